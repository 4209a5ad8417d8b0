//! What claims say of a person, sorted into a reader's questions.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::domain::defection::{DatedClaim, Dates, Lag};
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::witness::Resolution;
use crate::store::StoreError;
use crate::store::claims::ClaimRecord;
use crate::store::people::PersonRecord;
use crate::web::context::Ctx;

/// A form of a name and the sources that print it.
pub(super) struct NameForm {
    /// As printed.
    pub form: String,
    /// Latin, Hangul, …
    pub script: &'static str,
    /// The claims that carry it.
    pub claims: Vec<String>,
    /// The sources that print it.
    pub sources: Vec<String>,
}

/// A post held.
pub(super) struct Post {
    /// The rank or position, as the source words it.
    pub rank: Option<String>,
    /// The title, where the source tells it apart from the rank.
    pub title: Option<String>,
    /// The diplomatic rank, where the source tells it apart.
    pub diplomatic_rank: Option<String>,
    /// The work done there.
    pub role: Option<String>,
    /// Body.
    pub organisation: Option<String>,
    /// Country, two letters.
    pub country: Option<String>,
    /// City.
    pub city: Option<String>,
    /// The mission, where the place tells which.
    pub mission: Option<String>,
    /// From, to, as written.
    pub from: Option<String>,
    /// Until.
    pub to: Option<String>,
    /// The claims.
    pub claims: Vec<String>,
}

impl Post {
    /// Whether two claims say the same of a post.
    fn says_as(&self, other: &Self) -> bool {
        let key = |p: &Self| {
            let words = [&p.rank, &p.title, &p.diplomatic_rank, &p.role, &p.organisation]
                .map(|w| w.clone().map(|w| w.to_lowercase()));
            (words, p.country.clone(), p.city.clone(), p.from.clone(), p.to.clone())
        };
        key(self) == key(other)
    }
}

/// A date of a defection: what claims say, or the first report where none does.
pub(super) struct Dated {
    /// The choice among claims.
    pub resolution: Option<Resolution>,
    /// The day by which the first known report had been published: given where no claim dates the publication,
    /// or where that report is older than what claims call making public.
    pub first_report: Option<Day>,
    /// A claim of that report.
    pub first_claim: Option<String>,
}

impl Dated {
    /// The claims that it rests on.
    #[must_use]
    pub(super) fn claims(&self) -> Vec<String> {
        let chosen = self.resolution.iter().flat_map(|r| r.leading.claims.iter());
        chosen.chain(&self.first_claim).cloned().collect()
    }

    /// The span to reckon with.
    #[must_use]
    pub(super) fn span(&self) -> Option<Span> {
        match (&self.resolution, self.first_report) {
            (Some(r), Some(day)) => Some(r.span.hull(Span::day(day))),
            (Some(r), None) => Some(r.span),
            (None, Some(day)) => Some(Span { earliest: None, latest: Some(day) }),
            (None, None) => None,
        }
    }
}

/// The three dates of a defection.
pub(super) struct Three {
    /// Leaving.
    pub left: Dated,
    /// Arriving.
    pub arrived: Dated,
    /// Being made public.
    pub made_public: Dated,
    /// Days from leaving to being made public.
    pub lag: Option<Lag>,
}

impl Three {
    /// Reads the dates off the claims.
    #[must_use]
    pub(super) fn new(person: &PersonRecord, claims: &[DatedClaim], known: Option<Day>) -> Self {
        let dates = Dates::new(claims, known);
        let plain = |resolution| Dated { resolution, first_report: None, first_claim: None };
        let older = |day: Day| dates.made_public.as_ref().is_none_or(|r| day < r.span.start());
        let first = person.first_report().filter(|(day, _)| older(*day));
        let first_report = first.map(|(day, _)| day);
        let first_claim = first.map(|(_, claim)| claim.to_owned());
        let (left, made_public) =
            (plain(dates.left), Dated { resolution: dates.made_public, first_report, first_claim });
        let lag = left
            .span()
            .zip(made_public.span())
            .map(|(a, b)| Lag::between(a, b))
            .filter(|l| l.at_least.is_some() || l.at_most.is_some());
        Self { left, arrived: plain(dates.arrived), made_public, lag }
    }
}

impl Three {
    /// The claims that the lag rests on.
    #[must_use]
    pub(super) fn lag_claims(&self) -> Vec<String> {
        [self.left.claims(), self.made_public.claims()].concat()
    }
}

/// Everything about a person.
pub(super) struct Profile {
    /// The registry's entry.
    pub person: PersonRecord,
    /// The three dates.
    pub three: Three,
    /// The country left: the one that most claims name.
    pub left_country: Option<String>,
    /// The mission left, where the place tells which.
    pub left_mission: Option<String>,
    /// Names in every spelling.
    pub names: Vec<NameForm>,
    /// Posts and ranks.
    pub posts: Vec<Post>,
    /// All claims about the person.
    pub claims: Vec<ClaimRecord>,
    /// What the person says of other things.
    pub said: Vec<ClaimRecord>,
    /// Where sources disagree, in the editors' words.
    pub conflicts: Vec<String>,
}

