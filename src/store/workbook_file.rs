//! Reading a workbook's file: what cannot be one is refused with its place and reason, and is never touched.
//!
//! Cheap looks come first (`bytes`, `preflight`, the header), so that a file made to hurt costs milliseconds; then
//! our own reader or the YAML library (`yaml`), and last what the values themselves must keep to.

use super::bytes::{read_bytes, read_text};
use super::locate::{key_of, locate};
use super::parse_error::{Bound, ParseError, ReadFault, TextFault};
use super::preflight::{plain_number, preflight};
use super::texts::{normalise_line_breaks, too_long};
use super::yaml::{self, Found};
use crate::workbook::{FORMAT, Workbook};
use std::path::Path;
use std::sync::Arc;

/// The largest file read, in bytes; a workbook of 100,000 answers has about 24 MB.
pub const MAX_BYTES: u64 = 32 << 20;

/// The key a workbook begins with.
const HEADER: &str = "tripartite-workbook:";

/// A workbook as it was read, with the text it was read from.
#[derive(Debug, Clone)]
pub struct Loaded {
    pub workbook: Workbook,
    /// The file's text, to tell later whether it changed.
    pub text: String,
    /// Whether comments stand in it, where that was seen when it was read.
    pub has_comments: Option<bool>,
}

impl Loaded {
    fn of(found: Found<Workbook>, text: Arc<String>) -> Self {
        Self { workbook: found.value, text: Arc::unwrap_or_clone(text), has_comments: found.has_comments }
    }
}

/// Reads a workbook from a file.
pub fn read_workbook(path: &Path) -> Result<Loaded, ReadFault> {
    let text = Arc::new(read_text(path, MAX_BYTES).map_err(|fault| located(path, "", fault))?);
    let found = parse(&text, u64::from(FORMAT)).map_err(|fault| located(path, &text, fault))?;
    Ok(Loaded::of(found, text))
}

/// Reads a workbook to look at it; what is refused and what is not is as in [`read_workbook`], except that a newer
/// format is read as far as this one goes. Its `format` says so, and it can be saved by nobody: a save reads back what
/// it is about to write.
pub fn read_to_look(path: &Path) -> Result<Loaded, ReadFault> {
    let newer = match read_workbook(path) {
        Err(fault) if matches!(fault.error, ParseError::Newer(_)) => fault,
        other => return other,
    };
    let read = || {
        let text = Arc::new(read_text(path, MAX_BYTES).ok()?);
        let found = parse(&text, u64::from(u32::MAX)).ok()?;
        Some(Loaded::of(found, text))
    };
    // one that this format cannot hold is simply newer
    read().ok_or(newer)
}

/// Reads a workbook from text; `path` is only named in faults.
pub fn parse_workbook(path: &Path, text: &str) -> Result<Workbook, ReadFault> {
    let text = Arc::new(text.to_owned());
    parse(&text, u64::from(FORMAT)).map(|found| found.value).map_err(|fault| located(path, &text, fault))
}

/// The same by the YAML library alone, which reads most workbooks never: what both read is held equal by the hunt `fuzz`.
#[doc(hidden)]
pub fn parse_workbook_by_library(path: &Path, text: &str) -> Result<Workbook, ReadFault> {
    let text = Arc::new(text.to_owned());
    let by_library = |text: &Arc<String>, values: usize| yaml::read_by_library(text, values).map(Found::by_library);
    let found = parse_by(by_library, &text, u64::from(FORMAT)).map_err(|fault| located(path, &text, fault))?;
    Ok(found.value)
}

/// Reads a file of another program whole, if it has at most `most` bytes.
pub fn read_whole(path: &Path, most: u64) -> Result<Vec<u8>, ReadFault> {
    read_bytes(path, most).map_err(|error| located(path, "", TextFault::whole(error)))
}

fn located(path: &Path, text: &str, fault: TextFault) -> ReadFault {
    let TextFault { line, column, error } = fault;
    ReadFault { path: path.to_owned(), line, column, excerpt: excerpt(text, line).into(), error }
}

