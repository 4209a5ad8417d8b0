//! Messages with links and emphasis: their own marks become elements, and nothing that they are given ever does.

use chancery::text::Text;
use chancery::text::marks::{hidden, stand_in};
use chancery::web::frame::rich::{Arg, Rich, html};
use chancery::web::frame::value::Value;
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
        assert_eq!(html("[words]($to)", &[("to", address.into())]), "words", "{address}");
        assert_eq!(html(&format!("[words]({})", hidden(address)), &[]), "words", "{address}");
        assert_eq!(Rich::link("words", address).to_string(), "words", "{address}");
    }
    for address in ["/", "/embassies?asof=2024", "https://a.example/b", "mailto:a@b.example"] {
        let page = format!("<a href=\"{address}\">words</a>");
        assert_eq!(html("[words]($to)", &[("to", address.into())]), page);
        assert_eq!(Rich::link("words", address).to_string(), page);
    }
    assert_eq!(html("[words]($other)", &[("to", "/".into())]), "words");
    assert_eq!(html("[words](.other)", &[]), "words");
}

#[test]
fn a_quote_does_not_leave_its_address() {
    let page = html("[words]($to)", &[("to", "/a\"><script>".into())]);
    assert_eq!(page, "<a href=\"/a&#34;&#62;&#60;script&#62;\">words</a>");
    let page = html(&format!("[{0}](/a#{0})", hidden("\"x'")), &[]);
    assert_eq!(page, "<a href=\"/a#&#34;x&#39;\">&#34;x&#39;</a>");
}

#[test]
fn messages_ask_for_what_is_missing() {
    let said = |outlet: Option<&str>| {
        Rich::new(
            Text::english(),
            "claim-witness",
            &[("speaker", "*A*".into()), ("outlet", outlet.into())],
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
    assert_eq!(said(None), "*A*, claimed; date of publication not known");
    assert_eq!(said(Some("[B](/b)")), "*A* in [B](/b), claimed; date of publication not known");
}

/// What a message is given may be HTML of the same kind: it stays what it was, wherever the message puts it.
#[test]
fn what_was_said_before_can_be_given() {
    let (link, value) =
        (Rich::link("*a* <b>", "/a"), Rich::value(&Value::told("서울 & c".to_owned(), "x.1 x.2".to_owned())));
    let page = Rich::comma(Text::english(), [link, value.unwrap()]).to_string();
    let korean = "<span lang=\"ko\">서울</span>";
    assert_eq!(
        page,
        format!("<a href=\"/a\">*a* &#60;b&#62;</a>, <span data-claims=\"x.1 x.2\">{korean} &#38; c</span>")
    );
    let inner = Rich::link("b", "/b");
    assert_eq!(
        html(&format!("[{}](/x{})", stand_in(0), stand_in(0)), &[("b", Arg::Rich(&inner))]).matches("<a").count(),
        2
    );
}

proptest! {
    /// Whatever a message is given, the page has the elements of the message and shows the text.
    #[test]
    fn what_is_given_is_never_a_mark(text in ".{0,40}|[\\[\\]()*`/.$<>&\"' a-z\u{F0000}\u{F0001}\u{F8FE}]{0,40}") {
        let text = format!("a{text}");
        let said = format!("**{0}** [{0}](/x) [{0}](.n) {0} `{0}` *b*", hidden(&text));
        let page = html(&said, &[]);
        let read = scraper::Html::parse_fragment(&page);
        let elements = read.root_element().descendants().skip(1).filter_map(|n| n.value().as_element());
        // Korean is marked as such wherever it stands.
        let names: Vec<&str> = elements.filter(|e| e.attr("lang").is_none()).map(scraper::node::Element::name).collect();
        prop_assert_eq!(names, ["strong", "a", "span", "code", "em"]);
        // A parser reads line ends and what no text may hold in its own way.
        if !text.contains(|c: char| c.is_control()) {
            let shown: String = read.root_element().text().collect();
            let text = chancery::text::marks::shown(&hidden(&text));
            prop_assert_eq!(shown, format!("{text} {text} {text} {text} {text} b"));
        }
    }
}
