//! From drafts to postings: the leading level, the words, both ends, and the order of a career.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::body::named;
use super::draft::Draft;
use super::heard::Heard;
use super::ladder::{agree, heads, height, is_without_grade};
use super::model::{Apart, CityLeft, FunctionHeld, LevelReading, Posting, Postings, Printed, Side, Untold};
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
    let drafts = left_last(in_order(drafts, &around.countries), around);
    let left = left(&drafts, around);
    let list = drafts.iter().enumerate().map(|(at, draft)| {
        let before = left.filter(|left| *left != at && draft.members.iter().any(Heard::is_earlier));
        let before = before.and_then(|left| drafts.get(left)?.times.begin()).and_then(|b| b.latest);
        let next = drafts.iter().skip(at + 1).find(|d| d.times.known().is_some());
        let next = next.and_then(|d| d.begins().map(|r| r.span).or(d.times.known()));
        let told = draft.ends();
        let by = by(draft, next, around).into_iter().chain(before).min().filter(|_| told.is_none());
        posting(draft, Side { told, by }, left == Some(at))
    });
    Postings { list: list.collect(), apart: apart.iter().map(|(heard, why)| untold(heard, *why)).collect() }
}

/// The order of a career: by beginning, or by the days on which a post was held. A posting of which none is told stands
/// before the first that is higher, or that begins when it had ended; the one that was left stands last.
fn in_order<'c>(drafts: Vec<Draft<'c>>, left: &BTreeSet<&CountryCode>) -> Vec<Draft<'c>> {
    let (mut dated, mut undated): (Vec<_>, Vec<_>) = drafts.into_iter().partition(|d| d.times.known().is_some());
    dated.sort_by_cached_key(|d| (d.times.known(), first_id(d)));
    undated.sort_by_cached_key(|d| (d.times.end().map_or(Day::MAX, Span::end), Reverse(step(d)), first_id(d)));
    for draft in undated {
        let (own, end) = (step(&draft), draft.times.end().map(Span::end));
        let of_leaving =
            |d: &Draft<'_>| d.members.iter().any(Heard::is_on_leaving) || d.country().is_some_and(|c| left.contains(c));
        let after = |d: &Draft<'_>| {
            let higher = own.zip(step(d)).is_some_and(|(own, other)| other < own);
            let later = d.times.known().zip(end).is_some_and(|(b, end)| b.end() >= end);
            higher || later || (of_leaving(d) && !of_leaving(&draft))
        };
        let at = dated.iter().position(after).unwrap_or(dated.len());
        dated.insert(at, draft);
    }
    dated
}

