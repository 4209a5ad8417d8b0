//! The list of defectors with its filters.

use askama::Template;

use super::filter::{Filter, Order};
use super::profile::{Dated, Three};
use crate::domain::country;
use crate::domain::vocab::Word;
use crate::domain::words;
use crate::store::people::PersonRecord;
use crate::web::context::Ctx;
use crate::web::error::AppResult;
use crate::web::evidence::Value;
use crate::web::page::{Choice, Shell, framed};
use crate::web::show;

/// A person with the three dates.
pub(super) struct Entry {
    /// The registry's entry.
    pub person: PersonRecord,
    /// The three dates.
    pub three: Three,
    /// The country left.
    pub country: Option<String>,
}

/// All persons that were known by the limit and whose story had begun by the day.
pub(super) async fn entries(ctx: &Ctx) -> AppResult<Vec<Entry>> {
    let mut dated = ctx.snapshot.dated_claims(None).await?;
    let persons = ctx.snapshot.list_persons(ctx.known).await?;
    let entry = |person: PersonRecord| {
        let claims = dated.remove(&person.id).unwrap_or_default();
        let country = person.left_country().map(|(country, _)| country.to_owned());
        Entry { three: Three::new(&person, &claims, ctx.known), country, person }
    };
    // Without a date it had begun once it was told of.
    let begun = |e: &Entry| match e.three.left.span() {
        Some(span) => span.start() <= ctx.asof,
        None => e.person.first_report().is_none_or(|(day, _)| day <= ctx.asof),
    };
    Ok(persons.into_iter().map(entry).filter(begun).collect())
}

/// The latest defections, for the front page.
pub(crate) async fn recent(ctx: &Ctx, most: usize) -> AppResult<Vec<Row>> {
    let mut list: Vec<Entry> =
        entries(ctx).await?.into_iter().filter(|e| e.person.defector && e.three.left.resolution.is_some()).collect();
    list.sort_by_key(|e| std::cmp::Reverse(e.three.left.span().map(|s| (s.latest, s.earliest))));
    Ok(list.iter().take(most).map(|e| row(e, ctx)).collect())
}

/// A row.
pub(crate) struct Row {
    /// The profile.
    pub url: String,
    /// Name or role.
    pub name: String,
    /// Whether the person is named.
    pub named: bool,
    /// In Hangul.
    pub hangul: Option<String>,
    /// The service.
    pub class: String,
    /// The country left, empty when no claim says.
    pub country: Value,
    /// The claim that printed the name first, or spoke first of somebody who is not named.
    pub named_by: String,
    /// The three dates in words, empty when no claim gives one.
    pub left: Value,
    /// Arrival.
    pub arrived: Value,
    /// Publication.
    pub made_public: Value,
    /// Publication, as part of a sentence.
    pub public: String,
    /// How sure the identity is.
    pub standing: String,
    /// Number of claims.
    pub claims: i64,
}

fn row(e: &Entry, ctx: &Ctx) -> Row {
    let value = |d: &Dated, words| Value {
        exact: d.resolution.as_ref().map(|r| r.leading.date.as_str().to_owned()).unwrap_or_default(),
        ..Value::new(words, &d.claims())
    };
    let date = |d: &Dated| d.resolution.as_ref().map(|r| words::date(&r.leading.date)).unwrap_or_default();
    let first = e.three.made_public.first_report.map(|d| format!("first report by {}", words::day(d)));
    Row {
        url: ctx.urls.defector(&e.person.id),
        name: e.person.display().to_owned(),
        named: e.person.name.is_some(),
        hangul: e.person.hangul.clone(),
        class: e.person.class.replace('-', " "),
        country: e
            .person
            .left_country()
            .map(|(country, claims)| Value::new(country::name_or_code(country).to_owned(), &claims))
            .unwrap_or_default(),
        named_by: e.person.named_by().to_owned(),
        left: e
            .three
            .instead_of_left()
            .map_or_else(|| value(&e.three.left, date(&e.three.left)), |(words, claims)| Value::new(words, &claims)),
        arrived: value(&e.three.arrived, date(&e.three.arrived)),
        public: match (date(&e.three.made_public), &first) {
            (_, Some(first)) => first.clone(),
            (claimed, None) if !claimed.is_empty() => format!("made public {claimed}"),
            _ => String::new(),
        },
        made_public: value(
            &e.three.made_public,
            match (date(&e.three.made_public), first) {
                (claimed, Some(first)) if !claimed.is_empty() => format!("{claimed}; {first}"),
                (claimed, first) => first.unwrap_or(claimed),
            },
        ),
        standing: e.person.standing.replace('-', " "),
        claims: e.person.claims,
    }
}

/// `/defectors`
#[derive(Template)]
#[template(path = "defectors/list.html")]
pub(super) struct ListPage {
    shell: Shell,
    lag: String,
    narrowed: bool,
    sentence: Value,
    rows: Vec<Row>,
    others: Vec<Row>,
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

framed!(ListPage);

/// Builds the page.
pub(super) async fn page(ctx: &Ctx) -> AppResult<ListPage> {
    let filter = Filter::read(ctx).await?;
    let all = entries(ctx).await?;
    let list = filter.apply(&all);
    let (defectors, others): (Vec<&Entry>, Vec<&Entry>) = list.iter().partition(|e| e.person.defector);
    let sentence = sentence(&filter, &all);
    let [(_, countries), (_, named), (_, standings), (_, counted)] = filter.facets(&all);
    let uncounted = filter.count(&all, |f| f.counted = Some(false));
    let uncounted = (others.is_empty() && uncounted > 0).then(|| ctx.here_with("counted", "false"));
    Ok(ListPage {
        shell: Shell::new(ctx, "Defectors", &sentence.words),
        lag: ctx.urls.to("/defectors/lag"),
        narrowed: !ctx.params.without(&["asof", "known", "closed"]).is_empty(),
        sentence,
        rows: defectors.iter().map(|e| row(e, ctx)).collect(),
        others: others.iter().map(|e| row(e, ctx)).collect(),
        uncounted,
        countries,
        standings,
        named,
        counted,
        orders: Order::ALL
            .iter()
            .map(|o| Choice {
                value: o.as_str().to_owned(),
                label: show::capital(&o.label()),
                count: 0,
                chosen: filter.order == *o,
            })
            .collect(),
        q: filter.q.clone().unwrap_or_default(),
        from: filter.from.map(|d| d.year().to_string()).unwrap_or_default(),
        to: filter.to.map(|d| d.year().to_string()).unwrap_or_default(),
    })
}

/// "Published sources speak of 12 of 41 defectors, 7 of them by name. 3 more reports are not counted: …".
fn sentence(filter: &Filter, all: &[Entry]) -> Value {
    let with = |counted: bool| {
        let mut filter = filter.clone();
        filter.counted = Some(counted);
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
    Value::told(words, defectors.iter().chain(&others).map(|e| e.person.named_by()).collect::<Vec<_>>().join(" "))
}
