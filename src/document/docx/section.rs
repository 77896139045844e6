//! The sections of a file: cover, front matter and body, upright pages, and pages turned sideways for what is wide (`wide`).

use super::super::page_numbers::PageNumbers;
use super::super::tree::Document;
use super::head_foot::{HeadsAndFeet, Pages};
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
    /// Whether the front matter has page numbers of its own.
    is_apart: bool,
    /// How the pages under way are numbered, and whether they begin with one.
    numbers: Option<(PageNumbers, bool)>,
    /// Whether any pages are turned.
    pub has_turned: bool,
    /// Which headers and footers an institution has of its own.
    theirs: Theirs,
}

/// Which headers and footers an institution has of its own, by `Pages`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Theirs {
    heads: [bool; 3],
    feet: [bool; 3],
}

impl Theirs {
    pub fn of(all: &HeadsAndFeet) -> Self {
        Self {
            heads: Pages::ALL.map(|pages| all.head(pages).is_some()),
            feet: Pages::ALL.map(|pages| all.foot(pages).is_some()),
        }
    }
}

impl Sections {
    pub fn new(document: &Document, page: PageSetup, has_head: bool, theirs: Theirs) -> Self {
        let is_from_right = document.direction == Direction::Rtl;
        let is_apart = document.has_front_apart();
        Self {
            page,
            has_head,
            is_from_right,
            is_turned: false,
            ended: 0,
            is_apart,
            numbers: None,
            has_turned: false,
            theirs,
        }
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
        let ended = self.ended();
        self.is_turned = is_turned;
        self.has_turned |= is_turned;
        Some(ended)
    }

    /// Goes over to upright pages numbered from one.
    pub fn renumber(&mut self, numbers: PageNumbers) -> String {
        let ended = self.ended();
        self.is_turned = false;
        self.numbers = Some((numbers, true));
        ended
    }

    /// The end of the section under way in a paragraph of no height.
    fn ended(&mut self) -> String {
        let ended = self.end();
        format!(
            "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>{ended}</w:pPr></w:p>"
        )
    }

    /// The properties of the section under way, at its end.
    pub fn end(&mut self) -> String {
        self.ended += 1;
        let is_cover = self.is_apart && self.numbers.is_none();
        let foot = match self.is_turned {
            _ if is_cover => "footer0",
            true => "footer2",
            false => "footer1",
        };
        // the title page has the foot of every page and no running head, or those an institution has for it
        let Theirs { heads, feet } = self.theirs;
        let first = Pages::First as usize;
        let is_title = (self.has_head || heads[first] || feet[first]) && self.ended == 1 && !self.is_apart;
        let numbers = match self.begun() {
            Some((PageNumbers::Roman, begins)) => number_type(" w:fmt=\"lowerRoman\"", begins),
            Some((PageNumbers::Arabic, begins)) => number_type(" w:fmt=\"decimal\"", begins),
            None => String::new(),
        };
        let reference = |kind: &str, pages: Pages, id: &str| {
            format!("<w:{kind}Reference w:type=\"{}\" r:id=\"{id}\"/>", pages.name())
        };
        let own = |kind: &str, pages: Pages, of: Pages| reference(kind, pages, &format!("{kind}-{}", of.name()));
        let usual = Pages::Usual as usize;
        let even = Pages::Even as usize;
        let mut called = String::new();
        if is_cover {
            // the cover is a section of one page
            if heads[first] {
                called.push_str(&own("header", Pages::Usual, Pages::First));
            }
            called.push_str(&match feet[first] {
                true => own("footer", Pages::Usual, Pages::First),
                false => reference("footer", Pages::Usual, foot),
            });
        } else {
            if heads[usual] {
                called.push_str(&own("header", Pages::Usual, Pages::Usual));
            } else if self.has_head {
                called.push_str(&reference("header", Pages::Usual, "header1"));
            }
            called.push_str(&match feet[usual] {
                true => own("footer", Pages::Usual, Pages::Usual),
                false => reference("footer", Pages::Usual, foot),
            });
            // an even page without its own has that of every page
            if heads[even] || feet[even] {
                let head = if heads[even] { Pages::Even } else { Pages::Usual };
                if heads[head as usize] {
                    called.push_str(&own("header", Pages::Even, head));
                } else if self.has_head {
                    called.push_str(&reference("header", Pages::Even, "header1"));
                }
                called.push_str(&match (feet[even], feet[usual]) {
                    (true, _) => own("footer", Pages::Even, Pages::Even),
                    (false, true) => own("footer", Pages::Even, Pages::Usual),
                    (false, false) => reference("footer", Pages::Even, foot),
                });
            }
            if is_title {
                if heads[first] {
                    called.push_str(&own("header", Pages::First, Pages::First));
                }
                called.push_str(&match (feet[first], feet[usual]) {
                    (true, _) => own("footer", Pages::First, Pages::First),
                    (false, true) => own("footer", Pages::First, Pages::Usual),
                    (false, false) => reference("footer", Pages::First, foot),
                });
            }
        }
        let title = if is_title { "<w:titlePg/>" } else { "" };
        let bidi = if self.is_from_right { "<w:bidi/>" } else { "" };
        format!("<w:sectPr>{called}{}{numbers}{title}{bidi}</w:sectPr>", self.page().xml())
    }

    /// How the section under way is numbered; the next one goes on with it.
    fn begun(&mut self) -> Option<(PageNumbers, bool)> {
        let begun = self.numbers;
        self.numbers = begun.map(|(numbers, _)| (numbers, false));
        begun
    }
}

fn number_type(format: &str, begins: bool) -> String {
    let start = if begins { " w:start=\"1\"" } else { "" };
    format!("<w:pgNumType{format}{start}/>")
}
