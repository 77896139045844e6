//! A report that was edited as DOCX: what stands between its marks is read as it would be typed.

use crate::filling::instrument;
use crate::parts::{edited, part, with_body};
use tripartite::analysis::Derived;
use tripartite::document::docx::{self, NOTE, NOTE_END, ReadText};
use tripartite::document::{Glyphs, markup};
use tripartite::i18n::Words;
use tripartite::report::{Published, situational_analysis, writer_words};
use tripartite::store::{Instruments, parse_workbook};
use tripartite::text::mentions;
use tripartite::workbook::Fact;

const CELL: &str = "chapters/rep-laws/finding";

/// The report of the second example with a text of a chapter.
fn report(text: &str) -> Vec<u8> {
    let example = Instruments::new(None).example("migrant-domestic-workers", "ruritania").unwrap();
    let mut workbook = parse_workbook(std::path::Path::new("x.yaml"), &example).unwrap();
    workbook.put(&CELL.parse().unwrap(), Some(Fact::Text(text.to_owned())));
    let (instrument, words) = (instrument("en"), Words::new("en"));
    let derived = Derived::of(&instrument, &workbook);
    let document = situational_analysis(&instrument, &Published::of(&workbook), &derived, &words, "2026-03-02");
    docx::write(&document, &writer_words(&words, Glyphs::Unicode), None, &|_| true).unwrap()
}

fn chapter(bytes: &[u8]) -> ReadText {
    docx::texts(bytes).unwrap().into_iter().find(|text| text.mark.is_of(CELL)).unwrap()
}

/// A text that was read with the parts that `typed` names.
fn named(text: &ReadText, typed: &str) -> String {
    let mentions = mentions(typed);
    let names: Vec<&str> = mentions.iter().map(|it| it.name.as_str()).collect();
    docx::with_parts(&text.text, &names).unwrap()
}

const TEXTS: [&str; 12] = [
    "One paragraph.",
    "Two lines\nof one paragraph.\n\nAnother with **stress** and *emphasis*.",
    "Lead:\n\n- one\n- two\n  - deeper\n- three\n\n1. first\n2. second\n\nEnd",
    "## Scope\n\nText\n\n### Below\n\nText",
    "| a | b |\n| --- | --- |\n| c | d \\| e |\n| f |  |\n\nBehind",
    "See https://law.example/a_b and [the law](https://law.example/c).",
    "> said\n> twice\n\nMore",
    "2019. The law, 5 * 3, a_b, \\*no\\* stress, \\- no list, <b> & \"quotes\".",
    "- an item\n\n  and more of it\n- another",
    "See [#scheme] and **more**, [#rep-laws]. [#no-such-part] ends, \\[#scheme] does not.",
    "Twice [#scheme], [#scheme]; [#of_old.time-1] and [#a-name-that-is-longer-than-the-name-of-a-bookmark-may-be].",
    "| a | b |\n| --- | --- |\n| see [#scheme] | [#no_such_part] |",
];

/// The body as LibreOffice writes it: the mark of each text begins once more before its last paragraph, and ends under the new number.
fn with_marks_that_begin_twice(mut body: String) -> String {
    let mut number = 90_000;
    let starts: Vec<String> =
        body.split("<w:bookmarkStart ").skip(1).map(|it| it.split("/>").next().unwrap().into()).collect();
    for start in starts.iter().filter(|it| it.contains("w:name=\"_Text_")) {
        number += 1;
        let (id, name) = start.split_once(' ').unwrap();
        let end = body.find(&format!("<w:bookmarkEnd {id}/>")).unwrap();
        let last = body[..end].rfind("<w:p>").unwrap();
        body = body.replacen(&format!("<w:bookmarkEnd {id}/>"), &format!("<w:bookmarkEnd w:id=\"{number}\"/>"), 1);
        body.insert_str(last, &format!("<w:bookmarkStart w:id=\"{number}\" {name}/>"));
    }
    body
}

#[test]
fn a_mark_that_begins_twice_is_of_one_text() {
    let typed = "## Scope\n\nText\n\nMore\n\nEnd";
    let text = chapter(&with_body(&report(typed), with_marks_that_begin_twice));
    assert!(!text.is_edited() && text.text == typed, "{:?}", text.text);
}

#[test]
fn a_text_that_was_not_edited_reads_as_it_was_typed() {
    for typed in TEXTS {
        let text = chapter(&report(typed));
        assert!(!text.is_edited(), "{typed:?}: {:?}", text.text);
        let said = named(&text, typed);
        assert_eq!(markup::blocks(&said), markup::blocks(typed), "{typed:?}: {said:?}");
    }
}

