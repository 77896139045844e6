//! Characters: what people typed, cleaned and escaped for the text of an element or a quoted attribute.

use crate::text::clean::{printed_lines, screen_lines};

/// Text for an element; a newline stays a newline.
pub fn text(text: &str) -> String {
    escaped(&printed_lines(text))
}

/// Text for an element that shows one line after the other.
pub fn lines(text: &str) -> String {
    escaped(&printed_lines(text)).replace('\n', "<br>")
}

/// Text for an attribute in double quotes.
pub fn attribute(text: &str) -> String {
    escaped(&screen_lines(text)).replace('\n', " ")
}

/// Text for a string of the style sheet: every character that could mean something there is written by its number.
pub fn css(text: &str) -> String {
    let mut written = String::new();
    for c in screen_lines(text).chars() {
        if c.is_alphanumeric() {
            written.push(c);
        } else {
            written.push_str(&format!("\\{:06x}", u32::from(c)));
        }
    }
    written
}

fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + text.len() / 16);
    for c in text.chars() {
        match c {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            '\'' => written.push_str("&#39;"),
            _ => written.push(c),
        }
    }
    written
}
