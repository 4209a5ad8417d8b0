//! Events of made-up claims: held against a slow and obvious reading of the rules, and what must hold of all.

use std::collections::{BTreeMap, BTreeSet};

use super::events_slowly::{moments_slowly, stretches_slowly};
use crate::rules::missions::rulings;
use crate::rules::text::made::mission;
use crate::rules::witnesses::{LENGTH, at, edtf, witness};
use chancery::domain::claim::{Body, MissionFact, PersonFact, PersonValue, Role};
use chancery::domain::edtf::{Edtf, Span};
use chancery::domain::event::{Event, EventId, Events, Standing, Told, events};
use chancery::domain::id::ClaimId;
use chancery::domain::mission::{MissionClaim, Ruling};
use chancery::domain::network::Network;
use chancery::domain::scope::Scope;
use chancery::domain::value::Text;
use chancery::domain::vocab::{Happening, MissionEvent, MissionType, PersonField};
use chancery::domain::witness::Witness;
use proptest::prelude::*;

const KINDS: [MissionEvent; 8] = [
    MissionEvent::Attested,
    MissionEvent::Opened,
    MissionEvent::Reopened,
    MissionEvent::Closed,
    MissionEvent::Closed,
    MissionEvent::ClosingAnnounced,
    MissionEvent::AmbassadorExpelled,
    MissionEvent::Suspended,
];

fn of_mission(witness: Witness, event: MissionEvent, date: Option<Edtf>, as_of: Option<Edtf>) -> Told {
    let fact = MissionFact {
        mission: Some("madrid".to_owned().into()),
        missions: Vec::new(),
        candidates: Vec::new(),
        country: None,
        city: None,
        mission_type: Some(MissionType::Embassy),
        type_as_printed: None,
        event,
        completeness: None,
        covers: None,
        covered_from: None,
        date,
        as_of,
        reason: None,
    };
    let body = Body::Mission(Box::new(fact));
    Told { witness, body, summary: String::new(), superseded: false, withdrawn: false }
}

fn claims() -> impl Strategy<Value = Vec<Told>> {
    let one =
        (0..8_usize, -1..LENGTH - 1, 0..5_i64, 0..7_usize, 0..6_usize, 0..3_u8, prop::option::of(0..LENGTH), 0..9_u8);
    prop::collection::vec(one, 0..9).prop_map(|list| {
        let made = list.into_iter().enumerate().map(|(i, (kind, from, length, sure, grade, origin, known, flags))| {
            let (event, date) = (KINDS[kind], edtf(from, (from + length).clamp(0, LENGTH - 1)));
            // Mostly claims that may date something.
            let sure = if sure > 4 { 3 } else { sure };
            let witness = witness(format!("c.{}", i + 1), sure, grade, origin, known);
            let attested = event == MissionEvent::Attested;
            let (when, said) =
                (Some(date.clone()).filter(|_| !attested && flags != 1), Some(date).filter(|_| attested));
            Told { superseded: flags == 0, ..of_mission(witness, event, when, said) }
        });
        made.collect()
    })
}

/// The network of one mission of which these claims tell.
fn network(told: &[Told], rulings: &[Ruling]) -> Network {
    let mut one = mission(MissionType::Embassy, "Madrid", "ES");
    one.id = "madrid".to_owned().into();
    one.rulings = rulings.to_vec();
    one.claims = told
        .iter()
        .filter_map(|t| {
            let Body::Mission(fact) = &t.body else { return None };
            Some(MissionClaim {
                witness: t.witness.clone(),
                event: fact.event,
                post: fact.mission_type,
                date: fact.date.clone(),
                as_of: fact.as_of.clone(),
                set_aside: t.set_aside(),
            })
        })
        .collect();
    Network { missions: vec![one], lists: Vec::new() }
}

fn made(told: &[Told], scope: Scope) -> Events {
    ruled(told, &[], scope)
}

/// The same where editors decided too.
fn ruled(told: &[Told], rulings: &[Ruling], scope: Scope) -> Events {
    let network = network(told, rulings);
    events(told, &network, &network.lives(scope), scope)
}

/// What an event is, without the order of anything.
fn plain(event: &Event) -> (String, Happening, Span, BTreeSet<(Standing, ClaimId)>) {
    let parts = event.parts().map(|(part, id)| (part, id.clone())).collect();
    (event.id.to_string(), event.happening, event.span, parts)
}

