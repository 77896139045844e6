//! BibTeX and BibLaTeX: `@kind{key, field = {value}, …}`, with braces that mean nothing, joined pieces and commands for
//! letters.

use super::record::{SourceRecord, date, of_doi};
use icu_normalizer::ComposingNormalizerBorrowed;
use std::collections::HashMap;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

pub(super) fn read(text: &str) -> Vec<SourceRecord> {
    let mut reader = Reader { rest: text, strings: HashMap::new() };
    let mut records = Vec::new();
    while let Some(at) = reader.rest.find('@') {
        // what a line says behind a percent sign is for people
        let line = reader.rest[..at].rsplit('\n').next().unwrap_or_default();
        reader.rest = &reader.rest[at + 1..];
        if !line.contains('%') {
            records.extend(reader.entry());
        }
    }
    records
}

struct Reader<'a> {
    rest: &'a str,
    strings: HashMap<String, String>,
}

impl Reader<'_> {
    fn entry(&mut self) -> Option<SourceRecord> {
        let kind = self.word().to_lowercase();
        self.blank();
        if !self.takes('{') && !self.takes('(') {
            return None;
        }
        match kind.as_str() {
            "comment" | "preamble" => None,
            "string" => {
                let (name, value) = self.field()?;
                self.strings.insert(name, value);
                None
            }
            _ => {
                let end = self.rest.find([',', '}', ')'])?;
                let key = self.rest[..end].trim().to_owned();
                self.rest = &self.rest[end..];
                let mut fields = HashMap::new();
                while self.takes(',') {
                    let Some((name, value)) = self.field() else { break };
                    fields.entry(name).or_insert(value);
                    self.blank();
                }
                Some(record(key, &fields))
            }
        }
    }

    fn field(&mut self) -> Option<(String, String)> {
        self.blank();
        let name = self.word().to_lowercase();
        self.blank();
        if name.is_empty() || !self.takes('=') {
            return None;
        }
        let mut value = String::new();
        loop {
            self.blank();
            value.push_str(&self.piece());
            self.blank();
            if !self.takes('#') {
                return Some((name, value));
            }
        }
    }

    /// A piece in braces or quotation marks, a number, or the name of a string.
    fn piece(&mut self) -> String {
        if self.takes('{') {
            return self.until('}');
        }
        if self.takes('"') {
            return self.until('"');
        }
        let word = self.word().to_owned();
        self.strings.get(&word.to_lowercase()).cloned().unwrap_or(word)
    }

    /// What stands before a closing sign that no braces are around; all there is where it is missing.
    fn until(&mut self, close: char) -> String {
        let mut depth = 0_usize;
        let mut is_escaped = false;
        for (at, c) in self.rest.char_indices() {
            match c {
                _ if is_escaped => is_escaped = false,
                '\\' => is_escaped = true,
                c if c == close && depth == 0 => {
                    let found = self.rest[..at].to_owned();
                    self.rest = &self.rest[at + c.len_utf8()..];
                    return found;
                }
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        std::mem::take(&mut self.rest).to_owned()
    }

    fn word(&mut self) -> &str {
        let is_end = |c: char| c.is_whitespace() || "{}()=,#\"".contains(c);
        let end = self.rest.find(is_end).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word
    }

    fn blank(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn takes(&mut self, sign: char) -> bool {
        self.blank();
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}

fn record(key: String, fields: &HashMap<String, String>) -> SourceRecord {
    let raw = |name: &str| fields.get(name).map(String::as_str).unwrap_or_default();
    let meant = |name: &str| letters(raw(name));
    let names = [raw("author"), raw("editor"), raw("institution"), raw("organization")];
    let names = names.into_iter().find(|names| !names.trim().is_empty()).unwrap_or_default();
    let author: Vec<String> = persons(names).iter().map(|name| letters(name)).collect();
    let title = [meant("title"), meant("subtitle")].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>();
    let url = raw("url").trim().trim_start_matches("\\url{").trim_end_matches('}').to_owned();
    let located = if url.is_empty() { of_doi(raw("doi")) } else { url };
    let month = raw("month").trim().to_lowercase();
    let month = month.parse::<u8>().ok().or_else(|| {
        let at = MONTHS.iter().position(|name| month.starts_with(name))?;
        u8::try_from(at + 1).ok()
    });
    let issued = match raw("date") {
        "" => date(raw("year"), month, raw("day").trim().parse().ok()),
        said => {
            let mut parts = said.split(['-', '/']);
            let year = parts.next().unwrap_or_default();
            let mut number = || parts.next().and_then(|it| it.trim().parse().ok());
            let (month, day) = (number(), number());
            date(year, month, day)
        }
    };
    SourceRecord { key, title: title.join(": "), author: author.join("; "), issued, located }
}

/// Names are joined by the word “and”, which inside braces is part of a name.
fn persons(names: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut depth = 0_i32;
    for word in names.split_whitespace() {
        if depth == 0 && word == "and" {
            found.push(String::new());
            continue;
        }
        depth += i32::try_from(word.matches('{').count()).unwrap_or(0);
        depth -= i32::try_from(word.matches('}').count()).unwrap_or(0);
        if let Some(name) = found.last_mut() {
            name.push_str(if name.is_empty() { "" } else { " " });
            name.push_str(word);
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

/// Text without braces, with the letters that commands stand for.
fn letters(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut accent = None;
    let mut signs = text.chars().peekable();
    while let Some(c) = signs.next() {
        let letter = match c {
            '{' | '}' | '$' => continue,
            '~' => ' ',
            '\\' => {
                let mut name = String::new();
                while let Some(c) = signs.next_if(|c| c.is_ascii_alphabetic()) {
                    name.push(c);
                }
                if name.is_empty() {
                    match signs.next() {
                        Some(c) if mark(c).is_some() => accent = mark(c),
                        // `\&` and its like are the sign itself
                        Some(c) => written.push(c),
                        None => {}
                    }
                    continue;
                }
                let is_accent = name.len() == 1 && matches!(name.as_str(), "c" | "v" | "u" | "H" | "k" | "r");
                if is_accent && signs.peek().is_some_and(|c| matches!(c, '{' | ' ')) {
                    accent = name.chars().next().and_then(mark);
                    continue;
                }
                while signs.next_if_eq(&' ').is_some() {}
                match name.as_str() {
                    "i" => 'i',
                    "j" => 'j',
                    "ss" => 'ß',
                    "o" => 'ø',
                    "O" => 'Ø',
                    "l" => 'ł',
                    "L" => 'Ł',
                    "ae" => 'æ',
                    "AE" => 'Æ',
                    "oe" => 'œ',
                    "OE" => 'Œ',
                    "aa" => 'å',
                    "AA" => 'Å',
                    // commands that only change the look
                    _ => continue,
                }
            }
            c if c.is_whitespace() => ' ',
            c => c,
        };
        written.push(letter);
        if letter != ' ' {
            written.extend(accent.take());
        }
    }
    let written = written.replace("---", "—").replace("--", "–").replace("``", "“").replace("''", "”");
    let whole = written.split_whitespace().collect::<Vec<_>>().join(" ");
    ComposingNormalizerBorrowed::new_nfc().normalize(&whole).into_owned()
}

/// The combining mark of an accent.
fn mark(sign: char) -> Option<char> {
    Some(match sign {
        '\'' => '\u{301}',
        '`' => '\u{300}',
        '^' => '\u{302}',
        '"' => '\u{308}',
        '~' => '\u{303}',
        '=' => '\u{304}',
        '.' => '\u{307}',
        'c' => '\u{327}',
        'v' => '\u{30c}',
        'u' => '\u{306}',
        'H' => '\u{30b}',
        'k' => '\u{328}',
        'r' => '\u{30a}',
        _ => return None,
    })
}
