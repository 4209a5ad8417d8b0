//! Closed lists of words, as the model defines them. An unknown word is an error, never a guess.

/// Declares a closed list: an enum whose variants have exactly one spelling in files, addresses and JSON.
macro_rules! words {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $(#[doc = $meaning:literal] $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Serialize, schemars::JsonSchema)]
        $vis enum $name {
            $(#[doc = $meaning] #[serde(rename = $word)] $variant),+
        }

        impl $crate::domain::vocab::Word for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
            fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning),+ }.trim_start()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::domain::vocab::Word::as_str(*self))
            }
        }
    };
}

/// A member of a closed list.
pub trait Word: Copy + 'static {
    /// Every member, in the order in which lists and legends show them.
    const ALL: &'static [Self];

    /// The one spelling used in files, addresses and JSON.
    fn as_str(self) -> &'static str;

    /// What it means, in a sentence.
    fn meaning(self) -> &'static str;

    /// The member that is spelled exactly so.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|w| w.as_str() == word)
    }

    /// The spelling for people: hyphens become spaces.
    fn label(self) -> String {
        self.as_str().replace('-', " ")
    }
}

words! {
    /// Who vouches for a claim, from the weakest to the strongest.
    pub enum Certainty {
        /// The source reports a denial, or asserts the contrary.
        Denied = "denied",
        /// The source itself says that it is not confirmed.
        Unconfirmed = "unconfirmed",
        /// One interested party says so.
        Claimed = "claimed",
        /// The outlet states it.
        Reported = "reported",
        /// A competent body, the person, or the host government says so on the record.
        Confirmed = "confirmed",
    }
}

impl Certainty {
    /// Whether claims of this certainty may decide a state or a date (model, rule 1).
    #[must_use]
    pub fn decides(self) -> bool {
        self >= Self::Reported
    }
}

words! {
    /// The grade of the page on which a claim stands, from the weakest to the strongest.
    pub enum Reliability {
        /// Cannot be judged.
        F = "F",
        /// Tabloids and spam copies.
        E = "E",
        /// Rewritten or machine-translated copies, anonymous blogs.
        D = "D",
        /// Encyclopaedias, mirrors, state-line agencies.
        C = "C",
        /// Established press and specialists.
        B = "B",
        /// Official bodies on their own acts, and large agencies.
        A = "A",
    }
}

words! {
    /// What a diplomatic mission is.
    pub enum MissionType {
        /// An embassy.
        Embassy = "embassy",
        /// A consulate general.
        ConsulateGeneral = "consulate-general",
        /// A consulate, or a branch of a consulate general.
        Consulate = "consulate",
        /// A permanent or representative mission.
        Representative = "representative",
        /// A trade mission.
        TradeMission = "trade-mission",
    }
}

words! {
    /// The grouping of South Korea's foreign ministry; Algeria and Egypt stand under the Middle East.
    pub enum Region {
        /// Africa south of the Sahara.
        Africa = "africa",
        /// The Americas.
        Americas = "americas",
        /// Asia and the Pacific.
        Asia = "asia",
        /// Europe and Russia.
        Europe = "europe",
        /// The Middle East and North Africa.
        MiddleEast = "middle-east",
    }
}

words! {
    /// What a claim says of a mission.
    pub enum MissionEvent {
        /// It was opened.
        Opened = "opened",
        /// It was opened again.
        Reopened = "reopened",
        /// It was seen open.
        Attested = "attested",
        /// An opening was announced.
        OpeningAnnounced = "opening-announced",
        /// A closing was announced.
        ClosingAnnounced = "closing-announced",
        /// It was closed.
        Closed = "closed",
        /// Its work was suspended.
        Suspended = "suspended",
        /// Its rank was lowered.
        Downgraded = "downgraded",
        /// It was taken off a list.
        Delisted = "delisted",
        /// Its ambassador was expelled.
        AmbassadorExpelled = "ambassador-expelled",
        /// The country is covered from a mission elsewhere.
        AccreditedFromAbroad = "accredited-from-abroad",
    }
}

