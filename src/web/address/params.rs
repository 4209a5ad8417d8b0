//! Query parameters: each read once, and a bad value refused with its name and what is allowed.

use crate::domain::country;
use crate::domain::edtf::{Day, Edtf};
use crate::domain::nearest::nearest;
use crate::domain::vocab::Word;

/// The first day of the record: the year in which the state was founded.
pub const FIRST_DAY: Day = Day::constant(1948, 1, 1);

/// No text parameter is longer.
const LONGEST: usize = 200;

/// A value that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadValue {
    /// The parameter.
    pub parameter: &'static str,
    /// What was wrong and what is allowed.
    pub detail: String,
}

/// The parameters of an address, in their order.
#[derive(Debug, Clone, Default)]
pub struct Params(Vec<(String, String)>);

impl Params {
    /// Reads a query string.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        Self(form_urlencoded::parse(query.as_bytes()).map(|(k, v)| (k.into_owned(), v.into_owned())).collect())
    }

    /// The values of a parameter, empty ones left out: forms send those for "any".
    fn all<'p>(&'p self, name: &'p str) -> impl Iterator<Item = &'p str> {
        self.0.iter().filter(move |(k, v)| k == name && !v.trim().is_empty()).map(|(_, v)| v.trim())
    }

    /// The last value of a parameter.
    fn last(&self, name: &str) -> Option<&str> {
        self.0.iter().rev().find(|(k, v)| k == name && !v.trim().is_empty()).map(|(_, v)| v.trim())
    }

    /// Words of a closed list, comma-separated or repeated.
    ///
    /// # Errors
    /// When a word is not in the list.
    pub fn words<W: Word + PartialEq>(&self, name: &'static str) -> Result<Vec<W>, BadValue> {
        let mut words = Vec::new();
        for value in self.all(name).flat_map(|v| v.split(',')).map(str::trim).filter(|v| !v.is_empty()) {
            let word = W::from_word(value).ok_or_else(|| unknown::<W>(name, value))?;
            if !words.contains(&word) {
                words.push(word);
            }
        }
        Ok(words)
    }

    /// One word of a closed list.
    ///
    /// # Errors
    /// When it is not in the list.
    pub fn word<W: Word>(&self, name: &'static str) -> Result<Option<W>, BadValue> {
        self.last(name).map(|v| W::from_word(v).ok_or_else(|| unknown::<W>(name, v))).transpose()
    }

    /// A day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a year or month means its last day.
    ///
    /// # Errors
    /// When it is no day, before the record begins, or has not begun yet.
    pub fn day(&self, name: &'static str, today: Day) -> Result<Option<Day>, BadValue> {
        let Some((_, last)) = self.period(name, today)? else { return Ok(None) };
        if last < FIRST_DAY {
            let detail = format!(
                "{last} lies before 1948, when the record begins. Days from 1948 to today ({today}) are allowed."
            );
            return Err(BadValue { parameter: name, detail });
        }
        Ok(Some(last))
    }

    /// A year, month or day as its first and last day.
    ///
    /// # Errors
    /// When it is no day, or has not begun yet.
    pub fn period(&self, name: &'static str, today: Day) -> Result<Option<(Day, Day)>, BadValue> {
        let Some(text) = self.last(name) else { return Ok(None) };
        let bad = |detail: String| BadValue { parameter: name, detail };
        let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'-') && matches!(text.len(), 4 | 7 | 10);
        let date = plain.then(|| Edtf::parse(text));
        let span = match date {
            Some(Ok(date)) => date.span(),
            Some(Err(error)) => {
                return Err(bad(format!("{error}. Write a year, month or day such as 2024, 2024-02 or 2024-02-15.")));
            }
            None => {
                return Err(bad(format!(
                    "“{}” is no day. Write a year, month or day such as 2024, 2024-02 or 2024-02-15.",
                    shown(text)
                )));
            }
        };
        let (first, last) = (span.start(), span.end());
        if first > today {
            return Err(bad(format!("“{text}” has not begun yet. Days up to today ({today}) are allowed.")));
        }
        Ok(Some((first, last)))
    }

    /// The two ends of a stretch of time, either of which may be left out.
    ///
    /// # Errors
    /// As for [`Self::period`], and when it ends before it begins.
    pub fn stretch(&self, today: Day) -> Result<(Option<Day>, Option<Day>), BadValue> {
        let from = self.period("from", today)?.map(|(first, _)| first);
        let to = self.period("to", today)?.map(|(_, last)| last);
        match (from, to) {
            (Some(from), Some(to)) if to < from => Err(BadValue {
                parameter: "to",
                detail: format!("The time ends ({to}) before it begins ({from}). Change one of the two."),
            }),
            both => Ok(both),
        }
    }

    /// `true` or `false`.
    ///
    /// # Errors
    /// When it is neither.
    pub fn flag(&self, name: &'static str) -> Result<Option<bool>, BadValue> {
        match self.last(name) {
            None => Ok(None),
            Some("true") => Ok(Some(true)),
            Some("false") => Ok(Some(false)),
            Some(other) => {
                Err(BadValue { parameter: name, detail: format!("“{}” is neither true nor false.", shown(other)) })
            }
        }
    }

    /// A country by its two letters, in either case.
    ///
    /// # Errors
    /// When there is no such country.
    pub fn country(&self, name: &'static str) -> Result<Option<String>, BadValue> {
        let Some(text) = self.last(name) else { return Ok(None) };
        let code = text.to_ascii_uppercase();
        if country::name(&code).is_some() {
            return Ok(Some(code));
        }
        Err(BadValue {
            parameter: name,
            detail: format!("“{}” is no country. Write the two letters of ISO 3166-1, such as ES or KR.", shown(text)),
        })
    }

    /// A text of at most 200 characters.
    ///
    /// # Errors
    /// When it is longer.
    pub fn text(&self, name: &'static str) -> Result<Option<String>, BadValue> {
        let Some(text) = self.last(name) else { return Ok(None) };
        if text.chars().count() > LONGEST {
            return Err(BadValue {
                parameter: name,
                detail: format!("The text is longer than {LONGEST} characters. Search for a few words."),
            });
        }
        // Control characters mean nothing to a search and would be echoed into the page.
        let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        Ok(Some(clean.trim().to_owned()).filter(|t| !t.is_empty()))
    }

    /// A page number, from 1.
    ///
    /// # Errors
    /// When it is no number from 1 to 10000.
    pub fn page(&self) -> Result<i64, BadValue> {
        let Some(text) = self.last("page") else { return Ok(1) };
        let page = text.parse().ok().filter(|p| (1..=10_000).contains(p));
        page.ok_or_else(|| BadValue {
            parameter: "page",
            detail: format!("“{}” is no page. Pages are numbered from 1.", shown(text)),
        })
    }

    /// The parameters without those named, as pairs for links and hidden fields.
    #[must_use]
    pub fn without(&self, names: &[&str]) -> Vec<(String, String)> {
        self.0.iter().filter(|(k, v)| !names.contains(&k.as_str()) && !v.trim().is_empty()).cloned().collect()
    }
}

fn shown(text: &str) -> String {
    text.chars().take(60).collect()
}

fn unknown<W: Word>(name: &'static str, value: &str) -> BadValue {
    let all: Vec<&str> = W::ALL.iter().map(|w| w.as_str()).collect();
    let hint = nearest(value, all.iter().copied()).map_or_else(String::new, |near| format!(" Did you mean “{near}”?"));
    BadValue { parameter: name, detail: format!("“{}” is not one of {}.{hint}", shown(value), all.join(", ")) }
}

/// Refuses an id that nothing carries, with the nearest that something does.
///
/// # Errors
/// When the id is not among those known.
pub fn one_of<'k>(
    parameter: &'static str,
    id: &str,
    known: impl Iterator<Item = &'k str> + Clone,
) -> Result<(), BadValue> {
    if known.clone().any(|k| k == id) {
        return Ok(());
    }
    let hint = nearest(id, known).map_or_else(String::new, |near| format!(" Did you mean “{near}”?"));
    Err(BadValue { parameter, detail: format!("No {parameter} has the id “{}”.{hint}", shown(id)) })
}
