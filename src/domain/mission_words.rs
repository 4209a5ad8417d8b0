//! Whether words name a mission, a diplomatic level or another body.

use super::country;
use super::lexicon::{
    FOREIGN, INTERNATIONAL, LEAVING, LEVELS, MISSIONS, NO_LEVEL, Named, OTHERS, REACHING, SECTIONS, STAFF,
};
use super::network::Mission;
use super::vocab::MissionType;

/// A text as words without case and marks; what scripts without blanks write stays as it is.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let plain = text.to_lowercase().replace("'s", "").replace("’s", "");
    plain
        .chars()
        .map(fold)
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect::<String>()
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}

/// A letter without its mark.
fn fold(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'й' => 'и',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' => 'ι',
        'ό' => 'ο',
        'ύ' => 'υ',
        'ώ' => 'ω',
        _ => c,
    }
}

/// Whether a word is written in a script that puts no blanks between words, or endings on them.
pub(super) fn is_unspaced(word: &str) -> bool {
    word.chars().any(|c| matches!(u32::from(c), 0xAC00..=0xD7A3 | 0x3400..=0x9FFF | 0x0600..=0x06FF))
}

/// Where a phrase stands in a text: the place of its first word, each time.
fn places(text: &[String], phrase: &str) -> Vec<usize> {
    if is_unspaced(phrase) {
        return text.iter().enumerate().filter(|(_, t)| t.contains(phrase)).map(|(at, _)| at).collect();
    }
    let words: Vec<&str> = phrase.split(' ').collect();
    let same = |w: &[String]| w.iter().zip(&words).all(|(a, b)| a == b);
    text.windows(words.len()).enumerate().filter(|(_, w)| same(w)).map(|(at, _)| at).collect()
}

fn word(text: &[String], at: Option<usize>) -> &str {
    at.and_then(|i| text.get(i)).map_or("", String::as_str)
}

/// Whether the word at a place is said of another state's mission: "the South Korean embassy", "Japan’s embassy", "the
/// embassy of the United Kingdom".
fn is_foreign(text: &[String], at: usize, mission: &Mission) -> bool {
    let (near, far) = (word(text, at.checked_sub(1)), word(text, at.checked_sub(2)));
    let adjective = match near {
        "korean" | "korea" => far != "north" && far != "dprk",
        "kingdom" | "states" => true,
        _ => FOREIGN.contains(&near),
    };
    let of = word(text, at.checked_add(1)) == "of";
    let owner = at + if word(text, at.checked_add(2)) == "the" { 3 } else { 2 };
    let other = |words: &[String]| {
        let first = word(words, Some(0));
        first == "korea" || FOREIGN.contains(&first) || begins_with_a_state(words, mission)
    };
    adjective
        || ends_with_a_state(text.get(..at).unwrap_or_default(), mission)
        || (of && other(text.get(owner..).unwrap_or_default()))
}

/// The names of states that have missions of their own beside the one in question, as words.
fn states(mission: &Mission) -> impl Iterator<Item = Vec<String>> {
    // The host is named in the sentence as well: "the embassy in Cuba". Ours is North Korea’s.
    country::all().filter(|(code, _)| mission.country != *code && *code != "KP").map(|(_, name)| tokens(name))
}

fn ends_with_a_state(words: &[String], mission: &Mission) -> bool {
    states(mission).any(|name| !name.is_empty() && words.ends_with(&name))
}

fn begins_with_a_state(words: &[String], mission: &Mission) -> bool {
    states(mission).any(|name| !name.is_empty() && words.starts_with(&name))
}

/// Whether a word for a mission can name this one.
fn fits(named: Named, phrase: &str, text: &[String], at: usize, mission: &Mission) -> bool {
    let consular = matches!(mission.kind, MissionType::Consulate | MissionType::ConsulateGeneral);
    let trade = mission.kind == MissionType::TradeMission;
    let said_trade = phrase == "mission" && matches!(word(text, at.checked_sub(1)), "trade" | "economic");
    match named {
        Named::Embassy => !consular && !trade,
        Named::Consulate => consular,
        Named::Any => said_trade == trade,
    }
}

