//! The catalogue: messages, attributes, words of closed lists, and what is said of one that is not there.

use chancery::domain::vocab::{Certainty, MissionState, MissionType, Word};
use chancery::text::Text;

#[test]
fn a_message_is_said_by_its_id() {
    let t = Text::english();
    assert_eq!(t.say("claim-undated"), "date not known");
    assert_eq!(t.with("date-on", [("day", "Monday".into())]), "on Monday");
    assert_eq!(t.say("country-GB.in-sentence"), "the United Kingdom", "an attribute stands behind a point");
    assert_eq!(t.say("no-such-message"), "no-such-message");
    assert_eq!(t.say("claim-undated.nothing"), "claim-undated.nothing");
    assert_eq!(t.say("country-GB"), "country-GB", "it has attributes alone");
}

#[test]
fn the_catalogue_knows_what_it_has() {
    let t = Text::english();
    assert!(t.has("claim-undated") && t.has("country-GB.in-sentence"));
    assert!(!t.has("no-such-message") && !t.has("claim-undated.nothing") && !t.has("country-GB") && !t.has(""));
}

#[test]
fn numbers_agree() {
    let t = Text::english();
    let embassies: Vec<String> = [0, 1, 2, 21].into_iter().map(|n| t.count("missions-embassies", n)).collect();
    assert_eq!(embassies, ["0 embassies", "1 embassy", "2 embassies", "21 embassies"]);
    assert_eq!(t.count("missions-representative", 1), "1 representative mission");
    assert_eq!(t.count("missions-consulates-general", 2), "2 consulates general");
}

#[test]
fn words_of_closed_lists_have_labels_and_meanings() {
    let t = Text::english();
    assert_eq!(t.label(MissionState::NotYetOpen), "not yet open");
    assert_eq!(t.meaning(MissionState::NotYetOpen), "Not opened yet.");
    assert_eq!(t.label(Certainty::Confirmed), "confirmed");
    for word in MissionType::ALL {
        assert!(t.has(&format!("MissionType-{}", word.as_str())), "{word}");
    }
}

#[test]
fn what_is_given_stays_searchable() {
    let said = Text::english().with("place-city", [("city", "Avila Nova".into()), ("country", "Portugal".into())]);
    assert_eq!(said, "Avila Nova, Portugal", "without marks of direction");
    assert_eq!(
        format!("{:?}", Text::english()),
        "Text([LanguageIdentifier { language: Language(Some(\"en\")), script: None, region: None, variants: None }])"
    );
}
