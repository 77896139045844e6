//! JSON that steers nothing: what a terminal would obey, hide or turn round is escaped, so the value read back is the same.
//!
//! Both what goes to standard output and what goes into a file is written here.

use super::clean::{JOINERS, MARKS_SHOWN, is_hidden, is_mark};
use std::fmt::Write as _;

/// A value as text of several lines, without one at the end.
pub fn written(value: &serde_json::Value) -> Result<String, serde_json::Error> {
    let text = serde_json::to_string_pretty(value)?;
    let mut safe = String::with_capacity(text.len());
    let mut marks = 0;
    for c in text.chars() {
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
