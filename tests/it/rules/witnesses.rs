//! Choosing among testimonies, held against all subsets tried one by one.

use std::collections::BTreeSet;

use chancery::domain::edtf::{Day, Edtf, Span};
use chancery::domain::id::ClaimId;
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
        claim: claim.into(),
        certainty: Certainty::ALL[certainty % Certainty::ALL.len()],
        reliability: Reliability::ALL[reliability % Reliability::ALL.len()],
        report_of: (origin > 0).then(|| format!("o{origin}")),
        known: known.map(at),
    }
}

/// What one witness says, for the slow reading.
#[derive(Clone)]
pub(crate) struct Told {
    pub witness: Witness,
    pub span: Span,
    pub only_by: bool,
}

/// The days of the small world in a span, and one that stands for all days before it.
fn days(s: &Span) -> BTreeSet<Option<Day>> {
    let mut days: BTreeSet<Option<Day>> =
        (0..LENGTH).map(at).filter(|d| s.start() <= *d && *d <= s.end()).map(Some).collect();
    if s.earliest.is_none() {
        days.insert(None);
    }
    days
}

/// Certainty, reliability of the surest, reports.
pub(crate) type Weighed = (Option<Certainty>, Option<Reliability>, usize);

/// The weight of some witnesses; a report that stands behind every reading counts for none.
pub(crate) fn weigh_slowly(own: &[&Witness], behind_all: &dyn Fn(&String) -> bool) -> Weighed {
    let surest = own.iter().map(|w| w.certainty).max();
    let reliability = own.iter().filter(|w| Some(w.certainty) == surest).map(|w| w.reliability).max();
    let reports: BTreeSet<&String> =
        own.iter().filter_map(|w| w.report_of.as_ref()).filter(|r| !behind_all(r)).collect();
    (surest, reliability, reports.len())
}

/// The span to reckon with, and the claims of the leading readings.
pub(crate) type Slow = (Span, Vec<BTreeSet<ClaimId>>);

