//! A claim as a table: its kind and body between what every claim has.

use super::reader::Reader;
use super::write;
use crate::domain::claim::{Body, Claim, CountFact, EventFact, MissionFact, Passage, PersonFact, StatementFact};
use crate::domain::fields::{Fields, Held, Seen, Table};
use crate::domain::value::Yes;
use crate::domain::vocab::{ClaimKind, Word};

/// The keys before those of the body.
const BEFORE: [&str; 2] = ["id", "kind"];

/// The keys after those of the body.
const AFTER: [&str; 18] = [
    "speaker",
    "attributed_to",
    "outlet",
    "origin",
    "repeats",
    "certainty",
    "withdrawn",
    "superseded",
    "derived",
    "summary",
    "remark",
    "related",
    "planned",
    "seed_id",
    "paragraph",
    "start",
    "end",
    "digest",
];

/// The keys of a kind of claim, in canonical order.
#[must_use]
pub fn keys(kind: ClaimKind) -> Vec<&'static str> {
    let body = match kind {
        ClaimKind::Mission => MissionFact::KEYS,
        ClaimKind::Person => PersonFact::KEYS,
        ClaimKind::Count => CountFact::KEYS,
        ClaimKind::Event => EventFact::KEYS,
        ClaimKind::Statement => StatementFact::KEYS,
    };
    BEFORE.iter().chain(body).chain(&AFTER).copied().collect()
}

/// The keys that a kind of claim must have.
#[must_use]
pub fn required(kind: ClaimKind) -> Vec<&'static str> {
    let body = match kind {
        ClaimKind::Mission => MissionFact::required(),
        ClaimKind::Person => PersonFact::required(),
        ClaimKind::Count => CountFact::required(),
        ClaimKind::Event => EventFact::required(),
        ClaimKind::Statement => StatementFact::required(),
    };
    [BEFORE.to_vec(), body, vec!["speaker", "outlet", "certainty", "summary"]].concat()
}

/// Reads a claim.
pub fn read(reader: &mut Reader<'_, '_>) -> Option<Claim> {
    let Some(kind) = reader.peek("kind").and_then(ClaimKind::from_word) else {
        // Without a kind there is no telling which keys fit; the kind itself is complained of.
        reader.field::<ClaimKind>("kind");
        return None;
    };
    let (id, _) = (reader.field("id"), reader.field::<ClaimKind>("kind"));
    let body = match kind {
        ClaimKind::Mission => MissionFact::take(reader).map(|b| Body::Mission(Box::new(b))),
        ClaimKind::Person => PersonFact::take(reader).map(|b| Body::Person(Box::new(b))),
        ClaimKind::Count => CountFact::take(reader).map(|b| Body::Count(Box::new(b))),
        ClaimKind::Event => EventFact::take(reader).map(|b| Body::Event(Box::new(b))),
        ClaimKind::Statement => StatementFact::take(reader).map(|b| Body::Statement(Box::new(b))),
    };
    let claim = after(reader, id, body);
    reader.refuse_unknown(&keys(kind));
    claim
}

/// Reads what every claim has besides id and body.
fn after(reader: &mut Reader<'_, '_>, id: Option<crate::domain::id::ClaimId>, body: Option<Body>) -> Option<Claim> {
    let (speaker, attributed_to) = (reader.field("speaker"), reader.field("attributed_to"));
    let (outlet, origin, repeats) = (reader.field("outlet"), reader.field("origin"), reader.field("repeats"));
    let certainty = reader.field("certainty");
    let (withdrawn, superseded) = (reader.field("withdrawn"), reader.field("superseded"));
    let (derived, summary, remark) = (reader.field("derived"), reader.field("summary"), reader.field("remark"));
    let (related, planned, seed_id) = (reader.field("related"), reader.field("planned"), reader.field("seed_id"));
    let (paragraph, start) = (reader.field("paragraph"), reader.field("start"));
    let (end, digest) = (reader.field("end"), reader.field("digest"));
    let is = |mark: Option<Yes>| mark.is_some();
    Some(Claim {
        id: id?,
        body: body?,
        speaker: speaker?,
        attributed_to: attributed_to?,
        outlet: outlet?,
        origin: origin?,
        repeats: repeats?,
        certainty: certainty?,
        withdrawn: is(withdrawn?),
        superseded: is(superseded?),
        derived: derived?,
        summary: summary?,
        remark: remark?,
        related: is(related?),
        planned: planned?,
        seed_id: seed_id?,
        passage: Passage { paragraph: paragraph?, start: start?, end: end?, digest: digest? },
    })
}

/// Appends the lines of a claim in its canonical spelling.
pub fn write(claim: &Claim, out: &mut String) {
    let kind = claim.body.kind();
    let mut all = vec![("id", claim.id.seen()), ("kind", kind.seen())];
    all.extend(claim.body.seen().into_iter().map(|(key, seen)| (key, Some(seen))));
    let mark = |is: bool| is.then_some(Seen::Flag(true));
    let p = &claim.passage;
    all.extend(AFTER.into_iter().zip([
        claim.speaker.seen(),
        claim.attributed_to.seen(),
        claim.outlet.seen(),
        claim.origin.seen(),
        claim.repeats.seen(),
        claim.certainty.seen(),
        mark(claim.withdrawn),
        mark(claim.superseded),
        claim.derived.seen(),
        claim.summary.seen(),
        claim.remark.seen(),
        mark(claim.related),
        claim.planned.seen(),
        claim.seed_id.seen(),
        p.paragraph.seen(),
        p.start.seen(),
        p.end.seen(),
        p.digest.seen(),
    ]));
    let all: Vec<(&str, Seen<'_>)> = all.into_iter().filter_map(|(key, seen)| Some((key, seen?))).collect();
    write::fields(&all, "", out);
}
