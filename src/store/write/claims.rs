//! Claims, and what they are about.

use sqlx::sqlite::SqliteConnection;

use super::iso::iso;
use super::rows::ClaimRow;
use crate::domain::claim::subjects;
use crate::domain::edtf::Edtf;
use crate::domain::vocab::Word;
use crate::store::error::StoreError;

/// The text of a value as JSON.
fn json(value: &impl serde::Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| StoreError::Wrong(format!("a claim cannot be written: {e}")))
}

pub(super) async fn claims(
    db: &mut SqliteConnection,
    rows: &[ClaimRow<'_>],
    step: &(dyn Fn() + Sync),
) -> Result<(), StoreError> {
    for row in rows {
        claim(db, row).await?;
        for (kind, id, part) in subjects(&row.claim.body) {
            sqlx::query("INSERT OR IGNORE INTO claim_subjects VALUES ($1, $2, $3, $4)")
                .bind(row.claim.id.as_str())
                .bind(kind.as_str())
                .bind(id)
                .bind(part.as_str())
                .execute(&mut *db)
                .await?;
        }
        step();
    }
    Ok(())
}

async fn claim(db: &mut SqliteConnection, row: &ClaimRow<'_>) -> Result<(), StoreError> {
    let (c, body) = (row.claim, &row.claim.body);
    let (date, as_of) = (body.date().map(Edtf::span), body.as_of().map(Edtf::span));
    let (bounds, said_for) = (
        [date.and_then(|s| s.earliest), date.and_then(|s| s.latest)],
        [as_of.and_then(|s| s.earliest), as_of.and_then(|s| s.latest)],
    );
    let p = &c.passage;
    sqlx::query("INSERT INTO claims VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34)")
        .bind(c.id.as_str()).bind(c.id.source()).bind(c.id.number()).bind(body.kind().as_str()).bind(body.subject()).bind(body.predicate()).bind(json(body)?)
        .bind(body.date().map(Edtf::as_str)).bind(iso(bounds[0])).bind(iso(bounds[1]))
        .bind(body.as_of().map(Edtf::as_str)).bind(iso(said_for[0])).bind(iso(said_for[1]))
        .bind(c.planned.as_ref().map(Edtf::as_str)).bind(c.speaker.as_str()).bind(c.attributed_to.as_deref()).bind(c.outlet.as_str())
        .bind(row.origin).bind(row.origin_rule.as_str()).bind(c.repeats.as_deref()).bind(row.report_of).bind(c.certainty.as_str())
        .bind(c.superseded).bind(c.withdrawn).bind(c.related).bind(json(&c.derived)?).bind(c.summary.as_str()).bind(c.remark.as_deref()).bind(c.seed_id.as_deref())
        .bind(p.paragraph).bind(p.start).bind(p.end).bind(p.digest.as_ref().map(|d| d.0.as_str())).bind(iso(row.known))
        .execute(&mut *db).await?;
    Ok(())
}
