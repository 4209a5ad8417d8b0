//! Words for missions.

use super::word::words;

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

impl MissionType {
    /// Whether the two are one kind of post: a consulate and a consulate general are, and so are a permanent and a
    /// representative mission, which share a word (model, rule 1).
    #[must_use]
    pub fn is_kind_of(self, other: Self) -> bool {
        let consular = |t| matches!(t, Self::Consulate | Self::ConsulateGeneral);
        self == other || consular(self) && consular(other)
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

impl MissionEvent {
    /// The events that change the state of a mission (model, rule 1).
    pub const CHANGES: [Self; 4] = [Self::Opened, Self::Reopened, Self::Closed, Self::Suspended];

    /// Whether it changes the state of a mission.
    #[must_use]
    pub fn is_change(self) -> bool {
        Self::CHANGES.contains(&self)
    }

    /// Whether it is a change that ends being open.
    #[must_use]
    pub fn ends(self) -> bool {
        matches!(self, Self::Closed | Self::Suspended)
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
    /// When a mission counts as closed.
    #[derive(Default)]
    pub enum Closing {
        /// When sources say that it closed, as the model's rules and the editors' decisions read them; disputed closings still count as missions. The default.
        #[default]
        Departed = "departed",
        /// From the day on which its closing was announced, whatever became of it.
        Announced = "announced",
        /// Where a competent body confirmed a closing, when it says so: its dates alone count.
        Confirmed = "confirmed",
    }
}
