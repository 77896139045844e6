//! A part of a packed file that came from elsewhere, counted while it is unpacked: what the file says of its size is not
//! believed.

use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Why a part cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartFault {
    /// It cannot be unpacked, or is no text.
    Unreadable,
    /// It is larger than it may be.
    TooLarge,
}

/// The text of a part of at most so many bytes; nothing where there is none of this name.
pub fn zip_part(file: &mut ZipArchive<Cursor<&[u8]>>, name: &str, max_bytes: u64) -> Result<Option<String>, PartFault> {
    let entry = match file.by_name(name) {
        Ok(entry) => entry,
        Err(zip::result::ZipError::FileNotFound) => return Ok(None),
        Err(_) => return Err(PartFault::Unreadable),
    };
    let mut bytes = Vec::new();
    entry.take(max_bytes + 1).read_to_end(&mut bytes).map_err(|_| PartFault::Unreadable)?;
    if bytes.len() as u64 > max_bytes {
        return Err(PartFault::TooLarge);
    }
    let text = String::from_utf8(bytes).map_err(|_| PartFault::Unreadable)?;
    Ok(Some(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)))
}
