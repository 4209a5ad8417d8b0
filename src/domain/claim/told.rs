//! What is told in the value of a claim about a person, whatever its field.

use super::subjects::Part;
use super::values::PersonValue;
use crate::domain::edtf::Edtf;
use crate::domain::id::{AnyId, CountryCode, MissionId};
use crate::domain::number::Number;
use crate::domain::vocab::PersonField;

impl PersonValue {
    /// The name of the record that the value of a field is, in the schema.
    #[must_use]
    pub fn shape(field: PersonField) -> &'static str {
        match field {
            PersonField::Age => "Age",
            PersonField::Arrived => "Arrival",
            PersonField::Born => "Birth",
            PersonField::Died => "Death",
            PersonField::Left | PersonField::Defected | PersonField::ReportedMissing => "Leaving",
            PersonField::MadePublic => "Publication",
            PersonField::Name => "Name",
            PersonField::Other => "Other",
            PersonField::Post | PersonField::Rank => "Posting",
            PersonField::Reason => "Reason",
            PersonField::Relation => "Relation",
            PersonField::Role => "Role",
        }
    }

    /// An age in years.
    #[must_use]
    pub fn age(&self) -> Option<u32> {
        match self {
            Self::Age(v) => v.age,
            Self::Death(v) => v.age,
            _ => None,
        }
    }

    /// `family`, and no more, or another person of the record.
    #[must_use]
    pub fn with(&self) -> Option<&AnyId> {
        match self {
            Self::Leaving(v) => v.with.as_ref(),
            Self::Arrival(v) => v.with.as_ref(),
            Self::Relation(v) => Some(&v.with),
            _ => None,
        }
    }

    /// The mission at which somebody served.
    #[must_use]
    pub fn mission(&self) -> Option<&MissionId> {
        match self {
            Self::Leaving(v) => v.mission.as_ref(),
            Self::Posting(v) => v.mission.as_ref(),
            _ => None,
        }
    }

    /// The days between which something was so; the end of a term may lie after the publication and is not among them.
    #[must_use]
    pub fn dates(&self) -> Vec<&Edtf> {
        match self {
            Self::Posting(v) => v.from.iter().chain(&v.to).collect(),
            Self::Role(v) => v.from.iter().chain(&v.to).collect(),
            Self::Name(v) => v.from.iter().chain(&v.to).collect(),
            _ => Vec::new(),
        }
    }

    /// Countries, each with its part in what is claimed.
    #[must_use]
    pub fn countries(&self) -> Vec<(&CountryCode, Part)> {
        match self {
            Self::Leaving(v) => {
                let mut all: Vec<_> = v.from_country.iter().map(|c| (c, Part::From)).collect();
                all.extend(v.to_country.iter().map(|c| (c, Part::To)));
                all
            }
            Self::Arrival(v) => {
                let mut all: Vec<_> = v.from_country.iter().map(|c| (c, Part::From)).collect();
                all.extend(v.country.iter().map(|c| (c, Part::Place)));
                all
            }
            Self::Posting(v) => v.country.iter().map(|c| (c, Part::Place)).collect(),
            Self::Other(v) => v.country.iter().map(|c| (c, Part::Place)).collect(),
            _ => Vec::new(),
        }
    }

    /// Numbers with what they count.
    #[must_use]
    pub fn numbers(&self) -> Vec<(Counted, Number)> {
        let whole = |n: Option<u32>| n.map(|n| Number(f64::from(n)));
        let some = |list: Vec<(Counted, Option<Number>)>| {
            list.into_iter().filter_map(|(what, n)| Some((what, n?))).collect::<Vec<_>>()
        };
        match self {
            Self::Age(v) => some(vec![(Counted::Age, whole(v.age))]),
            Self::Death(v) => some(vec![(Counted::Age, whole(v.age))]),
            Self::Arrival(v) => some(vec![(Counted::People, whole(v.people))]),
            Self::Leaving(v) => some(vec![(Counted::People, whole(v.people)), (Counted::Hours, v.notice_hours)]),
            Self::Posting(v) => some(vec![(Counted::Years, v.years)]),
            Self::Role(v) => some(vec![(Counted::Years, v.years)]),
            Self::Other(v) => some(vec![
                (Counted::Staff, whole(v.staff)),
                (Counted::Years, v.hiding_years),
                (Counted::Hours, v.notice_hours),
                (Counted::Hours, v.notice_hours_under),
            ]),
            _ => Vec::new(),
        }
    }
}

/// What a number in a value counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Counted {
    Age,
    Years,
    Hours,
    People,
    Staff,
}
