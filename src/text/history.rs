//! The history of a mission, entry by entry.

use super::catalogue::{Text, or_none};
use crate::domain::edtf::Edtf;
use crate::record::history::{Entry, Reservation};
use crate::record::served::{Served, Stint};

impl Text {
    /// When somebody served at a mission, post by post: "from 2019 to November 2023".
    #[must_use]
    pub fn times(self, served: &Served) -> Vec<String> {
        served.stints.iter().filter_map(|s| self.served(s.from.as_ref(), s.to.as_ref())).collect()
    }

    /// What happened, at the beginning of a line.
    #[must_use]
    pub fn event(self, entry: &Entry) -> String {
        self.capital(&self.label(entry.event))
    }

    /// An entry beside its mark on a line of time: "Attested: 5 July 2014, claimed, 1 claim".
    #[must_use]
    pub fn entry(self, entry: &Entry) -> String {
        self.with(
            "mission-entry",
            [
                ("event", self.event(entry).into()),
                ("when", self.date_or_unknown(entry.date.as_ref()).into()),
                ("note", or_none(self.note(entry)).into()),
                ("claims", entry.claims.len().into()),
            ],
        )
    }

    /// A post beside its bar on a line of time; nothing where neither end is a date: "Ri Il Kyu served here, from 2019".
    #[must_use]
    pub fn served_here(self, served: &Served, stint: &Stint) -> Option<String> {
        let when = self.served(stint.from.as_ref(), stint.to.as_ref())?;
        Some(self.with("mission-served", [("name", self.called(&served.person).into()), ("when", when.into())]))
    }

    /// That somebody left from here, beside its mark: "Ri Il Kyu left, November 2023".
    #[must_use]
    pub fn left_here(self, served: &Served, date: &Edtf) -> String {
        self.with("mission-left", [("name", self.called(&served.person).into()), ("date", self.date(date).into())])
    }

    /// What is to be said against an entry, or that a presumption bounds it.
    #[must_use]
    pub fn note(self, entry: &Entry) -> Option<String> {
        match entry.reservation {
            Some(reservation) => Some(self.reservation(reservation)),
            None if entry.presumed_start => Some(self.say("reservation-presumed-start")),
            None => None,
        }
    }

    /// Why a claim does not count as it stands.
    #[must_use]
    pub fn reservation(self, reservation: Reservation) -> String {
        match reservation {
            Reservation::KnownError => self.say("reservation-known-error"),
            Reservation::Claimed => self.say("reservation-claimed"),
            Reservation::AgainstClosing => self.say("reservation-against-closing"),
            Reservation::Denied => self.say("reservation-denied"),
            Reservation::Unfitting => self.say("reservation-unfitting"),
            Reservation::OtherPost(kind) => self.with("reservation-other-post", [("kind", self.label(kind).into())]),
            Reservation::Unconfirmed => self.say("reservation-unconfirmed"),
            Reservation::Withdrawn => self.say("reservation-withdrawn"),
        }
    }
}
