//! Forms of names: which texts are one, and how they are searched.

/// A name without hyphens, apostrophes and blanks, from each of its parts on: "Ri Il-gyu" is "riilgyu", "ilgyu", "gyu".
/// So it is found however it is taken apart.
#[must_use]
pub fn joined(name: &str) -> Vec<String> {
    let parts: Vec<String> =
        name.split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty()).map(str::to_lowercase).collect();
    (0..parts.len()).filter_map(|start| parts.get(start..)).map(<[String]>::concat).collect()
}

/// What was typed, written together.
#[must_use]
pub fn together(typed: &str) -> String {
    typed.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{joined, together};

    #[test]
    fn names_are_written_together_from_each_part_on() {
        assert_eq!(joined("Ri Il-gyu"), ["riilgyu", "ilgyu", "gyu"]);
        assert_eq!(joined("Ch’oe Chu-hwal").first().map(String::as_str), Some("choechuhwal"));
        assert_eq!(joined("태영호"), ["태영호"]);
        assert!(joined("–").is_empty());
        assert_eq!(together("Ri Il-gyu"), "riilgyu");
    }
}
