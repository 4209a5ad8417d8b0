//! Rebuilds when a migration or a static file is added.

fn main() {
    for folder in ["migrations", "static"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
