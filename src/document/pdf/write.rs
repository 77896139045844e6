//! The one function of the PDF writer.

use icu_properties::CodePointMapData;
use icu_properties::PropertyNamesShort;
use icu_properties::props::Script;

use super::super::progress::{Cancelled, ProgressFn};
use super::super::tree::{Block, Document};
use super::super::words::WriterWords;
use super::block::{BlockSetter, front};
use super::flow::Flow;
use super::foot::Foot;
use super::look;
use super::print::{self, Filled};
use super::setting::{PdfFault, PdfFile, Setting};
use super::text::Typesetter;

/// Lays out a document and makes the file.
///
/// # Errors
/// When the printing library refuses, which a font that breaks its format can bring about, and when it was told to stop.
pub fn write(document: &Document, words: &WriterWords, setting: &Setting<'_>) -> Result<PdfFile, PdfFault> {
    let mut typesetter = Typesetter::new(&[], setting.from_right);
    let mut filled = fill(document, words, &mut typesetter, setting.progress, None)?;
    let mut lacking = std::mem::take(&mut typesetter.lacking);
    let found = if lacking.is_empty() { Vec::new() } else { (setting.fonts)(&lacking) };
    if !found.is_empty() {
        // what was laid out is let go first: it may be large
        drop(filled);
        typesetter = Typesetter::new(&found, setting.from_right);
        filled = fill(document, words, &mut typesetter, setting.progress, None)?;
        lacking = std::mem::take(&mut typesetter.lacking);
    }
    if !lacking.is_empty() {
        let scripts = lacking.iter().map(|c| script(*c)).collect();
        let notice = (setting.lacking)(&scripts);
        filled = fill(document, words, &mut typesetter, setting.progress, Some(notice))?;
    }
    typesetter.forget();
    let pages = filled.sheets.len();
    let bytes = print::print(document, setting, &mut typesetter, filled)?;
    Ok(PdfFile { bytes, pages, lacking })
}

pub(super) fn fill(
    document: &Document,
    words: &WriterWords,
    typesetter: &mut Typesetter,
    progress: ProgressFn<'_>,
    notice: Option<String>,
) -> Result<Filled, Cancelled> {
    let page = BlockSetter::new(document, words, progress);
    let mut flow = Flow::new(typesetter);
    flow.foot = Foot::of(document.notes());
    front(&mut flow, document, words);
    if let Some(notice) = notice.filter(|notice| !notice.is_empty()) {
        let notice = Block::Notice(vec![Block::Paragraph(notice.into()).into()]);
        page.flow(&mut flow, &[notice.into()], look::TEXT)?;
    }
    page.whole(&mut flow)?;
    flow.finish();
    Ok(Filled { sheets: flow.sheets, tags: flow.tags, anchors: flow.anchors, numbering: flow.numbering })
}

/// The four letters of a character's script: `Arab`, or `Zyyy` for signs of no script.
#[must_use]
pub fn script(c: char) -> String {
    let script = CodePointMapData::<Script>::new().get(c);
    PropertyNamesShort::<Script>::new().get(script).unwrap_or("Zzzz").to_owned()
}
