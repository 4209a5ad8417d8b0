//! Words that are near to a mistyped one.

/// No id has more characters, and nothing longer is looked up. A claim has a dot and six digits more.
pub const LONGEST_ID: usize = 120;

/// Beyond this length a word is no mistyped one.
const LONGEST: usize = LONGEST_ID + 8;

/// The member of a list that is nearest to a word, if any is near: within a third of its letters, and at most three.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    several(word, known, 1).first().copied()
}

/// Up to `most` members near to a word, the nearest first.
pub fn several<'a>(word: &str, known: impl IntoIterator<Item = &'a str>, most: usize) -> Vec<&'a str> {
    let length = word.chars().take(LONGEST + 1).count();
    if length > LONGEST {
        return Vec::new();
    }
    let mut found: Vec<(usize, &str)> =
        known.into_iter().filter_map(|k| Some((distance(word, length, k)?, k))).collect();
    found.sort_unstable();
    found.truncate(most);
    found.into_iter().map(|(_, k)| k).collect()
}

/// How far a word is from another, if it is near. Words of very different lengths are not compared: they are far.
fn distance(word: &str, length: usize, known: &str) -> Option<usize> {
    let other = known.chars().count();
    let allowed = (length.max(other) / 3).clamp(1, 3);
    if length.abs_diff(other) > allowed {
        return None;
    }
    Some(strsim::damerau_levenshtein(word, known)).filter(|d| *d <= allowed)
}
