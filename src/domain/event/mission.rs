//! What happened to one post: its changes as rules 1 to 7 read them, what was announced of it, when it was seen.

use std::collections::BTreeMap;

use super::draft::{Draft, Giver, rank, tellings};
use super::item::Item;
use super::subject::Subject;
use super::{moment, ruled};
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::id::MissionId;
use crate::domain::mission::{Change, History, Prover};
use crate::domain::vocab::{Basis, Happening};
use crate::domain::witness::Rank;

/// The claims about one post, by what they tell of.
pub(super) type Items<'c> = BTreeMap<Happening, Vec<Item<'c>>>;

/// Everything that happened to one post.
pub(super) fn events<'c>(subject: &Subject, history: &'c History, items: &Items<'c>) -> Vec<Draft<'c>> {
    let mut drafts = changes(subject, history, items);
    let closings: Vec<Span> = drafts.iter().filter(|d| is_closing(d)).map(|d| d.span).collect();
    for happening in [Happening::ClosingAnnounced, Happening::OpeningAnnounced] {
        let free = without(items, happening, &drafts);
        let announced = announced(subject, happening, &free, &drafts, history);
        drafts.extend(announced);
    }
    let seen = seen(subject, history, items, &closings, &mut drafts);
    drafts.extend(seen);
    drafts.extend(items.get(&Happening::AccreditedFromAbroad).into_iter().flat_map(|told| covered(subject, told)));
    for (happening, told) in items {
        let own = happening.is_change() || happening.announced().is_some();
        if !own && !matches!(happening, Happening::Seen | Happening::AccreditedFromAbroad) {
            drafts.extend(moment::events(*happening, subject, told));
        }
    }
    drafts
}

/// Whether a draft tells for certain that the post was closed.
pub(super) fn is_closing(draft: &Draft<'_>) -> bool {
    draft.happening == Happening::Closed && draft.is_firm() && !draft.overruled
}

/// The changes with every claim that tells of them; decisions that outrank claims among them.
fn changes<'c>(subject: &Subject, history: &'c History, items: &Items<'c>) -> Vec<Draft<'c>> {
    let all: Vec<&Item<'c>> = items.values().flatten().collect();
    let givers = givers(history, &all);
    let made = history.changes().iter().map(|c| change(subject, c, &all, &givers)).collect();
    let mut drafts = ruled::apply(subject, history.rulings(), made);
    for happening in items.keys().copied().filter(|h| h.is_change()) {
        let left = without(items, happening, &drafts);
        let (dated, undated): (Vec<_>, Vec<_>) = left.into_iter().partition(|i| i.date.is_some());
        let dated = dated.into_iter().filter(|i| !ruled::take(&mut drafts, happening, i)).collect();
        beside(&mut drafts, subject, happening, dated, history);
        let (mut own, rest): (Vec<_>, Vec<_>) = drafts.into_iter().partition(|d| d.happening == happening);
        moment::undated(&mut own, happening, subject, &undated);
        drafts = rest.into_iter().chain(own).collect();
    }
    drafts
}

/// The claims of a kind that stand in no event yet.
fn without<'c>(items: &Items<'c>, happening: Happening, drafts: &[Draft<'c>]) -> Vec<Item<'c>> {
    let taken = |i: &Item<'_>| drafts.iter().any(|d| d.items().any(|o| o.told.id() == i.told.id()));
    items.get(&happening).into_iter().flatten().filter(|i| !taken(i)).cloned().collect()
}

/// Who gives days before which a change cannot lie: sightings, and ends of open spans that were decided.
fn givers(history: &History, all: &[&Item<'_>]) -> Vec<Giver> {
    let sure = |p: &Prover| match p {
        Prover::Decision(_) => (Basis::Presumed, None),
        Prover::Claim(id) => {
            let by = all.iter().find(|i| i.told.id() == id);
            (Basis::Attested, by.map(|i| i.told.witness.certainty))
        }
    };
    let proofs = history.proofs().iter();
    let giver = |p: &crate::domain::mission::Proof| {
        let (basis, certainty) = sure(&p.by);
        p.span.earliest.map(|day| Giver { day, basis, certainty })
    };
    proofs.filter_map(giver).collect()
}

fn change<'c>(subject: &Subject, change: &Change, all: &[&Item<'c>], givers: &[Giver]) -> Draft<'c> {
    let of = |ids: &[crate::domain::id::ClaimId]| -> Vec<Item<'c>> {
        ids.iter().filter_map(|id| all.iter().find(|i| i.told.id() == id)).map(|i| (*i).clone()).collect()
    };
    let mut draft = Draft::new(Happening::of_mission(change.event), subject.clone());
    draft.span = change.span;
    draft.date = Some(change.leading.date.clone());
    draft.tie = change.tie;
    draft.dating = of(&change.leading.claims);
    draft.rivals.clone_from(&change.rivals);
    let leads = |i: &Item<'_>| change.leading.claims.contains(i.told.id());
    draft.against_it = change.rivals.iter().flat_map(|r| of(&r.claims)).filter(|i| !leads(i)).collect();
    draft.against_it.dedup_by(|a, b| a.told.id() == b.told.id());
    draft.presumed_start = change.presumed_start;
    draft.givers = givers.to_vec();
    draft
}

