//! Days, and the two days between which something lies.

/// A civil day.
pub type Day = jiff::civil::Date;

/// The two days between which something lies; `None` means that the bound is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct Span {
    /// The earliest possible day, `None` when it reaches back without limit.
    #[serde(with = "day")]
    pub earliest: Option<Day>,
    /// The latest possible day, `None` when it reaches forward without limit.
    #[serde(with = "day")]
    pub latest: Option<Day>,
}

impl Span {
    /// One single day.
    #[must_use]
    pub const fn day(day: Day) -> Self {
        Self { earliest: Some(day), latest: Some(day) }
    }

    /// The earliest day for comparisons: the first day of the calendar when unbounded.
    #[must_use]
    pub fn start(self) -> Day {
        self.earliest.unwrap_or(Day::MIN)
    }

    /// The latest day for comparisons: the last day of the calendar when unbounded.
    #[must_use]
    pub fn end(self) -> Day {
        self.latest.unwrap_or(Day::MAX)
    }

    /// Whether the two have a day in common.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start() <= other.end() && other.start() <= self.end()
    }

    /// Whether the other lies wholly within it.
    #[must_use]
    pub fn holds(self, other: Self) -> bool {
        self.start() <= other.start() && other.end() <= self.end()
    }

    /// The days in common; starts after its end when there are none.
    #[must_use]
    pub fn common(self, other: Self) -> Self {
        Self {
            earliest: if self.start() >= other.start() { self.earliest } else { other.earliest },
            latest: if self.end() <= other.end() { self.latest } else { other.latest },
        }
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self {
            earliest: if self.start() <= other.start() { self.earliest } else { other.earliest },
            latest: if self.end() >= other.end() { self.latest } else { other.latest },
        }
    }
}

/// A day as answers and databases have it: `2023-11-05`, or nothing.
pub mod day {
    use serde::{Deserialize, Deserializer, Serializer, de};

    use super::Day;

    /// Writes it.
    ///
    /// # Errors
    /// When the serializer refuses.
    pub fn serialize<S: Serializer>(day: &Option<Day>, serializer: S) -> Result<S::Ok, S::Error> {
        match day {
            Some(day) => serializer.collect_str(day),
            None => serializer.serialize_none(),
        }
    }

    /// Reads it.
    ///
    /// # Errors
    /// When it is no day.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Day>, D::Error> {
        let text: Option<String> = Option::deserialize(deserializer)?;
        text.map(|t| t.parse().map_err(de::Error::custom)).transpose()
    }
}
