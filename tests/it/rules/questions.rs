//! Where claims about one person contradict each other, and what a denial does to how he stands.

use chancery::domain::claim::{Arrival, Birth, Body, Leaving, Name, NameForm, Other, PersonValue, Posting};
use chancery::domain::event::{self, Told};
use chancery::domain::network::Network;
use chancery::domain::number::Number;
use chancery::domain::person::posting::{Postings, postings};
use chancery::domain::person::{PersonClaim, Registered};
use chancery::domain::questions::{Answer, Asked, Contradiction, Held, Question, contradictions};
use chancery::domain::scope::Scope;
use chancery::domain::vocab::{
    Certainty, Function, Happening, Level, NameKind, PersonClass, PersonField, PersonStanding, Script,
};

use super::postings::{country, said, text};
use super::witnesses::at;
use crate::support::small::date;

/// The points in dispute among claims, by the events and postings that they make.
fn disputes(claims: &[PersonClaim]) -> Vec<Contradiction> {
    let told = |c: &PersonClaim| Told {
        witness: c.witness.clone(),
        body: Body::Person(Box::new(c.fact.clone())),
        summary: c.summary.clone(),
        superseded: c.set_aside,
        withdrawn: false,
    };
    let told: Vec<Told> = claims.iter().map(told).collect();
    let scope = Scope::EVERYTHING;
    let network = Network::default();
    let events = event::events(&told, &network, &network.lives(scope), scope);
    let postings = postings(claims, &network, &network.lives(scope), None, scope);
    contradictions(&Asked { claims, events: events.all().iter().collect(), postings: &postings }, scope)
}

/// The questions on which claims contradict each other.
fn asked(claims: &[PersonClaim]) -> Vec<Question> {
    disputes(claims).into_iter().map(|c| c.question).collect()
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
fn years_of_service_in_one_country_contradict_each_other() {
    let post = |n, years| {
        let value = Posting { country: Some(country("IT")), years: Some(Number(years)), ..Posting::default() };
        reported(n, PersonField::Post, PersonValue::Posting(Box::new(value)))
    };
    assert_eq!(asked(&[post(1, 3.0), post(2, 5.0)]), [Question::YearsServed(Some(country("IT")))]);
    assert!(asked(&[post(1, 3.0), post(2, 3.0)]).is_empty());
}

#[test]
fn a_wider_wording_of_the_same_thing_is_no_rival() {
    let via = |n, way: &str| {
        let value = Arrival { country: Some(country("KR")), via: Some(text(way)), ..Arrival::default() };
        reported(n, PersonField::Arrived, PersonValue::Arrival(Box::new(value)))
    };
    let (wide, narrow) = (|n| via(n, "Southeast Asia"), |n| via(n, "third country in Southeast Asia"));
    assert!(asked(&[wide(1), narrow(2)]).is_empty());
    assert!(asked(&[narrow(1), wide(2)]).is_empty());
    let found = disputes(&[wide(1), narrow(2), via(3, "Hong Kong")]);
    assert_eq!(found.len(), 1, "what excludes both");
    let hours = |n, exactly: Option<f64>, under: Option<f64>| {
        let value =
            Other { notice_hours: exactly.map(Number), notice_hours_under: under.map(Number), ..Other::default() };
        reported(n, PersonField::Other, PersonValue::Other(Box::new(value)))
    };
    assert!(asked(&[hours(1, Some(6.0), None), hours(2, None, Some(8.0))]).is_empty(), "six is under eight");
    assert_eq!(asked(&[hours(1, Some(8.0), None), hours(2, None, Some(8.0))]), [Question::HoursOfNotice]);
    assert_eq!(asked(&[hours(1, Some(6.0), None), hours(2, Some(7.0), None)]), [Question::HoursOfNotice]);
    assert!(asked(&[hours(1, None, Some(6.0)), hours(2, None, Some(8.0))]).is_empty());
}

#[test]
fn spellings_and_aliases_of_a_name_are_no_rivals() {
    let name = |n, printed: &str, forms: &[(&str, Script, Option<NameKind>)]| {
        let form = |(form, script, kind): &(&str, Script, Option<NameKind>)| NameForm {
            form: text(form),
            script: *script,
            kind: *kind,
        };
        let value = Name { forms: forms.iter().map(form).collect(), ..Name::default() };
        let mut claim = reported(n, PersonField::Name, PersonValue::Name(Box::new(value)));
        claim.fact.name_as_printed = Some(text(printed));
        claim
    };
    let (hanja, hangul) = (Script::Hanja, Script::Hangul);
    assert!(asked(&[name(1, "리일규", &[]), name(2, "이일규", &[])]).is_empty(), "the South’s spelling");
    assert!(asked(&[name(1, "黃長燁", &[]), name(2, "黄長燁", &[])]).is_empty(), "a shape of one character");
    assert!(asked(&[name(1, "리일규", &[]), name(2, "Ri Il Kyu", &[])]).is_empty(), "another script");
    assert!(asked(&[name(1, "洪淳京", &[]), name(2, "洪", &[])]).is_empty(), "a surname alone");
    assert!(asked(&[name(1, "리일규", &[]), name(2, "리 참사", &[])]).is_empty(), "a surname with a title");
    assert_eq!(asked(&[name(1, "玄成一", &[]), name(2, "玄誠一", &[])]), [Question::Name(hanja)]);
    for kind in [NameKind::Assumed, NameKind::Misprint, NameKind::BySound, NameKind::Pseudonym] {
        let marked = name(2, "Thae", &[("태구민", hangul, Some(kind))]);
        assert!(asked(&[name(1, "태영호", &[]), marked.clone()]).is_empty(), "{kind}");
        assert!(asked(&[name(1, "태영호", &[]), marked, name(3, "태구민", &[])]).is_empty(), "{kind}: printed as well");
    }
}

/// What marks a form as a misprint counts from the day on which it was public.
#[test]
fn a_later_mark_changes_nothing_before_it() {
    let named = |n, printed: &str, kind: Option<NameKind>| {
        let mut claim = reported(n, PersonField::Name, PersonValue::Name(Box::new(Name { kind, ..Name::default() })));
        claim.fact.name_as_printed = Some(text(printed));
        claim
    };
    let all = [named(1, "한진명", None), named(2, "한진영", None), named(5, "한진영", Some(NameKind::Misprint))];
    let postings = Postings::default();
    let by = |day| {
        let asked = Asked { claims: &all, events: Vec::new(), postings: &postings };
        contradictions(&asked, Scope::EVERYTHING.known_by(Some(at(day)))).len()
    };
    assert_eq!((by(3), by(9)), (1, 0));
}

/// A post at an embassy of which the country is told.
fn at_embassy(n: u32, change: impl FnOnce(&mut Posting)) -> PersonClaim {
    let mut value = Posting { country: Some(country("IT")), body: Some(text("embassy")), ..Posting::default() };
    change(&mut value);
    reported(n, PersonField::Post, PersonValue::Posting(Box::new(value)))
}

#[test]
fn ranks_of_one_time_are_in_dispute_and_steps_of_a_career_are_not() {
    let level = |n, level, from: Option<&str>| at_embassy(n, |p| (p.level, p.from) = (Some(level), from.map(date)));
    let rank = Question::Rank(Held { country: Some(country("IT")), body: None });
    assert_eq!(
        asked(&[level(1, Level::Counsellor, None), level(2, Level::Attache, None)]),
        std::slice::from_ref(&rank)
    );
    let career = [level(1, Level::ThirdSecretary, Some("2015")), level(2, Level::FirstSecretary, Some("2017"))];
    assert!(asked(&career).is_empty());
    let found = disputes(&[level(1, Level::Counsellor, Some("2019")), level(2, Level::Attache, Some("2019"))]);
    assert_eq!(found.len(), 1);
    assert_eq!((&found[0].question, found[0].rivals.len()), (&rank, 1));
    assert!(asked(&[level(1, Level::Counsellor, None), level(2, Level::Diplomat, None)]).is_empty());
    let wrong = PersonClaim { set_aside: true, ..level(2, Level::Ambassador, None) };
    assert!(asked(&[level(1, Level::Counsellor, None), wrong]).is_empty(), "a known error");
    let since = Question::PostedSince(Held { country: Some(country("IT")), body: None });
    let (july, november) = (level(1, Level::Ambassador, Some("1994-07")), level(2, Level::Ambassador, Some("1994-11")));
    assert_eq!(asked(&[july, november]), [since]);
}

#[test]
fn a_function_beside_a_level_is_no_rival() {
    let acting = at_embassy(1, |p| p.functions = vec![Function::ActingAmbassador]);
    let number_two = at_embassy(2, |p| p.functions = vec![Function::NumberTwo]);
    let secretary = at_embassy(3, |p| p.level = Some(Level::FirstSecretary));
    assert!(asked(&[acting.clone(), number_two, secretary.clone()]).is_empty());
    let ambassador = at_embassy(4, |p| p.level = Some(Level::Ambassador));
    let found = disputes(&[acting, secretary, ambassador]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].leading.answer, Answer::Level(Some(Level::FirstSecretary)));
}

