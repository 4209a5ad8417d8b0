//! `/corrections`: what was corrected, and how much was withdrawn.

use askama::Template;
use axum::response::Response;

use crate::record::corrections::{CorrectionRecord, Corrections, WithdrawnCount};
use crate::web::frame::shell;
use crate::web::frame::shell::{Shell, framed};
use crate::web::frame::value::plural;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

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
    let Corrections { corrections, withdrawn } = ctx.view.corrections().await?;
    let sentence = match corrections.len() {
        0 => "Nothing that stood here has had to be corrected so far.".to_owned(),
        n => format!("{} so far, each with its reason.", plural(n, "correction", "corrections")),
    };
    let corrections = corrections.into_iter().map(|c| (ctx.t.spelled(Some(&c.date)), c)).collect();
    shell::page(&CorrectionsPage { shell: Shell::new(ctx, "Corrections", &sentence), sentence, corrections, withdrawn })
}
