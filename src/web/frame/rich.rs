//! Messages with links and emphasis: `[words](/address)`, `**strong**`, `*emphasised*`, `` `code` ``.

use std::fmt::{self, Write as _};

use askama::filters::{Escaper, Html};

/// A message as HTML. Its text is escaped; only its own marks become elements.
pub struct Rich {
    text: String,
    /// What stands for an address that depends on the request: `[words]($name)`.
    links: Vec<(String, String)>,
}

impl Rich {
    /// A message that needs nothing.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self { text, links: Vec::new() }
    }

    /// The same with the address that a name stands for.
    #[must_use]
    pub fn linked(mut self, name: &str, url: &str) -> Self {
        self.links.push((name.to_owned(), url.to_owned()));
        self
    }

    fn address<'r>(&'r self, target: &'r str) -> &'r str {
        let given = target.strip_prefix('$').and_then(|name| self.links.iter().find(|(given, _)| given == name));
        given.map_or(target, |(_, url)| url)
    }

    fn write(&self, text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((before, mark)) = text.find(['[', '*', '`']).map(|at| text.split_at(at)) else {
            return plain(text, f);
        };
        plain(before, f)?;
        if let Some((words, target, after)) = link(mark) {
            f.write_str("<a href=\"")?;
            plain(self.address(target), f)?;
            f.write_str("\">")?;
            self.write(words, f)?;
            f.write_str("</a>")?;
            return self.write(after, f);
        }
        for (sign, element) in [("**", "strong"), ("*", "em"), ("`", "code")] {
            let Some((words, after)) = mark.strip_prefix(sign).and_then(|rest| rest.split_once(sign)) else { continue };
            write!(f, "<{element}>")?;
            if element == "code" {
                plain(words, f)?;
            } else {
                self.write(words, f)?;
            }
            write!(f, "</{element}>")?;
            return self.write(after, f);
        }
        // A sign that nothing closes is one of the text.
        let mut rest = mark.chars();
        rest.next().map_or(Ok(()), |sign| f.write_char(sign))?;
        self.write(rest.as_str(), f)
    }
}

/// A link at the beginning of a text: its words, where it leads, and what follows.
fn link(text: &str) -> Option<(&str, &str, &str)> {
    let (words, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (target, after) = rest.split_once(')')?;
    Some((words, target, after))
}

fn plain(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    Html.write_escaped_str(f, text)
}

impl fmt::Display for Rich {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(&self.text, f)
    }
}

impl askama::filters::HtmlSafe for Rich {}
