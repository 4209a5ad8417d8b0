//! From claims to postings: claims of a post at one body and, as far as told, one time are one posting.

use std::cmp::Reverse;

use super::draft::{Draft, Stay};
use super::finish::{Around, finish};
use super::heard::{Heard, Telling};
use super::model::{Apart, Postings};
use super::place::{is_leaving, place};
use super::site::{Site, Where};
use crate::domain::edtf::{Day, Span};
use crate::domain::network::{Lives, Network};
use crate::domain::person::PersonClaim;
use crate::domain::scope::Scope;
use crate::domain::vocab::Region;
use crate::domain::witness::Rank;

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
    let anchors = heard.iter().filter(|h| h.rank == Rank::Firm && told_time(h).is_some()).cloned().collect();
    let mut maker = Maker { drafts: Vec::new(), apart: Vec::new(), anchors };
    for one in heard {
        maker.seat(one);
    }
    let leaving = claims.iter().filter(|c| c.witness.is_public(scope) && !c.set_aside && is_leaving(c.fact.field));
    let countries = leaving.filter_map(|c| c.fact.value.from_country()).collect();
    finish(maker.drafts, &maker.apart, &Around { network, lives, left, countries })
}

/// The order in which claims are seated.
type Order = (Reverse<Rank>, u8, i32, Day, Day, String);

/// The firm before the weak, those that tell body, time and step before those that tell less, an exact time before a vague
/// one. It does not depend on the order of the record.
fn order(h: &Heard<'_>) -> Order {
    let part = match (h.is_on_leaving(), h.there.site.is_firm(), h.is_dated(), h.has_step()) {
        _ if h.telling == Telling::Place => 9,
        (true, ..) => 8,
        // What is said of the day of the leaving is of a post that others date.
        (_, true, true, _) if h.is_of_leaving() => 4,
        (_, true, true, true) => 0,
        (_, true, true, false) if !h.is_of_function() => 1,
        (_, true, true, false) => 2,
        (_, true, false, true) => 3,
        (_, true, false, false) => 4,
        (_, false, true, _) => 5,
        (_, false, false, true) => 6,
        (_, false, false, false) => 7,
    };
    let time = h.from.or_else(|| h.speaks_of());
    let width = time.and_then(|s| Some((s.latest? - s.earliest?).get_days())).unwrap_or(i32::MAX);
    let (start, end) = (time.map_or(Day::MAX, Span::start), time.map_or(Day::MAX, Span::end));
    (Reverse(h.rank), part, width, start, end, h.id().to_string())
}

/// The time that a claim tells of a post for itself: its beginning, or the days on which it was held.
fn told_time(heard: &Heard<'_>) -> Option<Span> {
    heard.from.or_else(|| heard.held.filter(|_| !heard.is_of_leaving()))
}

