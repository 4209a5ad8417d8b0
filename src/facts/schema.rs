//! JSON Schemas of the format, generated from its types, for editors that know TOML.

use schemars::{JsonSchema, Schema, schema_for};
use serde_json::{Value, json};

use super::format::{Correction, Decision, Mission, Moved, Origin, Person, Publisher, Source, Speaker, Withdrawn};
use super::table::claim;
use crate::domain::claim::{
    Age, Arrival, Birth, CountFact, Death, EventFact, Leaving, MissionFact, Name, NameForm, Other, PersonFact,
    PersonValue, Posting, Publication, Reason, Relation, Role, StatementFact,
};
use crate::domain::edtf::Edtf;
use crate::domain::fields::Fields;
use crate::domain::id::{AnyId, ClaimId, OriginId, PublisherId, SpeakerId};
use crate::domain::value::{Digest, Summary, Text, Yes};
use crate::domain::vocab::{Certainty, ClaimKind, Derived, PersonField, Word};

/// What every claim has besides its body.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "only its schema is used")]
struct Told {
    /// The source's id, a dot, a running number.
    id: ClaimId,
    /// The kind of claim.
    kind: ClaimKind,
    /// Who says it.
    speaker: SpeakerId,
    /// Whom the source credits, as it describes them.
    attributed_to: Option<Text<120>>,
    /// The outlet through which it came.
    outlet: PublisherId,
    /// Where the information really comes from, where the other rules do not tell.
    origin: Option<OriginId>,
    /// The claim of another source that this one tells again: it has that claim's origin.
    repeats: Option<ClaimId>,
    /// How sure.
    certainty: Certainty,
    /// Taken back by those who said it.
    withdrawn: Option<Yes>,
    /// A known error, kept but never displayed as the value.
    superseded: Option<Yes>,
    /// Fields that we inferred.
    derived: Vec<Derived>,
    /// What this source says, in our own words.
    summary: Summary,
    /// A remark of the editors.
    remark: Option<Text<200>>,
    /// From a headline that the page links to.
    related: Option<Yes>,
    /// The day for which something announced was planned.
    planned: Option<Edtf>,
    /// Its number in the first article's list.
    seed_id: Option<AnyId>,
    /// The paragraph, from 1.
    paragraph: Option<u32>,
    /// The passage's first code point, from 0.
    start: Option<u32>,
    /// The code point after the passage.
    end: Option<u32>,
    /// SHA-256 of the passage.
    digest: Option<Digest>,
}

/// Declares one kind of claim as a table: its own keys and those that every claim has.
macro_rules! table {
    ($($name:ident $fact:ident),+) => { $(
        #[derive(JsonSchema)]
        #[schemars(deny_unknown_fields)]
        #[expect(dead_code, reason = "only its schema is used")]
        struct $name {
            #[schemars(flatten)]
            told: Told,
            #[schemars(flatten)]
            fact: $fact,
        }
    )+ };
}

table! {
    MissionClaim MissionFact, PersonClaim PersonFact, CountClaim CountFact, EventClaim EventFact,
    StatementClaim StatementFact
}

/// One claim of any kind.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its schema is used")]
enum Claim {
    Mission(Box<MissionClaim>),
    Person(Box<PersonClaim>),
    Count(Box<CountClaim>),
    Event(Box<EventClaim>),
    Statement(Box<StatementClaim>),
}

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
        ("MissionClaim", claim::required(ClaimKind::Mission)),
        ("PersonClaim", claim::required(ClaimKind::Person)),
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
        ("CountClaim", claim::required(ClaimKind::Count)),
        ("EventClaim", claim::required(ClaimKind::Event)),
        ("StatementClaim", claim::required(ClaimKind::Statement)),
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
