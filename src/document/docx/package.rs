//! The parts of the file and the file itself: the same document always gives the same bytes.

use super::super::picture::Picture;
use super::super::progress::{Cancelled, PIECE, ProgressFn, interrupted};
use super::super::tree::Document;
use super::body::WrittenBody;
use super::head_foot::{HeadFoot, Pages};
use super::numbers::{BULLETS, NUMBERS};
use super::picture;
use super::reference::ReferenceDocx;
use super::styles::{Style, with_region};
use super::xml::{attribute, field};
use crate::text::Direction;
use std::collections::BTreeSet;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
/// What boxes to tick are named in, which older programs pass over.
const FIELDS: &str = "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" mc:Ignorable=\"w14\" ";
const KIND: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Puts the parts into one file.
pub fn pack(
    document: &Document,
    body: &WrittenBody,
    reference: &ReferenceDocx,
    progress: ProgressFn<'_>,
) -> Result<Vec<u8>, Cancelled> {
    let (kinds, lists) = numbering(body.ordered);
    let theirs = theirs(reference);
    let names: Vec<(String, String)> =
        theirs.iter().map(|it| (format!("word/{}.xml", it.id), format!("word/_rels/{}.xml.rels", it.id))).collect();
    let mut parts: Vec<(&str, String)> = vec![
        ("[Content_Types].xml", types(document, body, reference)),
        ("_rels/.rels", package_relations()),
        ("docProps/core.xml", core(document)),
        ("docProps/app.xml", about(reference)),
        ("word/document.xml", main(body)),
        ("word/_rels/document.xml.rels", relations(document, body, reference)),
        ("word/styles.xml", reference.styles_xml(&document.language)),
        ("word/numbering.xml", reference.numbering_xml(&kinds, &lists)),
        ("word/settings.xml", settings(document, body, reference)),
        ("word/footer1.xml", footer(document, body, reference, reference.page().room())),
    ];
    if body.is_apart {
        parts.push(("word/footer0.xml", cover_footer(document, body, reference)));
    }
    if body.has_turned {
        parts.push(("word/footer2.xml", footer(document, body, reference, reference.page().turned().room())));
    }
    if body.has_head {
        parts.push(("word/header1.xml", header(document, reference)));
    }
    if !body.notes.is_empty() {
        parts.push(("word/footnotes.xml", footnotes(body)));
        parts.push((
            "word/_rels/footnotes.xml.rels",
            format!("{XML}<Relationships xmlns=\"{RELS}\">{}</Relationships>", link_relations(body)),
        ));
    }
    if let Some(theme) = reference.theme() {
        parts.push(("word/theme/theme1.xml", theme.to_owned()));
    }
    for (part, (name, rels)) in theirs.iter().zip(&names) {
        parts.push((name, part.xml(document, body, reference)));
        if !part.of.pictures().is_empty() {
            let call = |index: &usize| {
                let target = lent_picture(*index, &reference.heads_and_feet().pictures[*index]);
                format!("<Relationship Id=\"pic{index}\" Type=\"{R}/image\" Target=\"{target}\"/>")
            };
            let calls: String = part.of.pictures().iter().map(call).collect();
            parts.push((rels, format!("{XML}<Relationships xmlns=\"{RELS}\">{calls}</Relationships>")));
        }
    }
    let logo = document.logo.iter().map(|logo| (picture::part(logo), &*logo.bytes));
    let lent = reference.heads_and_feet().pictures.iter().enumerate();
    let lent = lent.map(|(index, picture)| (format!("word/{}", lent_picture(index, picture)), &*picture.bytes));
    let media: Vec<(String, &[u8])> = logo.chain(lent).collect();
    // memory alone is written to: nothing here can fail but by a stop, or for want of memory
    zipped(&parts, &media, progress).map_err(|_| Cancelled)
}

/// A header or footer an institution has of its own.
struct LentPart<'a> {
    /// The name of the part, and of what calls it.
    id: String,
    is_head: bool,
    pages: Pages,
    of: &'a HeadFoot,
}

