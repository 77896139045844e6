//! Reading what was filled in: the fields of a file by their names, with what stands in each and whether it is ticked.
//!
//! Dots that were written over, or left, are no words. Where a program puts words of its own into a field that was emptied, it
//! says so and sets them in a style; those are nothing either.

use super::field::field_of_mark;
use super::foreign::{ReferenceFault, part};
use super::walk::{Hearer, attribute, walk};
use quick_xml::events::BytesStart;
use std::io::Cursor;
use zip::ZipArchive;

/// A field of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadField {
    pub name: String,
    /// What was written in it.
    pub text: String,
    /// Of a box whether it is ticked.
    pub ticked: Option<bool>,
}

/// A text may hold this many bytes once unpacked.
const MAX_PART_BYTES: u64 = 32 << 20;
/// A file may have this many fields.
const MAX_FIELDS: usize = 50_000;

/// The fields of a DOCX file, in their order.
///
/// # Errors
/// When it is no such file, or far larger than one.
pub fn fields(bytes: &[u8]) -> Result<Vec<ReadField>, ReferenceFault> {
    let mut file = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReferenceFault::NotDocx)?;
    let body = part(&mut file, "word/document.xml", MAX_PART_BYTES)?.ok_or(ReferenceFault::NotDocx)?;
    let mut reader = Reader::default();
    walk(&body, &mut reader)?;
    Ok(reader.found)
}

#[derive(Debug, Default)]
struct Open {
    field: ReadField,
    is_content: bool,
    /// Whether the program says that its own words stand there, and whether all of them are in a style.
    is_placeholder: bool,
    is_styled: bool,
}

#[derive(Debug, Default)]
struct Reader {
    found: Vec<ReadField>,
    /// Fields may stand in fields.
    open: Vec<Open>,
    /// The field that the bookmark before stands around.
    marked: Option<String>,
    /// Whether the run that is being read is in a style.
    is_styled: bool,
}

impl Hearer for Reader {
    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), ReferenceFault> {
        let value = |name: &str| attribute(element, name);
        match (element.name().as_ref(), self.open.last_mut()) {
            ("w:sdt", _) => {
                if self.open.len() + self.found.len() >= MAX_FIELDS {
                    return Err(ReferenceFault::TooLarge);
                }
                let field = ReadField { name: self.marked.take().unwrap_or_default(), ..ReadField::default() };
                self.open.push(Open { field, is_styled: true, ..Open::default() });
            }
            ("w:bookmarkStart", open) => {
                let Some(name) = value("w:name").and_then(|name| field_of_mark(&name)) else { return Ok(()) };
                match open {
                    // some programs let the bookmark begin inside of its field
                    Some(open) if open.is_content && open.field.name.is_empty() => open.field.name = name,
                    _ => self.marked = Some(name),
                }
            }
            ("w:bookmarkEnd", _) => self.marked = None,
            ("w:tag", Some(open)) if !open.is_content => {
                open.field.name = value("w:val").filter(|name| !name.is_empty()).unwrap_or_default();
            }
            ("w:showingPlcHdr", Some(open)) => open.is_placeholder = value("w:val").is_none_or(|it| it != "0"),
            ("w14:checkbox", Some(open)) => open.field.ticked = Some(false),
            ("w14:checked", Some(open)) => {
                let said = value("w14:val").or_else(|| value("w:val"));
                open.field.ticked = Some(said.is_none_or(|it| it != "0" && it != "false"));
            }
            ("w:sdtContent", Some(open)) => open.is_content = true,
            ("w:r", _) => self.is_styled = false,
            ("w:rStyle", _) => self.is_styled = true,
            ("w:br" | "w:cr", _) => self.words("\n"),
            ("w:tab", Some(open)) if open.is_content => self.words(" "),
            ("w:p", Some(open)) if open.is_content && !open.field.text.is_empty() => self.words("\n"),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) {
        if name == "w:sdt" {
            self.close();
        }
    }

    fn words(&mut self, text: &str) {
        let is_styled = self.is_styled;
        for open in self.open.iter_mut().filter(|open| open.is_content) {
            open.field.text.push_str(text);
            open.is_styled &= is_styled || text.trim().is_empty();
        }
    }
}

impl Reader {
    fn close(&mut self) {
        let Some(Open { mut field, is_placeholder, is_styled, .. }) = self.open.pop() else { return };
        field.text = if is_placeholder && is_styled { String::new() } else { without_dots(&field.text) };
        if !field.name.is_empty() {
            self.found.push(field);
        }
    }
}

/// What is written, without the dots it was written over; dots somebody wrote between words stay.
fn without_dots(text: &str) -> String {
    let lines = text.split('\n').map(|line| line.trim_matches(['…', ' ', '\u{a0}', '\t']));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_are_no_words() {
        for (written, said) in [("……\n……", ""), ("…Labour Code…\n……", "Labour Code"), ("a … b\nc", "a … b\nc")]
        {
            assert_eq!(without_dots(written), said);
        }
    }
}
