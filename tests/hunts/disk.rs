//! A disk whose power can be cut: an image in a file, mounted as a file system of its own, gone when dropped.
//!
//! ext4 and XFS are shut down by the kernel without writing their log; btrfs, which cannot be, goes on from a copy of
//! its image taken while the program stands still. Either way what was not synced is lost, as when the plug is pulled.

use super::desk::{finished, is_there};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The call that shuts a file system down, its log unwritten (`FS_IOC_SHUTDOWN`, flag `NOLOGFLUSH`).
const SHUT_DOWN: &str =
    r#"open(my $file, "<", $ARGV[0]) or die "$!"; my $how = pack("L", 2); ioctl($file, 0x8004587d, $how) or die "$!""#;

/// A file system that can be cut off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Ext4,
    Xfs,
    Btrfs,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Ext4, Self::Xfs, Self::Btrfs];

    pub fn name(self) -> &'static str {
        match self {
            Self::Ext4 => "ext4",
            Self::Xfs => "xfs",
            Self::Btrfs => "btrfs",
        }
    }

    /// The smallest size it can be made in, roughly.
    fn bytes(self) -> u64 {
        match self {
            Self::Ext4 => 64 << 20,
            Self::Xfs => 320 << 20,
            Self::Btrfs => 128 << 20,
        }
    }
}

/// A mounted image.
#[derive(Debug)]
pub struct Disk {
    kind: Kind,
    folder: tempfile::TempDir,
    image: PathBuf,
    /// The loop device; empty while there is none.
    device: String,
    mounted: bool,
    /// The image to go on with, where that is not the same.
    next: Option<PathBuf>,
    copies: u32,
}

impl Disk {
    /// A fresh file system; or why there can be none here.
    pub fn make(kind: Kind) -> Result<Self, String> {
        let maker = format!("mkfs.{}", kind.name());
        for tool in [&maker, "losetup", "mount", "umount", "perl"] {
            if !is_there(tool) {
                return Err(format!("{tool} is not there"));
            }
        }
        if std::fs::metadata("/proc/self").map_or(1, |about| about.uid()) != 0 {
            return Err("mounting needs root".to_owned());
        }
        let told = |error: std::io::Error| error.to_string();
        let folder = tempfile::Builder::new().prefix("tripartite-cuts-").tempdir().map_err(told)?;
        let image = folder.path().join("image");
        std::fs::File::create(&image).and_then(|file| file.set_len(kind.bytes())).map_err(told)?;
        std::fs::create_dir(folder.path().join("mount")).map_err(told)?;
        system(&format!("{maker} -q {}", image.display()))?;
        let mut disk = Self { kind, folder, image, device: String::new(), mounted: false, next: None, copies: 0 };
        disk.attach()?;
        Ok(disk)
    }

    /// Where it is mounted.
    pub fn root(&self) -> PathBuf {
        self.folder.path().join("mount")
    }

    /// The power goes, while whoever writes stands still; nothing written from now on is kept.
    pub fn cut(&mut self) -> Result<(), String> {
        self.apart()?;
        if self.kind != Kind::Btrfs {
            return finished(Command::new("perl").args(["-e", SHUT_DOWN]).arg(self.root()));
        }
        self.copies += 1;
        let copy = self.folder.path().join(format!("image-{}", self.copies));
        system(&format!("cp --sparse=always {} {}", self.image.display(), copy.display()))?;
        self.next = Some(copy);
        Ok(())
    }

    /// The power is back: mounted again, the log replayed. Nobody may have a file open any more.
    pub fn back(&mut self) -> Result<(), String> {
        self.detach()?;
        if let Some(next) = self.next.take() {
            let old = std::mem::replace(&mut self.image, next);
            std::fs::remove_file(old).map_err(|error| error.to_string())?;
        }
        self.attach()
    }

    /// Nothing is ever cut off but the image.
    fn apart(&self) -> Result<(), String> {
        let device = |path: &Path| std::fs::metadata(path).map(|about| about.dev()).map_err(|error| error.to_string());
        let here = device(&self.root())?;
        if !self.mounted || here == device(Path::new("/"))? || here == device(self.folder.path())? {
            return Err("the image is not mounted apart from everything else".to_owned());
        }
        Ok(())
    }

    fn attach(&mut self) -> Result<(), String> {
        self.device = system(&format!("losetup --find --show {}", self.image.display()))?;
        system(&format!("mount {} {}", self.device, self.root().display()))?;
        self.mounted = true;
        Ok(())
    }

    fn detach(&mut self) -> Result<(), String> {
        if self.mounted {
            // whoever was looking at the disk, or was killed on it, may hold it for a moment more
            let line = format!("umount {}", self.root().display());
            let mut tries = 0;
            while let Err(refused) = system(&line) {
                tries += 1;
                if tries == 50 || !refused.contains("busy") {
                    return Err(refused);
                }
                std::thread::sleep(std::time::Duration::from_millis(100));
            }
            self.mounted = false;
        }
        if !self.device.is_empty() {
            system(&format!("losetup --detach {}", self.device))?;
            self.device.clear();
        }
        Ok(())
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        if self.detach().is_err() {
            // a mount nobody can use any more is better than one that stays
            let _ = system(&format!("umount --lazy {}", self.root().display()));
            let _ = system(&format!("losetup --detach {}", self.device));
        }
    }
}

/// A command line of the system; what it says.
fn system(line: &str) -> Result<String, String> {
    let output = Command::new("sh").args(["-c", &format!("PATH=$PATH:/usr/sbin:/sbin; {line}")]).output();
    let output = output.map_err(|error| error.to_string())?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned());
    }
    Err(format!("{line}: {}", String::from_utf8_lossy(&output.stderr).trim()))
}
