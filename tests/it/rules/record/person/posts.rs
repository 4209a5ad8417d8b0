//! Posts held: what is one post, what is none, their order.

use chancery::domain::claim::{Body, PersonValue, Posting};
use chancery::domain::id::ClaimId;
use chancery::domain::person::posting::{Placed, place};
use chancery::domain::value::Text;
use chancery::domain::vocab::{Certainty, Function, Level, PersonField};
use chancery::record::claims::ClaimRecord;
use chancery::record::person::posts::{Post, posts};

use crate::support::small::{ALL, date, small};

/// Somebody's claims, and where they place the posts.
async fn pyo() -> (Vec<ClaimRecord>, Placed) {
    let view = small(ALL).await;
    let claims = view.claims_naming_person(&"pyo-dan-ok".parse().unwrap()).await.unwrap();
    let missions: Vec<_> = view.missions().cloned().collect();
    let network = chancery::domain::network::Network { missions, lists: Vec::new() };
    (claims, place(view.claimed_of("pyo-dan-ok"), &network, ALL))
}

fn of(claims: &[ClaimRecord], placed: &Placed) -> Vec<Post> {
    posts(placed, &claims.iter().collect::<Vec<_>>())
}

fn claim_lists(posts: &[Post]) -> Vec<String> {
    posts.iter().map(|p| p.claims.iter().map(ClaimId::as_str).collect::<Vec<_>>().join(" ")).collect()
}

/// The claim of the post in Avila Nova with another value, as claim `t.n`.
fn with(claims: &[ClaimRecord], n: usize, change: impl FnOnce(&mut Posting)) -> ClaimRecord {
    let mut claim = claims.iter().find(|c| c.id == "gazette-2020.2").unwrap().clone();
    claim.claim.id = format!("t.{n}").into();
    let Body::Person(fact) = &mut claim.claim.body else { panic!() };
    let PersonValue::Posting(posting) = &mut fact.value else { panic!() };
    change(posting);
    claim
}

fn text<const MAX: usize>(text: &str) -> Text<MAX> {
    Text(text.to_owned())
}

#[tokio::test]
async fn claims_that_say_the_same_are_one_post_and_the_earliest_comes_first() {
    let (claims, placed) = pyo().await;
    let posts = of(&claims, &placed);
    assert_eq!(claim_lists(&posts), ["harbour-2022.1", "gazette-2020.2 northwire-2021.6"]);
    let first = Post {
        words: Some("attaché".to_owned()),
        level: Some(Level::Attache),
        functions: Vec::new(),
        duties: None,
        body: None,
        country: Some("MN".parse().unwrap()),
        city: Some("Dorvik".to_owned()),
        mission: Some("dorvik".parse().unwrap()),
        from: Some(date("2008")),
        to: Some(date("2012")),
        said_for: None,
        claims: vec!["harbour-2022.1".parse().unwrap()],
    };
    assert_eq!(posts[0], first);
    assert_eq!(posts[1].words.as_deref(), Some("first secretary"), "as the first of them words it");
    assert_eq!(posts[1].mission.as_deref(), Some("avila-nova"));
}

#[tokio::test]
async fn whatever_differs_makes_another_post() {
    let (claims, placed) = pyo().await;
    let changes: [fn(&mut Posting); 8] = [
        |_| {},
        |p| p.words = Some(text("second secretary")),
        |p| p.duties = Some(text("letters")),
        |p| p.body = Some(text("the embassy")),
        |p| p.country = Some("KE".parse().unwrap()),
        |p| p.city = Some(text("Elsewhere")),
        |p| p.from = Some(date("2016")),
        |p| p.to = Some(date("2019")),
    ];
    for (n, change) in changes.into_iter().enumerate() {
        let two = [with(&claims, 1, |_| {}), with(&claims, 2, change)];
        assert_eq!(of(&two, &placed).len(), if n == 0 { 1 } else { 2 }, "{n}");
    }
    // Capitals, levels and functions make none.
    let alike = with(&claims, 2, |p| {
        p.words = Some(text("FIRST Secretary"));
        p.level = None;
        p.functions = vec![Function::NumberTwo];
    });
    assert_eq!(claim_lists(&of(&[with(&claims, 1, |_| {}), alike], &placed)), ["t.1 t.2"]);
}

