//! What happened, each event in a sentence.

use super::catalogue::{Text, or_none, yes};
use crate::domain::edtf::Edtf;
use crate::domain::event::{Event, Number, Subject};
use crate::domain::id::CountryCode;
use crate::domain::network::Mission;
use crate::domain::person::Person;
use crate::domain::vocab::{Basis, Certainty, Happening, Word};
use crate::record::View;

/// North Korea.
const HOME: &str = "KP";

impl Text {
    /// An event in a sentence: "The embassy in Madrid closed on about 26 October 2023."
    #[must_use]
    pub fn event_sentence(self, view: &View, event: &Event) -> String {
        let told = ("told", self.event_told(view, event, self.event_when(event)).into());
        if !event.is_report && !is_uncounted(view, event) {
            return self.with("event-sentence", [told]);
        }
        let sure = match event.certainty {
            _ if !event.is_report => "uncounted",
            _ if event.members().count() == event.corrected.len() => "wrong",
            Certainty::Denied => "denied",
            Certainty::Claimed => "claimed",
            _ => "unconfirmed",
        };
        self.with("event-report", [told, ("certainty", sure.into())])
    }

    /// How many claims tell of an event, and how many independent reports: "24 claims, 11 independent reports"; of one that only
    /// claims tell that are set aside, how many these are.
    #[must_use]
    pub fn event_weight(self, event: &Event) -> String {
        let standing = event.standing().count();
        let claims = if standing == 0 { event.rests_on().count() } else { standing };
        self.with("event-weight", [("claims", claims.into()), ("reports", event.reports.into())])
    }

    /// How sure the date of an event is: "The date is reported; what is confirmed is that it happened by 5 December 2023."
    #[must_use]
    pub fn event_sure(self, event: &Event) -> String {
        let confirmed = event.confirmed.map(|span| self.when(&Edtf::from_span(span)));
        let presumed = event.earliest.day.is_some() && event.earliest.basis == Basis::Presumed;
        self.with(
            "event-sure",
            [
                ("certainty", event.certainty.as_str().into()),
                ("confirmed", or_none(confirmed).into()),
                ("rivals", event.rivals.len().into()),
                ("presumed", yes(presumed).into()),
            ],
        )
    }

    /// To whom or what it happened, at the beginning of a line: "The embassy in Madrid".
    #[must_use]
    pub fn event_subject(self, view: &View, event: &Event) -> String {
        self.capital(&self.list(&self.event_subjects(view, event)))
    }

    /// All to whom or what it happened; a mission of which nothing was public is told as some mission.
    fn event_subjects(self, view: &View, event: &Event) -> Vec<String> {
        let mut told: Vec<String> = Vec::new();
        for who in event.subjects.iter().map(|s| self.event_who(view, event, s)) {
            if !told.contains(&who) {
                told.push(who);
            }
        }
        told
    }

    /// What a sentence says of an event, without its date, its first capital and its stop.
    pub(super) fn event_undated(self, view: &View, event: &Event) -> String {
        self.event_told(view, event, None)
    }

    /// What a sentence says of an event, without its first capital and its stop.
    fn event_told(self, view: &View, event: &Event, when: Option<String>) -> String {
        let who = self.event_subjects(view, event);
        let number = event.subjects.iter().find_map(Subject::number);
        let from = event.covered_from.as_deref().and_then(|id| view.mission(id)).map(|m| m.city.clone());
        let seen = event.tellings.len().max(1);
        self.with(
            event_message(event),
            [
                ("who", self.list(&who).into()),
                ("n", number.map_or(seen, many).into()),
                ("told", if number.is_some_and(Number::is_in_figures) { "number" } else { "words" }.into()),
                ("countries", event.subjects.iter().map(countries).sum::<usize>().into()),
                ("when", or_none(when).into()),
                ("date", or_none(event.date.as_ref().map(|d| self.date(d))).into()),
                ("words", or_none(event.words.clone()).into()),
                ("from", or_none(from).into()),
                ("country", or_none(event.reached.as_deref().map(|c| self.country_in_sentence(c))).into()),
                ("counted", or_none(number.map(|n| self.event_counted(n))).into()),
                ("value", or_none(number.map(|n| n.value.clone())).into()),
            ],
        )
    }

