//! What claims say of a person beside the leaving.

use chancery::record::claims::ClaimRecord;
use chancery::record::person::profile::Profile;
use chancery::record::person::roles::{is_later, latest, role, undoes};

use crate::support::small::{ALL, small};

async fn profile(id: &str) -> Profile {
    let view = small(ALL).await;
    view.profile(view.person(id).unwrap()).await.unwrap()
}

/// The claims of a profile of which something is so.
fn those(p: &Profile, is: impl Fn(&ClaimRecord) -> bool) -> Vec<&str> {
    p.claims.iter().filter(|c| is(c)).map(|c| c.id.as_str()).collect()
}

#[tokio::test]
async fn a_denial_undoes_a_report_and_nothing_else_does() {
    assert_eq!(those(&profile("gu-tae-sil").await, undoes), ["gazette-2020.4"]);
    assert_eq!(those(&profile("pyo-dan-ok").await, undoes), [""; 0]);
}

#[tokio::test]
async fn a_role_after_leaving_is_later() {
    let pyo = profile("pyo-dan-ok").await;
    let later = those(&pyo, |c| is_later(c, &pyo.three.left));
    let roles = those(&pyo, |c| role(c).is_some());
    assert!(!roles.is_empty() && roles.iter().all(|r| later.contains(r)), "{roles:?} {later:?}");
    let told = latest(&pyo).unwrap();
    assert_eq!(roles, [told.claims[0].as_str()]);
    assert!(!told.value.what.is_empty() && !told.value.dated_by_end);
    assert!(latest(&profile("gu-tae-sil").await).is_none());
}
