//! Contents: a field Word and LibreOffice fill anew, with every entry written already.

use super::super::outline::outline;
use super::body::Body;
use super::styles::{RunLook, Style};
use crate::text::Direction;

impl Body<'_> {
    /// The list of headings down to a level, each a link. Whoever fills the field anew gets the page numbers; a line of dots
    /// that leads to none would look like a fault until then.
    pub(super) fn contents(&mut self, deepest: u8) {
        let entries = outline(self.document, deepest);
        let depth = entries.iter().map(|entry| entry.depth + 1).max().unwrap_or(0).min(9);
        if depth == 0 {
            return;
        }
        self.out.push_str(
            "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/></w:docPartObj>\
             </w:sdtPr><w:sdtContent>",
        );
        if !self.words.contents.is_empty() {
            let runs = self.runs(&self.words.contents, RunLook::default());
            let direction = self.direction(&self.words.contents);
            self.push_paragraph(Some(Style::ContentsTitle), "", direction, &runs);
        }
        let last = entries.len() - 1;
        for (index, entry) in self.cancellation.each(&entries).enumerate() {
            let name = self.bookmark(entry.id).unwrap_or_default();
            let mut runs = String::new();
            if index == 0 {
                runs.push_str(&format!(
                    "<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> \
                     TOC \\o \"1-{depth}\" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                ));
            }
            let text = self.runs(&entry.text.plain().replace('\n', " "), RunLook::default());
            runs.push_str(&format!("<w:hyperlink w:anchor=\"{name}\" w:history=\"1\">{text}</w:hyperlink>"));
            if index == last {
                runs.push_str("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
            }
            let direction = Direction::of_text(&entry.text.plain()).unwrap_or(self.document.direction);
            let tab = format!("<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{}\"/></w:tabs>", self.room);
            self.push_paragraph(Some(Style::Contents((entry.depth + 1).min(9))), &tab, direction, &runs);
        }
        self.out.push_str("</w:sdtContent></w:sdt>");
    }
}