words! {
    /// What a mission was on a day.
    pub enum MissionState {
        /// Open.
        Open = "open",
        /// It exists, its work is suspended.
        Suspended = "suspended",
        /// Competent sources disagree.
        Disputed = "disputed",
        /// The claims do not tell.
        Unknown = "unknown",
        /// Closed.
        Closed = "closed",
        /// Not opened yet.
        NotYetOpen = "not-yet-open",
    }
}

impl MissionState {
    /// Whether a counted mission in this state counts for certain (model, rule 8).
    #[must_use]
    pub fn counts(self) -> bool {
        matches!(self, Self::Open | Self::Suspended | Self::Disputed)
    }
}

words! {
    /// What a state rests on.
    pub enum Basis {
        /// On claims alone.
        Attested = "attested",
        /// On an editor's decision.
        Presumed = "presumed",
    }
}

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
    pub enum Standing {
        /// Named by published journalism in connection with the own defection.
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
    /// The five kinds of claims.
    pub enum ClaimKind {
        /// Something about a mission.
        Mission = "mission",
        /// Something about a person.
        Person = "person",
        /// A reported number.
        Count = "count",
        /// Anything else that happened.
        Event = "event",
        /// An opinion, explanation or quotation.
        Statement = "statement",
    }
}

words! {
    /// Anything else that happened.
    pub enum EventKind {
        /// A country ceased to be covered from abroad.
        AccreditationEnded = "accreditation-ended",
        /// Somebody was appointed.
        Appointment = "appointment",
        /// A border was closed or opened.
        Border = "border",
        /// Several missions, or an unnamed one, closed.
        Closed = "closed",
        /// A closing was announced.
        ClosingAnnounced = "closing-announced",
        /// A body confirmed something.
        Confirmation = "confirmation",
        /// A defection as an event.
        Defection = "defection",
        /// An election.
        Election = "election",
        /// Staff was flown out.
        Evacuation = "evacuation",
        /// Diplomats were expelled.
        Expulsion = "expulsion",
        /// An interview.
        Interview = "interview",
        /// Several missions, or an unnamed one, opened.
        Opened = "opened",
        /// An opening was announced.
        OpeningAnnounced = "opening-announced",
        /// An opening fell through.
        OpeningStopped = "opening-stopped",
        /// A policy was stated.
        Policy = "policy",
        /// A purge.
        Purge = "purge",
        /// Ties were broken off.
        RelationsBroken = "relations-broken",
        /// Ties were said not to exist.
        RelationsDenied = "relations-denied",
        /// Ties were established.
        RelationsEstablished = "relations-established",
        /// Ties were resumed.
        RelationsResumed = "relations-resumed",
        /// Ties were suspended.
        RelationsSuspended = "relations-suspended",
        /// A mission reopened.
        Reopened = "reopened",
        /// A report appeared.
        Report = "report",
        /// A resignation.
        Resignation = "resignation",
        /// Sanctions.
        Sanctions = "sanctions",
        /// A summit.
        Summit = "summit",
        /// A treaty.
        Treaty = "treaty",
        /// A visit.
        Visit = "visit",
    }
}

