//! Gathering the ledger of totals: each reported number beside what the record lists for its day.

use std::collections::BTreeMap;

use super::entry::{Entry, closings, entry};
use crate::domain::ledger::part;
use crate::domain::scope::FIRST_DAY;
use crate::domain::series::{Step, steps};
use crate::domain::vocab::Measure;
use crate::store::counts::CountRecord;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;
use crate::web::record::totals::sets::{lists, named_closed, sets};
/// All reported numbers.
pub(crate) struct Ledger {
    /// Of missions.
    pub missions: Vec<Entry>,
    /// Of defectors.
    pub defectors: Vec<Entry>,
}

impl Ledger {
    /// Reads the counts and compares them. A number said for a time after the day asked for is not in it.
    pub(crate) async fn gather(ctx: &Ctx) -> AppResult<Self> {
        let begun = |c: &CountRecord| c.as_of.as_ref().is_none_or(|d| d.span().start() <= ctx.scope.asof);
        let network = ctx.snapshot.network();
        let mut series: BTreeMap<Measure, Vec<Step>> = BTreeMap::new();
        let mut missions = Vec::new();
        for count in ctx.snapshot.list_counts("missions-", ctx.scope.known).await?.into_iter().filter(begun) {
            if count.measure == Measure::MissionsClosed {
                missions.push(closings(ctx, count));
                continue;
            }
            let Some(passes) = part(count.measure) else {
                missions.push(Entry::plain(count));
                continue;
            };
            let steps = series
                .entry(count.measure)
                .or_insert_with(|| steps(network, &ctx.lives, FIRST_DAY, ctx.scope.today, passes));
            missions.push(entry(ctx, count, steps, passes));
        }
        let order = [
            Measure::MissionsTotal,
            Measure::MissionsEmbassies,
            Measure::MissionsConsulatesGeneral,
            Measure::MissionsRepresentative,
            Measure::MissionsAfrica,
            Measure::MissionsClosed,
        ];
        missions.sort_by_key(|e| order.iter().position(|m| *m == e.count.measure).unwrap_or(order.len()));
        let (sets, lists) = (sets(ctx), lists(ctx, &missions));
        for entry in missions.iter_mut().filter(|e| e.count.measure == Measure::MissionsTotal) {
            (entry.named_closed, entry.named_closing) = named_closed(ctx, entry, &sets, &lists);
        }
        let mut defectors = Vec::new();
        for measures in ["defectors-", "elite-", "diplomat-defectors"] {
            let counts = ctx.snapshot.list_counts(measures, ctx.scope.known).await?;
            defectors.extend(counts.into_iter().filter(begun).map(Entry::plain));
        }
        Ok(Self { missions, defectors })
    }
}
