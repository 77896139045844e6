//! Where the program keeps its own files: settings, recent workbooks, scratch copies, the user's instruments.
//!
//! What it writes itself is private to the user, whatever the umask: lists and copies tell what a group said.

use crate::platform::{self, Readers};
use std::path::{Path, PathBuf};

/// The folders of this user; made when first written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dirs {
    /// Settings.
    pub config: PathBuf,
    /// Recent workbooks and scratch copies.
    pub state: PathBuf,
    /// Instruments of the user's own, one folder each.
    pub instruments: PathBuf,
}

impl Dirs {
    /// The usual folders of the platform; `TRIPARTITE_HOME` puts them all under one folder (for tests and sticks).
    #[must_use]
    pub fn usual() -> Option<Self> {
        if let Some(home) = std::env::var_os("TRIPARTITE_HOME").filter(|home| !home.is_empty()) {
            return Some(Self::under(&PathBuf::from(home)));
        }
        let usual = directories::ProjectDirs::from("", "", "tripartite")?;
        let state = usual.state_dir().unwrap_or_else(|| usual.data_local_dir());
        let dirs = Self {
            config: usual.config_dir().to_owned(),
            state: state.to_owned(),
            instruments: usual.data_dir().join("assessments"),
        };
        // a home that is no whole path would scatter them below every folder the program is started in
        [&dirs.config, &dirs.state, &dirs.instruments].iter().all(|it| it.is_absolute()).then_some(dirs)
    }

    /// All folders under one.
    #[must_use]
    pub fn under(home: &Path) -> Self {
        Self { config: home.join("config"), state: home.join("state"), instruments: home.join("assessments") }
    }

    /// Makes the state folder, private to the user, and returns it.
    pub fn make_state(&self) -> std::io::Result<&Path> {
        private_folder(&self.state)?;
        Ok(&self.state)
    }

    /// Makes the folder of scratch copies, private to the user, and returns it.
    pub fn make_scratch(&self) -> std::io::Result<PathBuf> {
        let folder = self.make_state()?.join("scratch");
        private_folder(&folder)?;
        Ok(folder)
    }
}

/// Makes a folder, and those above it that are missing, for this user alone; one that is there is closed to others.
pub(super) fn private_folder(folder: &Path) -> std::io::Result<()> {
    platform::create_private_folders(folder)?;
    platform::make_folder_private(folder)
}

/// Writes one of the program's own files whole, in a folder that is private like the file.
pub(super) fn write_private(folder: &Path, name: &str, text: &str) -> std::io::Result<()> {
    private_folder(folder)?;
    // private from its first moment, and it takes the place of one that was not
    let mut temp = tempfile::Builder::new().make_in(folder, super::save::new_private_file)?;
    std::io::Write::write_all(&mut temp, text.as_bytes())?;
    let path = folder.join(name);
    match platform::replace(temp, &path) {
        Ok(_) => Ok(()),
        // a file system on which no file takes the name of another: the old one makes room first
        Err(refused) if refused.error.kind() == std::io::ErrorKind::AlreadyExists => {
            std::fs::remove_file(&path)?;
            super::save::place(&path, text.as_bytes(), Readers::Owner).map(drop)
        }
        Err(refused) => Err(refused.error),
    }
}
