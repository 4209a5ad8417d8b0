//! Postings made from made-up claims: against a slow, obvious oracle, and by properties.

use std::collections::{BTreeMap, BTreeSet};

use chancery::domain::claim::{Leaving, PersonValue, Posting as Post, Role};
use chancery::domain::edtf::Span;
use chancery::domain::id::{ClaimId, MissionId};
use chancery::domain::network::{Mission, Network};
use chancery::domain::person::PersonClaim;
use chancery::domain::person::posting::{Apart, Posting, Postings, postings};
use chancery::domain::scope::Scope;
use chancery::domain::vocab::{Certainty, Function, Level, MissionType, PersonField};
use proptest::prelude::*;

use super::postings::{country, said, text};
use crate::rules::text::made::mission;
use crate::support::small::{date, day};

const PLACES: [(&str, &str, &str); 3] =
    [("rome", "Rome", "IT"), ("madrid", "Madrid", "ES"), ("dorvik", "Dorvik", "SE")];

fn network() -> Network {
    let embassy = |(id, city, code): &(&str, &str, &str)| Mission {
        id: id.parse().unwrap(),
        ..mission(MissionType::Embassy, city, code)
    };
    Network { missions: PLACES.iter().map(embassy).collect(), lists: Vec::new() }
}

fn made(claims: &[PersonClaim], left: Option<Span>, scope: Scope) -> Postings {
    let network = network();
    let lives = network.lives(scope);
    postings(claims, &network, &lives, left, scope)
}

fn of(claims: &[PersonClaim]) -> Postings {
    made(claims, None, Scope::EVERYTHING)
}

/// A post at the embassy in Italy.
fn post(n: u32, change: impl FnOnce(&mut Post)) -> PersonClaim {
    let mut value = Post {
        body: Some(text("embassy")),
        mission: Some("rome".parse().unwrap()),
        country: Some(country("IT")),
        ..Post::default()
    };
    change(&mut value);
    said(n, Certainty::Reported, PersonField::Post, PersonValue::Posting(Box::new(value)))
}

fn level(n: u32, level: Level, from: Option<&str>, to: Option<&str>) -> PersonClaim {
    post(n, |p| (p.level, p.from, p.to) = (Some(level), from.map(date), to.map(date)))
}

fn leaving(n: u32, change: impl FnOnce(&mut Leaving)) -> PersonClaim {
    let mut value = Leaving { from_country: Some(country("IT")), ..Leaving::default() };
    change(&mut value);
    said(n, Certainty::Reported, PersonField::Defected, PersonValue::Leaving(Box::new(value)))
}

/// The claims of each posting, and those in none.
fn parts(made: &Postings) -> (Vec<Vec<&str>>, Vec<(&str, Apart)>) {
    let ids = |list: &[ClaimId]| list.iter().map(ClaimId::as_str).map(leak).collect::<Vec<_>>();
    let apart = made.apart.iter().map(|u| (leak(u.claim.as_str()), u.why)).collect();
    (made.list.iter().map(|p| ids(&p.claims)).collect(), apart)
}

