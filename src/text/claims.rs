//! What is said of a claim: what kind of assertion it is, for when, who says it, what lowers it.

use super::catalogue::{Text, or_none, yes};
use crate::domain::claim::Body;
use crate::domain::vocab::ClaimKind;
use crate::record::claims::ClaimRecord;

impl Text {
    /// What is asserted: "closed", "made public", "elite defectors".
    #[must_use]
    pub fn predicate(self, body: &Body) -> String {
        match body {
            Body::Mission(m) => self.label(m.event),
            Body::Person(p) => self.label(p.field),
            Body::Count(c) => self.label(c.measure),
            Body::Event(e) => self.label(e.event),
            Body::Statement(s) => {
                s.speech.map_or_else(|| self.label(ClaimKind::Statement), |speech| self.label(speech))
            }
        }
    }

    /// When it happened, or the day for which it is said.
    #[must_use]
    pub fn claimed_for(self, body: &Body) -> String {
        match (body.date(), body.as_of()) {
            (Some(date), _) => self.date(date),
            (None, Some(day)) => self.with("date-said-for", [("date", self.date(day).into())]),
            (None, None) => self.say("date-unknown"),
        }
    }

    /// When its source was published.
    #[must_use]
    pub fn published(self, claim: &ClaimRecord) -> String {
        claim.published.as_ref().map_or_else(|| self.say("claim-undated"), |date| self.date(date))
    }

    /// The same in a table.
    #[must_use]
    pub fn published_in_short(self, claim: &ClaimRecord) -> String {
        claim.published.as_ref().map_or_else(|| self.say("claim-undated"), |date| self.short_date(date))
    }

    /// What lowers or sets aside a claim; empty when nothing does.
    #[must_use]
    pub fn cautions(self, claim: &ClaimRecord) -> Vec<String> {
        let given = [
            (claim.withdrawn, "caution-withdrawn"),
            (claim.superseded, "caution-known-error"),
            (claim.translated == Some(true), "caution-translated"),
            (!claim.derived.is_empty(), "caution-inferred"),
        ];
        given.into_iter().filter(|(is, _)| *is).map(|(_, id)| self.say(id)).collect()
    }

    /// Who says it, through whom, how sure: "Ri Il Kyu in Chosun Ilbo, claimed; published 16 July 2024".
    #[must_use]
    pub fn witness(self, r: &ClaimRecord) -> String {
        let outlet = if r.outlet_name == r.speaker_name { "none" } else { &r.outlet_name };
        let on_own_page = [&r.outlet_name, &r.speaker_name].contains(&&r.publisher);
        let publisher = if on_own_page { "none" } else { &r.publisher };
        let appeared = or_none(r.published.as_ref().map(|date| self.date(date)));
        self.with(
            "claim-witness",
            [
                ("speaker", r.speaker_name.as_str().into()),
                ("outlet", outlet.into()),
                ("publisher", publisher.into()),
                ("certainty", self.label(r.certainty).into()),
                ("translated", yes(r.translated == Some(true)).into()),
                ("error", yes(r.superseded).into()),
                ("withdrawn", yes(r.withdrawn).into()),
                ("published", appeared.into()),
            ],
        )
    }

    /// How many claims, and how many independent reports they are: "14 claims, 3 origins".
    #[must_use]
    pub fn evidence(self, claims: usize, origins: usize, translated: bool) -> String {
        self.with(
            "evidence-summary",
            [("claims", claims.into()), ("origins", origins.into()), ("translated", yes(translated).into())],
        )
    }
}
