//! Missions: the list, one of them, two days compared.

pub mod claims;
pub mod compare;
pub mod compare_map;
pub mod facts;
pub mod life;
pub mod list;
pub mod served;
pub mod show;
