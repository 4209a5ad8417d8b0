//! What is said of persons: the dates of a defection, posts, how many there are.

use super::catalogue::{Text, yes};
use crate::domain::edtf::Edtf;
use crate::domain::person::Person;
use crate::record::person::dates::{Dated, Instead};
use crate::record::person::origins::Backing;
use crate::record::persons::Spoken;

impl Text {
    /// What somebody is called: the name, or the role of somebody who is not named.
    #[must_use]
    pub fn called(self, person: &Person) -> String {
        person.called().map_or_else(|| self.say("person-not-named-by-then"), ToOwned::to_owned)
    }

    /// The role of somebody who is not named.
    #[must_use]
    pub fn role(self, person: &Person) -> Option<String> {
        person.name.is_none().then(|| self.called(person))
    }

    /// What is dated where no claim dates the leaving.
    #[must_use]
    pub fn instead(self, instead: &Instead) -> String {
        let readings = |id: &str, dates: &[Edtf]| {
            let words = self.either(dates.iter().map(|d| self.date(d)));
            self.with(id, [("dates", words.into())])
        };
        match instead {
            Instead::Missing(dates) => readings("instead-missing", dates),
            Instead::Arrived(date) => self.with("instead-arrived", [("date", self.date(date).into())]),
            Instead::Told(dates) => readings("instead-told", dates),
        }
    }

    /// When a case became public, by itself; empty when no claim gives it and nothing was reported.
    #[must_use]
    pub fn made_public(self, d: &Dated) -> String {
        let claimed = d.resolution.as_ref().map(|r| self.date(&r.leading.date));
        match (claimed, d.first_report.map(|day| self.day(day))) {
            (Some(date), Some(day)) => {
                self.with("public-made-and-reported", [("date", date.into()), ("day", day.into())])
            }
            (None, Some(day)) => self.with("public-first-report", [("day", day.into())]),
            (claimed, None) => claimed.unwrap_or_default(),
        }
    }

    /// The same as part of a sentence.
    #[must_use]
    pub fn public_in_passing(self, d: &Dated) -> String {
        if let Some(day) = d.first_report {
            return self.with("public-first-report", [("day", self.day(day).into())]);
        }
        let made = |r: &crate::domain::witness::Resolution| {
            self.with("public-made", [("date", self.date(&r.leading.date).into())])
        };
        d.resolution.as_ref().map(made).unwrap_or_default()
    }

    /// That no source gives a date.
    #[must_use]
    pub fn undated(self) -> String {
        self.say("person-date-untold")
    }

    /// "Defector · diplomat · identified".
    #[must_use]
    pub fn person_kicker(self, person: &Person) -> String {
        let (class, standing) = (self.label(person.class), self.label(person.standing));
        self.with(
            "person-kicker",
            [("counted", yes(person.defector).into()), ("class", class.into()), ("standing", standing.into())],
        )
    }

    /// How many independent origins stand behind how many sources.
    #[must_use]
    pub fn backing(self, backing: &Backing<'_>) -> String {
        self.with("person-backing", [("reports", backing.reports.into()), ("sources", backing.sources.into())])
    }

    /// "14 claims in 9 sources, the earliest published first."
    #[must_use]
    pub fn claims_in_sources(self, claims: usize, sources: usize) -> String {
        self.with("person-claims", [("claims", claims.into()), ("sources", sources.into())])
    }

    /// "Published sources speak of 12 of 41 defectors, 7 of them by name. 3 more reports are not counted: …".
    #[must_use]
    pub fn spoken(self, spoken: &Spoken) -> String {
        self.with(
            "defectors-sentence",
            [
                ("narrowed", yes(spoken.defectors != spoken.all).into()),
                ("defectors", spoken.defectors.into()),
                ("all", spoken.all.into()),
                ("named", spoken.named.into()),
                ("others", spoken.others.into()),
            ],
        )
    }
}
