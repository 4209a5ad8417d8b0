//! Claims under the mission or person that they are about.

use crate::record::claims::ClaimRecord;
use crate::record::corroboration::{self, Side, corroboration};
use crate::record::events::Told;
use crate::web::frame::claim_line::{self, ClaimLine};
use crate::web::frame::evidence;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// Claims about one mission or person.
pub(crate) struct OfSubject {
    /// Its name.
    pub(crate) name: String,
    /// Its page; empty for what is of no mission and no person.
    pub(crate) url: Option<String>,
    /// The claims, each with whether others say the same.
    pub(crate) lines: Vec<(ClaimLine, String)>,
}

/// Claims by subject, in the order in which subjects come first; each claim stands under the first of its subjects.
pub(crate) async fn by_subject(claims: Vec<ClaimRecord>, events: &Told, ctx: &Ctx) -> AppResult<Vec<OfSubject>> {
    let postings = ctx.view.postings_for(claims.iter());
    let side =
        |c: &ClaimRecord| corroboration::side(c, events, &postings).unwrap_or_else(|| ctx.view.saying_the_same(c));
    let sides: Vec<Side> = claims.iter().map(side).collect();
    let needed = sides.iter().flat_map(|side| side.others.iter().cloned()).collect();
    let records = evidence::records(needed, ctx).await?;
    let mut groups: Vec<OfSubject> = Vec::new();
    for (claim, side) in claims.into_iter().zip(sides) {
        let said = ctx.t.corroboration(&corroboration(&claim, &side, &records));
        let subject = claim_line::subjects(&claim, ctx).into_iter().next();
        let (name, url) = subject.map_or_else(|| (ctx.t.say("source-of-nothing"), None), |(n, u)| (n, Some(u)));
        let entry = (ClaimLine::in_source(claim, ctx), said);
        match groups.iter_mut().find(|g| g.name == name) {
            Some(group) => group.lines.push(entry),
            None => groups.push(OfSubject { name, url, lines: vec![entry] }),
        }
    }
    Ok(groups)
}
