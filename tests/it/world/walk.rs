//! What lies in a facts folder and is no facts file: pipes, links, circles, depths.

use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Command;

use chancery::domain::vocab::Word;
use chancery::facts::read::read;
use chancery::facts::walk::walk;
use chancery::supply::marks::fingerprint;

use crate::support::program::{Server, eventually, program, run};
use crate::support::{attested, head, own_facts, put, shipped};

fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

fn problems(facts: &Path) -> Vec<(String, &'static str)> {
    read(facts, &[]).problems.kept().iter().map(|p| (p.path.clone(), p.code.as_str())).collect()
}

#[test]
fn only_regular_files_are_opened() {
    let facts = own_facts();
    pipe(&facts.path().join("sources/2024/pipe.toml"));
    pipe(&facts.path().join("corrections.toml"));
    let _socket = UnixListener::bind(facts.path().join("socket.toml")).unwrap();
    symlink("/dev/zero", facts.path().join("zero.toml")).unwrap();
    let stray = |name: &str| (name.to_owned(), "unexpected-file");
    let wanted = ["corrections.toml", "socket.toml", "sources/2024/pipe.toml", "zero.toml"].map(stray);
    assert_eq!(problems(facts.path()), wanted);
    // A pipe that is named on the command line is not waited for either.
    let outside = tempfile::tempdir().unwrap();
    pipe(&outside.path().join("pipe.toml"));
    let mut command = program(&shipped(), Path::new("unused.db"));
    command.arg("check").arg(outside.path().join("pipe.toml"));
    assert_eq!(run(command).0, 1);
}

#[test]
fn a_pipe_among_the_facts_stops_neither_the_reload_nor_the_end() {
    let (facts, folder) = (own_facts(), tempfile::tempdir().unwrap());
    let server = Server::start(program(facts.path(), &folder.path().join("chancery.db")));
    pipe(&facts.path().join("sources/2024/pipe.toml"));
    eventually("readyz tells of the pipe", || server.get("/readyz").contains("unexpected-file at pipe.toml"));
    server.signal("-TERM");
    assert_eq!(server.end().0, 0);
}

#[tokio::test]
async fn links_are_followed_once_and_circles_end() {
    let facts = own_facts();
    let plain = read(facts.path(), &[]);
    for (to, name) in [(".", ".a"), (".", "a"), (".", "b"), ("sources", "c"), ("missions.toml", "copy.toml")] {
        symlink(to, facts.path().join(name)).unwrap();
    }
    symlink("..", facts.path().join("sources/up")).unwrap();
    symlink(".", facts.path().join("sources/2024/here")).unwrap();
    let reading = read(facts.path(), &[]);
    assert!(reading.problems.is_empty(), "{:?}", reading.problems.kept());
    assert_eq!(reading.digest, plain.digest, "links that lead back add nothing");
    fingerprint(facts.path()).await;
}

#[test]
fn links_out_of_the_folder_are_bounded() {
    let facts = own_facts();
    symlink("/", facts.path().join("everything")).unwrap();
    symlink("nowhere", facts.path().join("sources/2024/gone.toml")).unwrap();
    fs::create_dir_all(facts.path().join("deep").join("d/".repeat(300))).unwrap();
    let found = problems(facts.path());
    let codes: Vec<&str> = found.iter().map(|(_, code)| *code).collect();
    assert_eq!(codes, ["unexpected-file", "unexpected-file", "missing-file"], "{found:?}");
}

#[tokio::test]
async fn a_folder_that_is_a_link_is_the_same_to_every_part() {
    // As a mounted ConfigMap has it: the files lie in a folder with a dot, everything on top is a link.
    let (real, mounted) = (own_facts(), tempfile::tempdir().unwrap());
    let hidden = mounted.path().join("..2026_11_25");
    crate::support::copy(real.path(), &hidden);
    symlink("..2026_11_25", mounted.path().join("..data")).unwrap();
    for entry in fs::read_dir(&hidden).unwrap() {
        let name = entry.unwrap().file_name();
        symlink(Path::new("..data").join(&name), mounted.path().join(&name)).unwrap();
    }
    let names = |folder: &Path| walk(folder).unwrap().into_iter().map(|e| e.name).collect::<Vec<_>>();
    assert_eq!(names(mounted.path()), names(real.path()));
    assert_eq!(read(mounted.path(), &[]).digest, read(real.path(), &[]).digest);

    // A change is noticed, a single file is known by its place, and `--fix` writes where the file really is.
    let before = fingerprint(mounted.path()).await;
    let text = head("t-l", "2024-05-01") + &attested("t-l", 1, "havana", "2024-04", "Seen.");
    put(&hidden, "2024", "t-l", &text.replace("\nkind = \"broadcaster\"", "\nkind = 'broadcaster'"));
    assert_ne!(fingerprint(mounted.path()).await, before);
    let check = |fix: &[&str]| {
        let mut command = program(mounted.path(), Path::new("unused.db"));
        command.arg("check").args(fix).arg(mounted.path().join("sources/2024/t-l.toml"));
        run(command)
    };
    let (code, out, _) = check(&[]);
    assert!(code == 1 && out.starts_with("sources/2024/t-l.toml:"), "{out}");
    assert_eq!(check(&["--fix"]).0, 0);
    assert_eq!(fs::read_to_string(hidden.join("sources/2024/t-l.toml")).unwrap(), text);
}
