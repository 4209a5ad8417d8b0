//! `chancery check`: wrong files get right answers, all in one run.

use crate::support::program::{program, run};
use crate::support::{attested, head, own_facts, put, shipped};
use chancery::facts::read::read;
use std::fs;
use std::path::Path;

pub(super) fn check(facts: &Path) -> (i32, serde_json::Value) {
    let mut command = program(facts, Path::new("unused.db"));
    command.args(["check", "--format", "json"]);
    let (code, out, err) = run(command);
    (code, serde_json::from_str(&out).unwrap_or_else(|e| panic!("{e}: {out} {err}")))
}

/// The problems of one file: code and line.
pub(super) fn of<'p>(problems: &'p serde_json::Value, path: &str) -> Vec<(&'p str, i64, &'p str)> {
    problems["problems"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|p| p["path"] == path)
        .map(|p| (p["code"].as_str().unwrap(), p["line"].as_i64().unwrap(), p["advice"].as_str().unwrap()))
        .collect()
}

#[test]
fn the_shipped_record_has_no_problem() {
    let (code, problems) = check(&shipped());
    assert_eq!((code, &problems["total"]), (0, &0.into()), "{problems:#}");
}

/// What must be found: code, line, a word of the advice.
type Wanted = (&'static str, i64, &'static str);
/// The name of a file, its text, and what must be found in it.
type Case = (&'static str, String, Vec<Wanted>);

/// Files that are wrong in one way each.
fn cases() -> Vec<Case> {
    let file = |id: &str, change: &dyn Fn(String) -> String| {
        change(head(id, "2024-05-01") + &attested(id, 1, "havana", "2024-04", "Seen open."))
    };
    let mut cases: Vec<Case> = Vec::new();
    let mut add =
        |id: &'static str, change: &dyn Fn(String) -> String, wanted: &[(&'static str, i64, &'static str)]| {
            cases.push((id, file(id, change), wanted.to_vec()));
        };
    add("t-syntax", &|t| t.replace("title = \"A test\"", "title = \"A test"), &[("syntax", 5, "quote")]);
    add(
        "t-unknown-key",
        &|t| t.replace("certainty =", "certanty ="),
        &[("unknown-key", 22, "did you mean `certainty`?"), ("missing-key", 14, "docs/facts.md")],
    );
    add(
        "t-unknown-word",
        &|t| t.replace("\"reported\"", "\"reportd\""),
        &[("unknown-word", 22, "did you mean `reported`?")],
    );
    add("t-wrong-type", &|t| t.replace("link = false", "link = \"no\""), &[("wrong-type", 6, "true or false")]);
    add("t-bad-date", &|t| t.replace("\"2024-04\"", "\"2023-02-30\""), &[("bad-date", 19, "EDTF")]);
    add("t-empty-endpoint", &|t| t.replace("\"2024-04\"", "\"/2023\""), &[("bad-date", 19, "EDTF")]);
    add("t-season", &|t| t.replace("\"2024-04\"", "\"2023-21\""), &[("bad-date", 19, "EDTF")]);
    add(
        "t-unquoted",
        &|t| t.replace("as_of = \"2024-04\"", "as_of = 2024-04-01"),
        &[("unquoted-date", 19, "as_of = \"2024-04-01\"")],
    );
    add("t-unknown-id", &|t| t.replace("\"havana\"", "\"havanna\""), &[("unknown-id", 17, "did you mean `havana`?")]);
    add(
        "t-duplicate",
        &|t| t.clone() + &attested("t-duplicate", 1, "madrid", "2020", "Again."),
        &[("duplicate-id", 26, "free number")],
    );
    add("t-after", &|t| t.replace("as_of = \"2024-04\"", "as_of = \"2025\""), &[("after-publication", 19, "planned")]);
    add("t-too-long", &|t| t.replace("Seen open.", &"x".repeat(201)), &[("too-long", 23, "200")]);
    add("t-empty", &|t| t.replace("Seen open.", ""), &[("empty", 23, "")]);
    add("t-bidi", &|t| t.replace("Seen open.", "Seen \u{202E}open."), &[("control-character", 23, "override")]);
    add("t-control", &|t| t.replace("Seen open.", "Seen \\u0007open."), &[("control-character", 23, "take it out")]);
    add(
        "t-address",
        &|t| t.replace("link = false", "url = \"javascript:alert(1)\"\nlink = true"),
        &[("bad-address", 6, "https://")],
    );
    add(
        "t-passage",
        &|t| t + "paragraph = 1\nstart = 9\nend = 3\ndigest = \"" + &"0".repeat(64) + "\"\n",
        &[("bad-passage", 26, "after the passage"), ("bad-passage", 25, "text")],
    );
    add("t-relative", &|t| t + "spouse = \"somebody\"\n", &[("not-recordable", 24, "put them at risk")]);
    add(
        "t-text",
        &|t| t.replace("Seen open.", "Seen open by his daughter."),
        &[("not-recordable", 23, "put them at risk")],
    );
    add(
        "t-capital",
        &|t| t.replace("Seen open.", "Grandson and wife stayed behind."),
        &[("not-recordable", 23, "put them at risk")],
    );
    add("t-address-of", &|t| t + "home_address = \"somewhere\"\n", &[("not-recordable", 24, "put them at risk")]);
    add("t-filler", &|t| t.replace("\"2024-04\"", "\"9999-12-31\""), &[("bad-date", 19, "stands in")]);
    add(
        "t-order",
        &|t| t.replace("kind = \"mission\"\nmission = \"havana\"\n", "mission = \"havana\"\nkind = \"mission\"\n"),
        &[("not-canonical", 16, "--fix")],
    );
    cases
}

