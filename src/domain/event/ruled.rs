//! Decisions that outrank claims, as events: they gather what claims tell of the days of which they speak (rule 7).

use super::draft::{Draft, resolved};
use super::item::Item;
use super::subject::Subject;
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::mission::Ruling;
use crate::domain::vocab::{Happening, MissionState};
use crate::domain::witness::Reading;

/// The changes and the decisions: what claims tell of a change inside the days of a decision stands in it, as what it
/// decides or as a reading that it excludes.
pub(super) fn apply<'c>(subject: &Subject, rulings: &'c [Ruling], changes: Vec<Draft<'c>>) -> Vec<Draft<'c>> {
    let outranking: Vec<&'c Ruling> = rulings.iter().filter(|r| !r.fills).collect();
    let mut decided: Vec<Draft<'c>> = outranking.iter().filter_map(|r| decision(subject, r, &outranking)).collect();
    let mut kept = Vec::new();
    for change in changes {
        let (inside, outside): (Vec<_>, Vec<_>) = change
            .dating
            .iter()
            .chain(&change.against_it)
            .cloned()
            .partition(|i| take(&mut decided, change.happening, i));
        if inside.is_empty() {
            kept.push(Draft { overruled: is_overruled(&change, &outranking), ..change });
        } else if let Some(rest) = Some(outside).filter(|o| !o.is_empty()) {
            kept.push(Draft {
                givers: change.givers.clone(),
                ..Draft::dated(change.happening, subject.clone(), &rest)
            });
        }
    }
    decided.iter_mut().for_each(dated);
    kept.extend(decided);
    kept
}

/// A decision as an event, from the day after a dispute that it ends.
fn decision<'c>(subject: &Subject, ruling: &'c Ruling, all: &[&'c Ruling]) -> Option<Draft<'c>> {
    let mut draft = Draft::new(Happening::of_decision(ruling.state)?, subject.clone());
    let disputed = all.iter().filter(|r| r.state == MissionState::Disputed && r.decision != ruling.decision);
    let over = disputed.filter_map(|r| r.span.latest).filter(|d| *d < ruling.from.span().end()).max();
    let after = over.and_then(|d| d.tomorrow().ok());
    let begins = ruling.from.span();
    draft.span = Span { earliest: begins.earliest.max(after), ..begins };
    draft.date = Some(ruling.from.clone());
    if draft.happening != Happening::Disputed {
        // It had happened by the day from which the editors hold it so.
        draft.span = Span { earliest: after, latest: begins.latest };
        draft.date = Some(Edtf::from_span(Span { earliest: None, latest: begins.latest }));
    }
    draft.presumed_start = true;
    draft.ruling = Some(ruling);
    Some(draft)
}

/// Gives a claim of a change to the decision of whose days it can speak: first to one that decides the same.
pub(super) fn take<'c>(drafts: &mut [Draft<'c>], happening: Happening, item: &Item<'c>) -> bool {
    let Some(span) = item.span() else { return false };
    let speaks = |d: &&mut Draft<'c>| d.ruling.is_some_and(|r| r.span.overlaps(span));
    if let Some(draft) = drafts.iter_mut().filter(speaks).find(|d| d.happening == happening) {
        if item.told.is_firm() {
            draft.dating.push(item.clone());
        } else {
            draft.add(item.clone());
        }
        return true;
    }
    let Some(draft) = drafts.iter_mut().find(speaks) else { return false };
    if !item.told.is_firm() {
        draft.add(item.clone());
        return true;
    }
    let date = item.date.clone().unwrap_or_else(|| Edtf::from_span(span));
    match draft.rivals.iter_mut().find(|r| r.date == date) {
        Some(rival) => rival.claims.push(item.told.id().clone()),
        None => draft.rivals.push(Reading { span, date, claims: vec![item.told.id().clone()] }),
    }
    draft.against_it.push(item.clone());
    true
}

/// Whether a change lies in days of which a decision says something else that is no event.
fn is_overruled(change: &Draft<'_>, rulings: &[&Ruling]) -> bool {
    let state = match change.happening {
        Happening::Closed => MissionState::Closed,
        Happening::Suspended => MissionState::Suspended,
        _ => MissionState::Open,
    };
    let inside = |r: &&&Ruling| r.state != state && r.state != MissionState::Unknown && r.span.holds(change.span);
    rulings.iter().any(|r| inside(&r))
}

/// The date of a decided event: what its claims say, where they say more than the decision.
fn dated(draft: &mut Draft<'_>) {
    let given =
        |day: Option<Day>| draft.dating.iter().filter_map(Item::span).any(|s| day.is_some() && s.earliest == day);
    draft.presumed_start = !given(draft.span.earliest);
    if draft.dating.is_empty() {
        return;
    }
    if let Some(read) = resolved(&draft.dating)
        && draft.span.holds(read.leading.span)
    {
        draft.span = read.leading.span;
        draft.date = Some(read.leading.date);
        draft.presumed_start = false;
    }
}
