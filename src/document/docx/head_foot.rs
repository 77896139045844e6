//! Header and footer of an institution's own file, with their pictures: written anew, element by element.
//!
//! Paragraphs, tables, tabs, runs with their looks, page numbers, the title and PNG or JPEG pictures are taken. Fields that tell
//! of another file (its name, its dates), drawings that are no picture, and calls outside the file stay behind.

use super::super::picture::Picture;
use super::super::tree::Document;
use super::called::{Called, Pages, targets};
use super::foreign::{ReferenceFault, part, well_formed};
use super::parts::is_look;
use super::walk::{Hearer, attribute as value, walk};
use super::xml::{attribute, entities};
use quick_xml::events::BytesStart;
use std::collections::HashMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Bytes a header or footer may have, unpacked, and those of one of its pictures.
const MAX_PART_BYTES: u64 = 1 << 20;
const MAX_PICTURE_BYTES: u64 = super::super::picture::MAX_PICTURE_BYTES;
/// Pictures of one file.
const MAX_PICTURES: usize = 12;
/// No side of a picture is longer, in units of a drawing: the longest page a word processor knows.
const MAX_UNITS: i64 = 20_116_800;

/// Fields that are true of any file: numbers of pages, and headings of the page.
const FIELDS: [&str; 4] = ["PAGE", "NUMPAGES", "SECTIONPAGES", "STYLEREF"];
/// What holds text, besides the looks of it.
const CONTENT: &str = "p r t tab br cr noBreakHyphen softHyphen ptab tbl tblGrid gridCol tr tc";
/// What of it says something.
const SAYS: [&str; 7] = ["t", "tab", "br", "cr", "ptab", "noBreakHyphen", "softHyphen"];
/// What is passed through to what is in it.
const THROUGH: [&str; 7] = ["hdr", "ftr", "sdtContent", "hyperlink", "smartTag", "ins", "moveTo"];

/// A header or a footer.
#[derive(Clone, Debug, Default)]
pub struct HeadFoot {
    pieces: Vec<Piece>,
    /// Whether it says the number of the page.
    pub has_number: bool,
    says: bool,
    /// The pictures in it, by their places in the list of all.
    pictures: Vec<usize>,
}

#[derive(Clone, Debug)]
enum Piece {
    Xml(String),
    Title,
    Author,
}

/// All of a file.
#[derive(Clone, Debug, Default)]
pub struct HeadsAndFeet {
    heads: [Option<HeadFoot>; 3],
    feet: [Option<HeadFoot>; 3],
    pub pictures: Vec<Picture>,
}

impl HeadFoot {
    /// The part, with paragraphs of our own below.
    pub fn xml(&self, root: &str, document: &Document, below: &str) -> String {
        let mut written = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:{root} \
             xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
             xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
             xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
             xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
        );
        for piece in &self.pieces {
            match piece {
                Piece::Xml(xml) => written.push_str(xml),
                Piece::Title => written.push_str(&attribute(&document.title.plain())),
                Piece::Author => written.push_str(&attribute(&document.author)),
            }
        }
        written.push_str(&format!("{below}</w:{root}>"));
        written
    }

    /// The pictures it calls, by their places in the list of all.
    pub fn pictures(&self) -> &[usize] {
        &self.pictures
    }
}

impl HeadsAndFeet {
    pub fn head(&self, pages: Pages) -> Option<&HeadFoot> {
        self.heads[pages as usize].as_ref()
    }

    pub fn foot(&self, pages: Pages) -> Option<&HeadFoot> {
        self.feet[pages as usize].as_ref()
    }

    /// Whether even pages have their own.
    pub fn has_even(&self) -> bool {
        self.head(Pages::Even).is_some() || self.foot(Pages::Even).is_some()
    }

