//! Numbers and lists in words.

use super::catalogue::Text;
use super::english;

impl Text {
    /// "a", "a and b", "a, b and c".
    #[must_use]
    pub fn list(self, parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [one] => one.clone(),
            [head @ .., last] => {
                self.with("list-last", [("head", self.comma(head).into()), ("last", last.as_str().into())])
            }
        }
    }

    /// "a, b, c".
    #[must_use]
    pub fn comma(self, parts: &[String]) -> String {
        self.joined("list-comma", parts)
    }

    /// "a; b; c", of what may itself have commas.
    #[must_use]
    pub fn semicolon(self, parts: &[String]) -> String {
        self.joined("list-semicolon", parts)
    }

    /// Whole sentences, one behind another.
    #[must_use]
    pub fn sentences(self, parts: &[String]) -> String {
        self.joined("list-sentences", parts)
    }

    fn joined(self, id: &str, parts: &[String]) -> String {
        let joined =
            |all: String, next: &String| self.with(id, [("first", all.into()), ("second", next.as_str().into())]);
        let mut parts = parts.iter();
        parts.next().map_or_else(String::new, |first| parts.fold(first.clone(), joined))
    }

    /// "44", "between 38 and 54", or "at least 38" where nobody can say how many at most.
    #[must_use]
    pub fn range(self, at_least: usize, at_most: Option<usize>) -> String {
        match at_most {
            Some(most) if most == at_least => at_least.to_string(),
            Some(most) => self.with("number-between", [("least", at_least.into()), ("most", most.into())]),
            None => self.with("number-at-least", [("least", at_least.into())]),
        }
    }

    /// A text with its first letter in upper case, as at the beginning of a line.
    #[must_use]
    pub fn capital(self, text: &str) -> String {
        english::raised(text)
    }
}
