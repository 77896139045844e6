//! `src/` as tokens: enough of Rust's lexical grammar to ask what a file imports, says and how long it is.
//!
//! Comments are dropped (doc comments too), texts keep their content, and code under `#[cfg(test)]` is left out. It is
//! no parser: it knows words, texts and single marks, and that is all these checks need.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An identifier, keyword, number or lifetime.
    Word,
    /// The content of a text, byte text or character.
    Text,
    /// One character of punctuation.
    Mark,
}

/// A token and the line it begins in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Its text, without quotes.
    pub text: String,
    /// First line is 1.
    pub line: usize,
}

impl Token {
    /// Whether it is this word or mark.
    pub fn is(&self, text: &str) -> bool {
        self.kind != Kind::Text && self.text == text
    }
}

/// One file of `src/`, without its tests.
#[derive(Debug, Clone)]
pub struct File {
    /// Path below `src/`, with `/`.
    pub path: String,
    /// The whole text.
    pub text: String,
    /// Tokens outside tests.
    pub tokens: Vec<Token>,
    /// Lines outside tests.
    pub lines: usize,
}

impl File {
    /// The modules that lead to it: `app/update/mod.rs` is `["app", "update"]`.
    pub fn module(&self) -> Vec<&str> {
        let path = self.path.trim_end_matches(".rs");
        path.split('/').filter(|step| !matches!(*step, "mod" | "lib" | "main")).collect()
    }

    /// The folder of `src/` it belongs to, which is its layer; empty for `lib.rs` and `main.rs`.
    pub fn layer(&self) -> &str {
        self.module().first().copied().unwrap_or_default()
    }

    /// A text literal after `words` and an opening bracket, wherever it stands: `t ( "…"`.
    pub fn literals_after<'a>(&'a self, words: &'a [&'a str]) -> impl Iterator<Item = &'a Token> {
        self.tokens.windows(3).filter_map(move |three| {
            let called = words.iter().any(|word| three[0].is(word)) && three[1].is("(");
            (called && three[2].kind == Kind::Text).then_some(&three[2])
        })
    }
}

/// Every file of `src/` that is no test.
pub fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    walk(&root, &mut paths);
    paths.sort();
    let mut test_files: HashSet<PathBuf> = HashSet::new();
    let mut found = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(&path).expect("a file of src/ is text");
        let (tokens, test_lines, test_modules) = without_tests(tokens(&text));
        let folder = match path.file_stem().and_then(|stem| stem.to_str()) {
            Some("mod" | "lib" | "main") | None => path.parent().expect("src/ is above").to_owned(),
            Some(_) => path.with_extension(""),
        };
        for module in test_modules {
            test_files.insert(folder.join(format!("{module}.rs")));
            test_files.insert(folder.join(module).join("mod.rs"));
        }
        let lines = text.lines().count().saturating_sub(test_lines);
        let relative = path.strip_prefix(&root).expect("below src/").to_string_lossy().replace('\\', "/");
        found.push((path, File { path: relative, text, tokens, lines }));
    }
    found.into_iter().filter(|(path, _)| !test_files.contains(path)).map(|(_, file)| file).collect()
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of src/ can be read").filter_map(Result::ok) {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Leaves out what stands under `#[cfg(test)]`: the tokens kept, the lines left out, modules in files of their own.
fn without_tests(tokens: Vec<Token>) -> (Vec<Token>, usize, Vec<String>) {
    let (mut kept, mut lines, mut modules) = (Vec::new(), 0, Vec::new());
    let mut at = 0;
    while at < tokens.len() {
        let marker = ["#", "[", "cfg", "(", "test", ")", "]"];
        let is_test = marker.iter().enumerate().all(|(step, text)| tokens.get(at + step).is_some_and(|it| it.is(text)));
        if !is_test {
            kept.push(tokens[at].clone());
            at += 1;
            continue;
        }
        let first = tokens[at].line;
        let start = at + marker.len();
        at = end_of_item(&tokens, start);
        if tokens.get(at - 1).is_some_and(|last| last.is(";")) {
            let item = &tokens[start..at];
            if let Some(position) = item.iter().position(|token| token.is("mod")) {
                modules.extend(item.get(position + 1).map(|name| name.text.clone()));
            }
        }
        lines += tokens[at - 1].line + 1 - first;
    }
    (kept, lines, modules)
}

/// The token after an item: after its `;`, or after the bracket that closes its body.
fn end_of_item(tokens: &[Token], start: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(start) {
        if token.is("{") || token.is("(") || token.is("[") {
            depth += 1;
        } else if token.is("}") || token.is(")") || token.is("]") {
            depth = depth.saturating_sub(1);
            if depth == 0 && token.is("}") {
                return at + 1;
            }
        } else if depth == 0 && token.is(";") {
            return at + 1;
        }
    }
    tokens.len()
}

