//! Reported numbers.

use super::columns::{from_json, limit, row, word};
use super::error::StoreError;
use super::snapshot::Snapshot;
use crate::domain::claim::{Body, CountFact};
use crate::domain::id::{ClaimId, SpeakerId};
use crate::domain::scope::Scope;
use crate::domain::vocab::{Certainty, ClaimKind, Measure, Word};

/// A reported number, and who says so.
#[derive(Debug, Clone)]
pub struct CountRecord {
    /// The claim.
    pub claim: ClaimId,
    /// What it says.
    pub fact: CountFact,
    /// The number.
    pub value: f64,
    /// Marked as a known error.
    pub superseded: bool,
    /// How sure.
    pub certainty: Certainty,
    /// Who says it.
    pub speaker: SpeakerId,
    /// His name.
    pub speaker_name: String,
    /// When the source was published, as written.
    pub published: Option<String>,
}

row! {
    struct Row {
        id: String,
        body: String,
        superseded: bool,
        certainty: String,
        speaker: String,
        speaker_name: String,
        published: Option<String>,
    }
}

impl Row {
    /// The number, where the claim gives one.
    fn read(self) -> Result<Option<CountRecord>, StoreError> {
        let Body::Count(fact) = from_json(&self.body)? else { return Ok(None) };
        let Some(value) = fact.value.map(|v| v.0) else { return Ok(None) };
        Ok(Some(CountRecord {
            claim: self.id.into(),
            fact: *fact,
            value,
            superseded: self.superseded,
            certainty: word(&self.certainty)?,
            speaker: self.speaker.into(),
            speaker_name: self.speaker_name,
            published: self.published,
        }))
    }
}

impl Snapshot {
    /// Numbers reported for some measures, in the order of their days.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_counts(&self, measures: &[Measure], scope: Scope) -> Result<Vec<CountRecord>, StoreError> {
        let measures: Vec<&str> = measures.iter().map(|m| m.as_str()).collect();
        let rows: Vec<Row> = sqlx::query_as(
            "SELECT c.id, c.body, c.superseded, c.certainty, c.speaker, coalesce(sp.name, pe.name, pe.role, c.speaker) AS speaker_name, s.published
             FROM claims c JOIN sources s ON s.id = c.source_id
             LEFT JOIN speakers sp ON sp.id = c.speaker LEFT JOIN persons pe ON pe.id = c.speaker
             WHERE c.kind = $1 AND c.withdrawn = 0 AND c.predicate IN (SELECT value FROM json_each($2)) AND ($3 IS NULL OR c.known <= $3)
             ORDER BY coalesce(c.as_of_latest, c.as_of_earliest, '9'), c.known IS NULL, c.known, c.id",
        )
        .bind(ClaimKind::Count.as_str())
        .bind(serde_json::json!(measures).to_string())
        .bind(limit(scope))
        .fetch_all(self.pool())
        .await?;
        rows.into_iter().filter_map(|row| row.read().transpose()).collect()
    }
}
