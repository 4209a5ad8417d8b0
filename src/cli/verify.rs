//! `chancery verify`: each cited passage against the article, and how each claim follows from its passage.

use std::fs;

use super::{Failure, console};
use crate::config::VerifyArgs;
use crate::domain::claim::{Body, Claim};
use crate::domain::edtf::{Day, Edtf};
use crate::domain::passage::{self, Found, Support};
use crate::facts::file::read_source;
use crate::facts::format::Source;
use crate::facts::problems::{Flaws, Problems};
use crate::facts::report;

/// One line of the table.
struct Line {
    claim: String,
    paragraph: usize,
    span: (usize, usize),
    verdict: String,
    proved: bool,
    number: Option<Support>,
    date: Option<Support>,
    name: Option<Support>,
}

/// Runs the command.
///
/// # Errors
/// When a passage moved, changed or is missing, or a file cannot be read.
pub fn run(args: &VerifyArgs) -> Result<(), Failure> {
    let read = |path: &std::path::Path| {
        fs::read_to_string(path).map_err(|e| Failure::Environment(format!("{} cannot be read: {e}", path.display())))
    };
    let (facts, article) = (read(&args.source)?, read(&args.article)?);
    let mut flaws = Flaws::default();
    let (file, _) = read_source(&facts, &mut flaws);
    let name = args.source.display().to_string();
    let Some(file) = file.filter(|_| flaws.is_empty()) else {
        let mut problems = Problems::default();
        problems.extend(&name, &facts, flaws);
        problems.sort();
        console::message(&report::text(&problems, &[(name.clone(), facts)].into(), false));
        return Err(Failure::Facts(format!("{name} has problems of its own; see `chancery check`")));
    };
    let source = &file.source.record;
    let chars: Vec<char> = article.chars().collect();
    let whole = whole(source, &article, chars.len())?;
    let published = source.published.as_ref().and_then(|p| p.span().latest);
    let lines: Vec<Line> = file.claims.iter().filter_map(|c| line(&c.record, &chars, published)).collect();
    console::result(&table(&lines));
    let wrong = lines.iter().filter(|l| !l.proved).count();
    let without = file.claims.len() - lines.len();
    let summary = format!("{} of {} passages stand where the claims say", lines.len() - wrong, lines.len());
    let literal = shares(&lines);
    match (whole, wrong) {
        (None, 0) => {
            console::message(&format!("{summary}; {without} claims cite none; {literal}"));
            Ok(())
        }
        (whole, _) => Err(Failure::Facts(format!("{}{summary}", whole.map_or_else(String::new, |w| format!("{w}; "))))),
    }
}

/// What is wrong with the article as a whole, if anything.
fn whole(source: &Source, article: &str, length: usize) -> Result<Option<String>, Failure> {
    let Some(text) = &source.text else {
        return Err(Failure::Usage(format!("the source {} cites no passages: it has no `text`", source.id)));
    };
    if passage::digest(article.as_bytes()) == text.sha256.0 {
        return Ok(None);
    }
    Ok(Some(if length == text.chars as usize {
        "the article is not the one that was cited: same length, another digest".to_owned()
    } else {
        format!("the article is not the one that was cited: it has {length} characters, not {}", text.chars)
    }))
}

fn line(claim: &Claim, article: &[char], published: Option<Day>) -> Option<Line> {
    let c = &claim.passage;
    let (start, end, digest) = (c.start? as usize, c.end? as usize, c.digest.as_ref()?);
    let cited = c.paragraph? as usize;
    let found = passage::locate(article, start, end, &digest.0);
    let stands_in = passage::paragraph(article, start);
    let text = passage::slice(article, start, end).unwrap_or_default();
    let verdict = match found {
        Found::Stands if stands_in != cited => format!("stands, but in paragraph {stands_in}"),
        Found::Stands => "stands".to_owned(),
        Found::Moved(a, b) => format!("moved to {a}–{b}"),
        Found::Changed => "changed".to_owned(),
        Found::Missing => "missing".to_owned(),
    };
    let (number, date, name) = values(claim);
    Some(Line {
        claim: claim.id.to_string(),
        paragraph: cited,
        span: (start, end),
        proved: found == Found::Stands && stands_in == cited,
        verdict,
        number: number.map(|n| passage::number(&text, n)),
        date: date.map(|d| passage::date(&text, d, published)),
        name: name.map(|n| passage::name(&text, &[n])),
    })
}

/// The number, the date and the name that a claim asserts.
fn values(claim: &Claim) -> (Option<f64>, Option<&Edtf>, Option<&str>) {
    let date = claim.body.date().or(claim.body.as_of());
    match &claim.body {
        Body::Person(p) => (p.value.age().map(f64::from), date, p.name_as_printed.as_deref()),
        Body::Count(n) => (n.value.map(|v| v.0), date, None),
        Body::Mission(_) | Body::Event(_) | Body::Statement(_) => (None, date, None),
    }
}

fn table(lines: &[Line]) -> String {
    let width = lines.iter().map(|l| l.claim.len()).max().unwrap_or(5).max(5);
    let told = |s: Option<Support>| s.map_or("-", Support::as_str);
    let mut out =
        format!("{:width$}  par.  {:11}  {:10}  {:13}  {:26}  name\n", "claim", "passage", "verdict", "number", "date");
    for l in lines {
        out.push_str(&format!(
            "{:width$}  {:4}  {:11}  {:10}  {:13}  {:26}  {}\n",
            l.claim,
            l.paragraph,
            format!("{}–{}", l.span.0, l.span.1),
            l.verdict,
            told(l.number),
            told(l.date),
            told(l.name),
        ));
    }
    out
}

/// "numbers 7 of 9 literal, …"
fn shares(lines: &[Line]) -> String {
    let share = |what: &str, all: Vec<Support>| {
        let literal = all.iter().filter(|s| **s == Support::Literal).count();
        format!("{what} {literal} of {} literal", all.len())
    };
    [
        share("numbers", lines.iter().filter_map(|l| l.number).collect()),
        share("dates", lines.iter().filter_map(|l| l.date).collect()),
        share("names", lines.iter().filter_map(|l| l.name).collect()),
    ]
    .join(", ")
}
