//! Pictures of pages, for links to them.

pub mod drawing;
pub mod picture;
