//! Missions on the map as they stand on a day.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::domain::network::{Mission, MissionOnDay};
use crate::domain::vocab::{MissionState, MissionType, Word};
use crate::viz::map::{Map, Mark, Panel, Place};
use crate::viz::sign::Sign;
use crate::web::frame::filters;
use crate::web::frame::rich::Rich;
use crate::web::http::ask::Ctx;

/// The map with what its marks mean.
pub(crate) struct MapView {
    /// Every mark at its true place.
    pub world: Vec<Mark>,
    /// The enlarged parts that have marks.
    pub panels: Vec<PanelView>,
    /// What they mean, and how many there are.
    pub legend: Vec<Meaning>,
    /// What is to be seen, in words.
    pub sentence: String,
}

/// An enlarged part with the marks beside which there is no room for a name.
pub(crate) struct PanelView {
    /// The part.
    pub part: Panel,
    /// Those marks, in words.
    pub unnamed: Option<Rich>,
}

impl MapView {
    /// The marks for a small map: latitude, longitude, mark.
    #[must_use]
    pub(crate) fn marks(&self) -> Vec<(f64, f64, Sign)> {
        self.world.iter().map(|m| (m.place.lat, m.place.lon, m.place.mark)).collect()
    }
}

impl MapView {
    /// What its marks mean.
    #[must_use]
    pub(crate) fn key(&self) -> Legend<'_> {
        Legend { list: &self.legend }
    }

    /// Every mark at its true place, upon the outlines of the world.
    #[must_use]
    pub(crate) fn drawn<'m>(&'m self, land: &'m str) -> World<'m> {
        World { marks: &self.world, land }
    }

    /// The enlarged parts.
    #[must_use]
    pub(crate) fn parts<'m>(&'m self, land: &'m str) -> Panels<'m> {
        Panels { panels: &self.panels, land }
    }
}

/// What the marks of a map mean.
#[derive(Template)]
#[template(path = "viz/legend.html")]
pub(crate) struct Legend<'m> {
    list: &'m [Meaning],
}

/// The world with its marks.
#[derive(Template)]
#[template(path = "viz/world.html")]
pub(crate) struct World<'m> {
    marks: &'m [Mark],
    land: &'m str,
}

/// The enlarged parts with theirs.
#[derive(Template)]
#[template(path = "viz/panels.html")]
pub(crate) struct Panels<'m> {
    panels: &'m [PanelView],
    land: &'m str,
}

impl HtmlSafe for Legend<'_> {}
impl HtmlSafe for World<'_> {}
impl HtmlSafe for Panels<'_> {}

/// What a mark means, and how many there are.
pub(crate) struct Meaning {
    /// The mark.
    pub mark: Sign,
    /// The words.
    pub words: String,
    /// The number.
    pub number: usize,
    /// How many of them are counted, where that is another number.
    pub counted: Option<usize>,
}

/// Missions as they stand.
#[must_use]
pub(crate) fn of_list(listed: &[&MissionOnDay<'_>], ctx: &Ctx) -> MapView {
    let places: Vec<Place> = listed
        .iter()
        .map(|s| place(s.mission, Sign::State(s.verdict.state), ctx.t.mission_mark(s, ctx.view.scope.asof), ctx))
        .collect();
    let legend = MissionState::ALL
        .iter()
        .map(|state| {
            let those: Vec<_> = listed.iter().filter(|s| s.verdict.state == *state).collect();
            let counted = those.iter().filter(|s| s.mission.counted).count();
            Meaning {
                mark: Sign::State(*state),
                words: ctx.t.label(*state),
                number: those.len(),
                // Only of what still counts does Seoul’s total speak.
                counted: (state.counts() && counted != those.len()).then_some(counted),
            }
        })
        .collect();
    view(&places, legend, ctx)
}

/// The counted missions on the day asked for, but for those that were closed or not yet open.
#[must_use]
pub(crate) fn counted(ctx: &Ctx) -> MapView {
    let view = ctx.view.now();
    let shown = |s: &&MissionOnDay<'_>| {
        s.mission.counted && !matches!(s.verdict.state, MissionState::Closed | MissionState::NotYetOpen)
    };
    of_list(&view.standings.iter().filter(shown).collect::<Vec<_>>(), ctx)
}

/// The map of some places, with a legend from which marks that are not on it are left out.
pub(crate) fn view(places: &[Place], legend: Vec<Meaning>, ctx: &Ctx) -> MapView {
    let legend: Vec<Meaning> = legend.into_iter().filter(|m| m.number > 0).collect();
    let part = |m: &Meaning| ctx.t.with("map-part", [("n", m.number.into()), ("words", m.words.as_str().into())]);
    let parts: Vec<String> = legend.iter().map(part).collect();
    let sentence = ctx.t.with("map-sentence", [("n", places.len().into()), ("parts", ctx.t.list(&parts).into())]);
    let map = Map::new(places);
    let panels = map.panels.into_iter().map(|part| PanelView { unnamed: unnamed(&part, ctx), part }).collect();
    MapView { world: map.world, panels, legend, sentence }
}

/// "No room for a name on the map: Vienna, Prague."
fn unnamed(part: &Panel, ctx: &Ctx) -> Option<Rich> {
    let names: Vec<Rich> = part.unnamed().into_iter().map(|place| Rich::link(&place.name, &place.url)).collect();
    let all = (!names.is_empty()).then(|| Rich::comma(ctx.t, names))?;
    Some(Rich::new(ctx.t, "map-unnamed", &[("names", (&all).into())], []))
}

/// A mission on the map.
pub(crate) fn place(mission: &Mission, mark: Sign, title: String, ctx: &Ctx) -> Place {
    Place {
        lat: mission.lat,
        lon: mission.lon,
        mark,
        kind: match mission.kind {
            MissionType::Embassy => "embassy",
            MissionType::Representative => "representative",
            _ => "consulate",
        },
        ringed: mission.kind == MissionType::Representative,
        name: mission.city.clone(),
        title,
        url: ctx.links.mission(&mission.id),
        first: mark != Sign::State(MissionState::Closed),
    }
}