    /// Reads what the sections of a text call, `text` being the text.
    pub(super) fn read(file: &mut ZipArchive<Cursor<&[u8]>>, text: &str) -> Result<Self, ReferenceFault> {
        let mut called = Called::default();
        walk(text, &mut called)?;
        let settings = part(file, "word/settings.xml", MAX_PART_BYTES)?.unwrap_or_default();
        // on unless it says otherwise
        let even = settings.split_once("<w:evenAndOddHeaders").and_then(|(_, rest)| rest.split('>').next());
        let has_even = even.is_some_and(|said| !["\"0\"", "\"false\"", "\"off\""].iter().any(|off| said.contains(off)));
        let called_parts = targets(file, "document.xml")?;
        let mut all = Self::default();
        let mut known: HashMap<String, Option<usize>> = HashMap::new();
        for (called_of, is_head) in [(&called.heads, true), (&called.feet, false)] {
            for pages in Pages::ALL {
                if (pages == Pages::Even && !has_even) || (pages == Pages::First && !called.has_first) {
                    continue;
                }
                let name = called_of[pages as usize].as_ref().and_then(|id| called_parts.get(id));
                let Some(name) = name else { continue };
                let Some(xml) = part(file, &format!("word/{name}"), MAX_PART_BYTES)? else { continue };
                well_formed(&format!("word/{name}"), &xml)?;
                let calls = targets(file, name)?;
                let mut writer = Writer::new(&calls, file, &mut known, &mut all.pictures);
                walk(&xml, &mut writer)?;
                let found = Some(writer.finish()).filter(|it| it.says);
                let place = if is_head { &mut all.heads } else { &mut all.feet };
                place[pages as usize] = found;
            }
        }
        Ok(all)
    }
}

/// A field that is open.
#[derive(Default)]
struct Field {
    code: String,
    /// Whether its value is told; before that its code is.
    is_told: bool,
    is_kept: bool,
}

/// A control for content: whose value it shows, and whether it only asks for one.
#[derive(Default)]
struct Control {
    shows: Option<Piece>,
    is_told: bool,
    only_asks: bool,
}

/// A drawing that is open, as far as it is a picture.
#[derive(Default)]
struct Drawing {
    call: Option<String>,
    size: Option<(i64, i64)>,
    said: String,
    is_anchored: bool,
    is_behind: bool,
    wrap: &'static str,
    /// Across and down: from where, and how far or at which side.
    places: [Option<(String, String)>; 2],
    /// Which of the two is being told.
    at: usize,
}

struct Writer<'a, 'b> {
    calls: &'a HashMap<String, String>,
    file: &'a mut ZipArchive<Cursor<&'b [u8]>>,
    /// Pictures by their names in the file, also those that cannot be taken.
    known: &'a mut HashMap<String, Option<usize>>,
    all: &'a mut Vec<Picture>,
    found: HeadFoot,
    out: String,
    /// How many elements around stay behind.
    skipped: usize,
    in_control_about: bool,
    fields: Vec<Field>,
    controls: Vec<Control>,
    drawing: Option<Drawing>,
    in_tab_stops: bool,
    /// The element that began last, and has not ended.
    last: String,
}

impl<'a, 'b> Writer<'a, 'b> {
    fn new(
        calls: &'a HashMap<String, String>,
        file: &'a mut ZipArchive<Cursor<&'b [u8]>>,
        known: &'a mut HashMap<String, Option<usize>>,
        all: &'a mut Vec<Picture>,
    ) -> Self {
        Self {
            calls,
            file,
            known,
            all,
            found: HeadFoot::default(),
            out: String::new(),
            skipped: 0,
            in_control_about: false,
            fields: Vec::new(),
            controls: Vec::new(),
            drawing: None,
            in_tab_stops: false,
            last: String::new(),
        }
    }

    fn finish(mut self) -> HeadFoot {
        self.found.pieces.push(Piece::Xml(self.out));
        self.found
    }

    /// Whether what is said now stays behind: the value of a field of another file, or of a control that asks for one.
    fn is_silent(&self) -> bool {
        self.fields.iter().any(|field| !field.is_kept || !field.is_told)
            || self.controls.iter().any(|control| control.only_asks || control.is_told)
    }

