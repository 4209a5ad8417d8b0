//! chancery: North Korean defections and diplomatic missions, claim by claim.

pub mod address;
pub mod cli;
pub mod clock;
pub mod config;
pub mod domain;
pub mod facts;
pub mod load;
pub mod record;
pub mod store;
pub mod supply;
pub mod telemetry;
pub mod text;
pub mod viz;
pub mod web;
