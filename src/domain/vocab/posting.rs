//! Words for posts and names: the ladder of levels, functions beside a level, kinds of names.

use super::word::words;

words! {
    /// The substantive level of somebody at a mission or in the foreign ministry, as far as it is told (model, *Postings*).
    /// A word without grade excludes no grade; what somebody is "treated as" is no level.
    pub enum Level {
        /// Ambassador.
        Ambassador = "ambassador",
        /// Minister.
        Minister = "minister",
        /// Minister-counsellor.
        MinisterCounsellor = "minister-counsellor",
        /// Counsellor.
        Counsellor = "counsellor",
        /// First secretary.
        FirstSecretary = "first-secretary",
        /// Second secretary.
        SecondSecretary = "second-secretary",
        /// Third secretary.
        ThirdSecretary = "third-secretary",
        /// Secretary, the grade not told.
        Secretary = "secretary",
        /// Attaché.
        Attache = "attache",
        /// Diplomat, the level not told.
        Diplomat = "diplomat",
        /// Consul general.
        ConsulGeneral = "consul-general",
        /// Consul.
        Consul = "consul",
        /// Vice consul.
        ViceConsul = "vice-consul",
        /// Senior colonel: between colonel and general.
        SeniorColonel = "senior-colonel",
        /// Colonel.
        Colonel = "colonel",
        /// Other staff.
        Staff = "staff",
    }
}

words! {
    /// What somebody did at a mission beside his or her level.
    pub enum Function {
        /// Acting ambassador.
        ActingAmbassador = "acting-ambassador",
        /// Chargé d'affaires.
        ChargeDAffaires = "charge-d-affaires",
        /// Deputy ambassador.
        DeputyAmbassador = "deputy-ambassador",
        /// Head of the mission.
        HeadOfMission = "head-of-mission",
        /// Number two of the mission.
        NumberTwo = "number-two",
    }
}

words! {
    /// What kind of body somebody served at (model, *Postings*: bodies told apart).
    pub enum BodyKind {
        /// An embassy.
        Embassy = "embassy",
        /// A consulate or consulate general.
        Consulate = "consulate",
        /// A section for the protection of interests, which stands for an embassy.
        InterestsSection = "interests-section",
        /// A mission to a body of the United Nations.
        UnMission = "un-mission",
        /// A mission that no claim calls by a narrower name.
        Mission = "mission",
        /// An office for trade.
        TradeOffice = "trade-office",
        /// A bank.
        Bank = "bank",
        /// A firm that trades or insures.
        Firm = "trading-firm",
        /// A ministry of the North.
        Ministry = "ministry",
        /// The party and its offices.
        Party = "party",
        /// The army.
        Army = "army",
        /// Another body.
        Other = "other",
    }
}

impl BodyKind {
    /// Whether a country has one of it, so that the kind names it: "the embassy".
    #[must_use]
    pub fn is_of_place(self) -> bool {
        matches!(self, Self::Embassy | Self::Consulate | Self::Mission)
    }

    /// Whether it can be a body of another kind: a "mission" can be any, and what nobody tells can be any.
    #[must_use]
    pub fn can_be(self, kind: Option<Self>) -> bool {
        self == Self::Mission || kind.is_none_or(|kind| kind == self || kind == Self::Mission)
    }

    /// Whether it is a mission of whatever kind, or stands for one.
    #[must_use]
    pub fn is_mission(self) -> bool {
        matches!(self, Self::Embassy | Self::Consulate | Self::InterestsSection | Self::UnMission | Self::Mission)
    }
}

words! {
    /// What kind of name a form is, where it is not simply the name.
    pub enum NameKind {
        /// Taken later, or entered in a register: a legal alias.
        Assumed = "assumed",
        /// Characters chosen by sound.
        BySound = "by-sound",
        /// In `McCune–Reischauer` romanization.
        MccuneReischauer = "mccune-reischauer",
        /// A misprint.
        Misprint = "misprint",
        /// A pseudonym.
        Pseudonym = "pseudonym",
        /// In South Korea's revised romanization.
        RevisedRomanization = "revised-romanization",
    }
}

words! {
    /// The script of a name.
    pub enum Script {
        /// Cyrillic.
        Cyrillic = "cyrillic",
        /// Hangul.
        Hangul = "hangul",
        /// Chinese characters.
        Hanja = "hanja",
        /// Japanese syllables.
        Kana = "kana",
        /// Latin letters.
        Latin = "latin",
    }
}
