//! Names of countries, places and missions.

use chancery::domain::vocab::{MissionType, Region};
use chancery::text::Text;

use super::made::mission;

#[test]
fn a_country_has_a_name_and_some_an_article_in_sentences() {
    let t = Text::english();
    assert_eq!((t.country("PT"), t.country_in_sentence("PT")), ("Portugal".to_owned(), "Portugal".to_owned()));
    assert_eq!(t.country("GB"), "United Kingdom");
    assert_eq!(t.country_in_sentence("GB"), "the United Kingdom");
    assert_eq!(t.country_in_sentence("SU"), "the Soviet Union");
    assert_eq!((t.country("QQ"), t.country_in_sentence("QQ")), ("QQ".to_owned(), "QQ".to_owned()), "no country");
}

#[test]
fn a_city_that_is_its_country_is_named_once() {
    let t = Text::english();
    assert_eq!(t.place(&mission(MissionType::Embassy, "Avila Nova", "PT")), "Avila Nova, Portugal");
    assert_eq!(t.place(&mission(MissionType::Embassy, "Singapore", "SG")), "Singapore");
}

#[test]
fn a_mission_is_called_by_its_form_or_its_type() {
    let t = Text::english();
    let name = |kind| t.mission_name(&mission(kind, "Avila Nova", "PT"));
    assert_eq!(name(MissionType::Embassy), "Embassy in Avila Nova, Portugal");
    assert_eq!(name(MissionType::ConsulateGeneral), "Consulate general in Avila Nova, Portugal");
    assert_eq!(name(MissionType::Consulate), "Consulate in Avila Nova, Portugal");
    assert_eq!(name(MissionType::Representative), "Representative mission in Avila Nova, Portugal");
    assert_eq!(name(MissionType::TradeMission), "Trade mission in Avila Nova, Portugal");
    let mut to_the_un = mission(MissionType::Representative, "Aurelia", "CH");
    to_the_un.form = Some("permanent mission to the UN".to_owned());
    assert_eq!(t.mission_kind(&to_the_un), "permanent mission to the UN");
    assert_eq!(t.mission_name(&to_the_un), "Permanent mission to the UN in Aurelia, Switzerland");
    assert_eq!(t.mission_kind(&mission(MissionType::ConsulateGeneral, "A", "PT")), "consulate general");
}

#[test]
fn a_region_is_a_heading() {
    let named = [Region::Africa, Region::Americas, Region::Asia, Region::Europe, Region::MiddleEast];
    let titles: Vec<String> = named.into_iter().map(|r| Text::english().region(r)).collect();
    assert_eq!(titles, ["Africa", "Americas", "Asia", "Europe", "Middle East"]);
}
