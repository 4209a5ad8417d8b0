//! Words for what happened: the kinds of events that are made from claims (model, *Facts from claims*).

use super::word::words;
use super::{ClaimKind, EventKind, MissionEvent, MissionState};

words! {
    /// What happened.
    pub enum Happening {
        /// A mission was opened.
        Opened = "opened",
        /// A mission was opened again.
        Reopened = "reopened",
        /// A mission was closed.
        Closed = "closed",
        /// The work of a mission was suspended.
        Suspended = "suspended",
        /// It is disputed whether a mission is closed.
        Disputed = "disputed",
        /// A closing was announced.
        ClosingAnnounced = "closing-announced",
        /// An opening was announced.
        OpeningAnnounced = "opening-announced",
        /// An opening fell through.
        OpeningStopped = "opening-stopped",
        /// A mission was seen or listed as open.
        Seen = "seen",
        /// The rank of a mission was lowered.
        Downgraded = "downgraded",
        /// A mission was taken off a list.
        Delisted = "delisted",
        /// The ambassador, or diplomats, were expelled.
        Expelled = "ambassador-expelled",
        /// A country is covered from a mission elsewhere: a state that is told.
        AccreditedFromAbroad = "accredited-from-abroad",
        /// A country ceased to be covered from abroad.
        AccreditationEnded = "accreditation-ended",
        /// Somebody left a post.
        Left = "left",
        /// Somebody arrived.
        Arrived = "arrived",
        /// A case was made public.
        MadePublic = "made-public",
        /// Somebody was reported missing.
        ReportedMissing = "reported-missing",
        /// Somebody died.
        Died = "died",
        /// Somebody was given an office.
        Appointed = "appointed",
        /// Somebody gave up an office.
        Resigned = "resigned",
        /// A total was reported.
        Total = "total",
        /// Ties were established.
        RelationsEstablished = "relations-established",
        /// Ties were resumed.
        RelationsResumed = "relations-resumed",
        /// Ties were suspended.
        RelationsSuspended = "relations-suspended",
        /// Ties were broken off.
        RelationsBroken = "relations-broken",
        /// Ties were said not to exist.
        RelationsDenied = "relations-denied",
        /// Sanctions.
        Sanctions = "sanctions",
        /// A policy was stated.
        Policy = "policy",
        /// A treaty.
        Treaty = "treaty",
        /// A summit.
        Summit = "summit",
        /// A purge.
        Purge = "purge",
        /// A border was closed or opened.
        Border = "border",
        /// Staff was flown out.
        Evacuation = "evacuation",
        /// An interview.
        Interview = "interview",
        /// A visit.
        Visit = "visit",
        /// A report appeared.
        Report = "report",
    }
}

impl Happening {
    /// What a claim about a mission tells of.
    #[must_use]
    pub fn of_mission(event: MissionEvent) -> Self {
        match event {
            MissionEvent::Opened => Self::Opened,
            MissionEvent::Reopened => Self::Reopened,
            MissionEvent::Attested => Self::Seen,
            MissionEvent::OpeningAnnounced => Self::OpeningAnnounced,
            MissionEvent::ClosingAnnounced => Self::ClosingAnnounced,
            MissionEvent::Closed => Self::Closed,
            MissionEvent::Suspended => Self::Suspended,
            MissionEvent::Downgraded => Self::Downgraded,
            MissionEvent::Delisted => Self::Delisted,
            MissionEvent::AmbassadorExpelled => Self::Expelled,
            MissionEvent::AccreditedFromAbroad => Self::AccreditedFromAbroad,
        }
    }

