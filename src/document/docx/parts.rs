//! The parts of a reference file: what is taken over of each, and where in it our own goes.
//!
//! Positions are byte offsets in what was written anew of a part (`strict`), so that our own can be put in.

use super::numbers::BULLETS;
use super::strict::{Allowed, FlawPlace, escaped, rewrite};
use std::collections::HashMap;

/// Elements of styles and lists: how paragraphs, runs and tables look, and nothing that holds text, fields or calls.
/// ISO/IEC 29500-1, 17.3 to 17.9.
const LOOKS: &str = "\
    styles docDefaults rPrDefault pPrDefault latentStyles lsdException style name aliases basedOn next link \
    autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid \
    tblStylePr rPr rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof \
    snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs \
    em lang eastAsianLayout specVanish oMath pPr pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr ilvl \
    numId suppressLineNumbers pBdr top left bottom right between bar tabs tab suppressAutoHyphens kinsoku wordWrap \
    overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd ind contextualSpacing mirrorIndents \
    suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle tblPr tblStyle tblpPr \
    tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW tblCellSpacing tblInd tblBorders start end insideH \
    insideV tblLayout tblCellMar tblLook tblCaption tblDescription trPr gridBefore gridAfter wBefore wAfter cantSplit \
    trHeight tblHeader tcPr tcW gridSpan hMerge vMerge tcBorders tl2br tr2bl noWrap tcMar tcFitText vAlign hideMark \
    numbering abstractNum nsid multiLevelType tmpl styleLink numStyleLink lvl numFmt lvlRestart isLgl suff lvlText legacy \
    lvlJc num abstractNumId lvlOverride startOverride numIdMacAtCleanup";

/// Whether an element says how something looks.
pub fn is_look(name: &str) -> bool {
    LOOKS.split_whitespace().any(|it| it == name)
}

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const A: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";

/// Styles and lists.
const OF_LOOKS: Allowed = Allowed { namespace: W, prefix: "w", qualified: true, takes: is_look };
/// A theme; what programs add to it is theirs.
const OF_THEMES: Allowed = Allowed { namespace: A, prefix: "a", qualified: false, takes: |name| name != "extLst" };
/// A text, of which only numbers are read.
const OF_TEXTS: Allowed = Allowed { namespace: W, prefix: "w", qualified: true, takes: |_| true };

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
pub struct PageSetup {
    pub width: usize,
    pub height: usize,
    pub top: usize,
    pub right: usize,
    pub bottom: usize,
    pub left: usize,
    pub header: usize,
    pub footer: usize,
}

/// A line of the running head, with what is below it, in twentieths of a point.
const HEAD_LINE: usize = 400;

impl Default for PageSetup {
    fn default() -> Self {
        Self { width: 11906, height: 16838, top: 1134, right: 1134, bottom: 1134, left: 1134, header: 567, footer: 567 }
    }
}

impl PageSetup {
    /// Whether a line above the text leaves the text where it is.
    pub fn has_room_above(&self) -> bool {
        self.top >= self.header + HEAD_LINE
    }

    /// The same page on its side.
    pub fn turned(&self) -> Self {
        Self { width: self.height, height: self.width, ..*self }
    }

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

/// A part as it is written anew, with where our own goes.
pub type MarkedPart = (String, Marks);

/// The ids of styles, as they are written in attributes, by their names in lower case.
pub type Ids = HashMap<String, String>;

/// A theme, unless it is none.
pub fn theme(text: &str) -> Result<Option<String>, FlawPlace> {
    let mut is_theme = false;
    let each = |element: &super::strict::Taken<'_>| is_theme |= element.around.is_empty() && element.name == "theme";
    let written = rewrite(text, &OF_THEMES, each, |_, _| {})?;
    Ok(is_theme.then_some(written))
}

/// The styles, where ours go, and their ids; nothing where these are no styles.
pub fn styles(text: &str) -> Result<Option<(MarkedPart, Ids)>, FlawPlace> {
    let mut marks = Marks::default();
    let mut by_name = HashMap::new();
    let mut id = None;
    let mut is_ours = false;
    let written = rewrite(
        text,
        &OF_LOOKS,
        |element| match element.name {
            "styles" if element.around.is_empty() => is_ours = true,
            "style" => id = element.get("styleId").map(escaped),
            "name" if element.around.last().is_some_and(|it| it == "style") => {
                if let (Some(name), Some(id)) = (element.get("val"), id.take()) {
                    by_name.entry(name.to_lowercase()).or_insert(id);
                }
            }
            "lang" if element.is_empty && element.around.iter().any(|it| it == "rPrDefault") => {
                marks.language = Some(element.at);
            }
            _ => {}
        },
        |name, before| {
            if name == "styles" {
                marks.end = before;
            }
        },
    )?;
    Ok((is_ours && marks.end > 0 && !by_name.is_empty()).then_some(((written, marks), by_name)))
}

/// The lists, and where ours go; nothing where theirs leave ours no place.
pub fn numbering(text: &str) -> Result<Option<MarkedPart>, FlawPlace> {
    let mut marks = Marks::default();
    let (mut first, mut last) = (None, None);
    let (mut is_ours, mut is_free) = (false, true);
    let written = rewrite(
        text,
        &OF_LOOKS,
        |element| {
            let number = |name: &str| element.get(name).and_then(|it| it.parse::<usize>().ok()).unwrap_or(0);
            match element.name {
                "numbering" if element.around.is_empty() => is_ours = true,
                "abstractNum" => is_free &= number("abstractNumId") < BULLETS,
                "num" if element.around.len() == 1 => {
                    is_free &= number("numId") < BULLETS;
                    first.get_or_insert(element.at.0);
                }
                "numIdMacAtCleanup" => last = Some(element.at.0),
                _ => {}
            }
        },
        |name, before| {
            if name == "numbering" {
                marks.end = before;
            }
        },
    )?;
    marks.end = last.unwrap_or(marks.end);
    marks.first = first.unwrap_or(marks.end);
    Ok((is_ours && is_free && marks.end > 0).then_some((written, marks)))
}

/// The page of the last section of a text, and the style of its first table.
pub fn page(text: &str) -> Result<(PageSetup, Option<String>), FlawPlace> {
    let mut page = PageSetup::default();
    let mut table = None;
    rewrite(
        text,
        &OF_TEXTS,
        |element| {
            let number = |name: &str, usual: usize| {
                let said = element.get(name).and_then(|it| it.parse::<usize>().ok());
                said.filter(|it| *it <= 31_680).unwrap_or(usual)
            };
            match element.name {
                "tblStyle" if table.is_none() => table = element.get("val").map(escaped),
                "pgSz" => {
                    page.width = number("w", page.width).max(4000);
                    page.height = number("h", page.height).max(4000);
                }
                "pgMar" => {
                    page.top = number("top", page.top);
                    page.right = number("right", page.right);
                    page.bottom = number("bottom", page.bottom);
                    page.left = number("left", page.left);
                    page.header = number("header", page.header);
                    page.footer = number("footer", page.footer);
                }
                _ => {}
            }
        },
        |_, _| {},
    )?;
    Ok((page, table))
}

/// The company named in the properties of a file, on one line of at most 200 characters.
pub fn company(about: &str) -> Option<String> {
    let said = about.split_once("<Company>")?.1.split_once("</Company>")?.0;
    let said = quick_xml::escape::unescape(said).ok()?;
    let said: String = crate::text::clean::screen_lines(said.trim()).chars().take(200).collect();
    Some(said.replace('\n', " ")).filter(|said| !said.is_empty())
}
