//! The settings file: read leniently, written whole.

use super::bytes::read_text;
use super::dirs::write_private;
use super::parse_error::{ParseError, TextFault};
use super::{Dirs, yaml};
use crate::config::Settings;

const FILE: &str = "settings.yaml";

/// The largest file of settings, in bytes.
const MAX_BYTES: u64 = 64 << 10;

/// The user's settings; the defaults where there is no file.
pub fn read_settings(dirs: &Dirs) -> Result<Settings, TextFault> {
    match read_text(&dirs.config.join(FILE), MAX_BYTES) {
        Ok(text) if text.trim().is_empty() => Ok(Settings::default()),
        Ok(text) => yaml::read(&text),
        Err(TextFault { error: ParseError::Absent, .. }) => Ok(Settings::default()),
        Err(fault) => Err(fault),
    }
}

/// Writes the user's settings.
pub fn write_settings(dirs: &Dirs, settings: &Settings) -> std::io::Result<()> {
    let text = yaml::write(settings).map_err(std::io::Error::other)?;
    write_private(&dirs.config, FILE, &text)
}