#[tokio::test]
async fn a_post_is_told_by_rank_work_body_or_country() {
    let (claims, placed) = pyo().await;
    let only = |change: fn(&mut Posting)| {
        let bare = with(&claims, 1, |p| {
            *p = Posting { level: Some(Level::Staff), city: Some(text("Dorvik")), ..Posting::default() };
            change(p);
        });
        of(&[bare], &placed).len()
    };
    assert_eq!(only(|_| {}), 0, "a level or a city alone shows nothing");
    assert_eq!(only(|p| p.words = Some(text("clerk"))), 1);
    assert_eq!(only(|p| p.duties = Some(text("letters"))), 1);
    assert_eq!(only(|p| p.body = Some(text("a bank"))), 1);
    assert_eq!(only(|p| p.country = Some("MN".parse().unwrap())), 1);
}

#[tokio::test]
async fn what_is_denied_or_set_aside_is_no_post_and_other_fields_are_none() {
    let (claims, placed) = pyo().await;
    let changed = |change: fn(&mut ClaimRecord)| {
        let mut claim = with(&claims, 1, |_| {});
        change(&mut claim);
        of(&[claim], &placed).len()
    };
    let field = |claim: &mut ClaimRecord, field| {
        let Body::Person(fact) = &mut claim.claim.body else { panic!() };
        fact.field = field;
    };
    assert_eq!(changed(|c| c.claim.certainty = Certainty::Unconfirmed), 1);
    assert_eq!(changed(|c| c.claim.certainty = Certainty::Denied), 0);
    assert_eq!(changed(|c| c.claim.superseded = true), 0);
    assert_eq!(changed(|c| c.claim.withdrawn = true), 0);
    for (other, shown) in
        [(PersonField::Post, 1), (PersonField::Rank, 1), (PersonField::Role, 0), (PersonField::Left, 0)]
    {
        let mut claim = with(&claims, 1, |_| {});
        field(&mut claim, other);
        assert_eq!(of(&[claim], &placed).len(), shown, "{other}");
    }
}

#[tokio::test]
async fn the_day_for_which_it_is_said_stands_where_neither_end_is_told() {
    let (claims, placed) = pyo().await;
    let said = |from: Option<&str>, to: Option<&str>| {
        let mut claim = with(&claims, 1, |p| (p.from, p.to) = (from.map(date), to.map(date)));
        let Body::Person(fact) = &mut claim.claim.body else { panic!() };
        fact.date = Some(date("2017"));
        of(&[claim], &placed)[0].said_for.clone()
    };
    assert_eq!(said(None, None), Some(date("2017")));
    assert_eq!(said(Some("2016"), None), None);
    assert_eq!(said(None, Some("2018")), None);
}

#[tokio::test]
async fn the_undated_come_last_and_of_equals_the_most_told_first() {
    let (claims, placed) = pyo().await;
    let place = |n: usize, city: &str, from: Option<&str>| {
        with(&claims, n, |p| (p.city, p.from, p.to) = (Some(text(city)), from.map(date), None))
    };
    let mut said = place(6, "E", None);
    let Body::Person(fact) = &mut said.claim.body else { panic!() };
    fact.date = Some(date("2010"));
    let all = [
        place(1, "A", None),
        place(2, "B", Some("2012")),
        place(3, "C", Some("2012")),
        place(4, "C", Some("2012")),
        place(5, "D", Some("2011")),
        said,
    ];
    assert_eq!(claim_lists(&of(&all, &placed)), ["t.6", "t.5", "t.3 t.4", "t.2", "t.1"]);
    assert_eq!(of(&all[..1], &placed)[0].mission, None, "a claim that places nobody has no mission");
}
