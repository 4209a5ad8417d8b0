//! From claims to postings: claims of a post at one body and, as far as told, one time are one posting.

use std::cmp::Reverse;

use super::draft::{Draft, Stay};
use super::finish::{Around, finish};
use super::heard::{Heard, Rank};
use super::model::{Apart, Postings};
use super::place::{is_leaving, place};
use super::site::Site;
use crate::domain::edtf::{Day, Span};
use crate::domain::network::{Lives, Network};
use crate::domain::person::PersonClaim;
use crate::domain::scope::Scope;

/// The postings of one person by what was public, before a leaving.
#[must_use]
pub fn postings(
    claims: &[PersonClaim],
    network: &Network,
    lives: &Lives,
    left: Option<Span>,
    scope: Scope,
) -> Postings {
    let placed = place(claims, network, scope);
    let mut heard: Vec<Heard<'_>> = claims
        .iter()
        .filter(|c| c.witness.is_public(scope))
        .filter_map(|c| Heard::new(c, &placed, network, left))
        .collect();
    heard.sort_by_cached_key(order);
    let anchors: Vec<Heard<'_>> = heard.iter().filter(|h| h.rank == Rank::Firm && h.from.is_some()).cloned().collect();
    let mut maker = Maker { drafts: Vec::new(), apart: Vec::new(), anchors };
    for one in heard {
        maker.seat(one);
    }
    let leaving = claims.iter().filter(|c| c.witness.is_public(scope) && !c.set_aside && is_leaving(c.fact.field));
    let countries = leaving.filter_map(|c| c.fact.value.from_country()).collect();
    finish(maker.drafts, &maker.apart, &Around { network, lives, left, countries })
}

/// The order in which claims are seated: the firm before the weak, those that tell body, time and step before those that
/// tell less. It does not depend on the order of the record.
fn order(h: &Heard<'_>) -> (Reverse<Rank>, u8, Day, Day, String) {
    let part = match (h.is_on_leaving(), h.there.site.is_firm(), h.is_dated(), h.has_step()) {
        (true, ..) => 5,
        (_, true, true, true) => 0,
        (_, true, true, false) if !h.is_of_function() => 1,
        (_, true, true, false) => 2,
        (_, true, false, true) => 3,
        (_, true, false, false) => 4,
        (_, false, true, _) => 6,
        (_, false, false, true) => 7,
        (_, false, false, false) => 8,
    };
    let time = h.speaks_of();
    (Reverse(h.rank), part, time.map_or(Day::MAX, Span::start), time.map_or(Day::MAX, Span::end), h.id().to_string())
}

struct Maker<'c> {
    drafts: Vec<Draft<'c>>,
    apart: Vec<(Heard<'c>, Apart)>,
    /// The firm claims that tell a beginning.
    anchors: Vec<Heard<'c>>,
}

impl<'c> Maker<'c> {
    /// Gives a claim its place: in the posting that it fits, in one of its own where it fits none, in none where it fits
    /// several.
    fn seat(&mut self, heard: Heard<'c>) {
        if heard.tells_several {
            return self.apart.push((heard, Apart::Several));
        }
        let fitting = self.joined(&heard, self.fitting(&heard));
        let chosen = match fitting.as_slice() {
            [] if heard.stands() => return self.drafts.push(Draft::new(heard)),
            [] => return self.apart.push((heard, Apart::Corrected)),
            [one] => Some(*one),
            // What is set aside decides nothing: it is listed with the post that was left, or the latest.
            several if heard.is_on_leaving() || !heard.stands() => {
                self.narrowed(&heard, several).or_else(|| self.latest(several))
            }
            several => self.narrowed(&heard, several),
        };
        match chosen.and_then(|at| self.drafts.get_mut(at)) {
            Some(draft) => draft.take(heard),
            None => self.apart.push((heard, Apart::WhichNotSaid)),
        }
    }

    /// Joins postings to whose beginnings one claim of a step at a body fits: what it ties together is one post.
    fn joined(&mut self, heard: &Heard<'_>, fitting: Vec<usize>) -> Vec<usize> {
        let dated = heard.from.is_some() && heard.has_step() && heard.there.site.is_firm();
        let begun = |at: &usize| self.drafts.get(*at).is_some_and(|d| d.beginnings().next().is_some());
        let mut tied = fitting.iter().copied().filter(|at| dated && begun(at));
        let (Some(first), Some(_)) = (tied.next(), tied.next()) else { return fitting };
        let others: Vec<usize> = fitting.iter().copied().filter(|at| *at != first && begun(at)).collect();
        for at in others.iter().rev() {
            let Draft { members, corrected, .. } = self.drafts.remove(*at);
            for one in members.into_iter().chain(corrected) {
                self.drafts.get_mut(first).into_iter().for_each(|d| d.take(one.clone()));
            }
        }
        vec![first]
    }

