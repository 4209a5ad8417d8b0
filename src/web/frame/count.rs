//! Numbers of missions that can be asked which ones, and says who.

use crate::address::Place;
use crate::domain::network::NetworkOnDay;
use crate::record::parts::{Of, part};
use crate::web::frame::value::behind;
use crate::web::http::ask::Ctx;

/// A number of missions, the claims that it rests on, and the list of those missions.
#[derive(Debug, Clone)]
pub(crate) struct Count {
    /// As printed: "44", or "between 38 and 54".
    pub number: String,
    /// The ids of the claims, with spaces between.
    pub claims: String,
    /// The list.
    pub url: String,
}

/// How many counted missions there were for certain, as far as the record shows.
#[must_use]
pub(crate) fn count(network: &NetworkOnDay<'_>, of: Of, ctx: &Ctx) -> Count {
    let part = part(network, of);
    Count {
        number: ctx.t.range(part.sure.len(), part.at_most),
        claims: behind(part.sure.into_iter().chain(part.unknown)),
        url: ctx.links.on(Some(network.day)).to(Place::Missions(of.filter())),
    }
}
