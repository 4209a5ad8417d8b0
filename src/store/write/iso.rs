//! A day as a column holds it.

use crate::domain::edtf::Day;

pub(super) fn iso(day: Option<Day>) -> Option<String> {
    day.map(|d| d.to_string())
}
