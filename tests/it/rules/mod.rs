//! Pure rules: properties against slow oracles, and the rules of the house.

mod dates;
mod docs;
mod english;
mod events;
mod events_slowly;
mod house;
mod missions;
mod missions_slowly;
mod origins;
mod record;
mod rich;
mod stories;
pub(crate) mod text;
mod tidy;
pub(crate) mod witnesses;
