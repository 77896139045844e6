//! Writing what is no open workbook: a report, a copy to send. Whatever stood there is kept first, as a version.

use super::save::{self, SaveFault, create_bytes, read_plain, writable};
use super::versions::keep_version;
use super::{Dirs, Stamp, clear_leftovers, parse_workbook};
use crate::platform;
use std::path::Path;

/// What becomes of a file that an export would replace.
#[derive(Debug, Clone, Copy)]
pub enum Existing<'a> {
    /// It stays, and the export is refused.
    Stays,
    /// It is replaced; what it holds is kept first, as a version in these folders.
    IsKept(Option<&'a Dirs>),
}

/// Writes an export (a report, a copy to send); whether a file was there that is kept as a version now.
pub fn export(path: &Path, bytes: impl AsRef<[u8]>, existing: Existing) -> Result<bool, SaveFault> {
    let kept = export_bytes(path, bytes.as_ref(), existing)?;
    // what an export that was killed left beside it; nothing that is a workbook goes
    let _ = clear_leftovers(path, None);
    Ok(kept)
}

fn export_bytes(path: &Path, bytes: &[u8], existing: Existing) -> Result<bool, SaveFault> {
    let dirs = match existing {
        Existing::IsKept(dirs) if std::fs::symlink_metadata(path).is_ok() => dirs,
        _ => return create_bytes(path, bytes).map(|_| false),
    };
    let to_fault = |error: std::io::Error| save::fault_of(path, bytes.len(), &error);
    let target = platform::canonical(path).map_err(to_fault)?;
    let about = std::fs::metadata(&target).map_err(to_fault)?;
    writable(&target, &about)?;
    let not_kept = |reason: String| SaveFault::NotKept { path: path.to_owned(), reason };
    let old = read_plain(&target, MAX_KEPT_BYTES).map_err(|error| not_kept(error.to_string()))?;
    let old = old.ok_or_else(|| not_kept(format!("> {} MiB", MAX_KEPT_BYTES >> 20)))?;
    if old == bytes {
        return Ok(false);
    }
    if !old.is_empty() {
        let dirs = dirs.ok_or_else(|| SaveFault::NowhereToKeep(target.clone()))?;
        keep_replaced(dirs, &target, &old).map_err(|error| not_kept(error.to_string()))?;
    }
    let held = Stamp::of_bytes(&old);
    let still = || match read_plain(&target, held.bytes) {
        Ok(Some(now)) if Stamp::of_bytes(&now) == held => Ok(()),
        Ok(_) => Err(SaveFault::ChangedOutside(target.clone())),
        Err(error) => Err(save::fault_of(&target, bytes.len(), &error)),
    };
    match save::replace(&target, bytes, &about, still)? {
        save::ReplaceOutcome::Replaced { .. } => {}
        // the old one is kept, and an export can be made again
        save::ReplaceOutcome::OnlyInPlace => std::fs::write(&target, bytes).map_err(to_fault)?,
    }
    Ok(!old.is_empty())
}

/// The largest file that is kept before it is replaced, in bytes.
const MAX_KEPT_BYTES: u64 = 256 << 20;

/// Keeps what a file holds before another document takes its place: a workbook among its own versions, anything else
/// among those of the file.
fn keep_replaced(dirs: &Dirs, target: &Path, old: &[u8]) -> std::io::Result<()> {
    let workbook = str::from_utf8(old).ok().and_then(|text| parse_workbook(target, text).ok());
    let path = platform::path_bytes(target);
    let id = workbook.map_or_else(|| format!("document-{}", &Stamp::of_bytes(&path).sha256[..16]), |it| it.id);
    keep_version(dirs, &id, target, old)
}
