//! Claims with what a reader needs to judge them: speaker, outlet, source, origins.

use std::collections::BTreeSet;
use std::ops::Deref;

use sqlx::FromRow;

use super::{Snapshot, StoreError, day, edtf, limit, word};
use crate::domain::claim::{Claim, Passage, SubjectKind, subjects};
use crate::domain::edtf::{Day, Edtf};
use crate::domain::id::{ClaimId, OriginId, SourceId};
use crate::domain::value::{Digest, Text};
use crate::domain::vocab::{OriginRule, Reliability, Word};

/// A claim as the record has it: what its file says, and what follows from its source and the rule of origins.
#[derive(Debug, Clone)]
pub struct ClaimRecord {
    /// As its file has it.
    pub claim: Claim,
    /// The source in which it stands.
    pub source_id: SourceId,
    /// The source's title, or what describes it.
    pub source_title: String,
    /// The publisher, as the page names it.
    pub publisher: String,
    /// The grade of the page.
    pub reliability: Reliability,
    /// Whether the page is a translation; `None` when that is not known.
    pub translated: Option<bool>,
    /// When the source was published.
    pub published: Option<Edtf>,
    /// The day by which it had been.
    pub known: Option<Day>,
    /// The speaker’s name, or role.
    pub speaker_name: String,
    /// The outlet’s name.
    pub outlet_name: String,
    /// Where the information comes from.
    pub origin: OriginId,
    /// Its name.
    pub origin_name: String,
    /// By which rule.
    pub origin_rule: OriginRule,
    /// Whose report it counts as; `None` where nobody can tell.
    pub report_of: Option<String>,
    /// Of an occasion: the name of whoever spoke.
    pub occasion_of: Option<String>,
    /// The persons of the registry whom it is about or names, by id.
    pub persons: Vec<String>,
}

impl Deref for ClaimRecord {
    type Target = Claim;
    fn deref(&self) -> &Claim {
        &self.claim
    }
}

impl ClaimRecord {
    /// The ids of the things of a kind that it is about or names, each once.
    #[must_use]
    pub fn of(&self, kind: SubjectKind) -> Vec<&str> {
        let ids: BTreeSet<&str> =
            subjects(&self.body).into_iter().filter(|(k, ..)| *k == kind).map(|(_, id, _)| id).collect();
        ids.into_iter().collect()
    }

    /// The missions.
    #[must_use]
    pub fn missions(&self) -> Vec<&str> {
        self.of(SubjectKind::Mission)
    }

    /// The countries.
    #[must_use]
    pub fn countries(&self) -> Vec<&str> {
        self.of(SubjectKind::Country)
    }
}

#[derive(FromRow)]
pub(super) struct Row {
    id: String,
    source_id: String,
    body: String,
    planned: Option<String>,
    speaker: String,
    speaker_name: String,
    attributed_to: Option<String>,
    outlet: String,
    outlet_name: String,
    origin: String,
    origin_name: String,
    origin_rule: String,
    repeats: Option<String>,
    report_of: Option<String>,
    occasion_of: Option<String>,
    certainty: String,
    superseded: bool,
    withdrawn: bool,
    related: bool,
    derived: String,
    summary: String,
    remark: Option<String>,
    seed_id: Option<String>,
    paragraph: Option<u32>,
    start: Option<u32>,
    end: Option<u32>,
    digest: Option<String>,
    published: Option<String>,
    known: Option<String>,
    source_title: String,
    publisher: String,
    reliability: String,
    translated: Option<bool>,
    persons: String,
}

/// Reads a value that is kept as JSON.
pub(super) fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|e| StoreError::Wrong(format!("a claim cannot be read: {e}")))
}

impl TryFrom<Row> for ClaimRecord {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let (origin, origin_rule) = (OriginId::from(row.origin), word(&row.origin_rule)?);
        let claim = Claim {
            id: row.id.into(),
            body: from_json(&row.body)?,
            speaker: row.speaker.into(),
            attributed_to: row.attributed_to.map(Text),
            outlet: row.outlet.into(),
            origin: Some(origin.clone()).filter(|_| origin_rule == OriginRule::Stated),
            repeats: row.repeats.map(ClaimId::from),
            certainty: word(&row.certainty)?,
            withdrawn: row.withdrawn,
            superseded: row.superseded,
            derived: from_json(&row.derived)?,
            summary: Text(row.summary),
            remark: row.remark.map(Text),
            related: row.related,
            planned: edtf(row.planned.as_deref())?,
            seed_id: row.seed_id.map(Into::into),
            passage: Passage {
                paragraph: row.paragraph,
                start: row.start,
                end: row.end,
                digest: row.digest.map(Digest),
            },
        };
        Ok(Self {
            claim,
            source_id: row.source_id.into(),
            source_title: row.source_title,
            publisher: row.publisher,
            reliability: word(&row.reliability)?,
            translated: row.translated,
            published: edtf(row.published.as_deref())?,
            known: day(row.known.as_deref())?,
            speaker_name: row.speaker_name,
            outlet_name: row.outlet_name,
            origin,
            origin_name: row.origin_name,
            origin_rule,
            report_of: row.report_of,
            occasion_of: row.occasion_of,
            persons: row.persons.split(',').filter(|p| !p.is_empty()).map(str::to_owned).collect(),
        })
    }
}

