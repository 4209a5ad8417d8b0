//! One profile, in the reader’s order.

use askama::Template;
use axum::response::Response;

use super::facts::{Facts, facts};
use super::happened::{Happened, happened};
use super::posts::Posts;
use super::sections::{OneByOne, Section};
use super::{dates, life};
use crate::address::{Links, Place};
use crate::domain::edtf::Day;
use crate::domain::person::Person;
use crate::domain::questions::Contradiction;
use crate::record::claims::ClaimRecord;
use crate::record::events::Told;
use crate::record::person::origins::{Backing, OriginGroup};
use crate::record::person::profile::Profile;
use crate::record::reasons;
use crate::text::Phrase;
use crate::viz::sign::Sign;
use crate::web::frame::accounts::Accounts;
use crate::web::frame::evidence::Exhibits;
use crate::web::frame::life::Life;
use crate::web::frame::questions::{Question, questions};
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::frame::value::{Value, filled, ids, parts};
use crate::web::frame::{filters, linked};
use crate::web::http::ask::Ctx;
use crate::web::http::found;
use crate::web::http::refusal::AppResult;

/// So many origins stand open.
const ORIGINS: usize = 5;

/// `/defectors/{id}`
#[derive(Template)]
#[template(path = "defectors/show.html")]
pub(crate) struct DefectorPage {
    shell: Shell,
    kicker: String,
    head: Head,
    story: Vec<Value>,
    pseudonym: bool,
    possible_match: Option<String>,
    facts: Facts,
    answered: Option<Section>,
    dates: Option<Life>,
    happened: Happened,
    posts: Option<Posts>,
    life: Option<Life>,
    why: Option<Accounts>,
    since: Option<Section>,
    said: Vec<Section>,
    disputed: Option<Disputed>,
    rest: Vec<Section>,
    backing: String,
    origins: Vec<OriginLine>,
    more_origins: Vec<OriginLine>,
    origins_folded: usize,
    claims: Way,
    then: Option<Way>,
}

framed!(DefectorPage);

/// Who the person is.
struct Head {
    /// The name, or the role of somebody who is not named.
    name: String,
    /// Whether nobody printed a name.
    unnamed: bool,
    /// In Hangul.
    hangul: Option<String>,
    /// In Hanja.
    hanja: Option<String>,
    /// The claims that print the name.
    claims: String,
}

/// Where something is that the page does not hold.
struct Way {
    words: String,
    url: String,
}

/// An origin, and how many claims come from it.
struct OriginLine {
    name: String,
    number: usize,
    claims: String,
}

/// Where sources disagree.
struct Disputed {
    /// As the program finds it.
    questions: Option<Vec<Question>>,
    /// In the editors’ words.
    conflicts: Option<Vec<String>>,
}

/// Builds the page.
pub(crate) async fn page(ctx: &Ctx, person: Person) -> AppResult<DefectorPage> {
    let p = ctx.view.profile(person).await?;
    let events = ctx.view.events().await?;
    Ok(composed(&p, &events, ctx))
}

/// The page from what the record says. What stands higher on the page is printed first.
fn composed(p: &Profile, events: &Told, ctx: &Ctx) -> DefectorPage {
    let exhibits = Exhibits::new(p.claims.iter().chain(&p.said), ctx);
    let one_by_one = OneByOne::new(p, events, &exhibits, ctx);
    let all = ctx.links.person_claims(&p.person.id);
    let story = ctx.t.story(&ctx.view.story(p));
    let about: Vec<&ClaimRecord> = p.about().collect();
    let backing = Backing::of(&about);
    let disputes = ctx.view.disputes_on(p, events);
    let (origins, more_origins) = origins(&backing);
    let answered = one_by_one.answered();
    let happened = happened(p, events, &exhibits, ctx);
    let posts = Posts::of(p, &exhibits, &all, ctx);
    DefectorPage {
        shell: shell(p, &story, ctx),
        kicker: ctx.t.person_kicker(&p.person),
        head: head(p, ctx),
        story: parts(story),
        pseudonym: p.person.pseudonym,
        possible_match: p.person.possible_match.as_ref().map(|id| ctx.links.person(id)),
        facts: facts(p, &backing, &disputes, &all, ctx),
        answered,
        dates: dates::draw(p, ctx),
        happened,
        posts,
        life: life::draw(p, ctx),
        why: why(&about, &exhibits, &all, ctx),
        since: one_by_one.since(),
        said: one_by_one.said(),
        disputed: disputed(p, &disputes, &exhibits, &all, ctx),
        rest: one_by_one.rest(),
        backing: ctx.t.backing(&backing),
        origins,
        origins_folded: more_origins.len(),
        more_origins,
        claims: Way { words: ctx.t.with("person-all-claims", [("name", ctx.t.called(&p.person).into())]), url: all },
        then: left_by(p).map(|day| then(day, ctx)),
    }
}

