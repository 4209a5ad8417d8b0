//! The marks of messages against a slow reading: a stack of brackets.

use chancery::text::marks::{Mark, Piece, hidden, pieces, shown, stand_in, stands_for};
use proptest::prelude::*;

fn words(pieces: &[Piece<'_>]) -> String {
    let inner = |piece: &Piece<'_>| match piece {
        Piece::Words(words) => (*words).to_owned(),
        Piece::Marked(_, inner) => words(inner),
    };
    pieces.iter().map(inner).collect()
}

#[test]
fn marks_stand_within_marks() {
    let said = "a [b *c* [d](/e)]($f) `*g*`";
    let inner = vec![
        Piece::Words("b "),
        Piece::Marked(Mark::Stressed, vec![Piece::Words("c")]),
        Piece::Words(" "),
        Piece::Marked(Mark::Pointed("/e"), vec![Piece::Words("d")]),
    ];
    let wanted = vec![
        Piece::Words("a "),
        Piece::Marked(Mark::Pointed("$f"), inner),
        Piece::Words(" "),
        Piece::Marked(Mark::Code, vec![Piece::Words("*g*")]),
    ];
    assert_eq!(pieces(said), wanted);
    assert_eq!(pieces("[a [b] c](/d)")[0], Piece::Marked(Mark::Pointed("/d"), vec![Piece::Words("a [b] c")]));
    assert_eq!(pieces("**a**")[0], Piece::Marked(Mark::Strong, vec![Piece::Words("a")]));
    assert_eq!(pieces(""), vec![]);
}

#[test]
fn places_have_characters_of_their_own() {
    for place in [0, 1, 77] {
        assert_eq!(stands_for(stand_in(place)), Some(place));
        assert_eq!(shown(&hidden(&stand_in(place).to_string())), "\u{FFFD}", "a text stands for nothing");
    }
    assert_eq!(stands_for('a'), None);
}

proptest! {
    /// Nothing is lost: the words and the marks make up the message again.
    #[test]
    fn the_pieces_are_the_message(said in "[\\[\\]()*`a ]{0,24}") {
        fn written(pieces: &[Piece<'_>]) -> String {
            let piece = |piece: &Piece<'_>| match piece {
                Piece::Words(words) => (*words).to_owned(),
                Piece::Marked(Mark::Pointed(target), inner) => format!("[{}]({target})", written(inner)),
                Piece::Marked(Mark::Strong, inner) => format!("**{}**", written(inner)),
                Piece::Marked(Mark::Stressed, inner) => format!("*{}*", written(inner)),
                Piece::Marked(Mark::Code, inner) => format!("`{}`", written(inner)),
            };
            pieces.iter().map(piece).collect()
        }
        prop_assert_eq!(written(&pieces(&said)), said);
    }

    /// What was hidden is one piece of words, and reads as before.
    #[test]
    fn what_is_hidden_marks_nothing(text in "[\\[\\]()*`a한]{1,24}") {
        let hidden = hidden(&text);
        let all = pieces(&hidden);
        prop_assert_eq!(all.as_slice(), [Piece::Words(&hidden)]);
        prop_assert_eq!(shown(&words(&all)), text);
    }
}
