//! What a claim tells of, and of whom: the table of the model, *Facts from claims*.

use std::collections::BTreeSet;

use super::item::{Clause, Filing};
use super::office;
use super::subject::{Number, Subject};
use super::told::Told;
use crate::domain::claim::{Body, CountFact, EventFact, MissionFact, PersonFact, PersonValue};
use crate::domain::id::CountryCode;
use crate::domain::network::Network;
use crate::domain::vocab::{EventKind, Happening, Measure, MissionEvent, PersonField};

/// North Korea: of ties to one country, the other side.
const HOME: &str = "KP";

/// What a claim tells of.
pub(super) fn file(told: &Told, network: &Network) -> Result<Filing, Clause> {
    let filed = match &told.body {
        Body::Mission(fact) => of_mission(fact, network)?,
        Body::Person(fact) => of_person(fact)?,
        Body::Count(fact) => of_count(fact)?,
        Body::Event(fact) => of_event(fact, network),
        Body::Statement(_) => return Err(Clause::NoEvent),
    };
    let placed = filed.date.is_some() || filed.happening.takes_undated();
    if placed { Ok(filed) } else { Err(Clause::Undated) }
}

fn of_mission(fact: &MissionFact, network: &Network) -> Result<Filing, Clause> {
    let named: Vec<_> = fact.mission.iter().chain(&fact.missions).collect();
    let kind = |id: &str| network.missions.iter().find(|m| m.id == *id).map(|m| m.kind);
    let subject = |id: &crate::domain::id::MissionId| match (fact.mission_type, kind(id)) {
        (Some(post), Some(kind)) if !post.is_kind_of(kind) => Subject::Post(id.clone(), post),
        _ => Subject::Mission(id.clone()),
    };
    let subjects: Vec<Subject> = if !named.is_empty() {
        named.into_iter().map(subject).collect()
    } else if !fact.candidates.is_empty() {
        return Err(Clause::Ambiguous);
    } else {
        fact.covers.iter().chain(&fact.country).take(1).map(|c| standing_in(c, network)).collect()
    };
    let said_for = matches!(fact.event, MissionEvent::Attested | MissionEvent::AccreditedFromAbroad);
    let date = fact.date.clone().or_else(|| fact.as_of.clone().filter(|_| said_for));
    Ok(Filing { happening: Happening::of_mission(fact.event), subjects, date })
}

/// A country stands for its only embassy.
fn standing_in(country: &CountryCode, network: &Network) -> Subject {
    let embassy = network.embassy_in(country);
    embassy.map_or_else(|| Subject::Country(country.clone()), |m| Subject::Mission(m.id.clone()))
}

fn of_person(fact: &PersonFact) -> Result<Filing, Clause> {
    let happening = match fact.field {
        PersonField::Left | PersonField::Defected => Happening::Left,
        PersonField::Arrived => Happening::Arrived,
        PersonField::MadePublic => Happening::MadePublic,
        PersonField::ReportedMissing => Happening::ReportedMissing,
        PersonField::Died => Happening::Died,
        PersonField::Role => return office::filed(fact),
        PersonField::Post | PersonField::Rank => return Err(Clause::Posting),
        _ => return Err(Clause::NoEvent),
    };
    if matches!(&fact.value, PersonValue::Arrival(v) if v.expected.is_some()) {
        return Err(Clause::Expected);
    }
    let subjects = vec![Subject::Person(fact.person.clone())];
    Ok(Filing { happening, subjects, date: fact.date.clone() })
}

fn of_count(fact: &CountFact) -> Result<Filing, Clause> {
    match fact.measure {
        Measure::MissionsTotal
        | Measure::MissionsEmbassies
        | Measure::MissionsConsulatesGeneral
        | Measure::MissionsRepresentative
        | Measure::MissionsAfrica
        | Measure::MissionsHostCountries
        | Measure::MissionsClosed
        | Measure::DefectorsArrived
        | Measure::DefectorsArrivedFemale
        | Measure::DefectorsArrivedMale
        | Measure::DefectorsCumulative
        | Measure::DiplomatDefectorsConfirmed
        | Measure::EliteDefectors
        | Measure::EliteDefectorsCumulative => {}
        Measure::MissionsExpected | Measure::MissionsPlannedClosures => return Err(Clause::Expected),
        _ => return Err(Clause::NoEvent),
    }
    let range = || fact.value_range.iter().map(|n| n.written()).collect::<Vec<_>>().join("/");
    let words = || fact.value_text.as_deref().or(fact.comparison.as_deref()).map_or_else(range, str::to_owned);
    let number = Number {
        measure: fact.measure,
        basis: fact.basis,
        scope: fact.scope.as_deref().map(str::to_owned),
        value: fact.value.map_or_else(words, crate::domain::number::Number::written),
        places: fact.places.iter().cloned().collect(),
    };
    if number.value.is_empty() {
        return Err(Clause::NoEvent);
    }
    let (happening, date) = (Happening::Total, fact.as_of.clone());
    Ok(Filing { happening, subjects: vec![Subject::Number(number)], date })
}

fn of_event(fact: &EventFact, network: &Network) -> Filing {
    let happening = Happening::of_event(fact.event);
    let subjects = match &fact.mission {
        Some(id) if !happening.is_of_ties() => vec![Subject::Mission(id.clone())],
        _ => subjects_of(fact, happening, network),
    };
    Filing { happening, subjects, date: fact.date.clone() }
}

/// To whom something happened, where no mission is named.
fn subjects_of(fact: &EventFact, happening: Happening, network: &Network) -> Vec<Subject> {
    let together = || vec![countries(fact.places.iter().cloned())];
    match fact.event {
        EventKind::Defection | EventKind::Confirmation | EventKind::Interview if !fact.people.is_empty() => {
            fact.people.iter().cloned().map(Subject::Person).collect()
        }
        EventKind::Appointment | EventKind::Election | EventKind::Resignation if !fact.people.is_empty() => {
            fact.people.iter().map(|p| Subject::Office(p.clone(), BTreeSet::new())).collect()
        }
        EventKind::Expulsion | EventKind::AccreditationEnded | EventKind::Evacuation => {
            fact.places.iter().map(|c| standing_in(c, network)).collect()
        }
        _ if happening.is_of_ties() => ties(&fact.places),
        _ if happening.is_change() || happening.announced().is_some() || happening == Happening::OpeningStopped => {
            match fact.places.as_slice() {
                [one] => vec![standing_in(one, network)],
                _ => together(),
            }
        }
        _ => together(),
    }
}

/// Two countries have ties with each other; one that is named alone, and each of many, has them with North Korea.
fn ties(places: &[CountryCode]) -> Vec<Subject> {
    let pair = matches!(places, [a, b] if [a, b].iter().any(|c| *c == HOME || *c == "KR"));
    if pair {
        return vec![countries(places.iter().cloned())];
    }
    let home = || CountryCode::from(HOME.to_owned());
    places.iter().map(|c| countries([c.clone(), home()])).collect()
}

fn countries(codes: impl IntoIterator<Item = CountryCode>) -> Subject {
    let codes: BTreeSet<CountryCode> = codes.into_iter().collect();
    match codes.len() {
        0 => Subject::Untold,
        1 => codes.into_iter().next().map_or(Subject::Untold, Subject::Country),
        _ => Subject::Countries(codes),
    }
}
