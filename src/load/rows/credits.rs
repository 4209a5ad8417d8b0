//! Who is named: publishers, speakers, origins.

use super::source::text;
use crate::domain::id::CountryCode;
use crate::domain::value::Text;
use crate::domain::vocab::Word;
use crate::facts::file::Listed;
use crate::facts::folder::Facts;
use crate::store::write::NamedRow;

/// The publishers.
pub(super) fn publishers(facts: &Facts) -> Vec<NamedRow<'_>> {
    let all = facts.publishers.iter().map(|p| &p.record);
    all.map(|p| NamedRow {
        reliability: Some(p.reliability.as_str()),
        website: text(p.website.as_ref()),
        ..named(p.id(), &p.name, p.kind.as_str(), p.country.as_ref())
    })
    .collect()
}

/// The speakers who are no persons of the record.
pub(super) fn speakers(facts: &Facts) -> Vec<NamedRow<'_>> {
    let all = facts.speakers.iter().map(|s| &s.record);
    all.map(|s| NamedRow {
        role: text(s.role.as_ref()),
        ..named(s.id(), &s.name, s.r#type.as_str(), s.country.as_ref())
    })
    .collect()
}

/// The origins.
pub(super) fn origins(facts: &Facts) -> Vec<NamedRow<'_>> {
    let all = facts.origins.iter().map(|o| &o.record);
    all.map(|o| NamedRow { of: o.of.as_deref(), ..named(o.id(), &o.name, o.kind.as_str(), o.country.as_ref()) })
        .collect()
}

fn named<'r>(id: &'r str, name: &'r Text<120>, kind: &'r str, country: Option<&'r CountryCode>) -> NamedRow<'r> {
    let country = country.map(CountryCode::as_str);
    NamedRow { id, name, kind, country, role: None, of: None, reliability: None, website: None }
}
