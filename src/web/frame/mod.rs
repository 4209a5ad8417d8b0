//! What several pages share.

pub mod beside;
pub mod card;
pub mod choices;
pub mod claim_line;
pub mod clocks;
pub mod count;
pub mod evidence;
pub mod filters;
pub mod korean;
pub mod life;
pub mod linked;
pub mod map;
pub mod menu;
pub mod pager;
pub mod person_facets;
pub mod person_row;
pub mod questions;
pub mod rich;
pub mod shell;
pub mod value;
