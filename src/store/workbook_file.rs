//! Reading a workbook's file: what cannot be one is refused with its place and reason, and is never touched.

use super::yaml;
use crate::workbook::{Entry, FORMAT, Workbook};
use std::io::Read;
use std::path::{Path, PathBuf};

/// The largest file read, in bytes; a workbook of 100,000 answers has about 24 MB.
pub const MOST_BYTES: u64 = 32 << 20;

/// Why a file could not be read as a workbook.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: line {line}: {trouble}", .path.display())]
pub struct ReadFault {
    /// The file.
    pub path: PathBuf,
    /// First line is 1; 0 where the whole file is meant.
    pub line: usize,
    /// First column is 1; 0 where the whole line is meant.
    pub column: usize,
    /// The line itself, without control characters, for the message.
    pub excerpt: String,
    /// What is wrong.
    pub trouble: Trouble,
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The system refuses to read it.
    #[error("{0}")]
    System(String),
    /// It does not exist.
    #[error("there is no such file")]
    Absent,
    /// A folder, device or pipe.
    #[error("not a regular file")]
    NotAFile,
    /// Larger than any workbook.
    #[error("larger than {} MiB", MOST_BYTES >> 20)]
    TooBig,
    /// UTF-16 text.
    #[error("UTF-16 text; save it as UTF-8")]
    Utf16,
    /// Not text in UTF-8.
    #[error("not UTF-8 text")]
    NotUtf8,
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Two versions joined by a version-control tool, not settled.
    #[error("an unsettled conflict between two versions")]
    Conflict,
    /// Does not begin with the header of a workbook.
    #[error("not a workbook: it does not begin with “tripartite-workbook:”")]
    NoHeader,
    /// A newer major format.
    #[error("format {0}, newer than this program reads")]
    Newer(u64),
    /// Ends before its tail count.
    #[error("the file is incomplete: its last line, “count:”, is missing")]
    NoTail,
    /// Holds fewer or more entries than its tail count says.
    #[error("the file is incomplete: it says {said} entries and holds {held}")]
    Count {
        /// What the tail says.
        said: u64,
        /// What was read.
        held: usize,
    },
    /// Not the YAML or not the values expected.
    #[error("{0}")]
    Yaml(String),
}

/// A workbook as it was read, with the text it was read from.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The workbook.
    pub workbook: Workbook,
    /// The file's text, to tell later whether it changed.
    pub text: String,
}

/// Reads a workbook from a file.
pub fn read_workbook(path: &Path) -> Result<Loaded, ReadFault> {
    let fault = |trouble| ReadFault { path: path.to_owned(), line: 0, column: 0, excerpt: String::new(), trouble };
    let system = |error: std::io::Error| {
        fault(match error.kind() {
            std::io::ErrorKind::NotFound => Trouble::Absent,
            _ => Trouble::System(error.to_string()),
        })
    };
    let about = std::fs::metadata(path).map_err(system)?;
    if !about.is_file() {
        return Err(fault(Trouble::NotAFile));
    }
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(system)?;
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(system)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(fault(Trouble::TooBig));
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(fault(Trouble::Utf16));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        ReadFault { line, ..fault(Trouble::NotUtf8) }
    })?;
    let workbook = parse_workbook(path, &text)?;
    Ok(Loaded { workbook, text })
}

/// Reads a workbook from text; `path` is only named in faults.
pub fn parse_workbook(path: &Path, text: &str) -> Result<Workbook, ReadFault> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let fault = |line: usize, trouble| ReadFault {
        path: path.to_owned(),
        line,
        column: 0,
        excerpt: excerpt(text, line),
        trouble,
    };
    if text.trim().is_empty() {
        return Err(fault(0, Trouble::Empty));
    }
    if let Some(line) = text.lines().position(|line| line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ")) {
        return Err(fault(line + 1, Trouble::Conflict));
    }
    let header = text
        .lines()
        .map(str::trim_end)
        .enumerate()
        .find(|(_, line)| !line.is_empty() && !line.starts_with('#') && *line != "---");
    let (line, version) = match header {
        Some((line, text)) => (
            line + 1,
            text.strip_prefix("tripartite-workbook:").map(|rest| rest.split('#').next().unwrap_or(rest).trim()),
        ),
        None => (1, None),
    };
    let version: u64 =
        version.and_then(|version| version.parse().ok()).ok_or_else(|| fault(line, Trouble::NoHeader))?;
    if version > u64::from(FORMAT) {
        return Err(fault(line, Trouble::Newer(version)));
    }
    let mut workbook: Workbook = yaml::read(text)
        .map_err(|wrong| ReadFault { column: wrong.column, ..fault(wrong.line, Trouble::Yaml(wrong.message)) })?;
    let last = text.lines().count();
    let said = workbook.extra.shift_remove("count").and_then(|count| count.as_u64());
    let said = said.ok_or_else(|| fault(last, Trouble::NoTail))?;
    let held = workbook.count();
    if said != held as u64 {
        return Err(fault(last, Trouble::Count { said, held }));
    }
    even_out(&mut workbook);
    Ok(workbook)
}

fn excerpt(text: &str, line: usize) -> String {
    let found = line.checked_sub(1).and_then(|line| text.lines().nth(line)).unwrap_or_default();
    found.chars().take(100).map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// A block of text written by hand ends in a line break that nobody meant.
fn even_out(workbook: &mut Workbook) {
    let trim = |text: &mut String| {
        text.truncate(text.trim_end_matches(['\n', '\r']).len());
        if text.contains('\r') {
            *text = text.replace("\r\n", "\n").replace('\r', "\n");
        }
    };
    trim(&mut workbook.notice);
    let even_entry = |entry: &mut Entry| {
        for text in [&mut entry.why, &mut entry.finding].into_iter().flatten() {
            trim(text);
        }
        for quote in entry.citations.values_mut().filter_map(|citation| citation.quote.as_mut()) {
            trim(quote);
        }
        for remark in entry.remarks.values_mut() {
            trim(&mut remark.text);
        }
    };
    workbook.answers.values_mut().for_each(even_entry);
    workbook.standards.values_mut().for_each(even_entry);
    workbook.chapters.values_mut().for_each(even_entry);
    workbook.coverage.values_mut().flat_map(indexmap::IndexMap::values_mut).for_each(even_entry);
    for field in workbook.registers.values_mut().flat_map(|rows| rows.values_mut()).flat_map(|row| row.values_mut()) {
        if let crate::workbook::FieldValue::One(text) = field {
            trim(text);
        }
    }
}
