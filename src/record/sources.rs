//! Sources, and where what they say comes from.

use super::claims::ClaimRecord;
use super::{Error, View};
use crate::domain::filter::SourceFilter;
use crate::domain::id::SourceId;
use crate::domain::nearest::several;
use crate::domain::origin::UNKNOWN;
pub use crate::store::Counts;
pub use crate::store::sources::{OriginRecord, SourceRecord};

/// A source with all that hangs on it.
#[derive(Debug)]
pub struct SourceFile {
    /// The source.
    pub source: SourceRecord,
    /// What it says.
    pub claims: Vec<ClaimRecord>,
    /// Where it has that from.
    pub origins: Vec<OriginRecord>,
    /// The source that it reprints.
    pub original: Option<SourceRecord>,
    /// The sources that reprint it, each with its heading.
    pub reprints: Vec<(SourceId, String)>,
}

impl View {
    /// How much of each kind was public.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn counts(&self) -> Result<Counts, Error> {
        self.snapshot().counts(self.scope).await
    }

    /// A page of the sources, and how many there are in all. `page` counts from 1.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn sources(
        &self,
        filter: &SourceFilter,
        page: u32,
        size: i64,
    ) -> Result<(Vec<SourceRecord>, i64), Error> {
        self.snapshot().list_sources(filter, self.scope, i64::from(page.saturating_sub(1)) * size, size).await
    }

    /// A source, if it was public.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn source(&self, id: &str) -> Result<Option<SourceRecord>, Error> {
        self.snapshot().find_source(id, self.scope).await
    }

    /// A source with all that hangs on it.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn source_file(&self, source: SourceRecord) -> Result<SourceFile, Error> {
        let original = match &source.reprint_of {
            Some(of) => self.source(of).await?,
            None => None,
        };
        let reprints = self.snapshot().reprints_of(&source.id, self.scope).await?;
        Ok(SourceFile {
            claims: self.snapshot().claims_of_source(&source.id, self.scope).await?,
            origins: self.snapshot().origins_of(&source.id, self.scope).await?,
            original,
            reprints: reprints.into_iter().map(|(id, heading)| (id.into(), heading)).collect(),
            source,
        })
    }

    /// The ids of all sources.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn source_ids(&self) -> Result<Vec<String>, Error> {
        self.snapshot().source_ids(self.scope).await
    }

    /// The ids of all origins.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn origin_ids(&self) -> Result<Vec<String>, Error> {
        self.snapshot().origin_ids(self.scope).await
    }

    /// The sources whose ids come nearest to one that is not there.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn sources_near(&self, id: &str) -> Result<Vec<String>, Error> {
        let all = self.source_ids().await?;
        Ok(several(id, all.iter().map(String::as_str), 5).into_iter().map(str::to_owned).collect())
    }
}

impl OriginRecord {
    /// Whether anybody can tell where this comes from; else it is no report.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.id.as_str() != UNKNOWN
    }
}
