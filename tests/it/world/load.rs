//! `chancery load`: whole or not at all, the same facts the same build.

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use chancery::domain::scope::Scope;
use chancery::store::Snapshot;

use crate::support::program::{program, run};
use crate::support::{attested, copy, head, own_facts, put, shipped};

fn load(facts: &Path, database: &Path) -> (i32, String, String) {
    let mut command = program(facts, database);
    command.arg("load");
    run(command)
}

fn build(out: &str) -> String {
    out.split_whitespace().nth(1).unwrap().trim_end_matches(':').to_owned()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn the_same_facts_give_the_same_build_anywhere_and_other_facts_another() {
    let folder = tempfile::tempdir().unwrap();
    let (code, first, err) = load(&shipped(), &folder.path().join("a.db"));
    assert_eq!(code, 0, "{err}");
    let copied = own_facts();
    // Written in another order: directory entries come in another order too.
    let reversed = tempfile::tempdir().unwrap();
    let mut paths: Vec<_> = fs::read_dir(copied.path().join("sources")).unwrap().map(|e| e.unwrap().path()).collect();
    paths.sort();
    paths.reverse();
    for path in paths {
        copy(&path, &reversed.path().join("sources").join(path.file_name().unwrap()));
    }
    for name in names(copied.path()).iter().rev().filter(|n| n.ends_with(".toml")) {
        fs::copy(copied.path().join(name), reversed.path().join(name)).unwrap();
    }
    assert_eq!(build(&load(reversed.path(), &folder.path().join("b.db")).1), build(&first));
    put(copied.path(), "2024", "t-c", &(head("t-c", "2024-05-01") + &attested("t-c", 1, "havana", "2024-04", "Seen.")));
    assert_ne!(build(&load(copied.path(), &folder.path().join("c.db")).1), build(&first));
    assert_eq!(names(folder.path()), ["a.db", "b.db", "c.db"], "nothing else is left");
}

#[test]
fn wrong_facts_leave_the_old_database_byte_for_byte() {
    let (facts, folder) = (own_facts(), tempfile::tempdir().unwrap());
    let database = folder.path().join("chancery.db");
    assert_eq!(load(facts.path(), &database).0, 0);
    let before = fs::read(&database).unwrap();
    put(facts.path(), "2024", "t-d", "[source\n");
    let (code, out, err) = load(facts.path(), &database);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.contains("sources/2024/t-d.toml:1"), "{err}");
    assert!(fs::read(&database).unwrap() == before);
    assert_eq!(names(folder.path()), ["chancery.db"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_at_any_moment_it_leaves_the_old_or_the_new() {
    let (facts, folder) = (own_facts(), tempfile::tempdir().unwrap());
    let database = folder.path().join("chancery.db");
    let old = build(&load(facts.path(), &database).1);
    put(facts.path(), "2024", "t-e", &(head("t-e", "2024-05-01") + &attested("t-e", 1, "havana", "2024-04", "Seen.")));
    let reading = chancery::facts::read::read(facts.path(), &[]);
    let new = chancery::store::build_id(&reading.digest);
    let mut stopped = 0;
    for n in 0..20_u64 {
        let mut command = program(facts.path(), &database);
        let mut child = command.arg("load").stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        tokio::time::sleep(Duration::from_millis(20 + n * 60)).await;
        let _ = child.kill();
        stopped += i32::from(!child.wait().unwrap().success());
        let found = Snapshot::open(&database).await.unwrap_or_else(|e| panic!("round {n}: {e}"));
        assert!(found.build == old || found.build == new, "round {n}");
        assert_eq!(found.counts(Scope::EVERYTHING).await.unwrap().claims, if found.build == old { 2181 } else { 2182 });
    }
    assert!(stopped > 3, "hardly anything was stopped in the middle: {stopped}");
    // What a killed load left does not stop the next.
    assert_eq!(build(&load(facts.path(), &database).1), new);
    assert_eq!(names(folder.path()), ["chancery.db"]);
}

#[test]
fn two_at_once_take_turns() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("chancery.db");
    let start = || {
        let mut command = program(&shipped(), &database);
        command.arg("load").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let both = [start(), start()];
    for child in both {
        let done = child.wait_with_output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }
    assert_eq!(names(folder.path()), ["chancery.db"]);
}

#[test]
fn surroundings_that_do_not_fit_are_named_with_code_3() {
    let folder = tempfile::tempdir().unwrap();
    let (code, _, err) = load(&folder.path().join("absent"), &folder.path().join("a.db"));
    assert_eq!(code, 3, "{err}");
    assert!(err.contains("absent") && err.contains("--facts"), "{err}");
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let (code, _, err) = load(&shipped(), &file.join("below/chancery.db"));
    assert_eq!(code, 3, "{err}");
    assert_eq!(err.lines().count(), 1, "{err}");
}

#[test]
fn only_databases_of_ours_are_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let notes = folder.path().join("notes.db");
    fs::write(&notes, "somebody's notes").unwrap();
    for target in [notes.clone(), folder.path().to_path_buf(), Path::new("/dev/null").to_path_buf()] {
        let (code, _, err) = load(&shipped(), &target);
        assert_eq!(code, 3, "{err}");
        assert!(err.contains("is not replaced") && err.lines().count() == 1, "{err}");
    }
    assert_eq!(fs::read_to_string(&notes).unwrap(), "somebody's notes");
    // A damaged database of ours is.
    let database = folder.path().join("chancery.db");
    assert_eq!(load(&shipped(), &database).0, 0);
    let mut bytes = fs::read(&database).unwrap();
    bytes.truncate(50_000);
    fs::write(&database, bytes).unwrap();
    assert_eq!(load(&shipped(), &database).0, 0);
    // A link keeps pointing at the database.
    let link = folder.path().join("link.db");
    std::os::unix::fs::symlink(&database, &link).unwrap();
    assert_eq!(load(&shipped(), &link).0, 0);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(names(folder.path()), ["chancery.db", "link.db", "notes.db"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_database_holds_every_claim_once() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("chancery.db");
    assert_eq!(load(&shipped(), &database).0, 0);
    let snapshot = Snapshot::open(&database).await.unwrap();
    let counts = snapshot.counts(Scope::EVERYTHING).await.unwrap();
    assert_eq!((counts.sources, counts.claims, counts.events), (732, 2181, 109));
    let defectors = snapshot.list_persons(Scope::EVERYTHING).into_iter().filter(|p| p.defector);
    assert_eq!(defectors.count(), 41);
    assert_eq!(snapshot.network().missions.len(), 88);
    assert_eq!(snapshot.list_persons(Scope::EVERYTHING).len(), 63);
}
