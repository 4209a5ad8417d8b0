//! What is said of a claim.

use chancery::domain::vocab::Derived;
use chancery::record::claims::ClaimRecord;
use chancery::text::Text;

use crate::support::small::{ALL, small};

async fn claim(id: &str) -> ClaimRecord {
    small(ALL).await.claim(id).await.unwrap().unwrap_or_else(|| panic!("{id} is not there"))
}

#[tokio::test]
async fn a_claim_is_called_by_what_it_asserts() {
    for (id, words) in [
        ("harbour-2023.1", "closing announced"),
        ("northwire-2021.1", "made public"),
        ("northwire-2024.4", "elite defectors"),
        ("northwire-2024.1", "expulsion"),
        ("northwire-2024.3", "opinion"),
    ] {
        assert_eq!(Text::english().predicate(&claim(id).await.body), words, "{id}");
    }
    let mut statement = claim("northwire-2024.3").await;
    let chancery::domain::claim::Body::Statement(said) = &mut statement.claim.body else { panic!() };
    said.speech = None;
    assert_eq!(Text::english().predicate(&statement.body), "statement", "it is not told how it was made");
}

#[tokio::test]
async fn a_claim_is_for_its_date_or_the_day_for_which_it_is_said() {
    let of = async |id: &str| Text::english().claimed_for(&claim(id).await.body);
    assert_eq!(of("harbour-2023.1").await, "10 October 2023");
    assert_eq!(of("ministry-2023.1").await, "by 20 November 2023", "the date goes before the day");
    assert_eq!(of("northwire-2006.2").await, "said for August 2006");
    assert_eq!(of("almanac-undated.1").await, "at an unknown time");
}

#[tokio::test]
async fn a_source_is_published_or_undated() {
    assert_eq!(Text::english().published(&claim("harbour-2023.1").await), "30 October 2023");
    assert_eq!(Text::english().published(&claim("almanac-undated.1").await), "date not known");
}

#[tokio::test]
async fn what_lowers_a_claim_is_said_in_an_order() {
    let said = |c: &ClaimRecord| Text::english().cautions(c).join(", ");
    assert_eq!(said(&claim("harbour-2023.1").await), "");
    assert_eq!(said(&claim("gazette-2024.6").await), "withdrawn, translated");
    assert_eq!(said(&claim("gazette-2024.4").await), "known error, translated");
    assert_eq!(said(&claim("gazette-2024.10").await), "translated, partly inferred");
    let mut all = claim("harbour-2023.1").await;
    (all.claim.withdrawn, all.claim.superseded, all.translated) = (true, true, Some(true));
    all.claim.derived = vec![Derived::Date];
    assert_eq!(said(&all), "withdrawn, known error, translated, partly inferred");
    all.translated = Some(false);
    assert_eq!(said(&all), "withdrawn, known error, partly inferred", "no translation");
}

#[tokio::test]
async fn a_witness_names_speaker_outlet_and_page() {
    let said = |c: &ClaimRecord| Text::english().witness(c);
    let own = claim("harbour-2023.1").await;
    assert_eq!(said(&own), "Harbour Post, reported; published 30 October 2023");
    assert_eq!(said(&claim("harbour-2022.1").await), "Pyo Dan-ok in Harbour Post, confirmed; published 5 May 2022");
    assert_eq!(
        said(&claim("lantern-2024.1").await),
        "Harbour Post, on a page of The Lantern, reported; published 15 January 2024"
    );
    assert_eq!(said(&claim("almanac-undated.1").await), "Almanac of Missions, reported; date of publication not known");
    assert_eq!(
        said(&claim("gazette-2024.6").await),
        "Morning Gazette, denied, translated, withdrawn; published 1 February 2024"
    );
    assert_eq!(
        said(&claim("gazette-2024.4").await),
        "Morning Gazette, reported, translated, a known error; published 1 February 2024"
    );
    let mut all = own;
    (all.speaker_name, all.publisher) = ("Somebody".to_owned(), "The Lantern".to_owned());
    assert_eq!(said(&all), "Somebody in Harbour Post, on a page of The Lantern, reported; published 30 October 2023");
    all.publisher = "Somebody".to_owned();
    assert_eq!(said(&all), "Somebody in Harbour Post, reported; published 30 October 2023", "on a page of his own");
}

#[test]
fn evidence_is_summed_up_in_claims_and_origins() {
    let said = |claims, origins, translated| Text::english().evidence(claims, origins, translated);
    assert_eq!(said(0, 0, false), "0 claims");
    assert_eq!(said(1, 1, false), "1 claim");
    assert_eq!(said(1, 0, true), "1 claim, read in translation");
    assert_eq!(said(2, 0, false), "2 claims, no independent report");
    assert_eq!(said(2, 1, false), "2 claims, 1 independent report");
    assert_eq!(said(14, 3, false), "14 claims, 3 independent reports");
    assert_eq!(said(14, 3, true), "14 claims, 3 independent reports, read in translation");
}
