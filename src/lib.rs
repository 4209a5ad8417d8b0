//! chancery: North Korean defections and diplomatic missions, claim by claim.

pub mod cli;
pub mod config;
pub mod domain;
pub mod facts;
