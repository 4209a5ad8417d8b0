//! Claims by their ids, and those that name something.

use super::{Error, View};
use crate::domain::claim::SubjectKind;
use crate::domain::id::{ClaimId, MissionId, PersonId};
pub use crate::store::claims::ClaimRecord;

impl View {
    /// A claim, if it was public.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn claim(&self, id: &str) -> Result<Option<ClaimRecord>, Error> {
        self.snapshot().find_claim(id, self.scope).await
    }

    /// The claims of some ids that were public, in the order of the ids.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn claims(&self, ids: impl IntoIterator<Item = ClaimId>) -> Result<Vec<ClaimRecord>, Error> {
        let ids: Vec<ClaimId> = ids.into_iter().collect();
        self.snapshot().claims_by_id(&ids, self.scope).await
    }

    /// The claims about a mission, the earliest published first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn claims_about_mission(&self, id: &MissionId) -> Result<Vec<ClaimRecord>, Error> {
        self.snapshot().claims_naming(SubjectKind::Mission, id, Some(true), self.scope).await
    }

    /// The claims about something else that name a mission.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn claims_touching_mission(&self, id: &MissionId) -> Result<Vec<ClaimRecord>, Error> {
        self.snapshot().claims_naming(SubjectKind::Mission, id, Some(false), self.scope).await
    }

    /// The claims about a person, and those that name the person.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn claims_naming_person(&self, id: &PersonId) -> Result<Vec<ClaimRecord>, Error> {
        self.snapshot().claims_naming(SubjectKind::Person, id, None, self.scope).await
    }

    /// What a person says of other things.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn claims_said_by(&self, id: &PersonId) -> Result<Vec<ClaimRecord>, Error> {
        self.snapshot().claims_said_by(id, self.scope).await
    }

    /// What sources disagree on about a mission, in the editors’ words.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn disagreements_on_mission(&self, id: &MissionId) -> Result<Vec<String>, Error> {
        self.snapshot().conflicts(SubjectKind::Mission, id, self.scope).await
    }

    /// What sources disagree on about a person, in the editors’ words.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn disagreements_on_person(&self, id: &PersonId) -> Result<Vec<String>, Error> {
        self.snapshot().conflicts(SubjectKind::Person, id, self.scope).await
    }
}
