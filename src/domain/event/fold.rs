//! What is no row of its own: it is part of another event, or stands under its subject.

use super::model::{Event, Under};
use super::subject::Subject;
use crate::domain::vocab::Happening;

/// Says of each event whether it stands under another.
pub(super) fn under(mut events: Vec<Event>) -> Vec<Event> {
    let folds: Vec<Option<Under>> = events.iter().map(|e| fold(e, &events)).collect();
    for (event, fold) in events.iter_mut().zip(folds) {
        event.under = event.under.take().or(fold);
    }
    events
}

fn fold(event: &Event, all: &[Event]) -> Option<Under> {
    let of = |happening: Happening| {
        all.iter().filter(move |o| {
            o.happening == happening && !o.is_report && o.under.is_none() && shares(o, event) && o.id != event.id
        })
    };
    let within = |found: Option<&Event>| found.map(|o| Under::Event(o.id.clone()));
    if event.is_report {
        return Some(Under::Subject);
    }
    match event.happening {
        Happening::Delisted => within(of(Happening::Closed).find(|c| c.span.overlaps(event.span))),
        Happening::Disputed => within(of(Happening::Closed).find(|c| ends(c, event))),
        Happening::AccreditedFromAbroad => {
            let over = of(Happening::Closed).filter(|c| c.date.is_some());
            within(over.max_by_key(|c| (c.span.end(), c.span.start()))).or(Some(Under::Subject))
        }
        _ => None,
    }
}

/// Whether a closing ends a dispute: it lies after the beginning of the dispute, with no dispute after it.
fn ends(closing: &Event, dispute: &Event) -> bool {
    closing.span.start() > dispute.span.start()
}

fn shares(a: &Event, b: &Event) -> bool {
    a.subjects.iter().any(|s| b.subjects.contains(s) && matches!(s, Subject::Mission(_) | Subject::Post(..)))
}
