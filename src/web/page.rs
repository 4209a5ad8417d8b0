//! What every page has around its content.

use super::assets;
use super::context::Ctx;
use crate::domain::closing::Closing;
use crate::domain::vocab::Word;

/// The frame of a page.
pub struct Shell {
    /// The title, without the site's name.
    pub title: String,
    /// One sentence for search engines and previews.
    pub description: String,
    /// The style sheet.
    pub style: &'static str,
    /// The script, without which everything works.
    pub script: &'static str,
    /// The outlines of the world.
    pub land: &'static str,
    /// The menu: words, address, whether it is where we are.
    pub menu: Vec<(&'static str, String, bool)>,
    /// What the clocks are set to, in words.
    pub clocks: Option<String>,
    /// This address without the clocks.
    pub today_url: String,
    /// The control of the clocks.
    pub clock: Clock,
    /// The clocks as pairs, for forms.
    pub clock_fields: Vec<(String, String)>,
    /// The same as JSON, where the API has it.
    pub json: Option<String>,
    /// The address of the page itself, absolute.
    pub canonical: String,
    /// The build.
    pub build: String,
    /// The address of the picture for shared links, absolute.
    pub image: String,
    /// What the picture shows.
    pub card: Card,
    /// The page for machines, as schema.org has it.
    pub linked: Option<LinkedData>,
}

/// What the picture for shared links shows.
#[derive(Debug, Clone, Default)]
pub struct Card {
    /// The title.
    pub title: String,
    /// The name in Hangul, if the page is about somebody who has one.
    pub hangul: Option<String>,
    /// The sentence.
    pub sentence: String,
    /// What stands on the map: latitude, longitude, mark.
    pub marks: Vec<(f64, f64, &'static str)>,
    /// What the clocks are set to.
    pub stamp: String,
    /// Where the page is.
    pub address: String,
}

/// JSON-LD that may stand in a page as it is: what could end its element is escaped.
pub struct LinkedData(String);

impl LinkedData {
    /// Data of a type of schema.org, at an address.
    #[must_use]
    pub fn new(kind: &str, address: &str, mut data: serde_json::Value) -> Self {
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

/// A page that has the frame.
pub trait Framed {
    /// The frame.
    fn shell(&self) -> &Shell;
}

/// Says of templates with a field `shell` that they have the frame.
macro_rules! framed {
    ($($page:ty),+) => {
        $(impl $crate::web::page::Framed for $page {
            fn shell(&self) -> &$crate::web::page::Shell {
                &self.shell
            }
        })+
    };
}
pub(crate) use framed;

/// What the control of the two clocks shows and keeps.
pub struct Clock {
    /// The path of the page.
    pub path: String,
    /// The day of the state, as chosen.
    pub asof: String,
    /// The day by which it must have been public, as chosen.
    pub known: String,
    /// The last day that can be chosen.
    pub today: String,
    /// What else the address says.
    pub kept: Vec<(String, String)>,
    /// What it is set to, in words.
    pub told: String,
}

impl Clock {
    fn new(ctx: &Ctx) -> Self {
        let asof = if ctx.asof_given { format!("As of {}", ctx.asof_words()) } else { "As of today".to_owned() };
        let known =
            ctx.known_words().map_or_else(|| "all that is published".to_owned(), |d| format!("what was public on {d}"));
        Self {
            path: ctx.path.clone(),
            asof: if ctx.asof_given { ctx.asof.to_string() } else { String::new() },
            known: ctx.known.map(|d| d.to_string()).unwrap_or_default(),
            today: ctx.today.to_string(),
            kept: ctx.params.without(&["asof", "known", "page"]),
            told: format!("{asof}, by {known}"),
        }
    }
}

impl Shell {
    /// The frame for a request.
    #[must_use]
    pub fn new(ctx: &Ctx, title: &str, description: &str) -> Self {
        let menu = [
            ("Embassies", "/embassies"),
            ("Defectors", "/defectors"),
            ("Totals", "/totals"),
            ("Timeline", "/timeline"),
            ("Sources", "/sources"),
            ("Method", "/method"),
        ];
        let clocks = match (ctx.asof_given, ctx.known_words()) {
            (false, None) => None,
            (true, None) => Some(format!("As of {}", ctx.asof_words())),
            (false, Some(known)) => Some(format!("By what was public on {known}")),
            (true, Some(known)) => Some(format!("As of {}, by what was public on {known}", ctx.asof_words())),
        };
        let clocks = match (clocks, ctx.closing) {
            (clocks, Closing::Departed) => clocks,
            (clocks, other) => {
                let told = match other {
                    Closing::Announced => "Closed means announced",
                    _ => "Closed means confirmed by a competent body",
                };
                Some(clocks.map_or_else(|| told.to_owned(), |c| format!("{c}. {told}")))
            }
        };
        let api = ["/embassies", "/defectors", "/timeline", "/totals", "/sources", "/claims", "/search"]
            .iter()
            .any(|p| ctx.path.starts_with(p));
        let canonical = format!("{}{}", ctx.public_url, super::urls::join(&ctx.path, ctx.params.without(&[])));
        Self {
            title: title.to_owned(),
            card: Card {
                title: title.to_owned(),
                sentence: description.to_owned(),
                stamp: clocks.clone().unwrap_or_default(),
                address: canonical.trim_start_matches("https://").trim_start_matches("http://").to_owned(),
                ..Card::default()
            },
            image: format!(
                "{}{}",
                ctx.public_url,
                super::urls::join(&super::share::address(&ctx.path), ctx.params.without(&[]))
            ),
            linked: None,
            description: description.to_owned(),
            style: assets::style(),
            script: assets::script(),
            land: assets::land(),
            menu: menu
                .into_iter()
                .map(|(words, path)| (words, ctx.urls.to(path), ctx.path.starts_with(path)))
                .collect(),
            clocks,
            today_url: ctx.here_today(),
            clock: Clock::new(ctx),
            clock_fields: ctx.urls.clocks().to_vec(),
            json: api.then(|| ctx.as_json()),
            canonical,
            build: ctx.snapshot.build.clone(),
        }
    }
}

impl Shell {
    /// The same with marks on the map of its picture.
    #[must_use]
    pub fn marked(mut self, marks: Vec<(f64, f64, &'static str)>) -> Self {
        self.card.marks = marks;
        self
    }

    /// The same with a name in Hangul on its picture.
    #[must_use]
    pub fn in_hangul(mut self, hangul: Option<String>) -> Self {
        self.card.hangul = hangul;
        self
    }

    /// The same for machines: data of a type of schema.org.
    #[must_use]
    pub fn linked(mut self, kind: &str, data: serde_json::Value) -> Self {
        self.linked = Some(LinkedData::new(kind, &self.canonical, data));
        self
    }
}

/// A choice of a filter.
pub struct Choice {
    /// What the address says.
    pub value: String,
    /// What people read.
    pub label: String,
    /// How many rows it would show.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The choices of a closed list.
pub fn choices<W: Word + PartialEq>(chosen: &[W], count: impl Fn(W) -> usize) -> Vec<Choice> {
    W::ALL
        .iter()
        .map(|w| Choice {
            value: w.as_str().to_owned(),
            label: w.label(),
            count: count(*w),
            chosen: chosen.contains(w),
        })
        .collect()
}

/// The pages of a long list.
pub struct Pager {
    /// "1–100 of 712".
    pub shown: String,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
}

impl Pager {
    /// For a list of `total` rows, `size` to a page.
    #[must_use]
    pub fn new(ctx: &Ctx, page: i64, size: i64, total: i64) -> Self {
        let first = (page - 1) * size + 1;
        let last = (page * size).min(total);
        Self {
            shown: if total == 0 || first > total {
                format!("none of {total}")
            } else {
                format!("{first}–{last} of {total}")
            },
            previous: (page > 1).then(|| ctx.here_on_page(page - 1)),
            next: (last < total).then(|| ctx.here_on_page(page + 1)),
        }
    }
}
