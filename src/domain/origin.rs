//! Where the information of one claim really comes from: model, *Where a claim comes from*.
//!
//! `facts::origins` hands it the record; `check` refuses a claim that no rule reaches. `load` stores origin and rule with
//! the claim, and whose report it is: the origin, or whoever spoke on that occasion; nobody’s where it is `unknown`. Only
//! these reports are counted, by `witness::Weight`.
//!
//! Each claim has one origin, by the first of four rules that holds, and there is no fifth: what no rule gives is for
//! somebody to say. That a page is a reprint gives its claims nothing by itself, for a reprint can quote six others.

use std::collections::{BTreeMap, BTreeSet};

use super::vocab::{OriginRule, SpeakerType};

/// The origin of what nobody can tell where it comes from. It counts as no report.
pub const UNKNOWN: &str = "unknown";

/// The speaker who is not named: what he says is the report of the outlet that quotes him. Other speakers who are not
/// named (media, experts, defectors) are nobody's report.
const UNNAMED_SOURCE: &str = "unnamed-source";

/// What the rules need to know of a source.
#[derive(Debug, Clone, Copy)]
pub struct Page<'r> {
    /// Who runs the page.
    pub publisher: &'r str,
    /// The true author of a mirror or agency text.
    pub author: Option<&'r str>,
    /// Whether its text is the own work of its author: of its publisher, where no other author is named.
    pub original: bool,
    /// The source that it reprints.
    pub reprint_of: Option<&'r str>,
}

/// What the rules need to know of a claim.
#[derive(Debug, Clone, Copy)]
pub struct Telling<'r> {
    /// Its source.
    pub source: &'r str,
    /// Who says it.
    pub speaker: &'r str,
    /// What the speaker is; `None` when the registries do not know him.
    pub voice: Option<SpeakerType>,
    /// Somebody else whom it credits beside the speaker.
    pub beside: Option<&'r str>,
    /// The outlet through which it came.
    pub outlet: &'r str,
    /// The origin that the facts state.
    pub stated: Option<&'r str>,
    /// The claim that it tells again.
    pub repeats: Option<&'r str>,
}

/// Sources, claims and origins by their ids.
#[derive(Debug, Default)]
pub struct Record<'r> {
    /// The sources.
    pub pages: BTreeMap<&'r str, Page<'r>>,
    /// The claims.
    pub tellings: BTreeMap<&'r str, Telling<'r>>,
    /// The origins.
    pub origins: BTreeSet<&'r str>,
}

/// Why no rule gives an origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silent<'r> {
    /// What it repeats or reprints is not there, which is another's fault.
    Missing,
    /// What it repeats runs in a circle, or leads to a claim that has no origin itself.
    Repeats,
    /// It names somebody beside its speaker.
    TwoSpeakers(&'r str),
    /// The speaker, or the outlet, is no origin.
    NoOrigin(&'r str),
    /// It speaks in the page's own voice, and the page is not original work.
    NotOriginal,
}

/// An origin with the rule that gave it.
pub type Found<'r> = Result<(&'r str, OriginRule), Silent<'r>>;

impl<'r> Record<'r> {
    /// Where each claim comes from.
    #[must_use]
    pub fn found(&self) -> BTreeMap<&'r str, Found<'r>> {
        let next = self.tellings.iter().filter_map(|(id, t)| Some((*id, t.repeats?))).collect();
        let first_told = roots(&next);
        let reprints = self.pages.iter().filter_map(|(id, p)| Some((*id, p.reprint_of?))).collect();
        let works = roots(&reprints);
        let found = |(id, t): (&&'r str, &Telling<'r>)| (*id, self.one(t, first_told.get(id).copied(), &works));
        self.tellings.iter().map(found).collect()
    }

    /// The first of the four rules that holds.
    fn one(&self, telling: &Telling<'r>, first_told: Option<&'r str>, works: &BTreeMap<&'r str, &'r str>) -> Found<'r> {
        if let Some(origin) = telling.stated {
            return Ok((origin, OriginRule::Stated));
        }
        if telling.repeats.is_some() {
            let first = first_told.and_then(|id| self.tellings.get(id)).ok_or(Silent::Missing)?;
            // Where the way ends at one that repeats in its turn, it is a circle.
            let origin = if first.repeats.is_none() { self.one(first, None, works).ok() } else { None };
            return origin.map(|(id, _)| (id, OriginRule::Repeats)).ok_or(Silent::Repeats);
        }
        if let Some(other) = telling.beside {
            return Err(Silent::TwoSpeakers(other));
        }
        let listed = |id: &'r str| if self.origins.contains(id) { Ok(id) } else { Err(Silent::NoOrigin(id)) };
        let first = works.get(telling.source).copied().unwrap_or(telling.source);
        let (Some(page), Some(work)) = (self.pages.get(telling.source), self.pages.get(first)) else {
            return Err(Silent::Missing);
        };
        let author = work.author.unwrap_or(work.publisher);
        if telling.voice == Some(SpeakerType::Outlet) {
            if work.original && [work.publisher, author].contains(&telling.speaker) {
                return listed(author).map(|id| (id, OriginRule::Own));
            }
            // Who merely runs the page reports nothing of his own. The author of a text on another's page is somebody whom
            // the page names, and so is an outlet that the text of another quotes.
            if telling.speaker == page.publisher {
                return Err(Silent::NotOriginal);
            }
        }
        let named = match (telling.voice, telling.speaker) {
            (_, UNNAMED_SOURCE) => telling.outlet,
            (Some(SpeakerType::Unnamed), _) => UNKNOWN,
            (_, speaker) => speaker,
        };
        listed(named).map(|id| (id, OriginRule::Speaker))
    }
}

/// By id that leads to another: the one to which the way comes in the end. A circle ends at the same one for all its
/// members, and that one leads on itself.
#[must_use]
pub fn roots<'s>(next: &BTreeMap<&'s str, &'s str>) -> BTreeMap<&'s str, &'s str> {
    let mut roots: BTreeMap<&str, &str> = BTreeMap::new();
    for start in next.keys() {
        let (mut path, mut places) = (Vec::new(), BTreeMap::new());
        let mut at = *start;
        let root = loop {
            if let Some(root) = roots.get(at) {
                break *root;
            }
            if let Some(place) = places.insert(at, path.len()) {
                break path.iter().skip(place).copied().min().unwrap_or(at);
            }
            path.push(at);
            match next.get(at) {
                Some(on) => at = on,
                None => break at,
            }
        };
        roots.extend(path.into_iter().map(|id| (id, root)));
    }
    roots
}
