//! Every open contradiction, on missions and on persons.

use chancery::domain::id::ClaimId;
use chancery::domain::questions::{Answer, Question};
use chancery::domain::scope::Scope;
use chancery::domain::vocab::Happening;
use chancery::record::contradictions::{About, Subject};

use crate::support::small::{ALL, EARLY, day, small};

fn name(subject: &Subject<'_>) -> String {
    match &subject.about {
        About::Mission(mission) => mission.id.to_string(),
        About::Person(person) => person.id.to_string(),
    }
}

async fn on_missions(scope: Scope) -> Vec<String> {
    let view = small(scope).await;
    let events = view.events().await.unwrap();
    view.contradictions_on_missions(&events).iter().map(name).collect()
}

async fn on_persons(scope: Scope) -> Vec<String> {
    let view = small(scope).await;
    let events = view.events().await.unwrap();
    view.contradictions_on_persons(&events).iter().map(name).collect()
}

#[tokio::test]
async fn rival_readings_of_a_change_are_a_contradiction_on_its_mission() {
    let view = small(ALL).await;
    let events = view.events().await.unwrap();
    let found = view.contradictions_on_missions(&events);
    assert_eq!(found.iter().map(name).collect::<Vec<_>>(), ["bramvoort"], "what agrees, or decides nothing, is none");
    let [closing] = found[0].all.as_slice() else { panic!("{:?}", found[0].all) };
    assert_eq!(closing.question, Question::When(Happening::Closed));
    assert!(closing.tie);
    assert_eq!(closing.leading.claims, ["gazette-2010.1"]);
    assert_eq!(closing.rivals.len(), 1);
    assert_eq!(closing.rivals[0].claims, ["harbour-2010.2"]);
    let claims: Vec<&str> = found[0].claims().map(ClaimId::as_str).collect();
    assert_eq!(claims, ["gazette-2010.1", "harbour-2010.2"], "both sides, the printed one first");
}

#[tokio::test]
async fn what_was_not_public_contradicts_nothing() {
    assert_eq!(on_missions(ALL.known_by(Some(EARLY))).await, ["bramvoort"]);
    assert_eq!(on_missions(ALL.known_by(Some(day("2010-04-30")))).await, [""; 0], "only one closing had been told");
    assert_eq!(on_persons(ALL.known_by(Some(day("2015-02-19")))).await, ["unnamed-2015-mongolia"; 0]);
    assert_eq!(on_persons(ALL.known_by(Some(day("2021-03-09")))).await, ["unnamed-2015-mongolia"]);
    assert_eq!(on_persons(ALL.known_by(Some(day("2021-03-10")))).await, ["pyo-dan-ok", "unnamed-2015-mongolia"]);
}

#[tokio::test]
async fn contradictions_on_a_person_stand_in_the_order_of_questions() {
    let view = small(ALL).await;
    let events = view.events().await.unwrap();
    let found = view.contradictions_on_persons(&events);
    assert_eq!(found.iter().map(name).collect::<Vec<_>>(), ["pyo-dan-ok", "unnamed-2015-mongolia"]);
    let missing: Vec<&Question> = found[1].all.iter().map(|c| &c.question).collect();
    assert_eq!(missing, [&Question::When(Happening::ReportedMissing)]);
    let all = &found[0].all;
    let questions: Vec<&Question> = all.iter().map(|c| &c.question).collect();
    assert_eq!(
        questions,
        [&Question::When(Happening::Left), &Question::When(Happening::Arrived), &Question::Destination]
    );
    assert!(matches!(&all[0].leading.answer, Answer::Date(d) if d.as_str() == "2019-09-02"), "the better page leads");
    assert!(matches!(&all[2].leading.answer, Answer::Country(c) if *c == *"SE"));
    let claims: Vec<&str> = found[0].claims().map(ClaimId::as_str).collect();
    let both = ["northwire-2021.2", "northwire-2024.2", "gazette-2020.1", "northwire-2021.3", "gazette-2020.3"];
    assert_eq!(claims, [both.as_slice(), &both[3..]].concat(), "an event that names the person dates the leaving too");
}