fn by(limit: Option<i64>) -> Scope {
    Scope::EVERYTHING.known_by(limit.map(at))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn each_claim_stands_in_one_event_or_in_none_by_a_clause(told in claims(), rulings in rulings(), known in prop::option::of(0..LENGTH)) {
        let made = ruled(&told, &rulings, by(known));
        let mut ids = BTreeSet::new();
        for event in made.all() {
            prop_assert!(ids.insert(event.id.to_string()), "two events are called {}", event.id);
        }
        for one in &told {
            let public = one.witness.is_public(by(known));
            let places = made.holding(one.id()).count();
            let aside = made.aside(one.id()).is_some();
            prop_assert_eq!((places, aside), (usize::from(public && !aside), public && places == 0), "{}", one.id());
        }
    }

    #[test]
    fn the_order_of_the_claims_decides_nothing(told in claims(), rulings in rulings(), turn in 0..9_usize) {
        let mut other = told.clone();
        other.reverse();
        other.rotate_left(turn.min(told.len().saturating_sub(1)));
        let list = |told: &[Told]| -> Vec<_> { ruled(told, &rulings, by(None)).all().iter().map(plain).collect() };
        prop_assert_eq!(list(&told), list(&other));
    }

    #[test]
    fn every_id_that_was_printed_leads_to_an_event_for_ever(told in claims(), rulings in rulings()) {
        let mut printed: BTreeSet<String> = BTreeSet::new();
        for limit in (0..LENGTH).map(Some).chain([None]) {
            let made = ruled(&told, &rulings, by(limit));
            for id in &printed {
                prop_assert!(made.of_claim(id).is_some(), "{id} leads nowhere by {limit:?}");
            }
            for event in made.all() {
                printed.extend(event.members().map(ToString::to_string));
                if let EventId::Claim(id) = &event.id {
                    printed.insert(id.to_string());
                    prop_assert!(event.members().any(|member| member == id), "{}", event.id);
                }
            }
        }
    }

    #[test]
    fn expulsions_are_the_moments_that_hold_no_other(told in claims()) {
        let told: Vec<Told> = told.into_iter().filter(|t| t.body.predicate() == "ambassador-expelled").collect();
        let made = made(&told, by(None));
        let of = |e: &&Event| !e.is_report;
        let dated = |e: &Event| e.parts().filter(|(p, _)| matches!(p, Standing::Dating | Standing::Rival)).map(|(_, id)| id.clone()).collect();
        let groups: BTreeSet<BTreeSet<ClaimId>> = made.all().iter().filter(of).map(dated).collect();
        prop_assert_eq!(groups, moments_slowly(&told));
    }

    #[test]
    fn sightings_are_parted_by_closings_alone(told in claims()) {
        let made = made(&told, by(None));
        let closings: Vec<Span> =
            made.all().iter().filter(|e| e.happening == Happening::Closed && e.is_row()).map(|e| e.span).collect();
        let against: BTreeSet<&ClaimId> = made.all().iter().flat_map(|e| &e.against).collect();
        let seen: Vec<(ClaimId, Span)> = told
            .iter()
            .filter(|t| t.body.predicate() == "attested" && t.is_firm() && !against.contains(t.id()))
            .filter_map(|t| Some((t.id().clone(), t.body.as_of()?.span())))
            .collect();
        let firm = |e: &Event| e.members().filter(|id| seen.iter().any(|(s, _)| s == *id)).cloned().collect::<BTreeSet<_>>();
        let groups: BTreeSet<_> =
            made.all().iter().filter(|e| e.happening == Happening::Seen).map(firm).filter(|g| !g.is_empty()).collect();
        prop_assert_eq!(groups, stretches_slowly(&seen, &closings));
    }

    #[test]
    fn only_what_lies_between_parts_the_claims_that_date_a_change(told in claims(), known in prop::option::of(0..LENGTH)) {
        let scope = by(known);
        let made = made(&told, scope);
        let spans: BTreeMap<&ClaimId, Span> = told.iter().filter_map(|t| Some((t.id(), t.span()?))).collect();
        let changes = || made.all().iter().filter(|e| e.happening.is_change() && e.is_row());
        let dated = |e: &Event| -> Vec<Span> { e.parts().filter(|(p, _)| *p == Standing::Dating).filter_map(|(_, id)| spans.get(id).copied()).collect() };
        for (a, b) in changes().flat_map(|a| changes().map(move |b| (a, b))) {
            if a.happening != b.happening || a.span.end() >= b.span.start() {
                continue;
            }
            // Something else happened, or was seen, that can lie after the first and before the last.
            let last = dated(b).iter().map(|s| s.end()).max().unwrap_or(b.span.end());
            let first = dated(a).iter().map(|s| s.end()).min().unwrap_or(a.span.end());
            let between = told.iter().filter(|t| t.is_firm() && t.witness.is_public(scope)).any(|t| {
                let span = t.span().or_else(|| t.body.as_of().map(Edtf::span));
                let other = Happening::of_mission(match &t.body { Body::Mission(f) => f.event, _ => return false }) != a.happening;
                other && span.is_some_and(|s| s.end() >= first && s.start() <= last)
            });
            prop_assert!(between, "nothing parts {} from {}", a.id, b.id);
        }
    }
}

fn role(id: &str, what: &str, date: &str) -> Told {
    let value = Role { what: Some(Text(what.to_owned())), ..Role::default() };
    let fact = PersonFact {
        person: "somebody".to_owned().into(),
        name_as_printed: None,
        also_printed: Vec::new(),
        field: PersonField::Role,
        value: PersonValue::Role(Box::new(value)),
        date: Some(Edtf::parse(date).unwrap()),
        r#match: None,
        possible_match: None,
    };
    let body = Body::Person(Box::new(fact));
    Told {
        witness: witness(id.to_owned(), 4, 4, 1, Some(1)),
        body,
        summary: String::new(),
        superseded: false,
        withdrawn: false,
    }
}

/// Two claims of offices are one appointment where one names all of the body that the other names.
#[test]
fn a_body_is_told_by_some_of_its_words() {
    let together =
        |a: &str, b: &str| made(&[role("c.1", a, "2020-01-03"), role("c.2", b, "2020-01-05")], by(None)).all().len();
    let one = [
        ("secretary general, Peaceful Unification Advisory Council", "head of unification council"),
        ("president, National Institute for Unification Education", "president, unification education institute"),
        ("National Assembly member (19th)", "member, National Assembly"),
    ];
    for (a, b) in one {
        assert_eq!(together(a, b), 1, "{a} / {b}");
    }
    let two = ("vice president, Institute for National Security Strategy", "head of unification council");
    assert_eq!(together(two.0, two.1), 2);
    for none in ["diplomat", "vice foreign minister", "speaker at a forum in Seoul", "party secretary, Pyongyang"] {
        assert_eq!(made(&[role("c.1", none, "2020-01-03")], by(None)).all().len(), 0, "{none}");
    }
}
