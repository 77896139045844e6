//! Files in our own layout, read in one pass: block maps and lists, values on one line, texts below `|`, `{}` and `[]` on
//! one line.
//!
//! That is what this program writes, and most of what people write by hand. Whatever else stands in a file, and whatever is
//! wrong with it, gives nothing: the YAML library reads the file then and tells its faults. What is read here the library
//! reads equally (`tests` below, and the hunt `fuzz`). It is linear, keeps to the depth of its own stack, and needs no
//! thread that watches it.

mod texts;

use super::tree::{Node, close, open_list, open_map, put_key, put_null};
use serde::de::DeserializeOwned;
use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashSet;

/// Levels, one within the other; our own files have seven.
const MAX_DEPTH: usize = 14;
/// YAML finds the colon of a key within 1024 characters.
const MAX_KEY_BYTES: usize = 1000;
/// Keys of a map that are compared one by one.
const FEW_KEYS: usize = 16;

/// Reads a text of at most so many keys and values, and tells whether comments stand in it; nothing where it is not in our
/// layout, or not of this type.
pub(super) fn read<T: DeserializeOwned>(text: &str, values: usize) -> Option<(T, bool)> {
    let (tree, has_comments) = tree(text, values)?;
    Some((Node::of(&tree)?.read().ok()?, has_comments))
}

fn tree(text: &str, values: usize) -> Option<(Vec<u8>, bool)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if !text.ends_with('\n') || !is_simple(text.as_bytes()) {
        return None;
    }
    // a map costs a few bytes more than its margin
    let room = text.len() + text.len() / 8;
    let out = Vec::with_capacity(room);
    let has_comments = Cell::new(false);
    let mut reader = Reader { text, bytes: text.as_bytes(), at: 0, out, values, depth: 0, has_comments };
    let line = reader.next_line().filter(|line| line.column == 0)?;
    reader.at = line.start;
    reader.block(0)?;
    reader.next_line().is_none().then(|| (reader.out, reader.has_comments.get()))
}

/// Whether a text has no line breaks but `\n` and nothing invisible that YAML refuses or reads in a way of its own.
fn is_simple(bytes: &[u8]) -> bool {
    bytes.iter().enumerate().all(|(at, byte)| {
        let next = |by: usize| bytes.get(at + by).copied().unwrap_or_default();
        match byte {
            b'\n' | b'\t' => true,
            0..0x20 | 0x7f => false,
            // U+0080 to U+009F
            0xc2 => next(1) >= 0xa0,
            // U+2028, U+2029
            0xe2 => next(1) != 0x80 || !matches!(next(2), 0xa8 | 0xa9),
            // U+FEFF, U+FFFE, U+FFFF
            0xef => !(next(1) == 0xbb && next(2) == 0xbf || next(1) == 0xbf && next(2) >= 0xbe),
            _ => true,
        }
    })
}

/// A line that says something: how far its text stands from the margin, and where it begins.
struct Line {
    column: usize,
    start: usize,
}

struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    /// Where it reads: at a value, or at the start of a line between two.
    at: usize,
    out: Vec<u8>,
    /// Keys and values that may follow.
    values: usize,
    depth: usize,
    /// Whether a comment was passed. They stand on lines of their own: behind a value they are not ours to judge.
    has_comments: Cell<bool>,
}

impl<'a> Reader<'a> {
    /// The next line that is neither empty nor a comment.
    fn next_line(&self) -> Option<Line> {
        let mut at = self.at;
        loop {
            let begin = at;
            at = self.past_blanks(at);
            match self.bytes.get(at)? {
                b'\n' => at += 1,
                b'#' => {
                    self.has_comments.set(true);
                    at = self.line_end(at) + 1;
                }
                _ => return Some(Line { column: at - begin, start: at }),
            }
        }
    }

    fn past_blanks(&self, mut at: usize) -> usize {
        while self.byte(at) == b' ' {
            at += 1;
        }
        at
    }

