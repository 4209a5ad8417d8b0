//! The history of a mission, entry by entry.

use super::catalogue::Text;
use crate::record::history::{Entry, Reservation};
use crate::record::served::Served;

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
