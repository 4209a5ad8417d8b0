//! The history of a mission: changes as the rules read them, and between them what changes nothing by itself.

use std::collections::{BTreeMap, BTreeSet};

use super::claims::ClaimRecord;
use crate::domain::claim::{Body, MissionFact};
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::id::ClaimId;
use crate::domain::mission::Change;
use crate::domain::network::MissionOnDay;
use crate::domain::vocab::{Certainty, ClaimKind, MissionEvent, MissionType};

/// A reading that was not chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rival {
    /// When.
    pub date: Edtf,
    /// The claims.
    pub claims: Vec<ClaimId>,
}

/// What an entry does to the state of the mission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Nothing, for it says nothing of this mission: a known error, taken back, denied, of another kind of post.
    Aside,
    /// Nothing by itself: it is told beside.
    Beside,
    /// It is a change that decides states.
    Change,
}

/// One entry of a mission's history.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What happened.
    pub event: MissionEvent,
    /// When.
    pub date: Option<Edtf>,
    /// The days within which it happened.
    pub span: Span,
    /// Whether an editor's presumption, and no claim, sets its earliest day.
    pub presumed_start: bool,
    /// The claims behind it.
    pub claims: Vec<ClaimId>,
    /// Claims without a date that stand with it: they date and decide nothing (model, *guest*).
    pub guests: Vec<ClaimId>,
    /// Why it does not count as it stands.
    pub reservation: Option<Reservation>,
    /// What it does to the state.
    pub part: Part,
    /// Whether the reading is no better than a rival.
    pub tie: bool,
    /// Readings that were not chosen.
    pub rivals: Vec<Rival>,
}

impl Entry {
    /// Whether it is a change that decides states.
    #[must_use]
    pub fn is_change(&self) -> bool {
        self.part == Part::Change
    }

    /// Whether it says nothing of this mission.
    #[must_use]
    pub fn is_aside(&self) -> bool {
        self.part == Part::Aside
    }

    /// All claims that stand with it.
    #[must_use]
    pub fn all_claims(&self) -> Vec<ClaimId> {
        self.claims.iter().chain(&self.guests).cloned().collect()
    }
}

/// What claims that change nothing have in common: event, date, reservation.
type Key<'c> = (MissionEvent, Option<&'c str>, Option<Reservation>);

/// Why a claim does not count as it stands; in the order in which entries of one day stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reservation {
    /// A known error of the source.
    KnownError,
    /// Claimed by one side.
    Claimed,
    /// It is a sighting that contradicts a closing which weightier claims tell.
    AgainstClosing,
    /// Denied.
    Denied,
    /// It is a change that does not fit what weightier claims tell.
    Unfitting,
    /// It speaks of a post of another kind.
    OtherPost(MissionType),
    /// Not confirmed.
    Unconfirmed,
    /// Taken back by the outlet.
    Withdrawn,
}

impl Reservation {
    /// Whether the claim says nothing of this mission at all.
    #[must_use]
    pub fn sets_aside(self) -> bool {
        matches!(self, Self::KnownError | Self::Withdrawn | Self::OtherPost(_) | Self::Denied)
    }
}

/// Changes as the rules read them, and between them what changes nothing by itself, by date.
pub fn history(standing: &MissionOnDay<'_>, claims: &[ClaimRecord]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = standing.history.changes().iter().map(of_change).collect();
    let decided: BTreeSet<ClaimId> =
        entries.iter().flat_map(|e| e.claims.iter().chain(e.rivals.iter().flat_map(|r| &r.claims))).cloned().collect();
    let about =
        |c: &&ClaimRecord| c.kind() == ClaimKind::Mission && c.missions().contains(&standing.mission.id.as_str());
    let mut others: BTreeMap<Key<'_>, Vec<ClaimId>> = BTreeMap::new();
    let mut guests: Vec<(MissionEvent, &ClaimRecord)> = Vec::new();
    for c in claims.iter().filter(about).filter(|c| !decided.contains(&c.id)) {
        let Body::Mission(fact) = &c.body else { continue };
        let event = fact.event;
        let reservation = reservation(c, fact, standing);
        let dated = fact.date.as_ref();
        let date = if needs_date(event) { dated } else { dated.or(fact.as_of.as_ref()) }.map(Edtf::as_str);
        let may_sit = needs_date(event) || event == MissionEvent::Attested;
        if date.is_none() && reservation.is_none() && may_sit {
            guests.push((event, c));
        } else {
            others.entry((event, date, reservation)).or_default().push(c.id.clone());
        }
    }
    entries.extend(others.into_iter().map(|(key, claims)| of_claims(key, claims)));
    for (event, claim) in guests {
        seat(&mut entries, event, claim);
    }
    // The undated come last; an open start, and one that only a presumption bounds, stands at its end.
    let begins = |e: &Entry| e.span.earliest.filter(|_| !e.presumed_start).or(e.span.latest);
    entries.sort_by_key(|e| (e.date.is_none(), begins(e), e.span.end()));
    entries
}

