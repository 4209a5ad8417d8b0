//! The choices of the filters of a list of persons.

use super::choices::Choice;
use crate::domain::vocab::Word;
use crate::record::persons::{Filter, PersonFacets};
use crate::web::http::ask::Ctx;

/// Every choice with the number of persons that its link lists.
pub(crate) struct PersonChoices {
    /// By the country left, by name.
    pub countries: Vec<Choice>,
    /// Named, and not named.
    pub named: Vec<Choice>,
    /// By standing.
    pub standings: Vec<Choice>,
    /// Counted as defectors, and not.
    pub counted: Vec<Choice>,
}

impl PersonChoices {
    /// In words, with what is chosen.
    #[must_use]
    pub(crate) fn new(facets: PersonFacets, filter: &Filter, ctx: &Ctx) -> Self {
        let asked = &filter.asked;
        let flag = |value: bool, id: &str, count, chosen| Choice {
            value: value.to_string(),
            label: ctx.t.say(id),
            count: Some(count),
            chosen: chosen == Some(value),
        };
        let mut countries: Vec<Choice> = facets
            .country
            .into_iter()
            .map(|(code, count)| Choice {
                label: ctx.t.country(&code),
                count: Some(count),
                chosen: asked.country.as_ref() == Some(&code),
                value: code.to_string(),
            })
            .collect();
        countries.sort_by(|a, b| a.label.cmp(&b.label));
        let named = |(is, count)| flag(is, if is { "persons-named" } else { "persons-not-named" }, count, asked.named);
        let counted =
            |(is, count)| flag(is, if is { "persons-counted" } else { "persons-not-counted" }, count, asked.counted);
        Self {
            countries,
            named: facets.named.map(named).into(),
            standings: facets
                .standing
                .into_iter()
                .map(|(standing, count)| Choice {
                    value: standing.as_str().to_owned(),
                    label: ctx.t.label(standing),
                    count: Some(count),
                    chosen: asked.standing.contains(&standing),
                })
                .collect(),
            counted: facets.counted.map(counted).into(),
        }
    }
}