fn why(about: &[&ClaimRecord], exhibits: &Exhibits<'_>, all: &str, ctx: &Ctx) -> Option<Accounts> {
    Accounts::of(&reasons::accounts(about.iter().copied()), exhibits, all, ctx)
}

/// The origins with most claims, and the others.
fn origins(backing: &Backing<'_>) -> (Vec<OriginLine>, Vec<OriginLine>) {
    let line = |o: &OriginGroup<'_>| OriginLine {
        name: o.name.to_owned(),
        number: o.claims.len(),
        claims: ids(o.claims.iter().copied()),
    };
    let mut open: Vec<OriginLine> = backing.origins.iter().map(line).collect();
    let folded = open.split_off(ORIGINS.min(open.len()));
    (open, folded)
}

fn head(p: &Profile, ctx: &Ctx) -> Head {
    // The claims that print the name, or the one that spoke first of somebody who is not named.
    let own = p.names.iter().find(|n| Some(&n.form) == p.person.name.as_ref());
    Head {
        name: ctx.t.called(&p.person),
        unnamed: p.person.name.is_none(),
        hangul: p.person.hangul.clone(),
        hanja: p.person.hanja.clone(),
        claims: own.map_or_else(|| p.person.named_by.to_string(), |n| ids(&n.claims)),
    }
}

fn disputed(p: &Profile, all: &[Contradiction], exhibits: &Exhibits<'_>, url: &str, ctx: &Ctx) -> Option<Disputed> {
    let questions = filled(questions(all, exhibits, url, ctx));
    let disputed = Disputed { questions, conflicts: filled(p.conflicts.clone()) };
    (disputed.questions.is_some() || disputed.conflicts.is_some()).then_some(disputed)
}

/// The day by which somebody had left, as far as claims date it.
fn left_by(p: &Profile) -> Option<Day> {
    let left = p.three.left.span().and_then(|s| s.latest);
    left.filter(|_| p.three.left.resolution.is_some())
}

/// The frame, with the name in Hangul and the mission left on its picture.
fn shell(p: &Profile, story: &Phrase, ctx: &Ctx) -> Shell {
    let sentence = story.plain();
    let names: Vec<String> = p.names.iter().map(|n| n.form.clone()).collect();
    let left = p.left_mission.as_deref().and_then(|id| ctx.view.mission(id));
    Shell::new(ctx, &ctx.t.called(&p.person), &sentence)
        .in_hangul(p.person.hangul.clone())
        .marked(left.map(|m| (m.lat, m.lon, Sign::Left)).into_iter().collect())
        .linked(&linked::person(ctx.t, &p.person, &names, &sentence))
}

/// The front page under both clocks.
fn then(day: Day, ctx: &Ctx) -> Way {
    let clocks = ctx.links.clocks.then(day);
    Way { words: ctx.t.with("person-then", [("day", ctx.t.day(day).into())]), url: Links { clocks }.to(Place::Home) }
}

/// `/defectors/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let person = found::person(ctx, id).await?;
    shell::page(&page(ctx, person).await?)
}
