//! Reading the columns: days, dates, words of closed lists, lists.

use super::error::StoreError;
use crate::domain::edtf::{Day, Edtf};
use crate::domain::id::{OriginId, PublisherId, SourceId};
use crate::domain::scope::Scope;
use crate::domain::vocab::{Access, Language, OriginKind, OutletKind, Reliability, RetiredKind, Word};

/// Declares a row: each field is the column of its name. `..name: Row` stands for the columns of another row. It does what
/// sqlx’s derive does, whose macros would compile `SQLite` a second time.
macro_rules! row {
    ($(#[$meta:meta])* $vis:vis struct $name:ident {
        $($(#[$about:meta])* $field_vis:vis $field:ident: $type:ty),+ $(, ..$rest:ident: $rest_type:ty)? $(,)?
    }) => {
        $(#[$meta])*
        $vis struct $name {
            $($(#[$about])* $field_vis $field: $type),+
            $(, $rest: $rest_type)?
        }

        impl sqlx::FromRow<'_, sqlx::sqlite::SqliteRow> for $name {
            fn from_row(row: &sqlx::sqlite::SqliteRow) -> Result<Self, sqlx::Error> {
                Ok(Self {
                    $($field: sqlx::Row::try_get(row, stringify!($field).trim_start_matches("r#"))?),+
                    $(, $rest: sqlx::FromRow::from_row(row)?)?
                })
            }
        }
    };
}
pub(in crate::store) use row;

/// Lets a column of text be read as what it means.
macro_rules! texts {
    ($($type:ty),+ $(,)?) => {$(
        impl sqlx::Type<sqlx::Sqlite> for $type {
            fn type_info() -> sqlx::sqlite::SqliteTypeInfo {
                <String as sqlx::Type<sqlx::Sqlite>>::type_info()
            }
        }

        impl<'r> sqlx::Decode<'r, sqlx::Sqlite> for $type {
            fn decode(value: sqlx::sqlite::SqliteValueRef<'r>) -> Result<Self, sqlx::error::BoxDynError> {
                Ok(Self::try_from(<String as sqlx::Decode<'r, sqlx::Sqlite>>::decode(value)?)?)
            }
        }
    )+};
}

texts!(Access, Language, OriginId, OriginKind, OutletKind, PublisherId, Reliability, RetiredKind, SourceId);

/// A limit as SQL compares it.
pub(super) fn limit(scope: Scope) -> Option<String> {
    scope.known.map(|day| day.to_string())
}

/// Reads a word of a closed list.
pub(super) fn word<W: Word>(text: &str) -> Result<W, StoreError> {
    W::from_word(text).ok_or_else(|| StoreError::Word(text.to_owned()))
}

/// Reads a day column.
pub(super) fn day(text: Option<&str>) -> Result<Option<Day>, StoreError> {
    text.map(|t| t.parse().map_err(|_| StoreError::Word(t.to_owned()))).transpose()
}

/// Reads a date column.
pub(super) fn edtf(text: Option<&str>) -> Result<Option<Edtf>, StoreError> {
    text.map(|t| Edtf::parse(t).map_err(|_| StoreError::Word(t.to_owned()))).transpose()
}

/// Reads a list of ids that SQL joined by spaces.
pub(super) fn ids(joined: &str) -> Vec<String> {
    joined.split_whitespace().map(str::to_owned).collect()
}

/// Reads a value that is kept as JSON.
pub(super) fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|e| StoreError::Wrong(format!("a claim cannot be read: {e}")))
}
