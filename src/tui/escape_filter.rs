//! The last filter before the terminal: lets out text and the sequences this program sends, nothing else.
//!
//! Defence in depth: views clean what they draw, and this drops escape sequences a view or a dependency lets through. A
//! debug build stops at the first one, so that tests fail. One pass over the bytes, which are handed on unchanged when
//! all is well.

use crate::text::clean::is_hidden;
use std::io::{Result, Write};

/// The longest of our own sequences is a colour of three parts in both grounds.
const MAX_SEQUENCE_BYTES: usize = 64;
/// The modes the program and its libraries switch: cursor, mouse, alternate screen, pastes, frames in one piece.
const MODES: [&[u8]; 6] = [b"25", b"1000", b"1006", b"1049", b"2004", b"2026"];

/// A writer that lets out what the program means to send.
#[derive(Debug)]
pub struct EscapeFilter<W: Write> {
    inner: W,
    /// A piece that began at the end of what was written last.
    begun: Vec<u8>,
    /// Whether to stop at what is not ours.
    strict: bool,
}

/// What stands at the beginning of bytes.
enum OutputToken {
    /// So many bytes that may go out.
    Allowed(usize),
    /// So many that may not.
    Rejected(usize),
    /// The beginning of something; more bytes will tell.
    Incomplete,
}

impl<W: Write> EscapeFilter<W> {
    /// A filter before a writer.
    pub fn new(inner: W) -> Self {
        Self { inner, begun: Vec::new(), strict: cfg!(debug_assertions) }
    }

    /// Hands a text to the terminal for other programs (OSC 52). The sequence is made here and lets itself out: none that
    /// is written goes through, whatever text it stands in.
    pub fn copy(&mut self, text: &str) -> Result<()> {
        self.inner.write_all(b"\x1b]52;c;")?;
        self.inner.write_all(&base64(text.as_bytes()))?;
        self.inner.write_all(b"\x07")?;
        self.inner.flush()
    }

    fn sift(&mut self, bytes: &[u8]) -> Result<()> {
        let joined = [std::mem::take(&mut self.begun).as_slice(), bytes].concat();
        let mut out = Vec::with_capacity(joined.len());
        let mut rest = joined.as_slice();
        while !rest.is_empty() {
            match token(rest) {
                OutputToken::Allowed(length) => {
                    out.extend_from_slice(&rest[..length]);
                    rest = &rest[length..];
                }
                OutputToken::Rejected(length) => {
                    let alarm = self.strict && !std::thread::panicking();
                    debug_assert!(!alarm, "not ours to send: {:?}", String::from_utf8_lossy(&rest[..length]));
                    rest = &rest[length..];
                }
                OutputToken::Incomplete => {
                    self.begun = rest.to_vec();
                    break;
                }
            }
        }
        self.inner.write_all(&out)
    }
}

impl<W: Write> Write for EscapeFilter<W> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        if self.begun.is_empty() && is_all_allowed(bytes) {
            self.inner.write_all(bytes)?;
        } else {
            self.sift(bytes)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<()> {
        self.inner.flush()
    }
}

/// The bytes in 64 printable characters, as RFC 4648 has it.
fn base64(bytes: &[u8]) -> Vec<u8> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = Vec::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let three = [0, 1, 2].map(|at| u32::from(group.get(at).copied().unwrap_or(0)));
        let bits = three[0] << 16 | three[1] << 8 | three[2];
        for (at, shift) in [18, 12, 6, 0].into_iter().enumerate() {
            out.push(if at <= group.len() { DIGITS[(bits >> shift & 63) as usize] } else { b'=' });
        }
    }
    out
}

fn is_all_allowed(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    while !rest.is_empty() {
        match token(rest) {
            OutputToken::Allowed(length) => rest = &rest[length..],
            OutputToken::Rejected(_) | OutputToken::Incomplete => return false,
        }
    }
    true
}

/// Looks at the beginning of bytes that are not empty.
fn token(bytes: &[u8]) -> OutputToken {
    match bytes[0] {
        b' '..=b'~' => OutputToken::Allowed(bytes.iter().take_while(|byte| matches!(byte, b' '..=b'~')).count()),
        0x1b => sequence(bytes),
        0x80.. => character(bytes),
        _ => OutputToken::Rejected(1),
    }
}

/// A character beyond ASCII.
fn character(bytes: &[u8]) -> OutputToken {
    let length = match bytes[0] {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return OutputToken::Rejected(1),
    };
    let head = &bytes[..length.min(bytes.len())];
    match std::str::from_utf8(head) {
        Ok(text) if text.chars().any(is_hidden) => OutputToken::Rejected(length),
        Ok(_) => OutputToken::Allowed(length),
        // nothing wrong so far is told by an error without a length
        Err(error) if error.error_len().is_none() => OutputToken::Incomplete,
        Err(_) => OutputToken::Rejected(1),
    }
}

