//! The marks that a message may have: `[words](target)`, `**strong words**`, `*stressed words*`, `` `code` ``.
//!
//! Only what the message itself writes is a mark: the signs of what it is given are hidden while it is said.

/// A piece of a message that was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'m> {
    /// Words as they are; [`shown`] gives what was hidden in them.
    Words(&'m str),
    /// Pieces that a mark encloses.
    Marked(Mark<'m>, Vec<Self>),
}

/// What encloses some words of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark<'m> {
    /// `[words](target)`: what the target stands for is for whoever shows the message.
    Pointed(&'m str),
    /// `**words**`
    Strong,
    /// `*words*`
    Stressed,
    /// `` `words` ``, in which nothing is a mark.
    Code,
}

/// The signs of marks, and what stands for each within what a message is given: characters of private use.
const HIDDEN: [(char, char); 5] =
    [(')', '\u{F8FB}'), ('[', '\u{F8FC}'), (']', '\u{F8FD}'), ('*', '\u{F8FE}'), ('`', '\u{F8FF}')];

/// Marks with one sign at either end; the longer first.
const PAIRED: [(&str, Mark<'_>); 3] = [("**", Mark::Strong), ("*", Mark::Stressed), ("`", Mark::Code)];

/// What stands for the thing given at a place, where it is no text: a character of private use.
#[must_use]
pub fn stand_in(place: usize) -> char {
    u32::try_from(place).ok().and_then(|place| char::from_u32(0xF_0000 + place)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The place of the thing that a character stands for.
#[must_use]
pub fn stands_for(c: char) -> Option<usize> {
    usize::try_from(u32::from(c).checked_sub(0xF_0000)?).ok().filter(|place| *place < 0xFFFE)
}

/// A text in which nothing is taken for a mark or stands for something else.
#[must_use]
pub fn hidden(text: &str) -> String {
    let hide = |c: char| match HIDDEN.iter().find(|(sign, instead)| *sign == c || *instead == c) {
        Some((sign, instead)) if *sign == c => *instead,
        Some(_) => char::REPLACEMENT_CHARACTER,
        None if stands_for(c).is_some() => char::REPLACEMENT_CHARACTER,
        None => c,
    };
    text.chars().map(hide).collect()
}

/// The text with its signs again.
#[must_use]
pub fn shown(text: &str) -> String {
    text.chars().map(|c| HIDDEN.iter().find(|(_, instead)| *instead == c).map_or(c, |(sign, _)| *sign)).collect()
}

/// The pieces of a message that was said. Signs that enclose nothing are words.
#[must_use]
pub fn pieces(said: &str) -> Vec<Piece<'_>> {
    let (mut pieces, mut words, mut at) = (Vec::new(), 0, 0);
    while let Some(sign) = said.get(at..).and_then(|rest| rest.find(['[', '*', '`'])).map(|found| at + found) {
        let Some((piece, length)) = said.get(sign..).and_then(marked) else {
            at = sign + 1;
            continue;
        };
        pieces.extend(said.get(words..sign).filter(|w| !w.is_empty()).map(Piece::Words));
        pieces.push(piece);
        at = sign + length;
        words = at;
    }
    pieces.extend(said.get(words..).filter(|w| !w.is_empty()).map(Piece::Words));
    pieces
}

/// The marked words with which a text begins, and the length of the whole.
fn marked(text: &str) -> Option<(Piece<'_>, usize)> {
    if text.starts_with('[') {
        let words = text.get(1..closing(text)?)?;
        let (target, _) = text.get(words.len() + 2..)?.strip_prefix('(')?.split_once(')')?;
        return Some((Piece::Marked(Mark::Pointed(target), pieces(words)), words.len() + target.len() + 4));
    }
    PAIRED.iter().find_map(|(sign, mark)| {
        let (words, _) = text.strip_prefix(sign)?.split_once(sign).filter(|(words, _)| !words.is_empty())?;
        let inner = if *mark == Mark::Code { vec![Piece::Words(words)] } else { pieces(words) };
        Some((Piece::Marked(*mark, inner), words.len() + 2 * sign.len()))
    })
}

/// Where the bracket closes with which a text begins.
fn closing(text: &str) -> Option<usize> {
    let mut open = 0_usize;
    for (at, sign) in text.match_indices(['[', ']']) {
        open = if sign == "[" { open + 1 } else { open.checked_sub(1)? };
        if open == 0 {
            return Some(at);
        }
    }
    None
}
