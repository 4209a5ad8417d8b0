//! What is withdrawn leaves no byte: not in an answer, not in what was printed, not in a file of the data folder.

use std::fs;

use chancery::domain::address::digest;
use chancery::domain::vocab::Word;
use chancery::facts::read::read;

use crate::support::program::{Server, eventually, program_that_logs};
use crate::support::site::Site;
use crate::support::{head, own_facts, put};

const TOKEN: &str = "zzyzx";

fn person(source: &str, n: u32) -> String {
    format!(
        "\n[[claim]]\nid = \"{source}.{n}\"\nkind = \"person\"\nperson = \"{TOKEN}-kim\"\nname_as_printed = \"{TOKEN} Kim\"\nfield = \"defected\"\ndate = \"2024-04\"\nspeaker = \"bbc\"\noutlet = \"bbc\"\ncertainty = \"reported\"\nsummary = \"{TOKEN} Kim left.\"\n"
    )
}

fn kept(source: &str) -> String {
    format!(
        "\n[[claim]]\nid = \"{source}.2\"\nkind = \"mission\"\nmission = \"havana\"\nevent = \"attested\"\nas_of = \"2024-04\"\nspeaker = \"bbc\"\noutlet = \"bbc\"\ncertainty = \"reported\"\nsummary = \"What stays of the file.\"\n"
    )
}

/// Every address that could show it.
fn addresses() -> Vec<String> {
    let pages = ["/embassies", "/embassies/havana", "/defectors", "/timeline?from=2024", "/search?q=Kim", "/totals"];
    let both = pages.iter().flat_map(|p| [(*p).to_owned(), format!("/api/v1{p}")]);
    let others = [
        "/",
        "/embassies/compare",
        "/defectors/lag",
        "/network.csv",
        "/share/index.png",
        "/method",
        "/method/conflicts",
        "/corrections",
        "/sources",
        "/sitemap.xml",
        "/readyz",
    ];
    both.chain(others.map(str::to_owned))
        .chain(["/sources/t-w", "/api/v1/sources/t-w", "/claims/t-w.2", "/api/v1/claims/t-w.2"].map(str::to_owned))
        .collect()
}

#[test]
fn a_record_withdrawn_while_the_server_runs_leaves_no_byte() {
    let (facts, folder) = (own_facts(), tempfile::tempdir().unwrap());
    let persons = facts.path().join("persons.toml");
    let before = fs::read_to_string(&persons).unwrap();
    let entry = format!(
        "[[person]]\nid = \"{TOKEN}-kim\"\nname = \"{TOKEN} Kim\"\nstanding = \"identified\"\ndefector = true\nclass = \"diplomat\"\n"
    );
    fs::write(&persons, format!("{before}\n{entry}")).unwrap();
    put(facts.path(), "2024", "t-w", &(head("t-w", "2024-05-01") + &person("t-w", 1) + &kept("t-w")));
    let database = folder.path().join("data/chancery.db");
    let server = Server::start(program_that_logs(facts.path(), &database, "info"));
    assert!(server.get(&format!("/defectors/{TOKEN}-kim")).contains(TOKEN), "it was not there to begin with");

    // The record is taken out of its files, the markers are put in their place.
    let marker = |path: &str, kind: &str| {
        format!("[[withdrawn]]\nid = \"{}\"\nkind = \"{kind}\"\nmonth = \"2024-06\"\n", digest(path))
    };
    let mut markers = [marker(&format!("/defectors/{TOKEN}-kim"), "person"), marker("/claims/t-w.1", "claim")];
    markers.sort();
    fs::write(&persons, &before).unwrap();
    fs::write(facts.path().join("withdrawn.toml"), markers.join("\n")).unwrap();
    put(facts.path(), "2024", "t-w", &(head("t-w", "2024-05-01") + &kept("t-w")));
    eventually("the address is gone", || server.get(&format!("/defectors/{TOKEN}-kim")).starts_with("HTTP/1.1 410"));
    assert!(server.get("/api/v1/claims/t-w.1").starts_with("HTTP/1.1 410"));
    // The address is gone at once, what else told of it with the next load.
    eventually("the facts are loaded", || !server.get("/defectors").contains(TOKEN));
    assert!(server.get("/claims/t-w.2").contains("What stays of the file."));

    for address in addresses() {
        let answer = server.get(&address);
        assert!(answer.starts_with("HTTP/1.1 200"), "{address}: {answer}");
        assert!(!answer.contains(TOKEN), "{address}");
    }
    for refused in [format!("/defectors/{TOKEN}-kim"), format!("/api/v1/defectors/{TOKEN}-kim")] {
        assert!(!server.get(&refused).contains(TOKEN), "{refused}");
    }
    for file in fs::read_dir(database.parent().unwrap()).unwrap().map(|f| f.unwrap().path()) {
        let bytes = fs::read(&file).unwrap();
        assert!(!bytes.windows(TOKEN.len()).any(|w| w == TOKEN.as_bytes()), "{}", file.display());
    }
    server.signal("-TERM");
    let (code, said) = server.end();
    assert!(code == 0 && !said.is_empty() && !said.contains(TOKEN), "{said}");
}

/// Markers as `withdrawn.toml` has them.
fn markers(addresses: &[(&str, &str)]) -> String {
    let mut all: Vec<String> = addresses
        .iter()
        .map(|(path, kind)| {
            format!("[[withdrawn]]\nid = \"{}\"\nkind = \"{kind}\"\nmonth = \"2024-06\"\n", digest(path))
        })
        .collect();
    all.sort();
    all.join("\n")
}

