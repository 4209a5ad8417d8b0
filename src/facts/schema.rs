//! JSON Schemas of the format, generated from its types, for editors that know TOML.

use schemars::{JsonSchema, schema_for};

use super::format::{Claim, Decision, Mission, Origin, Person, Publisher, Source, Speaker};

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
    #[schemars(default)]
    mission: Vec<Mission>,
    #[schemars(default)]
    person: Vec<Person>,
    #[schemars(default)]
    speaker: Vec<Speaker>,
    #[schemars(default)]
    publisher: Vec<Publisher>,
    #[schemars(default)]
    origin: Vec<Origin>,
    #[schemars(default)]
    decision: Vec<Decision>,
}

/// The schema of source files, as text.
#[must_use]
pub fn source() -> String {
    format!("{:#}\n", schema_for!(SourceToml).as_value())
}

/// The schema of registries, as text.
#[must_use]
pub fn registry() -> String {
    format!("{:#}\n", schema_for!(RegistryToml).as_value())
}
