//! Writing over a file without cutting it first: what is longer is added, what stands there is written over, and the
//! length is set last. A crash leaves a mixture of both texts, which `is_mixture` knows again.

use super::files;
use std::fs::{File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::Path;

pub(super) fn open(target: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).write(true).open(target)
}

/// Writes over what a file holds, the part that is longer first: where there is no room for it, nothing is lost yet.
/// Whether the disk confirmed it.
pub(super) fn put_over(file: &mut File, holds: usize, new: &[u8]) -> io::Result<bool> {
    if new.len() > holds {
        file.seek(SeekFrom::Start(holds as u64))?;
        file.write_all(&new[holds..])?;
    }
    file.seek(SeekFrom::Start(0))?;
    file.write_all(&new[..holds.min(new.len())])?;
    file.set_len(new.len() as u64)?;
    files::sync(file)
}

/// Writes the rest of a file that holds a beginning of the bytes it was meant to hold.
pub(in crate::store) fn finish(target: &Path, holds: usize, whole: &[u8]) -> io::Result<()> {
    put_over(&mut open(target)?, holds, whole).map(drop)
}

/// Whether bytes are what writing the new over the old can leave: in every place one of the two, or nothing yet.
pub(in crate::store) fn is_mixture(now: &[u8], old: &[u8], new: &[u8]) -> bool {
    now.iter().enumerate().all(|(at, byte)| *byte == 0 || old.get(at) == Some(byte) || new.get(at) == Some(byte))
}
