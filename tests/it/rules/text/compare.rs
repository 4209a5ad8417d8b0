//! Two days compared, in words; how sure a change is.

use chancery::domain::id::ClaimId;
use chancery::domain::scope::Scope;
use chancery::domain::vocab::MissionState;
use chancery::record::compare::Comparison;
use chancery::record::sure::Sure;
use chancery::text::Text;

use crate::support::small::{ALL, EARLY, MIDDLE, day, small};

async fn compared(scope: Scope, from: &str, to: &str) -> String {
    let view = small(scope).await;
    let (a, b) = (view.on(day(from)), view.on(day(to)));
    Text::english().comparison(&Comparison::new(&a, &b)).value
}

#[tokio::test]
async fn two_exact_numbers_are_explained_wholly() {
    assert_eq!(
        compared(ALL, "2022-12-31", "2024-02-15").await,
        "North Korea had 4 diplomatic missions on 31 December 2022 and 3 on 15 February 2024: 1 closed and none opened, which explains the difference. One of the 3 is disputed."
    );
    assert_eq!(
        compared(ALL, "2020-01-01", "2021-01-01").await,
        "North Korea had 4 diplomatic missions on 1 January 2020 and 4 on 1 January 2021: none closed and none opened, which explains the difference."
    );
}

#[tokio::test]
async fn bounded_numbers_are_explained_in_part() {
    assert_eq!(
        compared(ALL, "1970-01-01", "1980-01-01").await,
        "North Korea had between 1 and 3 diplomatic missions on 1 January 1970 and between 3 and 5 on 1 January 1980: none closed and 2 opened, and of some the record tells neither day."
    );
    assert_eq!(
        compared(ALL, "2009-01-01", "2010-03-10").await,
        "North Korea had 5 diplomatic missions on 1 January 2009 and between 4 and 5 on 10 March 2010: none closed and none opened, and of 1 mission the record cannot tell."
    );
    assert_eq!(
        compared(ALL, "1998-02-01", "1999-06-01").await,
        "North Korea had between 4 and 7 diplomatic missions on 1 February 1998 and between 4 and 5 on 1 June 1999: none closed and none opened, and of 2 missions the record cannot tell."
    );
}

#[tokio::test]
async fn what_an_incomplete_list_names_is_told_as_such() {
    assert_eq!(
        compared(ALL.known_by(Some(EARLY)), "2009-01-01", "2012-01-01").await,
        "Of North Korea’s diplomatic missions at least 5 can be named for 1 January 2009 and at least 4 can be named for 1 January 2012: 1 closed and none opened, and of some the record tells neither day."
    );
    assert_eq!(
        compared(ALL.known_by(Some(MIDDLE)), "2023-01-15", "2023-12-01").await,
        "Of North Korea’s diplomatic missions 4 are listed for 15 January 2023 and at least 2 can be named for 1 December 2023: 2 closed and none opened, and of some the record tells neither day."
    );
    assert_eq!(
        compared(ALL.known_by(Some(MIDDLE)), "2023-12-01", "2023-01-15").await,
        "Of North Korea’s diplomatic missions at least 2 can be named for 1 December 2023 and 4 are listed for 15 January 2023: none closed and 2 opened, and of some the record tells neither day."
    );
}

#[tokio::test]
async fn the_disputed_are_counted_among_the_number_or_among_them() {
    let view = small(ALL).await;
    let (a, mut b) = (view.on(day("2022-12-31")), view.on(day("2024-02-15")));
    b.standings.iter_mut().find(|s| s.mission.id == "dorvik").unwrap().verdict.state = MissionState::Disputed;
    let two = Text::english().comparison(&Comparison::new(&a, &b)).value;
    assert!(two.ends_with("which explains the difference. 2 of the 3 are disputed."), "{two}");
    let limited = ALL.known_by(Some(day("2024-01-01")));
    let one = compared(limited, "2022-12-31", "2024-02-15").await;
    assert!(one.ends_with(" One of them is disputed."), "{one}");
}

#[tokio::test]
async fn a_comparison_rests_on_what_counts_and_on_what_cannot_be_told() {
    let view = small(ALL).await;
    let (a, b) = (view.on(day("1998-06-01")), view.on(day("1999-06-01")));
    let cited = Text::english().comparison(&Comparison::new(&a, &b));
    let claims: Vec<&str> = cited.claims.iter().map(ClaimId::as_str).collect();
    assert_eq!(
        claims,
        ["delta-1990.1", "delta-1999.2", "gazette-2020.5", "harbour-1976.1", "harbour-2010.1", "northwire-1996.1"],
        "what is closed on both days has no part in it"
    );
}

#[test]
fn every_degree_of_sureness_has_words() {
    let said = |sure| Text::english().sure(sure);
    assert_eq!(said(Sure::Presumed), "presumed, by an editor’s decision");
    assert_eq!(said(Sure::Confirmed), "confirmed");
    assert_eq!(said(Sure::ConfirmedBy(day("2023-11-20"))), "reported; confirmed by 20 November 2023");
    assert_eq!(said(Sure::Reported), "reported");
    assert_eq!(said(Sure::SeenConfirmed), "seen or listed, confirmed");
    assert_eq!(said(Sure::SeenReported), "seen or listed, reported");
    assert_eq!(said(Sure::Untold), "not told");
}
