//! What a closed list is.

/// Declares a closed list: an enum whose variants have exactly one spelling in files, addresses and JSON.
macro_rules! words {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $(#[doc = $meaning:literal] $(#[$more:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        $vis enum $name {
            $(#[doc = $meaning] $(#[$more])* #[serde(rename = $word)] $variant),+
        }

        impl $crate::domain::vocab::Word for $name {
            const LIST: &'static str = stringify!($name);
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::domain::vocab::UnknownWord;
            fn try_from(word: String) -> Result<Self, Self::Error> {
                $crate::domain::vocab::Word::from_word(&word).ok_or($crate::domain::vocab::UnknownWord(word))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::domain::vocab::Word::as_str(*self))
            }
        }
    };
}

/// A word that is in no closed list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is a word that this program does not know")]
pub struct UnknownWord(pub String);

/// A member of a closed list.
pub trait Word: Copy + 'static {
    /// The name of the list, by which the catalogue of messages knows its words.
    const LIST: &'static str;

    /// Every member, in the order in which lists and legends show them.
    const ALL: &'static [Self];

    /// The one spelling used in files, addresses and JSON.
    fn as_str(self) -> &'static str;

    /// The member that is spelled exactly so.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|w| w.as_str() == word)
    }

    /// Its spelling as words that a search finds: hyphens become spaces.
    fn spaced(self) -> String {
        self.as_str().replace('-', " ")
    }
}

pub(crate) use words;
