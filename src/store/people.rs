//! Persons and what dates their defection.

use std::collections::{BTreeMap, HashMap};

use sqlx::FromRow;

use super::witness::WitnessRow;
use super::{Snapshot, StoreError, edtf, limit, names, word};
use crate::domain::defection::DatedClaim;
use crate::domain::edtf::Day;
use crate::domain::questions::PersonClaim;

/// A person of the registry with what claims say at a glance.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the migration explains the columns")]
pub struct PersonRecord {
    pub id: String,
    pub name: Option<String>,
    pub role: Option<String>,
    pub hangul: Option<String>,
    pub hanja: Option<String>,
    pub standing: String,
    pub defector: bool,
    pub class: String,
    pub pseudonym: bool,
    pub possible_match: Option<String>,
    /// How many claims are about the person: those that say something of him, and what happened to him.
    pub claims: i64,
    /// The first day by which a source had spoken of the person's defection, and the claim that did: `2016-08-17 a.1`.
    pub first_report: Option<String>,
    /// The countries that claims say were left, most often named first, each with the claims: `RU a.1 b.2,CN c.1`.
    pub left_from: String,
    /// The claim that printed the name first, after the day by which it had: `2016-08-17 a.1`; of somebody who is not
    /// named, the first claim of all.
    pub first_named: String,
    /// How many of the claims print a name.
    pub printed: i64,
    /// How many of them print it in Hangul as the registry does.
    pub hangul_printed: i64,
    /// How many of them print it in Hanja as the registry does.
    pub hanja_printed: i64,
    /// How many of the claims are denied.
    pub denials: i64,
}

impl PersonRecord {
    /// The first day by which a source had spoken of the person's defection, and the id of the claim that did.
    #[must_use]
    pub fn first_report(&self) -> Option<(Day, &str)> {
        let (day, claim) = self.first_report.as_deref()?.split_once(' ')?;
        Some((day.parse().ok()?, claim))
    }

    /// The country left, as most claims have it, and the claims that say so.
    #[must_use]
    pub fn left_country(&self) -> Option<(&str, Vec<String>)> {
        let (country, claims) = self.left_from.split(',').next()?.split_once(' ')?;
        Some((country, claims.split(' ').map(str::to_owned).collect()))
    }

    /// The claim that printed the name first, or spoke first of somebody who is not named.
    #[must_use]
    pub fn named_by(&self) -> &str {
        self.first_named.rsplit(' ').next().unwrap_or_default()
    }

    /// The name, or the role of somebody who is not named.
    #[must_use]
    pub fn display(&self) -> &str {
        self.name.as_deref().or(self.role.as_deref()).unwrap_or(&self.id)
    }

    /// Under a limit the registry's words hold only as far as claims known by then carry them: a name that nobody
    /// had printed is not shown, and a story that nobody had denied is neither debunked nor withdrawn.
    fn forget_later_words(&mut self) {
        if self.name.is_some() && self.printed == 0 {
            self.name = None;
            self.role = Some("Somebody not named by then".to_owned());
            "unnamed".clone_into(&mut self.standing);
        }
        self.hangul.take_if(|_| self.hangul_printed == 0);
        self.hanja.take_if(|_| self.hanja_printed == 0);
        self.possible_match = None;
        if self.denials == 0 && matches!(self.standing.as_str(), "debunked" | "withdrawn") {
            (if self.name.is_some() { "identified" } else { "unnamed" }).clone_into(&mut self.standing);
        }
    }
}

#[derive(FromRow)]
struct DatedRow {
    person: String,
    predicate: String,
    date: String,
    set_aside: bool,
    #[sqlx(flatten)]
    witness: WitnessRow,
}

const PERSONS: &str = "SELECT p.*,
        count(c.id) + (SELECT count(DISTINCT e.id) FROM claim_subjects x JOIN claims e ON e.id = x.claim_id AND e.kind = 'event' AND ($1 IS NULL OR e.known <= $1)
                       WHERE x.subject_kind = 'person' AND x.subject_id = p.id) AS claims,
        min(CASE WHEN c.predicate IN ('left', 'defected', 'arrived', 'made-public', 'reported-missing') THEN c.known || ' ' || c.id END) AS first_report,
        count(c.value ->> 'name_as_printed') AS printed,
        coalesce(sum(instr(c.value, p.hangul) > 0), 0) AS hangul_printed, coalesce(sum(instr(c.value, p.hanja) > 0), 0) AS hanja_printed,
        sum(c.certainty = 'denied') AS denials,
        coalesce(min(CASE WHEN c.value ->> 'name_as_printed' = p.name THEN coalesce(c.known, 'undated') || ' ' || c.id END),
                 min(CASE WHEN c.value ->> 'name_as_printed' IS NOT NULL THEN coalesce(c.known, 'undated') || ' ' || c.id END),
                 min(coalesce(c.known, 'undated') || ' ' || c.id)) AS first_named,
        (SELECT coalesce(group_concat(country || ' ' || ids), '') FROM (
           SELECT f.value ->> 'from_country' AS country, group_concat(f.id, ' ') AS ids FROM claims f
           WHERE f.kind = 'person' AND f.subject = p.id AND country IS NOT NULL AND f.certainty <> 'denied' AND f.superseded = 0
             AND ($1 IS NULL OR f.known <= $1)
           GROUP BY country ORDER BY max(f.certainty IN ('confirmed', 'reported')) DESC, count(*) DESC, country)) AS left_from
     FROM persons p
     JOIN claims c ON c.kind = 'person' AND c.subject = p.id AND ($1 IS NULL OR c.known <= $1)
     WHERE ($2 IS NULL OR p.id = $2)
     GROUP BY p.id ORDER BY p.name IS NULL, p.name, p.role";

