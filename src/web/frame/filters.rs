//! What templates call: the catalogue of messages, words of closed lists, marks along a line.

#![expect(missing_docs, reason = "the engine makes a builder of each function, and documents none")]
#![expect(clippy::inline_always, reason = "so the engine makes them")]

use askama::Values;

use crate::domain::vocab::Word;
use crate::text::Text;
use crate::viz::axis::Mark;
use crate::web::frame::rich::Rich;

/// A message that needs nothing.
#[askama::filter_fn]
pub fn t(id: &str, _: &dyn Values) -> askama::Result<String> {
    Ok(Text::english().say(id))
}

/// A message about a number, `$n`.
#[askama::filter_fn]
pub fn count(n: &usize, _: &dyn Values, id: &str) -> askama::Result<String> {
    Ok(Text::english().count(id, *n))
}

/// A message with links and emphasis.
#[askama::filter_fn]
pub fn rich(id: &str, _: &dyn Values) -> askama::Result<Rich> {
    Ok(Rich::new(Text::english(), id, &[], []))
}

/// The same with a text, or an address that depends on the request: `[words]($name)`.
#[askama::filter_fn]
pub fn rich1(id: &str, _: &dyn Values, name: &'static str, text: &str) -> askama::Result<Rich> {
    Ok(Rich::new(Text::english(), id, &[(name, text.into())], []))
}

/// What a word of a closed list is called.
#[askama::filter_fn]
pub fn label(word: &impl Word, _: &dyn Values) -> askama::Result<String> {
    Ok(Text::english().label(*word))
}

/// What a mark along a line says.
#[askama::filter_fn]
pub fn tick(mark: &Mark, _: &dyn Values) -> askama::Result<String> {
    Ok(match *mark {
        Mark::Year(year) => year.to_string(),
        Mark::Month(month) => Text::english().short_month(month),
        Mark::Days(days) => Text::english().say(&format!("time-{days}")),
    })
}
