//! What a claim supports: events and a post, whether others say the same, and what stands against it.

use crate::domain::event::{Event, Standing};
use crate::domain::id::ClaimId;
use crate::domain::vocab::Word;
use crate::record::claims::ClaimRecord;
use crate::record::corroboration::{self, Side, corroboration};
use crate::web::frame::evidence;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// Something that a claim supports, or contradicts.
pub(crate) struct Supported {
    /// The event in a sentence, or the post.
    pub(crate) words: String,
    /// Where it is told.
    pub(crate) url: String,
    /// What the claim does for it.
    pub(crate) part: String,
    /// Whether others say the same, and what they say otherwise.
    pub(crate) said: String,
}

/// What a claim supports, in the order of the events.
pub(crate) async fn supports(claim: &ClaimRecord, ctx: &Ctx) -> AppResult<Vec<Supported>> {
    let told = ctx.view.events().await?;
    let events: Vec<(&Event, Side)> =
        told.holding(&claim.id).map(|e| (e, corroboration::side_in(e, &claim.id))).collect();
    let postings = ctx.view.postings_for(std::iter::once(claim));
    let held = postings.iter().find_map(|(person, all)| Some((person, all.of_claim(&claim.id)?)));
    let held = held.map(|(person, posting)| (person, posting, corroboration::side_of(posting, &claim.id)));
    let sides = events.iter().map(|(_, side)| side).chain(held.iter().map(|(.., side)| side));
    let needed = sides.flat_map(|side| side.others.iter().cloned()).collect();
    let records = evidence::records(needed, ctx).await?;
    let said = |side: &Side| ctx.t.corroboration(&corroboration(claim, side, &records));
    let mut all: Vec<Supported> = events
        .iter()
        .map(|(event, side)| Supported {
            words: ctx.t.event_sentence(&ctx.view, event),
            url: ctx.links.event(&event.id),
            part: part(event, &claim.id, ctx),
            said: said(side),
        })
        .collect();
    all.extend(held.iter().map(|(person, posting, side)| Supported {
        words: ctx.t.posting_in_short(posting),
        url: ctx.links.person(person),
        part: ctx.t.say("claim-part-posting"),
        said: said(side),
    }));
    Ok(all)
}

/// What a claim does in an event.
fn part(event: &Event, claim: &ClaimId, ctx: &Ctx) -> String {
    let part = event.parts().filter(|(_, id)| *id == claim).map(|(part, _)| part).min().unwrap_or(Standing::Guest);
    ctx.t.say(&format!("claim-part-{}", part.as_str()))
}

/// Whether others say what a claim says that stands in no event and no posting.
pub(crate) async fn said_alike(claim: &ClaimRecord, ctx: &Ctx) -> AppResult<String> {
    let side = ctx.view.saying_the_same(claim);
    let records = evidence::records(side.others.iter().cloned().collect(), ctx).await?;
    Ok(ctx.t.corroboration(&corroboration(claim, &side, &records)))
}
