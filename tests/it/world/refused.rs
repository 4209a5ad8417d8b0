//! What no facts file may say, whoever says it.

use super::check::{check, codes, of, with_claim};
use crate::support::{own_facts, put};
use std::fs;

#[test]
fn numbers_that_nothing_can_have_are_refused() {
    let count = |lines: &str| with_claim("t-x", &format!("kind = \"count\"\n{lines}"));
    let refused = [
        "measure = \"missions-total\"\nvalue = 9007199254740993\nbasis = \"at\"\n",
        "measure = \"missions-total\"\nvalue = 53000\nbasis = \"at\"\n",
        "measure = \"missions-total\"\nvalue = -1\nbasis = \"at\"\n",
        "measure = \"missions-total\"\nvalue = 46.5\nbasis = \"at\"\n",
        "measure = \"missions-closed\"\nvalue_range = [7, 1001]\nbasis = \"at\"\n",
        "measure = \"relations\"\nvalue = 160\nbreakdown.africa = 1e9\nbasis = \"at\"\n",
        "measure = \"defectors-cumulative\"\nvalue = 1e15\nbasis = \"at\"\n",
        "measure = \"defectors-arrived\"\nvalue = 0.5\nbasis = \"at\"\n",
        "measure = \"diplomats-posted-peru\"\nvalue = 10001\nbasis = \"at\"\n",
        "measure = \"diplomats-self-funded-share\"\nvalue = 50\nbasis = \"at\"\n",
    ];
    for lines in refused {
        assert_eq!(codes(&count(lines)), ["implausible-number"], "{lines}");
    }
    let person = |field: &str, value: &str| {
        with_claim("t-x", &format!("kind = \"person\"\nperson = \"ri-il-kyu\"\nfield = \"{field}\"\nvalue.{value}\n"))
    };
    for (field, value) in [
        ("age", "age = 131"),
        ("died", "age = 131"),
        ("defected", "people = 30000001"),
        ("arrived", "people = 30000001"),
        ("post", "years = -1"),
        ("role", "years = 131"),
        ("other", "hiding_years = 1000"),
        ("defected", "notice_hours = 1e9"),
        ("other", "notice_hours_under = -8"),
        ("other", "staff = 10001"),
    ] {
        assert_eq!(codes(&person(field, value)), ["implausible-number"], "{value}");
    }
    // A part has a name.
    for part in ["\"\"", "_", &"x".repeat(61)] {
        let lines = format!("measure = \"relations\"\nvalue = 160\nbreakdown.{part} = 1\nbasis = \"at\"\n");
        assert_eq!(codes(&count(&lines)), ["unknown-key"], "{part}");
    }
    assert!(codes(&count("measure = \"missions-total\"\nvalue = 46\nbasis = \"at\"\n")).is_empty());
}

/// A post ends after it begins, and the mission is in the country that is told with it.
#[test]
fn posts_that_contradict_themselves_are_refused() {
    let person = |field: &str, values: &[&str]| {
        let values: String = values.iter().map(|v| format!("value.{v}\n")).collect();
        with_claim("t-x", &format!("kind = \"person\"\nperson = \"ri-il-kyu\"\nfield = \"{field}\"\n{values}"))
    };
    for (field, values) in [
        ("post", ["from = \"2015\"", "to = \"2010\""]),
        ("role", ["from = \"2015-02\"", "to = \"2015-01\""]),
        ("post", ["mission = \"havana\"", "country = \"KW\""]),
        ("left", ["from_country = \"KW\"", "mission = \"havana\""]),
    ] {
        assert_eq!(codes(&person(field, &values)), ["contradiction"], "{values:?}");
    }
    for (field, values) in [
        ("post", ["from = \"2015\"", "to = \"2015\""]),
        ("post", ["mission = \"havana\"", "country = \"CU\""]),
        ("left", ["from_country = \"CU\"", "mission = \"havana\""]),
    ] {
        assert!(codes(&person(field, &values)).is_empty(), "{values:?}");
    }
}