impl LentPart<'_> {
    /// Theirs; below a footer what ours says, and the number of the page where theirs has none.
    fn xml(&self, document: &Document, body: &WrittenBody, reference: &ReferenceDocx) -> String {
        if self.is_head {
            return self.of.xml("hdr", document, "");
        }
        let below = match self.pages == Pages::First || self.of.has_number {
            true => foot_line(document, reference, "", &body.notice),
            false => numbered_foot(document, body, reference, reference.page().room()),
        };
        self.of.xml("ftr", document, &below)
    }
}

fn theirs(reference: &ReferenceDocx) -> Vec<LentPart<'_>> {
    let all = reference.heads_and_feet();
    let mut found = Vec::new();
    for pages in Pages::ALL {
        for (kind, of, is_head) in [("header", all.head(pages), true), ("footer", all.foot(pages), false)] {
            found.extend(of.map(|of| LentPart { id: format!("{kind}-{}", pages.name()), is_head, pages, of }));
        }
    }
    found
}

/// The name of a picture of theirs, below `word`.
fn lent_picture(index: usize, picture: &Picture) -> String {
    format!("media/reference{index}.{}", picture.kind.ending())
}

fn zipped(
    parts: &[(&str, String)],
    media: &[(String, &[u8])],
    progress: ProgressFn<'_>,
) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    let texts = parts.iter().map(|(name, text)| (*name, text.as_bytes()));
    for (name, bytes) in texts.chain(media.iter().map(|(name, bytes)| (name.as_str(), *bytes))) {
        file.start_file(name, options)?;
        for piece in bytes.chunks(PIECE) {
            if !progress(1000) {
                return Err(interrupted().into());
            }
            file.write_all(piece)?;
        }
    }
    Ok(file.finish()?.into_inner())
}

fn types(document: &Document, body: &WrittenBody, reference: &ReferenceDocx) -> String {
    let part =
        |name: &str, kind: &str| format!("<Override PartName=\"/word/{name}.xml\" ContentType=\"{KIND}.{kind}+xml\"/>");
    let parts: String = [
        part("document", "document.main"),
        part("styles", "styles"),
        part("numbering", "numbering"),
        part("settings", "settings"),
        part("footer1", "footer"),
        if body.is_apart { part("footer0", "footer") } else { String::new() },
        if body.has_turned { part("footer2", "footer") } else { String::new() },
        if body.has_head { part("header1", "header") } else { String::new() },
        if body.notes.is_empty() { String::new() } else { part("footnotes", "footnotes") },
    ]
    .concat();
    let parts = theirs(reference)
        .iter()
        .fold(parts, |parts, it| parts + &part(&it.id, if it.is_head { "header" } else { "footer" }));
    let theme = match reference.theme() {
        Some(_) => {
            "<Override PartName=\"/word/theme/theme1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"/>"
        }
        None => "",
    };
    let pictures = document.logo.iter().chain(&reference.heads_and_feet().pictures);
    let endings: BTreeSet<&str> = pictures.map(|picture| picture.kind.ending()).collect();
    let media: String =
        endings.iter().map(|it| format!("<Default Extension=\"{it}\" ContentType=\"image/{it}\"/>")).collect();
    format!(
        "{XML}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{media}{parts}{theme}\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         <Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>\
         </Types>"
    )
}

fn package_relations() -> String {
    format!(
        "{XML}<Relationships xmlns=\"{RELS}\"><Relationship Id=\"rId1\" Type=\"{R}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
         <Relationship Id=\"rId3\" Type=\"{R}/extended-properties\" Target=\"docProps/app.xml\"/></Relationships>"
    )
}

/// The program, and the company named in the properties of an institution's file.
fn about(reference: &ReferenceDocx) -> String {
    let company = reference.company().map(|it| format!("<Company>{}</Company>", attribute(it))).unwrap_or_default();
    format!(
        "{XML}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>tripartite</Application>{company}</Properties>"
    )
}

