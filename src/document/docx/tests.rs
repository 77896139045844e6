//! What is written parses, says everything in order, and has the structure people work with.

use super::super::layout::tests::filled;
use super::super::samples::{self, all_said_in, nasty, numbered, read_xml};
use super::super::{Builder, Document, Line, WriterWords};
use super::*;
use proptest::prelude::*;
use std::io::{Cursor, Read, Write};

fn words() -> WriterWords {
    WriterWords { contents: "Contents".to_owned(), ..WriterWords::default() }
}

fn everything() -> Document {
    numbered(samples::everything())
}

fn file(document: &Document, reference: Option<&ReferenceDocx>) -> Vec<u8> {
    write(document, &words(), reference, &|_| true).unwrap()
}

/// Every part by name.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut file = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for index in 0..file.len() {
        let mut entry = file.by_index(index).unwrap();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        let name = entry.name().unwrap().into_owned();
        parts.push((name, text));
    }
    parts
}

fn part(bytes: &[u8], name: &str) -> String {
    parts(bytes).into_iter().find(|(it, _)| it == name).unwrap_or_else(|| panic!("{name} is missing")).1
}

/// The text of the body: a line for every paragraph and line break.
fn text(bytes: &[u8]) -> String {
    let mut text = String::new();
    let mut depth = 0;
    read_xml(&part(bytes, "word/document.xml"), |name, _, found| match name {
        "w:t" => depth += 1,
        "/w:t" => depth -= 1,
        "w:br" | "/w:p" => text.push('\n'),
        _ if depth > 0 => text.push_str(found),
        _ => {}
    });
    text
}

#[test]
fn the_body_has_styles_fields_bookmarks_and_repeated_heads() {
    let bytes = file(&everything(), None);
    let body = part(&bytes, "word/document.xml");
    for piece in [
        "<w:pStyle w:val=\"Title\"/>",
        "<w:pStyle w:val=\"Heading1\"/>",
        "<w:pStyle w:val=\"Heading2\"/>",
        "TOC \\o &quot;1-2&quot; \\h",
        "<w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/>",
        "SEQ Table",
        "SEQ Figure",
        "<w:tblHeader/>",
        "<w:cantSplit/>",
        "<w:hyperlink w:anchor=\"_Toc00000003\"",
        "PAGEREF _Toc00000003 \\h",
        "TOC \\h \\z \\c \"Table\"",
        "descr=\"C189 – met\u{a0}6 · partly\u{a0}2\"",
        "<w:numId w:val=\"9001\"/>",
        "<w:numId w:val=\"9003\"/>",
        "<w:gridSpan w:val=\"2\"/>",
    ] {
        let piece = piece.replace("&quot;", "\"");
        assert!(body.contains(&piece), "{piece} is not in {body}");
    }
    assert!(part(&bytes, "word/footer1.xml").contains("Sample Land, a draft"));
    assert!(part(&bytes, "docProps/core.xml").contains("<dc:language>en</dc:language>"));
    assert!(part(&bytes, "word/_rels/document.xml.rels").contains("Target=\"https://example.org/a_b\" TargetMode"));
    assert_eq!(bytes, file(&everything(), None), "the same document gives the same bytes");
}

#[test]
fn every_style_that_is_named_is_there() {
    let named = |bytes: &[u8]| {
        let styles = part(bytes, "word/styles.xml");
        for name in ["word/document.xml", "word/footer1.xml"] {
            read_xml(&part(bytes, name), |name, attributes, _| {
                if ["w:pStyle", "w:rStyle", "w:tblStyle"].contains(&name) {
                    let id = &attributes[0].1;
                    assert!(styles.contains(&format!("w:styleId=\"{id}\"")), "{id} is missing");
                }
            });
        }
    };
    named(&file(&everything(), None));
    let (_, institution) = institution();
    named(&file(&everything(), Some(&ReferenceDocx::read(&institution).unwrap())));
}

#[test]
fn a_document_from_right_to_left_is_set_so() {
    let mut builder = Builder::new("عنوان");
    builder.language("ar").paragraph("نص 12 abc").table("", vec![Line::text("x")], [vec![Line::text("y")]]);
    let bytes = file(&builder.finish(), None);
    let body = part(&bytes, "word/document.xml");
    for piece in ["<w:bidi/>", "<w:rtl/>", "<w:bidiVisual/>"] {
        assert!(body.contains(piece), "{piece} is not in {body}");
    }
    assert!(part(&bytes, "word/styles.xml").contains("w:bidi=\"ar\""));
}

