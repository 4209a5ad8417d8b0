//! Postings made from small sets of made-up claims, each with the rule that it shows.

use chancery::domain::claim::{Leaving, PersonValue, Posting as Post, Role};
use chancery::domain::edtf::Span;
use chancery::domain::id::ClaimId;
use chancery::domain::network::{Mission, Network};
use chancery::domain::person::PersonClaim;
use chancery::domain::person::posting::{Apart, Postings, postings};
use chancery::domain::scope::Scope;
use chancery::domain::vocab::{Certainty, Function, Level, MissionType, PersonField};

use super::postings::{country, said, text};
use crate::rules::text::made::mission;
use crate::support::small::{date, day};

pub(super) const PLACES: [(&str, &str, &str); 3] =
    [("rome", "Rome", "IT"), ("madrid", "Madrid", "ES"), ("dorvik", "Dorvik", "SE")];

fn network() -> Network {
    let embassy = |(id, city, code): &(&str, &str, &str)| Mission {
        id: id.parse().unwrap(),
        ..mission(MissionType::Embassy, city, code)
    };
    Network { missions: PLACES.iter().map(embassy).collect(), lists: Vec::new() }
}

pub(super) fn made(claims: &[PersonClaim], left: Option<Span>, scope: Scope) -> Postings {
    let network = network();
    let lives = network.lives(scope);
    postings(claims, &network, &lives, left, scope)
}

pub(super) fn of(claims: &[PersonClaim]) -> Postings {
    made(claims, None, Scope::EVERYTHING)
}

/// A post at the embassy in Italy.
pub(super) fn post(n: u32, change: impl FnOnce(&mut Post)) -> PersonClaim {
    let mut value = Post {
        body: Some(text("embassy")),
        mission: Some("rome".parse().unwrap()),
        country: Some(country("IT")),
        ..Post::default()
    };
    change(&mut value);
    said(n, Certainty::Reported, PersonField::Post, PersonValue::Posting(Box::new(value)))
}

pub(super) fn level(n: u32, level: Level, from: Option<&str>, to: Option<&str>) -> PersonClaim {
    post(n, |p| (p.level, p.from, p.to) = (Some(level), from.map(date), to.map(date)))
}

pub(super) fn leaving(n: u32, change: impl FnOnce(&mut Leaving)) -> PersonClaim {
    let mut value = Leaving { from_country: Some(country("IT")), ..Leaving::default() };
    change(&mut value);
    said(n, Certainty::Reported, PersonField::Defected, PersonValue::Leaving(Box::new(value)))
}

/// The claims of each posting, and those in none.
pub(super) fn parts(made: &Postings) -> (Vec<Vec<&str>>, Vec<(&str, Apart)>) {
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
    let printed = |n, level: Option<Level>, name: &str| {
        let value = Post { level, country_as_printed: Some(text(name)), ..Post::default() };
        said(n, Certainty::Reported, PersonField::Rank, PersonValue::Posting(Box::new(value)))
    };
    let made = of(&[
        level(1, Level::ThirdSecretary, Some("1980"), None),
        post(2, |p| {
            p.mission = Some("madrid".parse().unwrap());
            p.country = Some(country("ES"));
            (p.level, p.from) = (Some(Level::FirstSecretary), Some(date("1990")));
        }),
        printed(3, Some(Level::FirstSecretary), "콩고"),
        printed(4, None, "콩고"),
        printed(5, Some(Level::FirstSecretary), "Congo"),
    ]);
    let (list, apart) = parts(&made);
    assert_eq!(list, [vec!["c.1"], vec!["c.2", "c.3"], vec!["c.5"]], "neither Italy nor Spain is called Congo");
    assert_eq!(apart, [("c.4", Apart::WhichNotSaid)]);
}
