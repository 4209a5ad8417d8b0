//! One facts file: text to records, all its problems at once, and back to its one spelling.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::format::{Correction, Decision, Mission, Moved, Origin, Person, Publisher, Source, Speaker, Withdrawn};
use super::problem::{Code, Flaw, did_you_mean};
use super::problems::Flaws;
use super::table::{Places, Reader, claim, write_fields};
use crate::domain::claim::Claim;
use crate::domain::fields::Fields;

/// A record and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed<T> {
    /// The record.
    pub record: T,
    /// Where its keys stand in the file.
    pub places: Places,
}

/// A source with its claims.
#[derive(Debug, Clone, PartialEq)]
pub struct SourceFile {
    /// The source.
    pub source: Placed<Source>,
    /// Its claims.
    pub claims: Vec<Placed<Claim>>,
}

/// Reads a source file: what could be read of it, and the ids of what could not.
pub fn read_source(text: &str, flaws: &mut Flaws) -> (Option<SourceFile>, Vec<String>) {
    let root = parse(text, flaws);
    refuse_other_tables(&root, &["source", "claim"], flaws);
    let mut unread = Vec::new();
    let source = if let Some((span, DeValue::Table(table))) = root.get("source").map(|s| (s.span(), s.get_ref())) {
        let read = read_record::<Source>(table, span, flaws);
        unread.extend(id_of(table).filter(|_| read.is_none()));
        read
    } else {
        flaws.push(missing("source", "a file begins with [source]"));
        None
    };
    let mut claims = Vec::new();
    for (table, span) in tables(&root, "claim", flaws) {
        match read_claim(table, span, flaws) {
            Some(claim) => claims.push(claim),
            None => unread.extend(id_of(table)),
        }
    }
    if claims.is_empty() && flaws.is_empty() {
        flaws.push(missing("claim", "a source without a claim supports nothing: add a [[claim]]"));
    }
    let Some(source) = source else {
        unread.extend(claims.iter().map(|c: &Placed<Claim>| c.record.id.to_string()));
        return (None, unread);
    };
    (Some(SourceFile { source, claims }), unread)
}

fn id_of(table: &DeTable<'_>) -> Option<String> {
    table.get("id").and_then(|v| v.get_ref().as_str()).map(str::to_owned)
}

/// Writes a source file in its canonical spelling.
#[must_use]
pub fn write_source(file: &SourceFile) -> String {
    let mut out = String::from("[source]\n");
    write_fields(&Fields::seen(&file.source.record), "", &mut out);
    for claim in &file.claims {
        out.push_str("\n[[claim]]\n");
        claim::write(&claim.record, &mut out);
    }
    out
}

/// A record that stands in a registry: many of one kind in one file.
pub trait Listed: Fields {
    /// The name of its table; the file is named in the plural.
    const TABLE: &'static str;
    /// The file.
    const FILE: &'static str;
    /// Its id.
    fn id(&self) -> &str;
}

macro_rules! listed {
    ($($name:ident $table:literal $file:literal),+ $(,)?) => {
        $(impl Listed for $name {
            const TABLE: &'static str = $table;
            const FILE: &'static str = $file;
            fn id(&self) -> &str {
                &self.id
            }
        })+
    };
}

listed! {
    Mission "mission" "missions.toml", Person "person" "persons.toml", Speaker "speaker" "speakers.toml",
    Publisher "publisher" "publishers.toml", Origin "origin" "origins.toml", Decision "decision" "decisions.toml",
    Correction "correction" "corrections.toml",
    Moved "moved" "moved.toml",
}

impl Listed for Withdrawn {
    const TABLE: &'static str = "withdrawn";
    const FILE: &'static str = "withdrawn.toml";
    fn id(&self) -> &str {
        &self.id.0
    }
}

/// Reads a registry.
pub fn read_registry<T: Listed>(text: &str, flaws: &mut Flaws) -> Vec<Placed<T>> {
    let root = parse(text, flaws);
    refuse_other_tables(&root, &[T::TABLE], flaws);
    tables(&root, T::TABLE, flaws).into_iter().filter_map(|(table, span)| read_record(table, span, flaws)).collect()
}

/// Writes a registry in its canonical spelling: sorted by id.
#[must_use]
pub fn write_registry<T: Listed>(records: &[Placed<T>]) -> String {
    let mut sorted: Vec<&T> = records.iter().map(|r| &r.record).collect();
    sorted.sort_by(|a, b| a.id().cmp(b.id()));
    let blocks: Vec<String> = sorted
        .into_iter()
        .map(|record| {
            let mut out = format!("[[{}]]\n", T::TABLE);
            write_fields(&record.seen(), "", &mut out);
            out
        })
        .collect();
    blocks.join("\n")
}

fn parse<'t>(text: &'t str, flaws: &mut Flaws) -> DeTable<'t> {
    let (root, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        let (code, advice) = if error.message().contains("duplicate key") {
            (Code::Syntax, "a key stands once in a record: take one of the two out")
        } else {
            (Code::Syntax, "this is not TOML: look for a missing quote, bracket or equals sign here or just before")
        };
        flaws.push(Flaw { code, span, message: error.message().to_owned(), advice: advice.to_owned() });
    }
    root.into_inner()
}

fn missing(table: &str, advice: &str) -> Flaw {
    Flaw { code: Code::MissingKey, span: 0..0, message: format!("`{table}` is missing"), advice: advice.to_owned() }
}

fn refuse_other_tables(root: &DeTable<'_>, known: &[&'static str], flaws: &mut Flaws) {
    for key in root.keys().filter(|k| !known.contains(&k.get_ref().as_ref())) {
        flaws.note(|| Flaw {
            code: Code::UnknownKey,
            span: key.span(),
            message: format!("`{}` is no table of this file", key.get_ref()),
            advice: did_you_mean(key.get_ref(), known.iter().copied(), "docs/facts.md lists the tables"),
        });
    }
}

/// The tables of an array of tables.
fn tables<'r, 't>(root: &'r DeTable<'t>, name: &str, flaws: &mut Flaws) -> Vec<(&'r DeTable<'t>, Range<usize>)> {
    let Some(value) = root.get(name) else { return Vec::new() };
    let DeValue::Array(items) = value.get_ref() else {
        flaws.push(Flaw {
            code: Code::WrongType,
            span: value.span(),
            message: format!("`{name}` is to be written [[{name}]]"),
            advice: "use two brackets: there can be several".to_owned(),
        });
        return Vec::new();
    };
    items.iter().filter_map(|item: &Spanned<DeValue<'t>>| item.get_ref().as_table().map(|t| (t, item.span()))).collect()
}

fn read_record<T: Fields>(table: &DeTable<'_>, span: Range<usize>, flaws: &mut Flaws) -> Option<Placed<T>> {
    let mut reader = Reader::new(table, span, flaws);
    let record = reader.record();
    let places = std::mem::take(&mut reader.places);
    Some(Placed { record: record?, places })
}

fn read_claim(table: &DeTable<'_>, span: Range<usize>, flaws: &mut Flaws) -> Option<Placed<Claim>> {
    let mut reader = Reader::new(table, span, flaws);
    let record = claim::read(&mut reader);
    let places = std::mem::take(&mut reader.places);
    Some(Placed { record: record?, places })
}
