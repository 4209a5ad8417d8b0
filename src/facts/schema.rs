//! JSON Schemas of the format, generated from its types, for editors that know TOML.

use schemars::{JsonSchema, Schema, schema_for};
use serde_json::{Value, json};

use super::format::{
    Age, Arrival, Birth, Claim, Correction, CountClaim, Death, Decision, EventClaim, Leaving, Mission, MissionClaim,
    Moved, Name, NameForm, Origin, Other, Person, PersonClaim, PersonValue, Posting, Publication, Publisher, Reason,
    Relation, Role, Source, Speaker, StatementClaim, Withdrawn,
};
use super::record::Record;
use crate::domain::vocab::{PersonField, Word};

/// A source file.
#[derive(JsonSchema)]
#[schemars(title = "chancery: a source and its claims", deny_unknown_fields)]
#[expect(dead_code, reason = "only its schema is used")]
struct SourceToml {
    source: Source,
    #[schemars(length(min = 1))]
    claim: Vec<Claim>,
}

/// The registries.
#[derive(JsonSchema)]
#[schemars(title = "chancery: a registry", deny_unknown_fields)]
#[expect(dead_code, reason = "only its schema is used")]
struct RegistryToml {
    mission: Option<Vec<Mission>>,
    person: Option<Vec<Person>>,
    speaker: Option<Vec<Speaker>>,
    publisher: Option<Vec<Publisher>>,
    origin: Option<Vec<Origin>>,
    decision: Option<Vec<Decision>>,
    correction: Option<Vec<Correction>>,
    moved: Option<Vec<Moved>>,
    withdrawn: Option<Vec<Withdrawn>>,
}

/// The schema of source files, as text.
#[must_use]
pub fn source() -> String {
    let mut schema = schema_for!(SourceToml);
    let kinds = [
        ("MissionClaim", "mission"),
        ("PersonClaim", "person"),
        ("CountClaim", "count"),
        ("EventClaim", "event"),
        ("StatementClaim", "statement"),
    ];
    for (record, kind) in kinds {
        set(&mut schema, record, &["properties", "kind"], json!({ "const": kind }));
    }
    let by_field: Vec<Value> = PersonField::ALL.iter().map(|field| shape(*field)).collect();
    set(&mut schema, "PersonClaim", &["allOf"], json!(by_field));
    finished(schema)
}

/// With this field, the value has these keys.
fn shape(field: PersonField) -> Value {
    let value = json!({ "$ref": format!("#/$defs/{}", PersonValue::shape(field)) });
    json!({
        "if": { "properties": { "field": { "const": field.as_str() } } },
        "then": { "properties": { "value": value } },
    })
}

/// The schema of registries, as text.
#[must_use]
pub fn registry() -> String {
    finished(schema_for!(RegistryToml))
}

/// The generator takes every list for required; the records know better.
fn finished(mut schema: Schema) -> String {
    let required = [
        ("Source", Source::required()),
        ("MissionClaim", MissionClaim::required()),
        ("PersonClaim", PersonClaim::required()),
        ("Age", Age::required()),
        ("Arrival", Arrival::required()),
        ("Birth", Birth::required()),
        ("Death", Death::required()),
        ("Leaving", Leaving::required()),
        ("Name", Name::required()),
        ("NameForm", NameForm::required()),
        ("Other", Other::required()),
        ("Posting", Posting::required()),
        ("Publication", Publication::required()),
        ("Reason", Reason::required()),
        ("Relation", Relation::required()),
        ("Role", Role::required()),
        ("CountClaim", CountClaim::required()),
        ("EventClaim", EventClaim::required()),
        ("StatementClaim", StatementClaim::required()),
        ("Mission", Mission::required()),
        ("Person", Person::required()),
        ("Speaker", Speaker::required()),
        ("Publisher", Publisher::required()),
        ("Origin", Origin::required()),
        ("Decision", Decision::required()),
        ("Correction", Correction::required()),
        ("Moved", Moved::required()),
        ("Withdrawn", Withdrawn::required()),
    ];
    for (record, keys) in required {
        set(&mut schema, record, &["required"], json!(keys));
    }
    format!("{:#}\n", schema.as_value())
}

/// Sets a value inside a definition, where the schema has it.
fn set(schema: &mut Schema, record: &str, path: &[&str], value: Value) {
    let definition = schema.ensure_object().get_mut("$defs").and_then(|d| d.get_mut(record));
    let slot = path
        .iter()
        .fold(definition, |at, key| at.and_then(Value::as_object_mut).map(|o| o.entry(*key).or_insert(Value::Null)));
    if let Some(slot) = slot {
        *slot = value;
    }
}
