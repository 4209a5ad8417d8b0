//! The pages of a long list.

use crate::web::http::ask::Ctx;

/// The pages of a long list.
pub struct Pager {
    /// "1–100 of 712".
    pub shown: String,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    empty: bool,
}

impl Pager {
    /// Whether there is nothing to show at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.empty
    }

    /// For a list of `total` rows, `size` to a page.
    #[must_use]
    pub fn new(ctx: &Ctx, page: u32, size: i64, total: i64) -> Self {
        let to = |page: u32| ctx.address.on_page(page).to_string();
        let (page, at) = (i64::from(page), page);
        let first = (page - 1) * size + 1;
        let last = (page * size).min(total);
        Self {
            shown: ctx.t.shown_of((first <= last).then_some((first, last)), total),
            previous: (page > 1).then(|| to(at - 1)),
            next: (last < total).then(|| to(at + 1)),
            empty: total == 0,
        }
    }
}
