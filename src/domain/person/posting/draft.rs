//! A posting in the making.

use super::heard::Heard;
use super::ladder::heads;
use super::site::Site;
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::id::CountryCode;
use crate::domain::vocab::{BodyKind, Certainty, Level, Region};
use crate::domain::witness::{Rank, Resolution, Testimony, resolve};

/// A posting in the making.
#[derive(Debug, Clone)]
pub(super) struct Draft<'c> {
    pub(super) site: Site,
    /// The claims that stand.
    pub(super) members: Vec<Heard<'c>>,
    /// Known errors, denials, what was taken back.
    pub(super) corrected: Vec<Heard<'c>>,
    /// All days of which its claims speak, for placing others.
    pub(super) times: Times,
}

/// The days of which the claims of a posting speak: from the first to the last of each sort.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Times {
    /// Beginnings of the post.
    from: Option<Span>,
    /// Beginnings of functions in it.
    from_of_function: Option<Span>,
    /// Ends of the post.
    to: Option<Span>,
    /// Days on which it was held, but those of the leaving.
    held: Option<Span>,
    /// Whether a claim tells more than a function.
    of_post: bool,
    /// Whether a firm claim tells of it.
    firm: bool,
}

impl Times {
    fn add(&mut self, heard: &Heard<'_>) {
        if self.firm && heard.rank < Rank::Firm {
            return;
        }
        let wider = |own: &mut Option<Span>, other: Option<Span>| {
            *own = own.zip(other).map(|(a, b)| a.hull(b)).or(*own).or(other);
        };
        self.firm |= heard.rank == Rank::Firm;
        self.of_post |= !heard.is_of_function();
        if heard.is_of_function() {
            wider(&mut self.from_of_function, heard.from);
        } else {
            wider(&mut self.from, heard.from);
            wider(&mut self.to, heard.to);
        }
        if !heard.is_of_leaving() {
            wider(&mut self.held, heard.held);
        }
    }

    /// The beginning.
    pub(super) fn begin(&self) -> Option<Span> {
        if self.of_post { self.from } else { self.from_of_function }
    }

    /// The end.
    pub(super) fn end(&self) -> Option<Span> {
        self.to
    }

    /// The beginning, or when it was held where none is told.
    pub(super) fn known(&self) -> Option<Span> {
        self.begin().or(self.held)
    }
}

impl<'c> Draft<'c> {
    pub(super) fn new(first: Heard<'c>) -> Self {
        let mut times = Times::default();
        times.add(&first);
        Self { site: first.there.site.clone(), members: vec![first], corrected: Vec::new(), times }
    }

    /// Takes a claim in. One that tells the body tells it for all.
    pub(super) fn take(&mut self, heard: Heard<'c>) {
        if heard.stands() && heard.there.site.is_firm() && !self.site.is_firm() {
            self.site = heard.there.site.clone();
        }
        if heard.stands() {
            self.times.add(&heard);
            self.members.push(heard);
        } else {
            self.corrected.push(heard);
        }
    }

