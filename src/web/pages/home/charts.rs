//! The number of missions over time, beside the totals that were reported.

use std::collections::BTreeMap;

use crate::address::{Address, Form, Place};
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::id::ClaimId;
use crate::domain::ledger::{compare, whole};
use crate::domain::series::Step;
use crate::domain::vocab::{Measure, MissionState};
use crate::record::compare::{Comparison, NOW, THEN};
use crate::record::reported::CountRecord;
use crate::viz::steps::{Chart, Named, Reported, Size};
use crate::web::frame::value::{Value, behind, ids, plural};
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// Before these years the record lists almost nothing.
const SINCE: Day = Day::constant(1970, 1, 1);
/// The winter in which 53 became 44.
const WINTER: (Day, Day) = (Day::constant(2023, 9, 1), Day::constant(2024, 3, 31));

/// One picture in its two sizes.
pub(crate) struct Figure {
    /// For wide windows.
    pub wide: Chart,
    /// For phones.
    pub narrow: Chart,
    /// What is to be seen, in words, with the claims.
    pub sentence: Value,
}

/// The pictures of the number of missions.
pub(crate) struct Charts {
    /// From the seventies to the day asked for.
    pub all: Figure,
    /// The winter in which 53 became 44, if the day asked for lies after it.
    pub winter: Option<Figure>,
    /// The reported totals, the latest first.
    pub totals: Vec<Reported>,
    /// The number day by day, as a file.
    pub data: String,
}

/// Draws them.
pub(crate) async fn charts(ctx: &Ctx) -> AppResult<Charts> {
    let steps = ctx.view.counted_steps();
    let totals = reported(ctx, &steps).await?;
    let from = SINCE.min(ctx.view.scope.asof.saturating_sub(jiff::Span::new().years(10)));
    let most = steps.iter().filter(|s| s.from >= from).map(|s| s.at_most.unwrap_or(s.at_least)).max().unwrap_or(10);
    let highest = totals.iter().filter_map(|t| usize::try_from(whole(t.number)?).ok()).max().unwrap_or_default();
    let numbers = (0, most.max(highest).div_ceil(10).saturating_mul(10));
    let draw = |size| Chart::new(&steps, (from, ctx.view.scope.asof), numbers, size).with_totals(&totals, numbers);
    let all =
        Figure { wide: draw(Size::WIDE), narrow: draw(Size::NARROW), sentence: all_sentence(ctx, &steps, &totals) };
    Ok(Charts { all, winter: winter(ctx, &steps, &totals), totals, data: network_file(ctx) })
}

/// The address of the same as a file.
fn network_file(ctx: &Ctx) -> String {
    Address { form: Form::File, place: Place::Series, clocks: ctx.links.clocks }.to_string()
}

fn winter(ctx: &Ctx, steps: &[Step], totals: &[Reported]) -> Option<Figure> {
    if ctx.view.scope.asof < WINTER.1 {
        return None;
    }
    let names = closings(ctx);
    let numbers = (40, 60);
    let shown = steps
        .iter()
        .enumerate()
        .filter(|(i, s)| s.from <= WINTER.1 && steps.get(i + 1).is_none_or(|next| next.from > WINTER.0));
    // Under an early limit nothing of it is known, or the bounds lie far outside.
    let fits = |(_, s): (usize, &Step)| s.at_least >= numbers.0 && s.at_most.unwrap_or(s.at_least) <= numbers.1;
    if names.is_empty() || !shown.into_iter().all(fits) {
        return None;
    }
    let claims = ids(names.iter().flat_map(|(_, claims)| claims));
    let names: Vec<Named> = names.into_iter().map(|(named, _)| named).collect();
    let draw =
        |size| Chart::new(steps, WINTER, numbers, size).with_totals(totals, numbers).with_names(&names, steps, numbers);
    let told: Vec<String> = names.iter().map(|n| format!("{} ({})", n.words, ctx.t.day(n.day))).collect();
    let words = format!(
        "Drawn at the latest possible day: {}. The scale begins at {}. At least rises where a mission of unknown state is disputed from then on.",
        ctx.t.list(&told),
        numbers.0,
    );
    Some(Figure { wide: draw(Size::WIDE), narrow: draw(Size::NARROW), sentence: Value::told(words, claims) })
}

