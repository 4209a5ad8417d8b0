//! Sentences whose arguments keep their claims, wherever the message puts them.

use chancery::domain::cited::Cited;
use chancery::domain::id::ClaimId;
use chancery::text::{Phrase, Text};

fn cited(words: &str, claims: &[&str]) -> Cited<String> {
    let claims: Vec<ClaimId> = claims.iter().map(|c| c.parse().unwrap()).collect();
    Cited::new(words.to_owned(), &claims)
}

/// Each part: its words, and behind them its claims in brackets.
fn parts(phrase: &Phrase) -> Vec<String> {
    let part = |p: &Cited<String>| {
        let claims: Vec<&str> = p.claims.iter().map(ClaimId::as_str).collect();
        if claims.is_empty() { p.value.clone() } else { format!("{} [{}]", p.value, claims.join(" ")) }
    };
    phrase.0.iter().map(part).collect()
}

#[test]
fn arguments_keep_their_claims_where_the_message_puts_them() {
    let given = [("last", cited("b", &["t.2", "t.1"])), ("head", cited("a", &["t.3"]))];
    let phrase = Text::english().phrase("list-last", &given, []);
    assert_eq!(parts(&phrase), ["a [t.3]", " and ", "b [t.1 t.2]"], "not in the order in which they are given");
    assert_eq!(phrase.plain(), "a and b");
    assert_eq!(phrase.claims(), ["t.3", "t.1", "t.2"]);
}

#[test]
fn what_has_no_claims_is_part_of_the_message() {
    let given = [("last", cited("b", &["t.1"]))];
    let phrase = Text::english().phrase("list-last", &given, [("head", "a".into())]);
    assert_eq!(parts(&phrase), ["a and ", "b [t.1]"]);
    let bare = Text::english().phrase("list-last", &[("last", cited("b", &[]))], [("head", "a".into())]);
    assert_eq!((bare.plain().as_str(), bare.claims().len()), ("a and b", 0));
}

#[test]
fn a_message_says_an_argument_as_often_as_it_wants() {
    let given = [("after", cited("3", &["t.1"])), ("before", cited("4", &["t.2"]))];
    let phrase = Text::english().phrase(
        "compare-sentence",
        &given,
        [
            ("complete", "yes".into()),
            ("first", "then".into()),
            ("second", "now".into()),
            ("closed", 1.into()),
            ("opened", 0.into()),
            ("explained", "wholly".into()),
            ("disputed", 1.into()),
            ("exact", "yes".into()),
        ],
    );
    assert_eq!(
        parts(&phrase),
        [
            "North Korea had ",
            "4 [t.2]",
            " diplomatic missions on then and ",
            "3 [t.1]",
            " on now: 1 closed and none opened, which explains the difference. One of the ",
            "3 [t.1]",
            " is disputed."
        ]
    );
    assert_eq!(phrase.claims(), ["t.2", "t.1", "t.1"]);
}

#[test]
fn a_message_that_says_no_argument_is_one_part() {
    let phrase = Text::english().phrase("claim-undated", &[("last", cited("b", &["t.1"]))], []);
    assert_eq!(parts(&phrase), ["undated"]);
    assert_eq!(phrase.claims(), [""; 0]);
    assert_eq!(parts(&Text::english().phrase("claim-undated", &[], [])), ["undated"]);
    let whole = Text::english().phrase("mission-since", &[("since", cited("2001", &["t.1"]))], []);
    assert_eq!(parts(&whole), [", since ", "2001 [t.1]"], "an argument by which a message chooses is said too");
    assert_eq!(Phrase::default().plain(), "");
}

/// Words of a source may hold what marks parts elsewhere.
#[test]
fn words_stay_as_they_are() {
    for words in ["a [b] c", "[b](c)", "0", "{ $last }", "", "표단옥"] {
        let phrase = Text::english().phrase("date-on", &[("day", cited(words, &["t.1"]))], []);
        assert_eq!(phrase.plain(), format!("on {words}"));
    }
}
