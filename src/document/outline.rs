//! The numbered outline of a document, for its list of contents.
//!
//! Numbers follow nesting, not level: a chapter that jumps from level 1 to 3 still counts 1, 1.1.
//! Headings themselves are printed without numbers; who wants them writes them into the heading.

use super::line::Line;
use super::tree::Document;

/// One line of the contents.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlineEntry<'a> {
    /// `2.1`, without a full stop at its end.
    pub number: String,
    /// 0 for the outermost headings.
    pub depth: usize,
    /// The id of the heading.
    pub id: &'a str,
    /// The words of the heading.
    pub text: &'a Line,
}

/// The headings of `document` down to level `deepest`, numbered.
#[must_use]
pub fn outline(document: &Document, deepest: u8) -> Vec<OutlineEntry<'_>> {
    let mut counts: Vec<(u8, u32)> = Vec::new();
    let mut entries = Vec::new();
    for (level, id, text) in document.headings() {
        if level > deepest {
            continue;
        }
        let mut popped = 0;
        while let Some(&(open, count)) = counts.last() {
            if open <= level {
                break;
            }
            popped = count;
            counts.pop();
        }
        match counts.last_mut() {
            Some((open, count)) if *open == level => *count += 1,
            // A shallower heading after a deeper start goes on counting where that one stood.
            _ => counts.push((level, popped + 1)),
        }
        let number: Vec<String> = counts.iter().map(|(_, count)| count.to_string()).collect();
        entries.push(OutlineEntry { number: number.join("."), depth: counts.len() - 1, id, text });
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

    fn numbers(levels: &[u8], deepest: u8) -> Vec<String> {
        let mut builder = Builder::default();
        for (index, level) in levels.iter().enumerate() {
            builder.heading(*level, format!("h{index}"), "x");
        }
        outline(&builder.finish(), deepest).into_iter().map(|entry| entry.number).collect()
    }

    #[test]
    fn numbers_follow_nesting() {
        assert_eq!(numbers(&[1, 2, 2, 1, 2], 9), ["1", "1.1", "1.2", "2", "2.1"]);
        assert_eq!(numbers(&[1, 3, 3, 1], 9), ["1", "1.1", "1.2", "2"]);
        assert_eq!(numbers(&[1, 3, 2, 2], 9), ["1", "1.1", "1.2", "1.3"]);
        assert_eq!(numbers(&[2, 1, 2], 9), ["1", "2", "2.1"]);
        assert_eq!(numbers(&[1, 2, 1], 1), ["1", "2"]);
    }
}
