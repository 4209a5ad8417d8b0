//! What stands in the box beside a profile: birth, who confirms.

use super::profile::Profile;
use crate::domain::cited::Cited;
use crate::domain::claim::PersonValue;
use crate::domain::edtf::Edtf;
use crate::domain::vocab::{Certainty, PersonField};
use crate::record::claims::ClaimRecord;

/// A birth as the best claims tell it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Born<'p> {
    /// When.
    pub date: Option<&'p Edtf>,
    /// Where.
    pub place: Option<&'p str>,
}

fn standing(p: &Profile, test: impl Fn(PersonField) -> bool) -> Vec<&ClaimRecord> {
    let told = |c: &&ClaimRecord| c.body.is_of(&p.person.id) && c.body.as_person().is_some_and(|f| test(f.field));
    p.claims.iter().filter(told).filter(|c| !c.set_aside() && c.certainty > Certainty::Denied).collect()
}

/// The birth: the date and the place each by the surest claim of the best page.
#[must_use]
pub fn born(p: &Profile) -> Option<Cited<Born<'_>>> {
    let mut told = standing(p, |field| field == PersonField::Born);
    told.sort_by_key(|c| (std::cmp::Reverse(c.certainty), c.reliability));
    let place = |c: &'_ ClaimRecord| match &c.body.as_person()?.value {
        PersonValue::Birth(birth) => birth.place.as_ref().map(|_| ()),
        _ => None,
    };
    let dated = told.iter().copied().find(|c| c.body.date().is_some());
    let placed = told.iter().copied().find(|c| place(c).is_some());
    let claims = dated.iter().chain(&placed).map(|c| &c.id);
    let born = Born {
        date: dated.and_then(|c| c.body.date()),
        place: placed.and_then(|c| match &c.body.as_person()?.value {
            PersonValue::Birth(birth) => birth.place.as_deref(),
            _ => None,
        }),
    };
    (born.date.is_some() || born.place.is_some()).then(|| Cited::new(born, claims))
}

/// The claim of somebody else that confirmed the case first: that the person left, arrived or is gone.
#[must_use]
pub fn confirmed(p: &Profile) -> Option<&ClaimRecord> {
    let of_case = |field| {
        matches!(field, PersonField::Left | PersonField::Defected | PersonField::Arrived | PersonField::MadePublic)
    };
    let mut told = standing(p, of_case);
    let own = |c: &ClaimRecord| c.speaker.as_str() == p.person.id.as_str();
    told.retain(|c| c.certainty == Certainty::Confirmed && !own(c));
    told.sort_by_key(|c| c.became_public());
    told.first().copied()
}
