//! Words for sources and those who speak in them.

use super::word::words;

words! {
    /// What a source or publisher is.
    pub enum OutletKind {
        /// A news agency.
        Agency = "agency",
        /// A page that gathers or rewrites others' texts.
        Aggregator = "aggregator",
        /// A blog.
        Blog = "blog",
        /// A broadcaster.
        Broadcaster = "broadcaster",
        /// An encyclopaedia.
        Encyclopaedia = "encyclopaedia",
        /// A magazine.
        Magazine = "magazine",
        /// A newspaper.
        Newspaper = "newspaper",
        /// An official body.
        Official = "official",
        /// Anything else.
        Other = "other",
        /// A data set.
        ReferenceData = "reference-data",
        /// A specialist on the subject.
        Specialist = "specialist",
    }
}

words! {
    /// Whether the page can be read.
    pub enum Access {
        /// By anybody.
        Open = "open",
        /// Against payment.
        Paywalled = "paywalled",
        /// Not known.
        Unknown = "unknown",
    }
}

words! {
    /// What a speaker is.
    pub enum SpeakerType {
        /// A body, such as a ministry.
        Body = "body",
        /// A data set.
        Dataset = "dataset",
        /// A newspaper, agency or broadcaster.
        Outlet = "outlet",
        /// A named person in an official or expert role.
        Person = "person",
        /// Somebody whom the source does not name.
        Unnamed = "unnamed",
    }
}

words! {
    /// What an origin is.
    pub enum OriginKind {
        /// A news agency.
        Agency = "agency",
        /// A data set.
        Dataset = "dataset",
        /// An encyclopaedia.
        Encyclopaedia = "encyclopaedia",
        /// A government.
        Government = "government",
        /// An intelligence service.
        Intelligence = "intelligence",
        /// One occasion on which somebody spoke: an interview, a memoir, a post, a briefing.
        Interview = "interview",
        /// An outlet's own reporting.
        Outlet = "outlet",
        /// A person who speaks for himself or herself.
        Person = "person",
    }
}

words! {
    /// What an address led to that leads there no more.
    pub enum RetiredKind {
        /// A mission.
        Mission = "mission",
        /// A person.
        Person = "person",
        /// A source.
        Source = "source",
        /// A claim.
        Claim = "claim",
    }
}