#[test]
fn what_leads_to_a_list_or_a_table_stays_on_its_page() {
    let mut builder = Builder::new("t");
    builder.paragraph("leads").bullets([Line::text("one")]).paragraph("stands alone").paragraph("leads too");
    builder.table("", vec![Line::text("x")], [vec![Line::text("y")]]);
    let body = part(&file(&builder.finish(), None), "word/document.xml");
    for (words, keeps) in [("leads", true), ("one", false), ("stands alone", false), ("leads too", true)] {
        let before = body.split_once(&format!(">{words}<")).unwrap().0;
        let paragraph = before.rsplit_once("<w:p>").unwrap().1;
        assert_eq!(paragraph.contains("<w:keepNext/>"), keeps, "{words}: {paragraph}");
    }
}

#[test]
fn a_stop_leaves_nothing() {
    assert!(write(&everything(), &words(), None, &|done| done < 500).is_err());
}

const STYLES: &str = "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults>\
    <w:rPrDefault><w:rPr><w:lang w:val=\"de-DE\"/></w:rPr></w:rPrDefault></w:docDefaults>\
    <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standard\"><w:name w:val=\"Normal\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Titre1\"><w:name w:val=\"heading 1\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Notice\"><w:name w:val=\"Something else\"/></w:style></w:styles>";
const BODY: &str = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>SECRET</w:t></w:r></w:p><w:sectPr>\
    <w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:left=\"1440\" w:right=\"1440\"/></w:sectPr></w:body></w:document>";

/// A file of an institution, with its parts.
fn institution() -> (Vec<(&'static str, String)>, Vec<u8>) {
    let parts = vec![("word/styles.xml", STYLES.to_owned()), ("word/document.xml", BODY.to_owned())];
    let bytes = zipped(&parts);
    (parts, bytes)
}

fn zipped(parts: &[(&str, String)]) -> Vec<u8> {
    let mut file = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        file.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        file.write_all(text.as_bytes()).unwrap();
    }
    file.finish().unwrap().into_inner()
}

#[test]
fn an_institution_lends_styles_and_page_and_no_text() {
    let (_, lent) = institution();
    let bytes = file(&everything(), Some(&ReferenceDocx::read(&lent).unwrap()));
    let body = part(&bytes, "word/document.xml");
    assert!(body.contains("<w:pStyle w:val=\"Titre1\"/>") && !body.contains("\"Heading1\""), "{body}");
    assert!(body.contains("<w:pgSz w:w=\"12240\"") && body.contains("w:pos=\"9360\""), "{body}");
    assert!(body.contains("<w:pStyle w:val=\"Notice-tripartite\"/>"));
    let styles = part(&bytes, "word/styles.xml");
    assert!(styles.contains("<w:lang w:val=\"en-GB\"") && !styles.contains("de-DE"), "{styles}");
    assert!(styles.contains("<w:basedOn w:val=\"Standard\"/>"));
    assert!(parts(&bytes).iter().all(|(_, text)| !text.contains("SECRET")));
}