    /// The byte at a place; a line break behind the last.
    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(b'\n')
    }

    fn line_end(&self, from: usize) -> usize {
        let rest = self.bytes.get(from..).unwrap_or_default();
        rest.iter().position(|byte| *byte == b'\n').map_or(self.bytes.len(), |length| from + length)
    }

    fn count(&mut self) -> Option<()> {
        self.values = self.values.checked_sub(1)?;
        Some(())
    }

    fn deeper(&mut self, read: impl FnOnce(&mut Self) -> Option<()>) -> Option<()> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return None;
        }
        read(self)?;
        self.depth -= 1;
        Some(())
    }

    /// A map or list whose lines stand at this column.
    fn block(&mut self, column: usize) -> Option<()> {
        self.count()?;
        self.deeper(
            |reader| if reader.is_item(reader.at) { reader.block_list(column) } else { reader.block_map(column) },
        )
    }

    fn is_item(&self, at: usize) -> bool {
        self.byte(at) == b'-' && matches!(self.byte(at + 1), b' ' | b'\n')
    }

    fn block_map(&mut self, column: usize) -> Option<()> {
        let open = open_map(&mut self.out);
        let mut keys = Keys::default();
        loop {
            let key = self.key()?;
            put_key(&key, &mut self.out);
            if !matches!(self.byte(self.at), b' ' | b'\n') || !keys.add(key) {
                return None;
            }
            self.behind(column, true)?;
            match self.next_line() {
                Some(line) if line.column == column => self.at = line.start,
                Some(line) if line.column > column => return None,
                _ => break,
            }
        }
        close(open, &mut self.out);
        Some(())
    }

    fn block_list(&mut self, column: usize) -> Option<()> {
        let open = open_list(&mut self.out);
        loop {
            self.at += 1;
            let start = self.past_blanks(self.at);
            let within = column + start + 1 - self.at;
            // a map that begins behind the dash
            if self.begins_map(start) {
                self.at = start;
                self.block(within)?;
            } else {
                self.behind(column, false)?;
            }
            match self.next_line() {
                Some(line) if line.column == column && self.is_item(line.start) => self.at = line.start,
                Some(line) if line.column > column => return None,
                _ => break,
            }
        }
        close(open, &mut self.out);
        Some(())
    }

    fn begins_map(&mut self, start: usize) -> bool {
        let before = (std::mem::replace(&mut self.at, start), self.values);
        let is_key = self.key().is_some() && matches!(self.byte(self.at), b' ' | b'\n');
        (self.at, self.values) = before;
        is_key
    }

    /// A key and its colon.
    fn key(&mut self) -> Option<Cow<'a, str>> {
        self.count()?;
        let start = self.at;
        let (key, end) = if self.byte(start) == b'"' {
            self.double_quoted(start)?
        } else {
            let rest = self.bytes.get(start..)?;
            let is_of_key =
                |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'/' | b'@');
            let length = rest.iter().position(|byte| !is_of_key(byte))?;
            let key = self.text.get(start..start + length)?;
            let is_word = key.starts_with(|c: char| c.is_ascii_alphanumeric()) && !key.eq_ignore_ascii_case("null");
            if !is_word {
                return None;
            }
            (Cow::Borrowed(key), start + length)
        };
        if self.byte(end) != b':' || end - start > MAX_KEY_BYTES {
            return None;
        }
        self.at = end + 1;
        Some(key)
    }

    /// The value behind a key or a dash of this column, to the end of its lines.
    fn behind(&mut self, column: usize, is_key: bool) -> Option<()> {
        self.at = self.past_blanks(self.at);
        if self.byte(self.at) != b'\n' {
            self.count()?;
            return self.inline(column);
        }
        self.at += 1;
        match self.next_line() {
            Some(line) if line.column > column => {
                self.at = line.start;
                self.block(line.column)
            }
            // a list may stand at the column of its key
            Some(line) if is_key && line.column == column && self.is_item(line.start) => {
                self.at = line.start;
                self.block(column)
            }
            _ => {
                self.count()?;
                put_null(&mut self.out);
                Some(())
            }
        }
    }

    /// Nothing but blanks up to the end of the line.
    fn end_line(&mut self) -> Option<()> {
        self.at = self.past_blanks(self.at);
        (self.byte(self.at) == b'\n').then(|| self.at += 1)
    }

    /// A value that begins behind a key or a dash of this column, to the end of its lines.
    fn inline(&mut self, column: usize) -> Option<()> {
        match self.byte(self.at) {
            b'{' | b'[' => self.flow().and_then(|()| self.end_line()),
            b'"' | b'\'' => self.quoted().and_then(|()| self.end_line()),
            b'|' => self.block_text(column),
            _ => {
                let end = self.line_end(self.at);
                self.plain(end)?;
                self.at = end + 1;
                // a text that goes on in the next line
                self.next_line().is_none_or(|line| line.column <= column).then_some(())
            }
        }
    }

    /// `{…}` or `[…]` on one line.
    fn flow(&mut self) -> Option<()> {
        self.deeper(|reader| {
            let is_map = reader.byte(reader.at) == b'{';
            let ends = if is_map { b'}' } else { b']' };
            let open = if is_map { open_map(&mut reader.out) } else { open_list(&mut reader.out) };
            let mut keys = Keys::default();
            reader.at = reader.past_blanks(reader.at + 1);
            let mut is_empty = true;
            while reader.byte(reader.at) != ends {
                if !std::mem::take(&mut is_empty) {
                    if reader.byte(reader.at) != b',' {
                        return None;
                    }
                    reader.at = reader.past_blanks(reader.at + 1);
                }
                if is_map {
                    let key = reader.key()?;
                    put_key(&key, &mut reader.out);
                    if reader.byte(reader.at) != b' ' || !keys.add(key) {
                        return None;
                    }
                    reader.at = reader.past_blanks(reader.at);
                }
                reader.flow_value()?;
                reader.at = reader.past_blanks(reader.at);
            }
            reader.at += 1;
            close(open, &mut reader.out);
            Some(())
        })
    }

    fn flow_value(&mut self) -> Option<()> {
        self.count()?;
        match self.byte(self.at) {
            b'{' | b'[' => self.flow(),
            b'"' | b'\'' => self.quoted(),
            _ => {
                let rest = self.bytes.get(self.at..)?;
                let length = rest.iter().position(|byte| b",{}[]\n:#".contains(byte))?;
                let end = self.at + length;
                // a colon or a number sign may be text there; that is not ours to judge
                if !matches!(self.byte(end), b',' | b'}' | b']') {
                    return None;
                }
                self.plain(end)?;
                self.at = end;
                Some(())
            }
        }
    }
}

