//! Defectors as JSON: the list, and one profile.

use axum::response::Response;
use serde::Serialize;

use super::shapes::claim::{ClaimJson, claims};
use super::shapes::event::EventJson;
use super::shapes::meta::{Listed, Meta, Nothing, Tallied, list_meta, meta};
use super::shapes::person::{HeadJson, PostJson, RivalJson};
use super::shapes::posting::{PostingJson, UnplacedJson};
use super::shapes::reason::ReasonJson;
use crate::domain::filter::{EventFilter, PersonFilter};
use crate::domain::id::{ClaimId, CountryCode, MissionId, SourceId};
use crate::domain::vocab::{ClaimKind, PersonField, PersonStanding};
use crate::record::claims::ClaimRecord;
use crate::record::events::Told;
use crate::record::person::names::{NameForm, WritingSystem};
use crate::record::person::profile::Profile;
use crate::record::persons::{Filter, PersonEntry, PersonFacets};
use crate::record::reasons;
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::http::found;
use crate::web::http::refusal::AppResult;

/// How many persons each choice of a filter would list, by what an address says.
#[derive(Serialize)]
struct FacetsJson {
    country: ByText,
    named: ByText,
    standing: Tallied<PersonStanding>,
    counted: ByText,
}

/// How many of each, in the order given.
struct ByText(Vec<(String, usize)>);

impl Serialize for ByText {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(text, n)| (text, n)))
    }
}

impl FacetsJson {
    fn new(facets: PersonFacets, ctx: &Ctx) -> Self {
        let mut countries = facets.country;
        countries.sort_by_key(|(code, _)| ctx.t.country(code));
        let flags = |list: [(bool, usize); 2]| ByText(list.map(|(is, n)| (is.to_string(), n)).into());
        Self {
            country: ByText(countries.into_iter().map(|(code, n)| (code.to_string(), n)).collect()),
            named: flags(facets.named),
            standing: Tallied(facets.standing),
            counted: flags(facets.counted),
        }
    }
}

#[derive(Serialize)]
struct Facets {
    facets: FacetsJson,
}

/// The country left, as lists have it.
#[derive(Serialize)]
struct LeftCountry<'e> {
    country: Option<&'e CountryCode>,
    country_claims: Option<&'e [ClaimId]>,
}

/// A row of the list.
#[derive(Serialize)]
struct RowJson<'e> {
    #[serde(flatten)]
    head: HeadJson<'e, LeftCountry<'e>>,
    claims: usize,
    url: String,
}

#[derive(Serialize)]
struct DefectorsAnswer<'c> {
    meta: Meta<'c, Listed<Facets>>,
    defectors: Vec<RowJson<'c>>,
}

fn row<'e>(e: &'e PersonEntry, ctx: &Ctx) -> RowJson<'e> {
    let behind = e.person.left_country.as_ref().map(|(_, claims)| claims.as_slice());
    let left = LeftCountry { country: e.country.as_ref(), country_claims: behind };
    RowJson {
        head: HeadJson::new(ctx.t, &e.person, &e.three, left),
        claims: e.person.claims,
        url: ctx.links.person(&e.person.id),
    }
}

/// A form of the name, and who prints it.
#[derive(Serialize)]
struct NameJson<'p> {
    form: &'p str,
    script: WritingSystem,
    sources: &'p [SourceId],
    claims: &'p [ClaimId],
}

impl<'p> NameJson<'p> {
    fn new(name: &'p NameForm) -> Self {
        Self { form: &name.form, script: name.script, sources: &name.sources, claims: &name.claims }
    }
}

/// Where the person left from.
#[derive(Serialize)]
struct LeftFrom<'p> {
    country: Option<&'p CountryCode>,
    mission: Option<&'p MissionId>,
}

/// What an answer still has and will lose, with what tells it better: `posts` say claim by claim what `postings` tell once.
#[derive(Serialize)]
struct Deprecated {
    posts: &'static str,
}

/// A profile.
#[derive(Serialize)]
struct ProfileJson<'p> {
    deprecated: Deprecated,
    #[serde(flatten)]
    head: HeadJson<'p, LeftFrom<'p>>,
    names: Vec<NameJson<'p>>,
    postings: Vec<PostingJson<'p>>,
    unplaced: Vec<UnplacedJson<'p>>,
    posts: Vec<PostJson<'p>>,
    roles: Vec<ClaimJson<'p>>,
    statements: Vec<ClaimJson<'p>>,
    events: Vec<EventJson<'p>>,
    rivals: Vec<RivalJson>,
    reasons: Vec<ReasonJson>,
    conflicts: &'p [String],
    claims: Vec<ClaimJson<'p>>,
    mentions: Vec<ClaimJson<'p>>,
}

#[derive(Serialize)]
struct DefectorAnswer<'c> {
    meta: Meta<'c, Nothing>,
    defector: ProfileJson<'c>,
}

fn profile<'p>(p: &'p Profile, events: &'p Told, ctx: &Ctx) -> ProfileJson<'p> {
    let left = LeftFrom { country: p.left_country.as_ref(), mission: p.left_mission.as_ref() };
    let pick = |test: &dyn Fn(&ClaimRecord) -> bool| claims(p.claims.iter().filter(|c| test(c)), ctx, events);
    let mut statements = pick(&|c| c.body.kind() == ClaimKind::Statement);
    statements.extend(claims(&p.said, ctx, events));
    let own = EventFilter { person: Some(p.person.id.clone()), ..EventFilter::default() };
    let disputed = ctx.view.disputes_on(p, events);
    ProfileJson {
        deprecated: Deprecated { posts: "postings" },
        head: HeadJson::new(ctx.t, &p.person, &p.three, left),
        names: p.names.iter().map(NameJson::new).collect(),
        postings: p.postings.list.iter().map(PostingJson::new).collect(),
        unplaced: p.postings.apart.iter().map(UnplacedJson::new).collect(),
        posts: p.posts.iter().map(PostJson::new).collect(),
        roles: pick(&|c| c.body.as_person().is_some_and(|p| p.field == PersonField::Role)),
        statements,
        events: events.list(&own).into_iter().map(|e| EventJson::new(e, ctx)).collect(),
        rivals: disputed.iter().flat_map(|c| c.rivals.iter().map(move |r| RivalJson::new(c, r, ctx.t))).collect(),
        reasons: reasons::accounts(p.about()).into_iter().map(ReasonJson::new).collect(),
        conflicts: &p.conflicts,
        claims: claims(p.about(), ctx, events),
        mentions: claims(p.touching(), ctx, events),
    }
}

/// `/api/v1/defectors`: the rows of the page. Persons who do not count as defectors are among them only when they are
/// asked for.
pub async fn index(ctx: &Ctx, asked: &PersonFilter) -> AppResult<Response> {
    let filter = Filter::new(&ctx.view, asked).await?;
    let all = ctx.view.person_entries();
    let defectors: Vec<RowJson<'_>> = filter.apply(&all).into_iter().map(|e| row(e, ctx)).collect();
    let facets = FacetsJson::new(PersonFacets::of(&filter, &all), ctx);
    Ok(answer::json(&DefectorsAnswer { meta: list_meta(ctx, defectors.len(), Facets { facets }), defectors }))
}

/// `/api/v1/defectors/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let person = found::person(ctx, id).await?;
    let p = ctx.view.profile(person).await?;
    let events = ctx.view.events().await?;
    Ok(answer::json(&DefectorAnswer { meta: meta(ctx), defector: profile(&p, &events, ctx) }))
}
