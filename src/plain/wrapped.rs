//! A terminal breaks a long line wherever it ends, also within a word; this breaks it between words.

use crate::text::wrap::lines;
use std::io::{Result, Write};

/// A writer of lines no wider than the terminal.
pub struct WrappedOutput<W: Write> {
    inner: W,
    /// The width of the terminal now, in cells; nothing where it tells none.
    width: fn() -> Option<usize>,
    /// A line that has not ended yet.
    begun: Vec<u8>,
}

impl<W: Write> WrappedOutput<W> {
    /// A writer before another.
    pub fn new(inner: W, width: fn() -> Option<usize>) -> Self {
        Self { inner, width, begun: Vec::new() }
    }
}

impl<W: Write> Write for WrappedOutput<W> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.begun.extend_from_slice(piece);
            let Some(line) = self.begun.strip_suffix(b"\n") else { continue };
            match ((self.width)(), std::str::from_utf8(line)) {
                (Some(width), Ok(text)) => {
                    for row in lines(text, width) {
                        writeln!(self.inner, "{}", row.trim_end())?;
                    }
                }
                _ => self.inner.write_all(&self.begun)?,
            }
            self.begun.clear();
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<()> {
        self.inner.write_all(&std::mem::take(&mut self.begun))?;
        self.inner.flush()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_broken_between_words_and_nothing_of_it_is_lost() {
        let text = "Have there been consultations with them?\n\nNon, à aucun moment.\n";
        for (width, written) in
            [(Some(20), "Have there been\nconsultations with\nthem?\n\nNon, à aucun moment.\n"), (None, text)]
        {
            let of = if width.is_some() { || Some(20) } else { || None };
            for at in 0..text.len() {
                let mut output = WrappedOutput::new(Vec::new(), of);
                output.write_all(&text.as_bytes()[..at]).unwrap();
                output.write_all(&text.as_bytes()[at..]).unwrap();
                output.flush().unwrap();
                assert_eq!(String::from_utf8(output.inner).unwrap(), written, "cut at {at}");
            }
        }
    }
}
