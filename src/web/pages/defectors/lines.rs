//! Dates, posts, names and origins as a profile shows them.

use crate::domain::edtf::Edtf;
use crate::domain::id::ClaimId;
use crate::domain::vocab::{MissionState, PersonField};
use crate::record::claims::ClaimRecord;
use crate::record::mission;
use crate::record::person::dates::Dated;
use crate::record::person::names::NameForm;
use crate::record::person::origins::OriginGroup;
use crate::record::person::posts::Post;
use crate::record::person::profile::Profile;
use crate::web::frame::evidence::Evidence;
use crate::web::frame::value::{filled, ids};
use crate::web::http::ask::Ctx;

/// One of the three dates as the page shows it.
pub(crate) struct DateLine {
    /// What it dates.
    pub label: String,
    /// The date in words.
    pub words: String,
    /// Whether no claim stands behind these.
    pub unknown: bool,
    /// The date as written.
    pub exact: Option<String>,
    /// The claims: id and address.
    pub claims: Evidence,
    /// Rival dates in words, with their claims.
    pub rivals: Option<Vec<(String, Evidence)>>,
    /// Whether it is a tie.
    pub tie: bool,
    /// An older report, if there is one.
    pub note: Option<String>,
}

/// A post as the page shows it.
pub(crate) struct PostLine {
    /// As what and where.
    pub what: String,
    /// When, in words.
    pub when: String,
    /// The mission, and what became of it.
    pub mission: Option<MissionLine>,
    /// The claims.
    pub claims: Evidence,
}

/// What became of a mission at which somebody served.
pub(crate) struct MissionLine {
    /// Its page.
    pub url: String,
    /// Its name.
    pub name: String,
    /// Its state on the day asked for.
    pub state: MissionState,
    /// Since when, where a claim says.
    pub since: Option<String>,
    /// The claims that decide the state.
    pub claims: String,
}

/// A form of the name.
pub(crate) struct NameLine {
    /// As printed.
    pub form: String,
    /// The script.
    pub script: String,
    /// The language tag for screen readers.
    pub lang: Option<&'static str>,
    /// Who prints it.
    pub claims: Evidence,
}

/// An origin with the sources that have it.
pub(crate) struct OriginLine {
    /// The origin.
    pub name: String,
    /// How many claims.
    pub claims: usize,
    /// How many sources.
    pub number: usize,
    /// Its sources: heading and address.
    pub sources: Vec<(String, String)>,
}

pub(crate) fn origin_line(o: &OriginGroup<'_>, ctx: &Ctx) -> OriginLine {
    OriginLine {
        name: o.name.to_owned(),
        claims: o.claims,
        number: o.sources.len(),
        sources: o.sources.iter().map(|(id, title)| ((*title).to_owned(), ctx.links.source(id))).collect(),
    }
}

pub(crate) fn date_line(field: PersonField, d: &Dated, p: &Profile, ctx: &Ctx) -> DateLine {
    let evidence = |claims: &[ClaimId]| Evidence::new(claims, &p.claims, ctx);
    let Some(r) = &d.resolution else { return undated(field, d, p, ctx) };
    let rival = |date| ctx.t.with("person-date-rival", [("date", ctx.t.date(date).into())]);
    let report = |day| ctx.t.with("person-date-reported", [("day", ctx.t.day(day).into())]);
    let claims = evidence(&r.leading.claims).by(r.rule);
    DateLine {
        label: ctx.t.capital(&ctx.t.label(field)),
        words: ctx.t.date(&r.leading.date),
        unknown: claims.claims.is_empty(),
        exact: Some(r.leading.date.as_str().to_owned()),
        claims,
        rivals: filled(r.rivals.iter().map(|x| (rival(&x.date), evidence(&x.claims))).collect()),
        tie: r.tie,
        note: d.first_report.map(report),
    }
}

/// A date that no claim gives: what they give instead, and only where that is nothing, that no source says when.
fn undated(field: PersonField, d: &Dated, p: &Profile, ctx: &Ctx) -> DateLine {
    let instead = p.three.instead_of_left().filter(|_| field == PersonField::Left);
    let (words, claims) = instead.map_or_else(
        || (ctx.t.undated(d.first_report), d.first_claim.iter().cloned().collect()),
        |(what, claims)| (ctx.t.instead(&what), claims),
    );
    let claims = Evidence::new(&claims, &p.claims, ctx);
    DateLine {
        label: ctx.t.capital(&ctx.t.label(field)),
        words,
        unknown: claims.claims.is_empty(),
        exact: None,
        claims,
        rivals: None,
        tie: false,
        note: None,
    }
}

pub(crate) fn name_line(n: &NameForm, records: &[ClaimRecord], ctx: &Ctx) -> NameLine {
    NameLine {
        form: n.form.clone(),
        script: ctx.t.label(n.script),
        lang: n.script.language_tag(),
        claims: Evidence::new(&n.claims, records, ctx),
    }
}

pub(crate) fn post_line(post: &Post, p: &Profile, ctx: &Ctx) -> PostLine {
    let view = ctx.view.now();
    let standing = post.mission.as_ref().and_then(|id| view.standings.iter().find(|s| s.mission.id == *id));
    let since = |date: &Edtf| ctx.t.with("person-post-since", [("date", ctx.t.date(date).into())]);
    let mission = standing.map(|s| MissionLine {
        url: ctx.links.mission(&s.mission.id),
        name: ctx.t.mission_name(s.mission),
        state: s.verdict.state,
        since: mission::dates(s, ctx.view.scope.asof).since.as_ref().map(since),
        claims: ids(&s.verdict.claims),
    });
    PostLine {
        what: ctx.t.post(post),
        when: ctx.t.post_when(post),
        mission,
        claims: Evidence::new(&post.claims, &p.claims, ctx),
    }
}
