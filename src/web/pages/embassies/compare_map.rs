//! Missions on the map as they stand on two days.

use crate::domain::network::MissionOnDay;
use crate::domain::vocab::MissionState;
use crate::record::compare::{Comparison, Presence};
use crate::viz::map::Place;
use crate::viz::sign::Sign;
use crate::web::frame::map::{MapView, Meaning, place, view};
use crate::web::http::ask::Ctx;

/// In the order of the legend.
const PRESENCES: [Presence; 5] =
    [Presence::Both, Presence::Disputed, Presence::First, Presence::Second, Presence::Unclear];

/// Counted missions on two days.
#[must_use]
pub(crate) fn of_comparison(both: &Comparison<'_>, ctx: &Ctx) -> MapView {
    let (present, days) = (both.present(), (both.from.day, both.to.day));
    let meaning = |presence: Presence| Meaning {
        mark: sign(presence),
        words: ctx.t.presence(presence, days),
        number: present.iter().filter(|(p, _)| *p == presence).count(),
        counted: None,
    };
    let marked = |(presence, s): &(Presence, &MissionOnDay<'_>)| {
        let title = ctx.t.presence_mark(s, *presence, days);
        Place { first: *presence != Presence::Both, ..place(s.mission, sign(*presence), title, ctx) }
    };
    let places: Vec<Place> = present.iter().map(marked).collect();
    view(&places, PRESENCES.map(meaning).into(), ctx)
}

fn sign(presence: Presence) -> Sign {
    match presence {
        Presence::Both => Sign::Both,
        Presence::Disputed => Sign::State(MissionState::Disputed),
        Presence::First => Sign::Then,
        Presence::Second => Sign::Now,
        Presence::Unclear => Sign::Unclear,
    }
}
