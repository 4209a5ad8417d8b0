//! The catalogue against those who ask for its messages: what is asked for is there, what is there is asked for.
//!
//! Sources and templates are read as text: a message is asked for by a literal of its id, by one with a part left open
//! (`month-{month}`), by another message, or as a word of a closed list (`MissionState-open`).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use chancery::domain::vocab::{Language, Word};
use chancery::text::{ENGLISH, Text};
use fluent_bundle::FluentResource;
use proc_macro2::{TokenStream, TokenTree};

/// The files below a folder with an ending.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)]);
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    found
}

/// The ids of the catalogue, each with what stands behind it; an attribute stands behind a point.
fn messages() -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for line in ENGLISH.iter().flat_map(|(_, text)| text.lines()).filter(|l| !l.starts_with('#')) {
        let id = line.split_once(" =").map(|(id, _)| id);
        let message = all.iter().rev().find(|(id, _)| !id.contains('.')).map(|(id, _)| id.clone());
        match id {
            Some(id) if id.starts_with(|c: char| c.is_ascii_alphabetic()) => all.push((id.to_owned(), line.to_owned())),
            Some(id) if id.trim_start().starts_with('.') && !id.trim().contains(' ') => {
                all.push((message.unwrap() + id.trim_start(), line.to_owned()));
            }
            _ => all.last_mut().into_iter().for_each(|(_, text)| *text += line),
        }
    }
    all
}

/// Whether a message has a value of its own, and not only attributes.
fn has_value(text: &str) -> bool {
    text.split_once('=').is_some_and(|(_, value)| !value.trim().is_empty())
}

/// The messages that a message asks for: `{ claims-count }`.
fn references(text: &str) -> Vec<&str> {
    let inner = |piece: &&str| piece.starts_with(|c: char| c.is_ascii_alphabetic()) && !piece.contains(['(', '$']);
    let pieces = text.split('{').skip(1).map(|p| p.split(['}', '{']).next().unwrap_or_default().trim());
    pieces.filter(inner).collect()
}

/// What sources and templates say.
#[derive(Default)]
struct Said {
    /// Every literal.
    literals: BTreeSet<String>,
    /// The literals by which a message is asked for, with their place.
    asked: BTreeMap<String, String>,
    /// The closed lists with their words.
    lists: BTreeMap<String, Vec<String>>,
}

/// The functions whose first argument is the id of a message.
const ASKING: [&str; 5] = ["say", "with", "count", "phrase", "tell"];

/// The filters of templates that say the message before them.
const SAYING: [&str; 2] = ["t", "rich"];

fn literal(token: Option<&TokenTree>) -> Option<String> {
    let Some(TokenTree::Literal(literal)) = token else { return None };
    syn::parse_str::<syn::LitStr>(&literal.to_string()).ok().map(|text| text.value())
}

fn name(token: Option<&TokenTree>) -> String {
    if let Some(TokenTree::Ident(ident)) = token { ident.to_string() } else { String::new() }
}

impl Said {
    fn read() -> Self {
        let mut said = Self::default();
        for path in files("src", ".rs") {
            let tokens: TokenStream = fs::read_to_string(&path).unwrap().parse().unwrap();
            said.source(&tokens, &path.display().to_string());
        }
        // The languages are declared by a macro of their own.
        let languages = Language::ALL.iter().map(|l| l.as_str().to_owned());
        said.lists.insert(Language::LIST.to_owned(), languages.collect());
        for path in files("templates", "") {
            said.template(&fs::read_to_string(&path).unwrap(), &path.display().to_string());
        }
        said
    }

    fn source(&mut self, tokens: &TokenStream, place: &str) {
        let all: Vec<TokenTree> = tokens.clone().into_iter().collect();
        for (i, token) in all.iter().enumerate() {
            self.literals.extend(literal(Some(token)));
            let TokenTree::Group(group) = token else { continue };
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            let (before, two_before) = (name(i.checked_sub(1).and_then(|i| all.get(i))), i.checked_sub(2));
            // `Message::of("id", …)`, `Rich::new(t, "id", …)`.
            let of_type = name(i.checked_sub(4).and_then(|i| all.get(i)));
            let is_asked = ASKING.contains(&before.as_str()) || (of_type == "Message" && before == "of");
            let is_rich = of_type == "Rich" && before == "new";
            let id = inner.iter().find(|token| is_asked || (is_rich && literal(Some(token)).is_some()));
            self.asked.extend(literal(id).map(|id| (id, place.to_owned())));
            if name(two_before.and_then(|i| all.get(i))) == "enum" {
                self.lists.insert(before, words(&inner));
            }
            self.source(&group.stream(), place);
        }
    }

