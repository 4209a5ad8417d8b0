//! How answers are said: every sentence, label and date comes from the catalogue in `locales`.

mod catalogue;
mod claims;
mod compare;
mod dates;
mod english;
mod history;
mod lag;
mod lists;
pub mod marks;
mod missions;
mod network;
mod persons;
mod phrase;
mod places;
mod questions;
mod series;
mod story;
mod totals;

pub use catalogue::{ENGLISH, Given, Text};
pub use phrase::{Phrase, Telling};
