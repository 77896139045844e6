//! What the standard library does not ask the system: rights, owners, attributes, free space, opening without waiting.

use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

/// The bytes of a regular file; `None` when it has more than `most`. A pipe or device is an error, and never waited for.
pub(in crate::store) fn read_plain(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        // a pipe that nobody writes to would be waited for
        options.custom_flags(rustix::fs::OFlags::NONBLOCK.bits().cast_signed());
    }
    let file = options.open(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::Error::other("not a regular file"));
    }
    let mut bytes = Vec::new();
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}

/// Makes a file that was not there, which only its owner can read.
pub(in crate::store) fn new_private_file(path: &Path) -> io::Result<File> {
    new_file(path, 0o600)
}

/// Makes a file that was not there, as readable as this user's files usually are.
pub(super) fn new_usual_file(path: &Path) -> io::Result<File> {
    new_file(path, 0o666)
}

fn new_file(path: &Path, mode: u32) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(mode);
    }
    #[cfg(not(unix))]
    let _ = mode;
    options.open(path)
}

/// Writes a private file that was not there, and syncs it; one that fails is removed again.
pub(in crate::store) fn make_private(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    make(path, bytes, new_private_file)
}

/// Writes a file that was not there; whether the disk confirmed it. One that fails is removed again.
pub(super) fn make(path: &Path, bytes: &[u8], open: fn(&Path) -> io::Result<File>) -> io::Result<bool> {
    let mut file = open(path)?;
    let done = file.write_all(bytes).and_then(|()| sync(&file));
    drop(file);
    if done.is_err() {
        // nothing stands under the name but what was just begun
        let _ = std::fs::remove_file(path);
    }
    done
}

/// Waits until the disk has a file; `false` where the file system cannot be asked to.
pub(super) fn sync(file: &File) -> io::Result<bool> {
    match file.sync_all() {
        Ok(()) => Ok(true),
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Whether a file system refuses a name for what it is, rather than what is to be done with it.
pub(super) fn is_about_the_name(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::InvalidFilename | io::ErrorKind::InvalidInput)
}

/// Makes a folder that was not there, for this user alone.
pub(super) fn private_folder_anew(path: &Path) -> io::Result<()> {
    #[cfg_attr(not(unix), allow(unused_mut))]
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(path)
}

/// Waits until the disk has the names in a folder; `false` where the file system cannot be asked to.
pub(in crate::store) fn sync_folder(path: &Path) -> io::Result<bool> {
    sync(&File::open(path)?)
}

/// Names the file has in its file system.
#[cfg(unix)]
pub(super) fn names_of(about: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(about)
}

/// Whether two paths lead to one file.
#[cfg(unix)]
pub(super) fn is_one_file(a: &Metadata, b: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (a.dev(), a.ino()) == (b.dev(), b.ino())
}

/// Whether this user may change the file, with all the system takes into account.
#[cfg(unix)]
pub(super) fn may_write(path: &Path) -> io::Result<()> {
    Ok(rustix::fs::access(path, rustix::fs::Access::WRITE_OK)?)
}

/// Free bytes of the disk that holds a file, and whether it can take more files; `None` where it does not say.
#[cfg(unix)]
pub(super) fn free_beside(path: &Path) -> Option<(u64, bool)> {
    let about = rustix::fs::statvfs(super::beside::folder_of(path)).ok()?;
    // some systems count no files
    let more = about.f_files == 0 || about.f_favail > 0;
    Some((about.f_bavail.saturating_mul(about.f_frsize), more))
}

/// Whether the program, or the whole system, has no descriptor left.
#[cfg(unix)]
pub(super) fn is_too_many_open(error: &io::Error) -> bool {
    use rustix::io::Errno;
    matches!(Errno::from_io_error(error), Some(Errno::MFILE | Errno::NFILE))
}

/// Gives a new file the owner, mode and attributes of the one it is to replace; an error if they cannot all be kept.
#[cfg(unix)]
pub(super) fn dress_like(old: &Path, about: &Metadata, new: &File) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let mine = new.metadata()?;
    if (mine.uid(), mine.gid()) != (about.uid(), about.gid()) {
        fchown(new, Some(about.uid()), Some(about.gid()))?;
    }
    // after the owner, because a change of owner takes bits away
    new.set_permissions(about.permissions())?;
    keep_attributes(old, new)
}

/// Rights of persons beyond owner and group stand in attributes, as do notes of other programs.
#[cfg(unix)]
fn keep_attributes(old: &Path, new: &File) -> io::Result<()> {
    use xattr::FileExt;
    // labels of the system's own are given by its policy, not by us
    let counts = |name: &std::ffi::OsStr| {
        let name = name.to_string_lossy();
        name.starts_with("user.") || name.starts_with("system.posix_acl_")
    };
    let Ok(names) = xattr::list_deref(old) else { return Ok(()) };
    let names: Vec<_> = names.filter(|name| counts(name)).collect();
    // a folder can give its new files rights that the old file had not
    for name in new.list_xattr().into_iter().flatten().filter(|name| counts(name) && !names.contains(name)) {
        new.remove_xattr(name)?;
    }
    for name in names {
        if let Some(value) = xattr::get_deref(old, &name)?
            && new.get_xattr(&name)?.as_deref() != Some(value.as_slice())
        {
            new.set_xattr(&name, &value)?;
        }
    }
    Ok(())
}

#[cfg(not(unix))]
mod elsewhere {
    use super::{File, Metadata, Path, io};

    pub(in super::super) fn names_of(_: &Metadata) -> u64 {
        1
    }

    pub(in super::super) fn is_one_file(_: &Metadata, _: &Metadata) -> bool {
        false
    }

    pub(in super::super) fn may_write(_: &Path) -> io::Result<()> {
        Ok(())
    }

    pub(in super::super) fn free_beside(_: &Path) -> Option<(u64, bool)> {
        None
    }

    pub(in super::super) fn is_too_many_open(_: &io::Error) -> bool {
        false
    }

    pub(in super::super) fn dress_like(_: &Path, about: &Metadata, new: &File) -> io::Result<()> {
        new.set_permissions(about.permissions())
    }
}

#[cfg(not(unix))]
pub(super) use elsewhere::{dress_like, free_beside, is_one_file, is_too_many_open, may_write, names_of};
