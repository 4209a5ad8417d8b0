//! All events of the claims that are known.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::Draft;
use super::events::Events;
use super::filing::file;
use super::item::{Clause, Filing, Item};
use super::mission::Items;
use super::subject::{Number, Subject};
use super::told::Told;
use super::{finish, mission, moment, person, total};
use crate::domain::edtf::Edtf;
use crate::domain::id::ClaimId;
use crate::domain::mission::{History, MissionClaim};
use crate::domain::network::{Lives, Network};
use crate::domain::scope::Scope;
use crate::domain::vocab::{Happening, MissionEvent};

/// The claims by what they tell of, and of whom.
#[derive(Default)]
struct Sorted<'c> {
    /// About one subject.
    single: BTreeMap<Subject, Items<'c>>,
    /// About several at once.
    several: Vec<(Filing, Item<'c>)>,
    /// Those that stand in no event, each with the reason.
    aside: BTreeMap<ClaimId, Clause>,
}

/// Makes the events of all claims that were public under a scope (model, *Facts from claims*).
#[must_use]
pub fn events(told: &[Told], network: &Network, lives: &Lives, scope: Scope) -> Events {
    let sorted = sort(told.iter().filter(|t| t.witness.is_public(scope)), network);
    let histories: BTreeMap<&str, &History> = lives
        .all
        .iter()
        .filter_map(|life| Some((network.missions.get(life.index)?.id.as_str(), &life.history)))
        .collect();
    let posts = of_other_posts(&sorted.single, scope);
    let mut drafts: Vec<Draft<'_>> = Vec::new();
    let (mut offices, mut totals) = (Vec::new(), Vec::new());
    for (subject, items) in &sorted.single {
        match subject {
            Subject::Mission(id) => {
                if let Some(history) = histories.get(id.as_str()) {
                    drafts.extend(mission::events(subject, history, items));
                }
            }
            Subject::Post(..) => {
                if let Some(history) = posts.get(subject) {
                    drafts.extend(mission::events(subject, history, items));
                }
            }
            Subject::Person(_) => drafts.extend(person::events(subject, items, scope)),
            Subject::Office(..) => offices.extend(flat(items).map(|(h, i)| (subject.clone(), h, i))),
            Subject::Number(number) => totals.extend(flat(items).map(|(_, i)| (number.clone(), i))),
            // Two countries can have a mission in each other: nothing tells that two days are of one of them.
            Subject::Country(_) | Subject::Countries(_) | Subject::Untold => {
                drafts.extend(items.iter().flat_map(|(h, told)| elsewhere(*h, subject, told)));
            }
        }
    }
    drafts.extend(total::events(totals));
    drafts.extend(by_person(offices));
    let drafts = folded(drafts, sorted.several);
    finish::finish(drafts, sorted.aside, told)
}

fn flat<'i, 'c>(items: &'i Items<'c>) -> impl Iterator<Item = (Happening, Item<'c>)> + 'i {
    items.iter().flat_map(|(h, told)| told.iter().map(|i| (*h, i.clone())))
}

fn sort<'c>(told: impl Iterator<Item = &'c Told>, network: &Network) -> Sorted<'c> {
    let mut sorted = Sorted::default();
    for told in told {
        let filing = match file(told, network) {
            Ok(filing) => filing,
            Err(clause) => {
                sorted.aside.insert(told.id().clone(), clause);
                continue;
            }
        };
        let item = Item { told, date: filing.date.clone() };
        // The rules read a change of several missions at each of them.
        let of_each = filing.happening.is_change() && filing.date.is_some() && told.is_firm();
        if filing.subjects.len() < 2 || of_each {
            for subject in filing.subjects {
                sorted.single.entry(subject).or_default().entry(filing.happening).or_default().push(item.clone());
            }
        } else {
            sorted.several.push((filing, item));
        }
    }
    sorted
}

/// What happened to no subject of the registry.
fn elsewhere<'c>(happening: Happening, subject: &Subject, told: &[Item<'c>]) -> Vec<Draft<'c>> {
    match happening {
        Happening::AccreditedFromAbroad => mission::covered(subject, told),
        _ => moment::events(happening, subject, told),
    }
}

