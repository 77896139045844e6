//! Reading through the parts of a reference file: are they whole, and where in them is what we need.
//!
//! Positions are byte offsets in the text of a part, so that it can be taken over as it is with our own put in.

use super::body::BULLETS;
use super::reference::ReferenceFault;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// Elements inside each other.
const DEEP: usize = 100;

/// Where our own is put into a part.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marks {
    /// Before the first list.
    pub first: usize,
    /// Before the end.
    pub end: usize,
    /// The language of the text.
    pub language: Option<(usize, usize)>,
}

/// Size and margins of a page, in twentieths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    pub width: usize,
    pub height: usize,
    pub top: usize,
    pub right: usize,
    pub bottom: usize,
    pub left: usize,
    pub header: usize,
    pub footer: usize,
}

impl Default for Page {
    fn default() -> Self {
        Self { width: 11906, height: 16838, top: 1134, right: 1134, bottom: 1134, left: 1134, header: 567, footer: 567 }
    }
}

impl Page {
    /// The width of the text.
    pub fn room(&self) -> usize {
        self.width.saturating_sub(self.left + self.right).max(2000)
    }

    /// The elements that say so.
    pub fn xml(&self) -> String {
        let orient = if self.width > self.height { " w:orient=\"landscape\"" } else { "" };
        format!(
            "<w:pgSz w:w=\"{}\" w:h=\"{}\"{orient}/><w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" \
             w:header=\"{}\" w:footer=\"{}\" w:gutter=\"0\"/>",
            self.width, self.height, self.top, self.right, self.bottom, self.left, self.header, self.footer
        )
    }
}

/// Reads through a part: each element with whether it holds others, the position before it, and the names around it.
fn read(
    text: &str,
    mut each: impl FnMut(&BytesStart<'_>, usize, usize, &[String]),
    mut ended: impl FnMut(&str, usize),
) -> Result<(), ReferenceFault> {
    let mut reader = Reader::from_str(text);
    let mut open: Vec<String> = Vec::new();
    let mut roots = 0;
    loop {
        let before = usize::try_from(reader.buffer_position()).unwrap_or(0);
        let event = reader.read_event().map_err(|_| ReferenceFault::Broken)?;
        let after = usize::try_from(reader.buffer_position()).unwrap_or(0);
        match event {
            Event::Start(element) | Event::Empty(element) if open.is_empty() && roots > 0 => {
                let _ = element;
                return Err(ReferenceFault::Broken);
            }
            Event::Start(element) => {
                seen(&element)?;
                roots += usize::from(open.is_empty());
                each(&element, before, after, &open);
                open.push(element.name().as_ref().to_owned());
                if open.len() > DEEP {
                    return Err(ReferenceFault::Broken);
                }
            }
            Event::Empty(element) => {
                seen(&element)?;
                roots += usize::from(open.is_empty());
                each(&element, before, after, &open);
            }
            Event::End(element) => {
                open.pop();
                ended(element.name().as_ref(), before);
            }
            // an entity of its own could be anything
            Event::DocType(_) => return Err(ReferenceFault::Broken),
            Event::Eof => break,
            _ => {}
        }
    }
    if open.is_empty() && roots == 1 { Ok(()) } else { Err(ReferenceFault::Broken) }
}

/// Every attribute is well-formed and none is there twice.
fn seen(element: &BytesStart<'_>) -> Result<(), ReferenceFault> {
    element.attributes().try_for_each(|it| it.map(|_| ()).map_err(|_| ReferenceFault::Broken))
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|it| it.key.as_ref() == name)?;
    Some(found.value.into_owned())
}

/// Sees that a part is well-formed.
pub fn whole(text: &str) -> Result<(), ReferenceFault> {
    read(text, |_, _, _, _| {}, |_, _| {})
}

/// Where our styles go, and the ids of the styles that are there, by their names in lower case.
pub fn style_marks(text: &str) -> Result<(Marks, HashMap<String, String>), ReferenceFault> {
    let mut marks = Marks::default();
    let mut by_name = HashMap::new();
    let mut id = None;
    let mut is_ours = false;
    read(
        text,
        |element, before, after, around| match element.name().as_ref() {
            "w:styles" if around.is_empty() => is_ours = attribute(element, "xmlns:w").as_deref() == Some(W),
            "w:style" => id = attribute(element, "w:styleId").filter(|id| !id.contains(['<', '"'])),
            "w:name" if around.last().is_some_and(|it| it == "w:style") => {
                if let (Some(name), Some(id)) = (attribute(element, "w:val"), id.take()) {
                    by_name.entry(name.to_lowercase()).or_insert(id);
                }
            }
            "w:lang" if around.iter().any(|it| it == "w:rPrDefault") && text[before..after].ends_with("/>") => {
                marks.language = Some((before, after));
            }
            _ => {}
        },
        |name, before| {
            if name == "w:styles" {
                marks.end = before;
            }
        },
    )?;
    if is_ours && marks.end > 0 && !by_name.is_empty() { Ok((marks, by_name)) } else { Err(ReferenceFault::NotDocx) }
}

/// Where our lists go; nothing where theirs leave ours no place.
pub fn numbering_marks(text: &str) -> Result<Option<Marks>, ReferenceFault> {
    let mut marks = Marks::default();
    let (mut first, mut last) = (None, None);
    let (mut is_ours, mut is_free) = (false, true);
    read(
        text,
        |element, before, _, around| {
            let number = |name: &str| attribute(element, name).and_then(|it| it.parse::<usize>().ok()).unwrap_or(0);
            match element.name().as_ref() {
                "w:numbering" if around.is_empty() => is_ours = attribute(element, "xmlns:w").as_deref() == Some(W),
                "w:abstractNum" => is_free &= number("w:abstractNumId") < BULLETS,
                "w:num" if around.len() == 1 => {
                    is_free &= number("w:numId") < BULLETS;
                    first.get_or_insert(before);
                }
                "w:numIdMacAtCleanup" => last = Some(before),
                _ => {}
            }
        },
        |name, before| {
            if name == "w:numbering" {
                marks.end = before;
            }
        },
    )?;
    marks.end = last.unwrap_or(marks.end);
    marks.first = first.unwrap_or(marks.end);
    Ok((is_ours && is_free && marks.end > 0).then_some(marks))
}

/// The page of the last section of a text.
pub fn page_of(text: &str) -> Result<Page, ReferenceFault> {
    let mut page = Page::default();
    read(
        text,
        |element, _, _, _| {
            let number = |name: &str, usual: usize| {
                let said = attribute(element, name).and_then(|it| it.parse::<usize>().ok());
                said.filter(|it| *it <= 31_680).unwrap_or(usual)
            };
            match element.name().as_ref() {
                "w:pgSz" => {
                    page.width = number("w:w", page.width).max(4000);
                    page.height = number("w:h", page.height).max(4000);
                }
                "w:pgMar" => {
                    page.top = number("w:top", page.top);
                    page.right = number("w:right", page.right);
                    page.bottom = number("w:bottom", page.bottom);
                    page.left = number("w:left", page.left);
                    page.header = number("w:header", page.header);
                    page.footer = number("w:footer", page.footer);
                }
                _ => {}
            }
        },
        |_, _| {},
    )?;
    Ok(page)
}
