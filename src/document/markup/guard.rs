//! Long texts made ready for the library that reads CommonMark: what people write without meaning markup is guarded.
//!
//! The library knows more than the part of CommonMark that long texts have (`docs/format.md`). Line by line this file lets
//! through what is markup here, written so that the library sees it as it was meant, and puts a backslash before what is
//! not: `2019. The law` is no list, `#5` no heading, a line after a list no part of its last item. It drops nothing.

use super::lines::{LineKind, indented, kind_of};
use super::table;
use crate::text::marked_ranges;

/// Stands before the brackets of a reference once the text is guarded; a noncharacter, so that nobody typed it.
pub(super) const REFERENCE: char = '\u{fdd0}';
/// A line with more signs than this is nobody's prose, and its signs are read as signs.
const MOST_SIGNS: usize = 300;
/// Lists stand in each other this deep; what is deeper stands with the deepest.
const DEEPEST: usize = 3;

/// The text as the library may read it.
pub(super) fn guarded(text: &str) -> String {
    let named = |c: char| matches!(c, '\0' | '\r' | '\u{feff}' | REFERENCE);
    let text = match text.contains(named) {
        // the library would make something else of these than the cleaning does
        true => {
            text.replace('\0', "␀").replace('\r', "␍").replace('\u{feff}', "‹U+FEFF›").replace(REFERENCE, "‹U+FDD0›")
        }
        false => text.to_owned(),
    };
    let text = without_markup_in_references(&text);
    let lines: Vec<&str> = text.split('\n').collect();
    Guard::default().whole(&lines, true)
}

/// References keep their letters: a backslash before each sign in them, and a mark in front.
fn without_markup_in_references(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut at = 0;
    for range in marked_ranges(text) {
        written.push_str(&text[at..range.start]);
        written.push(REFERENCE);
        for c in text[range.clone()].chars() {
            if c.is_ascii_punctuation() {
                written.push('\\');
            }
            written.push(c);
        }
        at = range.end;
    }
    written + &text[at..]
}

/// A list that is open.
struct OpenList {
    indent: usize,
    /// The number of its last item; nothing for bullets.
    number: Option<usize>,
    /// `.` and `)` in turn, so that a list that begins again is another one.
    sign: char,
}

#[derive(Default)]
struct Guard {
    written: String,
    lists: Vec<OpenList>,
    after_blank: bool,
    /// The signs of the paragraph so far.
    signs: usize,
}

impl Guard {
    fn whole(mut self, lines: &[&str], with_quotes: bool) -> String {
        self.after_blank = true;
        let mut at = 0;
        while let Some(line) = lines.get(at) {
            let kind = kind_of(line);
            let rows = table::rows(&lines[at..]);
            at += match kind {
                _ if rows > table::MOST_ROWS => lines[at..at + rows].iter().map(|line| self.text(line)).sum(),
                _ if rows > 0 => self.table(&lines[at..at + rows]),
                LineKind::Blank => self.blank(),
                LineKind::Heading(level, text) => self.heading(level, text),
                LineKind::Quote(_) if with_quotes => self.quote(&lines[at..]),
                LineKind::Item { indent, number, text } => self.item(line, indent, number, text),
                LineKind::Quote(_) | LineKind::Text(_) => self.text(line),
            };
        }
        self.written
    }

    fn push(&mut self, line: &str) {
        self.written.push_str(line);
        self.written.push('\n');
        self.after_blank = false;
    }

    /// Parts what comes from what was, where the library would go on with it.
    fn part(&mut self) {
        if !self.after_blank {
            self.written.push('\n');
        }
        self.signs = 0;
    }

    fn blank(&mut self) -> usize {
        self.written.push('\n');
        self.after_blank = true;
        self.signs = 0;
        1
    }

    fn heading(&mut self, level: usize, text: &str) -> usize {
        self.part();
        self.lists.clear();
        let line = format!("{} {}", "#".repeat(level), self.inside(text));
        self.push(&line);
        self.blank();
        1
    }

