//! Dated claims in the order of time.

use super::claims::{ClaimRecord, fetch_claims, select_claims};
use super::columns::{limit, row, word};
use super::error::StoreError;
use super::snapshot::Snapshot;
use crate::domain::filter::{TimelineFilter, TimelineOrder};
use crate::domain::scope::Scope;
use crate::domain::vocab::{ClaimKind, Word};

row! {
    /// How many entries begin in a year; a year of `None` holds the undated.
    #[derive(Debug, Clone)]
    #[expect(missing_docs, reason = "the names say it")]
    pub struct YearCount {
        pub year: Option<i64>,
        pub entries: i64,
    }
}

/// What narrows the entries. The day of an entry is when it happened, or, when that is not said, the day for
/// which it is said; an interval that is open at one side stands at the other.
/// `$1` known, `$2` first day, `$3` last day, `$4` kinds as JSON, `$5` country, `$6` person, `$7` mission.
macro_rules! narrowed {
    () => {
        " WHERE ($1 IS NULL OR c.known <= $1)
            AND ($2 IS NULL OR coalesce(c.latest, c.earliest, c.as_of_latest, c.as_of_earliest) >= $2)
            AND ($3 IS NULL OR coalesce(c.earliest, c.latest, c.as_of_earliest, c.as_of_latest) <= $3)
            AND ($4 IS NULL OR c.kind IN (SELECT value FROM json_each($4)))
            AND ($5 IS NULL OR c.id IN (SELECT claim_id FROM claim_subjects WHERE subject_kind = 'country' AND subject_id = $5))
            AND ($6 IS NULL OR c.id IN (SELECT claim_id FROM claim_subjects WHERE subject_kind = 'person' AND subject_id = $6))
            AND ($7 IS NULL OR c.id IN (SELECT claim_id FROM claim_subjects WHERE subject_kind = 'mission' AND subject_id = $7)) "
    };
}

/// Narrowed to what carries a date.
macro_rules! dated {
    () => {
        concat!(narrowed!(), " AND coalesce(c.date, c.as_of) IS NOT NULL ")
    };
}

/// Narrowed to what carries none.
macro_rules! undated {
    () => {
        concat!(narrowed!(), " AND coalesce(c.date, c.as_of) IS NULL ")
    };
}

const UNDATED: &str =
    select_claims!(concat!(undated!(), "ORDER BY c.known IS NULL, c.known DESC, c.id LIMIT $8 OFFSET $9"));
const OLDEST_FIRST: &str = select_claims!(concat!(
    dated!(),
    "ORDER BY coalesce(c.earliest, c.latest, c.as_of_earliest, c.as_of_latest), c.id LIMIT $8 OFFSET $9"
));
const NEWEST_FIRST: &str = select_claims!(concat!(
    dated!(),
    "ORDER BY coalesce(c.earliest, c.latest, c.as_of_earliest, c.as_of_latest) DESC, c.id LIMIT $8 OFFSET $9"
));

/// Binds the seven parameters.
macro_rules! bind_timeline {
    ($query:expr, $filter:expr, $scope:expr) => {{
        let kinds: Vec<&str> = $filter.kinds.iter().map(|k: &ClaimKind| k.as_str()).collect();
        let kinds = if kinds.is_empty() { None } else { Some(serde_json::json!(kinds).to_string()) };
        $query
            .bind(limit($scope))
            // What has no day lies in no window.
            .bind($filter.from.filter(|_| !$filter.undated).map(|d| d.to_string()))
            .bind($filter.to.filter(|_| !$filter.undated).map(|d| d.to_string()))
            .bind(kinds)
            .bind($filter.country.as_deref())
            .bind($filter.person.as_deref())
            .bind($filter.mission.as_deref())
    }};
}

