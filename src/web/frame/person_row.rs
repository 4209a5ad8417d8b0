//! A person in a list.

use crate::domain::vocab::Word;
use crate::domain::{country, words};
use crate::web::http::ask::Ctx;
use crate::web::record::person::dates::Dated;
use crate::web::record::persons::{Entry, entries};
use crate::web::text::value::Value;

/// The latest defections, for the front page.
pub(crate) fn recent(ctx: &Ctx, most: usize) -> Vec<PersonRow> {
    let mut list: Vec<Entry> =
        entries(ctx).into_iter().filter(|e| e.person.defector && e.three.left.resolution.is_some()).collect();
    list.sort_by_key(|e| std::cmp::Reverse(e.three.left.span().map(|s| (s.latest, s.earliest))));
    list.iter().take(most).map(|e| row(e, ctx)).collect()
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
pub(crate) fn row(e: &Entry, ctx: &Ctx) -> PersonRow {
    let (public, made_public) = made_public(&e.three.made_public);
    PersonRow {
        url: ctx.links.person(&e.person.id),
        name: e.person.display().to_owned(),
        named: e.person.name.is_some(),
        hangul: e.person.hangul.clone(),
        class: e.person.class.label(),
        country: e
            .person
            .left_country
            .as_ref()
            .map(|(country, claims)| Value::new(country::name_or_code(country).to_owned(), claims))
            .unwrap_or_default(),
        named_by: e.person.named_by.to_string(),
        left: e
            .three
            .instead_of_left()
            .map_or_else(|| told(&e.three.left), |(words, claims)| Value::new(words, &claims)),
        arrived: told(&e.three.arrived),
        public,
        made_public,
        standing: e.person.standing.label(),
        claims: e.person.claims,
    }
}

/// A date in words, empty when no claim gives one.
fn date(d: &Dated) -> String {
    d.resolution.as_ref().map(|r| words::date(&r.leading.date)).unwrap_or_default()
}

/// Words for a date, with its claims.
fn value(d: &Dated, words: String) -> Value {
    let exact = d.resolution.as_ref().map(|r| r.leading.date.as_str().to_owned()).unwrap_or_default();
    Value { exact, ..Value::new(words, &d.claims()) }
}

fn told(d: &Dated) -> Value {
    value(d, date(d))
}

/// When it became public: as part of a sentence, and by itself.
fn made_public(d: &Dated) -> (String, Value) {
    let (claimed, first) = (date(d), d.first_report.map(|d| format!("first report by {}", words::day(d))));
    let part = match &first {
        Some(first) => first.clone(),
        None if claimed.is_empty() => String::new(),
        None => format!("made public {claimed}"),
    };
    let whole = match first {
        Some(first) if !claimed.is_empty() => format!("{claimed}; {first}"),
        first => first.unwrap_or(claimed),
    };
    (part, value(d, whole))
}
