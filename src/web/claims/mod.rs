//! One claim: what is asserted, by whom, where, how sure.

use askama::Template;
use axum::response::Response;
use serde_json::{Value, json};

use super::api::{ClaimJson, meta};
use super::context::{Ctx, IdInPath};
use super::error::{AppError, AppResult};
use super::linked;
use super::page::{Shell, framed};
use super::respond;
use super::show::{self, ClaimLine};
use crate::domain::country;
use crate::store::claims::ClaimRecord;

async fn find(ctx: &Ctx, id: &str) -> AppResult<ClaimRecord> {
    if let Some(claim) = ctx.snapshot.find_claim(id, ctx.known).await? {
        return Ok(claim);
    }
    let source = id.rsplit_once('.').map_or(id, |(source, _)| source);
    let ways = match ctx.snapshot.find_source(source, ctx.known).await? {
        Some(s) => vec![(format!("The source: {}", s.heading()), ctx.urls.source(&s.id))],
        None => Vec::new(),
    };
    Err(ctx.lost("claims", id, AppError::not_found("claim", id, ways)).await)
}

/// `/claims/{id}`
#[derive(Template)]
#[template(path = "claims/show.html")]
pub struct ShowPage {
    shell: Shell,
    line: ClaimLine,
    subjects: Vec<(String, String)>,
    countries: String,
    values: Vec<(String, String)>,
}

framed!(ShowPage);

/// `/claims/{id}`
pub async fn show(ctx: Ctx, IdInPath(id): IdInPath) -> AppResult<Response> {
    let claim = find(&ctx, &id).await?;
    let ids = |joined: &str| joined.split(',').filter(|i| !i.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let mut subjects: Vec<(String, String)> = Vec::new();
    for mission in ids(&claim.missions) {
        if let Some(m) = ctx.snapshot.network().find(&mission) {
            subjects.push((super::embassies::summary::name(m), ctx.urls.embassy(&m.id)));
        }
    }
    for person in ids(&claim.persons) {
        if let Some(p) = ctx.snapshot.find_person(&person, ctx.known).await? {
            subjects.push((p.display().to_owned(), ctx.urls.defector(&p.id)));
        }
    }
    let countries: Vec<String> = ids(&claim.countries).iter().map(|c| country::name_or_code(c).to_owned()).collect();
    let values = claim.value.iter().map(|(key, value)| (show::capital(&key.replace('_', " ")), text(value))).collect();
    respond::page(&ShowPage {
        shell: Shell::new(&ctx, &format!("Claim {}", claim.id), &claim.summary).linked(
            "Claim",
            linked::claim(&claim, &format!("{}{}", ctx.public_url, ctx.urls.source(&claim.source_id))),
        ),
        subjects,
        countries: show::list(&countries),
        values,
        line: ClaimLine::new(claim, &ctx.urls),
    })
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

/// `/api/v1/claims/{id}`
pub async fn show_json(ctx: Ctx, IdInPath(id): IdInPath) -> AppResult<Response> {
    let claim = find(&ctx, &id).await?;
    Ok(respond::json(&json!({ "meta": meta(&ctx), "claim": ClaimJson::new(&claim, &ctx) })))
}
