//! A file that stands beside a workbook and is named in it.
//!
//! A workbook may come from anybody: what it names is read only where it stands in the folder of the workbook or below, so
//! that no report hands on what somebody else's workbook points at on this computer.

use super::parse_error::ReadFault;
use super::workbook_file::read_whole;
use crate::platform;
use std::path::{Component, Path, PathBuf};

/// Why it is not read.
#[derive(Debug)]
pub enum BesideFault {
    /// It does not stand beside the workbook or below.
    Outside(PathBuf),
    Read(Box<ReadFault>),
}

/// The bytes of a file named in a workbook, `most` of them at most.
///
/// # Errors
/// When it stands elsewhere, is not there, is no file or is larger.
pub fn read_beside(workbook: &Path, name: &str, most: u64) -> Result<Vec<u8>, BesideFault> {
    let name = Path::new(name);
    let folder = match workbook.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let path = if folder == Path::new(".") { name.to_owned() } else { folder.join(name) };
    let outside = || BesideFault::Outside(name.to_owned());
    if !name.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir)) {
        return Err(outside());
    }
    // a link may lead elsewhere, too; one that leads nowhere is told when it is read
    if let (Ok(folder), Ok(file)) = (platform::canonical(folder), platform::canonical(&path))
        && !file.starts_with(folder)
    {
        return Err(outside());
    }
    read_whole(&path, most).map_err(|fault| BesideFault::Read(Box::new(fault)))
}
