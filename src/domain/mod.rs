//! The model as pure code: no files, no database, no clock.

pub mod country;
pub mod edtf;
pub mod vocab;
pub mod words;
