//! What happened, in rows: an event beside its date.

use super::catalogue::{Text, or_none, yes};
use super::events::{is_told_whole, is_uncounted};
use crate::domain::edtf::Edtf;
use crate::domain::event::{Event, Subject, Telling};
use crate::domain::vocab::{Happening, Word};
use crate::record::View;

/// So many days on which the same was told are named.
const NAMED: usize = 4;

impl Text {
    /// What happened to the subject of a page: "Closed", "Seen or listed as open 8 times", "Appointed: member of …".
    #[must_use]
    pub fn event_row(self, view: &View, event: &Event) -> String {
        if let Some(words) = event.words.as_deref().filter(|_| is_told_whole(event)) {
            return self.report_of(view, event, words);
        }
        let reached = event.reached.as_deref().map(|code| self.country_in_sentence(code));
        let words = event.words.clone().filter(|_| {
            event.happening.needs_words() || matches!(event.happening, Happening::Appointed | Happening::Resigned)
        });
        let bare = words.is_none() && matches!(event.happening, Happening::Appointed | Happening::Resigned);
        let label =
            if bare { format!("{}-office", event.happening.as_str()) } else { event.happening.as_str().to_owned() };
        // Of another body at the place: which.
        let post = |s: &Subject| if let Subject::Post(_, kind) = s { Some(self.label(*kind)) } else { None };
        let words = words.or_else(|| event.subjects.iter().find_map(post));
        let what = self.with(
            "event-row",
            [
                ("what", self.say(&format!("Happening-{label}")).into()),
                ("n", event.tellings.len().max(1).into()),
                ("seen", yes(event.happening == Happening::Seen).into()),
                ("reached", or_none(reached).into()),
                ("words", or_none(words).into()),
            ],
        );
        self.report_of(view, event, &self.capital(&what))
    }

    /// What happened, with its subject and without its date: "The embassy in Kampala closed".
    #[must_use]
    pub fn event_headline(self, view: &View, event: &Event) -> String {
        self.report_of(view, event, &self.capital(&self.event_undated(view, event)))
    }

    /// What no claim that decides tells is only reported, and so is the case of somebody who does not count.
    fn report_of(self, view: &View, event: &Event, what: &str) -> String {
        if event.is_report {
            self.with("event-row-report", [("what", what.into())])
        } else if is_uncounted(view, event) {
            self.with("event-row-uncounted", [("what", what.into())])
        } else {
            what.to_owned()
        }
    }

    /// When, as a table has room: of what was seen or told on several days, the first and the last.
    #[must_use]
    pub fn event_dates(self, event: &Event) -> String {
        let (first, last) = (event.tellings.first(), event.tellings.last());
        match (event.happening, first, last) {
            (Happening::Seen, Some(first), Some(last)) if first.date != last.date => {
                self.with("date-between-short", [("first", self.start(first).into()), ("last", self.end(last).into())])
            }
            _ => event.date.as_ref().map_or_else(|| self.say("date-untold-short"), |date| self.short_date(date)),
        }
    }

    /// The beginning of a stretch of days, or the day.
    fn start(self, telling: &Telling) -> String {
        let first = telling.date.as_str().split('/').next().and_then(|text| Edtf::parse(text).ok());
        self.short_date(first.as_ref().unwrap_or(&telling.date))
    }

    /// Its end.
    fn end(self, telling: &Telling) -> String {
        let last = telling.date.as_str().split('/').next_back().and_then(|text| Edtf::parse(text).ok());
        self.short_date(last.as_ref().unwrap_or(&telling.date))
    }

    /// What is to be said of an event beside its date: other days on which it was told, whether another date is as well
    /// supported, who denies or contradicts it.
    #[must_use]
    pub fn event_notes(self, event: &Event) -> Vec<String> {
        let told = event.tellings.get(1..).filter(|t| event.happening != Happening::Seen && !t.is_empty());
        let days = told.map(|later| {
            let mut days: Vec<String> = later.iter().take(NAMED).map(|t| self.when(&t.date)).collect();
            if let Some(more) = later.len().checked_sub(NAMED).filter(|more| *more > 0) {
                days.push(self.count("event-note-more-days", more));
            }
            self.with("event-note-told", [("days", self.list(&days).into())])
        });
        let count = |id: &str, n: usize| (n > 0).then(|| self.count(id, n));
        let notes = [
            days,
            event.tie.then(|| self.say("event-note-tie")),
            count("event-note-against", event.against.len()),
            count("event-note-denied", event.denied_by.len()),
            count("event-note-corrected", event.corrected.len()),
        ];
        notes.into_iter().flatten().collect()
    }
}
