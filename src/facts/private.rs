//! What this record cannot express, so that nobody is put at risk: relatives, minors, addresses, whereabouts.

/// Why, for who tries.
pub const ADVICE: &str = "relatives, minors, addresses and whereabouts have no place in this record: it could put them at risk. Leave it out; of company, `value.with = \"family\"` is the most that may be said";

/// Words for relatives and minors, in lower case. "son" and "sons" are names as well and need a word before them.
const PEOPLE: [&str; 56] = [
    "wife",
    "wives",
    "husband",
    "husbands",
    "spouse",
    "spouses",
    "daughter",
    "daughters",
    "child",
    "children",
    "kid",
    "kids",
    "brother",
    "brothers",
    "sister",
    "sisters",
    "sibling",
    "siblings",
    "father",
    "mother",
    "parent",
    "parents",
    "uncle",
    "aunt",
    "nephew",
    "niece",
    "cousin",
    "cousins",
    "grandfather",
    "grandmother",
    "married",
    "teenage",
    "teenager",
    "minor",
    "minors",
    "grandson",
    "grandsons",
    "granddaughter",
    "granddaughters",
    "grandchild",
    "grandchildren",
    "grandparents",
    "stepson",
    "stepdaughter",
    "baby",
    "babies",
    "infant",
    "toddler",
    "newborn",
    "teenagers",
    "fiancé",
    "fiancée",
    "uncles",
    "aunts",
    "nephews",
    "nieces",
];

/// The same in Korean.
const KOREAN: [&str; 20] = [
    "부인",
    "아내",
    "남편",
    "아들",
    "딸",
    "자녀",
    "누나",
    "오빠",
    "언니",
    "여동생",
    "남동생",
    "형제",
    "자매",
    "사위",
    "부모",
    "아버지",
    "어머니",
    "며느리",
    "손자",
    "손녀",
];

/// Keys that people try.
const KEYS: [&str; 24] = [
    "address",
    "addresses",
    "home",
    "home_address",
    "residence",
    "whereabouts",
    "lives_in",
    "lives_at",
    "location",
    "phone",
    "telephone",
    "email",
    "family",
    "family_members",
    "relatives",
    "relative",
    "minors",
    "dependants",
    "dependents",
    "son",
    "sons",
    "school",
    "passport",
    "current_address",
];

/// Whether a key asks for what cannot be recorded.
#[must_use]
pub fn key(key: &str) -> bool {
    let lower = key.to_lowercase();
    KEYS.contains(&lower.as_str()) || lower.split(['_', '-']).any(|part| PEOPLE.contains(&part))
}

/// The first word of a text that speaks of a relative or minor, in whatever case it stands.
#[must_use]
pub fn word(text: &str) -> Option<&str> {
    if let Some(word) = KOREAN.iter().find(|w| text.contains(**w)) {
        return Some(word);
    }
    let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).collect();
    let possessive =
        |w: &str| ["his", "her", "their", "a", "the", "one", "eldest", "younger"].contains(&w.to_lowercase().as_str());
    let son = words
        .windows(2)
        .find(|pair| matches!(pair, [before, "son" | "sons"] if possessive(before)))
        .and_then(|p| p.last().copied());
    let in_law = text.find("-in-law").and_then(|at| text.get(at..at + "-in-law".len()));
    words.iter().copied().find(|w| PEOPLE.contains(&w.to_lowercase().as_str())).or(son).or(in_law)
}
