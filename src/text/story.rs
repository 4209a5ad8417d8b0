//! Who somebody is, in one paragraph.

use super::catalogue::{Text, yes};
use super::phrase::{Phrase, Telling};
use super::postings::{is_latin, without_glosses};
use crate::domain::cited::Cited;
use crate::domain::vocab::{Level, Word};
use crate::record::person::leaving::{Departure, Leaving, Manner, Time, Times};
use crate::record::person::roles::LaterRole;
use crate::record::person::story::{PostLeft, Story, Workplace};

/// Of more outlets only so many are named.
const NAMED: usize = 3;

impl Text {
    /// "Ri Il Kyu, counsellor at the embassy in Havana, Cuba, left North Korea’s service …", each clause with the claims
    /// that it is made of.
    #[must_use]
    pub fn story(self, story: &Story<'_>) -> Phrase {
        let mut told = Telling::default();
        told.give_if("name", story.name.value);
        told.give("who", self.say(&format!("story-somebody-{}", story.class.as_str())));
        told.behind("naming", &story.name.claims);
        self.give_post(&mut told, story.post.as_ref(), story.name.value.is_some());
        self.give_leaving(&mut told, &story.leaving);
        self.give_outcome(&mut told, story);
        told.give("standing", story.standing.value.as_str());
        told.behind("standing", &story.standing.claims);
        self.give_role(&mut told, story.later.as_ref());
        self.tell("story", &told)
    }

    fn give_post(self, told: &mut Telling<'_>, post: Option<&Cited<PostLeft<'_>>>, named: bool) {
        let at = post.and_then(|p| p.value.at);
        told.give_if("rank", post.and_then(|p| self.rank_left(&p.value, named)));
        told.give_if("headed", post.and_then(|p| p.value.headed).map(|f| self.label(f)));
        told.give_if("mission", at.map(|at| self.workplace(at)));
        told.give_if("place", at.map(|at| self.place(at.mission)));
        told.behind("post", post.map_or(&[], |p| &p.claims));
    }

    /// The rank of the post that was left: in the words of the sources where these are ours and say more than that it was
    /// some post; of somebody who is not named its level, for the service is told already.
    fn rank_left(self, post: &PostLeft<'_>, named: bool) -> Option<String> {
        let level = post.level.filter(|level| named || !matches!(level, Level::Diplomat | Level::Staff));
        let level = level.map(|level| self.label(level));
        if !named {
            return level;
        }
        let words = Some(without_glosses(&post.rank)).filter(|words| is_latin(words));
        let says_enough = |words: &String| post.level.is_some() || post.at.is_some() || words.contains(' ');
        words.filter(says_enough).or(level)
    }

    /// What claims call a mission at which somebody served.
    fn workplace(self, at: Workplace<'_>) -> String {
        if at.as_section { self.say("interests-section") } else { self.mission_kind(at.mission) }
    }

    fn give_leaving(self, told: &mut Telling<'_>, leaving: &Leaving<'_>) {
        let (what, claims) = match leaving {
            Leaving::Left { departure, time } => {
                self.give_departure(told, &departure.value);
                self.give_time(told, time.as_ref());
                ("left", departure.claims.as_slice())
            }
            Leaving::Missing { claims, times } => {
                self.give_times(told, times.as_ref());
                ("missing", claims.as_slice())
            }
            Leaving::Denied(claims) => ("denied", claims.as_slice()),
            Leaving::Arrived => ("arrived", [].as_slice()),
            Leaving::Instead(told_instead) => {
                told.give("certainty", told_instead.value.certainty.as_str());
                told.give("summary", told_instead.value.summary.to_owned());
                ("instead", told_instead.claims.as_slice())
            }
            Leaving::Untold => ("untold", [].as_slice()),
        };
        told.give("leaving", what);
        told.behind("leaving", claims);
    }

    fn give_departure(self, told: &mut Telling<'_>, departure: &Departure<'_>) {
        let manner = match departure.manner {
            Manner::Left => "left",
            Manner::SaidToHaveLeft => "said",
            Manner::ReportedToHaveLeft => "reported",
        };
        told.give("manner", manner);
        told.give_if("country", departure.country.map(|code| self.country_in_sentence(code)));
    }

    fn give_time(self, told: &mut Telling<'_>, time: Option<&Time<'_>>) {
        let how = match time {
            Some(Time::On(date)) => {
                told.give("when", self.when(date.value));
                told.give("outlets", "none");
                told.behind("when", &date.claims);
                "told"
            }
            Some(Time::Reported(times)) => {
                self.give_times(told, Some(times));
                "told"
            }
            Some(Time::Missing(times)) => {
                self.give_times(told, Some(times));
                "missing"
            }
            Some(Time::Untold) => "untold",
            None => "none",
        };
        told.give("dated", how);
    }

    /// Each reading of a date with who gives it: "in 2015 or in June 2016, as AFP and The Korea Times reported".
    fn give_times(self, told: &mut Telling<'_>, times: Option<&Cited<Times<'_>>>) {
        let when = |times: &Times<'_>| self.either(times.readings.iter().map(|date| self.when(date)));
        told.give_if("when", times.map(|t| when(&t.value)));
        told.give_if("outlets", times.and_then(|t| self.outlets(&t.value.outlets)));
        told.behind("when", times.map_or(&[], |t| &t.claims));
    }

    /// Outlets in a list; of many only the first.
    fn outlets(self, outlets: &[&str]) -> Option<String> {
        let mut names: Vec<String> = outlets.iter().take(NAMED).map(|&name| name.to_owned()).collect();
        let more = outlets.len().saturating_sub(NAMED);
        if more > 0 {
            names.push(self.count("story-other-outlets", more));
        }
        (!names.is_empty()).then(|| self.list(&names))
    }

    /// Arriving and becoming public.
    fn give_outcome(self, told: &mut Telling<'_>, story: &Story<'_>) {
        let country = story.arrival.as_ref().and_then(|a| a.value.country.as_deref());
        told.give_if("arrived", story.arrival.as_ref().map(|a| self.when(a.value.date)));
        told.give_if("reached", country.map(|code| self.country_in_sentence(code)));
        told.behind("arrival", story.arrival.as_ref().map_or(&[], |a| &a.claims));
        let public = &story.publication.value;
        let before = story
            .arrival
            .as_ref()
            .zip(public.made_public.as_ref())
            .is_some_and(|(arrived, made)| made.value.span().end() < arrived.value.date.span().start());
        told.give("first", if before { "publication" } else { "arrival" });
        told.give_if("published", public.made_public.as_ref().map(|made| self.when(made.value)));
        told.give_if("reported", public.first_report.map(|day| self.day(day)));
        told.give_if("lag", public.lag.map(|lag| self.lag(lag)));
        told.behind("publication", public.made_public.as_ref().map_or(&[], |made| &made.claims));
        told.behind("lag", &story.publication.claims);
    }

    fn give_role(self, told: &mut Telling<'_>, later: Option<&Cited<LaterRole<'_>>>) {
        let role = later.map(|l| l.value);
        told.give_if("role", role.map(|r| r.what.to_owned()));
        told.give_if("body", role.and_then(|r| r.body).map(str::to_owned));
        told.give_if("role-date", role.map(|r| self.when(r.date)));
        told.give_if("role-end", role.map(|r| self.date(r.date)));
        told.give("role-ended", yes(role.is_some_and(|r| r.dated_by_end)));
        told.behind("role", later.map_or(&[], |l| &l.claims));
    }
}
