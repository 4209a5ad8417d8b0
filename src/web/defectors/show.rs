//! One profile, in the reader's order.

use std::collections::BTreeSet;

use askama::Template;

use super::profile::{self, Dated, Profile};
use super::story::{self, Part};
use super::{life, names, posts};
use crate::domain::country;
use crate::domain::edtf::Day;
use crate::domain::questions::contradictions;
use crate::domain::vocab::{MissionState, Word};
use crate::domain::words;
use crate::store::claims::ClaimRecord;
use crate::store::people::PersonRecord;
use crate::web::conflicts::{Question, questions};
use crate::web::context::Ctx;
use crate::web::embassies::life::Life;
use crate::web::embassies::summary;
use crate::web::error::AppResult;
use crate::web::evidence::{Evidence, Value, ids};
use crate::web::linked;
use crate::web::page::{Shell, framed};
use crate::web::show::{self, ClaimLine};

/// One of the three dates as the page shows it.
pub(super) struct DateLine {
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
pub(super) struct PostLine {
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
pub(super) struct MissionLine {
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
pub(super) struct NameLine {
    /// As printed.
    pub form: String,
    /// The script.
    pub script: &'static str,
    /// The language tag for screen readers.
    pub lang: Option<&'static str>,
    /// Who prints it.
    pub claims: Evidence,
}

/// An origin with the sources that have it.
pub(super) struct OriginLine {
    /// The origin.
    pub name: String,
    /// Its sources: heading and address.
    pub sources: Vec<(String, String)>,
    /// How many claims.
    pub claims: usize,
}

/// Sources grouped by where their claims about a person come from, the most told first.
fn by_origin(claims: &[ClaimRecord], ctx: &Ctx) -> Vec<OriginLine> {
    let mut all: Vec<(&str, OriginLine)> = Vec::new();
    for c in claims {
        let at = all.iter().position(|(id, _)| *id == c.origin).unwrap_or_else(|| {
            all.push((&c.origin, OriginLine { name: c.origin_name.clone(), sources: Vec::new(), claims: 0 }));
            all.len() - 1
        });
        let Some((_, line)) = all.get_mut(at) else { continue };
        line.claims += 1;
        let source = (c.source_title.clone(), ctx.urls.source(&c.source_id));
        if !line.sources.contains(&source) {
            line.sources.push(source);
        }
    }
    all.sort_by_key(|(_, line)| std::cmp::Reverse((line.sources.len(), line.claims)));
    all.into_iter().map(|(_, line)| line).collect()
}

/// `/defectors/{id}`
#[derive(Template)]
#[template(path = "defectors/show.html")]
pub(super) struct ShowPage {
    shell: Shell,
    person: PersonRecord,
    named_by: String,
    story: Vec<Part>,
    behind: Evidence,
    denials: Vec<ClaimLine>,
    names: Vec<NameLine>,
    dates: Vec<DateLine>,
    lag: Option<Value>,
    life: Option<Life>,
    then: Option<(String, String)>,
    posts: Vec<PostLine>,
    roles: Vec<ClaimLine>,
    other_roles: Vec<ClaimLine>,
    said: Vec<ClaimLine>,
    told: Vec<ClaimLine>,
    other: Vec<ClaimLine>,
    questions: Vec<Question>,
    conflicts: Vec<String>,
    all: Vec<ClaimLine>,
    touching: Vec<ClaimLine>,
    sources: usize,
    origins: Vec<OriginLine>,
    reports: usize,
    possible_match: Option<String>,
}

framed!(ShowPage);

/// Builds the page.
pub(super) async fn page(ctx: &Ctx, person: PersonRecord) -> AppResult<ShowPage> {
    let p = profile::gather(ctx, person).await?;
    let story = story::tell(&p, ctx);
    let questions = questions(contradictions(&p.asserted, ctx.known), &p.claims, ctx);
    let dates = [("Left", &p.three.left), ("Arrived", &p.three.arrived), ("Made public", &p.three.made_public)]
        .map(|(label, d)| date_line(label, d, &p, ctx))
        .into();
    let pick = |test: &dyn Fn(&ClaimRecord) -> bool| {
        show::lines(p.claims.iter().filter(|c| test(c)).cloned().collect(), &ctx.urls)
    };
    let by_self = |c: &ClaimRecord| c.speaker == p.person.id;
    let mut said = pick(&|c| c.kind == "statement" && by_self(c));
    said.extend(show::lines(p.said.clone(), &ctx.urls));
    let later = |c: &ClaimRecord| story::is_later(c, &p.three.left);
    let about: Vec<ClaimRecord> = p.about().cloned().collect();
    let mut sources: Vec<&str> = about.iter().map(|c| c.source_id.as_str()).collect();
    sources.sort_unstable();
    sources.dedup();
    let own_name = p.names.iter().find(|n| Some(&n.form) == p.person.name.as_ref());
    Ok(ShowPage {
        shell: shell(&p, &story, ctx),
        named_by: own_name.map_or_else(|| p.person.named_by().to_owned(), |n| ids(&n.claims)),
        behind: Evidence::new(&story::claims(&story), &p.claims, ctx),
        story,
        denials: pick(&story::undoes),
        names: p.names.iter().map(|n| name_line(n, &p.claims, ctx)).collect(),
        dates,
        lag: p.three.lag.map(|l| Value::new(words::lag_with_days(l), &p.three.lag_claims())),
        life: life::draw(&p, ctx),
        then: p
            .three
            .left
            .span()
            .and_then(|s| s.latest)
            .filter(|_| p.three.left.resolution.is_some())
            .map(|day| then(day, ctx)),
        posts: p.posts.iter().map(|post| post_line(post, &p, ctx)).collect(),
        roles: pick(&|c| is_role(c) && later(c)),
        other_roles: pick(&|c| is_role(c) && !later(c)),
        said,
        told: pick(&|c| c.kind == "statement" && !by_self(c)),
        other: pick(&is_circumstance),
        questions,
        conflicts: p.conflicts.clone(),
        sources: sources.len(),
        origins: by_origin(&about, ctx),
        reports: about.iter().filter_map(|c| c.report_of.as_deref()).collect::<BTreeSet<_>>().len(),
        all: show::lines(about, &ctx.urls),
        touching: show::lines(p.touching().cloned().collect(), &ctx.urls),
        possible_match: p.person.possible_match.as_ref().map(|id| ctx.urls.defector(id)),
        person: p.person,
    })
}

/// The frame, with the name in Hangul and the mission left on its picture.
fn shell(p: &Profile, story: &[Part], ctx: &Ctx) -> Shell {
    let sentence = story::plain(story);
    let names: Vec<String> = p.names.iter().map(|n| n.form.clone()).collect();
    let left = p.left_mission.as_deref().and_then(|id| ctx.mission(id));
    Shell::new(ctx, p.person.display(), &sentence)
        .in_hangul(p.person.hangul.clone())
        .marked(left.map(|m| (m.lat, m.lon, "left")).into_iter().collect())
        .linked("Person", linked::person(&p.person, &names, &sentence))
}

/// What was known on a day: the words, and the front page under both clocks.
fn then(day: Day, ctx: &Ctx) -> (String, String) {
    let text = day.to_string();
    (words::day(day), ctx.urls.with("/", &[("asof", &text), ("known", &text)]))
}

fn is_role(c: &ClaimRecord) -> bool {
    c.kind == "person" && c.predicate == "role"
}

fn is_circumstance(c: &ClaimRecord) -> bool {
    const FIELDS: [&str; 7] = ["reason", "relation", "age", "born", "died", "reported-missing", "other"];
    c.kind == "event" || (c.kind == "person" && FIELDS.contains(&c.predicate.as_str()) && !story::undoes(c))
}

fn date_line(label: &'static str, d: &Dated, p: &Profile, ctx: &Ctx) -> DateLine {
    let evidence = |claims: &[String]| Evidence::new(claims, &p.claims, ctx);
    let Some(r) = &d.resolution else { return undated(label, d, p, ctx) };
    DateLine {
        label,
        words: words::date(&r.leading.date),
        exact: r.leading.date.as_str().to_owned(),
        claims: evidence(&r.leading.claims).by(r.rule),
        rivals: r.rivals.iter().map(|x| (words::date(&x.date), evidence(&x.claims))).collect(),
        tie: r.tie,
        note: d.first_report.map(|day| format!("A report of the case had been published by {}.", words::day(day))),
    }
}

/// A date that no claim gives: what they give instead, and only where that is nothing, that no source says when.
fn undated(label: &'static str, d: &Dated, p: &Profile, ctx: &Ctx) -> DateLine {
    let instead = p.three.instead_of_left().filter(|_| label == "Left");
    let (words, claims) = instead.unwrap_or_else(|| {
        let report = |day| format!("; the first report known to us was published by {}", words::day(day));
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

fn name_line(n: &names::NameForm, records: &[ClaimRecord], ctx: &Ctx) -> NameLine {
    let lang = match n.script {
        "Hangul" => Some("ko"),
        "Hanja" => Some("ko-Hani"),
        "Kana" => Some("ja"),
        "Cyrillic" => Some("ru"),
        "Greek" => Some("el"),
        _ => None,
    };
    NameLine { form: n.form.clone(), script: n.script, lang, claims: Evidence::new(&n.claims, records, ctx) }
}

fn post_line(p: &posts::Post, all: &Profile, ctx: &Ctx) -> PostLine {
    let place = match (&p.city, &p.country) {
        (Some(city), Some(country)) => Some(format!("{city}, {}", country::name_or_code(country))),
        (None, Some(country)) => Some(country::name_or_code(country).to_owned()),
        _ => None,
    };
    let what: Vec<String> = [p.words.clone(), p.duties.clone(), p.body.clone(), place].into_iter().flatten().collect();
    let when = show::served(p.from.as_deref(), p.to.as_deref())
        .or_else(|| p.said_for.as_deref().map(|day| format!("said for {}", show::date(Some(day)))))
        .unwrap_or_else(|| "at an unknown time".to_owned());
    let view = ctx.view();
    let standing = p.mission.as_ref().and_then(|id| view.standings.iter().find(|s| s.mission.id == *id));
    let mission = standing.map(|s| MissionLine {
        url: ctx.urls.embassy(&s.mission.id),
        name: summary::name(s.mission),
        state: s.verdict.state,
        since: summary::dates(s, ctx.asof).since.as_ref().map(words::date).unwrap_or_default(),
        claims: ids(&s.verdict.claims),
    });
    PostLine {
        what: show::capital(&what.join(", ")),
        when,
        mission,
        claims: Evidence::new(&p.claims, &all.claims, ctx),
    }
}
