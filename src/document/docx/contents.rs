//! Contents and lists of captions: fields Word and LibreOffice fill anew, with every entry and its page written already.

use super::super::line::{Captioned, Line};
use super::super::outline::outline;
use super::body::Body;
use super::styles::{RunLook, Style};
use super::xml::around_value;
use crate::text::Direction;

impl<'a> Body<'a> {
    /// The list of headings down to a level, each a link to the page it comes to stand on.
    pub(super) fn contents(&mut self, deepest: u8) {
        let entries = outline(self.document, deepest);
        let depth = entries.iter().map(|entry| entry.depth + 1).max().unwrap_or(0).min(9);
        let listed = entries.iter().map(|entry| (entry.id, entry.text, (entry.depth + 1).min(9))).collect();
        let code = format!("TOC \\o \"1-{depth}\" \\h \\z \\u");
        let title = Line::text(self.words.contents.as_str());
        self.out_of_fields(&code, &title, "Table of Contents", listed);
    }

    /// The list of numbered tables or figures.
    pub(super) fn captions(&mut self, title: &Line, kind: Captioned) {
        let listed = self.document.captions(kind).into_iter().map(|(id, caption)| (id, caption, 1)).collect();
        let kind = match kind {
            Captioned::Table => "Table",
            Captioned::Figure => "Figure",
        };
        self.out_of_fields(&format!("TOC \\h \\z \\c \"{kind}\""), title, "Table of Figures", listed);
    }

    /// A list that is one field: who fills it anew gets the numbers of its own pages.
    fn out_of_fields(&mut self, code: &str, title: &Line, gallery: &str, entries: Vec<(&'a str, &'a Line, usize)>) {
        if entries.is_empty() {
            return;
        }
        self.out.push_str(&format!(
            "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"{gallery}\"/><w:docPartUnique/></w:docPartObj>\
             </w:sdtPr><w:sdtContent>"
        ));
        if !title.is_empty() {
            let runs = self.line(title, RunLook::default());
            let direction = self.direction(&title.plain());
            self.push_paragraph(Some(Style::ContentsTitle), "", direction, &runs);
        }
        let last = entries.len() - 1;
        for (index, (id, text, level)) in self.cancellation.each(entries).enumerate() {
            let name = self.bookmark(id).unwrap_or_default();
            let mut runs = String::new();
            if index == 0 {
                runs.push_str(&format!(
                    "<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> \
                     {code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                ));
            }
            let said = text.plain().replace('\n', " ");
            let direction = Direction::of_text(&said).unwrap_or(self.document.direction);
            let text = self.runs(&said, RunLook::default());
            let (before, after) = around_value(&format!("PAGEREF {name} \\h"));
            runs.push_str(&format!(
                "<w:hyperlink w:anchor=\"{name}\" w:history=\"1\">{text}<w:r><w:tab/></w:r>{before}"
            ));
            let rest = format!("{after}</w:hyperlink>");
            let end = if index == last { "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" } else { "" };
            let tab = format!("<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{}\"/></w:tabs>", self.room);
            self.push_paragraph(Some(Style::Contents(level)), &tab, direction, &format!("{runs}{rest}{end}"));
            // the page is known when all has its place
            let behind = rest.len() + end.len() + "</w:p>".len();
            self.page_numbers.push((self.out.len() - behind, id));
        }
        self.out.push_str("</w:sdtContent></w:sdt>");
    }
}
