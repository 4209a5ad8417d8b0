//! The rows of a new database; `migrations` explains the columns.

use crate::domain::claim::Claim;
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::vocab::OriginRule;

/// A speaker, origin or publisher: a name with what it is.
#[derive(Debug)]
#[expect(missing_docs, reason = "the migration explains the columns")]
pub struct NamedRow<'r> {
    pub id: &'r str,
    pub name: &'r str,
    pub kind: &'r str,
    pub country: Option<&'r str>,
    pub role: Option<&'r str>,
    pub of: Option<&'r str>,
    pub reliability: Option<&'r str>,
    pub website: Option<&'r str>,
}

/// A source.
#[derive(Debug)]
#[expect(missing_docs, reason = "the migration explains the columns")]
pub struct SourceRow<'r> {
    pub id: &'r str,
    pub publisher: &'r str,
    pub publisher_id: &'r str,
    pub original_publisher: Option<&'r str>,
    pub title: Option<&'r str>,
    pub label: Option<&'r str>,
    pub url: Option<&'r str>,
    pub link: bool,
    pub published: Option<&'r Edtf>,
    pub language: &'r str,
    pub kind: &'r str,
    pub reliability: &'r str,
    pub access: &'r str,
    pub translated: Option<bool>,
    pub translated_from: Option<&'r str>,
    pub reprint_of: Option<&'r str>,
    pub remark: Option<&'r str>,
    pub text: Option<(&'r str, u32, u32)>,
    pub original: bool,
}

/// A mission.
#[derive(Debug)]
#[expect(missing_docs, reason = "the migration explains the columns")]
pub struct MissionRow<'r> {
    pub id: &'r str,
    pub country: &'r str,
    pub city: &'r str,
    /// Its name in Hangul.
    pub hangul: Option<&'r str>,
    pub region: &'r str,
    pub lat: f64,
    pub lon: f64,
    pub kind: &'r str,
    pub form: Option<&'r str>,
    pub counted: bool,
    pub counted_note: Option<&'r str>,
    pub conflicts: Vec<&'r str>,
}

/// A person.
#[derive(Debug)]
#[expect(missing_docs, reason = "the migration explains the columns")]
pub struct PersonRow<'r> {
    pub id: &'r str,
    pub name: Option<&'r str>,
    pub role: Option<&'r str>,
    pub hangul: Option<&'r str>,
    pub hanja: Option<&'r str>,
    pub standing: &'r str,
    pub defector: bool,
    pub class: &'r str,
    pub pseudonym: bool,
    pub possible_match: Option<&'r str>,
    pub conflicts: Vec<&'r str>,
}

/// A claim, with what follows from its source and from the rule of origins.
#[derive(Debug)]
pub struct ClaimRow<'r> {
    /// As its file has it.
    pub claim: &'r Claim,
    /// Where its information comes from.
    pub origin: &'r str,
    /// By which rule.
    pub origin_rule: OriginRule,
    /// Whose report it counts as; `None` where nobody can tell.
    pub report_of: Option<&'r str>,
    /// The day by which it had been published.
    pub known: Option<Day>,
}

/// A decision.
#[derive(Debug)]
#[expect(missing_docs, reason = "the migration explains the columns")]
pub struct DecisionRow<'r> {
    pub id: &'r str,
    pub from: &'r Edtf,
    pub to: Option<&'r Edtf>,
    pub state: &'r str,
    pub basis: &'r str,
    pub fills: bool,
    pub reason: &'r str,
    pub known: Option<Day>,
    pub end_known: Option<Day>,
    pub missions: Vec<&'r str>,
    pub claims: Vec<&'r str>,
    pub end_claims: Vec<&'r str>,
}

/// A list that names every counted mission of some days.
#[derive(Debug)]
#[expect(missing_docs, reason = "the migration explains the columns")]
pub struct CompleteListRow<'r> {
    pub by: &'r str,
    pub span: Span,
    pub known: Option<Day>,
    pub end_known: Option<Day>,
}

/// A correction.
#[derive(Debug)]
#[expect(missing_docs, reason = "the migration explains the columns")]
pub struct CorrectionRow<'r> {
    pub id: &'r str,
    pub date: &'r Edtf,
    pub page: Option<&'r str>,
    pub text: &'r str,
    pub reason: &'r str,
}

/// An address that led somewhere once.
#[derive(Debug)]
#[expect(missing_docs, reason = "the migration explains the columns")]
pub struct RetiredRow<'r> {
    pub digest: String,
    pub kind: &'r str,
    pub to: Option<&'r str>,
    pub month: Option<&'r str>,
}

/// A row of the full-text index.
#[derive(Debug)]
#[expect(missing_docs, reason = "the migration explains the columns")]
pub struct SearchRow {
    pub kind: &'static str,
    pub id: String,
    pub known: Option<Day>,
    pub title: String,
    pub body: String,
    /// A name written together, from each of its parts on; of a claim, who says it.
    pub joined: String,
}

/// Everything a database holds.
#[derive(Debug, Default)]
#[expect(missing_docs, reason = "the migration explains the tables")]
pub struct Rows<'r> {
    pub build: String,
    pub publishers: Vec<NamedRow<'r>>,
    pub speakers: Vec<NamedRow<'r>>,
    pub origins: Vec<NamedRow<'r>>,
    pub sources: Vec<SourceRow<'r>>,
    pub missions: Vec<MissionRow<'r>>,
    pub persons: Vec<PersonRow<'r>>,
    pub claims: Vec<ClaimRow<'r>>,
    pub decisions: Vec<DecisionRow<'r>>,
    pub complete_lists: Vec<CompleteListRow<'r>>,
    pub corrections: Vec<CorrectionRow<'r>>,
    pub retired: Vec<RetiredRow<'r>>,
    pub search: Vec<SearchRow>,
}
