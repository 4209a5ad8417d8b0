//! What one claim answers by anything but a date or a post.

use std::collections::BTreeSet;

use super::model::{Answer, Question};
use crate::domain::claim::PersonValue;
use crate::domain::id::CountryCode;
use crate::domain::name;
use crate::domain::person::PersonClaim;
use crate::domain::person::posting::reading;
use crate::domain::states;
use crate::domain::vocab::{PersonField, Script};

/// The questions that a claim answers by anything but a date or a post; forms that are set apart answer none.
pub(super) fn answers(c: &PersonClaim, apart: &BTreeSet<String>) -> Vec<(Question, Answer)> {
    let value = &c.fact.value;
    let forms = c.fact.names().filter(|form| is_name(form) && !apart.contains(&name::plain(form)));
    let names = forms.filter_map(|form| Some((Question::Name(script(form)?), Answer::Name(form.to_owned()))));
    let mut all: Vec<(Question, Answer)> = names.collect();
    all.extend(numbers(c));
    let mut add = |question: Question, answer: Option<Answer>| all.extend(answer.map(|a| (question, a)));
    let text = |text: Option<&str>| text.map(|t| Answer::Words(t.to_owned()));
    let nation = |code: Option<&CountryCode>| code.map(states::later).map(Answer::Country);
    match (c.fact.field, value) {
        (PersonField::Defected | PersonField::Left, PersonValue::Leaving(v)) => {
            add(Question::CountryLeft, nation(v.from_country.as_ref()));
            add(Question::TimeOfDay, text(v.time.as_deref()));
            add(Question::Destination, nation(v.to_country.as_ref()));
            add(Question::Route, text(v.via.as_deref()));
        }
        (PersonField::Arrived, _) => {
            add(Question::Destination, nation(value.country()));
            add(Question::Route, text(value.via()));
        }
        (_, PersonValue::Birth(v)) => add(Question::PlaceOfBirth, text(v.place.as_deref())),
        _ => {}
    }
    all
}

/// The questions that are answered by a number.
fn numbers(c: &PersonClaim) -> Vec<(Question, Answer)> {
    let value = &c.fact.value;
    let undated = c.fact.date.is_none();
    let place = || value.country().cloned();
    let said: Vec<(Question, Option<Answer>)> = match value {
        PersonValue::Leaving(v) => vec![(Question::HoursOfNotice, v.notice_hours.map(Answer::Number))],
        // Years in one post answer for that post; only those of a whole service answer for a country.
        PersonValue::Posting(v) if v.from.is_none() && v.to.is_none() && v.level.is_none() => {
            vec![(Question::YearsServed(place()), v.years.map(Answer::Number))]
        }
        PersonValue::Other(v) => {
            let under = v.notice_hours_under.map(Answer::Under);
            vec![
                (Question::HoursOfNotice, v.notice_hours.map(Answer::Number).or(under)),
                (Question::YearsInHiding, v.hiding_years.map(Answer::Number)),
                (Question::Staff(place()), v.staff.filter(|_| undated).map(|n| Answer::Words(n.to_string()))),
            ]
        }
        _ => Vec::new(),
    };
    said.into_iter().filter_map(|(question, answer)| Some((question, answer?))).collect()
}

/// The forms of names that are no rivals of the name: taken later, chosen by sound, misprinted.
pub(super) fn set_apart(claims: &[&PersonClaim]) -> BTreeSet<String> {
    let mut apart = BTreeSet::new();
    for claim in claims {
        let PersonValue::Name(value) = &claim.fact.value else { continue };
        let forms = value.forms.iter().filter(|f| f.kind.is_some()).map(|f| name::plain(f.form.as_str()));
        apart.extend(forms);
        if value.kind.is_some() {
            apart.extend(claim.fact.name_as_printed.as_deref().map(name::plain));
        }
    }
    apart
}

/// Whether a form is a name by itself: not a surname alone, nor one with a title ("리 참사").
fn is_name(form: &str) -> bool {
    let titled = form.contains(' ') && reading::told(form).level.is_some();
    form.chars().filter(|c| c.is_alphanumeric()).count() > 1 && !titled
}

/// The script of a name in which spellings are not a matter of taste: characters and Hangul syllables.
fn script(name: &str) -> Option<Script> {
    match name.chars().find(|c| c.is_alphabetic()).map(u32::from)? {
        0xAC00..=0xD7A3 => Some(Script::Hangul),
        0x3400..=0x9FFF | 0xF900..=0xFAFF => Some(Script::Hanja),
        _ => None,
    }
}
