//! Who is named: publishers, speakers, origins.

use sqlx::sqlite::SqliteConnection;

use super::rows::Rows;
use crate::store::error::StoreError;

pub(super) async fn registries(
    db: &mut SqliteConnection,
    rows: &Rows<'_>,
    step: &(dyn Fn() + Sync),
) -> Result<(), StoreError> {
    for p in &rows.publishers {
        let query = sqlx::query("INSERT INTO publishers VALUES ($1, $2, $3, $4, $5, $6)");
        query
            .bind(p.id)
            .bind(p.name)
            .bind(p.country)
            .bind(p.kind)
            .bind(p.reliability)
            .bind(p.website)
            .execute(&mut *db)
            .await?;
        step();
    }
    for s in &rows.speakers {
        let query = sqlx::query("INSERT INTO speakers VALUES ($1, $2, $3, $4, $5)");
        query.bind(s.id).bind(s.name).bind(s.kind).bind(s.role).bind(s.country).execute(&mut *db).await?;
        step();
    }
    for o in &rows.origins {
        sqlx::query("INSERT INTO origins VALUES ($1, $2, $3, $4, $5)")
            .bind(o.id)
            .bind(o.name)
            .bind(o.kind)
            .bind(o.of)
            .bind(o.country)
            .execute(&mut *db)
            .await?;
        step();
    }
    Ok(())
}
