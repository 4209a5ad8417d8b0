//! An event in the making: its claims sorted by what they do in it.

use std::collections::BTreeMap;

use super::item::Item;
use super::model::Telling;
use super::subject::Subject;
use super::told::Told;
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::id::ClaimId;
use crate::domain::mission::Ruling;
use crate::domain::vocab::{Basis, Certainty, Happening};
use crate::domain::witness::{Rank, Reading, Resolution, Testimony, resolve};

/// Who gives a bound that no claim of the event gives itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct Giver {
    pub(super) day: Day,
    pub(super) basis: Basis,
    pub(super) certainty: Option<Certainty>,
}

/// An event in the making.
#[derive(Debug, Clone)]
pub(super) struct Draft<'c> {
    pub(super) happening: Happening,
    pub(super) subjects: Vec<Subject>,
    pub(super) date: Option<Edtf>,
    pub(super) span: Span,
    /// The claims of the leading reading.
    pub(super) dating: Vec<Item<'c>>,
    pub(super) rivals: Vec<Reading>,
    /// The claims of the rivals.
    pub(super) against_it: Vec<Item<'c>>,
    pub(super) tie: bool,
    pub(super) tellings: Vec<Telling>,
    pub(super) also: Vec<Item<'c>>,
    pub(super) corrected: Vec<Item<'c>>,
    pub(super) guests: Vec<Item<'c>>,
    pub(super) denied_by: Vec<Item<'c>>,
    pub(super) against: Vec<Item<'c>>,
    /// Sightings and decisions that narrow the beginning.
    pub(super) givers: Vec<Giver>,
    /// Whether an editor’s presumption alone sets the beginning.
    pub(super) presumed_start: bool,
    /// The decision that tells of it.
    pub(super) ruling: Option<&'c Ruling>,
    /// Whether a decision outranks it: the days are those of another state.
    pub(super) overruled: bool,
}

impl<'c> Draft<'c> {
    /// Nothing yet.
    pub(super) fn new(happening: Happening, subject: Subject) -> Self {
        Self {
            happening,
            subjects: vec![subject],
            date: None,
            span: Span { earliest: None, latest: None },
            dating: Vec::new(),
            rivals: Vec::new(),
            against_it: Vec::new(),
            tie: false,
            tellings: Vec::new(),
            also: Vec::new(),
            corrected: Vec::new(),
            guests: Vec::new(),
            denied_by: Vec::new(),
            against: Vec::new(),
            givers: Vec::new(),
            presumed_start: false,
            ruling: None,
            overruled: false,
        }
    }

    /// An event that dated claims tell of. The firm ones date it; where there are none it is a report of something, dated
    /// by the best of the others.
    pub(super) fn dated(happening: Happening, subject: Subject, items: &[Item<'c>]) -> Self {
        let mut draft = Self::new(happening, subject);
        let rank = |i: &Item<'_>| rank(i.told);
        let best = items.iter().map(rank).max();
        let (deciding, rest): (Vec<_>, Vec<_>) = items.iter().cloned().partition(|i| Some(rank(i)) == best);
        if let Some(resolution) = resolved(&deciding) {
            draft.read(resolution, &deciding);
        }
        for item in rest {
            draft.add(item);
        }
        draft
    }

    /// Takes the date from a choice among claims.
    pub(super) fn read(&mut self, resolution: Resolution, items: &[Item<'c>]) {
        self.span = resolution.span;
        self.tie = resolution.tie;
        for item in items {
            // Who denies it, or was wrong, may date a report of something; it does not tell of it.
            if rank(item.told) < Rank::Weak {
                self.add(item.clone());
            } else if resolution.leading.claims.contains(item.told.id()) {
                self.dating.push(item.clone());
            } else if resolution.rivals.iter().any(|r| r.claims.contains(item.told.id())) {
                self.against_it.push(item.clone());
            } else {
                // It says only "by then", and all who give a beginning say later: no reading of its own (rule 5).
                self.add(item.clone());
            }
        }
        self.date = Some(resolution.leading.date);
        self.rivals = resolution.rivals;
    }

    /// Adds a claim as a reading that weighs nothing: a rival where it excludes the date.
    pub(super) fn read_without_weight(&mut self, item: Item<'c>) {
        let Some(date) = item.date.clone().filter(|d| rank(item.told) == Rank::Firm && !d.span().overlaps(self.span))
        else {
            return self.add(item);
        };
        let id = item.told.id().clone();
        match self.rivals.iter_mut().find(|r| r.date == date) {
            Some(rival) => rival.claims.push(id),
            None => self.rivals.push(Reading { span: date.span(), date, claims: vec![id] }),
        }
        self.against_it.push(item);
    }

    /// Adds a claim that dates nothing here, by what it is.
    pub(super) fn add(&mut self, item: Item<'c>) {
        match rank(item.told) {
            Rank::Wrong => self.corrected.push(item),
            Rank::Denies => self.denied_by.push(item),
            Rank::Weak => self.also.push(item),
            Rank::Firm => self.guests.push(item),
        }
    }

    /// Whether a claim that no decision overrules tells of it for certain.
    pub(super) fn is_firm(&self) -> bool {
        self.ruling.is_some() || self.dating.iter().chain(&self.guests).any(|i| i.told.is_firm())
    }

    /// The day on which it began at the earliest, or was over at the latest where no beginning is known.
    pub(super) fn began(&self) -> Day {
        self.span.earliest.or(self.span.latest).unwrap_or(Day::MIN)
    }

    /// All claims in it.
    pub(super) fn items(&self) -> impl Iterator<Item = &Item<'c>> {
        let telling = [&self.dating, &self.against_it, &self.also, &self.guests];
        let parts = telling.into_iter().chain([&self.corrected, &self.denied_by, &self.against]);
        parts.flatten()
    }
}

/// What a claim can do in an event.
pub(super) fn rank(told: &Told) -> Rank {
    Rank::of(told.set_aside(), told.witness.certainty)
}

/// The choice among dated claims.
pub(super) fn resolved(items: &[Item<'_>]) -> Option<Resolution> {
    let testimony = |i: &'_ Item<'_>| -> Option<(crate::domain::witness::Witness, Edtf)> {
        Some((i.told.witness.clone(), i.date.clone()?))
    };
    let given: Vec<_> = items.iter().filter_map(testimony).collect();
    let testimonies: Vec<Testimony<'_>> =
        given.iter().map(|(w, d)| Testimony { only_by: d.span().earliest.is_none(), ..Testimony::new(w, d) }).collect();
    resolve(&testimonies)
}

/// The days on which claims tell the same, each once, in their order.
pub(super) fn tellings(items: &[Item<'_>]) -> Vec<Telling> {
    let mut by_date: BTreeMap<(Day, Day, &str), Vec<&Item<'_>>> = BTreeMap::new();
    for item in items {
        let Some(date) = &item.date else { continue };
        by_date.entry((date.span().start(), date.span().end(), date.as_str())).or_default().push(item);
    }
    by_date.into_values().filter_map(|said| telling(&said)).collect()
}

fn telling(said: &[&Item<'_>]) -> Option<Telling> {
    let certainty = said.iter().map(|i| i.told.witness.certainty).max()?;
    let mut told: Vec<&Told> = said.iter().map(|i| i.told).collect();
    told.sort_by_key(|t| t.first());
    let claims: Vec<ClaimId> = told.iter().map(|t| t.id().clone()).collect();
    Some(Telling { date: said.first()?.date.clone()?, certainty, claims })
}
