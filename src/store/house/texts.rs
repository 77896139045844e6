//! The texts of our own layout: without quotes, in quotes of either kind, and below `|`.

use super::Reader;
use crate::store::tree::{put_plain, put_text};
use std::borrow::Cow;

impl<'a> Reader<'a> {
    pub(super) fn quoted(&mut self) -> Option<()> {
        let start = self.at;
        let (text, end) =
            if self.byte(start) == b'"' { self.double_quoted(start)? } else { self.single_quoted(start)? };
        put_text(&text, &mut self.out);
        self.at = end;
        Some(())
    }

    /// Text without quotes up to a place.
    pub(super) fn plain(&mut self, end: usize) -> Option<()> {
        let text = self.text.get(self.at..end)?.trim_end_matches(' ');
        let mut signs = text.bytes();
        let first = signs.next()?;
        let begins = match first {
            b'-' => signs.next().is_some_and(|byte| byte.is_ascii_digit()),
            b'?' | b':' | b',' | b'[' | b']' | b'{' | b'}' | b'#' | b'&' | b'*' | b'!' | b'|' | b'>' | b'\'' | b'"'
            | b'%' | b'@' | b'`' | b'=' | b'<' | b'~' | b'+' | b'.' => false,
            _ => true,
        };
        let doubtful = text.contains(": ") || text.contains(" #") || text.ends_with(':') || text.contains('\t');
        if !begins || doubtful {
            return None;
        }
        put_plain(text, &mut self.out);
        Some(())
    }

    /// `"…"` on one line: what it says, and where it ends.
    pub(super) fn double_quoted(&self, start: usize) -> Option<(Cow<'a, str>, usize)> {
        let mut text = Cow::Borrowed("");
        let (mut at, mut from) = (start + 1, start + 1);
        loop {
            match self.byte(at) {
                b'\n' | b'\t' => return None,
                b'"' => {
                    add(&mut text, self.text.get(from..at)?);
                    return Some((text, at + 1));
                }
                b'\\' => {
                    add(&mut text, self.text.get(from..at)?);
                    let hexadecimal = |length: usize| {
                        let digits = self.text.get(at + 2..at + 2 + length)?;
                        let is_number = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
                        let code = u32::from_str_radix(digits, 16).ok().filter(|_| is_number)?;
                        char::from_u32(code).filter(|c| !c.is_control())
                    };
                    let (c, length) = match self.byte(at + 1) {
                        b'n' => ('\n', 2),
                        b't' => ('\t', 2),
                        c @ (b'"' | b'\\' | b'/') => (char::from(c), 2),
                        b'x' => (hexadecimal(2)?, 4),
                        b'u' => (hexadecimal(4)?, 6),
                        _ => return None,
                    };
                    text.to_mut().push(c);
                    at += length;
                    from = at;
                }
                _ => at += 1,
            }
        }
    }

    /// `'…'` on one line.
    pub(super) fn single_quoted(&self, start: usize) -> Option<(Cow<'a, str>, usize)> {
        let mut at = start + 1;
        loop {
            match (self.byte(at), self.byte(at + 1)) {
                (b'\n' | b'\t', _) => return None,
                (b'\'', b'\'') => at += 2,
                (b'\'', _) => break,
                _ => at += 1,
            }
        }
        let text = self.text.get(start + 1..at)?;
        let text = if text.contains('\'') { Cow::Owned(text.replace("''", "'")) } else { Cow::Borrowed(text) };
        Some((text, at + 1))
    }

    /// The text below `|`, `|-` or `|+` behind a key or dash of this column.
    pub(super) fn block_text(&mut self, column: usize) -> Option<()> {
        let end = self.line_end(self.at);
        let head = self.text.get(self.at..end)?.trim_end_matches(' ');
        let (strips, keeps) = (head == "|-", head == "|+");
        if !strips && !keeps && head != "|" {
            return None;
        }
        self.at = end + 1;
        let mut text: Cow<'a, str> = Cow::Borrowed("");
        let (mut indent, mut empty) = (None, 0);
        while self.at < self.bytes.len() {
            let content = self.past_blanks(self.at);
            let margin = content - self.at;
            if self.byte(content) == b'\n' {
                // blanks alone: where they could be text they are not ours to judge
                if margin > indent.unwrap_or(0) {
                    return None;
                }
                empty += 1;
                self.at = content + 1;
                continue;
            }
            let indent = *indent.get_or_insert(margin);
            // a tab at the margin may count as a blank line or as text
            if indent <= column || self.byte(content) == b'\t' {
                return None;
            }
            if margin < indent {
                // text or a comment that hangs out between the two margins
                if margin > column {
                    return None;
                }
                break;
            }
            let next = self.line_end(content) + 1;
            let line = self.text.get(self.at + indent..next)?;
            for _ in 0..std::mem::take(&mut empty) {
                text.to_mut().push('\n');
            }
            add(&mut text, line);
            self.at = next;
        }
        if text.is_empty() {
            return None;
        }
        if keeps {
            (0..empty).for_each(|_| text.to_mut().push('\n'));
        }
        put_text(if strips { text.trim_end_matches('\n') } else { &text }, &mut self.out);
        Some(())
    }
}

fn add<'a>(text: &mut Cow<'a, str>, more: &'a str) {
    if text.is_empty() { *text = Cow::Borrowed(more) } else { text.to_mut().push_str(more) }
}