    /// The postings that a claim does not exclude.
    fn fitting(&self, heard: &Heard<'_>) -> Vec<usize> {
        let begins: Vec<Option<Span>> = self.drafts.iter().map(Draft::begin).collect();
        let fits = |d: &Draft<'_>| {
            let then =
                || self.is_then(heard, d, Stay::of(d, &begins)) && (heard.is_of_leaving() || !d.is_other_step(heard));
            is_there(heard, d) && (!heard.stands() || then())
        };
        self.drafts.iter().enumerate().filter(|(_, d)| fits(d)).map(|(at, _)| at).collect()
    }

    /// Whether the time that a claim tells can be that of a posting.
    fn is_then(&self, heard: &Heard<'_>, draft: &Draft<'_>, stay: Stay) -> bool {
        let of_post = !heard.is_of_function() || draft.members.iter().all(Heard::is_of_function);
        match heard.from.filter(|_| of_post) {
            Some(from) if draft.beginnings().next().is_some() => draft.beginnings().any(|(member, begin)| {
                let like = member.steps_as(heard) && !self.is_divided(begin, from, heard, draft);
                begin.overlaps(from) || like
            }),
            Some(from) => from.start() <= stay.end,
            None => heard.speaks_of().is_none_or(|s| stay.meets(s)),
        }
    }

    /// Whether something lies between two beginnings of a like post, so that these are of two: an end of the first, or
    /// another post.
    fn is_divided(&self, a: Span, b: Span, heard: &Heard<'_>, draft: &Draft<'_>) -> bool {
        let (first, next) = if a.start() <= b.start() { (a, b) } else { (b, a) };
        let between = |s: Span| s.end() > first.end() && s.start() < next.start();
        let ended = draft.end().is_some_and(|end| first == a && end.end() <= next.end());
        let others = |z: &&Heard<'_>| !z.there.site.is_one(&heard.there.site) || z.steps_apart(heard);
        ended || self.anchors.iter().filter(others).filter_map(|z| z.from).any(between)
    }

    /// Of several postings the one that a claim tells by its step, by what was done there, or by the beginning.
    fn narrowed(&self, heard: &Heard<'_>, among: &[usize]) -> Option<usize> {
        let begins = |d: &Draft<'_>| d.begin().zip(heard.from).is_some_and(|(a, b)| a.overlaps(b));
        let tests: [&dyn Fn(&Draft<'_>) -> bool; 3] =
            [&|d| d.steps_as(heard), &|d| d.functions_as(heard), &|d| begins(d)];
        let mut left: Vec<usize> = among.to_vec();
        for test in tests {
            let passing: Vec<usize> =
                left.iter().copied().filter(|at| self.drafts.get(*at).is_some_and(test)).collect();
            if !passing.is_empty() {
                left = passing;
            }
        }
        if let [one] = left.as_slice() { Some(*one) } else { None }
    }

    /// The posting that began last.
    fn latest(&self, among: &[usize]) -> Option<usize> {
        let begin = |at: &usize| self.drafts.get(*at).and_then(Draft::begin).map(Span::start);
        among.iter().copied().max_by_key(|at| (begin(at), *at))
    }
}

/// Whether the place that a claim tells can be that of a posting.
fn is_there(heard: &Heard<'_>, draft: &Draft<'_>) -> bool {
    match (&heard.there.site, &draft.site) {
        // "The embassy" in a country is the mission there.
        (Site::Mission(_), Site::Body(b, Some(_))) | (Site::Body(b, Some(_)), Site::Mission(_))
            if b.kind.is_of_place() =>
        {
            heard.there.country.as_ref() == draft.country()
        }
        (a, b) if a.is_firm() && b.is_firm() => a.is_one(b),
        (Site::Printed(_), Site::Body(..)) | (Site::Body(..), Site::Printed(_)) => false,
        // A name that several countries have excludes none of those where somebody was; what tells no place excludes none.
        (Site::Untold | Site::Printed(_), _) | (_, Site::Untold | Site::Printed(_)) => true,
        _ => {
            heard.there.country.is_some() && heard.there.country.as_ref() == draft.country() && is_in_city(heard, draft)
        }
    }
}

/// Whether the city that a claim tells can be that of a posting.
fn is_in_city(heard: &Heard<'_>, draft: &Draft<'_>) -> bool {
    let Some(city) = &heard.there.city else { return true };
    draft.members.iter().filter_map(|m| m.there.city.as_ref()).all(|c| c == city)
}
