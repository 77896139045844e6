//! Reading texts back from a file that people worked on: what stands between two marks, as it would be typed.
//!
//! The writer puts a bookmark around every text of the workbook, named after its address, what it said then, and the first
//! footnote in it ([`TextMark`]); programs keep bookmarks through editing. What was deleted under tracked changes is gone
//! here, what was inserted is there. Markup is written as `docs/format.md` has it; a footnote of ours stands as
//! [`NOTE`] with its number among those of the text, from nought, for the caller who knows what was typed there, and a part of
//! the document that is named as the checksum of its name ([`super::with_parts`]).

use super::foreign::{ReferenceFault, part};
use super::marks::{NOTE, NOTE_END, NOTE_MARK, PartMark, TextMark, sum};
use super::numbers::{BULLETS, NUMBERS};
use super::typed::{Piece, guarded, marked, without};
use super::walk::{Hearer, attribute, walk};
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;
use std::io::Cursor;
use zip::ZipArchive;

/// A text that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadText {
    pub mark: TextMark,
    /// As it would be typed.
    pub text: String,
    /// Footnotes somebody added, whose words stand in the text in brackets.
    pub new_notes: usize,
}

impl ReadText {
    /// Whether it says something else than when the file was written.
    #[must_use]
    pub fn is_edited(&self) -> bool {
        sum(&self.text) != self.mark.was
    }
}

/// A part may hold this many bytes once unpacked.
const MAX_PART_BYTES: u64 = 32 << 20;

/// The texts of a DOCX file, in their order.
///
/// # Errors
/// When it is no such file, or far larger than one.
pub fn texts(bytes: &[u8]) -> Result<Vec<ReadText>, ReferenceFault> {
    let mut file = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReferenceFault::NotDocx)?;
    let body = part(&mut file, "word/document.xml", MAX_PART_BYTES)?.ok_or(ReferenceFault::NotDocx)?;
    let mut other = |name: &str| part(&mut file, name, MAX_PART_BYTES).map(Option::unwrap_or_default);
    let known = Known {
        links: links(&other("word/_rels/document.xml.rels")?),
        levels: levels(&other("word/styles.xml")?),
        lists: lists(&other("word/numbering.xml")?),
        notes: notes(&other("word/footnotes.xml")?),
    };
    let mut reader = Reader { known, ..Reader::default() };
    walk(&body, &mut reader)?;
    Ok(reader.found)
}

/// How the fragment of a body that was just written reads, for the mark around it.
pub fn said_in(
    xml: &str,
    levels: HashMap<String, usize>,
    links: HashMap<String, String>,
    (above, first_note): (usize, usize),
) -> String {
    let known = Known { links, levels, ..Known::default() };
    let all = TextMark { first_note, ..TextMark::default() };
    let mut reader = Reader { known, above, open: Some(Open { mark: all, ..Open::default() }), ..Reader::default() };
    // it hears of nothing there could be too much of
    let _ = walk(xml, &mut reader);
    reader.close();
    reader.found.pop().map(|read| read.text).unwrap_or_default()
}

/// What the other parts of a file say.
#[derive(Debug, Default)]
struct Known {
    links: HashMap<String, String>,
    /// The level of a heading, by the id of its style; 0 for a quotation.
    levels: HashMap<String, usize>,
    /// Whether a list is numbered, by number and level; those of our own are known without.
    lists: HashMap<(usize, usize), bool>,
    notes: HashMap<usize, String>,
}

impl Known {
    fn is_numbered(&self, list: usize, level: usize) -> bool {
        let ours = list > NUMBERS;
        self.lists.get(&(list, level)).copied().unwrap_or(ours && list != BULLETS)
    }
}

/// A text that is being read.
#[derive(Debug, Default)]
struct Open {
    mark: TextMark,
    id: String,
    written: String,
    /// The list whose item was last, where nothing stands behind it.
    last_item: Option<usize>,
    counts: Vec<usize>,
    new_notes: usize,
}

#[derive(Debug, Default)]
struct Paragraph {
    style: String,
    list: Option<usize>,
    level: usize,
    is_indented: bool,
    pieces: Vec<Piece>,
}

#[derive(Debug, Default)]
struct Reader {
    known: Known,
    found: Vec<ReadText>,
    open: Option<Open>,
    /// The level of the last heading outside of texts.
    above: usize,
    within: Within,
    /// What is around the box that is being read.
    around: Vec<Within>,
    is_bold: bool,
    is_italic: bool,
    in_properties: bool,
    /// The footnote whose mark is around the reader: its bookmark and its number.
    note: Option<(String, usize)>,
}