#[test]
fn an_edit_is_seen_and_everything_else_stays() {
    for typed in TEXTS {
        let typed = format!("{typed}\n\nOld words.");
        let bytes = with_body(&report(&typed), |body| body.replace("Old words.", "New &amp; other words."));
        let text = chapter(&bytes);
        assert!(text.is_edited(), "{typed:?}");
        let wanted = typed.replace("Old", "New & other");
        let said = named(&text, &typed);
        assert_eq!(markup::blocks(&said), markup::blocks(&wanted), "{typed:?}: {said:?}");
    }
}

#[test]
fn footnotes_come_back_by_their_place_and_new_ones_as_words() {
    let bytes = report("All [@code-2019, s. 44] and more [@fund-2025].");
    let text = chapter(&bytes);
    assert_eq!(text.text, format!("All{NOTE}0{NOTE_END} and more{NOTE}1{NOTE_END}."));
    // a footnote without our mark is somebody else's
    let bytes = with_body(&bytes, |body| {
        let at = body.find("<w:bookmarkStart w:id=").unwrap();
        let marks = body[at..].match_indices("_Note_").count();
        assert!(marks >= 2);
        body.replace(&format!("_Note_{}", text.mark.first_note + 1), "elsewhere")
    });
    let text = chapter(&bytes);
    assert_eq!(text.new_notes, 1, "{text:?}");
    assert!(text.text.contains("and more (") && text.text.contains("Annual report"), "{text:?}");
}

#[test]
fn what_tracked_changes_took_out_is_gone_and_what_they_put_in_is_there() {
    let bytes = with_body(&report("Old words."), |body| {
        let run = |tag: &str, text: &str| format!("<w:r><w:{tag} xml:space=\"preserve\">{text}</w:{tag}></w:r>");
        let whole = run("t", "Old words.");
        assert!(body.contains(&whole));
        let tracked = format!(
            "<w:del>{}</w:del><w:ins>{}</w:ins>{}",
            run("delText", "Old"),
            run("t", "New"),
            run("t", " words.")
        );
        body.replace(&whole, &tracked)
    });
    assert_eq!(chapter(&bytes).text, "New words.");
}

/// The start and the end of the bookmark around the first part that is named.
fn bookmark(body: &str) -> (String, String) {
    let at = body.find("w:name=\"_Part_").unwrap();
    let start = &body[body[..at].rfind("<w:bookmarkStart").unwrap()..];
    let start = &start[..=start.find('>').unwrap()];
    let id = start.split('"').nth(1).unwrap();
    (start.to_owned(), format!("<w:bookmarkEnd w:id=\"{id}\"/>"))
}

#[test]
fn a_bookmark_that_ends_in_a_later_paragraph_takes_no_text_away() {
    let typed = "See [#scheme] now.\n\nSecond paragraph.\n\n| a | b |\n| --- | --- |\n| c | d |\n\nLast one.";
    for end_of in ["Second paragraph.", "c", "Last one."] {
        let bytes = with_body(&report(typed), |body| {
            let (_, end) = bookmark(&body);
            let body = body.replacen(&end, "", 1);
            let at = body.find("_Part_").unwrap();
            let words = format!(">{end_of}</w:t></w:r>");
            let behind = at + body[at..].find(&words).unwrap() + words.len();
            format!("{}{end}{}", &body[..behind], &body[behind..])
        });
        let said = named(&chapter(&bytes), typed);
        assert_eq!(markup::blocks(&said), markup::blocks(typed), "{end_of}: {said:?}");
    }
}

#[test]
fn what_was_typed_inside_of_the_bookmark_of_a_part_is_kept() {
    let typed = "See [#scheme] and **more**.";
    let run = |text: &str| format!("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let put = |before: &str, behind: &str| {
        let bytes = with_body(&report(typed), |body| {
            let (start, end) = bookmark(&body);
            let before = if before.is_empty() { String::new() } else { run(before) };
            let behind = if behind.is_empty() { String::new() } else { run(behind) };
            body.replacen(&start, &(start.clone() + &before), 1).replacen(&end, &(behind + &end), 1)
        });
        named(&chapter(&bytes), typed)
    };
    assert_eq!(put("", ""), typed);
    assert_eq!(put("", " (new)"), "See [#scheme] **(new)** and **more**.");
    assert_eq!(put("the list, ", ""), "See **the list,** [#scheme] and **more**.");
    // a name nobody can tell any more stays the words it was given
    let bytes = with_body(&report(typed), |body| {
        let at = body.find("_Part_").unwrap();
        let words = at + body[at..].find("table\u{a0}").unwrap();
        format!("{}the first {}", &body[..words], &body[words..].replacen("table\u{a0}", "list ", 1))
    });
    let said = named(&chapter(&bytes), typed);
    assert!(said.starts_with("See the first list ") && said.ends_with(" and **more**."), "{said}");
}

