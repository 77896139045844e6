//! What a front end is asked for.

use crate::config::Settings;
use crate::i18n::Words;
use crate::instrument::Instrument;
use crate::store::Loaded;
use std::path::PathBuf;
use std::sync::Arc;

/// What a front end is asked to show.
#[derive(Debug)]
pub struct FrontOptions {
    /// The workbook; the start screen if there is none.
    pub file: Option<StartFile>,
    /// Whether plain lines are asked for, whatever the terminal.
    pub plain: bool,
    /// Whether it is only looked at, and whether it follows another session.
    pub looks: OpenMode,
    /// The words of the program, in the language settled on.
    pub words: Words,
    /// The settings settled on (default < file < environment < flag).
    pub settings: Settings,
}

/// What a front end starts with.
#[derive(Debug)]
pub enum StartFile {
    /// A workbook that was read already.
    Read(PathBuf, Box<Loaded>, Arc<Instrument>),
    /// A large one, to be read while the screen says so.
    Large(PathBuf),
}

/// Whether a workbook is only looked at.
#[derive(Debug, Clone, Copy, Default)]
pub struct OpenMode {
    /// Nothing can be changed.
    pub only: bool,
    /// It shows what another session is on.
    pub follows: bool,
}
