//! A mission’s states on one line of time, with fuzzy ends.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::domain::mission::Era;
use crate::domain::network::MissionOnDay;
use crate::domain::vocab::{Basis, MissionState};
use crate::record::mission::{ends, told_eras};
use crate::viz::axis::Axis;
use crate::viz::lanes::{Bar, Drawn};
use crate::viz::placed::{Picture, Shape};
use crate::web::frame::filters;
use crate::web::frame::value::{Value, ids};
use crate::web::http::ask::Ctx;

/// A picture in its two sizes, and what is to be seen on it.
#[derive(Template)]
#[template(path = "viz/life.html")]
pub(crate) struct Life {
    /// Its name on the page.
    pub id: &'static str,
    /// For wide windows.
    pub wide: Picture,
    /// For phones.
    pub narrow: Picture,
    /// In words, with the claims.
    pub sentence: Value,
}

impl HtmlSafe for Life {}

impl Life {
    fn both(&self) -> [Lanes<'_>; 2] {
        [Lanes { pic: &self.wide, size: "wide" }, Lanes { pic: &self.narrow, size: "narrow" }]
    }

    /// What its shapes mean.
    #[must_use]
    pub(crate) fn key(&self) -> Key<'_> {
        Key { shapes: &self.wide.shapes }
    }
}

/// The picture in one size.
#[derive(Template)]
#[template(path = "viz/lanes.html")]
struct Lanes<'p> {
    pic: &'p Picture,
    size: &'static str,
}

impl HtmlSafe for Lanes<'_> {}

/// What the shapes on a picture mean.
#[derive(Template)]
#[template(path = "viz/lanes_key.html")]
pub(crate) struct Key<'p> {
    shapes: &'p [Shape],
}

impl HtmlSafe for Key<'_> {}

/// A bar for each stretch of days with a known state. An end within the days of a change is fuzzy over these days.
pub(crate) fn state_bars(axis: &Axis, s: &MissionOnDay<'_>, ctx: &Ctx) -> Vec<Drawn> {
    told_eras(s, ctx.view.scope.asof)
        .filter(|era| era.from <= axis.to && era.to >= axis.from)
        .map(|era| {
            let (start, end) = ends(s, &era);
            Drawn {
                class: class(&era),
                title: ctx.t.mission_bar(s, &era),
                url: ctx.links.mission(&s.mission.id),
                claims: ids(&era.verdict.claims),
                bar: Bar::new(axis, start, end),
            }
        })
        .collect()
}

fn class(era: &Era) -> &'static str {
    match (era.verdict.state, era.verdict.basis) {
        (MissionState::Open, Basis::Attested) => "state-open",
        (MissionState::Open, Basis::Presumed) => "state-open presumed",
        (MissionState::Suspended, _) => "state-suspended",
        (MissionState::Disputed, _) => "state-disputed",
        (MissionState::Closed, _) => "state-closed",
        (MissionState::Unknown | MissionState::NotYetOpen, _) => "state-unknown",
    }
}
