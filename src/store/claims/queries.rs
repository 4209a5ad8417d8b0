//! Claims by what they are, stand in and are about.

use super::record::ClaimRecord;
use super::row::{fetch_claims, select_claims};
use crate::domain::claim::SubjectKind;
use crate::domain::id::ClaimId;
use crate::domain::scope::Scope;
use crate::domain::vocab::Word;
use crate::store::columns::limit;
use crate::store::error::StoreError;
use crate::store::snapshot::Snapshot;

impl Snapshot {
    /// A claim, if it was known.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_claim(&self, id: &str, scope: Scope) -> Result<Option<ClaimRecord>, StoreError> {
        let query = sqlx::query_as(select_claims!("WHERE c.id = $1 AND ($2 IS NULL OR c.known <= $2)"));
        Ok(fetch_claims!(query.bind(id).bind(limit(scope)), self)?.pop())
    }

    /// The claims of a source, in its order.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn claims_of_source(&self, source: &str, scope: Scope) -> Result<Vec<ClaimRecord>, StoreError> {
        let query = sqlx::query_as(select_claims!(
            "WHERE c.source_id = $1 AND ($2 IS NULL OR c.known <= $2) ORDER BY c.number"
        ));
        fetch_claims!(query.bind(source).bind(limit(scope)), self)
    }

    /// The claims that name a mission or person, the earliest published first, undated sources last: with `about` set to
    /// true those about it, with false those about something else that speak of it as well (a neighbour that is covered
    /// from the mission, a statement about somebody, a report of which one of several is meant).
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn claims_naming(
        &self,
        subject_kind: SubjectKind,
        subject: &str,
        about: Option<bool>,
        scope: Scope,
    ) -> Result<Vec<ClaimRecord>, StoreError> {
        let query = sqlx::query_as(select_claims!(
            "WHERE c.id IN (SELECT claim_id FROM claim_subjects WHERE subject_kind = $1 AND subject_id = $2
                            GROUP BY claim_id HAVING $4 IS NULL OR max(part = 'subject') = $4)
               AND ($3 IS NULL OR c.known <= $3)
             ORDER BY c.known IS NULL, c.known, c.source_id, c.number"
        ));
        fetch_claims!(query.bind(subject_kind.as_str()).bind(subject).bind(limit(scope)).bind(about), self)
    }

    /// The claims about missions, events and statements that give a reason, the earliest published first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn claims_with_reason(&self, scope: Scope) -> Result<Vec<ClaimRecord>, StoreError> {
        let query = sqlx::query_as(select_claims!(
            "WHERE COALESCE(json_extract(c.body, '$.mission.reason'), json_extract(c.body, '$.event.reason'),
                            json_extract(c.body, '$.statement.reason')) IS NOT NULL
               AND ($1 IS NULL OR c.known <= $1)
             ORDER BY c.known IS NULL, c.known, c.source_id, c.number"
        ));
        fetch_claims!(query.bind(limit(scope)), self)
    }

    /// The claims of which a person is the speaker but not the subject.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn claims_said_by(&self, speaker: &str, scope: Scope) -> Result<Vec<ClaimRecord>, StoreError> {
        let query = sqlx::query_as(select_claims!(
            "WHERE c.speaker = $1 AND ($2 IS NULL OR c.known <= $2)
               AND c.id NOT IN (SELECT claim_id FROM claim_subjects WHERE subject_kind = 'person' AND subject_id = $1)
             ORDER BY c.known IS NULL, c.known, c.source_id, c.number"
        ));
        fetch_claims!(query.bind(speaker).bind(limit(scope)), self)
    }

    /// Claims by their ids, in the order of the ids.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn claims_by_id(&self, ids: &[ClaimId], scope: Scope) -> Result<Vec<ClaimRecord>, StoreError> {
        let list = serde_json::json!(ids).to_string();
        let query = sqlx::query_as(select_claims!(
            "JOIN json_each($1) wanted ON wanted.value = c.id WHERE ($2 IS NULL OR c.known <= $2) ORDER BY wanted.key"
        ));
        fetch_claims!(query.bind(list).bind(limit(scope)), self)
    }

    /// What sources disagree on, in the editors' words. Notes draw on the whole record, so a `known` limit hides them.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn conflicts(
        &self,
        subject_kind: SubjectKind,
        subject: &str,
        scope: Scope,
    ) -> Result<Vec<String>, StoreError> {
        if scope.known.is_some() {
            return Ok(Vec::new());
        }
        let query = sqlx::query_scalar(
            "SELECT note FROM conflicts WHERE subject_kind = $1 AND subject_id = $2 ORDER BY position",
        );
        Ok(query.bind(subject_kind.as_str()).bind(subject).fetch_all(self.pool()).await?)
    }
}
