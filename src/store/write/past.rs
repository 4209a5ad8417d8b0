//! Corrections, and addresses that led somewhere once.

use sqlx::sqlite::SqliteConnection;

use super::iso::iso;
use super::rows::{CorrectionRow, RetiredRow};
use crate::store::error::StoreError;

pub(super) async fn retired(db: &mut SqliteConnection, rows: &[RetiredRow<'_>]) -> Result<(), StoreError> {
    for r in rows {
        let query = sqlx::query("INSERT INTO retired VALUES ($1, $2, $3, $4)");
        query.bind(&r.digest).bind(r.kind).bind(r.to).bind(r.month).execute(&mut *db).await?;
    }
    Ok(())
}

pub(super) async fn corrections(db: &mut SqliteConnection, rows: &[CorrectionRow<'_>]) -> Result<(), StoreError> {
    for c in rows {
        let query = sqlx::query("INSERT INTO corrections VALUES ($1, $2, $3, $4, $5, $6)");
        let query = query.bind(c.id).bind(c.date.as_str()).bind(iso(c.date.span().earliest));
        query.bind(c.page).bind(c.text).bind(c.reason).execute(&mut *db).await?;
    }
    Ok(())
}
