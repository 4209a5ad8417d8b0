//! The posts that somebody held, made from claims: rule `posting` of the model.

mod bodies;
mod body;
mod draft;
mod finish;
mod heard;
pub mod ladder;
mod make;
mod model;
mod place;
pub mod reading;
mod site;
mod steps;

pub use body::{Named, named};
pub use make::postings;
pub use model::{Apart, CityLeft, FunctionHeld, LevelReading, Posting, Postings, Printed, Side, Untold};
pub use place::{Body, Placed, body, country_of, is_leaving, place};
