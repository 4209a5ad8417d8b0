//! What a claim asserts, key by key.

use super::catalogue::Text;
use crate::domain::fields::Seen;
use crate::record::View;

impl Text {
    /// What a key of the files of facts is called.
    #[must_use]
    pub fn key(self, key: &str) -> String {
        self.say(&format!("key-{key}"))
    }

    /// The value of a key: words of closed lists, missions and countries by their names, dates in words.
    #[must_use]
    pub fn value(self, view: &View, key: &str, value: &Seen<'_>) -> String {
        match (key, value) {
            ("from" | "to" | "term_to", Seen::Date(date)) => self.date(date),
            ("people", Seen::List(people)) => {
                let called = |id: &str| view.person(id).map(|person| self.called(&person));
                let named =
                    |one: &Seen<'_>| called(&self.written(one)).unwrap_or_else(|| self.say("event-who-somebody"));
                self.list(&people.iter().map(named).collect::<Vec<_>>())
            }
            ("forms", Seen::List(forms)) => self.semicolon(&forms.iter().map(|f| self.form(f)).collect::<Vec<_>>()),
            (_, Seen::Mission(id)) => {
                view.mission(id).map_or_else(|| (*id).to_owned(), |mission| self.mission_name(mission))
            }
            (_, Seen::Country(code)) => self.country(code),
            (_, Seen::List(list)) if list.iter().all(|one| matches!(one, Seen::Country(_))) => {
                self.list(&list.iter().map(|one| self.value(view, key, one)).collect::<Vec<_>>())
            }
            _ => self.written(value),
        }
    }

    /// A form of a name with its script and kind.
    fn form(self, value: &Seen<'_>) -> String {
        let Seen::Record(parts) = value else { return self.written(value) };
        let part = |key: &str| parts.iter().find(|(k, _)| *k == key).map(|(_, v)| self.written(v));
        let kinds: Vec<String> = ["script", "kind"].into_iter().filter_map(part).collect();
        let form = part("form").unwrap_or_default();
        self.with("claim-form", [("form", form.into()), ("kinds", self.comma(&kinds).into())])
    }

    /// A value as its file spells it, or nearly so.
    fn written(self, value: &Seen<'_>) -> String {
        match value {
            Seen::Text(text) | Seen::Mission(text) | Seen::Country(text) => (*text).to_owned(),
            Seen::Word(list, word) => self.say(&format!("{list}-{word}")),
            Seen::Date(date) => date.to_string(),
            Seen::Open => "..".to_owned(),
            Seen::Flag(true) => self.say("claim-yes"),
            Seen::Flag(false) => self.say("claim-no"),
            Seen::Number(number) => number.written(),
            Seen::List(items) => self.semicolon(&items.iter().map(|one| self.written(one)).collect::<Vec<_>>()),
            Seen::Record(parts) => {
                let part = |(key, value): &(&str, Seen<'_>)| {
                    let key = key.replace('_', " ");
                    self.with("claim-part", [("key", key.into()), ("value", self.written(value).into())])
                };
                self.semicolon(&parts.iter().map(part).collect::<Vec<_>>())
            }
        }
    }
}
