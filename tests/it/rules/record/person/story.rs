//! What the head of a profile says of the post that was left, and of leaving where little is told.

use chancery::domain::claim::PersonValue;
use chancery::domain::person::PersonClaim;
use chancery::domain::scope::Scope;
use chancery::domain::value::Text;
use chancery::domain::vocab::{Certainty, PersonField};
use chancery::record::person::leaving::{Leaving, Time};
use chancery::record::person::profile::Profile;

use crate::rules::stories::{profile, says};
use crate::support::small::{ALL, small};

/// The post at the head of a profile whose claims were changed: the rank, and whether it was at a section;
/// without a mission, nothing of it.
async fn post(change: impl Fn(&mut Vec<PersonClaim>)) -> Option<(String, Option<bool>)> {
    let view = small(ALL).await;
    let mut p: Profile = view.profile(view.person("pyo-dan-ok").unwrap()).await.unwrap();
    change(&mut p.asserted);
    p.postings = view.postings_among(&p.asserted);
    let story = view.story(&p);
    story.post.map(|post| (post.value.rank.clone(), post.value.at.map(|at| at.as_section)))
}

fn is_post(claim: &PersonClaim) -> bool {
    matches!(claim.fact.field, PersonField::Post | PersonField::Rank)
}

#[tokio::test]
async fn a_rank_that_is_only_denied_is_no_post() {
    let rated = async |certainty| {
        // A rank told with the leaving is of the post that was left.
        let tells = |c: &PersonClaim| is_post(c) || c.fact.value.words().is_some();
        let change = |all: &mut Vec<PersonClaim>| {
            all.iter_mut().filter(|c| tells(c)).for_each(|c| c.witness.certainty = certainty);
        };
        post(change).await.map(|(rank, _)| rank)
    };
    assert_eq!(rated(Certainty::Reported).await.as_deref(), Some("First Secretary"));
    assert_eq!(rated(Certainty::Unconfirmed).await.as_deref(), Some("First Secretary"));
    assert_eq!(rated(Certainty::Denied).await, None);
    let aside = |all: &mut Vec<PersonClaim>| all.iter_mut().for_each(|c| c.set_aside = true);
    assert_eq!(post(aside).await, None);
}

/// Calls the body of the claims of a post so, one after the other; those for which there is no name say none.
async fn called(bodies: &[&'static str]) -> Option<bool> {
    let change = |all: &mut Vec<PersonClaim>| {
        let posts = all.iter_mut().filter(|c| is_post(c) && c.fact.value.country().is_some_and(|c| *c == "PT"));
        for (claim, body) in posts.zip(bodies) {
            let PersonValue::Posting(posting) = &mut claim.fact.value else { panic!("a post") };
            posting.body = Some(Text((*body).to_owned()));
        }
    };
    post(change).await.unwrap().1
}

#[tokio::test]
async fn a_post_was_at_a_section_where_every_claim_that_names_a_body_names_one() {
    assert_eq!(called(&[]).await, Some(false), "none names a body");
    assert_eq!(called(&["interests section"]).await, Some(true));
    assert_eq!(called(&["interests section", "the DPRK interests section"]).await, Some(true));
    assert_eq!(called(&["interests section", "embassy"]).await, Some(false));
    assert_eq!(called(&["embassy"]).await, Some(false));
}

#[test]
fn a_source_that_dates_the_arrival_gives_a_time() {
    let time = |claims: Vec<PersonClaim>, check: &dyn Fn(&Option<Time<'_>>) -> bool| {
        let p = profile(claims, Scope::EVERYTHING);
        let Leaving::Left { time, .. } = Leaving::of(&p, Scope::EVERYTHING, false) else { panic!("not left") };
        assert!(check(&time), "{time:?}");
    };
    let left = || says(1, PersonField::Left, Certainty::Reported, None);
    let arrived = |on| says(2, PersonField::Arrived, Certainty::Reported, on);
    time(vec![left(), arrived(Some("2019"))], &|t| t.is_none());
    time(vec![left(), arrived(None)], &|t| *t == Some(Time::Untold));
    let other = says(2, PersonField::Other, Certainty::Reported, Some("2019"));
    time(vec![left(), other], &|t| t.is_none());
}

#[test]
fn what_is_set_aside_is_never_told_instead() {
    use Certainty::{Confirmed, Denied, Reported, Unconfirmed};
    let public = |n, certainty| says(n, PersonField::MadePublic, certainty, None);
    let aside = |claim: PersonClaim| PersonClaim { set_aside: true, ..claim };
    let told = |claims: Vec<PersonClaim>| {
        let p = profile(claims, Scope::EVERYTHING);
        match Leaving::of(&p, Scope::EVERYTHING, false) {
            Leaving::Instead(told) => told.value.summary.to_owned(),
            Leaving::Untold => "untold".to_owned(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(told(vec![aside(public(1, Confirmed)), public(2, Reported)]), "Claim 2.");
    assert_eq!(told(vec![public(1, Denied), public(2, Unconfirmed)]), "Claim 2.");
    assert_eq!(told(vec![aside(public(1, Confirmed)), public(2, Denied)]), "Claim 2.", "the first of what stands");
    assert_eq!(told(vec![aside(public(1, Confirmed))]), "untold", "a known error says nothing");
}
