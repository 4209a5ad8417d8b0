//! Independent reports, not articles: where each claim comes from, and what that weighs.

use crate::rules::witnesses::{edtf, witness};
use chancery::domain::origin::{Page, Record, Silent, Telling, UNKNOWN, roots};
use chancery::domain::vocab::{OriginRule, SpeakerType};
use chancery::domain::witness::{Testimony, resolve};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// One claim on a page of its own.
#[derive(Debug, Clone)]
struct Told {
    publisher: u8,
    author: Option<u8>,
    original: bool,
    reprints: Option<usize>,
    speaker: u8,
    outlet: u8,
    stated: Option<u8>,
    repeats: Option<usize>,
}

/// Who may speak: four outlets, a body, a person and two without names.
const VOICES: [(&str, SpeakerType); 8] = [
    ("o0", SpeakerType::Outlet),
    ("o1", SpeakerType::Outlet),
    ("o2", SpeakerType::Outlet),
    ("o3", SpeakerType::Outlet),
    ("ministry", SpeakerType::Body),
    ("somebody", SpeakerType::Person),
    ("unnamed-source", SpeakerType::Unnamed),
    ("unnamed-media", SpeakerType::Unnamed),
];

fn outlet(n: u8) -> &'static str {
    VOICES[usize::from(n % 4)].0
}

fn all_told() -> impl Strategy<Value = Vec<Told>> {
    let page = (0..4_u8, prop::option::weighted(0.2, 0..4_u8), any::<bool>(), prop::option::weighted(0.3, 0..8_usize));
    let claim = (0..8_u8, 0..4_u8, prop::option::weighted(0.2, 0..6_u8), prop::option::weighted(0.3, 0..8_usize));
    prop::collection::vec((page, claim), 1..8).prop_map(|list| {
        let length = list.len();
        list.into_iter()
            .map(|((publisher, author, original, reprints), (speaker, outlet, stated, repeats))| Told {
                publisher,
                author,
                // `check` refuses the others.
                original: original && reprints.is_none(),
                reprints: reprints.filter(|r| *r < length),
                speaker,
                outlet,
                stated,
                repeats: repeats.filter(|r| *r < length),
            })
            .collect()
    })
}

const IDS: [(&str, &str); 10] = [
    ("s0", "s0.1"),
    ("s1", "s1.1"),
    ("s2", "s2.1"),
    ("s3", "s3.1"),
    ("s4", "s4.1"),
    ("s5", "s5.1"),
    ("s6", "s6.1"),
    ("s7", "s7.1"),
    ("s8", "s8.1"),
    ("s9", "s9.1"),
];

fn record(all: &[Told]) -> Record<'static> {
    let mut record = Record::default();
    record.origins.extend(VOICES.iter().map(|v| v.0).filter(|v| !v.starts_with("unnamed")).chain([UNKNOWN]));
    for (t, (source, claim)) in all.iter().zip(IDS) {
        let (speaker, voice) = VOICES[usize::from(t.speaker)];
        let page = Page {
            publisher: outlet(t.publisher),
            author: t.author.map(outlet),
            original: t.original,
            reprint_of: t.reprints.map(|r| IDS[r].0),
        };
        record.pages.insert(source, page);
        let telling = Telling {
            source,
            speaker,
            voice: Some(voice),
            beside: None,
            outlet: outlet(t.outlet),
            stated: t.stated.map(|o| VOICES[usize::from(o)].0),
            repeats: t.repeats.map(|r| IDS[r].1),
        };
        record.tellings.insert(claim, telling);
    }
    record
}

