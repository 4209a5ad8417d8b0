//! Missions on the map as they stand on two days.

use crate::domain::network::Standing;
use crate::domain::vocab::MissionState;
use crate::domain::words;
use crate::viz::map::Place;
use crate::web::frame::map::{MapView, Meaning, view};
use crate::web::http::ask::Ctx;
use crate::web::record::compare::Comparison;
use crate::web::text::missions;

/// Counted missions on two days.
#[must_use]
pub(crate) fn of_comparison(both: &Comparison<'_>, ctx: &Ctx) -> MapView {
    let pairs = both.from.standings.iter().zip(&both.to.standings).filter(|(a, _)| a.mission.counted);
    let marked: Vec<(&'static str, &Standing<'_>)> =
        pairs.filter_map(|(a, b)| mark(a.verdict.state, b.verdict.state).map(|mark| (mark, b))).collect();
    let words = |mark: &str| match mark {
        "both" => "on both days".to_owned(),
        "disputed" => format!("on both days, and disputed on {}", words::day(both.to.day)),
        "then" => format!("only on {}", words::day(both.from.day)),
        "now" => format!("only on {}", words::day(both.to.day)),
        _ => "the record cannot tell".to_owned(),
    };
    let legend = ["both", "disputed", "then", "now", "unclear"]
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
            let title = format!("{}: {}", missions::name(s.mission), words(mark));
            Place { first: mark != "both", ..crate::web::frame::map::place(s.mission, mark, title, ctx) }
        })
        .collect();
    view(&places, legend)
}

/// What became of a mission between two days, as the tables of the comparison have it; nothing for one that was on
/// neither, or of which neither is known.
fn mark(from: MissionState, to: MissionState) -> Option<&'static str> {
    match (from, to) {
        (a, MissionState::Disputed) if a.counts() => Some("disputed"),
        (a, b) if a.counts() && b.counts() => Some("both"),
        (MissionState::Unknown, MissionState::Unknown) => None,
        (MissionState::Unknown, _) | (_, MissionState::Unknown) => Some("unclear"),
        (a, _) if a.counts() => Some("then"),
        (_, b) if b.counts() => Some("now"),
        _ => None,
    }
}
