//! Defectors as JSON.

use axum::response::Response;
use serde_json::{Map, Value, json};

use super::shapes::{claims, list_meta, meta};
use crate::domain::edtf::Span;
use crate::domain::filter::PersonFilter;
use crate::domain::person::Person;
use crate::domain::questions::{Contradiction, Reading, contradictions};
use crate::domain::vocab::{ClaimKind, PersonField};
use crate::store::claims::ClaimRecord;
use crate::web::frame::choices::Choice;
use crate::web::frame::person_facets::facets;
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;
use crate::web::record::person::dates::{Dated, Three};
use crate::web::record::person::posts::Post;
use crate::web::record::person::profile::{self, Profile};
use crate::web::record::persons::{Entry, Filter, entries, find};

/// The list: the rows of the page. Persons who do not count as defectors are in it only when they are asked for.
pub(crate) async fn list(ctx: &Ctx, asked: &PersonFilter) -> AppResult<Value> {
    let filter = Filter::new(ctx, asked).await?;
    let all = entries(ctx);
    let listed: Vec<Value> = filter.apply(&all).into_iter().map(|e| entry(e, ctx)).collect();
    let facet = |(name, choices): (&str, Vec<Choice>)| {
        let counts: Map<String, Value> = choices.into_iter().map(|c| (c.value, json!(c.count))).collect();
        (name.to_owned(), Value::Object(counts))
    };
    let mut meta = list_meta(ctx, listed.len());
    meta.insert("facets".to_owned(), Value::Object(facets(&filter, &all).into_iter().map(facet).collect()));
    Ok(json!({ "meta": meta, "defectors": listed }))
}

fn entry(e: &Entry, ctx: &Ctx) -> Value {
    let mut object = head(&e.person, &e.three);
    object.insert("claims".to_owned(), json!(e.person.claims));
    if let Some(Value::Object(left)) = object.get_mut("left") {
        left.insert("country".to_owned(), json!(e.country));
        left.insert("country_claims".to_owned(), json!(e.person.left_country.as_ref().map(|(_, claims)| claims)));
    }
    object.insert("url".to_owned(), json!(ctx.links.person(&e.person.id)));
    Value::Object(object)
}

fn days(span: Option<Span>) -> (Value, Value) {
    let day = |d: Option<crate::domain::edtf::Day>| json!(d.map(|d| d.to_string()));
    (day(span.and_then(|s| s.earliest)), day(span.and_then(|s| s.latest)))
}

fn dated(d: &Dated) -> Value {
    let (earliest, latest) = days(d.span());
    let r = d.resolution.as_ref();
    json!({
        "date": r.map(|r| &r.leading.date), "earliest": earliest, "latest": latest,
        "basis": if r.is_some() { Some("claims") } else { d.first_report.map(|_| "first-report") },
        "first_report": d.first_report.map(|day| day.to_string()), "rule": r.map(|r| r.rule), "tie": r.is_some_and(|r| r.tie), "claims": d.claims(),
    })
}

fn head(person: &Person, three: &Three) -> Map<String, Value> {
    let value = json!({
        "id": person.id, "name": person.name, "role": person.role, "hangul": person.hangul, "hanja": person.hanja,
        "standing": person.standing, "defector": person.defector, "class": person.class, "pseudonym": person.pseudonym,
        "left": dated(&three.left), "arrived": dated(&three.arrived), "made_public": dated(&three.made_public),
        "lag_days": three.lag.map(|l| json!({ "at_least": l.at_least, "at_most": l.at_most })),
        "lag_claims": three.lag_claims(),
        "named_by": person.named_by,
    });
    if let Value::Object(object) = value { object } else { Map::new() }
}

