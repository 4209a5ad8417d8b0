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

/// The digest under which an address is remembered that led somewhere once.
#[must_use]
pub fn digest(address: &str) -> String {
    Sha256::digest(address.as_bytes()).iter().map(|b| format!("{b:02x}")).collect()
}
