//! The facts format: every record and key. `docs/facts.md` shows it to people, the JSON Schema to editors;
//! reader, canonical writer and schema all come from these lists.

mod claim;
mod person;
mod registry;
mod retired;
mod source;

pub use claim::{Claim, Common, CountClaim, EventClaim, MissionClaim, PersonClaim, StatementClaim};
pub use person::{
    Age, Arrival, Birth, Counted, Death, Leaving, Name, NameForm, Other, PersonValue, Posting, Publication, Reason,
    Relation, Role,
};
pub use registry::{Decision, Mission, OpenEnd, Origin, Person, Publisher, Speaker};
pub use retired::{Correction, Moved, Withdrawn};
pub use source::{Article, Source};
