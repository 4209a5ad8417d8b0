//! Words for persons.

use super::word::words;

words! {
    /// What a claim says of a person.
    pub enum PersonField {
        /// A name or its form.
        Name = "name",
        /// An age.
        Age = "age",
        /// Birth.
        Born = "born",
        /// Death.
        Died = "died",
        /// A diplomatic or other rank.
        Rank = "rank",
        /// A post held, from – to.
        Post = "post",
        /// A role, mostly after the defection.
        Role = "role",
        /// Leaving the post.
        Left = "left",
        /// A defection; the source does not say which of its three dates is meant. Read as leaving.
        Defected = "defected",
        /// Arriving.
        Arrived = "arrived",
        /// Being made public.
        MadePublic = "made-public",
        /// Being reported missing.
        ReportedMissing = "reported-missing",
        /// A reason given.
        Reason = "reason",
        /// A relation to another person of the record.
        Relation = "relation",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// How sure it is who a person is, and whether the story stands.
    pub enum PersonStanding {
        /// Named by published journalism in connection with their own defection.
        Identified = "identified",
        /// Known by a role only.
        Unnamed = "unnamed",
        /// What became of the person is not established.
        WhereaboutsUnconfirmed = "whereabouts-unconfirmed",
        /// The story proved false.
        Debunked = "debunked",
        /// The outlet took the story back.
        Withdrawn = "withdrawn",
    }
}

words! {
    /// The service in which a person worked.
    pub enum PersonClass {
        /// Universities.
        Academic = "academic",
        /// The foreign service.
        Diplomat = "diplomat",
        /// Intelligence.
        Intelligence = "intelligence",
        /// Interpreting.
        Interpreter = "interpreter",
        /// The army.
        Military = "military",
        /// Anything else.
        Other = "other",
        /// The party.
        Party = "party",
        /// State security.
        Security = "security",
        /// Foreign trade.
        Trade = "trade",
    }
}

words! {
    /// How a report was joined to a person.
    pub enum Match {
        /// The report named nobody; the editors joined it by its details.
        Inferred = "inferred",
    }
}