/// Where no rule tells where a claim comes from, somebody has to say it; what is said must be so.
#[test]
fn every_claim_comes_from_somewhere() {
    let claim = |keys: &str| {
        with_claim("t-x", "kind = \"statement\"\n")
            .replace("speaker = \"bbc\"\noutlet = \"bbc\"\n", &format!("{keys}outlet = \"bbc\"\n"))
    };
    let not_original = |text: String| text.replace("original = true\n", "");
    let stated = |key: &str| {
        with_claim("t-x", "kind = \"statement\"\n").replace("outlet = \"bbc\"\n", &format!("outlet = \"bbc\"\n{key}\n"))
    };
    // The page's own voice, on a page that is its publisher's own work; a body; somebody whom the BBC does not name.
    assert!(codes(&claim("speaker = \"bbc\"\n")).is_empty());
    assert!(codes(&not_original(claim("speaker = \"rok-nis\"\n"))).is_empty());
    assert!(codes(&not_original(claim("speaker = \"unnamed-source\"\n"))).is_empty());
    assert!(codes(&not_original(claim("speaker = \"unnamed-media\"\n"))).is_empty());
    assert!(codes(&not_original(stated("origin = \"rok-nis\""))).is_empty());
    assert!(codes(&not_original(stated("origin = \"unknown\""))).is_empty());
    assert!(codes(&not_original(stated("repeats = \"kbs-2023-11-29-bangladesh-drc.1\""))).is_empty());
    // Without the mark the page's voice is nobody's; nor is one of two taken for the other.
    assert_eq!(codes(&not_original(claim("speaker = \"bbc\"\n"))), ["no-origin"]);
    let two = claim("speaker = \"rok-nis\"\nattributed_to = \"the service, and Kwak Gil-sup\"\n");
    assert_eq!(codes(&two), ["no-origin"]);
    for (key, code) in [
        ("origin = \"nobody-at-all\"", "unknown-id"),
        ("origin = \"bbc\"\nrepeats = \"kbs-2023-11-29-bangladesh-drc.1\"", "contradiction"),
        ("repeats = \"t-x.1\"", "contradiction"),
        ("repeats = \"nowhere.1\"", "unknown-id"),
        // Published after the claim's own source.
        ("repeats = \"news1-2025-04-17-q1.1\"", "contradiction"),
    ] {
        assert!(codes(&stated(key)).contains(&code.to_owned()), "{key}: {:?}", codes(&stated(key)));
    }
    // What is not there is one problem, not two.
    assert_eq!(codes(&stated("repeats = \"nowhere.1\"")), ["unknown-id"]);
    let reprint = claim("speaker = \"bbc\"\n").replace("original = true", "reprint_of = \"nowhere\"");
    assert_eq!(codes(&reprint), ["unknown-id"]);
    let reprint = stated("origin = \"bbc\"")
        .replace("original = true", "reprint_of = \"kbs-2023-11-29-bangladesh-drc\"\noriginal = true");
    assert_eq!(codes(&reprint), ["contradiction"]);
}

#[test]
fn repetitions_do_not_run_in_a_circle_and_occasions_are_somebodys() {
    let facts = own_facts();
    for (id, other) in [("t-a", "t-b"), ("t-b", "t-a")] {
        let text = with_claim(id, "kind = \"statement\"\n")
            .replace("outlet = \"bbc\"\n", &format!("outlet = \"bbc\"\nrepeats = \"{other}.1\"\n"));
        put(facts.path(), "2024", id, &text);
    }
    let registry = facts.path().join("origins.toml");
    let origins = fs::read_to_string(&registry).unwrap()
        + "\n[[origin]]\nid = \"zz-interview\"\nname = \"An interview\"\nkind = \"interview\"\nof = \"nobody-at-all\"\n";
    fs::write(&registry, origins).unwrap();
    let (_, problems) = check(facts.path());
    let code = |path: &str| of(&problems, path).into_iter().map(|(code, ..)| code).collect::<Vec<_>>();
    assert_eq!(code("sources/2024/t-a.toml"), ["no-origin"], "{problems:#}");
    assert_eq!(code("sources/2024/t-b.toml"), ["no-origin"]);
    assert_eq!(code("origins.toml"), ["unknown-id"]);
}

