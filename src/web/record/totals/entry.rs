//! A reported number beside what the record lists for its day.

use crate::domain::edtf::{Edtf, Span};
use crate::domain::id::MissionId;
use crate::domain::ledger::{Compared, Explanation, closed_in, compare, explain, is_forecast, repeated, whole};
use crate::domain::series::Step;
use crate::domain::value::Breakdown;
use crate::domain::vocab::{CountBasis, Measure, Word};
use crate::store::counts::CountRecord;
use crate::web::http::ask::Ctx;

/// A mission by id and city.
pub(crate) type Named = (MissionId, String);

/// A reported number with what we list.
pub(crate) struct Entry {
    pub count: CountRecord,
    pub compared: Option<Compared>,
    pub explanation: Option<Explanation>,
    /// The missions that the source itself counts as closed: id and city.
    pub named_closed: Vec<Named>,
    /// Those that it calls about to close, where the closed ones alone do not account for its total.
    pub named_closing: Vec<Named>,
    /// Parts of the reported number that differ from ours: name, reported, listed.
    pub parts: Vec<(String, f64, usize)>,
}

/// A reported total of a kind of missions, compared with what is listed for its day.
pub(super) fn entry(
    ctx: &Ctx,
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
        let view = ctx.view_on(c.day);
        entry.parts = parts(&entry.count.fact.breakdown, &view.tally);
        // Where the source breaks its number down, its parts tell more than any guess at a rule.
        if entry.parts.is_empty() {
            entry.explanation = repeated(steps, c.day, n).or_else(|| explain(&view, passes, n));
        }
    }
    entry
}

/// Closings reported for a period, beside those that we list for it.
pub(super) fn closings(ctx: &Ctx, count: CountRecord) -> Entry {
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
        let listed = closed_in(ctx.snapshot.network(), &ctx.lives, period);
        Compared { day: to, difference: listed.distance(number), listed }
    });
    Entry { compared, ..Entry::plain(count) }
}

fn parts(breakdown: &Breakdown, tally: &crate::domain::tally::Tally) -> Vec<(String, f64, usize)> {
    use crate::domain::vocab::MissionType::{ConsulateGeneral, Embassy, Representative};
    let kinds = [("embassies", Embassy), ("consulates_general", ConsulateGeneral), ("representative", Representative)];
    let reported =
        kinds.into_iter().filter_map(|(key, kind)| breakdown.get(key).map(|n| (key, n.0, tally.of_type(kind))));
    reported
        .filter(|(_, reported, listed)| whole(*reported) != i64::try_from(*listed).ok())
        .map(|(key, reported, listed)| (key.replace('_', " "), reported, listed))
        .collect()
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

    /// The measure with its scope and basis: what may be compared with one another.
    pub(crate) fn heading(&self) -> String {
        let c = &self.count;
        let what = c.fact.measure.meaning().trim_end_matches('.').to_owned();
        let scope = c.fact.scope.as_deref().filter(|s| !what.to_lowercase().contains(*s)).map(|s| format!(" ({s})"));
        let since = c.fact.since.as_deref().map(|s| format!(", since {s}"));
        format!("{what}{}{}", scope.unwrap_or_default(), since.unwrap_or_default())
    }

    /// How far the reported number lies outside what we list.
    pub(crate) fn difference(&self) -> Option<i64> {
        self.compared.as_ref().map(|c| c.difference)
    }

    /// What explains the difference, in words.
    pub(crate) fn explained(&self) -> String {
        if is_forecast(self.count.fact.measure) {
            return "a forecast, compared with nothing".to_owned();
        }
        let cities = |named: &[Named]| named.iter().map(|(_, city)| city.as_str()).collect::<Vec<_>>().join(", ");
        let why = self.why();
        let mut told = vec![if why.is_empty() { why } else { format!("{why}.") }];
        if !self.named_closed.is_empty() {
            told.push(format!("This source counts as closed: {}.", cities(&self.named_closed)));
        }
        if !self.named_closing.is_empty() {
            told.push(format!("It calls about to close: {}.", cities(&self.named_closing)));
        }
        told.join(" ").trim().to_owned()
    }

    fn why(&self) -> String {
        match (self.difference(), &self.explanation) {
            (Some(0), _) => match &self.compared {
                Some(_) if self.count.fact.measure == Measure::MissionsClosed => String::new(),
                Some(c) if !c.listed.is_exact() && self.named_closed.is_empty() => {
                    "within the bounds; no source says which missions of unknown state were open".to_owned()
                }
                _ => String::new(),
            },
            (Some(_), Some(e)) => format!("would follow from {}", e.text),
            (Some(_), None) if !self.parts.is_empty() => {
                let told: Vec<String> = self
                    .parts
                    .iter()
                    .map(|(what, reported, listed)| format!("it has {reported} {what}, the record {listed}"))
                    .collect();
                format!("{}; no source names the missions", told.join(", "))
            }
            (Some(_), None) => "no source explains this".to_owned(),
            (None, _) => String::new(),
        }
    }
}
