//! The list of defectors with its filters.

use askama::Template;
use axum::response::Response;

use crate::address::Place;
use crate::domain::filter::PersonFilter;
use crate::domain::id::ClaimId;
use crate::record::persons::{Filter, PersonEntry, PersonFacets};
use crate::web::frame::choices::{self, Choice};
use crate::web::frame::filters;
use crate::web::frame::person_facets::PersonChoices;
use crate::web::frame::person_row::{PersonRow, row};
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::frame::value::{Value, filled};
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// `/defectors`
#[derive(Template)]
#[template(path = "defectors/list.html")]
pub(crate) struct DefectorsPage {
    shell: Shell,
    lag: String,
    narrowed: bool,
    sentence: Value,
    nobody: bool,
    rows: Option<Vec<PersonRow>>,
    others: Option<Vec<PersonRow>>,
    uncounted: Option<String>,
    countries: Vec<Choice>,
    standings: Vec<Choice>,
    named: Vec<Choice>,
    counted: Vec<Choice>,
    orders: Vec<Choice>,
    q: String,
    from: String,
    to: String,
}

framed!(DefectorsPage);

/// Builds the page.
pub(crate) async fn page(ctx: &Ctx, asked: &PersonFilter) -> AppResult<DefectorsPage> {
    let filter = Filter::new(&ctx.view, asked).await?;
    let all = ctx.view.person_entries();
    let list = filter.apply(&all);
    let (defectors, others): (Vec<&PersonEntry>, Vec<&PersonEntry>) = list.iter().partition(|e| e.person.defector);
    let sentence = sentence(&filter, &all, ctx);
    let PersonChoices { countries, named, standings, counted } =
        PersonChoices::new(PersonFacets::of(&filter, &all), &filter, ctx);
    let uncounted = filter.count(&all, |f| f.counted = Some(false));
    let uncounted = (others.is_empty() && uncounted > 0).then(|| ctx.address.at(uncounted_too(asked)).to_string());
    Ok(DefectorsPage {
        shell: Shell::new(ctx, &ctx.t.say("defectors-title"), &sentence.words),
        lag: ctx.links.to(Place::Lag),
        narrowed: *asked != PersonFilter::ALL,
        sentence,
        nobody: list.is_empty(),
        rows: filled(defectors.iter().map(|e| row(e, ctx)).collect()),
        others: filled(others.iter().map(|e| row(e, ctx)).collect()),
        uncounted,
        countries,
        standings,
        named,
        counted,
        orders: choices::one_of(asked.order, |o| ctx.t.capital(&ctx.t.label(o))),
        q: asked.q.clone().unwrap_or_default(),
        from: asked.from.map(|d| d.year().to_string()).unwrap_or_default(),
        to: asked.to.map(|d| d.year().to_string()).unwrap_or_default(),
    })
}

/// The list of the reports that do not count.
fn uncounted_too(asked: &PersonFilter) -> Place {
    Place::Defectors(PersonFilter { counted: Some(false), ..asked.clone() })
}

/// Of whom published sources speak, with the claims in the order of the list.
fn sentence(filter: &Filter, all: &[PersonEntry], ctx: &Ctx) -> Value {
    let spoken = filter.spoken(all);
    let claims: Vec<&str> = spoken.claims.iter().map(ClaimId::as_str).collect();
    Value::told(ctx.t.spoken(&spoken), claims.join(" "))
}

/// `/defectors`
pub async fn index(ctx: &Ctx, asked: &PersonFilter) -> AppResult<Response> {
    shell::page(&page(ctx, asked).await?)
}