#[test]
fn a_part_that_nobody_knows_is_told() {
    let text = chapter(&report("See [#scheme]."));
    assert_eq!(docx::with_parts(&text.text, &["rep-laws"]), None);
    assert_eq!(docx::with_parts(&text.text, &["rep-laws", "scheme"]).as_deref(), Some("See [#scheme]."));
    assert_eq!(docx::words_only(&text.text), "See .");
}

/// A run of words as Word writes it.
fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

#[test]
fn a_footnote_that_was_deleted_under_tracked_changes_does_not_come_back() {
    let typed = "All [@code-2019, s. 44] and more [@fund-2025].";
    let bytes = with_body(&report(typed), |body| {
        let at = body.find("<w:footnoteReference w:id=").unwrap();
        let from = body[..at].rfind("<w:r>").unwrap();
        let to = at + body[at..].find("</w:r>").unwrap() + "</w:r>".len();
        format!("{}<w:del>{}</w:del>{}", &body[..from], &body[from..to], &body[to..])
    });
    let text = chapter(&bytes);
    assert_eq!((text.text.as_str(), text.new_notes), (format!("All and more{NOTE}1{NOTE_END}.").as_str(), 0));
}

#[test]
fn the_mark_of_a_footnote_that_is_gone_is_not_that_of_the_next() {
    let bytes = with_body(&report("All [@code-2019, s. 44] and more [@fund-2025]."), |body| {
        // the first is taken out, mark and all left; another stands later without a mark of ours
        let at = body.find("<w:footnoteReference w:id=").unwrap();
        let from = body[..at].rfind("<w:r>").unwrap();
        let to = at + body[at..].find("</w:r>").unwrap() + "</w:r>".len();
        let body = format!("{}{}", &body[..from], &body[to..]);
        let second = body.rfind("w:name=\"_Note_").unwrap();
        format!("{}{}", &body[..second], body[second..].replacen("_Note_", "elsewhere", 1))
    });
    let text = chapter(&bytes);
    assert_eq!(text.new_notes, 1, "{text:?}");
    assert!(text.text.starts_with("All and more (") && !text.text.contains(NOTE), "{text:?}");
}

#[test]
fn what_was_moved_under_tracked_changes_stands_once() {
    let bytes = with_body(&report("First.\n\nSecond."), |body| {
        let body = body.replacen(&run("First."), &format!("<w:moveFrom>{}</w:moveFrom>", run("First.")), 1);
        body.replacen(&run("Second."), &format!("{}<w:moveTo>{}</w:moveTo>", run("Second."), run(" First.")), 1)
    });
    assert_eq!(chapter(&bytes).text, "Second. First.");
}

#[test]
fn a_box_of_text_takes_nothing_of_the_paragraph_it_hangs_at() {
    let bytes = with_body(&report("Before it and behind it."), |body| {
        let inside = format!("<w:txbxContent><w:p>{}</w:p></w:txbxContent>", run("In the box."));
        let drawn = format!(
            "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>{inside}</w:drawing></mc:Choice>\
             <mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        );
        let parted = format!("{}{drawn}{}", run("Before it"), run(" and behind it."));
        body.replacen(&run("Before it and behind it."), &parted, 1)
    });
    assert_eq!(chapter(&bytes).text, "In the box.\n\nBefore it and behind it.");
}

#[test]
fn the_words_of_a_new_footnote_come_with_every_sign() {
    let bytes = with_body(&report("All [@code-2019, s. 44]."), |body| body.replace("_Note_", "elsewhere"));
    let notes = part(&bytes, "word/footnotes.xml");
    let said = chapter(&bytes).text;
    assert_eq!(notes.matches("&amp;").count(), 0, "nothing of it has signs to escape yet: {notes}");
    let bytes = edited(&bytes, "word/footnotes.xml", |notes| notes.replace("Labour", "Labour &amp; Work"));
    assert_eq!(chapter(&bytes).text, said.replace("Labour", "Labour & Work"));
    assert!(said.contains("Labour"), "{said}");
}