/// Claims of a change that date nothing: with the change from which nothing parts them; else they are reports of one.
fn beside<'c>(
    drafts: &mut Vec<Draft<'c>>,
    subject: &Subject,
    happening: Happening,
    dated: Vec<Item<'c>>,
    history: &History,
) {
    let others = history.changes().iter().filter(|c| Happening::of_mission(c.event) != happening).map(|c| c.span);
    let parting: Vec<Span> = history.proofs().iter().map(|p| p.span).chain(others).collect();
    let mut left: Vec<Item<'c>> = Vec::new();
    for item in dated {
        let Some(span) = item.span() else { continue };
        let near = |d: &&mut Draft<'c>| d.happening == happening && d.date.is_some() && !parted(d.span, span, &parting);
        match drafts.iter_mut().filter(near).min_by_key(|d| (distance(d.span, span), d.began())) {
            Some(draft) => draft.add(item),
            None => left.push(item),
        }
    }
    left.sort_by_key(|i| (i.span().map(|s| (s.start(), s.end())), i.told.id().clone()));
    let mut groups: Vec<(Span, Vec<Item<'c>>)> = Vec::new();
    for item in left {
        let Some(span) = item.span() else { continue };
        match groups.last_mut() {
            Some((all, group)) if !parted(*all, span, &parting) => {
                *all = all.hull(span);
                group.push(item);
            }
            _ => groups.push((span, vec![item])),
        }
    }
    // What weightier claims refute is no change: it stands under its subject.
    let told = |group: &[Item<'c>]| Draft { overruled: true, ..Draft::dated(happening, subject.clone(), group) };
    drafts.extend(groups.iter().map(|(_, group)| told(group)));
}

/// Whether something can lie between two spans.
fn parted(a: Span, b: Span, parting: &[Span]) -> bool {
    let (first, second) = if a.end() <= b.end() { (a, b) } else { (b, a) };
    let after = first.end().tomorrow().unwrap_or(Day::MAX);
    let before = second.start().yesterday().unwrap_or(Day::MIN);
    after <= before && parting.iter().any(|s| s.start() <= before && s.end() >= after)
}

/// How many days lie between two spans.
fn distance(a: Span, b: Span) -> i32 {
    if a.overlaps(b) {
        return 0;
    }
    let (first, second) = if a.end() < b.start() { (a, b) } else { (b, a) };
    (second.start() - first.end()).get_days()
}

/// What was announced: all that announces one change is one event, told on several days. A change parts announcements,
/// but what is said after it, with no sign that the post was open again, tells of it still.
fn announced<'c>(
    subject: &Subject,
    happening: Happening,
    items: &[Item<'c>],
    drafts: &[Draft<'c>],
    history: &History,
) -> Vec<Draft<'c>> {
    let announces = happening.announced();
    let mut changes: Vec<Span> = drafts
        .iter()
        .filter(|d| Some(d.happening) == announces && d.is_firm() && !d.overruled && d.date.is_some())
        .map(|d| d.span)
        .collect();
    changes.sort_by_key(|s| (s.end(), s.start()));
    let opened = drafts.iter().filter(|d| matches!(d.happening, Happening::Opened | Happening::Reopened));
    let signs: Vec<Span> = opened.map(|d| d.span).chain(history.proofs().iter().map(|p| p.span)).collect();
    let again = |change: &Span, span: Span| signs.iter().any(|s| s.start() > change.end() && s.start() <= span.start());
    let coming = |span: Span| {
        let next = changes.iter().position(|c| c.end() >= span.start());
        next.or_else(|| changes.iter().rposition(|c| !again(c, span)).filter(|at| at + 1 == changes.len()))
    };
    let mut groups: BTreeMap<Option<usize>, Vec<Item<'c>>> = BTreeMap::new();
    for item in items {
        if let Some(span) = item.span() {
            groups.entry(coming(span)).or_default().push(item.clone());
        }
    }
    let mut made: Vec<Draft<'c>> = groups.values().map(|g| told_often(happening, subject, g)).collect();
    if made.is_empty() {
        made.extend(announced_by(subject, happening, items));
    }
    moment::undated(&mut made, happening, subject, items);
    made
}

/// An announcement that nobody dates had been made by the first day for which somebody speaks of it.
fn announced_by<'c>(subject: &Subject, happening: Happening, items: &[Item<'c>]) -> Option<Draft<'c>> {
    let by = |i: &Item<'c>| -> Option<Item<'c>> {
        let latest = Some(i.told.body.as_of()?.span().latest?);
        Some(Item { told: i.told, date: Some(Edtf::from_span(Span { earliest: None, latest })) })
    };
    let spoken: Vec<Item<'c>> = items.iter().filter_map(by).collect();
    Some(told_often(happening, subject, &spoken)).filter(|_| !spoken.is_empty())
}

