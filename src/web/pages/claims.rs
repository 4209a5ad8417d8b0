//! One claim: what is asserted, by whom, where, how sure.

use askama::Template;
use axum::response::Response;

use crate::domain::fields::Seen;
use crate::domain::vocab::{OriginRule, Word};
use crate::web::frame::claim_line::ClaimLine;
use crate::web::frame::linked;
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::http::ask::Ctx;
use crate::web::http::found;
use crate::web::http::refusal::AppResult;

/// `/claims/{id}`
#[derive(Template)]
#[template(path = "claims/show.html")]
pub struct ClaimPage {
    shell: Shell,
    line: ClaimLine,
    subjects: Vec<(String, String)>,
    countries: String,
    values: Vec<(String, String)>,
    repeats: Option<String>,
}

framed!(ClaimPage);

impl ClaimPage {
    /// How the origin was found, in words.
    fn origin_rule(&self) -> &'static str {
        let c = &self.line.claim;
        match c.origin_rule {
            _ if c.report_of.is_none() => "nobody can tell, so it counts as no report",
            OriginRule::Stated => "as the record states",
            OriginRule::Repeats => "as in the claim that it tells again",
            OriginRule::Speaker => "whom it names as speaking",
            OriginRule::Own => "the outlet’s own reporting",
        }
    }

    /// What the editors inferred, by its words.
    fn derived(&self) -> String {
        self.line.claim.derived.iter().map(|d| d.as_str()).collect::<Vec<_>>().join(", ")
    }
}

/// `/claims/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let claim = found::claim(ctx, id).await?;
    let mut subjects: Vec<(String, String)> = Vec::new();
    for m in claim.missions().into_iter().filter_map(|id| ctx.view.mission(id)) {
        subjects.push((ctx.t.mission_name(m), ctx.links.mission(&m.id)));
    }
    for person in &claim.persons {
        if let Some(p) = ctx.view.person(person) {
            subjects.push((p.display().to_owned(), ctx.links.person(&p.id)));
        }
    }
    let countries: Vec<String> = claim.countries().into_iter().map(|c| ctx.t.country(c).clone()).collect();
    let values = claim.body.values().iter().map(|(key, value)| (label(ctx, key), told(ctx, key, value))).collect();
    let source = ctx.links.source(&claim.source_id);
    shell::page(&ClaimPage {
        shell: Shell::new(ctx, &format!("Claim {}", claim.id), &claim.summary)
            .linked("Claim", linked::claim(&claim, &ctx.absolute(&source).unwrap_or(source))),
        subjects,
        countries: ctx.t.list(&countries),
        repeats: claim.repeats.as_deref().map(|id| ctx.links.claim(id)),
        values,
        line: ClaimLine::new(claim, ctx),
    })
}

/// What a key of the value is called on the page.
fn label(ctx: &Ctx, key: &str) -> String {
    let words = match key {
        "also" => "also in",
        "also_printed" => "printed beside it",
        "from_as_printed" => "country left, as printed",
        "from_candidates" => "country left, one of",
        "notice_hours_under" => "hours of notice, fewer than",
        "sought" => "asylum sought in",
        "term_to" => "term to end",
        "to_as_listed" => "country reached, as listed",
        "words" => "rank or title, in the source’s words",
        key => key,
    };
    ctx.t.capital(&words.replace('_', " "))
}

/// The value of a key for people: words of closed lists without their hyphens, missions and countries by their names.
fn told(ctx: &Ctx, key: &str, value: &Seen<'_>) -> String {
    match (key, value) {
        ("level" | "functions" | "kind", _) => text(value).replace('-', " "),
        ("from" | "to" | "term_to", Seen::Date(date)) => ctx.t.date(date),
        ("mission", Seen::Mission(id)) => {
            ctx.view.mission(id).map_or_else(|| (*id).to_owned(), |m| ctx.t.mission_name(m))
        }
        // The places of an event are listed as countries above, by their names.
        ("places", _) => text(value),
        ("forms", Seen::List(forms)) => forms.iter().map(form).collect::<Vec<_>>().join("; "),
        (_, Seen::Country(code)) => ctx.t.country(code).clone(),
        (_, Seen::List(list)) if list.iter().all(|one| matches!(one, Seen::Country(_))) => {
            ctx.t.list(&list.iter().map(|one| told(ctx, key, one)).collect::<Vec<_>>())
        }
        _ => text(value),
    }
}

/// A form of a name with its script and kind.
fn form(value: &Seen<'_>) -> String {
    let Seen::Record(parts) = value else { return text(value) };
    let part = |key: &str| parts.iter().find(|(k, _)| *k == key).map(|(_, v)| text(v));
    let kinds = ["script", "kind"].into_iter().filter_map(part).map(|k| k.replace('-', " ")).collect::<Vec<_>>();
    format!("{} ({})", part("form").unwrap_or_default(), kinds.join(", "))
}

/// A value as its file spells it, or nearly so.
fn text(value: &Seen<'_>) -> String {
    match value {
        Seen::Text(text) | Seen::Mission(text) | Seen::Country(text) => (*text).to_owned(),
        Seen::Word(word) => (*word).to_owned(),
        Seen::Date(date) => date.to_string(),
        Seen::Open => "..".to_owned(),
        Seen::Flag(true) => "yes".to_owned(),
        Seen::Flag(false) => "no".to_owned(),
        Seen::Number(number) => number.written(),
        Seen::List(items) => items.iter().map(text).collect::<Vec<_>>().join("; "),
        Seen::Record(parts) => {
            let part = |(key, value): &(&str, Seen<'_>)| format!("{}: {}", key.replace('_', " "), text(value));
            parts.iter().map(part).collect::<Vec<_>>().join("; ")
        }
    }
}