#[test]
fn a_file_that_is_no_docx_or_means_harm_lends_nothing() {
    let with = |name: &str, text: String| {
        let (mut parts, _) = institution();
        parts.retain(|(it, _)| *it != name);
        parts.push((if name == "word/styles.xml" { "word/styles.xml" } else { "word/document.xml" }, text));
        zipped(&parts)
    };
    let styles = "word/styles.xml";
    let deep = format!("{}{}", "<w:x>".repeat(5000), "</w:x>".repeat(5000));
    let doctype = format!("<!DOCTYPE x [<!ENTITY a \"b\">]>{STYLES}");
    let latin = format!("<?xml version=\"1.0\" encoding=\"latin1\"?>{STYLES}");
    let within = |what: &str| STYLES.replace("</w:styles>", &format!("{what}</w:styles>"));
    let (reference, prefix) = (|it: &str| Flaw::Reference(it.to_owned()), |it: &str| Flaw::Prefix(it.to_owned()));
    let broken = |line, flaw| ReferenceFault::Broken { part: styles.to_owned(), line, flaw };
    let cases = [
        (b"no zip".to_vec(), ReferenceFault::NotDocx),
        (zipped(&[]), ReferenceFault::NotDocx),
        (with(styles, "<a/>".into()), ReferenceFault::NotDocx),
        (with(styles, STYLES.replace("main", "other")), ReferenceFault::NotDocx),
        (with(styles, STYLES.replace("</w:styles>", "")), broken(1, Flaw::Broken)),
        (with(styles, format!("{STYLES}<w:more/>")), broken(1, Flaw::Broken)),
        (with(styles, format!("{STYLES}more")), broken(1, Flaw::Broken)),
        (with(styles, doctype), broken(1, Flaw::Broken)),
        (with(styles, latin), broken(1, Flaw::Broken)),
        (with(styles, within(&deep)), broken(1, Flaw::Broken)),
        (with(styles, within("\n\n<w:style w:x=\"1\" w:x=\"2\"/>")), broken(3, Flaw::Broken)),
        (
            with(
                styles,
                within(
                    "<w:style xmlns:v=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" w:x=\"1\" v:x=\"2\"/>",
                ),
            ),
            broken(1, Flaw::Broken),
        ),
        (with(styles, within("<w:style w:x=\"<\"/>")), broken(1, Flaw::Broken)),
        (with(styles, within("<!-- a -- b -->")), broken(1, Flaw::Broken)),
        (with(styles, within("\n<q:x/>")), broken(2, prefix("q"))),
        (with(styles, within("<w:style q:x=\"1\"/>")), broken(1, prefix("q"))),
        (with(styles, within("\n<w:style w:x=\"&#x1b;\"/>")), broken(2, Flaw::Character(0x1b))),
        (with(styles, within("<w:style w:x=\"&#xFFFE;\"/>")), broken(1, Flaw::Character(0xfffe))),
        (with(styles, within("&#x7;")), broken(1, Flaw::Character(7))),
        (with(styles, within("\u{b}")), broken(1, Flaw::Character(0xb))),
        (with(styles, within("<w:style w:x=\"&a;\"/>")), broken(1, reference("&a;"))),
        (with(styles, within("&a;")), broken(1, reference("a"))),
        (with(styles, " ".repeat(5 << 20)), ReferenceFault::TooLarge),
        (
            with("word/document.xml", "<".into()),
            ReferenceFault::Broken { part: "word/document.xml".to_owned(), line: 1, flaw: Flaw::Broken },
        ),
    ];
    for (index, (bytes, fault)) in cases.into_iter().enumerate() {
        assert_eq!(ReferenceDocx::read(&bytes).err(), Some(fault), "case {index}");
    }
}

/// What programs put into the styles of a file that is no look: fields, calls to other parts, extensions, text.
const FOREIGN: &str = "<w:style w:type=\"paragraph\" w:styleId=\"A&amp;B\" r:id=\"rId66\" w14:x=\"1\">\
    <w:name w:val=\"A &amp; &lt;B&gt; &#9; &quot;\"/><w:instrText>INCLUDETEXT</w:instrText><r:id/>\
    <mc:AlternateContent><mc:Choice Requires=\"w14\"><w:rPr><w:b/></w:rPr></mc:Choice></mc:AlternateContent>\
    <w:rPr><w:fldChar w:fldCharType=\"begin\"/><w14:ligatures w14:val=\"all\"/><w:color w:val=\"112233\"/>\
    <w:drawing><w:b/></w:drawing></w:rPr>text<![CDATA[more]]></w:style>";

