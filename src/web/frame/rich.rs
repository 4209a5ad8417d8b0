//! Messages as HTML: with links, emphasis, and values that keep their claims.
//!
//! `[words](/address)` is a link, `[words](.class)` are words of a class, `**words**` strong ones, `*words*` emphasised
//! ones, `` `words` `` code ([`crate::text::marks`]). What a message is given is text, whatever it holds, or an address,
//! `[words]($name)`, or HTML of this kind again. Korean is marked as Korean.

use std::fmt;

use askama::filters::{Escaper, Html, HtmlSafe};

use crate::text::marks::{Mark, Piece, hidden, pieces, shown, stand_in, stands_for};
use crate::text::{Given, Text};
use crate::web::frame::korean;
use crate::web::frame::value::Value;

/// What a message is given by a name.
#[derive(Debug, Clone, Copy)]
pub enum Arg<'g> {
    /// A text or an address.
    Text(&'g str),
    /// A message that was said before, a link, a value.
    Rich(&'g Rich),
    /// Nothing: the message asks for that by the word "none".
    Missing,
}

impl<'g> From<&'g str> for Arg<'g> {
    fn from(text: &'g str) -> Self {
        Self::Text(text)
    }
}

impl<'g> From<&'g String> for Arg<'g> {
    fn from(text: &'g String) -> Self {
        Self::Text(text)
    }
}

impl<'g> From<&'g Rich> for Arg<'g> {
    fn from(rich: &'g Rich) -> Self {
        Self::Rich(rich)
    }
}

impl<T: Into<Self>> From<Option<T>> for Arg<'_> {
    fn from(given: Option<T>) -> Self {
        given.map_or(Self::Missing, Into::into)
    }
}

/// A message as HTML.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rich(String);

impl Rich {
    /// A message, with what stands in it and with what it chooses by: numbers and words of the program.
    #[must_use]
    pub fn new<'g>(
        t: Text,
        id: &str,
        args: &[(&'static str, Arg<'g>)],
        chosen: impl IntoIterator<Item = Given<'g>>,
    ) -> Self {
        let given = args.iter().enumerate().map(|(place, (name, arg))| {
            let text = match arg {
                Arg::Text(text) => hidden(text),
                Arg::Rich(_) => stand_in(place).to_string(),
                Arg::Missing => "none".to_owned(),
            };
            (*name, text.into())
        });
        Self(html(&t.with(id, given.chain(chosen)), args))
    }

    /// Words that lead somewhere.
    #[must_use]
    pub fn link(words: &str, url: &str) -> Self {
        let mut page = Page::default();
        page.link(&[Piece::Words(words)], url);
        Self(page.html)
    }

    /// A value with its claims; nothing where no claim tells it.
    #[must_use]
    pub fn value(value: &Value) -> Option<Self> {
        let attributes = [("data-claims", value.claims.as_str()), ("title", &value.exact)];
        (!value.words.is_empty()).then(|| Self::element("span", &attributes, &value.words))
    }

    /// A value with its claims that leads somewhere.
    #[must_use]
    pub fn value_link(value: &Value, url: &str) -> Self {
        Self::element("a", &[("data-claims", &value.claims), ("href", url)], &value.words)
    }

    fn element(name: &str, attributes: &[(&str, &str)], words: &str) -> Self {
        let mut page = Page::default();
        page.html.push_str(&format!("<{name}"));
        for (name, value) in attributes {
            page.attribute(name, value);
        }
        page.html.push('>');
        page.plain(words);
        page.html.push_str(&format!("</{name}>"));
        Self(page.html)
    }

    /// "a, b, c".
    #[must_use]
    pub fn comma(t: Text, parts: impl IntoIterator<Item = Self>) -> Self {
        Self::joined(t, "list-comma", parts)
    }

    /// "a; b; c", of what may itself have commas.
    #[must_use]
    pub fn semicolon(t: Text, parts: impl IntoIterator<Item = Self>) -> Self {
        Self::joined(t, "list-semicolon", parts)
    }

    fn joined(t: Text, id: &str, parts: impl IntoIterator<Item = Self>) -> Self {
        let pair = |first: Self, second: Self| {
            Self::new(t, id, &[("first", (&first).into()), ("second", (&second).into())], [])
        };
        parts.into_iter().reduce(pair).unwrap_or_default()
    }
}

