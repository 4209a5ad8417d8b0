//! The ladder of levels and the functions beside them, as sources word them: closed lists in English, Korean and the
//! other languages of the record (model, *Postings*).

use super::steps::GRADES;
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

/// How many words a phrase takes at the beginning of a text. Scripts that put no blanks between words hold it within one.
fn starts(text: &[String], phrase: &str) -> Option<usize> {
    if is_unspaced(phrase) {
        return text.first().filter(|word| word.contains(phrase)).map(|_| 1);
    }
    let words: Vec<&str> = phrase.split(' ').collect();
    let same = text.len() >= words.len() && text.iter().zip(&words).all(|(a, b)| a == b);
    same.then_some(words.len())
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
    // A military rank stands beside a diplomatic level: a military attaché is a colonel.
    let beside = is_military(a) != is_military(b) && a != Level::Staff && b != Level::Staff;
    let without_grade = |wide: Level, narrow: Level| match wide {
        Level::Secretary => {
            matches!(narrow, Level::FirstSecretary | Level::SecondSecretary | Level::ThirdSecretary)
        }
        Level::Diplomat => is_diplomatic(narrow),
        // 대좌 is printed as senior colonel, and as colonel.
        Level::Colonel => narrow == Level::SeniorColonel,
        _ => false,
    };
    a == b || beside || without_grade(a, b) || without_grade(b, a)
}

/// Whether a level is one of a diplomat.
#[must_use]
pub fn is_diplomatic(level: Level) -> bool {
    !matches!(level, Level::Staff | Level::Colonel | Level::SeniorColonel)
}

/// Whether a level is a rank of the army.
#[must_use]
pub fn is_military(level: Level) -> bool {
    matches!(level, Level::Colonel | Level::SeniorColonel)
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
