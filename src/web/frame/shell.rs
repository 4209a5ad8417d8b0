//! What every page has around its content.

use askama::Template;
use axum::response::Response;

use super::card::Card;
use super::clocks::ClockControl;
use super::linked::{LinkedData, Thing};
use super::menu;
use super::rich::Rich;
use crate::address::{Address, Form, Pair, Place};
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
    /// The menu.
    pub menu: Vec<menu::Entry>,
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
    /// The same for who prints the page.
    pub printed: String,
    /// The build, the licence and what else stands at the foot.
    pub foot: Rich,
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

impl Shell {
    /// The frame for a request.
    #[must_use]
    pub fn new(ctx: &Ctx, title: &str, description: &str) -> Self {
        let clocks = ctx.t.clocks_set(ctx.view.scope);
        let page = Address { form: Form::Page, ..ctx.address.clone() };
        let address = page.to_string();
        let canonical = ctx.absolute(&address);
        let picture = page.in_form(Form::Picture).map(|a| a.to_string());
        let json = page.in_form(Form::Json).map(|a| a.to_string());
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
            menu: menu::menu(ctx.t, &ctx.links, &ctx.address.path()),
            clock: ClockControl::new(ctx, clocks.is_some()),
            clocks,
            today_url: ctx.usual().to_string(),
            clock_fields: Address::page(Place::Home, ctx.links.clocks).pairs_without(&[]),
            foot: foot(ctx, json.as_deref()),
            json,
            printed: ctx.t.with("foot-printed", [("address", printed.as_str().into())]),
            address: printed,
            canonical,
        }
    }
}

/// What stands at the foot of a page that may be there as JSON.
fn foot(ctx: &Ctx, json: Option<&str>) -> Rich {
    Rich::new(ctx.t, "foot-build", &[("build", ctx.view.build().into()), ("json", json.into())], [])
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

    /// The same for machines: what the page is about.
    #[must_use]
    pub fn linked(mut self, thing: &Thing) -> Self {
        self.linked = LinkedData::new(thing, &self.address);
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
