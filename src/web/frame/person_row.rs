//! A person in a list.

use crate::record::person::dates::Dated;
use crate::record::persons::PersonEntry;
use crate::web::frame::value::Value;
use crate::web::http::ask::Ctx;

/// The latest defections, for the front page.
pub(crate) fn recent(ctx: &Ctx, most: usize) -> Vec<PersonRow> {
    ctx.view.latest_defections(most).iter().map(|e| row(e, ctx)).collect()
}

/// A row.
pub(crate) struct PersonRow {
    /// The profile.
    pub url: String,
    /// Name or role.
    pub name: String,
    /// Whether the person is named.
    pub named: bool,
    /// In Hangul.
    pub hangul: Option<String>,
    /// The service.
    pub class: String,
    /// The country left, empty when no claim says.
    pub country: Value,
    /// The claim that printed the name first, or spoke first of somebody who is not named.
    pub named_by: String,
    /// The three dates in words, empty when no claim gives one.
    pub left: Value,
    /// Arrival.
    pub arrived: Value,
    /// Publication.
    pub made_public: Value,
    /// Publication, as part of a sentence.
    pub public: String,
    /// How sure the identity is.
    pub standing: String,
    /// Number of claims.
    pub claims: usize,
}

/// The row of a person.
pub(crate) fn row(e: &PersonEntry, ctx: &Ctx) -> PersonRow {
    let (person, three) = (&e.person, &e.three);
    let told = |d: &Dated| value(d, date(d, ctx));
    let instead = three.instead_of_left();
    PersonRow {
        url: ctx.links.person(&person.id),
        name: ctx.t.called(person),
        named: person.name.is_some(),
        hangul: person.hangul.clone(),
        class: ctx.t.label(person.class),
        country: person
            .left_country
            .as_ref()
            .map(|(country, claims)| Value::new(ctx.t.country(country), claims))
            .unwrap_or_default(),
        named_by: person.named_by.to_string(),
        left: instead.map_or_else(|| told(&three.left), |(what, claims)| Value::new(ctx.t.instead(&what), &claims)),
        arrived: told(&three.arrived),
        public: ctx.t.public_in_passing(&three.made_public),
        made_public: value(&three.made_public, ctx.t.made_public(&three.made_public)),
        standing: ctx.t.label(person.standing),
        claims: person.claims,
    }
}

/// A date in words, empty when no claim gives one.
fn date(d: &Dated, ctx: &Ctx) -> String {
    d.resolution.as_ref().map(|r| ctx.t.date(&r.leading.date)).unwrap_or_default()
}

/// Words for a date, with its claims.
fn value(d: &Dated, words: String) -> Value {
    let exact = d.resolution.as_ref().map(|r| r.leading.date.as_str().to_owned()).unwrap_or_default();
    Value { exact, ..Value::new(words, &d.claims()) }
}
