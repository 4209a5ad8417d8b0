//! From drafts to events: ids, bounds, how sure, what stands under what.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::draft::{Draft, rank};
use super::events::Events;
use super::fold;
use super::item::{Clause, Item};
use super::model::{Bound, Event, EventId};
use super::subject::Subject;
use super::told::Told;
use crate::domain::claim::PersonValue;
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::id::{ClaimId, CountryCode, DecisionId};
use crate::domain::vocab::{Basis, Certainty, Happening};
use crate::domain::witness::{Rank, reports};

/// Names the events and settles what each says.
pub(super) fn finish(drafts: Vec<Draft<'_>>, aside: BTreeMap<ClaimId, Clause>, told: &[Told]) -> Events {
    let mut drafts = merged(drafts);
    drafts.retain(|d| d.items().next().is_some() || d.ruling.is_some());
    // Sorted by what they are, so that the order of the claims decides nothing.
    drafts.sort_by_cached_key(|d| (d.happening, d.subjects.clone(), d.date.is_none(), d.span, ids(d.items())));
    let names = named(&drafts);
    let by_id: BTreeMap<&str, &Told> = told.iter().map(|t| (t.id().as_str(), t)).collect();
    let events = drafts.iter().zip(names).filter_map(|(draft, id)| event(draft, id, &by_id)).collect();
    Events::new(fold::under(events), aside)
}

fn ids<'d, 'c: 'd>(items: impl Iterator<Item = &'d Item<'c>>) -> Vec<ClaimId> {
    let all: BTreeSet<&ClaimId> = items.map(|i| i.told.id()).collect();
    all.into_iter().cloned().collect()
}

