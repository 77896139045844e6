//! The settings file: read leniently, written whole.

use super::{Places, YamlFault, yaml};
use crate::config::Settings;

/// The user's settings; the defaults where there is no file.
pub fn read_settings(places: &Places) -> Result<Settings, YamlFault> {
    match std::fs::read_to_string(places.config.join("settings.yaml")) {
        Ok(text) if !text.trim().is_empty() => yaml::read(&text),
        _ => Ok(Settings::default()),
    }
}

/// Writes the user's settings.
pub fn write_settings(places: &Places, settings: &Settings) -> std::io::Result<()> {
    let text = yaml::write(settings).map_err(std::io::Error::other)?;
    std::fs::create_dir_all(&places.config)?;
    let mut temp = tempfile::NamedTempFile::new_in(&places.config)?;
    std::io::Write::write_all(&mut temp, text.as_bytes())?;
    temp.persist(places.config.join("settings.yaml")).map(|_| ()).map_err(|error| error.error)
}
