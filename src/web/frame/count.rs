//! Numbers of missions that can be asked which ones, and says who.

use crate::address::Place;
use crate::domain::filter::MissionFilter;
use crate::domain::network::{MissionOnDay, NetworkOnDay};
use crate::domain::vocab::{MissionState, MissionType, Region, Word};
use crate::web::frame::value::behind;
use crate::web::http::ask::Ctx;

/// A number of missions, the claims that it rests on, and the list of those missions.
#[derive(Debug, Clone)]
pub(crate) struct Count {
    /// As printed: "44", or "between 38 and 54".
    pub number: String,
    /// The ids of the claims, with spaces between.
    pub claims: String,
    /// The list.
    pub url: String,
}

/// Which counted missions a number is of.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Of {
    /// All.
    All,
    /// Those of a type.
    Type(MissionType),
    /// Those of a region.
    Region(Region),
}

impl Of {
    fn holds(self, s: &MissionOnDay<'_>) -> bool {
        match self {
            Self::All => true,
            Self::Type(kind) => s.mission.kind == kind,
            Self::Region(region) => s.mission.region == region,
        }
    }
}

/// How many counted missions there were for certain, as far as the record shows.
#[must_use]
pub(crate) fn count(view: &NetworkOnDay<'_>, of: Of, ctx: &Ctx) -> Count {
    let those: Vec<&MissionOnDay<'_>> = view.counting().filter(|s| of.holds(s)).collect();
    let unknown: Vec<&MissionOnDay<'_>> = view
        .standings
        .iter()
        .filter(|s| s.mission.counted && s.verdict.state == MissionState::Unknown && of.holds(s))
        .collect();
    let number = ctx.t.range(those.len(), view.tally.at_most.map(|_| those.len() + unknown.len()));
    let states = MissionState::ALL.iter().copied().filter(|s| s.counts()).collect();
    let mut filter = MissionFilter { counted: Some(true), states, ..MissionFilter::default() };
    match of {
        Of::All => {}
        Of::Type(kind) => filter.kinds.push(kind),
        Of::Region(region) => filter.regions.push(region),
    }
    Count {
        number,
        claims: behind(those.into_iter().chain(unknown)),
        url: ctx.links.on(Some(view.day)).to(Place::Missions(filter)),
    }
}
