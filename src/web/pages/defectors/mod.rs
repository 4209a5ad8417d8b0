//! Defectors: the list, one profile, how long it took.

pub mod lag;
pub mod leaving;
pub mod life;
pub mod lines;
pub mod list;
pub mod part;
pub mod show;
pub mod story;
