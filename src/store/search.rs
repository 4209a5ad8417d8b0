//! Full-text search over names, places, titles and summaries.

use super::columns::{limit, row, word};
use super::error::StoreError;
use super::snapshot::Snapshot;
use crate::domain::filter::HitKind;
use crate::domain::name;
use crate::domain::scope::Scope;
use crate::domain::vocab::Word;

/// How many rows may be of one thing, as a rule.
const FORMS: i64 = 8;

/// A hit.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Hit {
    pub kind: HitKind,
    pub id: String,
    /// The words that hit, where they are the thing's name or title.
    pub title: String,
    /// The summary or description.
    pub body: String,
}

row! {
    struct Row {
        kind: String,
        id: String,
        title: String,
        body: String,
    }
}

/// No search looks for more words, nor for longer ones: nothing of the record has them.
const MOST_WORDS: usize = 20;
const LONGEST_WORD: usize = 60;

/// What people typed, as FTS5 reads it: every word is text, the last may be unfinished. A name is also found by what was
/// typed without hyphens, apostrophes and blanks. Nothing for what cannot be found.
#[must_use]
pub fn expression(typed: &str) -> Option<String> {
    let mut words: Vec<&str> = Vec::new();
    for word in typed.split(|c: char| c.is_whitespace() || c.is_control()) {
        if !word.chars().any(char::is_alphanumeric) || words.contains(&word) {
            continue;
        }
        if words.len() == MOST_WORDS {
            break;
        }
        if word.chars().nth(LONGEST_WORD).is_some() {
            return None;
        }
        words.push(word);
    }
    let quoted: Vec<String> = words.iter().map(|w| format!("\"{}\"*", w.replace('"', "\"\""))).collect();
    if quoted.is_empty() {
        return None;
    }
    Some(format!("({}) OR joined : \"{}\"*", quoted.join(" AND "), name::together(&words.concat())))
}

impl Snapshot {
    /// Hits, the best first, at most so many; of one kind if given.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn search(
        &self,
        typed: &str,
        kind: Option<HitKind>,
        scope: Scope,
        rows: i64,
    ) -> Result<Vec<Hit>, StoreError> {
        let Some(expression) = expression(typed) else { return Ok(Vec::new()) };
        let query = sqlx::query_as(
            "SELECT kind, id, title, body FROM search
             WHERE search MATCH $1 AND ($2 IS NULL OR kind = $2) AND ($3 IS NULL OR known <= $3)
             ORDER BY CASE kind WHEN 'person' THEN 0 WHEN 'mission' THEN 1 ELSE 2 END, -- The weight of a word depends on all documents, later ones too: under a limit it does not count.
                      CASE WHEN $3 IS NULL THEN bm25(search, 0, 0, 0, 8.0, 1.0, 8.0) END, id
             LIMIT $4",
        );
        // Each form of a name is a row of its own: some are of one person.
        let (most, read) = (usize::try_from(rows).unwrap_or(usize::MAX), rows.saturating_mul(FORMS));
        let mut rows: Vec<Row> = query
            .bind(expression)
            .bind(kind.map(Word::as_str))
            .bind(limit(scope))
            .bind(read)
            .fetch_all(self.pool())
            .await?;
        let mut seen = std::collections::HashSet::new();
        rows.retain(|h| seen.insert((h.kind.clone(), h.id.clone())));
        let hit = |r: Row| Ok(Hit { kind: word(&r.kind)?, id: r.id, title: r.title, body: r.body });
        let mut hits = rows.into_iter().map(hit).collect::<Result<Vec<Hit>, StoreError>>()?;
        hits.truncate(most);
        Ok(hits)
    }
}
