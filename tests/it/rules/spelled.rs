//! How ids, dates and words that are near to others are spelled.

use chancery::domain::edtf::Edtf;
use chancery::domain::id::{ClaimId, CountryCode, MissionId, is_claim_id, is_id};
use chancery::domain::nearest::{nearest, several};

#[test]
fn an_id_is_lower_case_words_and_digits_joined() {
    for right in ["ri-il-kyu", "un:geneva", "a", "1976", "unnamed-2023-france", "a-b:c"] {
        assert!(is_id(right), "{right}");
        assert_eq!(right.parse::<MissionId>().unwrap().as_str(), right);
    }
    for wrong in ["", "Bad Id", "BAD", "bad id", "a--b", "a:-b", "-a", "a-", ":", "a.b", "a_b", "é"] {
        assert!(!is_id(wrong), "{wrong}");
        assert!(wrong.parse::<MissionId>().is_err(), "{wrong}");
    }
}

#[test]
fn a_claim_has_the_id_of_its_source_and_a_running_number() {
    for right in ["t-x.1", "t-x.10", "t-x.999999", "un:geneva.7"] {
        assert!(is_claim_id(right), "{right}");
        assert!(right.parse::<ClaimId>().is_ok(), "{right}");
    }
    let wrong = ["", "t-x", "t-x.", ".1", "t-x.abc", "t-x.01", "t-x.0", "T X.1", "t x.1", "t-x.1000000", "t-x.1a"];
    for wrong in wrong {
        assert!(!is_claim_id(wrong), "{wrong}");
        assert!(wrong.parse::<ClaimId>().is_err(), "{wrong}");
    }
}

#[test]
fn a_country_is_one_of_the_list() {
    for right in ["CU", "KP", "CS"] {
        assert_eq!(right.parse::<CountryCode>().unwrap().as_str(), right);
    }
    for wrong in ["ZZ", "cu", "CUB", "", "Cuba"] {
        assert!(wrong.parse::<CountryCode>().is_err(), "{wrong}");
    }
}

#[test]
fn a_date_has_at_most_a_year_a_month_and_a_day() {
    assert!(Edtf::parse("2023-01-02").is_ok());
    for wrong in ["2023-01-02-03", "2023-01-02-", "2023-01-02-03-04", "2023-XX-XX-01", "2023-01-02-03~"] {
        assert!(Edtf::parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn a_word_is_near_within_a_third_of_its_letters() {
    assert_eq!(nearest("cub", ["cuba"]), Some("cuba"));
    assert_eq!(nearest("cub", ["cab"]), Some("cab"), "one letter of three");
    assert_eq!(nearest("cub", ["dab"]), None, "two letters of three");
    assert_eq!(nearest("havanna", ["havana", "harare"]), Some("havana"));
    assert_eq!(nearest("abcdefghijkl", ["abcdefghixyz"]), Some("abcdefghixyz"), "three of twelve");
    assert_eq!(nearest("abcdefghijklmnop", ["abcdefghijklwxyz"]), None, "four are too many, however long the word");
    assert_eq!(several("cub", ["cuba", "cab", "dab"], 2), ["cab", "cuba"]);
}

#[test]
fn what_is_longer_than_any_id_is_not_looked_up() {
    let known = "a".repeat(128);
    assert_eq!(nearest(&"a".repeat(128), [known.as_str()]), Some(known.as_str()));
    assert_eq!(nearest(&"a".repeat(129), [known.as_str()]), None);
    assert_eq!(nearest(&"a".repeat(130), [known.as_str()]), None);
}
