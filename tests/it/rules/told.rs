//! What a file says in the value of a claim about a person is checked in every field that has such a value.

use std::fs;
use std::path::Path;

use chancery::facts::read::read;

use crate::support::head;

/// A claim about a person: its field, and the line of its value.
type Value<'v> = (&'v str, &'v str);

/// A file of the small record with one claim.
fn file(id: &str, (field, value): Value<'_>) -> String {
    let claim = format!(
        "\n[[claim]]\nid = \"{id}.1\"\nkind = \"person\"\nperson = \"so-ha-rim\"\nfield = \"{field}\"\n{value}\nspeaker = \"bbc\"\noutlet = \"bbc\"\ncertainty = \"reported\"\nsummary = \"A test.\"\n"
    );
    (head(id, "2024-05-01") + &claim).replace("bbc", "harbour-post").replace("BBC", "Harbour Post")
}

/// The problems of each value, all checked in one reading: the code, and the key at which it is noted.
fn problems(values: &[Value<'_>]) -> Vec<Vec<String>> {
    let facts = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/small/facts");
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<_> = (0..values.len()).map(|n| folder.path().join(format!("t-{n}.toml"))).collect();
    for (n, (path, value)) in files.iter().zip(values).enumerate() {
        fs::write(path, file(&format!("t-{n}"), *value)).unwrap();
    }
    let reading = read(&facts, &files);
    let of = |path: &Path| {
        let path = path.display().to_string();
        let own = reading.problems.kept().iter().filter(|p| p.path == path);
        own.map(|p| format!("{} {}", p.code, p.message.split('`').nth(1).unwrap_or_default())).collect()
    };
    files.iter().map(|path| of(path)).collect()
}

/// Every key of a value whose text is ours to word, with a text to be filled in.
const TEXTS: [Value<'_>; 30] = [
    ("arrived", "value.manner = \"…\""),
    ("arrived", "value.duties = \"…\""),
    ("left", "value.manner = \"…\""),
    ("left", "value.duties = \"…\""),
    ("defected", "value.manner = \"…\""),
    ("defected", "value.duties = \"…\""),
    ("reported-missing", "value.manner = \"…\""),
    ("name", "value.note = \"…\""),
    ("other", "value.what = \"…\""),
    ("post", "value.duties = \"…\""),
    ("rank", "value.duties = \"…\""),
    ("reason", "value.reasons = [\"…\"]"),
    ("reason", "value.reasons = [\"Pay was late.\", \"…\"]"),
    ("role", "value.what = \"…\""),
    ("role", "value.where = \"…\""),
    ("role", "value.grade = \"…\""),
    ("role", "value.appointed_by = \"…\""),
    ("left", "value.words = \"…\""),
    ("left", "value.body = \"…\""),
    ("left", "value.via = \"…\""),
    ("left", "value.to_place = \"…\""),
    ("left", "value.planning = \"…\""),
    ("arrived", "value.words = \"…\""),
    ("post", "value.words = \"…\""),
    ("rank", "value.body = \"…\""),
    ("died", "value.cause = \"…\""),
    ("born", "value.place = \"…\""),
    ("made-public", "value.occasion = \"…\""),
    ("other", "value.people = \"…\""),
    ("other", "value.route = \"…\""),
];

#[test]
fn no_text_of_a_value_speaks_of_a_relative_or_a_minor() {
    for (words, found) in
        [("took his wife along", true), ("with a child", true), ("아내와 함께", true), ("by night", false)]
    {
        let texts: Vec<(&str, String)> = TEXTS.iter().map(|(f, v)| (*f, v.replace('…', words))).collect();
        let values: Vec<Value<'_>> = texts.iter().map(|(f, v)| (*f, v.as_str())).collect();
        for (value, problems) in values.iter().zip(problems(&values)) {
            let wanted: &[&str] = if found { &["not-recordable value"] } else { &[] };
            assert_eq!(problems, wanted, "{value:?}");
        }
    }
}

#[test]
fn whoever_and_whatever_a_value_names_is_known() {
    let values = [
        ("arrived", "value.with = \"nobody-known\""),
        ("left", "value.with = \"nobody-known\""),
        ("relation", "value.what = \"colleague\"\nvalue.with = \"nobody-known\""),
        ("left", "value.mission = \"atlantis\""),
        ("defected", "value.mission = \"atlantis\""),
        ("post", "value.mission = \"atlantis\""),
    ];
    for (value, problems) in values.iter().zip(problems(&values)) {
        let wanted = if value.1.contains("with") { "unknown-word with" } else { "unknown-id atlantis" };
        assert_eq!(problems, [wanted], "{value:?}");
    }
    let known = [
        ("arrived", "value.with = \"pyo-dan-ok\""),
        ("arrived", "value.with = \"family\""),
        ("left", "value.mission = \"dorvik\""),
    ];
    assert!(problems(&known).concat().is_empty(), "{:?}", problems(&known));
}

#[test]
fn nothing_in_a_value_begins_or_ends_after_it_was_published() {
    for key in ["from", "to"] {
        let line = format!("value.{key} = \"2031\"");
        let values = ["name", "post", "rank", "role"].map(|field| (field, line.as_str()));
        for (value, problems) in values.iter().zip(problems(&values)) {
            assert_eq!(problems, ["after-publication value"], "{value:?}");
        }
    }
    let term = [("role", "value.term_to = \"2031\""), ("name", "value.from = \"2019\"")];
    assert!(problems(&term).concat().is_empty(), "a term may end later: {:?}", problems(&term));
}
