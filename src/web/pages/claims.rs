//! One claim: what is asserted, by whom, where, how sure.

use askama::Template;
use axum::response::Response;
use serde_json::Value;

use crate::domain::country;
use crate::domain::vocab::{OriginRule, Word};
use crate::web::frame::claim_line::ClaimLine;
use crate::web::frame::shell::{Shell, framed};
use crate::web::frame::{linked, shell};
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;
use crate::web::record::claims::find;
use crate::web::text::{dates, lists, missions};

/// `/claims/{id}`
#[derive(Template)]
#[template(path = "claims/show.html")]
pub struct ClaimPage {
    shell: Shell,
    line: ClaimLine,
    subjects: Vec<(String, String)>,
    countries: String,
    values: Vec<(String, String)>,
    repeats: Option<String>,
}

framed!(ClaimPage);

impl ClaimPage {
    /// How the origin was found, in words.
    fn origin_rule(&self) -> &'static str {
        let c = &self.line.claim;
        match OriginRule::from_word(&c.origin_rule) {
            _ if c.report_of.is_none() => "nobody can tell, so it counts as no report",
            Some(OriginRule::Stated) | None => "as the record states",
            Some(OriginRule::Repeats) => "as in the claim that it tells again",
            Some(OriginRule::Speaker) => "whom it names as speaking",
            Some(OriginRule::Own) => "the outlet’s own reporting",
        }
    }
}

/// `/claims/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let claim = find(ctx, id).await?;
    let ids = |joined: &str| joined.split(',').filter(|i| !i.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let mut subjects: Vec<(String, String)> = Vec::new();
    for mission in ids(&claim.missions) {
        if let Some(m) = ctx.snapshot.network().find(&mission) {
            subjects.push((missions::name(m), ctx.links.mission(&m.id)));
        }
    }
    for person in ids(&claim.persons) {
        if let Some(p) = ctx.snapshot.find_person(&person, ctx.scope.known).await? {
            subjects.push((p.display().to_owned(), ctx.links.person(&p.id)));
        }
    }
    let countries: Vec<String> = ids(&claim.countries).iter().map(|c| country::name_or_code(c).to_owned()).collect();
    let values = claim.value.iter().map(|(key, value)| (label(key), told(ctx, key, value))).collect();
    let source = ctx.links.source(&claim.source_id);
    shell::page(&ClaimPage {
        shell: Shell::new(ctx, &format!("Claim {}", claim.id), &claim.summary)
            .linked("Claim", linked::claim(&claim, &ctx.absolute(&source).unwrap_or(source))),
        subjects,
        countries: lists::list(&countries),
        repeats: claim.repeats.as_deref().map(|id| ctx.links.claim(id)),
        values,
        line: ClaimLine::new(claim, &ctx.links),
    })
}

/// What a key of the value is called on the page.
fn label(key: &str) -> String {
    let words = match key {
        "also" => "also in",
        "also_printed" => "printed beside it",
        "from_as_printed" => "country left, as printed",
        "from_candidates" => "country left, one of",
        "notice_hours_under" => "hours of notice, fewer than",
        "sought" => "asylum sought in",
        "term_to" => "term to end",
        "to_as_listed" => "country reached, as listed",
        "words" => "rank or title, in the source’s words",
        key => key,
    };
    lists::capital(&words.replace('_', " "))
}

/// The value of a key: words of closed lists without their hyphens, a mission by its name.
fn told(ctx: &Ctx, key: &str, value: &Value) -> String {
    match key {
        "level" | "functions" | "kind" => text(value).replace('-', " "),
        "accredited" | "also" | "country" | "covers" | "from_candidates" | "from_country" | "sought"
        | "to_as_listed" | "to_country" => {
            let codes = value.as_array().map_or_else(|| vec![text(value)], |list| list.iter().map(text).collect());
            lists::list(&codes.iter().map(|code| country::name_or_code(code).to_owned()).collect::<Vec<_>>())
        }
        "from" | "to" | "term_to" => dates::date(Some(&text(value))),
        "mission" => {
            let id = text(value);
            ctx.snapshot.network().find(&id).map(missions::name).unwrap_or(id)
        }
        "forms" => {
            let forms = value.as_array().into_iter().flatten();
            let part = |form: &Value, key: &str| form.get(key).and_then(Value::as_str).map(|t| t.replace('-', " "));
            let one = |form: &Value| {
                let kinds: Vec<String> = ["script", "kind"].iter().filter_map(|key| part(form, key)).collect();
                let form = form.get("form").and_then(Value::as_str).unwrap_or_default();
                format!("{form} ({})", kinds.join(", "))
            };
            forms.map(one).collect::<Vec<_>>().join("; ")
        }
        _ => text(value),
    }
}

/// A JSON value for people.
fn text(value: &Value) -> String {
    match value {
        Value::String(s) => s.clone(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join("; "),
        Value::Object(parts) => {
            parts.iter().map(|(k, v)| format!("{}: {}", k.replace('_', " "), text(v))).collect::<Vec<_>>().join("; ")
        }
        other => other.to_string(),
    }
}
