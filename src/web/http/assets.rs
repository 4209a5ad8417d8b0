//! Static files, inside the binary, under names that carry their digest.

use std::sync::OnceLock;

use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "static/"]
struct Files;

/// The address of the style sheet.
pub fn style() -> &'static str {
    static ADDRESS: OnceLock<String> = OnceLock::new();
    ADDRESS.get_or_init(|| address("style.css"))
}

/// The address of the script.
pub fn script() -> &'static str {
    static ADDRESS: OnceLock<String> = OnceLock::new();
    ADDRESS.get_or_init(|| address("site.js"))
}

/// The address of the outlines of the world.
pub fn land() -> &'static str {
    static ADDRESS: OnceLock<String> = OnceLock::new();
    ADDRESS.get_or_init(|| address("world.svg"))
}

/// The address of a file: its name with the first bytes of its digest.
fn address(name: &str) -> String {
    let digest = Files::get(name).map(|f| f.metadata.sha256_hash()).unwrap_or_default();
    let tag: String = digest.iter().take(6).map(|b| format!("{b:02x}")).collect();
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("/static/{stem}.{tag}.{ending}"),
        None => format!("/static/{name}"),
    }
}

/// The bytes of a file that the program itself needs; none if there is no such file.
#[must_use]
pub fn bytes(name: &str) -> Vec<u8> {
    Files::get(name).map(|f| f.data.into_owned()).unwrap_or_default()
}

/// The file of an address below `/static/`, if the program has it.
#[must_use]
pub fn find(asked: &str) -> Option<rust_embed::EmbeddedFile> {
    let found = Files::iter().find(|name| address(name) == format!("/static/{asked}"));
    found.as_deref().and_then(Files::get)
}
