//! Which missions a total of the winter of 2023 rests on, by its source's own words.

use chancery::domain::id::ClaimId;
use chancery::domain::scope::Scope;
use chancery::record::View;
use chancery::record::totals::entry::{Entry, Named};
use chancery::record::totals::ledger::Ledger;
use chancery::record::totals::sets::{Sets, different_sets, lists, named_closed, sets};

use crate::support::small::{ALL, MIDDLE, date, small};

async fn gathered(scope: Scope) -> (View, Vec<Entry>) {
    let view = small(scope).await;
    let entries = Ledger::gather(&view).await.unwrap().missions;
    (view, entries)
}

fn names(named: &[Named]) -> String {
    named.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>().join(" ")
}

fn at(entries: &[Entry], claim: &str) -> usize {
    entries.iter().position(|e| e.count.claim == claim).unwrap_or_else(|| panic!("{claim} is not there"))
}

#[tokio::test]
async fn a_source_names_what_it_calls_closed_since_october_and_about_to_close() {
    let view = small(ALL).await;
    let sets = sets(&view);
    let of = |source: &str| sets.get(source).map(|[closed, closing]| [names(closed), names(closing)]);
    let pair = |closed: &str, closing: &str| Some([closed.to_owned(), closing.to_owned()]);
    assert_eq!(of("harbour-2023"), pair("avila-nova", "avila-nova"), "once, though a second claim has no date");
    assert_eq!(of("northwire-2023"), pair("celso", ""));
    assert_eq!(of("delta-2023"), pair("avila-nova", "celso"), "an announcement needs no date");
    assert_eq!(of("ministry-2023"), pair("avila-nova", ""), "closed by a day after it");
    assert_eq!(of("gazette-2024"), pair("", ""), "neither errors, denials nor what is taken back");
    assert_eq!(of("delta-1999"), pair("", ""), "what closed long before");
    assert_eq!(of("gazette-2023"), None, "it speaks of no mission");
    assert_eq!(sets["delta-2023"][0][0].1, "Avila Nova");
}

#[tokio::test]
async fn what_was_not_public_names_nothing() {
    let middle = sets(&small(ALL.known_by(Some(MIDDLE))).await);
    assert!(middle.contains_key("northwire-2023") && !middle.contains_key("delta-2023"));
}

#[tokio::test]
async fn a_list_of_countries_names_their_missions() {
    let (view, entries) = gathered(ALL).await;
    let found = lists(&view, &entries);
    assert_eq!(
        found.keys().collect::<Vec<_>>(),
        ["gazette-2023"],
        "one of January is too old, one has a country without mission"
    );
    assert_eq!(
        names(&found["gazette-2023"]),
        "garun avila-nova",
        "in the order of the source; the only embassy of a country"
    );
    // It counts only with a number of closings or a total, said for the winter.
    let with = |change: fn(&mut Entry)| {
        let mut all = [Entry { count: entries[at(&entries, "gazette-2023.2")].count.clone(), ..blank(&entries) }];
        change(&mut all[0]);
        lists(&view, &all).len()
    };
    assert_eq!(with(|_| {}), 1);
    assert_eq!(with(|e| e.count.fact.measure = chancery::domain::vocab::Measure::MissionsTotal), 1);
    assert_eq!(with(|e| e.count.fact.measure = chancery::domain::vocab::Measure::MissionsAfrica), 0);
    assert_eq!(with(|e| e.count.fact.as_of = Some(date("2023-09-30"))), 0, "the last day before the closings");
    assert_eq!(with(|e| e.count.fact.as_of = Some(date("2023-10-01"))), 1);
    assert_eq!(with(|e| e.count.fact.as_of = None), 0);
    assert_eq!(with(|e| e.count.fact.places.clear()), 0);
}

/// An entry without comparison, from which a test makes its own.
fn blank(entries: &[Entry]) -> Entry {
    Entry {
        count: entries[0].count.clone(),
        compared: None,
        explanation: None,
        named_closed: Vec::new(),
        named_closing: Vec::new(),
        parts: Vec::new(),
    }
}

#[tokio::test]
async fn totals_of_that_winter_stand_with_what_their_source_names() {
    let (_, entries) = gathered(ALL).await;
    let of = |claim: &str| {
        let entry = &entries[at(&entries, claim)];
        [names(&entry.named_closed), names(&entry.named_closing)]
    };
    assert_eq!(of("harbour-2023.3"), ["avila-nova", ""], "what it calls closed accounts for its number");
    assert_eq!(of("delta-2023.4"), ["avila-nova", "celso"], "one closed is too few for two less");
    assert_eq!(of("northwire-2023.2"), ["celso", ""]);
    assert_eq!(of("gazette-2023.1"), ["garun avila-nova", ""], "a list goes before single claims");
    assert_eq!(of("ministry-2023.2"), ["", ""], "said for January");
    assert_eq!(of("gazette-2024.2"), ["", ""]);
    assert_eq!(of("almanac-undated.2"), ["", ""], "said for no day");
    assert_eq!(of("gazette-2023.2"), ["", ""], "a number of closings is no total");
}

