//! The ladder of levels and the functions beside them, as sources word them: closed lists in English, Korean and the
//! other languages of the record (model, *Postings*).

use super::steps::{FUNCTIONS, GRADES, LEVELS, NOTHING, TREATED, TREATMENT};
use crate::domain::mission_words::{is_unspaced, tokens};
use crate::domain::vocab::{Function, Level};

pub use super::steps::Grade;

/// What words tell of somebody at a mission.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// The level that is told first.
    pub level: Option<Level>,
    /// The functions beside it.
    pub functions: Vec<Function>,
    /// Whether the words tell levels that exclude one another: steps of a career.
    pub several: bool,
    /// Whether the words say that somebody was no diplomat.
    pub no_diplomat: bool,
}

/// What a phrase of the lists stands for.
#[derive(Debug, Clone, Copy)]
enum Means {
    Level(Level),
    Function(Function),
    /// A word that holds another one and is none: "embassy" in Korean begins like "ambassador".
    Nothing,
}

/// Reads a level and functions off words: the first level, every function. What somebody is "treated as" is no level, and
/// neither is what he is said not to be, what others are, or "party secretary".
#[must_use]
pub fn told(words: &str) -> Told {
    let text = plain(words);
    let mut told = Told::default();
    let mut at = 0;
    while at < text.len() {
        let (means, taken) = longest(text.get(at..).unwrap_or_default());
        match means {
            Some(Means::Level(Level::Diplomat)) if is_negated(&text, at) => told.no_diplomat = true,
            Some(Means::Level(level)) if !is_anothers(&text, at, taken) => {
                told.several |= told.level.is_some_and(|first| !agree(first, level));
                told.level = told.level.or(Some(level));
            }
            Some(Means::Function(function)) if !told.functions.contains(&function) => told.functions.push(function),
            _ => {}
        }
        at += taken.max(1);
    }
    told
}

/// Reads the steps in the foreign ministry off a title, each once.
#[must_use]
pub fn grades(title: &str) -> Vec<Grade> {
    let text = tokens(title);
    let mut all: Vec<Grade> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = text.get(at..).unwrap_or_default();
        let found = GRADES.iter().find_map(|(phrase, grade)| Some((starts(rest, phrase)?, *grade)));
        let (taken, grade) = found.map_or((1, None), |(taken, grade)| (taken, Some(grade)));
        all.extend(grade.filter(|g| !all.contains(g)));
        at += taken;
    }
    all
}

/// The words without what somebody is treated as, and grades written as one word.
fn plain(words: &str) -> Vec<String> {
    let lower = words.to_lowercase();
    let end = TREATED.iter().filter_map(|mark| lower.find(mark)).min().unwrap_or(lower.len());
    let head = lower.get(..end).unwrap_or(&lower);
    let mut text: Vec<String> = Vec::new();
    // Every second part stands in parentheses.
    for (at, part) in head.split(['(', ')']).enumerate() {
        if at % 2 == 0 || !is_treatment(part) {
            text.extend(tokens(part));
        }
    }
    // "1등 서기관" and "1등서기관" are one word.
    let mut joined: Vec<String> = Vec::new();
    for word in text {
        match joined.last_mut() {
            Some(last) if last.ends_with('등') && word.starts_with("서기관") => last.push_str(&word),
            _ => joined.push(word),
        }
    }
    joined
}

fn is_treatment(part: &str) -> bool {
    TREATMENT.iter().any(|mark| part.contains(mark))
}

/// The longest phrase with which a text begins, and how many words it takes.
fn longest(text: &[String]) -> (Option<Means>, usize) {
    let levels = LEVELS.iter().map(|(phrase, level)| (*phrase, Means::Level(*level)));
    let functions = FUNCTIONS.iter().map(|(phrase, function)| (*phrase, Means::Function(*function)));
    let nothing = NOTHING.iter().map(|phrase| (*phrase, Means::Nothing));
    let found = nothing.chain(functions).chain(levels).filter_map(|(phrase, means)| {
        let taken = starts(text, phrase)?;
        Some((phrase.chars().count(), taken, means))
    });
    found.max_by_key(|(long, ..)| *long).map_or((None, 1), |(_, taken, means)| (Some(means), taken))
}

