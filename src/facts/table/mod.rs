//! Reading and writing one table of a facts file.

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
