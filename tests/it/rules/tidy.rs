//! The house rules: imports point one way, files stay short, names stay where they belong.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path, files: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
        if path.is_dir() {
            sources(&path, files);
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
}

/// Path below `src` and code without comments.
fn code() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    files
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let lines: Vec<&str> = text.lines().filter(|l| !l.trim_start().starts_with("//")).collect();
            (path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/"), lines.join("\n"))
        })
        .collect()
}

/// What each layer may use of ours.
const MAY_USE: [(&str, &[&str]); 10] = [
    ("domain", &["domain"]),
    ("facts", &["facts", "domain"]),
    ("store", &["store", "domain"]),
    ("load", &["load", "facts", "store", "domain"]),
    ("supply", &["supply", "load", "facts", "store", "domain"]),
    ("viz", &["viz", "domain"]),
    ("record", &["record", "store", "domain"]),
    ("text", &["text", "record", "domain"]),
    ("address", &["address", "text", "domain"]),
    ("web", &["web", "address", "record", "text", "viz", "domain", "clock"]),
];

/// What of ours a text uses: each first name after `crate::`.
fn ours(text: &str) -> impl Iterator<Item = &str> {
    let name = |t: &str| t.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(t.len());
    text.split("crate::").skip(1).map(move |t| &t[..name(t)])
}

#[test]
fn imports_point_one_way() {
    for (path, text) in code() {
        for used in ours(&text) {
            assert!(used != "cli" || path.starts_with("cli/"), "{path} uses the commands");
        }
        let Some((layer, allowed)) = MAY_USE.iter().find(|(l, _)| path.starts_with(&format!("{l}/"))) else { continue };
        for used in ours(&text) {
            assert!(
                allowed.contains(&used) || used.is_empty() || used == "chancery",
                "{path} ({layer}) uses crate::{used}"
            );
        }
    }
}

#[test]
fn libraries_stay_in_their_layer() {
    for (path, text) in code() {
        if !path.starts_with("store/") {
            assert!(!text.contains("sqlx"), "{path} uses sqlx");
        }
        if !path.starts_with("web/") && path != "cli/serve.rs" {
            assert!(!text.contains("axum"), "{path} uses axum");
        }
        if path.starts_with("domain/") {
            for forbidden in ["std::fs", "std::io", "tokio", "Timestamp::now"] {
                assert!(!text.contains(forbidden), "{path} uses {forbidden}");
            }
        }
        if path != "clock.rs" {
            assert!(!text.contains("Timestamp::now") && !text.contains("SystemTime::now"), "{path} asks for the time");
        }
        if !path.starts_with("cli/") {
            assert!(!text.contains("indicatif"), "{path} draws on the terminal");
            assert!(!text.contains("stderr") || path == "telemetry.rs", "{path} prints");
        }
        if path.starts_with("web/") {
            assert!(!text.contains("json!("), "{path} assembles JSON by hand");
        }
        assert!(!text.contains("AssertSqlSafe"), "{path} builds SQL by hand");
        assert!(!text.contains("|safe"), "{path} switches escaping off");
    }
}

/// The templates with their texts.
fn templates() -> Vec<(String, String)> {
    let (mut all, mut folders) = (Vec::new(), vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("templates")]);
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                all.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(all.len() > 30, "{}", all.len());
    all
}

#[test]
fn templates_never_switch_escaping_off() {
    for (path, text) in templates() {
        assert!(!text.contains("safe") && !text.contains("escape"), "{path}");
    }
}

/// Templates print: whatever is to be compared, counted or joined was so before. What is there is shown, one element a line.
#[test]
fn templates_print_and_do_not_decide() {
    for (path, text) in templates() {
        for (at, line) in text.lines().enumerate() {
            let place = format!("{path}:{}: {line}", at + 1);
            assert!(line.chars().count() <= 140, "too long: {place}");
            let code = line.split("{%").skip(1).map(|code| code.split("%}").next().unwrap_or_default());
            for code in code {
                let decides = ["==", "!=", "&&", "||", ".len()", "loop.", " > ", " < "];
                let is_match = code.trim().starts_with("match") && !path.ends_with("_shape.html");
                assert!(!is_match && !decides.iter().any(|sign| code.contains(sign)), "decides: {place}");
            }
            let opened = |tag: &&str| line.matches(&format!("<{tag}")).count() > 1;
            let twice: Vec<&str> = ["p>", "p ", "tr", "td", "li", "dt", "dd", "section", "div", "label", "table"]
                .into_iter()
                .filter(opened)
                .collect();
            assert!(twice.is_empty(), "more than one {twice:?}: {place}");
        }
    }
}
