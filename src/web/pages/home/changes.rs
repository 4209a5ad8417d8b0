//! The latest changes of state.

use crate::domain::edtf::Day;
use crate::domain::mission::Beginning;
use crate::domain::network::Standing;
use crate::domain::scope::FIRST_DAY;
use crate::domain::vocab::{Basis, MissionEvent, MissionState, Word};
use crate::web::http::ask::Ctx;
use crate::web::text::missions;
use crate::web::text::value::Value;

/// A change of state.
pub(crate) struct ChangeRow {
    /// The mission's page.
    pub url: String,
    /// The mission.
    pub name: String,
    /// What happened: "closed", "disputed".
    pub did: String,
    /// When, in words.
    pub when: Value,
    /// How many claims say so.
    pub claims: usize,
    /// The type of mission.
    pub kind: String,
}

/// The latest changes of state up to the day asked for, latest first: as the rules and decisions have them, not as
/// single claims do. Stretches of which nothing is known are no state that a mission changes to.
#[must_use]
pub(crate) fn recent_changes(ctx: &Ctx, most: usize) -> Vec<ChangeRow> {
    let mut all: Vec<(Day, ChangeRow)> = Vec::new();
    for standing in ctx.view().standings {
        let mut before = MissionState::NotYetOpen;
        for stretch in standing.history.stretches(FIRST_DAY, ctx.scope.asof) {
            let (Some(era), Some(last)) = (stretch.first(), stretch.last()) else { continue };
            let state = era.verdict.state;
            if state == MissionState::Unknown || state == before {
                continue;
            }
            let gone = matches!(before, MissionState::Closed | MissionState::Suspended);
            before = state;
            // Without a date of its own it is only the first sighting; what was so from the first day on is no change.
            let begun = standing.history.since(last.to).filter(|_| era.from > FIRST_DAY);
            if let Some(begun) = begun {
                let (mission, verdict) = (standing.mission, era.verdict.clone());
                let at = Standing { mission, history: standing.history, verdict };
                all.push((era.from, row(ctx, &at, &begun, gone)));
            }
        }
    }
    all.sort_by(|(a, x), (b, y)| (b, &x.name).cmp(&(a, &y.name)));
    all.into_iter().take(most).map(|(_, row)| row).collect()
}

fn row(ctx: &Ctx, at: &Standing<'_>, begun: &Beginning, gone: bool) -> ChangeRow {
    let presumed = if at.verdict.basis == Basis::Presumed { "presumed " } else { "" };
    let did = match at.verdict.state {
        MissionState::Open if begun.event == Some(MissionEvent::Reopened) => "reopened".to_owned(),
        MissionState::Open if gone => format!("{presumed}open again"),
        MissionState::Open => "opened".to_owned(),
        state => format!("{presumed}{}", state.label()),
    };
    ChangeRow {
        url: ctx.links.mission(&at.mission.id),
        name: missions::place(at.mission),
        did,
        when: Value::date(Some(&begun.date), &at.verdict.claims),
        claims: at.verdict.claims.len(),
        kind: at.mission.kind.label(),
    }
}
