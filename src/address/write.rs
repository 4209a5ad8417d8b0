//! Writing parameters: one spelling for each.

use crate::domain::edtf::Day;
use crate::domain::vocab::Word;

/// A name and a value, as a link or a hidden field of a form has them.
pub type Pair = (&'static str, String);

/// The parameters of an address, in their order.
#[derive(Debug, Default)]
pub(super) struct Pairs(pub Vec<Pair>);

impl Pairs {
    /// A text, if there is one.
    pub(super) fn text(&mut self, name: &'static str, text: Option<&str>) -> &mut Self {
        self.0.extend(text.map(|t| (name, t.to_owned())));
        self
    }

    /// Words of a closed list, if there are any.
    pub(super) fn words<W: Word>(&mut self, name: &'static str, words: &[W]) -> &mut Self {
        let all = words.iter().map(|w| w.as_str()).collect::<Vec<_>>().join(",");
        self.text(name, Some(all.as_str()).filter(|a| !a.is_empty()))
    }

    /// An order, unless it is the usual one.
    pub(super) fn order<W: Word + Default + PartialEq>(&mut self, name: &'static str, order: W) -> &mut Self {
        self.text(name, Some(order.as_str()).filter(|_| order != W::default()))
    }

    /// `true` or `false`.
    pub(super) fn flag(&mut self, name: &'static str, flag: Option<bool>) -> &mut Self {
        self.text(name, flag.map(|f| if f { "true" } else { "false" }))
    }

    /// A day.
    pub(super) fn day(&mut self, name: &'static str, day: Option<Day>) -> &mut Self {
        self.text(name, day.map(|d| d.to_string()).as_deref())
    }

    /// The two ends of a stretch of time: an end is written as the year or month that begins or ends with it, but for a
    /// stretch of one day.
    pub(super) fn stretch(&mut self, from: Option<Day>, to: Option<Day>) -> &mut Self {
        if from == to {
            return self.day("from", from).day("to", to);
        }
        self.text("from", from.map(first).as_deref()).text("to", to.map(last).as_deref())
    }

    /// A page of a list, from the second on.
    pub(super) fn page(&mut self, page: u32) -> &mut Self {
        self.text("page", Some(page.to_string()).filter(|_| page > 1).as_deref())
    }
}

/// A day that begins a year or month, as that.
fn first(day: Day) -> String {
    match (day.month(), day.day()) {
        (1, 1) => year(day),
        (_, 1) => month(day),
        _ => day.to_string(),
    }
}

/// A day that ends a year or month, as that.
fn last(day: Day) -> String {
    match (day.month(), day.day() == day.days_in_month()) {
        (12, true) => year(day),
        (_, true) => month(day),
        _ => day.to_string(),
    }
}

fn year(day: Day) -> String {
    format!("{:04}", day.year())
}

fn month(day: Day) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}

/// A path with parameters.
#[must_use]
pub(super) fn join(path: &str, pairs: &[Pair]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(pairs);
    // Commas and colons separate values that people read; they are legal in a query.
    let query = query.finish().replace("%2C", ",").replace("%3A", ":");
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}
