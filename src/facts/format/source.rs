//! A source file's head.

use crate::domain::edtf::Edtf;
use crate::domain::fields::{nested, record};
use crate::domain::id::{PublisherId, SourceId};
use crate::domain::value::{Address, Digest, Text, Yes};
use crate::domain::vocab::{Access, Language, OutletKind, Reliability};

record! {
    /// One published article, page or document.
    pub struct Source {
        /// The name of the file without `.toml`.
        id: SourceId,
        /// The publisher as the page names it.
        publisher: Text<120>,
        /// Who runs the page.
        publisher_id: PublisherId,
        /// The true author of a mirror or agency text.
        original_publisher: Option<PublisherId>,
        /// The publisher's own title.
        title: Option<Text<400>>,
        /// Our description, where there is no title.
        label: Option<Text<160>>,
        /// Its address.
        url: Option<Address>,
        /// Whether pages may link to the address.
        link: bool,
        /// When it was published; left out when unknown.
        published: Option<Edtf>,
        /// Its language.
        language: Language,
        /// What it is.
        kind: OutletKind,
        /// The grade of the page, A to F.
        reliability: Reliability,
        /// Whether it can be read.
        access: Access,
        /// Whether it is a translation; left out when unknown.
        translated: Option<bool>,
        /// The language that it was translated from.
        translated_from: Option<Language>,
        /// The source that it reprints.
        reprint_of: Option<SourceId>,
        /// Whether its text is the own work of its publisher, or of the original publisher where there is one: what it
        /// says in its own voice is then that outlet's own reporting.
        original: Option<Yes>,
        /// A remark.
        remark: Option<Text<200>>,
        /// The article that offsets are counted in.
        text: Option<Article>,
    }
}

record! {
    /// The digest and size of the text that passages are counted in. The text itself is not ours to publish.
    pub struct Article {
        /// SHA-256 of the text, UTF-8.
        sha256: Digest,
        /// Its length in Unicode code points.
        chars: u32,
        /// Its number of paragraphs.
        paragraphs: u32,
        /// How offsets are counted.
        offsets: Text<80>,
    }
}

nested!(Article);
