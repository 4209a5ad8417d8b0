//! Languages of sources.

use super::word::words;

/// Declares the languages: code and English name from one list.
macro_rules! languages {
    ($($variant:ident = $code:literal $name:literal),+ $(,)?) => {
        words! {
            /// The language of a source: ISO 639-1.
            pub enum Language { $(#[doc = $name] $variant = $code),+ }
        }
    };
}

languages! {
    Ar = "ar" "Arabic", Bn = "bn" "Bengali", Cs = "cs" "Czech", Da = "da" "Danish", De = "de" "German", El = "el" "Greek",
    En = "en" "English", Es = "es" "Spanish", Fa = "fa" "Persian", Fi = "fi" "Finnish", Fr = "fr" "French", Hi = "hi" "Hindi",
    Hu = "hu" "Hungarian", Id = "id" "Indonesian", Is = "is" "Icelandic", It = "it" "Italian", Ja = "ja" "Japanese",
    Km = "km" "Khmer", Ko = "ko" "Korean", Mn = "mn" "Mongolian", Ms = "ms" "Malay", Ne = "ne" "Nepali", Nl = "nl" "Dutch",
    No = "no" "Norwegian", Pl = "pl" "Polish", Pt = "pt" "Portuguese", Ro = "ro" "Romanian", Ru = "ru" "Russian",
    Sv = "sv" "Swedish", Th = "th" "Thai", Tr = "tr" "Turkish", Uk = "uk" "Ukrainian", Vi = "vi" "Vietnamese", Zh = "zh" "Chinese",
}
