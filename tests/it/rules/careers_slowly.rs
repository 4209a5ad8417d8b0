//! Postings made from made-up claims: against a slow, obvious oracle, and by properties.

use std::collections::{BTreeMap, BTreeSet};

use chancery::domain::id::{ClaimId, MissionId};
use chancery::domain::person::PersonClaim;
use chancery::domain::person::posting::{Posting, Postings, Side};
use chancery::domain::scope::Scope;
use chancery::domain::vocab::{Certainty, Function, Level, PersonField};
use proptest::prelude::*;

use super::careers::{PLACES, leaving, made, of, post};
use super::postings::{country, text};
use crate::support::small::date;

/// A firm claim of a level at a mission since a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Since {
    place: usize,
    level: usize,
    year: i16,
}

const RUNGS: [Level; 3] = [Level::ThirdSecretary, Level::FirstSecretary, Level::Counsellor];

impl Since {
    fn claim(self, n: usize) -> PersonClaim {
        let (id, _, code) = PLACES[self.place];
        post(u32::try_from(n + 1).unwrap(), |p| {
            (p.mission, p.country) = (Some(id.parse().unwrap()), Some(country(code)));
            (p.level, p.from) = (Some(RUNGS[self.level]), Some(date(&format!("{}-06-01", self.year))));
        })
    }
}

/// The slow oracle: two claims are of one post if they tell the same mission and the same day, or the same mission and
/// level with no other post between; what these join is one posting.
fn slowly(all: &[Since]) -> BTreeSet<BTreeSet<usize>> {
    let other = |a: &Since, z: &Since| z.place != a.place || z.level != a.level;
    let joined = |i: usize, j: usize| {
        let (a, b) = (&all[i], &all[j]);
        let (first, last) = (a.year.min(b.year), a.year.max(b.year));
        let between = all.iter().any(|z| other(a, z) && first < z.year && z.year < last);
        a.place == b.place && (a.year == b.year || (a.level == b.level && !between))
    };
    let mut groups: Vec<BTreeSet<usize>> = (0..all.len()).map(|i| BTreeSet::from([i])).collect();
    loop {
        let pair = (0..groups.len())
            .flat_map(|i| (0..i).map(move |j| (i, j)))
            .find(|(i, j)| groups[*i].iter().any(|a| groups[*j].iter().any(|b| joined(*a, *b))));
        let Some((i, j)) = pair else { break };
        let moved = groups.remove(i);
        groups[j].extend(moved);
    }
    groups.into_iter().collect()
}

fn sinces() -> impl Strategy<Value = Vec<Since>> {
    let one = (0..PLACES.len(), 0..RUNGS.len(), 1990..2000_i16);
    prop::collection::btree_set(one.prop_map(|(place, level, year)| Since { place, level, year }), 1..7)
        .prop_map(|set| set.into_iter().collect::<Vec<_>>())
        .prop_filter("one post a day", |all| {
            // On one day somebody is at one mission; levels of one day at one mission may be rivals.
            all.iter().all(|a| all.iter().all(|b| a.year != b.year || a.place == b.place))
        })
        .prop_shuffle()
}

/// Any claim of a post.
fn anything(n: u32) -> impl Strategy<Value = PersonClaim> {
    let when = prop::option::of((1990..2000_i16, 1990..2000_i16));
    let what = (0..4_usize, prop::option::of(0..RUNGS.len()), any::<bool>(), 0..6_u8, when, 0..5_u8, any::<bool>());
    what.prop_map(move |(place, rung, acting, kind, when, certainty, aside)| {
        let certainty =
            [Certainty::Confirmed, Certainty::Reported, Certainty::Claimed, Certainty::Unconfirmed, Certainty::Denied]
                [usize::from(certainty)];
        let mut claim = if kind == 0 {
            leaving(n, |v| v.level = rung.map(|r| RUNGS[r]))
        } else {
            post(n, |p| {
                (p.mission, p.body, p.country) = (None, None, None);
                if let Some((id, _, code)) = PLACES.get(place) {
                    p.mission = (kind < 4).then(|| id.parse().unwrap());
                    p.body = (kind < 4).then(|| text("embassy"));
                    p.country = Some(country(code));
                }
                p.level = rung.map(|r| RUNGS[r]);
                p.functions = if acting { vec![Function::ActingAmbassador] } else { Vec::new() };
                if let Some((from, to)) = when {
                    p.from = (kind % 2 == 0).then(|| date(&from.to_string()));
                    p.to = (to >= from && kind % 3 == 0).then(|| date(&to.to_string()));
                }
            })
        };
        claim.witness.certainty = certainty;
        claim.set_aside = aside && n.is_multiple_of(3);
        claim
    })
}

fn career() -> impl Strategy<Value = Vec<PersonClaim>> {
    (anything(1), anything(2), anything(3), anything(4), anything(5), anything(6), anything(7))
        .prop_map(|(a, b, c, d, e, f, g)| vec![a, b, c, d, e, f, g])
        .prop_shuffle()
}

