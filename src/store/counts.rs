//! Reported numbers.

use std::collections::BTreeMap;

use sqlx::FromRow;

use super::{Snapshot, StoreError, edtf, limit, word};
use crate::domain::edtf::{Day, Edtf};
use crate::domain::vocab::{Certainty, CountBasis, Measure};

/// A reported number.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the facts format explains the keys")]
pub struct CountRecord {
    pub claim: String,
    pub source: String,
    pub measure: Measure,
    pub scope: Option<String>,
    pub basis: CountBasis,
    pub since: Option<String>,
    pub as_of: Option<Edtf>,
    pub value: f64,
    pub approx: bool,
    pub provisional: bool,
    pub superseded: bool,
    pub breakdown: BTreeMap<String, f64>,
    pub places: Vec<String>,
    pub certainty: Certainty,
    pub speaker: String,
    pub speaker_name: String,
    pub published: Option<String>,
    pub known: Option<String>,
}

#[derive(FromRow)]
struct Row {
    id: String,
    source_id: String,
    predicate: String,
    scope: Option<String>,
    basis: String,
    since: Option<String>,
    as_of: Option<String>,
    value: f64,
    approx: bool,
    provisional: bool,
    superseded: bool,
    #[sqlx(json)]
    breakdown: BTreeMap<String, f64>,
    places: String,
    certainty: String,
    speaker: String,
    speaker_name: String,
    published: Option<String>,
    known: Option<String>,
}

impl Snapshot {
    /// Numbers reported for measures whose names begin so, in the order of their days.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_counts(&self, measures: &str, known: Option<Day>) -> Result<Vec<CountRecord>, StoreError> {
        let rows: Vec<Row> = sqlx::query_as(
            "SELECT c.id, c.source_id, c.predicate, c.value ->> 'scope' AS scope, c.value ->> 'basis' AS basis, c.value ->> 'since' AS since,
                    c.as_of, CAST(c.value ->> 'value' AS REAL) AS value, coalesce(c.value ->> 'approx', 0) AS approx,
                    coalesce(c.value ->> 'provisional', 0) AS provisional, c.superseded, coalesce(c.value -> 'breakdown', '{}') AS breakdown,
                    (SELECT coalesce(group_concat(x.subject_id), '') FROM claim_subjects x WHERE x.claim_id = c.id AND x.part = 'place') AS places,
                    c.certainty, c.speaker, coalesce(sp.name, pe.name, pe.role, c.speaker) AS speaker_name, s.published, c.known
             FROM claims c JOIN sources s ON s.id = c.source_id
             LEFT JOIN speakers sp ON sp.id = c.speaker LEFT JOIN persons pe ON pe.id = c.speaker
             WHERE c.kind = 'count' AND c.withdrawn = 0 AND c.value ->> 'value' IS NOT NULL AND substr(c.predicate, 1, length($1)) = $1
               AND ($2 IS NULL OR c.known <= $2)
             ORDER BY coalesce(c.as_of_latest, c.as_of_earliest, '9'), c.known IS NULL, c.known, c.id",
        )
        .bind(measures)
        .bind(limit(known))
        .fetch_all(self.pool())
        .await?;
        rows.into_iter()
            .map(|r| {
                Ok(CountRecord {
                    measure: word(&r.predicate)?,
                    basis: word(&r.basis)?,
                    as_of: edtf(r.as_of.as_deref())?,
                    certainty: word(&r.certainty)?,
                    claim: r.id,
                    source: r.source_id,
                    scope: r.scope,
                    since: r.since,
                    value: r.value,
                    approx: r.approx,
                    provisional: r.provisional,
                    superseded: r.superseded,
                    breakdown: r.breakdown,
                    places: r.places.split(',').filter(|p| !p.is_empty()).map(str::to_owned).collect(),
                    speaker: r.speaker,
                    speaker_name: r.speaker_name,
                    published: r.published,
                    known: r.known,
                })
            })
            .collect()
    }
}
