//! What sources contradict one another about, in words.

use chancery::domain::number::Number;
use chancery::domain::questions::{Answer, Question};
use chancery::domain::vocab::{MissionEvent, Script};
use chancery::text::Text;

use crate::support::small::date;

#[test]
fn every_question_has_words() {
    let cuba = || "CU".parse().unwrap();
    let all = [
        (Question::Left, "left"),
        (Question::Arrived, "arrived"),
        (Question::MadePublic, "made public"),
        (Question::Died, "died"),
        (Question::Born, "born"),
        (Question::PostedSince(cuba()), "posted to Cuba since"),
        (Question::Changed(MissionEvent::Closed), "closed"),
        (Question::Changed(MissionEvent::ClosingAnnounced), "closing announced"),
        (Question::CountryLeft, "country left"),
        (Question::Destination, "destination"),
        (Question::HoursOfNotice, "hours of notice"),
        (Question::Name(Script::Hangul), "name in Hangul"),
        (Question::PlaceOfBirth, "place of birth"),
        (Question::Rank(Some(cuba())), "rank in Cuba"),
        (Question::Rank(None), "rank"),
        (Question::RankOnLeaving, "rank on leaving"),
        (Question::Route, "route"),
        (Question::Staff(Some(cuba())), "staff of the mission in Cuba"),
        (Question::Staff(None), "staff of the mission"),
        (Question::TimeOfDay, "time of day"),
        (Question::Title(Some(cuba())), "title in Cuba"),
        (Question::Title(None), "title"),
        (Question::TitleOnLeaving, "title on leaving"),
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
    assert_eq!(said(Answer::Number(Number(3.5))), "3.5");
    assert_eq!(said(Answer::Number(Number(4.0))), "4", "whole, it has no point");
    assert_eq!(said(Answer::Under(Number(8.0))), "under 8");
}
