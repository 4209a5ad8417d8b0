//! The real server: starting, reloading, refusing, stopping.

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;

use crate::support::program::{Server, eventually, program, run, with_another_file};
use crate::support::site::loaded;
use crate::support::{attested, head, own_facts, put, shipped};

fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").map_or("", |(_, body)| body)
}

#[test]
fn it_loads_serves_and_stops_when_told() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(program(&shipped(), &folder.path().join("data/chancery.db")));
    assert!(server.url.starts_with("http://127.0.0.1:"));
    assert!(server.get("/healthz").starts_with("HTTP/1.1 200"));
    assert!(body(&server.get("/readyz")).contains("\"ready\":true"));
    assert!(server.get("/embassies/madrid").contains("Embassy in Madrid, Spain"));
    server.signal("-TERM");
    let (code, err) = server.end();
    assert_eq!(code, 0, "{err}");
}

/// A program that was changed in any way gives every answer another tag; the same program gives the same.
#[test]
fn another_program_gives_other_tags() {
    let folder = tempfile::tempdir().unwrap();
    let database = loaded(folder.path());
    let this = || {
        let mut command = program(&shipped(), &database);
        // One address for all, as behind a proxy: it is in the tag, too.
        command.args(["--public-url", "https://chancery.example"]);
        command
    };
    let other = with_another_file(&this(), &folder.path().join("other"));
    let tag = |command: Command| {
        let server = Server::start(command);
        let answer = server.get("/method").to_lowercase();
        answer.lines().find_map(|line| line.strip_prefix("etag: ")).unwrap().to_owned()
    };
    let known = tag(this());
    assert_eq!(tag(this()), known);
    assert_ne!(tag(other), known);
}

#[test]
fn a_visitor_who_stopped_talking_does_not_keep_it_from_stopping() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(program(&shipped(), &loaded(folder.path())));
    let mut silent = std::net::TcpStream::connect(("127.0.0.1", server.port)).unwrap();
    std::io::Write::write_all(&mut silent, b"GET / HTT").unwrap();
    assert!(server.get("/healthz").starts_with("HTTP/1.1 200"));
    server.signal("-TERM");
    let start = std::time::Instant::now();
    assert_eq!(server.end().0, 0);
    assert!(start.elapsed().as_secs() < 60, "it hung");
}

#[test]
fn a_damaged_database_is_told_of_and_forgotten_once_it_is_mended() {
    let folder = tempfile::tempdir().unwrap();
    let database = loaded(folder.path());
    let server = Server::start(program(&shipped(), &database));
    let good = fs::read(&database).unwrap();
    // Overwritten in place, as cp does it.
    fs::write(&database, "garbage").unwrap();
    eventually("readyz tells of the damage", || body(&server.get("/readyz")).contains("cannot be used"));
    fs::remove_file(&database).unwrap();
    fs::write(&database, good).unwrap();
    eventually("readyz is content", || body(&server.get("/readyz")).contains("\"problem\":null"));
    assert!(server.get("/embassies/madrid").starts_with("HTTP/1.1 200"));
}

#[test]
fn new_facts_are_picked_up_and_wrong_ones_are_not() {
    let (facts, folder) = (own_facts(), tempfile::tempdir().unwrap());
    let server = Server::start(program(facts.path(), &folder.path().join("chancery.db")));
    let token = "Seen open by a test that goes on.";
    let text = head("t-f", "2024-05-01") + &attested("t-f", 1, "havana", "2024-04", token);
    put(facts.path(), "2024", "t-f", &text);
    eventually("the new claim is served", || server.get("/embassies/havana/claims").contains(token));

    // A wrong file: the old data stays, and the reason is told.
    fs::write(facts.path().join("sources/2024/t-g.toml"), "[source\n").unwrap();
    eventually("readyz tells of the problem", || body(&server.get("/readyz")).contains(" at t-g.toml:1"));
    assert!(body(&server.get("/readyz")).contains("\"ready\":true"));
    assert!(server.get("/embassies/havana/claims").contains(token));

    // Mended: the reason is gone.
    fs::remove_file(facts.path().join("sources/2024/t-g.toml")).unwrap();
    eventually("readyz is content", || body(&server.get("/readyz")).contains("\"problem\":null"));
    server.signal("-TERM");
    let (code, err) = server.end();
    assert_eq!(code, 0);
    assert!(err.contains("t-g.toml:1") && err.contains("serving the old data"), "{err}");
}

#[test]
fn a_load_under_the_running_server_fails_no_request() {
    let (facts, folder) = (own_facts(), tempfile::tempdir().unwrap());
    let database = loaded(folder.path());
    let server = Server::start(program(&shipped(), &database));
    put(facts.path(), "2024", "t-h", &(head("t-h", "2024-05-01") + &attested("t-h", 1, "havana", "2024-04", "Seen.")));
    let mut load = program(facts.path(), &database);
    load.arg("load");
    let loading = std::thread::spawn(move || run(load));
    let old = body(&server.get("/api/v1/meta")).to_owned();
    let mut asked = 0;
    eventually("the new build is served", || {
        for path in ["/embassies/havana", "/api/v1/embassies", "/defectors", "/timeline"] {
            let answer = server.get(path);
            assert!(answer.starts_with("HTTP/1.1 200"), "{path}: {}", answer.lines().next().unwrap_or_default());
            asked += 1;
        }
        body(&server.get("/api/v1/meta")) != old
    });
    assert!(asked > 4);
    assert_eq!(loading.join().unwrap().0, 0);
}

