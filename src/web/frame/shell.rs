//! What every page has around its content.

use askama::Template;
use axum::response::Response;

use super::card::Card;
use super::clocks::ClockControl;
use super::linked::LinkedData;
use crate::address::{Address, Clocks, Form, Pair, Place};
use crate::domain::filter::{MissionFilter, PersonFilter, SourceFilter, TimelineFilter};
use crate::domain::vocab::Closing;
use crate::viz::sign::Sign;
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
    pub clock_fields: Vec<Pair>,
    /// The same as JSON, where the API has it.
    pub json: Option<String>,
    /// The address of the page itself, absolute, if the site knows its own; else what stands for it.
    pub canonical: Option<String>,
    /// The address for people.
    pub address: String,
    /// The build.
    pub build: String,
    /// The address of the picture for shared links, absolute.
    pub image: Option<String>,
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

/// The menu: words and where they lead.
const MENU: [(&str, Place); 6] = [
    ("Embassies", Place::Missions(MissionFilter::ALL)),
    ("Defectors", Place::Defectors(PersonFilter::ALL)),
    ("Totals", Place::Totals),
    ("Timeline", Place::Timeline(TimelineFilter::ALL, 1)),
    ("Sources", Place::Sources(SourceFilter::ALL, 1)),
    ("Method", Place::Method),
];

fn menu(ctx: &Ctx) -> Vec<(&'static str, String, bool)> {
    let here = ctx.address.path();
    let entry = |(words, place): (&'static str, Place)| {
        let path = Address::page(place.clone(), Clocks::default()).path();
        (words, ctx.links.to(place), here.starts_with(&path))
    };
    MENU.map(entry).into()
}

impl Shell {
    /// The frame for a request.
    #[must_use]
    pub fn new(ctx: &Ctx, title: &str, description: &str) -> Self {
        let clocks = told(ctx);
        let page = Address { form: Form::Page, ..ctx.address.clone() };
        let address = page.to_string();
        let canonical = ctx.absolute(&address);
        let picture = page.in_form(Form::Picture).map(|a| a.to_string());
        let printed = canonical.clone().unwrap_or_else(|| address.clone());
        Self {
            title: title.to_owned(),
            card: Card {
                title: title.to_owned(),
                sentence: description.to_owned(),
                stamp: clocks.clone().unwrap_or_default(),
                address: printed.trim_start_matches("https://").trim_start_matches("http://").to_owned(),
                ..Card::default()
            },
            image: picture.and_then(|p| ctx.absolute(&p)),
            linked: None,
            description: description.to_owned(),
            style: assets::STYLE.address,
            script: assets::SCRIPT.address,
            land: assets::LAND.address,
            menu: menu(ctx),
            clocks,
            today_url: ctx.usual().to_string(),
            clock: ClockControl::new(ctx),
            clock_fields: Address::page(Place::Home, ctx.links.clocks).pairs_without(&[]),
            json: page.in_form(Form::Json).map(|a| a.to_string()),
            address: printed,
            canonical,
            build: ctx.view.build().to_owned(),
        }
    }
}

/// What the clocks and the definition of being closed are set to, in words; nothing in the usual view.
fn told(ctx: &Ctx) -> Option<String> {
    let clocks = match (ctx.view.scope.asof_given, ctx.known_words()) {
        (false, None) => None,
        (true, None) => Some(format!("As of {}", ctx.asof_words())),
        (false, Some(known)) => Some(format!("By what was public on {known}")),
        (true, Some(known)) => Some(format!("As of {}, by what was public on {known}", ctx.asof_words())),
    };
    let told = match ctx.view.scope.closing {
        Closing::Departed => return clocks,
        Closing::Announced => "Closed means announced",
        Closing::Confirmed => "Closed means confirmed by a competent body",
    };
    Some(clocks.map_or_else(|| told.to_owned(), |c| format!("{c}. {told}")))
}

impl Shell {
    /// The same with marks on the map of its picture.
    #[must_use]
    pub fn marked(mut self, marks: Vec<(f64, f64, Sign)>) -> Self {
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
        self.linked = Some(LinkedData::new(kind, &self.address, data));
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
