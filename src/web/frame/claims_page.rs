//! The page of all claims of a subject.

use askama::Template;

use super::claim_table::ClaimTable;
use super::filters;
use super::shell::{Shell, framed};

/// All claims of a subject, and those about others that speak of it.
#[derive(Template)]
#[template(path = "claims/of.html")]
pub(crate) struct ClaimsPage {
    /// The frame.
    pub(crate) shell: Shell,
    /// The subject.
    pub(crate) subject: String,
    /// Its page.
    pub(crate) back: String,
    /// The heading.
    pub(crate) title: String,
    /// How many there are.
    pub(crate) sentence: String,
    /// The claims about it.
    pub(crate) table: ClaimTable,
    /// What the others are.
    pub(crate) beside: String,
    /// The claims about others that speak of it.
    pub(crate) touching: Option<ClaimTable>,
}

framed!(ClaimsPage);
