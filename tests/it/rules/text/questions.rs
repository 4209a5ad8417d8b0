//! What sources contradict one another about, in words.

use chancery::domain::number::Number;
use chancery::domain::questions::{Answer, Held, Question};
use chancery::domain::vocab::{Happening, Level, Script};
use chancery::text::Text;

use crate::support::small::date;

#[test]
fn every_question_has_words() {
    let cuba = || "CU".parse().unwrap();
    let held = |country: Option<&str>, body: Option<&str>| Held {
        country: country.map(|code| code.parse().unwrap()),
        body: body.map(str::to_owned),
    };
    let (in_cuba, at_bank, untold) = (held(Some("CU"), None), held(None, Some("a bank")), held(None, None));
    let all = [
        (Question::When(Happening::Left), "left"),
        (Question::When(Happening::Arrived), "arrived"),
        (Question::When(Happening::MadePublic), "made public"),
        (Question::When(Happening::Died), "died"),
        (Question::When(Happening::ReportedMissing), "reported missing"),
        (Question::When(Happening::Closed), "closed"),
        (Question::When(Happening::ClosingAnnounced), "closing announced"),
        (Question::When(Happening::RelationsBroken), "relations broken"),
        (Question::When(Happening::Total), "when it happened"),
        (Question::Born, "born"),
        (Question::PostLeft, "post left"),
        (Question::Rank(in_cuba.clone()), "rank in Cuba"),
        (Question::Rank(at_bank.clone()), "rank at a bank"),
        (Question::Rank(untold.clone()), "rank"),
        (Question::PostedSince(in_cuba.clone()), "posted to Cuba since"),
        (Question::PostedSince(at_bank.clone()), "with a bank since"),
        (Question::PostedSince(untold.clone()), "in the post since"),
        (Question::PostedUntil(in_cuba), "posted to Cuba until"),
        (Question::PostedUntil(at_bank), "with a bank until"),
        (Question::PostedUntil(untold), "in the post until"),
        (Question::CountryLeft, "country left"),
        (Question::Destination, "destination"),
        (Question::HoursOfNotice, "hours of notice"),
        (Question::Name(Script::Hangul), "name in Hangul"),
        (Question::PlaceOfBirth, "place of birth"),
        (Question::Route, "route"),
        (Question::Staff(Some(cuba())), "staff of the mission in Cuba"),
        (Question::Staff(None), "staff of the mission"),
        (Question::TimeOfDay, "time of day"),
        (Question::YearsInHiding, "years in hiding"),
        (Question::YearsServed(Some(cuba())), "years served in Cuba"),
        (Question::YearsServed(None), "years served"),
    ];
    for (question, words) in all {
        assert_eq!(Text::english().question(&question), words);
    }
}

#[test]
fn every_answer_has_words() {
    let said = |answer: Answer| Text::english().answer(&answer);
    assert_eq!(said(Answer::Date(date("2023-10-26~"))), "about 26 October 2023");
    assert_eq!(said(Answer::Country("CU".parse().unwrap())), "Cuba");
    assert_eq!(said(Answer::Words("first secretary".to_owned())), "first secretary");
    assert_eq!(said(Answer::Name("리일규".to_owned())), "리일규");
    assert_eq!(said(Answer::Level(Some(Level::Attache))), "attaché");
    assert_eq!(said(Answer::Level(None)), "no diplomat");
    let post = |words: Option<&str>, country: Option<&str>, body: Option<&str>| {
        let held = Held { country: country.map(|c| c.parse().unwrap()), body: body.map(str::to_owned) };
        said(Answer::Post(words.map(str::to_owned), held))
    };
    assert_eq!(post(Some("third secretary"), Some("RU"), Some("Moscow")), "third secretary, Moscow");
    assert_eq!(post(Some("third secretary"), Some("RU"), None), "third secretary, Russia");
    assert_eq!(post(Some("clerk"), None, None), "clerk");
    assert_eq!(post(None, Some("RU"), Some("a bank")), "a bank");
    assert_eq!(post(None, Some("RU"), None), "Russia");
    assert_eq!(post(None, None, None), "not told");
    assert_eq!(said(Answer::Number(Number(3.5))), "3.5");
    assert_eq!(said(Answer::Number(Number(4.0))), "4", "whole, it has no point");
    assert_eq!(said(Answer::Under(Number(8.0))), "under 8");
}
