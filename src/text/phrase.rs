//! A sentence whose arguments keep their claims, wherever the language puts them.

use fluent_bundle::{FluentArgs, FluentValue};

use super::catalogue::{Given, Text};
use crate::domain::cited::Cited;
use crate::domain::id::ClaimId;

/// Words with the claims that they rest on, part by part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phrase(pub Vec<Cited<String>>);

/// Where an argument begins and ends within a message that was said: characters that no text has.
const MARKS: [char; 2] = ['\u{F8FE}', '\u{F8FF}'];

impl Phrase {
    /// The words alone.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0.iter().map(|part| part.value.as_str()).collect()
    }

    /// Every claim, in the order of the parts.
    #[must_use]
    pub fn claims(&self) -> Vec<ClaimId> {
        self.0.iter().flat_map(|part| part.claims.iter().cloned()).collect()
    }
}

impl Text {
    /// A message whose arguments have claims. `plain` are those that have none: numbers to choose by, words.
    #[must_use]
    pub fn phrase<const N: usize>(
        self,
        id: &str,
        cited: &[(&'static str, Cited<String>)],
        plain: [Given<'_>; N],
    ) -> Phrase {
        let mut given: FluentArgs<'_> = plain.into_iter().collect();
        let [begin, end] = MARKS;
        for (at, (name, _)) in cited.iter().enumerate() {
            given.set(*name, FluentValue::from(format!("{begin}{at}{end}")));
        }
        let mut parts: Vec<Cited<String>> = Vec::new();
        for (i, piece) in self.told(id, &given).split(begin).enumerate() {
            // Before the first mark all is of the message; behind it a number, the end of the mark, and again the message.
            let (at, rest) = if i == 0 { ("", piece) } else { piece.split_once(end).unwrap_or(("", piece)) };
            parts.extend(at.parse().ok().and_then(|at: usize| cited.get(at)).map(|(_, part)| part.clone()));
            if !rest.is_empty() {
                parts.push(Cited::bare(rest.to_owned()));
            }
        }
        Phrase(parts)
    }
}
