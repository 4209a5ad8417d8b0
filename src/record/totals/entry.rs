//! A reported number beside what the record lists for its day.

use crate::domain::edtf::{Edtf, Span};
use crate::domain::id::MissionId;
use crate::domain::ledger::{Compared, Explanation, closed_in, compare, explain, repeated, whole};
use crate::domain::series::Step;
use crate::domain::tally::Tally;
use crate::domain::value::Breakdown;
use crate::domain::vocab::{CountBasis, MissionType};
use crate::record::View;
use crate::record::reported::CountRecord;

/// A mission by id and city.
pub type Named = (MissionId, String);

/// A part of a reported number that differs from ours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// The type of missions.
    pub kind: MissionType,
    /// What is reported.
    pub reported: f64,
    /// What we list.
    pub listed: usize,
}

/// A reported number with what we list.
#[derive(Debug)]
pub struct Entry {
    /// The number and who says it.
    pub count: CountRecord,
    /// What we list for its day, where it can be compared.
    pub compared: Option<Compared>,
    /// What explains a difference.
    pub explanation: Option<Explanation>,
    /// The missions that the source itself counts as closed: id and city.
    pub named_closed: Vec<Named>,
    /// Those that it calls about to close, where the closed ones alone do not account for its total.
    pub named_closing: Vec<Named>,
    /// Parts of the reported number that differ from ours.
    pub parts: Vec<Part>,
}

/// A reported total of a kind of missions, compared with what is listed for its day.
pub(super) fn entry(
    view: &View,
    count: CountRecord,
    steps: &[Step],
    passes: fn(&crate::domain::network::Mission) -> bool,
) -> Entry {
    let number = whole(count.value);
    let compared = count.fact.as_of.as_ref().zip(number).and_then(|(as_of, n)| compare(steps, as_of, n));
    let mut entry = Entry {
        count,
        compared,
        explanation: None,
        named_closed: Vec::new(),
        named_closing: Vec::new(),
        parts: Vec::new(),
    };
    if let (Some(c), Some(n)) = (entry.compared.as_ref().filter(|c| c.difference != 0), number) {
        let network = view.on(c.day);
        entry.parts = parts(&entry.count.fact.breakdown, &network.tally);
        // Where the source breaks its number down, its parts tell more than any guess at a rule.
        if entry.parts.is_empty() {
            entry.explanation = repeated(steps, c.day, n).or_else(|| explain(&network, passes, n));
        }
    }
    entry
}

/// Closings reported for a period, beside those that we list for it.
pub(super) fn closings(view: &View, count: CountRecord) -> Entry {
    let as_of = count.fact.as_of.as_ref().map(Edtf::span);
    let start = match count.fact.basis {
        CountBasis::During => as_of.and_then(|s| s.earliest),
        CountBasis::Since => {
            count.fact.since.as_deref().and_then(|s| Edtf::parse(s).ok()).and_then(|d| d.span().earliest)
        }
        CountBasis::At | CountBasis::Cumulative => None,
    };
    let days = start.zip(as_of.and_then(|s| s.latest)).zip(whole(count.value));
    let compared = days.map(|((from, to), number)| {
        let period = Span { earliest: Some(from), latest: Some(to) };
        let listed = closed_in(view.network(), view.lives(), period);
        Compared { day: to, difference: listed.distance(number), listed }
    });
    Entry { compared, ..Entry::plain(count) }
}

fn parts(breakdown: &Breakdown, tally: &Tally) -> Vec<Part> {
    use MissionType::{ConsulateGeneral, Embassy, Representative};
    let kinds = [("embassies", Embassy), ("consulates_general", ConsulateGeneral), ("representative", Representative)];
    let reported = kinds.into_iter().filter_map(|(key, kind)| {
        breakdown.get(key).map(|n| Part { kind, reported: n.0, listed: tally.of_type(kind) })
    });
    reported.filter(|part| whole(part.reported) != i64::try_from(part.listed).ok()).collect()
}

impl Entry {
    /// A number that is compared with nothing.
    pub(super) fn plain(count: CountRecord) -> Self {
        Self {
            count,
            compared: None,
            explanation: None,
            named_closed: Vec::new(),
            named_closing: Vec::new(),
            parts: Vec::new(),
        }
    }

    /// How far the reported number lies outside what we list.
    #[must_use]
    pub fn difference(&self) -> Option<i64> {
        self.compared.as_ref().map(|c| c.difference)
    }
}
