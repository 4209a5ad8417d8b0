//! Words that are near to a mistyped one.

/// The member of a list that is nearest to a word, if any is near: within a third of its letters, and at most three.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    several(word, known, 1).first().copied()
}

/// Up to `most` members near to a word, the nearest first.
pub fn several<'a>(word: &str, known: impl IntoIterator<Item = &'a str>, most: usize) -> Vec<&'a str> {
    let near = |k: &str| k.chars().count().max(word.chars().count()).div_euclid(3).clamp(1, 3);
    let mut found: Vec<(usize, &str)> = known
        .into_iter()
        .map(|k| (strsim::damerau_levenshtein(word, k), k))
        .filter(|(distance, k)| *distance <= near(k))
        .collect();
    found.sort_unstable();
    found.truncate(most);
    found.into_iter().map(|(_, k)| k).collect()
}
