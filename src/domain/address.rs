//! Addresses of things on the site, as far as the record itself speaks of them.

use sha2::{Digest, Sha256};

use super::vocab::RetiredKind;

/// The folder of the site in which a kind of thing has its pages.
#[must_use]
pub fn folder(kind: RetiredKind) -> &'static str {
    match kind {
        RetiredKind::Mission => "embassies",
        RetiredKind::Person => "defectors",
        RetiredKind::Source => "sources",
        RetiredKind::Claim => "claims",
    }
}

/// The address of something.
#[must_use]
pub fn of(kind: RetiredKind, id: &str) -> String {
    format!("/{}/{id}", folder(kind))
}

/// The ways in which the address of something is written: as its page, with a slash behind it, as JSON. A marker for any
/// of them means the thing.
#[must_use]
pub fn spellings(kind: RetiredKind, id: &str) -> [String; 3] {
    let page = of(kind, id);
    [format!("{page}/"), format!("/api/v1{page}"), page]
}

/// The digest under which an address is remembered that led somewhere once.
#[must_use]
pub fn digest(address: &str) -> String {
    Sha256::digest(address.as_bytes()).iter().map(|b| format!("{b:02x}")).collect()
}
