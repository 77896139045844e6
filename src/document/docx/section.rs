//! The sections of a file: upright pages, and pages turned sideways for what is wide (`wide`).

use super::super::tree::Document;
use super::parts::PageSetup;
use crate::text::Direction;

/// The sections written so far.
pub struct Sections {
    page: PageSetup,
    /// Whether the title of the chapter stands above every page but the first.
    has_head: bool,
    is_from_right: bool,
    /// Whether the pages under way are turned.
    pub is_turned: bool,
    ended: usize,
    /// Whether any pages are turned.
    pub has_turned: bool,
}

impl Sections {
    pub fn new(document: &Document, page: PageSetup, has_head: bool) -> Self {
        let is_from_right = document.direction == Direction::Rtl;
        Self { page, has_head, is_from_right, is_turned: false, ended: 0, has_turned: false }
    }

    /// The page under way.
    pub fn page(&self) -> PageSetup {
        if self.is_turned { self.page.turned() } else { self.page }
    }

    /// Goes over to pages turned or upright; what ends the section before stands in a paragraph of no height.
    pub fn turn(&mut self, is_turned: bool) -> Option<String> {
        // the page of an institution may lie on its side already
        if is_turned == self.is_turned || self.page.width >= self.page.height {
            return None;
        }
        let ended = self.end();
        self.is_turned = is_turned;
        self.has_turned |= is_turned;
        Some(format!(
            "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>{ended}</w:pPr></w:p>"
        ))
    }

    /// The properties of the section under way, at its end.
    pub fn end(&mut self) -> String {
        self.ended += 1;
        let foot = if self.is_turned { "footer2" } else { "footer1" };
        // the title page has the foot of every page and no running head
        let is_title = self.has_head && self.ended == 1;
        let head = if self.has_head { "<w:headerReference w:type=\"default\" r:id=\"header1\"/>" } else { "" };
        let first = match is_title {
            true => format!("<w:footerReference w:type=\"first\" r:id=\"{foot}\"/>"),
            false => String::new(),
        };
        let title = if is_title { "<w:titlePg/>" } else { "" };
        let bidi = if self.is_from_right { "<w:bidi/>" } else { "" };
        format!(
            "<w:sectPr>{head}<w:footerReference w:type=\"default\" r:id=\"{foot}\"/>{first}{}{title}{bidi}</w:sectPr>",
            self.page().xml()
        )
    }
}