    fn table(&mut self, rows: &[&str]) -> usize {
        self.part();
        self.lists.clear();
        let counted: Vec<String> = rows.iter().map(|row| self.inside(row)).collect();
        for row in table::written(&counted) {
            self.push(&row);
        }
        self.blank();
        rows.len()
    }

    fn quote(&mut self, lines: &[&str]) -> usize {
        let quoted = lines.iter().map_while(|line| match kind_of(line) {
            LineKind::Quote(text) => Some(text),
            _ => None,
        });
        let quoted: Vec<&str> = quoted.collect();
        self.part();
        self.lists.clear();
        for line in Guard::default().whole(&quoted, false).trim_end_matches('\n').split('\n') {
            self.push(format!("> {line}").trim_end_matches(' '));
        }
        self.blank();
        quoted.len()
    }

    fn item(&mut self, line: &str, indent: usize, number: Option<usize>, text: &str) -> usize {
        let known = |list: &&OpenList| list.indent <= indent;
        let kept = self.lists.iter().filter(known).count();
        let beside = self.lists[..kept].last().is_some_and(|list| indent < list.indent + 2 || kept == DEEPEST);
        let depth = if beside { kept - 1 } else { kept };
        let open = self.lists.get(depth);
        let goes_on = open.is_some_and(|open| match (open.number, number) {
            (None, None) => true,
            (Some(last), Some(number)) => number == last + 1,
            _ => false,
        });
        if number.is_some_and(|number| number != 1) && !goes_on {
            // a list begins at one: a year or the number of a paragraph at the head of a line begins none
            return self.text(line);
        }
        let sign = match open {
            Some(open) if !goes_on && open.sign == '.' => ')',
            Some(open) => open.sign,
            None => '.',
        };
        if !goes_on && (depth == 0 || open.is_some()) {
            self.part();
        }
        self.lists.truncate(depth);
        self.lists.push(OpenList { indent, number, sign });
        self.signs = 0;
        // four columns for each mark, so that what stands inside is inside whatever the mark was
        let mark = match number {
            Some(_) => format!("1{sign}  "),
            None => format!("{}   ", if sign == '.' { '-' } else { '*' }),
        };
        let line = format!("{}{mark}{}", "    ".repeat(depth), self.first(text));
        self.push(&line);
        1
    }

    fn text(&mut self, line: &str) -> usize {
        let (indent, text) = indented(line);
        let open = if indent < 2 { 0 } else { self.lists.iter().filter(|list| list.indent < indent).count() };
        if open < self.lists.len() {
            self.part();
            self.lists.truncate(open);
        }
        let line = format!("{}{}", "    ".repeat(open), self.first(text));
        self.push(&line);
        1
    }

    /// Text at the head of a block, where a sign could begin another.
    fn first(&mut self, text: &str) -> String {
        let text = self.inside(text);
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 && text[digits..].starts_with(['.', ')']) {
            return format!("{}\\{}", &text[..digits], &text[digits..]);
        }
        // one sign of stress is no bullet, and a word may stand behind it
        let is_stress = text.starts_with('*') && !text[1..].starts_with([' ', '\t']) && text.len() > 1;
        let begins = text.starts_with(['-', '+', '*', '#', '>', ':', '|']) && !is_stress;
        if begins { format!("\\{text}") } else { text }
    }

    /// Text whose signs are counted: beyond what anybody writes they are signs alone.
    fn inside(&mut self, text: &str) -> String {
        let is_sign = |c: char| matches!(c, '*' | '_' | '[' | ']');
        self.signs += text.matches(is_sign).count();
        if self.signs <= MOST_SIGNS {
            return text.to_owned();
        }
        let mut written = String::with_capacity(text.len() * 2);
        let mut is_guarded = false;
        for c in text.chars() {
            if is_sign(c) && !is_guarded {
                written.push('\\');
            }
            is_guarded = c == '\\' && !is_guarded;
            written.push(c);
        }
        written
    }
}
