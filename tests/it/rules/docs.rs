//! Documents say what the program does.

use std::fs;
use std::path::Path;

use chancery::domain::claim::{
    Age, Arrival, Birth, Death, Leaving, Name, NameForm, Other, Posting, Publication, Reason, Relation, Role,
};
use chancery::domain::fields::Fields;
use chancery::domain::vocab::{
    Access, Basis, Certainty, ClaimKind, CountBasis, Derived, EventKind, Function, Language, Level, Measure,
    MissionEvent, MissionState, MissionType, NameKind, OriginKind, OutletKind, PersonClass, PersonField,
    PersonStanding, Region, Reliability, RetiredKind, Script, SpeakerType, Speech, Word,
};
use chancery::facts::format::{
    Article, Correction, Decision, Mission, Moved, Origin, Person, Publisher, Source, Speaker, Withdrawn,
};
use chancery::facts::problem::Code;
use chancery::facts::table::claim;

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn words<W: Word>() -> Vec<&'static str> {
    W::ALL.iter().map(|w| w.as_str()).collect()
}

#[test]
fn the_format_is_documented_key_by_key_and_word_by_word() {
    let doc = text("docs/facts.md");
    let keys = [
        Source::KEYS,
        Article::KEYS,
        Age::KEYS,
        Arrival::KEYS,
        Birth::KEYS,
        Death::KEYS,
        Leaving::KEYS,
        Name::KEYS,
        NameForm::KEYS,
        Other::KEYS,
        Posting::KEYS,
        Publication::KEYS,
        Reason::KEYS,
        Relation::KEYS,
        Role::KEYS,
        Mission::KEYS,
        Person::KEYS,
        Speaker::KEYS,
        Publisher::KEYS,
        Origin::KEYS,
        Decision::KEYS,
        Correction::KEYS,
        Moved::KEYS,
        Withdrawn::KEYS,
    ];
    let claims = ClaimKind::ALL.iter().map(|kind| claim::keys(*kind));
    let keys: Vec<Vec<&str>> = keys.into_iter().map(<[_]>::to_vec).chain(claims).collect();
    let lists = [
        words::<Code>(),
        words::<Certainty>(),
        words::<Reliability>(),
        words::<MissionType>(),
        words::<Region>(),
        words::<MissionEvent>(),
        words::<MissionState>(),
        words::<Basis>(),
        words::<PersonField>(),
        words::<PersonStanding>(),
        words::<PersonClass>(),
        words::<ClaimKind>(),
        words::<EventKind>(),
        words::<Measure>(),
        words::<CountBasis>(),
        words::<Speech>(),
        words::<Derived>(),
        words::<OutletKind>(),
        words::<Access>(),
        words::<SpeakerType>(),
        words::<OriginKind>(),
        words::<RetiredKind>(),
        words::<Language>(),
        words::<Level>(),
        words::<Function>(),
        words::<NameKind>(),
        words::<Script>(),
    ];
    for word in keys.concat().into_iter().chain(lists.concat()) {
        assert!(
            doc.contains(&format!("`{word}`")) || doc.contains(&format!(".{word}`")),
            "docs/facts.md does not name `{word}`"
        );
    }
}

#[test]
fn the_worked_example_of_the_format_is_a_shipped_file() {
    let doc = text("docs/facts.md");
    let example = doc
        .split("```toml\n")
        .skip(1)
        .map(|b| b.split("```").next().unwrap())
        .find(|b| b.starts_with("[source]"))
        .expect("an example");
    let id = example.lines().find_map(|l| l.strip_prefix("id = \"")).unwrap().trim_end_matches('"');
    let year = example.lines().find_map(|l| l.strip_prefix("published = \"")).unwrap().get(..4).unwrap();
    assert_eq!(example, text(&format!("facts/sources/{year}/{id}.toml")));
}

#[test]
fn readme_names_every_setting_and_command() {
    let readme = text("README.md");
    for part in [
        "cargo run --release",
        "tests/run",
        "CHANCERY_FACTS",
        "CHANCERY_DATABASE",
        "CHANCERY_LISTEN",
        "CHANCERY_PUBLIC_URL",
        "CHANCERY_LOG",
        "CHANCERY_MAX_CONNECTIONS",
        "CHANCERY_HEADER_TIMEOUT",
        "CHANCERY_IDLE_TIMEOUT",
        "CHANCERY_WRITE_TIMEOUT",
        "chancery check",
        "chancery load",
    ] {
        assert!(readme.contains(part), "{part}");
    }
    for line in readme.lines().chain(text("docs/ARCHITECTURE.md").lines()) {
        for target in line
            .split("](")
            .skip(1)
            .filter_map(|t| t.split(')').next())
            .filter(|t| !t.contains("://") && !t.starts_with('#'))
        {
            let path = target.split('#').next().unwrap();
            let found =
                ["", "docs/"].iter().any(|base| Path::new(env!("CARGO_MANIFEST_DIR")).join(base).join(path).exists());
            assert!(found, "{target} is linked but not there");
        }
    }
}

/// The schema for editors accepts what `check` accepts: the whole shipped record, key by key.
#[test]
fn the_schema_knows_the_shipped_record() {
    let schema: serde_json::Value = serde_json::from_str(&chancery::facts::schema::source()).unwrap();
    let definition = |name: &str| schema["$defs"][name].clone();
    let kinds = [
        ("mission", "MissionClaim"),
        ("person", "PersonClaim"),
        ("count", "CountClaim"),
        ("event", "EventClaim"),
        ("statement", "StatementClaim"),
    ];
    let reading = chancery::facts::read::read(&crate::support::shipped(), &[]);
    let mut seen = 0;
    for text in reading.texts.iter().filter(|(path, _)| path.starts_with("sources/")).map(|(_, t)| t) {
        let file: toml::Table = toml::from_str(text).unwrap();
        let fits = |table: &toml::Table, name: &str| {
            let d = definition(name);
            for key in table.keys() {
                assert!(d["properties"].get(key).is_some(), "{name}.{key}");
            }
            for key in d["required"].as_array().unwrap() {
                assert!(table.contains_key(key.as_str().unwrap()), "{name} wants {key} in {table:?}");
            }
        };
        fits(file["source"].as_table().unwrap(), "Source");
        for claim in file["claim"].as_array().unwrap() {
            let table = claim.as_table().unwrap();
            let name = kinds.iter().find(|(k, _)| table["kind"].as_str() == Some(k)).unwrap().1;
            fits(table, name);
            assert_eq!(definition(name)["properties"]["kind"]["const"], table["kind"].as_str().unwrap());
            if let (Some(field), Some(value)) =
                (table.get("field"), table.get("value").filter(|_| name == "PersonClaim"))
            {
                let of_field =
                    |shape: &&serde_json::Value| shape["if"]["properties"]["field"]["const"] == field.as_str().unwrap();
                let shapes = definition(name)["allOf"].clone();
                let shape = shapes.as_array().unwrap().iter().find(of_field).unwrap();
                let value_of = shape["then"]["properties"]["value"]["$ref"].as_str().unwrap();
                fits(value.as_table().unwrap(), value_of.strip_prefix("#/$defs/").unwrap());
            }
            seen += 1;
        }
    }
    assert_eq!(seen, 2181);
}

#[test]
fn both_migrations_and_the_store_are_in_step() {
    let folder = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations")).unwrap();
    let mut files: Vec<_> = folder.map(|e| e.unwrap().path()).collect();
    files.sort();
    let texts: Vec<String> = files.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    assert_eq!(chancery::store::MIGRATIONS.to_vec(), texts);
}
