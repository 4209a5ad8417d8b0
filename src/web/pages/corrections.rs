//! `/corrections`: what was corrected, and how much was withdrawn.

use askama::Template;
use axum::response::Response;

use crate::record::corrections::{CorrectionRecord, Corrections, WithdrawnCount};
use crate::web::frame::filters;
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::frame::value::filled;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// `/corrections`
#[derive(Template)]
#[template(path = "site/corrections.html")]
struct CorrectionsPage {
    shell: Shell,
    sentence: String,
    corrections: Option<Vec<(String, CorrectionRecord)>>,
    withdrawn: Option<Vec<String>>,
}

framed!(CorrectionsPage);

/// `/corrections`
pub async fn corrections(ctx: &Ctx) -> AppResult<Response> {
    let Corrections { corrections, withdrawn } = ctx.view.corrections().await?;
    let sentence = match corrections.len() {
        0 => ctx.t.say("corrections-none"),
        n => ctx.t.count("corrections-number", n),
    };
    shell::page(&CorrectionsPage {
        shell: Shell::new(ctx, &ctx.t.say("corrections-title"), &sentence),
        sentence,
        corrections: filled(corrections.into_iter().map(|c| (ctx.t.spelled(Some(&c.date)), c)).collect()),
        withdrawn: filled(withdrawn.iter().map(|w| month(w, ctx)).collect()),
    })
}

/// "2026-01: 2 of the class person"
fn month(withdrawn: &WithdrawnCount, ctx: &Ctx) -> String {
    ctx.t.with(
        "corrections-withdrawn-month",
        [
            ("month", withdrawn.month.as_str().into()),
            ("n", withdrawn.number.into()),
            ("kind", ctx.t.label(withdrawn.kind).into()),
        ],
    )
}