words! {
    /// What a reported number counts.
    pub enum Measure {
        /// Countries that restrict North Korean diplomacy.
        CountriesRestricting = "countries-restricting-dprk-diplomacy",
        /// Arrivals in South Korea in a period.
        DefectorsArrived = "defectors-arrived",
        /// Of these, women.
        DefectorsArrivedFemale = "defectors-arrived-female",
        /// Of these, men.
        DefectorsArrivedMale = "defectors-arrived-male",
        /// Arrivals in South Korea up to a day.
        DefectorsCumulative = "defectors-cumulative",
        /// Diplomats whose defection was confirmed.
        DiplomatDefectorsConfirmed = "diplomat-defectors-confirmed",
        /// Diplomats posted to Cuba.
        DiplomatsPostedCuba = "diplomats-posted-cuba",
        /// Diplomats posted to Kuwait.
        DiplomatsPostedKuwait = "diplomats-posted-kuwait",
        /// Diplomats posted to Peru.
        DiplomatsPostedPeru = "diplomats-posted-peru",
        /// Diplomats posted to the United Nations.
        DiplomatsPostedUn = "diplomats-posted-un",
        /// The share of their cost that diplomats must earn.
        DiplomatsSelfFundedShare = "diplomats-self-funded-share",
        /// Members of the elite who arrived in a period.
        EliteDefectors = "elite-defectors",
        /// Members of the elite who arrived up to a day.
        EliteDefectorsCumulative = "elite-defectors-cumulative",
        /// Foreign ambassadors in Pyongyang.
        ForeignAmbassadors = "foreign-ambassadors-in-pyongyang",
        /// Foreign missions for North Korea that sit in Beijing.
        ForeignMissionsBeijing = "foreign-missions-accredited-from-beijing",
        /// Foreign missions in Pyongyang.
        ForeignMissions = "foreign-missions-in-pyongyang",
        /// Foreign missions in Pyongyang that closed.
        ForeignMissionsClosed = "foreign-missions-in-pyongyang-closed",
        /// Missions in Africa.
        MissionsAfrica = "missions-africa",
        /// Missions closed in a period.
        MissionsClosed = "missions-closed",
        /// Consulates general.
        MissionsConsulatesGeneral = "missions-consulates-general",
        /// Embassies.
        MissionsEmbassies = "missions-embassies",
        /// Missions expected to remain: a forecast.
        MissionsExpected = "missions-expected",
        /// Countries that host a mission.
        MissionsHostCountries = "missions-host-countries",
        /// Closings that are planned: a forecast.
        MissionsPlannedClosures = "missions-planned-closures",
        /// Representative missions.
        MissionsRepresentative = "missions-representative",
        /// All missions.
        MissionsTotal = "missions-total",
        /// States with diplomatic relations.
        Relations = "relations",
        /// States with diplomatic relations to South Korea.
        RelationsSouthKorea = "relations-south-korea",
    }
}

words! {
    /// What a number's period means.
    pub enum CountBasis {
        /// At a moment.
        At = "at",
        /// Within the period.
        During = "during",
        /// Up to the moment, from the beginning.
        Cumulative = "cumulative",
        /// From a named moment on.
        Since = "since",
    }
}

words! {
    /// How a statement was made.
    pub enum Speech {
        /// The outlet's own words.
        Article = "article",
        /// A direct quotation.
        Quotation = "quotation",
        /// Indirect speech.
        Indirect = "indirect",
        /// A body did not confirm.
        NonConfirmation = "non-confirmation",
        /// The source attributes a motive or cause.
        Attribution = "attribution",
        /// An opinion.
        Opinion = "opinion",
        /// Said in an interview.
        Interview = "interview",
        /// About the article itself.
        SourceMetadata = "source-metadata",
    }
}

words! {
    /// A field that the editors inferred.
    pub enum Derived {
        /// The city, from the country.
        City = "city",
        /// The date, from words such as "last year".
        Date = "date",
        /// The value.
        Value = "value",
        /// The event.
        Event = "event",
    }
}

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
        /// One interview.
        Interview = "interview",
        /// An outlet's own reporting.
        Outlet = "outlet",
    }
}

/// Declares the languages: code and English name from one list.
macro_rules! languages {
    ($($variant:ident = $code:literal $name:literal),+ $(,)?) => {
        words! {
            /// The language of a source: ISO 639-1.
            pub enum Language { $(#[doc = $name] $variant = $code),+ }
        }

        impl Language {
            /// Its English name.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }
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

words! {
    /// How a report was joined to a person.
    pub enum Match {
        /// The report named nobody; the editors joined it by its details.
        Inferred = "inferred",
    }
}

words! {
    /// How complete a list is that names missions.
    pub enum Completeness {
        /// The list says that it is partial.
        Partial = "partial",
    }
}

pub(crate) use words;
