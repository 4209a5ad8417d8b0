//! Dates, posts, names and origins as a profile shows them.

use crate::domain::id::{ClaimId, OriginId};
use crate::domain::vocab::MissionState;
use crate::record::claims::ClaimRecord;
use crate::record::mission;
use crate::record::person::dates::Dated;
use crate::record::person::profile::Profile;
use crate::record::person::{names, posts};
use crate::web::frame::evidence::Evidence;
use crate::web::frame::value::ids;
use crate::web::http::ask::Ctx;

/// One of the three dates as the page shows it.
pub(crate) struct DateLine {
    /// "Left", "Arrived", "Made public".
    pub label: &'static str,
    /// The date in words.
    pub words: String,
    /// The date as written, or nothing.
    pub exact: String,
    /// The claims: id and address.
    pub claims: Evidence,
    /// Rival dates in words, with their claims.
    pub rivals: Vec<(String, Evidence)>,
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
    pub since: String,
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
    /// Its sources: heading and address.
    pub sources: Vec<(String, String)>,
    /// How many claims.
    pub claims: usize,
}

/// Sources grouped by where their claims about a person come from, the most told first.
pub(crate) fn by_origin(claims: &[ClaimRecord], ctx: &Ctx) -> Vec<OriginLine> {
    let mut all: Vec<(&OriginId, OriginLine)> = Vec::new();
    for c in claims {
        let at = all.iter().position(|(id, _)| **id == c.origin).unwrap_or_else(|| {
            all.push((&c.origin, OriginLine { name: c.origin_name.clone(), sources: Vec::new(), claims: 0 }));
            all.len() - 1
        });
        let Some((_, line)) = all.get_mut(at) else { continue };
        line.claims += 1;
        let source = (c.source_title.clone(), ctx.links.source(&c.source_id));
        if !line.sources.contains(&source) {
            line.sources.push(source);
        }
    }
    all.sort_by_key(|(_, line)| std::cmp::Reverse((line.sources.len(), line.claims)));
    all.into_iter().map(|(_, line)| line).collect()
}

pub(crate) fn date_line(label: &'static str, d: &Dated, p: &Profile, ctx: &Ctx) -> DateLine {
    let evidence = |claims: &[ClaimId]| Evidence::new(claims, &p.claims, ctx);
    let Some(r) = &d.resolution else { return undated(label, d, p, ctx) };
    DateLine {
        label,
        words: ctx.t.date(&r.leading.date),
        exact: r.leading.date.as_str().to_owned(),
        claims: evidence(&r.leading.claims).by(r.rule),
        rivals: r.rivals.iter().map(|x| (ctx.t.date(&x.date), evidence(&x.claims))).collect(),
        tie: r.tie,
        note: d.first_report.map(|day| format!("A report of the case had been published by {}.", ctx.t.day(day))),
    }
}

/// A date that no claim gives: what they give instead, and only where that is nothing, that no source says when.
fn undated(label: &'static str, d: &Dated, p: &Profile, ctx: &Ctx) -> DateLine {
    let instead = p.three.instead_of_left().filter(|_| label == "Left");
    let instead = instead.map(|(what, claims)| (ctx.t.instead(&what), claims));
    let (words, claims) = instead.unwrap_or_else(|| {
        let report = |day| format!("; the first report known to us was published by {}", ctx.t.day(day));
        let words = format!("no source says when{}", d.first_report.map(report).unwrap_or_default());
        (words, d.first_claim.iter().cloned().collect())
    });
    DateLine {
        label,
        words,
        exact: String::new(),
        claims: Evidence::new(&claims, &p.claims, ctx),
        rivals: Vec::new(),
        tie: false,
        note: None,
    }
}

pub(crate) fn name_line(n: &names::NameForm, records: &[ClaimRecord], ctx: &Ctx) -> NameLine {
    let lang = n.script.language_tag();
    NameLine {
        form: n.form.clone(),
        script: ctx.t.label(n.script),
        lang,
        claims: Evidence::new(&n.claims, records, ctx),
    }
}

pub(crate) fn post_line(p: &posts::Post, all: &Profile, ctx: &Ctx) -> PostLine {
    let place = match (&p.city, &p.country) {
        (Some(city), Some(country)) => Some(format!("{city}, {}", ctx.t.country(country))),
        (None, Some(country)) => Some(ctx.t.country(country).clone()),
        _ => None,
    };
    let what: Vec<String> = [p.words.clone(), p.duties.clone(), p.body.clone(), place].into_iter().flatten().collect();
    let when = ctx
        .t
        .served(p.from.as_ref(), p.to.as_ref())
        .or_else(|| p.said_for.as_ref().map(|day| format!("said for {}", ctx.t.date(day))))
        .unwrap_or_else(|| "at an unknown time".to_owned());
    let view = ctx.view.now();
    let standing = p.mission.as_ref().and_then(|id| view.standings.iter().find(|s| s.mission.id == *id));
    let mission = standing.map(|s| MissionLine {
        url: ctx.links.mission(&s.mission.id),
        name: ctx.t.mission_name(s.mission),
        state: s.verdict.state,
        since: mission::dates(s, ctx.view.scope.asof).since.as_ref().map(|d| ctx.t.date(d)).unwrap_or_default(),
        claims: ids(&s.verdict.claims),
    });
    PostLine {
        what: ctx.t.capital(&what.join(", ")),
        when,
        mission,
        claims: Evidence::new(&p.claims, &all.claims, ctx),
    }
}
