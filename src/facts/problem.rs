//! What is wrong with a facts file, where, and what to do about it.

use std::ops::Range;

use super::chars::is_forbidden;
use crate::domain::nearest::nearest;
use crate::domain::vocab::words;

words! {
    /// The stable code of a kind of problem; `docs/facts.md` explains each.
    pub enum Code {
        /// The folder or a registry is not there, or cannot be read.
        Missing = "missing-file",
        /// A file that is no facts file.
        Stray = "unexpected-file",
        /// Over 1 MiB.
        TooLarge = "file-too-large",
        /// Not UTF-8.
        Encoding = "not-utf8",
        /// Not TOML.
        Syntax = "syntax",
        /// A key for what this record cannot express: relatives, minors, addresses, whereabouts.
        Private = "not-recordable",
        /// A key that must be there is not.
        MissingKey = "missing-key",
        /// A key outside the format.
        UnknownKey = "unknown-key",
        /// A string where a number is wanted, or the like.
        WrongType = "wrong-type",
        /// A word outside a closed list.
        UnknownWord = "unknown-word",
        /// No date, or one that this record refuses.
        BadDate = "bad-date",
        /// A date without quotes.
        UnquotedDate = "unquoted-date",
        /// An id that is not spelled like one.
        BadId = "bad-id",
        /// An id that nothing carries.
        UnknownId = "unknown-id",
        /// An id that two things carry.
        DuplicateId = "duplicate-id",
        /// Something happened after its source was published.
        AfterPublication = "after-publication",
        /// A text that is too long.
        TooLong = "too-long",
        /// An empty text or list, or one with white space at its ends.
        Empty = "empty",
        /// A control or bidirectional-override character.
        ControlCharacter = "control-character",
        /// An address that is not http or https.
        BadAddress = "bad-address",
        /// A passage that ends before it starts, or lies outside its article.
        BadPassage = "bad-passage",
        /// A number that its measure cannot have.
        Implausible = "implausible-number",
        /// No rule tells where a claim comes from.
        NoOrigin = "no-origin",
        /// Keys that contradict one another.
        Contradiction = "contradiction",
        /// The file is right, but not in its one canonical spelling.
        NotCanonical = "not-canonical",
    }
}

/// A problem inside one file, before it knows its path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// Its kind.
    pub code: Code,
    /// The bytes that it is about.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub advice: String,
}

/// A problem with its place, as `check` prints it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Path below the facts folder, with `/`.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The bytes that it is about.
    pub span: Range<usize>,
    /// Its kind.
    pub code: Code,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub advice: String,
}

impl Problem {
    /// Places a flaw in its file.
    #[must_use]
    pub fn place(path: &str, text: &str, flaw: &Flaw) -> Self {
        let start = text.floor_char_boundary(flaw.span.start.min(text.len()));
        let end = text.ceil_char_boundary(flaw.span.end.clamp(start, text.len()));
        let before = text.get(..start).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |i| i + 1);
        Self {
            path: path.to_owned(),
            line: before.matches('\n').count() + 1,
            column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
            span: start..end,
            code: flaw.code,
            message: told(&flaw.message),
            advice: told(&flaw.advice),
        }
    }

    /// A problem of a whole file.
    #[must_use]
    pub fn whole(path: &str, code: Code, message: impl Into<String>, advice: impl Into<String>) -> Self {
        Self {
            path: path.to_owned(),
            line: 1,
            column: 1,
            span: 0..0,
            code,
            message: told(&message.into()),
            advice: told(&advice.into()),
        }
    }
}

/// No message or advice is longer: it may quote a file.
const LONGEST: usize = 600;

/// A text as it can be printed: no longer than anybody reads, and without characters that a terminal obeys.
fn told(text: &str) -> String {
    let shown = |c: char| if is_forbidden(c) { char::REPLACEMENT_CHARACTER } else { c };
    let mut out: String = text.chars().take(LONGEST).map(shown).collect();
    if out.len() < text.len() && text.chars().nth(LONGEST).is_some() {
        out.push('…');
    }
    out
}

/// "did you mean `x`?", or the whole list when it is short, or a last resort.
pub fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str> + Clone, otherwise: &str) -> String {
    if let Some(near) = nearest(word, known.clone()) {
        return format!("did you mean `{near}`?");
    }
    let all: Vec<&str> = known.into_iter().collect();
    if !all.is_empty() && all.len() <= 30 { format!("allowed: {}", all.join(", ")) } else { otherwise.to_owned() }
}