#[test]
fn of_a_reference_only_looks_are_taken_and_every_part_stays_well_formed() {
    let spaces = "<w:styles xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
        xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"w14\" \
        xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" ";
    let styles = STYLES.replace("</w:styles>", &format!("{FOREIGN}</w:styles>")).replace("<w:styles ", spaces);
    let numbering = "<n:numbering xmlns:n=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
        <n:abstractNum n:abstractNumId=\"1\"><n:lvl n:ilvl=\"0\"><n:lvlText n:val=\"\u{f0b7}\"/><n:r>text</n:r></n:lvl>\
        </n:abstractNum><n:num n:numId=\"1\"><n:abstractNumId n:val=\"1\"/></n:num></n:numbering>";
    let theme = "<x:theme xmlns:x=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Ours\">\
        <x:themeElements/><x:extLst><x:ext uri=\"u\"/></x:extLst></x:theme>";
    let lent = zipped(&[
        ("word/styles.xml", styles),
        ("word/document.xml", BODY.to_owned()),
        ("word/numbering.xml", numbering.to_owned()),
        ("word/theme/theme1.xml", theme.to_owned()),
    ]);
    let reference = ReferenceDocx::read(&lent).unwrap();
    for reference in [None, Some(&reference)] {
        let all = parts(&file(&everything(), reference));
        assert_eq!(all.len(), if reference.is_some() { 12 } else { 11 });
        for (name, text) in &all {
            assert_eq!(strict::check(text), Ok(()), "{name}");
            // our own text has fields, drawings and calls
            let foreign = ["INCLUDETEXT", "rId66", "w14", "mc:Choice", "w:drawing", "CDATA", "extLst"];
            let found = foreign.iter().find(|it| text.contains(**it));
            assert!(name == "word/document.xml" || found.is_none(), "{found:?} is in {name}");
        }
    }
    let bytes = file(&everything(), Some(&reference));
    let styles = part(&bytes, "word/styles.xml");
    let taken = "<w:style w:type=\"paragraph\" w:styleId=\"A&amp;B\"><w:name w:val=\"A &amp; &lt;B&gt; &#9; &quot;\"/>\
        <w:rPr><w:color w:val=\"112233\"/></w:rPr></w:style>";
    assert!(styles.contains(taken), "{styles}");
    let lists = part(&bytes, "word/numbering.xml");
    assert!(lists.contains("<w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"\u{f0b7}\"/></w:lvl>"), "{lists}");
    assert!(lists.contains("<w:num w:numId=\"9001\">"), "ours stand beside theirs: {lists}");
    let theme = part(&bytes, "word/theme/theme1.xml");
    assert!(theme.ends_with("name=\"Ours\"><a:themeElements/></a:theme>"), "{theme}");
}

#[test]
fn tables_are_in_the_style_the_tables_of_an_institution_are_in() {
    let house = "<w:style w:type=\"table\" w:styleId=\"HouseTable\"><w:name w:val=\"House Table\"/></w:style>";
    let table = |style: &str| format!("<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/></w:tblPr></w:tbl>");
    let lent = |style: &str| {
        let styles = STYLES.replace("</w:styles>", &format!("{house}</w:styles>"));
        let body = BODY.replacen("<w:body>", &format!("<w:body>{}", table(style)), 1);
        ReferenceDocx::read(&zipped(&[("word/styles.xml", styles), ("word/document.xml", body)])).unwrap()
    };
    let cells = || vec![Line::text("a"), Line::text("b")];
    let mut builder = Builder::new("t");
    builder.table("", cells(), [cells()]);
    let document = builder.finish();
    let written = |style: &str| part(&file(&document, Some(&lent(style))), "word/document.xml");
    let theirs = written("HouseTable");
    assert!(theirs.contains("<w:tblStyle w:val=\"HouseTable\"/>") && theirs.contains("w:noHBand=\"0\""), "{theirs}");
    assert!(!theirs.contains("E8EDF2"), "their style colours the head: {theirs}");
    // a style that is not there lends nothing
    let ours = written("Gone");
    assert!(!ours.contains("\"Gone\"") && ours.contains("E8EDF2"), "{ours}");
}

