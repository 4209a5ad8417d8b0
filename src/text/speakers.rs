//! Those who speak, as sentences name them.

use super::catalogue::Text;
use super::english;

impl Text {
    /// A speaker or an outlet without what is added in brackets: "South Korean Ministry of Foreign Affairs".
    #[must_use]
    pub fn speaker(self, name: &str) -> String {
        let bare = name.split(" (").next().unwrap_or(name);
        bare.split(", ").next().unwrap_or(bare).to_owned()
    }

    /// Who speaks, within a sentence; of somebody who is not named also through whom: "an unnamed source in El Confidencial".
    #[must_use]
    pub fn speaker_in_outlet(self, name: &str, outlet: &str) -> String {
        let who = self.speaker_in_sentence(name);
        if self.has(&self.unnamed(name)) {
            let outlet = self.speaker_in_sentence(outlet);
            return self.with("speaker-in-outlet", [("who", who.into()), ("outlet", outlet.into())]);
        }
        who
    }

    /// The message for a speaker who is not named.
    fn unnamed(self, name: &str) -> String {
        format!("speaker-{}", self.speaker(name).to_lowercase().replace(' ', "-"))
    }

    /// The same within a sentence: "the South Korean Ministry of Foreign Affairs".
    #[must_use]
    pub fn speaker_in_sentence(self, name: &str) -> String {
        let unnamed = self.unnamed(name);
        if self.has(&unnamed) { self.say(&unnamed) } else { english::with_article(&self.speaker(name)) }
    }
}
