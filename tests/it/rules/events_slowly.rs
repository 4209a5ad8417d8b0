//! A slow and obvious reading of the rules for events: groups are found by trying, nothing is sorted first.

use std::collections::BTreeSet;

use chancery::domain::edtf::Span;
use chancery::domain::event::Told;
use chancery::domain::id::ClaimId;

/// Which claims date an event, event by event.
pub(super) type Groups = BTreeSet<BTreeSet<ClaimId>>;

fn id(told: &Told) -> ClaimId {
    told.witness.claim.clone()
}

fn shares_a_day(a: Span, b: Span) -> bool {
    a.start() <= b.end() && b.start() <= a.end()
}

/// The events of a moment that firm claims tell of: those whose days hold no other claim's days, joined as long as any
/// two share a day.
pub(super) fn moments_slowly(told: &[Told]) -> Groups {
    let firm: Vec<(&Told, Span)> = told.iter().filter(|t| t.is_firm()).filter_map(|t| Some((t, t.span()?))).collect();
    let holds_another = |span: Span| firm.iter().any(|(_, o)| span.holds(*o) && span != *o);
    let mut groups: Vec<Vec<(&Told, Span)>> =
        firm.iter().filter(|(_, s)| !holds_another(*s)).map(|one| vec![*one]).collect();
    loop {
        let mut pair = None;
        for a in 0..groups.len() {
            for b in a + 1..groups.len() {
                if groups[a].iter().any(|(_, s)| groups[b].iter().any(|(_, o)| shares_a_day(*s, *o))) {
                    pair = Some((a, b));
                }
            }
        }
        let Some((a, b)) = pair else { break };
        let joined = groups.swap_remove(b);
        groups[a].extend(joined);
    }
    groups.iter().map(|g| g.iter().map(|(t, _)| id(t)).collect()).collect()
}

/// The stretches in which firm sightings stand: two are in one unless a closing was over between them.
pub(super) fn stretches_slowly(seen: &[(ClaimId, Span)], closings: &[Span]) -> Groups {
    let parted = |a: Span, b: Span| closings.iter().any(|c| (c.end() < a.start()) != (c.end() < b.start()));
    seen.iter()
        .map(|(_, span)| seen.iter().filter(|(_, o)| !parted(*span, *o)).map(|(id, _)| id.clone()).collect())
        .collect()
}
