//! Where a passage is found, and how a number, a date or a name follows from it.

use chancery::domain::passage::{Found, Support, date, digest, locate, name, number};

use crate::support::small;

/// Where the passage of an article is found in another text: its code points, and what it was.
fn found(article: &str, (start, end): (usize, usize), now: &str) -> Found {
    let passage: String = article.chars().skip(start).take(end - start).collect();
    locate(&now.chars().collect::<Vec<_>>(), start, end, &digest(passage.as_bytes()))
}

const ARTICLE: &str = "He left Havana in November.";

#[test]
fn a_passage_that_moved_is_found_where_it_is_now() {
    let last = ARTICLE.chars().count();
    for (start, end) in [(0, 7), (8, 14), (18, last), (0, last)] {
        assert_eq!(found(ARTICLE, (start, end), ARTICLE), Found::Stands);
        assert_eq!(found(ARTICLE, (start, end), &format!("X{ARTICLE}")), Found::Moved(start + 1, end + 1));
        assert_eq!(found(ARTICLE, (start, end), &format!("외교{ARTICLE}X")), Found::Moved(start + 2, end + 2));
    }
    assert_eq!(found(ARTICLE, (8, 14), "Havana"), Found::Moved(0, 6), "the article begins with it now");
    assert_eq!(found(ARTICLE, (18, last), &ARTICLE[3..]), Found::Moved(15, last - 3));
}

#[test]
fn a_passage_is_changed_where_it_could_stand_and_missing_where_the_article_is_too_short() {
    let last = ARTICLE.chars().count();
    let changed = ARTICLE.replace("November.", "November!");
    assert_eq!(found(ARTICLE, (18, last), &changed), Found::Changed, "it ends where the article does");
    assert_eq!(found(ARTICLE, (0, last), &changed), Found::Changed);
    assert_eq!(found(ARTICLE, (18, last), &ARTICLE[..last - 1]), Found::Missing, "one character is gone");
    assert_eq!(found(ARTICLE, (8, 14), "He left."), Found::Missing);
    assert_eq!(found(ARTICLE, (8, 14), ""), Found::Missing);
    let empty = locate(&ARTICLE.chars().collect::<Vec<_>>(), 3, 3, &digest(b""));
    assert_eq!(empty, Found::Changed, "no passage is empty");
}

#[test]
fn a_number_follows_from_digits_or_words() {
    for (passage, value, wanted) in [
        ("44 missions", 44.0, "literal"),
        ("1,044 missions", 1044.0, "literal"),
        ("There were 44.", 44.0, "literal"),
        ("2.5 years", 2.5, "literal"),
        ("44 missions", 39.0, "other-passage"),
        ("144 missions", 44.0, "other-passage"),
        ("eleven missions", 11.0, "number-word"),
        ("Twelve missions", 12.0, "number-word"),
        ("zero missions", 0.0, "number-word"),
        ("eleven missions", 12.0, "other-passage"),
        ("many missions", 11.0, "other-passage"),
        ("seventeen missions", 7.0, "other-passage"),
        ("half of them", 0.5, "fraction-word"),
        ("half of them", 7.0, "other-passage"),
        ("most of them", 0.5, "other-passage"),
    ] {
        assert_eq!(number(passage, value).as_str(), wanted, "{passage}: {value}");
    }
    assert_eq!(number("44 missions", 44.0), Support::Literal);
}

/// How a date follows from a passage of an article of a day; of an undated one where no day is given.
fn follows(passage: &str, when: &str, published: &str) -> &'static str {
    date(passage, &small::date(when), (!published.is_empty()).then(|| small::day(published))).as_str()
}

#[test]
fn a_date_is_literal_where_all_its_parts_are_printed() {
    for (passage, when, wanted) in [
        ("in 2023", "2023", "literal"),
        ("in the 1990s", "1990", "literal"),
        ("in November 2023", "2023-11", "literal"),
        ("in November 2023", "2023-11~", "literal"),
        ("5 November 2023", "2023-11-05", "literal"),
        ("by November 2023", "../2023-11", "literal"),
        ("in 2023", "2023-11", "other-passage"),
        ("November 2023", "2023-11-05", "other-passage"),
        ("5 November", "2023-11-05", "other-passage"),
        ("5, 2023", "2023-11-05", "other-passage"),
        ("15 November 2023", "2023-11-05", "other-passage"),
        ("in 2022", "2023", "other-passage"),
    ] {
        assert_eq!(follows(passage, when, ""), wanted, "{passage}: {when}");
    }
}

#[test]
fn a_date_follows_from_the_day_of_publication() {
    for (passage, when, published, wanted) in [
        ("this year", "2024", "2024-02-12", "this-year"),
        ("that year", "2024", "2024-02-12", "other-passage"),
        ("this year", "2023", "2024-02-12", "other-passage"),
        ("last year", "2023", "2024-02-12", "last-year"),
        ("in that year", "2023", "2024-02-12", "other-passage"),
        ("last year", "2022", "2024-02-12", "other-passage"),
        ("last year", "2023", "", "other-passage"),
        ("in November", "2023-11", "2024-02-12", "month-before-publication"),
        ("in autumn", "2023-11", "2024-02-12", "other-passage"),
        ("in November", "2023-11", "2024-11-01", "month-before-publication"),
        ("in November", "2023-11", "2024-11-03", "other-passage"),
        ("in March", "2024-03", "2024-02-12", "other-passage"),
        ("on Friday", "2024-02-09", "2024-02-12", "weekday-before-publication"),
        ("the other day", "2024-02-09", "2024-02-12", "other-passage"),
        ("on Thursday", "2024-02-09", "2024-02-12", "other-passage"),
        ("on Friday", "2024-02-09", "2024-02-16", "weekday-before-publication"),
        ("on Friday", "2024-02-09", "2024-02-17", "other-passage"),
        ("on Friday", "2024-02-09", "2024-02-08", "other-passage"),
    ] {
        assert_eq!(follows(passage, when, published), wanted, "{passage}: {when}, published {published}");
    }
}

#[test]
fn a_name_follows_as_printed_by_its_first_part_or_by_reference() {
    for (passage, printed, wanted) in [
        ("Ri Il-kyu said", "Ri Il-kyu", "literal"),
        ("Mr Ri said", "Ri Il-kyu", "part-of-name"),
        ("he said", "Ri Il-kyu", "reference"),
        ("Il-kyu said", "Ri Il-kyu", "reference"),
        ("Tae came", "Tae-gon", "part-of-name"),
        ("A man", "A Kim", "reference"),
    ] {
        assert_eq!(name(passage, &[printed]).as_str(), wanted, "{passage}: {printed}");
    }
    assert_eq!(name("Mr Ri said", &["리일규", "Ri Il-kyu"]).as_str(), "part-of-name", "any form of the name");
    assert_eq!(name("he said", &[]).as_str(), "reference");
}