/// Of each class one that is in the record.
const STILL_THERE: [(&str, &str); 4] = [
    ("/embassies/madrid", "mission"),
    ("/defectors/ri-il-kyu", "person"),
    ("/sources/kbs-2023-11-29-bangladesh-drc", "source"),
    ("/claims/bbc-mundo-2024-07-19.5", "claim"),
];

#[test]
fn a_marker_for_what_is_still_in_the_record_is_refused() {
    let facts = own_facts();
    let moved = "[[moved]]\nid = \"old-madrid\"\nkind = \"mission\"\nto = \"madrid\"\n";
    fs::write(facts.path().join("moved.toml"), moved).unwrap();
    // The kind that the marker tells does not matter, nor does it help that the address only leads on.
    let wrong =
        [STILL_THERE.as_slice(), &[("/embassies/rome", "claim"), ("/embassies/old-madrid", "mission")]].concat();
    fs::write(facts.path().join("withdrawn.toml"), markers(&wrong)).unwrap();
    let reading = read(facts.path(), &[]);
    let found: Vec<_> = reading.problems.kept().iter().map(|p| (p.path.as_str(), p.code.as_str())).collect();
    assert_eq!(found, [("withdrawn.toml", "contradiction"); 6]);
    let messages: String = reading.problems.kept().iter().map(|p| p.message.as_str()).collect();
    assert!(messages.contains("persons.toml:") && !messages.contains("ri-il-kyu"), "{messages}");
    fs::write(facts.path().join("withdrawn.toml"), markers(&[("/embassies/nowhere", "mission")])).unwrap();
    assert!(read(facts.path(), &[]).problems.is_empty());
}

#[test]
fn what_moved_is_not_still_there() {
    let facts = own_facts();
    let moved = "[[moved]]\nid = \"madrid\"\nkind = \"mission\"\nto = \"rome\"\n";
    fs::write(facts.path().join("moved.toml"), moved).unwrap();
    let reading = read(facts.path(), &[]);
    assert_eq!(reading.problems.kept()[0].code.as_str(), "contradiction");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawn_address_is_gone_whatever_else_the_database_has() {
    let facts = own_facts();
    fs::write(facts.path().join("withdrawn.toml"), markers(&STILL_THERE)).unwrap();
    let site = Site::of_reading(&read(facts.path(), &[])).await;
    let of_the_source = ("/claims/kbs-2023-11-29-bangladesh-drc.2", "source");
    for (path, kind) in STILL_THERE.iter().chain(&[of_the_source]) {
        let (_, id) = path.rsplit_once('/').unwrap();
        let encoded = path.replace('-', "%2D");
        for address in [
            (*path).to_owned(),
            format!("/api/v1{path}"),
            format!("/share{path}.png"),
            format!("{path}?known=2020"),
            format!("{path}?asof=2024-01-01"),
            format!("/api/v1{encoded}"),
        ] {
            let answer = site.get(&address).await;
            assert_eq!(answer.status, 410, "{address}");
            assert!(answer.body.contains(&format!("A {kind} that stood here was withdrawn")), "{}", answer.body);
            assert!(!answer.body.contains(id), "{address}");
        }
    }
    assert_eq!(site.get("/embassies/rome").await.status, 200);
    assert_eq!(site.get("/claims/kbs-2023-11-29-bangladesh.2").await.status, 404);
}

/// Nobody waits for the removal until all other problems of the folder are mended: a marker holds at once, for the page,
/// its JSON and its picture, and after a restart on the same database.
#[test]
fn a_marker_holds_whatever_else_is_wrong_on_disk() {
    let (facts, folder) = (own_facts(), tempfile::tempdir().unwrap());
    let database = folder.path().join("data/chancery.db");
    let server = Server::start(program_that_logs(facts.path(), &database, "warn"));
    let gone = [
        "/embassies/madrid",
        "/defectors/ri-il-kyu",
        "/sources/kbs-2023-11-29-bangladesh-drc",
        "/claims/kbs-2023-11-29-bangladesh-drc.2",
        "/embassies/lima",
    ];
    let kinds = ["mission", "person", "source", "claim", "mission"];
    let marker = |(path, kind): (&str, &str)| {
        // One of them names its JSON: the thing is meant.
        let path = if path.ends_with("lima") { format!("/api/v1{path}") } else { path.to_owned() };
        format!("[[withdrawn]]\nid = \"{}\"\nkind = \"{kind}\"\nmonth = \"2024-06\"\n", digest(&path))
    };
    let markers: Vec<String> = gone.into_iter().zip(kinds).map(marker).collect();
    fs::write(facts.path().join("withdrawn.toml"), markers.join("\n")).unwrap();
    fs::write(facts.path().join("sources/2016/note.txt"), "a stray file").unwrap();
    assert!(!read(facts.path(), &[]).problems.is_empty());
    let all_gone = |server: &Server| {
        gone.iter().flat_map(|path| [(*path).to_owned(), format!("/api/v1{path}"), format!("/share{path}.png")]).all(
            |address| {
                let answer = server.get(&address);
                answer.starts_with("HTTP/1.1 410") && !answer.contains("Madrid")
            },
        )
    };
    eventually("all are gone", || all_gone(&server));
    assert!(server.get("/embassies/london").starts_with("HTTP/1.1 200"));
    drop(server);
    assert!(all_gone(&Server::start(program_that_logs(facts.path(), &database, "warn"))));
}
