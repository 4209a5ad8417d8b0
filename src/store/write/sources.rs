//! Sources.

use sqlx::sqlite::SqliteConnection;

use super::iso::iso;
use super::rows::SourceRow;
use crate::domain::edtf::Edtf;
use crate::store::error::StoreError;

pub(super) async fn sources(
    db: &mut SqliteConnection,
    rows: &[SourceRow<'_>],
    step: &(dyn Fn() + Sync),
) -> Result<(), StoreError> {
    for s in rows {
        let span = s.published.map(Edtf::span);
        sqlx::query("INSERT INTO sources VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23)")
            .bind(s.id).bind(s.publisher).bind(s.publisher_id).bind(s.original_publisher).bind(s.title).bind(s.label)
            .bind(s.url).bind(s.link).bind(s.published.map(Edtf::as_str)).bind(iso(span.and_then(|s| s.earliest))).bind(iso(span.and_then(|s| s.latest)))
            .bind(s.language).bind(s.kind).bind(s.reliability).bind(s.access).bind(s.translated).bind(s.translated_from)
            .bind(s.reprint_of).bind(s.original).bind(s.remark).bind(s.text.map(|t| t.0)).bind(s.text.map(|t| t.1)).bind(s.text.map(|t| t.2))
            .execute(&mut *db).await?;
        step();
    }
    Ok(())
}
