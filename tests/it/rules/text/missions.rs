//! The state of a mission in a sentence, what happened, what it changed to.

use chancery::domain::mission::History;
use chancery::domain::rule::Rule;
use chancery::domain::scope::Scope;
use chancery::domain::vocab::{Basis, MissionEvent, MissionState, MissionType};
use chancery::text::Text;

use super::made::{Ruled, life, mission, standing};
use crate::support::small::{ALL, on};

use MissionEvent::{Attested, Closed, Opened, Reopened, Suspended};

/// The sentence today, and the one for a day that was asked for.
fn both(history: &History, of: &str) -> [String; 2] {
    [sentence(history, Scope { asof: on(of).asof, ..ALL }), sentence(history, on(of))]
}

fn sentence(history: &History, scope: Scope) -> String {
    let mission = mission(MissionType::Embassy, "Avila Nova", "PT");
    Text::english().mission_sentence(&standing(&mission, history, scope.asof), scope)
}

fn two(today: &str, then: &str) -> [String; 2] {
    [today.to_owned(), then.to_owned()]
}

#[test]
fn an_open_mission_is_told_by_its_signs() {
    let opened = (Opened, "1975");
    assert_eq!(
        both(&life(&[opened], &[]), "2000-01-01"),
        two("It is open; it opened in 1975.", "On 1 January 2000 it was open; it opened in 1975.")
    );
    let seen = life(&[opened, (Attested, "1999-05")], &[]);
    assert_eq!(
        both(&seen, "2000-01-01"),
        two(
            "It is open; it was last seen or listed in May 1999.",
            "On 1 January 2000 it was open; it was last seen or listed in May 1999."
        )
    );
    assert_eq!(sentence(&seen, on("1990-01-01")), "On 1 January 1990 it was open; it opened in 1975.");
    let back = [opened, (Suspended, "1994-05-02"), (Reopened, "1999-09-01")];
    assert_eq!(sentence(&life(&back, &[]), ALL), "It is open; it reopened on 1 September 1999.");
    let and_seen = [back.as_slice(), &[(Attested, "2006-08")]].concat();
    assert_eq!(
        sentence(&life(&and_seen, &[]), ALL),
        "It is open; it reopened on 1 September 1999 and was last seen or listed in August 2006."
    );
}

#[test]
fn who_was_seen_after_a_closing_is_open_again() {
    let seen = life(&[(Closed, "1990-05-20"), (Attested, "1996-02-11")], &[]);
    assert_eq!(
        both(&seen, "1997-01-01"),
        two(
            "It is open again; it was last seen or listed on 11 February 1996.",
            "On 1 January 1997 it was open again; it was last seen or listed on 11 February 1996."
        )
    );
    let presumed = life(&[(Closed, "1990-05-20")], &[(MissionState::Open, true, "1996-02-11", "2000-01-01")]);
    assert_eq!(
        both(&presumed, "1997-01-01"),
        two(
            "It is presumed to have been open again by 11 February 1996.",
            "On 1 January 1997 it was presumed to have been open again by 11 February 1996."
        )
    );
}

/// A decision that outranks the claims gives a day from which it holds, and opens again only what was closed.
#[test]
fn what_a_decision_says_to_be_open_is_open_since_its_first_day() {
    let ruled: Ruled = (MissionState::Open, false, "1980-05-01", "1999-12-31");
    assert_eq!(
        both(&life(&[], &[ruled]), "1990-01-01"),
        two(
            "It has been open since 1 May 1980, as an editor decided.",
            "On 1 January 1990 it had been open since 1 May 1980, as an editor decided."
        )
    );
    assert_eq!(
        sentence(&life(&[(Attested, "1985-03"), (Closed, "1988")], &[ruled]), on("1990-01-01")),
        "On 1 January 1990 it was open, as an editor decided; it was last seen or listed in March 1985.",
        "the closing within its days is none"
    );
    assert_eq!(
        sentence(&life(&[(Attested, "1985-03")], &[ruled]), on("1990-01-01")),
        "On 1 January 1990 it was open; it was last seen or listed in March 1985.",
        "claims alone tell it"
    );
    assert_eq!(
        sentence(&life(&[(Closed, "1975-02-03")], &[ruled]), on("1990-01-01")),
        "On 1 January 1990 it had been open again since 1 May 1980, as an editor decided."
    );
    assert_eq!(
        sentence(&life(&[(Suspended, "1975-02-03")], &[ruled]), on("1990-01-01")),
        "On 1 January 1990 it had been open again since 1 May 1980, as an editor decided."
    );
}

