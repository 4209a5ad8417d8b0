//! Pages for machines: what schema.org has words for. Uncertain dates have none there and stay out.

use serde::Serialize;

use crate::domain::edtf::Edtf;
use crate::domain::network::Mission;
use crate::domain::person::Person;
use crate::domain::vocab::Language;
use crate::record::claims::ClaimRecord;
use crate::record::sources::SourceRecord;
use crate::text::Text;

/// Under which licence the facts are.
const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// What a page is about, as schema.org names types and fields.
#[derive(Serialize)]
#[serde(tag = "@type", rename_all_fields = "camelCase")]
#[expect(missing_docs, reason = "schema.org says what each is")]
pub enum Thing {
    Person {
        name: String,
        alternate_name: Vec<String>,
        description: String,
    },
    GovernmentOffice {
        name: String,
        description: String,
        parent_organization: Box<Thing>,
        address: Box<Thing>,
        area_served: String,
    },
    NewsArticle {
        headline: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        in_language: Option<Language>,
        #[serde(skip_serializing_if = "Option::is_none")]
        date_published: Option<String>,
        publisher: Box<Thing>,
        #[serde(skip_serializing_if = "Option::is_none")]
        same_as: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        url: Option<String>,
    },
    Claim {
        name: String,
        text: String,
        claim_interpreter: Box<Thing>,
        appearance: Box<Thing>,
    },
    Dataset {
        name: String,
        description: String,
        license: &'static str,
        version: String,
        is_accessible_for_free: bool,
        distribution: Vec<Thing>,
    },
    DataDownload {
        encoding_format: &'static str,
        content_url: String,
    },
    Organization {
        name: String,
    },
    GovernmentOrganization {
        name: String,
    },
    PostalAddress {
        address_locality: String,
        address_country: String,
    },
}

#[derive(Serialize)]
struct Page<'t> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(flatten)]
    thing: &'t Thing,
    url: &'t str,
}

/// JSON-LD that may stand in a page as it is: what could end its element is escaped.
pub struct LinkedData(String);

impl LinkedData {
    /// What the page at an address is about.
    #[must_use]
    pub fn new(thing: &Thing, url: &str) -> Option<Self> {
        let page = Page { context: "https://schema.org", thing, url };
        serde_json::to_string(&page).ok().map(|text| Self(text.replace('<', "\\u003c")))
    }
}

impl std::fmt::Display for LinkedData {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for LinkedData {}

/// A date that ISO 8601 can say by itself: a year, a month or a day, and no less sure.
fn plain(date: Option<&str>) -> Option<String> {
    let is_plain = |d: &&str| d.bytes().all(|b| b.is_ascii_digit() || b == b'-') && Edtf::parse(d).is_ok();
    date.filter(is_plain).map(ToOwned::to_owned)
}

fn organization(name: &str) -> Thing {
    Thing::Organization { name: name.to_owned() }
}

/// Somebody, with other forms of the name.
#[must_use]
pub fn person(t: Text, p: &Person, names: &[String], sentence: &str) -> Thing {
    let others = names.iter().filter(|n| Some(*n) != p.name.as_ref()).cloned().collect();
    Thing::Person { name: t.called(p), alternate_name: others, description: sentence.to_owned() }
}

/// A mission.
#[must_use]
pub fn mission(t: Text, m: &Mission, sentence: &str) -> Thing {
    Thing::GovernmentOffice {
        name: t.mission_name(m),
        description: sentence.to_owned(),
        parent_organization: Box::new(Thing::GovernmentOrganization { name: t.say("linked-ministry") }),
        address: Box::new(Thing::PostalAddress {
            address_locality: m.city.clone(),
            address_country: m.country.to_string(),
        }),
        area_served: t.country(&m.country),
    }
}

/// A source.
#[must_use]
pub fn article(s: &SourceRecord) -> Thing {
    Thing::NewsArticle {
        headline: Some(s.heading().to_owned()),
        in_language: Some(s.language),
        date_published: plain(s.published.as_deref()),
        publisher: Box::new(organization(&s.publisher)),
        same_as: s.url.clone().filter(|_| s.link),
        url: None,
    }
}

/// A claim with the article in which it stands.
#[must_use]
pub fn claim(c: &ClaimRecord, source: String) -> Thing {
    let article = Thing::NewsArticle {
        headline: Some(c.source_title.clone()),
        in_language: None,
        date_published: plain(c.published.as_ref().map(Edtf::as_str)),
        publisher: Box::new(organization(&c.publisher)),
        same_as: None,
        url: Some(source),
    };
    Thing::Claim {
        name: c.id.to_string(),
        text: c.summary.to_string(),
        claim_interpreter: Box::new(organization(&c.speaker_name)),
        appearance: Box::new(article),
    }
}

/// The record.
#[must_use]
pub fn dataset(t: Text, sentence: &str, build: &str, public_url: Option<&str>) -> Thing {
    let files = [
        ("text/csv", "/network.csv"),
        ("application/json", "/api/v1/embassies"),
        ("application/json", "/api/v1/defectors"),
    ];
    let file = |(encoding_format, path)| {
        let content_url = format!("{}{path}", public_url.unwrap_or_default());
        Thing::DataDownload { encoding_format, content_url }
    };
    Thing::Dataset {
        name: t.say("linked-dataset"),
        description: sentence.to_owned(),
        license: LICENCE,
        version: build.to_owned(),
        is_accessible_for_free: true,
        distribution: files.map(file).into(),
    }
}