    /// When it happened; between readings that weigh the same both are said.
    fn event_when(self, event: &Event) -> Option<String> {
        let first = self.when(event.date.as_ref()?);
        let other = event.rivals.first().filter(|_| event.tie).map(|r| self.when(&r.date));
        Some(other.map_or(first.clone(), |other| {
            self.with("event-when-either", [("first", first.into()), ("other", other.into())])
        }))
    }

    /// To whom or what it happened, as a sentence has it.
    fn event_who(self, view: &View, event: &Event, subject: &Subject) -> String {
        let happening = event.happening;
        let of_missions =
            happening.is_change() || happening.announced().is_some() || happening == Happening::OpeningStopped;
        match subject {
            Subject::Mission(id) if happening == Happening::AccreditedFromAbroad => {
                view.mission(id).map_or_else(|| self.say("event-who-untold"), |m| self.country_in_sentence(&m.country))
            }
            Subject::Mission(id) => {
                let known = view.mission(id).map(|m| (self.mission_kind(m), m.city.clone()));
                known.map_or_else(|| self.say("event-who-untold"), |(kind, city)| self.event_mission(kind, city))
            }
            Subject::Post(id, kind) => {
                let city = view.mission(id).map(|m| m.city.clone());
                city.map_or_else(|| self.say("event-who-untold"), |city| self.event_mission(self.label(*kind), city))
            }
            Subject::Person(id) | Subject::Office(id, _) => {
                let person = view.person(id);
                person.map_or_else(|| self.say("event-who-somebody"), |p| self.event_person(&p))
            }
            Subject::Country(code) if of_missions => {
                self.with("event-who-missions-of", [("country", self.country_in_sentence(code).into())])
            }
            Subject::Country(code) => self.country_in_sentence(code),
            Subject::Countries(codes) if of_missions => self.event_mission_abroad(codes.iter()),
            Subject::Countries(codes) => self.event_countries(codes.iter()),
            Subject::Number(_) | Subject::Untold => String::new(),
        }
    }

    fn event_person(self, person: &Person) -> String {
        match self.role(person) {
            Some(role) => self.with("event-who-unnamed", [("role", role.into())]),
            None => self.called(person),
        }
    }

    /// A mission as a sentence has it: "the embassy in Madrid".
    #[must_use]
    pub fn mission_in_sentence(self, mission: &Mission) -> String {
        self.event_mission(self.mission_kind(mission), mission.city.clone())
    }

    fn event_mission(self, kind: String, city: String) -> String {
        self.with("event-who-mission", [("kind", kind.into()), ("city", city.into())])
    }

    fn event_countries<'c>(self, codes: impl Iterator<Item = &'c CountryCode>) -> String {
        // North Korea first: it is the one of whom the record tells.
        let mut codes: Vec<&CountryCode> = codes.collect();
        codes.sort_by_key(|code| (**code != HOME, code.as_str().to_owned()));
        self.list(&codes.into_iter().map(|code| self.country_in_sentence(code)).collect::<Vec<_>>())
    }

    /// A mission of one country in another, of which claims name the two.
    fn event_mission_abroad<'c>(self, codes: impl Iterator<Item = &'c CountryCode> + Clone) -> String {
        let mut others = codes.clone().filter(|code| **code != HOME);
        match (others.next(), others.next()) {
            (Some(country), None) => {
                self.with("event-who-foreign-mission", [("country", self.country_in_sentence(country).into())])
            }
            _ => self.with("event-who-mutual-mission", [("countries", self.event_countries(codes).into())]),
        }
    }

    /// What was counted: "44 missions"; of what is told in words no more than of what: "missions".
    fn event_counted(self, number: &Number) -> String {
        let (own, named) = (format!("event-counted-{}", number.measure.as_str()), self.label(number.measure));
        let what = if self.has(&own) { self.count(&own, many(number)) } else { named.clone() };
        let scope = number.scope.clone().filter(|scope| !named.contains(scope.as_str()));
        let value = number.is_in_figures().then(|| number.value.replace('/', "–"));
        self.with(
            "event-counted",
            [("what", what.into()), ("value", or_none(value).into()), ("scope", or_none(scope).into())],
        )
    }
}

