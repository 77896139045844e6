//! JSON that steers nothing: what a terminal would obey, hide or turn round is escaped, so the value read back is the same.
//!
//! Both what goes to standard output and what goes into a file is written here.

use super::progress::{CancellableWriter, PIECE, ProgressFn, interrupted};
use crate::text::clean::{JOINERS, MARKS_SHOWN, is_hidden, is_mark};
use std::fmt::Write as _;

/// A value as text of several lines, without one at the end.
pub fn written(value: &serde_json::Value) -> Result<String, serde_json::Error> {
    written_while(value, &|_| true)
}

/// The same for a large value: asked between pieces whether to go on; a stop is an error of input and output.
pub fn written_while(value: &serde_json::Value, progress: ProgressFn<'_>) -> Result<String, serde_json::Error> {
    let mut bytes = CancellableWriter::new(Vec::new(), progress, 0);
    serde_json::to_writer_pretty(&mut bytes, value)?;
    let text = String::from_utf8(bytes.inner).map_err(std::io::Error::other).map_err(serde_json::Error::io)?;
    let mut safe = String::with_capacity(text.len());
    let mut marks = 0;
    let mut asked = 0;
    for (at, c) in text.char_indices() {
        if at >= asked + PIECE {
            asked = at;
            if !progress(500) {
                return Err(serde_json::Error::io(interrupted()));
            }
        }
        marks = if is_mark(c) { marks + 1 } else { 0 };
        // what is shown or not by where it stands is escaped wherever it stands
        let varies = JOINERS.contains(&c) || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}');
        if c != '\n' && (is_hidden(c) || varies || marks > MARKS_SHOWN) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(safe, "\\u{unit:04x}");
            }
        } else {
            safe.push(c);
        }
    }
    Ok(safe)
}
