//! Problems for people, underlined in their file, and for machines.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents, Severity,
    SourceCode, SourceSpan, SpanContents,
};

use super::chars::is_forbidden;
use super::problem::Problem;
use super::problems::Problems;
use crate::domain::vocab::Word;

/// How much of a line is shown before the place, and from it on.
const WINDOW: (usize, usize) = (50, 110);

/// A few lines around a place, cut to what can be read.
#[derive(Debug)]
struct Excerpt {
    path: String,
    text: String,
    /// The number of its first line, from 0.
    first_line: usize,
    /// The place in the file, from 0: line and column.
    place: (usize, usize),
    /// The place in the excerpt.
    span: Range<usize>,
}

impl Excerpt {
    fn new(problem: &Problem, text: &str) -> Self {
        let start = text.floor_char_boundary(problem.span.start);
        let line_start = text.get(..start).and_then(|t| t.rfind('\n')).map_or(0, |i| i + 1);
        let (before, rest) = (text.get(line_start..start).unwrap_or_default(), text.get(start..).unwrap_or_default());
        let line_rest = rest.lines().next().unwrap_or_default();
        let head = tail_of(before, WINDOW.0);
        let shown = head_of(line_rest, WINDOW.1);
        let above = text.get(..line_start.saturating_sub(1)).filter(|_| line_start > 0);
        let above = above.map(|t| head_of(t.rsplit('\n').next().unwrap_or_default(), WINDOW.1));
        let below = rest.split('\n').nth(1).map(|l| head_of(l, WINDOW.1));
        let lead = above.as_ref().map_or(0, |a| visible(a).len() + 1) + visible(&head).len();
        let length = (problem.span.end.max(start) - start).min(line_rest.len()).min(shown.len());
        let lines: Vec<String> =
            above.iter().cloned().chain([format!("{head}{shown}")]).chain(below).map(|l| visible(&l)).collect();
        let excerpt = lines.join("\n");
        let end = excerpt.floor_char_boundary((lead + length).min(excerpt.len()));
        Self {
            path: visible(&problem.path),
            first_line: problem.line.saturating_sub(1 + usize::from(above.is_some())),
            place: (problem.line.saturating_sub(1), problem.column.saturating_sub(1)),
            span: lead.min(end)..end,
            text: excerpt,
        }
    }
}

/// The end of a text, with a mark where it was cut.
fn tail_of(text: &str, most: usize) -> String {
    match text.char_indices().rev().nth(most) {
        None => text.to_owned(),
        Some((at, c)) => format!("…{}", text.get(at + c.len_utf8()..).unwrap_or_default()),
    }
}

/// The beginning of a text, with a mark where it was cut.
fn head_of(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
    }
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let own = self.text.read_span(span, before, after)?;
        // Without lines around it, the place itself is asked for, as the heading tells it.
        let (line, column) =
            if (before, after) == (0, 0) { self.place } else { (own.line() + self.first_line, own.column()) };
        let (data, span, count) = (own.data(), *own.span(), own.line_count());
        Ok(Box::new(MietteSpanContents::new_named(self.path.clone(), data, span, line, column, count)))
    }
}

/// One problem as miette prints it.
#[derive(Debug)]
struct Report<'p> {
    problem: &'p Problem,
    excerpt: Option<Excerpt>,
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
        self.excerpt.as_ref().map(|e| e as &dyn SourceCode)
    }
    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let span = self.excerpt.as_ref()?.span.clone();
        Some(Box::new(std::iter::once(LabeledSpan::underline(span))))
    }
}

/// The problems as text: place and code first, then the underlined excerpt and the advice; at the end of a file and of
/// all how many more there are.
#[must_use]
pub fn text(problems: &Problems, texts: &BTreeMap<String, String>, colour: bool) -> String {
    let theme = if colour { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let handler = GraphicalReportHandler::new_themed(theme).with_width(100).with_links(false);
    let mut out = String::new();
    for (i, problem) in problems.kept().iter().enumerate() {
        let excerpt = texts.get(&problem.path).map(|text| Excerpt::new(problem, text));
        let path = visible(&problem.path);
        out.push_str(&format!("{path}:{}:{}: {}\n", problem.line, problem.column, problem.code));
        // Writing into a string cannot fail; a failing renderer leaves the line above, which says all that matters.
        let _ = handler.render_report(&mut out, &Report { problem, excerpt });
        out.push('\n');
        let last = problems.kept().get(i + 1).is_none_or(|next| next.path != problem.path);
        let more = problems.more_in(&problem.path);
        if last && more > 0 {
            out.push_str(&format!("{path}: {} not shown\n\n", are(more)));
        }
    }
    let shown: BTreeSet<&String> = problems.kept().iter().map(|p| &p.path).collect();
    let more = problems.len() - problems.kept().len();
    if more > 0 {
        let silent = problems.paths().filter(|p| !shown.contains(p)).count();
        let files = if silent == 0 { String::new() } else { format!(", among them all of {silent} files") };
        out.push_str(&format!("{} not shown{files}; mend the others first\n", are(more)));
    }
    out
}

fn are(more: usize) -> String {
    if more == 1 { "1 more problem is".to_owned() } else { format!("{more} more problems are") }
}

/// A text whose control and reordering characters are shown as marks of the same length: a terminal must not obey them.
fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match (is_forbidden(c) && c != '\t', c.len_utf8()) {
            (false, _) => out.push(c),
            (true, 3) => out.push(char::REPLACEMENT_CHARACTER),
            (true, n) => out.push_str(&"?".repeat(n)),
        }
    }
    out
}

/// The problems as JSON: those that are shown, how many there are, and how many are not shown.
#[must_use]
pub fn json(problems: &Problems) -> String {
    let list: Vec<_> = problems
        .kept()
        .iter()
        .map(|p| serde_json::json!({ "path": p.path, "line": p.line, "column": p.column, "code": p.code.as_str(), "message": p.message, "advice": p.advice }))
        .collect();
    let more = problems.len() - list.len();
    format!("{:#}\n", serde_json::json!({ "problems": list, "total": problems.len(), "not_shown": more }))
}
