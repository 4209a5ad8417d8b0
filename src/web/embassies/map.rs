//! Missions on the map: as they stand on a day, or on two days compared.

use super::comparison::Comparison;
use super::summary;
use crate::domain::network::{Mission, Standing};
use crate::domain::vocab::{Basis, MissionState, MissionType, Word};
use crate::domain::words;
use crate::viz::map::{Map, Place};
use crate::web::context::Ctx;
use crate::web::show;

/// The map with what its marks mean.
pub(crate) struct MapView {
    /// The marks.
    pub map: Map,
    /// What they mean, and how many there are.
    pub legend: Vec<Meaning>,
    /// What is to be seen, in words.
    pub sentence: String,
}

impl MapView {
    /// The marks for a small map: latitude, longitude, mark.
    #[must_use]
    pub(crate) fn marks(&self) -> Vec<(f64, f64, &'static str)> {
        self.map.world.iter().map(|m| (m.place.lat, m.place.lon, m.place.mark)).collect()
    }
}

/// What a mark means, and how many there are.
pub(crate) struct Meaning {
    /// The mark.
    pub mark: &'static str,
    /// The words.
    pub words: String,
    /// The number.
    pub number: usize,
    /// How many of them are counted, where that is another number.
    pub counted: Option<usize>,
}

/// Missions as they stand.
#[must_use]
pub(super) fn of_list(listed: &[&Standing<'_>], ctx: &Ctx) -> MapView {
    let places: Vec<Place> =
        listed.iter().map(|s| place(s.mission, s.verdict.state.as_str(), told(s, ctx), ctx)).collect();
    let legend = MissionState::ALL
        .iter()
        .map(|state| {
            let those: Vec<_> = listed.iter().filter(|s| s.verdict.state == *state).collect();
            let counted = those.iter().filter(|s| s.mission.counted).count();
            Meaning {
                mark: state.as_str(),
                words: state.label(),
                number: those.len(),
                // Only of what still counts does Seoul’s total speak.
                counted: (state.counts() && counted != those.len()).then_some(counted),
            }
        })
        .collect();
    view(&places, legend)
}

/// The counted missions on the day asked for, but for those that were closed or not yet open.
#[must_use]
pub(crate) fn counted(ctx: &Ctx) -> MapView {
    let view = ctx.view();
    let shown = |s: &&Standing<'_>| {
        s.mission.counted && !matches!(s.verdict.state, MissionState::Closed | MissionState::NotYetOpen)
    };
    of_list(&view.standings.iter().filter(shown).collect::<Vec<_>>(), ctx)
}

/// Counted missions on two days.
#[must_use]
pub(super) fn of_comparison(both: &Comparison<'_>, ctx: &Ctx) -> MapView {
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
            let title = format!("{}: {}", summary::name(s.mission), words(mark));
            Place { first: mark != "both", ..place(s.mission, mark, title, ctx) }
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

fn view(places: &[Place], legend: Vec<Meaning>) -> MapView {
    let legend: Vec<Meaning> = legend.into_iter().filter(|m| m.number > 0).collect();
    let parts: Vec<String> = legend.iter().map(|m| format!("{} {}", m.number, m.words)).collect();
    let sentence = match places.len() {
        0 => "No mission is on this map.".to_owned(),
        n => format!("{} on this map: {}.", show::plural(n, "mission", "missions"), show::list(&parts)),
    };
    MapView { map: Map::new(places), legend, sentence }
}

fn place(mission: &Mission, mark: &'static str, title: String, ctx: &Ctx) -> Place {
    Place {
        lat: mission.lat,
        lon: mission.lon,
        mark,
        kind: match mission.kind {
            MissionType::Embassy => "embassy",
            MissionType::Representative => "representative",
            _ => "consulate",
        },
        name: mission.city.clone(),
        title,
        url: ctx.urls.embassy(&mission.id),
        first: mark != "closed",
    }
}

/// "Embassy in Madrid, Spain: closed, about 26 October 2023".
fn told(s: &Standing<'_>, ctx: &Ctx) -> String {
    let presumed = if s.verdict.basis == Basis::Presumed { "presumed " } else { "" };
    let since = summary::dates(s, ctx.asof).since.map(|d| format!(", {}", words::date(&d))).unwrap_or_default();
    format!("{}: {presumed}{}{since}", summary::name(s.mission), s.verdict.state.label())
}
