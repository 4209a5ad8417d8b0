//! Sources: the list, and what one of them says and copies.

pub mod list;
pub mod show;
