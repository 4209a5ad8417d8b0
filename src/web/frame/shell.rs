//! What every page has around its content.

use askama::Template;
use axum::response::Response;

use crate::domain::closing::Closing;
use crate::web::frame::card;
use crate::web::frame::card::Card;
use crate::web::frame::clocks::ClockControl;
use crate::web::frame::linked::LinkedData;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;
use crate::web::http::{answer, assets};

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
    pub clock: ClockControl,
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

/// A page that has the frame.
pub trait Framed {
    /// The frame.
    fn shell(&self) -> &Shell;
}

/// Says of templates with a field `shell` that they have the frame.
macro_rules! framed {
    ($($page:ty),+) => {
        $(impl $crate::web::frame::shell::Framed for $page {
            fn shell(&self) -> &$crate::web::frame::shell::Shell {
                &self.shell
            }
        })+
    };
}
pub(crate) use framed;

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
        let canonical =
            format!("{}{}", ctx.public_url, crate::web::address::link::join(&ctx.path, ctx.params.without(&[])));
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
                crate::web::address::link::join(&card::address(&ctx.path), ctx.params.without(&[]))
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
            clock: ClockControl::new(ctx),
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

/// A page from its template.
///
/// # Errors
/// When the template fails.
pub fn page(template: &(impl Template + Framed)) -> AppResult<Response> {
    let mut response = answer::typed("text/html; charset=utf-8", template.render()?);
    response.extensions_mut().insert(template.shell().card.clone());
    Ok(response)
}