/// One decision on several missions is one event, and so is what a claim of several missions alone tells of them.
fn merged(drafts: Vec<Draft<'_>>) -> Vec<Draft<'_>> {
    let mut all: Vec<Draft<'_>> = Vec::new();
    let mut places: BTreeMap<(Option<DecisionId>, Happening, Vec<ClaimId>), usize> = BTreeMap::new();
    for draft in drafts {
        let key = match draft.ruling {
            Some(ruling) => (Some(ruling.decision.clone()), draft.happening, Vec::new()),
            None => (None, draft.happening, ids(draft.items())),
        };
        let place = *places.entry(key).or_insert(all.len());
        let Some(first) = all.get_mut(place) else {
            all.push(draft);
            continue;
        };
        first.subjects.extend(draft.subjects);
        if first.ruling.is_none() {
            continue;
        }
        first.dating.extend(draft.dating);
        first.against_it.extend(draft.against_it);
        first.rivals.extend(draft.rivals);
        first.also.extend(draft.also);
        first.corrected.extend(draft.corrected);
        first.guests.extend(draft.guests);
        first.denied_by.extend(draft.denied_by);
        first.against.extend(draft.against);
    }
    all
}

/// The id of each event: its dating claim that was public first. A claim that dates several names one of them only; one
/// that dates nothing, or tells of several subjects, names an event where no other claim does.
fn named(drafts: &[Draft<'_>]) -> Vec<Option<EventId>> {
    let mut often: BTreeMap<&ClaimId, usize> = BTreeMap::new();
    for item in drafts.iter().flat_map(Draft::items) {
        *often.entry(item.told.id()).or_default() += 1;
    }
    let candidates = |d: &Draft<'_>| -> Vec<ClaimId> {
        let mut all: Vec<&Item<'_>> = d.items().collect();
        all.sort_by_cached_key(|i| {
            let id = i.told.id();
            let dates = d.dating.iter().chain(&d.against_it).any(|o| o.told.id() == id);
            let shared = often.get(id).is_some_and(|n| *n > 1);
            let (undated, known, _) = i.told.first();
            (!dates, rank(i.told) != Rank::Firm, shared, undated, known, id.clone())
        });
        all.into_iter().map(|i| i.told.id().clone()).collect()
    };
    let wanted: Vec<Vec<ClaimId>> = drafts.iter().map(candidates).collect();
    // Who has the fewest claims to choose from chooses first.
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.sort_by_key(|at| (wanted.get(*at).map_or(0, Vec::len), *at));
    let mut taken: BTreeSet<ClaimId> = BTreeSet::new();
    let mut names: Vec<Option<EventId>> = vec![None; drafts.len()];
    for at in order {
        let (Some(draft), Some(name)) = (drafts.get(at), names.get_mut(at)) else { continue };
        if let Some(ruling) = draft.ruling {
            *name = Some(EventId::Decision(ruling.decision.clone()));
            continue;
        }
        let wanted = wanted.get(at).map_or(&[][..], Vec::as_slice);
        let free = wanted.iter().find(|id| !taken.contains(*id)).cloned();
        taken.extend(free.clone());
        let share = || Some(EventId::Share(wanted.first()?.clone(), draft.subjects.first()?.slug()));
        *name = free.map(EventId::Claim).or_else(share);
    }
    names
}

fn event(draft: &Draft<'_>, id: Option<EventId>, told: &BTreeMap<&str, &Told>) -> Option<Event> {
    let list = |items: &[Item<'_>]| ids(items.iter());
    let certain = certainty(draft, told);
    let telling = draft.dating.iter().chain(&draft.against_it).chain(&draft.also).chain(&draft.guests);
    Some(Event {
        id: id?,
        happening: draft.happening,
        subjects: draft.subjects.clone(),
        words: words(draft),
        reached: reached(draft),
        covered_from: draft.items().find_map(|i| i.told.covered_from().cloned()),
        date: draft.date.clone(),
        span: draft.span,
        earliest: bound(draft, draft.span.earliest, true),
        latest: bound(draft, draft.span.latest, false),
        certainty: certain,
        confirmed: common(draft, Certainty::Confirmed).filter(|_| draft.tellings.is_empty()),
        dating: list(&draft.dating),
        rivals: draft.rivals.clone(),
        tie: draft.tie,
        tellings: draft.tellings.clone(),
        also: list(&draft.also),
        corrected: list(&draft.corrected),
        guests: list(&draft.guests),
        denied_by: list(&draft.denied_by),
        against: list(&draft.against),
        decided_by: draft.ruling.map(|r| r.claims.clone()).unwrap_or_default(),
        reports: reports(telling.map(|i| &i.told.witness)).len(),
        is_report: !draft.is_firm(),
        under: (draft.overruled).then_some(super::model::Under::Subject),
    })
}

/// The title and body of an office, as the fullest of its claims prints them; what the first claim says of what is no
/// more than a kind, or of an office that none prints.
fn words(draft: &Draft<'_>) -> Option<String> {
    let first = || {
        let first = draft.dating.iter().min_by_key(|i| (Reverse(i.told.witness.certainty), i.told.first()));
        first.map(|i| i.told.summary.trim_end_matches('.').to_owned())
    };
    if draft.happening.needs_words() {
        return first();
    }
    let printed = draft.items().filter_map(|i| match i.told.body.as_person().map(|f| &f.value) {
        Some(PersonValue::Role(role)) => role.what.as_deref(),
        _ => None,
    });
    let printed = printed.max_by_key(|what| (what.len(), *what)).map(str::to_owned);
    printed.or_else(|| first().filter(|_| matches!(draft.subjects.first(), Some(Subject::Office(..)))))
}

/// The country that somebody reached, where the claims that date the arrival agree.
fn reached(draft: &Draft<'_>) -> Option<CountryCode> {
    let told = draft.dating.iter().filter_map(|i| i.told.body.as_person());
    let countries: BTreeSet<&CountryCode> = told.filter_map(|f| f.value.country()).collect();
    let arrived = draft.happening == Happening::Arrived && countries.len() == 1;
    countries.into_iter().next().filter(|_| arrived).cloned()
}

/// The days that the claims of at least some certainty have in common.
fn common(draft: &Draft<'_>, least: Certainty) -> Option<Span> {
    let sure = draft.dating.iter().filter(|i| i.told.witness.certainty >= least && !i.told.set_aside());
    sure.filter_map(Item::span).reduce(Span::common).filter(|s| s.start() <= s.end())
}

/// How sure the date is: as sure as the surest claims that give it by themselves.
fn certainty(draft: &Draft<'_>, told: &BTreeMap<&str, &Told>) -> Certainty {
    let printed = draft.date.as_ref().map(Edtf::span);
    let gives = |least: Certainty| match (printed, common(draft, least)) {
        (Some(date), Some(common)) => date.holds(common),
        _ => false,
    };
    let first_told = draft.tellings.first().map(|t| t.certainty);
    let levels = [Certainty::Confirmed, Certainty::Reported, Certainty::Claimed, Certainty::Unconfirmed];
    let own = levels.into_iter().find(|least| gives(*least));
    let best = draft.items().filter(|i| !i.told.set_aside()).map(|i| i.told.witness.certainty).max();
    let decided = draft.ruling.into_iter().flat_map(|r| &r.claims).filter_map(|id| told.get(id.as_str()));
    // A decision is no confirmation: what it rests on is reported.
    let decided = decided.map(|t| t.witness.certainty.min(Certainty::Reported)).max();
    first_told.or(own).or(decided).or(best).unwrap_or(Certainty::Unconfirmed)
}

/// One side of the days: as sure as the best claim that gives it, presumed where only an editor does.
fn bound(draft: &Draft<'_>, day: Option<Day>, earliest: bool) -> Bound {
    let side = |s: Span| if earliest { s.earliest } else { s.latest };
    let gives = |i: &&Item<'_>| day.is_some() && i.span().and_then(side) == day;
    let claimed = draft.dating.iter().filter(gives).map(|i| i.told.witness.certainty).max();
    let narrowed = draft.givers.iter().filter(|g| Some(g.day) == day);
    let (basis, certainty) = match (claimed, narrowed.max_by_key(|g| g.certainty)) {
        (Some(sure), _) => (Basis::Attested, Some(sure)),
        (None, Some(by)) => (by.basis, by.certainty),
        (None, None) if draft.ruling.is_some() || (earliest && draft.presumed_start) => (Basis::Presumed, None),
        (None, None) => (Basis::Attested, None),
    };
    Bound { day, basis, certainty }
}