#[tokio::test]
async fn those_about_to_close_are_named_only_where_the_closed_are_too_few() {
    let (view, entries) = gathered(ALL).await;
    let (sets, lists) = (sets(&view), lists(&view, &entries));
    let named = |value: f64| {
        let mut count = entries[at(&entries, "delta-2023.4")].count.clone();
        count.value = value;
        let (closed, closing) = named_closed(&view, &Entry { count, ..blank(&entries) }, &sets, &lists);
        [names(&closed), names(&closing)]
    };
    assert_eq!(named(3.0), ["avila-nova", ""]);
    assert_eq!(named(2.0), ["avila-nova", "celso"]);
    assert_eq!(named(2.5), ["avila-nova", ""], "a part of a mission implies nothing");
    let mut count = entries[at(&entries, "harbour-2023.3")].count.clone();
    count.value = 1.0;
    let (closed, closing) = named_closed(&view, &Entry { count, ..blank(&entries) }, &sets, &lists);
    assert_eq!([names(&closed), names(&closing)], ["avila-nova", ""], "what is closed is not about to close");
}

fn told(all: &[Sets]) -> Vec<String> {
    let voices = |(cities, voices): &(Vec<String>, Vec<chancery::record::totals::sets::Voice>)| {
        let who: Vec<String> = voices
            .iter()
            .map(|(name, claims)| {
                format!("{name} {}", claims.iter().map(ClaimId::as_str).collect::<Vec<_>>().join(" "))
            })
            .collect();
        format!("{}: {}", cities.join(", "), who.join("; "))
    };
    all.iter().flat_map(|s| s.sets.iter().map(move |set| format!("{} {}", s.number, voices(set)))).collect()
}

#[tokio::test]
async fn one_number_that_rests_on_several_sets_is_told_with_each() {
    let (view, entries) = gathered(ALL).await;
    let found = different_sets(&view, &entries);
    assert_eq!(
        told(&found),
        ["3 Avila Nova: Harbour Post harbour-2023.5 harbour-2023.3", "3 Celso: Northwire northwire-2023.2"],
        "a voice is named once with all its claims"
    );
    let claims: Vec<&str> = found[0].claims().map(ClaimId::as_str).collect();
    assert_eq!(claims, ["harbour-2023.5", "harbour-2023.3", "northwire-2023.2"]);
    let (view, entries) = gathered(ALL.known_by(Some(chancery::domain::edtf::Day::constant(2023, 12, 4)))).await;
    assert!(different_sets(&view, &entries).is_empty(), "of the one set alone there is nothing to tell");
}

#[tokio::test]
async fn a_set_that_does_not_make_up_the_number_is_left_out() {
    let (view, mut entries) = gathered(ALL).await;
    let northwire = at(&entries, "northwire-2023.2");
    let kept = entries[northwire].named_closed.clone();
    let mut with = |change: &dyn Fn(&mut Entry)| {
        entries[northwire].named_closed = kept.clone();
        entries[northwire].named_closing = Vec::new();
        entries[northwire].count.value = 3.0;
        change(&mut entries[northwire]);
        told(&different_sets(&view, &entries)).len()
    };
    assert_eq!(with(&|_| {}), 2);
    assert_eq!(
        with(&|e| e.named_closed.push(("garun".parse().unwrap(), "Baia Garun".to_owned()))),
        0,
        "two are too many"
    );
    assert_eq!(with(&|e| e.named_closing = e.named_closed.clone()), 0, "who counts what is about to close");
    assert_eq!(with(&|e| e.named_closed.clear()), 0);
    assert_eq!(with(&|e| e.count.value = 4.0), 0, "of another number there is one set");
    assert_eq!(with(&|e| e.count.value = 3.5), 0);
    assert_eq!(with(&|e| e.named_closed[0].1 = "Avila Nova".to_owned()), 0, "the same set is one");
}

/// Cities stand in the order of their names, so that one set is one, in whatever order it is told.
#[tokio::test]
async fn a_set_has_no_order_of_its_own() {
    let (view, mut entries) = gathered(ALL).await;
    let pair: Vec<Named> = [("garun", "Baia Garun"), ("avila-nova", "Avila Nova")]
        .map(|(id, city)| (id.parse().unwrap(), city.to_owned()))
        .to_vec();
    let (a, b, c) = (at(&entries, "harbour-2023.3"), at(&entries, "northwire-2023.2"), at(&entries, "harbour-2023.5"));
    for (at, named) in [
        (a, pair.clone()),
        (b, pair.iter().rev().cloned().collect()),
        (c, vec![pair[0].clone(), ("celso".parse().unwrap(), "Celso".to_owned())]),
    ] {
        entries[at].count.value = 2.0;
        entries[at].named_closed = named;
    }
    assert_eq!(
        told(&different_sets(&view, &entries)),
        [
            "2 Avila Nova, Baia Garun: Harbour Post harbour-2023.3; Northwire northwire-2023.2",
            "2 Baia Garun, Celso: Harbour Post harbour-2023.5"
        ]
    );
}

#[tokio::test]
async fn only_totals_are_told_apart() {
    let (view, mut entries) = gathered(ALL).await;
    let northwire = at(&entries, "northwire-2023.2");
    entries[northwire].count.fact.measure = chancery::domain::vocab::Measure::MissionsAfrica;
    assert!(different_sets(&view, &entries).is_empty());
}
