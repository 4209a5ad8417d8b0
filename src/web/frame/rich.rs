//! Messages with links and emphasis.
//!
//! `[words](/address)` is a link, `[words](.class)` are words of a class, `**words**` strong ones, `*words*` emphasised
//! ones, `` `words` `` code. Only what the message itself writes is such a mark: what it is given is text, whatever it
//! holds, or an address, `[words]($name)`.

use std::fmt;

use askama::filters::{Escaper, Html, HtmlSafe};

use crate::text::{Given, Text};

/// What a message is given as text or as an address. What is missing the message asks for by the word "none".
pub type Texts<'g> = [(&'static str, Option<&'g str>)];

/// A message as HTML.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rich(String);

impl Rich {
    /// A message, with texts and with what it chooses by: numbers and words of the program.
    #[must_use]
    pub fn new<'g>(t: Text, id: &str, texts: &Texts<'g>, chosen: impl IntoIterator<Item = Given<'g>>) -> Self {
        let marked = texts.iter().enumerate().map(|(at, (name, text))| {
            let stands_for = text.map_or_else(|| "none".to_owned(), |_| mark(at).to_string());
            (*name, stands_for.into())
        });
        Self(html(&t.with(id, marked.chain(chosen)), texts))
    }
}

impl fmt::Display for Rich {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Rich {}

/// What stands for a text within a message, so that nothing in the text is taken for a mark: a character of private use
/// that no message has.
#[must_use]
pub fn mark(at: usize) -> char {
    u32::try_from(at).ok().and_then(|at| char::from_u32(0xF_0000 + at)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// A message that was said, as HTML: everything is escaped but its own marks.
#[must_use]
pub fn html(said: &str, texts: &Texts<'_>) -> String {
    let mut page = Page { texts, html: String::new() };
    page.write(said);
    page.html
}

/// Elements that emphasise, by their marks; the longer mark first.
const EMPHASIS: [(&str, &str); 3] = [("**", "strong"), ("*", "em"), ("`", "code")];

/// Classes of words that the style sheet knows, and their elements.
const CLASSES: [(&str, &str); 5] =
    [("caution", "span"), ("certainty", "span"), ("exact", "code"), ("n", "span"), ("when", "span")];

/// Where the licence stands: what leads there says that it is the licence.
const LICENCE: &str = "https://creativecommons.org/licenses/";

struct Page<'p> {
    texts: &'p Texts<'p>,
    html: String,
}

impl<'p> Page<'p> {
    /// Text with its marks.
    fn write(&mut self, said: &str) {
        let mut rest = said;
        while let Some((before, from)) = rest.find(['[', '*', '`']).map(|at| rest.split_at(at)) {
            self.plain(before);
            rest = self.element(from).unwrap_or_else(|| {
                // A sign that marks nothing is one of the text.
                let (sign, after) = from.split_at(1);
                self.plain(sign);
                after
            });
        }
        self.plain(rest);
    }

    /// An element at the beginning of a text; what follows it.
    fn element<'s>(&mut self, said: &'s str) -> Option<&'s str> {
        if let Some((words, target, after)) = pointed(said) {
            if let Some((class, element)) = target.strip_prefix('.').and_then(class) {
                self.html.push_str(&format!("<{element} class=\"{class}\">"));
                self.write(words);
                self.html.push_str(&format!("</{element}>"));
            } else {
                self.link(words, target);
            }
            return Some(after);
        }
        let marked = |mark| Some(said.strip_prefix(mark)?.split_once(mark)?).filter(|(words, _)| !words.is_empty());
        let (element, (words, after)) = EMPHASIS.iter().find_map(|(mark, element)| Some((element, marked(*mark)?)))?;
        self.html.push_str(&format!("<{element}>"));
        if *element == "code" {
            self.plain(words);
        } else {
            self.write(words);
        }
        self.html.push_str(&format!("</{element}>"));
        Some(after)
    }

    /// A link, if it leads to a page or to the world; else its words alone.
    fn link(&mut self, words: &str, target: &str) {
        let address = match target.strip_prefix('$') {
            Some(name) => self.texts.iter().find(|(n, _)| *n == name).and_then(|(_, text)| *text).unwrap_or_default(),
            None => &target.chars().fold(String::new(), |all, c| match self.given(c) {
                Some(text) => all + text,
                None => all + c.encode_utf8(&mut [0; 4]),
            }),
        };
        if !leads(address) {
            tracing::error!(target, "a message links to what is no address");
            return self.write(words);
        }
        self.html.push_str("<a href=\"");
        escape(&mut self.html, address);
        self.html.push('"');
        if address.starts_with(LICENCE) {
            self.html.push_str(" rel=\"license\"");
        }
        self.html.push('>');
        self.write(words);
        self.html.push_str("</a>");
    }

    /// Text without marks.
    fn plain(&mut self, said: &str) {
        for c in said.chars() {
            match self.given(c) {
                Some(text) => escape(&mut self.html, text),
                None => escape(&mut self.html, c.encode_utf8(&mut [0; 4])),
            }
        }
    }

    /// The text that a character stands for.
    fn given(&self, c: char) -> Option<&'p str> {
        self.texts.iter().enumerate().find(|(at, _)| mark(*at) == c).and_then(|(_, (_, text))| *text)
    }
}

fn escape(html: &mut String, text: &str) {
    // A string takes whatever is written into it.
    let _ = Html.write_escaped_str(html, text);
}

/// `[words](target)` at the beginning of a text, and what follows it.
fn pointed(said: &str) -> Option<(&str, &str, &str)> {
    let (words, rest) = said.strip_prefix('[')?.split_once("](")?;
    let (target, after) = rest.split_once(')')?;
    (!words.contains('[')).then_some((words, target, after))
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