#[test]
fn many_broken_files_give_as_many_right_answers_in_one_run() {
    let facts = own_facts();
    let cases = cases();
    for (id, text, _) in &cases {
        put(facts.path(), "2024", id, text);
    }
    put(facts.path(), "2024", "t-large", &("# ".to_owned() + &"x".repeat(1 << 20)));
    fs::write(facts.path().join("sources/2024/t-latin1.toml"), b"[source]\nid = \"t-latin1\"\ntitle = \"caf\xe9\"\n")
        .unwrap();
    fs::write(facts.path().join("sources/2024/notes.txt"), "a note").unwrap();
    put(
        facts.path(),
        "1999",
        "t-place",
        &(head("t-place", "2024-05-01") + &attested("t-place", 1, "havana", "2024-04", "Seen.")),
    );
    let (code, problems) = check(facts.path());
    assert_eq!(code, 1);
    for (id, _, wanted) in &cases {
        let found = of(&problems, &format!("sources/2024/{id}.toml"));
        let found_codes: Vec<(&str, i64)> = found.iter().map(|(c, l, _)| (*c, *l)).collect();
        for (code, line, advice) in wanted {
            assert!(
                found.iter().any(|(c, l, a)| c == code && l == line && a.contains(advice)),
                "{id}: wanted {code} at {line} with {advice:?}, found {found:?}"
            );
        }
        assert_eq!(found.len(), wanted.len(), "{id}: {found_codes:?}");
    }
    let code_of = |path: &str| of(&problems, path).iter().map(|(c, ..)| (*c).to_owned()).collect::<Vec<_>>();
    assert_eq!(code_of("sources/2024/t-large.toml"), ["file-too-large"]);
    assert_eq!(code_of("sources/2024/t-latin1.toml"), ["not-utf8"]);
    assert_eq!(of(&problems, "sources/2024/t-latin1.toml")[0].1, 3);
    assert_eq!(code_of("sources/2024/notes.txt"), ["unexpected-file"]);
    assert_eq!(code_of("sources/1999/t-place.toml"), ["unexpected-file"]);
}

#[test]
fn problems_are_underlined_for_people() {
    let facts = own_facts();
    put(facts.path(), "2024", "t-a", &(head("t-a", "2024-05-01") + &attested("t-a", 1, "havanna", "2024-04", "Seen.")));
    let mut command = program(facts.path(), Path::new("unused.db"));
    command.arg("check");
    let (code, out, err) = run(command);
    assert_eq!(code, 1);
    assert!(out.starts_with("sources/2024/t-a.toml:17:11: unknown-id\n"), "{out}");
    for part in ["mission = \"havanna\"", "─", "did you mean `havana`?"] {
        assert!(out.contains(part), "{part}: {out}");
    }
    assert!(!out.contains('\u{1b}'), "no colour when not on a terminal");
    assert!(err.contains("1 problem"), "{err}");
}

#[test]
fn a_terminal_is_not_made_to_obey() {
    let facts = own_facts();
    let text = head("t-esc", "2024-05-01") + &attested("t-esc", 1, "havana", "2024-04", "Seen \u{1b}[2J\u{202E}open.");
    put(facts.path(), "2024", "t-esc", &text);
    let mut command = program(facts.path(), Path::new("unused.db"));
    command.arg("check");
    let (code, out, _) = run(command);
    assert_eq!(code, 1);
    assert!(!out.contains('\u{1b}') && !out.contains('\u{202E}'), "{out}");
}

#[test]
fn people_who_are_not_named_stay_so() {
    let facts = own_facts();
    let claim = |n: u32, rest: &str| {
        format!(
            "\n[[claim]]\nid = \"t-u.{n}\"\nkind = \"person\"\nperson = \"unnamed-2023-france\"\n{rest}speaker = \"bbc\"\noutlet = \"bbc\"\ncertainty = \"reported\"\nsummary = \"A test.\"\n"
        )
    };
    let text = head("t-u", "2024-08-01")
        + &claim(1, "field = \"age\"\nvalue.age = 40\n")
        + &claim(2, "field = \"name\"\nvalue.forms = [{ form = \"홍길동\", script = \"hangul\" }]\n")
        + &claim(3, "name_as_printed = \"Hong\"\nfield = \"other\"\nvalue.what = \"x\"\n")
        + &claim(4, "name_as_printed = \"A씨\"\nfield = \"other\"\nvalue.what = \"x\"\n");
    put(facts.path(), "2024", "t-u", &text);
    let (_, problems) = check(facts.path());
    let lines: Vec<i64> = of(&problems, "sources/2024/t-u.toml").iter().map(|(_, line, _)| *line).collect();
    assert_eq!(lines, [18, 19, 29, 30, 40], "{problems:#}");
}

