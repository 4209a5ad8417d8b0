//! The head of a profile tells what came first first.

use chancery::domain::cited::Cited;
use chancery::domain::defection::Lag;
use chancery::record::person::leaving::Time;
use chancery::record::person::story::{Arrival, Publication, Story};
use chancery::text::Text;

use super::stories::{claim, left, nobody};
use crate::support::small::date;

#[test]
fn what_came_first_is_told_first() {
    let [gone, there, public] = ["2018-11-10", "2019-07", "2019-01-03"].map(date);
    let story = Story {
        leaving: left(None, Some(Time::On(Cited::new(&gone, &[claim(4)])))),
        arrival: Some(Cited::new(Arrival { date: &there, country: Some("KR".to_owned().into()) }, &[claim(5)])),
        publication: Cited::new(
            Publication {
                made_public: Some(Cited::new(&public, &[claim(6)])),
                first_report: None,
                lag: Some(Lag::between(gone.span(), public.span())),
            },
            &[claim(6), claim(4)],
        ),
        ..nobody()
    };
    let told = Text::english().story(&story).plain();
    let outcome =
        ", was made public on 3 January 2019, 54 days after leaving, and arrived in South Korea in July 2019.";
    assert!(told.contains(outcome), "{told}");
}