/// Changes and announcements happen on a day of their own: the day for which somebody speaks of them is not it.
fn needs_date(event: MissionEvent) -> bool {
    event.is_change() || matches!(event, MissionEvent::OpeningAnnounced | MissionEvent::ClosingAnnounced)
}

fn of_claims((event, date, reservation): Key<'_>, claims: Vec<ClaimId>) -> Entry {
    let date = date.and_then(|d| Edtf::parse(d).ok());
    let part = if reservation.is_some_and(Reservation::sets_aside) { Part::Aside } else { Part::Beside };
    Entry {
        event,
        span: date.as_ref().map_or(Span { earliest: None, latest: None }, Edtf::span),
        date,
        presumed_start: false,
        claims,
        guests: Vec::new(),
        reservation,
        part,
        tie: false,
        rivals: Vec::new(),
    }
}

/// Gives an undated claim its place: with the latest event of its kind that began before it was said; an announcement
/// that comes before every dated one with the change that it announces; else in a row with others like it.
fn seat(entries: &mut Vec<Entry>, event: MissionEvent, claim: &ClaimRecord) {
    let said = [claim.body.as_of(), claim.published.as_ref()];
    let said = said.into_iter().flatten().find_map(|d| d.span().latest).unwrap_or(Day::MAX);
    let began = |e: &Entry| e.span.earliest.or(e.span.latest).unwrap_or(Day::MIN);
    // Nobody is seated with what counts for less than it says.
    let of = |kind: MissionEvent| {
        move |e: &Entry| e.event == kind && e.date.is_some() && (e.is_change() || e.reservation.is_none())
    };
    let latest = |kind| position(entries, |e| of(kind)(e) && began(e) <= said, |e| (began(e), e.part));
    let announced = match event {
        MissionEvent::ClosingAnnounced => Some(MissionEvent::Closed),
        MissionEvent::OpeningAnnounced => Some(MissionEvent::Opened),
        _ => None,
    };
    let coming = || {
        let ahead = |e: &Entry| of(announced?)(e).then_some(e.span.end()).filter(|end| *end >= said);
        position(entries, |e| ahead(e).is_some(), |e| std::cmp::Reverse(e.span.end()))
    };
    let alike = || {
        position(entries, |e| e.event == event && e.date.is_none() && !e.is_aside() && e.reservation.is_none(), |_| ())
    };
    let past = || latest(announced?);
    match latest(event).or_else(coming).or_else(past).or_else(alike).and_then(|i| entries.get_mut(i)) {
        Some(host) => host.guests.push(claim.id.clone()),
        None => entries.push(Entry { guests: vec![claim.id.clone()], ..of_claims((event, None, None), Vec::new()) }),
    }
}

/// The place of the greatest entry that passes.
fn position<K: Ord>(entries: &[Entry], test: impl Fn(&Entry) -> bool, key: impl Fn(&Entry) -> K) -> Option<usize> {
    entries.iter().enumerate().filter(|(_, e)| test(e)).max_by_key(|(_, e)| key(e)).map(|(i, _)| i)
}

/// Why a claim does not count as it stands: a known error, a denial, another type of post, a closing that outweighs it.
fn reservation(c: &ClaimRecord, fact: &MissionFact, standing: &MissionOnDay<'_>) -> Option<Reservation> {
    let post = fact.mission_type.filter(|p| !p.is_kind_of(standing.mission.kind));
    if c.superseded {
        Some(Reservation::KnownError)
    } else if c.withdrawn {
        Some(Reservation::Withdrawn)
    } else if let Some(post) = post {
        Some(Reservation::OtherPost(post))
    } else if !c.certainty.decides() {
        of_certainty(c.certainty)
    } else if standing.history.contradictions().iter().any(|p| p.claim() == Some(&c.id)) {
        Some(Reservation::AgainstClosing)
    } else if fact.event.is_change() && fact.date.is_some() {
        Some(Reservation::Unfitting)
    } else {
        None
    }
}

/// What a certainty that decides nothing means for a claim.
fn of_certainty(certainty: Certainty) -> Option<Reservation> {
    match certainty {
        Certainty::Confirmed | Certainty::Reported => None,
        Certainty::Claimed => Some(Reservation::Claimed),
        Certainty::Unconfirmed => Some(Reservation::Unconfirmed),
        Certainty::Denied => Some(Reservation::Denied),
    }
}

fn of_change(change: &Change) -> Entry {
    Entry {
        event: change.event,
        date: Some(change.leading.date.clone()),
        span: change.span,
        presumed_start: change.presumed_start,
        claims: change.leading.claims.clone(),
        guests: Vec::new(),
        part: Part::Change,
        reservation: None,
        tie: change.tie,
        rivals: change.rivals.iter().map(|r| Rival { date: r.date.clone(), claims: r.claims.clone() }).collect(),
    }
}
