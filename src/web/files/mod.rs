//! Answers that are neither pages nor JSON.

pub mod asset;
pub mod health;
pub mod network;
pub mod security;
pub mod sitemap;
