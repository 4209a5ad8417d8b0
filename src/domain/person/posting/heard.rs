//! A claim as postings see it: where it places somebody, at which step, of which time it speaks.

use super::ladder::{self, Grade, agree, is_without_grade};
use super::place::Placed;
use super::place::tells_of_leaving;
use super::reading;
use super::site::{Site, Where};
use super::steps::WHEN_LEFT;
use crate::domain::claim::PersonValue;
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::id::ClaimId;
use crate::domain::mission_words::tokens;
use crate::domain::network::Network;
use crate::domain::person::PersonClaim;
use crate::domain::vocab::{BodyKind, Function, Level, PersonField};
use crate::domain::witness::Rank;

/// Whether a claim is of the post that was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OfLeaving {
    /// It is told in telling the leaving, the arrival or the vanishing.
    ToldWithIt,
    /// It is said of the day of the leaving, or of a later one.
    OfThatDay,
    /// Nothing says so.
    Untold,
}

/// A claim as postings see it.
#[derive(Debug, Clone)]
pub(super) struct Heard<'c> {
    pub(super) claim: &'c PersonClaim,
    pub(super) rank: Rank,
    pub(super) there: Where,
    pub(super) level: Option<Level>,
    pub(super) grade: Option<Grade>,
    pub(super) functions: Vec<Function>,
    pub(super) from: Option<Span>,
    pub(super) to: Option<Span>,
    /// A time at which somebody held the post.
    pub(super) held: Option<Span>,
    /// Whether it is of the post that was left.
    pub(super) of_leaving: OfLeaving,
    /// Whether its words tell several steps: a career, not a post.
    pub(super) tells_several: bool,
    /// Whether its words say that he was no diplomat.
    pub(super) no_diplomat: bool,
    /// How much it tells of the post.
    pub(super) telling: Telling,
}

impl<'c> Heard<'c> {
    /// Reads a claim, if it tells of a post.
    pub(super) fn new(claim: &'c PersonClaim, placed: &Placed, network: &Network, left: Option<Span>) -> Option<Self> {
        if !tells_a_post(claim, placed) {
            return None;
        }
        let value = &claim.fact.value;
        let there = Where::told(claim, placed, network);
        let steps = steps(claim, &there.site);
        let telling = Telling::of(claim, &steps);
        let Steps { level, grade, functions } = steps;
        let read = value.words().map(reading::told).unwrap_or_default();
        let (from, to) = (value.from().map(Edtf::span), value.to().map(Edtf::span));
        let held = claim.fact.date.as_ref().map(Edtf::span).filter(|_| from.is_none() && to.is_none());
        let after = left.is_some_and(|l| held.is_some_and(|h| h.end() >= l.start()));
        let then = after || says_when_left(claim);
        let of_leaving = match tells_of_leaving(claim.fact.field) {
            true => OfLeaving::ToldWithIt,
            false if then => OfLeaving::OfThatDay,
            false => OfLeaving::Untold,
        };
        Some(Self {
            claim,
            rank: Rank::of(claim.set_aside, claim.witness.certainty),
            there,
            level,
            grade,
            functions,
            from,
            to,
            held: if of_leaving == OfLeaving::Untold { held } else { left.or(held) },
            of_leaving,
            tells_several: tells_several(claim, &read),
            no_diplomat: read.no_diplomat,
            telling,
        })
    }

    pub(super) fn id(&self) -> &ClaimId {
        &self.claim.witness.claim
    }

    /// Whether it says something for itself: neither denied nor set aside.
    pub(super) fn stands(&self) -> bool {
        self.rank >= Rank::Weak
    }

    /// Whether it is of the post that was left.
    pub(super) fn is_of_leaving(&self) -> bool {
        self.of_leaving != OfLeaving::Untold
    }

    /// Whether it speaks of an earlier post in so many words.
    pub(super) fn is_earlier(&self) -> bool {
        let begins = |text: &str| tokens(text).first().is_some_and(|first| first == EARLIER);
        begins(&self.claim.summary) || self.claim.fact.value.words().is_some_and(begins)
    }

    /// By when the post was over, by the years that it lasted: these are round numbers.
    pub(super) fn over_by(&self) -> Option<Day> {
        let PersonValue::Posting(value) = &self.claim.fact.value else { return None };
        let years = value.years.filter(|_| self.to.is_none())?.0.clamp(0.0, 99.0).ceil();
        // A whole number below a hundred.
        #[expect(clippy::cast_possible_truncation, reason = "it was clamped")]
        let years = jiff::Span::new().years(years as i16 + 1);
        Some(self.from?.latest?.saturating_add(years))
    }

    /// Whether it is told in telling the leaving.
    pub(super) fn is_on_leaving(&self) -> bool {
        self.of_leaving == OfLeaving::ToldWithIt
    }

    /// Whether it tells a step: a level with its grade, or a grade of the ministry.
    pub(super) fn has_step(&self) -> bool {
        self.level.is_some_and(|l| !is_without_grade(l)) || self.grade.is_some()
    }

    /// Whether it tells what somebody did there, and no step: its dates are those of the function.
    pub(super) fn is_of_function(&self) -> bool {
        !self.functions.is_empty() && self.level.is_none()
    }

