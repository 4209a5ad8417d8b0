//! The dates of a case on an axis of their own, with the time between leaving and being made public.

use crate::domain::edtf::{Day, Span};
use crate::domain::vocab::PersonField;
use crate::record::person::dates::Dated;
use crate::record::person::profile::Profile;
use crate::text::or_none;
use crate::viz::axis::Axis;
use crate::viz::lanes::{Bar, Drawn, Lane, Layout, Moment, moment};
use crate::web::frame::life::Life;
use crate::web::frame::value::{Value, ids};
use crate::web::http::ask::Ctx;

/// Draws the three dates; nothing where only one of them is dated.
pub(crate) fn draw(p: &Profile, ctx: &Ctx) -> Option<Life> {
    let spans: Vec<Span> = p.three.each().iter().filter_map(|(_, d)| bounded(d)).collect();
    let (first, last) = (spans.iter().map(|s| s.start()).min()?, spans.iter().map(|s| s.end()).max()?);
    if spans.len() < 2 {
        return None;
    }
    let room = jiff::Span::new().days(((last - first).get_days() / 12).max(4));
    let (from, to) = (first.saturating_sub(room), last.saturating_add(room));
    let picture = |layout: Layout| {
        let axis = layout.axis(from, to);
        layout.place(axis.ticks(layout.ticks), lanes(&axis, p, ctx))
    };
    let words = match p.three.lag {
        Some(lag) => {
            let took = Some(ctx.t.lag_with_days(lag)).filter(|_| lag.at_most != Some(0));
            let told = if p.three.made_public.resolution.is_some() { "made-public" } else { "reported" };
            ctx.t.with("person-dates-picture", [("lag", or_none(took).into()), ("told", told.into())])
        }
        None => ctx.t.say("person-dates-picture-untold"),
    };
    let sentence = Value::new(words, &p.three.lag_claims());
    Some(Life { id: "dates", wide: picture(Layout::SHEET), narrow: picture(Layout::NARROW), sentence })
}

/// The days of a date, as far as it is bounded on a side.
fn bounded(d: &Dated) -> Option<Span> {
    let span = d.span()?;
    let (earliest, latest): (Option<Day>, Option<Day>) = (span.earliest.or(span.latest), span.latest.or(span.earliest));
    earliest.zip(latest).map(|(a, b)| Span { earliest: Some(a), latest: Some(b) })
}

/// A lane for each date, its words beside it; the time between as a bar beside the last.
fn lanes(axis: &Axis, p: &Profile, ctx: &Ctx) -> Vec<Lane> {
    let lane = |(field, d): (PersonField, &Dated)| {
        let (words, moment) = point(axis, field, d, p, ctx)?;
        let bars = (field == PersonField::MadePublic).then(|| between(axis, p, ctx)).flatten();
        Some(Lane { label: words, bars: bars.into_iter().collect(), moments: vec![moment], ..Lane::default() })
    };
    p.three.each().into_iter().filter_map(lane).collect()
}

/// From leaving to being made public.
fn between(axis: &Axis, p: &Profile, ctx: &Ctx) -> Option<Drawn> {
    let (left, public) = p.three.left.span().zip(p.three.made_public.span())?;
    let (lag, claims) = (p.three.lag?, p.three.lag_claims());
    Some(Drawn {
        class: "lag",
        title: ctx.t.with("person-life-lag", [("lag", ctx.t.lag_with_days(lag).into())]),
        url: ctx.links.person_claims(&p.person.id),
        claims: ids(&claims),
        bar: Bar::new(axis, left, public),
    })
}

/// A date: its words, and its mark.
fn point(axis: &Axis, field: PersonField, d: &Dated, p: &Profile, ctx: &Ctx) -> Option<(String, Moment)> {
    let span = bounded(d)?;
    let words = d.resolution.as_ref().map_or_else(
        || ctx.t.with("public-first-report-short", [("day", ctx.t.short_day(span.end()).into())]),
        |r| ctx.t.short_date(&r.leading.date),
    );
    let given = [("what", ctx.t.label(field).into()), ("date", words.into())];
    let title = ctx.t.with("person-life-date", given);
    let url = ctx.links.person_claims(&p.person.id);
    Some((title.clone(), moment(axis, span, shape(field), title, url, ids(&d.claims()))?))
}

fn shape(field: PersonField) -> &'static str {
    match field {
        PersonField::Left => "left",
        PersonField::Arrived => "arrived",
        _ => "public",
    }
}
