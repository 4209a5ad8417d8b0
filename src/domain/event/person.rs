//! What happened to one person: leaving, arriving, being made public, being missed, dying. Nothing parts the claims of
//! one of these: readings that exclude each other are rivals.

use std::collections::BTreeSet;

use super::draft::{Draft, rank};
use super::item::Item;
use super::mission::{Items, told_often};
use super::subject::Subject;
use super::told::Told;
use crate::domain::claim::{Body, PersonFact};
use crate::domain::defection::{DatedClaim, Speaks, told_of_arrival};
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::scope::Scope;
use crate::domain::vocab::{Basis, Happening, PersonField};
use crate::domain::witness::Rank;

/// Everything that happened to one person.
pub(super) fn events<'c>(subject: &Subject, items: &Items<'c>, scope: Scope) -> Vec<Draft<'c>> {
    let mut drafts = journey(subject, items, scope);
    for (happening, told) in items {
        match happening {
            Happening::Left | Happening::Arrived => {}
            Happening::MadePublic => drafts.push(made_public(subject, items, told)),
            Happening::ReportedMissing | Happening::Died => {
                drafts.push(Draft::dated(*happening, subject.clone(), told));
            }
            _ => drafts.extend(super::moment::events(*happening, subject, told)),
        }
    }
    drafts
}

/// Leaving and arriving. A claim of a defection that means the arrival is told there, and weighs at neither.
fn journey<'c>(subject: &Subject, items: &Items<'c>, scope: Scope) -> Vec<Draft<'c>> {
    let of = |happening| items.get(&happening).map_or(&[][..], Vec::as_slice);
    let (left, arrived) = (of(Happening::Left), of(Happening::Arrived));
    let dated: Vec<DatedClaim> = left.iter().chain(arrived).filter_map(|i| i.told.dated()).collect();
    let over: BTreeSet<&str> = told_of_arrival(&dated, scope);
    let (coming, leaving): (Vec<_>, Vec<_>) = left.iter().cloned().partition(|i| over.contains(i.told.id().as_str()));
    let mut drafts = Vec::new();
    if !leaving.is_empty() {
        drafts.push(Draft::dated(Happening::Left, subject.clone(), &leaving));
    }
    if !arrived.is_empty() {
        let mut draft = Draft::dated(Happening::Arrived, subject.clone(), arrived);
        for item in coming {
            draft.read_without_weight(item);
        }
        drafts.push(draft);
    }
    drafts
}

/// Being made public is told again and again. It had happened when the first source that stands by it named the person as
/// gone, whatever the claims of it say.
fn made_public<'c>(subject: &Subject, items: &Items<'c>, told: &[Item<'c>]) -> Draft<'c> {
    let mut draft = told_often(Happening::MadePublic, subject, told);
    let gone = [Happening::Left, Happening::Arrived].into_iter().filter_map(|h| items.get(&h)).flatten();
    let naming =
        gone.filter(|i| rank(i.told) == Rank::Firm && names(i.told)).filter_map(|i| i.told.witness.known).min();
    if let Some(day) = naming.filter(|day| draft.span.latest.is_none_or(|latest| *day < latest)) {
        draft.span = Span::day(day);
        draft.date = Some(Edtf::from_span(draft.span));
        draft.givers = vec![super::draft::Giver { day, basis: Basis::Attested, certainty: None }];
    }
    draft
}

/// Whether a claim names the person: one that was joined by its details does not.
fn names(told: &Told) -> bool {
    let fact: Option<&PersonFact> = told.body.as_person();
    fact.is_none_or(|f| f.r#match.is_none())
}

impl Told {
    /// The claim as one of the dates of a person.
    pub(super) fn dated(&self) -> Option<DatedClaim> {
        let (field, date, speaks) = match &self.body {
            Body::Person(fact) => (fact.field, fact.date.clone()?, Speaks::of(fact, &self.summary)),
            Body::Event(fact) => (PersonField::Defected, fact.date.clone()?, Speaks::default()),
            _ => return None,
        };
        let names = names(self);
        Some(DatedClaim { witness: self.witness.clone(), field, date, speaks, names, set_aside: self.set_aside() })
    }
}

/// Appointments and resignations of one person, by body: what names none stands with the one of its time.
pub(super) fn offices<'c>(told: &[(Subject, Happening, Item<'c>)]) -> Vec<Draft<'c>> {
    let mut drafts: Vec<Draft<'c>> = Vec::new();
    for happening in [Happening::Appointed, Happening::Resigned] {
        let of: Vec<&(Subject, Happening, Item<'c>)> = told.iter().filter(|(_, h, _)| *h == happening).collect();
        let mut own: Vec<Draft<'c>> = Vec::new();
        for (subject, items) in bodies(&of) {
            own.extend(moments(happening, &subject, &items));
        }
        for (subject, _, item) in of.iter().filter(|(s, ..)| words(s).is_none_or(BTreeSet::is_empty)) {
            let fits = |d: &Draft<'_>| item.span().is_some_and(|s| s.overlaps(d.span));
            match super::moment::latest(&own, item, fits).and_then(|at| own.get_mut(at)) {
                Some(draft) => join(draft, item.clone()),
                None => own.push(told_often(happening, subject, std::slice::from_ref(item))),
            }
        }
        drafts.extend(own);
    }
    drafts
}

