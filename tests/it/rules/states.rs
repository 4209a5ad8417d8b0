//! States as sources name them.

use chancery::domain::id::CountryCode;
use chancery::domain::states::{later, named_in};

#[test]
fn states_are_named_in_words() {
    for (text, code) in [
        ("embassy in Cuba", Some("CU")),
        ("embassy in Equatorial Guinea", Some("GQ")),
        ("embassy in Zaire", Some("CD")),
        ("DPRK Embassy", None),
        ("North Korea", None),
        ("embassies in Cuba and Kuwait", None),
    ] {
        assert_eq!(named_in(text), code.map(|c| CountryCode::from(c.to_owned())), "{text}");
    }
    assert_eq!(later(&CountryCode::from("ZR".to_owned())), "CD");
    assert_eq!(later(&CountryCode::from("CU".to_owned())), "CU");
}