fn places_of(made: &Postings) -> BTreeMap<String, usize> {
    let all = made.list.iter().enumerate().flat_map(|(at, p)| p.members().map(move |id| (id.to_string(), at)));
    all.collect()
}

proptest! {
    #[test]
    fn dated_levels_make_the_postings_of_the_slow_oracle(all in sinces()) {
        let claims: Vec<PersonClaim> = all.iter().enumerate().map(|(n, since)| since.claim(n)).collect();
        let made = of(&claims);
        let number = |id: &ClaimId| id.as_str().trim_start_matches("c.").parse::<usize>().unwrap() - 1;
        let found: BTreeSet<BTreeSet<usize>> = made.list.iter().map(|p| p.claims.iter().map(number).collect()).collect();
        prop_assert_eq!(found, slowly(&all), "{:?}", all);
        prop_assert!(made.apart.is_empty());
    }

    #[test]
    fn every_claim_of_a_post_stands_in_one_posting_or_in_none_by_a_clause(claims in career(), left in prop::option::of(1994..2001_i16)) {
        let made = made(&claims, left.map(|year| date(&year.to_string()).span()), Scope::EVERYTHING);
        let mut seen: Vec<String> = made.list.iter().flat_map(|p| p.members().map(ToString::to_string)).collect();
        seen.extend(made.apart.iter().map(|u| u.claim.to_string()));
        let told = claims.iter().filter(|c| {
            matches!(c.fact.field, PersonField::Post | PersonField::Rank) || c.fact.value.level().is_some()
        });
        let mut wanted: Vec<String> = told.map(|c| c.witness.claim.to_string()).collect();
        // What says no more than that somebody left tells of no post.
        seen.retain(|id| wanted.contains(id));
        seen.sort();
        wanted.sort();
        prop_assert_eq!(seen, wanted);
        prop_assert!(made.list.iter().filter(|p| p.is_left).count() <= 1);
        for one in &made.list {
            prop_assert!(!one.claims.is_empty(), "what is set aside makes none");
        }
    }

    #[test]
    fn the_order_of_claims_does_not_matter(claims in career(), turn in 0..7_usize) {
        let mut turned = claims.clone();
        turned.rotate_left(turn);
        turned.swap(0, 3);
        prop_assert_eq!(of(&claims), of(&turned));
    }

    #[test]
    fn a_posting_is_at_one_body_and_begins_as_a_claim_says(claims in career()) {
        let made = of(&claims);
        let by_id: BTreeMap<&str, &PersonClaim> = claims.iter().map(|c| (c.witness.claim.as_str(), c)).collect();
        for posting in &made.list {
            let own: Vec<&PersonClaim> = posting.claims.iter().map(|id| by_id[id.as_str()]).collect();
            let missions: BTreeSet<&str> = own.iter().filter_map(|c| c.fact.value.mission()).map(MissionId::as_str).collect();
            prop_assert!(missions.len() <= 1, "{missions:?}");
            let told = |side: &Side, dates: Vec<String>| {
                side.told.iter().all(|r| r.leading.claims.iter().all(|c| posting.claims.contains(c)) && !dates.is_empty())
            };
            prop_assert!(told(&posting.from, own.iter().filter_map(|c| c.fact.value.from()).map(ToString::to_string).collect()));
            prop_assert!(told(&posting.to, own.iter().filter_map(|c| c.fact.value.to()).map(ToString::to_string).collect()));
            prop_assert!(posting.to.told.is_none() || posting.to.by.is_none());
            if let Some(level) = &posting.level {
                prop_assert!(posting.rivals.iter().all(|r| r.level != level.level));
            }
        }
    }

    #[test]
    fn claims_of_one_step_and_body_that_begin_on_one_day_are_never_parted(claims in career()) {
        let at = places_of(&of(&claims));
        let firm = |c: &&PersonClaim| c.witness.certainty.decides() && !c.set_aside;
        let key = |c: &PersonClaim| {
            let v = &c.fact.value;
            Some((v.mission()?.to_string(), v.level()?, v.from()?.to_string()))
        };
        for a in claims.iter().filter(firm) {
            for b in claims.iter().filter(firm) {
                if key(a).is_some() && key(a) == key(b) {
                    prop_assert_eq!(at.get(a.witness.claim.as_str()), at.get(b.witness.claim.as_str()));
                }
            }
        }
    }

    #[test]
    fn under_a_limit_postings_are_made_of_what_was_public(claims in career(), limit in 0..9_i64) {
        let scope = Scope::EVERYTHING.known_by(Some(super::witnesses::at(limit)));
        let made = made(&claims, None, scope);
        let public: BTreeSet<&str> =
            claims.iter().filter(|c| c.witness.is_public(scope)).map(|c| c.witness.claim.as_str()).collect();
        let members = made.list.iter().flat_map(Posting::members).chain(made.apart.iter().map(|u| &u.claim));
        for id in members {
            prop_assert!(public.contains(id.as_str()), "{id}");
        }
    }
}
