//! Rules of numbers, and which of them a source can have reported; beyond them is a slip of the pen, or nonsense that pages would draw.

use super::noting::Lint;
use crate::domain::claim::{CountFact, Counted, PersonFact};
use crate::domain::number::Number;
use crate::domain::vocab::{CountBasis, Measure};
use crate::facts::problem::Code;
use crate::facts::table::Places;

/// What a number counts: the most that it can be, and whether only whole numbers make sense.
#[derive(Clone, Copy)]
struct Bound {
    most: f64,
    whole: bool,
    what: &'static str,
}

const POSTS: Bound = Bound { most: 1_000.0, whole: true, what: "missions or states" };
const PEOPLE: Bound = Bound { most: 30_000_000.0, whole: true, what: "people" };
const STAFF: Bound = Bound { most: 10_000.0, whole: true, what: "staff" };
const SHARE: Bound = Bound { most: 1.0, whole: false, what: "a share" };
const AGE: Bound = Bound { most: 130.0, whole: true, what: "an age in years" };
const YEARS: Bound = Bound { most: 130.0, whole: false, what: "years" };
const HOURS: Bound = Bound { most: 100_000.0, whole: false, what: "hours" };
const NUMBER: Bound = Bound { most: 30_000_000.0, whole: false, what: "a count" };

/// What a measure can be. Two hundred states exist, and 26 million people live in North Korea.
fn bound(measure: Measure) -> Bound {
    match measure {
        Measure::DiplomatsSelfFundedShare => SHARE,
        Measure::DefectorsArrived
        | Measure::DefectorsArrivedFemale
        | Measure::DefectorsArrivedMale
        | Measure::DefectorsCumulative
        | Measure::EliteDefectors
        | Measure::EliteDefectorsCumulative => PEOPLE,
        Measure::DiplomatDefectorsConfirmed
        | Measure::DiplomatsPostedCuba
        | Measure::DiplomatsPostedKuwait
        | Measure::DiplomatsPostedPeru
        | Measure::DiplomatsPostedUn => STAFF,
        Measure::CountriesRestricting
        | Measure::ForeignAmbassadors
        | Measure::ForeignMissionsBeijing
        | Measure::ForeignMissions
        | Measure::ForeignMissionsClosed
        | Measure::MissionsAfrica
        | Measure::MissionsClosed
        | Measure::MissionsConsulatesGeneral
        | Measure::MissionsEmbassies
        | Measure::MissionsExpected
        | Measure::MissionsHostCountries
        | Measure::MissionsPlannedClosures
        | Measure::MissionsRepresentative
        | Measure::MissionsTotal
        | Measure::Relations
        | Measure::RelationsSouthKorea => POSTS,
    }
}

impl Lint<'_> {
    pub(super) fn count(&mut self, path: &str, places: &Places, n: &CountFact) {
        if n.value.is_none()
            && n.value_text.is_none()
            && n.composition.is_empty()
            && n.comparison.is_none()
            && n.value_range.is_empty()
        {
            self.flaw(
                path,
                places,
                "value",
                Code::MissingKey,
                "`value` is missing",
                "a count has a `value`, or says why not in `value_text`, `value_range`, `comparison` or `composition`",
            );
        }
        if !n.value_range.is_empty() && !matches!(n.value_range.as_slice(), [low, high] if low.0 <= high.0) {
            self.flaw(
                path,
                places,
                "value_range",
                Code::Contradiction,
                "`value_range` is not a lowest and a highest number",
                "write two numbers, the lower one first",
            );
        }
        if (n.basis == CountBasis::Since) != n.since.is_some() {
            self.flaw(
                path,
                places,
                "basis",
                Code::Contradiction,
                "`since` goes with basis = \"since\", and only with it",
                "say from when, or correct the basis",
            );
        }
        self.plausible_count(path, places, n);
    }

    /// The number of a count, its range and its parts.
    fn plausible_count(&mut self, path: &str, places: &Places, n: &CountFact) {
        let bound = bound(n.measure);
        let numbers = n.value.iter().map(|v| ("value", *v));
        let numbers = numbers.chain(n.value_range.iter().map(|v| ("value_range", *v)));
        for (key, number) in numbers.chain(n.breakdown.values().map(|v| ("breakdown", *v))) {
            self.plausible(path, places, key, number, bound);
        }
    }

    /// The numbers in what a claim asserts of a person.
    pub(super) fn plausible_person(&mut self, path: &str, places: &Places, p: &PersonFact) {
        for (counted, number) in p.value.numbers() {
            let bound = match counted {
                Counted::Age => AGE,
                Counted::Years => YEARS,
                Counted::Hours => HOURS,
                Counted::People => NUMBER,
                Counted::Staff => STAFF,
            };
            self.plausible(path, places, "value", number, bound);
        }
    }

    fn plausible(&mut self, path: &str, places: &Places, key: &str, number: Number, bound: Bound) {
        let fits = (0.0..=bound.most).contains(&number.0) && (!bound.whole || number.0.fract() == 0.0);
        if !fits {
            let message = format!("`{key}` is {}: no number of {}", number.written(), bound.what);
            let whole = if bound.whole { "a whole number " } else { "" };
            let advice = format!("write {whole}from 0 to {}, as the source gives it", Number(bound.most).written());
            self.flaw(path, places, key, Code::Implausible, message, advice);
        }
    }
}
