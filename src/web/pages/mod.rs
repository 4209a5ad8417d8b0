//! Pages, one answer each.

pub mod claims;
pub mod conflicts;
pub mod corrections;
pub mod defectors;
pub mod embassies;
pub mod events;
pub mod home;
pub mod method;
pub mod refusal;
pub mod search;
pub mod sources;
pub mod timeline;
pub mod totals;