/// One or more, for words that go with a number.
fn many(number: &Number) -> usize {
    number.value.parse().unwrap_or(usize::MAX)
}

/// Whether it is told of the leaving of somebody who does not count as a defector: nobody established what became of him.
pub(super) fn is_uncounted(view: &View, event: &Event) -> bool {
    let case = matches!(event.happening, Happening::Left | Happening::Arrived | Happening::MadePublic);
    let persons = || event.subjects.iter().filter_map(|s| view.person(s.person()?));
    case && persons().next().is_some() && persons().all(|p| !p.defector)
}

/// Whether no claim prints an office, so that its words are those of a claim: "Thae was elected to the council".
pub(super) fn is_told_whole(event: &Event) -> bool {
    let office = |s: &Subject| matches!(s, Subject::Office(_, words) if words.is_empty());
    event.words.is_some() && event.subjects.iter().any(office)
}

/// Of how many countries a subject tells.
fn countries(subject: &Subject) -> usize {
    if let Subject::Countries(codes) = subject { codes.len() } else { 1 }
}

/// The message that tells of an event.
fn event_message(event: &Event) -> &'static str {
    let person = event.subjects.iter().any(|s| s.person().is_some());
    match event.happening {
        Happening::Opened => "event-opened",
        Happening::Reopened => "event-reopened",
        Happening::Closed => "event-closed",
        Happening::Suspended => "event-suspended",
        Happening::Disputed => "event-disputed",
        Happening::ClosingAnnounced => "event-closing-announced",
        Happening::OpeningAnnounced => "event-opening-announced",
        Happening::OpeningStopped => "event-opening-stopped",
        Happening::Seen => "event-seen",
        Happening::Downgraded => "event-downgraded",
        Happening::Delisted => "event-delisted",
        Happening::Expelled => "event-ambassador-expelled",
        Happening::AccreditedFromAbroad => "event-accredited-from-abroad",
        Happening::AccreditationEnded => "event-accreditation-ended",
        Happening::Left if person => "event-left",
        Happening::Left => "event-left-untold",
        Happening::Appointed if !person => "event-appointed-in",
        Happening::Appointed | Happening::Resigned if is_told_whole(event) => "event-office-told",
        other => told_of_persons(other),
    }
}

/// The message for what happens to persons and countries.
fn told_of_persons(happening: Happening) -> &'static str {
    match happening {
        Happening::Arrived => "event-arrived",
        Happening::MadePublic => "event-made-public",
        Happening::ReportedMissing => "event-reported-missing",
        Happening::Died => "event-died",
        Happening::Appointed => "event-appointed",
        Happening::Resigned => "event-resigned",
        Happening::Total => "event-total",
        Happening::RelationsEstablished => "event-relations-established",
        Happening::RelationsResumed => "event-relations-resumed",
        Happening::RelationsSuspended => "event-relations-suspended",
        Happening::RelationsBroken => "event-relations-broken",
        Happening::RelationsDenied => "event-relations-denied",
        Happening::Sanctions => "event-sanctions",
        Happening::Policy => "event-policy",
        Happening::Treaty => "event-treaty",
        Happening::Summit => "event-summit",
        Happening::Purge => "event-purge",
        Happening::Border => "event-border",
        Happening::Evacuation => "event-evacuation",
        Happening::Interview => "event-interview",
        Happening::Visit => "event-visit",
        _ => "event-report-appeared",
    }
}
