//! Query parameters: each read once, and a bad value refused with its name and what is allowed.

use super::unread::BadValue;
use crate::domain::country;
use crate::domain::edtf::{Day, Edtf, EdtfError};
use crate::domain::id::CountryCode;
use crate::domain::nearest::{LONGEST_ID, nearest};
use crate::domain::scope::FIRST_DAY;
use crate::domain::vocab::Word;
use crate::text::Message;

/// No text parameter is longer.
const LONGEST: usize = 200;

/// The last page that can be asked for.
const LAST_PAGE: u32 = 10_000;

/// The parameters of an address. Reading one marks it as known; what nobody reads is unknown.
#[derive(Debug, Default)]
pub(super) struct Params {
    given: Vec<(String, String)>,
    asked: Vec<&'static str>,
}

impl Params {
    /// Reads a query string.
    pub(super) fn parse(query: &str) -> Self {
        let given = form_urlencoded::parse(query.as_bytes()).map(|(k, v)| (k.into_owned(), v.into_owned()));
        Self { given: given.collect(), asked: Vec::new() }
    }

    /// The first parameter that nobody read, and the known one that is nearest to it.
    pub(super) fn unknown(&self) -> Option<(&str, Option<&'static str>)> {
        let unknown = self.given.iter().find(|(k, _)| !self.asked.contains(&k.as_str()))?;
        let name = unknown.0.as_str();
        // Hyphens and underscores, and which case, are the commonest slips.
        let bare = |text: &str| text.to_lowercase().replace(['-', '_'], "");
        let same = self.asked.iter().copied().find(|k| *k == bare(name));
        let near = || nearest(name, self.asked.iter().copied());
        Some((name, same.or_else(|| self.asked.iter().copied().find(|k| Some(*k) == near()))))
    }

    /// The names that are known, for who asks for another.
    pub(super) fn asked(&self) -> &[&'static str] {
        &self.asked
    }

    /// The values of a parameter, empty ones left out: forms send those for "any".
    fn all(&mut self, name: &'static str) -> Vec<String> {
        self.asked.push(name);
        let values = self.given.iter().filter(|(k, _)| k == name).map(|(_, v)| v.trim());
        values.filter(|v| !v.is_empty()).map(str::to_owned).collect()
    }

    /// The last value of a parameter.
    fn last(&mut self, name: &'static str) -> Option<String> {
        self.all(name).pop()
    }

    /// Words of a closed list, comma-separated or repeated, in the order of the list.
    pub(super) fn words<W: Word + Ord>(&mut self, name: &'static str) -> Result<Vec<W>, BadValue> {
        let mut words = Vec::new();
        for value in self.all(name).iter().flat_map(|v| v.split(',')).map(str::trim).filter(|v| !v.is_empty()) {
            let word = W::from_word(value).ok_or_else(|| BadValue::unknown_word::<W>(name, value))?;
            if !words.contains(&word) {
                words.push(word);
            }
        }
        words.sort_unstable();
        Ok(words)
    }

    /// One word of a closed list.
    pub(super) fn word<W: Word>(&mut self, name: &'static str) -> Result<Option<W>, BadValue> {
        let value = self.last(name);
        value.map(|v| W::from_word(&v).ok_or_else(|| BadValue::unknown_word::<W>(name, &v))).transpose()
    }

    /// A day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a year or month means its last day, or today if it has not ended yet.
    pub(super) fn day(&mut self, name: &'static str, today: Day) -> Result<Option<Day>, BadValue> {
        let Some((_, last)) = self.period(name, today)? else { return Ok(None) };
        if last < FIRST_DAY {
            let given = [("day", last.to_string()), ("today", today.to_string())];
            return Err(BadValue { parameter: name, detail: Message::of("value-too-early", given) });
        }
        Ok(Some(last.min(today)))
    }

    /// A year, month or day as its first and last day.
    fn period(&mut self, name: &'static str, today: Day) -> Result<Option<(Day, Day)>, BadValue> {
        let Some(text) = self.last(name) else { return Ok(None) };
        let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'-') && matches!(text.len(), 4 | 7 | 10);
        let date = plain.then(|| Edtf::parse(&text));
        let span = match date {
            Some(Ok(date)) => date.span(),
            Some(Err(EdtfError::NoSuchDay(_))) => return Err(BadValue::text(name, "value-not-in-calendar", &text)),
            Some(Err(EdtfError::Season(_))) => return Err(BadValue::text(name, "value-season", &text)),
            Some(Err(_)) | None => return Err(BadValue::text(name, "value-no-day", &text)),
        };
        let (first, last) = (span.start(), span.end());
        if first > today {
            let given = [("text", text), ("today", today.to_string())];
            return Err(BadValue { parameter: name, detail: Message::of("value-not-begun", given) });
        }
        Ok(Some((first, last)))
    }

    /// The two ends of a stretch of time, either of which may be left out.
    pub(super) fn stretch(&mut self, today: Day) -> Result<(Option<Day>, Option<Day>), BadValue> {
        let from = self.period("from", today)?.map(|(first, _)| first);
        let to = self.period("to", today)?.map(|(_, last)| last);
        match (from, to) {
            (Some(from), Some(to)) if to < from => Err(BadValue {
                parameter: "to",
                detail: Message::of("value-ends-early", [("from", from.to_string()), ("to", to.to_string())]),
            }),
            both => Ok(both),
        }
    }

    /// `true` or `false`.
    pub(super) fn flag(&mut self, name: &'static str) -> Result<Option<bool>, BadValue> {
        match self.last(name).as_deref() {
            None => Ok(None),
            Some("true") => Ok(Some(true)),
            Some("false") => Ok(Some(false)),
            Some(other) => Err(BadValue::text(name, "value-no-flag", other)),
        }
    }

    /// A country by its two letters, in either case.
    pub(super) fn country(&mut self, name: &'static str) -> Result<Option<CountryCode>, BadValue> {
        let Some(text) = self.last(name) else { return Ok(None) };
        let code = text.to_ascii_uppercase();
        if country::name(&code).is_some() {
            return Ok(Some(code.into()));
        }
        Err(BadValue::text(name, "value-no-country", &text))
    }

    /// A text of at most 200 characters.
    pub(super) fn text(&mut self, name: &'static str) -> Result<Option<String>, BadValue> {
        let Some(text) = self.last(name) else { return Ok(None) };
        if text.chars().count() > LONGEST {
            let detail = Message::of("value-too-long", [("most", LONGEST.to_string())]);
            return Err(BadValue { parameter: name, detail });
        }
        // Control characters mean nothing to a search and would be echoed into the page.
        let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        Ok(Some(clean.trim().to_owned()).filter(|t| !t.is_empty()))
    }

    /// The id of something. Whether the record has it, only the record can tell.
    pub(super) fn id<I: From<String>>(&mut self, name: &'static str) -> Result<Option<I>, BadValue> {
        let Some(text) = self.last(name) else { return Ok(None) };
        if text.chars().count() > LONGEST_ID || text.chars().any(char::is_control) {
            return Err(BadValue::text(name, "value-no-id", &text));
        }
        Ok(Some(text.into()))
    }

    /// A page number, from 1.
    pub(super) fn page(&mut self) -> Result<u32, BadValue> {
        let Some(text) = self.last("page") else { return Ok(1) };
        let page = text.parse().ok().filter(|p| (1..=LAST_PAGE).contains(p));
        page.ok_or_else(|| BadValue::text("page", "value-no-page", &text))
    }
}