/// The lives of other kinds of posts in the city of a mission.
fn of_other_posts(sorted: &BTreeMap<Subject, Items<'_>>, scope: Scope) -> BTreeMap<Subject, History> {
    let claims = |items: &Items<'_>| -> Vec<MissionClaim> {
        flat(items).filter_map(|(happening, item)| as_of_a_post(happening, &item)).collect()
    };
    let lives = sorted.iter().filter_map(|(subject, items)| match subject {
        Subject::Post(_, kind) => Some((subject.clone(), History::new(*kind, &claims(items), &[], scope))),
        _ => None,
    });
    lives.collect()
}

fn as_of_a_post(happening: Happening, item: &Item<'_>) -> Option<MissionClaim> {
    let event = match happening {
        Happening::Opened => MissionEvent::Opened,
        Happening::Reopened => MissionEvent::Reopened,
        Happening::Closed => MissionEvent::Closed,
        Happening::Suspended => MissionEvent::Suspended,
        Happening::Seen => MissionEvent::Attested,
        _ => return None,
    };
    let (witness, set_aside) = (item.told.witness.clone(), item.told.set_aside());
    let as_of: Option<Edtf> = item.told.body.as_of().cloned();
    Some(MissionClaim { witness, event, post: None, date: item.date.clone(), as_of, set_aside })
}

/// Appointments and resignations, person by person.
fn by_person<'c>(told: Vec<(Subject, Happening, Item<'c>)>) -> Vec<Draft<'c>> {
    let mut by: BTreeMap<String, Vec<(Subject, Happening, Item<'c>)>> = BTreeMap::new();
    for one in told {
        let person = one.0.person().map(ToString::to_string).unwrap_or_default();
        by.entry(person).or_default().push(one);
    }
    by.values().flat_map(|told| person::offices(told)).collect()
}

/// A claim of several subjects is folded under each that has an event it fits; for the others it stands by itself.
fn folded<'c>(mut drafts: Vec<Draft<'c>>, several: Vec<(Filing, Item<'c>)>) -> Vec<Draft<'c>> {
    let mut left: BTreeMap<(Happening, BTreeSet<Subject>), Vec<Item<'c>>> = BTreeMap::new();
    let mut by: BTreeMap<(Happening, Subject), Vec<usize>> = BTreeMap::new();
    for (at, draft) in drafts.iter().enumerate() {
        for subject in &draft.subjects {
            by.entry((draft.happening, widest(subject))).or_default().push(at);
        }
    }
    for (filing, item) in several {
        let (mut rest, of) = (BTreeSet::new(), filing.subjects.len());
        for subject in filing.subjects {
            let fits = |d: &Draft<'_>| {
                d.subjects.iter().any(|s| is_of(s, &subject)) && item.span().is_none_or(|s| s.overlaps(d.span))
            };
            let likely = by.get(&(filing.happening, widest(&subject))).into_iter().flatten();
            let there = likely.filter_map(|at| Some((*at, drafts.get(*at)?)));
            let fitting: Vec<(usize, &Draft<'_>)> = there.filter(|(_, d)| fits(d)).collect();
            match moment::latest_of(&fitting, &item).and_then(|at| drafts.get_mut(at)) {
                Some(draft) => draft.add(item.clone()),
                None => rest.extend([subject]),
            }
        }
        // Beside whoever is appointed, a claim names who appoints.
        let appoints = matches!(filing.happening, Happening::Appointed | Happening::Resigned) && rest.len() < of;
        if !rest.is_empty() && !appoints {
            left.entry((filing.happening, rest)).or_default().push(item);
        }
    }
    for ((happening, subjects), items) in left {
        let Some(first) = subjects.first() else { continue };
        let made = moment::events(happening, first, &items);
        drafts.extend(made.into_iter().map(|d| Draft { subjects: subjects.iter().cloned().collect(), ..d }));
    }
    drafts
}

/// A subject without what may be told of it or not: the body of an office, the places of a total.
fn widest(subject: &Subject) -> Subject {
    match subject {
        Subject::Office(person, _) => Subject::Office(person.clone(), BTreeSet::new()),
        Subject::Number(number) => Subject::Number(Number { places: BTreeSet::new(), ..number.clone() }),
        other => other.clone(),
    }
}

/// Whether an event of one subject is one of another: an office whose body is not told is any office of the person.
fn is_of(event: &Subject, subject: &Subject) -> bool {
    match (event, subject) {
        (Subject::Office(a, _), Subject::Office(b, words)) if words.is_empty() => a == b,
        (Subject::Number(a), Subject::Number(b)) => Number { places: BTreeSet::new(), ..a.clone() } == *b || a == b,
        _ => event == subject,
    }
}