struct Maker<'c> {
    drafts: Vec<Draft<'c>>,
    apart: Vec<(Heard<'c>, Apart)>,
    /// The firm claims that tell a time: a beginning, or days on which a post was held.
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
        let fitting = if heard.is_on_leaving() && fitting.is_empty() { self.left_by(&heard) } else { fitting };
        // That a mission was left, and no more, is said of the post that others tell; and words without a post make none.
        match (heard.telling, fitting.is_empty()) {
            (Telling::Place, false) | (Telling::Words, true) => return,
            _ => {}
        }
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

    /// Joins postings to whose beginnings one claim of a step at a body fits: what it ties together is one post, where
    /// nothing parts them.
    fn joined(&mut self, heard: &Heard<'_>, fitting: Vec<usize>) -> Vec<usize> {
        let dated = heard.from.is_some() && heard.has_step() && heard.there.site.is_firm();
        let begin = |at: usize| self.drafts.get(at).and_then(|d| d.times.begin());
        let tied: Vec<usize> = fitting.iter().copied().filter(|at| dated && begin(*at).is_some()).collect();
        let Some((first, others)) = tied.split_first().filter(|(first, others)| {
            !others.is_empty() && others.iter().all(|at| !self.are_parted(**first, *at, heard))
        }) else {
            return fitting;
        };
        for at in others.iter().rev() {
            let Draft { members, corrected, .. } = self.drafts.remove(*at);
            for one in members.into_iter().chain(corrected) {
                self.drafts.get_mut(*first).into_iter().for_each(|d| d.take(one.clone()));
            }
        }
        vec![*first]
    }

    /// Whether one of two postings had ended before the other began, or a post elsewhere lies between.
    fn are_parted(&self, a: usize, b: usize, heard: &Heard<'_>) -> bool {
        let times = |at: usize| self.drafts.get(at).map(|d| d.times);
        let Some((a, b)) = times(a).zip(times(b)) else { return false };
        let Some((x, y)) = a.begin().zip(b.begin()) else { return false };
        let (first, next, end) = if x.start() <= y.start() { (x, y, a.end()) } else { (y, x, b.end()) };
        let elsewhere = |z: &Heard<'_>| !z.there.site.is_one(&heard.there.site);
        end.is_some_and(|end| end.end() <= next.start()) || self.lies_between(first, next, &elsewhere)
    }

    /// Whether a time of some claims lies between two others.
    fn lies_between(&self, first: Span, next: Span, of: &dyn Fn(&Heard<'_>) -> bool) -> bool {
        let between = |s: Span| s.end() > first.end() && s.start() < next.start();
        self.anchors.iter().filter(|z| of(z)).filter_map(told_time).any(between)
    }

    /// The postings of which a rank told with the leaving is, whichever that is: those of that time in the country left,
    /// or of which no country is told.
    fn left_by(&self, heard: &Heard<'_>) -> Vec<usize> {
        let begins: Vec<Option<Span>> = self.drafts.iter().map(|d| d.times.begin()).collect();
        let then = |d: &Draft<'_>| heard.speaks_of().is_none_or(|s| Stay::of(d, &begins).meets(s));
        let told = heard.there.country.as_ref();
        let among = |test: &dyn Fn(&Draft<'_>) -> bool| -> Vec<usize> {
            self.drafts.iter().enumerate().filter(|(_, d)| test(d) && then(d)).map(|(at, _)| at).collect()
        };
        let there = among(&|d| told.is_some() && d.country() == told);
        if there.is_empty() { among(&|d| told.is_none() || d.country().is_none()) } else { there }
    }

    /// The postings that a claim does not exclude.
    fn fitting(&self, heard: &Heard<'_>) -> Vec<usize> {
        let begins: Vec<Option<Span>> = self.drafts.iter().map(|d| d.times.begin()).collect();
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
        let like = || draft.members.iter().any(|m| is_like(m, heard));
        match (heard.from.filter(|_| of_post), heard.to.filter(|_| of_post), heard.speaks_of()) {
            (Some(from), ..) if draft.beginnings().next().is_some() => {
                let begun = draft.beginnings().any(|(_, begin)| begin.overlaps(from));
                begun || self.is_near(from, heard, draft, &|m| m.from.filter(|_| is_like(m, heard)))
            }
            (Some(from), ..) => from.start() <= stay.end,
            // Two ends of a like post are rivals.
            (None, Some(to), _) if draft.times.end().is_some() => stay.meets(to) || like(),
            (None, _, Some(told)) => {
                let timed = !heard.is_of_leaving() && draft.members.iter().all(|m| m.speaks_of().is_some());
                stay.meets(told) && (!timed || self.is_near(told, heard, draft, &|m| m.speaks_of()))
            }
            (None, _, None) => true,
        }
    }

    /// Whether nothing parts a time from the nearest that claims of a posting tell: no end of it, and no other post.
    fn is_near(
        &self,
        time: Span,
        heard: &Heard<'_>,
        draft: &Draft<'_>,
        of: &dyn Fn(&Heard<'_>) -> Option<Span>,
    ) -> bool {
        let times = || draft.members.iter().filter_map(of);
        let before = times().filter(|s| s.start() <= time.start()).max_by_key(|s| s.start());
        let after = times().filter(|s| s.start() > time.start()).min_by_key(|s| s.start());
        let others = |z: &Heard<'_>| !z.there.site.is_one(&heard.there.site) || z.steps_apart(heard);
        let ended = |next: Span| draft.times.end().is_some_and(|end| end.end() <= next.end());
        before.is_some_and(|s| !ended(time) && !self.lies_between(s, time, &others))
            || after
                .is_some_and(|s| heard.to.is_none_or(|to| to.end() > s.end()) && !self.lies_between(time, s, &others))
    }

    /// Of several postings the one that a claim tells by its step, by what was done there, or by the beginning.
    fn narrowed(&self, heard: &Heard<'_>, among: &[usize]) -> Option<usize> {
        let begins = |d: &Draft<'_>| d.times.begin().zip(heard.from).is_some_and(|(a, b)| a.overlaps(b));
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
        let begin = |at: &usize| self.drafts.get(*at).and_then(|d| d.times.known()).map(Span::start);
        among.iter().copied().max_by_key(|at| (begin(at), *at))
    }
}

/// Whether two claims tell like posts: the same step, or neither a step nor a function.
fn is_like(a: &Heard<'_>, b: &Heard<'_>) -> bool {
    let plain = |h: &Heard<'_>| !h.has_step() && h.level.is_none() && !h.is_of_function();
    a.steps_as(b) || (plain(a) && plain(b))
}

/// Whether the place that a claim tells can be that of a posting.
fn is_there(heard: &Heard<'_>, draft: &Draft<'_>) -> bool {
    let there = &heard.there;
    let same_country = || there.country.is_some() && there.country.as_ref() == draft.country();
    match (&there.site, &draft.site) {
        // "The embassy" in a country is the mission there, where that is one.
        (Site::Mission(_), Site::Body(b, Some(_))) if b.kind.is_of_place() => {
            same_country() && b.kind.can_be(there.kind)
        }
        (Site::Body(b, Some(_)), Site::Mission(_)) if b.kind.is_of_place() => {
            same_country() && b.kind.can_be(draft.kind())
        }
        (a, b) if a.is_firm() && b.is_firm() => a.is_one(b),
        (Site::Printed(name, may_be), other) | (other, Site::Printed(name, may_be)) => {
            // A name that several countries have excludes none of those that it can mean.
            let country =
                if matches!(there.site, Site::Printed(..)) { draft.country() } else { there.country.as_ref() };
            let abroad = !matches!(other, Site::Body(..));
            abroad && country.is_none_or(|code| Where::can_be(name, may_be, code))
        }
        // What tells no place excludes none, but those in other parts of the world than it tells.
        (Site::Untold, _) | (_, Site::Untold) => {
            draft.region().zip(there.region).is_none_or(|(a, b)| is_one_part(a, b))
        }
        _ => same_country() && is_in_city(heard, draft),
    }
}

/// Whether two parts of the world can be one: the north of Africa is counted with the Middle East.
fn is_one_part(a: Region, b: Region) -> bool {
    let of_africa = |r: Region| matches!(r, Region::Africa | Region::MiddleEast);
    a == b || (of_africa(a) && of_africa(b))
}

/// Whether the city that a claim tells can be that of a posting.
fn is_in_city(heard: &Heard<'_>, draft: &Draft<'_>) -> bool {
    // The city left need not be that of the post.
    let Some(city) = heard.there.city.as_ref().filter(|_| !heard.is_on_leaving()) else { return true };
    draft.members.iter().filter_map(|m| m.there.city.as_ref()).all(|c| c == city)
}
