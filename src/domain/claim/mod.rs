//! The claim model: one claim, with what it asserts by its kind.

mod count;
mod event;
mod leaving;
mod mission;
mod model;
mod name;
mod person;
mod post;
mod posting;
mod rest;
mod statement;
mod subjects;
mod told;
mod values;

pub use count::CountFact;
pub use event::EventFact;
pub use leaving::{Arrival, Leaving};
pub use mission::MissionFact;
pub use model::{Body, Claim, Passage};
pub use name::{Name, NameForm};
pub use person::PersonFact;
pub use posting::{Posting, Role};
pub use rest::{Age, Birth, Death, Other, Publication, Reason, Relation};
pub use statement::StatementFact;
pub use subjects::{Part, Subject, SubjectKind, subjects};
pub use told::Counted;
pub use values::PersonValue;