    /// The claims that decide: the confirmed and reported ones, or others where there are none.
    pub(super) fn deciding(&self) -> impl Iterator<Item = &Heard<'c>> {
        let firm = self.members.iter().any(|m| m.rank == Rank::Firm);
        self.members.iter().filter(move |m| !firm || m.rank == Rank::Firm)
    }

    pub(super) fn country(&self) -> Option<&CountryCode> {
        match &self.site {
            Site::Country(code) | Site::Body(_, Some(code)) => Some(code),
            _ => self.members.iter().find_map(|m| m.there.country.as_ref()),
        }
    }

    pub(super) fn region(&self) -> Option<Region> {
        self.members.iter().find_map(|m| m.there.region)
    }

    /// Of a mission, what kind of body it is.
    pub(super) fn kind(&self) -> Option<BodyKind> {
        self.members.iter().find_map(|m| m.there.kind)
    }

    /// The beginning, as claims of the post tell it; what dates a function dates the post only where nothing else is told
    /// of it.
    pub(super) fn begins(&self) -> Option<Resolution> {
        self.side(|h| h.claim.fact.value.from())
    }

    /// The end, likewise.
    pub(super) fn ends(&self) -> Option<Resolution> {
        self.side(|h| h.claim.fact.value.to())
    }

    /// The earliest time of which the claims that decide say that it was held then; what begins after the leaving is the
    /// day of a report.
    pub(super) fn held(&self) -> Option<&'c Edtf> {
        let telling = self.deciding().filter(|h| !h.is_on_leaving());
        let dates = telling.filter_map(|h| Some((h.held?, h.claim.fact.date.as_ref()?)));
        let in_office = dates.filter(|(held, date)| date.span().start() <= held.start()).map(|(_, date)| date);
        in_office.min_by_key(|date| (date.span().start(), date.span().end()))
    }

    /// Confirmed and reported claims tell it, or else those of somebody who should know; unconfirmed ones only where the
    /// whole posting rests on such.
    fn side(&self, of: impl Fn(&Heard<'c>) -> Option<&'c Edtf>) -> Option<Resolution> {
        let beside = self.members.iter().any(|m| !m.is_of_function());
        let telling: Vec<(&Heard<'c>, &'c Edtf)> =
            self.members.iter().filter(|h| !(beside && h.is_of_function())).filter_map(|h| Some((h, of(h)?))).collect();
        let firm = self.members.iter().any(|m| m.rank == Rank::Firm);
        let sure = |h: &Heard<'_>| h.claim.witness.certainty;
        let best = telling.iter().map(|(h, _)| sure(h).min(Certainty::Reported)).max()?;
        let usable = best >= Certainty::Claimed || !firm;
        let told: Vec<Testimony<'_>> = telling
            .iter()
            .filter(|(h, _)| usable && sure(h) >= best)
            .map(|(h, date)| Testimony::new(&h.claim.witness, date))
            .collect();
        resolve(&told)
    }

    /// The claims of the post that tell a beginning, whichever leads, each with it.
    pub(super) fn beginnings(&self) -> impl Iterator<Item = (&Heard<'c>, Span)> {
        let beside = self.members.iter().any(|m| !m.is_of_function());
        self.deciding().filter(move |h| !(beside && h.is_of_function())).filter_map(|h| Some((h, h.from?)))
    }

    /// Whether a claim tells the step that a claim here tells.
    pub(super) fn steps_as(&self, heard: &Heard<'_>) -> bool {
        self.members.iter().any(|m| m.steps_as(heard))
    }

    /// Whether a claim tells another step than all here, and of another time: then it is of another stretch of a career.
    pub(super) fn is_other_step(&self, heard: &Heard<'_>) -> bool {
        let apart = self.members.iter().any(|m| m.steps_apart(heard)) && !self.steps_as(heard);
        apart && self.members.iter().all(|m| are_of_other_times(m, heard))
    }

    /// Whether somebody did here what a claim tells: headed the mission without being ambassador, or stood second. Who is
    /// called ambassador headed it.
    pub(super) fn functions_as(&self, heard: &Heard<'_>) -> bool {
        let heads_it = |h: &Heard<'_>| h.functions.iter().any(|f| heads(*f));
        let called = heads_it(heard) || heard.level == Some(Level::Ambassador);
        let seconds = |h: &Heard<'_>| h.functions.iter().any(|f| !heads(*f));
        self.members.iter().any(|m| (called && heads_it(m)) || (seconds(heard) && seconds(m)))
    }
}

/// Whether two claims speak of different times: one of an end that can have come before the beginning that the other
/// tells, or of days that exclude each other. Where one tells no time, nothing says so.
fn are_of_other_times(a: &Heard<'_>, b: &Heard<'_>) -> bool {
    let follows = |first: &Heard<'_>, next: &Heard<'_>| {
        first.to.zip(next.from).is_some_and(|(to, from)| to.start() <= from.end() && to.end() <= from.end())
    };
    let apart = |x: Option<Span>, y: Option<Span>| x.zip(y).is_some_and(|(x, y)| !x.overlaps(y));
    a.is_earlier() != b.is_earlier() || follows(a, b) || follows(b, a) || apart(a.speaks_of(), b.speaks_of())
}

/// The days within which somebody can have been in a post.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stay {
    pub(super) begin: Option<Span>,
    pub(super) end: Day,
}

impl Stay {
    /// Of one of several postings that begin at these times.
    pub(super) fn of(draft: &Draft<'_>, begins: &[Option<Span>]) -> Self {
        let begin = draft.times.begin();
        let told = draft.times.end().and_then(|e| e.latest);
        let next = begin.and_then(|own| {
            let later = begins.iter().flatten().filter(|b| b.start() > own.end());
            later.map(|b| b.end()).min()
        });
        Self { begin, end: told.or(next).unwrap_or(Day::MAX) }
    }

    /// Whether some of its days can be those of which a claim speaks.
    pub(super) fn meets(&self, span: Span) -> bool {
        span.end() >= self.begin.map_or(Day::MIN, Span::start) && span.start() <= self.end
    }
}
