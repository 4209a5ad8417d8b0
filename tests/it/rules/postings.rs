//! Where claims about one person place his posts, and which mission he left.

use chancery::domain::claim::{Leaving, PersonFact, PersonValue, Posting};
use chancery::domain::id::CountryCode;
use chancery::domain::network::{Mission, Network};
use chancery::domain::person::PersonClaim;
use chancery::domain::person::posting::{Body, body, place};
use chancery::domain::scope::Scope;
use chancery::domain::value::Text;
use chancery::domain::vocab::{Certainty, MissionType, PersonField};
use chancery::domain::witness::Witness;

use crate::rules::text::made::mission;
use crate::rules::witnesses::witness;

/// The claim `c.n` about somebody.
pub(crate) fn said(n: u32, certainty: Certainty, field: PersonField, value: PersonValue) -> PersonClaim {
    PersonClaim {
        witness: Witness { certainty, ..witness(format!("c.{n}"), 0, 4, u8::try_from(n).unwrap(), Some(i64::from(n))) },
        fact: PersonFact {
            person: "somebody".to_owned().into(),
            name_as_printed: None,
            also_printed: Vec::new(),
            field,
            value,
            date: None,
            r#match: None,
            possible_match: None,
        },
        summary: String::new(),
        superseded: false,
        set_aside: false,
    }
}

pub(super) fn text<const MAX: usize>(words: &str) -> Text<MAX> {
    Text(words.to_owned())
}

pub(super) fn country(code: &str) -> CountryCode {
    code.parse().unwrap()
}

/// A post in Italy.
fn post(n: u32, certainty: Certainty, change: impl FnOnce(&mut Posting)) -> PersonClaim {
    let mut value = Posting { country: Some(country("IT")), ..Posting::default() };
    change(&mut value);
    said(n, certainty, PersonField::Post, PersonValue::Posting(Box::new(value)))
}

/// An embassy in Italy and one in Spain.
fn network() -> Network {
    let embassy = |id: &str, code: &str| Mission {
        id: id.parse().unwrap(),
        ..mission(MissionType::Embassy, if id == "rome" { "Rome" } else { "Madrid" }, code)
    };
    Network { missions: vec![embassy("madrid", "ES"), embassy("rome", "IT")], lists: Vec::new() }
}

/// The mission to which one claim's post belongs, where it is the only claim.
fn placed(claim: PersonClaim) -> Option<String> {
    let id = claim.witness.claim.clone();
    place(&[claim], &network(), Scope::EVERYTHING).mission(&id).map(str::to_owned)
}

#[test]
fn what_is_denied_or_set_aside_places_nobody() {
    let embassy = |certainty| post(1, certainty, |p| p.body = Some(text("embassy")));
    assert_eq!(placed(embassy(Certainty::Reported)).as_deref(), Some("rome"));
    assert_eq!(placed(embassy(Certainty::Unconfirmed)).as_deref(), Some("rome"), "the weakest that is no denial");
    assert_eq!(placed(embassy(Certainty::Denied)), None);
    assert_eq!(placed(PersonClaim { set_aside: true, ..embassy(Certainty::Reported) }), None);
}

#[test]
fn a_post_in_several_countries_is_at_no_mission() {
    let also = |codes: &[&str]| {
        post(1, Certainty::Reported, |p| {
            p.body = Some(text("embassy"));
            p.also = codes.iter().map(|c| c.parse().unwrap()).collect();
        })
    };
    assert_eq!(placed(also(&[])).as_deref(), Some("rome"));
    assert_eq!(placed(also(&["ES"])), None);
    assert_eq!(placed(also(&["MT", "ES"])), None);
}

#[test]
fn the_body_left_is_read_from_the_work_done_there() {
    let network = network();
    let rome = &network.missions[1];
    let of = |change: &dyn Fn(&mut Leaving)| {
        let mut value = Leaving { from_country: Some(country("IT")), ..Leaving::default() };
        change(&mut value);
        body(rome, &said(1, Certainty::Reported, PersonField::Left, PersonValue::Leaving(Box::new(value))))
    };
    assert_eq!(of(&|v| v.duties = Some(text("at the embassy"))), Body::Mission);
    assert_eq!(of(&|v| v.words = Some(text("embassy clerk"))), Body::Mission);
    assert_eq!(of(&|v| v.duties = Some(text("bought for a bank"))), Body::Other);
    assert_eq!(of(&|v| v.duties = Some(text("letters"))), Body::Untold);
    assert_eq!(of(&|v| v.body = Some(text("FAO mission"))), Body::Other);
    assert_eq!(of(&|v| v.words = Some(text("third secretary"))), Body::Level);
    assert_eq!(
        of(&|v| v.words = Some(text("third secretary at UNESCO"))),
        Body::Other,
        "of an organisation, whatever his level"
    );
    let both: &dyn Fn(&mut Leaving) =
        &|v| (v.words, v.duties) = (Some(text("third secretary")), Some(text("delegate to IFAD")));
    assert_eq!(of(both), Body::Other);
}

/// What somebody left is often told in the sentence alone; what he held is not read from it.
#[test]
fn the_body_left_is_read_from_the_sentence_where_nothing_else_tells_it() {
    let network = network();
    let rome = &network.missions[1];
    let of = |field: PersonField, sentence: &str| {
        let value = Leaving { from_country: Some(country("IT")), ..Leaving::default() };
        let claim = said(1, Certainty::Reported, field, PersonValue::Leaving(Box::new(value)));
        body(rome, &PersonClaim { summary: sentence.to_owned(), ..claim })
    };
    assert_eq!(of(PersonField::Left, "Left the embassy in Rome."), Body::Mission);
    assert_eq!(of(PersonField::Defected, "Fled from the embassy."), Body::Mission);
    assert_eq!(of(PersonField::Left, "Visited the embassy and went away."), Body::Untold);
    assert_eq!(of(PersonField::Left, "Left his post at the FAO."), Body::Other);
    assert_eq!(of(PersonField::Left, "A third secretary went away."), Body::Level);
    assert_eq!(of(PersonField::Other, "Left the embassy in Rome."), Body::Untold);
}
