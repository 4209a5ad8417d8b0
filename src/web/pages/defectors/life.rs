//! A defector’s service on one line of time: each post above the life of its mission.

use crate::domain::defection;
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::network::{MissionOnDay, NetworkOnDay};
use crate::domain::person::posting::{Posting, Side};
use crate::record::mission;
use crate::record::person::profile::Profile;
use crate::viz::axis::Axis;
use crate::viz::lanes::{Bar, Drawn, Lane, Layout};
use crate::web::frame::life::{Life, state_bars};
use crate::web::frame::value::{Value, ids};
use crate::web::http::ask::Ctx;

/// Draws the posts at missions of the record; nothing where none of them is dated.
#[must_use]
pub(crate) fn draw(p: &Profile, ctx: &Ctx) -> Option<Life> {
    let posts: Vec<&Posting> = at_missions(p).filter(|post| service(post, None).is_some()).collect();
    let (from, to) = stretch(&posts, p, ctx)?;
    let view = ctx.view.now();
    let picture = |layout: Layout| {
        let axis = layout.axis(from, to);
        layout.place(axis.ticks(layout.ticks), lanes(&axis, &posts, p, &view, ctx))
    };
    let words = ctx.t.count("person-life", posts.len());
    let behind: Vec<_> = posts.iter().flat_map(|post| post.claims.iter().cloned()).collect();
    Some(Life {
        id: "life",
        wide: picture(Layout::SHEET),
        narrow: picture(Layout::NARROW),
        sentence: Value::new(words, &behind),
    })
}

fn at_missions(p: &Profile) -> impl Iterator<Item = &Posting> {
    p.postings.list.iter().filter(|post| post.mission.is_some())
}

fn left(p: &Profile) -> Option<Day> {
    p.three.left.span().and_then(|s| s.latest)
}

/// The days from the first dated post to the last or the leaving, with a year around them.
fn stretch(posts: &[&Posting], p: &Profile, ctx: &Ctx) -> Option<(Day, Day)> {
    let served = posts.iter().filter_map(|post| service(post, left(p))).flat_map(|(a, b)| [a, b]);
    let days: Vec<Day> = served.flat_map(|s| [s.earliest, s.latest]).flatten().collect();
    let year = jiff::Span::new().years(1);
    let (first, last) =
        (days.iter().min()?.saturating_sub(year), days.iter().max()?.saturating_add(year).min(ctx.view.scope.asof));
    (first < last).then_some((first, last))
}

/// Between which days a post began, and between which it ended. An end that nobody tells had come by the day that the
/// posting gives: it is drawn as not known before.
fn service(post: &Posting, left: Option<Day>) -> Option<(Span, Span)> {
    let told = |side: &Side| side.told.as_ref().map(|r| r.span);
    defection::service(told(&post.from), told(&post.to), post.to.by.or(left))
}

fn lanes(axis: &Axis, posts: &[&Posting], p: &Profile, view: &NetworkOnDay<'_>, ctx: &Ctx) -> Vec<Lane> {
    let mut missions: Vec<&str> = Vec::new();
    for id in posts.iter().filter_map(|post| post.mission.as_deref()) {
        if !missions.contains(&id) {
            missions.push(id);
        }
    }
    let mut all: Vec<Lane> = Vec::new();
    for standing in missions.into_iter().filter_map(|id| mission::find(view, id)) {
        all.push(served(axis, posts, p, standing, ctx));
        let label = ctx.t.with("person-life-mission", [("kind", ctx.t.label(standing.mission.kind).into())]);
        all.push(Lane { label, thin: true, bars: state_bars(axis, standing, ctx), ..Lane::default() });
    }
    all
}

fn served(axis: &Axis, posts: &[&Posting], p: &Profile, s: &MissionOnDay<'_>, ctx: &Ctx) -> Lane {
    let bar = |post: &&Posting| {
        let (start, end) = service(post, left(p))?;
        let date = |side: &Side| side.told.as_ref().map(|r| r.leading.date.clone());
        let (from, to): (Option<Edtf>, Option<Edtf>) = (date(&post.from), date(&post.to));
        Some(Drawn {
            class: "served",
            title: ctx.t.post_bar(s.mission, &ctx.t.posting(post), from.as_ref(), to.as_ref()),
            url: ctx.links.person_claims(&p.person.id),
            claims: ids(&post.claims),
            bar: Bar::new(axis, start, end),
        })
    };
    let here = posts.iter().filter(|post| post.mission.as_deref() == Some(&s.mission.id));
    Lane {
        label: ctx.t.place(s.mission),
        url: ctx.links.mission(&s.mission.id),
        bars: here.filter_map(bar).collect(),
        ..Lane::default()
    }
}
