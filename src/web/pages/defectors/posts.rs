//! The posts that somebody held, one row each.

use crate::domain::edtf::Edtf;
use crate::domain::id::ClaimId;
use crate::domain::person::posting::Posting;
use crate::domain::vocab::MissionState;
use crate::record::mission;
use crate::record::person::profile::Profile;
use crate::web::frame::evidence::{Evidence, Exhibits};
use crate::web::frame::value::ids;
use crate::web::http::ask::Ctx;

/// A post.
pub(crate) struct PostRow {
    /// When, in short.
    pub(crate) when: String,
    /// As what.
    pub(crate) what: String,
    /// The mission, and what became of it.
    pub(crate) mission: Option<MissionLine>,
    /// The body or place, where it is no mission of the record.
    pub(crate) elsewhere: Option<String>,
    /// Whether it is the post that was left.
    pub(crate) left: bool,
    /// Other words that sources print for it.
    pub(crate) printed: Option<String>,
    /// What known errors call it.
    pub(crate) others: Vec<(String, Evidence)>,
    /// The claims.
    pub(crate) evidence: Evidence,
    /// All of them, with spaces between.
    pub(crate) claims: String,
}

/// What became of a mission at which somebody served.
pub(crate) struct MissionLine {
    /// Its page.
    pub(crate) url: String,
    /// Its name.
    pub(crate) name: String,
    /// Its state on the day asked for.
    pub(crate) state: MissionState,
    /// Since when, where a claim says.
    pub(crate) since: Option<String>,
    /// The claims that decide the state.
    pub(crate) claims: String,
}

/// The posts of a person, and what is told of several together.
pub(crate) struct Posts {
    /// One row each, the latest first.
    pub(crate) rows: Vec<PostRow>,
    /// What claims print that stand in no row, and these claims.
    pub(crate) apart: Option<(String, Evidence)>,
}

impl Posts {
    /// All of them; nothing where no claim tells of any.
    pub(crate) fn of(p: &Profile, exhibits: &Exhibits<'_>, all: &str, ctx: &Ctx) -> Option<Self> {
        let (rows, apart) = (rows(p, exhibits, all, ctx), apart(p, exhibits, all, ctx));
        (!rows.is_empty() || apart.is_some()).then_some(Self { rows, apart })
    }
}

/// The posts, the latest first.
fn rows(p: &Profile, exhibits: &Exhibits<'_>, all: &str, ctx: &Ctx) -> Vec<PostRow> {
    p.postings.list.iter().rev().map(|posting| row(posting, p, exhibits, all, ctx)).collect()
}

/// Claims of posts that stand in no posting, after what they print.
fn apart(p: &Profile, exhibits: &Exhibits<'_>, all: &str, ctx: &Ctx) -> Option<(String, Evidence)> {
    let ids: Vec<&ClaimId> = p.postings.apart.iter().map(|u| &u.claim).collect();
    let evidence = exhibits.of(&ctx.t.say("posting-apart-evidence"), ids.iter().copied(), all);
    let printed = ctx.t.posting_apart(&printed(p, &|id| ids.contains(&id)));
    (!evidence.is_empty()).then_some((printed, evidence))
}

/// The words that some claims print for a post, each once.
fn printed(p: &Profile, is_meant: &dyn Fn(&ClaimId) -> bool) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for title in p.asserted.iter().filter(|c| is_meant(&c.witness.claim)).filter_map(|c| c.fact.value.title()) {
        if !words.iter().any(|one| one == title) {
            words.push(title.to_owned());
        }
    }
    words
}

fn row(posting: &Posting, p: &Profile, exhibits: &Exhibits<'_>, all: &str, ctx: &Ctx) -> PostRow {
    let what = ctx.t.posting(posting);
    let leading = posting.level.as_ref().map_or(&[][..], |l| l.claims.as_slice());
    let rivals: Vec<_> = posting.rivals.iter().flat_map(|r| &r.claims).filter(|id| !leading.contains(id)).collect();
    let standing = posting.claims.iter().filter(|id| !rivals.contains(id));
    let evidence = exhibits.of(&what, standing, all);
    let wrong = wrong(posting, p, ctx).map(|words| {
        let evidence = exhibits.of(&words, &posting.corrected, all);
        (words, evidence)
    });
    let mission = mission(posting, ctx);
    PostRow {
        when: ctx.t.posting_when(posting),
        elsewhere: ctx.t.posting_at(posting).filter(|_| mission.is_none()),
        mission,
        left: posting.is_left,
        printed: printed_of(posting, p, ctx),
        others: wrong.into_iter().collect(),
        evidence,
        claims: ids(posting.members()),
        what,
    }
}

/// What else is told of a post; of that which was left, when that was, where an end is told that comes later.
fn printed_of(posting: &Posting, p: &Profile, ctx: &Ctx) -> Option<String> {
    let end = posting.to.told.as_ref().filter(|_| posting.is_left).map(|end| end.leading.date.span().start());
    let left = p.three.left.resolution.as_ref().map(|left| &left.leading.date);
    let late = left.filter(|left| end.zip(left.span().latest).is_some_and(|(end, left)| end > left));
    let told = late.map(|left| ctx.t.with("posting-left-before", [("when", ctx.t.when(left).into())]));
    let told: Vec<String> = told.into_iter().chain(ctx.t.posting_printed(posting)).collect();
    (!told.is_empty()).then(|| ctx.t.sentences(&told))
}

/// What known errors call the post.
fn wrong(posting: &Posting, p: &Profile, ctx: &Ctx) -> Option<String> {
    ctx.t.posting_wrong(&printed(p, &|id| posting.corrected.contains(id)))
}

fn mission(posting: &Posting, ctx: &Ctx) -> Option<MissionLine> {
    let view = ctx.view.now();
    let s = mission::find(&view, posting.mission.as_deref()?)?;
    let since = |date: &Edtf| ctx.t.with("person-post-since", [("date", ctx.t.short_date(date).into())]);
    Some(MissionLine {
        url: ctx.links.mission(&s.mission.id),
        name: ctx.t.mission_name(s.mission),
        state: s.verdict.state,
        since: mission::dates(s, ctx.view.scope.asof).since.as_ref().map(since),
        claims: ids(&s.verdict.claims),
    })
}
