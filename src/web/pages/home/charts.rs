//! The number of missions over time, beside the totals that were reported.

use crate::address::{Address, Form, Place};
use crate::domain::series::Step;
use crate::record::compare::{SurelyClosed, WINTER};
use crate::viz::steps::{Chart, Named, Reported, Size};
use crate::web::frame::over_time::{self, Figure};
use crate::web::frame::value::{Value, ids};
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// The lowest and the highest number on the picture of the winter.
const WINTER_NUMBERS: (usize, usize) = (40, 60);

/// The pictures of the number of missions.
pub(crate) struct Charts {
    /// From the seventies to the day asked for.
    pub all: Figure,
    /// The winter in which 53 became 44, if the day asked for lies after it.
    pub winter: Option<Winter>,
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
    let totals = over_time::totals(&over_time, ctx);
    let data = Address { form: Form::File, place: Place::Series, clocks: ctx.links.clocks }.to_string();
    Ok(Charts { all: over_time::all(ctx, &over_time, &totals), winter: winter(ctx, &over_time.steps, &totals), data })
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
