//! How many connections there is room for.

/// Descriptors that are not for connections: databases, facts, what the system itself needs.
const RESERVED: u64 = 64;

/// How many connections may be open at once: as many as asked for, or as the system lets us open files. The system's
/// limit is raised as far as it allows.
#[must_use]
pub fn room(asked: u32) -> usize {
    // A system that tells no limit has none.
    let files = rlimit::increase_nofile_limit(u64::MAX).unwrap_or(u64::MAX);
    let room = files.saturating_sub(RESERVED).max(files / 2).min(u64::from(asked));
    usize::try_from(room).unwrap_or(usize::MAX).max(1)
}
