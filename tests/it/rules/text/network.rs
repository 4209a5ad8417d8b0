//! What the record shows of all missions, in sentences.

use chancery::domain::cited::Cited;
use chancery::domain::id::ClaimId;
use chancery::domain::scope::Scope;
use chancery::record::View;
use chancery::text::Text;

use crate::support::small::{ALL, EARLY, MIDDLE, day, on, small};

async fn sentence(scope: Scope) -> String {
    Text::english().network(&small(scope).await.now(), scope).value
}

fn claims(cited: &Cited<String>) -> Vec<&str> {
    cited.claims.iter().map(ClaimId::as_str).collect()
}

#[tokio::test]
async fn an_exact_number_is_told_with_its_types_and_states() {
    assert_eq!(
        sentence(ALL).await,
        "As far as the record shows, North Korea has 3 diplomatic missions: 1 embassy, 1 consulate general and 1 representative mission; 2 open and 1 disputed."
    );
    assert_eq!(
        sentence(on("2020-01-01")).await,
        "On 1 January 2020 North Korea had 4 diplomatic missions: 2 embassies, 1 consulate general and 1 representative mission; 4 open."
    );
}

#[tokio::test]
async fn a_bounded_number_says_how_many_of_each_type_at_least() {
    assert_eq!(
        sentence(on("1995-01-01")).await,
        "On 1 January 1995 North Korea had between 5 and 7 diplomatic missions: at least 4 embassies and 1 consulate general; 4 open, 1 suspended and 2 unknown."
    );
}

#[tokio::test]
async fn a_list_that_may_lack_some_tells_whom_it_can_name() {
    assert_eq!(
        sentence(ALL.known_by(Some(EARLY))).await,
        "At least 4 diplomatic missions can be named for 30 June 2024: at least 2 embassies, 1 consulate general and 1 representative mission; 4 open."
    );
    assert_eq!(
        sentence(ALL.known_by(Some(day("1970-01-01")))).await,
        "At least 0 diplomatic missions can be named for 30 June 2024."
    );
    assert_eq!(
        sentence(on("2023-01-15").known_by(Some(MIDDLE))).await,
        "On 15 January 2023 North Korea had 4 diplomatic missions: 2 embassies, 1 consulate general and 1 representative mission; 4 open.",
        "a list of that month names all"
    );
}

#[tokio::test]
async fn the_number_of_another_day_is_not_that_of_today() {
    let view = small(ALL).await;
    let then = Text::english().network(&view.on(day("2020-01-01")), ALL).value;
    assert!(then.starts_with("On 1 January 2020 North Korea had 4 "), "{then}");
    let asked = Scope { asof_given: true, ..ALL };
    let today = Text::english().network(&view.now(), asked).value;
    assert!(today.starts_with("On 30 June 2024 North Korea had 3 "), "{today}");
}

#[tokio::test]
async fn the_number_rests_on_what_decides_each_counted_mission() {
    let view = small(on("1980-01-01")).await;
    let cited = Text::english().network(&view.now(), view.scope);
    assert_eq!(
        claims(&cited),
        [
            "delta-1990.1",
            "delta-1990.2",
            "delta-1990.3",
            "gazette-2020.5",
            "harbour-1976.1",
            "harbour-1976.2",
            "harbour-2010.1",
            "ministry-2014.11"
        ],
        "also of those that were not open; not of one that is not counted"
    );
}

#[tokio::test]
async fn the_evidence_is_as_old_as_the_last_sighting() {
    let seen = async |scope: Scope| Text::english().freshness(&small(scope).await.now());
    let sentence = |all: usize, fresh: usize| {
        if fresh == 0 {
            return "No source saw any of these open within the two years before that day.".to_owned();
        }
        format!(
            "Of these {all}, a source saw {fresh} open within the two years before that day; for the others the last sighting is older, or there is none."
        )
    };
    let today = seen(ALL).await;
    assert_eq!(today.value, sentence(3, 1));
    assert_eq!(
        claims(&today),
        [
            "delta-1990.1",
            "delta-2023.1",
            "gazette-2024.9",
            "ministry-2014.10",
            "ministry-2014.12",
            "northwire-2006.1",
            "northwire-2023.1"
        ],
        "the last sighting of each, and what its state rests on"
    );
    assert_eq!(seen(on("2026-01-01")).await.value, sentence(3, 1), "two years to the day: it was seen in January");
    assert_eq!(seen(on("2026-01-02")).await.value, sentence(3, 0), "of a vague moment the first day counts");
    assert_eq!(seen(on("2016-06-01")).await.value, sentence(4, 1));
    assert_eq!(seen(on("2016-06-02")).await.value, sentence(4, 0));
}

/// What stands beside a number under a scope.
async fn beside(view: &View) -> Option<Cited<String>> {
    let network = view.now();
    let totals = view.totals_beside(&network).await.unwrap();
    Text::english().reported_beside(&network, view.scope, &totals)
}

#[tokio::test]
async fn totals_of_others_stand_beside_an_incomplete_list() {
    let early = on("2012-01-01").known_by(Some(EARLY));
    let cited = beside(&small(early).await).await.unwrap();
    assert_eq!(
        cited.value,
        "No list published by 31 December 2015 names every mission of 1 January 2012: how many there were at most cannot be said. The latest totals reported for that day or before: 3 (Ministry of External Ties, 30 June 2011), 4 (Ministry of External Ties, June 2011) and 5 (Ministry of External Ties, 2006)."
    );
    assert_eq!(claims(&cited), ["ministry-2014.13", "ministry-2014.3", "ministry-2014.4"]);
    let none = beside(&small(on("1990-01-01").known_by(Some(EARLY))).await).await.unwrap();
    assert_eq!(
        none.value,
        "No list published by 31 December 2015 names every mission of 1 January 1990: how many there were at most cannot be said. No total had been reported for it."
    );
    assert!(none.claims.is_empty());
    assert!(beside(&small(ALL).await).await.is_none(), "without a limit the list is complete");
    assert!(
        beside(&small(on("2023-01-15").known_by(Some(MIDDLE))).await).await.is_none(),
        "one names all of that month"
    );
}

#[test]
fn a_limit_is_a_day() {
    let t = Text::english();
    assert_eq!(t.limit(ALL), None);
    assert_eq!(t.limit(ALL.known_by(Some(EARLY))).as_deref(), Some("31 December 2015"));
}
