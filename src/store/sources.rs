//! Sources and what they support.

use super::columns::{limit, row};
use super::error::StoreError;
use super::snapshot::Snapshot;
use crate::domain::filter::SourceFilter;
use crate::domain::id::{OriginId, PublisherId, SourceId};
use crate::domain::scope::Scope;
use crate::domain::vocab::{Access, Language, OriginKind, OutletKind, Reliability, Word};

row! {
    /// A source; see `migrations` for the columns.
    #[derive(Debug, Clone)]
    #[expect(missing_docs, reason = "the migration explains the columns")]
    pub struct SourceRecord {
        pub id: SourceId,
        pub publisher: String,
        pub publisher_id: PublisherId,
        pub original_publisher: Option<PublisherId>,
        pub title: Option<String>,
        pub label: Option<String>,
        pub url: Option<String>,
        pub link: bool,
        pub published: Option<String>,
        pub known: Option<String>,
        pub language: Language,
        pub kind: OutletKind,
        pub reliability: Reliability,
        pub access: Access,
        pub translated: Option<bool>,
        pub translated_from: Option<Language>,
        pub reprint_of: Option<SourceId>,
        /// Whether the original was known.
        pub original_known: bool,
        pub original: bool,
        pub remark: Option<String>,
        pub text_sha256: Option<String>,
        pub text_chars: Option<i64>,
        pub text_paragraphs: Option<i64>,
        /// How many claims stand in it.
        pub claims: i64,
    }
}

impl SourceRecord {
    /// Under a limit a source is not told to be a reprint of what appeared later.
    fn forget_later_original(&mut self) {
        self.reprint_of.take_if(|_| !self.original_known);
    }

    /// The title, or our description in its place.
    #[must_use]
    pub fn heading(&self) -> &str {
        self.title.as_deref().or(self.label.as_deref()).unwrap_or(&self.publisher)
    }
}

row! {
    /// Where a source's information comes from.
    #[derive(Debug, Clone)]
    #[expect(missing_docs, reason = "the migration explains the columns")]
    pub struct OriginRecord {
        pub id: OriginId,
        pub name: String,
        pub kind: OriginKind,
        /// How many sources share it.
        pub sources: i64,
    }
}

macro_rules! select_sources {
    ($what:literal, $rest:literal) => {
        concat!(
            "SELECT ", $what, " FROM sources s
             WHERE ($1 IS NULL OR s.known <= $1)
               AND ($2 IS NULL OR instr(lower(coalesce(s.title, '') || ' ' || coalesce(s.label, '') || ' ' || s.publisher || ' ' || s.id), lower($2)) > 0)
               AND ($3 IS NULL OR s.reliability = $3) AND ($4 IS NULL OR s.language = $4) AND ($5 IS NULL OR s.kind = $5)
               AND ($6 IS NULL OR s.id IN (SELECT source_id FROM claims WHERE origin = $6)) ",
            $rest
        )
    };
}

impl Snapshot {
    /// A page of the sources, the latest first, undated ones last; and how many there are in all.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_sources(
        &self,
        filter: &SourceFilter,
        scope: Scope,
        offset: i64,
        rows: i64,
    ) -> Result<(Vec<SourceRecord>, i64), StoreError> {
        let total = sqlx::query_scalar(select_sources!("count(*)", ""))
            .bind(limit(scope))
            .bind(&filter.q)
            .bind(filter.reliability.map(Word::as_str))
            .bind(filter.language.map(Word::as_str))
            .bind(filter.kind.map(Word::as_str))
            .bind(filter.origin.as_deref())
            .fetch_one(self.pool())
            .await?;
        let mut list: Vec<SourceRecord> = sqlx::query_as(select_sources!(
            "s.*, (SELECT count(*) FROM claims c WHERE c.source_id = s.id) AS claims,
             EXISTS (SELECT 1 FROM sources o WHERE o.id = s.reprint_of AND ($1 IS NULL OR o.known <= $1)) AS original_known",
            "ORDER BY s.known IS NULL, s.known DESC, s.id LIMIT $7 OFFSET $8"
        ))
        .bind(limit(scope))
        .bind(&filter.q)
        .bind(filter.reliability.map(Word::as_str))
        .bind(filter.language.map(Word::as_str))
        .bind(filter.kind.map(Word::as_str))
        .bind(filter.origin.as_deref())
        .bind(rows)
        .bind(offset)
        .fetch_all(self.pool())
        .await?;
        list.iter_mut().for_each(SourceRecord::forget_later_original);
        Ok((list, total))
    }

    /// A source, if it was known.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_source(&self, id: &str, scope: Scope) -> Result<Option<SourceRecord>, StoreError> {
        let query = sqlx::query_as(
            "SELECT s.*, (SELECT count(*) FROM claims c WHERE c.source_id = s.id) AS claims,
                    EXISTS (SELECT 1 FROM sources o WHERE o.id = s.reprint_of AND ($2 IS NULL OR o.known <= $2)) AS original_known
             FROM sources s WHERE s.id = $1 AND ($2 IS NULL OR s.known <= $2)",
        );
        let mut source: Option<SourceRecord> = query.bind(id).bind(limit(scope)).fetch_optional(self.pool()).await?;
        source.iter_mut().for_each(SourceRecord::forget_later_original);
        Ok(source)
    }

    /// The origins of the claims of a source, in their order.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn origins_of(&self, source: &str, scope: Scope) -> Result<Vec<OriginRecord>, StoreError> {
        let query = sqlx::query_as(
            "SELECT o.id, o.name, o.kind, (SELECT count(DISTINCT x.source_id) FROM claims x WHERE x.origin = o.id AND ($2 IS NULL OR x.known <= $2)) AS sources
             FROM claims c JOIN origins o ON o.id = c.origin WHERE c.source_id = $1 GROUP BY o.id ORDER BY o.id = 'unknown', min(c.number)",
        );
        Ok(query.bind(source).bind(limit(scope)).fetch_all(self.pool()).await?)
    }

    /// Ids of all origins that a known source has.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn origin_ids(&self, scope: Scope) -> Result<Vec<String>, StoreError> {
        let query =
            sqlx::query_scalar("SELECT DISTINCT origin FROM claims WHERE $1 IS NULL OR known <= $1 ORDER BY origin");
        Ok(query.bind(limit(scope)).fetch_all(self.pool()).await?)
    }

    /// Ids and headings of the sources that reprint a source.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn reprints_of(&self, source: &str, scope: Scope) -> Result<Vec<(String, String)>, StoreError> {
        let query = sqlx::query_as(
            "SELECT id, coalesce(title, label, publisher) FROM sources WHERE reprint_of = $1 AND ($2 IS NULL OR known <= $2) ORDER BY known, id",
        );
        Ok(query.bind(source).bind(limit(scope)).fetch_all(self.pool()).await?)
    }

    /// Ids of all sources that were known, for the sitemap and for suggestions.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn source_ids(&self, scope: Scope) -> Result<Vec<String>, StoreError> {
        let query = sqlx::query_scalar("SELECT id FROM sources WHERE $1 IS NULL OR known <= $1 ORDER BY id");
        Ok(query.bind(limit(scope)).fetch_all(self.pool()).await?)
    }
}
