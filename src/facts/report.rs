//! Problems for people, underlined in their file, and for machines.

use std::collections::BTreeMap;
use std::fmt;

use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, NamedSource, Severity, SourceCode};

use super::problem::Problem;
use super::value::is_forbidden;
use crate::domain::vocab::Word;

/// One problem as miette prints it.
#[derive(Debug)]
struct Report<'p> {
    problem: &'p Problem,
    source: Option<NamedSource<String>>,
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.problem.message)
    }
}

impl std::error::Error for Report<'_> {}

impl Diagnostic for Report<'_> {
    fn severity(&self) -> Option<Severity> {
        Some(Severity::Error)
    }
    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(&self.problem.advice))
    }
    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.source.as_ref().map(|s| s as &dyn SourceCode)
    }
    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        self.source.as_ref()?;
        Some(Box::new(std::iter::once(LabeledSpan::underline(self.problem.span.clone()))))
    }
}

/// The problems as text: place and code first, then the underlined excerpt and the advice.
#[must_use]
pub fn text(problems: &[Problem], texts: &BTreeMap<String, String>, colour: bool) -> String {
    let theme = if colour { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let handler = GraphicalReportHandler::new_themed(theme).with_width(100).with_links(false);
    let mut out = String::new();
    for problem in problems {
        let source = texts.get(&problem.path).map(|text| NamedSource::new(&problem.path, visible(text)));
        out.push_str(&format!("{}:{}:{}: {}\n", problem.path, problem.line, problem.column, problem.code));
        // Writing into a string cannot fail; a failing renderer leaves the line above, which says all that matters.
        let _ = handler.render_report(&mut out, &Report { problem, source });
        out.push('\n');
    }
    out
}

/// A text whose control and reordering characters are shown as marks of the same length: a terminal must not obey them.
fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match (is_forbidden(c) && c != '\n' && c != '\t', c.len_utf8()) {
            (false, _) => out.push(c),
            (true, 3) => out.push(char::REPLACEMENT_CHARACTER),
            (true, n) => out.push_str(&"?".repeat(n)),
        }
    }
    out
}

/// The problems as JSON: an object with the list and its length.
#[must_use]
pub fn json(problems: &[Problem]) -> String {
    let list: Vec<_> = problems
        .iter()
        .map(|p| serde_json::json!({ "path": p.path, "line": p.line, "column": p.column, "code": p.code.as_str(), "message": p.message, "advice": p.advice }))
        .collect();
    format!("{:#}\n", serde_json::json!({ "problems": list, "total": problems.len() }))
}