fn core(document: &Document) -> String {
    let author = match document.author.as_str() {
        "" => String::new(),
        author => format!("<dc:creator>{}</dc:creator>", attribute(author)),
    };
    let language = match document.language.as_str() {
        "" => String::new(),
        language => format!("<dc:language>{}</dc:language>", attribute(language)),
    };
    format!(
        "{XML}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title>{author}{language}</cp:coreProperties>",
        attribute(&document.title.plain())
    )
}

fn main(body: &WrittenBody) -> String {
    let boxes = if body.has_fields { FIELDS } else { "" };
    format!(
        "{XML}<w:document {W} xmlns:r=\"{R}\" {boxes}xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
         xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\" \
         xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">\
         <w:body>{}{}</w:body></w:document>",
        body.xml, body.section
    )
}

fn relations(document: &Document, body: &WrittenBody, reference: &ReferenceDocx) -> String {
    let mut relations = String::new();
    for (id, kind, target) in [
        ("styles1", "styles", "styles.xml"),
        ("numbering1", "numbering", "numbering.xml"),
        ("settings1", "settings", "settings.xml"),
        ("footer1", "footer", "footer1.xml"),
        ("footer0", "footer", "footer0.xml"),
        ("footer2", "footer", "footer2.xml"),
        ("header1", "header", "header1.xml"),
        ("footnotes1", "footnotes", "footnotes.xml"),
        ("theme1", "theme", "theme/theme1.xml"),
    ] {
        let is_there = match kind {
            "theme" => reference.theme().is_some(),
            "footnotes" => !body.notes.is_empty(),
            "header" => body.has_head,
            _ => match id {
                "footer0" => body.is_apart,
                "footer2" => body.has_turned,
                _ => true,
            },
        };
        if is_there {
            relations.push_str(&format!("<Relationship Id=\"{id}\" Type=\"{R}/{kind}\" Target=\"{target}\"/>"));
        }
    }
    for it in theirs(reference) {
        let kind = if it.is_head { "header" } else { "footer" };
        relations.push_str(&format!("<Relationship Id=\"{0}\" Type=\"{R}/{kind}\" Target=\"{0}.xml\"/>", it.id));
    }
    if let Some(logo) = &document.logo {
        let target = picture::part(logo);
        let target = target.trim_start_matches("word/");
        relations.push_str(&format!("<Relationship Id=\"logo1\" Type=\"{R}/image\" Target=\"{target}\"/>"));
    }
    relations.push_str(&link_relations(body));
    format!("{XML}<Relationships xmlns=\"{RELS}\">{relations}</Relationships>")
}

/// The addresses links lead to, under the same numbers in every part that has links.
fn link_relations(body: &WrittenBody) -> String {
    let relation = |(index, link): (usize, &String)| {
        let (number, link) = (index + 1, attribute(link));
        format!("<Relationship Id=\"link{number}\" Type=\"{R}/hyperlink\" Target=\"{link}\" TargetMode=\"External\"/>")
    };
    body.links.iter().enumerate().map(relation).collect()
}

/// The footnotes, behind the two lines that part them from the text.
fn footnotes(body: &WrittenBody) -> String {
    let line = |kind: &str, id: i8, sign: &str| {
        format!(
            "<w:footnote w:type=\"{kind}\" w:id=\"{id}\"><w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>\
             <w:r><w:{sign}/></w:r></w:p></w:footnote>"
        )
    };
    format!(
        "{XML}<w:footnotes {W} xmlns:r=\"{R}\">{}{}{}</w:footnotes>",
        line("separator", -1, "separator"),
        line("continuationSeparator", 0, "continuationSeparator"),
        body.notes.concat()
    )
}