/// The closings of that winter, each at the first day on which the mission was surely closed, with its claims.
fn closings(ctx: &Ctx) -> Vec<(Named, Vec<ClaimId>)> {
    let (a, b) = (ctx.view.on(THEN), ctx.view.on(NOW));
    let both = Comparison::new(&a, &b);
    let mut names: Vec<(Named, Vec<ClaimId>)> = both
        .closed()
        .into_iter()
        .filter_map(|c| {
            let era = c.to.history.eras(THEN, NOW).into_iter().find(|e| e.verdict.state == MissionState::Closed)?;
            let url = ctx.links.mission(&c.to.mission.id);
            Some((Named { day: era.from, words: c.to.mission.city.clone(), url }, era.verdict.claims))
        })
        .collect();
    names.sort_by(|(x, _), (y, _)| (x.day, &x.words).cmp(&(y.day, &y.words)));
    names
}

/// Reported totals, those of one day and number together.
async fn reported(ctx: &Ctx, steps: &[Step]) -> AppResult<Vec<Reported>> {
    let counts = ctx.view.totals_reported().await?;
    let mut groups: BTreeMap<(Day, Day, String), Vec<(CountRecord, Span)>> = BTreeMap::new();
    for count in counts.into_iter().filter(|c| c.fact.measure == Measure::MissionsTotal && !c.superseded) {
        let Some(span) = count.fact.as_of.as_ref().map(Edtf::span) else { continue };
        if span.start() <= ctx.view.scope.asof && span.start() > Day::MIN {
            groups.entry((span.start(), span.end(), format!("{:06.1}", count.value))).or_default().push((count, span));
        }
    }
    let mut all: Vec<Reported> = groups.into_values().filter_map(|group| total(ctx, steps, &group)).collect();
    all.reverse();
    Ok(all)
}

fn total(ctx: &Ctx, steps: &[Step], group: &[(CountRecord, Span)]) -> Option<Reported> {
    let (first, span) = group.first()?;
    let mut speakers: Vec<String> = Vec::new();
    for (count, _) in group {
        if !speakers.contains(&count.speaker_name) {
            speakers.push(count.speaker_name.clone());
        }
    }
    // The same comparison as in the ledger of totals.
    let compared = first.fact.as_of.as_ref().zip(whole(first.value)).and_then(|(day, n)| compare(steps, day, n));
    let agrees = compared.is_some_and(|c| c.difference == 0);
    let day = first.fact.as_of.as_ref().map(|d| ctx.t.date(d)).unwrap_or_default();
    Some(Reported {
        span: *span,
        number: first.value,
        title: format!(
            "{} for {day}: {}, {}",
            first.value,
            ctx.t.list(&speakers),
            plural(group.len(), "claim", "claims")
        ),
        url: ctx.links.claim(&first.claim),
        claim: group.iter().map(|(c, _)| c.claim.as_str()).collect::<Vec<_>>().join(" "),
        agrees,
    })
}

fn all_sentence(ctx: &Ctx, steps: &[Step], totals: &[Reported]) -> Value {
    let Some(last) = steps.last() else { return Value::default() };
    let exact: Vec<&Step> = steps.iter().filter(|s| s.is_exact() && s.at_least > 0).collect();
    let since = exact.first().map(|s| {
        format!(
            "; the first exact number is that of {}: until then most missions were neither seen nor listed",
            ctx.t.day(s.from)
        )
    });
    let bounded = steps.iter().all(|s| s.at_most.is_some());
    let reported = match (totals.len(), bounded) {
        (0, _) => String::new(),
        (_, false) => " How many there were at most cannot be said: no list published by then names all.".to_owned(),
        (n, true) => {
            format!(" {} of {n} reported totals lie within the band.", totals.iter().filter(|t| t.agrees).count())
        }
    };
    let words = format!(
        "At the end the record lists {}. Where it tells only bounds, a band stands from at least to at most{}.{reported}",
        ctx.t.range(last.at_least, last.at_most),
        since.unwrap_or_default(),
    );
    let counted = behind(ctx.view.now().standings.iter().filter(|s| s.mission.counted));
    Value::told(words, totals.iter().map(|t| t.claim.as_str()).chain([counted.as_str()]).collect::<Vec<_>>().join(" "))
}