impl Snapshot {
    /// A page of the entries, dated ones by their day, and how many there are in all.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_timeline(
        &self,
        filter: &TimelineFilter,
        scope: Scope,
        offset: i64,
        rows: i64,
    ) -> Result<(Vec<ClaimRecord>, i64), StoreError> {
        let (count, select) = match (filter.undated, filter.order) {
            (true, _) => (concat!("SELECT count(*) FROM claims c", undated!()), UNDATED),
            (false, TimelineOrder::Newest) => (concat!("SELECT count(*) FROM claims c", dated!()), NEWEST_FIRST),
            (false, TimelineOrder::Oldest) => (concat!("SELECT count(*) FROM claims c", dated!()), OLDEST_FIRST),
        };
        let total: i64 = bind_timeline!(sqlx::query_scalar(count), filter, scope).fetch_one(self.pool()).await?;
        let query = bind_timeline!(sqlx::query_as(select), filter, scope).bind(rows).bind(offset);
        Ok((fetch_claims!(query, self)?, total))
    }

    /// How many entries begin in each year, whatever the window.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn timeline_years(&self, filter: &TimelineFilter, scope: Scope) -> Result<Vec<YearCount>, StoreError> {
        let all = TimelineFilter { from: None, to: None, ..filter.clone() };
        let query = sqlx::query_as(concat!(
            "SELECT CAST(substr(coalesce(c.earliest, c.latest, c.as_of_earliest, c.as_of_latest), 1, 4) AS INTEGER) AS year, count(*) AS entries FROM claims c",
            narrowed!(),
            "GROUP BY year ORDER BY year"
        ));
        Ok(bind_timeline!(query, all, scope).fetch_all(self.pool()).await?)
    }

    /// How many entries begin in each month (`2023-11`) or on each day of the window.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn timeline_parts(
        &self,
        filter: &TimelineFilter,
        scope: Scope,
        days: bool,
    ) -> Result<Vec<(String, i64)>, StoreError> {
        const MONTHS: &str = concat!(
            "SELECT substr(coalesce(c.earliest, c.latest, c.as_of_earliest, c.as_of_latest), 1, 7) AS part, count(*) FROM claims c",
            dated!(),
            "GROUP BY part ORDER BY part"
        );
        const DAYS: &str = concat!(
            "SELECT coalesce(c.earliest, c.latest, c.as_of_earliest, c.as_of_latest) AS part, count(*) FROM claims c",
            dated!(),
            "GROUP BY part ORDER BY part"
        );
        let query = sqlx::query_as(if days { DAYS } else { MONTHS });
        Ok(bind_timeline!(query, filter, scope).fetch_all(self.pool()).await?)
    }

    /// How many entries there are about each country in the window.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn timeline_countries(
        &self,
        filter: &TimelineFilter,
        scope: Scope,
    ) -> Result<Vec<(String, i64)>, StoreError> {
        let all = TimelineFilter { country: None, ..filter.clone() };
        let query = sqlx::query_as(concat!(
            "SELECT x.subject_id, count(DISTINCT c.id) FROM claims c JOIN claim_subjects x ON x.claim_id = c.id AND x.subject_kind = 'country'",
            dated!(),
            "GROUP BY x.subject_id ORDER BY x.subject_id"
        ));
        Ok(bind_timeline!(query, all, scope).fetch_all(self.pool()).await?)
    }

    /// How many entries there are of each kind in the window.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn timeline_kinds(
        &self,
        filter: &TimelineFilter,
        scope: Scope,
    ) -> Result<Vec<(ClaimKind, i64)>, StoreError> {
        let all = TimelineFilter { kinds: Vec::new(), ..filter.clone() };
        let query = sqlx::query_as(concat!(
            "SELECT c.kind, count(*) FROM claims c",
            dated!(),
            "GROUP BY c.kind ORDER BY c.kind"
        ));
        let rows: Vec<(String, i64)> = bind_timeline!(query, all, scope).fetch_all(self.pool()).await?;
        rows.into_iter().map(|(kind, entries)| Ok((word(&kind)?, entries))).collect()
    }
}
