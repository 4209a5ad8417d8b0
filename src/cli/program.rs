//! Which program it is that runs.

use std::env;
use std::fs::File;
use std::hash::{BuildHasher, RandomState};
use std::io;

use sha2::{Digest, Sha256};

/// What tells this program from every other: a digest of its executable file. Where that cannot be read, something that
/// only this run has: visitors then fetch pages again that they had, but never keep those of another program.
pub(super) fn digest() -> String {
    let digest = executable().and_then(|mut file| {
        let mut digest = Sha256::new();
        io::copy(&mut file, &mut digest)?;
        Ok(digest.finalize())
    });
    match digest {
        Ok(digest) => digest.iter().map(|b| format!("{b:02x}")).collect(),
        Err(_) => format!("{:016x}", RandomState::new().hash_one(())),
    }
}

/// The file that runs. Linux gives it even where another has taken its place, which its path would lead to.
fn executable() -> io::Result<File> {
    File::open("/proc/self/exe").or_else(|_| File::open(env::current_exe()?))
}
