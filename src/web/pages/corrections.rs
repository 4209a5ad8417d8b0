//! `/corrections`: what was corrected, and how much was withdrawn.

use askama::Template;
use axum::response::Response;

use crate::store::retired::{CorrectionRecord, WithdrawnCount};
use crate::web::frame::shell;
use crate::web::frame::shell::{Shell, framed};
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;
use crate::web::text::{dates, lists};

/// A removal is listed only when so many days have passed since its month began: a fresh entry would point at it.
const DELAY: i64 = 61;

/// `/corrections`
#[derive(Template)]
#[template(path = "site/corrections.html")]
struct CorrectionsPage {
    shell: Shell,
    sentence: String,
    corrections: Vec<(String, CorrectionRecord)>,
    withdrawn: Vec<WithdrawnCount>,
}

framed!(CorrectionsPage);

/// `/corrections`
pub async fn corrections(ctx: &Ctx) -> AppResult<Response> {
    let until = ctx.scope.known.map_or(ctx.scope.asof, |k| k.min(ctx.scope.asof));
    let corrections = ctx.snapshot.corrections(until).await?;
    let month = until.saturating_sub(jiff::Span::new().days(DELAY)).to_string();
    let withdrawn = ctx.snapshot.withdrawn_before(month.get(..7).unwrap_or(&month)).await?;
    let sentence = match corrections.len() {
        0 => "Nothing that stood here has had to be corrected so far.".to_owned(),
        n => format!("{} so far, each with its reason.", lists::plural(n, "correction", "corrections")),
    };
    let corrections = corrections.into_iter().map(|c| (dates::date(Some(&c.date)), c)).collect();
    shell::page(&CorrectionsPage { shell: Shell::new(ctx, "Corrections", &sentence), sentence, corrections, withdrawn })
}
