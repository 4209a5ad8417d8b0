//! The persons of the registry with everything that is claimed of them.

use std::collections::HashMap;

use sqlx::SqlitePool;

use super::columns::{day, from_json, row, word};
use super::error::StoreError;
use super::witness::WitnessRow;
use crate::domain::claim::Body;
use crate::domain::edtf::Day;
use crate::domain::person::PersonClaim;
use crate::domain::person::{People, Registered};

row! {
    struct PersonRow {
        id: String,
        name: Option<String>,
        role: Option<String>,
        hangul: Option<String>,
        hanja: Option<String>,
        standing: String,
        defector: bool,
        class: String,
        pseudonym: bool,
        possible_match: Option<String>,
    }
}

/// Reads everybody.
pub(super) async fn people(pool: &SqlitePool) -> Result<People, StoreError> {
    let (mut claims, mut events) = (claims(pool).await?, events(pool).await?);
    let rows: Vec<PersonRow> =
        sqlx::query_as("SELECT * FROM persons ORDER BY name IS NULL, name, role").fetch_all(pool).await?;
    let person = |row: PersonRow| {
        Ok(Registered {
            standing: word(&row.standing)?,
            class: word(&row.class)?,
            claims: claims.remove(&row.id).unwrap_or_default(),
            events: events.remove(&row.id).unwrap_or_default(),
            id: row.id.into(),
            name: row.name,
            role: row.role,
            hangul: row.hangul,
            hanja: row.hanja,
            defector: row.defector,
            pseudonym: row.pseudonym,
            possible_match: row.possible_match.map(Into::into),
        })
    };
    Ok(People(rows.into_iter().map(person).collect::<Result<_, StoreError>>()?))
}

row! {
    struct SaidRow {
        body: String,
        summary: String,
        superseded: bool,
        withdrawn: bool,
        ..witness: WitnessRow,
    }
}

async fn claims(pool: &SqlitePool) -> Result<HashMap<String, Vec<PersonClaim>>, StoreError> {
    let rows: Vec<SaidRow> = sqlx::query_as(
        "SELECT c.id, c.body, c.summary, c.certainty, c.superseded, c.withdrawn, c.known, s.reliability, c.report_of
         FROM claims c JOIN sources s ON s.id = c.source_id
         WHERE c.kind = 'person' ORDER BY c.subject, c.source_id, c.number",
    )
    .fetch_all(pool)
    .await?;
    let mut by_person: HashMap<String, Vec<PersonClaim>> = HashMap::new();
    for row in rows {
        let Body::Person(fact) = from_json(&row.body)? else { continue };
        let person = fact.person.to_string();
        let claim = PersonClaim {
            fact: *fact,
            summary: row.summary,
            superseded: row.superseded,
            set_aside: row.superseded || row.withdrawn,
            witness: row.witness.read()?,
        };
        by_person.entry(person).or_default().push(claim);
    }
    Ok(by_person)
}

/// By person: when the claims of events that name somebody were public.
async fn events(pool: &SqlitePool) -> Result<HashMap<String, Vec<Option<Day>>>, StoreError> {
    let rows: Vec<(String, Option<String>)> = sqlx::query_as(
        "SELECT DISTINCT x.subject_id, c.known, c.id FROM claim_subjects x JOIN claims c ON c.id = x.claim_id
         WHERE c.kind = 'event' AND x.subject_kind = 'person'",
    )
    .fetch_all(pool)
    .await
    .map(|rows: Vec<(String, Option<String>, String)>| {
        rows.into_iter().map(|(person, known, _)| (person, known)).collect()
    })?;
    let mut by_person: HashMap<String, Vec<Option<Day>>> = HashMap::new();
    for (person, known) in rows {
        by_person.entry(person).or_default().push(day(known.as_deref())?);
    }
    Ok(by_person)
}