/// Reads all that a query of claims finds.
macro_rules! fetch_claims {
    ($query:expr, $snapshot:expr) => {{
        let rows: Vec<$crate::store::claims::Row> = $query.fetch_all($snapshot.pool()).await?;
        rows.into_iter().map($crate::store::claims::ClaimRecord::try_from).collect::<Result<Vec<_>, _>>()
    }};
}

/// Completes the one statement that reads claims.
macro_rules! select_claims {
    ($rest:expr) => {
        concat!(
            r#"SELECT c.id, c.source_id, c.body, c.planned,
                      c.speaker, coalesce(sp.name, pe.name, pe.role, c.speaker) AS speaker_name, c.attributed_to,
                      c.outlet, o.name AS outlet_name, c.origin, oo.name AS origin_name, c.origin_rule, c.repeats, c.report_of,
                      (SELECT coalesce(x.name, y.name, y.role) FROM (SELECT oo.of AS id) o LEFT JOIN speakers x ON x.id = o.id LEFT JOIN persons y ON y.id = o.id) AS occasion_of, c.certainty, c.superseded, c.withdrawn, c.related, c.derived, c.summary, c.remark, c.seed_id,
                      c.paragraph, c.start, c."end", c.digest, s.published, c.known,
                      coalesce(s.title, s.label, s.publisher) AS source_title, s.publisher, s.reliability, s.translated,
                      (SELECT coalesce(group_concat(DISTINCT x.subject_id), '') FROM claim_subjects x JOIN persons p ON p.id = x.subject_id WHERE x.claim_id = c.id AND x.subject_kind = 'person') AS persons
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
pub(super) use {fetch_claims, select_claims};

impl Snapshot {
    /// A claim, if it was known.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_claim(&self, id: &str, known: Option<Day>) -> Result<Option<ClaimRecord>, StoreError> {
        let query = sqlx::query_as(select_claims!("WHERE c.id = $1 AND ($2 IS NULL OR c.known <= $2)"));
        Ok(fetch_claims!(query.bind(id).bind(limit(known)), self)?.pop())
    }

    /// The claims of a source, in its order.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn claims_of_source(&self, source: &str, known: Option<Day>) -> Result<Vec<ClaimRecord>, StoreError> {
        let query = sqlx::query_as(select_claims!(
            "WHERE c.source_id = $1 AND ($2 IS NULL OR c.known <= $2) ORDER BY c.number"
        ));
        fetch_claims!(query.bind(source).bind(limit(known)), self)
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
        known: Option<Day>,
    ) -> Result<Vec<ClaimRecord>, StoreError> {
        let query = sqlx::query_as(select_claims!(
            "WHERE c.id IN (SELECT claim_id FROM claim_subjects WHERE subject_kind = $1 AND subject_id = $2
                            GROUP BY claim_id HAVING $4 IS NULL OR max(part = 'subject') = $4)
               AND ($3 IS NULL OR c.known <= $3)
             ORDER BY c.known IS NULL, c.known, c.source_id, c.number"
        ));
        fetch_claims!(query.bind(subject_kind.as_str()).bind(subject).bind(limit(known)).bind(about), self)
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
        fetch_claims!(query.bind(speaker).bind(limit(known)), self)
    }

    /// Claims by their ids, in the order of the ids.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn claims_by_id(&self, ids: &[ClaimId], known: Option<Day>) -> Result<Vec<ClaimRecord>, StoreError> {
        let list = serde_json::json!(ids).to_string();
        let query = sqlx::query_as(select_claims!(
            "JOIN json_each($1) wanted ON wanted.value = c.id WHERE ($2 IS NULL OR c.known <= $2) ORDER BY wanted.key"
        ));
        fetch_claims!(query.bind(list).bind(limit(known)), self)
    }

    /// What sources disagree on, in the editors' words. Notes draw on the whole record, so a `known` limit hides them.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn conflicts(
        &self,
        subject_kind: SubjectKind,
        subject: &str,
        known: Option<Day>,
    ) -> Result<Vec<String>, StoreError> {
        if known.is_some() {
            return Ok(Vec::new());
        }
        let query = sqlx::query_scalar(
            "SELECT note FROM conflicts WHERE subject_kind = $1 AND subject_id = $2 ORDER BY position",
        );
        Ok(query.bind(subject_kind.as_str()).bind(subject).fetch_all(self.pool()).await?)
    }
}
