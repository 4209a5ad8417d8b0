//! A sentence whose parts keep their claims, wherever the language puts them.
//!
//! A message marks the words that rest on claims: `[left North Korea’s service]($leaving)`. Whoever asks for it says
//! which claims stand under each name.

use fluent_bundle::{FluentArgs, FluentValue};

use super::catalogue::Text;
use super::marks::{Mark, Piece, hidden, pieces, shown};
use crate::domain::cited::Cited;
use crate::domain::id::ClaimId;

/// Words with the claims that they rest on, part by part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phrase(pub Vec<Cited<String>>);

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

/// What a message is told with: what it is given, and the claims that the words rest on which it marks.
#[derive(Debug, Default)]
pub struct Telling<'g> {
    given: FluentArgs<'g>,
    behind: Vec<(&'static str, Vec<ClaimId>)>,
}

impl<'g> Telling<'g> {
    /// Gives the message a text, a number or a word to choose by.
    pub fn give(&mut self, name: &'static str, value: impl Into<FluentValue<'g>>) {
        let value = match value.into() {
            FluentValue::String(text) => hidden(&text).into(),
            other => other,
        };
        self.given.set(name, value);
    }

    /// The same of what may be missing: messages ask for that by the word "none".
    pub fn give_if(&mut self, name: &'static str, value: Option<impl Into<FluentValue<'g>>>) {
        match value {
            Some(value) => self.give(name, value),
            None => self.give(name, "none"),
        }
    }

    /// Says which claims the words rest on that the message marks with a name.
    pub fn behind(&mut self, name: &'static str, claims: &[ClaimId]) {
        self.behind.push((name, claims.to_vec()));
    }
}

impl Text {
    /// A message whose words keep their claims.
    #[must_use]
    pub fn tell(self, id: &str, with: &Telling<'_>) -> Phrase {
        let mut parts = Vec::new();
        cited(&pieces(&self.told(id, &with.given)), &[], with, &mut parts);
        Phrase(parts)
    }
}

/// The words of some pieces, each with the claims of every mark around it; a mark that nothing was said of is logged.
fn cited(pieces: &[Piece<'_>], around: &[ClaimId], with: &Telling<'_>, parts: &mut Vec<Cited<String>>) {
    for piece in pieces {
        match piece {
            Piece::Words(words) => parts.push(Cited::new(shown(words), around)),
            Piece::Marked(Mark::Pointed(target), inner) => {
                let name = target.strip_prefix('$');
                let claims = with.behind.iter().find(|(given, _)| Some(*given) == name).map(|(_, claims)| claims);
                if claims.is_none() {
                    tracing::error!(target, "a message marks words that nothing was said of");
                }
                let all: Vec<ClaimId> = claims.into_iter().flatten().chain(around).cloned().collect();
                cited(inner, &all, with, parts);
            }
            Piece::Marked(_, inner) => cited(inner, around, with, parts),
        }
    }
}