    /// Whether an element says something that stays behind.
    fn is_left_out(&self, name: &str) -> bool {
        !self.in_tab_stops && SAYS.contains(&name) && self.is_silent()
    }

    /// A control shows what it stands for, once.
    fn tell_control(&mut self) {
        let shows = self.controls.last_mut().and_then(|control| {
            control.is_told = true;
            control.shows.clone()
        });
        if let Some(piece) = shows {
            self.piece(piece);
        }
    }

    fn piece(&mut self, piece: Piece) {
        self.out.push_str("<w:t xml:space=\"preserve\">");
        let before = std::mem::take(&mut self.out);
        self.found.pieces.extend([Piece::Xml(before), piece]);
        self.out.push_str("</w:t>");
        self.found.says = true;
    }

    /// Begins an element that is taken, with its attributes of this name space.
    fn begin(&mut self, element: &BytesStart<'_>) {
        self.out.push_str(&format!("<{}", element.name().as_ref()));
        for (name, value) in attributes(element) {
            self.out.push_str(&format!(" {name}=\"{}\"", super::strict::escaped(&value)));
        }
        self.out.push('>');
    }

    fn field_mark(&mut self, mark: &str) {
        match mark {
            "begin" => self.fields.push(Field::default()),
            "separate" => self.tell_field(),
            _ => {
                self.tell_field();
                if self.fields.pop().is_some_and(|field| field.is_kept) {
                    self.out.push_str("<w:fldChar w:fldCharType=\"end\"/>");
                }
            }
        }
    }

    /// The code of the innermost field is known: it is written, or shows what it stands for, or stays behind.
    fn tell_field(&mut self) {
        let is_inner = self.fields.len() > 1;
        let Some(field) = self.fields.last_mut().filter(|field| !field.is_told) else { return };
        field.is_told = true;
        let code = field.code.trim().to_owned();
        let first = code.split_whitespace().next().unwrap_or_default().to_uppercase();
        field.is_kept = FIELDS.contains(&first.as_str()) && !is_inner;
        if field.is_kept {
            self.out.push_str(&format!(
                "<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {} </w:instrText></w:r>\
                 <w:r><w:fldChar w:fldCharType=\"separate\"/>",
                entities(&code)
            ));
            self.found.has_number |= first == "PAGE";
            self.found.says = true;
        } else if !is_inner && let Some(piece) = stands_for(&first) {
            self.piece(piece);
        }
    }

    fn simple_field(&mut self, element: &BytesStart<'_>) {
        let code = value(element, "w:instr").unwrap_or_default();
        let first = code.split_whitespace().next().unwrap_or_default().to_uppercase();
        // what is in it is written anew when the file is shown
        self.skipped = 1;
        if self.is_silent() {
            return;
        }
        if FIELDS.contains(&first.as_str()) {
            let code = attribute(code.trim());
            self.out.push_str(&format!("<w:fldSimple w:instr=\" {code} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"));
            self.found.has_number |= first == "PAGE";
            self.found.says = true;
        } else if let Some(piece) = stands_for(&first) {
            self.out.push_str("<w:r>");
            self.piece(piece);
            self.out.push_str("</w:r>");
        }
    }

    /// What tells of a control for content.
    fn control_about(&mut self, element: &BytesStart<'_>, name: &str) {
        let Some(control) = self.controls.last_mut() else { return };
        match name {
            "dataBinding" => {
                let path = value(element, "w:xpath").unwrap_or_default();
                let name = path.rsplit(['/', ':']).next().unwrap_or_default().split('[').next().unwrap_or_default();
                control.shows = stands_for(&name.to_uppercase());
            }
            "showingPlcHdr" => control.only_asks = true,
            _ => {}
        }
    }

