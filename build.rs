//! Joins the parts of the style sheet and of the script, names each static file by its digest, and rebuilds when a
//! migration is added.

use std::error::Error;
use std::path::Path;
use std::{env, fs, io};

use sha2::{Digest, Sha256};

/// The parts of the style sheet, in the order of the cascade.
const STYLE: [&str; 10] = ["tokens", "text", "page", "forms", "tables", "parts", "pictures", "maps", "charts", "media"];

/// The parts of the script. They share one scope; the last starts what the others hold.
const SCRIPT: [&str; 6] = ["year", "tips", "taps", "brush", "copy", "main"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=migrations");
    println!("cargo:rerun-if-changed=static");
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    // White space and comments stay: compressed, as they travel, they weigh little, and to take them out safely needs a
    // reader of both languages.
    fs::write(out.join("style.css"), join("style", "css", &STYLE)?)?;
    let script = join("script", "js", &SCRIPT)?;
    fs::write(out.join("site.js"), format!("(() => {{\n\"use strict\";\n\n{script}}})();\n"))?;
    name("STYLE", "style", "css", out)?;
    name("SCRIPT", "site", "js", out)?;
    name("LAND", "world", "svg", Path::new("static"))?;
    name("FONT", "share", "otf", Path::new("static"))?;
    name("FONT_LICENCE", "share.OFL", "txt", Path::new("static"))?;
    Ok(())
}

/// The parts of a folder, one after the other, with an empty line between them.
fn join(folder: &str, ending: &str, parts: &[&str]) -> Result<String, String> {
    let read = |part: &&str| {
        let path = format!("static/{folder}/{part}.{ending}");
        fs::read_to_string(&path).map_err(|e| format!("{path}: {e}"))
    };
    Ok(parts.iter().map(read).collect::<Result<Vec<_>, _>>()?.join("\n"))
}

/// Tells the library the address of a file, which carries the first bytes of its digest.
fn name(variable: &str, stem: &str, ending: &str, folder: &Path) -> io::Result<()> {
    let digest = Sha256::digest(fs::read(folder.join(format!("{stem}.{ending}")))?);
    let tag: String = digest.iter().take(6).map(|b| format!("{b:02x}")).collect();
    println!("cargo:rustc-env=CHANCERY_{variable}=/static/{stem}.{tag}.{ending}");
    Ok(())
}
