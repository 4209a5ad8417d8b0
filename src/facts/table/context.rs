//! What a value needs to know to complain.

use std::ops::Range;

use toml::de::DeTable;

use crate::facts::problem::{Code, Flaw};
use crate::facts::problems::Flaws;

/// A value's key and place, the table around it, and where its problems go.
#[derive(Debug)]
pub(super) struct Context<'p> {
    /// The key in question, with its prefix.
    pub key: String,
    /// The bytes of the value.
    pub span: Range<usize>,
    /// Whether it is a member of a list.
    pub listed: bool,
    pub table: &'p DeTable<'p>,
    pub flaws: &'p mut Flaws,
}

impl Context<'_> {
    /// Notes a problem with the value.
    pub(super) fn flaw(&mut self, code: Code, message: impl Into<String>, advice: impl Into<String>) {
        self.flaws.push(Flaw { code, span: self.span.clone(), message: message.into(), advice: advice.into() });
    }

    /// The same, with message and advice made only if they are kept.
    pub(super) fn flaw_with(&mut self, code: Code, told: impl FnOnce(&str) -> (String, String)) {
        let (span, key) = (&self.span, &self.key);
        self.flaws.note(|| {
            let (message, advice) = told(key);
            Flaw { code, span: span.clone(), message, advice }
        });
    }
}
