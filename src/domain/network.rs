//! All missions together: their states on a day, and the counted total with its bounds.

use super::closing;
use super::edtf::{Day, Span};
use super::id::{CountryCode, MissionId};
use super::mission::{History, MissionClaim, Ruling, Verdict};
use super::scope::Scope;
use super::tally::Tally;
use super::vocab::{MissionType, Region};
use super::witness::Witness;

/// A mission: what it is, and what is said of it.
#[derive(Debug, Clone)]
pub struct Mission {
    /// The id.
    pub id: MissionId,
    /// ISO 3166-1 alpha-2.
    pub country: CountryCode,
    /// The city.
    pub city: String,
    /// What Seoul’s press calls it, in Hangul.
    pub hangul: Option<String>,
    /// Region.
    pub region: Region,
    /// Latitude of the city.
    pub lat: f64,
    /// Longitude of the city.
    pub lon: f64,
    /// What it is.
    pub kind: MissionType,
    /// A closer description.
    pub form: Option<String>,
    /// Whether South Korea's foreign ministry counts it.
    pub counted: bool,
    /// Why not.
    pub counted_note: Option<String>,
    /// The claims.
    pub claims: Vec<MissionClaim>,
    /// Claims about it of other kinds: expulsions and the like.
    pub events: Vec<Witness>,
    /// The decisions.
    pub rulings: Vec<Ruling>,
}

impl Mission {
    /// Its life, as known by a day, under a definition of being closed.
    #[must_use]
    pub fn history(&self, scope: Scope) -> History {
        // First what was known: a definition must not read from a claim that was not published yet.
        let known_claims: Vec<MissionClaim> =
            self.claims.iter().filter(|c| c.witness.is_public(scope)).cloned().collect();
        let (claims, rulings) = closing::apply(scope.closing, self.kind, &known_claims, &self.rulings);
        History::new(self.kind, &claims, &rulings, scope)
    }

    /// The claims about it that were known by a day, of every kind.
    pub fn known_claims(&self, scope: Scope) -> impl Iterator<Item = &Witness> {
        self.claims.iter().map(|c| &c.witness).chain(&self.events).filter(move |w| w.is_public(scope))
    }

    /// The claim that was public first among those known by a day, undated sources last.
    #[must_use]
    pub fn first_claim(&self, scope: Scope) -> Option<&str> {
        let seen = self.claims.iter().map(|c| &c.witness).filter(|w| w.is_public(scope));
        seen.min_by_key(|w| (w.known.is_none(), w.known, &w.claim)).map(|w| w.claim.as_str())
    }
}

/// A mission with its life.
#[derive(Debug)]
pub struct Life {
    /// The mission's place in the network.
    pub index: usize,
    /// Its life.
    pub history: History,
}

/// Every mission of which something was known by a day, with its life. Costly to make, cheap to ask.
#[derive(Debug)]
pub struct Lives {
    /// In the network's order.
    pub all: Vec<Life>,
    /// The days of which the missions are all that there were; `None` without a limit: then the record is.
    complete: Option<Vec<Span>>,
}

impl Lives {
    /// Whether a list known by then names every counted mission of a day (model, rule 8). Without one nobody can say how
    /// many there were at most.
    #[must_use]
    pub fn are_complete_on(&self, day: Day) -> bool {
        self.complete.as_ref().is_none_or(|spans| spans.iter().any(|s| s.start() <= day && day <= s.end()))
    }

    /// The days on which completeness begins or has just ended.
    pub fn turns(&self) -> impl Iterator<Item = Day> + '_ {
        let spans = self.complete.iter().flatten();
        spans.flat_map(|s| [s.earliest, s.latest.and_then(|d| d.tomorrow().ok())]).flatten()
    }
}

/// A claim or decision that names every counted mission of some days.
#[derive(Debug, Clone)]
pub struct CompleteList {
    /// Of which days it lists all.
    pub span: Span,
    /// When it was known; `None` when it is undated.
    pub known: Option<Day>,
    /// When its last day was known; until then it lists all of its first day only.
    pub end_known: Option<Day>,
}

