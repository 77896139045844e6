//! The one function of the PDF writer, and what goes in and comes out.

use std::collections::BTreeSet;

use icu_properties::CodePointMapData;
use icu_properties::PropertyNamesShort;
use icu_properties::props::Script;

use super::super::going::{Going, Stopped};
use super::super::tree::{Block, Document};
use super::super::words::Words;
use super::block::{Page, front};
use super::flow::Flow;
use super::fonts::FontBytes;
use super::look;
use super::print::{self, Filled};
use super::text::Press;

/// What the front says about a file besides the document.
pub struct Setting<'a> {
    /// The language of the document, as in `fr`; empty when unknown.
    pub language: &'a str,
    /// Whether its lines begin at the right.
    pub from_right: bool,
    /// The program that made it.
    pub creator: &'a str,
    /// What stands at the foot of every page; empty for the title.
    pub footer: &'a str,
    /// “Page 3 of 12”, from the two numbers.
    pub page: &'a dyn Fn(usize, usize) -> String,
    /// What is said at the beginning when no font shows these scripts, by their four letters in ISO 15924.
    pub lacking: &'a dyn Fn(&BTreeSet<String>) -> String,
    /// Finds fonts for characters the built-in ones lack, in order of preference; asked once, and only if there are any.
    pub fonts: &'a dyn Fn(&BTreeSet<char>) -> Vec<FontBytes>,
    /// Refuse to write anything that is not PDF/UA.
    pub strict: bool,
    /// Asked between blocks, rows and pages.
    pub going: Going<'a>,
}

/// A file, and what it could not show.
#[derive(Debug)]
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// The characters no font had a sign for; their codes stand in the file.
    pub lacking: BTreeSet<char>,
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The printing library refused; its reason in English.
    #[error("{0}")]
    Library(String),
    /// It was told to stop.
    #[error("stopped")]
    Stopped,
}

impl From<Stopped> for Fault {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

/// Lays out a document and makes the file.
///
/// # Errors
/// When the printing library refuses, which a font that breaks its format can bring about, and when it was told to stop.
pub fn write(document: &Document, words: &Words, setting: &Setting<'_>) -> Result<Written, Fault> {
    let mut press = Press::new(&[], setting.from_right);
    let mut filled = fill(document, words, &mut press, setting.going, None)?;
    let mut lacking = std::mem::take(&mut press.lacking);
    let found = if lacking.is_empty() { Vec::new() } else { (setting.fonts)(&lacking) };
    if !found.is_empty() {
        // what was laid out is let go first: it may be large
        drop(filled);
        press = Press::new(&found, setting.from_right);
        filled = fill(document, words, &mut press, setting.going, None)?;
        lacking = std::mem::take(&mut press.lacking);
    }
    if !lacking.is_empty() {
        let scripts = lacking.iter().map(|c| script(*c)).collect();
        let notice = (setting.lacking)(&scripts);
        filled = fill(document, words, &mut press, setting.going, Some(notice))?;
    }
    press.forget();
    let pages = filled.sheets.len();
    let bytes = print::print(document, setting, &mut press, filled)?;
    Ok(Written { bytes, pages, lacking })
}

pub(super) fn fill(
    document: &Document,
    words: &Words,
    press: &mut Press,
    going: Going<'_>,
    notice: Option<String>,
) -> Result<Filled, Stopped> {
    let page = Page::new(document, words, going);
    let mut flow = Flow::new(press);
    front(&mut flow, document, words);
    if let Some(notice) = notice.filter(|notice| !notice.is_empty()) {
        let notice = Block::Notice(vec![Block::Paragraph(notice.into()).into()]);
        page.flow(&mut flow, &[notice.into()], look::TEXT)?;
    }
    page.whole(&mut flow)?;
    flow.finish();
    Ok(Filled { sheets: flow.sheets, tags: flow.tags, anchors: flow.anchors })
}

/// The four letters of a character's script: `Arab`, or `Zyyy` for signs of no script.
#[must_use]
pub fn script(c: char) -> String {
    let script = CodePointMapData::<Script>::new().get(c);
    PropertyNamesShort::<Script>::new().get(script).unwrap_or("Zzzz").to_owned()
}
