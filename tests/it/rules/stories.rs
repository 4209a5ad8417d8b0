//! Who somebody is, in one paragraph: what claims say of the leaving, and how each sentence keeps its claims.

use chancery::domain::cited::Cited;
use chancery::domain::claim::{Leaving as LeavingValue, PersonFact, PersonValue};
use chancery::domain::defection::{DatedClaim, Lag};
use chancery::domain::edtf::{Day, Edtf};
use chancery::domain::id::{ClaimId, CountryCode};
use chancery::domain::person::PersonClaim;
use chancery::domain::person::Registered;
use chancery::domain::person::posting::{Placed, Postings};
use chancery::domain::scope::Scope;
use chancery::domain::vocab::{Certainty, Level, PersonClass, PersonField, PersonStanding};
use chancery::domain::witness::Witness;
use chancery::record::person::dates::Three;
use chancery::record::person::leaving::{Assertion, Departure, Leaving, Manner, Time, Times};
use chancery::record::person::profile::Profile;
use chancery::record::person::roles::LaterRole;
use chancery::record::person::story::{Arrival, PostLeft, Publication, Story};
use chancery::text::{Phrase, Telling, Text};

use crate::rules::witnesses::witness;

pub(super) fn claim(n: u32) -> ClaimId {
    format!("source.{n}").into()
}

fn date(text: &str) -> Edtf {
    Edtf::parse(text).unwrap()
}

/// The parts of a phrase that have claims, with the numbers of these.
fn cited(phrase: &Phrase) -> Vec<(&str, Vec<u32>)> {
    let with = phrase.0.iter().filter(|part| !part.claims.is_empty());
    with.map(|part| (part.value.as_str(), part.claims.iter().map(ClaimId::number).collect())).collect()
}

/// Somebody of whom nothing is told.
pub(super) fn nobody<'s>() -> Story<'s> {
    let publication = Publication { made_public: None, first_report: None, lag: None };
    Story {
        class: PersonClass::Diplomat,
        name: Cited::new(Some("Zz"), &[claim(1)]),
        post: None,
        leaving: Leaving::Untold,
        arrival: None,
        publication: Cited::new(publication, &[]),
        standing: Cited::new(PersonStanding::Identified, &[]),
        later: None,
    }
}

pub(super) fn left<'s>(country: Option<&'s CountryCode>, time: Option<Time<'s>>) -> Leaving<'s> {
    Leaving::Left { departure: Cited::new(Departure { manner: Manner::Left, country }, &[claim(3)]), time }
}

#[test]
fn a_whole_story_is_one_sentence_after_another_each_clause_with_its_claims() {
    let [gone, there, public, role] = ["2019-04", "2019-07-02", "2020-01", "2021/.."].map(date);
    let story = Story {
        post: Some(Cited::new(
            PostLeft { rank: "counsellor [참사]".to_owned(), level: Some(Level::Counsellor), headed: None, at: None },
            &[claim(2)],
        )),
        leaving: left(None, Some(Time::On(Cited::new(&gone, &[claim(4)])))),
        arrival: Some(Cited::new(Arrival { date: &there, country: Some("KR".to_owned().into()) }, &[claim(5)])),
        publication: Cited::new(
            Publication {
                made_public: Some(Cited::new(&public, &[claim(6)])),
                first_report: None,
                lag: Some(Lag::between(gone.span(), public.span())),
            },
            &[claim(6), claim(4)],
        ),
        later: Some(Cited::new(
            LaterRole { what: "researcher", body: Some("an institute"), date: &role, dated_by_end: false },
            &[claim(7)],
        )),
        ..nobody()
    };
    let phrase = Text::english().story(&story);
    let wanted = [
        ("Zz", vec![1]),
        (", counsellor,", vec![2]),
        (" left North Korea’s service", vec![3]),
        (" in April 2019", vec![4]),
        (", arrived in South Korea on 2 July 2019", vec![5]),
        (" and was made public in January 2020, between 8 and 10 months after leaving", vec![4, 6]),
        (" A later role is given as “researcher, an institute” in or after 2021.", vec![7]),
    ];
    assert_eq!(cited(&phrase), wanted);
    let mut all: Vec<&str> = wanted.iter().map(|(words, _)| *words).collect();
    all.insert(6, ".");
    assert_eq!(phrase.plain(), all.concat());
}

#[test]
fn what_no_claim_says_is_left_out() {
    let (spain, text) = (CountryCode::from("ES".to_owned()), Text::english());
    let told = |story: Story<'_>| text.story(&story).plain();
    assert_eq!(told(nobody()), "");
    assert_eq!(
        told(Story { leaving: left(Some(&spain), Some(Time::Untold)), ..nobody() }),
        "Zz left North Korea’s service in Spain at a time that no source gives."
    );
    assert_eq!(
        told(Story { name: Cited::new(None, &[]), leaving: Leaving::Denied(vec![claim(1)]), ..nobody() }),
        "A diplomat whom no source of this record names was said to have left North Korea’s service; the sources of this \
         record deny it."
    );
    let says = Assertion { certainty: Certainty::Denied, summary: "He never left." };
    assert_eq!(
        told(Story {
            leaving: Leaving::Instead(Cited::new(says, &[])),
            standing: Cited::new(PersonStanding::Debunked, &[]),
            ..nobody()
        }),
        "A source denies a report: He never left. The report proved false."
    );
}

