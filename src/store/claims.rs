//! Claims with what a reader needs to judge them: speaker, outlet, source, origins.

use sqlx::FromRow;

use super::{Snapshot, StoreError, limit};
use crate::domain::edtf::Day;

/// A claim as pages and JSON show it; see `migrations` for the columns.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the migration explains the columns; names are those of what the ids stand for")]
pub struct ClaimRecord {
    pub id: String,
    pub source_id: String,
    pub kind: String,
    pub subject: Option<String>,
    pub predicate: String,
    #[sqlx(json)]
    pub value: serde_json::Map<String, serde_json::Value>,
    pub date: Option<String>,
    pub earliest: Option<String>,
    pub latest: Option<String>,
    pub as_of: Option<String>,
    pub planned: Option<String>,
    pub speaker: String,
    pub speaker_name: String,
    pub attributed_to: Option<String>,
    pub outlet: String,
    pub outlet_name: String,
    pub origin: String,
    pub origin_name: String,
    pub origin_rule: String,
    pub repeats: Option<String>,
    pub report_of: Option<String>,
    pub occasion_of: Option<String>,
    pub certainty: String,
    pub superseded: bool,
    pub withdrawn: bool,
    #[sqlx(json)]
    pub derived: Vec<String>,
    pub summary: String,
    pub remark: Option<String>,
    pub seed_id: Option<String>,
    pub paragraph: Option<i64>,
    pub start: Option<i64>,
    pub end: Option<i64>,
    pub digest: Option<String>,
    pub published: Option<String>,
    pub known: Option<String>,
    pub source_title: String,
    pub publisher: String,
    pub reliability: String,
    pub translated: Option<bool>,
    pub missions: String,
    pub persons: String,
    pub countries: String,
}

/// Completes the one statement that reads claims.
macro_rules! select_claims {
    ($rest:expr) => {
        concat!(
            r#"SELECT c.id, c.source_id, c.kind, c.subject, c.predicate, c.value, c.date, c.earliest, c.latest, c.as_of, c.planned,
                      c.speaker, coalesce(sp.name, pe.name, pe.role, c.speaker) AS speaker_name, c.attributed_to,
                      c.outlet, o.name AS outlet_name, c.origin, oo.name AS origin_name, c.origin_rule, c.repeats, c.report_of,
                      (SELECT coalesce(x.name, y.name, y.role) FROM (SELECT oo.of AS id) o LEFT JOIN speakers x ON x.id = o.id LEFT JOIN persons y ON y.id = o.id) AS occasion_of, c.certainty, c.superseded, c.withdrawn, c.derived, c.summary, c.remark, c.seed_id,
                      c.paragraph, c.start, c."end", c.digest, s.published, c.known,
                      coalesce(s.title, s.label, s.publisher) AS source_title, s.publisher, s.reliability, s.translated,
                      (SELECT coalesce(group_concat(DISTINCT subject_id), '') FROM claim_subjects x WHERE x.claim_id = c.id AND x.subject_kind = 'mission') AS missions,
                      (SELECT coalesce(group_concat(DISTINCT x.subject_id), '') FROM claim_subjects x JOIN persons p ON p.id = x.subject_id WHERE x.claim_id = c.id AND x.subject_kind = 'person') AS persons,
                      (SELECT coalesce(group_concat(DISTINCT subject_id), '') FROM claim_subjects x WHERE x.claim_id = c.id AND x.subject_kind = 'country') AS countries
               FROM claims c
               JOIN sources s ON s.id = c.source_id
               JOIN publishers o ON o.id = c.outlet
               JOIN origins oo ON oo.id = c.origin
               LEFT JOIN speakers sp ON sp.id = c.speaker
               LEFT JOIN persons pe ON pe.id = c.speaker "#,
            $rest
        )
    };
}
pub(super) use select_claims;

impl Snapshot {
    /// A claim, if it was known.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_claim(&self, id: &str, known: Option<Day>) -> Result<Option<ClaimRecord>, StoreError> {
        let query = sqlx::query_as(select_claims!("WHERE c.id = $1 AND ($2 IS NULL OR c.known <= $2)"));
        Ok(query.bind(id).bind(limit(known)).fetch_optional(self.pool()).await?)
    }

    /// The claims of a source, in its order.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn claims_of_source(&self, source: &str, known: Option<Day>) -> Result<Vec<ClaimRecord>, StoreError> {
        let query = sqlx::query_as(select_claims!(
            "WHERE c.source_id = $1 AND ($2 IS NULL OR c.known <= $2) ORDER BY c.number"
        ));
        Ok(query.bind(source).bind(limit(known)).fetch_all(self.pool()).await?)
    }

    /// The claims that name a mission or person, the earliest published first, undated sources last: with `about` set to
    /// true those about it, with false those about something else that speak of it as well (a neighbour that is covered
    /// from the mission, a statement about somebody, a report of which one of several is meant).
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn claims_naming(
        &self,
        subject_kind: &str,
        subject: &str,
        about: Option<bool>,
        known: Option<Day>,
    ) -> Result<Vec<ClaimRecord>, StoreError> {
        let query = sqlx::query_as(select_claims!(
            "WHERE c.id IN (SELECT claim_id FROM claim_subjects WHERE subject_kind = $1 AND subject_id = $2
                            GROUP BY claim_id HAVING $4 IS NULL OR max(part = 'subject') = $4)
               AND ($3 IS NULL OR c.known <= $3)
             ORDER BY c.known IS NULL, c.known, c.source_id, c.number"
        ));
        Ok(query.bind(subject_kind).bind(subject).bind(limit(known)).bind(about).fetch_all(self.pool()).await?)
    }

    /// The claims of which a person is the speaker but not the subject.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn claims_said_by(&self, speaker: &str, known: Option<Day>) -> Result<Vec<ClaimRecord>, StoreError> {
        let query = sqlx::query_as(select_claims!(
            "WHERE c.speaker = $1 AND ($2 IS NULL OR c.known <= $2)
               AND c.id NOT IN (SELECT claim_id FROM claim_subjects WHERE subject_kind = 'person' AND subject_id = $1)
             ORDER BY c.known IS NULL, c.known, c.source_id, c.number"
        ));
        Ok(query.bind(speaker).bind(limit(known)).fetch_all(self.pool()).await?)
    }

    /// Claims by their ids, in the order of the ids.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn claims_by_id(&self, ids: &[String], known: Option<Day>) -> Result<Vec<ClaimRecord>, StoreError> {
        let list = serde_json::json!(ids).to_string();
        let query = sqlx::query_as(select_claims!(
            "JOIN json_each($1) wanted ON wanted.value = c.id WHERE ($2 IS NULL OR c.known <= $2) ORDER BY wanted.key"
        ));
        Ok(query.bind(list).bind(limit(known)).fetch_all(self.pool()).await?)
    }

    /// What sources disagree on, in the editors' words. Notes draw on the whole record, so a `known` limit hides them.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn conflicts(
        &self,
        subject_kind: &str,
        subject: &str,
        known: Option<Day>,
    ) -> Result<Vec<String>, StoreError> {
        if known.is_some() {
            return Ok(Vec::new());
        }
        let query = sqlx::query_scalar(
            "SELECT note FROM conflicts WHERE subject_kind = $1 AND subject_id = $2 ORDER BY position",
        );
        Ok(query.bind(subject_kind).bind(subject).fetch_all(self.pool()).await?)
    }
}
