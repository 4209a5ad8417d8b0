//! The site, floor by floor: a file imports only from floors below its own.
//!
//! `http`, `frame`, then `pages`, `api`, `files` and `share` side by side, `refuse`, `routes`.

pub mod api;
pub mod files;
pub mod frame;
pub mod http;
pub mod pages;
pub mod refuse;
pub mod routes;
pub mod share;