#[test]
fn accents_and_joiners_are_told_from_the_whole_text_also_where_its_direction_changes() {
    let (latin, arabic) = ("\u{300}".repeat(5), "\u{64b}".repeat(5));
    for typed in [
        format!("a{latin}{arabic}b"),
        format!("a{arabic}{latin} \u{633}{latin}{arabic}"),
        format!("\u{633}{latin}\u{345}{arabic}a\u{200d}\u{633}"),
        "a\u{fe0f}\u{633}\u{fe0f}".to_owned(),
    ] {
        let mut builder = Builder::new("t");
        builder.paragraph(typed.as_str());
        let said = text(&file(&builder.finish(), None));
        let shown = crate::text::clean::printed_lines(&typed).into_owned();
        assert!(said.contains(&shown), "{typed:?}: {said:?} lacks {shown:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]
    #[test]
    fn everything_typed_is_text_and_nothing_else(texts in proptest::collection::vec(nasty(), 20)) {
        let document = filled(&texts);
        let bytes = file(&document, None);
        for (name, part) in parts(&bytes) {
            read_xml(&part, |_, _, _| {});
            let is_allowed = |c: char| matches!(c, '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
            prop_assert!(part.chars().all(is_allowed), "{}", name);
        }
        if let Err(lost) = all_said_in(&document, &text(&bytes)) {
            return Err(TestCaseError::fail(lost));
        }
    }
}

const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

/// A file of an institution whose pages have this header and footer, and perhaps a picture.
fn with_head_and_foot(head: &str, foot: &str, picture: Option<&[u8]>) -> Result<ReferenceDocx, ReferenceFault> {
    let call = |kind: &str, pages: &str, id: &str| format!("<w:{kind}Reference w:type=\"{pages}\" r:id=\"{id}\"/>");
    let called = format!("{}{}", call("header", "default", "rId7"), call("footer", "default", "rId8"));
    let body =
        BODY.replacen("<w:document ", &format!("<w:document {} ", &SPACES[SPACES.find("xmlns:r").unwrap()..]), 1);
    let relation = |id: &str, target: &str| format!("<Relationship Id=\"{id}\" Type=\"t\" Target=\"{target}\"/>");
    let relations = |all: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>"
        )
    };
    let outside = "<Relationship Id=\"rId3\" Type=\"t\" Target=\"http://example.org/x.png\" TargetMode=\"External\"/>";
    let above = relation("rId4", "../../etc/passwd");
    let parts = [
        ("word/styles.xml", STYLES.to_owned()),
        ("word/document.xml", body.replacen("<w:sectPr>", &format!("<w:sectPr>{called}"), 1)),
        (
            "word/_rels/document.xml.rels",
            relations(&(relation("rId7", "header3.xml") + &relation("rId8", "footer3.xml"))),
        ),
        ("word/header3.xml", format!("<w:hdr {SPACES}>{head}</w:hdr>")),
        ("word/footer3.xml", format!("<w:ftr {SPACES}>{foot}</w:ftr>")),
        ("word/_rels/header3.xml.rels", relations(&(relation("rId1", "media/logo.jpeg") + outside + &above))),
        ("docProps/app.xml", "<Properties><Company>Ministry &amp; Co</Company></Properties>".to_owned()),
    ];
    let mut file = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let texts = parts.iter().map(|(name, text)| (*name, text.as_bytes()));
    for (name, bytes) in texts.chain(picture.map(|bytes| ("word/media/logo.jpeg", bytes))) {
        file.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        file.write_all(bytes).unwrap();
    }
    ReferenceDocx::read(&file.finish().unwrap().into_inner())
}

fn paragraph(runs: &str) -> String {
    format!("<w:p>{runs}</w:p>")
}

fn field_of(code: &str, value: &str) -> String {
    xml::field(code, value)
}

fn drawing(call: &str) -> String {
    format!(
        "<w:r><w:drawing><wp:anchor behindDoc=\"1\"><wp:positionH relativeFrom=\"margin\"><wp:align>right</wp:align>\
         </wp:positionH><wp:positionV relativeFrom=\"page\"><wp:posOffset>-45000</wp:posOffset></wp:positionV>\
         <wp:extent cx=\"1080000\" cy=\"360000\"/><wp:docPr id=\"1\" name=\"n\" descr=\"The arms\"/><a:graphic><a:graphicData>\
         <a:blip r:embed=\"{call}\"/></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )
}

/// A part without its space names, as a reader hears it.
fn said(xml: &str) -> String {
    let mut said = String::new();
    let mut in_text = false;
    read_xml(xml, |name, _, found| match name {
        "w:t" => in_text = true,
        "/w:t" => in_text = false,
        "w:tab" => said.push('\t'),
        _ if in_text => said.push_str(found),
        _ => {}
    });
    said
}

#[test]
fn header_and_footer_of_an_institution_are_taken_and_ours_stands_below() {
    let head = paragraph(&format!(
        "<w:pPr><w:pStyle w:val=\"Standard\"/><w:tabs><w:tab w:val=\"right\" w:pos=\"9000\"/></w:tabs></w:pPr>\
         <w:r w:rsidR=\"00AA\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Ministry &amp; Co</w:t></w:r>\
         <w:r><w:tab/></w:r>{}{}<w:hyperlink r:id=\"rId3\"><w:r><w:t> link</w:t></w:r></w:hyperlink>\
         <w:del><w:r><w:delText>old</w:delText><w:t>older</w:t></w:r></w:del>\
         <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>[Date]</w:t></w:r></w:sdtContent></w:sdt>{}",
        field_of("TITLE", "their title"),
        field_of("FILENAME", "template.dotx"),
        drawing("rId1"),
    ));
    let foot = paragraph(&format!("<w:r><w:t>Page </w:t></w:r>{}", field_of("PAGE \\* MERGEFORMAT", "9")));
    let logo = include_bytes!("../../../tests/outside/logo.jpg");
    let reference = with_head_and_foot(&head, &foot, Some(logo)).unwrap();
    let document = everything();
    let bytes = write(&document, &words(), Some(&reference), &|_| true).unwrap();
    let names = names(&bytes);
    let of = |name: &str| text_of(&bytes, name);
    let head = of("word/header-default.xml");
    assert_eq!(said(&head), format!("\tMinistry & Co\t{} link", document.title.plain()), "{head}");
    assert!(head.contains("<w:pStyle w:val=\"Standard\">") && !head.contains("rsid"), "{head}");
    assert!(
        head.contains("<wp:align>right</wp:align>") && head.contains("<wp:posOffset>-45000</wp:posOffset>"),
        "{head}"
    );
    assert!(head.contains("descr=\"The arms\"") && head.contains("r:embed=\"pic0\""), "{head}");
    assert!(!head.contains("template.dotx") && !head.contains("FILENAME") && !head.contains("their title"), "{head}");
    assert!(names.contains(&"word/media/reference0.jpeg".to_owned()), "{names:?}");
    assert!(of("word/_rels/header-default.xml.rels").contains("media/reference0.jpeg"));
    // theirs has the number of the page, ours says below it what stands on every page
    let foot = of("word/footer-default.xml");
    assert!(said(&foot).starts_with("Page 9") && foot.matches("PAGE").count() == 1, "{foot}");
    assert!(said(&foot).ends_with(&said(&of("word/footer1.xml")).split('\t').next().unwrap().to_owned()), "{foot}");
    assert!(
        of("word/document.xml").contains("r:id=\"header-default\"")
            && of("docProps/app.xml").contains("Ministry &amp; Co")
    );
    for name in names.iter().filter(|it| it.ends_with(".xml") || it.ends_with(".rels")) {
        assert_eq!(strict::check(&of(name)), Ok(()), "{name}");
    }
}

#[test]
fn of_header_and_footer_nothing_is_taken_that_was_not_read_through() {
    let plain = paragraph("<w:r><w:t>House</w:t></w:r>");
    // a picture that is none, outside, or elsewhere; a drawing of other things; a box for text
    for call in ["rId1", "rId3", "rId4", "rId9"] {
        let reference =
            with_head_and_foot(&(plain.clone() + &paragraph(&drawing(call))), &plain, Some(b"no picture")).unwrap();
        let head =
            text_of(&write(&everything(), &words(), Some(&reference), &|_| true).unwrap(), "word/header-default.xml");
        assert!(!head.contains("<w:drawing") && said(&head) == "House", "{call}: {head}");
    }
    let boxes = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing/></mc:Choice><mc:Fallback><w:pict/></mc:Fallback>\
        </mc:AlternateContent><w:object><w:t>ole</w:t></w:object><w:t>House</w:t></w:r>";
    let reference = with_head_and_foot(&paragraph(boxes), &plain, None).unwrap();
    let bytes = write(&everything(), &words(), Some(&reference), &|_| true).unwrap();
    assert_eq!(said(&text_of(&bytes, "word/header-default.xml")), "House");
    // an empty one leaves ours
    let reference = with_head_and_foot(&paragraph("<w:r><w:t> </w:t></w:r>"), &plain, None).unwrap();
    let bytes = write(&everything(), &words(), Some(&reference), &|_| true).unwrap();
    assert!(!names(&bytes).contains(&"word/header-default.xml".to_owned()));
    // a page without its number has ours
    assert!(text_of(&bytes, "word/footer-default.xml").contains(" PAGE "));
    // what is broken is refused with its place, and an entity is no part of such a file
    let broken = with_head_and_foot("<w:p><w:r>", &plain, None).err();
    assert!(matches!(&broken, Some(ReferenceFault::Broken { part, .. }) if part == "word/header3.xml"), "{broken:?}");
    let large = with_head_and_foot(&paragraph(&"<w:r><w:t>x</w:t></w:r>".repeat(60_000)), &plain, None).err();
    assert_eq!(large, Some(ReferenceFault::TooLarge));
}

fn names(bytes: &[u8]) -> Vec<String> {
    zip::ZipArchive::new(Cursor::new(bytes)).unwrap().file_names().map(|it| it.unwrap().into_owned()).collect()
}

fn text_of(bytes: &[u8], name: &str) -> String {
    let mut file = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    file.by_name(name).unwrap_or_else(|_| panic!("{name} is missing")).read_to_string(&mut text).unwrap();
    text
}
