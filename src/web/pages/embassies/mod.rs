//! Missions: the list, one of them, two days compared.

pub mod compare;
pub mod compare_map;
pub mod life;
pub mod list;
pub mod show;