/// The post that was left stands last where no time gives it a place, but before what came after the leaving.
fn left_last<'c>(mut drafts: Vec<Draft<'c>>, around: &Around<'_>) -> Vec<Draft<'c>> {
    let timeless = |at: &usize| drafts.get(*at).is_some_and(|d| d.times.known().is_none());
    if let Some(at) = left(&drafts, around).filter(timeless) {
        let last = drafts.remove(at);
        let after = |d: &Draft<'_>| d.times.known().zip(around.left).is_some_and(|(t, left)| t.start() > left.end());
        let place = drafts.iter().position(after).unwrap_or(drafts.len());
        drafts.insert(place, last);
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
fn left(drafts: &[Draft<'_>], around: &Around<'_>) -> Option<usize> {
    let countries = &around.countries;
    let telling = |d: &Draft<'_>| d.members.iter().filter(|m| m.is_on_leaving()).count();
    let told = drafts.iter().enumerate().filter(|(_, d)| telling(d) > 0);
    let there = || drafts.iter().enumerate().filter(|(_, d)| d.country().is_some_and(|c| countries.contains(c)));
    let most = told.max_by_key(|(at, d)| (telling(d), d.members.len(), *at));
    let last = || drafts.len().checked_sub(1).filter(|_| countries.is_empty() && around.left.is_some());
    most.or_else(|| there().max_by_key(|(at, _)| *at)).map(|(at, _)| at).or_else(last)
}

/// The earliest of the next posting, the closing of the mission and the leaving.
fn by(draft: &Draft<'_>, next: Option<Span>, around: &Around<'_>) -> Option<Day> {
    let known = draft.times.known();
    let since = known.map_or(Day::MIN, Span::start);
    let next = next.filter(|_| known.is_some()).and_then(|n| n.latest);
    let closed = match &draft.site {
        Site::Mission(id) if known.is_some() => closings(id, around).into_iter().filter(|day| *day > since).min(),
        _ => None,
    };
    let left = around.left.and_then(|l| l.latest).filter(|day| *day >= since);
    let over = draft.members.iter().filter_map(Heard::over_by);
    next.into_iter().chain(closed).chain(left).chain(over).min()
}

fn closings(id: &MissionId, around: &Around<'_>) -> Vec<Day> {
    let index = around.network.missions.iter().position(|m| m.id == *id);
    let life = around.lives.all.iter().find(|l| Some(l.index) == index);
    let closed = life.into_iter().flat_map(|l| l.history.changes()).filter(|c| c.event == MissionEvent::Closed);
    closed.filter_map(|c| c.span.latest).collect()
}

fn posting(draft: &Draft<'_>, to: Side, is_left: bool) -> Posting {
    let (level, rivals, tie) = levels(draft);
    let organisation = chosen(draft.members.iter(), |h| body(h));
    let mission = if let Site::Mission(id) = &draft.site { Some(id.clone()) } else { None };
    let kind = match &draft.site {
        Site::Body(named, _) => Some(named.kind),
        _ => organisation.as_deref().map(|words| named(words).kind).filter(|kind| kind.is_mission()),
    };
    let printed_country = if let Site::Printed(name, _) = &draft.site { Some(name.clone()) } else { None };
    let ids = |list: &[Heard<'_>]| list.iter().map(|h| h.id().clone()).collect::<BTreeSet<_>>().into_iter().collect();
    Posting {
        title: title(draft, level.as_ref()),
        functions: functions(draft),
        organisation,
        kind,
        mission,
        country: country(draft),
        country_as_printed: printed_country,
        from: Side { told: draft.begins(), by: None },
        to,
        held: draft.held().cloned(),
        is_left,
        printed: printed(&draft.members),
        city: draft.members.iter().find_map(|m| m.there.city.clone()),
        cities_left: cities_left(draft),
        claims: ids(&draft.members),
        corrected: ids(&draft.corrected),
        level,
        rivals,
        tie,
    }
}

/// The country, under the name that it had: a state that is no more keeps its own.
fn country(draft: &Draft<'_>) -> Option<CountryCode> {
    let told = |h: &Heard<'_>| {
        let value = &h.claim.fact.value;
        if h.is_on_leaving() { value.from_country().cloned() } else { value.country().cloned() }
    };
    let printed = draft.members.iter().find_map(told).filter(|_| !matches!(draft.site, Site::Mission(_)));
    printed.or_else(|| draft.country().cloned())
}

/// The cities that claims of the leaving name, each with those that do; who was joined by details names none.
fn cities_left(draft: &Draft<'_>) -> Vec<CityLeft> {
    let mut by: BTreeMap<&str, Vec<ClaimId>> = BTreeMap::new();
    let naming = draft.deciding().filter(|m| m.is_on_leaving() && m.claim.fact.r#match.is_none());
    for (heard, city) in naming.filter_map(|m| Some((m, m.there.city.as_deref()?))) {
        by.entry(city).or_default().push(heard.id().clone());
    }
    let mut all: Vec<CityLeft> =
        by.into_iter().map(|(city, claims)| CityLeft { city: city.to_owned(), claims }).collect();
    all.sort_by_key(|c| Reverse(c.claims.len()));
    all
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
    let leading = readings.next();
    // The same in other words is no rival.
    let same = |r: &LevelReading| r.level.zip(leading.as_ref().and_then(|l| l.level)).is_some_and(|(a, b)| agree(a, b));
    let rivals: Vec<LevelReading> = readings.filter(|r| !same(r)).collect();
    let tie = tie && !rivals.is_empty();
    (leading, rivals, tie)
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
    heard.claim.fact.value.title()
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
        country_as_printed: if let Site::Printed(name, _) = &heard.there.site { Some(name.clone()) } else { None },
    }
}
