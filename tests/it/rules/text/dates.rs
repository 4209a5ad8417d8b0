//! Dates in words, alone and in sentences.

use chancery::domain::edtf::Edtf;
use chancery::text::Text;

use crate::support::small::{date, day};

fn said(text: &str) -> String {
    Text::english().date(&date(text))
}

fn when(text: &str) -> String {
    Text::english().when(&date(text))
}

/// Every form of the table in `docs/facts.md`, alone and with its preposition.
#[test]
fn every_form_is_said_alone_and_in_a_sentence() {
    let forms = [
        ("2023", "2023", "in 2023"),
        ("2023-11", "November 2023", "in November 2023"),
        ("2023-11-05", "5 November 2023", "on 5 November 2023"),
        ("2023-11~", "about November 2023", "about November 2023"),
        ("2023-11-05?", "perhaps 5 November 2023", "perhaps 5 November 2023"),
        ("2023%", "perhaps about 2023", "perhaps about 2023"),
        ("2023-XX", "2023", "in 2023"),
        ("2023-11-XX", "November 2023", "in November 2023"),
        ("2023-XX-XX", "2023", "in 2023"),
        ("202X", "the 2020s", "in the 2020s"),
        ("20XX", "the years 2000 to 2099", "in the years 2000 to 2099"),
        ("2023-10/2023-12-05", "between October 2023 and 5 December 2023", ""),
        ("2023-11~/2023-12", "between about November 2023 and December 2023", ""),
        ("2023-11-01/2023-11-10", "early November 2023", "in early November 2023"),
        ("2023-11-11/2023-11-20", "mid-November 2023", "in mid-November 2023"),
        ("2023-11-21/2023-11-30", "late November 2023", "in late November 2023"),
        ("../2023-10-30", "by 30 October 2023", ""),
        ("../2023-10-30~", "by about 30 October 2023", ""),
        ("../2023-10", "in or before October 2023", ""),
        ("2016/..", "in or after 2016", ""),
        ("2016-05-01/..", "on or after 1 May 2016", ""),
        ("199X/..", "in or after the 1990s", ""),
        ("[1997-02,1997-12]", "February 1997 or December 1997", "in February 1997 or December 1997"),
        ("[2020..2023]", "between 2020 and 2023", ""),
        ("[..2023]", "in or before 2023", ""),
        ("[2023..]", "in or after 2023", ""),
    ];
    for (text, alone, within) in forms {
        assert_eq!(said(text), alone, "{text}");
        assert_eq!(when(text), if within.is_empty() { alone } else { within }, "{text}");
    }
}

#[test]
fn a_part_of_a_month_is_the_press_s_third_and_nothing_else() {
    assert_eq!(said("2024-02-21/2024-02-29"), "late February 2024", "to the end of a leap year’s February");
    for other in ["2024-02-21/2024-02-28", "2024-02-02/2024-02-10", "2024-02-11/2024-02-21", "2024-02-01/2024-02-11"] {
        let (first, last) = other.split_once('/').unwrap();
        assert_eq!(said(other), format!("between {} and {}", said(first), said(last)));
    }
    assert_eq!(said("2024-01-21/2024-02-29"), "between 21 January 2024 and 29 February 2024", "of two months");
    assert_eq!(said("2023-02-01/2024-02-10"), "between 1 February 2023 and 10 February 2024", "of two years");
    assert_eq!(said("2023-11-01~/2023-11-10"), "between about 1 November 2023 and 10 November 2023", "not quite");
    assert_eq!(said("2023-11-01/2023-11-10?"), "between 1 November 2023 and perhaps 10 November 2023");
}

#[test]
fn one_of_several_is_led_like_the_first() {
    assert_eq!(when("[1999-02-17,1999-02-19]"), "on 17 February 1999 or 19 February 1999");
    assert_eq!(when("[1999-02-17,1999-03]"), "on 17 February 1999 or March 1999");
    assert_eq!(when("[1999-03,1999-04-17]"), "in March 1999 or 17 April 1999");
    assert_eq!(when("[1999-03~,1999-04]"), "about March 1999 or April 1999");
    assert_eq!(when("[1999-01,1999-03..1999-04]"), "in January 1999 or between March 1999 and April 1999");
    assert_eq!(when("[1998..1999,2001]"), "between 1998 and 1999 or 2001");
    assert_eq!(said("[1999,2001,2003]"), "1999 or 2001 or 2003");
    assert_eq!(said("[1999-02-17]"), "17 February 1999");
}

#[test]
fn what_is_masked_is_no_day() {
    assert_eq!(said("../2023-11-XX"), "in or before November 2023");
    assert_eq!(said("2023-11-XX/.."), "in or after November 2023");
    assert_eq!(said("2023-XX-XX/.."), "in or after 2023");
    assert_eq!(said("2016-05-01~/.."), "on or after about 1 May 2016", "a day that is about one is a day");
    assert_eq!(said("2023-11-XX~"), "about November 2023");
}

#[test]
fn days_and_months_have_names() {
    let t = Text::english();
    let months: Vec<String> = (1..=12).map(|m| t.month(m)).collect();
    assert_eq!(
        months.join(" "),
        "January February March April May June July August September October November December"
    );
    let short: Vec<String> = (1..=12).map(|m| t.short_month(m)).collect();
    assert_eq!(short.join(" "), "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");
    assert_eq!(t.day(day("2023-10-05")), "5 October 2023");
    for (n, month) in months.iter().enumerate() {
        assert_eq!(said(&format!("2023-{:02}", n + 1)), format!("{month} 2023"));
    }
}

#[test]
fn what_has_no_date_is_at_an_unknown_time() {
    let t = Text::english();
    assert_eq!(t.date_or_unknown(None), "at an unknown time");
    assert_eq!(t.date_or_unknown(Some(&date("2023"))), "2023");
    assert_eq!(t.spelled(None), "at an unknown time");
    assert_eq!(t.spelled(Some("2023-11-05")), "5 November 2023");
    assert_eq!(t.spelled(Some("some day")), "at an unknown time");
}

#[test]
fn a_time_of_service_has_one_end_or_two() {
    let served = |from: Option<&str>, to: Option<&str>| {
        let (from, to): (Option<Edtf>, Option<Edtf>) = (from.map(date), to.map(date));
        Text::english().served(from.as_ref(), to.as_ref())
    };
    assert_eq!(served(Some("2019-04"), Some("2023-11")).as_deref(), Some("from April 2019 to November 2023"));
    assert_eq!(served(Some("2019-04"), None).as_deref(), Some("from April 2019"));
    assert_eq!(served(None, Some("2023-11")).as_deref(), Some("until November 2023"));
    assert_eq!(served(None, None), None);
}
