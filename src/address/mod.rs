//! Addresses: one type reads, normalises and writes them all.

mod clocks;
mod kind;
mod links;
mod params;
mod place;
mod read;

mod unread;
mod write;

pub use clocks::Clocks;
pub use kind::{Form, Kind, pattern};
pub use links::Links;
pub use place::Place;
pub use read::Address;
pub use unread::{BadValue, Unread, one_of};
pub use write::Pair;
