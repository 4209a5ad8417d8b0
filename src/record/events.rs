//! What happened, once: the events that the claims make.

use std::sync::Arc;

use super::{Error, View};
use crate::domain::claim::SubjectKind;
use crate::domain::event::{self, Event, Events};
use crate::domain::filter::{EventFilter, TimelineFilter, TimelineOrder};
use crate::domain::scope::Scope;
use crate::domain::vocab::Closing;

/// What became of the events, as a scope has them.
#[derive(Debug, Clone)]
pub struct Told {
    events: Arc<Events>,
    scope: Scope,
}

impl View {
    /// The events of all claims that were public: those of the usual view as they were made with the database, others
    /// made anew by the same rules.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn events(&self) -> Result<Told, Error> {
        let usual = self.scope.known.is_none() && self.scope.closing == Closing::default();
        let events = if usual {
            self.snapshot().events().await?
        } else {
            let told = self.snapshot().list_told().await?;
            Arc::new(event::events(&told, self.network(), self.lives(), self.scope))
        };
        Ok(Told { events, scope: self.scope })
    }
}

impl Told {
    /// The events that can have happened by the day asked for; without a date they may have.
    pub fn all(&self) -> impl Iterator<Item = &Event> {
        self.events.all().iter().filter(|e| self.is_shown(e))
    }

    /// The event of an id, or where the claim of that id stands.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Event> {
        let decided = self.events.find(id);
        decided.or_else(|| self.events.of_claim(id)).filter(|e| self.is_shown(e))
    }

    /// All events in which a claim stands: one for each subject of which it tells.
    pub fn holding(&self, claim: &str) -> impl Iterator<Item = &Event> {
        self.events.holding(claim).filter(|e| self.is_shown(e))
    }

    /// What happened to one person.
    pub fn of_person<'t>(&'t self, id: &'t str) -> impl Iterator<Item = &'t Event> {
        self.all().filter(move |e| e.subjects.iter().filter_map(event::Subject::person).any(|p| *p == *id))
    }

    /// What happened to one mission, or to a post beside it.
    pub fn of_mission<'t>(&'t self, id: &'t str) -> impl Iterator<Item = &'t Event> {
        self.all().filter(move |e| e.subjects.iter().filter_map(event::Subject::mission).any(|m| *m == *id))
    }

    /// Why a claim stands in no event.
    #[must_use]
    pub fn aside(&self, claim: &str) -> Option<event::Clause> {
        self.events.aside(claim)
    }

    /// The events that pass a filter, in its order; the undated last, and in no stretch of time.
    #[must_use]
    pub fn list(&self, filter: &EventFilter) -> Vec<&Event> {
        let mut list: Vec<&Event> = self.all().filter(|e| passes(filter, e)).collect();
        if filter.order == TimelineOrder::Newest {
            let dated = list.iter().take_while(|e| e.date.is_some()).count();
            if let Some(dated) = list.get_mut(..dated) {
                dated.reverse();
            }
        }
        list
    }

    /// The rows of a timeline, by its filter: what stands under another event or its subject is not among them.
    #[must_use]
    pub fn on_timeline(&self, filter: &TimelineFilter) -> Vec<&Event> {
        let of_events = EventFilter {
            from: filter.from,
            to: filter.to,
            country: filter.country.clone(),
            person: filter.person.clone(),
            mission: filter.mission.clone(),
            row: Some(true),
            order: filter.order,
            kinds: Vec::new(),
        };
        let mut list = self.list(&of_events);
        list.retain(|e| e.date.is_none() == filter.undated);
        list.retain(|e| filter.kinds.is_empty() || filter.kinds.contains(&e.happening.told_by()));
        list
    }

    fn is_shown(&self, event: &Event) -> bool {
        !self.scope.asof_given || event.date.is_none() || event.span.start() <= self.scope.asof
    }
}

fn passes(filter: &EventFilter, event: &Event) -> bool {
    let within = match (filter.from, filter.to) {
        (None, None) => true,
        (from, to) => {
            let since = from.is_none_or(|from| event.span.end() >= from);
            // Of what nobody says when it began, the last possible day is all that is known.
            let start = event.span.earliest.or(event.span.latest);
            event.date.is_some() && since && to.is_none_or(|to| start.is_some_and(|start| start <= to))
        }
    };
    let names = |kind: SubjectKind, id: Option<&str>| {
        id.is_none_or(|id| event.subjects.iter().flat_map(event::Subject::named).any(|named| named == (kind, id)))
    };
    within
        && (filter.kinds.is_empty() || filter.kinds.contains(&event.happening))
        && filter.row.is_none_or(|row| event.is_row() == row)
        && names(SubjectKind::Country, filter.country.as_deref())
        && names(SubjectKind::Person, filter.person.as_deref())
        && names(SubjectKind::Mission, filter.mission.as_deref())
}
