//! What tells one version of files from another without reading them.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::Path;
use std::time::SystemTime;

use crate::facts::walk::walk;

/// Size, time and number of a file; nothing where there is none.
pub(super) type Mark = Option<(u64, Option<SystemTime>, u64)>;

/// The mark of a file.
pub(super) fn mark(path: &Path) -> Mark {
    let meta = fs::metadata(path).ok()?;
    #[cfg(unix)]
    let inode = std::os::unix::fs::MetadataExt::ino(&meta);
    #[cfg(not(unix))]
    let inode = 0;
    Some((meta.len(), meta.modified().ok(), inode))
}

/// A digest of names, sizes and times of all files that are read with a folder.
pub async fn fingerprint(folder: &Path) -> u64 {
    let folder = folder.to_path_buf();
    let digest = tokio::task::spawn_blocking(move || {
        let mut hash = DefaultHasher::new();
        for entry in walk(&folder).unwrap_or_default() {
            (mark(&entry.path), entry.name).hash(&mut hash);
        }
        hash.finish()
    });
    digest.await.unwrap_or_default()
}
