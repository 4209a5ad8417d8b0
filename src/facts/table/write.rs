//! Writing a record in its canonical spelling.

use crate::domain::fields::Seen;
use crate::facts::chars::quoted;

/// Lines longer than this break an array into one value a line.
const LINE: usize = 100;

/// Appends the lines of a record's fields; what stands inside another has the other's key before its own.
pub(crate) fn fields(all: &[(&str, Seen<'_>)], prefix: &str, out: &mut String) {
    for (key, seen) in all {
        field(&format!("{prefix}{key}"), seen, out);
    }
}

fn field(key: &str, seen: &Seen<'_>, out: &mut String) {
    match seen {
        Seen::Record(inner) => fields(inner, &format!("{key}."), out),
        Seen::List(items) => list(key, items, out),
        value => out.push_str(&format!("{key} = {}\n", written(value))),
    }
}

fn list(key: &str, items: &[Seen<'_>], out: &mut String) {
    let values: Vec<String> = items.iter().map(written).collect();
    let line = format!("{key} = [{}]\n", values.join(", "));
    if line.chars().count() <= LINE + 1 {
        out.push_str(&line);
        return;
    }
    out.push_str(&format!("{key} = [\n"));
    for value in values {
        out.push_str(&format!("  {value},\n"));
    }
    out.push_str("]\n");
}

/// A value on one line.
fn written(seen: &Seen<'_>) -> String {
    match seen {
        Seen::Text(text) | Seen::Word(_, text) | Seen::Mission(text) | Seen::Country(text) => quoted(text),
        Seen::Date(date) => quoted(date.as_str()),
        Seen::Open => quoted(".."),
        Seen::Flag(flag) => flag.to_string(),
        Seen::Number(number) => number.written(),
        Seen::List(items) => format!("[{}]", items.iter().map(written).collect::<Vec<_>>().join(", ")),
        Seen::Record(inner) => {
            let parts: Vec<String> = inner.iter().map(|(key, value)| format!("{key} = {}", written(value))).collect();
            format!("{{ {} }}", parts.join(", "))
        }
    }
}
