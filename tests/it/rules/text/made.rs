//! Lives of missions made for one sentence: a few claims and decisions, read by the rules.

use chancery::domain::edtf::{Day, Edtf, Span};
use chancery::domain::mission::{History, MissionClaim, Ruling};
use chancery::domain::network::{Mission, MissionOnDay};
use chancery::domain::vocab::{Certainty, MissionEvent, MissionState, MissionType, Region, Reliability};
use chancery::domain::witness::Witness;

use crate::support::small::{ALL, date, day};

/// A mission of which nothing is claimed.
pub(crate) fn mission(kind: MissionType, city: &str, country: &str) -> Mission {
    Mission {
        id: "made".parse().unwrap(),
        country: country.parse().unwrap(),
        city: city.to_owned(),
        hangul: None,
        region: Region::Asia,
        lat: 0.0,
        lon: 0.0,
        kind,
        form: None,
        counted: true,
        counted_note: None,
        claims: Vec::new(),
        events: Vec::new(),
        rulings: Vec::new(),
    }
}

/// A reported claim: what it says, and when it happened; of a sighting, the day for which it is said. Sightings weigh more
/// than closings, so that they prove a mission open again.
fn claim(n: usize, (event, when): (MissionEvent, &str)) -> MissionClaim {
    let seen = event == MissionEvent::Attested;
    MissionClaim {
        event,
        post: None,
        date: (!seen).then(|| date(when)),
        as_of: seen.then(|| date(when)),
        set_aside: false,
        witness: Witness {
            claim: format!("made.{n}").parse().unwrap(),
            certainty: Certainty::Reported,
            reliability: if seen { Reliability::A } else { Reliability::B },
            report_of: Some(format!("somebody-{n}")),
            known: None,
        },
    }
}

/// A decision: the state, whether it only fills, from when, until when.
pub(crate) type Ruled = (MissionState, bool, &'static str, &'static str);

fn ruling((state, fills, from, to): Ruled) -> Ruling {
    let from: Edtf = date(from);
    Ruling {
        decision: "made".parse().unwrap(),
        span: Span { earliest: from.span().earliest, latest: (!to.is_empty()).then(|| day(to)) },
        from,
        state,
        fills,
        known: None,
        end_known: None,
        claims: Vec::new(),
    }
}

/// A life by claims and decisions.
pub(crate) fn life(claims: &[(MissionEvent, &str)], rulings: &[Ruled]) -> History {
    let claims: Vec<MissionClaim> = claims.iter().enumerate().map(|(i, c)| claim(i + 1, *c)).collect();
    let rulings: Vec<Ruling> = rulings.iter().map(|r| ruling(*r)).collect();
    History::new(MissionType::Embassy, &claims, &rulings, ALL)
}

/// A mission with its life, on a day.
pub(crate) fn standing<'m>(mission: &'m Mission, life: &'m History, on: Day) -> MissionOnDay<'m> {
    MissionOnDay { mission, history: life, verdict: life.on(on) }
}
