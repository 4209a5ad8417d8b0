//! The site: state, routes, middleware; one folder per subject.

pub mod api;
pub mod app;
pub mod assets;
pub mod claims;
pub mod conflicts;
pub mod context;
pub mod defectors;
pub mod embassies;
pub mod error;
pub mod evidence;
pub mod headers;
pub mod home;
pub mod korean;
pub mod linked;
pub mod page;
pub mod params;
pub mod respond;
pub mod routes;
pub mod search;
pub mod share;
pub mod show;
pub mod site;
pub mod sources;
mod subjects;
pub mod timeline;
pub mod totals;
pub mod urls;
