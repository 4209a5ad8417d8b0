//! The three dates of a defection, and what is dated instead of leaving.

use chancery::domain::edtf::Span;
use chancery::domain::person::PersonClaim;
use chancery::domain::scope::Scope;
use chancery::record::person::dates::{Dated, Instead, Three};

use crate::support::small::{ALL, EARLY, MIDDLE, date, day, small};

/// The three dates of somebody.
async fn three(id: &str, scope: Scope) -> Three {
    let view = small(scope).await;
    let all = view.person_entries();
    all.iter().find(|e| e.person.id == id).unwrap_or_else(|| panic!("{id} is not there")).three.clone()
}

fn days(from: &str, to: &str) -> Span {
    let end = |text: &str| (!text.is_empty()).then(|| day(text));
    Span { earliest: end(from), latest: end(to) }
}

/// The reading that is printed, and the rivals.
fn readings(d: &Dated) -> (String, Vec<String>) {
    let r = d.resolution.as_ref().unwrap();
    (r.leading.date.to_string(), r.rivals.iter().map(|x| x.date.to_string()).collect())
}

#[tokio::test]
async fn each_of_the_three_dates_is_chosen_by_itself() {
    let pyo = three("pyo-dan-ok", ALL).await;
    assert_eq!(readings(&pyo.left), ("2019-09-02".to_owned(), vec!["2019-08-14".to_owned()]));
    assert_eq!(readings(&pyo.arrived), ("2020-01".to_owned(), vec!["2019-10".to_owned()]));
    assert_eq!(readings(&pyo.made_public), ("2020-11-30".to_owned(), vec![]), "the first source that named the person");
    assert_eq!(pyo.left.claims(), ["northwire-2021.2"]);
    assert_eq!(pyo.arrived.claims(), ["northwire-2021.3"]);
    assert_eq!(pyo.left.span(), Some(days("2019-09-02", "2019-09-02")));
    assert!(pyo.missing.is_none() && pyo.told.is_none());
    assert!(pyo.left.first_report.is_none() && pyo.arrived.first_report.is_none());
}

/// The dates of somebody whom the reports of the leaving and arrival do not name.
async fn where_no_report_names(id: &str) -> Three {
    let view = small(ALL).await;
    let mut claims: Vec<_> = view.claimed_of(id).iter().filter_map(PersonClaim::dated).collect();
    for claim in &mut claims {
        claim.names = false;
    }
    Three::new(&view.person(id).unwrap(), &claims, ALL)
}

#[tokio::test]
async fn a_first_report_counts_where_it_is_older_than_being_made_public() {
    let pyo = where_no_report_names("pyo-dan-ok").await.made_public;
    assert_eq!(pyo.first_report, Some(day("2020-11-30")));
    assert_eq!(pyo.first_claim.as_ref().unwrap(), &"gazette-2020.1");
    assert_eq!(pyo.claims(), ["northwire-2021.1", "gazette-2020.1"], "the choice, then the first report");
    assert_eq!(pyo.span(), Some(days("2020-11-30", "2021-03-09")), "from the first report on");
    let so = three("so-ha-rim", ALL).await.made_public;
    assert_eq!((so.first_report, so.first_claim.clone()), (None, None), "the source is younger than what it tells");
    assert_eq!(so.claims(), ["northwire-2006.5"]);
    assert_eq!(so.span(), Some(days("2001-06-05", "2001-06-05")));
    let clerk = three("unnamed-2011-netherlands", ALL).await.made_public;
    assert!(clerk.resolution.is_none());
    assert_eq!(clerk.span(), Some(days("", "2015-02-20")), "no later than the first report");
    assert_eq!(clerk.claims(), ["northwire-2015.3"]);
    assert_eq!(Dated::default().span(), None);
    assert!(Dated::default().claims().is_empty());
}

/// A report of the day itself is not older.
#[tokio::test]
async fn a_first_report_of_the_same_day_is_no_other() {
    let view = small(ALL).await;
    let mut person = view.person("pyo-dan-ok").unwrap();
    let mut claims: Vec<_> = view.claimed_of("pyo-dan-ok").iter().filter_map(PersonClaim::dated).collect();
    for claim in &mut claims {
        claim.names = false;
    }
    let reported = |day| {
        person.first_report = Some((day, "gazette-2020.1".parse().unwrap()));
        Three::new(&person, &claims, ALL).made_public.first_report
    };
    let days = ["2021-03-08", "2021-03-09", "2021-03-10"].map(day).map(reported);
    assert_eq!(days, [Some(day("2021-03-08")), None, None]);
    person.first_report = None;
    assert_eq!(Three::new(&person, &claims, ALL).made_public.first_report, None);
}

