//! Editors' decisions, and lists that name every counted mission.

use sqlx::sqlite::SqliteConnection;

use super::iso::iso;
use super::rows::{CompleteListRow, DecisionRow};
use crate::domain::edtf::Edtf;
use crate::store::error::StoreError;

pub(super) async fn decisions(
    db: &mut SqliteConnection,
    rows: &[DecisionRow<'_>],
    step: &(dyn Fn() + Sync),
) -> Result<(), StoreError> {
    for d in rows {
        sqlx::query("INSERT INTO decisions VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)")
            .bind(d.id)
            .bind(d.from.as_str())
            .bind(d.to.map(Edtf::as_str))
            .bind(iso(d.from.span().earliest))
            .bind(iso(d.to.and_then(|t| t.span().latest)))
            .bind(d.state)
            .bind(d.basis)
            .bind(d.fills)
            .bind(d.reason)
            .bind(iso(d.known))
            .bind(iso(d.end_known))
            .execute(&mut *db)
            .await?;
        for mission in &d.missions {
            sqlx::query("INSERT INTO decision_missions VALUES ($1, $2)")
                .bind(d.id)
                .bind(mission)
                .execute(&mut *db)
                .await?;
        }
        for (claim, ends) in d.claims.iter().map(|c| (c, false)).chain(d.end_claims.iter().map(|c| (c, true))) {
            sqlx::query("INSERT INTO decision_claims VALUES ($1, $2, $3)")
                .bind(d.id)
                .bind(claim)
                .bind(ends)
                .execute(&mut *db)
                .await?;
        }
        step();
    }
    Ok(())
}

pub(super) async fn complete_lists(db: &mut SqliteConnection, rows: &[CompleteListRow<'_>]) -> Result<(), StoreError> {
    for list in rows {
        sqlx::query("INSERT INTO complete_lists VALUES ($1,$2,$3,$4,$5)")
            .bind(list.by)
            .bind(iso(list.span.earliest))
            .bind(iso(list.span.latest))
            .bind(iso(list.known))
            .bind(iso(list.end_known))
            .execute(&mut *db)
            .await?;
    }
    Ok(())
}
