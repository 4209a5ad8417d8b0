//! Addresses as the program is told them.

use crate::support::program::{Server, program, run};
use crate::support::shipped;
use crate::support::site::loaded;
use std::fs;

#[test]
fn a_public_address_is_a_host() {
    let folder = tempfile::tempdir().unwrap();
    let load = |url: &str| {
        let mut command = program(&shipped(), &folder.path().join("chancery.db"));
        command.args(["--public-url", url, "--facts", "/nowhere", "load"]);
        run(command)
    };
    for wrong in [
        "https://example.org/dprk",
        "https://example.org/dprk/",
        "https://example.org?x=1",
        "https://example.org/#top",
        "https://name:word@example.org",
        "ftp://example.org",
        "example.org",
        "https://",
    ] {
        let (code, _, err) = load(wrong);
        assert_eq!(code, 2, "{wrong}: {err}");
        assert!(err.contains("--public-url") && err.contains("https://example.org"), "{wrong}: {err}");
    }
    for right in ["HTTPS://Example.ORG", "https://example.org/", "http://[::1]:3000", "https://beispiel.example:443"] {
        assert_ne!(load(right).0, 2, "{right}");
    }
    let mut command = program(&shipped(), &loaded(folder.path()));
    command.args(["--public-url", "HTTPS://Example.ORG:443/"]);
    let server = Server::start(command);
    assert!(server.get("/embassies").contains("<link rel=\"canonical\" href=\"https://example.org/embassies\">"));
}

/// Who listens on every address of the machine knows none of its own.
#[test]
fn without_an_address_of_its_own_links_stay_within_the_site() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = program(&shipped(), &loaded(folder.path()));
    command.args(["--listen", "0.0.0.0:0"]);
    let server = Server::start(command);
    let page = server.get("/embassies/madrid");
    assert!(page.starts_with("HTTP/1.1 200"));
    for absent in ["rel=\"canonical\"", "og:url", "og:image", "0.0.0.0"] {
        assert!(!page.contains(absent), "{absent}");
    }
    assert!(page.contains("Printed from /embassies/madrid"));
    assert!(server.get("/sitemap.xml").contains("<loc>/embassies/madrid</loc>"));
    assert!(!server.get("/robots.txt").contains("Sitemap"));
    assert!(!server.get("/.well-known/security.txt").contains("Canonical"));
    server.signal("-TERM");
    let (code, said) = server.end();
    assert!(code == 0 && said.contains("--public-url"), "{said}");
}

/// `NAME=` in a file of settings means that nothing is set.
#[test]
fn an_empty_variable_counts_as_not_set() {
    let help = run({
        let mut command = program(&shipped(), std::path::Path::new("unused"));
        command.arg("--help");
        command
    });
    let words = help.1.split(|c: char| !c.is_ascii_uppercase() && c != '_');
    let names: Vec<&str> = words.filter(|w| w.starts_with("CHANCERY_")).collect();
    assert!(names.len() > 8 && names.contains(&"CHANCERY_CONTACT"), "{names:?}");
    let folder = tempfile::tempdir().unwrap();
    let facts = folder.path().join("facts");
    crate::support::copy(&shipped(), &facts);
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_chancery"));
    command.current_dir(folder.path()).arg("load");
    for name in names {
        command.env(name, "");
    }
    let (code, _, err) = run(command);
    assert_eq!(code, 0, "{err}");
    assert!(fs::exists(folder.path().join("data/chancery.db")).unwrap());
}
