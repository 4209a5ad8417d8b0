//! From drafts to postings: the leading level, the words, both ends, and the order of a career.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::body::named;
use super::draft::Draft;
use super::heard::Heard;
use super::ladder::{agree, heads, height, is_diplomatic, is_without_grade};
use super::model::{Apart, FunctionHeld, LevelReading, Posting, Postings, Printed, Side, Untold};
use super::site::Site;
use crate::domain::choice::{Said, choose};
use crate::domain::claim::PersonValue;
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::id::{ClaimId, CountryCode, MissionId};
use crate::domain::network::{Lives, Network};
use crate::domain::vocab::{Function, Level, MissionEvent};
use crate::domain::witness::{Testimony, Weight, Witness, resolve};

/// What bounds a posting that nobody ends.
pub(super) struct Around<'a> {
    pub(super) network: &'a Network,
    pub(super) lives: &'a Lives,
    pub(super) left: Option<Span>,
    /// The countries that claims of leaving name.
    pub(super) countries: BTreeSet<&'a CountryCode>,
}

/// Settles what each posting says.
pub(super) fn finish(drafts: Vec<Draft<'_>>, apart: &[(Heard<'_>, Apart)], around: &Around<'_>) -> Postings {
    let drafts = left_last(in_order(drafts, &around.countries), &around.countries);
    let begins: Vec<Option<Span>> = drafts.iter().map(Draft::begin).collect();
    let left = left(&drafts, &around.countries);
    let list = drafts.iter().enumerate().map(|(at, draft)| {
        let by = by(draft, &begins, around).filter(|_| draft.end().is_none());
        posting(draft, by, left == Some(at))
    });
    Postings { list: list.collect(), apart: apart.iter().map(|(heard, why)| untold(heard, *why)).collect() }
}

/// The order of a career: by beginning. A posting of which none is told stands before the first that is higher, or that
/// begins when it had ended; the one that was left stands last.
fn in_order<'c>(drafts: Vec<Draft<'c>>, left: &BTreeSet<&CountryCode>) -> Vec<Draft<'c>> {
    let (mut dated, mut undated): (Vec<_>, Vec<_>) = drafts.into_iter().partition(|d| d.begin().is_some());
    dated.sort_by_cached_key(|d| (d.begin(), first_id(d)));
    undated.sort_by_cached_key(|d| (d.end().map_or(Day::MAX, Span::end), Reverse(step(d)), first_id(d)));
    for draft in undated {
        let (own, end) = (step(&draft), draft.end().map(Span::end));
        let of_leaving =
            |d: &Draft<'_>| d.members.iter().any(Heard::is_on_leaving) || d.country().is_some_and(|c| left.contains(c));
        let after = |d: &Draft<'_>| {
            let higher = own.zip(step(d)).is_some_and(|(own, other)| other < own);
            let later = d.begin().zip(end).is_some_and(|(b, end)| b.end() >= end);
            higher || later || (of_leaving(d) && !of_leaving(&draft))
        };
        let at = dated.iter().position(after).unwrap_or(dated.len());
        dated.insert(at, draft);
    }
    dated
}

/// The post that was left stands last where no beginning gives it a place.
fn left_last<'c>(mut drafts: Vec<Draft<'c>>, countries: &BTreeSet<&CountryCode>) -> Vec<Draft<'c>> {
    if let Some(at) = left(&drafts, countries).filter(|at| drafts.get(*at).is_some_and(|d| d.begin().is_none())) {
        let last = drafts.remove(at);
        drafts.push(last);
    }
    drafts
}

fn first_id(draft: &Draft<'_>) -> Option<ClaimId> {
    draft.members.iter().map(|m| m.id().clone()).min()
}

fn step(draft: &Draft<'_>) -> Option<u8> {
    draft.deciding().filter_map(|m| height(m.level, m.grade)).min()
}

