//! JSON, one file a resource.

pub mod claims;
pub mod compare;
pub mod conflicts;
pub mod defectors;
pub mod embassies;
pub mod events;
pub mod lag;
pub mod meta;
pub mod problem;
pub mod search;
mod shapes;
pub mod sources;
pub mod timeline;
pub mod totals;
