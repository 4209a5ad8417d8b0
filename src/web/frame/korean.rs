//! Korean within other text, marked as Korean, so that screen readers speak it and the right face draws it.

use std::fmt;

use askama::filters::{Escaper, Html, HtmlSafe};

/// A text in which runs of Hangul are marked; everything else is escaped.
pub struct Marked<'t>(&'t str);

/// Marks the Korean in a text.
#[must_use]
pub fn mark(text: &str) -> Marked<'_> {
    Marked(text)
}

fn is_hangul(c: char) -> bool {
    matches!(u32::from(c), 0xAC00..=0xD7A3 | 0x1100..=0x11FF | 0x3130..=0x318F)
}

impl fmt::Display for Marked<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some(start) = rest.find(is_hangul) {
            let (before, from) = rest.split_at(start);
            Html.write_escaped_str(&mut *f, before)?;
            // A run goes on over spaces between syllables, and ends with a syllable.
            let end = from.find(|c: char| !is_hangul(c) && c != ' ').unwrap_or(from.len());
            let (run, after) = from.split_at(from.get(..end).map_or(end, |r| r.trim_end().len()));
            f.write_str("<span lang=\"ko\">")?;
            Html.write_escaped_str(&mut *f, run)?;
            f.write_str("</span>")?;
            rest = after;
        }
        Html.write_escaped_str(f, rest)
    }
}

impl HtmlSafe for Marked<'_> {}
