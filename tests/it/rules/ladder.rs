//! Levels, functions and bodies as sources word them.

use chancery::domain::person::posting::ladder::{Grade, agree, grades};
use chancery::domain::person::posting::named;
use chancery::domain::person::posting::reading::told;
use chancery::domain::vocab::{BodyKind, Function, Level};

#[test]
fn levels_are_read_in_the_languages_of_the_record() {
    for (words, level) in [
        ("Third Secretary", Level::ThirdSecretary),
        ("3등 서기관", Level::ThirdSecretary),
        ("3등서기관", Level::ThirdSecretary),
        ("三等書記官", Level::ThirdSecretary),
        ("counsellor (참사관)", Level::Counsellor),
        ("참사", Level::Counsellor),
        ("參贊", Level::Counsellor),
        ("head of political affairs; 'councilor'", Level::Counsellor),
        ("minister-counsellor (ministre conseiller)", Level::MinisterCounsellor),
        ("공사참사관", Level::MinisterCounsellor),
        ("minister (공사); second after ambassador Hyon Hak-bong", Level::Minister),
        ("deputy military attaché", Level::Attache),
        ("former ambassador (headline)", Level::Ambassador),
        ("총영사", Level::ConsulGeneral),
        ("vice consul", Level::ViceConsul),
        ("secretary-level", Level::Secretary),
        ("1 등 서기관", Level::FirstSecretary),
        ("공사 참사관", Level::MinisterCounsellor),
        ("주쿠웨이트대사관참사관", Level::Counsellor),
        ("朝鲜驻科威特大使馆参赞", Level::Counsellor),
        ("총영사관 영사", Level::Consul),
    ] {
        assert_eq!(told(words).level, Some(level), "{words}");
    }
}

#[test]
fn what_somebody_is_treated_as_is_no_level() {
    for words in [
        "first secretary, ranked as counsellor (참사관 대우)",
        "first secretary (counsellor treatment)",
        "first secretary treated as counsellor",
        "1등 서기관 (참사관 대우)",
        "참사관 대우 1등서기관",
        "1등서기관, 참사관급",
        "1등서기관 겸 참사관대우",
        "first secretary with counsellor rank",
        "first secretary, given the treatment of a counsellor",
        "first secretary, treated like a counsellor",
        "first secretary on a par with a counsellor",
        "一等秘书，参赞待遇",
        "ranked as ambassador; first secretary",
    ] {
        let told = told(words);
        assert_eq!((told.level, told.several), (Some(Level::FirstSecretary), false), "{words}");
    }
}

#[test]
fn other_secretaries_and_denials_are_no_levels() {
    for words in [
        "secretary general, Peaceful Unification Advisory Council",
        "party secretary",
        "대사관 직원",
        "not a diplomat",
        "vice minister",
        "trade official",
        "공사관 직원",
        "무역공사 대표",
        "the ambassador's driver",
        "interpreter of the ambassador",
        "deputy consul general",
        "embassy party committee secretary",
        "",
    ] {
        assert_eq!(told(words).level, None, "{words}");
    }
    assert!(told("state-company employee, not a diplomat").no_diplomat);
    assert_eq!(told("참사관급 외교관").level, Some(Level::Diplomat));
    assert_eq!(told("third secretary, rather than ambassador").level, Some(Level::ThirdSecretary));
    assert!(!told("diplomat, or state-company man").no_diplomat);
}

#[test]
fn functions_stand_beside_a_level() {
    for (words, level, functions) in [
        ("first secretary as acting ambassador", Some(Level::FirstSecretary), vec![Function::ActingAmbassador]),
        (
            "counsellor, deputy head; acting ambassador",
            Some(Level::Counsellor),
            vec![Function::NumberTwo, Function::ActingAmbassador],
        ),
        ("deputy to the ambassador", None, vec![Function::DeputyAmbassador]),
        ("ambassador's deputy", None, vec![Function::DeputyAmbassador]),
        ("Geschäftsträger (chargé d'affaires)", None, vec![Function::ChargeDAffaires]),
        ("no. 2 in the embassy", None, vec![Function::NumberTwo]),
        ("대사대리", None, vec![Function::ActingAmbassador]),
        ("대사 대리", None, vec![Function::ActingAmbassador]),
        ("임시 대리 대사", None, vec![Function::ChargeDAffaires]),
        ("head of embassy (acting ambassador)", None, vec![Function::HeadOfMission, Function::ActingAmbassador]),
    ] {
        let told = told(words);
        assert_eq!((told.level, told.functions), (level, functions), "{words}");
    }
}

#[test]
fn a_career_in_one_text_tells_several_levels() {
    assert!(told("trade secretary 5 years, trade counsellor 6 years").several);
    assert!(told("third secretary, later first secretary").several);
    assert!(!told("secretary; third secretary").several, "a word without grade excludes none");
}

#[test]
fn grades_of_the_ministry_are_read_each_once() {
    assert_eq!(grades("deputy bureau director, Africa-Arab-Latin America"), [Grade::DeputyBureauHead]);
    assert_eq!(grades("section chief, bureau 6"), [Grade::SectionChief]);
    assert_eq!(grades("vice foreign minister (부부장)"), [Grade::ViceMinister]);
    assert_eq!(grades("부국장"), [Grade::DeputyBureauHead]);
    let career = grades("deputy bureau chief 1982-85, bureau chief 1985-92, vice minister 1992");
    assert_eq!(career, [Grade::DeputyBureauHead, Grade::BureauHead, Grade::ViceMinister]);
    assert!(grades("researcher").is_empty());
}

#[test]
fn a_word_without_grade_excludes_no_grade() {
    for level in [Level::FirstSecretary, Level::SecondSecretary, Level::ThirdSecretary, Level::Secretary] {
        assert!(agree(Level::Secretary, level) && agree(level, Level::Secretary));
        assert!(agree(Level::Diplomat, level));
    }
    assert!(!agree(Level::Secretary, Level::Counsellor) && !agree(Level::FirstSecretary, Level::ThirdSecretary));
    assert!(!agree(Level::Diplomat, Level::Staff));
}

#[test]
fn bodies_are_told_apart() {
    for (words, kind) in [
        ("embassy in Russia", BodyKind::Embassy),
        ("대사관", BodyKind::Embassy),
        ("총영사관", BodyKind::Consulate),
        ("interests section", BodyKind::InterestsSection),
        ("DPRK mission to FAO", BodyKind::UnMission),
        ("Daesong Bank", BodyKind::Bank),
        ("Korea Daehung Trading Corporation", BodyKind::Firm),
        ("DPRK Ministry of Foreign Affairs", BodyKind::Ministry),
        ("외무성", BodyKind::Ministry),
        ("branch of 'Room 39'", BodyKind::Party),
        ("Reconnaissance General Bureau", BodyKind::Army),
        ("trade representation", BodyKind::TradeOffice),
        ("Kim Il Sung University", BodyKind::Other),
    ] {
        assert_eq!(named(words).kind, kind, "{words}");
    }
    assert_eq!(named("FAO mission"), named("DPRK mission to FAO"));
    assert_eq!(named("Korea Daehung Trading Corporation").name, named("Daehung general company").name);
    assert_eq!(named("foreign ministry"), named("DPRK Ministry of Foreign Affairs"));
    assert_ne!(named("state security ministry"), named("foreign ministry"));
    assert_ne!(named("DPRK mission to FAO"), named("mission to UNESCO"));
}
