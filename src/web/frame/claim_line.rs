//! A claim as lists show it.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::domain::vocab::Word;
use crate::record::claims::ClaimRecord;
use crate::web::frame::rich::Rich;
use crate::web::http::ask::Ctx;

/// A claim as lists show it.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/claim_body.html")]
pub struct ClaimLine {
    /// The claim.
    pub claim: ClaimRecord,
    /// Its page.
    pub url: String,
    /// Whom and what it is about, where a list is not about one thing.
    pub about: Option<Rich>,
    /// What is asserted, for when, who says it through whom and how surely, in a source of which grade.
    pub by: Rich,
    /// Whether it is set aside: a known error, or withdrawn.
    pub is_aside: bool,
    /// Who else says so, where a list tells it in the line.
    pub said: Option<String>,
}

impl HtmlSafe for ClaimLine {}

impl ClaimLine {
    /// Makes the line.
    #[must_use]
    pub fn new(claim: ClaimRecord, ctx: &Ctx) -> Self {
        Self {
            url: ctx.links.claim(&claim.id),
            about: None,
            by: by(&claim, ctx),
            is_aside: claim.superseded || claim.withdrawn,
            said: None,
            claim,
        }
    }

    /// The line on the page of its own source, which need not be named again.
    #[must_use]
    pub fn in_source(claim: ClaimRecord, ctx: &Ctx) -> Self {
        Self { by: by_in_source(&claim, ctx), ..Self::new(claim, ctx) }
    }
}

/// "Closed, 26 October 2023. South Korea’s foreign ministry, confirmed."
fn by_in_source(claim: &ClaimRecord, ctx: &Ctx) -> Rich {
    let lowered: Vec<String> = ctx.t.cautions(&ClaimRecord { translated: None, ..claim.clone() });
    let marked = lowered.iter().map(|words| Rich::new(ctx.t, "claim-caution", &[("words", words.into())], []));
    let cautions = (!lowered.is_empty()).then(|| Rich::comma(ctx.t, marked));
    let (what, when) = (ctx.t.capital(&ctx.t.predicate(&claim.body)), claimed_for(claim, ctx));
    let certainty = ctx.t.label(claim.certainty);
    let args = [
        ("what", (&what).into()),
        ("when", when.as_deref().into()),
        ("speaker", (&claim.speaker_name).into()),
        ("certainty", (&certainty).into()),
        ("cautions", cautions.as_ref().into()),
    ];
    Rich::new(ctx.t, "claim-by-in-source", &args, [])
}

/// "Closed, 26 October 2023. Yonhap, reported; published 27 October 2023, source of grade B."
fn by(claim: &ClaimRecord, ctx: &Ctx) -> Rich {
    let cautions = cautions(claim, ctx);
    let (what, when) = (ctx.t.capital(&ctx.t.predicate(&claim.body)), claimed_for(claim, ctx));
    let (published, source) = (ctx.t.published(claim), ctx.links.source(&claim.source_id));
    let certainty = ctx.t.label(claim.certainty);
    let args = [
        ("what", (&what).into()),
        ("when", when.as_deref().into()),
        ("speaker", (&claim.speaker_name).into()),
        ("outlet", outlet(claim).into()),
        ("certainty", (&certainty).into()),
        ("cautions", cautions.as_ref().into()),
        ("published", (&published).into()),
        ("source", (&source).into()),
    ];
    Rich::new(ctx.t, "claim-by", &args, [("grade", claim.reliability.as_str().into())])
}

/// When it happened, or the day for which it is said, if the claim says.
fn claimed_for(claim: &ClaimRecord, ctx: &Ctx) -> Option<String> {
    let dated = claim.body.date().is_some() || claim.body.as_of().is_some();
    dated.then(|| ctx.t.claimed_for(&claim.body))
}

/// Through whom it is said, if not by the speaker.
pub(crate) fn outlet(claim: &ClaimRecord) -> Option<&str> {
    Some(claim.outlet_name.as_str()).filter(|outlet| *outlet != claim.speaker_name)
}

/// What lowers or sets aside the claim, if anything does.
pub(crate) fn cautions(claim: &ClaimRecord, ctx: &Ctx) -> Option<Rich> {
    let all = ctx.t.cautions(claim);
    let marked = all.iter().map(|words| Rich::new(ctx.t, "claim-caution", &[("words", words.into())], []));
    (!all.is_empty()).then(|| Rich::comma(ctx.t, marked))
}

/// Claims as lines.
#[must_use]
pub fn lines(claims: Vec<ClaimRecord>, ctx: &Ctx) -> Vec<ClaimLine> {
    claims.into_iter().map(|c| ClaimLine::new(c, ctx)).collect()
}

/// The lines with links to their missions and persons.
pub(crate) fn named(ctx: &Ctx, mut lines: Vec<ClaimLine>) -> Vec<ClaimLine> {
    for line in &mut lines {
        let about: Vec<Rich> = subjects(&line.claim, ctx).iter().map(|(name, url)| Rich::link(name, url)).collect();
        line.about = (!about.is_empty()).then(|| Rich::comma(ctx.t, about));
    }
    lines
}

/// Whom and what a claim is about: names and addresses.
pub(crate) fn subjects(claim: &ClaimRecord, ctx: &Ctx) -> Vec<(String, String)> {
    let missions = claim.missions().into_iter().filter_map(|id| ctx.view.mission(id));
    let missions = missions.map(|m| (ctx.t.mission_name(m), ctx.links.mission(&m.id)));
    let persons = claim.persons.iter().filter_map(|id| ctx.view.person(id));
    missions.chain(persons.map(|p| (ctx.t.called(&p), ctx.links.person(&p.id)))).collect()
}