/// The four rules, one after the other, a step at a time.
fn slowly(all: &[Told], i: usize) -> Option<(&'static str, OriginRule)> {
    let t = &all[i];
    if let Some(o) = t.stated {
        return Some((VOICES[usize::from(o)].0, OriginRule::Stated));
    }
    if t.repeats.is_some() {
        let mut at = i;
        for _ in 0..=all.len() {
            match all[at].repeats {
                Some(next) => at = next,
                None => return slowly(all, at).map(|(o, _)| (o, OriginRule::Repeats)),
            }
        }
        return None;
    }
    let (speaker, voice) = VOICES[usize::from(t.speaker)];
    let first = first_page(all, i);
    let work = &all[first];
    let author = outlet(work.author.unwrap_or(work.publisher));
    let outlets = voice == SpeakerType::Outlet;
    match speaker {
        _ if outlets && work.original && [author, outlet(work.publisher)].contains(&speaker) => {
            Some((author, OriginRule::Own))
        }
        _ if outlets && speaker == outlet(t.publisher) => None,
        "unnamed-source" => Some((outlet(t.outlet), OriginRule::Speaker)),
        "unnamed-media" => Some((UNKNOWN, OriginRule::Speaker)),
        named => Some((named, OriginRule::Speaker)),
    }
}

/// The page to which reprints lead; of a circle the one with the smallest id.
fn first_page(all: &[Told], i: usize) -> usize {
    let mut at = i;
    let mut seen = BTreeSet::new();
    while let Some(next) = all[at].reprints {
        if !seen.insert(at) {
            let mut circle = BTreeSet::new();
            while circle.insert(at) {
                at = all[at].reprints.unwrap();
            }
            return *circle.first().unwrap();
        }
        at = next;
    }
    at
}