impl Snapshot {
    /// The persons of whom something was known.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_persons(&self, known: Option<Day>) -> Result<Vec<PersonRecord>, StoreError> {
        let mut persons: Vec<PersonRecord> =
            sqlx::query_as(PERSONS).bind(limit(known)).bind(None::<&str>).fetch_all(self.pool()).await?;
        if known.is_some() {
            persons.iter_mut().for_each(PersonRecord::forget_later_words);
        }
        Ok(persons)
    }

    /// A person, if anything was known.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_person(&self, id: &str, known: Option<Day>) -> Result<Option<PersonRecord>, StoreError> {
        let mut person: Option<PersonRecord> =
            sqlx::query_as(PERSONS).bind(limit(known)).bind(Some(id)).fetch_optional(self.pool()).await?;
        if let (Some(_), Some(person)) = (known, &mut person) {
            person.forget_later_words();
        }
        Ok(person)
    }

    /// The dated claims about persons, by person; of one person if given.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn dated_claims(&self, person: Option<&str>) -> Result<HashMap<String, Vec<DatedClaim>>, StoreError> {
        let rows: Vec<DatedRow> = sqlx::query_as(
            "SELECT c.subject AS person, c.id, c.predicate, c.date, c.certainty, c.superseded OR c.withdrawn AS set_aside, c.known, s.reliability,
                    c.report_of
             FROM claims c JOIN sources s ON s.id = c.source_id
             WHERE c.kind = 'person' AND c.date IS NOT NULL AND c.predicate IN ('left', 'defected', 'arrived', 'made-public', 'reported-missing', 'other') AND ($1 IS NULL OR c.subject = $1)
             ORDER BY c.source_id, c.number",
        )
        .bind(person)
        .fetch_all(self.pool())
        .await?;
        let mut by_person: HashMap<String, Vec<DatedClaim>> = HashMap::new();
        for row in rows {
            let Some(date) = edtf(Some(&row.date))? else { continue };
            let claim = DatedClaim {
                field: word(&row.predicate)?,
                date,
                set_aside: row.set_aside,
                witness: row.witness.read()?,
            };
            by_person.entry(row.person).or_default().push(claim);
        }
        Ok(by_person)
    }
}

#[derive(FromRow)]
struct SaidRow {
    person: String,
    predicate: String,
    date: Option<String>,
    #[sqlx(json)]
    value: serde_json::Map<String, serde_json::Value>,
    summary: String,
    set_aside: bool,
    #[sqlx(flatten)]
    witness: WitnessRow,
}

impl Snapshot {
    /// Everything claimed of persons of the registry, by person, as the rules see it; of one person if given.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn person_claims(&self, person: Option<&str>) -> Result<BTreeMap<String, Vec<PersonClaim>>, StoreError> {
        self.claims_of_persons(person, None).await
    }

    /// Everything claimed of those persons of whom a claim says that they served in a country or left it.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn claims_of_persons_in(&self, country: &str) -> Result<BTreeMap<String, Vec<PersonClaim>>, StoreError> {
        self.claims_of_persons(None, Some(country)).await
    }

    async fn claims_of_persons(
        &self,
        person: Option<&str>,
        country: Option<&str>,
    ) -> Result<BTreeMap<String, Vec<PersonClaim>>, StoreError> {
        let rows: Vec<SaidRow> = sqlx::query_as(
            "SELECT c.subject AS person, c.id, c.predicate, c.date, c.value, c.summary, c.certainty, c.superseded OR c.withdrawn AS set_aside, c.known,
                    s.reliability, c.report_of
             FROM claims c JOIN sources s ON s.id = c.source_id JOIN persons p ON p.id = c.subject
             WHERE c.kind = 'person' AND ($1 IS NULL OR c.subject = $1)
               AND ($2 IS NULL OR c.subject IN (
                    SELECT x.subject_id FROM claim_subjects x JOIN claim_subjects y ON y.claim_id = x.claim_id
                    WHERE x.subject_kind = 'person' AND x.part = 'subject' AND y.subject_kind = 'country' AND y.subject_id = $2))
             ORDER BY c.subject, c.source_id, c.number",
        )
        .bind(person)
        .bind(country)
        .fetch_all(self.pool())
        .await?;
        let mut by_person: BTreeMap<String, Vec<PersonClaim>> = BTreeMap::new();
        for row in rows {
            let text = |v: &serde_json::Value| match v {
                serde_json::Value::String(s) => Some(s.clone()),
                serde_json::Value::Number(n) => Some(n.to_string()),
                serde_json::Value::Array(list) => {
                    Some(list.iter().filter_map(|v| v.as_str()).collect::<Vec<_>>().join(", "))
                        .filter(|t| !t.is_empty())
                }
                _ => None,
            };
            let claim = PersonClaim {
                field: word(&row.predicate)?,
                date: edtf(row.date.as_deref())?,
                summary: row.summary,
                names: names::printed(&row.value),
                values: row.value.iter().filter_map(|(k, v)| text(v).map(|t| (k.clone(), t))).collect(),
                set_aside: row.set_aside,
                witness: row.witness.read()?,
            };
            by_person.entry(row.person).or_default().push(claim);
        }
        Ok(by_person)
    }
}
