//! Messages that are said later: where something is refused nobody knows yet in which language.

use super::catalogue::Text;

/// A message that has not been said yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A name, or what was said before.
    Plain(String),
    /// A message of the catalogue with the texts that it is given.
    Asked(&'static str, Vec<(&'static str, String)>),
}

impl Message {
    /// A message with the texts that it is given.
    #[must_use]
    pub fn of<const N: usize>(id: &'static str, given: [(&'static str, String); N]) -> Self {
        Self::Asked(id, given.into())
    }
}

impl From<String> for Message {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

impl Text {
    /// Says a message.
    #[must_use]
    pub fn message(self, message: &Message) -> String {
        match message {
            Message::Plain(text) => text.clone(),
            Message::Asked(id, given) => self.with(id, given.iter().map(|(name, text)| (*name, text.as_str().into()))),
        }
    }
}