/// Gathers a profile.
///
/// # Errors
/// When the database cannot be read.
pub(super) async fn gather(ctx: &Ctx, person: PersonRecord) -> Result<Profile, StoreError> {
    let claims = ctx.snapshot.claims_about("person", &person.id, ctx.known).await?;
    let said = ctx.snapshot.claims_said_by(&person.id, ctx.known).await?;
    let dated = ctx.snapshot.dated_claims(Some(&person.id)).await?.remove(&person.id).unwrap_or_default();
    let conflicts = ctx.snapshot.conflicts("person", &person.id, ctx.known).await?;
    let left_country = person.left_from.split(',').next().filter(|c| !c.is_empty()).map(str::to_owned);
    let own: Vec<&ClaimRecord> =
        claims.iter().filter(|c| c.kind == "person" && c.subject.as_deref() == Some(&person.id)).collect();
    let city = most_common(own.iter().filter_map(|c| text(c, "from_city")));
    // Only a diplomat, or somebody of whom a claim says so, left a mission by leaving a country.
    let posted = person.class == "diplomat"
        || own.iter().filter_map(|c| text(c, "organisation")).any(|o| o.contains("embassy") || o.contains("mission"));
    let left_mission = left_country
        .as_deref()
        .filter(|_| posted)
        .and_then(|country| ctx.mission_at(country, city.as_deref()))
        .map(|m| m.id.clone());
    Ok(Profile {
        three: Three::new(&person, &dated, ctx.known),
        left_mission,
        left_country,
        names: names(&own),
        posts: posts(ctx, &own),
        conflicts,
        said,
        person,
        claims,
    })
}

/// A text of a claim's value.
#[must_use]
pub(super) fn text(claim: &ClaimRecord, key: &str) -> Option<String> {
    claim.value.get(key).and_then(Value::as_str).map(str::to_owned)
}

fn most_common(values: impl Iterator<Item = String>) -> Option<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, n)| *n).map(|(value, _)| value)
}

fn names(claims: &[&ClaimRecord]) -> Vec<NameForm> {
    let mut forms: BTreeMap<String, (Vec<String>, Vec<String>)> = BTreeMap::new();
    for claim in claims {
        let keys =
            ["name_as_printed", "form", "alias", "hangul", "hanja", "kana", "romanized", "mr", "rr", "characters"];
        let mut printed: Vec<String> = keys.iter().filter_map(|k| text(claim, k)).collect();
        if let Some(Value::Array(also)) = claim.value.get("also_printed") {
            printed
                .extend(also.iter().filter_map(Value::as_str).filter(|_| claim.predicate == "name").map(str::to_owned));
        }
        for form in printed {
            let (ids, sources) = forms.entry(form).or_default();
            if !ids.contains(&claim.id) {
                ids.push(claim.id.clone());
            }
            if !sources.contains(&claim.source_id) {
                sources.push(claim.source_id.clone());
            }
        }
    }
    let mut list: Vec<NameForm> = forms
        .into_iter()
        .map(|(form, (claims, sources))| NameForm { script: script(&form), form, claims, sources })
        .collect();
    list.sort_by(|a, b| (a.script, b.sources.len(), &a.form).cmp(&(b.script, a.sources.len(), &b.form)));
    list
}

/// The script of a name, by its first letter.
#[must_use]
pub(super) fn script(name: &str) -> &'static str {
    match name.chars().find(|c| c.is_alphabetic()).map_or(0, u32::from) {
        0xAC00..=0xD7A3 | 0x1100..=0x11FF | 0x3130..=0x318F => "Hangul",
        0x3040..=0x30FF => "Kana",
        0x3400..=0x9FFF | 0xF900..=0xFAFF => "Hanja",
        0x0400..=0x04FF => "Cyrillic",
        0x0370..=0x03FF => "Greek",
        0x0600..=0x06FF => "Arabic",
        0x0E00..=0x0E7F => "Thai",
        _ => "Latin",
    }
}

fn posts(ctx: &Ctx, claims: &[&ClaimRecord]) -> Vec<Post> {
    let mut list: Vec<Post> = Vec::new();
    for claim in claims
        .iter()
        .filter(|c| matches!(c.predicate.as_str(), "post" | "rank") && c.certainty != "denied" && !c.superseded)
    {
        let get = |key| text(claim, key);
        let (country, city) = (get("country"), get("city"));
        let post = Post {
            mission: country.as_deref().and_then(|c| ctx.mission_at(c, city.as_deref())).map(|m| m.id.clone()),
            rank: get("rank").or_else(|| get("posts")),
            title: get("title"),
            diplomatic_rank: get("diplomatic_rank"),
            role: get("role").or_else(|| get("detail")),
            organisation: get("organisation"),
            from: get("from").or_else(|| claim.date.clone()),
            to: get("to"),
            claims: vec![claim.id.clone()],
            country,
            city,
        };
        // A comparison with others is no post.
        if [&post.rank, &post.title, &post.role, &post.organisation, &post.country].iter().all(|v| v.is_none()) {
            continue;
        }
        match list.iter_mut().find(|p| p.says_as(&post)) {
            Some(known) => known.claims.push(claim.id.clone()),
            None => list.push(post),
        }
    }
    let start = |p: &Post| p.from.as_deref().and_then(|f| Edtf::parse(f).ok()).map(|d| d.span().start());
    list.sort_by_key(|p| (start(p).is_none(), start(p), std::cmp::Reverse(p.claims.len())));
    list
}
