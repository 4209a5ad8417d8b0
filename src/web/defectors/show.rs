//! One profile, in the reader's order.

use askama::Template;

use super::profile::{self, Dated, Profile};
use crate::domain::country;
use crate::domain::defection::Lag;
use crate::domain::questions::contradictions;
use crate::domain::words;
use crate::store::claims::ClaimRecord;
use crate::store::people::PersonRecord;
use crate::web::conflicts::{Question, questions};
use crate::web::context::Ctx;
use crate::web::error::AppResult;
use crate::web::evidence::{Evidence, Value};
use crate::web::page::Shell;
use crate::web::show::{self, ClaimLine, when};

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
    /// The mission's page and name.
    pub mission: Option<(String, String)>,
    /// The claims.
    pub claims: Evidence,
}

/// A form of the name.
pub(super) struct NameLine {
    /// As printed.
    pub form: String,
    /// The script.
    pub script: &'static str,
    /// The language tag for screen readers.
    pub lang: Option<&'static str>,
    /// How many sources print it.
    pub sources: usize,
    /// One of the claims.
    pub url: String,
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
    sentence: String,
    dates: Vec<DateLine>,
    lag: Option<Value>,
    names: Vec<NameLine>,
    posts: Vec<PostLine>,
    roles: Vec<ClaimLine>,
    statements: Vec<ClaimLine>,
    other: Vec<ClaimLine>,
    questions: Vec<Question>,
    conflicts: Vec<String>,
    all: Vec<ClaimLine>,
    sources: usize,
    origins: Vec<OriginLine>,
    possible_match: Option<String>,
}

/// Builds the page.
pub(super) async fn page(ctx: &Ctx, person: PersonRecord) -> AppResult<ShowPage> {
    let p = profile::gather(ctx, person).await?;
    let sentence = sentence(&p);
    let said = ctx.snapshot.person_claims(Some(&p.person.id)).await?.remove(&p.person.id).unwrap_or_default();
    let questions = questions(contradictions(&said, ctx.known), &p.claims, ctx);
    let dates = [("Left", &p.three.left), ("Arrived", &p.three.arrived), ("Made public", &p.three.made_public)]
        .map(|(label, d)| date_line(label, d, &p, ctx))
        .into();
    let pick = |test: &dyn Fn(&ClaimRecord) -> bool| {
        show::lines(p.claims.iter().filter(|c| test(c)).cloned().collect(), &ctx.urls)
    };
    let mut statements = pick(&|c| c.kind == "statement");
    statements.extend(show::lines(p.said.clone(), &ctx.urls));
    let mut sources: Vec<&str> = p.claims.iter().map(|c| c.source_id.as_str()).collect();
    sources.sort_unstable();
    sources.dedup();
    Ok(ShowPage {
        shell: Shell::new(ctx, p.person.display(), &sentence),
        sentence,
        dates,
        lag: p.three.lag.map(|l| Value::new(lag(l), &p.three.lag_claims())),
        names: p.names.iter().map(|n| name_line(n, ctx)).collect(),
        posts: p.posts.iter().map(|post| post_line(post, &p, ctx)).collect(),
        roles: pick(&|c| c.kind == "person" && c.predicate == "role"),
        statements,
        other: pick(&|c| {
            c.kind == "event"
                || (c.kind == "person"
                    && matches!(
                        c.predicate.as_str(),
                        "reason" | "relation" | "age" | "born" | "died" | "reported-missing" | "other"
                    ))
        }),
        questions,
        conflicts: p.conflicts.clone(),
        sources: sources.len(),
        origins: by_origin(&p.claims, ctx),
        all: pick(&|_| true),
        possible_match: p.person.possible_match.as_ref().map(|id| ctx.urls.defector(id)),
        person: p.person,
    })
}

fn date_line(label: &'static str, d: &Dated, p: &Profile, ctx: &Ctx) -> DateLine {
    match &d.resolution {
        Some(r) => DateLine {
            label,
            words: words::date(&r.leading.date),
            exact: r.leading.date.as_str().to_owned(),
            claims: Evidence::new(&r.leading.claims, &p.claims, ctx),
            rivals: r.rivals.iter().map(|x| (words::date(&x.date), Evidence::new(&x.claims, &p.claims, ctx))).collect(),
            tie: r.tie,
            note: d.first_report.map(|day| format!("A report of the case had been published by {}.", words::day(day))),
        },
        None => DateLine {
            label,
            words: d.first_report.map_or_else(
                || "no source says when".to_owned(),
                |day| format!("no source says when; the first report known to us was published by {}", words::day(day)),
            ),
            exact: String::new(),
            claims: Evidence::new(d.first_claim.as_slice(), &p.claims, ctx),
            rivals: Vec::new(),
            tie: false,
            note: None,
        },
    }
}

