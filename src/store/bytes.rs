//! From a path to a text: a regular file of bounded size, in UTF-8, and nothing else.
//!
//! It never waits: a pipe or a device is refused, not opened for reading. Nothing here knows what the text means.

use super::parse_error::{ParseError, TextFault};
use crate::platform;
use std::fs::Metadata;
use std::io::Read;
use std::path::Path;

/// Reads a text file of at most `most` bytes.
pub(super) fn read_text(path: &Path, most: u64) -> Result<String, TextFault> {
    let bytes = read_bytes(path, most).map_err(TextFault::whole)?;
    if is_utf16(&bytes) {
        return Err(TextFault::whole(ParseError::Utf16));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let (line, column) = place(error.as_bytes(), at);
        TextFault { line, column, error: ParseError::NotUtf8 }
    })
}

/// Reads a file of at most `most` bytes.
pub(super) fn read_bytes(path: &Path, most: u64) -> Result<Vec<u8>, ParseError> {
    let regular = |about: Metadata| match about {
        about if !about.is_file() => Err(ParseError::NotAFile),
        about if about.len() > most => Err(ParseError::TooBig(most)),
        about => Ok(about.len()),
    };
    regular(std::fs::metadata(path).map_err(|error| system(&error))?)?;
    // once more on what was opened: the name may lead elsewhere by now
    let file = platform::open_to_read(path).map_err(|error| system(&error))?;
    let said = regular(file.metadata().map_err(|error| system(&error))?)?;
    let mut bytes = Vec::with_capacity(usize::try_from(said).unwrap_or(0) + 1);
    file.take(most + 1).read_to_end(&mut bytes).map_err(|error| system(&error))?;
    match bytes.len() as u64 {
        // files that the system makes up say that they are empty, and are not
        held if said == 0 && held > 0 => Err(ParseError::NotAFile),
        held if held > most => Err(ParseError::TooBig(most)),
        _ => Ok(bytes),
    }
}

fn system(error: &std::io::Error) -> ParseError {
    match error.kind() {
        std::io::ErrorKind::NotFound => ParseError::Absent,
        _ if platform::is_in_use(error) => ParseError::InUse,
        _ => ParseError::System(error.to_string()),
    }
}

/// A mark at the beginning says so; without one, every other byte of Latin text is zero.
fn is_utf16(bytes: &[u8]) -> bool {
    let head = bytes.get(..64).unwrap_or(bytes);
    let zeros = |odd: usize| head.len() >= 4 && head.chunks_exact(2).all(|two| two[odd] == 0 && two[1 - odd] != 0);
    head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]) || zeros(0) || zeros(1)
}

/// How the bytes of a text were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    /// UTF-8, or UTF-16 that says so.
    Certain,
    /// Windows-1252, because they are nothing else; it takes any bytes.
    Guessed,
}

/// The text of a file that a person saved in a program of theirs, whatever its encoding.
pub(super) fn decoded(bytes: Vec<u8>) -> (String, Encoding) {
    if is_utf16(&bytes) {
        let is_big = bytes.starts_with(&[0xfe, 0xff]) || bytes.first() == Some(&0);
        let unit = |two: &[u8]| if is_big { [two[0], two[1]] } else { [two[1], two[0]] };
        let units: Vec<u16> = bytes.chunks_exact(2).map(|two| u16::from_be_bytes(unit(two))).collect();
        let text = String::from_utf16_lossy(&units);
        return (text.strip_prefix(MARK).map(str::to_owned).unwrap_or(text), Encoding::Certain);
    }
    match String::from_utf8(bytes) {
        Ok(text) => (text.strip_prefix(MARK).map(str::to_owned).unwrap_or(text), Encoding::Certain),
        Err(error) => (error.as_bytes().iter().map(|byte| windows_1252(*byte)).collect(), Encoding::Guessed),
    }
}

/// The mark of the byte order.
const MARK: char = '\u{feff}';

/// A byte as Windows has it in Western Europe; Latin-1 is the same but for the 32 signs here.
fn windows_1252(byte: u8) -> char {
    const SIGNS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', //
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => SIGNS[usize::from(byte - 0x80)],
        byte => char::from(byte),
    }
}

/// Line and column of a byte; what stands before it is text.
pub(super) fn place(bytes: &[u8], at: usize) -> (usize, usize) {
    let before = bytes.get(..at).unwrap_or(bytes);
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let begins = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    // every byte but those that go on with a character begins one
    let column = before.iter().skip(begins).filter(|byte| **byte & 0xc0 != 0x80).count() + 1;
    (line, column)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn utf16_is_known_with_and_without_a_mark() {
        let le = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let be = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
        for text in [le("\u{feff}a"), be("\u{feff}a"), le("tripartite"), be("tripartite")] {
            assert!(is_utf16(&text), "{text:?}");
        }
        for text in ["", "a", "ab", "tripartite-workbook: 1", "a\0b"] {
            assert!(!is_utf16(text.as_bytes()), "{text:?}");
        }
    }

    #[test]
    fn a_text_is_read_in_the_encoding_it_was_saved_in() {
        let le = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let be = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
        let certain = |text: &str| (text.to_owned(), Encoding::Certain);
        for bytes in [le("\u{feff}café"), be("\u{feff}café"), "café".into(), "\u{feff}café".into()] {
            assert_eq!(decoded(bytes.clone()), certain("café"), "{bytes:?}");
        }
        assert_eq!(decoded(le("cafe")), certain("cafe"), "known without a mark, too");
        assert_eq!(decoded(be("cafe")), certain("cafe"));
        let guessed = decoded(b"caf\xe9 \x80 \x93x\x94".to_vec());
        assert_eq!(guessed, ("café € “x”".to_owned(), Encoding::Guessed));
    }

    #[test]
    fn a_place_counts_characters_not_bytes() {
        assert_eq!(place("a\né\u{1}".as_bytes(), 4), (2, 2));
        assert_eq!(place(b"", 0), (1, 1));
        assert_eq!(place(b"a\n", 2), (2, 1));
    }

    #[test]
    fn the_bound_is_the_last_size_that_is_read() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "12345").unwrap();
        assert_eq!(read_text(file.path(), 5), Ok("12345".to_owned()));
        assert_eq!(read_text(file.path(), 4), Err(TextFault::whole(ParseError::TooBig(4))));
    }
}
