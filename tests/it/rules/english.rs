//! English stands in the catalogue alone: what people read is no literal of the program and no text of a template.
//!
//! Left aside are logs, errors of the command line (`cli`, `config`, and the rooms whose messages it prints: `facts`,
//! `load`, `supply`, errors of `store`), and lists of words as sources write them, which the domain recognises.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

/// The rooms that what people read passes through.
const ROOMS: [&str; 6] = ["address", "domain", "record", "text", "viz", "web"];

/// Files whose literals are no words of ours to a reader, each with its reason.
const DATA: [(&str, &str); 16] = [
    ("domain/claim/told.rs", "names in the schema of the facts"),
    ("domain/country.rs", "the names of ISO 3166"),
    ("domain/id.rs", "names in the schema of the facts"),
    ("domain/lexicon.rs", "words by which sources are understood"),
    ("domain/mission_words.rs", "words by which sources are understood"),
    ("domain/person/posting/bodies.rs", "words by which sources are understood"),
    ("domain/person/posting/steps.rs", "words by which sources are understood"),
    ("domain/passage.rs", "words by which articles are understood"),
    ("domain/edtf.rs", "errors of the command line"),
    ("domain/origin.rs", "errors of the command line"),
    ("domain/value.rs", "the schema of the facts"),
    ("web/files/sitemap.rs", "the fields of robots.txt"),
    ("web/http/headers.rs", "headers"),
    ("web/http/log.rs", "the log"),
    ("web/share/drawing.rs", "the name of a font, errors for the log"),
    ("web/files/security.rs", "the fields of RFC 9116"),
];

fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
        if path.is_dir() {
            files(&path, ending, found);
        } else if path.extension().is_some_and(|e| e == ending) {
            found.push(path);
        }
    }
}

/// Whether a literal reads as English: two words of letters beside one another, or one with a capital.
fn is_english(text: &str) -> bool {
    // What stands in braces is filled in.
    let text: String = text.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect();
    // Words all in capitals belong to protocols and databases.
    let is_word = |w: &str| {
        w.chars().any(char::is_lowercase) && w.chars().count() > 1 && w.chars().all(|c| c.is_alphabetic() || c == '’')
    };
    let words: Vec<&str> = text.split(' ').map(|w| w.trim_matches(|c: char| !c.is_alphabetic())).collect();
    let beside = words.windows(2).any(|pair| pair.iter().all(|w| is_word(w)));
    let capital =
        |w: &str| is_word(w) && w.starts_with(char::is_uppercase) && w.chars().skip(1).all(char::is_lowercase);
    beside || (words.len() == 1 && capital(&text))
}

/// Collects literals, but for those of attributes and of logs.
struct Literals(Vec<String>);

impl Literals {
    fn tokens(&mut self, tokens: TokenStream) {
        let mut after_hash = false;
        for token in tokens {
            let documents =
                std::mem::replace(&mut after_hash, matches!(&token, TokenTree::Punct(p) if p.as_char() == '#'));
            match token {
                // An attribute within a macro, mostly a doc comment.
                TokenTree::Group(_) if documents => {}
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Literal(literal) => {
                    if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                        self.0.push(text.value());
                    }
                }
                _ => {}
            }
        }
    }
}

impl<'a> Visit<'a> for Literals {
    fn visit_attribute(&mut self, _: &'a syn::Attribute) {}

    fn visit_lit_str(&mut self, literal: &'a syn::LitStr) {
        self.0.push(literal.value());
    }

    fn visit_macro(&mut self, call: &'a syn::Macro) {
        let name = call.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
        let logs = call.path.segments.first().is_some_and(|s| s.ident == "tracing");
        // Closed lists document their words; what they are called stands in the catalogue.
        if !logs && !["words", "languages", "record", "concat", "include_str"].contains(&name.as_str()) {
            self.tokens(call.tokens.clone());
        }
        visit::visit_macro(self, call);
    }
}

#[test]
fn no_literal_of_the_program_is_english() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut found, mut seen) = (BTreeSet::new(), 0);
    for room in ROOMS {
        let mut paths = Vec::new();
        files(&root.join(room), "rs", &mut paths);
        for path in paths {
            let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
            if DATA.iter().any(|(file, _)| *file == name) {
                continue;
            }
            let mut literals = Literals(Vec::new());
            literals.visit_file(&syn::parse_file(&fs::read_to_string(&path).unwrap()).unwrap());
            seen += literals.0.len();
            found.extend(literals.0.into_iter().filter(|l| is_english(l)).map(|l| format!("{name}: {l}")));
        }
    }
    assert!(found.is_empty(), "{} literals read as English: {found:#?}", found.len());
    assert!(seen > 1000, "{seen}");
}

/// A template without what is no text: comments, blocks, expressions.
fn bare(template: &str) -> String {
    let mut text = template.to_owned();
    for (open, close) in [("{#", "#}"), ("{%", "%}"), ("{{", "}}")] {
        while let Some(start) = text.find(open) {
            let end = text[start..].find(close).map_or(text.len(), |at| start + at + 2);
            text.replace_range(start..end, "\u{1}");
        }
    }
    text
}

/// Attributes whose values people read or hear.
const READ: [&str; 6] = ["aria-label=\"", "placeholder=\"", "title=\"", "alt=\"", "data-label=\"", "label=\""];

#[test]
fn no_text_of_a_template_is_english() {
    let mut paths = Vec::new();
    for ending in ["html", "svg"] {
        files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("templates"), ending, &mut paths);
    }
    let (mut found, mut seen) = (BTreeSet::new(), 0);
    for path in paths {
        let text = bare(&fs::read_to_string(&path).unwrap());
        let mut parts: Vec<String> = Vec::new();
        for (i, piece) in text.split('<').enumerate() {
            // What stands before the first bracket is text; behind it a tag and then text.
            let (tag, rest) = if i == 0 { ("", piece) } else { piece.split_once('>').unwrap_or((piece, "")) };
            parts.push(rest.to_owned());
            for attribute in READ {
                parts.extend(tag.split(attribute).skip(1).map(|v| v.split('"').next().unwrap().to_owned()));
            }
            seen += 1;
        }
        let word = |p: &String| p.split(|c: char| !c.is_alphabetic()).any(|w| w.chars().count() > 1 && w != "chancery");
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        found.extend(parts.into_iter().filter(word).map(|p| format!("{name}: {}", p.trim())));
    }
    assert!(found.is_empty(), "{} texts of templates are English: {found:#?}", found.len());
    assert!(seen > 500, "{seen}");
}

#[test]
fn the_finder_knows_english_when_it_sees_it() {
    for text in ["The record lists", "No claim says", "Left", "reported missing", "{} of them are"] {
        assert!(is_english(text), "{text}");
    }
    for text in ["mission-open", "none", "SELECT", "{}-{}", "state-open presumed", "text/html; charset=utf-8", "ko"] {
        assert!(!is_english(text), "{text}");
    }
    assert!(!bare("<p>{{ \"a\"|t }}</p>{# Here some words #}").contains("words"));
}
