//! How long it took until a defection became public.

use chancery::domain::scope::Scope;

use crate::support::small::{ALL, day, on, small};

/// Who is timed, with the most days that it can have taken.
async fn timed(scope: Scope) -> Vec<String> {
    let view = small(scope).await;
    let all = view.person_entries();
    view.timed(&all).iter().map(|t| format!("{} {}", t.entry.person.id, t.at_most)).collect()
}

#[tokio::test]
async fn the_soonest_public_comes_first() {
    assert_eq!(timed(ALL).await, ["so-ha-rim 2", "pyo-dan-ok 455"]);
    let view = small(ALL).await;
    let all = view.person_entries();
    let lag = view.timed(&all)[1].lag;
    assert_eq!((lag.at_least, lag.at_most), (Some(455), Some(455)));
}

#[tokio::test]
async fn only_what_had_become_public_by_the_day_is_timed() {
    assert_eq!(timed(on("2020-11-29")).await, ["so-ha-rim 2"], "made public a day later");
    assert_eq!(timed(on("2020-11-30")).await, ["so-ha-rim 2", "pyo-dan-ok 455"]);
    assert_eq!(timed(on("2001-06-04")).await, [""; 0]);
    let limit = ALL.known_by(Some(day("2020-12-31")));
    assert_eq!(timed(limit).await, ["so-ha-rim 2", "pyo-dan-ok 474"], "at most until the first report");
}

#[tokio::test]
async fn who_does_not_count_is_not_timed_and_equals_have_an_order() {
    let view = small(ALL).await;
    let mut all = view.person_entries();
    let at = |id: &str| view.person_entries().iter().position(|e| e.person.id == id).unwrap();
    let (pyo, so, gu) = (at("pyo-dan-ok"), at("so-ha-rim"), at("gu-tae-sil"));
    all[gu].three = all[so].three.clone();
    assert_eq!(view.timed(&all).len(), 2, "a story that proved false");
    all[pyo].three = all[so].three.clone();
    let order = |all: &[_]| view.timed(all).iter().map(|t| t.entry.person.id.to_string()).collect::<Vec<_>>();
    all.reverse();
    assert_eq!(order(&all), ["pyo-dan-ok", "so-ha-rim"], "of equals by id");
    let last = all.len() - 1;
    all[last - pyo].three.lag.as_mut().unwrap().at_least = Some(3);
    assert_eq!(order(&all), ["so-ha-rim", "pyo-dan-ok"], "the least time decides before it");
    all[last - pyo].three.lag.as_mut().unwrap().at_most = None;
    assert_eq!(order(&all), ["so-ha-rim"], "without a bound there is no place in the order");
    all[last - so].three.lag = None;
    assert_eq!(order(&all), [""; 0]);
    all[last - so].three = all[last - gu].three.clone();
    all[last - so].three.left.resolution = None;
    assert_eq!(order(&all), [""; 0], "no claim dates the leaving");
}
