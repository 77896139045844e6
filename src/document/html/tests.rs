//! What is written parses, says everything in order, and holds no element, address or style that was typed.

use super::super::layout::tests::filled;
use super::super::samples::{self, all_said_in, nasty, numbered, read_xml};
use super::super::{Builder, Document, Inline, Line, WriterWords};
use super::*;
use crate::text::Direction;
use proptest::prelude::*;

const ELEMENTS: &str = "html head meta title style body a header h1 h2 h3 h4 h5 h6 dl div dt dd main nav p ol ul li span br \
     strong em table caption thead tbody tr th td svg defs pattern rect path figure figcaption blockquote hr footer";

fn words() -> WriterWords {
    let word = str::to_owned;
    WriterWords { contents: word("Contents"), skip: word("Skip"), ..WriterWords::default() }
}

fn everything() -> Document {
    numbered(samples::everything())
}

fn page(document: &Document) -> String {
    write(document, &words(), &|_| true).unwrap()
}

/// The page as XML: elements that never hold anything are closed, as browsers close them.
fn as_xml(page: &str) -> String {
    let mut xml = String::new();
    for (index, piece) in page.split('<').enumerate() {
        if index > 0 {
            xml.push('<');
        }
        let is_void = ["br>", "hr>", "meta "].iter().any(|name| piece.starts_with(name));
        xml.push_str(&if is_void { piece.replacen('>', "/>", 1) } else { piece.to_owned() });
    }
    xml
}

/// Text between elements, a line break as a newline; addresses followed; names of elements.
fn read(page: &str) -> (String, Vec<String>, Vec<String>) {
    let (mut text, mut links, mut names) = (String::new(), Vec::new(), Vec::new());
    let mut inside_style = false;
    read_xml(&as_xml(page), |name, attributes, found| {
        inside_style = (inside_style || name == "style") && name != "/style";
        if !inside_style {
            text.push_str(found);
        }
        if name == "br" {
            text.push('\n');
        }
        if !name.is_empty() && !name.starts_with('/') {
            names.push(name.to_owned());
        }
        for (key, value) in attributes {
            assert!(!key.starts_with("on") && key != "src", "{key}={value}");
            if key == "href" {
                links.push(value.clone());
            }
        }
    });
    (text, links, names)
}

#[test]
fn a_page_has_landmarks_headings_in_order_and_a_policy() {
    let page = page(&everything());
    for piece in [
        "<html lang=\"en\" dir=\"ltr\">",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src &#39;sha256-",
        "<a class=\"skip\" href=\"#page--main\">Skip</a>",
        "<main id=\"page--main\"",
        "<nav aria-labelledby=",
        "<th scope=\"col\" dir=\"auto\">Branch</th>",
        "<th scope=\"colgroup\" colspan=\"2\" rowspan=\"1\" dir=\"auto\">migrants</th>",
        "<span class=\"label\">Table\u{a0}1</span>: Gaps",
        "<span class=\"label\">Figure\u{a0}2</span>: Coverage",
        "role=\"img\"",
        "<footer><p>Sample Land, a draft</p></footer>",
        "content:\"Sample\\000020Land",
    ] {
        assert!(page.contains(piece), "{piece} is not in {page}");
    }
    assert_eq!(page.matches("<h1").count(), 1);
    let (_, links, names) = read(&page);
    assert!(names.iter().all(|name| ELEMENTS.split_whitespace().any(|known| known == name)
        || ["title", "pattern", "text"].contains(&name.as_str())));
    for link in links.iter().filter_map(|link| link.strip_prefix('#')) {
        assert!(page.contains(&format!("id=\"{link}\"")), "{link} leads nowhere");
    }
    assert_eq!(links.iter().filter(|link| !link.starts_with('#')).collect::<Vec<_>>(), ["https://example.org/a_b"]);
}

#[test]
fn only_addresses_without_harm_become_links() {
    for to in
        ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil", "http://a b", "https://a\"b", "#no"]
    {
        let mut builder = Builder::new("t");
        builder.paragraph(Line::new().and(Inline::link("words", to)));
        let (text, links, _) = read(&page(&builder.finish()));
        assert_eq!(links, ["#page--main"], "{to}");
        assert!(text.contains("words"));
    }
}

#[test]
fn a_language_from_right_to_left_turns_the_page() {
    let mut builder = Builder::new("t");
    builder.language("ar");
    let document = builder.finish();
    assert_eq!(document.direction, Direction::Rtl);
    assert!(page(&document).contains("<html lang=\"ar\" dir=\"rtl\">"));
}

#[test]
fn text_from_the_right_behind_a_label_keeps_the_order_of_its_words() {
    let mut builder = Builder::new("t");
    builder.paragraph(Line::from(Inline::strong("Why: ")).and("العربية English"));
    builder.paragraph(Line::text("العربية English"));
    let page = page(&builder.finish());
    assert!(page.contains("</strong><bdi>العربية English</bdi>"), "{page}");
    assert_eq!(page.matches("<bdi>").count(), 1, "a paragraph of its own has its own direction");
}

#[test]
fn a_stop_leaves_nothing() {
    assert!(write(&everything(), &words(), &|done| done < 500).is_err());
}

/// On a telephone a column is as narrow as it must be: what is at least so wide that five of them do not fit is for wider screens.
#[test]
fn nothing_is_at_least_so_wide_that_a_telephone_scrolls_sideways() {
    let style = include_str!("style.css");
    let (wide, narrow) = style.split_once("@media (max-width:40rem){").unwrap();
    let narrow = narrow.split("@media").next().unwrap();
    for rule in wide.split('}').filter(|rule| rule.contains("min-width:") || rule.contains("white-space:nowrap")) {
        let named = rule.split('{').next().unwrap().trim();
        assert!(narrow.contains(&format!("{named}{{")), "{named} holds its width on a telephone");
    }
    assert!(narrow.contains("th,td{min-width:0"), "{narrow}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn everything_typed_is_text_and_nothing_else(texts in proptest::collection::vec(nasty(), 20)) {
        let document = filled(&texts);
        let (text, links, names) = read(&page(&document));
        if let Err(lost) = all_said_in(&document, &text) {
            return Err(TestCaseError::fail(lost));
        }
        prop_assert!(links.iter().all(|link| link.starts_with('#')));
        for name in names {
            prop_assert!(ELEMENTS.split_whitespace().any(|known| known == name), "{}", name);
        }
        prop_assert!(!text.chars().any(|c| c.is_control() && c != '\n'));
    }
}
