//! The list of defectors with its filters.

use askama::Template;
use axum::response::Response;

use crate::address::Place;
use crate::domain::filter::{PersonFilter, PersonOrder};
use crate::domain::vocab::Word;
use crate::record::persons::{Filter, PersonEntry, PersonFacets};
use crate::web::frame::choices::Choice;
use crate::web::frame::person_facets::PersonChoices;
use crate::web::frame::person_row::{PersonRow, row};
use crate::web::frame::shell;
use crate::web::frame::shell::{Shell, framed};
use crate::web::frame::value::Value;
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
    rows: Vec<PersonRow>,
    others: Vec<PersonRow>,
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
    let sentence = sentence(&filter, &all);
    let PersonChoices { countries, named, standings, counted } =
        PersonChoices::new(PersonFacets::of(&filter, &all), &filter, ctx);
    let uncounted = filter.count(&all, |f| f.counted = Some(false));
    let uncounted = (others.is_empty() && uncounted > 0).then(|| ctx.address.at(uncounted_too(asked)).to_string());
    Ok(DefectorsPage {
        shell: Shell::new(ctx, "Defectors", &sentence.words),
        lag: ctx.links.to(Place::Lag),
        narrowed: *asked != PersonFilter::ALL,
        sentence,
        rows: defectors.iter().map(|e| row(e, ctx)).collect(),
        others: others.iter().map(|e| row(e, ctx)).collect(),
        uncounted,
        countries,
        standings,
        named,
        counted,
        orders: PersonOrder::ALL
            .iter()
            .map(|o| Choice {
                value: o.as_str().to_owned(),
                label: ctx.t.capital(&ctx.t.label(*o)),
                count: 0,
                chosen: asked.order == *o,
            })
            .collect(),
        q: asked.q.clone().unwrap_or_default(),
        from: asked.from.map(|d| d.year().to_string()).unwrap_or_default(),
        to: asked.to.map(|d| d.year().to_string()).unwrap_or_default(),
    })
}

/// The list of the reports that do not count.
fn uncounted_too(asked: &PersonFilter) -> Place {
    Place::Defectors(PersonFilter { counted: Some(false), ..asked.clone() })
}

/// "Published sources speak of 12 of 41 defectors, 7 of them by name. 3 more reports are not counted: …".
fn sentence(filter: &Filter, all: &[PersonEntry]) -> Value {
    let with = |counted: bool| {
        let mut filter = filter.clone();
        filter.asked.counted = Some(counted);
        filter
    };
    let (defectors, others) = (with(true).apply(all), with(false).apply(all));
    let named = defectors.iter().filter(|e| e.person.name.is_some()).count();
    let counted = all.iter().filter(|e| e.person.defector).count();
    let how_many =
        if defectors.len() == counted { counted.to_string() } else { format!("{} of {counted}", defectors.len()) };
    let words = format!(
        "Published sources speak of {how_many} {}, {named} of them by name. {} more {} not counted: unconfirmed, debunked or withdrawn.",
        if counted == 1 { "defector" } else { "defectors" },
        others.len(),
        if others.len() == 1 { "report is" } else { "reports are" },
    );
    Value::told(
        words,
        defectors.iter().chain(&others).map(|e| e.person.named_by.as_str()).collect::<Vec<_>>().join(" "),
    )
}

/// `/defectors`
pub async fn index(ctx: &Ctx, asked: &PersonFilter) -> AppResult<Response> {
    shell::page(&page(ctx, asked).await?)
}
