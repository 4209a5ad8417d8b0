//! How answers are said in English: every sentence in all that it can say.

mod around;
mod catalogue;
mod claims;
mod compare;
mod dates;
mod history;
mod lag;
mod lists;
mod lives;
pub(crate) mod made;
mod marks;
mod missions;
mod network;
mod persons;
mod places;
mod questions;
mod scan;
mod totals;
