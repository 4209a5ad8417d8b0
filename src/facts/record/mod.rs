//! Reading and writing one table of a facts file: all its problems at once, each at its place.

mod declare;
mod field;

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::private;
use super::problem::{Code, Flaw, did_you_mean};
use super::problems::Flaws;

pub use declare::key;
pub(crate) use declare::{listed, record};

/// Where each key of a record stands; cross-file checks point there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// The record's header or opening.
    pub whole: Range<usize>,
    keys: BTreeMap<String, Range<usize>>,
}

impl Places {
    /// The place of a key's value, or of the record when the key is not there.
    #[must_use]
    pub fn of(&self, key: &str) -> Range<usize> {
        self.keys.get(key).unwrap_or(&self.whole).clone()
    }
}

/// What a value needs to know to complain.
#[derive(Debug)]
pub struct Context<'p> {
    /// The key in question, with its prefix.
    pub key: String,
    /// The bytes of the value.
    pub span: Range<usize>,
    table: &'p DeTable<'p>,
    flaws: &'p mut Flaws,
}

impl Context<'_> {
    /// The string behind another key of the same table, where that decides what may stand here.
    #[must_use]
    pub fn beside(&self, key: &str) -> Option<&str> {
        self.table.get(key).and_then(|v| v.get_ref().as_str())
    }

    /// Notes a problem with the value.
    pub fn flaw(&mut self, code: Code, message: impl Into<String>, advice: impl Into<String>) {
        self.flaws.push(Flaw { code, span: self.span.clone(), message: message.into(), advice: advice.into() });
    }

    /// The same, with message and advice made only if they are kept.
    pub fn flaw_with(&mut self, code: Code, told: impl FnOnce(&str) -> (String, String)) {
        let (span, key) = (&self.span, &self.key);
        self.flaws.note(|| {
            let (message, advice) = told(key);
            Flaw { code, span: span.clone(), message, advice }
        });
    }
}

/// A single value.
pub trait Value: Sized {
    /// Reads it; a problem is noted where `None` is returned.
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self>;
    /// Its canonical spelling.
    fn written(&self) -> String;
}

/// What may stand behind a key: a value, an optional value, a list, or a nested record.
pub trait Field: Sized {
    /// Reads it.
    fn read(value: &Spanned<DeValue<'_>>, cx: &mut Context<'_>) -> Option<Self>;
    /// What it is when the key is not there; `None` when the key must be there.
    #[must_use]
    fn absent() -> Option<Self> {
        None
    }
    /// Appends `key = value` and a line end, or nothing when there is nothing to say.
    fn write(&self, key: &str, out: &mut String);
}

/// A record: a table with a fixed list of keys in a fixed order.
pub trait Record: Sized {
    /// Its keys, in canonical order.
    const KEYS: &'static [&'static str];
    /// The keys that must be there.
    fn required() -> Vec<&'static str>;
    /// Reads its keys; keys outside the list are problems.
    fn read(reader: &mut Reader<'_, '_>) -> Option<Self>;
    /// Appends its lines.
    fn write(&self, prefix: &str, out: &mut String);
}

/// Reads a table key by key, noting every problem.
#[derive(Debug)]
pub struct Reader<'t, 'p> {
    table: &'t DeTable<'t>,
    prefix: String,
    /// Where the keys stand.
    pub places: Places,
    flaws: &'p mut Flaws,
}

impl<'t, 'p> Reader<'t, 'p> {
    /// Begins a table whose header covers `whole`.
    pub fn new(table: &'t DeTable<'t>, whole: Range<usize>, flaws: &'p mut Flaws) -> Self {
        Self { table, prefix: String::new(), places: Places { whole, keys: BTreeMap::new() }, flaws }
    }

    /// Reads one key.
    pub fn field<F: Field>(&mut self, key: &'static str) -> Option<F> {
        let Some(value) = self.table.get(key) else {
            let absent = F::absent();
            if absent.is_none() {
                self.flaws.push(Flaw {
                    code: Code::MissingKey,
                    span: self.places.whole.clone(),
                    message: format!("`{}{key}` is missing", self.prefix),
                    advice: "add the key; docs/facts.md says what it means".to_owned(),
                });
            }
            return absent;
        };
        self.places.keys.insert(key.to_owned(), value.span());
        let key = format!("{}{key}", self.prefix);
        F::read(value, &mut Context { key, span: value.span(), table: self.table, flaws: self.flaws })
    }

    /// The string behind a key, if there is one; used to tell the kind of a claim before it is read.
    #[must_use]
    pub fn peek(&self, key: &str) -> Option<&'t str> {
        self.table.get(key).and_then(|v| v.get_ref().as_str())
    }

    /// Notes every key that is not in the list.
    pub fn refuse_unknown(&mut self, known: &'static [&'static str]) {
        for key in self.table.keys().filter(|k| !known.contains(&k.get_ref().as_ref())) {
            let word = key.get_ref();
            let prefix = &self.prefix;
            self.flaws.note(|| {
                let flaw = |code, message, advice| Flaw { code, span: key.span(), message, advice };
                if private::key(word) {
                    let message = format!("`{prefix}{word}` cannot be recorded");
                    return flaw(Code::Private, message, private::ADVICE.to_owned());
                }
                let otherwise = "docs/facts.md lists the keys; what has no key cannot be recorded";
                let advice = did_you_mean(word, known.iter().copied(), otherwise);
                flaw(Code::UnknownKey, format!("`{prefix}{word}` is no key of this record"), advice)
            });
        }
    }
}

/// A record that stands inside another, as dotted keys.
pub fn read_nested<R: Record>(value: &Spanned<DeValue<'_>>, cx: &mut Context<'_>) -> Option<R> {
    read_table(value.get_ref(), cx, "write them as `", ".key = …`")
}

/// A record that stands in a list, as an inline table.
pub fn read_inline<R: Record>(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<R> {
    read_table(value, cx, "write `", " = [{ key = … }]`")
}

/// The canonical spelling of a record in a list.
#[must_use]
pub fn written_inline<R: Record>(record: &R) -> String {
    let mut lines = String::new();
    record.write("", &mut lines);
    format!("{{ {} }}", lines.lines().collect::<Vec<_>>().join(", "))
}

fn read_table<R: Record>(value: &DeValue<'_>, cx: &mut Context<'_>, before: &str, after: &str) -> Option<R> {
    let DeValue::Table(table) = value else {
        cx.flaw(
            Code::WrongType,
            format!("`{}` is to have keys of its own", cx.key),
            format!("{before}{}{after}", cx.key),
        );
        return None;
    };
    let mut reader = Reader {
        table,
        prefix: format!("{}.", cx.key),
        places: Places { whole: cx.span.clone(), keys: BTreeMap::new() },
        flaws: cx.flaws,
    };
    R::read(&mut reader)
}
