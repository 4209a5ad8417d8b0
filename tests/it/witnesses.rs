//! Choosing among testimonies, held against all subsets tried one by one.

use std::collections::BTreeSet;

use chancery::domain::edtf::{Day, Edtf, Span};
use chancery::domain::vocab::{Certainty, Reliability, Word};
use chancery::domain::witness::{Testimony, Witness, resolve};
use proptest::prelude::*;

/// First day of the small world in which oracles work.
pub(crate) const START: Day = Day::constant(2020, 1, 1);
/// Its length in days.
pub(crate) const LENGTH: i64 = 30;

pub(crate) fn at(n: i64) -> Day {
    START.saturating_add(jiff::Span::new().days(n))
}

pub(crate) fn edtf(from: i64, to: i64) -> Edtf {
    let text = if from < 0 {
        format!("../{}", at(to))
    } else if from == to {
        at(from).to_string()
    } else {
        format!("{}/{}", at(from), at(to))
    };
    Edtf::parse(&text).unwrap()
}

pub(crate) fn witness(claim: String, certainty: usize, reliability: usize, origin: u8, known: Option<i64>) -> Witness {
    Witness {
        claim,
        certainty: Certainty::ALL[certainty % Certainty::ALL.len()],
        reliability: Reliability::ALL[reliability % Reliability::ALL.len()],
        origins: vec![format!("o{origin}")],
        known: known.map(at),
    }
}

/// What the rule says, by brute force: the span to reckon with, and the claims of the leading readings.
pub(crate) fn choose_slowly(all: &[(Witness, Span)]) -> Option<(Span, Vec<BTreeSet<String>>)> {
    let days = |s: &Span| -> BTreeSet<Option<Day>> {
        // The days of the small world, and one that stands for all days before it.
        let mut days: BTreeSet<Option<Day>> =
            (0..LENGTH).map(at).filter(|d| s.start() <= *d && *d <= s.end()).map(Some).collect();
        if s.earliest.is_none() {
            days.insert(None);
        }
        days
    };
    let shared = |set: &BTreeSet<usize>| {
        set.iter().map(|i| days(&all[*i].1)).reduce(|a, b| a.intersection(&b).copied().collect()).unwrap_or_default()
    };
    let subsets: Vec<BTreeSet<usize>> =
        (1_u32..1 << all.len()).map(|bits| (0..all.len()).filter(|i| bits & (1 << i) != 0).collect()).collect();
    let agreeing: Vec<&BTreeSet<usize>> = subsets.iter().filter(|s| !shared(s).is_empty()).collect();
    let readings: Vec<&BTreeSet<usize>> =
        agreeing.iter().copied().filter(|s| !agreeing.iter().any(|o| o.len() > s.len() && o.is_superset(s))).collect();
    let everywhere = |i: &usize| readings.iter().all(|r| r.contains(i));
    let weight = |r: &BTreeSet<usize>| {
        let own: Vec<&Witness> =
            r.iter().filter(|i| readings.len() == 1 || !everywhere(i)).map(|i| &all[*i].0).collect();
        let origins: BTreeSet<&String> = own.iter().flat_map(|w| &w.origins).collect();
        (own.iter().map(|w| w.certainty).max(), own.iter().map(|w| w.reliability).max(), origins.len())
    };
    let best = readings.iter().map(|r| weight(r)).max()?;
    let leading: Vec<&BTreeSet<usize>> = readings.iter().copied().filter(|r| weight(r) == best).collect();
    let held: BTreeSet<Option<Day>> = leading.iter().flat_map(|r| shared(r)).collect();
    let span = Span { earliest: *held.first()?, latest: *held.last()? };
    Some((span, leading.into_iter().map(|r| r.iter().map(|i| all[*i].0.claim.clone()).collect()).collect()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_choice_is_the_best_of_all_readings(
        given in prop::collection::vec((-1..LENGTH - 1, 0..6_i64, 0..5_usize, 0..6_usize, 0..3_u8, prop::option::of(0..20_i64)), 1..6)
    ) {
        let all: Vec<(Witness, Edtf)> = given
            .iter()
            .enumerate()
            .map(|(i, (from, length, c, r, o, k))| (witness(format!("c.{}", i + 1), *c, *r, *o, *k), edtf(*from, (from + length).clamp(0, LENGTH - 1))))
            .collect();
        let testimonies: Vec<Testimony<'_>> = all.iter().map(|(w, d)| Testimony { witness: w, date: d, span: d.span() }).collect();
        let ours = resolve(&testimonies).unwrap();
        let plain: Vec<(Witness, Span)> = all.iter().map(|(w, d)| (w.clone(), d.span())).collect();
        let (span, leading) = choose_slowly(&plain).unwrap();
        prop_assert_eq!(ours.span, span);
        prop_assert_eq!(ours.tie, leading.len() > 1);
        let chosen: BTreeSet<String> = ours.leading.claims.iter().cloned().collect();
        prop_assert!(leading.contains(&chosen), "{:?} not in {:?}", chosen, leading);
        // Nothing is lost: every claim stands in the leading reading or in a rival.
        let kept: BTreeSet<&String> = ours.leading.claims.iter().chain(ours.rivals.iter().flat_map(|r| &r.claims)).collect();
        prop_assert_eq!(kept.len(), all.len());
    }
}

#[test]
fn a_narrower_date_that_agrees_is_no_rival() {
    let w = |n: u8, c| witness(format!("c.{n}"), c, 4, n, None);
    let (a, b) = (w(1, 4), w(2, 3));
    let (month, day) = (Edtf::parse("2020-01").unwrap(), Edtf::parse("2020-01-05").unwrap());
    let said = [
        Testimony { witness: &a, date: &month, span: month.span() },
        Testimony { witness: &b, date: &day, span: day.span() },
    ];
    let chosen = resolve(&said).unwrap();
    assert_eq!(chosen.leading.date.as_str(), "2020-01-05");
    assert!(chosen.rivals.is_empty() && !chosen.tie);
}

#[test]
fn between_equals_it_is_a_tie_and_the_latest_statement_is_printed() {
    let (a, b) = (witness("c.1".into(), 3, 4, 1, Some(3)), witness("c.2".into(), 3, 4, 2, Some(9)));
    let (x, y) = (edtf(1, 1), edtf(5, 5));
    let said =
        [Testimony { witness: &a, date: &x, span: x.span() }, Testimony { witness: &b, date: &y, span: y.span() }];
    let chosen = resolve(&said).unwrap();
    assert!(chosen.tie);
    assert_eq!(chosen.leading.date, y);
    assert_eq!(chosen.rivals.len(), 1);
    assert_eq!(chosen.span, Span { earliest: Some(at(1)), latest: Some(at(5)) });
}
