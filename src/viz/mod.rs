//! Pictures: where on a picture things stand. The templates draw what is reckoned here.

pub mod axis;
pub mod lag;
pub mod lanes;
pub mod layout;
pub mod map;
pub mod placed;
pub mod projection;
pub mod sign;
pub mod steps;
pub mod ticks;
