//! Parts of the counted missions, by type or by region, with what is unknown of them.

use crate::domain::filter::MissionFilter;
use crate::domain::network::{MissionOnDay, NetworkOnDay};
use crate::domain::vocab::{MissionState, MissionType, Region, Word};

/// The types of which South Korea’s foreign ministry counts missions, in its order.
pub const COUNTED_TYPES: [MissionType; 3] =
    [MissionType::Embassy, MissionType::ConsulateGeneral, MissionType::Representative];

/// Which counted missions a number is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
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

    /// What a list of missions is narrowed to, to show those that were there for certain.
    #[must_use]
    pub fn filter(self) -> MissionFilter {
        let states = MissionState::ALL.iter().copied().filter(|s| s.counts()).collect();
        let filter = MissionFilter { counted: Some(true), states, ..MissionFilter::default() };
        match self {
            Self::All => filter,
            Self::Type(kind) => MissionFilter { kinds: vec![kind], ..filter },
            Self::Region(region) => MissionFilter { regions: vec![region], ..filter },
        }
    }
}

/// A part of the counted missions of a day.
#[derive(Debug)]
pub struct Part<'v> {
    /// Those that were there for certain.
    pub sure: Vec<&'v MissionOnDay<'v>>,
    /// Those of which nobody knows.
    pub unknown: Vec<&'v MissionOnDay<'v>>,
    /// How many there were at most; `None` where the list itself may lack some.
    pub at_most: Option<usize>,
}

/// A part of the counted missions of a day.
#[must_use]
pub fn part<'v>(network: &'v NetworkOnDay<'v>, of: Of) -> Part<'v> {
    let sure: Vec<_> = network.counting().filter(|s| of.holds(s)).collect();
    let is_unknown = |s: &&MissionOnDay<'_>| s.mission.counted && s.verdict.state == MissionState::Unknown;
    let unknown: Vec<_> = network.standings.iter().filter(is_unknown).filter(|s| of.holds(s)).collect();
    let at_most = network.tally.at_most.map(|_| sure.len() + unknown.len());
    Part { sure, unknown, at_most }
}
