//! Names of countries, places and missions.

use super::catalogue::Text;
use crate::domain::country;
use crate::domain::network::Mission;
use crate::domain::vocab::Region;

impl Text {
    /// "Cuba"; the code itself where it is no country’s.
    #[must_use]
    pub fn country(self, code: &str) -> String {
        let id = format!("country-{code}");
        if self.has(&id) { self.say(&id) } else { country::name_or_code(code).to_owned() }
    }

    /// The name as a sentence has it: "the United Kingdom".
    #[must_use]
    pub fn country_in_sentence(self, code: &str) -> String {
        let id = format!("country-{code}.in-sentence");
        if self.has(&id) { self.say(&id) } else { self.country(code) }
    }

    /// "Madrid, Spain"; a city that is its country is named once.
    #[must_use]
    pub fn place(self, mission: &Mission) -> String {
        let country = self.country(&mission.country);
        if country == mission.city {
            return country;
        }
        self.with("place-city", [("city", mission.city.as_str().into()), ("country", country.into())])
    }

    /// "Embassy in Madrid, Spain".
    #[must_use]
    pub fn mission_name(self, mission: &Mission) -> String {
        let (kind, place) = (self.mission_kind(mission), self.place(mission));
        self.with("mission-name", [("kind", kind.into()), ("place", place.into())])
    }

    /// The closer description, or the type.
    #[must_use]
    pub fn mission_kind(self, mission: &Mission) -> String {
        mission.form.clone().unwrap_or_else(|| self.label(mission.kind))
    }

    /// "Middle East".
    #[must_use]
    pub fn region(self, region: Region) -> String {
        self.with("Region-title", [("region", self.label(region).into())])
    }
}
