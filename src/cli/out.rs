//! Where everything the command line says goes: standard output and standard error, line by line.
//!
//! A reader that went away (`tripartite check … | head`) is no error; a full disk is one, and is told at the end.
//! Text out of files can hold sequences that steer a terminal, so every line passes through `line_text`.

use crate::document::json;
use crate::text::clean::line_text;
use serde_json::Value;
use std::io::{self, BufWriter, IsTerminal, StderrLock, StdoutLock, Write};

/// Standard output and standard error, held for the time a command runs.
#[derive(Debug)]
pub struct Out {
    out: BufWriter<StdoutLock<'static>>,
    err: StderrLock<'static>,
    failed: Option<io::Error>,
}

impl Out {
    /// Takes hold of both; drop it before a front end takes the terminal.
    #[must_use]
    pub fn new() -> Self {
        Self { out: BufWriter::new(io::stdout().lock()), err: io::stderr().lock(), failed: None }
    }

    /// Writes one line to standard output.
    pub fn line(&mut self, text: &str) {
        let done = writeln!(self.out, "{}", line_text(text));
        self.note(done);
    }

    /// Writes a text of several lines to standard output, each of them indented.
    pub fn text(&mut self, indent: usize, text: &str) {
        for line in text.lines() {
            self.line(format!("{:indent$}{line}", "").trim_end());
        }
    }

    /// Writes what the program itself made for another program (completions, a manual page), as it is.
    pub fn script(&mut self, text: &str) {
        let done = self.out.write_all(text.as_bytes());
        self.note(done);
    }

    /// Whether somebody looks at what is written.
    #[must_use]
    pub fn is_terminal(&self) -> bool {
        self.out.get_ref().is_terminal()
    }

    /// Writes bytes that no terminal is to show, as they are.
    pub fn bytes(&mut self, bytes: &[u8]) {
        let done = self.out.write_all(bytes);
        self.note(done);
    }

    /// Writes a value as JSON to standard output; what could steer a terminal is escaped, so nothing is lost.
    pub fn json(&mut self, value: &Value) {
        let text = match json::written(value) {
            Ok(text) => text,
            Err(error) => return self.note(Err(io::Error::other(error))),
        };
        let done = writeln!(self.out, "{text}");
        self.note(done);
    }

    /// Writes one line to standard error, after everything written before it.
    pub fn complain(&mut self, text: &str) {
        let done = self.out.flush();
        self.note(done);
        // there is nowhere left to tell that standard error is closed
        let _ = writeln!(self.err, "{}", line_text(text));
    }

    /// Writes out what is held back; says why not everything could be written, if so.
    pub fn finish(&mut self) -> Option<io::Error> {
        let done = self.out.flush();
        self.note(done);
        self.failed.take()
    }

    fn note(&mut self, done: io::Result<()>) {
        match done {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                self.failed.get_or_insert(error);
            }
            _ => {}
        }
    }
}

impl Default for Out {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::clean::is_hidden;

    #[test]
    fn nothing_in_a_line_steers_the_terminal() {
        for found in ["\u{1b}]0;title\u{7}", "a\tb\nc\rd", "\u{9b}31m\u{7f}", "a\u{202e}b\u{2066}", "a\u{2028}b"] {
            assert!(!line_text(found).chars().any(is_hidden), "{found:?}");
        }
        assert_eq!(line_text("plain – « é » 日本"), "plain – « é » 日本");
    }
}