    fn drawn(&mut self, element: &BytesStart<'_>, name: &str) {
        let Some(drawing) = &mut self.drawing else { return };
        let number = |name: &str| value(element, name).and_then(|it| it.parse::<i64>().ok());
        match name {
            "wp:anchor" => {
                drawing.is_anchored = true;
                drawing.is_behind = value(element, "behindDoc").is_some_and(|it| it == "1" || it == "true");
            }
            "wp:extent" => drawing.size = number("cx").zip(number("cy")),
            "wp:docPr" => drawing.said = value(element, "descr").unwrap_or_default(),
            "wp:positionH" | "wp:positionV" => {
                drawing.at = usize::from(name == "wp:positionV");
                let from = value(element, "relativeFrom").unwrap_or_default();
                drawing.places[drawing.at] = Some((from, String::new()));
            }
            "wp:wrapTopAndBottom" => drawing.wrap = "<wp:wrapTopAndBottom/>",
            "wp:wrapSquare" => drawing.wrap = "<wp:wrapSquare wrapText=\"bothSides\"/>",
            "a:blip" if drawing.call.is_none() => drawing.call = value(element, "r:embed"),
            _ => {}
        }
    }

    /// A drawing has ended: a picture is written.
    fn picture(&mut self, drawing: &Drawing) -> Result<(), ReferenceFault> {
        let size = drawing.size.filter(|(across, down)| [*across, *down].iter().all(|it| (1..=MAX_UNITS).contains(it)));
        let name = drawing.call.as_ref().and_then(|call| self.calls.get(call)).cloned();
        let (Some((across, down)), Some(name), false) = (size, name, self.is_silent()) else { return Ok(()) };
        let Some(index) = self.taken(&name)? else { return Ok(()) };
        if !self.found.pictures.contains(&index) {
            self.found.pictures.push(index);
        }
        self.found.says = true;
        let (id, said) = (900 + index, attribute(&drawing.said));
        let extent = format!("cx=\"{across}\" cy=\"{down}\"");
        let graphic = format!(
            "<wp:docPr id=\"{id}\" name=\"Picture {id}\" descr=\"{said}\"/><wp:cNvGraphicFramePr/><a:graphic>\
             <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
             <pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr>\
             <pic:cNvPr id=\"{id}\" name=\"Picture {id}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
             <a:blip r:embed=\"pic{index}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>\
             <a:off x=\"0\" y=\"0\"/><a:ext {extent}/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>\
             </pic:spPr></pic:pic></a:graphicData></a:graphic>"
        );
        let place = |at: usize, name: &str| {
            let (from, said) = drawing.places[at].clone().unwrap_or_default();
            let from = if is_word(&from) { from } else { "page".to_owned() };
            let said = match said.trim() {
                side if is_word(side) => format!("<wp:align>{side}</wp:align>"),
                offset => format!("<wp:posOffset>{}</wp:posOffset>", offset.parse::<i32>().unwrap_or(0)),
            };
            format!("<wp:{name} relativeFrom=\"{from}\">{said}</wp:{name}>")
        };
        let drawn = match drawing.is_anchored {
            false => format!(
                "<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent {extent}/>{graphic}</wp:inline>"
            ),
            true => format!(
                "<wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"{id}\" \
                 behindDoc=\"{}\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/>{}{}\
                 <wp:extent {extent}/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>{}{graphic}</wp:anchor>",
                u8::from(drawing.is_behind),
                place(0, "positionH"),
                place(1, "positionV"),
                if drawing.wrap.is_empty() { "<wp:wrapNone/>" } else { drawing.wrap },
            ),
        };
        self.out.push_str(&format!("<w:drawing>{drawn}</w:drawing>"));
        Ok(())
    }

    /// The place of a picture in the list of all; nothing for one that cannot be taken.
    fn taken(&mut self, name: &str) -> Result<Option<usize>, ReferenceFault> {
        if let Some(known) = self.known.get(name) {
            return Ok(*known);
        }
        let mut bytes = Vec::new();
        if self.all.len() < MAX_PICTURES
            && let Ok(entry) = self.file.by_name(&format!("word/{name}"))
        {
            entry.take(MAX_PICTURE_BYTES + 1).read_to_end(&mut bytes).map_err(|_| ReferenceFault::NotDocx)?;
        }
        let is_small = bytes.len() as u64 <= MAX_PICTURE_BYTES;
        let picture = is_small.then(|| Picture::read(&bytes).ok()).flatten();
        let found = picture.map(|picture| {
            self.all.push(picture);
            self.all.len() - 1
        });
        self.known.insert(name.to_owned(), found);
        Ok(found)
    }
}

