//! A small reader of the PDF files we write: text in the order of the page, tags, links and outline.
//!
//! It reads the bytes of the file and shares nothing with the writer. It knows what our files use and no more:
//! a table of objects, compressed pages, two-byte glyphs with a map to Unicode, marked content with its `ActualText`.

use std::collections::HashMap;
use std::io::Read;

/// What a file says.
pub struct Pdf {
    objects: HashMap<usize, Vec<u8>>,
    /// The text of each page without what is marked as decoration, then that decoration.
    pub pages: Vec<(String, String)>,
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Text(Vec<u8>),
    Name(String),
    Word(String),
}

enum Marked {
    Artifact,
    Spelled,
    Other,
}

impl Pdf {
    pub fn read(bytes: &[u8]) -> Self {
        let tail = String::from_utf8_lossy(&bytes[bytes.len().saturating_sub(64)..]).into_owned();
        let start = tail.rsplit("startxref").next().unwrap().split_whitespace().next().unwrap();
        let table = String::from_utf8_lossy(&bytes[start.parse::<usize>().unwrap()..]).into_owned();
        let mut objects = HashMap::new();
        for (number, row) in
            table.lines().skip(2).take_while(|row| row.len() >= 18 && !row.starts_with('t')).enumerate()
        {
            let mut row = row.split_whitespace();
            let offset: usize = row.next().unwrap().parse().unwrap();
            if row.nth(1) == Some("n") {
                let body = &bytes[offset..];
                let end = find(body, b"\nendobj").unwrap();
                let end = match find(&body[..end], b"stream\n") {
                    Some(at) => at + 7 + int(&body[..at], "/Length").unwrap(),
                    None => end,
                };
                objects.insert(number, body[..end].to_vec());
            }
        }
        let mut pdf = Self { objects, pages: Vec::new() };
        let tree = pdf.all("/Type/Pages").next().unwrap().to_vec();
        pdf.pages = refs(&tree, "/Kids").into_iter().map(|page| pdf.page(&pdf.objects[&page])).collect();
        pdf
    }

    /// All text that is told to readers.
    pub fn text(&self) -> String {
        self.pages.iter().map(|(text, _)| text.as_str()).collect()
    }

    /// Objects that contain this.
    fn all<'a>(&'a self, what: &'a str) -> impl Iterator<Item = &'a [u8]> {
        self.objects.values().map(Vec::as_slice).filter(|body| find(body, what.as_bytes()).is_some())
    }

    /// How many objects contain this, followed by no further letter or digit.
    pub fn count(&self, what: &str) -> usize {
        let whole = |body: &&[u8]| {
            find(body, what.as_bytes())
                .is_some_and(|at| body.get(at + what.len()).is_none_or(|c| !c.is_ascii_alphanumeric()))
        };
        self.all(what).filter(whole).count()
    }

    /// How often this is written in what is drawn on the pages.
    pub fn drawn(&self, what: &str) -> usize {
        let packed = |body: &&Vec<u8>| find(body, b"/FlateDecode").is_some() && find(body, b"stream\n").is_some();
        let numbers = self.objects.iter().filter(|(_, body)| packed(body)).map(|(number, _)| *number);
        numbers.map(|number| String::from_utf8_lossy(&self.stream(number)).matches(what).count()).sum()
    }

    fn stream(&self, number: usize) -> Vec<u8> {
        let body = &self.objects[&number];
        let at = find(body, b"stream\n").unwrap() + 7;
        let mut out = Vec::new();
        flate2::read::ZlibDecoder::new(&body[at..]).read_to_end(&mut out).unwrap();
        out
    }

    fn page(&self, page: &[u8]) -> (String, String) {
        let resources = &self.objects[&int(page, "/Resources").unwrap()];
        let mut fonts = HashMap::new();
        if let Some(at) = find(resources, b"/Font<<") {
            let list = String::from_utf8_lossy(&resources[at + 7..]).into_owned();
            for font in list.split(">>").next().unwrap().split('/').skip(1) {
                let mut words = font.split_whitespace();
                let name = words.next().unwrap().to_owned();
                let object = &self.objects[&words.next().unwrap().parse().unwrap()];
                fonts.insert(name, letters(&self.stream(int(object, "/ToUnicode").unwrap())));
            }
        }
        shown(&self.stream(int(page, "/Contents").unwrap()), &fonts)
    }
}

fn find(body: &[u8], what: &[u8]) -> Option<usize> {
    body.windows(what.len()).position(|window| window == what)
}

/// The number after a key.
fn int(body: &[u8], key: &str) -> Option<usize> {
    let rest = String::from_utf8_lossy(&body[find(body, key.as_bytes())? + key.len()..]).into_owned();
    rest.trim_start().split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// The objects a list names.
fn refs(body: &[u8], key: &str) -> Vec<usize> {
    let rest = String::from_utf8_lossy(&body[find(body, key.as_bytes()).unwrap() + key.len()..]).into_owned();
    let list = rest.trim_start().trim_start_matches('[').split(']').next().unwrap().to_owned();
    list.split(" 0 R").filter_map(|it| it.trim().parse().ok()).collect()
}

/// Which text a glyph stands for.
fn letters(map: &[u8]) -> HashMap<u16, String> {
    let mut letters = HashMap::new();
    let map = String::from_utf8_lossy(map).into_owned();
    for part in map.split("beginbfchar").skip(1) {
        for row in part.split("endbfchar").next().unwrap().lines().filter(|row| row.starts_with('<')) {
            let mut words = row.split(['<', '>']).filter(|word| !word.trim().is_empty());
            let glyph = u16::from_str_radix(words.next().unwrap(), 16).unwrap();
            letters.insert(glyph, words.next().map(|it| utf16(&hex(it))).unwrap_or_default());
        }
    }
    for part in map.split("beginbfrange").skip(1) {
        for row in part.split("endbfrange").next().unwrap().lines().filter(|row| row.starts_with('<')) {
            let words: Vec<&str> = row.split(['<', '>']).filter(|word| !word.trim().is_empty()).collect();
            let number = |at: usize| u16::from_str_radix(words[at], 16).unwrap();
            for glyph in number(0)..=number(1) {
                letters.insert(glyph, utf16(&(number(2) + glyph - number(0)).to_be_bytes()));
            }
        }
    }
    letters
}

fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_hexdigit).collect();
    digits.chunks(2).map(|it| u8::from_str_radix(std::str::from_utf8(it).unwrap(), 16).unwrap()).collect()
}

fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes.chunks(2).map(|it| u16::from_be_bytes([it[0], it[1]])).collect();
    String::from_utf16(&units).unwrap()
}

fn tokens(page: &[u8]) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < page.len() {
        let c = page[at];
        at += 1;
        match c {
            b'(' => tokens.push(Token::Text(literal(page, &mut at))),
            b'<' if page[at] == b'<' => at += 1,
            b'>' => {}
            b'<' => {
                let end = at + page[at..].iter().position(|c| *c == b'>').unwrap();
                tokens.push(Token::Text(hex(std::str::from_utf8(&page[at..end]).unwrap())));
                at = end + 1;
            }
            c if c.is_ascii_whitespace() || b"[]".contains(&c) => {}
            _ => {
                let rest = &page[at..];
                let end =
                    rest.iter().position(|c| c.is_ascii_whitespace() || b"()<>[]/".contains(c)).unwrap_or(rest.len());
                let word = String::from_utf8_lossy(&page[at - 1..at + end]).into_owned();
                at += end;
                tokens.push(match word.strip_prefix('/') {
                    Some(name) => Token::Name(name.to_owned()),
                    None => Token::Word(word),
                });
            }
        }
    }
    tokens
}

fn literal(page: &[u8], at: &mut usize) -> Vec<u8> {
    let mut out = Vec::new();
    let mut depth = 1;
    loop {
        let c = page[*at];
        *at += 1;
        match c {
            b'(' => depth += 1,
            b')' => depth -= 1,
            b'\\' => {
                let escaped = page[*at];
                let digits = page[*at..].iter().take(3).take_while(|c| (b'0'..=b'7').contains(c)).count();
                if digits > 0 {
                    let number = std::str::from_utf8(&page[*at..*at + digits]).unwrap();
                    out.push(u8::try_from(u16::from_str_radix(number, 8).unwrap()).unwrap());
                    *at += digits;
                } else {
                    *at += 1;
                    out.push(match escaped {
                        b'n' => b'\n',
                        b'r' => b'\r',
                        b't' => b'\t',
                        b'b' => 8,
                        b'f' => 12,
                        other => other,
                    });
                }
                continue;
            }
            _ => {}
        }
        if depth == 0 {
            return out;
        }
        out.push(c);
    }
}

/// What a page shows, and what of it is decoration.
fn shown(page: &[u8], fonts: &HashMap<String, HashMap<u16, String>>) -> (String, String) {
    let (mut told, mut decoration) = (String::new(), String::new());
    let mut marked: Vec<Marked> = Vec::new();
    let mut font = None;
    let mut operands: Vec<Token> = Vec::new();
    for token in tokens(page) {
        let Token::Word(word) = &token else {
            operands.push(token);
            continue;
        };
        let is_artifact = marked.iter().any(|it| matches!(it, Marked::Artifact));
        let out = if is_artifact { &mut decoration } else { &mut told };
        match word.as_str() {
            "BDC" | "BMC" => {
                let name = |name: &str| operands.iter().position(|it| *it == Token::Name(name.to_owned()));
                marked.push(match (name("Artifact"), name("ActualText")) {
                    (Some(_), _) => Marked::Artifact,
                    (None, Some(at)) => {
                        if let Some(Token::Text(text)) = operands.get(at + 1) {
                            match text.strip_prefix(b"\xfe\xff") {
                                Some(text) => out.push_str(&utf16(text)),
                                None => out.push_str(&String::from_utf8_lossy(text)),
                            }
                        }
                        Marked::Spelled
                    }
                    (None, None) => Marked::Other,
                });
            }
            "EMC" => {
                marked.pop();
            }
            "Tf" => {
                font = operands.iter().rev().find_map(|it| match it {
                    Token::Name(name) => fonts.get(name),
                    _ => None,
                });
            }
            "Tj" | "TJ" if !marked.iter().any(|it| matches!(it, Marked::Spelled)) => {
                for text in operands.iter().filter_map(|it| if let Token::Text(text) = it { Some(text) } else { None })
                {
                    for glyph in text.chunks(2).map(|it| u16::from_be_bytes([it[0], it[1]])) {
                        assert_ne!(glyph, 0, "a box is drawn");
                        out.push_str(font.and_then(|font| font.get(&glyph)).map_or("", String::as_str));
                    }
                }
            }
            number if number.starts_with(|c: char| c.is_ascii_digit() || "-.".contains(c)) => continue,
            _ => {}
        }
        operands.clear();
    }
    assert!(marked.is_empty(), "marked content is left open");
    (told, decoration)
}
