//! The house: imports go one way, file by file; files and functions are short; a folder's `mod.rs` declares and
//! re-exports and does nothing else. There are no exceptions.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::sources::{Source, sources};

/// Files of this many lines and more are too long.
const FILE: usize = 300;

/// Functions of this many lines and more are too long.
const FUNCTION: usize = 40;

/// Nothing breaks a rule.
fn kept(what: &str, found: &BTreeSet<String>) {
    assert!(found.is_empty(), "{what}: {} break the rule: {found:#?}", found.len());
}

/// The files that can be reached from a file through its imports.
fn reached<'s>(from: &'s str, imports: &'s BTreeMap<String, BTreeSet<String>>) -> BTreeSet<&'s str> {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut waiting = vec![from];
    while let Some(file) = waiting.pop() {
        for next in imports.get(file).into_iter().flatten() {
            if seen.insert(next) {
                waiting.push(next);
            }
        }
    }
    seen
}

#[test]
fn no_files_import_one_another_in_a_circle() {
    let all = sources();
    let imports = all.imports();
    let circle = imports.keys().filter(|file| reached(file, &imports).contains(file.as_str()));
    kept("circle", &circle.cloned().collect());
    // A test that sees no imports would be content with everything.
    assert!(imports.values().map(BTreeSet::len).sum::<usize>() > 500);
    assert!(imports["web/routes.rs"].contains("web/refuse.rs"), "{:?}", imports["web/routes.rs"]);
}

/// The floors of the site, from the ground up.
const FLOORS: [&[&str]; 5] =
    [&["http"], &["frame"], &["pages", "api", "files", "share"], &["refuse.rs"], &["routes.rs"]];

/// The floor and the part of the site of a file below `web`.
fn floor(path: &str) -> Option<(usize, &str)> {
    let part = path.strip_prefix("web/")?.split('/').next()?;
    Some((FLOORS.iter().position(|f| f.contains(&part))?, part))
}

/// Whether files of one floor may know each other: those of one part, but pages only within their folder, and resources
/// of the interface only through their common shapes.
fn are_neighbours(from: &str, to: &str, part: &str) -> bool {
    let folder = |path: &str| path.rsplit_once('/').map(|(folder, _)| folder.to_owned());
    match part {
        "pages" => folder(from) == folder(to) && from.matches('/').count() > 2,
        "api" => to.starts_with("web/api/shapes/"),
        _ => true,
    }
}

#[test]
fn the_site_is_built_floor_by_floor() {
    let imports = sources().imports();
    let mut wrong = BTreeSet::new();
    for (from, used) in imports.iter().filter(|(from, _)| from.starts_with("web/") && !from.ends_with("/mod.rs")) {
        let (above, part) = floor(from).unwrap_or_else(|| panic!("{from} is on no floor"));
        for to in used {
            let Some((below, other)) = floor(to) else { continue };
            if below > above || below == above && (part != other || !are_neighbours(from, to, part)) {
                wrong.insert(format!("{from} -> {to}"));
            }
        }
    }
    kept("floor", &wrong);
}

#[test]
fn a_folders_door_declares_and_re_exports_only() {
    let all = sources();
    let doors = all.files.iter().filter(|f| f.is_door() && !f.only_declares());
    kept("door", &doors.map(|f| f.path.clone()).collect());
}

#[test]
fn files_and_functions_are_short() {
    let all = sources();
    let long = |f: &&Source| f.lines() >= FILE;
    kept("file", &all.files.iter().filter(long).map(|f| f.path.clone()).collect());
    let functions = all.files.iter().flat_map(|f| {
        f.functions().into_iter().filter(|(_, lines)| *lines >= FUNCTION).map(|(name, _)| format!("{} {name}", f.path))
    });
    kept("function", &functions.collect());
    assert!(all.files.iter().map(|f| f.functions().len()).sum::<usize>() > 1000);
}

/// A room that holds more than this part of all lines holds more than one room’s worth.
const ROOM: usize = 4;

/// The model is a floor of rooms: missions, events, persons, claims, words each stand in a folder of it.
fn rooms_of(file: &Source) -> String {
    let (room, folder) = (file.room(), file.path.split('/').nth(1).filter(|f| !f.ends_with(".rs")));
    folder.filter(|_| room == "domain").map_or_else(|| room.to_owned(), |folder| format!("{room}/{folder}"))
}

#[test]
fn no_room_holds_more_than_a_quarter() {
    let all = sources();
    let mut rooms: BTreeMap<String, usize> = BTreeMap::new();
    for file in &all.files {
        *rooms.entry(rooms_of(file)).or_default() += file.lines();
    }
    let total: usize = rooms.values().sum();
    let large = rooms.iter().filter(|(_, lines)| **lines * ROOM > total);
    kept("room", &large.map(|(room, lines)| format!("{room}: {lines} of {total}")).collect());
    assert!(rooms.len() > 10, "{rooms:?}");
}

/// So many files above `store` may name the limit of what is known: who answers asks the `Scope`.
const LIMIT_NAMED: usize = 15;

#[test]
fn few_files_above_store_name_the_limit() {
    let all = sources();
    let above = all.files.iter().filter(|f| !["domain", "facts", "store"].contains(&f.room()));
    let naming: Vec<&str> = above.filter(|f| f.names("known")).map(|f| f.path.as_str()).collect();
    assert!(!naming.is_empty() && naming.len() < LIMIT_NAMED, "{} files: {naming:#?}", naming.len());
}
