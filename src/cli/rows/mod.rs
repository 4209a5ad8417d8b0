//! From facts to database rows: the one place that knows both.

use crate::domain::id::CountryCode;
use crate::domain::id::MissionId;
mod claim;
mod lists;
mod search;

use std::collections::HashMap;

use crate::domain::address::{self, digest};
use crate::domain::edtf::Day;
use crate::domain::id::ClaimId;
use crate::domain::origin::UNKNOWN;
use crate::domain::value::Text;
use crate::domain::vocab::Word;
use crate::facts::file::Listed;
use crate::facts::folder::Facts;
use crate::facts::format::{Correction, Source};
use crate::facts::origins;
use crate::store::write::{
    ClaimRow, CorrectionRow, DecisionRow, MissionRow, NamedRow, PersonRow, RetiredRow, Rows, SourceRow,
};

/// Everything that a database of these facts holds.
#[must_use]
pub fn rows(facts: &Facts, build: String) -> Rows<'_> {
    let known: HashMap<&str, Option<Day>> =
        facts.sources.iter().map(|s| (s.value.source.record.id.as_str(), published(&s.value.source.record))).collect();
    let claim_known = |id: &str| id.rsplit_once('.').and_then(|(source, _)| known.get(source).copied().flatten());
    let record = origins::record(facts);
    let found = record.found();
    let report_of = report_of(facts);
    let claims: Vec<ClaimRow<'_>> = facts
        .sources
        .iter()
        .flat_map(|s| s.value.claims.iter().map(|c| (&s.value.source.record, &c.record)))
        // The check lets no claim through that comes from nowhere.
        .filter_map(|(source, c)| {
            let (origin, rule) = found.get(c.id.as_str()).copied()?.ok()?;
            let report_of = report_of.get(origin).copied().flatten();
            Some(claim::claim(source, c, claim::From { origin, rule, report_of }))
        })
        .collect();
    Rows {
        build,
        publishers: facts
            .publishers
            .iter()
            .map(|p| &p.record)
            .map(|p| NamedRow {
                reliability: Some(p.reliability.as_str()),
                website: text(p.website.as_ref()),
                ..named(p.id(), &p.name, p.kind.as_str(), p.country.as_ref().map(CountryCode::as_str))
            })
            .collect(),
        speakers: facts
            .speakers
            .iter()
            .map(|s| &s.record)
            .map(|s| NamedRow {
                role: text(s.role.as_ref()),
                ..named(s.id(), &s.name, s.r#type.as_str(), s.country.as_ref().map(CountryCode::as_str))
            })
            .collect(),
        origins: facts
            .origins
            .iter()
            .map(|o| &o.record)
            .map(|o| NamedRow {
                of: o.of.as_deref(),
                ..named(o.id(), &o.name, o.kind.as_str(), o.country.as_ref().map(CountryCode::as_str))
            })
            .collect(),
        sources: facts.sources.iter().map(|s| source(&s.value.source.record)).collect(),
        missions: missions(facts),
        persons: persons(facts),
        decisions: facts
            .decisions
            .iter()
            .map(|d| &d.record)
            .map(|d| DecisionRow {
                id: d.id(),
                from: &d.from,
                to: d.to.0.as_ref(),
                state: d.state.as_str(),
                basis: d.basis.as_str(),
                fills: d.fills,
                reason: &d.reason,
                known: last_known(&d.claims, &claim_known),
                end_known: last_known(&d.end_claims, &claim_known),
                missions: d.subject.iter().map(MissionId::as_str).collect(),
                claims: d.claims.iter().map(ClaimId::as_str).collect(),
                end_claims: d.end_claims.iter().map(ClaimId::as_str).collect(),
            })
            .collect(),
        complete_lists: lists::complete(facts, &claim_known),
        corrections: corrections(facts),
        retired: retired(facts),
        search: search::search(facts, &claims),
        claims,
    }
}

/// The day on which the last of some claims was public; `None` when one of them is undated, or there is none.
fn last_known(claims: &[ClaimId], known: &impl Fn(&str) -> Option<Day>) -> Option<Day> {
    claims.iter().map(|c| known(c)).collect::<Option<Vec<_>>>().and_then(|days| days.into_iter().max())
}