#[test]
fn surroundings_that_do_not_fit_are_named_in_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let refused = |command, wanted: &str| {
        let (code, out, err) = run(command);
        assert_eq!((code, out.as_str()), (3, ""), "{err}");
        assert!(err.contains(wanted) && err.trim_end().lines().count() == 1, "{err}");
    };
    // A port in use.
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut command = program(&shipped(), &loaded(folder.path()));
    command.args(["--listen", &taken.local_addr().unwrap().to_string()]);
    refused(command, "is taken");
    // A database that is damaged, and a file that is none.
    let damaged = folder.path().join("damaged.db");
    fs::write(&damaged, "not a database, but somebody's notes").unwrap();
    refused(program(&shipped(), &damaged), "chancery load");
    assert_eq!(fs::read_to_string(&damaged).unwrap(), "not a database, but somebody's notes");
    // No facts and no database.
    let mut command = program(Path::new("/nonexistent/facts"), &folder.path().join("none.db"));
    command.arg("serve");
    let (code, _, err) = run(command);
    assert_eq!(code, 3, "{err}");
}

#[test]
fn facts_that_are_wrong_from_the_start_leave_the_old_database_in_service() {
    let (facts, folder) = (own_facts(), tempfile::tempdir().unwrap());
    let database = folder.path().join("chancery.db");
    let mut load = program(facts.path(), &database);
    load.arg("load");
    assert_eq!(run(load).0, 0);
    put(facts.path(), "2024", "t-i", "[source\n");
    let server = Server::start(program(facts.path(), &database));
    assert!(body(&server.get("/readyz")).contains("t-i.toml"));
    assert!(server.get("/").starts_with("HTTP/1.1 200"));
}

#[test]
fn usage_is_explained() {
    let (code, out, _) = run({
        let mut c = program(&shipped(), Path::new("x.db"));
        c.arg("--help");
        c
    });
    assert_eq!(code, 0);
    for part in [
        "CHANCERY_FACTS",
        "CHANCERY_DATABASE",
        "CHANCERY_LISTEN",
        "CHANCERY_PUBLIC_URL",
        "CHANCERY_CONTACT",
        "CHANCERY_LOG",
        "CHANCERY_MAX_CONNECTIONS",
        "CHANCERY_HEADER_TIMEOUT",
        "CHANCERY_IDLE_TIMEOUT",
        "CHANCERY_WRITE_TIMEOUT",
        "[default: 1000]",
        "127.0.0.1:3000",
        "data/chancery.db",
        "check",
        "load",
        "serve",
    ] {
        assert!(out.contains(part), "{part}: {out}");
    }
    assert_eq!(
        run({
            let mut c = program(&shipped(), Path::new("x.db"));
            c.arg("--nonsense");
            c
        })
        .0,
        2
    );
    assert_eq!(
        run({
            let mut c = program(&shipped(), Path::new("x.db"));
            c.args(["serve", "--log", "=,="]);
            c
        })
        .0,
        2
    );
}

#[test]
fn odd_requests_are_answered() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(program(&shipped(), &loaded(folder.path())));
    let status = |head: &str| server.request(head).split(' ').nth(1).map(str::to_owned).unwrap_or_default();
    assert_eq!(status("GET /../../etc/passwd HTTP/1.1"), "404");
    assert_eq!(status("GET /static/../../../etc/passwd HTTP/1.1"), "404");
    assert_eq!(status("GET /embassies/%2e%2e%2f%2e%2e%2fetc%2fpasswd HTTP/1.1"), "404");
    assert_eq!(status(&format!("GET /search?q={} HTTP/1.1", "a".repeat(60_000))), "414");
    assert_eq!(status("POST /embassies HTTP/1.1"), "405");
    let head = server.request("HEAD /embassies HTTP/1.1");
    assert!(head.starts_with("HTTP/1.1 200") && body(&head).is_empty());
    // A hundred kilobytes do not fit into any address; the connection is answered or closed, and the server lives on.
    let mut stream = std::net::TcpStream::connect(("127.0.0.1", server.port)).unwrap();
    let _ = std::io::Write::write_all(
        &mut stream,
        format!("GET /?q={} HTTP/1.1\r\nHost: x\r\n\r\n", "a".repeat(100_000)).as_bytes(),
    );
    assert_eq!(status("GET /healthz HTTP/1.1"), "200");
}

#[test]
fn the_log_tells_kinds_of_pages_and_nobodys_id() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = program(&shipped(), &loaded(folder.path()));
    command.args(["--log", "info"]);
    let server = Server::start(command);
    for path in ["/defectors/ri-il-kyu", "/defectors/ri-il-kyu/", "/defectors/ri-il-kyu?asof=x", "/search?q=ri-il-kyu"]
    {
        server.get(path);
    }
    server.signal("-TERM");
    let (_, log) = server.end();
    assert!(log.contains("/defectors/{id}") && log.contains("/search"), "{log}");
    assert!(!log.contains("ri-il-kyu"), "{log}");
}