impl CompleteList {
    /// The days of which it lists all, as was known by a day.
    fn by(&self, limit: Day) -> Option<Span> {
        let public = |day: Option<Day>| day.is_some_and(|day| day <= limit);
        let latest = if public(self.end_known) { self.span.latest } else { self.span.earliest };
        public(self.known).then_some(Span { latest, ..self.span })
    }
}

/// The missions.
#[derive(Debug, Default)]
pub struct Network {
    /// By id.
    pub missions: Vec<Mission>,
    /// Lists that name every counted mission of some days.
    pub lists: Vec<CompleteList>,
}

impl Network {
    /// The lives as known by a day. A mission of which nothing was known by then is not in it.
    #[must_use]
    pub fn lives(&self, scope: Scope) -> Lives {
        let all = self.missions.iter().enumerate().map(|(index, m)| Life { index, history: m.history(scope) });
        Lives {
            all: all.filter(|l| l.history.is_known()).collect(),
            complete: scope.known.map(|limit| self.lists.iter().filter_map(|l| l.by(limit)).collect()),
        }
    }

    /// The only embassy in a country.
    #[must_use]
    pub fn embassy_in(&self, country: &str) -> Option<&Mission> {
        let mut here = self.missions.iter().filter(|m| m.country == *country && m.kind == MissionType::Embassy);
        let only = here.next();
        only.filter(|_| here.next().is_none())
    }

    /// The mission that a post in a country, and perhaps a city, belonged to: the one in that city,
    /// or, where no city is named, the country's only mission or its only embassy.
    #[must_use]
    pub fn mission_at(&self, country: &str, city: Option<&str>) -> Option<&Mission> {
        let here: Vec<&Mission> = self.missions.iter().filter(|m| m.country == country).collect();
        let only = |list: &[&Mission]| -> Option<usize> {
            if let [one] = list { self.missions.iter().position(|m| m.id == one.id) } else { None }
        };
        let index = match city {
            Some(city) => only(&here.iter().copied().filter(|m| m.city == city).collect::<Vec<_>>()),
            None => only(&here)
                .or_else(|| only(&here.iter().copied().filter(|m| m.kind == MissionType::Embassy).collect::<Vec<_>>())),
        };
        index.and_then(|i| self.missions.get(i))
    }
}

/// A mission and its state on a day.
#[derive(Debug)]
pub struct MissionOnDay<'n> {
    /// The mission.
    pub mission: &'n Mission,
    /// Its life.
    pub history: &'n History,
    /// Its state.
    pub verdict: Verdict,
}

/// The network on a day.
#[derive(Debug)]
pub struct NetworkOnDay<'n> {
    /// The day.
    pub day: Day,
    /// Every known mission.
    pub standings: Vec<MissionOnDay<'n>>,
    /// The counted total.
    pub tally: Tally,
}

impl<'n> NetworkOnDay<'n> {
    /// Looks at the network on a day.
    #[must_use]
    pub fn new(network: &'n Network, lives: &'n Lives, day: Day) -> Self {
        let standing = |life: &'n Life| {
            network.missions.get(life.index).map(|mission| MissionOnDay {
                mission,
                history: &life.history,
                verdict: life.history.on(day),
            })
        };
        let standings: Vec<MissionOnDay<'n>> = lives.all.iter().filter_map(standing).collect();
        let counted = standings.iter().filter(|s| s.mission.counted);
        let states = counted.map(|s| (s.mission.kind, s.verdict.state, s.verdict.basis));
        let tally = Tally::of(states, lives.are_complete_on(day));
        Self { day, standings, tally }
    }

    /// The missions in the number shown: counted, and open, suspended or disputed for certain.
    pub fn counting(&self) -> impl Iterator<Item = &MissionOnDay<'n>> {
        self.standings.iter().filter(|s| s.mission.counted && s.verdict.state.counts())
    }
}