/// An event that was told on several days: its date is the first of them.
pub(super) fn told_often<'c>(happening: Happening, subject: &Subject, items: &[Item<'c>]) -> Draft<'c> {
    let mut draft = Draft::new(happening, subject.clone());
    let best = items.iter().map(|i| rank(i.told)).max();
    let (told, rest): (Vec<_>, Vec<_>) =
        items.iter().cloned().partition(|i| Some(rank(i.told)) == best && rank(i.told) >= Rank::Weak);
    // A wider span of another claim's date tells no other day.
    let spans: Vec<Span> = told.iter().filter_map(Item::span).collect();
    let wider = |i: &Item<'_>| i.span().is_some_and(|s| spans.iter().any(|o| s.holds(*o) && *o != s));
    let (wide, narrow): (Vec<_>, Vec<_>) = told.into_iter().partition(wider);
    draft.tellings = tellings(&narrow);
    let dated = if narrow.is_empty() { &rest } else { &narrow };
    let first = dated.iter().filter_map(|i| i.date.clone()).min_by_key(|d| (d.span().start(), d.span().end()));
    draft.span = first.as_ref().map_or(draft.span, Edtf::span);
    draft.date = first;
    draft.dating = narrow;
    for item in wide.into_iter().chain(rest) {
        draft.add(item);
    }
    draft
}

/// When the post was seen open: one event for each stretch that no closing breaks. A sighting that contradicts a closing
/// and weighs less stands against it.
fn seen<'c>(
    subject: &Subject,
    history: &History,
    items: &Items<'c>,
    closings: &[Span],
    drafts: &mut [Draft<'c>],
) -> Vec<Draft<'c>> {
    let stale = |i: &Item<'_>| history.contradictions().iter().any(|p| p.claim() == Some(i.told.id()));
    let mut stretches: BTreeMap<usize, Vec<Item<'c>>> = BTreeMap::new();
    let told = items.get(&Happening::Seen).map_or(&[][..], Vec::as_slice);
    for item in told {
        let Some(span) = item.span() else { continue };
        let over = |d: &&mut Draft<'c>| is_closing(d) && d.span.end() < span.start();
        match drafts.iter_mut().filter(over).max_by_key(|d| d.span.end()) {
            Some(closing) if stale(item) => closing.against.push(item.clone()),
            _ => {
                let before = closings.iter().filter(|c| c.end() < span.start()).count();
                stretches.entry(before).or_default().push(item.clone());
            }
        }
    }
    let mut made: Vec<Draft<'c>> = stretches.values().map(|s| stretch(Happening::Seen, subject, s)).collect();
    moment::undated(&mut made, Happening::Seen, subject, told);
    made
}

/// A stretch of days within which something was told to be so.
fn stretch<'c>(happening: Happening, subject: &Subject, items: &[Item<'c>]) -> Draft<'c> {
    let mut draft = told_often(happening, subject, items);
    if let Some(hull) = draft.dating.iter().filter_map(Item::span).reduce(Span::hull) {
        // One day, or one stretch that holds all others, is printed as it was written.
        let written = draft.tellings.iter().map(|t| &t.date).find(|d| d.span() == hull).cloned();
        draft.span = hull;
        draft.date = written.or_else(|| Some(Edtf::from_span(hull)));
    }
    draft
}

/// From where a country is covered: a state that is told, one for each mission that covers it.
pub(super) fn covered<'c>(subject: &Subject, told: &[Item<'c>]) -> Vec<Draft<'c>> {
    let mut by: BTreeMap<Option<MissionId>, Vec<Item<'c>>> = BTreeMap::new();
    for item in told {
        by.entry(item.told.covered_from().cloned()).or_default().push(item.clone());
    }
    by.values()
        .map(|told| {
            let (dated, undated): (Vec<_>, Vec<_>) = told.iter().cloned().partition(|i| i.date.is_some());
            let mut draft = stretch(Happening::AccreditedFromAbroad, subject, &dated);
            for item in undated {
                draft.add(item);
            }
            draft
        })
        .collect()
}
