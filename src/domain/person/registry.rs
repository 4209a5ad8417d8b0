//! The persons of the registry with everything that is claimed of them.

use crate::domain::edtf::Day;
use crate::domain::id::PersonId;
use crate::domain::person::PersonClaim;
use crate::domain::vocab::{PersonClass, PersonStanding};

/// A person of the registry.
#[derive(Debug, Clone)]
pub struct Registered {
    /// The id.
    pub id: PersonId,
    /// The name, where published journalism names them in connection with their own defection.
    pub name: Option<String>,
    /// The role, for persons who are not named.
    pub role: Option<String>,
    /// The name in Hangul.
    pub hangul: Option<String>,
    /// The name in Hanja.
    pub hanja: Option<String>,
    /// How sure the identity and the story are.
    pub standing: PersonStanding,
    /// Whether the person counts as a defector.
    pub defector: bool,
    /// The service.
    pub class: PersonClass,
    /// Whether the name is a pseudonym.
    pub pseudonym: bool,
    /// A person who may be the same.
    pub possible_match: Option<PersonId>,
    /// What is claimed of the person.
    pub claims: Vec<PersonClaim>,
    /// When claims of events that name the person were public.
    pub events: Vec<Option<Day>>,
}

/// All persons of the registry, by id.
#[derive(Debug, Default)]
pub struct People(pub Vec<Registered>);

impl People {
    /// A person by the id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Registered> {
        self.0.iter().find(|p| p.id == *id)
    }

    /// What is claimed of a person.
    #[must_use]
    pub fn claims(&self, id: &str) -> &[PersonClaim] {
        self.find(id).map_or(&[], |p| &p.claims)
    }
}
