//! In a real Chromium: somebody filters embassies by state, opens a defector's profile by its permalink, and reads it.

use std::time::Duration;

use fantoccini::Locator;

use crate::support::browser::Stage;

#[tokio::test(flavor = "multi_thread")]
async fn somebody_filters_embassies_and_reads_a_profile() {
    let Stage { server, browser, .. } = &Stage::new().await;
    let texts = async |css: &str| {
        let mut texts = Vec::new();
        for element in browser.find_all(Locator::Css(css)).await.unwrap() {
            texts.push(element.text().await.unwrap());
        }
        texts
    };

    // From the front page to the list, and there only the suspended and disputed.
    browser.goto(&server.url).await.unwrap();
    browser.find(Locator::LinkText("Embassies")).await.unwrap().click().await.unwrap();
    browser.find(Locator::Css("details.filterbox > summary")).await.unwrap().click().await.unwrap();
    for state in ["suspended", "disputed"] {
        browser.find(Locator::Css(&format!("input[name=status][value={state}]"))).await.unwrap().click().await.unwrap();
    }
    browser.find(Locator::Css("form.filters button")).await.unwrap().click().await.unwrap();
    // A form is sent after the click has returned.
    let sent = || async { browser.current_url().await.unwrap().query().is_some() };
    while !sent().await {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let address = browser.current_url().await.unwrap();
    assert!(
        address.query().unwrap().contains("status=suspended") && address.query().unwrap().contains("status=disputed"),
        "{address}"
    );
    let mut cities = texts("tbody td:first-child").await;
    cities.sort();
    assert_eq!(cities, ["Damascus", "Kinshasa", "Lima"]);
    // The address alone gives the same list.
    browser.goto(address.as_str()).await.unwrap();
    assert_eq!(texts("tbody tr").await.len(), 3);

    // A profile by its permalink.
    browser.goto(&format!("{}/defectors/ri-il-kyu", server.url)).await.unwrap();
    assert!(texts("h1").await[0].starts_with("Ri Il Kyu"));
    assert_eq!(texts("h1 [lang=ko]").await, ["리일규"]);
    let dates = texts("table.happened tr, figure.lanes figcaption").await.join(" ");
    for part in ["Nov 2023", "16 Jul 2024", "between 7 and 9 months (229 to 258 days)"] {
        assert!(dates.contains(part), "{part}: {dates}");
    }
    // Evidence opens in place, by the keyboard alone, and leads to a claim.
    let summary = browser.find(Locator::Css("table.happened details summary")).await.unwrap();
    summary.send_keys("\u{E007}").await.unwrap();
    browser.find(Locator::Css("table.happened details[open] a")).await.unwrap().click().await.unwrap();
    assert!(browser.current_url().await.unwrap().path().starts_with("/claims/"));
    assert!(texts("dt").await.contains(&"Said by".to_owned()));
    browser.clone().close().await.unwrap();
}
