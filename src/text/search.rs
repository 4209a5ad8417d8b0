//! What was found, in words.

use super::catalogue::Text;

impl Text {
    /// "There are 12 matches for “Madrid”; the claims among them tell of 3 events.": how many there are, whether there
    /// are more, or what may be searched for.
    #[must_use]
    pub fn found(self, q: Option<&str>, found: usize, events: usize, is_cut: bool) -> String {
        let Some(q) = q else { return self.say("search-ask") };
        let id = match found {
            0 => "search-nothing",
            _ if is_cut => "search-first",
            _ => "search-found",
        };
        self.with(id, [("q", q.into()), ("n", found.into()), ("events", events.into())])
    }
}
