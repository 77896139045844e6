//! Characters: what people typed, cleaned and escaped for XML.
//!
//! The cleaning has named every character XML 1.0 forbids before anything is escaped here.

use crate::text::clean::screen_lines;

/// Text for an element or an attribute in double quotes.
pub fn escaped(text: &str) -> String {
    let shown = screen_lines(text);
    let mut written = String::with_capacity(shown.len() + shown.len() / 16);
    for c in shown.chars() {
        match c {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            _ => written.push(c),
        }
    }
    written
}

/// Text for an attribute: one line of at most 1,000 characters, as names and descriptions are read out whole.
pub fn attribute(text: &str) -> String {
    let short: String = text.chars().take(1000).collect();
    escaped(&short).replace('\n', " ")
}
