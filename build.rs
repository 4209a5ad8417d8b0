//! Rebuilds when a migration is added, and names the program by what it is made of, for entity tags.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::Path;

fn walk(path: &Path, hash: &mut DefaultHasher) {
    if path.is_dir() {
        let entries = fs::read_dir(path).into_iter().flatten().flatten();
        let mut paths: Vec<_> = entries.map(|e| e.path()).collect();
        paths.sort();
        for p in &paths {
            walk(p, hash);
        }
    } else {
        (path, fs::read(path).ok()).hash(hash);
    }
}

fn main() {
    let mut hash = DefaultHasher::new();
    for part in ["Cargo.lock", "migrations", "src", "static", "templates"] {
        println!("cargo:rerun-if-changed={part}");
        walk(Path::new(part), &mut hash);
    }
    println!("cargo:rustc-env=CHANCERY_PROGRAM={:016x}", hash.finish());
}
