//! The head of a page: the title of the document, and the chapter under way, as `STYLEREF` has it in Word.

use std::collections::HashMap;

use super::super::outline::outline;
use super::super::tree::{Block, Document};
use super::spoken;

/// The chapter named above each page: the first that begins there, or else the one that goes on. Nothing for a document
/// without contents; the title page has no head.
pub(super) fn chapters(
    document: &Document,
    anchors: &HashMap<String, (usize, f32)>,
    pages: usize,
) -> Vec<Option<String>> {
    let has_contents = document.blocks.iter().any(|placed| matches!(placed.block, Block::Contents(_)));
    if !has_contents {
        return vec![None; pages];
    }
    let begins = outline(document, u8::MAX).into_iter().filter(|entry| entry.depth == 0);
    let mut begins = begins.filter_map(|entry| Some((anchors.get(entry.id)?.0, spoken::line(entry.text)))).peekable();
    let mut under_way = String::new();
    let named = (0..pages).map(|page| {
        let mut first = None;
        while let Some((_, chapter)) = begins.next_if(|(at, _)| *at <= page) {
            first.get_or_insert_with(|| chapter.clone());
            under_way = chapter;
        }
        (page > 0).then(|| first.unwrap_or_else(|| under_way.clone()))
    });
    named.collect()
}
