//! Every link of the site is built here, so that the two clocks travel along.

use crate::domain::closing::Closing;
use crate::domain::edtf::Day;
use crate::domain::vocab::Word;

/// Builds addresses that keep the day and the limit of the page they stand on.
#[derive(Debug, Clone, Default)]
pub struct Urls {
    clocks: Vec<(String, String)>,
}

impl Urls {
    /// Addresses under these clocks and this definition of being closed; what the visitor did not set is not in them.
    #[must_use]
    pub fn new(asof: Option<Day>, known: Option<Day>, closing: Option<Closing>) -> Self {
        let pair = |name: &str, day: Option<Day>| day.map(|d| (name.to_owned(), d.to_string()));
        let closed = closing.map(|c| ("closed".to_owned(), c.as_str().to_owned()));
        Self { clocks: [pair("asof", asof), pair("known", known), closed].into_iter().flatten().collect() }
    }

    /// The two clocks as pairs, for hidden fields of forms.
    #[must_use]
    pub fn clocks(&self) -> &[(String, String)] {
        &self.clocks
    }

    /// A path of the site.
    #[must_use]
    pub fn to(&self, path: &str) -> String {
        join(path, self.clocks.iter().cloned())
    }

    /// A path with parameters of its own; those named there replace the clocks.
    #[must_use]
    pub fn with(&self, path: &str, params: &[(&str, &str)]) -> String {
        let kept = self.clocks.iter().filter(|(k, _)| !params.iter().any(|(p, _)| p == k)).cloned();
        join(
            path,
            params.iter().filter(|(_, v)| !v.is_empty()).map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).chain(kept),
        )
    }

    /// A mission's page.
    #[must_use]
    pub fn embassy(&self, id: &str) -> String {
        self.to(&format!("/embassies/{id}"))
    }

    /// A defector's page.
    #[must_use]
    pub fn defector(&self, id: &str) -> String {
        self.to(&format!("/defectors/{id}"))
    }

    /// A source's page.
    #[must_use]
    pub fn source(&self, id: &str) -> String {
        self.to(&format!("/sources/{id}"))
    }

    /// A claim's page.
    #[must_use]
    pub fn claim(&self, id: &str) -> String {
        self.to(&format!("/claims/{id}"))
    }

    /// The page of a search hit.
    #[must_use]
    pub fn hit(&self, kind: &str, id: &str) -> String {
        match kind {
            "mission" => self.embassy(id),
            "person" => self.defector(id),
            "source" => self.source(id),
            _ => self.claim(id),
        }
    }
}

/// A path with parameters.
#[must_use]
pub fn join(path: &str, params: impl IntoIterator<Item = (String, String)>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in params {
        query.append_pair(&name, &value);
    }
    // Commas and colons separate values that people read; they are legal in a query.
    let query = query.finish().replace("%2C", ",").replace("%3A", ":");
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}
