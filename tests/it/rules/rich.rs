//! Messages with links and emphasis: their own marks become elements, and nothing that they are given ever does.

use chancery::text::Text;
use chancery::web::frame::rich::{Rich, html, mark};
use proptest::prelude::*;

#[test]
fn marks_become_elements() {
    let cases = [
        ("plain", "plain"),
        ("[all](/embassies?a=1&b=2)", "<a href=\"/embassies?a=1&#38;b=2\">all</a>"),
        (
            "by [*all* of **them**](https://a.example/)!",
            "by <a href=\"https://a.example/\"><em>all</em> of <strong>them</strong></a>!",
        ),
        ("**two *kinds***", "<strong>two *kinds</strong>*"),
        ("`a*b*` and `[x](/y)`", "<code>a*b*</code> and <code>[x](/y)</code>"),
        (
            "[claimed](.certainty), [`x`](.n)",
            "<span class=\"certainty\">claimed</span>, <span class=\"n\"><code>x</code></span>",
        ),
        ("[2024~](.exact)", "<code class=\"exact\">2024~</code>"),
        (
            "[CC](https://creativecommons.org/licenses/by/4.0/)",
            "<a href=\"https://creativecommons.org/licenses/by/4.0/\" rel=\"license\">CC</a>",
        ),
        ("<b> & \"", "&#60;b&#62; &#38; &#34;"),
    ];
    for (said, page) in cases {
        assert_eq!(html(said, &[]), page, "{said}");
    }
}

#[test]
fn signs_that_mark_nothing_are_text() {
    for said in ["a [b] c", "a * b", "5 ** 6", "`", "[a](b", "[", "****", "[[a](/b", "(/a)"] {
        assert_eq!(html(said, &[]), said, "{said}");
    }
}

#[test]
fn links_lead_to_pages_and_into_the_world_only() {
    let wrong = [
        "javascript:alert(1)",
        "http://a.example/",
        "//a.example",
        "/\\a.example",
        "/\t/a.example",
        "data:text/html,x",
        "embassies",
        "",
    ];
    for address in wrong {
        assert_eq!(html("[words]($to)", &[("to", Some(address))]), "words", "{address}");
        assert_eq!(html(&format!("[words]({})", mark(0)), &[("to", Some(address))]), "words", "{address}");
    }
    for address in ["/", "/embassies?asof=2024", "https://a.example/b", "mailto:a@b.example"] {
        let page = format!("<a href=\"{address}\">words</a>");
        assert_eq!(html("[words]($to)", &[("to", Some(address))]), page);
    }
    assert_eq!(html("[words]($other)", &[("to", Some("/"))]), "words");
    assert_eq!(html("[words](.other)", &[]), "words");
}

#[test]
fn a_quote_does_not_leave_its_address() {
    let page = html("[words]($to)", &[("to", Some("/a\"><script>"))]);
    assert_eq!(page, "<a href=\"/a&#34;&#62;&#60;script&#62;\">words</a>");
    let page = html(&format!("[{0}](/a#{0})", mark(0)), &[("to", Some("\"x'"))]);
    assert_eq!(page, "<a href=\"/a#&#34;x&#39;\">&#34;x&#39;</a>");
}

#[test]
fn messages_ask_for_what_is_missing() {
    let said = |outlet| {
        Rich::new(
            Text::english(),
            "claim-witness",
            &[("speaker", Some("*A*")), ("outlet", outlet)],
            [
                ("publisher", "none".into()),
                ("certainty", "claimed".into()),
                ("translated", "no".into()),
                ("error", "no".into()),
                ("withdrawn", "no".into()),
                ("published", "none".into()),
            ],
        )
        .to_string()
    };
    assert_eq!(said(None), "*A*, claimed; undated");
    assert_eq!(said(Some("none")), "*A* in none, claimed; undated");
}

proptest! {
    /// Whatever a message is given, the page has the elements of the message and shows the text.
    #[test]
    fn what_is_given_is_never_a_mark(text in ".{0,40}|[\\[\\]()*`/.$<>&\"' a-z\u{F0000}\u{F0001}]{0,40}") {
        let said = format!("**{0}** [{0}](/x) [{0}](.n) {0} `{0}` *b*", mark(0));
        let page = html(&said, &[("text", Some(&text))]);
        let read = scraper::Html::parse_fragment(&page);
        let names: Vec<&str> = read.root_element().descendants().skip(1).filter_map(|n| Some(n.value().as_element()?.name())).collect();
        prop_assert_eq!(names, ["strong", "a", "span", "code", "em"]);
        // A parser reads line ends and what no text may hold in its own way.
        if !text.contains(|c: char| c.is_control()) {
            let shown: String = read.root_element().text().collect();
            prop_assert_eq!(shown, format!("{text} {text} {text} {text} {text} b"));
        }
    }
}
