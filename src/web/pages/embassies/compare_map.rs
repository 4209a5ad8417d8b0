//! Missions on the map as they stand on two days.

use crate::domain::network::MissionOnDay;
use crate::domain::vocab::MissionState;
use crate::record::compare::Comparison;
use crate::viz::map::Place;
use crate::viz::sign::Sign;
use crate::web::frame::map::{MapView, Meaning, place, view};
use crate::web::http::ask::Ctx;

/// Of a mission that is disputed on the second day, whatever it was on the first.
const DISPUTED: Sign = Sign::State(MissionState::Disputed);

/// Counted missions on two days.
#[must_use]
pub(crate) fn of_comparison(both: &Comparison<'_>, ctx: &Ctx) -> MapView {
    let pairs = both.from.standings.iter().zip(&both.to.standings).filter(|(a, _)| a.mission.counted);
    let marked: Vec<(Sign, &MissionOnDay<'_>)> =
        pairs.filter_map(|(a, b)| mark(a.verdict.state, b.verdict.state).map(|mark| (mark, b))).collect();
    let words = |mark: Sign| match mark {
        Sign::Both => "on both days".to_owned(),
        DISPUTED => format!("on both days, and disputed on {}", ctx.t.day(both.to.day)),
        Sign::Then => format!("only on {}", ctx.t.day(both.from.day)),
        Sign::Now => format!("only on {}", ctx.t.day(both.to.day)),
        Sign::State(_) | Sign::Unclear | Sign::Left => "the record cannot tell".to_owned(),
    };
    let legend = [Sign::Both, DISPUTED, Sign::Then, Sign::Now, Sign::Unclear]
        .map(|m| Meaning {
            mark: m,
            words: words(m),
            number: marked.iter().filter(|(mark, _)| *mark == m).count(),
            counted: None,
        })
        .into();
    let places: Vec<Place> = marked
        .into_iter()
        .map(|(mark, s)| {
            let title = format!("{}: {}", ctx.t.mission_name(s.mission), words(mark));
            Place { first: mark != Sign::Both, ..place(s.mission, mark, title, ctx) }
        })
        .collect();
    view(&places, legend, ctx)
}

/// What became of a mission between two days, as the tables of the comparison have it; nothing for one that was on
/// neither, or of which neither is known.
fn mark(from: MissionState, to: MissionState) -> Option<Sign> {
    match (from, to) {
        (a, MissionState::Disputed) if a.counts() => Some(DISPUTED),
        (a, b) if a.counts() && b.counts() => Some(Sign::Both),
        (MissionState::Unknown, MissionState::Unknown) => None,
        (MissionState::Unknown, _) | (_, MissionState::Unknown) => Some(Sign::Unclear),
        (a, _) if a.counts() => Some(Sign::Then),
        (_, b) if b.counts() => Some(Sign::Now),
        _ => None,
    }
}