/// What the rule says, by brute force: every subset is tried. Who says only "by then" (model, rule 5) joins each reading
/// of the others that does not begin later, takes days from its end, and reads for himself only where all say so.
pub(crate) fn choose_slowly(all: &[Told]) -> Option<Slow> {
    let only_by_alone = all.iter().all(|t| t.only_by);
    let makes_readings = |i: &usize| only_by_alone || !all[*i].only_by;
    let common = |set: &BTreeSet<usize>| {
        let sets = set.iter().map(|i| days(&all[*i].span));
        sets.reduce(|a, b| a.intersection(&b).copied().collect()).unwrap_or_default()
    };
    let subsets: Vec<BTreeSet<usize>> = (1_u32..1 << all.len())
        .map(|bits| (0..all.len()).filter(|i| bits & (1 << i) != 0).collect::<BTreeSet<usize>>())
        .filter(|set| set.iter().all(makes_readings))
        .collect();
    let agreeing: Vec<&BTreeSet<usize>> = subsets.iter().filter(|s| !common(s).is_empty()).collect();
    let largest = |s: &BTreeSet<usize>| !agreeing.iter().any(|o| o.len() > s.len() && o.is_superset(s));
    let readings: Vec<(BTreeSet<usize>, BTreeSet<Option<Day>>)> = agreeing
        .iter()
        .copied()
        .filter(|s| largest(s))
        .map(|s| {
            let mut left = common(s);
            let first = *left.first().unwrap();
            let join = |i: &usize| !makes_readings(i) && first.is_none_or(|day| all[*i].span.end() >= day);
            let joined: Vec<usize> = (0..all.len()).filter(join).collect();
            for i in &joined {
                left.retain(|d| d.is_none_or(|day| day <= all[*i].span.end()));
            }
            (s.iter().copied().chain(joined).collect(), left)
        })
        .collect();
    let everywhere = |i: &usize| readings.iter().all(|(r, _)| r.contains(i));
    let behind =
        |r: &BTreeSet<usize>, report: &String| r.iter().any(|i| all[*i].witness.report_of.as_ref() == Some(report));
    let behind_all = |report: &String| readings.len() > 1 && readings.iter().all(|(r, _)| behind(r, report));
    let weight = |r: &BTreeSet<usize>| {
        let apart = |i: &&usize| !everywhere(i);
        // A reading that has nothing of its own stands on what all share.
        let own: Vec<&Witness> = if r.iter().all(everywhere) {
            r.iter().map(|i| &all[*i].witness).collect()
        } else {
            r.iter().filter(apart).map(|i| &all[*i].witness).collect()
        };
        weigh_slowly(&own, &behind_all)
    };
    let best = readings.iter().map(|(r, _)| weight(r)).max()?;
    let leading: Vec<_> = readings.iter().filter(|(r, _)| weight(r) == best).collect();
    let held: BTreeSet<Option<Day>> = leading.iter().flat_map(|(_, days)| days.clone()).collect();
    let span = Span { earliest: *held.first()?, latest: *held.last()? };
    Some((span, leading.into_iter().map(|(r, _)| r.iter().map(|i| all[*i].witness.claim.clone()).collect()).collect()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_choice_is_the_best_of_all_readings(
        given in prop::collection::vec((-1..LENGTH - 1, 0..6_i64, 0..5_usize, 0..6_usize, 0..3_u8, prop::option::of(0..20_i64)), 1..6),
        by in any::<bool>(),
    ) {
        let all: Vec<(Witness, Edtf)> = given
            .iter()
            .enumerate()
            .map(|(i, (from, length, c, r, o, k))| (witness(format!("c.{}", i + 1), *c, *r, *o, *k), edtf(*from, (from + length).clamp(0, LENGTH - 1))))
            .collect();
        let only_by = |d: &Edtf| by && d.span().earliest.is_none();
        let testimonies: Vec<Testimony<'_>> =
            all.iter().map(|(w, d)| Testimony { only_by: only_by(d), ..Testimony::new(w, d) }).collect();
        let ours = resolve(&testimonies).unwrap();
        let plain: Vec<Told> =
            all.iter().map(|(w, d)| Told { witness: w.clone(), span: d.span(), only_by: only_by(d) }).collect();
        let (span, leading) = choose_slowly(&plain).unwrap();
        prop_assert_eq!(ours.span, span);
        prop_assert_eq!(ours.tie, leading.len() > 1);
        let chosen: BTreeSet<ClaimId> = ours.leading.claims.iter().cloned().collect();
        prop_assert!(leading.contains(&chosen), "{:?} not in {:?}", chosen, leading);
        // Nothing is lost: every claim that makes a reading stands in the leading one or in a rival.
        let kept: BTreeSet<&ClaimId> = ours.leading.claims.iter().chain(ours.rivals.iter().flat_map(|r| &r.claims)).collect();
        prop_assert!(plain.iter().all(|t| t.only_by || kept.contains(&t.witness.claim)));
    }
}

#[test]
fn a_narrower_date_that_agrees_is_no_rival() {
    let w = |n: u8, c| witness(format!("c.{n}"), c, 4, n, None);
    let (a, b) = (w(1, 4), w(2, 3));
    let (month, day) = (Edtf::parse("2020-01").unwrap(), Edtf::parse("2020-01-05").unwrap());
    let said = [Testimony::new(&a, &month), Testimony::new(&b, &day)];
    let chosen = resolve(&said).unwrap();
    assert_eq!(chosen.leading.date.as_str(), "2020-01-05");
    assert!(chosen.rivals.is_empty() && !chosen.tie);
}

#[test]
fn between_equals_it_is_a_tie_and_the_latest_statement_is_printed() {
    let (a, b) = (witness("c.1".into(), 3, 4, 1, Some(3)), witness("c.2".into(), 3, 4, 2, Some(9)));
    let (x, y) = (edtf(1, 1), edtf(5, 5));
    let said = [Testimony::new(&a, &x), Testimony::new(&b, &y)];
    let chosen = resolve(&said).unwrap();
    assert!(chosen.tie);
    assert_eq!(chosen.leading.date, y);
    assert_eq!(chosen.rivals.len(), 1);
    assert_eq!(chosen.span, Span { earliest: Some(at(1)), latest: Some(at(5)) });
}

#[test]
fn who_says_only_by_then_bounds_the_end_and_reads_nothing_himself() {
    let (a, b) = (witness("c.1".into(), 3, 4, 1, None), witness("c.2".into(), 4, 5, 2, None));
    let (month, by) = (Edtf::parse("2020-01").unwrap(), Edtf::parse("../2020-01-20").unwrap());
    let said = [Testimony::new(&a, &month), Testimony { only_by: true, ..Testimony::new(&b, &by) }];
    let chosen = resolve(&said).unwrap();
    assert_eq!(chosen.leading.date.as_str(), "2020-01-01/2020-01-20");
    assert!(chosen.rivals.is_empty() && !chosen.tie);
    // One that lies before every beginning reads nothing, however sure.
    let before = Edtf::parse("../2019-12-31").unwrap();
    let said = [Testimony::new(&a, &month), Testimony { only_by: true, ..Testimony::new(&b, &before) }];
    let chosen = resolve(&said).unwrap();
    assert_eq!(chosen.leading.date, month);
    assert!(chosen.rivals.is_empty());
}
