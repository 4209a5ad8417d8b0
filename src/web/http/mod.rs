//! What surrounds an answer: state, what a handler is given, refusals, headers, static files.

pub mod answer;
pub mod app;
pub mod ask;
pub mod assets;
pub mod found;
pub mod headers;
pub mod log;
pub mod problem;
pub mod refusal;
pub mod tag;
