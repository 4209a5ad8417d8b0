//! Reading one table of a facts file: all its problems at once, each at its place.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::context::Context;
use super::places::Places;
use super::{coded, dates, numbers, text};
use crate::domain::edtf::Edtf;
use crate::domain::fields::{Fields, Given, Held, Table};
use crate::domain::number::Number;
use crate::domain::vocab::Word;
use crate::facts::private;
use crate::facts::problem::{Code, Flaw, did_you_mean};
use crate::facts::problems::Flaws;

/// Reads a table key by key, noting every problem.
#[derive(Debug)]
pub struct Reader<'t, 'p> {
    table: &'t DeTable<'t>,
    prefix: String,
    /// Where the keys stand.
    pub places: Places,
    flaws: &'p mut Flaws,
}

impl Table for Reader<'_, '_> {
    fn field<F: Held>(&mut self, key: &'static str) -> Option<F> {
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
        self.places.note(key, value.span());
        let key = format!("{}{key}", self.prefix);
        let mut cx = Context { key, span: value.span(), listed: false, table: self.table, flaws: self.flaws };
        F::take(Stands { value: value.get_ref(), cx: &mut cx })
    }
}

impl<'t, 'p> Reader<'t, 'p> {
    /// Begins a table whose header covers `whole`.
    pub fn new(table: &'t DeTable<'t>, whole: Range<usize>, flaws: &'p mut Flaws) -> Self {
        Self { table, prefix: String::new(), places: Places::new(whole), flaws }
    }

    /// The string behind a key, if there is one; used to tell the kind of a claim before it is read.
    #[must_use]
    pub fn peek(&self, key: &str) -> Option<&'t str> {
        self.table.get(key).and_then(|v| v.get_ref().as_str())
    }

    /// Reads a record of which the table holds nothing else.
    pub fn record<R: Fields>(&mut self) -> Option<R> {
        let record = R::take(self);
        self.refuse_unknown(R::KEYS);
        record
    }

    /// Notes every key that is not in the list.
    pub fn refuse_unknown(&mut self, known: &[&'static str]) {
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

/// What stands behind a key.
struct Stands<'v, 'c, 'p> {
    value: &'v DeValue<'v>,
    cx: &'c mut Context<'p>,
}

impl Given for Stands<'_, '_, '_> {
    fn beside(&self, key: &str) -> Option<&str> {
        self.cx.table.get(key).and_then(|v| v.get_ref().as_str())
    }
    fn text(self, most: usize) -> Option<String> {
        text::text(self.value, self.cx, most)
    }
    fn id(self) -> Option<String> {
        coded::id(self.value, self.cx)
    }
    fn claim_id(self) -> Option<String> {
        coded::claim_id(self.value, self.cx)
    }
    fn country(self) -> Option<String> {
        coded::country_code(self.value, self.cx)
    }
    fn address(self) -> Option<String> {
        coded::address(self.value, self.cx)
    }
    fn digest(self) -> Option<String> {
        coded::digest(self.value, self.cx)
    }
    fn month(self) -> Option<String> {
        dates::month(self.value, self.cx)
    }
    fn date(self) -> Option<Edtf> {
        dates::date(self.value, self.cx)
    }
    fn open_end(self) -> Option<Option<Edtf>> {
        if self.value.as_str() == Some("..") { Some(None) } else { self.date().map(Some) }
    }
    fn flag(self) -> Option<bool> {
        numbers::flag(self.value, self.cx)
    }
    fn yes(self) -> Option<()> {
        if numbers::flag(self.value, self.cx)? {
            return Some(());
        }
        let cx = self.cx;
        cx.flaw(Code::Contradiction, format!("`{}` is false", cx.key), "leave the key out: it marks only what is so");
        None
    }
    fn whole(self) -> Option<u32> {
        numbers::whole(self.value, self.cx)
    }
    fn number(self) -> Option<f64> {
        numbers::number(self.value, self.cx)
    }
    fn word<W: Word>(self) -> Option<W> {
        coded::word(self.value, self.cx)
    }

    fn list<H: Held>(self) -> Option<Vec<H>> {
        let Self { value, cx } = self;
        let DeValue::Array(items) = value else {
            cx.flaw(
                Code::WrongType,
                format!("`{}` is to be a list", cx.key),
                "write the values in [ ], separated by commas",
            );
            return None;
        };
        if items.is_empty() {
            cx.flaw(Code::Empty, format!("`{}` is an empty list", cx.key), "leave the key out instead");
            return None;
        }
        let mut all = Some(Vec::new());
        cx.listed = true;
        for item in items {
            cx.span = item.span();
            match (H::take(Stands { value: item.get_ref(), cx: &mut *cx }), &mut all) {
                (Some(value), Some(list)) => list.push(value),
                (None, _) => all = None,
                _ => {}
            }
        }
        all
    }

    fn parts(self) -> Option<BTreeMap<String, Number>> {
        let Self { value, cx } = self;
        let DeValue::Table(parts) = value else {
            let advice = format!("write one line a part: {}.male = 10", cx.key);
            cx.flaw(Code::WrongType, format!("`{}` is to name its parts", cx.key), advice);
            return None;
        };
        let part = |(key, value): (&Spanned<_>, &Spanned<DeValue<'_>>)| {
            cx.span = value.span();
            let part: &std::borrow::Cow<'_, str> = key.get_ref();
            let number = numbers::is_part(part, cx).then(|| numbers::number(value.get_ref(), cx)).flatten()?;
            Some((part.to_string(), Number(number)))
        };
        parts.iter().map(part).collect()
    }

    fn record<R: Fields>(self) -> Option<R> {
        let Self { value, cx } = self;
        let DeValue::Table(table) = value else {
            let (message, key) = (format!("`{}` is to have keys of its own", cx.key), &cx.key);
            let advice = if cx.listed {
                format!("write `{key} = [{{ key = … }}]`")
            } else {
                format!("write them as `{key}.key = …`")
            };
            cx.flaw(Code::WrongType, message, advice);
            return None;
        };
        let places = Places::new(cx.span.clone());
        Reader { table, prefix: format!("{}.", cx.key), places, flaws: cx.flaws }.record()
    }
}
