//! Forms of names: which texts are one, and how they are searched.

/// A name without hyphens, apostrophes and blanks, from each of its parts on: "Ri Il-gyu" is "riilgyu", "ilgyu", "gyu".
/// So it is found however it is taken apart.
#[must_use]
pub fn joined(name: &str) -> Vec<String> {
    let parts: Vec<String> =
        name.split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty()).map(str::to_lowercase).collect();
    (0..parts.len()).filter_map(|start| parts.get(start..)).map(<[String]>::concat).collect()
}

/// What was typed, written together.
#[must_use]
pub fn together(typed: &str) -> String {
    typed.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase()
}

/// A form of a name as it is compared: without blanks, characters in their traditional shape, the first syllable in Hangul
/// as the South spells it (리일규 is 이일규).
#[must_use]
pub fn plain(form: &str) -> String {
    let letters = form.chars().filter(|c| c.is_alphanumeric()).map(super::glyphs::traditional);
    let mut letters = letters.collect::<Vec<char>>();
    if let Some(first) = letters.first_mut() {
        *first = southern(*first);
    }
    letters.into_iter().collect::<String>().to_lowercase()
}

/// A syllable at the beginning of a word as the South spells it: ㄹ is silent before ㅣ and the y-vowels and ㄴ before
/// others, and ㄴ is silent before ㅣ and the y-vowels (Hangul orthography, §§ 10 to 12).
fn southern(syllable: char) -> char {
    const FIRST: u32 = 0xAC00;
    const OF_INITIAL: u32 = 588;
    const OF_VOWEL: u32 = 28;
    const NIEUN: u32 = 2;
    const RIEUL: u32 = 5;
    const SILENT: u32 = 11;
    let Some(index) = u32::from(syllable).checked_sub(FIRST).filter(|i| *i < 11_172) else { return syllable };
    let (initial, rest) = (index / OF_INITIAL, index % OF_INITIAL);
    // ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ
    let soft = matches!(rest / OF_VOWEL, 2 | 3 | 6 | 7 | 12 | 17 | 20);
    let spelled = match initial {
        NIEUN | RIEUL if soft => SILENT,
        RIEUL => NIEUN,
        other => other,
    };
    char::from_u32(FIRST + spelled * OF_INITIAL + rest).unwrap_or(syllable)
}

#[cfg(test)]
mod tests {
    use super::{joined, plain, together};

    #[test]
    fn spellings_of_one_name_are_one() {
        for (a, b) in [
            ("리일규", "이일규"),
            ("류현우", "유현우"),
            ("로영환", "노영환"),
            ("려운형", "여운형"),
            ("녀성", "여성"),
            ("黃長燁", "黄長燁"),
            ("金德弘", "金徳弘"),
            ("趙成吉", "赵成吉"),
            ("張承吉", "张承吉"),
            ("태 영호", "태영호"),
        ] {
            assert_eq!(plain(a), plain(b), "{a} {b}");
        }
        for (a, b) in [("태영호", "태용호"), ("李一奎", "李日圭"), ("趙成吉", "曹成吉"), ("라", "아"), ("일리", "일이")]
        {
            assert_ne!(plain(a), plain(b), "{a} {b}");
        }
    }

    #[test]
    fn names_are_written_together_from_each_part_on() {
        assert_eq!(joined("Ri Il-gyu"), ["riilgyu", "ilgyu", "gyu"]);
        assert_eq!(joined("Ch’oe Chu-hwal").first().map(String::as_str), Some("choechuhwal"));
        assert_eq!(joined("태영호"), ["태영호"]);
        assert!(joined("–").is_empty());
        assert_eq!(together("Ri Il-gyu"), "riilgyu");
    }
}
