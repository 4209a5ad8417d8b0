//! A reported number.

use crate::domain::edtf::Edtf;
use crate::domain::fields::record;
use crate::domain::id::CountryCode;
use crate::domain::number::Number;
use crate::domain::value::{Breakdown, Text, Yes};
use crate::domain::vocab::{Completeness, CountBasis, Measure};

record! {
    /// A reported number.
    pub struct CountFact {
        /// What is counted.
        measure: Measure,
        /// The number.
        value: Option<Number>,
        /// The number in words, where the source gives none.
        value_text: Option<Text<120>>,
        /// The lowest and the highest number, where the source gives a range.
        value_range: Vec<Number>,
        /// Whether the source says "about".
        approx: Option<Yes>,
        /// The groups that are counted.
        composition: Vec<Text<60>>,
        /// A comparison in place of a number.
        comparison: Option<Text<120>>,
        /// The parts of the number.
        breakdown: Breakdown,
        /// What the period means.
        basis: CountBasis,
        /// From when, for `basis = "since"`.
        since: Option<Text<60>>,
        /// What is included.
        scope: Option<Text<60>>,
        /// Whether the number was preliminary.
        provisional: Option<Yes>,
        /// The day or period for which it is said.
        as_of: Option<Edtf>,
        /// Countries in question.
        places: Vec<CountryCode>,
        /// Whether the source lists all that it counts.
        completeness: Option<Completeness>,
    }
}