#[test]
fn nothing_relates_to_itself() {
    let person = |lines: &str| {
        with_claim("t-x", &format!("kind = \"person\"\nperson = \"ri-il-kyu\"\nfield = \"relation\"\n{lines}"))
    };
    assert_eq!(codes(&person("value.what = \"aide\"\nvalue.with = \"ri-il-kyu\"\n")), ["contradiction"]);
    let match_ = "value.what = \"aide\"\nvalue.with = \"thae-yong-ho\"\npossible_match = \"ri-il-kyu\"\n";
    assert_eq!(codes(&person(match_)), ["contradiction"]);
    let covered = |subject: &str, country: &str| {
        let event = "event = \"accredited-from-abroad\"\n";
        with_claim(
            "t-x",
            &format!("kind = \"mission\"\n{subject}{event}covers = \"{country}\"\ncovered_from = \"madrid\"\n"),
        )
    };
    assert_eq!(codes(&covered("mission = \"madrid\"\n", "PT")), ["contradiction"]);
    assert_eq!(codes(&covered("missions = [\"rome\", \"madrid\"]\n", "PT")), ["contradiction"]);
    assert_eq!(codes(&covered("candidates = [\"madrid\"]\n", "PT")), ["contradiction"]);
    assert_eq!(codes(&covered("", "ES")), ["contradiction"]);
    assert!(codes(&covered("", "PT")).is_empty());
    let reprint = with_claim("t-x", "kind = \"statement\"\n")
        .replace("original = true", "reprint_of = \"t-x\"")
        .replace("outlet = \"bbc\"\n", "outlet = \"bbc\"\norigin = \"bbc\"\n");
    assert_eq!(codes(&reprint), ["contradiction"]);
    let facts = own_facts();
    let persons = fs::read_to_string(facts.path().join("persons.toml")).unwrap();
    let own = "[[person]]\nid = \"zz-kim\"\nname = \"Kim\"\nstanding = \"identified\"\ndefector = true\nclass = \"diplomat\"\npossible_match = \"zz-kim\"\n";
    fs::write(facts.path().join("persons.toml"), format!("{persons}\n{own}")).unwrap();
    let (_, problems) = check(facts.path());
    assert_eq!(of(&problems, "persons.toml").len(), 1, "{problems:#}");
}

#[test]
fn texts_that_show_nothing_are_refused() {
    let text = |shown: &str| with_claim("t-x", "kind = \"statement\"\n").replace("A test.", shown);
    for hidden in [
        "\u{3164}",
        "\u{2060}",
        "\u{200D}",
        "\u{00AD}",
        "\u{115F}",
        "\u{FFA0}",
        "\u{FE0F}",
        "\u{E0041}",
        "\u{34F}",
        "\u{180E}",
        "\u{E000}",
        "\u{F0000}",
        "\u{FDD0}",
        "\u{1FFFE}",
        "\u{200E}",
        "\u{2028}",
        "\u{FFF9}",
    ] {
        assert_eq!(codes(&text(hidden)), ["control-character"], "{hidden:?} alone");
        assert_eq!(codes(&text(&format!("A {hidden}test."))), ["control-character"], "{hidden:?} inside");
    }
    for blank in ["\u{2800}", "\u{301}", "\u{2800} \u{2800}", "\u{FFFC}"] {
        assert_eq!(codes(&text(blank)), ["empty"], "{blank:?}");
    }
    for shown in ["홍길동", "é", "e\u{301}", "洪", "…", "🇰🇵", "1", "שלום"] {
        assert!(codes(&text(shown)).is_empty(), "{shown:?}");
    }
}

#[test]
fn ids_have_a_length() {
    let id = "a".repeat(121);
    assert_eq!(
        codes(&with_claim("t-x", &format!("kind = \"event\"\nevent = \"visit\"\npeople = [\"{id}\"]\n"))),
        ["too-long"]
    );
}
