use super::super::samples::everything;
use super::super::words::WriterWords;
use super::super::{Builder, Line};
use super::flow::PageMark;
use super::text::Typesetter;
use super::write::fill;
use super::*;
use std::collections::BTreeSet;

fn setting<'a>() -> Setting<'a> {
    Setting {
        language: "en",
        from_right: false,
        creator: "test",
        footer: "",
        page: &|page, pages| format!("{page} / {pages}"),
        lacking: &|scripts: &BTreeSet<String>| format!("no font for {scripts:?}"),
        fonts: &|_| Vec::new(),
        strict: false,
        progress: &|_| true,
    }
}

#[test]
fn one_of_everything() {
    let written = write(&everything(), &WriterWords::default(), &setting()).unwrap();
    assert!(written.bytes.starts_with(b"%PDF-1.7"));
    assert!(written.lacking.is_empty(), "{:?}", written.lacking);
}

#[test]
fn the_ground_of_a_notice_lies_under_no_heading() {
    let mut out = Builder::new("A title");
    out.heading(1, "one", Line::text("A heading"));
    out.notice(|inner| {
        inner.paragraph(Line::text("A notice"));
    });
    let mut typesetter = Typesetter::new(&[], false);
    let filled = fill(&out.finish(), &WriterWords::default(), &mut typesetter, &|_| true, None).unwrap();
    let below_heading = |mark: &PageMark| match mark {
        PageMark::Lines { set, top, .. } if set.text == "A heading" => Some(top + set.height()),
        _ => None,
    };
    let page = &filled.sheets[0];
    let heading = page.marks.iter().find_map(below_heading).unwrap();
    let grounds = page.under.iter().filter_map(|mark| match mark {
        // a line is no ground
        PageMark::Box { top, height, .. } if *height > 5.0 => Some(*top),
        _ => None,
    });
    let grounds: Vec<f32> = grounds.collect();
    assert!(!grounds.is_empty() && grounds.iter().all(|top| *top >= heading), "{heading}: {grounds:?}");
}

#[test]
fn a_link_leads_to_the_heading_and_not_to_a_line_before_it_of_the_same_answer() {
    let mut out = Builder::new("A title");
    out.paragraph(Line::text("A line about the chapter")).origin("chapters/one");
    out.page_break();
    out.heading(1, "chapters/one", Line::text("The chapter")).origin("chapters/one");
    out.paragraph(Line::text("Its text"));
    let mut typesetter = Typesetter::new(&[], false);
    let filled = fill(&out.finish(), &WriterWords::default(), &mut typesetter, &|_| true, None).unwrap();
    assert_eq!(filled.sheets.len(), 2);
    assert_eq!(filled.anchors["chapters/one"].0, 1, "the heading stands on the second page");
}
