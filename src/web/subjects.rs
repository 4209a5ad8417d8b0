//! Whom and what claims are about, for lists that are not about one thing.

use super::context::Ctx;
use super::embassies::summary;
use super::error::AppResult;
use super::show::ClaimLine;

/// The lines with names and addresses of their missions and persons.
pub(super) async fn named(ctx: &Ctx, mut lines: Vec<ClaimLine>) -> AppResult<Vec<ClaimLine>> {
    let persons = ctx.snapshot.list_persons(ctx.known).await?;
    for line in &mut lines {
        let missions = line.claim.missions.split(',').filter_map(|id| ctx.mission(id));
        line.about.extend(missions.map(|m| (summary::name(m), ctx.urls.embassy(&m.id))));
        let people = line.claim.persons.split(',').filter_map(|id| persons.iter().find(|p| p.id == id));
        line.about.extend(people.map(|p| (p.display().to_owned(), ctx.urls.defector(&p.id))));
    }
    Ok(lines)
}
