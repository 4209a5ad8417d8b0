//! Pages and JSON by address, without a socket, over the shipped record or one made up.

mod addresses;
mod api;
mod assets;
mod bounds;
mod careers;
mod conflicts;
mod digests;
mod events;
mod evidence;
mod found;
mod invariants;
mod mended;
mod numbers;
mod origins;
mod pages;
mod persons;
mod pictures;
mod postings;
mod refusals;
mod sharing;
mod shown;
mod states;
mod totals;
mod truth;
mod withdrawal;
