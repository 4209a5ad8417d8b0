//! What one claim answers by anything but a date.

use super::claim::PersonClaim;
use super::model::{Answer, Question};
use crate::domain::claim::PersonValue;
use crate::domain::id::CountryCode;
use crate::domain::vocab::{PersonField, Script};

/// The questions that a claim answers by anything but a date.
pub(super) fn answers(c: &PersonClaim) -> Vec<(Question, Answer)> {
    let value = &c.fact.value;
    let place = value.country().cloned();
    let mut all: Vec<(Question, Answer)> = Vec::new();
    let names = c.fact.names().filter_map(|form| Some((Question::Name(script(form)?), form.to_owned())));
    all.extend(names.map(|(question, form)| (question, Answer::Words(form))));
    all.extend(numbers(value));
    let mut add = |question: Question, answer: Option<Answer>| all.extend(answer.map(|a| (question, a)));
    let text = |text: Option<&str>| text.map(|t| Answer::Words(t.to_owned()));
    let nation = |code: Option<&CountryCode>| code.cloned().map(Answer::Country);
    match (c.fact.field, value) {
        (PersonField::Defected | PersonField::Left, PersonValue::Leaving(v)) => {
            add(Question::CountryLeft, nation(v.from_country.as_ref()));
            add(Question::TimeOfDay, text(v.time.as_deref()));
            add(Question::Destination, nation(v.to_country.as_ref().or(v.sought.as_ref())));
            add(Question::Route, text(v.via.as_deref()));
            let question = if is_title(value) { Question::TitleOnLeaving } else { Question::RankOnLeaving };
            add(question, text(v.words.as_deref()));
        }
        (PersonField::Arrived, _) => {
            add(Question::Destination, nation(value.country()));
            add(Question::Route, text(value.via()));
        }
        (PersonField::Rank | PersonField::Post, _) => {
            let question = if is_title(value) { Question::Title(place) } else { Question::Rank(place) };
            add(question, text(value.words()));
        }
        (_, PersonValue::Birth(v)) => add(Question::PlaceOfBirth, text(v.place.as_deref())),
        _ => {}
    }
    all
}

/// The questions that are answered by a number.
fn numbers(value: &PersonValue) -> Vec<(Question, Answer)> {
    let place = || value.country().cloned();
    let said: Vec<(Question, Option<Answer>)> = match value {
        PersonValue::Leaving(v) => vec![(Question::HoursOfNotice, v.notice_hours.map(Answer::Number))],
        PersonValue::Posting(v) => vec![(Question::YearsServed(place()), v.years.map(Answer::Number))],
        PersonValue::Role(v) => vec![(Question::YearsServed(place()), v.years.map(Answer::Number))],
        PersonValue::Other(v) => {
            let under = v.notice_hours_under.map(Answer::Under);
            vec![
                (Question::HoursOfNotice, v.notice_hours.map(Answer::Number).or(under)),
                (Question::YearsInHiding, v.hiding_years.map(Answer::Number)),
                (Question::Staff(place()), v.staff.map(|n| Answer::Words(n.to_string()))),
            ]
        }
        _ => Vec::new(),
    };
    said.into_iter().filter_map(|(question, answer)| Some((question, answer?))).collect()
}

/// Words that tell only what somebody did there (acting ambassador, number two) answer another question than his level.
fn is_title(value: &PersonValue) -> bool {
    value.level().is_none() && !value.functions().is_empty()
}

/// The script of a name in which spellings are not a matter of taste: characters and Hangul syllables.
fn script(name: &str) -> Option<Script> {
    match name.chars().find(|c| c.is_alphabetic()).map(u32::from)? {
        0xAC00..=0xD7A3 => Some(Script::Hangul),
        0x3400..=0x9FFF | 0xF900..=0xFAFF => Some(Script::Hanja),
        _ => None,
    }
}
