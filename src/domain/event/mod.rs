//! What happened, once: events made from claims (model, *Facts from claims*, rule `event`).
//!
//! `filing` says what a claim tells of, and of whom. `mission`, `person`, `total` and `moment` group the claims about one
//! subject into drafts: changes of a mission as the rules of `domain/mission` read them, decisions that outrank them
//! (`ruled`), announcements, sightings; what happens to a person; totals; and what happens at a moment. `make` puts the
//! drafts together and folds claims of several subjects into them, `finish` gives ids, bounds and certainty, `fold` says
//! what is no row of its own. The order of the claims decides nothing.

mod draft;
mod events;
mod filing;
mod finish;
mod fold;
mod item;
mod make;
mod mission;
mod model;
mod moment;
mod office;
mod person;
mod ruled;
mod subject;
mod told;
mod total;

pub use events::Events;
pub use item::Clause;
pub use make::events;
pub use model::{Bound, Event, EventId, Standing, Telling, Under};
pub use office::is_held;
pub use subject::{Number, Subject};
pub use told::Told;