/// By origin: whose report it is. An occasion is that of whoever spoke; what nobody can tell is nobody's.
fn report_of(facts: &Facts) -> HashMap<&str, Option<&str>> {
    let origins = facts.origins.iter().map(|o| &o.record);
    origins.map(|o| (o.id(), Some(o.of.as_deref().unwrap_or(o.id())).filter(|of| *of != UNKNOWN))).collect()
}

fn corrections(facts: &Facts) -> Vec<CorrectionRow<'_>> {
    let all = facts.corrections.iter().map(|c| &c.record);
    all.map(|c: &Correction| CorrectionRow {
        id: c.id(),
        date: &c.date,
        page: text(c.page.as_ref()),
        text: &c.text,
        reason: &c.reason,
    })
    .collect()
}

fn retired(facts: &Facts) -> Vec<RetiredRow<'_>> {
    let moved = facts.moved.iter().map(|m| &m.record).map(|m| RetiredRow {
        digest: digest(&address::of(m.kind, &m.id)),
        kind: m.kind.as_str(),
        to: Some(m.to.as_str()),
        month: None,
    });
    let withdrawn = facts.withdrawn.iter().map(|w| &w.record).map(|w| RetiredRow {
        digest: w.id.0.clone(),
        kind: w.kind.as_str(),
        to: None,
        month: Some(w.month.0.as_str()),
    });
    moved.chain(withdrawn).collect()
}

fn published(source: &Source) -> Option<Day> {
    source.published.as_ref().and_then(|p| p.span().latest)
}

fn text<const MAX: usize>(given: Option<&Text<MAX>>) -> Option<&str> {
    given.map(Text::as_str)
}

fn named<'r>(id: &'r str, name: &'r Text<120>, kind: &'r str, country: Option<&'r str>) -> NamedRow<'r> {
    NamedRow { id, name, kind, country, role: None, of: None, reliability: None, website: None }
}

fn source(s: &Source) -> SourceRow<'_> {
    SourceRow {
        id: &s.id,
        publisher: &s.publisher,
        publisher_id: &s.publisher_id,
        original_publisher: s.original_publisher.as_deref(),
        title: text(s.title.as_ref()),
        label: text(s.label.as_ref()),
        url: s.url.as_ref().map(|u| u.0.as_str()),
        link: s.link,
        published: s.published.as_ref(),
        language: s.language.as_str(),
        kind: s.kind.as_str(),
        reliability: s.reliability.as_str(),
        access: s.access.as_str(),
        translated: s.translated,
        translated_from: s.translated_from.map(Word::as_str),
        reprint_of: s.reprint_of.as_deref(),
        remark: text(s.remark.as_ref()),
        text: s.text.as_ref().map(|t| (t.sha256.0.as_str(), t.chars, t.paragraphs)),
        original: s.original.is_some(),
    }
}

fn missions(facts: &Facts) -> Vec<MissionRow<'_>> {
    facts
        .missions
        .iter()
        .map(|m| &m.record)
        .map(|m| MissionRow {
            id: m.id(),
            country: &m.country,
            city: &m.city,
            region: m.region.as_str(),
            lat: m.lat.0,
            lon: m.lon.0,
            kind: m.r#type.as_str(),
            form: text(m.form.as_ref()),
            counted: m.counted,
            counted_note: text(m.counted_note.as_ref()),
            conflicts: m.conflicts.iter().map(Text::as_str).collect(),
        })
        .collect()
}

fn persons(facts: &Facts) -> Vec<PersonRow<'_>> {
    facts
        .persons
        .iter()
        .map(|p| &p.record)
        .map(|p| PersonRow {
            id: p.id(),
            name: text(p.name.as_ref()),
            role: text(p.role.as_ref()),
            hangul: text(p.hangul.as_ref()),
            hanja: text(p.hanja.as_ref()),
            standing: p.standing.as_str(),
            defector: p.defector,
            class: p.class.as_str(),
            pseudonym: p.pseudonym.is_some(),
            possible_match: p.possible_match.as_deref(),
            conflicts: p.conflicts.iter().map(Text::as_str).collect(),
        })
        .collect()
}