/// The keys of a map, none of which may stand twice.
#[derive(Default)]
struct Keys<'a> {
    few: Vec<Cow<'a, str>>,
    many: HashSet<Cow<'a, str>>,
}

impl<'a> Keys<'a> {
    /// Whether a key is new.
    fn add(&mut self, key: Cow<'a, str>) -> bool {
        if self.many.is_empty() && self.few.len() < FEW_KEYS {
            let is_new = !self.few.contains(&key);
            self.few.push(key);
            return is_new;
        }
        self.many.extend(self.few.drain(..));
        self.many.insert(key)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod tests {
    use super::*;
    use crate::store::yaml::read_by_library;
    use crate::workbook::Workbook;
    use serde_json::Value;
    use std::sync::Arc;

    const MANY: usize = 60_000;

    fn mine(text: &str) -> Option<Value> {
        read(text, MANY).map(|(value, _)| value)
    }

    /// What both read is the same, with its order; gives whether it was read here.
    fn same(text: &str) -> bool {
        let Some(own) = mine(text) else { return false };
        let theirs: Value = read_by_library(&Arc::new(text.to_owned()), MANY).expect(text);
        assert_eq!(own.to_string(), theirs.to_string(), "{text}");
        if let Some((own, _)) = read::<Workbook>(text, MANY) {
            let theirs: Workbook = read_by_library(&Arc::new(text.to_owned()), MANY).expect(text);
            assert_eq!(format!("{own:?}"), format!("{theirs:?}"), "{text}");
        }
        true
    }

    #[test]
    fn our_layout_is_read_as_the_library_reads_it() {
        for text in [
            "a: b\n",
            "a: 1\nb: -5\nc: 0\nd: 18446744073709551615\n",
            "a: no\nb: true\nc: yes\nd: off\n",
            "a: 2024-05-17\nb: 2021-06\nc: 3 years\nd: 10 %\n",
            "a: \"1979\"\nb: 'it''s'\nc: \"a \\\"b\\\" \\n \\u00e9 \\x41\"\n",
            "a:\n  b:\n    c: d\n  e: f\n",
            "a:\nb:\n  - 1\n  - x y\n",
            "a:\n- b: c\n  d: e\n- f: g\nh: i\n",
            "- a\n- b: c\n-\n  d: e\n",
            "a: |\n  one\n\n  two\n   three\n\nb: c\n",
            "a: |-\n  one\n  # two\nb: |+\n  x\n\n\nc: d\n",
            "a: |\n\n  one\n",
            "# c\n\na: b\n   # c\nc: d\n",
            "a: {b: c, d: [e, 1, \"f\"], g: {}}\nh: []\n",
            "\"a b\": c\n1: 2\ntrue: x\n2.5: y\n",
            "a: x#y\nb: c:d\nc: http://x.y/z\n",
            "a: \u{e9}t\u{e9}\u{202f}; x\n",
        ] {
            assert!(same(text), "not read: {text}");
        }
    }

    #[test]
    fn what_is_not_our_layout_or_may_be_wrong_is_left_to_the_library() {
        for text in [
            "",
            "a: b",
            "a: b: c\n",
            "a: b # c\n",
            "a: >\n  b\n",
            "a: &x b\n",
            "a: *x\n",
            "a: !t b\n",
            "? a\n",
            "a: 'b\n",
            "a: b\n  c\n",
            "a: b\na: c\n",
            "a: {b: c, b: d}\n",
            "a:\tb\n",
            "a: ~\n",
            "a: null\n",
            "a: Null\n",
            "a: 0x1\n",
            "a: 1.5\n",
            "a: 1_000\n",
            "a: 010\n",
            "a: .inf\n",
            "a: True\n",
            "null: x\n",
            "a: [b\n",
            "a: [b\n  c]\n",
            "<<: x\n",
            "---\na: b\n",
            "a: b\n...\n",
            "a: b\n---\nc: d\n",
            "%YAML 1.2\n",
            "a: |2\n   b\n",
            "a: |\nb: c\n",
            "a:\n  b: c\n d: e\n",
            "a: \"b\\0\"\n",
            "a: \"b\\q\"\n",
            "a: b\r\n",
            "a: \u{2028}\n",
            "a: \u{85}\n",
            "- - a\n",
            "a: @b\n",
            "a: 1:30\n",
            "a: +5\n",
        ] {
            assert_eq!(mine(text), None, "{text:?}");
        }
        let deep: String = (0..40).map(|level| format!("{}a:\n", " ".repeat(level))).collect();
        assert_eq!(mine(&deep), None);
        assert!(read::<Value>("a: b\nc: d\n", 5).is_some() && read::<Value>("a: b\nc: d\n", 4).is_none());
    }

    /// Files like ours with something changed: a piece taken out, doubled or put elsewhere, a sign put in.
    #[test]
    fn what_is_read_of_a_file_that_was_changed_is_what_the_library_reads() {
        let example = super::super::shipped::shipped("migrant-domestic-workers/examples/ruritania.yaml").unwrap();
        let lines: Vec<&str> = example.split_inclusive('\n').collect();
        let mut state = 7_u64;
        let mut chance = move |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap() % below
        };
        let signs = [
            " ", "  ", "\n", ":", ": ", "#", " #", "-", "- ", "\"", "'", "|", "|-", "{", "}", "[", "]", ",", "&a",
            "*a", "!", "~", "null", "0", "1e3", "\t", "---", "\u{feff}", "\\", ">", "?", "%", "@", "`", "no", "\u{a0}",
            "=", "<<",
        ];
        let mut read = 0;
        for _ in 0..2_000 {
            let (from, count) = (chance(lines.len()), 1 + chance(30));
            // the margin of the first line is taken away from all
            let piece = lines.get(from..(from + count).min(lines.len())).unwrap();
            let margin = piece[0].len() - piece[0].trim_start_matches(' ').len();
            let mut text: String = piece.iter().map(|line| line.get(margin..).unwrap_or("\n")).collect();
            for _ in 0..chance(3) {
                let mut at = chance(text.len() + 1);
                while !text.is_char_boundary(at) {
                    at -= 1;
                }
                match chance(3) {
                    0 => text.insert_str(at, signs[chance(signs.len())]),
                    1 if at < text.len() => drop(text.remove(at)),
                    _ => {
                        let again = text.get(at..).unwrap().split_inclusive('\n').next().unwrap_or_default().to_owned();
                        text.insert_str(at, &again);
                    }
                }
            }
            read += usize::from(same(&text));
        }
        assert!(read > 500, "{read}");
    }

    #[test]
    fn comments_are_seen_and_no_sign_in_a_text_is_taken_for_one() {
        for (text, has) in [
            ("a: b\n", false),
            ("# c\na: b\n", true),
            ("a:\n  # c\n  b: c\n", true),
            ("a: b\n# c\n", true),
            ("a: b\n  # c\n", true),
            ("a: |\n  # no\n  b\n", false),
            ("a: |\n  b\n# c\nd: e\n", true),
            ("- |\n  # no\n- b: |\n    # no\n", false),
            ("a: \"# no\"\nb: x#y\nc: '#'\n", false),
        ] {
            let found = read::<Value>(text, MANY).expect(text);
            assert_eq!(found.1, has, "{text}");
        }
    }

    #[test]
    fn what_is_shipped_and_what_we_write_is_in_our_layout() {
        let example = super::super::shipped::shipped("migrant-domestic-workers/examples/malaysia.yaml").unwrap();
        assert!(read::<Workbook>(&example, MANY).is_some());
        let workbook = crate::store::parse_workbook(std::path::Path::new("w"), &example).unwrap();
        assert!(read::<Workbook>(&crate::store::to_text(&workbook).unwrap(), MANY).is_some());
    }
}
