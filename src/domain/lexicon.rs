//! The words by which sources name missions, diplomatic levels and other bodies, in the languages of the record: one
//! list of each, read by `mission_words`.

/// What a word for a mission names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    /// An embassy.
    Embassy,
    /// A consulate or consulate general.
    Consulate,
    /// A mission of whatever type.
    Any,
}

/// Words and phrases for missions, without marks on letters. Words of scripts that put no blanks between words are
/// looked for within a text, the others as whole words.
pub(super) const MISSIONS: &[(&str, Named)] = &[
    ("embassy", Named::Embassy),
    ("embassies", Named::Embassy),
    ("embajada", Named::Embassy),
    ("embaixada", Named::Embassy),
    ("ambassade", Named::Embassy),
    ("ambasciata", Named::Embassy),
    ("ambasada", Named::Embassy),
    ("botschaft", Named::Embassy),
    ("посольство", Named::Embassy),
    ("посольства", Named::Embassy),
    ("посольстве", Named::Embassy),
    ("πρεσβεια", Named::Embassy),
    ("πρεσβειας", Named::Embassy),
    ("대사관", Named::Embassy),
    ("大使館", Named::Embassy),
    ("大使馆", Named::Embassy),
    ("السفارة", Named::Embassy),
    ("سفارة", Named::Embassy),
    ("consulate", Named::Consulate),
    ("consulates", Named::Consulate),
    ("consulado", Named::Consulate),
    ("consulat", Named::Consulate),
    ("consolato", Named::Consulate),
    ("konsulat", Named::Consulate),
    ("generalkonsulat", Named::Consulate),
    ("консульство", Named::Consulate),
    ("консульства", Named::Consulate),
    ("консульстве", Named::Consulate),
    ("генконсульство", Named::Consulate),
    ("генконсульства", Named::Consulate),
    ("προξενειο", Named::Consulate),
    ("영사관", Named::Consulate),
    ("領事館", Named::Consulate),
    ("领事馆", Named::Consulate),
    ("mission", Named::Any),
    ("mision", Named::Any),
    ("missao", Named::Any),
    ("missione", Named::Any),
    ("legation", Named::Any),
    ("legacion", Named::Any),
    ("general delegation", Named::Any),
    ("delegation generale", Named::Any),
    ("대표부", Named::Any),
    ("代表部", Named::Any),
];

/// Words for a diplomatic level or a function at a mission.
pub(super) const LEVELS: &[&str] = &[
    "ambassador",
    "ambassadeur",
    "embajador",
    "botschafter",
    "ambasciatore",
    "посол",
    "посла",
    "대사",
    "大使",
    "minister",
    "ministre",
    "공사",
    "公使",
    "counsellor",
    "counselor",
    "conseiller",
    "consejero",
    "botschaftsrat",
    "советник",
    "советника",
    "참사",
    "參贊",
    "参赞",
    "参事官",
    "參事官",
    "secretary",
    "secretaire",
    "secretario",
    "секретарь",
    "секретаря",
    "서기관",
    "書記官",
    "书记官",
    "秘书",
    "秘書",
    "attache",
    "agregado",
    "атташе",
    "무관",
    "consul",
    "консул",
    "консула",
    "영사",
    "領事",
    "领事",
    "charge",
    "geschaftstrager",
    "diplomat",
    "diplomate",
    "diplomatico",
    "дипломат",
    "외교관",
    "外交官",
];

/// What stands before a word that is no level of a mission: "party secretary", "not a diplomat".
pub(super) const NO_LEVEL: &[&str] = &[
    "party",
    "general",
    "international",
    "provincial",
    "youth",
    "league",
    "prime",
    "vice",
    "foreign",
    "health",
    "his",
    "her",
    "not",
    "no",
    "non",
];

/// Bodies of several states: who is accredited to one of them is a delegate to another body.
pub(super) const INTERNATIONAL: &[&str] =
    &["fao", "ifad", "wfp", "unesco", "iaea", "unido", "ilo", "wto", "itu", "icao", "imo", "unep", "unicef"];

/// What stands before a mission that somebody left or belonged to.
pub(super) const LEAVING: &[&str] =
    &["left", "leaving", "fled", "escaped", "quit", "deserted", "abandoned", "from", "of"];

/// What stands before a mission to which somebody went.
pub(super) const REACHING: &[&str] = &["reached", "entered", "to", "into", "via", "through", "contacted", "contacting"];

/// What stands behind a mission of whose staff somebody was.
pub(super) const STAFF: &[&str] =
    &["staff", "official", "officer", "employee", "interpreter", "member", "worker", "diplomat"];

/// What names another body than a mission: banks, firms, those who buy and sell for them.
pub(super) const OTHERS: &[&str] = &[
    "bank",
    "banker",
    "company",
    "corporation",
    "firm",
    "trading",
    "trader",
    "traders",
    "insurance",
    "insurer",
    "procurement",
    "businessman",
    "은행",
    "회사",
    "银行",
    "銀行",
    "公司",
];

/// A section for the protection of interests, which stands for an embassy where there is none.
pub(super) const SECTIONS: &[&str] = &["interests section", "interest section"];

/// Adjectives of states that have missions in the capitals of the record.
pub(super) const FOREIGN: &[&str] = &[
    "rok",
    "us",
    "usa",
    "american",
    "british",
    "uk",
    "japanese",
    "chinese",
    "russian",
    "soviet",
    "german",
    "french",
    "swedish",
    "swiss",
    "italian",
    "spanish",
    "canadian",
    "australian",
    "israeli",
    "vietnamese",
    "polish",
    "czech",
    "western",
    "foreign",
    "country",
    "southern",
    "south",
    "한국",
    "남한",
];
