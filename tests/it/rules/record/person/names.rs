//! Names in every spelling, and the scripts in which they are printed.

use chancery::domain::id::{ClaimId, SourceId};
use chancery::record::claims::ClaimRecord;
use chancery::record::person::names::{NameForm, WritingSystem, names};

use crate::support::small::{ALL, small};

fn line(form: &NameForm) -> String {
    let claims: Vec<&str> = form.claims.iter().map(ClaimId::as_str).collect();
    let sources: Vec<&str> = form.sources.iter().map(SourceId::as_str).collect();
    format!("{} {:?}: {} of {}", form.form, form.script, claims.join(" "), sources.join(" "))
}

async fn claims(person: &str) -> Vec<ClaimRecord> {
    small(ALL).await.claims_naming_person(&person.parse().unwrap()).await.unwrap()
}

#[tokio::test]
async fn forms_stand_by_script_the_most_printed_first() {
    let claims = claims("pyo-dan-ok").await;
    let own: Vec<&ClaimRecord> = claims.iter().collect();
    let forms: Vec<String> = names(&own).iter().map(line).collect();
    assert_eq!(
        forms,
        [
            "Pyo Dan-ok Latin: northwire-2021.1 harbour-2022.1 of northwire-2021 harbour-2022",
            "Pyo Tan-ok Latin: northwire-2021.4 of northwire-2021",
            "표단옥 Hangul: gazette-2020.1 northwire-2021.4 of gazette-2020 northwire-2021",
            "表丹玉 Hanja: northwire-2021.4 of northwire-2021",
        ],
        "one claim of each source is enough; what prints no name has none"
    );
    // Of those that as many sources print, the first in the alphabet comes first.
    let one: Vec<&ClaimRecord> = claims.iter().filter(|c| c.source_id == "northwire-2021").collect();
    let forms: Vec<String> = names(&one).into_iter().map(|f| f.form).collect();
    assert_eq!(forms, ["Pyo Dan-ok", "Pyo Tan-ok", "표단옥", "表丹玉"]);
    assert!(names(&[]).is_empty());
}

#[test]
fn a_script_is_told_by_the_first_letter() {
    use WritingSystem::{Arabic, Cyrillic, Greek, Hangul, Hanja, Kana, Latin, Thai};
    let all = [
        ("표단옥", Hangul, Some("ko")),
        ("힣", Hangul, Some("ko")),
        ("ᄀ", Hangul, Some("ko")),
        ("ㄱ", Hangul, Some("ko")),
        ("ピョ", Kana, Some("ja")),
        ("ぴょ", Kana, Some("ja")),
        ("表丹玉", Hanja, Some("ko-Hani")),
        ("金", Hanja, Some("ko-Hani")),
        ("㐀", Hanja, Some("ko-Hani")),
        ("Пё", Cyrillic, Some("ru")),
        ("Πιο", Greek, Some("el")),
        ("بيو", Arabic, None),
        ("พโย", Thai, None),
        ("Pyo", Latin, None),
        ("Ŏk", Latin, None),
        ("(표) Pyo", Hangul, Some("ko")),
        ("12", Latin, None),
        ("", Latin, None),
        ("ქ", Latin, None),
    ];
    for (name, script, tag) in all {
        assert_eq!(WritingSystem::of(name), script, "{name}");
        assert_eq!(WritingSystem::of(name).language_tag(), tag, "{name}");
    }
    assert!(Latin < Hangul && Hangul < Hanja, "in the order of lists");
}
