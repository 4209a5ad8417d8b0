//! Under what an answer is given: the day, what was public, which closings count.

use super::edtf::Day;
use super::vocab::Closing;

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

impl Scope {
    /// All that is known, whatever the day.
    pub const EVERYTHING: Self = Self::whole(Day::MAX);

    /// Everything that is known, as it stands on a day.
    #[must_use]
    pub const fn whole(day: Day) -> Self {
        Self { asof: day, asof_given: false, known: None, closing: Closing::Departed, today: day }
    }

    /// The same with a limit: what was public by a day.
    #[must_use]
    pub const fn known_by(self, limit: Option<Day>) -> Self {
        Self { known: limit, ..self }
    }

    /// The same under another definition of being closed.
    #[must_use]
    pub const fn closed(self, closing: Closing) -> Self {
        Self { closing, ..self }
    }

    /// The last day of which anything is told: the day asked for, or the limit where that comes first.
    #[must_use]
    pub fn last_day(&self) -> Day {
        self.known.map_or(self.asof, |limit| limit.min(self.asof))
    }

    /// Whether only what was public by a day counts.
    #[must_use]
    pub fn is_limited(&self) -> bool {
        self.known.is_some()
    }

    /// Whether only what was public before a day counts.
    #[must_use]
    pub fn ends_before(&self, day: Day) -> bool {
        self.known.is_some_and(|limit| limit < day)
    }

    /// Whether what was public from a day on was known; what nobody can date was not known by any day.
    #[must_use]
    pub fn knows(&self, public: Option<Day>) -> bool {
        self.known.is_none_or(|limit| public.is_some_and(|day| day <= limit))
    }
}