/// A post. `rank`, `title`, `role` and `organisation` are what `words`, `duties` and `body` were called before.
fn post(p: &Post) -> Value {
    let title = p.level.is_none() && !p.functions.is_empty();
    json!({
        "words": p.words, "level": p.level, "functions": p.functions, "duties": p.duties, "body": p.body,
        "rank": p.words.as_ref().filter(|_| !title), "title": p.words.as_ref().filter(|_| title), "role": p.duties,
        "organisation": p.body, "country": p.country, "city": p.city, "mission": p.mission, "from": p.from, "to": p.to,
        "said_for": p.said_for, "claims": p.claims,
    })
}

/// Every point in dispute, one entry for each reading against the printed one. Dates keep their bounds, and the three
/// dates of a defection the name of their field.
fn rivals(p: &Profile, ctx: &Ctx) -> Vec<Value> {
    let reading = |question: &Contradiction, r: &Reading| {
        let mut entry = Map::new();
        let field = question.question.replace(' ', "_");
        if matches!(field.as_str(), "left" | "arrived" | "made_public") {
            entry.insert("field".to_owned(), json!(field));
        }
        if let Some((date, span)) = &r.date {
            let (earliest, latest) = days(Some(*span));
            entry.extend([
                ("date".to_owned(), json!(date)),
                ("earliest".to_owned(), earliest),
                ("latest".to_owned(), latest),
            ]);
        }
        entry.extend([
            ("question".to_owned(), json!(question.question)),
            ("value".to_owned(), json!(r.value)),
            ("claims".to_owned(), json!(r.claims)),
            ("tie".to_owned(), json!(question.tie)),
            ("printed".to_owned(), json!({ "value": question.leading.value, "claims": question.leading.claims })),
        ]);
        Value::Object(entry)
    };
    let all = contradictions(&p.asserted, ctx.scope);
    all.iter().flat_map(|c| c.rivals.iter().map(|r| reading(c, r)).collect::<Vec<_>>()).collect()
}

fn is_role(claim: &ClaimRecord) -> bool {
    claim.body.as_person().is_some_and(|p| p.field == PersonField::Role)
}

fn pick(all: &[ClaimRecord], test: impl Fn(&ClaimRecord) -> bool) -> Vec<ClaimRecord> {
    all.iter().filter(|c| test(c)).cloned().collect()
}

/// One profile.
pub(crate) async fn one(ctx: &Ctx, person: Person) -> AppResult<Value> {
    let p: Profile = profile::gather(ctx, person).await?;
    let mut defector = head(&p.person, &p.three);
    if let Some(Value::Object(left)) = defector.get_mut("left") {
        left.insert("country".to_owned(), json!(p.left_country));
        left.insert("mission".to_owned(), json!(p.left_mission));
    }
    let (about, touching): (Vec<ClaimRecord>, Vec<ClaimRecord>) =
        (p.about().cloned().collect(), p.touching().cloned().collect());
    let roles = pick(&p.claims, is_role);
    let statements: Vec<ClaimRecord> =
        pick(&p.claims, |c| c.body.kind() == ClaimKind::Statement).into_iter().chain(p.said.iter().cloned()).collect();
    let names: Vec<Value> = p
        .names
        .iter()
        .map(|n| json!({ "form": n.form, "script": n.script, "sources": n.sources, "claims": n.claims }))
        .collect();
    for (key, value) in [
        ("names", json!(names)),
        ("posts", p.posts.iter().map(post).collect()),
        ("roles", json!(claims(&roles, ctx))),
        ("statements", json!(claims(&statements, ctx))),
        ("rivals", json!(rivals(&p, ctx))),
        ("conflicts", json!(p.conflicts)),
        ("claims", json!(claims(&about, ctx))),
        ("mentions", json!(claims(&touching, ctx))),
    ] {
        defector.insert(key.to_owned(), value);
    }
    Ok(json!({ "meta": meta(ctx), "defector": defector }))
}

/// `/api/v1/defectors`
pub async fn index(ctx: &Ctx, asked: &PersonFilter) -> AppResult<Response> {
    Ok(answer::json(&list(ctx, asked).await?))
}

/// `/api/v1/defectors/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let person = find(ctx, id).await?;
    Ok(answer::json(&one(ctx, person).await?))
}
