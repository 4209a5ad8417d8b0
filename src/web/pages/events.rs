//! One event: what happened, when, and every claim that tells of it.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::Response;

use crate::domain::event::{Event, Standing};
use crate::domain::id::ClaimId;
use crate::domain::vocab::Word;
use crate::web::frame::claim_line::{self, ClaimLine};
use crate::web::frame::filters;
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::http::ask::Ctx;
use crate::web::http::found;
use crate::web::http::refusal::AppResult;

/// The claims that do the same in an event.
struct Part {
    heading: String,
    lines: Vec<ClaimLine>,
}

/// `/events/{id}`
#[derive(Template)]
#[template(path = "events/show.html")]
pub struct EventPage {
    shell: Shell,
    kicker: String,
    sentence: String,
    sure: Option<String>,
    claims: String,
    parts: Vec<Part>,
}

framed!(EventPage);

/// `/events/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let events = ctx.view.events().await?;
    let event = found::event(ctx, &events, id).await?;
    let sentence = ctx.t.event_sentence(&ctx.view, event);
    let all: Vec<&str> = event.rests_on().map(ClaimId::as_str).collect();
    shell::page(&EventPage {
        shell: Shell::new(ctx, &sentence, &sentence),
        kicker: ctx.t.event_weight(event),
        sure: event.date.as_ref().map(|_| ctx.t.event_sure(event)),
        claims: all.join(" "),
        parts: parts(ctx, event).await?,
        sentence,
    })
}

/// Claims that do the same.
async fn part(ctx: &Ctx, what: &str, ids: Vec<ClaimId>) -> AppResult<Part> {
    let lines = claim_line::named(ctx, claim_line::lines(ctx.view.claims(ids).await?, ctx));
    Ok(Part { heading: ctx.t.say(&format!("event-claims-{what}")), lines })
}

/// The claims by what they do, those that date the event first.
async fn parts(ctx: &Ctx, event: &Event) -> AppResult<Vec<Part>> {
    // Each claim is printed once: in the first of its parts.
    let mut first: BTreeMap<&ClaimId, Standing> = BTreeMap::new();
    for (part, id) in event.parts() {
        first.entry(id).and_modify(|least| *least = part.min(*least)).or_insert(part);
    }
    let mut parts = Vec::new();
    for standing in Standing::ALL {
        let ids: Vec<ClaimId> = first.iter().filter(|(_, s)| *s == standing).map(|(id, _)| (*id).clone()).collect();
        if ids.is_empty() {
            continue;
        }
        parts.push(part(ctx, standing.as_str(), ids).await?);
    }
    let decided: Vec<ClaimId> = event.decided_by.iter().filter(|id| !first.contains_key(id)).cloned().collect();
    if !decided.is_empty() {
        parts.push(part(ctx, "decision", decided).await?);
    }
    Ok(parts)
}
