//! What was read of a paragraph as it would be typed: stress as signs, and a backslash before signs that mean nothing.

use std::ops::Range;

/// A piece of a paragraph with its stress.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Piece {
    pub text: String,
    pub is_bold: bool,
    pub is_italic: bool,
    /// Text that is markup already.
    pub is_raw: bool,
}

impl Piece {
    /// Whether another piece says more of the same kind.
    pub fn goes_on_in(&self, next: &Self) -> bool {
        !self.is_raw && !next.is_raw && (self.is_bold, self.is_italic) == (next.is_bold, next.is_italic)
    }
}

/// The pieces before and behind a stretch of the text they make up.
pub(super) fn without(pieces: Vec<Piece>, cut: Range<usize>) -> (Vec<Piece>, Vec<Piece>) {
    let (mut before, mut behind) = (Vec::new(), Vec::new());
    let mut at = 0;
    for piece in pieces {
        let length = piece.text.len();
        let first = piece.text.get(..cut.start.saturating_sub(at).min(length)).unwrap_or_default().to_owned();
        let last = piece.text.get(cut.end.saturating_sub(at).min(length)..).unwrap_or_default().to_owned();
        at += length;
        before.push(Piece { text: first, ..piece.clone() });
        behind.push(Piece { text: last, ..piece });
    }
    before.retain(|piece| !piece.text.is_empty());
    behind.retain(|piece| !piece.text.is_empty());
    (before, behind)
}

/// The pieces of a paragraph as they would be typed.
pub(super) fn marked(pieces: &[Piece], in_cell: bool) -> String {
    let mut written = String::new();
    for piece in joined(pieces) {
        if piece.is_raw {
            written.push_str(&piece.text);
            continue;
        }
        let sign = match (piece.is_bold, piece.is_italic) {
            (true, _) => "**",
            (false, true) => "*",
            (false, false) => "",
        };
        let said = escaped(&piece.text, in_cell);
        let inner = said.trim();
        if inner.is_empty() || inner.contains('\n') {
            written.push_str(&said);
            continue;
        }
        let at = said.find(inner).unwrap_or(0);
        // blanks stand outside of the signs, or they would be no stress
        written.push_str(&format!("{}{sign}{inner}{sign}{}", &said[..at], &said[at + inner.len()..]));
    }
    if in_cell { written.replace('\n', " ") } else { written }
}

/// Pieces that follow each other with the same stress as one.
fn joined(pieces: &[Piece]) -> Vec<Piece> {
    let mut joined: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match joined.last_mut() {
            Some(last) if last.goes_on_in(piece) => last.text.push_str(&piece.text),
            _ => joined.push(piece.clone()),
        }
    }
    joined
}

/// Words whose signs mean nothing.
fn escaped(text: &str, in_cell: bool) -> String {
    let mut written = String::with_capacity(text.len());
    let letters: Vec<char> = text.chars().collect();
    for (at, c) in letters.iter().enumerate() {
        let word = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|c| c.is_alphanumeric());
        let is_inside = word(at.checked_sub(1)) && word(at.checked_add(1));
        let is_sign = match c {
            '*' | '\\' => true,
            '_' => !is_inside,
            '|' => in_cell,
            '[' => matches!(letters.get(at + 1), Some('@' | '#')),
            _ => false,
        };
        if is_sign {
            written.push('\\');
        }
        written.push(*c);
    }
    written
}

/// A paragraph none of whose lines begins like a list, a heading or a quotation.
pub(super) fn guarded(said: &str) -> String {
    let lines: Vec<String> = said
        .split('\n')
        .map(|line| {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            let begins = line.starts_with(['-', '+', '#', '>', '•', '|']);
            let counts = line.starts_with("1.") || line.starts_with("1)");
            match (begins, counts) {
                (true, _) => format!("\\{line}"),
                (_, true) => format!("{}\\{}", &line[..digits], &line[digits..]),
                _ => line.to_owned(),
            }
        })
        .collect();
    lines.join("\n")
}
