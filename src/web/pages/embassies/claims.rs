//! Every claim about a mission, in a plain table.

use axum::response::Response;

use crate::domain::event::{Event, Subject};
use crate::web::frame::claim_table::ClaimTable;
use crate::web::frame::claims_page::ClaimsPage;
use crate::web::frame::shell::{self, Shell};
use crate::web::http::ask::Ctx;
use crate::web::http::found;
use crate::web::http::refusal::AppResult;

/// `/embassies/{id}/claims`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let now = ctx.view.now();
    let mission = found::mission(ctx, &now, id).await?.mission;
    let claims = ctx.view.claims_about_mission(&mission.id).await?;
    let touching = ctx.view.claims_touching_mission(&mission.id).await?;
    let events = ctx.view.events().await?;
    let name = ctx.t.mission_name(mission);
    let sentence = ctx.t.count("mission-all-number", claims.len());
    let own = |e: &Event| e.subjects.iter().filter_map(Subject::mission).any(|m| *m == mission.id);
    let title = ctx.t.with("claims-of", [("subject", ctx.t.mission_in_sentence(mission).into())]);
    shell::page(&ClaimsPage {
        shell: Shell::new(ctx, &title, &sentence),
        back: ctx.links.mission(&mission.id),
        table: ClaimTable::of(claims, &events, own, ctx),
        beside: ctx.t.say("claims-beside-mission"),
        touching: (!touching.is_empty()).then(|| ClaimTable::of(touching, &events, |_| true, ctx).second()),
        subject: name,
        title,
        sentence,
    })
}
