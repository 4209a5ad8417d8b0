//! Nothing grows without end: reports, suggestions, pictures, the time that reading takes.

use std::fs;
use std::path::Path;

use chancery::domain::nearest::several;
use chancery::domain::origin::roots;
use chancery::facts::read::read;
use chancery::facts::report;
use chancery::supply::reading::describe;
use chancery::viz::axis::{multiples, round_step};
use proptest::prelude::*;

use crate::support::site::{Site, site};
use crate::support::{attested, head, own_facts, put};

/// A source with so many flaws on one line.
fn flawed(id: &str, flaws: usize) -> String {
    let claim = attested(id, 1, "havana", "2024-04", "Seen.");
    let list = "\"dat\", ".repeat(flaws);
    format!("{}{}", head(id, "2024-05-01"), claim.replace("summary", &format!("derived = [{list}]\nsummary")))
}

#[test]
fn a_line_full_of_flaws_makes_a_short_report() {
    let facts = own_facts();
    put(facts.path(), "2024", "t-line", &flawed("t-line", 100_000));
    let reading = read(facts.path(), &[]);
    assert_eq!(reading.problems.len(), 100_000, "all are counted");
    let text = report::text(&reading.problems, &reading.texts, false);
    assert!(text.len() < 200_000, "{} bytes", text.len());
    assert!(text.lines().all(|l| l.chars().count() < 250));
    assert!(text.contains("did you mean `date`?") && text.contains("99900 more problems are not shown"), "{text}");
    let json: serde_json::Value = serde_json::from_str(&report::json(&reading.problems)).unwrap();
    assert_eq!((json["total"].as_u64(), json["not_shown"].as_u64()), (Some(100_000), Some(99_900)));
    assert!(describe(&reading).contains("100000 problems"));
}

#[test]
fn many_flawed_files_make_a_short_report() {
    let facts = own_facts();
    for i in 0..300 {
        put(facts.path(), "2024", &format!("t-{i:03}"), &flawed(&format!("t-{i:03}"), 500));
    }
    let reading = read(facts.path(), &[]);
    assert_eq!(reading.problems.len(), 150_000);
    assert!(report::text(&reading.problems, &reading.texts, false).len() < 4 << 20);
    assert!(report::json(&reading.problems).len() < 4 << 20);
}

#[test]
fn a_place_in_a_long_line_is_shown_where_it_is() {
    let facts = own_facts();
    let long = format!("summary = \"Seen.\"\nremark = \"{}\u{7}{}\"", "x".repeat(100_000), "y".repeat(100_000));
    let text = head("t-long", "2024-05-01") + &attested("t-long", 1, "havana", "2024-04", "Seen.");
    put(facts.path(), "2024", "t-long", &text.replace("summary = \"Seen.\"", &long).replace('\u{7}', "\u{202E}"));
    let reading = read(facts.path(), &[]);
    let text = report::text(&reading.problems, &reading.texts, false);
    assert!(text.starts_with("sources/2024/t-long.toml:24:10: control-character\n"), "{text}");
    assert!(text.contains("24 │ remark = ") && text.contains('…') && text.len() < 2_000, "{text}");
}

#[test]
fn messages_quote_little_and_nothing_that_a_terminal_obeys() {
    let facts = own_facts();
    let text = head("t-q", "2024-05-01") + &attested("t-q", 1, "havana", "2024-04", "Seen.");
    let key = format!("\"{}\\u001b[2J\" = 1\n", "k".repeat(10_000));
    put(facts.path(), "2024", "t-q", &(text.replace("\"reported\"", &format!("\"{}\"", "r".repeat(50_000))) + &key));
    let reading = read(facts.path(), &[]);
    assert_eq!(reading.problems.len(), 2);
    for problem in reading.problems.kept() {
        assert!(problem.message.len() < 2_000 && !problem.message.contains('\u{1b}'), "{}", problem.message);
    }
}

#[test]
fn large_registries_and_long_chains_are_read_to_the_end() {
    let facts = own_facts();
    for i in 0..10_000 {
        let id = format!("r-{i}");
        let chain = format!("reprint_of = \"r-{}\"", i + 1);
        let text =
            head(&id, "2024-05-01").replace("original = true", if i < 9_999 { &chain } else { "original = true" });
        put(facts.path(), "2024", &id, &(text + &attested(&id, 1, "havana", "2024-04", "Seen.")));
    }
    let mut decisions = fs::read_to_string(facts.path().join("decisions.toml")).unwrap();
    for i in 0..5_000 {
        decisions += &format!(
            "\n[[decision]]\nid = \"zz-{i:05}\"\nsubject = [\"dhaka\"]\nfrom = \"1950\"\nto = \"1951\"\nstate = \"open\"\nbasis = \"presumed\"\nfills = true\nreason = \"A test.\"\nclaims = [\"r-1.1\"]\nend_claims = [\"r-2.1\"]\n"
        );
    }
    fs::write(facts.path().join("decisions.toml"), decisions).unwrap();
    let tables: String = (0..20_000).map(|i| format!("[t{i}]\n")).collect();
    put(facts.path(), "2024", "t-tables", &tables);
    // Read pair by pair this would not end within the hour; one problem says that there are too many decisions.
    assert_eq!(read(facts.path(), &[]).problems.len(), 4_999 + 1 + 20_001);
}