/// How many words a phrase takes at the beginning of a text. Scripts that put no blanks between words hold it within one.
fn starts(text: &[String], phrase: &str) -> Option<usize> {
    if is_unspaced(phrase) && !phrase.contains(' ') {
        return text.first().filter(|word| word.contains(phrase)).map(|_| 1);
    }
    let words: Vec<&str> = phrase.split(' ').collect();
    let same = text.len() >= words.len() && text.iter().zip(&words).all(|(a, b)| a == b);
    same.then_some(words.len())
}

/// Words before a level that make it none, or another’s.
const BEFORE: &[&str] = &[
    "party",
    "general",
    "provincial",
    "youth",
    "league",
    "prime",
    "vice",
    "foreign",
    "after",
    "his",
    "her",
    "to",
    "under",
];

fn word(text: &[String], at: Option<usize>) -> &str {
    at.and_then(|i| text.get(i)).map_or("", String::as_str)
}

/// Whether the words before say not: "not a diplomat".
fn is_negated(text: &[String], at: usize) -> bool {
    let (near, far) = (word(text, at.checked_sub(1)), word(text, at.checked_sub(2)));
    let says_no = |w: &str| matches!(w, "not" | "no" | "non");
    says_no(near) || (matches!(near, "a" | "an" | "the") && says_no(far))
}

/// Whether a level is none of his: denied, of a party or league, or of another: "after the ambassador".
fn is_anothers(text: &[String], at: usize, taken: usize) -> bool {
    let (near, far) = (word(text, at.checked_sub(1)), word(text, at.checked_sub(2)));
    let article = matches!(near, "a" | "an" | "the") && matches!(far, "after" | "to" | "under");
    is_negated(text, at) || BEFORE.contains(&near) || article || word(text, at.checked_add(taken)) == "general"
}

/// How high a step is, for lists of a career in which dates are missing: the highest first. Grades of the ministry stand
/// beside the levels that their holders have abroad.
#[must_use]
pub fn height(level: Option<Level>, grade: Option<Grade>) -> Option<u8> {
    let of_grade = |grade: Grade| match grade {
        Grade::Minister => 0,
        Grade::ViceMinister => 1,
        Grade::BureauHead => 2,
        Grade::DeputyBureauHead => 4,
        Grade::SectionChief => 5,
    };
    let of_level = |level: Level| match level {
        Level::Ambassador => Some(1),
        Level::Minister => Some(2),
        Level::MinisterCounsellor | Level::ConsulGeneral => Some(3),
        Level::Counsellor => Some(4),
        Level::FirstSecretary | Level::Consul => Some(5),
        Level::SecondSecretary => Some(6),
        Level::ThirdSecretary | Level::ViceConsul => Some(7),
        Level::Attache => Some(8),
        Level::Staff => Some(9),
        Level::Secretary | Level::Diplomat | Level::SeniorColonel | Level::Colonel => None,
    };
    grade.map(of_grade).or_else(|| level.and_then(of_level))
}

/// Whether two levels can be one: equal, or one of them told without its grade.
#[must_use]
pub fn agree(a: Level, b: Level) -> bool {
    let without_grade = |wide: Level, narrow: Level| match wide {
        Level::Secretary => {
            matches!(narrow, Level::FirstSecretary | Level::SecondSecretary | Level::ThirdSecretary)
        }
        Level::Diplomat => is_diplomatic(narrow),
        _ => false,
    };
    a == b || without_grade(a, b) || without_grade(b, a)
}

/// Whether a level is one of a diplomat.
#[must_use]
pub fn is_diplomatic(level: Level) -> bool {
    !matches!(level, Level::Staff | Level::Colonel | Level::SeniorColonel)
}

/// Whether a level leaves its grade open.
#[must_use]
pub fn is_without_grade(level: Level) -> bool {
    matches!(level, Level::Secretary | Level::Diplomat)
}

/// The functions of one kind: those who headed a mission without being ambassador, and those who stood second.
#[must_use]
pub fn heads(function: Function) -> bool {
    matches!(function, Function::ActingAmbassador | Function::ChargeDAffaires | Function::HeadOfMission)
}
