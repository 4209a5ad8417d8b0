//! All integration tests, in one binary.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    missing_docs,
    reason = "tests"
)]

mod addresses;
mod api;
mod bounds;
mod browser;
mod check;
mod conflicts;
mod connections;
mod dates;
mod digests;
mod docs;
mod evidence;
mod house;
mod invariants;
mod load;
mod mended;
mod missions;
mod numbers;
mod origins;
mod pages;
mod persons;
mod pictures;
mod postings;
mod rich;
mod screens;
mod seed;
mod server;
mod sharing;
mod supply;
mod support;
mod text;
mod tidy;
mod totals;
mod truth;
mod verify;
mod walk;
mod withdrawal;
mod witnesses;