/// Each field of a claim about a person has its own keys.
#[test]
fn a_value_has_the_keys_of_its_field() {
    let person = |field: &str, value: &str| {
        with_claim("t-x", &format!("kind = \"person\"\nperson = \"ri-il-kyu\"\nfield = \"{field}\"\n{value}\n"))
    };
    for (field, value) in [
        (
            "post",
            "value.level = \"counsellor\"\nvalue.words = \"counsellor\"\nvalue.mission = \"havana\"\nvalue.from = \"2019-04\"",
        ),
        ("defected", "value.from_country = \"CU\"\nvalue.with = \"family\"\nvalue.level = \"counsellor\""),
        ("name", "value.forms = [{ form = \"리일규\", script = \"hangul\" }]"),
        ("made-public", "value.by = \"Chosun Ilbo\""),
        ("arrived", "value.country = \"KR\""),
    ] {
        assert!(codes(&person(field, value)).is_empty(), "{field}: {value}: {:?}", codes(&person(field, value)));
    }
    for (field, value, code) in [
        ("post", "value.from_country = \"CU\"", "unknown-key"),
        ("left", "value.country = \"CU\"", "unknown-key"),
        ("age", "value.what = \"x\"", "unknown-key"),
        ("post", "value.level = \"boss\"", "unknown-word"),
        ("post", "value.functions = [\"boss\"]", "unknown-word"),
        ("post", "value.from = \"some day\"", "bad-date"),
        ("post", "value.from = \"2031\"", "after-publication"),
        ("post", "value.mission = \"atlantis\"", "unknown-id"),
        ("name", "value.forms = [\"리일규\"]", "wrong-type"),
        ("name", "value.forms = [{ form = \"리일규\" }]", "missing-key"),
        ("name", "value.forms = [{ form = \"리일규\", script = \"hangul\", wife = \"x\" }]", "not-recordable"),
        ("relation", "value.what = \"aide\"", "missing-key"),
        ("post", "value = \"counsellor\"", "wrong-type"),
    ] {
        assert_eq!(codes(&person(field, value)), [code], "{field}: {value}");
    }
    // Of a field that is none the keys are not guessed: one problem is enough.
    assert_eq!(codes(&person("posted", "value.level = \"counsellor\"")), ["unknown-word"]);
}

#[test]
fn a_canonical_spelling_is_restored_and_changes_nothing_else() {
    let facts = own_facts();
    let path = facts.path().join("sources/2024/bbc-mundo-2024-07-19.toml");
    let before = fs::read_to_string(&path).unwrap();
    let moved = before
        .replace("language = \"en\"\nkind = \"aggregator\"\n", "kind = \"aggregator\"\n# a note\nlanguage = \"en\"\n")
        .replace("seed_id = \"seed-001\"", "seed_id = 'seed-001'");
    assert_ne!(before, moved);
    fs::write(&path, moved).unwrap();
    assert_eq!(check(facts.path()).0, 1);
    let mut fix = program(facts.path(), Path::new("unused.db"));
    fix.args(["check", "--fix"]);
    assert_eq!(run(fix).0, 0);
    assert_eq!(fs::read_to_string(&path).unwrap(), before);
}

#[test]
fn single_files_are_checked_against_the_folder() {
    let outside = tempfile::tempdir().unwrap();
    let file = outside.path().join("t-b.toml");
    fs::write(&file, head("t-b", "2024-05-01") + &attested("t-b", 1, "havana", "2024-04", "Seen.")).unwrap();
    let with = |path: &Path| {
        let mut command = program(&shipped(), Path::new("unused.db"));
        command.arg("check").arg(path);
        run(command)
    };
    assert_eq!(with(&file).0, 0, "{:?}", with(&file));
    fs::write(&file, head("t-b", "2024-05-01") + &attested("t-b", 1, "nowhere", "2024-04", "Seen.")).unwrap();
    assert_eq!(with(&file).0, 1);
    assert_eq!(with(&outside.path().join("absent.toml")).0, 2);
}

/// One claim of a kind with its own lines, in a file of its own.
pub(super) fn with_claim(id: &str, lines: &str) -> String {
    head(id, "2024-05-01")
        + &format!(
            "\n[[claim]]\nid = \"{id}.1\"\n{lines}speaker = \"bbc\"\noutlet = \"bbc\"\ncertainty = \"reported\"\nsummary = \"A test.\"\n"
        )
}

/// The codes that `check` gives one file, checked with the shipped folder.
pub(super) fn codes(text: &str) -> Vec<String> {
    let outside = tempfile::tempdir().unwrap();
    let file = outside.path().join("t-x.toml");
    fs::write(&file, text).unwrap();
    let reading = read(&shipped(), std::slice::from_ref(&file));
    let path = file.display().to_string();
    reading.problems.kept().iter().filter(|p| p.path == path).map(|p| p.code.to_string()).collect()
}
