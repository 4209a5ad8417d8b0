//! Reading and writing one table of a facts file.
//!
//! A reader of our own over the parse tree of `toml`, because serde stops at the first problem and we want all of them,
//! each at its place. One declaration gives struct, reader, canonical writer and schema.

pub mod claim;
mod coded;
mod context;
mod dates;
mod numbers;
mod places;
mod reader;
mod text;
mod write;

pub use places::Places;
pub use reader::Reader;
pub(crate) use write::fields as write_fields;