    /// A literal of a template stands within `{{ … }}` or `{% … %}`.
    fn template(&mut self, text: &str, place: &str) {
        for code in text.split("{{").skip(1).map(|t| t.split("}}").next().unwrap_or_default()).chain(blocks(text)) {
            let pieces: Vec<&str> = code.split('"').collect();
            for (at, id) in pieces.iter().enumerate().skip(1).step_by(2) {
                let (before, after) = (pieces[at - 1].trim_end(), pieces.get(at + 1).copied().unwrap_or_default());
                self.literals.insert((*id).to_owned());
                let filter = after.trim_start().strip_prefix('|').map(str::trim_start).unwrap_or_default();
                let filter = filter.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
                let called = before.strip_suffix('(').map(str::trim_end).unwrap_or_default();
                let called = called.rsplit(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
                if SAYING.contains(&filter) || ASKING.contains(&called) {
                    self.asked.insert((*id).to_owned(), place.to_owned());
                }
            }
        }
    }

    /// Whether somebody asks for an id: by a literal, by one with a part left open, as a word of a closed list.
    fn asks_for(&self, id: &str) -> bool {
        self.literals.contains(id) || self.is_word(id) || self.literals.iter().any(|l| fits(l, id))
    }

    fn is_word(&self, id: &str) -> bool {
        let word = id.strip_suffix(".meaning").unwrap_or(id).split_once('-');
        word.is_some_and(|(list, word)| self.lists.get(list).is_some_and(|words| words.iter().any(|w| w == word)))
    }
}

fn blocks(text: &str) -> impl Iterator<Item = &str> {
    text.split("{%").skip(1).map(|t| t.split("%}").next().unwrap_or_default())
}

/// The words of a closed list, as `words!` has them: `Open = "open"`.
fn words(variants: &[TokenTree]) -> Vec<String> {
    let is_set = |at: usize| matches!(variants.get(at), Some(TokenTree::Punct(p)) if p.as_char() == '=');
    (0..variants.len()).filter(|at| is_set(*at)).filter_map(|at| literal(variants.get(at + 1))).collect()
}

/// Whether an id is one of those that a literal with parts left open stands for: `month-{month}-short`.
fn fits(literal: &str, id: &str) -> bool {
    let Some((first, rest)) = literal.split_once('{') else { return false };
    let last = rest.rsplit_once('}').map_or("", |(_, last)| last);
    let is_id = |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.".contains(&b));
    first.len() > 2
        && first.ends_with('-')
        && is_id(first)
        && is_id(last)
        && id.len() > first.len() + last.len()
        && id.starts_with(first)
        && id.ends_with(last)
}

#[test]
fn every_file_is_compiled_in_and_reads_without_errors() {
    let mut names: Vec<String> =
        files("locales/en", ".ftl").iter().map(|p| p.file_stem().unwrap().to_string_lossy().into_owned()).collect();
    names.sort();
    assert_eq!(ENGLISH.map(|(name, _)| name).to_vec(), names);
    assert_eq!(files("locales/en", "").len(), names.len(), "there is nothing else");
    for (name, text) in ENGLISH {
        let errors = FluentResource::try_new(text.to_owned()).err().map(|(_, errors)| errors).unwrap_or_default();
        assert!(errors.is_empty(), "{name}: {errors:?}");
    }
}

#[test]
fn no_id_is_given_twice() {
    let all = messages();
    let ids: BTreeSet<&str> = all.iter().map(|(id, _)| id.as_str()).collect();
    let twice: Vec<&str> =
        all.iter().map(|(id, _)| id.as_str()).filter(|id| all.iter().filter(|(o, _)| o == id).count() > 1).collect();
    assert!(twice.is_empty(), "{twice:?}");
    assert!(ids.len() > 400 && ids.contains("month-1-short") && ids.contains("MissionState-open.meaning"));
    // What is read here is what the catalogue has.
    let t = Text::english();
    assert!(all.iter().filter(|(_, text)| has_value(text)).all(|(id, _)| t.has(id)));
}

#[test]
fn what_is_asked_for_is_there() {
    let (t, said) = (Text::english(), Said::read());
    let missing: Vec<(&String, &String)> = said.asked.iter().filter(|(id, _)| !t.has(id)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(said.asked.len() > 80 && said.asked.contains_key("map-sentence"), "{:?}", said.asked.keys());
    for (id, text) in messages() {
        let unknown: Vec<&str> = references(&text).into_iter().filter(|other| !t.has(other)).collect();
        assert!(unknown.is_empty(), "{id} asks for {unknown:?}");
    }
}

#[test]
fn what_is_there_is_asked_for() {
    let (said, all) = (Said::read(), messages());
    let by_others: BTreeSet<&str> = all.iter().flat_map(|(_, text)| references(text)).collect();
    let idle =
        |(id, text): &&(String, String)| has_value(text) && !by_others.contains(id.as_str()) && !said.asks_for(id);
    let idle: Vec<&str> = all.iter().filter(idle).map(|(id, _)| id.as_str()).collect();
    assert!(idle.is_empty(), "nobody asks for {idle:#?}");
    assert!(!said.asks_for("nobody-asks-for-this"), "and not everything is");
}

/// A list of which one word has a name, or a meaning, has one for each.
#[test]
fn closed_lists_are_told_whole() {
    let (t, said) = (Text::english(), Said::read());
    let mut told = 0;
    for (list, words) in &said.lists {
        for attribute in ["", ".meaning"] {
            let has = |word: &&String| t.has(&format!("{list}-{word}{attribute}"));
            let without: Vec<&String> = words.iter().filter(|w| !has(w)).collect();
            assert!(without.is_empty() || without.len() == words.len(), "{list}{attribute}: {without:?}");
            told += usize::from(without.is_empty() && !words.is_empty());
        }
    }
    assert!(told > 30, "{told}");
    assert_eq!(said.lists["Closing"], ["departed", "announced", "confirmed"]);
}

/// The records that a source declares: their fields, as `record! { pub struct Posting { functions: Vec<Function> } }`.
fn records(tokens: &TokenStream, declared: &mut Vec<TokenStream>, inside: bool) {
    let all: Vec<TokenTree> = tokens.clone().into_iter().collect();
    for (i, token) in all.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let before = |n: usize| name(i.checked_sub(n).and_then(|i| all.get(i)));
        if inside && before(2) == "struct" {
            declared.push(group.stream());
        }
        records(&group.stream(), declared, before(2) == "record");
    }
}

/// The keys of a record and the names in the types of their values.
fn fields(record: &TokenStream) -> (BTreeSet<String>, BTreeSet<String>) {
    let all: Vec<TokenTree> = record.clone().into_iter().collect();
    let is = |at: usize, sign: char| matches!(all.get(at), Some(TokenTree::Punct(p)) if p.as_char() == sign);
    let (mut keys, mut types, mut in_type) = (BTreeSet::new(), BTreeSet::new(), false);
    for at in 0..all.len() {
        match name(all.get(at)).as_str() {
            "" => in_type &= !is(at, ','),
            key if !in_type && is(at + 1, ':') => {
                keys.insert(key.trim_start_matches("r#").to_owned());
                in_type = true;
            }
            kind if in_type => drop(types.insert(kind.to_owned())),
            _ => {}
        }
    }
    (keys, types)
}

/// The pages of claims name every key, and every word of a closed list that may stand behind one.
#[test]
fn what_claims_assert_has_words() {
    let (t, said, mut declared) = (Text::english(), Said::read(), Vec::new());
    for path in files("src/domain/claim", ".rs") {
        records(&fs::read_to_string(&path).unwrap().parse().unwrap(), &mut declared, false);
    }
    let (keys, types): (Vec<_>, Vec<_>) = declared.iter().map(fields).unzip();
    let keys: BTreeSet<String> = keys.into_iter().flatten().collect();
    let types: BTreeSet<String> = types.into_iter().flatten().collect();
    assert!(keys.len() > 60 && keys.contains("from_as_printed") && keys.contains("where"), "{keys:?}");
    let nameless: Vec<&String> = keys.iter().filter(|key| !t.has(&format!("key-{key}"))).collect();
    assert!(nameless.is_empty(), "{nameless:?}");
    let lists: Vec<_> = said.lists.iter().filter(|(list, _)| types.contains(*list)).collect();
    assert!(lists.len() > 8, "{lists:?}");
    for (list, words) in lists {
        let nameless: Vec<&String> = words.iter().filter(|word| !t.has(&format!("{list}-{word}"))).collect();
        assert!(nameless.is_empty(), "{list}: {nameless:?}");
    }
}

#[test]
fn literals_and_ids_are_told_apart() {
    assert!(fits("month-{month}", "month-1") && fits("month-{month}-short", "month-1-short"));
    assert!(!fits("month-{month}-short", "month-1") && !fits("month-1", "month-1") && !fits("{}-{}", "a-b"));
    assert!(!fits("month-{month}", "month-"), "something stands in the open part");
    assert!(!fits("a month-{n}", "a month-1") && !fits("x{n}", "x1"), "what can be no id is none");
    assert_eq!(references("a = { b-c } { $d -> [x] { e } *[y] { AN($f) } } { \"g\" }"), ["b-c", "e"]);
    let mut said = Said::default();
    said.template(
        "<p>{{ \"a-b\"|t }} {% let x = n|count(\"c-d\") %} \"e-f\" {{ (\"g-h\" | rich) }} {{ \"i\"|other }}</p>",
        "here",
    );
    assert_eq!(said.asked.keys().collect::<Vec<_>>(), ["a-b", "c-d", "g-h"]);
    assert!(said.literals.contains("i") && !said.literals.contains("e-f"));
    let source = "words! { /// A list.\n pub enum Made { /// One.\n One = \"one\", Two = \"two-three\" } } fn f() { t.say(\"x-y\"); g.starts_with(\"z\") }";
    said.source(&source.parse().unwrap(), "there");
    assert_eq!(said.lists["Made"], ["one", "two-three"]);
    assert!(said.asked.contains_key("x-y") && !said.asked.contains_key("z"));
    assert!(said.asks_for("Made-two-three") && said.asks_for("Made-one.meaning") && !said.asks_for("Made-two"));
}
