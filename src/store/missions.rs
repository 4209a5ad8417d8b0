//! The missions with everything that is said of them.

use std::collections::HashMap;

use sqlx::SqliteConnection;

use super::columns::{day, from_json, ids, row, word};
use super::error::StoreError;
use super::witness::WitnessRow;
use crate::domain::claim::Body;
use crate::domain::edtf::{Edtf, Span};
use crate::domain::mission::{MissionClaim, Ruling};
use crate::domain::network::{CompleteList, Mission, Network};
use crate::domain::witness::Witness;

row! {
    struct MissionRow {
        id: String,
        country: String,
        city: String,
        hangul: Option<String>,
        region: String,
        lat: f64,
        lon: f64,
        r#type: String,
        form: Option<String>,
        counted: bool,
        counted_note: Option<String>,
    }
}

row! {
    struct ClaimRow {
        mission: String,
        body: String,
        set_aside: bool,
        ..witness: WitnessRow,
    }
}

row! {
    struct RulingRow {
        mission: String,
        id: String,
        from: String,
        earliest: Option<String>,
        latest: Option<String>,
        state: String,
        fills: bool,
        known: Option<String>,
        end_known: Option<String>,
        claims: String,
    }
}

row! {
    struct ListRow {
        earliest: Option<String>,
        latest: Option<String>,
        known: Option<String>,
        end_known: Option<String>,
    }
}

/// Reads the whole network.
pub(super) async fn network(db: &mut SqliteConnection) -> Result<Network, StoreError> {
    let mut claims = claims(&mut *db).await?;
    let mut rulings = rulings(&mut *db).await?;
    let mut events = events(&mut *db).await?;
    let rows: Vec<MissionRow> = sqlx::query_as("SELECT * FROM missions ORDER BY id").fetch_all(&mut *db).await?;
    let missions: Result<Vec<Mission>, StoreError> = rows
        .into_iter()
        .map(|row| {
            Ok(Mission {
                region: word(&row.region)?,
                kind: word(&row.r#type)?,
                claims: claims.remove(&row.id).unwrap_or_default(),
                rulings: rulings.remove(&row.id).unwrap_or_default(),
                events: events.remove(&row.id).unwrap_or_default(),
                id: row.id.into(),
                country: row.country.into(),
                city: row.city,
                hangul: row.hangul,
                lat: row.lat,
                lon: row.lon,
                form: row.form,
                counted: row.counted,
                counted_note: row.counted_note,
            })
        })
        .collect();
    Ok(Network { missions: missions?, lists: complete_lists(db).await? })
}

async fn complete_lists(db: &mut SqliteConnection) -> Result<Vec<CompleteList>, StoreError> {
    let rows: Vec<ListRow> =
        sqlx::query_as(r#"SELECT earliest, latest, known, end_known FROM complete_lists ORDER BY earliest, "by""#)
            .fetch_all(db)
            .await?;
    rows.into_iter()
        .map(|row| {
            Ok(CompleteList {
                span: Span { earliest: day(row.earliest.as_deref())?, latest: day(row.latest.as_deref())? },
                known: day(row.known.as_deref())?,
                end_known: day(row.end_known.as_deref())?,
            })
        })
        .collect()
}

async fn claims(db: &mut SqliteConnection) -> Result<HashMap<String, Vec<MissionClaim>>, StoreError> {
    let rows: Vec<ClaimRow> = sqlx::query_as(
        "SELECT m.subject_id AS mission, c.id, c.body, c.certainty,
                c.superseded OR c.withdrawn AS set_aside, c.known, s.reliability,
                c.report_of
         FROM claims c
         JOIN claim_subjects m ON m.claim_id = c.id AND m.subject_kind = 'mission' AND m.part = 'subject'
         JOIN sources s ON s.id = c.source_id
         WHERE c.kind = 'mission'
         ORDER BY m.subject_id, c.source_id, c.number",
    )
    .fetch_all(db)
    .await?;
    let mut by_mission: HashMap<String, Vec<MissionClaim>> = HashMap::new();
    for row in rows {
        let Body::Mission(fact) = from_json(&row.body)? else { continue };
        let claim = MissionClaim {
            event: fact.event,
            post: fact.mission_type,
            date: fact.date,
            as_of: fact.as_of,
            set_aside: row.set_aside,
            witness: row.witness.read()?,
        };
        by_mission.entry(row.mission).or_default().push(claim);
    }
    Ok(by_mission)
}

row! {
    struct EventRow {
        mission: String,
        ..witness: WitnessRow,
    }
}

async fn events(db: &mut SqliteConnection) -> Result<HashMap<String, Vec<Witness>>, StoreError> {
    let rows: Vec<EventRow> = sqlx::query_as(
        "SELECT m.subject_id AS mission, c.id, c.certainty, c.known, s.reliability, c.report_of
         FROM claims c
         JOIN claim_subjects m ON m.claim_id = c.id AND m.subject_kind = 'mission' AND m.part = 'subject'
         JOIN sources s ON s.id = c.source_id
         WHERE c.kind <> 'mission'
         ORDER BY m.subject_id, c.source_id, c.number",
    )
    .fetch_all(db)
    .await?;
    let mut by_mission: HashMap<String, Vec<Witness>> = HashMap::new();
    for row in rows {
        by_mission.entry(row.mission).or_default().push(row.witness.read()?);
    }
    Ok(by_mission)
}

async fn rulings(db: &mut SqliteConnection) -> Result<HashMap<String, Vec<Ruling>>, StoreError> {
    let rows: Vec<RulingRow> = sqlx::query_as(
        r#"SELECT m.mission_id AS mission, d.id, d."from", d.earliest, d.latest, d.state, d.fills, d.known, d.end_known,
                (SELECT coalesce(group_concat(c.claim_id, ' '), '') FROM decision_claims c WHERE c.decision_id = d.id AND c.ends = 0) AS claims
         FROM decisions d JOIN decision_missions m ON m.decision_id = d.id
         ORDER BY m.mission_id, d.earliest, d.id"#,
    )
    .fetch_all(db)
    .await?;
    let mut by_mission: HashMap<String, Vec<Ruling>> = HashMap::new();
    for row in rows {
        let from = Edtf::parse(&row.from).map_err(|_| StoreError::Word(row.from.clone()))?;
        let ruling = Ruling {
            from,
            span: Span { earliest: day(row.earliest.as_deref())?, latest: day(row.latest.as_deref())? },
            state: word(&row.state)?,
            fills: row.fills,
            known: day(row.known.as_deref())?,
            end_known: day(row.end_known.as_deref())?,
            claims: ids(&row.claims).into_iter().map(Into::into).collect(),
            decision: row.id.into(),
        };
        by_mission.entry(row.mission).or_default().push(ruling);
    }
    Ok(by_mission)
}
