//! Two days compared.

use chancery::domain::scope::Scope;
use chancery::record::compare::{Changed, Comparison, NOW, THEN};

use crate::support::small::{ALL, EARLY, day, on, small};

/// What of two days a test looks at: closed, opened, unexplained, others, each by id; and how many are disputed.
async fn compared(from: &str, to: &str) -> ([String; 4], usize) {
    let view = small(ALL).await;
    let (a, b) = (view.on(day(from)), view.on(day(to)));
    let both = Comparison::new(&a, &b);
    let all: Vec<&str> = both.changed.iter().map(|c| c.to.mission.id.as_str()).collect();
    let parts = [both.closed(), both.opened(), both.unexplained(), both.others()].map(|part| list(&part));
    let mut told: Vec<&str> = parts.iter().flat_map(|part| part.split_whitespace()).collect();
    told.sort_unstable();
    assert_eq!(told, all, "each change stands in one part");
    (parts, both.disputed())
}

fn list(part: &[&Changed<'_>]) -> String {
    let ids: Vec<&str> = part.iter().map(|c| c.to.mission.id.as_str()).collect();
    ids.join(" ")
}

fn parts(texts: [&str; 4]) -> [String; 4] {
    texts.map(str::to_owned)
}

#[tokio::test]
async fn the_days_of_the_seed_article_are_compared() {
    let view = small(ALL).await;
    let (then, now) = (view.on(THEN), view.on(NOW));
    let both = Comparison::new(&then, &now);
    assert_eq!(list(&both.closed()), "avila-nova");
    assert_eq!(list(&both.opened()), "");
    assert_eq!(list(&both.unexplained()), "");
    assert_eq!(list(&both.others()), "celso", "disputed is not closed, and leaves the total as it is");
    assert_eq!(both.disputed(), 1);
    assert_eq!(both.changed.len(), 2);
    let avila = &both.changed[0];
    assert_eq!((avila.from.mission.id.as_str(), avila.from.verdict.state.counts()), ("avila-nova", true));
    assert_eq!(avila.to.verdict.state.to_string(), "closed");
}

#[tokio::test]
async fn closed_is_what_was_there_or_is_dated_closed_between() {
    // Halima was in no state that is told; the year of its closing lies between. Garun was there.
    assert_eq!(compared("1993-01-01", "1999-06-01").await, (parts(["garun halima", "", "", "dorvik"]), 0));
    // The year of its closing had begun, and so had the days within which Garun closed.
    assert_eq!(compared("1998-02-01", "1999-06-01").await, (parts(["", "", "garun halima", ""]), 0));
    assert_eq!(compared("1998-01-01", "1999-06-01").await.0[0], "halima", "the first day itself is between");
    assert_eq!(compared("1997-12-31", "1998-12-31").await.0[0], "halima", "and so is the last");
}

#[tokio::test]
async fn opened_is_what_was_not_there() {
    assert_eq!(compared("1970-01-01", "1980-01-01").await, (parts(["", "avila-nova dorvik", "", ""]), 0));
    assert_eq!(compared("1990-05-20", "1997-01-01").await.0[1], "celso halima", "closed on the first day");
    // Who was in no state that is told is not told to have opened.
    assert_eq!(compared("1990-06-01", "1997-01-01").await, (parts(["", "celso", "garun halima", "dorvik"]), 0));
}

#[tokio::test]
async fn what_is_not_counted_leaves_the_total_as_it_is() {
    assert_eq!(compared("2009-01-01", "2012-01-01").await, (parts(["bramvoort", "", "", "ferrol-sul"]), 0));
    assert_eq!(compared("2012-01-01", "2012-01-01").await, (parts(["", "", "", ""]), 0));
    assert_eq!(compared("2024-01-01", "2023-11-29").await, (parts(["", "", "", ""]), 1), "disputed on both days");
    assert_eq!(compared("2024-01-01", "2023-11-28").await, (parts(["", "", "", "celso"]), 0));
}

#[tokio::test]
async fn a_change_is_dated_where_it_lies_between_the_days() {
    let view = small(ALL).await;
    let since = |id: &str, from: &str, to: &str| {
        let (a, b) = (view.on(day(from)), view.on(day(to)));
        let both = Comparison::new(&a, &b);
        let changed = both.changed.iter().find(|c| c.to.mission.id == id).unwrap();
        changed.since(day(from), day(to)).map(|d| d.to_string())
    };
    assert_eq!(since("avila-nova", "2023-01-01", "2024-01-01").as_deref(), Some("2023-10-26"));
    assert_eq!(since("halima", "1993-01-01", "1999-06-01").as_deref(), Some("1998"));
    assert_eq!(
        since("halima", "1998-06-01", "1999-06-01").as_deref(),
        Some("../1998-12-31"),
        "it may have begun before"
    );
    assert_eq!(since("halima", "1999-01-01", "1998-06-01"), None, "what is unknown began on no day");
}

/// Under a limit no mission is missing on one of the days: both list what was public.
#[tokio::test]
async fn two_days_list_the_same_missions() {
    let view = small(ALL.known_by(Some(EARLY))).await;
    let (a, b) = (view.on(day("2000-01-01")), view.on(day("2024-01-01")));
    let both = Comparison::new(&a, &b);
    assert_eq!(both.from.standings.len(), both.to.standings.len());
    assert_eq!(list(&both.closed()), "bramvoort");
    assert_eq!(list(&both.unexplained()), "un-aurelia");
    assert_eq!((both.from.day, both.to.day), (day("2000-01-01"), day("2024-01-01")));
}

#[tokio::test]
async fn a_mission_is_on_both_lists_or_on_one() {
    let view = small(ALL).await;
    let present = |from: &str, to: &str| -> Vec<String> {
        let (a, b) = (view.on(day(from)), view.on(day(to)));
        let both = Comparison::new(&a, &b);
        both.present().iter().map(|(p, s)| format!("{} {p:?}", s.mission.id)).collect()
    };
    assert_eq!(
        present("2022-12-31", "2024-02-15"),
        ["avila-nova First", "celso Disputed", "dorvik Both", "un-aurelia Both"],
        "what was there on neither day stands nowhere"
    );
    let early = present("1989-01-01", "1996-06-01");
    assert!(early.contains(&"celso Second".to_owned()), "{early:?}");
    assert!(early.iter().any(|p| p.ends_with("Unclear")), "{early:?}");
}

#[tokio::test]
async fn closings_stand_in_the_order_of_their_days() {
    let view = small(ALL).await;
    let (a, b) = (view.on(day("1993-01-01")), view.on(NOW));
    let both = Comparison::new(&a, &b);
    let dated: Vec<String> = both
        .closed_by_date()
        .iter()
        .map(|(date, s)| format!("{} {}", s.mission.id, date.as_ref().map_or("?", |d| d.as_str())))
        .collect();
    assert_eq!(dated, ["garun ../1998-03-31", "halima 1998", "bramvoort 2010-03-20", "avila-nova 2023-10-26"]);
    let surely: Vec<String> =
        both.surely_closed().iter().map(|c| format!("{} {} {}", c.mission, c.day, c.claims.is_empty())).collect();
    assert_eq!(
        surely,
        [
            "garun 1998-03-31 false",
            "halima 1998-12-31 false",
            "bramvoort 2010-03-20 false",
            "avila-nova 2023-10-26 false"
        ],
        "the first day on which it surely was"
    );
}

/// Who stands on a day of the past, or knows only what was public by one, is not told what came later.
#[tokio::test]
async fn the_two_days_are_told_to_who_can_know_of_them() {
    let tells = async |scope: Scope| small(scope).await.tells_the_two_days();
    assert!(tells(ALL).await && tells(ALL.known_by(Some(NOW))).await);
    assert!(!tells(on("2024-03-01")).await && !tells(ALL.known_by(Some(EARLY))).await);
    let closings = async |scope: Scope| -> Vec<String> {
        small(scope).await.closings_of_the_winter().iter().map(|c| c.city.clone()).collect()
    };
    assert_eq!(closings(ALL).await, ["Avila Nova"]);
    assert_eq!(closings(on("2024-03-30")).await, [""; 0], "that winter is not over");
    assert_eq!(closings(ALL.known_by(Some(EARLY))).await, [""; 0]);
}
