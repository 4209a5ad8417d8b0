//! What sources contradict one another about.

use super::catalogue::{Text, or_none};
use crate::domain::cited::Cited;
use crate::domain::id::CountryCode;
use crate::domain::questions::{Answer, Held, Question};
use crate::domain::vocab::{EventKind, Happening, MissionEvent, Word};
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
        let held = |id: &str, held: &Held| {
            let name = or_none(held.country.as_ref().map(|code| self.country(code)));
            self.with(id, [("country", name.into()), ("body", or_none(held.body.clone()).into())])
        };
        match question {
            Question::When(happening) => self.happening(*happening),
            Question::Born => self.say("question-born"),
            Question::PostLeft => self.say("question-post-left"),
            Question::Rank(post) => held("question-rank", post),
            Question::PostedSince(post) => held("question-posted-since", post),
            Question::PostedUntil(post) => held("question-posted-until", post),
            Question::CountryLeft => self.say("question-country-left"),
            Question::Destination => self.say("question-destination"),
            Question::HoursOfNotice => self.say("question-hours-of-notice"),
            Question::Name(script) => self.with("question-name", [("script", self.label(*script).into())]),
            Question::PlaceOfBirth => self.say("question-place-of-birth"),
            Question::Route => self.say("question-route"),
            Question::Staff(code) => country("question-staff", code.as_ref()),
            Question::TimeOfDay => self.say("question-time-of-day"),
            Question::YearsInHiding => self.say("question-years-in-hiding"),
            Question::YearsServed(code) => country("question-years-served", code.as_ref()),
        }
    }

    /// What happened, as a question has it: "left", "closed", "closing announced".
    fn happening(self, happening: Happening) -> String {
        match happening {
            Happening::Left => self.say("question-left"),
            Happening::Arrived => self.say("question-arrived"),
            Happening::MadePublic => self.say("question-made-public"),
            Happening::Died => self.say("question-died"),
            Happening::ReportedMissing => self.say("question-reported-missing"),
            other => self.of_others(other),
        }
    }

    /// What happened to a mission, or between countries.
    fn of_others(self, happening: Happening) -> String {
        let to_missions = MissionEvent::ALL.iter().find(|event| Happening::of_mission(**event) == happening);
        let between = || EventKind::ALL.iter().find(|event| Happening::of_event(**event) == happening);
        match (to_missions, between()) {
            (Some(event), _) => self.label(*event),
            (None, Some(event)) => self.label(*event),
            (None, None) => self.say("question-happened"),
        }
    }

    /// An answer.
    #[must_use]
    pub fn answer(self, answer: &Answer) -> String {
        match answer {
            Answer::Date(date) => self.date(date),
            Answer::Country(code) => self.country(code),
            Answer::Words(words) | Answer::Name(words) => words.clone(),
            Answer::Level(Some(level)) => self.label(*level),
            Answer::Level(None) => self.say("answer-no-diplomat"),
            Answer::Post(words, held) => {
                let country = or_none(held.country.as_ref().map(|code| self.country(code)));
                let body = or_none(held.body.clone());
                self.with(
                    "answer-post",
                    [("words", or_none(words.clone()).into()), ("body", body.into()), ("country", country.into())],
                )
            }
            Answer::Number(number) => number.written(),
            Answer::Under(number) => self.with("answer-under", [("n", number.written().into())]),
        }
    }
}
