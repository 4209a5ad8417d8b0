//! Reading levels and functions off words: phrase by phrase, the longest first.

use super::ladder::{Told, agree};
use super::steps::{FUNCTIONS, LEVELS, NOTHING, STAFF_OF, TREATED, TREATMENT};
use crate::domain::mission_words::{is_unspaced, tokens};
use crate::domain::vocab::{Function, Level};

/// What a phrase of the lists stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Means {
    Level(Level),
    Function(Function),
    /// That a level before it is only one of treatment.
    Treatment,
    /// A word that holds another one and is none: "embassy" in Korean begins like "ambassador".
    Nothing,
}

/// All phrases, with what they mean.
fn phrases() -> impl Iterator<Item = (&'static str, Means)> {
    let levels = LEVELS.iter().map(|(phrase, level)| (*phrase, Means::Level(*level)));
    let functions = FUNCTIONS.iter().map(|(phrase, function)| (*phrase, Means::Function(*function)));
    let treatment = TREATMENT.iter().map(|phrase| (*phrase, Means::Treatment));
    NOTHING.iter().map(|phrase| (*phrase, Means::Nothing)).chain(treatment).chain(functions).chain(levels)
}

/// Reads a level and functions off words: the first level, every function. What somebody is "treated as" is no level, and
/// neither is what he is said not to be, what others are, or "party secretary".
#[must_use]
pub fn told(words: &str) -> Told {
    let mut told = Told::default();
    for clause in clauses(words) {
        read(&clause, &mut told);
    }
    told
}

fn read(text: &[String], told: &mut Told) {
    let mut at = 0;
    while at < text.len() {
        let (means, taken) = longest(text.get(at..).unwrap_or_default());
        let next = longest(text.get(at + taken..).unwrap_or_default()).0;
        match means {
            Some(Means::Level(Level::Diplomat)) if is_negated(text, at) => told.no_diplomat = true,
            Some(Means::Level(level)) if !is_anothers(text, at, taken) && next != Some(Means::Treatment) => {
                told.several |= told.level.is_some_and(|first| !agree(first, level));
                told.level = told.level.or(Some(level));
            }
            Some(Means::Function(function)) if !told.functions.contains(&function) => told.functions.push(function),
            _ => {}
        }
        at += taken.max(1);
    }
}

/// The clauses of a text without what somebody is treated as, each as words.
fn clauses(words: &str) -> Vec<Vec<String>> {
    let lower = words.to_lowercase();
    let mut all = Vec::new();
    // Every second part stands in parentheses.
    for (at, part) in lower.split(['(', ')', '（', '）']).enumerate() {
        let aside = at % 2 == 1 && ["treatment", "level"].iter().any(|end| part.trim().ends_with(end));
        let clauses = part.split([';', ',', '，', '、', '；']).filter(|_| !aside);
        all.extend(clauses.map(|clause| pieces(&without_treatment(clause))));
    }
    all
}

/// A clause up to what tells how somebody is treated: "with counsellor rank".
fn without_treatment(clause: &str) -> String {
    let ends_so = ["rank", "treatment", "status"].iter().any(|end| clause.trim().ends_with(end));
    let with = clause.find(" with ").filter(|_| ends_so);
    let cut = TREATED.iter().filter_map(|mark| clause.find(mark)).chain(with).min();
    clause.get(..cut.unwrap_or(clause.len())).unwrap_or(clause).to_owned()
}

/// The words of a clause. Scripts that put no blanks between words are taken apart into the phrases that they hold,
/// wherever the blanks stand: "1등 서기관", "주쿠웨이트대사관참사관".
fn pieces(clause: &str) -> Vec<String> {
    let mut runs: Vec<String> = Vec::new();
    for word in tokens(clause) {
        let digits = |run: &String| run.chars().all(|c| c.is_ascii_digit());
        match runs.last_mut() {
            Some(last) if is_unspaced(&word) && (is_unspaced(last) || (digits(last) && word.starts_with('등'))) => {
                last.push_str(&word);
            }
            _ => runs.push(word),
        }
    }
    runs.into_iter().flat_map(|run| if is_unspaced(&run) { apart(&run) } else { vec![run] }).collect()
}

/// A run without blanks as the phrases that it holds, and what stands between them.
fn apart(run: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let (mut rest, mut between) = (run, String::new());
    while let Some(first) = rest.chars().next() {
        let found = phrases().map(|(phrase, _)| phrase).filter(|p| is_unspaced(p) && rest.starts_with(p));
        let taken = if let Some(phrase) = found.max_by_key(|p| p.len()) {
            parts.extend(Some(std::mem::take(&mut between)).filter(|b| !b.is_empty()));
            parts.push(phrase.to_owned());
            phrase.len()
        } else {
            between.push(first);
            first.len_utf8()
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    parts.extend(Some(between).filter(|b| !b.is_empty()));
    parts
}

/// The longest phrase with which a text begins, and how many words it takes.
fn longest(text: &[String]) -> (Option<Means>, usize) {
    let begins = |phrase: &str| {
        let words: Vec<&str> = phrase.split(' ').collect();
        let same = text.len() >= words.len() && text.iter().zip(&words).all(|(a, b)| a == b);
        same.then_some(words.len())
    };
    let found = phrases().filter_map(|(phrase, means)| Some((phrase.chars().count(), begins(phrase)?, means)));
    found.max_by_key(|(long, ..)| *long).map_or((None, 1), |(_, taken, means)| (Some(means), taken))
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
    "deputy",
    "committee",
    "foreign",
    "after",
    "his",
    "her",
    "to",
    "under",
    "of",
    "than",
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

/// Whether a level is none of his: denied, of a party or league, or of another: "driver of the ambassador".
fn is_anothers(text: &[String], at: usize, taken: usize) -> bool {
    let (near, far) = (word(text, at.checked_sub(1)), word(text, at.checked_sub(2)));
    let article = matches!(near, "a" | "an" | "the") && BEFORE.contains(&far);
    let next = word(text, at.checked_add(taken));
    is_negated(text, at) || BEFORE.contains(&near) || article || next == "general" || STAFF_OF.contains(&next)
}
