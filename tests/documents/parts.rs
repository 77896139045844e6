//! The parts of a DOCX or XLSX: read, and changed as somebody else's program would.

use std::io::{Cursor, Read, Write};

/// The text of a part.
pub fn part(bytes: &[u8], name: &str) -> String {
    let mut file = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    file.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The file with a part changed.
pub fn edited(bytes: &[u8], part: &str, edit: impl Fn(String) -> String) -> Vec<u8> {
    let mut file = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut written = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..file.len() {
        let mut entry = file.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        let text = if name == part { edit(text) } else { text };
        written.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        written.write_all(text.as_bytes()).unwrap();
    }
    written.finish().unwrap().into_inner()
}

/// The same for the body of a DOCX.
pub fn with_body(bytes: &[u8], edit: impl Fn(String) -> String) -> Vec<u8> {
    edited(bytes, "word/document.xml", edit)
}
