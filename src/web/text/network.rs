//! What the record shows of all missions, in sentences.

use crate::domain::network::View;
use crate::domain::tally::by_state;
use crate::domain::vocab::{MissionState, MissionType, Word};
use crate::domain::words;
use crate::web::http::ask::Ctx;
use crate::web::text::lists;
use crate::web::text::value::{Value, ids};

/// "On 15 February 2024 North Korea had 44 missions: …".
pub(crate) fn sentence(view: &View<'_>, ctx: &Ctx) -> String {
    let tally = &view.tally;
    let types: Vec<String> = [
        (MissionType::Embassy, "embassy", "embassies"),
        (MissionType::ConsulateGeneral, "consulate general", "consulates general"),
        (MissionType::Representative, "representative mission", "representative missions"),
    ]
    .into_iter()
    .filter(|(kind, ..)| tally.of_type(*kind) > 0)
    .map(|(kind, one, many)| lists::plural(tally.of_type(kind), one, many))
    .collect();
    let counts = by_state(view.standings.iter().filter(|s| s.mission.counted).map(|s| s.verdict.state));
    let states: Vec<String> =
        [MissionState::Open, MissionState::Suspended, MissionState::Disputed, MissionState::Unknown]
            .into_iter()
            .filter_map(|s| counts.get(&s).filter(|n| **n > 0).map(|n| format!("{n} {}", s.label())))
            .collect();
    let parts = if tally.is_exact() { lists::list(&types) } else { format!("at least {}", lists::list(&types)) };
    let parts = if types.is_empty() { String::new() } else { format!(": {parts}") };
    let states = if states.is_empty() { String::new() } else { format!("; {}", lists::list(&states)) };
    let (given, day) = (ctx.scope.asof_given || view.day != ctx.scope.today, words::day(view.day));
    match (tally.at_most, given) {
        (None, _) => format!("At least {} diplomatic missions can be named for {day}{parts}{states}.", tally.at_least),
        (most, true) => {
            let number = lists::range(tally.at_least, most);
            format!("On {day} North Korea had {number} diplomatic missions{parts}{states}.")
        }
        (most, false) => {
            let number = lists::range(tally.at_least, most);
            format!("As far as the record shows, North Korea has {number} diplomatic missions{parts}{states}.")
        }
    }
}

/// How old the evidence is: "Of the 44, 31 were seen open within the two years before; of the others the last sighting is older."
pub(crate) fn seen(view: &View<'_>) -> Value {
    let two_years = view.day.saturating_sub(jiff::Span::new().years(2));
    let proofs: Vec<_> = view.counting().filter_map(|s| s.history.last_seen_open(view.day)).collect();
    let fresh: Vec<_> = proofs.iter().filter(|p| p.span.start() >= two_years).collect();
    Value::told(
        format!(
            "Of these {}, a source saw {} open within the two years before that day; for the others the last sighting is older, or there is none.",
            view.counting().count(),
            fresh.len(),
        ),
        // The last sighting of each, and what else its state rests on.
        ids(proofs.iter().flat_map(|p| &p.claims).chain(view.counting().flat_map(|s| &s.verdict.claims))),
    )
}
