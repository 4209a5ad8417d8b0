//! Under what an answer is given: the day, what was public, which closings count.

use super::closing::Closing;
use super::edtf::Day;

/// The first day of the record: the year in which the state was founded.
pub const FIRST_DAY: Day = Day::constant(1948, 1, 1);

/// The day asked for, the limit of what is taken as known, the definition of being closed, and today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scope {
    /// The day whose state is asked for.
    pub asof: Day,
    /// Whether that day was chosen; else it is today.
    pub asof_given: bool,
    /// The day by which it must have been published; `None` for no limit.
    pub known: Option<Day>,
    /// The definition of being closed.
    pub closing: Closing,
    /// Today.
    pub today: Day,
}
