//! How answers are said: every sentence, label and date comes from the catalogue in `locales`.

mod catalogue;
mod claims;
mod compare;
mod corroboration;
mod dates;
mod english;
mod events;
mod happened;
mod history;
mod lag;
mod lists;
pub mod marks;
mod message;
mod missions;
mod network;
mod persons;
mod phrase;
mod places;
mod postings;
mod questions;
mod reports;
mod search;
mod series;
mod shell;
mod sources;
mod speakers;
mod story;
mod timeline;
mod totals;
mod values;

pub use catalogue::{ENGLISH, Given, Text, or_none};
pub use message::Message;
pub use phrase::{Phrase, Telling};
