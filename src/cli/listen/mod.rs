//! Taking connections: no more than there is room for, none longer than it has something to do.
//!
//! A loop of our own instead of `axum::serve`, which knows no limit on their number, on idling or on slow reading. hyper’s
//! own time for heads also runs between two requests, so it cannot be shorter than the time for idling.
//!
//! hyper reads and writes each of them; what it leaves open is here: idling, slow reading, how many there are, and who
//! makes room when all places are taken. A place that nobody works in goes to who comes next.

mod accept;
mod converse;
mod parts;
mod places;
mod progress;
mod room;
mod serve;

pub use progress::Patience;
pub use room::room;
pub use serve::serve;
