//! The table of addresses: what there is to ask for, and under which path in which form.

/// In which form something is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// A page for people.
    Page,
    /// JSON.
    Json,
    /// The picture of a page, for links to it.
    Picture,
    /// A file of another type.
    File,
}

/// What there is to ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the table below says where each is")]
pub enum Kind {
    Home,
    Missions,
    Compare,
    Mission,
    Defectors,
    Lag,
    Defector,
    MissionClaims,
    DefectorClaims,
    Timeline,
    Sources,
    Source,
    Claim,
    Events,
    Event,
    Totals,
    Search,
    Method,
    Contradictions,
    Corrections,
    Meta,
    Series,
    Sitemap,
}

/// Where the id stands in a pattern.
const ID: &str = "{id}";

/// Every path, fixed ones before those with an id.
const TABLE: [(Form, Kind, &str); 38] = [
    (Form::Page, Kind::Home, "/"),
    (Form::Page, Kind::Missions, "/embassies"),
    (Form::Page, Kind::Compare, "/embassies/compare"),
    (Form::Page, Kind::Mission, "/embassies/{id}"),
    (Form::Page, Kind::MissionClaims, "/embassies/{id}/claims"),
    (Form::Page, Kind::Defectors, "/defectors"),
    (Form::Page, Kind::Lag, "/defectors/lag"),
    (Form::Page, Kind::Defector, "/defectors/{id}"),
    (Form::Page, Kind::DefectorClaims, "/defectors/{id}/claims"),
    (Form::Page, Kind::Timeline, "/timeline"),
    (Form::Page, Kind::Sources, "/sources"),
    (Form::Page, Kind::Source, "/sources/{id}"),
    (Form::Page, Kind::Claim, "/claims/{id}"),
    (Form::Page, Kind::Event, "/events/{id}"),
    (Form::Page, Kind::Totals, "/totals"),
    (Form::Page, Kind::Search, "/search"),
    (Form::Page, Kind::Method, "/method"),
    (Form::Page, Kind::Contradictions, "/method/conflicts"),
    (Form::Page, Kind::Corrections, "/corrections"),
    (Form::Json, Kind::Missions, "/api/v1/embassies"),
    (Form::Json, Kind::Compare, "/api/v1/embassies/compare"),
    (Form::Json, Kind::Mission, "/api/v1/embassies/{id}"),
    (Form::Json, Kind::Defectors, "/api/v1/defectors"),
    (Form::Json, Kind::Lag, "/api/v1/defectors/lag"),
    (Form::Json, Kind::Defector, "/api/v1/defectors/{id}"),
    (Form::Json, Kind::Timeline, "/api/v1/timeline"),
    (Form::Json, Kind::Sources, "/api/v1/sources"),
    (Form::Json, Kind::Source, "/api/v1/sources/{id}"),
    (Form::Json, Kind::Claim, "/api/v1/claims/{id}"),
    (Form::Json, Kind::Events, "/api/v1/events"),
    (Form::Json, Kind::Event, "/api/v1/events/{id}"),
    (Form::Json, Kind::Totals, "/api/v1/totals"),
    (Form::Json, Kind::Search, "/api/v1/search"),
    (Form::Json, Kind::Contradictions, "/api/v1/conflicts"),
    (Form::Json, Kind::Meta, "/api/v1/meta"),
    (Form::File, Kind::Series, "/network.csv"),
    (Form::File, Kind::Sitemap, "/sitemap.xml"),
    (Form::Picture, Kind::Home, "/share/index.png"),
];

/// The path of a page's picture.
fn picture(page: &str) -> String {
    format!("/share{page}.png")
}

/// The id at the place of `{id}`, if a path has the shape of a pattern; an empty text where the pattern has no id.
fn matched<'p>(pattern: &str, path: &'p str) -> Option<&'p str> {
    match pattern.split_once(ID) {
        None => (pattern == path).then_some(""),
        Some((before, after)) => {
            path.strip_prefix(before)?.strip_suffix(after).filter(|id| !id.is_empty() && !id.contains('/'))
        }
    }
}

impl Kind {
    /// What a path asks for, and the id in it.
    #[must_use]
    pub fn find(path: &str) -> Option<(Form, Self, &str)> {
        let find = |path| TABLE.iter().find_map(|(form, kind, pattern)| Some((*form, *kind, matched(pattern, path)?)));
        if let Some(found) = find(path) {
            return Some(found);
        }
        let page = path.strip_prefix("/share")?.strip_suffix(".png")?;
        // The front page has a name of its own there.
        find(page)
            .filter(|(form, kind, _)| *form == Form::Page && *kind != Kind::Home)
            .map(|(_, kind, id)| (Form::Picture, kind, id))
    }

    /// The pattern of its path in a form, if it has that form.
    #[must_use]
    pub fn pattern(self, form: Form) -> Option<&'static str> {
        TABLE.iter().find(|(f, kind, _)| *f == form && *kind == self).map(|(.., pattern)| *pattern)
    }

    /// Its path in a form; a picture has that of its page between `/share` and `.png`.
    #[must_use]
    pub fn path(self, form: Form, id: &str) -> Option<String> {
        let with_id = |pattern: &str| pattern.replace(ID, &encoded(id));
        match self.pattern(form) {
            Some(pattern) => Some(with_id(pattern)),
            None if form == Form::Picture => self.pattern(Form::Page).map(|page| picture(&with_id(page))),
            None => None,
        }
    }
}

/// The kind of a path for the log: its pattern, without any id.
#[must_use]
pub fn pattern(path: &str) -> Option<&'static str> {
    let (form, kind, _) = Kind::find(path)?;
    kind.pattern(form).or_else(|| (form == Form::Picture).then_some("/share/{page}.png"))
}

/// A text as a segment of a path.
fn encoded(id: &str) -> String {
    const KEPT: percent_encoding::AsciiSet =
        percent_encoding::NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    percent_encoding::utf8_percent_encode(id, &KEPT).to_string()
}
