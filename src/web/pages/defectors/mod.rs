//! Defectors: the list, one profile, how long it took.

pub mod claims;
pub mod dates;
pub mod facts;
pub mod happened;
pub mod lag;
pub mod life;
pub mod list;
pub mod posts;
pub mod sections;
pub mod show;
