//! Every claim about a person, in a plain table.

use axum::response::Response;

use crate::domain::event::{Event, Subject};
use crate::record::claims::ClaimRecord;
use crate::record::person::origins::Backing;
use crate::web::frame::claim_table::ClaimTable;
use crate::web::frame::claims_page::ClaimsPage;
use crate::web::frame::shell::{self, Shell};
use crate::web::http::ask::Ctx;
use crate::web::http::found;
use crate::web::http::refusal::AppResult;

/// `/defectors/{id}/claims`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let person = found::person(ctx, id).await?;
    let profile = ctx.view.profile(person).await?;
    let events = ctx.view.events().await?;
    let name = ctx.t.called(&profile.person);
    let about: Vec<&ClaimRecord> = profile.about().collect();
    let sentence = ctx.t.claims_in_sources(about.len(), Backing::of(&about).sources);
    let own = |e: &Event| e.subjects.iter().filter_map(Subject::person).any(|p| *p == *profile.person.id);
    let others: Vec<ClaimRecord> = profile.touching().chain(&profile.said).cloned().collect();
    let title = ctx.t.with("claims-of", [("subject", name.as_str().into())]);
    shell::page(&ClaimsPage {
        shell: Shell::new(ctx, &title, &sentence).in_hangul(profile.person.hangul.clone()),
        back: ctx.links.person(&profile.person.id),
        table: ClaimTable::of(about.into_iter().cloned().collect(), &events, own, ctx),
        beside: ctx.t.with("claims-beside-person", [("subject", name.as_str().into())]),
        touching: (!others.is_empty()).then(|| ClaimTable::of(others, &events, |_| true, ctx).second()),
        subject: name,
        title,
        sentence,
    })
}
