//! Where claims without a date sit: with the event that they fit, or in a row of their own.

use chancery::domain::claim::Body;
use chancery::domain::edtf::Edtf;
use chancery::domain::id::ClaimId;
use chancery::domain::mission::{History, MissionClaim};
use chancery::domain::network::MissionOnDay;
use chancery::domain::vocab::{Certainty, MissionEvent, MissionType};
use chancery::domain::witness::Witness;
use chancery::record::claims::ClaimRecord;
use chancery::record::history::{Part, Reservation, history};

use crate::support::small::{ALL, date, small};

/// A claim: what it says, when it happened, and when it was said; each as written, or nothing.
type Said = (MissionEvent, &'static str, &'static str);

use MissionEvent::{Attested, Closed, ClosingAnnounced, Downgraded, Opened, OpeningAnnounced, Reopened};

fn written(text: &str) -> Option<Edtf> {
    (!text.is_empty()).then(|| date(text))
}

/// A claim of its own, numbered from 1; who says it, where and how sure is that of a claim of the small record.
fn claim(pattern: &ClaimRecord, n: usize, (event, when, said): Said) -> ClaimRecord {
    let mut record = pattern.clone();
    record.claim.id = format!("t.{n}").into();
    let Body::Mission(fact) = &mut record.claim.body else { panic!("a claim about a mission") };
    (fact.event, fact.date, fact.as_of) = (event, written(when), written(said));
    record
}

/// The claim as the rules see it.
fn seen(record: &ClaimRecord) -> MissionClaim {
    let Body::Mission(fact) = &record.body else { panic!("a claim about a mission") };
    MissionClaim {
        event: fact.event,
        post: fact.mission_type,
        date: fact.date.clone(),
        as_of: fact.as_of.clone(),
        set_aside: record.set_aside(),
        witness: Witness {
            claim: record.id.clone(),
            certainty: record.certainty,
            reliability: record.reliability,
            report_of: record.report_of.clone(),
            known: record.known,
        },
    }
}

/// Each entry with its own claims and its guests, by their numbers.
async fn seated(said: &[Said], change: impl Fn(usize, &mut ClaimRecord)) -> Vec<String> {
    let view = small(ALL).await;
    let pattern = view.claim("harbour-2010.1").await.unwrap().unwrap();
    let mut records: Vec<ClaimRecord> = said.iter().enumerate().map(|(i, s)| claim(&pattern, i + 1, *s)).collect();
    records.iter_mut().enumerate().for_each(|(i, r)| change(i + 1, r));
    let claims: Vec<MissionClaim> = records.iter().map(seen).collect();
    let life = History::new(MissionType::Embassy, &claims, &[], ALL);
    let mission = view.mission("bramvoort").unwrap();
    let standing = MissionOnDay { mission, verdict: life.on(ALL.asof), history: &life };
    let numbers =
        |ids: &[ClaimId]| ids.iter().map(|id| id.trim_start_matches("t.").to_owned()).collect::<Vec<_>>().join(" ");
    let told = |e: &chancery::record::history::Entry| {
        format!(
            "{} {}: {} & {}",
            e.event,
            e.date.as_ref().map_or("-", |d| d.as_str()),
            numbers(&e.claims),
            numbers(&e.guests)
        )
    };
    history(&standing, &records).iter().map(told).collect()
}

async fn seats(said: &[Said]) -> Vec<String> {
    seated(said, |_, _| {}).await
}

/// Two closings, and what parts them; the undated claim comes last.
const TWICE: [Said; 4] =
    [(Opened, "1980", ""), (Closed, "1990-05-05", ""), (Reopened, "1994", ""), (Closed, "2000-05-05", "")];

