//! Posts held, in words.

use super::catalogue::{Text, or_none};
use crate::domain::edtf::Edtf;
use crate::domain::network::Mission;
use crate::domain::person::posting::{LevelReading, Posting, Printed, Side};

/// So many wordings of a post are printed.
const NAMED: usize = 3;

impl Text {
    /// What somebody was: "Counsellor (political affairs)", in the words of the best source that gives the level, or the
    /// level where these words are not in our letters.
    #[must_use]
    pub fn posting(self, posting: &Posting) -> String {
        let title = posting.title.as_deref().map(without_glosses).filter(|t| is_latin(t));
        let level = || posting.level.as_ref().map(|reading| self.level(reading));
        let function = || posting.functions.first().map(|held| self.label(held.function));
        let what = title.or_else(level).or_else(function);
        let at = || if posting.mission.is_some() { None } else { posting.organisation.clone() };
        self.capital(&what.or_else(at).unwrap_or_else(|| self.say("posting-untitled")))
    }

    /// A post in short: "Counsellor (political affairs), Havana, Apr 2019 – Nov 2023".
    #[must_use]
    pub fn posting_in_short(self, posting: &Posting) -> String {
        let parts = [Some(self.posting(posting)), self.posting_at(posting), Some(self.posting_when(posting))];
        self.comma(&parts.into_iter().flatten().collect::<Vec<_>>())
    }

    /// A level, or that somebody was no diplomat.
    #[must_use]
    pub fn level(self, reading: &LevelReading) -> String {
        reading.level.map_or_else(|| self.say("posting-no-diplomat"), |level| self.label(level))
    }

    /// When a post was held, as a table has room: "Apr 2019 – Nov 2023", "from 1999". Only what claims say.
    #[must_use]
    pub fn posting_when(self, posting: &Posting) -> String {
        let date = |side: &Side| side.told.as_ref().map(|r| self.short_date(&r.leading.date));
        let plain = |side: &Side| side.told.as_ref().is_none_or(|r| is_plain(&r.leading.date));
        match (date(&posting.from), date(&posting.to)) {
            (Some(first), Some(last)) if plain(&posting.from) && plain(&posting.to) => {
                self.with("date-between-short", [("first", first.into()), ("last", last.into())])
            }
            (Some(from), Some(to)) => self.with("date-from-to", [("from", from.into()), ("to", to.into())]),
            (Some(from), None) => self.with("date-from", [("from", from.into())]),
            // "ended by …" where the end itself is only bounded.
            (None, Some(to)) if !plain(&posting.to) => self.with("date-ended", [("to", to.into())]),
            (None, Some(to)) => self.with("date-until", [("to", to.into())]),
            (None, None) if posting.is_left => self.say("posting-until-leaving"),
            (None, None) => match &posting.held {
                Some(held) => self.with("posting-held", [("when", self.when(held).into())]),
                None => self.say("posting-time-untold"),
            },
        }
    }

    /// A post beside its bar on a line of time: "Havana: counsellor, from 2019".
    #[must_use]
    pub fn post_bar(self, mission: &Mission, what: &str, from: Option<&Edtf>, to: Option<&Edtf>) -> String {
        let date = |date: Option<&Edtf>| or_none(date.map(|d| self.date(d)));
        let given = [
            ("city", mission.city.as_str().into()),
            ("what", what.into()),
            ("from", date(from).into()),
            ("to", date(to).into()),
        ];
        self.with("person-life-served", given)
    }

    /// Where the post was, if at no mission of the record: the body, or the place.
    #[must_use]
    pub fn posting_at(self, posting: &Posting) -> Option<String> {
        let country = posting.country.as_ref().map(|code| self.country(code));
        let what = self.posting(posting);
        let parts = [posting.organisation.clone(), posting.city.clone(), country, posting.country_as_printed.clone()];
        let parts: Vec<String> = parts.into_iter().flatten().filter(|part| *part != what).collect();
        (!parts.is_empty()).then(|| self.comma(&parts))
    }

    /// What else is told of a post, in sentences: functions beside the level, what was wrong, and other words for it.
    #[must_use]
    pub fn posting_printed(self, posting: &Posting) -> Option<String> {
        let numbered = |words: &str, n: usize| self.with("posting-word", [("words", words.into()), ("n", n.into())]);
        let functions: Vec<String> = posting
            .functions
            .iter()
            .filter(|held| !held.corrected)
            .map(|held| numbered(&self.label(held.function), held.claims.len()))
            .collect();
        let quoted = |p: &Printed| numbered(&self.with("quoted", [("words", p.words.as_str().into())]), p.claims.len());
        let own = posting.title.as_deref().map(str::to_lowercase);
        let is_other = |p: &&Printed| Some(p.words.to_lowercase()) != own;
        let mut others: Vec<&Printed> = posting.printed.iter().filter(is_other).collect();
        others.sort_by_key(|p| std::cmp::Reverse(p.claims.len()));
        let words = self.first_wordings(others.into_iter().map(quoted).collect());
        let told = |id: &str, list: &[String]| {
            (!list.is_empty()).then(|| self.with(id, [("words", self.list(list).into()), ("n", list.len().into())]))
        };
        let levels: Vec<String> =
            posting.rivals.iter().map(|reading| numbered(&self.level(reading), reading.claims.len())).collect();
        let told =
            [told("posting-functions", &functions), told("posting-levels", &levels), told("posting-printed", &words)];
        let told: Vec<String> = told.into_iter().flatten().collect();
        (!told.is_empty()).then(|| self.sentences(&told))
    }
}

impl Text {
    /// The first of many wordings, and how many there are beside them.
    fn first_wordings(self, mut words: Vec<String>) -> Vec<String> {
        if let Some(more) = words.len().checked_sub(NAMED).filter(|more| *more > 0) {
            words.truncate(NAMED);
            words.push(self.count("posting-printed-more", more));
        }
        words
    }

    fn quoted(self, words: &[String]) -> Vec<String> {
        words.iter().map(|w| self.with("quoted", [("words", w.as_str().into())])).collect()
    }

    /// What claims print that do not say which post they mean, or tell of several.
    #[must_use]
    pub fn posting_apart(self, words: &[String]) -> String {
        let told = self.first_wordings(self.quoted(words));
        self.with("posting-apart", [("words", self.list(&told).into()), ("n", told.len().into())])
    }

    /// What sources called a post wrongly, in a sentence.
    #[must_use]
    pub fn posting_wrong(self, words: &[String]) -> Option<String> {
        let quoted = self.quoted(words);
        let given = [("words", self.list(&quoted).into()), ("n", quoted.len().into())];
        (!quoted.is_empty()).then(|| self.with("posting-wrong", given))
    }
}

/// Whether a date needs no words of its own: a year, a month or a day.
fn is_plain(date: &Edtf) -> bool {
    date.as_str().bytes().all(|b| b.is_ascii_digit() || b == b'-')
}

/// Words without what stands in brackets in other scripts: "minister (공사)".
pub(super) fn without_glosses(words: &str) -> String {
    let mut kept = String::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('(') {
        let Some((inside, behind)) = after.split_once(')') else { break };
        kept.push_str(before);
        if is_latin(inside) {
            kept.push_str(&format!("({inside})"));
        }
        rest = behind;
    }
    kept.push_str(rest);
    kept.split_whitespace().collect::<Vec<_>>().join(" ").replace(" ,", ",").replace(" ;", ";")
}

/// Whether a text has letters, and they are ours.
pub(super) fn is_latin(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(|c| u32::from(c) < 0x370)
}