/// The marks of lists: what is defined, and the lists that use it.
fn numbering(ordered: usize) -> (String, String) {
    let level = |level: usize, format: &str, text: &str| {
        format!(
            "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/>\
             <w:pPr><w:ind w:left=\"{}\" w:hanging=\"360\"/></w:pPr></w:lvl>",
            (level + 1) * 360
        )
    };
    let kind = |id: usize, levels: String| {
        format!(
            "<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"hybridMultilevel\"/>{levels}</w:abstractNum>"
        )
    };
    let bullets: String = (0..9).map(|it| level(it, "bullet", ["•", "–", "▪"][it % 3])).collect();
    let numbers: String = (0..9).map(|it| level(it, "decimal", &format!("%{}.", it + 1))).collect();
    let mut lists = format!("<w:num w:numId=\"{BULLETS}\"><w:abstractNumId w:val=\"{BULLETS}\"/></w:num>");
    for list in 1..=ordered {
        let restart: String = (0..9)
            .map(|it| format!("<w:lvlOverride w:ilvl=\"{it}\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"))
            .collect();
        lists.push_str(&format!(
            "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{NUMBERS}\"/>{restart}</w:num>",
            NUMBERS + list
        ));
    }
    (kind(BULLETS, bullets) + &kind(NUMBERS, numbers), lists)
}

fn settings(document: &Document, body: &WrittenBody, reference: &ReferenceDocx) -> String {
    let even = if reference.heads_and_feet().has_even() { "<w:evenAndOddHeaders/>" } else { "" };
    let notes = match body.notes.is_empty() {
        true => "",
        false => "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>",
    };
    let language = match document.language.as_str() {
        "" => String::new(),
        language => format!("<w:themeFontLang w:val=\"{}\"/>", attribute(with_region(language))),
    };
    format!(
        "{XML}<w:settings {W}><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"709\"/>{even}{notes}<w:compat><w:doNotExpandShiftReturn/><w:compatSetting \
         w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>{language}</w:settings>"
    )
}

/// The title of the chapter, which programs fill in page by page; until they do, that of the document.
fn header(document: &Document, reference: &ReferenceDocx) -> String {
    let bidi = if document.direction == Direction::Rtl { "<w:bidi/>" } else { "" };
    let (style, title) = (reference.styles().id(Style::Header), attribute(&document.title.plain()));
    let field = field("STYLEREF 1", &title);
    format!(
        "{XML}<w:hdr {W} xmlns:r=\"{R}\"><w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{bidi}</w:pPr>{field}</w:p></w:hdr>"
    )
}

/// The foot of the cover, which has no number.
fn cover_footer(document: &Document, body: &WrittenBody, reference: &ReferenceDocx) -> String {
    part_of_foot(&foot_line(document, reference, "", &body.notice))
}

/// The foot of a page: what stands on every page, and its number; of how many only where all pages are counted together.
fn footer(document: &Document, body: &WrittenBody, reference: &ReferenceDocx, room: usize) -> String {
    part_of_foot(&numbered_foot(document, body, reference, room))
}

fn numbered_foot(document: &Document, body: &WrittenBody, reference: &ReferenceDocx, room: usize) -> String {
    let of = match body.is_apart {
        true => String::new(),
        false => format!("<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>{}", field("NUMPAGES", "1")),
    };
    let tab = format!("<w:tabs><w:tab w:val=\"right\" w:pos=\"{room}\"/></w:tabs>");
    let runs = format!("{}<w:r><w:tab/></w:r>{}{of}", body.notice, field("PAGE", "1"));
    foot_line(document, reference, &tab, &runs)
}

fn foot_line(document: &Document, reference: &ReferenceDocx, tab: &str, runs: &str) -> String {
    let bidi = if document.direction == Direction::Rtl { "<w:bidi/>" } else { "" };
    let style = reference.styles().id(Style::Footer);
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{tab}{bidi}</w:pPr>{runs}</w:p>")
}

fn part_of_foot(lines: &str) -> String {
    format!("{XML}<w:ftr {W} xmlns:r=\"{R}\">{lines}</w:ftr>")
}
