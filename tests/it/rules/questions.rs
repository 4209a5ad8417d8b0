//! Where claims about one person contradict each other, and what a denial does to how he stands.

use chancery::domain::claim::{Arrival, Birth, Leaving, PersonValue, Posting, Role};
use chancery::domain::number::Number;
use chancery::domain::person::Registered;
use chancery::domain::questions::{PersonClaim, Question, contradictions};
use chancery::domain::scope::Scope;
use chancery::domain::vocab::{Certainty, PersonClass, PersonField, PersonStanding};

use super::postings::{country, said, text};
use super::witnesses::at;
use crate::support::small::date;

/// The questions on which claims contradict each other.
fn asked(claims: &[PersonClaim]) -> Vec<Question> {
    contradictions(claims, Scope::EVERYTHING).into_iter().map(|c| c.question).collect()
}

fn reported(n: u32, field: PersonField, value: PersonValue) -> PersonClaim {
    said(n, Certainty::Reported, field, value)
}

#[test]
fn two_ways_of_arriving_contradict_each_other() {
    let via = |n, way: &str| {
        let value = Arrival { country: Some(country("KR")), via: Some(text(way)), ..Arrival::default() };
        reported(n, PersonField::Arrived, PersonValue::Arrival(Box::new(value)))
    };
    assert_eq!(asked(&[via(1, "Bangkok"), via(2, "Moscow")]), [Question::Route]);
    assert!(asked(&[via(1, "Bangkok"), via(2, "Bangkok")]).is_empty());
    let leaving = Leaving { via: Some(text("Moscow")), ..Leaving::default() };
    let left = reported(2, PersonField::Left, PersonValue::Leaving(Box::new(leaving)));
    assert_eq!(asked(&[via(1, "Bangkok"), left]), [Question::Route], "who tells it of the leaving tells it as well");
}

#[test]
fn years_of_service_contradict_each_other_in_posts_and_in_roles() {
    let role = |n, years| {
        let value = Role { what: Some(text("clerk")), years: Some(Number(years)), ..Role::default() };
        reported(n, PersonField::Role, PersonValue::Role(Box::new(value)))
    };
    assert_eq!(asked(&[role(1, 3.0), role(2, 5.0)]), [Question::YearsServed(None)]);
    assert!(asked(&[role(1, 3.0), role(2, 3.0)]).is_empty());
    let post = |n, years| {
        let value = Posting { country: Some(country("IT")), years: Some(Number(years)), ..Posting::default() };
        reported(n, PersonField::Post, PersonValue::Posting(Box::new(value)))
    };
    assert_eq!(asked(&[post(1, 3.0), post(2, 5.0)]), [Question::YearsServed(Some(country("IT")))]);
    assert!(asked(&[post(1, 3.0), role(2, 5.0)]).is_empty(), "a role is told of no country");
}

#[test]
fn two_places_of_birth_contradict_each_other() {
    let born = |n, place: &str| reported(n, PersonField::Born, PersonValue::Birth(Birth { place: Some(text(place)) }));
    assert_eq!(asked(&[born(1, "Pyongyang"), born(2, "Hamhung")]), [Question::PlaceOfBirth]);
    assert!(asked(&[born(1, "Pyongyang"), born(2, "Pyongyang")]).is_empty());
}

#[test]
fn where_all_is_denied_nothing_is_chosen() {
    use Certainty::{Denied, Reported, Unconfirmed};
    let left = |n, certainty, when: &str| {
        let mut claim = said(n, certainty, PersonField::Left, PersonValue::Leaving(Box::default()));
        claim.fact.date = Some(date(when));
        claim
    };
    assert!(asked(&[left(1, Denied, "2019"), left(2, Denied, "2020")]).is_empty());
    assert_eq!(asked(&[left(1, Unconfirmed, "2019"), left(2, Unconfirmed, "2020")]), [Question::Left]);
    let found = contradictions(&[left(1, Denied, "2019"), left(2, Unconfirmed, "2020")], Scope::EVERYTHING);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].leading.claims, ["c.2"], "a denial never leads");
    assert_eq!(found[0].rivals[0].claims, ["c.1"]);
    let aside = PersonClaim { set_aside: true, ..left(1, Reported, "2019") };
    assert!(asked(&[aside.clone(), left(2, Denied, "2020")]).is_empty(), "a known error weighs no more");
    let found = contradictions(&[aside, left(2, Unconfirmed, "2020")], Scope::EVERYTHING);
    assert_eq!(found[0].leading.claims, ["c.2"]);
}

/// Somebody with a report of the first day of the small world and a denial of the third.
fn registered(standing: PersonStanding) -> Registered {
    let leaving = || PersonValue::Leaving(Box::default());
    Registered {
        id: "somebody".to_owned().into(),
        name: None,
        role: Some("A diplomat".to_owned()),
        hangul: None,
        hanja: None,
        standing,
        defector: false,
        class: PersonClass::Diplomat,
        pseudonym: false,
        possible_match: None,
        claims: vec![
            said(1, Certainty::Reported, PersonField::Left, leaving()),
            said(3, Certainty::Denied, PersonField::Left, leaving()),
        ],
        events: Vec::new(),
    }
}

#[test]
fn a_story_is_debunked_from_the_day_of_the_denial_on() {
    let on = |standing, day| {
        let scope = Scope::EVERYTHING.known_by(Some(at(day)));
        registered(standing).as_known(scope).map(|p| p.standing)
    };
    for standing in [PersonStanding::Debunked, PersonStanding::Withdrawn] {
        assert_eq!(on(standing, 0), None, "nothing was known");
        assert_eq!(on(standing, 2), Some(PersonStanding::Unnamed), "nobody had denied it");
        assert_eq!(on(standing, 3), Some(standing), "the day itself");
        assert_eq!(on(standing, 9), Some(standing));
    }
    let other = PersonStanding::WhereaboutsUnconfirmed;
    assert_eq!((on(other, 2), on(other, 9)), (Some(other), Some(other)), "what nobody need deny stays");
}
