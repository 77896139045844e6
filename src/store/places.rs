//! Where the program keeps its own files: settings, recent workbooks, scratch copies, the user's instruments.

use std::path::PathBuf;

/// The folders of this user; made when first written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// Settings.
    pub config: PathBuf,
    /// Recent workbooks and scratch copies.
    pub state: PathBuf,
    /// Instruments of the user's own, one folder each.
    pub instruments: PathBuf,
}

impl Places {
    /// The usual folders of the platform; `TRIPARTITE_HOME` puts them all under one folder (for tests and sticks).
    #[must_use]
    pub fn usual() -> Option<Self> {
        if let Some(home) = std::env::var_os("TRIPARTITE_HOME").filter(|home| !home.is_empty()) {
            return Some(Self::under(&PathBuf::from(home)));
        }
        let dirs = directories::ProjectDirs::from("", "", "tripartite")?;
        let state = dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir());
        Some(Self {
            config: dirs.config_dir().to_owned(),
            state: state.to_owned(),
            instruments: dirs.data_dir().join("assessments"),
        })
    }

    /// All folders under one.
    #[must_use]
    pub fn under(home: &std::path::Path) -> Self {
        Self { config: home.join("config"), state: home.join("state"), instruments: home.join("assessments") }
    }

    /// Makes the state folder, private to the user, and returns it.
    pub fn make_state(&self) -> std::io::Result<&std::path::Path> {
        private_folder(&self.state)?;
        Ok(&self.state)
    }
}

/// Makes a folder that only this user can look into.
pub(super) fn private_folder(folder: &std::path::Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}
