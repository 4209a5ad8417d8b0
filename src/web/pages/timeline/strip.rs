//! The overview of all years: how many entries begin in each, as a picture that narrows the window.

use super::bars::window;
use crate::domain::edtf::{Day, Edtf};
use crate::domain::filter::TimelineFilter;
use crate::domain::scope::FIRST_DAY;
use crate::domain::vocab::{ClaimKind, Word};
use crate::record::timeline::YearCount;
use crate::viz::axis::{Axis, Tick};
use crate::viz::lanes::Stretch;
use crate::web::frame::claim_line::ClaimLine;
use crate::web::http::ask::Ctx;

/// A year on the picture.
pub(crate) struct Year {
    /// Where it stands.
    pub at: Stretch,
    /// The upper edge of its bar, and the height.
    pub tall: Stretch,
    /// "2023: 312 claims".
    pub title: String,
    /// The timeline narrowed to it.
    pub url: String,
}

/// The picture in one size.
pub(crate) struct Strip {
    /// The class that tells when it is shown.
    pub size: &'static str,
    /// The width.
    pub width: f64,
    /// The years.
    pub years: Vec<Year>,
    /// Marks along the time.
    pub ticks: Vec<Tick>,
    /// The window, if there is one.
    pub window: Option<Stretch>,
    /// The first and the last year.
    pub range: (i16, i16),
}

/// The height of the bars.
const TALL: f64 = 64.0;

/// Draws it in two sizes; nothing where no year has an entry.
pub(crate) fn strips(ctx: &Ctx, counts: &[YearCount], filter: &TimelineFilter) -> Option<[Strip; 2]> {
    let sizes = [("wide", 960.0, 13), ("narrow", 480.0, 6)];
    let strips = sizes.map(|(size, width, ticks)| strip(size, width, ticks, ctx, counts, filter));
    strips.iter().all(|s| !s.years.is_empty()).then_some(strips)
}

fn strip(
    size: &'static str,
    width: f64,
    ticks: usize,
    ctx: &Ctx,
    counts: &[YearCount],
    filter: &TimelineFilter,
) -> Strip {
    let dated: Vec<(i16, i64)> =
        counts.iter().filter_map(|c| Some((i16::try_from(c.year?).ok()?, c.entries))).filter(|(y, _)| *y > 0).collect();
    let first = dated.first().map_or(FIRST_DAY.year(), |(y, _)| *y);
    let range = (first, ctx.view.scope.today.year());
    let day = |year, month, day| Day::new(year, month, day).unwrap_or(FIRST_DAY);
    let axis = Axis { from: day(range.0, 1, 1), to: day(range.1, 12, 31), left: 0.0, right: width };
    let most = dated.iter().map(|(_, n)| *n).max().unwrap_or(1).max(1);
    // Roots, so that years of one entry are still to be seen beside years of hundreds.
    let height = |n: i64| TALL * (as_float(n) / as_float(most)).sqrt();
    let years = dated.into_iter().map(|(year, n)| {
        let (left, right) = (axis.x(day(year, 1, 1)), axis.end(day(year, 12, 31)));
        Year {
            at: (left + 0.5, (right - left - 1.0).max(1.0)),
            tall: (TALL - height(n), height(n)),
            title: ctx.t.with(
                "timeline-year",
                [("year", year.to_string().into()), ("n", n.into()), ("view", filter.view.as_str().into())],
            ),
            url: window(ctx, filter, day(year, 1, 1), day(year, 12, 31)),
        }
    });
    let chosen = (filter.from.is_some() || filter.to.is_some()).then(|| {
        let (left, right) = (filter.from.map_or(0.0, |d| axis.x(d)), filter.to.map_or(width, |d| axis.end(d)));
        (left, (right - left).max(1.0))
    });
    Strip { size, width, years: years.collect(), ticks: axis.ticks(ticks), window: chosen, range }
}

fn as_float(n: i64) -> f64 {
    f64::from(i32::try_from(n).unwrap_or(i32::MAX))
}

/// An entry with the days within which it lies, drawn upon its year.
pub(crate) struct Entry {
    /// The claim.
    pub line: ClaimLine,
    /// Its kind.
    pub kind: ClaimKind,
    /// Where its days stand in the year under which it is listed.
    pub days: Option<Stretch>,
}

impl Entry {
    /// Places an entry in a year.
    #[must_use]
    pub(crate) fn new(line: ClaimLine, year: Option<i16>) -> Self {
        let span = line.claim.body.date().or_else(|| line.claim.body.as_of()).map(Edtf::span);
        let days = year.zip(span).and_then(|(year, span)| {
            let axis =
                Axis { from: Day::new(year, 1, 1).ok()?, to: Day::new(year, 12, 31).ok()?, left: 0.0, right: 120.0 };
            let (left, right) = (axis.x(span.start()), axis.end(span.end()));
            Some((left, (right - left).max(1.5)))
        });
        Self { kind: line.claim.kind(), line, days }
    }
}
