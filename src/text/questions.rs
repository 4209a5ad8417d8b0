//! What sources contradict one another about.

use super::catalogue::{Text, or_none};
use crate::domain::cited::Cited;
use crate::domain::id::CountryCode;
use crate::domain::questions::{Answer, Question};
use crate::record::contradictions::Subject;

impl Text {
    /// "Sources contradict one another in 41 questions about 17 persons and 9 dates about 8 missions.", with the claims on
    /// either side.
    #[must_use]
    pub fn contradictions(self, persons: &[Subject<'_>], missions: &[Subject<'_>]) -> Cited<String> {
        let count = |list: &[Subject<'_>]| list.iter().map(|s| s.all.len()).sum::<usize>();
        let words = self.with(
            "contradictions-sentence",
            [
                ("questions", count(persons).into()),
                ("persons", persons.len().into()),
                ("dates", count(missions).into()),
                ("missions", missions.len().into()),
            ],
        );
        Cited::new(words, persons.iter().chain(missions).flat_map(Subject::claims))
    }

    /// A question: "left", "rank in Cuba".
    #[must_use]
    pub fn question(self, question: &Question) -> String {
        let country = |id: &str, country: Option<&CountryCode>| {
            let name = or_none(country.map(|code| self.country(code)));
            self.with(id, [("country", name.into())])
        };
        match question {
            Question::Left => self.say("question-left"),
            Question::Arrived => self.say("question-arrived"),
            Question::MadePublic => self.say("question-made-public"),
            Question::Died => self.say("question-died"),
            Question::Born => self.say("question-born"),
            Question::PostedSince(code) => country("question-posted-since", Some(code)),
            Question::Changed(event) => self.label(*event),
            Question::CountryLeft => self.say("question-country-left"),
            Question::Destination => self.say("question-destination"),
            Question::HoursOfNotice => self.say("question-hours-of-notice"),
            Question::Name(script) => self.with("question-name", [("script", self.label(*script).into())]),
            Question::PlaceOfBirth => self.say("question-place-of-birth"),
            Question::Rank(code) => country("question-rank", code.as_ref()),
            Question::RankOnLeaving => self.say("question-rank-on-leaving"),
            Question::Route => self.say("question-route"),
            Question::Staff(code) => country("question-staff", code.as_ref()),
            Question::TimeOfDay => self.say("question-time-of-day"),
            Question::Title(code) => country("question-title", code.as_ref()),
            Question::TitleOnLeaving => self.say("question-title-on-leaving"),
            Question::YearsInHiding => self.say("question-years-in-hiding"),
            Question::YearsServed(code) => country("question-years-served", code.as_ref()),
        }
    }

    /// An answer.
    #[must_use]
    pub fn answer(self, answer: &Answer) -> String {
        match answer {
            Answer::Date(date) => self.date(date),
            Answer::Country(code) => self.country(code),
            Answer::Words(words) => words.clone(),
            Answer::Number(number) => number.written(),
            Answer::Under(number) => self.with("answer-under", [("n", number.written().into())]),
        }
    }
}
