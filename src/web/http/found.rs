//! The thing whose id stands in an address, or a refusal that helps on.

use super::ask::Ctx;
use super::refusal::{AppError, AppResult};
use crate::address::{BadValue, Place, one_of};
use crate::domain::edtf::Day;
use crate::domain::event::Event;
use crate::domain::filter::{EventFilter, SourceFilter, TimelineFilter};
use crate::domain::network::{MissionOnDay, NetworkOnDay};
use crate::domain::person::Person;
use crate::domain::vocab::RetiredKind;
use crate::record::claims::ClaimRecord;
use crate::record::compare::{NOW, THEN};
use crate::record::events::Told;
use crate::record::mission;
use crate::record::sources::SourceRecord;
use crate::text::Message;

/// That a list of so many rows, `size` to a page, has the page that is asked for. The first is always there.
///
/// # Errors
/// When the page lies past the last.
pub fn page(ctx: &Ctx, page: u32, size: i64, total: i64) -> AppResult<()> {
    let size = size.max(1);
    let pages = (total.max(1) + size - 1) / size;
    if i64::from(page) <= pages {
        return Ok(());
    }
    let last = ctx.address.on_page(u32::try_from(pages).unwrap_or(u32::MAX)).to_string();
    Err(AppError::no_page(page, pages, last))
}

/// A mission.
///
/// # Errors
/// When the id is of none.
pub async fn mission<'v, 'n>(ctx: &Ctx, network: &'v NetworkOnDay<'n>, id: &str) -> AppResult<&'v MissionOnDay<'n>> {
    if let Some(standing) = mission::find(network, id) {
        return Ok(standing);
    }
    let way = |m: &crate::domain::network::Mission| {
        (ctx.t.mission_name(m).into(), ctx.likewise(RetiredKind::Mission, m.id.to_string()))
    };
    let ways = ctx.view.missions_near(id).into_iter().map(way).collect();
    Err(ctx.lost(AppError::not_found(RetiredKind::Mission, id, ways)).await)
}

/// A person.
///
/// # Errors
/// When the id is of none.
pub async fn person(ctx: &Ctx, id: &str) -> AppResult<Person> {
    if let Some(person) = ctx.view.person(id) {
        return Ok(person);
    }
    let way = |p: Person| (ctx.t.called(&p).into(), ctx.likewise(RetiredKind::Person, p.id.to_string()));
    let ways = ctx.view.persons_near(id).into_iter().map(way).collect();
    Err(ctx.lost(AppError::not_found(RetiredKind::Person, id, ways)).await)
}

/// A source.
///
/// # Errors
/// When the id is of none.
pub async fn source(ctx: &Ctx, id: &str) -> AppResult<SourceRecord> {
    if let Some(source) = ctx.view.source(id).await? {
        return Ok(source);
    }
    let near = ctx.view.sources_near(id).await?;
    let ways = near.into_iter().map(|id| (id.clone().into(), ctx.links.source(&id))).collect();
    Err(ctx.lost(AppError::not_found(RetiredKind::Source, id, ways)).await)
}

/// A claim.
///
/// # Errors
/// When the id is of none.
pub async fn claim(ctx: &Ctx, id: &str) -> AppResult<ClaimRecord> {
    if let Some(claim) = ctx.view.claim(id).await? {
        return Ok(claim);
    }
    let source = id.rsplit_once('.').map_or(id, |(source, _)| source);
    let ways = match ctx.view.source(source).await? {
        Some(s) => {
            vec![(Message::of("refused-claim-source", [("heading", s.heading().to_owned())]), ctx.links.source(&s.id))]
        }
        None => Vec::new(),
    };
    Err(ctx.lost(AppError::not_found(RetiredKind::Claim, id, ways)).await)
}

/// An event by its id; who asks for that of one of its claims is sent there.
///
/// # Errors
/// When no event has it, and no claim of that id stands in one.
pub async fn event<'e>(ctx: &Ctx, events: &'e Told, id: &str) -> AppResult<&'e Event> {
    if let Some(event) = events.find(id) {
        let own = event.id.to_string();
        let there = ctx.address.at(Place::Event(own.clone()));
        return if own == id { Ok(event) } else { Err(AppError::moved(there.to_string())) };
    }
    // A claim that stands in no event is told of by itself.
    let claim = claim(ctx, id).await?;
    let way = (claim.summary.to_string().into(), ctx.links.claim(&claim.id));
    Err(AppError::not_found(RetiredKind::Claim, id, vec![way]))
}

/// A filter of the events as it works under the scope.
///
/// # Errors
/// When it names a person or a mission that the record does not have.
pub fn event_filter(ctx: &Ctx, asked: &EventFilter) -> AppResult<EventFilter> {
    in_record(ctx, asked.person.as_deref(), asked.mission.as_deref())?;
    Ok(asked.clone())
}

/// Refuses a person or a mission that the record does not have.
fn in_record(ctx: &Ctx, person: Option<&str>, mission: Option<&str>) -> AppResult<()> {
    if let Some(id) = person {
        let all = ctx.view.persons();
        one_of("person", id, all.iter().map(|p| p.id.as_str()))?;
    }
    if let Some(id) = mission {
        one_of("mission", id, ctx.view.missions().map(|m| m.id.as_str()))?;
    }
    Ok(())
}

/// A filter of the timeline as it works under the scope.
///
/// # Errors
/// When it names a person or a mission that the record does not have.
pub fn timeline_filter(ctx: &Ctx, asked: &TimelineFilter) -> AppResult<TimelineFilter> {
    in_record(ctx, asked.person.as_deref(), asked.mission.as_deref())?;
    Ok(ctx.view.timeline_filter(asked))
}

/// Refuses a filter of the sources by an origin that the record does not have.
///
/// # Errors
/// When there is no such origin.
pub async fn source_filter(ctx: &Ctx, asked: &SourceFilter) -> AppResult<()> {
    if let Some(id) = &asked.origin {
        let all = ctx.view.origin_ids().await?;
        one_of("origin", id, all.iter().map(String::as_str))?;
    }
    Ok(())
}

/// The two days that an address asks to compare; without any those of the first article.
///
/// # Errors
/// When the second is before the first.
pub fn two_days((from, to): (Option<Day>, Option<Day>)) -> AppResult<(Day, Day)> {
    let (from, to) = (from.unwrap_or(THEN), to.unwrap_or(NOW));
    if to < from {
        let detail = Message::of("value-second-day", [("from", from.to_string()), ("to", to.to_string())]);
        return Err(BadValue { parameter: "to", detail }.into());
    }
    Ok((from, to))
}
