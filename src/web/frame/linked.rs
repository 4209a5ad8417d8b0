//! Pages for machines: what schema.org has words for. Uncertain dates have none there and stay out.

use serde_json::{Value, json};

use crate::domain::edtf::Edtf;
use crate::domain::network::Mission;
use crate::domain::person::Person;
use crate::record::claims::ClaimRecord;
use crate::record::sources::SourceRecord;
use crate::text::Text;

/// JSON-LD that may stand in a page as it is: what could end its element is escaped.
pub struct LinkedData(String);

impl LinkedData {
    /// Data of a type of schema.org, at an address.
    #[must_use]
    pub fn new(kind: &str, address: &str, mut data: Value) -> Self {
        if let Some(object) = data.as_object_mut() {
            object.insert("@context".to_owned(), "https://schema.org".into());
            object.insert("@type".to_owned(), kind.into());
            object.insert("url".to_owned(), address.into());
            object.retain(|_, v| !v.is_null());
        }
        Self(data.to_string().replace('<', "\\u003c"))
    }
}

impl std::fmt::Display for LinkedData {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for LinkedData {}

/// A date that ISO 8601 can say by itself: a year, a month or a day, and no less sure.
fn plain(date: Option<&str>) -> Option<&str> {
    date.filter(|d| d.bytes().all(|b| b.is_ascii_digit() || b == b'-') && Edtf::parse(d).is_ok())
}

/// A `Person`.
#[must_use]
pub fn person(p: &Person, names: &[String], sentence: &str) -> Value {
    let others: Vec<&String> = names.iter().filter(|n| Some(*n) != p.name.as_ref()).collect();
    json!({ "name": p.display(), "alternateName": others, "description": sentence })
}

/// A `GovernmentOffice`.
#[must_use]
pub fn mission(t: Text, m: &Mission, sentence: &str) -> Value {
    json!({
        "name": t.mission_name(m), "description": sentence,
        "parentOrganization": { "@type": "GovernmentOrganization", "name": t.say("linked-ministry") },
        "address": { "@type": "PostalAddress", "addressLocality": m.city, "addressCountry": m.country },
        "areaServed": t.country(&m.country),
    })
}

/// A `NewsArticle`.
#[must_use]
pub fn article(s: &SourceRecord) -> Value {
    json!({
        "headline": s.heading(), "inLanguage": s.language, "datePublished": plain(s.published.as_deref()),
        "publisher": { "@type": "Organization", "name": s.publisher }, "sameAs": s.url.as_ref().filter(|_| s.link),
    })
}

/// A `Claim` with the article in which it stands.
#[must_use]
pub fn claim(c: &ClaimRecord, source: &str) -> Value {
    json!({
        "name": c.id, "text": c.summary, "claimInterpreter": { "@type": "Organization", "name": c.speaker_name },
        "appearance": {
            "@type": "NewsArticle", "headline": c.source_title, "url": source, "datePublished": plain(c.published.as_ref().map(Edtf::as_str)),
            "publisher": { "@type": "Organization", "name": c.publisher },
        },
    })
}

/// A `Dataset`.
#[must_use]
pub fn dataset(t: Text, sentence: &str, build: &str, public_url: Option<&str>) -> Value {
    let public_url = public_url.unwrap_or_default();
    json!({
        "name": t.say("linked-dataset"), "description": sentence,
        "license": "https://creativecommons.org/licenses/by/4.0/", "version": build, "isAccessibleForFree": true,
        "distribution": [
            { "@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": format!("{public_url}/network.csv") },
            { "@type": "DataDownload", "encodingFormat": "application/json", "contentUrl": format!("{public_url}/api/v1/embassies") },
            { "@type": "DataDownload", "encodingFormat": "application/json", "contentUrl": format!("{public_url}/api/v1/defectors") },
        ],
    })
}
