//! Defectors: the list, one profile, how long it took.

pub mod lag;
pub mod life;
pub mod lines;
pub mod list;
pub mod sections;
pub mod show;