/// "229 to 258 days".
fn lag(lag: Lag) -> String {
    match (lag.at_least, lag.at_most) {
        (Some(a), Some(b)) if a == b => show::plural(usize::try_from(a).unwrap_or_default(), "day", "days"),
        (Some(a), Some(b)) => format!("{a} to {b} days"),
        (None, Some(b)) => format!("at most {b} days"),
        (Some(a), None) => format!("at least {a} days"),
        (None, None) => "unknown".to_owned(),
    }
}

fn name_line(n: &profile::NameForm, ctx: &Ctx) -> NameLine {
    let lang = match n.script {
        "Hangul" => Some("ko"),
        "Hanja" => Some("ko-Hani"),
        "Kana" => Some("ja"),
        "Cyrillic" => Some("ru"),
        "Greek" => Some("el"),
        _ => None,
    };
    NameLine {
        form: n.form.clone(),
        script: n.script,
        lang,
        sources: n.sources.len(),
        url: n.claims.first().map(|c| ctx.urls.claim(c)).unwrap_or_default(),
    }
}

fn post_line(p: &profile::Post, all: &Profile, ctx: &Ctx) -> PostLine {
    let place = match (&p.city, &p.country) {
        (Some(city), Some(country)) => Some(format!("{city}, {}", country::name_or_code(country))),
        (None, Some(country)) => Some(country::name_or_code(country).to_owned()),
        _ => None,
    };
    let title = p.title.as_ref().map(|t| format!("title: {t}"));
    let what: Vec<String> =
        [p.rank.clone(), title, p.diplomatic_rank.clone(), p.role.clone(), p.organisation.clone(), place]
            .into_iter()
            .flatten()
            .collect();
    let one = |text: &String| show::date(Some(text));
    let when = match (&p.from, &p.to) {
        (Some(from), Some(to)) if from.starts_with(|c: char| c.is_ascii_digit()) => {
            format!("{} to {}", one(from), one(to))
        }
        (Some(from), None) if from.starts_with(|c: char| c.is_ascii_digit()) => format!("from {}", one(from)),
        (None, Some(to)) if to.starts_with(|c: char| c.is_ascii_digit()) => format!("until {}", one(to)),
        _ => "at an unknown time".to_owned(),
    };
    let mission = p.mission.as_ref().and_then(|id| ctx.mission(id)).map(|m| (ctx.urls.embassy(&m.id), m.city.clone()));
    PostLine {
        what: show::capital(&what.join(", ")),
        when,
        mission,
        claims: Evidence::new(&p.claims, &all.claims, ctx),
    }
}

/// Who, from where, when: from the claims.
fn sentence(p: &Profile) -> String {
    let who = match (p.person.name.as_deref(), p.person.defector) {
        (Some(name), true) => format!("{name} left North Korea’s service"),
        (Some(name), false) => format!("{name} was reported to have left North Korea’s service"),
        (None, true) => "Somebody whom no published source names left North Korea’s service".to_owned(),
        (None, false) => {
            "Somebody whom no published source names was reported to have left North Korea’s service".to_owned()
        }
    };
    let place = p.left_country.as_deref().map(|c| format!(" in {}", country::in_sentence(c))).unwrap_or_default();
    let said = |d: &Dated| d.resolution.as_ref().map(|r| when(&r.leading.date));
    let left = said(&p.three.left).unwrap_or_else(|| "at an unknown time".to_owned());
    let arrived = said(&p.three.arrived).map(|d| format!(", arrived {d}")).unwrap_or_default();
    let public = match p.three.made_public.first_report {
        Some(day) => format!("; a report of the case had been published by {}", words::day(day)),
        None => said(&p.three.made_public).map(|d| format!(" and was made public {d}")).unwrap_or_default(),
    };
    let standing = match p.person.standing.as_str() {
        "debunked" => " The report proved false.",
        "withdrawn" => " The report was withdrawn.",
        "whereabouts-unconfirmed" => " What became of this person is not established.",
        _ => "",
    };
    format!("{who}{place} {left}{arrived}{public}.{standing}")
}
