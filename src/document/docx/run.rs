//! Pieces of a line as runs: stress, sources, signs and links; text of each direction in runs of its own.

use super::super::line::{Captioned, Inline, Line, Revised, Tone, mention_said};
use super::super::link::is_followable;
use super::body::Body;
use super::marks::{PartMark, note_mark};
use super::styles::{self, RunLook, Style};
use super::xml::{entities, field};
use crate::text::clean::printed_lines;
use crate::text::{Direction, pieces, reference_text};

impl Body<'_> {
    /// A sign and its words; it stays with the first of them.
    pub(super) fn signed(&self, tone: Tone, words: &str) -> String {
        let gap = if words.is_empty() { "" } else { "\u{a0}" };
        format!("{}{gap}{words}", tone.glyph(self.words.glyphs))
    }

    /// A line as runs.
    pub(super) fn line(&mut self, line: &Line, look: RunLook) -> String {
        let mut runs = String::new();
        for inline in line.inlines() {
            self.foreign = inline.language().map(str::to_owned);
            match inline.bare() {
                Inline::Text(text) | Inline::Typed(text) => runs.push_str(&self.runs(text, look)),
                Inline::Strong(text) => runs.push_str(&self.runs(text, RunLook { bold: true, ..look })),
                Inline::Emphasis(text) => runs.push_str(&self.runs(text, RunLook { italic: true, ..look })),
                Inline::Sign(tone, words) => {
                    runs.push_str(&self.runs(&self.signed(*tone, words), look));
                }
                Inline::Reference(references) => runs.push_str(&self.runs(&reference_text(references), look)),
                Inline::Mention { name, text, to } => {
                    runs.push_str(&self.mention(name, &mention_said(name, text), to.as_deref(), look));
                }
                Inline::Note { text, .. } => runs.push_str(&self.note(text)),
                Inline::Label { kind, word, number, id } => runs.push_str(&self.label(*kind, word, *number, id, look)),
                Inline::Field(field) => runs.push_str(&self.field(field, look)),
                Inline::Revised(it) => runs.push_str(&self.revised(it, look)),
                Inline::Foreign { .. } => {}
                Inline::Cite { label, target } => runs.push_str(&self.inside(&format!("[{label}]"), target, look)),
                Inline::Link { text, to } => match to.strip_prefix('#') {
                    Some(id) => runs.push_str(&self.inside(text, id, look)),
                    None => runs.push_str(&self.outside(text, to, look)),
                },
            }
            self.foreign = None;
        }
        runs
    }

    /// A tracked change: words that were added, or removed, by whom and when.
    fn revised(&mut self, revised: &Revised, look: RunLook) -> String {
        let (id, author) = (self.other_mark(), entities(&revised.author));
        let at = match revised.at.len() {
            16 => format!(" w:date=\"{}:00Z\"", entities(&revised.at)),
            10 => format!(" w:date=\"{}T00:00:00Z\"", entities(&revised.at)),
            _ => String::new(),
        };
        let runs = self.runs(&revised.text, look);
        let about = format!("w:id=\"{id}\" w:author=\"{author}\"{at}");
        match revised.is_added {
            true => format!("<w:ins {about}>{runs}</w:ins>"),
            false => {
                let runs = runs.replace("<w:t xml:space", "<w:delText xml:space").replace("</w:t>", "</w:delText>");
                format!("<w:del {about}>{runs}</w:del>")
            }
        }
    }

    /// The mark of a footnote, whose words go to a part of their own.
    fn note(&mut self, text: &Line) -> String {
        let number = self.notes.len() + 1;
        let (style, mark) = (self.styles.id(Style::FootnoteText), self.styles.id(Style::FootnoteMark));
        let mark = format!("<w:rPr><w:rStyle w:val=\"{mark}\"/></w:rPr>");
        let said = self.line(text, RunLook::default());
        let bidi = if self.direction(&text.plain()) == Direction::Rtl { "<w:bidi/>" } else { "" };
        self.paging.note(&style, &said);
        self.notes.push(format!(
            "<w:footnote w:id=\"{number}\"><w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{bidi}</w:pPr>\
             <w:r>{mark}<w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>{said}</w:p></w:footnote>"
        ));
        let (id, name) = (self.other_mark(), note_mark(number));
        format!(
            "<w:bookmarkStart w:id=\"{id}\" w:name=\"{name}\"/><w:r>{mark}<w:footnoteReference w:id=\"{number}\"/></w:r>\
             <w:bookmarkEnd w:id=\"{id}\"/>"
        )
    }

    /// A part of the document named in a text, in a bookmark that says what was typed.
    fn mention(&mut self, name: &str, said: &str, to: Option<&str>, look: RunLook) -> String {
        let runs = match to {
            Some(id) => self.inside(said, id, look),
            None => self.runs(said, look),
        };
        let id = self.other_mark();
        let bookmark = PartMark::new(name, said).name(id);
        format!("<w:bookmarkStart w:id=\"{id}\" w:name=\"{bookmark}\"/>{runs}<w:bookmarkEnd w:id=\"{id}\"/>")
    }

    /// “Table 3”: a field of its kind, which other programs count anew, and a place that links lead to.
    fn label(&mut self, kind: Captioned, word: &str, number: usize, id: &str, look: RunLook) -> String {
        let kind = match kind {
            Captioned::Table => "Table",
            Captioned::Figure => "Figure",
        };
        let word = self.runs(&format!("{word}\u{a0}"), look);
        let field = field(&format!("SEQ {kind} \\* ARABIC"), &number.to_string());
        self.bookmarked(id, &format!("{word}{field}"))
    }

    /// A link to a heading, where there is such a heading.
    fn inside(&self, text: &str, id: &str, look: RunLook) -> String {
        match self.bookmark(id) {
            Some(name) => {
                let runs = self.runs(text, RunLook { link: true, ..look });
                format!("<w:hyperlink w:anchor=\"{name}\" w:history=\"1\">{runs}</w:hyperlink>")
            }
            None => self.runs(text, look),
        }
    }

    /// A link to an address a reader may follow; no target hides behind its words.
    fn outside(&mut self, text: &str, to: &str, look: RunLook) -> String {
        let mut runs = self.runs(text, RunLook { link: is_followable(to), ..look });
        if is_followable(to) {
            let number = self.relation(to);
            runs = format!("<w:hyperlink r:id=\"link{number}\" w:history=\"1\">{runs}</w:hyperlink>");
        }
        if to != text {
            runs.push_str(&self.runs(&format!(" ({to})"), look));
        }
        runs
    }

    /// Text as runs; a newline is a line break.
    pub(super) fn runs(&self, text: &str, look: RunLook) -> String {
        let mut runs = String::new();
        let shown = printed_lines(text);
        for (direction, piece) in pieces(&shown) {
            runs.push_str("<w:r>");
            let mut about = String::new();
            if look.link {
                about.push_str(&format!("<w:rStyle w:val=\"{}\"/>", self.styles.id(Style::Hyperlink)));
            }
            if look.bold {
                about.push_str("<w:b/><w:bCs/>");
            }
            if look.italic {
                about.push_str("<w:i/><w:iCs/>");
            }
            if direction == Direction::Rtl {
                about.push_str("<w:rtl/>");
            }
            if let Some(language) = &self.foreign {
                about.push_str(&styles::language(language));
            }
            if !about.is_empty() {
                runs.push_str(&format!("<w:rPr>{about}</w:rPr>"));
            }
            for (index, line) in piece.split('\n').enumerate() {
                if index > 0 {
                    runs.push_str("<w:br/>");
                }
                if !line.is_empty() {
                    runs.push_str(&format!("<w:t xml:space=\"preserve\">{}</w:t>", entities(line)));
                }
            }
            runs.push_str("</w:r>");
        }
        runs
    }
}
