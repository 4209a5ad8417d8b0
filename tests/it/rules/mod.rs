//! Pure rules: properties against slow oracles, and the rules of the house.

mod bounds;
mod careers;
mod closings;
mod dates;
mod docs;
mod english;
mod events;
mod events_slowly;
mod house;
mod ladder;
mod missions;
mod missions_slowly;
mod named_words;
mod origins;
mod passages;
mod postings;
mod questions;
mod record;
mod rich;
mod spelled;
pub(crate) mod stories;
pub(crate) mod text;
mod tidy;
mod told;
pub(crate) mod witnesses;
