//! What happens at a moment: claims whose days hold no other claim's days make the events, wider ones are guests.

use super::draft::{Draft, rank};
use super::item::Item;
use super::subject::Subject;
use crate::domain::edtf::{Day, Span};
use crate::domain::vocab::Happening;
use crate::domain::witness::Rank;

/// The events of one kind about one subject.
pub(super) fn events<'c>(happening: Happening, subject: &Subject, items: &[Item<'c>]) -> Vec<Draft<'c>> {
    let mut drafts: Vec<Draft<'c>> = Vec::new();
    // The firm claims make events first; weaker ones stand with them, or make reports of something.
    for weakest in [Rank::Firm, Rank::Weak, Rank::Denies, Rank::Wrong] {
        let of = items.iter().filter(|i| i.date.is_some() && rank(i.told) == weakest);
        let (fitting, rest): (Vec<_>, Vec<_>) =
            of.cloned().partition(|i| i.span().is_some_and(|s| drafts.iter().any(|d| d.span.overlaps(s))));
        for item in fitting {
            seat(&mut drafts, item);
        }
        let (narrow, wide) = narrowest(&rest);
        drafts.extend(together(&narrow).iter().map(|group| Draft::dated(happening, subject.clone(), group)));
        for item in wide {
            seat(&mut drafts, item);
        }
    }
    undated(&mut drafts, happening, subject, items);
    drafts
}

/// Claims whose days hold no other claim's days, and the wider ones.
fn narrowest<'c>(items: &[Item<'c>]) -> (Vec<Item<'c>>, Vec<Item<'c>>) {
    let spans: Vec<Span> = items.iter().filter_map(Item::span).collect();
    let wider = |s: Span| spans.iter().any(|o| s.holds(*o) && *o != s);
    items.iter().cloned().partition(|i| i.span().is_some_and(|s| !wider(s)))
}

/// Claims that share a day, directly or by way of others.
pub(super) fn together<'c>(items: &[Item<'c>]) -> Vec<Vec<Item<'c>>> {
    let mut sorted: Vec<(Span, Item<'c>)> = items.iter().filter_map(|i| Some((i.span()?, i.clone()))).collect();
    sorted.sort_by_key(|(s, i)| (s.start(), s.end(), i.told.id().clone()));
    let mut groups: Vec<(Day, Vec<Item<'c>>)> = Vec::new();
    for (span, item) in sorted {
        match groups.last_mut() {
            Some((end, group)) if span.start() <= *end => {
                *end = (*end).max(span.end());
                group.push(item);
            }
            _ => groups.push((span.end(), vec![item])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Gives a claim that dates nothing its place: with the event that it overlaps, of several with the latest that began
/// before it was said.
pub(super) fn seat<'c>(drafts: &mut [Draft<'c>], item: Item<'c>) {
    let fits = |d: &Draft<'_>| item.span().is_none_or(|s| s.overlaps(d.span));
    if let Some(place) = latest(drafts, &item, fits)
        && let Some(draft) = drafts.get_mut(place)
    {
        draft.add(item);
    }
}

/// Of the events that fit, the latest that began before a claim was said; else the first of all.
pub(super) fn latest(drafts: &[Draft<'_>], item: &Item<'_>, fits: impl Fn(&Draft<'_>) -> bool) -> Option<usize> {
    let fitting: Vec<(usize, &Draft<'_>)> = drafts.iter().enumerate().filter(|(_, d)| fits(d)).collect();
    latest_of(&fitting, item)
}

/// The same of some that fit, each with its place.
pub(super) fn latest_of(fitting: &[(usize, &Draft<'_>)], item: &Item<'_>) -> Option<usize> {
    let said = item.told.said_by();
    let before = fitting.iter().filter(|(_, d)| d.began() <= said).max_by_key(|(at, d)| (d.began(), *at));
    before.or_else(|| fitting.iter().min_by_key(|(at, d)| (d.began(), *at))).map(|(at, _)| *at)
}

/// Undated claims stand with the latest event that began before they were said; without any, they make one by themselves.
pub(super) fn undated<'c>(drafts: &mut Vec<Draft<'c>>, happening: Happening, subject: &Subject, items: &[Item<'c>]) {
    let placed = |i: &Item<'_>| drafts.iter().any(|d| d.items().any(|o| o.told.id() == i.told.id()));
    let undated: Vec<Item<'c>> = items.iter().filter(|i| i.date.is_none() && !placed(i)).cloned().collect();
    if undated.is_empty() {
        return;
    }
    if drafts.is_empty() {
        drafts.push(Draft::new(happening, subject.clone()));
    }
    for item in undated {
        seat(drafts, item);
    }
}