#[test]
fn of_many_outlets_only_the_first_are_named() {
    let readings = [date("2015"), date("2016-06-03")];
    let outlets = ["A", "B", "C", "D", "E"];
    for (n, by) in [
        (0, ""),
        (1, ", as A reported"),
        (3, ", as A, B and C reported"),
        (4, ", as A, B, C and 1 other reported"),
        (5, ", as A, B, C and 2 others reported"),
    ] {
        let times = Times { readings: readings.iter().collect(), outlets: outlets[..n].to_vec() };
        let leaving = left(None, Some(Time::Missing(Cited::new(times, &[claim(4)]))));
        let phrase = Text::english().story(&Story { leaving, ..nobody() });
        let told = format!("; reported missing in 2015 or on 3 June 2016{by}");
        assert_eq!(cited(&phrase)[2], (told.as_str(), vec![4]));
    }
}

/// A report that is older than being made public comes before the arrival, and the time between is not told.
#[test]
fn what_became_of_it_is_told_in_the_order_of_time() {
    let [there, public] = ["1997-02", "1997-04"].map(date);
    let first = Day::constant(1997, 1, 20);
    let publication = |made_public: Option<&'static [u32]>| {
        let made_public = made_public.map(|n| Cited::new(&public, &n.iter().map(|n| claim(*n)).collect::<Vec<_>>()));
        Cited::new(Publication { made_public, first_report: Some(first), lag: None }, &[claim(9)])
    };
    let arrival = || Some(Cited::new(Arrival { date: &there, country: None }, &[claim(5)]));
    let report = ". A report of the case had been published by 20 January 1997";
    let told = |arrival, publication| {
        let phrase = Text::english().story(&Story { leaving: left(None, None), arrival, publication, ..nobody() });
        cited(&phrase).into_iter().skip(2).map(|(words, n)| (words.to_owned(), n)).collect::<Vec<_>>()
    };
    let wanted = |parts: &[(&str, u32)]| -> Vec<(String, Vec<u32>)> {
        parts.iter().map(|(words, n)| ((*words).to_owned(), vec![*n])).collect()
    };
    assert_eq!(told(None, publication(None)), wanted(&[(report, 9)]));
    assert_eq!(
        told(arrival(), publication(Some(&[6]))),
        wanted(&[(report, 9), (". Zz arrived in February 1997", 5), (" and was made public in April 1997", 6)])
    );
    assert_eq!(told(None, publication(Some(&[6]))), wanted(&[(report, 9), (". Zz was made public in April 1997", 6)]));
}

#[test]
fn only_a_message_marks_words() {
    let text = Text::english();
    let mut with = Telling::default();
    with.give("head", "[a]($last)");
    with.give("last", "b");
    with.behind("last", &[claim(2)]);
    let phrase = text.tell("list-last", &with);
    assert!(phrase.claims().is_empty() && phrase.plain() == "[a]($last) and b", "{phrase:?}");
    // A mark that nothing was said of loses no words.
    let mut unsaid = Telling::default();
    unsaid.give("rank", "counsellor");
    unsaid.give("headed", "none");
    unsaid.give("mission", "none");
    let phrase = text.tell("story-post", &unsaid);
    assert!(phrase.claims().is_empty() && phrase.plain().contains(", counsellor,"), "{phrase:?}");
    unsaid.behind("post", &[claim(2), claim(1)]);
    let phrase = text.tell("story-post", &unsaid);
    assert_eq!(cited(&phrase), [(", counsellor,", vec![1, 2])]);
    assert_eq!(phrase.claims(), [claim(1), claim(2)]);
}

/// A claim about the leaving or something else of a person.
pub(crate) fn says(n: u32, field: PersonField, certainty: Certainty, on: Option<&str>) -> PersonClaim {
    let country = (field == PersonField::Left).then(|| "ES".to_owned().into());
    PersonClaim {
        witness: Witness { certainty, ..witness(claim(n).to_string(), 0, 0, 1, Some(i64::from(n))) },
        fact: PersonFact {
            person: "zz".to_owned().into(),
            name_as_printed: None,
            also_printed: Vec::new(),
            field,
            value: PersonValue::Leaving(Box::new(LeavingValue { from_country: country, ..LeavingValue::default() })),
            date: on.map(date),
            r#match: None,
            possible_match: None,
        },
        summary: format!("Claim {n}."),
        superseded: false,
        set_aside: false,
    }
}

