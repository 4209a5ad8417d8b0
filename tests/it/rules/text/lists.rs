//! Numbers and lists in words.

use chancery::text::Text;

fn parts<const N: usize>(texts: [&str; N]) -> Vec<String> {
    texts.map(str::to_owned).to_vec()
}

#[test]
fn a_list_ends_with_and() {
    let list = |parts: Vec<String>| Text::english().list(&parts);
    assert_eq!(list(parts([])), "");
    assert_eq!(list(parts(["a"])), "a");
    assert_eq!(list(parts(["a", "b"])), "a and b");
    assert_eq!(list(parts(["a", "b", "c"])), "a, b and c");
    assert_eq!(list(parts(["a", "b", "c", "d"])), "a, b, c and d");
}

#[test]
fn a_row_has_commas_alone() {
    let comma = |parts: Vec<String>| Text::english().comma(&parts);
    assert_eq!(comma(parts([])), "");
    assert_eq!(comma(parts(["a"])), "a");
    assert_eq!(comma(parts(["a", "b", "c"])), "a, b, c");
}

#[test]
fn a_number_is_exact_bounded_or_open() {
    let t = Text::english();
    assert_eq!(t.range(44, Some(44)), "44");
    assert_eq!(t.range(38, Some(54)), "between 38 and 54");
    assert_eq!(t.range(38, None), "at least 38");
    assert_eq!(t.range(0, Some(0)), "0");
    assert_eq!(t.range(1200, None), "at least 1200", "years and numbers have no separators");
}

#[test]
fn a_line_begins_with_a_capital() {
    let capital = |text: &str| Text::english().capital(text);
    assert_eq!(capital("embassy of interests"), "Embassy of interests");
    assert_eq!(capital("émigré"), "Émigré");
    assert_eq!(capital("ßa"), "SSa", "one letter may become two");
    assert_eq!(capital("표"), "표");
    assert_eq!(capital(""), "");
}
