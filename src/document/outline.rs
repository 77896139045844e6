//! The outline of a document, for its list of contents.
//!
//! Depth follows nesting, not level: a chapter that jumps from level 1 to 3 goes down one step. Headings are printed without
//! numbers, and so are the contents; who wants them writes them into the heading.

use super::line::Line;
use super::tree::Document;

/// One line of the contents.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlineEntry<'a> {
    /// 0 for the outermost headings.
    pub depth: usize,
    /// The id of the heading.
    pub id: &'a str,
    /// The words of the heading.
    pub text: &'a Line,
}

/// The headings of `document` down to level `deepest`, each with its depth.
#[must_use]
pub fn outline(document: &Document, deepest: u8) -> Vec<OutlineEntry<'_>> {
    let mut open: Vec<u8> = Vec::new();
    let mut entries = Vec::new();
    for (level, id, text) in document.headings() {
        if level > deepest {
            continue;
        }
        while open.last().is_some_and(|it| *it >= level) {
            open.pop();
        }
        open.push(level);
        entries.push(OutlineEntry { depth: open.len() - 1, id, text });
    }
    entries
}

/// How deep each heading is nested, in reading order: no depth is skipped on the way down.
#[must_use]
pub fn depths(document: &Document) -> Vec<usize> {
    outline(document, u8::MAX).into_iter().map(|entry| entry.depth).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::super::Builder;
    use super::*;

    fn found(levels: &[u8], deepest: u8) -> Vec<usize> {
        let mut builder = Builder::default();
        for (index, level) in levels.iter().enumerate() {
            builder.heading(*level, format!("h{index}"), "x");
        }
        outline(&builder.finish(), deepest).into_iter().map(|entry| entry.depth).collect()
    }

    #[test]
    fn depth_follows_nesting() {
        assert_eq!(found(&[1, 2, 2, 1, 2], 9), [0, 1, 1, 0, 1]);
        assert_eq!(found(&[1, 3, 3, 1], 9), [0, 1, 1, 0]);
        assert_eq!(found(&[1, 3, 2, 2], 9), [0, 1, 1, 1]);
        assert_eq!(found(&[2, 1, 2], 9), [0, 0, 1]);
        assert_eq!(found(&[1, 2, 1], 1), [0, 0]);
    }
}
