//! How answers are said; to become a room of its own.

pub mod dates;
pub mod lists;
pub mod missions;
pub mod network;
pub mod value;
