//! A defector’s life on one line of time: posts above the life of each mission, the three dates, the lag.

use crate::domain::defection;
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::network::{MissionOnDay, NetworkOnDay};
use crate::domain::vocab::PersonField;
use crate::record::person::dates::Dated;
use crate::record::person::posts::Post;
use crate::record::person::profile::Profile;
use crate::text::or_none;
use crate::viz::axis::Axis;
use crate::viz::lanes::{Bar, Drawn, Lane, Layout, Moment, moment};
use crate::web::frame::life::{Life, state_bars};
use crate::web::frame::value::{Value, ids};
use crate::web::http::ask::Ctx;

/// Draws the life of a defector; nothing if neither a post at a mission nor a date of the defection is dated.
#[must_use]
pub(crate) fn draw(p: &Profile, ctx: &Ctx) -> Option<Life> {
    let (from, to) = stretch(p, ctx)?;
    let view = ctx.view.now();
    let picture = |layout: Layout| {
        let axis = layout.axis(from, to);
        layout.place(axis.ticks(layout.ticks), lanes(&axis, p, &view, ctx))
    };
    let posts: Vec<&Post> = p.posts.iter().filter(|p| p.mission.is_some() && service(p, None).is_some()).collect();
    let lag = or_none(p.three.lag.map(|l| ctx.t.lag_with_days(l)));
    let words = ctx.t.with("person-life", [("posts", posts.len().into()), ("lag", lag.into())]);
    let behind = posts.iter().flat_map(|post| post.claims.clone()).chain(p.three.lag_claims()).collect::<Vec<_>>();
    Some(Life { wide: picture(Layout::WIDE), narrow: picture(Layout::NARROW), sentence: Value::new(words, &behind) })
}

/// The days from the first dated post or leaving to the last date, with a year around them.
fn stretch(p: &Profile, ctx: &Ctx) -> Option<(Day, Day)> {
    let dates = [&p.three.left, &p.three.arrived, &p.three.made_public].into_iter().filter_map(Dated::span);
    let posts = p
        .posts
        .iter()
        .filter(|post| post.mission.is_some())
        .filter_map(|post| service(post, None))
        .flat_map(|(a, b)| [a, b]);
    let days: Vec<Day> = dates.chain(posts).flat_map(|s| [s.earliest, s.latest]).flatten().collect();
    let year = jiff::Span::new().years(1);
    let (first, last) =
        (days.iter().min()?.saturating_sub(year), days.iter().max()?.saturating_add(year).min(ctx.view.scope.asof));
    (first < last).then_some((first, last))
}

/// Between which days a post began, and between which it ended.
fn service(post: &Post, left: Option<Day>) -> Option<(Span, Span)> {
    let dated = |date: &Option<Edtf>| date.as_ref().map(Edtf::span);
    defection::service(dated(&post.from), dated(&post.to), left)
}

fn lanes(axis: &Axis, p: &Profile, view: &NetworkOnDay<'_>, ctx: &Ctx) -> Vec<Lane> {
    let dates = dates(axis, p, ctx).into_iter().filter(|l| !l.bars.is_empty() || !l.moments.is_empty());
    let mut all: Vec<Lane> = dates.collect();
    let mut missions: Vec<&str> = Vec::new();
    for id in p
        .posts
        .iter()
        .filter(|post| service(post, None).is_some())
        .filter_map(|post| post.mission.as_deref())
        .chain(p.left_mission.as_deref())
    {
        if !missions.contains(&id) {
            missions.push(id);
        }
    }
    for standing in missions.into_iter().filter_map(|id| view.standings.iter().find(|s| s.mission.id == id)) {
        all.push(served(axis, p, standing, ctx));
        let bars = state_bars(axis, standing, ctx);
        let label = ctx.t.with("person-life-mission", [("kind", ctx.t.label(standing.mission.kind).into())]);
        all.push(Lane { label, thin: true, bars, ..Lane::default() });
    }
    all
}

fn served(axis: &Axis, p: &Profile, s: &MissionOnDay<'_>, ctx: &Ctx) -> Lane {
    let here = p.posts.iter().filter(|post| post.mission.as_deref() == Some(&s.mission.id));
    let bar = |post: &Post| {
        let (start, end) = service(post, p.three.left.span().and_then(|s| s.latest))?;
        let date = |date: &Option<Edtf>| or_none(date.as_ref().map(|d| ctx.t.date(d)));
        let title = [
            ("city", s.mission.city.as_str().into()),
            ("what", post.words.as_deref().unwrap_or("none").into()),
            ("from", date(&post.from).into()),
            ("to", date(&post.to).into()),
        ];
        Some(Drawn {
            class: "served",
            title: ctx.t.with("person-life-served", title),
            url: post.claims.first().map(|c| ctx.links.claim(c)).unwrap_or_default(),
            claims: ids(&post.claims),
            bar: Bar::new(axis, start, end),
        })
    };
    Lane {
        label: ctx.t.place(s.mission),
        url: ctx.links.mission(&s.mission.id),
        bars: here.filter_map(bar).collect(),
        ..Lane::default()
    }
}

/// The three dates: arriving in a lane of its own, because it often falls upon leaving; the lag as a bar between the
/// other two.
fn dates(axis: &Axis, p: &Profile, ctx: &Ctx) -> [Lane; 2] {
    let lag = p.three.left.span().zip(p.three.made_public.span()).zip(p.three.lag).map(|((left, public), lag)| Drawn {
        class: "lag",
        title: ctx.t.with("person-life-lag", [("lag", ctx.t.lag_with_days(lag).into())]),
        url: p.three.lag_claims().first().map(|c| ctx.links.claim(c)).unwrap_or_default(),
        claims: ids(&p.three.lag_claims()),
        bar: Bar::new(axis, left, public),
    });
    let [left, arrived, public] = p.three.each().map(|(field, d)| point(axis, field, d, ctx));
    [
        Lane {
            label: ctx.t.say("person-life-dates"),
            bars: lag.into_iter().collect(),
            moments: left.into_iter().chain(public).collect(),
            ..Lane::default()
        },
        Lane { label: ctx.t.say("person-life-arrival"), moments: arrived.into_iter().collect(), ..Lane::default() },
    ]
}

fn point(axis: &Axis, field: PersonField, d: &Dated, ctx: &Ctx) -> Option<Moment> {
    let span = d.span().filter(|s| s.earliest.is_some() || s.latest.is_some())?;
    let bounded = Span { earliest: span.earliest.or(span.latest), latest: span.latest.or(span.earliest) };
    let words = d.resolution.as_ref().map_or_else(
        || ctx.t.with("public-first-report", [("day", ctx.t.day(bounded.end()).into())]),
        |r| ctx.t.date(&r.leading.date),
    );
    let title = ctx.t.with("person-life-date", [("what", ctx.t.label(field).into()), ("date", words.into())]);
    let claims = d.claims();
    let url = claims.first().map(|c| ctx.links.claim(c)).unwrap_or_default();
    moment(axis, bounded, shape(field), title, url, ids(&claims))
}

fn shape(field: PersonField) -> &'static str {
    match field {
        PersonField::Left => "left",
        PersonField::Arrived => "arrived",
        _ => "public",
    }
}