/// What begins with ESC: only `CSI parameters final`, and only those we use.
fn sequence(bytes: &[u8]) -> OutputToken {
    match bytes.get(1) {
        None => return OutputToken::Incomplete,
        Some(b'[') => {}
        // of a string to the terminal (OSC and its like) what follows is text, and its end is left out as well
        Some(_) => return OutputToken::Rejected(1),
    }
    let body = &bytes[2..];
    let Some(end) = body.iter().position(|byte| !matches!(byte, 0x20..=0x3f)) else {
        return if bytes.len() < MAX_SEQUENCE_BYTES { OutputToken::Incomplete } else { OutputToken::Rejected(1) };
    };
    let (parameters, length) = (&body[..end], end + 3);
    let are = |allowed: &[u8]| parameters.iter().all(|byte| byte.is_ascii_digit() || allowed.contains(byte));
    let ours = match body[end] {
        b'm' => are(b";:"),
        b'H' => are(b";"),
        b'A' | b'B' | b'C' | b'D' | b'G' | b'd' => are(b""),
        b'J' | b'K' => matches!(parameters, b"" | b"0" | b"1" | b"2"),
        b'h' | b'l' => parameters.strip_prefix(b"?").is_some_and(|mode| MODES.contains(&mode)),
        // a sequence that another control breaks off
        0x00..=0x1f | 0x7f.. => return OutputToken::Rejected(1),
        _ => false,
    };
    if length > MAX_SEQUENCE_BYTES {
        return OutputToken::Rejected(1);
    }
    if ours { OutputToken::Allowed(length) } else { OutputToken::Rejected(length) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn out_of(chunks: &[&[u8]]) -> String {
        let mut filter = EscapeFilter { strict: false, ..EscapeFilter::new(Vec::new()) };
        for chunk in chunks {
            filter.write_all(chunk).unwrap();
        }
        String::from_utf8(filter.inner).unwrap()
    }

    #[test]
    fn what_the_program_sends_goes_out_as_it_is() {
        let frame = "\x1b[?1049h\x1b[?25l\x1b[?2026h\x1b[2J\x1b[12;80H\x1b[38;5;117;48;5;234mné ▌ 家 👩\u{200d}🍳 e\u{301}\
                     \x1b[58:5:3m\x1b[0m\x1b[?2026l";
        assert_eq!(out_of(&[frame.as_bytes()]), frame);
        // wherever it is cut into writes
        for at in 0..frame.len() {
            let (one, other) = frame.as_bytes().split_at(at);
            assert_eq!(out_of(&[one, other]), frame, "cut at {at}");
        }
    }

    #[test]
    fn what_it_never_sends_is_left_out() {
        for (sent, arrives) in [
            ("a\x1b]52;c;ZXZpbA==\x07b", "a]52;c;ZXZpbA==b"),
            ("a\x1b]0;title\x1b\\b", "a]0;title\\b"),
            ("a\x1bPq\x1b\\\x1b_x\x1b^x\x1bXx\x1bc", "aPq\\_x^xXxc"),
            ("a\u{9b}31m\u{9d}0;t\u{9c}b", "a31m0;tb"),
            ("a\x1b[6nb\x1b[3Jc\x1b[?1004hd\x1b[>1ue\x1b[8;1;1tf\x1b[2 qg", "abcdefg"),
            ("a\0\x07\x08\t\n\r\x0e\x7fb", "ab"),
            ("a\u{202e}\u{2066}\u{200b}\u{2028}\u{feff}\u{e0041}\u{85}b", "ab"),
            ("a\x1b[31\x1b[32mb", "a[31\x1b[32mb"),
            ("a\x1b[31\nmb", "a[31mb"),
        ] {
            assert_eq!(out_of(&[sent.as_bytes()]), arrives, "{sent:?}");
        }
        assert_eq!(out_of(&[b"a\xff\xc3(\xe2\x82", b"b"]), "a(b");
        let endless = [b"\x1b[".as_slice(), &[b'1'; 100], b"m"].concat();
        assert!(!out_of(&[&endless]).contains('\x1b'), "no sequence of ours is that long");
    }

    /// A text handed over is letters, digits and signs of base64 between one beginning and one end, whatever stands in it.
    #[test]
    fn a_text_for_other_programs_is_one_sequence_made_here() {
        let mut filter = EscapeFilter::new(Vec::new());
        for (text, sent) in [
            ("", "\x1b]52;c;\x07"),
            ("f", "\x1b]52;c;Zg==\x07"),
            ("fo", "\x1b]52;c;Zm8=\x07"),
            ("foobar", "\x1b]52;c;Zm9vYmFy\x07"),
            ("é ", "\x1b]52;c;w6kg\x07"),
            ("\x07\x1b]52;c;ZXZpbA==\x07\x1b[6n", "\x1b]52;c;BxtdNTI7YztaWFpwYkE9PQcbWzZu\x07"),
        ] {
            filter.inner.clear();
            filter.copy(text).unwrap();
            assert_eq!(String::from_utf8_lossy(&filter.inner), sent, "{text:?}");
        }
        // what is written is held to the same as ever, also after a text was handed over
        filter.strict = false;
        filter.inner.clear();
        filter.write_all(b"a\x1b]52;c;ZXZpbA==\x07b").unwrap();
        assert_eq!(filter.inner, b"a]52;c;ZXZpbA==b");
    }

    #[test]
    #[cfg(debug_assertions)]
    #[should_panic(expected = "not ours to send")]
    fn a_debug_build_stops_at_it() {
        let _ = EscapeFilter::new(Vec::new()).write_all(b"\x1b]0;title\x07");
    }
}
