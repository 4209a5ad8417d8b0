//! How many persons each choice of the filters would list.

use std::collections::BTreeSet;

use super::choices::Choice;
use crate::domain::country;
use crate::domain::vocab::{Standing, Word};
use crate::web::record::persons::{Entry, Filter};

/// Every facet by its parameter: each choice with the number of persons that its link lists.
#[must_use]
pub(crate) fn facets(filter: &Filter, all: &[Entry]) -> [(&'static str, Vec<Choice>); 4] {
    let mut countries: Vec<&str> =
        all.iter().filter_map(|e| e.country.as_deref()).collect::<BTreeSet<_>>().into_iter().collect();
    countries.sort_by_key(|c| country::name_or_code(c));
    let flag = |name: &str, label: &str, count, chosen| Choice {
        value: name.to_owned(),
        label: label.to_owned(),
        count,
        chosen,
    };
    let country = |c: &str| Choice {
        value: c.to_owned(),
        label: country::name_or_code(c).to_owned(),
        count: filter.count(all, |f| f.country = Some(c.to_owned().into())),
        chosen: filter.asked.country.as_deref() == Some(c),
    };
    let standing = |s: &Standing| Choice {
        value: s.as_str().to_owned(),
        label: s.label(),
        count: filter.count(all, |f| f.standing = vec![*s]),
        chosen: filter.asked.standing.contains(s),
    };
    let named = [("true", "named", true), ("false", "not named", false)]
        .map(|(v, l, n)| flag(v, l, filter.count(all, |f| f.named = Some(n)), filter.asked.named == Some(n)));
    let counted = [("true", "counted as defectors", true), ("false", "reports that do not count", false)]
        .map(|(v, l, n)| flag(v, l, filter.count(all, |f| f.counted = Some(n)), filter.asked.counted == Some(n)));
    [
        ("country", countries.into_iter().map(country).collect()),
        ("named", named.into()),
        ("standing", Standing::ALL.iter().map(standing).collect()),
        ("counted", counted.into()),
    ]
}