/// The profile that some claims make.
pub(crate) fn profile(asserted: Vec<PersonClaim>, scope: Scope) -> Profile {
    let registered = Registered {
        id: "zz".to_owned().into(),
        name: None,
        role: Some("A diplomat".to_owned()),
        hangul: None,
        hanja: None,
        standing: PersonStanding::Unnamed,
        defector: true,
        class: PersonClass::Diplomat,
        pseudonym: false,
        possible_match: None,
        claims: asserted.clone(),
        events: Vec::new(),
    };
    let person = registered.as_known(scope).unwrap();
    let dated: Vec<DatedClaim> = asserted.iter().filter_map(PersonClaim::dated).collect();
    Profile {
        three: Three::new(&person, &dated, scope),
        left_country: person.left_country.as_ref().map(|(country, _)| country.clone()),
        left_mission: None,
        names: Vec::new(),
        posts: Vec::new(),
        postings: Postings::default(),
        placed: Placed::default(),
        claims: Vec::new(),
        said: Vec::new(),
        conflicts: Vec::new(),
        asserted,
        person,
    }
}

#[test]
fn leaving_is_told_as_surely_as_the_surest_claim_has_it() {
    use Certainty::{Claimed, Confirmed, Denied, Reported, Unconfirmed};
    for (all, wanted) in [
        (vec![Confirmed, Claimed], Manner::Left),
        (vec![Reported, Denied], Manner::Left),
        (vec![Claimed, Unconfirmed], Manner::SaidToHaveLeft),
        (vec![Unconfirmed, Denied], Manner::ReportedToHaveLeft),
    ] {
        let claims = (1..).zip(&all).map(|(n, sure)| says(n, PersonField::Left, *sure, Some("2019"))).collect();
        let p = profile(claims, Scope::EVERYTHING);
        let Leaving::Left { departure, .. } = Leaving::of(&p, Scope::EVERYTHING, false) else { panic!("{all:?}") };
        assert_eq!(departure.value.manner, wanted, "{all:?}");
        assert_eq!(departure.value.country.map(CountryCode::as_str), Some("ES"), "{all:?}");
        let Leaving::Left { departure, .. } = Leaving::of(&p, Scope::EVERYTHING, true) else { panic!("{all:?}") };
        assert_eq!(departure.value.country, None, "{all:?}");
    }
}

#[test]
fn where_none_tells_of_leaving_the_next_best_is_told() {
    use Certainty::{Claimed, Denied, Reported};
    use PersonField::{Arrived, Left, MadePublic, ReportedMissing};
    let of = |claims: Vec<PersonClaim>, scope: Scope, check: &dyn Fn(&Leaving<'_>) -> bool| {
        let p = profile(claims, scope);
        let leaving = Leaving::of(&p, scope, false);
        assert!(check(&leaving), "{leaving:?}");
    };
    let denied = || says(1, Left, Denied, None);
    let missing = |on: Option<&str>| says(2, ReportedMissing, Reported, on);
    of(vec![denied()], Scope::EVERYTHING, &|l| *l == Leaving::Denied(vec![claim(1)]));
    of(vec![denied(), missing(None)], Scope::EVERYTHING, &|l| {
        *l == Leaving::Missing { claims: vec![claim(2)], times: None }
    });
    of(
        vec![denied(), missing(Some("2018-11"))],
        Scope::EVERYTHING,
        &|l| matches!(l, Leaving::Missing { times: Some(t), .. } if t.claims == [claim(2)] && *t.value.readings[0] == date("2018-11")),
    );
    of(vec![denied(), says(3, Arrived, Reported, Some("2019"))], Scope::EVERYTHING, &|l| *l == Leaving::Arrived);
    // Of what is claimed instead, the surest.
    let instead = vec![says(1, MadePublic, Claimed, None), says(2, MadePublic, Reported, None)];
    of(instead, Scope::EVERYTHING, &|l| matches!(l, Leaving::Instead(told) if told.value.summary == "Claim 2."));
    // What was not public by the limit is not told.
    let limit = Scope::EVERYTHING.known_by(Some(crate::rules::witnesses::at(1)));
    of(vec![denied(), says(5, Left, Reported, None)], limit, &|l| *l == Leaving::Denied(vec![claim(1)]));
}

/// A day that only weaker claims give is theirs; without one, the day on which somebody was missed.
#[test]
fn the_time_of_leaving_is_told_with_who_gives_it() {
    use Certainty::{Claimed, Reported};
    use PersonField::{Left, ReportedMissing};
    let time = |claims: Vec<PersonClaim>, check: &dyn Fn(&Option<Time<'_>>) -> bool| {
        let p = profile(claims, Scope::EVERYTHING);
        let Leaving::Left { time, .. } = Leaving::of(&p, Scope::EVERYTHING, false) else { panic!("not left") };
        assert!(check(&time), "{time:?}");
    };
    let plain = vec![says(1, Left, Reported, Some("2019"))];
    time(plain, &|t| matches!(t, Some(Time::On(on)) if on.claims == [claim(1)]));
    let weaker = vec![says(1, Left, Reported, None), says(2, Left, Claimed, Some("2019"))];
    time(weaker, &|t| matches!(t, Some(Time::Reported(times)) if times.claims == [claim(2)]));
    let missed = vec![says(1, Left, Reported, None), says(2, ReportedMissing, Reported, Some("2019"))];
    time(missed, &|t| matches!(t, Some(Time::Missing(times)) if times.claims == [claim(2)]));
    time(vec![says(1, Left, Reported, None)], &|t| *t == Some(Time::Untold));
}
