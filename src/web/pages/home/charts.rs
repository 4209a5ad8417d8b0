//! The number of missions over time, beside the totals that were reported.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::address::{Address, Form, Place};
use crate::domain::edtf::Edtf;
use crate::domain::ledger::whole;
use crate::domain::series::Step;
use crate::record::compare::{SurelyClosed, WINTER};
use crate::record::series::{OverTime, ReportedTotal};
use crate::viz::steps::{Chart, Named, Reported, Size};
use crate::web::frame::filters;
use crate::web::frame::value::{Value, behind, ids};
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// The lowest and the highest number on the picture of the winter.
const WINTER_NUMBERS: (usize, usize) = (40, 60);

/// One picture in its two sizes.
#[derive(Template)]
#[template(path = "viz/steps_figure.html")]
pub(crate) struct Figure {
    /// Its name on the page.
    pub id: &'static str,
    /// For wide windows.
    pub wide: Chart,
    /// For phones.
    pub narrow: Chart,
    /// What is to be seen, in words, with the claims.
    pub sentence: Value,
}

impl HtmlSafe for Figure {}

impl Figure {
    fn both(&self) -> [Drawn<'_>; 2] {
        [Drawn { c: &self.wide, size: "wide" }, Drawn { c: &self.narrow, size: "narrow" }]
    }
}

/// The picture in one size.
#[derive(Template)]
#[template(path = "viz/steps.html")]
struct Drawn<'c> {
    c: &'c Chart,
    size: &'static str,
}

impl HtmlSafe for Drawn<'_> {}

/// The pictures of the number of missions.
pub(crate) struct Charts {
    /// From the seventies to the day asked for.
    pub all: Figure,
    /// The winter in which 53 became 44, if the day asked for lies after it.
    pub winter: Option<Winter>,
    /// The reported totals, the latest first.
    pub totals: Vec<Reported>,
    /// The number day by day, as a file.
    pub data: String,
}

/// The picture of the winter in which 53 became 44.
pub(crate) struct Winter {
    /// How many closings are named on it.
    pub closings: usize,
    /// The picture.
    pub figure: Figure,
}

/// Draws them.
pub(crate) async fn charts(ctx: &Ctx) -> AppResult<Charts> {
    let over_time = ctx.view.over_time().await?;
    let totals: Vec<Reported> = over_time.totals.iter().map(|t| reported(ctx, t)).collect();
    let data = Address { form: Form::File, place: Place::Series, clocks: ctx.links.clocks }.to_string();
    Ok(Charts { all: all(ctx, &over_time, &totals), winter: winter(ctx, &over_time.steps, &totals), totals, data })
}

/// The whole time, on a scale that holds every number listed or reported.
fn all(ctx: &Ctx, over_time: &OverTime, totals: &[Reported]) -> Figure {
    let (steps, days) = (&over_time.steps, (over_time.from, over_time.to));
    let listed = steps.iter().filter(|s| s.from >= days.0).map(|s| s.at_most.unwrap_or(s.at_least)).max();
    let reported = totals.iter().filter_map(|t| usize::try_from(whole(t.number)?).ok()).max();
    let highest = listed.unwrap_or(10).max(reported.unwrap_or_default());
    let numbers = (0, highest.div_ceil(10).saturating_mul(10));
    let draw = |size| Chart::new(steps, days, numbers, size).with_totals(totals, numbers);
    let counted = behind(ctx.view.now().standings.iter().filter(|s| s.mission.counted));
    let claims = totals.iter().map(|t| t.claim.as_str()).chain([counted.as_str()]).collect::<Vec<_>>().join(" ");
    let sentence = ctx.t.over_time(over_time).map(|words| Value::told(words, claims)).unwrap_or_default();
    Figure { id: "all", wide: draw(Size::WIDE), narrow: draw(Size::NARROW), sentence }
}

fn winter(ctx: &Ctx, steps: &[Step], totals: &[Reported]) -> Option<Winter> {
    let closed = ctx.view.closings_of_the_winter();
    if closed.is_empty() || !fits(steps) {
        return None;
    }
    let numbers = WINTER_NUMBERS;
    let names: Vec<Named> = closed.iter().map(|c| named(ctx, c)).collect();
    let draw =
        |size| Chart::new(steps, WINTER, numbers, size).with_totals(totals, numbers).with_names(&names, steps, numbers);
    let wide = draw(Size::WIDE);
    let claims = ids(closed.iter().flat_map(|c| &c.claims));
    Some(Winter {
        closings: wide.notes.len(),
        figure: Figure {
            id: "winter",
            wide,
            narrow: draw(Size::NARROW),
            sentence: Value::told(ctx.t.winter(&closed, numbers.0), claims),
        },
    })
}

/// Whether every number of the winter lies on its picture: under an early limit nothing of it is known, or the bounds lie
/// far outside.
fn fits(steps: &[Step]) -> bool {
    let ends = steps.iter().skip(1).map(|next| Some(next.from)).chain([None]);
    let shown = steps.iter().zip(ends).filter(|(s, end)| s.from <= WINTER.1 && end.is_none_or(|day| day > WINTER.0));
    let (lowest, highest) = WINTER_NUMBERS;
    shown.into_iter().all(|(s, _)| s.at_least >= lowest && s.at_most.unwrap_or(s.at_least) <= highest)
}

fn named(ctx: &Ctx, closed: &SurelyClosed) -> Named {
    Named { day: closed.day, words: closed.city.clone(), url: ctx.links.mission(&closed.mission) }
}

fn reported(ctx: &Ctx, total: &ReportedTotal) -> Reported {
    Reported {
        span: Edtf::span(&total.as_of),
        number: total.number,
        title: ctx.t.reported_for(total),
        url: total.claims.first().map(|c| ctx.links.claim(c)).unwrap_or_default(),
        claim: total.claims.iter().map(crate::domain::id::ClaimId::as_str).collect::<Vec<_>>().join(" "),
        agrees: total.agrees,
    }
}