/// The paragraph that is being read, and the table it stands in.
#[derive(Debug, Default)]
struct Within {
    paragraph: Paragraph,
    rows: Vec<Vec<String>>,
    depth_of_tables: usize,
    link: Option<(String, usize)>,
    /// The address printed behind the words of the link before.
    behind: Option<String>,
    /// The part of the document that is named where the reader stands: its bookmark, its mark, and the pieces before it.
    mention: Option<(String, PartMark, usize)>,
}

impl Hearer for Reader {
    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), ReferenceFault> {
        let value = |name: &str| attribute(element, name);
        let number = |name: &str| value(name).and_then(|it| it.parse::<usize>().ok());
        let is_on = || value("w:val").is_none_or(|it| it != "0" && it != "false");
        match element.name().as_ref() {
            "w:bookmarkStart" => {
                let (name, id) = (value("w:name").unwrap_or_default(), value("w:id").unwrap_or_default());
                if let Some(mark) = TextMark::named(&name) {
                    // LibreOffice lets the mark begin once more before the last paragraph, under the number it ends with
                    if let Some(open) = self.open.as_mut().filter(|open| open.mark == mark) {
                        open.id = id;
                        return Ok(());
                    }
                    self.open = Some(Open { mark, id, ..Open::default() });
                } else if let Some(note) = name.strip_prefix(NOTE_MARK) {
                    self.note = note.parse().ok().map(|number| (id, number));
                } else if let Some(mark) = PartMark::named(&name) {
                    self.end_mention();
                    self.within.mention = Some((id, mark, self.within.paragraph.pieces.len()));
                }
            }
            "w:bookmarkEnd" => {
                let id = value("w:id");
                // a footnote that was taken out leaves its mark, which is no other footnote's
                self.note.take_if(|(of, _)| Some(&*of) == id.as_ref());
                if self.within.mention.as_ref().is_some_and(|(of, ..)| Some(of) == id.as_ref()) {
                    self.end_mention();
                }
                if self.open.as_ref().is_some_and(|open| Some(&open.id) == id.as_ref()) {
                    self.end_paragraph();
                    self.close();
                }
            }
            "w:p" => self.within.paragraph = Paragraph::default(),
            "w:pPr" | "w:rPr" => self.in_properties = true,
            "w:pStyle" => self.within.paragraph.style = value("w:val").unwrap_or_default(),
            "w:ilvl" => self.within.paragraph.level = number("w:val").unwrap_or(0).min(8),
            "w:numId" => self.within.paragraph.list = number("w:val").filter(|list| *list > 0),
            "w:ind" => {
                self.within.paragraph.is_indented = number("w:left").or_else(|| number("w:start")).unwrap_or(0) > 0
            }
            "w:r" => (self.is_bold, self.is_italic) = (false, false),
            "w:b" if self.in_properties => self.is_bold = is_on(),
            "w:i" if self.in_properties => self.is_italic = is_on(),
            "w:br" | "w:cr" => self.words("\n"),
            "w:tab" if !self.in_properties => self.words(" "),
            "w:noBreakHyphen" => self.words("\u{2011}"),
            "w:txbxContent" => {
                let within = std::mem::take(&mut self.within);
                self.around.push(within);
            }
            "w:hyperlink" => {
                let to = value("r:id").and_then(|id| self.known.links.get(&id).cloned());
                self.within.link = to.map(|to| (to, self.within.paragraph.pieces.len()));
            }
            "w:footnoteReference" => self.footnote(number("w:id")),
            "w:tbl" => self.within.depth_of_tables += 1,
            "w:tr" => self.within.rows.push(Vec::new()),
            "w:tc" => {
                if let Some(row) = self.within.rows.last_mut() {
                    row.push(String::new());
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) {
        match name {
            // what stands in a box is not of the paragraph the box hangs at
            "w:txbxContent" => self.within = self.around.pop().unwrap_or_default(),
            "w:pPr" | "w:rPr" => self.in_properties = false,
            "w:hyperlink" => self.end_link(),
            "w:p" => self.end_paragraph(),
            "w:tbl" => {
                self.within.depth_of_tables = self.within.depth_of_tables.saturating_sub(1);
                if self.within.depth_of_tables == 0 {
                    self.end_table();
                }
            }
            _ => {}
        }
    }

    fn words(&mut self, text: &str) {
        let text = match self.within.behind.take() {
            // a link prints where it leads behind its words
            Some(behind) => text.strip_prefix(behind.as_str()).unwrap_or(text),
            None => text,
        };
        if text.is_empty() {
            return;
        }
        let piece = Piece { text: text.to_owned(), is_bold: self.is_bold, is_italic: self.is_italic, is_raw: false };
        let is_apart = self.within.link.is_some() || self.within.mention.is_some();
        match self.within.paragraph.pieces.last_mut() {
            Some(last) if last.goes_on_in(&piece) && !is_apart => last.text.push_str(text),
            _ => self.within.paragraph.pieces.push(piece),
        }
    }
}

impl Reader {
    fn raw(&mut self, text: String) {
        self.within.paragraph.pieces.push(Piece { text, is_raw: true, ..Piece::default() });
    }

    fn end_link(&mut self) {
        let Some((to, from)) = self.within.link.take() else { return };
        let from = from.min(self.within.paragraph.pieces.len());
        let words: String = self.within.paragraph.pieces.drain(from..).map(|piece| piece.text).collect();
        if words == to {
            self.raw(to);
        } else {
            self.raw(format!("[{}]({to})", words.replace(['[', ']'], "")));
            self.within.behind = Some(format!(" ({to})"));
        }
    }

    /// What stands for a part of the document is its name again, and what was typed beside it inside of the bookmark stays;
    /// where the words are others, they are what the person means.
    fn end_mention(&mut self) {
        let Some((_, mark, from)) = self.within.mention.take() else { return };
        let from = from.min(self.within.paragraph.pieces.len());
        let now: String = self.within.paragraph.pieces[from..].iter().map(|piece| piece.text.as_str()).collect();
        let Some(said) = mark.within(&now).filter(|said| !said.is_empty()) else { return };
        let pieces = self.within.paragraph.pieces.split_off(from);
        let (before, behind) = without(pieces, said);
        self.within.paragraph.pieces.extend(before);
        self.raw(mark.text());
        self.within.paragraph.pieces.extend(behind);
    }

    fn footnote(&mut self, id: Option<usize>) {
        match (self.note.take(), id) {
            (Some((_, number)), _) => {
                let first = self.open.as_ref().map_or(0, |open| open.mark.first_note);
                self.raw(format!("{NOTE}{}{NOTE_END}", number.saturating_sub(first)));
            }
            (None, Some(id)) => {
                let said = self.known.notes.get(&id).cloned().unwrap_or_default();
                if let Some(open) = &mut self.open {
                    open.new_notes += 1;
                }
                self.words(&format!(" ({said})"));
            }
            (None, None) => {}
        }
    }

    fn end_paragraph(&mut self) {
        // a bookmark may end in a later paragraph
        self.end_mention();
        let paragraph = std::mem::take(&mut self.within.paragraph);
        self.within.behind = None;
        let level = self.known.levels.get(&paragraph.style).copied();
        let Some(open) = &mut self.open else {
            self.above = level.filter(|level| *level > 0).unwrap_or(self.above);
            return;
        };
        if self.within.depth_of_tables > 0 {
            if let Some(cell) = self.within.rows.last_mut().and_then(|row| row.last_mut()) {
                let said = marked(&paragraph.pieces, true);
                cell.push_str(if cell.is_empty() || said.is_empty() { "" } else { " " });
                cell.push_str(&said);
            }
            return;
        }
        let said = marked(&paragraph.pieces, false);
        let said = said.trim_matches([' ', '\n']);
        if said.is_empty() {
            return;
        }
        let indent = "  ".repeat(paragraph.level);
        match (paragraph.list, level) {
            (Some(list), _) => {
                let sign = match self.known.is_numbered(list, paragraph.level) {
                    true => format!("{}. ", open.count(paragraph.level)),
                    false => {
                        open.counts.truncate(paragraph.level);
                        "- ".to_owned()
                    }
                };
                let goes_on = open.last_item.is_some_and(|last| last == list || paragraph.level > 0);
                let gap = if goes_on { "\n" } else { "\n\n" };
                let said = said.replace('\n', &format!("\n{indent}  "));
                open.put(gap, &format!("{indent}{sign}{said}"));
                if paragraph.level == 0 {
                    open.last_item = Some(list);
                }
                return;
            }
            (None, Some(level)) if level > 0 => {
                let depth = (level.saturating_sub(self.above)).clamp(1, 2);
                open.put("\n\n", &format!("{} {}", "#".repeat(depth + 1), said.replace('\n', " ")));
            }
            (None, Some(_)) => open.put("\n\n", &format!("> {}", said.replace('\n', "\n> "))),
            (None, None) if paragraph.is_indented && open.last_item.is_some() => {
                open.put("\n\n", &format!("  {}", said.replace('\n', "\n  ")));
                return;
            }
            (None, None) => open.put("\n\n", &guarded(said)),
        }
        open.last_item = None;
        open.counts.clear();
    }

    fn end_table(&mut self) {
        let rows = std::mem::take(&mut self.within.rows);
        let Some(open) = &mut self.open else { return };
        let count = rows.iter().map(Vec::len).max().unwrap_or(0);
        let row = |cells: &[String]| {
            let cells: Vec<&str> = (0..count).map(|at| cells.get(at).map_or("", String::as_str)).collect();
            format!("| {} |", cells.join(" | "))
        };
        let mut lines: Vec<String> = rows.iter().map(|cells| row(cells)).collect();
        if count > 0 && !lines.is_empty() {
            lines.insert(1, format!("|{}", " --- |".repeat(count)));
            open.put("\n\n", &lines.join("\n"));
            open.last_item = None;
        }
    }

    fn close(&mut self) {
        if let Some(open) = self.open.take() {
            self.found.push(ReadText { mark: open.mark, text: open.written, new_notes: open.new_notes });
        }
    }
}

impl Open {
    fn put(&mut self, gap: &str, said: &str) {
        if !self.written.is_empty() {
            self.written.push_str(gap);
        }
        self.written.push_str(said);
    }

    /// The number of the next item at a level.
    fn count(&mut self, level: usize) -> usize {
        self.counts.resize(level + 1, 0);
        self.counts[level] += 1;
        self.counts[level]
    }
}

/// Sees every element of a part, whether it opens or closes.
fn each_element(xml: &str, mut see: impl FnMut(&BytesStart<'_>)) {
    let mut reader = quick_xml::Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => see(&element),
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
}

fn links(xml: &str) -> HashMap<String, String> {
    let mut links = HashMap::new();
    each_element(xml, |element| {
        if let (Some(id), Some(to)) = (attribute(element, "Id"), attribute(element, "Target"))
            && attribute(element, "TargetMode").is_some_and(|mode| mode == "External")
        {
            links.insert(id, to);
        }
    });
    links
}

/// Headings and quotations by the ids of their styles, which are found by name: Word translates ids.
fn levels(xml: &str) -> HashMap<String, usize> {
    let mut levels = HashMap::new();
    let mut style = String::new();
    each_element(xml, |element| match element.name().as_ref() {
        "w:style" => style = attribute(element, "w:styleId").unwrap_or_default(),
        "w:name" => {
            let name = attribute(element, "w:val").unwrap_or_default().to_lowercase();
            let level = match name.as_str() {
                "quote" => Some(0),
                name => name.strip_prefix("heading ").and_then(|level| level.parse().ok()),
            };
            if let Some(level) = level {
                levels.insert(style.clone(), level);
            }
        }
        _ => {}
    });
    levels
}

fn lists(xml: &str) -> HashMap<(usize, usize), bool> {
    let mut kinds: HashMap<(usize, usize), bool> = HashMap::new();
    let mut lists = HashMap::new();
    let (mut kind, mut list, mut level) = (0, 0, 0);
    each_element(xml, |element| {
        let number = |name: &str| attribute(element, name).and_then(|it| it.parse::<usize>().ok()).unwrap_or(0);
        match element.name().as_ref() {
            "w:abstractNum" => kind = number("w:abstractNumId"),
            "w:lvl" => level = number("w:ilvl"),
            "w:numFmt" => {
                kinds.insert(
                    (kind, level),
                    attribute(element, "w:val").is_some_and(|it| it != "bullet" && it != "none"),
                );
            }
            "w:num" => list = number("w:numId"),
            "w:abstractNumId" => {
                let of = number("w:val");
                lists.extend((0..9).filter_map(|level| Some(((list, level), *kinds.get(&(of, level))?))));
            }
            _ => {}
        }
    });
    lists
}

/// The words of footnotes by their ids.
#[derive(Debug, Default)]
struct Notes {
    found: HashMap<usize, String>,
    id: Option<usize>,
}

impl Hearer for Notes {
    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), ReferenceFault> {
        if element.name().as_ref() == "w:footnote" {
            self.id = attribute(element, "w:id").and_then(|id| id.parse().ok());
        }
        Ok(())
    }

    fn end(&mut self, _: &str) {}

    fn words(&mut self, words: &str) {
        if let Some(id) = self.id {
            self.found.entry(id).or_default().push_str(words.trim_start_matches('\u{feff}'));
        }
    }
}

fn notes(xml: &str) -> HashMap<usize, String> {
    let mut notes = Notes::default();
    // it hears of nothing there could be too much of
    let _ = walk(xml, &mut notes);
    notes.found.into_iter().map(|(id, said)| (id, said.trim().to_owned())).collect()
}