/// A claim that names no body can still date the appointment that it tells of.
fn join<'c>(draft: &mut Draft<'c>, item: Item<'c>) {
    let subjects = draft.subjects.clone();
    let (Some(subject), true) = (subjects.first(), rank(item.told) == Rank::Firm) else { return draft.add(item) };
    let all: Vec<Item<'c>> = draft.items().cloned().chain([item]).collect();
    *draft = told_often(draft.happening, subject, &all);
}

/// The words that tell the body of an office.
fn words(subject: &Subject) -> Option<&BTreeSet<String>> {
    if let Subject::Office(_, words) = subject { Some(words) } else { None }
}

/// The claims by body: sets of words of which one says all that the other says are one body.
fn bodies<'c>(told: &[&(Subject, Happening, Item<'c>)]) -> Vec<(Subject, Vec<Item<'c>>)> {
    let mut named: Vec<&(Subject, Happening, Item<'c>)> =
        told.iter().copied().filter(|(s, ..)| words(s).is_some_and(|w| !w.is_empty())).collect();
    // The fullest name first, so that the order of the claims does not matter.
    named.sort_by_key(|(s, _, i)| {
        (std::cmp::Reverse(words(s).map_or(0, BTreeSet::len)), s.clone(), i.told.id().clone())
    });
    let mut bodies: Vec<(Subject, Vec<Item<'c>>)> = Vec::new();
    for (subject, _, item) in named {
        let own = words(subject);
        let same = |(s, _): &&mut (Subject, Vec<Item<'c>>)| {
            own.zip(words(s)).is_some_and(|(a, b)| super::office::is_one(a, b))
        };
        match bodies.iter_mut().find(same) {
            Some((_, items)) => items.push(item.clone()),
            None => bodies.push((subject.clone(), vec![item.clone()])),
        }
    }
    bodies
}

/// Named, announced and took office are one appointment, told on several days; a year apart are two.
fn moments<'c>(happening: Happening, subject: &Subject, items: &[Item<'c>]) -> Vec<Draft<'c>> {
    let mut sorted: Vec<(Day, Item<'c>)> = items.iter().filter_map(|i| Some((i.span()?.end(), i.clone()))).collect();
    sorted.sort_by_key(|(end, i)| (*end, i.told.id().clone()));
    let mut groups: Vec<(Day, Vec<Item<'c>>)> = Vec::new();
    for (end, item) in sorted {
        match groups.last_mut() {
            Some((last, group)) if near(*last, end, item.span()) => {
                *last = end;
                group.push(item);
            }
            _ => groups.push((end, vec![item])),
        }
    }
    groups.iter().map(|(_, group)| told_often(happening, subject, group)).collect()
}

/// Whether an appointment told of one day can be that told of a later one: within a year, or on a day that it holds.
fn near(last: Day, end: Day, span: Option<Span>) -> bool {
    (end - last).get_days() <= 366 || span.is_some_and(|s| s.start() <= last)
}
