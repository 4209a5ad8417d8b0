//! What keeps two posts apart: another country, another body, another time.

use chancery::domain::claim::{Arrival, Leaving, PersonValue, Posting as Post, Role};
use chancery::domain::person::PersonClaim;
use chancery::domain::person::posting::Apart;
use chancery::domain::scope::Scope;
use chancery::domain::vocab::{Certainty, Level, PersonField};

use super::careers::{PLACES, leaving, level, made, of, parts, post};
use super::postings::{country, said, text};
use crate::support::small::{date, day};

/// A post told by the words alone, in a country.
fn worded(n: u32, code: Option<&str>, change: impl FnOnce(&mut Post)) -> PersonClaim {
    let mut value = Post { country: code.map(country), ..Post::default() };
    change(&mut value);
    said(n, Certainty::Reported, PersonField::Post, PersonValue::Posting(Box::new(value)))
}

#[test]
fn what_tells_another_country_is_another_post() {
    let embassy =
        |n, words: &str| worded(n, Some("ES"), |p| (p.words, p.body) = (Some(text(words)), Some(text("embassy"))));
    let in_words = worded(1, None, |p| {
        (p.words, p.body) = (Some(text("third secretary")), Some(text("embassy in Italy")));
        p.from = Some(date("2001"));
    });
    let made = of(&[in_words, embassy(2, "counsellor")]);
    assert_eq!(parts(&made).0, [vec!["c.1"], vec!["c.2"]]);
    assert_eq!(made.list[0].mission.as_ref().unwrap(), "rome", "the words name the country of the embassy");
    let region = worded(1, None, |p| (p.words, p.region) = (Some(text("third secretary")), Some(text("Africa"))));
    assert_eq!(of(&[region, embassy(2, "counsellor")]).list.len(), 2, "Spain is not in Africa");
    let consul = worded(1, Some("ES"), |p| (p.words, p.body) = (Some(text("consul")), Some(text("consulate"))));
    assert_eq!(of(&[consul, embassy(2, "counsellor")]).list.len(), 2, "a consulate is no embassy");
}

#[test]
fn a_rank_told_with_arriving_or_vanishing_reaches_the_mission() {
    let missing =
        Leaving { from_country: Some(country("IT")), words: Some(text("third secretary")), ..Leaving::default() };
    let missing = said(1, Certainty::Reported, PersonField::ReportedMissing, PersonValue::Leaving(Box::new(missing)));
    let arrived = Arrival {
        country: Some(country("KR")),
        from_country: Some(country("IT")),
        words: Some(text("third secretary")),
        ..Arrival::default()
    };
    let arrived = said(2, Certainty::Reported, PersonField::Arrived, PersonValue::Arrival(Box::new(arrived)));
    for claim in [missing, arrived] {
        let made = of(&[claim]);
        assert_eq!(made.list[0].mission.as_ref().unwrap(), "rome");
        assert_eq!(made.list[0].level.as_ref().unwrap().level, Some(Level::ThirdSecretary));
    }
}

#[test]
fn another_stint_after_another_post_is_another_posting() {
    let held = |n, place: usize, when: &str| {
        let (id, _, code) = PLACES[place];
        let mut claim = post(n, |p| {
            (p.mission, p.country) = (Some(id.parse().unwrap()), Some(country(code)));
            p.level = Some(Level::ThirdSecretary);
        });
        claim.fact.date = Some(date(when));
        claim
    };
    let made = of(&[held(1, 0, "2001"), held(2, 1, "2005"), held(3, 0, "2010")]);
    assert_eq!(parts(&made).0, [vec!["c.1"], vec!["c.2"], vec!["c.3"]]);
    assert!(made.list.iter().all(|p| !p.is_left), "nobody says that he left");
    let stints = [
        level(1, Level::ThirdSecretary, Some("2000"), Some("2003")),
        level(2, Level::ThirdSecretary, Some("2008"), Some("2011")),
        level(3, Level::ThirdSecretary, Some("200X"), None),
    ];
    let made = of(&stints);
    assert_eq!(parts(&made), (vec![vec!["c.1"], vec!["c.2"]], vec![("c.3", Apart::WhichNotSaid)]));
}

#[test]
fn ends_that_exclude_each_other_are_rivals_of_one_post() {
    let made =
        of(&[level(1, Level::ThirdSecretary, None, Some("2014")), level(2, Level::ThirdSecretary, None, Some("2015"))]);
    let [post] = made.list.as_slice() else { panic!("{:?}", parts(&made)) };
    assert_eq!(post.to.told.as_ref().unwrap().rivals.len(), 1);
    let plain = |n, from: &str| post_from(n, from);
    let made = of(&[plain(1, "2010"), plain(2, "2011")]);
    let [post] = made.list.as_slice() else { panic!("{:?}", parts(&made)) };
    assert_eq!(post.from.told.as_ref().unwrap().rivals.len(), 1, "without a level too");
}

fn post_from(n: u32, from: &str) -> PersonClaim {
    post(n, |p| p.from = Some(date(from)))
}

#[test]
fn a_posting_that_nobody_ends_ends_by_the_leaving_of_the_same_year() {
    let made = made(&[post_from(1, "2016")], Some(date("2016-07").span()), Scope::EVERYTHING);
    assert_eq!(made.list[0].to.by, Some(day("2016-07-31")));
}

#[test]
fn what_came_after_the_leaving_stands_behind_it() {
    let role = Role {
        what: Some(text("researcher")),
        r#where: Some(text("an institute")),
        from: Some(date("2012")),
        ..Role::default()
    };
    let later = said(2, Certainty::Reported, PersonField::Role, PersonValue::Role(Box::new(role)));
    let all = [level(1, Level::Counsellor, None, None), later, leaving(3, |v| v.level = Some(Level::Counsellor))];
    let made = made(&all, Some(date("2010").span()), Scope::EVERYTHING);
    assert_eq!(parts(&made).0, [vec!["c.1", "c.3"], vec!["c.2"]]);
    assert_eq!((made.list[0].is_left, made.list[1].to.by), (true, None));
}

#[test]
fn an_earlier_post_is_no_rival_of_a_later_one() {
    let earlier = worded(1, Some("IT"), |p| p.words = Some(text("earlier third secretary")));
    let made = of(&[earlier, worded(2, Some("IT"), |p| p.words = Some(text("counsellor")))]);
    assert_eq!(made.list.len(), 2);
    assert!(made.list.iter().all(|p| p.rivals.is_empty()));
}

#[test]
fn a_ministry_of_another_state_is_not_ours() {
    let role = |n, at: &str, what: &str| {
        let role = Role { what: Some(text(what)), r#where: Some(text(at)), ..Role::default() };
        said(n, Certainty::Reported, PersonField::Role, PersonValue::Role(Box::new(role)))
    };
    let both = [
        role(1, "Ministry of Foreign Affairs", "deputy bureau head"),
        role(2, "South Korean foreign ministry", "adviser"),
    ];
    assert_eq!(of(&both).list.len(), 2);
}

/// However many days are told of one post, it is one.
#[test]
fn hundreds_of_beginnings_are_one_posting() {
    let many: Vec<PersonClaim> = (1..=200)
        .map(|n| level(n, Level::ThirdSecretary, Some(&format!("20{:02}-{:02}", n % 20, n % 12 + 1)), None))
        .collect();
    let made = of(&many);
    assert_eq!(made.list.len(), 1);
    assert_eq!(made.list[0].claims.len(), 200);
}