/// The most keys at the margin that this program writes itself.
const OWN_KEYS: usize = 20;

fn parse(shared: &Arc<String>, newest: u64) -> Result<Found<Workbook>, TextFault> {
    parse_by(yaml::read_within, shared, newest)
}

fn parse_by(
    read: fn(&Arc<String>, usize) -> Result<Found<Workbook>, TextFault>,
    shared: &Arc<String>,
    newest: u64,
) -> Result<Found<Workbook>, TextFault> {
    let text = shared.strip_prefix('\u{feff}').unwrap_or(shared);
    let at = |line: usize, error: ParseError| TextFault { line, column: 0, error };
    let surveyed = preflight(text);
    // these say more about a file than that it does not begin as a workbook does
    if let Err(fault) = &surveyed
        && matches!(fault.error, ParseError::Conflict | ParseError::Control(_) | ParseError::LoneReturn)
    {
        return Err(fault.clone());
    }
    header(text, newest)?;
    let preflight = surveyed?;
    // counted only where it is needed
    let end = || text.lines().count();
    let Some((line, count)) = preflight.count.as_ref().filter(|(_, count)| !count.is_empty()) else {
        return Err(at(end(), ParseError::NoTail));
    };
    // as any other program reads it, too: no “0x1”, no “1e3”, no text
    let said = plain_number(count).ok_or_else(|| at(*line, ParseError::CountForm(quoted(count))))?;
    let mut found = read(shared, preflight.values())?;
    let workbook = &mut found.value;
    workbook.extra.shift_remove("count");
    let held = workbook.count();
    if said != held as u64 {
        return Err(at(end(), ParseError::Count { said, held }));
    }
    // keys in braces are not seen at the margin, and are written there
    if workbook.extra.len() + OWN_KEYS > Bound::Keys.most() {
        return Err(at(1, ParseError::Beyond(Bound::Keys)));
    }
    if let Some((path, chars)) = too_long(workbook) {
        return Err(at(locate(text, &path).0, ParseError::LongText(chars)));
    }
    normalise_line_breaks(workbook);
    Ok(found)
}

/// The first line that says something must be the header, in a format that is not newer than the newest wanted.
fn header(text: &str, newest: u64) -> Result<(), TextFault> {
    let mut lines = text.lines().map(str::trim_end).enumerate();
    let found = lines.find(|(_, line)| !line.is_empty() && !line.starts_with('#') && *line != "---");
    let Some((number, line)) = found else { return Err(TextFault::whole(ParseError::Empty)) };
    let fault = |error| Err(TextFault { line: number + 1, column: 0, error });
    let rest = line.strip_prefix(HEADER).map(|rest| rest.split('#').next().unwrap_or(rest).trim());
    let version = |rest: &str| plain_number(rest.split('#').next().unwrap_or(rest).trim());
    match rest.and_then(plain_number) {
        Some(version) if version > newest => fault(ParseError::Newer(version)),
        Some(_) => Ok(()),
        // a file that was cut off within its header
        None if lines.next().is_none() && (HEADER.starts_with(line) || rest == Some("")) => fault(ParseError::NoTail),
        None => {
            let below =
                text.lines().position(|line| line.strip_prefix(HEADER).is_some_and(|rest| version(rest).is_some()));
            let is_key = key_of(line).is_some();
            fault(below.filter(|_| is_key).map_or(ParseError::NoHeader, |below| ParseError::HeaderBelow(below + 1)))
        }
    }
}

/// A piece of the file as a sentence can quote it.
fn quoted(text: &str) -> String {
    crate::text::quoted(text, 40)
}

fn excerpt(text: &str, line: usize) -> String {
    let found = line.checked_sub(1).and_then(|line| text.lines().nth(line)).unwrap_or_default();
    found.chars().take(100).map(|c| if c.is_control() { ' ' } else { c }).collect()
}