/// The functions of a file: name, first line, lines from `fn` to the closing bracket.
pub fn functions(file: &File) -> Vec<(String, usize, usize)> {
    let tokens = &file.tokens;
    let mut found = Vec::new();
    for at in 0..tokens.len().saturating_sub(1) {
        if !tokens[at].is("fn") || tokens[at + 1].kind != Kind::Word {
            continue;
        }
        let end = end_of_item(tokens, at);
        let lines = tokens[end - 1].line + 1 - tokens[at].line;
        found.push((tokens[at + 1].text.clone(), tokens[at].line, lines));
    }
    found
}

/// The tokens of a text in Rust.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut reader = Reader { rest: text.chars().collect(), at: 0, line: 1, found: Vec::new() };
    while reader.at < reader.rest.len() {
        reader.step();
    }
    reader.found
}

struct Reader {
    rest: Vec<char>,
    at: usize,
    line: usize,
    found: Vec<Token>,
}

impl Reader {
    fn peek(&self, ahead: usize) -> char {
        self.rest.get(self.at + ahead).copied().unwrap_or('\0')
    }

    fn next(&mut self) -> char {
        let c = self.peek(0);
        self.at += 1;
        self.line += usize::from(c == '\n');
        c
    }

    fn push(&mut self, kind: Kind, text: String, line: usize) {
        self.found.push(Token { kind, text, line });
    }

    fn step(&mut self) {
        let line = self.line;
        match (self.peek(0), self.peek(1)) {
            ('/', '/') => while self.at < self.rest.len() && self.next() != '\n' {},
            ('/', '*') => self.block_comment(),
            ('"', _) => self.quoted(line),
            ('\'', _) => self.character_or_lifetime(line),
            ('r', '"' | '#') if self.raw_begins(1) => self.raw(1, line),
            ('b', 'r') if self.raw_begins(2) => self.raw(2, line),
            ('b', '"' | '\'') => {
                self.next();
            }
            (c, _) if c.is_alphanumeric() || c == '_' => {
                let mut word = String::new();
                while self.peek(0).is_alphanumeric() || self.peek(0) == '_' {
                    word.push(self.next());
                }
                self.push(Kind::Word, word, line);
            }
            (c, _) if c.is_whitespace() => {
                self.next();
            }
            (c, _) => {
                self.next();
                self.push(Kind::Mark, c.to_string(), line);
            }
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        while self.at < self.rest.len() {
            match (self.next(), self.peek(0)) {
                ('/', '*') => depth += 1,
                ('*', '/') => {
                    self.next();
                    depth -= 1;
                    if depth == 0 {
                        return;
                    }
                }
                _ => {}
            }
        }
    }

    fn quoted(&mut self, line: usize) {
        self.next();
        let mut text = String::new();
        while self.at < self.rest.len() {
            match self.next() {
                '"' => break,
                '\\' => {
                    let escaped = self.next();
                    // a line break that is escaped, and the blanks after it, are no text
                    if escaped == '\n' {
                        while self.peek(0).is_whitespace() {
                            self.next();
                        }
                    } else {
                        text.push(escaped);
                    }
                }
                c => text.push(c),
            }
        }
        self.push(Kind::Text, text, line);
    }

    fn character_or_lifetime(&mut self, line: usize) {
        if self.peek(1) != '\\' && self.peek(2) != '\'' {
            self.next();
            return; // the lifetime's name follows as a word
        }
        self.next();
        let mut text = String::new();
        while self.at < self.rest.len() {
            match self.next() {
                '\'' => break,
                '\\' => text.push(self.next()),
                c => text.push(c),
            }
        }
        self.push(Kind::Text, text, line);
    }

    fn raw_begins(&self, after: usize) -> bool {
        let hashes = (0..).take_while(|ahead| self.peek(after + ahead) == '#').count();
        self.peek(after + hashes) == '"'
    }

    fn raw(&mut self, after: usize, line: usize) {
        for _ in 0..after {
            self.next();
        }
        let mut hashes = 0;
        while self.next() == '#' {
            hashes += 1;
        }
        let mut text = String::new();
        while self.at < self.rest.len() {
            if self.peek(0) == '"' && (1..=hashes).all(|ahead| self.peek(ahead) == '#') {
                for _ in 0..=hashes {
                    self.next();
                }
                break;
            }
            text.push(self.next());
        }
        self.push(Kind::Text, text, line);
    }
}