#[tokio::test]
async fn the_time_until_it_was_public_has_two_bounds() {
    let lag = three("pyo-dan-ok", ALL).await.lag.unwrap();
    assert_eq!((lag.at_least, lag.at_most), (Some(455), Some(455)), "from one day to one day");
    let lag = where_no_report_names("pyo-dan-ok").await.lag.unwrap();
    assert_eq!((lag.at_least, lag.at_most), (Some(455), Some(554)));
    assert_eq!((lag.months_at_least, lag.months_at_most), (Some(14), Some(19)));
    let so = three("so-ha-rim", ALL).await.lag.unwrap();
    assert_eq!((so.at_least, so.at_most), (Some(2), Some(2)));
    assert!(three("unnamed-2011-netherlands", ALL).await.lag.is_none(), "nobody dates the leaving");
    let view = small(ALL).await;
    let person = view.person("pyo-dan-ok").unwrap();
    let mut claims: Vec<_> = view.claimed_of("pyo-dan-ok").iter().filter_map(PersonClaim::dated).collect();
    claims.iter_mut().filter(|c| c.witness.claim == "northwire-2021.2").for_each(|c| c.date = date("2019/.."));
    claims.retain(|c| c.witness.claim != "gazette-2020.1" && c.witness.claim != "northwire-2021.1");
    let lag = Three::new(&person, &claims, ALL).lag.unwrap();
    assert_eq!((lag.at_least, lag.at_most), (None, Some(699)), "one bound is enough");
    claims.iter_mut().filter(|c| c.witness.claim == "northwire-2021.2").for_each(|c| c.date = date("../2019"));
    let none = Three::new(&person, &claims, ALL).lag;
    assert!(none.is_none(), "with neither bound nothing is told: {none:?}");
}

#[tokio::test]
async fn the_lag_rests_on_both_dates_and_names_no_claim_twice() {
    let mut pyo = where_no_report_names("pyo-dan-ok").await;
    assert_eq!(pyo.lag_claims(), ["northwire-2021.2", "northwire-2021.1", "gazette-2020.1"]);
    pyo.made_public.first_claim = Some("northwire-2021.2".parse().unwrap());
    assert_eq!(pyo.lag_claims(), ["northwire-2021.2", "northwire-2021.1"]);
}

#[tokio::test]
async fn a_limit_leaves_what_was_public() {
    let pyo = three("pyo-dan-ok", ALL.known_by(Some(day("2020-12-31")))).await;
    assert_eq!(readings(&pyo.left), ("2019-08-14".to_owned(), vec![]));
    assert_eq!(pyo.made_public.span(), Some(days("", "2020-11-30")), "nobody had told when it was made public");
    assert_eq!(pyo.made_public.claims(), ["gazette-2020.1"]);
    let lag = pyo.lag.unwrap();
    assert_eq!((lag.at_least, lag.at_most), (None, Some(474)));
    assert_eq!(readings(&three("pyo-dan-ok", ALL.known_by(Some(MIDDLE))).await.left).0, "2019-09-02");
}

#[tokio::test]
async fn something_else_is_dated_instead_of_leaving() {
    let instead = async |id: &str, scope| three(id, scope).await.instead_of_left();
    assert_eq!(instead("pyo-dan-ok", ALL).await, None, "the leaving is dated");
    let missing = instead("unnamed-2015-mongolia", ALL).await.unwrap();
    assert_eq!(missing.0, Instead::Missing(vec![date("2015-02-10"), date("2015-02-16")]), "each reading");
    assert_eq!(missing.1, ["northwire-2015.2", "northwire-2015.1"]);
    let arrived = instead("unnamed-2011-netherlands", ALL.known_by(Some(EARLY))).await.unwrap();
    assert_eq!(arrived.0, Instead::Arrived(date("2011-12")));
    assert_eq!(arrived.1, ["northwire-2015.3"]);
    let told = instead("gu-tae-sil", ALL).await.unwrap();
    assert_eq!(told.0, Instead::Told(vec![date("2011-11")]));
    assert_eq!(told.1, ["lantern-2012.3"]);
    assert_eq!(Three::default().instead_of_left(), None);
}

/// Being missing goes before the arrival, that before anything else.
#[tokio::test]
async fn what_is_dated_instead_has_an_order() {
    let mut all = three("unnamed-2015-mongolia", ALL).await;
    all.arrived = three("unnamed-2011-netherlands", ALL).await.arrived;
    all.told = three("gu-tae-sil", ALL).await.told;
    assert!(matches!(all.instead_of_left(), Some((Instead::Missing(_), _))));
    all.missing = None;
    assert!(matches!(all.instead_of_left(), Some((Instead::Arrived(_), _))));
    all.arrived = Dated::default();
    assert!(matches!(all.instead_of_left(), Some((Instead::Told(_), _))));
    all.left = three("pyo-dan-ok", ALL).await.left;
    assert_eq!(all.instead_of_left(), None);
}