impl fmt::Display for Rich {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Rich {}

/// A message that was said, as HTML: everything is escaped but its own marks.
#[must_use]
pub fn html(said: &str, args: &[(&'static str, Arg<'_>)]) -> String {
    let mut page = Page { args, html: String::new() };
    page.write(&pieces(said));
    page.html
}

/// Classes of words that the style sheet knows, and their elements.
const CLASSES: [(&str, &str); 5] =
    [("caution", "span"), ("certainty", "span"), ("exact", "code"), ("n", "span"), ("when", "span")];

/// Where the licence stands: what leads there says that it is the licence.
const LICENCE: &str = "https://creativecommons.org/licenses/";

#[derive(Default)]
struct Page<'p> {
    args: &'p [(&'static str, Arg<'p>)],
    html: String,
}

impl Page<'_> {
    fn write(&mut self, pieces: &[Piece<'_>]) {
        for piece in pieces {
            match piece {
                Piece::Words(words) => self.plain(words),
                Piece::Marked(Mark::Pointed(target), inner) => self.pointed(inner, target),
                Piece::Marked(Mark::Strong, inner) => self.element("strong", inner),
                Piece::Marked(Mark::Stressed, inner) => self.element("em", inner),
                Piece::Marked(Mark::Code, inner) => self.element("code", inner),
            }
        }
    }

    fn element(&mut self, name: &str, inner: &[Piece<'_>]) {
        self.html.push_str(&format!("<{name}>"));
        self.write(inner);
        self.html.push_str(&format!("</{name}>"));
    }

    /// Words of a class, or a link.
    fn pointed(&mut self, words: &[Piece<'_>], target: &str) {
        if let Some((class, element)) = target.strip_prefix('.').and_then(class) {
            self.html.push_str(&format!("<{element} class=\"{class}\">"));
            self.write(words);
            self.html.push_str(&format!("</{element}>"));
        } else if let Some(name) = target.strip_prefix('$') {
            let address = self.args.iter().find(|(n, _)| *n == name).map_or("", |(_, arg)| arg.text());
            self.link(words, address);
        } else {
            self.link(words, &shown(target));
        }
    }

    /// A link, if it leads to a page or to the world; else its words alone.
    fn link(&mut self, words: &[Piece<'_>], address: &str) {
        if !leads(address) {
            tracing::error!(address, "a message links to what is no address");
            return self.write(words);
        }
        self.html.push_str("<a");
        self.attribute("href", address);
        if address.starts_with(LICENCE) {
            self.attribute("rel", "license");
        }
        self.html.push('>');
        self.write(words);
        self.html.push_str("</a>");
    }

    /// An attribute, unless it is empty.
    fn attribute(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.html.push_str(&format!(" {name}=\""));
            // A string takes whatever is written into it.
            let _ = Html.write_escaped_str(&mut self.html, value);
            self.html.push('"');
        }
    }

    /// Words without marks, and HTML where it was given.
    fn plain(&mut self, words: &str) {
        let rich = |c: char| match self.args.get(stands_for(c)?) {
            Some((_, Arg::Rich(rich))) => Some(rich.0.as_str()),
            _ => None,
        };
        let mut html = String::new();
        for run in words.split_inclusive(|c| rich(c).is_some()) {
            let given = run.chars().next_back().and_then(rich).unwrap_or_default();
            let text = if given.is_empty() { run } else { run.trim_end_matches(|c| rich(c).is_some()) };
            html.push_str(&korean::mark(&shown(text)).to_string());
            html.push_str(given);
        }
        self.html.push_str(&html);
    }
}

impl Arg<'_> {
    fn text(&self) -> &str {
        if let Self::Text(text) = self { text } else { "" }
    }
}

/// A class with its element.
fn class(name: &str) -> Option<(&'static str, &'static str)> {
    CLASSES.iter().find(|(class, _)| *class == name).copied()
}

/// Whether an address leads to a page of the site, into the world, or to whom one may write; nothing else is followed, and
/// nothing that only looks like a page: `//host`, `/\host`.
fn leads(address: &str) -> bool {
    let inside = address.starts_with('/') && !address.starts_with("//");
    let outside = ["https://", "mailto:"].iter().any(|scheme| address.starts_with(scheme));
    (inside || outside) && !address.contains(|c: char| c == '\\' || c.is_whitespace() || c.is_control())
}
