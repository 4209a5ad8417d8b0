//! Closed lists of words, as the model defines them. An unknown word is an error, never a guess.

mod claim;
mod evidence;
mod happening;
mod language;
mod mission;
mod person;
mod posting;
mod source;
mod word;

pub use claim::{ClaimKind, Completeness, CountBasis, Derived, EventKind, Measure, Speech};
pub use evidence::{Certainty, OriginRule, Reliability};
pub use happening::Happening;
pub use language::Language;
pub use mission::{Basis, Closing, MissionEvent, MissionState, MissionType, Region};
pub use person::{Match, PersonClass, PersonField, PersonStanding};
pub use posting::{BodyKind, Function, Level, NameKind, Script};
pub use source::{Access, OriginKind, OutletKind, RetiredKind, SpeakerType};
pub(crate) use word::words;
pub use word::{UnknownWord, Word};
