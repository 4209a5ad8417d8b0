//! What happened to a mission, its whole life, its mark on a map, its bar on a line of time, what it changed to.

use chancery::domain::mission::History;
use chancery::domain::vocab::{MissionEvent, MissionState, MissionType};
use chancery::record::changes::{Became, StateChange};
use chancery::text::Text;

use super::made::{life, mission, standing};
use crate::support::small::{ALL, day, small};

use MissionEvent::{Attested, Closed, Opened, Reopened, Suspended};

/// What a life is said to be, but for its first words.
fn told(history: &History) -> String {
    let mission = mission(MissionType::Embassy, "Avila Nova", "PT");
    let said = Text::english().mission_life(&standing(&mission, history, ALL.asof), ALL.asof);
    said.strip_prefix("By the record it ").unwrap_or(&said).to_owned()
}

#[test]
fn a_life_is_told_stretch_by_stretch() {
    assert_eq!(told(&life(&[(Opened, "1975")], &[])), "opened in 1975.");
    assert_eq!(
        told(&life(&[(Opened, "1975"), (Closed, "2010-03-20")], &[])),
        "opened in 1975 and closed on 20 March 2010."
    );
    assert_eq!(
        told(&life(&[(Opened, "1975"), (Suspended, "1994-05-02"), (Reopened, "1999-09")], &[])),
        "opened in 1975, was suspended from 2 May 1994 and reopened in September 1999."
    );
    assert_eq!(
        told(&life(&[(Closed, "1990-05-20"), (Attested, "1996-02-11"), (Closed, "1998")], &[])),
        "closed on 20 May 1990, was open again by 11 February 1996 and closed in 1998."
    );
    assert_eq!(
        told(&life(&[(Attested, "1996-02-11")], &[])),
        "was open by 11 February 1996.",
        "first seen, not opened"
    );
    assert_eq!(told(&life(&[], &[])), "No claim tells its state on any day.");
}

#[test]
fn a_reopening_within_a_stretch_is_told_with_the_opening() {
    let history = life(&[(Opened, "1975"), (Reopened, "1999-09-01")], &[]);
    assert_eq!(told(&history), "opened in 1975 and reopened on 1 September 1999.");
    let unknown_before = life(&[(Reopened, "1999-09-01")], &[]);
    assert_eq!(told(&unknown_before), "reopened on 1 September 1999.");
}

#[test]
fn a_presumption_is_marked_and_what_claims_tell_is_not() {
    let open = (MissionState::Open, true, "1996-02-11", "2000-01-01");
    assert_eq!(
        told(&life(&[(Opened, "1975"), (Closed, "1990-05-20")], &[open])),
        "opened in 1975, closed on 20 May 1990 and was open again by 11 February 1996 (presumed)."
    );
    assert_eq!(
        told(&life(&[], &[(MissionState::Closed, false, "2010-03-20", "")])),
        "closed on 20 March 2010 (presumed)."
    );
    assert_eq!(
        told(&life(&[(Attested, "2005")], &[(MissionState::Disputed, false, "2010-03", "")])),
        "was open by 31 December 2005 and was disputed from March 2010 (presumed)."
    );
    // The closing is told by a claim, whatever is presumed of the days after it.
    let after = (MissionState::Closed, false, "2010-03-21", "");
    assert_eq!(told(&life(&[(Closed, "2010-03-20")], &[after])), "closed on 20 March 2010.");
}

/// Opened before, or closed before: seen later it is open again; else it is only seen.
#[test]
fn again_is_what_was_open_before() {
    let gap = (MissionState::Unknown, false, "1980-01-01", "1989-12-31");
    assert_eq!(
        told(&life(&[(Opened, "1975"), (Attested, "1995-06-01")], &[gap])),
        "opened in 1975 and was open again by 1 January 1990."
    );
    assert_eq!(
        told(&life(&[(Attested, "1975-02-03"), (Attested, "1995-06-01")], &[gap])),
        "was open by 3 February 1975 and was open by 1 January 1990."
    );
}

#[test]
fn a_mark_has_the_state_and_its_day_and_a_bar_what_happened() {
    let (t, of) = (Text::english(), mission(MissionType::Embassy, "Avila Nova", "PT"));
    let mark = |history: &History, on: &str| t.mission_mark(&standing(&of, history, day(on)), day(on));
    let closed = life(&[(Opened, "1975"), (Closed, "2010-03-20")], &[]);
    assert_eq!(mark(&closed, "2012-01-01"), "Embassy in Avila Nova, Portugal: closed, 20 March 2010");
    assert_eq!(mark(&closed, "1980-01-01"), "Embassy in Avila Nova, Portugal: open, 1975");
    assert_eq!(mark(&closed, "1970-01-01"), "Embassy in Avila Nova, Portugal: not yet open");
    let disputed = life(&[], &[(MissionState::Disputed, false, "2010-03", "")]);
    assert_eq!(mark(&disputed, "2012-01-01"), "Embassy in Avila Nova, Portugal: presumed disputed, March 2010");
    let bars = |history: &History| -> Vec<String> {
        let standing = standing(&of, history, ALL.asof);
        let eras = history.eras(day("1948-01-01"), ALL.asof);
        eras.iter().map(|era| t.mission_bar(&standing, era)).collect()
    };
    let bars = [bars(&closed), bars(&disputed)].concat();
    assert_eq!(
        bars.last().unwrap(),
        "Embassy in Avila Nova, Portugal, presumed disputed: was disputed from March 2010 (presumed)"
    );
    assert!(bars.contains(&"Embassy in Avila Nova, Portugal, closed: closed on 20 March 2010".to_owned()), "{bars:#?}");
    assert!(bars.contains(&"Embassy in Avila Nova, Portugal, open: opened in 1975".to_owned()), "{bars:#?}");
}

#[tokio::test]
async fn a_change_is_told_as_what_the_mission_became() {
    let (t, view) = (Text::english(), small(ALL).await);
    let told: Vec<String> = view.state_changes().iter().map(|c| format!("{} {}", c.mission.id, t.became(c))).collect();
    assert_eq!(
        told[..8],
        [
            "celso presumed disputed",
            "avila-nova closed",
            "bramvoort closed",
            "ferrol-sul opened",
            "dorvik reopened",
            "halima closed",
            "garun closed",
            "halima open again"
        ]
    );
    assert_eq!(told[8], "dorvik suspended");
    let changes = view.state_changes();
    let celso = &changes[0];
    let presumed = StateChange {
        mission: celso.mission,
        became: Became::OpenAgain,
        from: celso.from,
        begun: celso.begun.clone(),
        verdict: celso.verdict.clone(),
    };
    assert_eq!(t.became(&presumed), "presumed open again");
}
