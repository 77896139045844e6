//! Tracked changes between two versions of a workbook: accepting all gives the newer texts, rejecting all the older.

use crate::filling::{example, instrument, one_file};
use crate::parts::part;
use tripartite::analysis::Derived;
use tripartite::document::export::Format;
use tripartite::i18n::Words;
use tripartite::report::kind::{ReportInput, ReportKind};
use tripartite::report::{Compared, Published};
use tripartite::workbook::{Cell, Fact, Workbook};

const OLD: &str = "Domestic work is not defined in the Employment Act of 1955 <as amended>.\n\nNo one inspects households.\n\n- rest days\n- contracts";
const NEW: &str = "Domestic work is defined in no section of the Employment Act of 1955 <as amended>.\n\nLabour inspectors may not enter households.\n\n- rest days\n- wages & contracts\n\nA paragraph of its own.";

fn book(text: &str) -> Workbook {
    let mut workbook = example();
    workbook.prepared_by = "A & B".into();
    let cell: Cell = "chapters/rep-laws/finding".parse().unwrap();
    workbook.put(&cell, Some(Fact::Text(text.into())));
    workbook
}

fn written(before: &Workbook, now: &Workbook, format: Format) -> Vec<u8> {
    let instrument = instrument("en");
    let (published, derived) = (Published::of(now), Derived::of(&instrument, now));
    let (words, compared) = (Words::new("en"), Compared::of(before, now));
    let from = ReportInput::new(&instrument, &published, &derived, &words, "2026-03-02");
    one_file(ReportKind::Changes, format, &ReportInput { against: Some(&compared), ..from }, &words)
}

/// The text of a document with one kind of its tracked changes taken out.
fn without(xml: &str, element: &str) -> String {
    let (mut left, mut rest) = (String::new(), xml);
    while let Some((before, inside)) = rest.split_once(&format!("<w:{element} ")) {
        left.push_str(before);
        rest = inside.split_once(&format!("</w:{element}>")).expect("it is closed").1;
    }
    left.push_str(rest);
    let lines = left.replace("<w:br/>", "\n").replace("</w:p>", "\n");
    let mut text = String::new();
    for piece in lines.split('<') {
        text.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[test]
fn all_changes_accepted_are_the_newer_text_and_all_rejected_the_older() {
    let docx = written(&book(OLD), &book(NEW), Format::Docx);
    let xml = part(&docx, "word/document.xml");
    let (accepted, rejected) = (without(&xml, "del"), without(&xml, "ins"));
    assert!(accepted.contains(NEW), "{accepted}");
    assert!(rejected.contains(OLD), "{rejected}");
    // word by word: what was kept is in neither
    assert!(xml.contains("<w:delText xml:space=\"preserve\">not </w:delText>"), "{xml}");
    assert!(xml.contains("w:author=\"A &amp; B\""));
    let ids: Vec<&str> = xml.split("w:id=\"").skip(1).filter_map(|it| it.split('"').next()).collect();
    let mut apart = ids.clone();
    apart.sort_unstable();
    apart.dedup();
    let starts = xml.matches("<w:bookmarkEnd").count();
    assert_eq!(apart.len() + starts, ids.len(), "each change and each bookmark has an id of its own");
    assert!(!xml.contains("[-not") && !xml.contains("[+no"), "signs are for formats without tracked changes");
}

#[test]
fn other_formats_mark_changes_in_signs() {
    let text = |format| String::from_utf8(written(&book(OLD), &book(NEW), format)).unwrap();
    let plain = text(Format::Text).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(plain.contains("Domestic work is [-not-] defined in [+no section of+] the Employment Act"), "{plain}");
    assert!(plain.contains("[+A paragraph of its own.+]"), "{plain}");
    assert!(plain.contains("stands around what was removed"), "{plain}");
    let html = text(Format::Html);
    assert!(html.contains("<del>[-not-] </del>") && html.contains("<ins>[+no section of+] </ins>"), "{html}");
    assert!(text(Format::Markdown).contains("-not-"));
}
