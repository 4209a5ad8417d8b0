//! The dates of a defection, in words.

use chancery::record::person::dates::{Dated, Instead};
use chancery::text::Text;

use crate::support::small::{ALL, date, day, small};

#[test]
fn what_is_dated_instead_says_what_it_is() {
    let said = |instead: Instead| Text::english().instead(&instead);
    assert_eq!(said(Instead::Missing(vec![date("2015-02-10")])), "reported missing: 10 February 2015");
    assert_eq!(
        said(Instead::Missing(vec![date("2015-02-10"), date("2015-02-16"), date("2015-03")])),
        "reported missing: 10 February 2015 or 16 February 2015 or March 2015"
    );
    assert_eq!(said(Instead::Arrived(date("2011-12"))), "no later than the arrival (December 2011)");
    assert_eq!(said(Instead::Told(vec![date("2011-11")])), "not told; what is told of the case: November 2011");
}

#[tokio::test]
async fn being_public_is_told_by_claims_by_the_first_report_or_by_both() {
    let t = Text::english();
    let view = small(ALL).await;
    let all = view.person_entries();
    let of = |id: &str| all.iter().find(|e| e.person.id == id).unwrap().three.made_public.clone();
    let said = |d: &Dated| [t.made_public(d), t.public_in_passing(d)];
    let pyo = of("pyo-dan-ok");
    assert_eq!(said(&pyo), ["30 November 2020", "made public 30 November 2020"]);
    let reported = Dated { first_report: Some(day("2020-11-01")), ..pyo };
    assert_eq!(said(&reported), ["30 November 2020; reported by 1 November 2020", "reported by 1 November 2020"]);
    assert_eq!(said(&of("so-ha-rim")), ["5 June 2001", "made public 5 June 2001"]);
    let report = "reported by 20 February 2015";
    assert_eq!(said(&of("unnamed-2015-mongolia")), [report, report]);
    assert_eq!(said(&Dated::default()), ["", ""]);
    let only = Dated { first_report: Some(day("2020-01-02")), ..Dated::default() };
    assert_eq!(t.made_public(&only), "reported by 2 January 2020");
}