#[tokio::test]
async fn an_undated_claim_sits_with_the_latest_event_that_had_begun_when_it_was_said() {
    let with = async |said: Said| seats(&[TWICE.as_slice(), &[said]].concat()).await;
    assert_eq!(
        with((Closed, "", "1995")).await,
        ["opened 1980: 1 & ", "closed 1990-05-05: 2 & 5", "reopened 1994: 3 & ", "closed 2000-05-05: 4 & "]
    );
    assert_eq!(with((Closed, "", "2005")).await[3], "closed 2000-05-05: 4 & 5");
    assert_eq!(with((Closed, "", "2000-05-05")).await[3], "closed 2000-05-05: 4 & 5", "said on the day itself");
    assert_eq!(with((Closed, "", "2000-05-04")).await[1], "closed 1990-05-05: 2 & 5");
    assert_eq!(with((Opened, "", "1985")).await[0], "opened 1980: 1 & 5");
}

/// Said is said for a day, else when the source appeared; whoever knows neither, at any time.
#[tokio::test]
async fn what_is_said_for_no_day_was_said_when_its_source_appeared() {
    let seen = [(Attested, "", "1996"), (Attested, "", "2015"), (Attested, "", "")];
    assert_eq!(seats(&seen).await, ["attested 1996: 1 & 3", "attested 2015: 2 & "], "its source is of 2010");
    let undated = |_: usize, r: &mut ClaimRecord| r.published = None;
    assert_eq!(seated(&seen, undated).await, ["attested 1996: 1 & ", "attested 2015: 2 & 3"]);
    let closed = [TWICE.as_slice(), &[(Closed, "", "1995/..")]].concat();
    assert_eq!(seats(&closed).await[3], "closed 2000-05-05: 4 & 5", "a day without end is none");
    assert_eq!(seated(&closed, |_, r| r.published = Some(date("1996"))).await[1], "closed 1990-05-05: 2 & 5");
}

#[tokio::test]
async fn one_that_was_said_before_all_of_its_kind_stands_alone_at_the_end() {
    let early = seats(&[TWICE.as_slice(), &[(Closed, "", "1985")]].concat()).await;
    assert_eq!(early.len(), 5);
    assert_eq!(early[4], "closed -:  & 5");
    let two = seats(&[TWICE.as_slice(), &[(Closed, "", "1985"), (Closed, "", "1984")]].concat()).await;
    assert_eq!(two.len(), 5, "two of them are one row");
    assert_eq!(two[4], "closed -:  & 5 6");
    let other = seats(&[(Closed, "", "1985"), (Attested, "", "")]).await;
    assert_eq!(other, ["closed -:  & 1", "attested -:  & 2"], "of each kind its own");
}

#[tokio::test]
async fn an_announcement_sits_with_what_it_announces() {
    let with = async |said: Said| seats(&[TWICE.as_slice(), &[said]].concat()).await;
    assert_eq!(with((ClosingAnnounced, "", "1985")).await[1], "closed 1990-05-05: 2 & 5", "the next that comes");
    assert_eq!(with((ClosingAnnounced, "", "1990-05-05")).await[1], "closed 1990-05-05: 2 & 5", "of that very day");
    assert_eq!(with((ClosingAnnounced, "", "1990-05-06")).await[3], "closed 2000-05-05: 4 & 5");
    assert_eq!(with((ClosingAnnounced, "", "2005")).await[3], "closed 2000-05-05: 4 & 5", "the last that had come");
    assert_eq!(with((OpeningAnnounced, "", "1979")).await[0], "opened 1980: 1 & 5");
    assert_eq!(with((OpeningAnnounced, "", "1985")).await[0], "opened 1980: 1 & 5");
    // One that is dated is nearer than what it announces.
    let dated = [TWICE.as_slice(), &[(ClosingAnnounced, "1995", ""), (ClosingAnnounced, "", "1996")]].concat();
    assert_eq!(seats(&dated).await[3], "closing-announced 1995: 5 & 6");
    // Where nothing closed, it stands alone; the day for which it is said is not its day.
    assert_eq!(seats(&[(Opened, "1980", ""), (ClosingAnnounced, "", "1996")]).await[1], "closing-announced -:  & 2");
}