    /// What a claim about anything else tells of.
    #[must_use]
    pub fn of_event(event: EventKind) -> Self {
        match event {
            EventKind::AccreditationEnded => Self::AccreditationEnded,
            EventKind::Appointment | EventKind::Election => Self::Appointed,
            EventKind::Border => Self::Border,
            EventKind::Closed => Self::Closed,
            EventKind::ClosingAnnounced => Self::ClosingAnnounced,
            EventKind::Confirmation => Self::MadePublic,
            EventKind::Defection => Self::Left,
            EventKind::Evacuation => Self::Evacuation,
            EventKind::Expulsion => Self::Expelled,
            EventKind::Interview => Self::Interview,
            EventKind::Opened => Self::Opened,
            EventKind::OpeningAnnounced => Self::OpeningAnnounced,
            EventKind::OpeningStopped => Self::OpeningStopped,
            EventKind::Policy => Self::Policy,
            EventKind::Purge => Self::Purge,
            EventKind::RelationsBroken => Self::RelationsBroken,
            EventKind::RelationsDenied => Self::RelationsDenied,
            EventKind::RelationsEstablished => Self::RelationsEstablished,
            EventKind::RelationsResumed => Self::RelationsResumed,
            EventKind::RelationsSuspended => Self::RelationsSuspended,
            EventKind::Reopened => Self::Reopened,
            EventKind::Report => Self::Report,
            EventKind::Resignation => Self::Resigned,
            EventKind::Sanctions => Self::Sanctions,
            EventKind::Summit => Self::Summit,
            EventKind::Treaty => Self::Treaty,
            EventKind::Visit => Self::Visit,
        }
    }

    /// What a decision of an editor that outranks claims tells of, by the state that it gives.
    #[must_use]
    pub fn of_decision(state: MissionState) -> Option<Self> {
        match state {
            MissionState::Closed => Some(Self::Closed),
            MissionState::Suspended => Some(Self::Suspended),
            MissionState::Disputed => Some(Self::Disputed),
            MissionState::Open | MissionState::Unknown | MissionState::NotYetOpen => None,
        }
    }

    /// Whether it changes the state of a mission (model, rule 1).
    #[must_use]
    pub fn is_change(self) -> bool {
        matches!(self, Self::Opened | Self::Reopened | Self::Closed | Self::Suspended)
    }

    /// The change that an announcement announces.
    #[must_use]
    pub fn announced(self) -> Option<Self> {
        match self {
            Self::ClosingAnnounced => Some(Self::Closed),
            Self::OpeningAnnounced => Some(Self::Opened),
            _ => None,
        }
    }

    /// Whether undated claims of it stand with the events of their kind (model, *guest*); others stand under their subject.
    #[must_use]
    pub fn takes_undated(self) -> bool {
        self.is_change() || self.announced().is_some() || matches!(self, Self::Seen | Self::AccreditedFromAbroad)
    }

    /// Whether the word says too little by itself: what was signed, who was sanctioned.
    #[must_use]
    pub fn needs_words(self) -> bool {
        matches!(
            self,
            Self::Sanctions
                | Self::Policy
                | Self::Treaty
                | Self::Summit
                | Self::Purge
                | Self::Border
                | Self::Evacuation
                | Self::Interview
                | Self::Visit
                | Self::Report
        )
    }

    /// The kind of claims that mostly tell of it.
    #[must_use]
    pub fn told_by(self) -> ClaimKind {
        match self {
            Self::Left
            | Self::Arrived
            | Self::MadePublic
            | Self::ReportedMissing
            | Self::Died
            | Self::Appointed
            | Self::Resigned => ClaimKind::Person,
            Self::Total => ClaimKind::Count,
            _ if self.is_of_a_mission() => ClaimKind::Mission,
            _ => ClaimKind::Event,
        }
    }

    /// Whether it happens to a mission.
    #[must_use]
    pub fn is_of_a_mission(self) -> bool {
        let told_beside = matches!(
            self,
            Self::Disputed
                | Self::Seen
                | Self::Downgraded
                | Self::Delisted
                | Self::Expelled
                | Self::AccreditedFromAbroad
        );
        self.is_change() || self.announced().is_some() || told_beside
    }

    /// Whether it is told as one kind of ties between two countries.
    #[must_use]
    pub fn is_of_ties(self) -> bool {
        matches!(
            self,
            Self::RelationsEstablished
                | Self::RelationsResumed
                | Self::RelationsSuspended
                | Self::RelationsBroken
                | Self::RelationsDenied
        )
    }
}
