//! How each value is described to editors.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{Address, ClaimId, Country, Digest, Id, Month, Number, Text, Yes};
use crate::domain::edtf::Edtf;

/// Describes a string type to editors.
macro_rules! string_schema {
    ($(($($generics:tt)*) $type:ty, $name:expr, $schema:expr);+ $(;)?) => {
        $(impl $($generics)* JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                $schema
            }
        })+
    };
}

string_schema! {
    (<const MAX: usize>) Text<MAX>, "Text", json_schema!({ "type": "string", "minLength": 1, "maxLength": MAX });
    () Id, "Id", json_schema!({ "type": "string", "pattern": "^[a-z0-9]+(?:[-:][a-z0-9]+)*$" });
    () ClaimId, "ClaimId", json_schema!({ "type": "string", "pattern": "^[a-z0-9]+(?:[-:][a-z0-9]+)*[.][1-9][0-9]*$" });
    () Country, "Country", json_schema!({ "type": "string", "pattern": "^[A-Z]{2}$" });
    () Address, "Address", json_schema!({ "type": "string", "pattern": "^https?://[^\\s<>\"\\\\`]+$", "maxLength": 2000 });
    () Digest, "Digest", json_schema!({ "type": "string", "pattern": "^[0-9a-f]{64}$" });
    () Month, "Month", json_schema!({ "type": "string", "pattern": "^\\d{4}-(0[1-9]|1[0-2])$" });
    () Yes, "Yes", json_schema!({ "const": true });
    () Number, "Number", json_schema!({ "type": "number" });
    () Edtf, "Edtf", json_schema!({ "type": "string", "minLength": 4, "description": "A date: EDTF level 1 or a one-of set, in quotes" });
}
