//! Characters: what people typed, cleaned and escaped for XML.
//!
//! The cleaning has named every character XML 1.0 forbids before anything is escaped here.

use crate::text::clean::{printed_lines, screen_lines};

/// Text for an element or an attribute in double quotes.
pub fn escaped(text: &str) -> String {
    entities(&printed_lines(text))
}

/// Text that is cleaned already. What is written in several pieces is cleaned whole and cut afterwards: how many accents
/// stand on a letter, and what joins what, is not told from a piece.
pub fn entities(shown: &str) -> String {
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
    // what names something holds nothing unseen
    let short: String = screen_lines(text).chars().take(1000).collect();
    escaped(&short).replace('\n', " ")
}

/// A field with the value it had when the file was written.
pub fn field(code: &str, value: &str) -> String {
    let (before, after) = around_value(code);
    format!("{before}{value}{after}")
}

/// What stands before and after the value of a field.
pub fn around_value(code: &str) -> (String, &'static str) {
    let before = format!(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\
         <w:r><w:instrText xml:space=\"preserve\"> {code} </w:instrText></w:r>\
         <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>"
    );
    (before, "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")
}
