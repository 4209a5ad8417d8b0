//! What answers say of a person: the three dates, posts, what is in dispute.

use serde::Serialize;

use super::meta::bounds;
use crate::domain::defection::Lag;
use crate::domain::edtf::Edtf;
use crate::domain::id::{ClaimId, CountryCode, MissionId, PersonId};
use crate::domain::person::Person;
use crate::domain::questions::{Answer, Contradiction, Question, Reading};
use crate::domain::rule::Rule;
use crate::domain::vocab::{Function, Happening, Level, PersonClass, PersonStanding};
use crate::record::person::dates::{Dated, Three};
use crate::record::person::posts::Post;
use crate::text::Text;

/// What a date rests on.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum DateBasis {
    /// Claims give it.
    Claims,
    /// None does; the first report bounds it.
    FirstReport,
}

/// A date of a defection.
#[derive(Serialize)]
struct DatedJson<'p> {
    date: Option<&'p Edtf>,
    earliest: Option<String>,
    latest: Option<String>,
    basis: Option<DateBasis>,
    first_report: Option<String>,
    rule: Option<Rule>,
    tie: bool,
    claims: Vec<ClaimId>,
}

impl<'p> DatedJson<'p> {
    fn new(d: &'p Dated) -> Self {
        let (earliest, latest) = bounds(d.span());
        let r = d.resolution.as_ref();
        Self {
            date: r.map(|r| &r.leading.date),
            earliest,
            latest,
            basis: r.map(|_| DateBasis::Claims).or_else(|| d.first_report.map(|_| DateBasis::FirstReport)),
            first_report: d.first_report.map(|day| day.to_string()),
            rule: r.map(|r| r.rule),
            tie: r.is_some_and(|r| r.tie),
            claims: d.claims(),
        }
    }
}

/// Leaving, with what an answer adds of the place.
#[derive(Serialize)]
struct LeftJson<'p, Place> {
    #[serde(flatten)]
    date: DatedJson<'p>,
    #[serde(flatten)]
    place: Place,
}

/// Days from leaving to being made public.
#[derive(Serialize)]
struct DaysJson {
    at_least: Option<i32>,
    at_most: Option<i32>,
}

impl From<Lag> for DaysJson {
    fn from(lag: Lag) -> Self {
        Self { at_least: lag.at_least, at_most: lag.at_most }
    }
}

/// What lists and profiles both say of a person.
#[derive(Serialize)]
pub(in crate::web::api) struct HeadJson<'p, Place> {
    id: &'p PersonId,
    name: Option<&'p str>,
    role: Option<String>,
    hangul: Option<&'p str>,
    hanja: Option<&'p str>,
    standing: PersonStanding,
    defector: bool,
    class: PersonClass,
    pseudonym: bool,
    left: LeftJson<'p, Place>,
    arrived: DatedJson<'p>,
    made_public: DatedJson<'p>,
    lag_days: Option<DaysJson>,
    lag_claims: Vec<ClaimId>,
    named_by: &'p ClaimId,
}

impl<'p, Place> HeadJson<'p, Place> {
    pub(in crate::web::api) fn new(t: Text, person: &'p Person, three: &'p Three, place: Place) -> Self {
        Self {
            id: &person.id,
            name: person.name.as_deref(),
            role: t.role(person),
            hangul: person.hangul.as_deref(),
            hanja: person.hanja.as_deref(),
            standing: person.standing,
            defector: person.defector,
            class: person.class,
            pseudonym: person.pseudonym,
            left: LeftJson { date: DatedJson::new(&three.left), place },
            arrived: DatedJson::new(&three.arrived),
            made_public: DatedJson::new(&three.made_public),
            lag_days: three.lag.map(DaysJson::from),
            lag_claims: three.lag_claims(),
            named_by: &person.named_by,
        }
    }
}

/// A post. `rank`, `title`, `role` and `organisation` are what `words`, `duties` and `body` were called before.
#[derive(Serialize)]
pub(in crate::web::api) struct PostJson<'p> {
    words: Option<&'p str>,
    level: Option<Level>,
    functions: &'p [Function],
    duties: Option<&'p str>,
    body: Option<&'p str>,
    rank: Option<&'p str>,
    title: Option<&'p str>,
    role: Option<&'p str>,
    organisation: Option<&'p str>,
    country: Option<&'p CountryCode>,
    city: Option<&'p str>,
    mission: Option<&'p MissionId>,
    from: Option<&'p Edtf>,
    to: Option<&'p Edtf>,
    said_for: Option<&'p Edtf>,
    claims: &'p [ClaimId],
}

impl<'p> PostJson<'p> {
    pub(in crate::web::api) fn new(p: &'p Post) -> Self {
        let is_title = p.level.is_none() && !p.functions.is_empty();
        let (words, duties, body) = (p.words.as_deref(), p.duties.as_deref(), p.body.as_deref());
        Self {
            words,
            level: p.level,
            functions: &p.functions,
            duties,
            body,
            rank: words.filter(|_| !is_title),
            title: words.filter(|_| is_title),
            role: duties,
            organisation: body,
            country: p.country.as_ref(),
            city: p.city.as_deref(),
            mission: p.mission.as_ref(),
            from: p.from.as_ref(),
            to: p.to.as_ref(),
            said_for: p.said_for.as_ref(),
            claims: &p.claims,
        }
    }
}

/// The three dates of a defection.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum DateField {
    Left,
    Arrived,
    MadePublic,
}

/// A date and its bounds.
#[derive(Serialize)]
struct RivalDate {
    date: Edtf,
    earliest: Option<String>,
    latest: Option<String>,
}

/// What is printed against a rival reading.
#[derive(Serialize)]
struct PrintedJson {
    value: String,
    claims: Vec<ClaimId>,
}

/// A point in dispute: one reading against the printed one. Dates keep their bounds, and the three dates of a defection
/// the name of their field.
#[derive(Serialize)]
pub(in crate::web::api) struct RivalJson {
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<DateField>,
    #[serde(flatten)]
    date: Option<RivalDate>,
    question: String,
    value: String,
    claims: Vec<ClaimId>,
    tie: bool,
    printed: PrintedJson,
}

impl RivalJson {
    pub(in crate::web::api) fn new(c: &Contradiction, r: &Reading, t: Text) -> Self {
        let field = match c.question {
            Question::When(Happening::Left) => Some(DateField::Left),
            Question::When(Happening::Arrived) => Some(DateField::Arrived),
            Question::When(Happening::MadePublic) => Some(DateField::MadePublic),
            _ => None,
        };
        let (earliest, latest) = bounds(r.span);
        let date = match &r.answer {
            Answer::Date(date) => Some(RivalDate { date: date.clone(), earliest, latest }),
            _ => None,
        };
        Self {
            field,
            date,
            question: t.question(&c.question),
            value: t.answer(&r.answer),
            claims: r.claims.clone(),
            tie: c.tie,
            printed: PrintedJson { value: t.answer(&c.leading.answer), claims: c.leading.claims.clone() },
        }
    }
}