impl Hearer for Writer<'_, '_> {
    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), ReferenceFault> {
        let name = element.name();
        name.as_ref().clone_into(&mut self.last);
        let whole = name.as_ref();
        let local = whole.strip_prefix("w:").unwrap_or_default();
        if self.drawing.is_some() {
            self.drawn(element, whole);
        } else if self.skipped > 0 {
            self.skipped += 1;
        } else if self.in_control_about {
            self.control_about(element, local);
        } else if !THROUGH.contains(&local) {
            match local {
                "sdt" => self.controls.push(Control::default()),
                "sdtPr" => self.in_control_about = true,
                "drawing" => self.drawing = Some(Drawing::default()),
                "fldChar" => {
                    let mark = value(element, "w:fldCharType").unwrap_or_default();
                    self.field_mark(&mark);
                }
                "instrText" => {}
                "fldSimple" => self.simple_field(element),
                "t" if self.controls.last().is_some_and(|it| it.shows.is_some() && !it.is_told) => self.tell_control(),
                _ if self.is_left_out(local) => {}
                "t" => self.out.push_str("<w:t xml:space=\"preserve\">"),
                "tabs" => {
                    self.in_tab_stops = true;
                    self.begin(element);
                }
                _ if is_look(local) || CONTENT.split(' ').any(|it| it == local) => self.begin(element),
                _ => self.skipped = 1,
            }
        }
        Ok(())
    }

    fn end(&mut self, name: &str) {
        let local = name.strip_prefix("w:").unwrap_or_default();
        self.last.clear();
        if name == "w:drawing"
            && let Some(drawing) = self.drawing.take()
        {
            // a picture that cannot be had is none
            let _ = self.picture(&drawing);
        } else if self.drawing.is_none() && self.skipped > 0 {
            self.skipped -= 1;
        } else if local == "sdtPr" {
            self.in_control_about = false;
        } else if self.drawing.is_none() && !self.in_control_about && !THROUGH.contains(&local) {
            self.in_tab_stops &= local != "tabs";
            match local {
                "sdt" => drop(self.controls.pop()),
                "fldChar" | "instrText" => {}
                _ if self.is_left_out(local) => {}
                _ => self.out.push_str(&format!("</w:{local}>")),
            }
        }
    }

    fn other(&mut self, text: &str) {
        match (self.last.as_str(), &mut self.drawing) {
            ("wp:posOffset" | "wp:align", Some(drawing)) => {
                if let Some((_, said)) = &mut drawing.places[drawing.at] {
                    said.push_str(text);
                }
            }
            ("w:instrText", None) if self.skipped == 0 => {
                if let Some(field) = self.fields.last_mut().filter(|field| !field.is_told) {
                    field.code.push_str(text);
                }
            }
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        if self.skipped == 0 && self.drawing.is_none() && !self.is_silent() {
            self.found.says |= !words.trim().is_empty();
            self.out.push_str(&entities(words));
        }
    }
}

/// What a field or a control of this name shows, where it is something of our own document.
fn stands_for(name: &str) -> Option<Piece> {
    match name {
        "TITLE" => Some(Piece::Title),
        "AUTHOR" | "CREATOR" => Some(Piece::Author),
        _ => None,
    }
}

/// The attributes of the name space of texts.
fn attributes(element: &BytesStart<'_>) -> Vec<(String, String)> {
    let is_plain = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric()) && !name.starts_with("rsid");
    let named = element.attributes().flatten().filter_map(|it| {
        let name = it.key.as_ref().to_owned();
        name.strip_prefix("w:").filter(|name| is_plain(name))?;
        Some((name.clone(), value(element, &name)?))
    });
    named.collect()
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphabetic())
}
