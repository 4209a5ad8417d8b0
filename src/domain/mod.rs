//! The model as pure code: no files, no database, no clock.

pub mod address;
pub mod choice;
pub mod closing;
pub mod country;
pub mod defection;
pub mod edtf;
pub mod filter;
pub mod ledger;
mod lexicon;
pub mod mission;
pub mod mission_words;
pub mod name;
pub mod nearest;
pub mod network;
pub mod origin;
pub mod passage;
pub mod posting;
pub mod questions;
pub mod rule;
pub mod scope;
pub mod series;
pub mod tally;
pub mod vocab;
pub mod witness;
pub mod words;