proptest! {
    #[test]
    fn every_scale_has_few_marks(from in 0_usize..1_000_000, stretch in 0_usize..usize::MAX / 2, most in 1_usize..20) {
        let step = round_step(stretch, most);
        let lead: String = step.to_string().trim_end_matches('0').to_owned();
        prop_assert!(["1", "2", "5"].contains(&lead.as_str()), "{step}");
        prop_assert!(multiples(from, from + stretch, step).take(100).count() <= most + 1);
    }

    #[test]
    fn a_chain_has_one_root(length in 1_usize..200, back in 0_usize..200) {
        let names: Vec<String> = (0..=length).map(|i| format!("s{i:04}")).collect();
        let mut of: std::collections::BTreeMap<&str, &str> = names.windows(2).map(|w| (w[0].as_str(), w[1].as_str())).collect();
        let circle = back <= length;
        if circle {
            of.insert(&names[length], &names[back]);
        }
        let wanted = if circle { back } else { length };
        prop_assert!(roots(&of).values().all(|root| *root == names[wanted]));
    }
}

#[test]
fn suggestions_skip_what_cannot_be_near() {
    assert_eq!(several("madird", ["madrid", "macao"], 5), ["madrid"]);
    let long = "ab-".repeat(20_000);
    assert!(several(&long, std::iter::repeat_n(long.as_str(), 1_000), 5).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn endless_addresses_are_refused_at_once_and_not_repeated() {
    let site = site().await;
    for long in
        ["ab-".repeat(20_000), "x".repeat(60_000), "%EA%B9%80".repeat(6_000), "a.b.".repeat(15_000), "ab-".repeat(60)]
    {
        for folder in
            ["embassies", "defectors", "sources", "claims", "share", "share/sources", "static", "no/such/page"]
        {
            for (prefix, suffix) in [("", ""), ("/api/v1", ""), ("", "/"), ("", "?known=2024")] {
                let answer = site.get(&format!("{prefix}/{folder}/{long}{suffix}")).await;
                let status = answer.status.as_u16();
                assert!(status == 404 || (status == 308 && long.len() < 512), "{prefix}/{folder} {suffix}: {status}");
                assert!(answer.body.len() < 8_000, "{prefix}/{folder} {suffix}: {} bytes", answer.body.len());
                assert!(answer.headers.values().all(|v| v.len() < 1_000));
            }
        }
    }
    for query in ["status=", "q=", "mission=", "x=", "sort=", "asof="] {
        for path in ["/embassies", "/defectors", "/timeline", "/search", "/sources", "/no-such-page", "/embassies/"] {
            for value in ["ab-".repeat(20_000), "ab-".repeat(1_300)] {
                let answer = site.get(&format!("{path}?{query}{value}")).await;
                assert!(answer.headers.values().all(|v| v.len() < 5_000), "{path}?{query}");
                let status = answer.status.as_u16();
                assert!(value.len() < 4_096 || status == 414, "{path}?{query}: {status}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_picture_grows_with_a_number_that_slipped_through() {
    let facts = own_facts();
    for (i, number) in ["9007199254740993", "530000", "1e300", "-7", "46.5"].into_iter().enumerate() {
        let id = format!("t-number-{i}");
        let claim = format!(
            "\n[[claim]]\nid = \"{id}.1\"\nkind = \"count\"\nmeasure = \"missions-total\"\nvalue = {number}\nbasis = \"at\"\nas_of = \"2024-0{}-15\"\nspeaker = \"bbc\"\noutlet = \"bbc\"\ncertainty = \"reported\"\nsummary = \"A test.\"\n",
            i + 1
        );
        put(facts.path(), "2024", &id, &(head(&id, "2024-06-01") + &claim));
    }
    let reading = read(facts.path(), &[]);
    assert_eq!(reading.problems.len(), 5);
    // Whatever `check` says of it: the pages do not rely on that.
    let (plain, odd) = (site().await, Site::of_reading(&reading).await);
    for page in ["/", "/embassies", "/totals", "/timeline?from=2024", "/network.csv", "/api/v1/totals"] {
        let (before, after) = (plain.ok(page).await.body.len(), odd.ok(page).await.body.len());
        assert!(after < before + 20_000, "{page}: {before} bytes became {after}");
    }
    odd.ok("/share/index.png").await;
}

#[test]
fn the_excerpt_of_a_whole_file_is_its_beginning() {
    let facts = own_facts();
    put(facts.path(), "2024", "t-empty", "");
    let reading = read(Path::new(facts.path()), &[]);
    let text = report::text(&reading.problems, &reading.texts, false);
    assert!(text.starts_with("sources/2024/t-empty.toml:1:1: missing-key\n"), "{text}");
}