/// Whether a text names a mission of this kind, and no other body: "embassy", "North Korean mission in Paris", but not
/// "mission to FAO" or "the South Korean embassy". That it is the one in question is told by country and city.
#[must_use]
pub fn names(mission: &Mission, text: &str) -> bool {
    let text = tokens(text);
    let said = |phrase: &str| !places(&text, phrase).is_empty();
    let of_un = mission.form.as_deref().is_some_and(|f| f.contains("UN"));
    let un = said("un") || said("united nations");
    if INTERNATIONAL.iter().any(|w| said(w)) || (un && !of_un) {
        return false;
    }
    standing(mission, &text).next().is_some()
}

/// Where words for this mission stand in a text.
fn standing<'t>(mission: &'t Mission, text: &'t [String]) -> impl Iterator<Item = usize> + 't {
    let ours = |phrase: &str, named: Named, at: usize| {
        fits(named, phrase, text, at, mission) && !is_foreign(text, at, mission)
    };
    MISSIONS
        .iter()
        .flat_map(move |(phrase, named)| places(text, phrase).into_iter().filter(move |at| ours(phrase, *named, *at)))
}

/// Whether a sentence about somebody's leaving says that it was this mission which was left, or that the person was of
/// it: "escaped the embassy", "an embassy staff member". The embassy that somebody reached is another.
#[must_use]
pub fn is_left(mission: &Mission, sentence: &str) -> bool {
    let text = tokens(sentence);
    let before = |at: usize| (1..=4).map(move |n| at.checked_sub(n));
    let left = |at: usize| before(at).any(|i| LEAVING.contains(&word(&text, i)));
    let reached = |at: usize| before(at).any(|i| REACHING.contains(&word(&text, i)));
    let staff = |at: usize| STAFF.contains(&word(&text, at.checked_add(1)));
    names(mission, sentence) && standing(mission, &text).any(|at| (left(at) || staff(at)) && !reached(at))
}

/// Whether a text names another body than a mission: an organisation of several states, or a bank, a firm, a trader.
#[must_use]
pub fn names_other(text: &str) -> bool {
    let text = tokens(text);
    let said = |list: &[&str]| list.iter().any(|w| !places(&text, w).is_empty());
    said(INTERNATIONAL) || said(OTHERS)
}

/// Whether a text names an organisation of several states.
#[must_use]
pub fn names_international(text: &str) -> bool {
    let text = tokens(text);
    INTERNATIONAL.iter().any(|w| !places(&text, w).is_empty())
}

/// Whether a text names a section for the protection of interests.
#[must_use]
pub fn is_section(text: &str) -> bool {
    let text = tokens(text);
    SECTIONS.iter().any(|phrase| !places(&text, phrase).is_empty())
}

/// Whether words give a diplomatic level: "third secretary", "참사관"; not "party secretary", "not a diplomat".
#[must_use]
pub fn gives_level(text: &str) -> bool {
    let text = tokens(text);
    LEVELS.iter().any(|level| {
        places(&text, level).into_iter().any(|at| {
            let (near, far) = (word(&text, at.checked_sub(1)), word(&text, at.checked_sub(2)));
            let denied =
                NO_LEVEL.contains(&near) || (matches!(near, "a" | "an" | "the") && matches!(far, "not" | "no"));
            let others = matches!(near, "korean" | "korea") && far == "south";
            let after = word(&text, at.checked_add(1));
            !(denied || others || after == "general" && *level == "secretary")
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::MISSIONS;
    use super::{gives_level, names_other, tokens};

    #[test]
    fn levels_are_read_and_other_secretaries_are_not() {
        for level in [
            "Third Secretary",
            "참사관",
            "chargé d'affaires",
            "trade attaché",
            "Geschäftsträger",
            "counsellor (參贊)",
            "diplomat",
        ] {
            assert!(gives_level(level), "{level}");
        }
        assert!(names_other("delegate to FAO") && names_other("bank representative") && !names_other("trade attaché"));
        for other in [
            "party secretary",
            "secretary general",
            "not a diplomat",
            "trade official",
            "branch head",
            "senior colonel",
        ] {
            assert!(!gives_level(other), "{other}");
        }
    }

    #[test]
    fn the_list_is_written_as_texts_are_read() {
        for (phrase, _) in MISSIONS {
            assert_eq!(tokens(phrase).join(" "), *phrase);
        }
    }
}
