//! Words for claims.

use super::word::words;

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
    /// How complete a list is that names missions.
    pub enum Completeness {
        /// The list says that it is partial.
        Partial = "partial",
        /// The list claims to name all.
        Complete = "complete",
    }
}
