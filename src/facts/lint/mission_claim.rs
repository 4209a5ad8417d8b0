//! Rules of claims about missions.

use super::noting::Lint;
use crate::domain::claim::MissionFact;
use crate::domain::vocab::MissionEvent;
use crate::facts::problem::Code;
use crate::facts::table::Places;

impl Lint<'_> {
    pub(super) fn mission(&mut self, path: &str, places: &Places, m: &MissionFact) {
        if m.mission.is_none() && m.covers.is_none() && m.missions.is_empty() && m.candidates.is_empty() {
            self.flaw(
                path,
                places,
                "event",
                Code::MissingKey,
                "`mission` is missing",
                "name the `mission`, several `missions`, the `candidates`, or the country that it `covers`",
            );
        }
        if (m.event == MissionEvent::AccreditedFromAbroad) != m.covers.is_some() {
            self.flaw(
                path,
                places,
                "covers",
                Code::Contradiction,
                "`covers` goes with `accredited-from-abroad`, and only with it",
                "name the covered country, or take the key out",
            );
        }
        self.mission_place_and_date(path, places, m);
    }

    /// The country is that of the mission; a change has a date.
    fn mission_place_and_date(&mut self, path: &str, places: &Places, m: &MissionFact) {
        let of_mission = m.mission.as_ref().and_then(|id| self.known.missions.get(id.as_str()));
        if let (Some(country), Some(given)) = (of_mission, &m.country)
            && *country != given.as_str()
        {
            self.flaw(
                path,
                places,
                "country",
                Code::Contradiction,
                format!("the mission is in {country}, not in {given}"),
                "correct one of the two",
            );
        }
        if let (true, None, Some(as_of)) = (m.event.is_change(), &m.date, &m.as_of) {
            self.flaw(
                path,
                places,
                "event",
                Code::MissingKey,
                "`date` is missing",
                format!(
                    "a change whose day is not given happened by the day it is said for: date = \"../{}\"",
                    as_of.as_str().rsplit('/').next().unwrap_or_default()
                ),
            );
        }
    }
}
