//! A claim as the database gives it.

use super::record::ClaimRecord;
use crate::domain::claim::{Claim, Passage};
use crate::domain::id::{ClaimId, OriginId};
use crate::domain::value::{Digest, Text};
use crate::domain::vocab::OriginRule;
use crate::store::columns::{day, edtf, from_json, row, word};
use crate::store::error::StoreError;

row! {
    /// What the file of a claim says.
    struct Columns {
        id: String,
        body: String,
        planned: Option<String>,
        speaker: String,
        attributed_to: Option<String>,
        outlet: String,
        repeats: Option<String>,
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
    }
}

impl Columns {
    /// The claim, given where its information comes from.
    fn read(self, stated: Option<OriginId>) -> Result<Claim, StoreError> {
        Ok(Claim {
            id: self.id.into(),
            body: from_json(&self.body)?,
            speaker: self.speaker.into(),
            attributed_to: self.attributed_to.map(Text),
            outlet: self.outlet.into(),
            origin: stated,
            repeats: self.repeats.map(ClaimId::from),
            certainty: word(&self.certainty)?,
            withdrawn: self.withdrawn,
            superseded: self.superseded,
            derived: from_json(&self.derived)?,
            summary: Text(self.summary),
            remark: self.remark.map(Text),
            related: self.related,
            planned: edtf(self.planned.as_deref())?,
            seed_id: self.seed_id.map(Into::into),
            passage: Passage {
                paragraph: self.paragraph,
                start: self.start,
                end: self.end,
                digest: self.digest.map(Digest),
            },
        })
    }
}

row! {
    /// A claim with what is joined to it.
    pub(in crate::store) struct Row {
        source_id: String,
        speaker_name: String,
        outlet_name: String,
        origin: String,
        origin_name: String,
        origin_rule: String,
        report_of: Option<String>,
        occasion_of: Option<String>,
        published: Option<String>,
        known: Option<String>,
        source_title: String,
        publisher: String,
        reliability: String,
        translated: Option<bool>,
        persons: String,
        ..columns: Columns,
    }
}

impl TryFrom<Row> for ClaimRecord {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let (origin, origin_rule) = (OriginId::from(row.origin), word(&row.origin_rule)?);
        Ok(Self {
            claim: row.columns.read(Some(origin.clone()).filter(|_| origin_rule == OriginRule::Stated))?,
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
            persons: row.persons.split(',').filter(|p| !p.is_empty()).map(|p| p.to_owned().into()).collect(),
        })
    }
}

/// Reads all that a query of claims finds.
macro_rules! fetch_claims {
    ($query:expr, $snapshot:expr) => {{
        let rows: Vec<$crate::store::claims::row::Row> = $query.fetch_all($snapshot.pool()).await?;
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

pub(in crate::store) use {fetch_claims, select_claims};