#[test]
fn a_closing_that_claims_date_is_told_with_its_day() {
    let closed = life(&[(Opened, "1975"), (Closed, "2010-03-20")], &[]);
    assert_eq!(
        both(&closed, "2012-01-01"),
        two("It closed on 20 March 2010.", "On 1 January 2012 it was closed: it closed on 20 March 2010.")
    );
    let by = life(&[(Attested, "2005"), (Closed, "../2010-03-20")], &[]);
    assert_eq!(sentence(&by, ALL), "It closed by 20 March 2010.");
}

#[test]
fn a_state_that_an_editor_decides_says_so() {
    let ruled = |state, of: &str| both(&life(&[], &[(state, false, "2010-03-20", "")]), of);
    assert_eq!(
        ruled(MissionState::Closed, "2012-01-01"),
        two(
            "It has been closed since 20 March 2010, as an editor decided.",
            "On 1 January 2012 it had been closed since 20 March 2010, as an editor decided."
        )
    );
    assert_eq!(
        ruled(MissionState::Suspended, "2012-01-01"),
        two(
            "It has been suspended since 20 March 2010, as an editor decided.",
            "On 1 January 2012 it had been suspended since 20 March 2010, as an editor decided."
        )
    );
    assert_eq!(
        ruled(MissionState::Disputed, "2012-01-01"),
        two(
            "It has been disputed since 20 March 2010, as an editor decided.",
            "On 1 January 2012 it had been disputed since 20 March 2010, as an editor decided."
        )
    );
    let told_otherwise = life(&[(Opened, "1975")], &[(MissionState::Unknown, false, "2010-03-20", "")]);
    assert_eq!(
        both(&told_otherwise, "2012-01-01"),
        two(
            "No source tells what state it is in, and an editor decided to leave that open.",
            "No source tells what state it was in on 1 January 2012, and an editor decided to leave that open."
        )
    );
    assert_eq!(
        ruled(MissionState::NotYetOpen, "2012-01-01"),
        two(
            "It is not yet open, as an editor decided.",
            "On 1 January 2012 it was not yet open, as an editor decided."
        )
    );
}

#[test]
fn what_claims_tell_is_told_plainly() {
    let suspended = life(&[(Opened, "1975"), (Suspended, "1994-05-02")], &[]);
    assert_eq!(
        both(&suspended, "1995-01-01"),
        two("It has been suspended since 2 May 1994.", "On 1 January 1995 it had been suspended since 2 May 1994.")
    );
    assert_eq!(
        both(&life(&[(Attested, "1990")], &[]), "1980-01-01"),
        two("No source tells what state it is in.", "No source tells what state it was in on 1 January 1980.")
    );
    assert_eq!(
        both(&life(&[(Opened, "1990")], &[]), "1980-01-01"),
        two("It is not yet open.", "On 1 January 1980 it was not yet open.")
    );
}

/// Presumed is what rests on what decisions presume of other days.
#[test]
fn a_presumption_is_told_as_one() {
    let history = life(&[(Opened, "1975-02"), (Suspended, "1994-05-02"), (Closed, "2010-03-20")], &[]);
    let mission = mission(MissionType::Embassy, "Avila Nova", "PT");
    let presumed = |state, of: &str| {
        let scope = on(of);
        let mut standing = standing(&mission, &history, scope.asof);
        (standing.verdict.state, standing.verdict.basis) = (state, Basis::Presumed);
        standing.verdict.rule = Rule::Between;
        ["is", "was"].map(|tense| {
            let scope = Scope { asof_given: tense == "was", ..scope };
            Text::english().mission_sentence(&standing, scope)
        })
    };
    assert_eq!(
        presumed(MissionState::Open, "1990-01-01"),
        two(
            "It is presumed open; it opened in February 1975.",
            "On 1 January 1990 it was presumed open; it opened in February 1975."
        )
    );
    assert_eq!(
        presumed(MissionState::Suspended, "1995-01-01"),
        two(
            "It is presumed to have been suspended since 2 May 1994.",
            "On 1 January 1995 it was presumed to have been suspended since 2 May 1994."
        )
    );
    assert_eq!(
        presumed(MissionState::Closed, "2012-01-01"),
        two(
            "It is presumed to have been closed since 20 March 2010.",
            "On 1 January 2012 it was presumed to have been closed since 20 March 2010."
        )
    );
    assert_eq!(
        presumed(MissionState::Disputed, "1970-01-01"),
        two("It is presumed disputed.", "On 1 January 1970 it was presumed disputed."),
        "since when, nothing tells"
    );
    assert_eq!(
        presumed(MissionState::NotYetOpen, "1970-01-01"),
        two("It is presumed not yet open.", "On 1 January 1970 it was presumed not yet open.")
    );
}