    /// Whether it tells a time.
    pub(super) fn is_dated(&self) -> bool {
        self.from.is_some() || self.to.is_some() || self.held.is_some()
    }

    /// The days of which it speaks: those of a beginning, of an end, from one to the other, or on which it was so.
    pub(super) fn speaks_of(&self) -> Option<Span> {
        match (self.from, self.to) {
            (Some(from), Some(to)) => Some(Span { earliest: from.earliest, latest: to.latest }),
            (Some(one), None) | (None, Some(one)) => Some(one),
            (None, None) => self.held,
        }
    }

    /// Whether it tells the same step as another.
    pub(super) fn steps_as(&self, other: &Self) -> bool {
        let levels = self.level.zip(other.level).is_some_and(|(a, b)| a == b);
        levels || (self.grade.is_some() && self.grade == other.grade)
    }

    /// Whether it tells another step than another claim.
    pub(super) fn steps_apart(&self, other: &Self) -> bool {
        let levels = self.level.zip(other.level).is_some_and(|(a, b)| !agree(a, b));
        let grades = self.grade.zip(other.grade).is_some_and(|(a, b)| a != b);
        levels || grades
    }
}

/// The word by which a source or an editor tells of an earlier post.
const EARLIER: &str = "earlier";

/// Whether a claim says that it speaks of the day of the leaving.
fn says_when_left(claim: &PersonClaim) -> bool {
    let said = [Some(claim.summary.as_str()), claim.fact.value.words()];
    let says = |text: &str| WHEN_LEFT.iter().any(|phrase| text.to_lowercase().contains(phrase));
    said.into_iter().flatten().any(says)
}

/// How much a claim tells of a post, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Telling {
    /// That a mission was left, and no more.
    Place,
    /// What somebody did, in words.
    Words,
    /// A level, a function or a body; or it is a claim of a post.
    Post,
}

impl Telling {
    fn of(claim: &PersonClaim, steps: &Steps) -> Self {
        let value = &claim.fact.value;
        let step = steps.level.is_some() || !steps.functions.is_empty();
        match step || value.body().is_some() || value.mission().is_some() || !tells_of_leaving(claim.fact.field) {
            true => Self::Post,
            false if tells_words(value) => Self::Words,
            false => Self::Place,
        }
    }
}

/// Whether words tell what somebody did.
fn tells_words(value: &PersonValue) -> bool {
    value.words().is_some() || value.duties().is_some()
}

/// Whether a claim tells of a post; one of leaving where it tells anything of the post that was left.
fn tells_a_post(claim: &PersonClaim, placed: &Placed) -> bool {
    match (&claim.fact.value, claim.fact.field) {
        (PersonValue::Role(role), _) => role.r#where.is_some(),
        (_, PersonField::Post | PersonField::Rank) => true,
        (_, field) if tells_of_leaving(field) => {
            let value = &claim.fact.value;
            let step = value.level().is_some() || !value.functions().is_empty();
            let at = value.body().is_some() || value.mission().is_some();
            step || at || tells_words(value) || placed.mission(&claim.witness.claim).is_some()
        }
        _ => false,
    }
}

/// Whether a claim tells several posts at once: in several countries, or a career in its words.
fn tells_several(claim: &PersonClaim, read: &ladder::Told) -> bool {
    let value = &claim.fact.value;
    let (career, at) = match value {
        PersonValue::Role(role) => (role.what.as_deref(), role.r#where.as_deref()),
        _ => (None, value.body()),
    };
    (value.level().is_none() && read.several)
        || !value.also().is_empty()
        || career.is_some_and(|what| ladder::grades(what).len() > 1)
        || at.is_some_and(|body| body.contains(';'))
}

/// What a claim tells of a step.
struct Steps {
    level: Option<Level>,
    grade: Option<Grade>,
    functions: Vec<Function>,
}

/// Level, grade and functions: as the editors noted them, or as the words tell. Levels are read of missions, and grades of
/// the foreign ministry; elsewhere a "secretary" has none, and only a rank of the army is kept.
fn steps(claim: &PersonClaim, site: &Site) -> Steps {
    let value = &claim.fact.value;
    let body = if let Site::Body(named, _) = site { Some(named) } else { None };
    let ministry = body.is_some_and(|b| b.kind == BodyKind::Ministry && b.name.is_empty());
    let words = value.title();
    let abroad = match site {
        Site::Body(named, _) => named.kind.is_mission(),
        Site::Untold => false,
        _ => true,
    };
    let grade = words.filter(|_| ministry).and_then(|w| ladder::grades(w).first().copied());
    let read = words.filter(|_| (abroad || ministry) && grade.is_none()).map(reading::told).unwrap_or_default();
    let elsewhere = body.is_some_and(|b| !ministry && !b.kind.is_mission() && b.kind != BodyKind::TradeOffice);
    let noted = value.level().filter(|level| !elsewhere || ladder::is_military(*level));
    let functions = if value.functions().is_empty() { read.functions } else { value.functions().to_vec() };
    Steps { level: noted.or(read.level), grade, functions: if ministry { Vec::new() } else { functions } }
}