/// Texts of a test live as long as it does.
fn leak(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

#[test]
fn different_levels_of_different_times_are_a_career() {
    let made = of(&[
        level(1, Level::ThirdSecretary, Some("2015-05"), None),
        level(2, Level::FirstSecretary, Some("2017"), None),
        level(3, Level::ThirdSecretary, Some("2015"), None),
    ]);
    assert_eq!(parts(&made).0, [vec!["c.1", "c.3"], vec!["c.2"]]);
    assert!(made.list.iter().all(|p| p.rivals.is_empty()));
    assert_eq!(made.list[0].to.by, Some(day("2017-12-31")), "the next posting ends it, at the latest");
    assert_eq!(made.list[0].from.told.as_ref().unwrap().leading.date, date("2015-05"));
}

#[test]
fn different_levels_of_one_time_are_rivals() {
    let made = of(&[
        level(1, Level::Counsellor, Some("2019"), None),
        level(2, Level::Attache, Some("2019-04"), None),
        level(3, Level::Counsellor, None, None),
    ]);
    assert_eq!(parts(&made).0, [vec!["c.1", "c.2", "c.3"]]);
    let [post] = made.list.as_slice() else { panic!() };
    assert_eq!(post.level.as_ref().unwrap().level, Some(Level::Counsellor));
    assert_eq!(post.rivals[0].level, Some(Level::Attache));
}

#[test]
fn an_end_before_a_beginning_is_a_career_too() {
    let made = of(&[
        level(1, Level::ThirdSecretary, None, Some("../2019-04")),
        level(2, Level::Counsellor, Some("2019-04"), None),
    ]);
    assert_eq!(parts(&made).0, [vec!["c.1"], vec!["c.2"]]);
}

#[test]
fn a_like_post_after_another_one_is_another() {
    let ministry = |n, from: &str, what: Option<&str>| {
        let role = Role {
            what: what.map(text),
            r#where: Some(text("DPRK foreign ministry")),
            from: Some(date(from)),
            ..Role::default()
        };
        said(n, Certainty::Reported, PersonField::Role, PersonValue::Role(Box::new(role)))
    };
    let made = of(&[
        level(1, Level::Counsellor, Some("2001"), None),
        ministry(2, "2005", None),
        level(3, Level::Counsellor, Some("2010"), None),
        ministry(4, "2008", Some("deputy bureau head")),
    ]);
    assert_eq!(parts(&made).0, [vec!["c.1"], vec!["c.2"], vec!["c.4"], vec!["c.3"]]);
    let rivals =
        of(&[level(1, Level::Counsellor, Some("2001"), None), level(2, Level::Counsellor, Some("2003"), None)]);
    let [post] = rivals.list.as_slice() else { panic!("nothing lies between") };
    assert_eq!(post.from.told.as_ref().unwrap().rivals.len(), 1);
    let ended =
        of(&[level(1, Level::Counsellor, Some("2001"), Some("2002")), level(2, Level::Counsellor, Some("2003"), None)]);
    assert_eq!(ended.list.len(), 2, "the first had ended");
}

#[test]
fn what_fits_several_joins_none_unless_it_says_so() {
    let career = [level(1, Level::ThirdSecretary, Some("2010"), None), level(2, Level::Counsellor, Some("2019"), None)];
    let with = |claim: PersonClaim| {
        made(&[career.to_vec(), vec![claim]].concat(), Some(date("2023-11").span()), Scope::EVERYTHING)
    };
    let vague = with(post(3, |p| p.years = Some(chancery::domain::number::Number(9.0))));
    assert_eq!(parts(&vague).1, [("c.3", Apart::WhichNotSaid)]);
    assert_eq!(vague.apart[0].mission.as_ref().unwrap(), "rome");
    let by_level = with(level(3, Level::Counsellor, None, None));
    assert_eq!(parts(&by_level).0[1], ["c.2", "c.3"]);
    let other = with(level(3, Level::Attache, None, None));
    assert_eq!(parts(&other).1, [("c.3", Apart::WhichNotSaid)], "a level that neither has");
    let on_leaving = with(leaving(3, |v| v.level = Some(Level::Attache)));
    assert_eq!(parts(&on_leaving).0[1], ["c.2", "c.3"], "told of the leaving, it is of the post left");
    assert!(on_leaving.list[1].is_left && !on_leaving.list[0].is_left);
    let then = with(PersonClaim {
        fact: chancery::domain::claim::PersonFact {
            date: Some(date("2023")),
            ..level(3, Level::Attache, None, None).fact
        },
        ..level(3, Level::Attache, None, None)
    });
    assert_eq!(parts(&then).0[1], ["c.2", "c.3"], "so is what is said of the day");
    let without_grade = with(level(3, Level::Diplomat, None, None));
    assert_eq!(parts(&without_grade).1, [("c.3", Apart::WhichNotSaid)], "a word without grade excludes none");
}

#[test]
fn a_function_stands_beside_the_level_with_dates_of_its_own() {
    let acting = |n, from: Option<&str>, to: Option<&str>| {
        post(n, |p| (p.functions, p.from, p.to) = (vec![Function::ActingAmbassador], from.map(date), to.map(date)))
    };
    let made = of(&[
        level(1, Level::ThirdSecretary, Some("2015-05"), None),
        level(2, Level::FirstSecretary, Some("2017"), None),
        acting(3, Some("2017-10-09"), Some("2018-11-20")),
        acting(4, None, None),
        level(5, Level::Ambassador, None, None),
    ]);
    assert_eq!(parts(&made).0, [vec!["c.1"], vec!["c.2", "c.3", "c.4", "c.5"]]);
    let post = &made.list[1];
    assert_eq!(post.level.as_ref().unwrap().level, Some(Level::FirstSecretary), "who acted as ambassador was none");
    assert_eq!(post.rivals[0].level, Some(Level::Ambassador));
    assert_eq!(post.from.told.as_ref().unwrap().leading.date, date("2017"));
    assert!(post.to.told.is_none(), "the end of the function is none of the post");
    let held = &post.functions[0];
    assert_eq!(held.from.told.as_ref().unwrap().leading.date, date("2017-10-09"));
    assert_eq!(held.to.told.as_ref().unwrap().leading.date, date("2018-11-20"));
    assert_eq!(held.claims.len(), 2);
}

#[test]
fn weak_claims_date_nothing_that_firm_ones_tell() {
    let weak = |mut claim: PersonClaim| {
        claim.witness.certainty = Certainty::Unconfirmed;
        claim
    };
    let made = of(&[
        level(1, Level::ThirdSecretary, None, Some("2010")),
        weak(level(2, Level::ThirdSecretary, Some("1999"), None)),
    ]);
    let [post] = made.list.as_slice() else { panic!() };
    assert!(post.from.told.is_none() && post.claims.len() == 2);
    let alone = of(&[weak(level(2, Level::ThirdSecretary, Some("1999"), None))]);
    assert!(alone.list[0].from.told.is_some(), "where there is none, they do");
}

#[test]
fn what_is_set_aside_is_listed_and_decides_nothing() {
    let wrong = PersonClaim { set_aside: true, ..level(3, Level::Ambassador, None, None) };
    let career = [level(1, Level::ThirdSecretary, Some("2010"), None), level(2, Level::Counsellor, Some("2019"), None)];
    let made = of(&[career.to_vec(), vec![wrong.clone()]].concat());
    assert_eq!(made.list[1].corrected, ["c.3"], "with the latest");
    assert!(made.list[1].rivals.is_empty());
    let alone = of(&[wrong]);
    assert_eq!(parts(&alone), (vec![], vec![("c.3", Apart::Corrected)]));
}

#[test]
fn an_ambiguous_name_excludes_none_of_the_posts_abroad() {
    let printed = |n, level: Option<Level>| {
        let value = Post { level, country_as_printed: Some(text("Congo")), ..Post::default() };
        said(n, Certainty::Reported, PersonField::Rank, PersonValue::Posting(Box::new(value)))
    };
    let made = of(&[
        level(1, Level::ThirdSecretary, Some("1980"), None),
        post(2, |p| {
            p.mission = Some("madrid".parse().unwrap());
            p.country = Some(country("ES"));
            (p.level, p.from) = (Some(Level::FirstSecretary), Some(date("1990")));
        }),
        printed(3, Some(Level::FirstSecretary)),
        printed(4, None),
    ]);
    assert_eq!(parts(&made), (vec![vec!["c.1"], vec!["c.2", "c.3"]], vec![("c.4", Apart::WhichNotSaid)]));
}

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
            let told = |side: &chancery::domain::person::posting::Side, dates: Vec<String>| {
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