#[test]
fn posts_that_leavings_tell_at_different_places_are_in_dispute() {
    let left = |n, city: &str| {
        let value = Leaving {
            from_country: Some(country("RU")),
            from_city: Some(text(city)),
            level: Some(Level::ThirdSecretary),
            ..Leaving::default()
        };
        reported(n, PersonField::Left, PersonValue::Leaving(Box::new(value)))
    };
    assert_eq!(asked(&[left(1, "Moscow"), left(2, "Khabarovsk")]), [Question::PostLeft]);
    assert!(asked(&[left(1, "Moscow"), left(2, "Moscow")]).is_empty());
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
    let of_leaving = Question::When(Happening::Left);
    assert!(asked(&[left(1, Denied, "2019"), left(2, Denied, "2020")]).is_empty());
    assert_eq!(asked(&[left(1, Reported, "2019"), left(2, Reported, "2020")]), [of_leaving]);
    assert!(asked(&[left(1, Unconfirmed, "2019"), left(2, Unconfirmed, "2020")]).is_empty(), "both are only said");
    assert!(asked(&[left(1, Denied, "2019"), left(2, Unconfirmed, "2020")]).is_empty(), "a denial gives no date");
    let aside = PersonClaim { set_aside: true, ..left(1, Reported, "2019") };
    assert!(asked(&[aside.clone(), left(2, Denied, "2020")]).is_empty());
    assert!(asked(&[aside, left(2, Unconfirmed, "2020")]).is_empty(), "a known error contradicts nothing");
    assert!(asked(&[left(1, Reported, "2019"), left(2, Unconfirmed, "2020")]).is_empty(), "it is only said as well");
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
