//! A defector’s life on one line of time: posts above the life of each mission, the three dates, the lag.

use crate::domain::defection;
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::network::{MissionOnDay, NetworkOnDay};
use crate::record::person::dates::Dated;
use crate::record::person::posts::Post;
use crate::record::person::profile::Profile;
use crate::viz::axis::Axis;
use crate::viz::lanes::{Bar, Drawn, Lane, Layout, Moment, moment};
use crate::web::frame::life::{Life, state_bars};
use crate::web::frame::value::plural;
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
    let served = match posts.len() {
        0 => "No claim dates a post at a mission of the record.".to_owned(),
        n => format!("{} with dates at missions of the record.", plural(n, "post", "posts")),
    };
    let lag = p.three.lag.map(|l| format!(" From leaving to being made public: {}.", ctx.t.lag_with_days(l)));
    let behind = posts.iter().flat_map(|post| post.claims.clone()).chain(p.three.lag_claims()).collect::<Vec<_>>();
    let sentence = Value::new(format!("{served}{}", lag.unwrap_or_default()), &behind);
    Some(Life { wide: picture(Layout::WIDE), narrow: picture(Layout::NARROW), sentence })
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
        let label = format!("the {} itself", ctx.t.label(standing.mission.kind));
        all.push(Lane { label, thin: true, bars, ..Lane::default() });
    }
    all
}

fn served(axis: &Axis, p: &Profile, s: &MissionOnDay<'_>, ctx: &Ctx) -> Lane {
    let here = p.posts.iter().filter(|post| post.mission.as_deref() == Some(&s.mission.id));
    let bar = |post: &Post| {
        let (start, end) = service(post, p.three.left.span().and_then(|s| s.latest))?;
        let what = post.words.as_deref().unwrap_or("served here");
        let when = [&post.from, &post.to].into_iter().flatten().map(|d| ctx.t.date(d));
        Some(Drawn {
            class: "served",
            title: format!("{}: {what}, {}", s.mission.city, when.collect::<Vec<_>>().join(" to ")),
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
        title: format!("From leaving to being made public: {}", ctx.t.lag_with_days(lag)),
        url: p.three.lag_claims().first().map(|c| ctx.links.claim(c)).unwrap_or_default(),
        claims: ids(&p.three.lag_claims()),
        bar: Bar::new(axis, left, public),
    });
    let ends = [("left", "Left", &p.three.left), ("public", "Made public", &p.three.made_public)];
    let ends = ends.into_iter().filter_map(|(shape, label, d)| point(axis, shape, label, d, ctx));
    let arrived = point(axis, "arrived", "Arrived", &p.three.arrived, ctx);
    [
        Lane {
            label: "Left and made public".to_owned(),
            bars: lag.into_iter().collect(),
            moments: ends.collect(),
            ..Lane::default()
        },
        Lane { label: "Arrived".to_owned(), moments: arrived.into_iter().collect(), ..Lane::default() },
    ]
}

fn point(axis: &Axis, shape: &'static str, label: &str, d: &Dated, ctx: &Ctx) -> Option<Moment> {
    let span = d.span().filter(|s| s.earliest.is_some() || s.latest.is_some())?;
    let bounded = Span { earliest: span.earliest.or(span.latest), latest: span.latest.or(span.earliest) };
    let words = d
        .resolution
        .as_ref()
        .map_or_else(|| format!("first report by {}", ctx.t.day(bounded.end())), |r| ctx.t.date(&r.leading.date));
    let claims = d.claims();
    let url = claims.first().map(|c| ctx.links.claim(c)).unwrap_or_default();
    moment(axis, bounded, shape, format!("{label}: {words}"), url, ids(&claims))
}
