//! Which words name a mission, a section or a diplomatic level.

use chancery::domain::mission_words::{gives_level, is_left, is_section, names, names_international, names_other};
use chancery::domain::network::Mission;
use chancery::domain::vocab::MissionType;

use crate::rules::text::made::mission;

fn embassy() -> Mission {
    mission(MissionType::Embassy, "Rome", "IT")
}

#[test]
fn a_mark_on_a_letter_makes_no_other_word() {
    for words in [
        "Misión",
        "Legación",
        "Delegación ante; legación",
        "Délégation générale",
        "πρεσβεία",
        "ΠΡΕΣΒΕΊΑ",
        "Missão",
        "embassý mìssion",
        "missiòn",
        "missioñ",
        "πρεσβείά",
    ] {
        assert!(names(&embassy(), words), "{words}");
    }
    let consulate = mission(MissionType::Consulate, "Milan", "IT");
    assert!(names(&consulate, "πρόξενείό") && names(&consulate, "çonsulado"));
    for words in
        ["Secrétaire", "attaché", "Geschäftsträger", "diplomático", "seçretary", "cónsul", "mìnister", "cònsul"]
    {
        assert!(gives_level(words), "{words}");
    }
    assert!(gives_level("diplômate") && gives_level("cöunsellor") && gives_level("coùnsellor"));
}

#[test]
fn the_mission_of_another_state_is_not_this_one() {
    for ours in [
        "embassy",
        "North Korean embassy",
        "DPRK Korean embassy",
        "embassy of North Korea",
        "embassy in Rome",
        "Italy embassy",
        "embassy of Italy",
    ] {
        assert!(names(&embassy(), ours), "{ours}");
    }
    for theirs in [
        "United States embassy",
        "United Kingdom embassy",
        "embassy of Japan",
        "Japan’s embassy",
        "Japanese embassy",
        "embassy of South Korea",
        "South Korean embassy",
        "Korean embassy",
        "embassy of Korea",
        "embassy of Spain",
        "embassy of the United Kingdom",
        "embassy of the United States",
        "embassy of Saudi Arabia",
        "Saudi Arabia’s embassy",
    ] {
        assert!(!names(&embassy(), theirs), "{theirs}");
    }
}

#[test]
fn a_word_for_one_kind_of_mission_names_no_other() {
    let of = |kind, words: &str| names(&mission(kind, "Milan", "IT"), words);
    assert!(of(MissionType::Consulate, "consulate") && of(MissionType::ConsulateGeneral, "generalkonsulat"));
    assert!(!of(MissionType::Consulate, "embassy") && !of(MissionType::Embassy, "consulate"));
    assert!(of(MissionType::TradeMission, "trade mission") && of(MissionType::TradeMission, "economic mission"));
    assert!(!of(MissionType::TradeMission, "mission") && !of(MissionType::TradeMission, "embassy"));
    assert!(of(MissionType::Embassy, "mission") && !of(MissionType::Embassy, "trade mission"));
    assert!(!of(MissionType::Embassy, "mission to FAO") && !of(MissionType::Embassy, "mission to the UN"));
    let un = Mission { form: Some("UN mission".to_owned()), ..mission(MissionType::Representative, "Geneva", "CH") };
    assert!(names(&un, "mission to the UN") && names(&un, "mission to the United Nations"));
    assert!(!names(&un, "mission to the WTO"));
}

#[test]
fn what_was_left_is_told_apart_from_what_was_reached() {
    for left in [
        "escaped the embassy",
        "left from the embassy",
        "an embassy staff member",
        "embassy diplomat went",
        "fled the North Korean embassy",
    ] {
        assert!(is_left(&embassy(), left), "{left}");
    }
    for other in [
        "visited the embassy",
        "reached the embassy",
        "left and entered the embassy",
        "fled into the embassy",
        "left for the South Korean embassy",
        "left long before anybody saw the embassy",
        "left the country",
    ] {
        assert!(!is_left(&embassy(), other), "{other}");
    }
}

#[test]
fn a_section_stands_for_an_embassy() {
    for section in ["interests section", "Interest Section", "the DPRK interests section in Rome"] {
        assert!(is_section(section), "{section}");
    }
    for other in ["embassy", "section of interests", "interests", "consular section"] {
        assert!(!is_section(other), "{other}");
    }
}

#[test]
fn a_level_is_one_of_this_state() {
    for level in ["North Korean ambassador", "Korean ambassador", "the ambassador", "DPRK ambassador", "an attaché"] {
        assert!(gives_level(level), "{level}");
    }
    for other in [
        "South Korean ambassador",
        "South Korea ambassador",
        "not an ambassador",
        "no diplomat",
        "not a diplomat",
        "secretary general",
        "vice minister",
        "ambassadors",
    ] {
        assert!(!gives_level(other), "{other}");
    }
    assert!(gives_level("consul general") && gives_level("attaché, not a diplomat"), "one that is a level is enough");
}

#[test]
fn other_bodies_are_organisations_and_firms() {
    assert!(names_international("delegate to FAO") && names_other("delegate to FAO"));
    assert!(names_other("a bank") && !names_international("a bank"));
    assert!(!names_other("embassy") && !names_international("embassy"));
}
