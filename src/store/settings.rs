//! The settings file: read leniently, written whole.

use super::places::write_private;
use super::{Places, YamlFault, yaml};
use crate::config::Settings;

const FILE: &str = "settings.yaml";

/// The user's settings; the defaults where there is no file.
pub fn read_settings(places: &Places) -> Result<Settings, YamlFault> {
    match std::fs::read_to_string(places.config.join(FILE)) {
        Ok(text) if !text.trim().is_empty() => yaml::read(&text),
        _ => Ok(Settings::default()),
    }
}

/// Writes the user's settings.
pub fn write_settings(places: &Places, settings: &Settings) -> std::io::Result<()> {
    let text = yaml::write(settings).map_err(std::io::Error::other)?;
    write_private(&places.config, FILE, &text)
}
