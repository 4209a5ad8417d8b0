//! One profile, in the reader’s order.

use askama::Template;
use axum::response::Response;

use super::life;
use super::lines::{DateLine, NameLine, OriginLine, PostLine, date_line, name_line, origin_line, post_line};
use super::sections::{Section, answered, sections};
use crate::address::{Links, Place};
use crate::domain::edtf::Day;
use crate::domain::person::Person;
use crate::record::claims::ClaimRecord;
use crate::record::events::Told;
use crate::record::person::origins::Backing;
use crate::record::person::profile::Profile;
use crate::text::Phrase;
use crate::viz::sign::Sign;
use crate::web::frame::claim_line::{self, ClaimLine};
use crate::web::frame::evidence::Evidence;
use crate::web::frame::life::Life;
use crate::web::frame::questions::{Question, questions};
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::frame::value::{Value, filled, ids, parts};
use crate::web::frame::{filters, linked};
use crate::web::http::ask::Ctx;
use crate::web::http::found;
use crate::web::http::refusal::AppResult;

/// `/defectors/{id}`
#[derive(Template)]
#[template(path = "defectors/show.html")]
pub(crate) struct DefectorPage {
    shell: Shell,
    kicker: String,
    head: Head,
    story: Vec<Value>,
    pseudonym: bool,
    behind: Evidence,
    possible_match: Option<String>,
    answered: Option<Section>,
    names: Option<Vec<NameLine>>,
    dates: Vec<DateLine>,
    lag: Option<Value>,
    life: Option<Life>,
    then: Option<Then>,
    posts: Option<Vec<PostLine>>,
    sections: Vec<Section>,
    disputed: Option<Disputed>,
    backing: String,
    origins: Vec<OriginLine>,
    told: String,
    all: Vec<ClaimLine>,
    touching: Option<Touching>,
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

/// What was known on the day by which somebody had left.
struct Then {
    words: String,
    url: String,
}

/// Where sources disagree.
struct Disputed {
    /// As the program finds it.
    questions: Option<Vec<Question>>,
    /// In the editors’ words.
    conflicts: Option<Vec<String>>,
}

/// The claims about something else that name the person.
struct Touching {
    /// How many.
    told: String,
    /// Each.
    lines: Vec<ClaimLine>,
}

/// Builds the page.
pub(crate) async fn page(ctx: &Ctx, person: Person) -> AppResult<DefectorPage> {
    let p = ctx.view.profile(person).await?;
    let events = ctx.view.events().await?;
    let story = ctx.t.story(&ctx.view.story(&p));
    let about: Vec<&ClaimRecord> = p.about().collect();
    let backing = Backing::of(&about);
    Ok(DefectorPage {
        shell: shell(&p, &story, ctx),
        kicker: ctx.t.person_kicker(&p.person),
        head: head(&p, ctx),
        behind: Evidence::new(&story.claims(), &p.claims, ctx),
        story: parts(story),
        pseudonym: p.person.pseudonym,
        possible_match: p.person.possible_match.as_ref().map(|id| ctx.links.person(id)),
        answered: answered(&p, ctx),
        names: filled(p.names.iter().map(|n| name_line(n, &p.claims, ctx)).collect()),
        dates: p.three.each().map(|(field, d)| date_line(field, d, &p, ctx)).into(),
        lag: p.three.lag.map(|l| Value::new(ctx.t.lag_with_days(l), &p.three.lag_claims())),
        life: life::draw(&p, ctx),
        then: left_by(&p).map(|day| then(day, ctx)),
        posts: filled(p.posts.iter().map(|post| post_line(post, &p, ctx)).collect()),
        sections: sections(&p, ctx),
        disputed: disputed(&p, &events, ctx),
        backing: ctx.t.backing(&backing),
        origins: backing.origins.iter().map(|o| origin_line(o, ctx)).collect(),
        told: ctx.t.claims_in_sources(about.len(), backing.sources),
        all: claim_line::lines(about.into_iter().cloned().collect(), ctx),
        touching: filled(claim_line::lines(p.touching().cloned().collect(), ctx))
            .map(|lines| Touching { told: ctx.t.count("person-touching-number", lines.len()), lines }),
    })
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

fn disputed(p: &Profile, events: &Told, ctx: &Ctx) -> Option<Disputed> {
    let questions = questions(&ctx.view.disputes_on(p, events), &p.claims, ctx);
    let disputed = Disputed { questions: filled(questions), conflicts: filled(p.conflicts.clone()) };
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
fn then(day: Day, ctx: &Ctx) -> Then {
    let clocks = ctx.links.clocks.then(day);
    Then { words: ctx.t.with("person-then", [("day", ctx.t.day(day).into())]), url: Links { clocks }.to(Place::Home) }
}

/// `/defectors/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let person = found::person(ctx, id).await?;
    shell::page(&page(ctx, person).await?)
}
