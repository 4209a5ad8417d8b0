//! What tests share: folders of facts, a site without a socket, the real program.

pub(crate) mod browser;
pub(crate) mod program;
pub(crate) mod site;
pub(crate) mod small;
pub(crate) mod sources;

use std::fs;
use std::path::{Path, PathBuf};

/// The shipped facts.
pub(crate) fn shipped() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("facts")
}

/// A copy of a folder.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// A temporary copy of the shipped facts.
pub(crate) fn own_facts() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&shipped(), folder.path());
    folder
}

/// Writes a source file into a facts folder.
pub(crate) fn put(facts: &Path, year: &str, id: &str, text: &str) {
    let folder = facts.join("sources").join(year);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(format!("{id}.toml")), text).unwrap();
}

/// The head of a source file that is right.
pub(crate) fn head(id: &str, published: &str) -> String {
    format!(
        "[source]\nid = \"{id}\"\npublisher = \"BBC\"\npublisher_id = \"bbc\"\ntitle = \"A test\"\nlink = false\npublished = \"{published}\"\nlanguage = \"en\"\nkind = \"broadcaster\"\nreliability = \"B\"\naccess = \"open\"\noriginal = true\n"
    )
}

/// A claim that a mission was seen open.
pub(crate) fn attested(source: &str, n: u32, mission: &str, as_of: &str, summary: &str) -> String {
    format!(
        "\n[[claim]]\nid = \"{source}.{n}\"\nkind = \"mission\"\nmission = \"{mission}\"\nevent = \"attested\"\nas_of = \"{as_of}\"\nspeaker = \"bbc\"\noutlet = \"bbc\"\ncertainty = \"reported\"\nsummary = \"{summary}\"\n"
    )
}
