//! The number of missions over time, beside the totals that were reported.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::domain::edtf::Edtf;
use crate::domain::id::ClaimId;
use crate::domain::ledger::whole;
use crate::record::series::{OverTime, ReportedTotal};
use crate::viz::steps::{Chart, Reported, Size};
use crate::web::frame::filters;
use crate::web::frame::value::{Value, behind};
use crate::web::http::ask::Ctx;

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

/// The totals that were reported, as they stand on the picture.
pub(crate) fn totals(over_time: &OverTime, ctx: &Ctx) -> Vec<Reported> {
    over_time.totals.iter().map(|t| reported(ctx, t)).collect()
}

/// The whole time, on a scale that holds every number listed or reported.
pub(crate) fn all(ctx: &Ctx, over_time: &OverTime, totals: &[Reported]) -> Figure {
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

fn reported(ctx: &Ctx, total: &ReportedTotal) -> Reported {
    Reported {
        span: Edtf::span(&total.as_of),
        number: total.number,
        title: ctx.t.reported_for(total),
        url: total.claims.first().map(|c| ctx.links.claim(c)).unwrap_or_default(),
        claim: total.claims.iter().map(ClaimId::as_str).collect::<Vec<_>>().join(" "),
        agrees: total.agrees,
    }
}