/// How many reports all the claims are.
fn count(all: &[Told]) -> usize {
    let record = record(all);
    let found = record.found();
    found
        .values()
        .filter_map(|f| f.ok())
        .map(|(origin, _)| origin)
        .filter(|o| *o != UNKNOWN)
        .collect::<BTreeSet<_>>()
        .len()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn the_first_rule_that_holds_gives_the_origin(all in all_told()) {
        let record = record(&all);
        let found = record.found();
        for i in 0..all.len() {
            prop_assert_eq!(found[IDS[i].1].ok(), slowly(&all, i), "{}", IDS[i].1);
        }
    }

    /// A reprint tells the same of the same speaker, on a page of whatever publisher; a repetition says so.
    #[test]
    fn a_reprint_never_raises_a_count(all in all_told(), of in 0..8_usize, publisher in 0..4_u8, repeated in any::<bool>()) {
        let before = count(&all);
        let of = of % all.len();
        // `check` lets no other claim through.
        prop_assume!(slowly(&all, of).is_some());
        let first = all[of].clone();
        let reprint = if repeated {
            Told { publisher, original: false, repeats: Some(of), stated: None, reprints: None, ..first }
        } else {
            Told { publisher, author: None, original: false, reprints: Some(of), ..first }
        };
        let mut more = all;
        more.push(reprint);
        prop_assert!(count(&more) <= before);
    }

    #[test]
    fn an_unrelated_report_raises_it_by_one(all in all_told(), rule in 0..2_u8) {
        let before = count(&all);
        let other = Told { publisher: 0, author: None, original: true, reprints: None, speaker: 0, outlet: 0, stated: None, repeats: None };
        let mut more = all;
        more.push(other);
        let mut record = record(&more);
        let (source, claim) = IDS[more.len() - 1];
        record.origins.insert("unrelated");
        record.pages.get_mut(source).unwrap().publisher = "unrelated";
        let telling = record.tellings.get_mut(claim).unwrap();
        telling.speaker = "unrelated";
        telling.outlet = "unrelated";
        telling.voice = Some(if rule == 0 { SpeakerType::Outlet } else { SpeakerType::Body });
        let found = record.found();
        let origins: BTreeSet<&str> = found.values().filter_map(|f| f.ok()).map(|f| f.0).filter(|o| *o != UNKNOWN).collect();
        prop_assert_eq!(origins.len(), before + 1);
    }

    #[test]
    fn circles_end_at_one_and_the_same(length in 1..6_usize, start in 0..6_usize) {
        let names: Vec<String> = (0..length).map(|i| format!("s{i}")).collect();
        let of: BTreeMap<&str, &str> = (0..length).map(|i| (names[i].as_str(), names[(i + 1) % length].as_str())).collect();
        prop_assert_eq!(roots(&of)[names[start % length].as_str()], "s0");
    }

    /// Whatever stands in every reading, or behind every reading, decides nothing between them.
    #[test]
    fn an_origin_behind_both_readings_counts_for_neither(
        left in prop::collection::vec((0..5_usize, 0..6_usize, 0..4_u8), 1..4),
        right in prop::collection::vec((0..5_usize, 0..6_usize, 0..4_u8), 1..4),
    ) {
        let side = |name: &str, list: &[(usize, usize, u8)]| -> Vec<_> {
            list.iter().enumerate().map(|(i, (c, r, o))| witness(format!("{name}.{}", i + 1), *c, *r, *o, None)).collect()
        };
        let (left, right) = (side("l", &left), side("r", &right));
        // The weakest of claims, so that only its origin can count.
        let both = [witness("l.99".into(), 0, 0, 9, None), witness("r.99".into(), 0, 0, 9, None)];
        let (early, late) = (edtf(1, 1), edtf(9, 9));
        let said: Vec<Testimony<'_>> = left
            .iter()
            .map(|w| Testimony::new(w, &early))
            .chain(right.iter().map(|w| Testimony::new(w, &late)))
            .collect();
        let mut more = said.clone();
        more.extend([Testimony::new(&both[0], &early), Testimony::new(&both[1], &late)]);
        let (one, two) = (resolve(&said).unwrap(), resolve(&more).unwrap());
        prop_assert_eq!((one.tie, one.leading.span), (two.tie, two.leading.span));
    }

    #[test]
    fn the_order_of_claims_does_not_matter(
        given in prop::collection::vec((0..12_i64, 0..4_i64, 0..5_usize, 0..6_usize, 0..3_u8, prop::option::of(0..20_i64)), 1..7),
        shift in 0..7_usize,
    ) {
        let all: Vec<_> = given
            .iter()
            .enumerate()
            .map(|(i, (from, length, c, r, o, k))| (witness(format!("c.{}", i + 1), *c, *r, *o, *k), edtf(*from, from + length)))
            .collect();
        let chosen = |order: &[usize]| {
            let said: Vec<Testimony<'_>> = order.iter().map(|i| Testimony::new(&all[*i].0, &all[*i].1)).collect();
            let r = resolve(&said).unwrap();
            (r.leading.date, r.leading.claims.into_iter().collect::<BTreeSet<_>>(), r.tie, r.span)
        };
        let order: Vec<usize> = (0..all.len()).collect();
        let mut other: Vec<usize> = order.iter().map(|i| (i + shift) % all.len()).collect();
        prop_assert_eq!(chosen(&order), chosen(&other));
        other.reverse();
        prop_assert_eq!(chosen(&order), chosen(&other));
    }
}

/// Where a claim names two, nobody guesses which of them is meant.
#[test]
fn of_two_speakers_none_is_taken() {
    let one = Told {
        publisher: 0,
        author: None,
        original: true,
        reprints: None,
        speaker: 4,
        outlet: 0,
        stated: None,
        repeats: None,
    };
    let mut record = record(&[one]);
    assert_eq!(record.found()["s0.1"], Ok(("ministry", OriginRule::Speaker)));
    record.tellings.get_mut("s0.1").unwrap().beside = Some("somebody");
    assert_eq!(record.found()["s0.1"], Err(Silent::TwoSpeakers("somebody")));
    record.tellings.get_mut("s0.1").unwrap().stated = Some("ministry");
    assert_eq!(record.found()["s0.1"], Ok(("ministry", OriginRule::Stated)));
}
