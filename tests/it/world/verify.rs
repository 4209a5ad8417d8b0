//! `chancery verify`: passages proved against a text of our own making.

use std::fs;
use std::path::Path;

use chancery::domain::passage::{Found, digest, locate};
use proptest::prelude::*;

use crate::support::head;
use crate::support::program::{program, run};

const ARTICLE: &str = "A counsellor left Havana in November.\nSeoul counted 44 missions, 39 of them embassies, last year.\n외교관은 서울에 왔다.\n";

/// A source with three passages of the article.
fn facts() -> String {
    let chars: Vec<char> = ARTICLE.chars().collect();
    let passage = |words: &str| {
        let at = ARTICLE.find(words).map(|b| ARTICLE[..b].chars().count()).unwrap();
        let length = words.chars().count();
        let paragraph = chars[..at].iter().filter(|c| **c == '\n').count() + 1;
        format!(
            "paragraph = {paragraph}\nstart = {at}\nend = {}\ndigest = \"{}\"\n",
            at + length,
            digest(words.as_bytes())
        )
    };
    let claim = |n: u32, rest: &str, words: &str| {
        format!(
            "\n[[claim]]\nid = \"t-v.{n}\"\n{rest}speaker = \"bbc\"\noutlet = \"bbc\"\ncertainty = \"reported\"\nsummary = \"A test.\"\n{}",
            passage(words)
        )
    };
    head("t-v", "2024-02-15")
        + &format!(
            "text.sha256 = \"{}\"\ntext.chars = {}\ntext.paragraphs = 3\ntext.offsets = \"code points\"\n",
            digest(ARTICLE.as_bytes()),
            chars.len()
        )
        + &claim(1, "kind = \"event\"\nevent = \"defection\"\ndate = \"2023-11\"\n", "left Havana in November")
        + &claim(
            2,
            "kind = \"count\"\nmeasure = \"missions-total\"\nvalue = 44\nbasis = \"at\"\nas_of = \"2023\"\n",
            "44 missions, 39 of them embassies, last year",
        )
        + &claim(3, "kind = \"statement\"\n", "서울에 왔다")
}

fn verify(facts: &str, article: &str) -> (i32, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let (source, text) = (folder.path().join("t-v.toml"), folder.path().join("article.txt"));
    fs::write(&source, facts).unwrap();
    fs::write(&text, article).unwrap();
    let mut command = program(Path::new("unused"), Path::new("unused.db"));
    command.arg("verify").arg(&source).arg("--article").arg(&text);
    run(command)
}

#[test]
fn passages_are_proved_and_inferences_named() {
    let (code, out, err) = verify(&facts(), ARTICLE);
    assert_eq!(code, 0, "{out}{err}");
    assert_eq!(out.matches(" stands ").count(), 3, "{out}");
    let line = |n: u32| out.lines().find(|l| l.starts_with(&format!("t-v.{n} "))).unwrap().to_owned();
    assert!(line(1).contains("month-before-publication"));
    assert!(line(2).contains("literal") && line(2).contains("last-year"));
    assert!(err.contains("3 of 3"), "{err}");
}

#[test]
fn moved_changed_and_missing_are_told_apart() {
    let moved = verify(&facts(), &format!("X{ARTICLE}"));
    assert_eq!(moved.0, 1);
    assert!(moved.1.contains("moved to") && moved.2.contains("not the one that was cited"), "{}{}", moved.1, moved.2);
    assert!(verify(&facts(), &ARTICLE.replace("Havana", "Habana")).1.contains("changed"));
    assert!(verify(&facts(), "A counsellor left").1.contains("missing"));
    assert_eq!(verify(&facts().replace("paragraph = 2", "paragraph = 3"), ARTICLE).0, 1);
    assert_eq!(verify(&facts().replacen("[source]", "[sauce]", 1), ARTICLE).0, 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Flipping any single character of the passage, an offset or a digest is detected.
    #[test]
    fn every_single_change_is_detected(start in 0..60_usize, length in 1..40_usize, at in 0..40_usize, digit in 0..64_usize, by in 1..4_usize) {
        let article: Vec<char> = ARTICLE.chars().collect();
        let end = (start + length).min(article.len());
        let text: String = article[start..end].iter().collect();
        let wanted = digest(text.as_bytes());
        prop_assert_eq!(locate(&article, start, end, &wanted), Found::Stands);
        // A character of the passage.
        let mut flipped = article.clone();
        let place = start + at % (end - start);
        flipped[place] = if flipped[place] == 'q' { 'z' } else { 'q' };
        prop_assert_ne!(locate(&flipped, start, end, &wanted), Found::Stands);
        // An offset. The same words may stand at another place: then it is the same passage.
        for (a, b) in [(start + by, end + by), (start, end + by), (start + by, end)] {
            let same = a < b && b <= article.len() && article[a..b].iter().collect::<String>() == text;
            prop_assert_eq!(locate(&article, a, b, &wanted) == Found::Stands, same);
        }
        // A digit of the digest.
        let mut other = wanted.clone().into_bytes();
        other[digit] = if other[digit] == b'0' { b'1' } else { b'0' };
        prop_assert_ne!(locate(&article, start, end, &String::from_utf8(other).unwrap()), Found::Stands);
    }
}