#[tokio::test]
async fn who_is_set_aside_is_neither_host_nor_guest() {
    let said = [(Opened, "1980", ""), (Closed, "1990", ""), (Closed, "", ""), (Closed, "", "")];
    let error = |n: usize, r: &mut ClaimRecord| r.claim.superseded = n == 2 || n == 3;
    assert_eq!(
        seated(&said, error).await,
        ["opened 1980: 1 & ", "closed 1990: 2 & ", "closed -: 3 & ", "closed -:  & 4"]
    );
    // A claimed sighting is no host either, though it stands beside.
    let said = [(Opened, "1980", ""), (Attested, "", "1990"), (Attested, "", "")];
    let claimed = |n: usize, r: &mut ClaimRecord| {
        if n == 2 {
            r.claim.certainty = Certainty::Claimed;
        }
    };
    assert_eq!(seated(&said, claimed).await, ["opened 1980: 1 & ", "attested 1990: 2 & ", "attested -:  & 3"]);
}

#[tokio::test]
async fn claims_that_say_the_same_are_one_entry() {
    let said = [(Attested, "", "1990"), (Attested, "", "1990"), (Attested, "", "1991"), (Downgraded, "", "1990")];
    assert_eq!(seats(&said).await, ["attested 1990: 1 2 & ", "downgraded 1990: 4 & ", "attested 1991: 3 & "]);
    let claimed = |n: usize, r: &mut ClaimRecord| {
        if n == 2 {
            r.claim.certainty = Certainty::Claimed;
        }
    };
    assert_eq!(
        seated(&said[..2], claimed).await,
        ["attested 1990: 1 & ", "attested 1990: 2 & "],
        "not with the same reservation"
    );
    // What changes nothing and is not seen needs no host: undated, it is an entry of its own.
    assert_eq!(seats(&[(Downgraded, "", ""), (Downgraded, "", "")]).await, ["downgraded -: 1 2 & "]);
    // A date goes before the day for which something is said.
    assert_eq!(seats(&[(Attested, "1989", "1990")]).await, ["attested 1989: 1 & "]);
}

#[tokio::test]
async fn an_open_start_stands_at_its_end_and_the_undated_come_last() {
    let said = [(Closed, "", "1970"), (Downgraded, "../1985", ""), (Attested, "", "1984/1986"), (Attested, "", "1984")];
    let rows = ["attested 1984: 4 & ", "attested 1984/1986: 3 & ", "downgraded ../1985: 2 & ", "closed -:  & 1"];
    assert_eq!(seats(&said).await, rows, "of those that begin together, the first to end");
}

#[test]
fn what_says_nothing_of_a_mission_is_set_aside() {
    let aside = [
        Reservation::KnownError,
        Reservation::Withdrawn,
        Reservation::Denied,
        Reservation::OtherPost(MissionType::Consulate),
    ];
    assert!(aside.into_iter().all(Reservation::sets_aside));
    let beside = [Reservation::Claimed, Reservation::AgainstClosing, Reservation::Unfitting, Reservation::Unconfirmed];
    assert!(!beside.into_iter().any(Reservation::sets_aside));
    assert!(Part::Aside < Part::Beside && Part::Beside < Part::Change);
}

#[tokio::test]
async fn an_entry_says_which_part_it_has() {
    let view = small(ALL).await;
    let network = view.now();
    let avila = chancery::record::mission::find(&network, "avila-nova").unwrap();
    let claims = view.claims_about_mission(&avila.mission.id).await.unwrap();
    let entries = history(avila, &claims);
    let of = |part: Part| entries.iter().filter(|e| e.part == part).count();
    assert_eq!((of(Part::Change), of(Part::Beside), of(Part::Aside)), (2, 5, 4));
    assert_eq!(entries.iter().filter(|e| e.is_change()).count(), 2);
    assert_eq!(entries.iter().filter(|e| e.is_aside()).count(), 4);
}