/// The post that was left: the one of which most leavings tell, the last of several; where none tells of a post, the last
/// in the country that was left, and where none names a country, the last.
fn left(drafts: &[Draft<'_>], countries: &BTreeSet<&CountryCode>) -> Option<usize> {
    let telling = |d: &Draft<'_>| d.members.iter().filter(|m| m.is_on_leaving()).count();
    let told = drafts.iter().enumerate().filter(|(_, d)| telling(d) > 0);
    let there = || drafts.iter().enumerate().filter(|(_, d)| d.country().is_some_and(|c| countries.contains(c)));
    let most = told.max_by_key(|(at, d)| (telling(d), d.members.len(), *at));
    let last = || drafts.len().checked_sub(1).filter(|_| countries.is_empty());
    most.or_else(|| there().max_by_key(|(at, _)| *at)).map(|(at, _)| at).or_else(last)
}

/// The earliest of the next posting, the closing of the mission and the leaving.
fn by(draft: &Draft<'_>, begins: &[Option<Span>], around: &Around<'_>) -> Option<Day> {
    let begin = draft.begin();
    let since = begin.map_or(Day::MIN, Span::end);
    let next = begins.iter().flatten().filter(|b| begin.is_some() && b.start() > since).map(|b| b.end());
    let closed = match &draft.site {
        Site::Mission(id) => closings(id, around).into_iter().filter(|day| *day > since).min(),
        _ => None,
    };
    let left = around.left.and_then(|l| l.latest).filter(|day| *day > since);
    next.chain(closed.filter(|_| begin.is_some())).chain(left).min()
}

fn closings(id: &MissionId, around: &Around<'_>) -> Vec<Day> {
    let index = around.network.missions.iter().position(|m| m.id == *id);
    let life = around.lives.all.iter().find(|l| Some(l.index) == index);
    let closed = life.into_iter().flat_map(|l| l.history.changes()).filter(|c| c.event == MissionEvent::Closed);
    closed.filter_map(|c| c.span.latest).collect()
}

fn posting(draft: &Draft<'_>, by: Option<Day>, is_left: bool) -> Posting {
    let (level, rivals, tie) = levels(draft);
    let organisation = chosen(draft.members.iter(), |h| body(h));
    let mission = if let Site::Mission(id) = &draft.site { Some(id.clone()) } else { None };
    let kind = match &draft.site {
        Site::Body(named, _) => Some(named.kind),
        _ => organisation.as_deref().map(|words| named(words).kind).filter(|kind| kind.is_mission()),
    };
    let printed_country = if let Site::Printed(name) = &draft.site { Some(name.clone()) } else { None };
    let ids = |list: &[Heard<'_>]| list.iter().map(|h| h.id().clone()).collect::<BTreeSet<_>>().into_iter().collect();
    Posting {
        title: title(draft, level.as_ref()),
        functions: functions(draft),
        organisation,
        kind,
        mission,
        country: draft.country().cloned(),
        country_as_printed: printed_country,
        from: Side { told: draft.begins(), by: None },
        to: Side { told: draft.ends(), by },
        is_left,
        printed: printed(&draft.members),
        city: draft.members.iter().find_map(|m| m.there.city.clone()),
        told_on_leaving: draft.deciding().filter(|m| m.is_on_leaving()).map(|m| m.id().clone()).collect(),
        claims: ids(&draft.members),
        corrected: ids(&draft.corrected),
        level,
        rivals,
        tie,
    }
}

/// The levels that claims give for the time of the posting, the weightiest first. A word without grade is no reading where
/// somebody tells the grade. Who says that somebody acted as ambassador says that he was none, and weighs for every lower
/// level.
fn levels(draft: &Draft<'_>) -> (Option<LevelReading>, Vec<LevelReading>, bool) {
    let mut by: BTreeMap<Option<Level>, Vec<&Heard<'_>>> = BTreeMap::new();
    for heard in draft.deciding().filter(|h| h.level.is_some() || h.no_diplomat) {
        by.entry(heard.level).or_default().push(heard);
    }
    let narrow: Vec<Level> = by.keys().flatten().copied().filter(|l| !is_without_grade(*l)).collect();
    by.retain(|level, _| level.is_none_or(|l| !is_without_grade(l) || !narrow.iter().any(|n| agree(l, *n))));
    // Who was no diplomat can have been other staff.
    let diplomats = by.keys().flatten().any(|l| is_diplomatic(*l));
    by.retain(|level, _| level.is_some() || diplomats || narrow.is_empty());
    let acting: Vec<&Heard<'_>> =
        draft.deciding().filter(|h| h.level.is_none() && h.functions.iter().any(|f| heads(*f))).collect();
    let weigh = |level: Option<Level>, said: &[&Heard<'_>]| {
        let below = level.is_some_and(|l| l != Level::Ambassador);
        let all = said.iter().chain(acting.iter().filter(|_| below));
        let by: Vec<&Witness> = all.map(|h| &h.claim.witness).collect();
        (Weight::of(&by), by.iter().filter_map(|w| w.known).max(), Reverse(level))
    };
    let mut weighed: Vec<_> = by.into_iter().map(|(level, said)| (weigh(level, &said), level, said)).collect();
    weighed.sort_by(|(a, ..), (b, ..)| b.cmp(a));
    let tie = weighed.first().zip(weighed.get(1)).is_some_and(|(a, b)| a.0.0 == b.0.0);
    let mut readings = weighed
        .into_iter()
        .map(|(_, level, said)| LevelReading { level, claims: said.iter().map(|h| h.id().clone()).collect() });
    (readings.next(), readings.collect(), tie)
}

/// The best words among those of the leading level; else those of a grade, of what was done, of the duties.
fn title(draft: &Draft<'_>, level: Option<&LevelReading>) -> Option<String> {
    let leading = draft.deciding().filter(|h| level.is_some_and(|l| l.claims.contains(h.id())));
    let graded = || draft.deciding().filter(|h| h.grade.is_some());
    chosen(leading, |h| words(h))
        .or_else(|| chosen(graded(), |h| words(h)))
        .or_else(|| chosen(draft.deciding(), |h| words(h)))
        .or_else(|| chosen(draft.deciding(), |h| h.claim.fact.value.duties()))
}

fn chosen<'d, 'c: 'd>(
    list: impl Iterator<Item = &'d Heard<'c>>,
    of: impl for<'h> Fn(&'h Heard<'c>) -> Option<&'h str>,
) -> Option<String> {
    let said: Vec<Said<'_>> =
        list.filter_map(|h| Some(Said { witness: &h.claim.witness, value: of(h)?.to_owned() })).collect();
    choose(&said).map(|choice| choice.leading.value)
}

/// Rank, title or role, in the words of the source.
fn words<'h>(heard: &'h Heard<'_>) -> Option<&'h str> {
    match &heard.claim.fact.value {
        PersonValue::Role(role) => role.what.as_deref(),
        value => value.words(),
    }
}

/// The body, in the words of the source.
fn body<'h>(heard: &'h Heard<'_>) -> Option<&'h str> {
    match &heard.claim.fact.value {
        PersonValue::Role(role) => role.r#where.as_deref(),
        value => value.body(),
    }
}

/// All words that sources use, each as it is printed, with who prints them.
fn printed(members: &[Heard<'_>]) -> Vec<Printed> {
    let mut by: BTreeMap<&str, BTreeSet<&ClaimId>> = BTreeMap::new();
    for heard in members {
        if let Some(text) = words(heard).or_else(|| heard.claim.fact.value.duties()) {
            by.entry(text).or_default().insert(heard.id());
        }
    }
    let mut all: Vec<Printed> = by
        .into_iter()
        .map(|(words, claims)| Printed { words: words.to_owned(), claims: claims.into_iter().cloned().collect() })
        .collect();
    all.sort_by_key(|p| Reverse(p.claims.len()));
    all
}

/// The functions, each with the time that claims of it tell.
fn functions(draft: &Draft<'_>) -> Vec<FunctionHeld> {
    let told: BTreeSet<Function> =
        draft.members.iter().chain(&draft.corrected).flat_map(|h| h.functions.iter().copied()).collect();
    let held = |function: Function| {
        let of = |list: &[Heard<'_>]| -> Vec<ClaimId> {
            list.iter().filter(|h| h.functions.contains(&function)).map(|h| h.id().clone()).collect()
        };
        let standing = of(&draft.members);
        let side = |date: &dyn Fn(&Heard<'_>) -> Option<Edtf>| {
            let telling = draft.deciding().filter(|h| h.functions.contains(&function) && h.is_of_function());
            let dates: Vec<(&Witness, Edtf)> = telling.filter_map(|h| Some((&h.claim.witness, date(h)?))).collect();
            let told: Vec<Testimony<'_>> = dates.iter().map(|(w, d)| Testimony::new(w, d)).collect();
            Side { told: resolve(&told), by: None }
        };
        FunctionHeld {
            function,
            from: side(&|h| h.claim.fact.value.from().cloned()),
            to: side(&|h| h.claim.fact.value.to().cloned()),
            corrected: standing.is_empty(),
            claims: if standing.is_empty() { of(&draft.corrected) } else { standing },
        }
    };
    told.into_iter().map(held).collect()
}

fn untold(heard: &Heard<'_>, why: Apart) -> Untold {
    Untold {
        claim: heard.id().clone(),
        why,
        mission: if let Site::Mission(id) = &heard.there.site { Some(id.clone()) } else { None },
        country: heard.there.country.clone(),
        country_as_printed: if let Site::Printed(name) = &heard.there.site { Some(name.clone()) } else { None },
    }
}
