//! Totals that were reported: of one measure, scope, basis and value, on days that can be the same.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::Draft;
use super::item::Item;
use super::moment;
use super::subject::{Number, Subject};
use crate::domain::id::CountryCode;
use crate::domain::vocab::Happening;

/// A claim with the number that it tells.
pub(super) type Counted<'c> = (Number, Item<'c>);

/// The totals that claims report. Claims that name different places are of different sets; one that names none joins
/// unless it would have to choose.
pub(super) fn events<'c>(told: Vec<Counted<'c>>) -> Vec<Draft<'c>> {
    let mut by_number: BTreeMap<Number, Vec<Counted<'c>>> = BTreeMap::new();
    for (number, item) in told {
        let plain = Number { places: BTreeSet::new(), ..number.clone() };
        by_number.entry(plain).or_default().push((number, item));
    }
    by_number.into_iter().flat_map(|(plain, told)| of_number(&plain, told)).collect()
}

fn of_number<'c>(plain: &Number, told: Vec<Counted<'c>>) -> Vec<Draft<'c>> {
    let mut sets: BTreeMap<BTreeSet<CountryCode>, Vec<Item<'c>>> = BTreeMap::new();
    let (named, bare): (Vec<_>, Vec<_>) = told.into_iter().partition(|(n, _)| !n.places.is_empty());
    for (number, item) in named {
        sets.entry(number.places).or_default().push(item);
    }
    let mut free: Vec<Item<'c>> = Vec::new();
    for (_, item) in bare {
        let day = |others: &[Item<'_>]| {
            let spans = || others.iter().filter_map(Item::span);
            item.span().is_some_and(|s| spans().any(|o| o.overlaps(s)))
        };
        let mut fits = sets.iter_mut().filter(|(_, others)| day(others));
        match (fits.next(), fits.next()) {
            (Some((_, only)), None) => only.push(item.clone()),
            _ => free.push(item),
        }
    }
    sets.entry(BTreeSet::new()).or_default().extend(free);
    sets.into_iter()
        .flat_map(|(places, items)| {
            let subject = Subject::Number(Number { places, ..plain.clone() });
            moment::events(Happening::Total, &subject, &items)
        })
        .collect()
}
