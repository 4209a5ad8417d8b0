//! The events that the claims make, once these are written.

use sqlx::sqlite::SqliteConnection;

use super::iso::iso;
use crate::domain::event::{self, Event, Under};
use crate::domain::scope::Scope;
use crate::domain::vocab::Word;
use crate::store::error::StoreError;
use crate::store::{missions, told};

/// Makes the events of the usual view from what was written, and writes them.
pub(super) async fn events(db: &mut SqliteConnection) -> Result<(), StoreError> {
    let network = missions::network(&mut *db).await?;
    let told = told::told(&mut *db).await?;
    let made = event::events(&told, &network, &network.lives(Scope::EVERYTHING), Scope::EVERYTHING);
    for (position, one) in made.all().iter().enumerate() {
        event(&mut *db, one, i64::try_from(position).unwrap_or(i64::MAX)).await?;
        let id = one.id.to_string();
        for (part, claim) in one.parts() {
            sqlx::query("INSERT OR IGNORE INTO event_claims VALUES ($1, $2, $3)")
                .bind(&id)
                .bind(claim.as_str())
                .bind(part.as_str())
                .execute(&mut *db)
                .await?;
        }
        for (kind, subject) in one.subjects.iter().flat_map(event::Subject::named) {
            sqlx::query("INSERT OR IGNORE INTO event_subjects VALUES ($1, $2, $3)")
                .bind(&id)
                .bind(kind.as_str())
                .bind(subject)
                .execute(&mut *db)
                .await?;
        }
    }
    for (claim, clause) in made.asides() {
        sqlx::query("INSERT INTO claims_aside VALUES ($1, $2)")
            .bind(claim.as_str())
            .bind(clause.as_str())
            .execute(&mut *db)
            .await?;
    }
    Ok(())
}

async fn event(db: &mut SqliteConnection, event: &Event, position: i64) -> Result<(), StoreError> {
    let body =
        serde_json::to_string(event).map_err(|e| StoreError::Wrong(format!("an event cannot be written: {e}")))?;
    let under = event.under.as_ref().map(|under| match under {
        Under::Event(id) => id.to_string(),
        Under::Subject => "subject".to_owned(),
    });
    sqlx::query("INSERT INTO events VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)")
        .bind(event.id.to_string())
        .bind(position)
        .bind(event.happening.as_str())
        .bind(event.date.as_ref().map(crate::domain::edtf::Edtf::as_str))
        .bind(iso(event.span.earliest))
        .bind(iso(event.span.latest))
        .bind(event.earliest.basis.as_str())
        .bind(event.latest.basis.as_str())
        .bind(event.certainty.as_str())
        .bind(i64::try_from(event.reports).unwrap_or(i64::MAX))
        .bind(event.is_report)
        .bind(under)
        .bind(body)
        .execute(db)
        .await?;
    Ok(())
}
