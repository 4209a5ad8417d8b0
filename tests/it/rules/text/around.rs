//! What stands around pages and lists: clocks, parts of lists, what was found, refusals.

use chancery::domain::filter::{TimelineFilter, TimelineView};
use chancery::domain::vocab::Closing;
use chancery::text::{Message, Text};

use crate::support::small::{ALL, EARLY, day, on, small};

#[test]
fn clocks_are_told_where_one_is_set() {
    let t = Text::english();
    let limited = |scope: chancery::domain::scope::Scope| scope.known_by(Some(EARLY));
    assert_eq!(t.clocks_set(ALL), None);
    assert_eq!(t.clocks_set(on("2020-01-02")).as_deref(), Some("The world on 2 January 2020"));
    assert_eq!(t.clocks_set(limited(ALL)).as_deref(), Some("Using only what was published by 31 December 2015"));
    assert_eq!(
        t.clocks_set(limited(on("2020-01-02")).closed(Closing::Announced)).as_deref(),
        Some("The world on 2 January 2020, using only what was published by 31 December 2015. Closed means announced")
    );
    assert_eq!(
        t.clocks_set(ALL.closed(Closing::Confirmed)).as_deref(),
        Some("Closed means confirmed by a competent body")
    );
    assert_eq!(
        t.clocks_set(on("2020-01-02").closed(Closing::Confirmed)).as_deref(),
        Some("The world on 2 January 2020. Closed means confirmed by a competent body")
    );
    assert_eq!(t.clocks(ALL), "Showing today, from everything published · choose another date");
    assert_eq!(
        t.clocks(limited(on("2020-01-02"))),
        "Showing 2 January 2020, from what was published by 31 December 2015 · choose another date"
    );
}

#[test]
fn a_part_of_a_list_says_which() {
    let t = Text::english();
    assert_eq!(t.shown_of(Some((1, 100)), 712), "1–100 of 712");
    assert_eq!(t.shown_of(None, 712), "none of 712");
}

#[test]
fn what_was_found_is_told_in_numbers() {
    let t = Text::english();
    assert!(t.found(None, 0, 0, false).starts_with("Search for a name"));
    assert_eq!(t.found(Some("*x*"), 1, 0, false), "There is 1 match for “*x*”.");
    assert_eq!(t.found(Some("none"), 2, 0, false), "There are 2 matches for “none”.");
    assert!(t.found(Some("x"), 0, 0, true).starts_with("Nothing in the record matches “x”."));
    assert_eq!(
        t.found(Some("x"), 50, 1, true),
        "These are the first 50 matches for “x”; the claims among them tell of 1 event. Add a word to narrow them."
    );
}

#[test]
fn the_timeline_says_what_it_was_narrowed_to() {
    let t = Text::english();
    let told = |from: Option<&str>, to: Option<&str>, country: Option<&str>, n| {
        let filter = TimelineFilter {
            from: from.map(day),
            to: to.map(day),
            country: country.map(|c| c.to_owned().into()),
            view: TimelineView::Claims,
            ..TimelineFilter::ALL
        };
        let words = t.timeline(&filter, n);
        words.split(", each with its source.").next().unwrap().to_owned()
    };
    assert_eq!(told(None, None, None, 1), "Here is 1 dated claim");
    assert_eq!(told(None, None, Some("CU"), 2), "Here are 2 dated claims about Cuba");
    assert_eq!(told(Some("2024-01-01"), None, None, 2), "Here are 2 dated claims from 1 January 2024 on");
    assert_eq!(told(None, Some("2024-01-01"), None, 2), "Here are 2 dated claims up to 1 January 2024");
    assert_eq!(
        told(Some("2023-01-01"), Some("2024-01-01"), Some("CU"), 2),
        "Here are 2 dated claims about Cuba between 1 January 2023 and 1 January 2024"
    );
    let undated = TimelineFilter { undated: true, view: TimelineView::Claims, ..TimelineFilter::ALL };
    assert_eq!(t.timeline(&undated, 1), "1 claim carries no date of its own.");
    assert_eq!(t.timeline(&undated, 3), "3 claims carry no date of their own.");
}

#[test]
fn a_refusal_is_said_later() {
    let t = Text::english();
    assert_eq!(t.message(&Message::from("a name".to_owned())), "a name");
    let given = |near: &str| {
        let given = [("text", "opne".to_owned()), ("all", "open, closed".to_owned()), ("near", near.to_owned())];
        t.message(&Message::of("value-no-word", given))
    };
    assert_eq!(given("none"), "“opne” is not one of open, closed.");
    assert_eq!(given("open"), "“opne” is not one of open, closed. Did you mean “open”?");
}

#[tokio::test]
async fn sources_say_from_whom_they_have_it() {
    let (t, view) = (Text::english(), small(ALL).await);
    let told = async |id: &str| {
        let source = view.source(id).await.unwrap().unwrap();
        let file = view.source_file(source).await.unwrap();
        let notes: Vec<String> = file.origins.iter().map(|o| t.origin_note(o)).collect();
        (t.source_sentence(&file.source, file.claims.len(), &file.origins), t.source_language(&file.source), notes)
    };
    let (sentence, language, notes) = told("ministry-2014").await;
    assert!(sentence.ends_with("claims from it, from 1 independent report."), "{sentence}");
    assert_eq!(language, "English");
    assert!(notes.iter().all(|n| n.contains(" source")), "{notes:?}");
}

/// Every value that a claim of the small record has is told in words, and no message is missing.
#[tokio::test]
async fn values_of_claims_are_told_in_words() {
    let (t, view) = (Text::english(), small(ALL).await);
    let mut told = 0;
    let mut claims = Vec::new();
    for mission in view.missions() {
        claims.extend(view.claims_about_mission(&mission.id).await.unwrap());
    }
    for person in view.persons() {
        claims.extend(view.claims_naming_person(&person.id).await.unwrap());
    }
    for claim in claims {
        for (key, value) in claim.body.values() {
            let (name, words) = (t.key(key), t.value(&view, key, &value));
            assert!(!name.starts_with("key-") && !words.is_empty(), "{key}: {value:?}");
            assert!(!words.contains("-country") && !words.contains("Level-"), "{key}: {words}");
            told += 1;
        }
    }
    assert!(told > 20, "{told}");
}
