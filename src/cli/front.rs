//! The door to the front ends: full screen, or plain lines.
//!
//! A placeholder with the final signature; the front ends replace its body.

use crate::config::Theme;
use crate::i18n::Words;
use std::path::PathBuf;

/// What a front end is asked to show.
#[derive(Debug)]
pub struct FrontWish {
    /// The workbook, already seen to be readable; the start screen if there is none.
    pub file: Option<PathBuf>,
    /// Whether plain lines are asked for, whatever the terminal.
    pub plain: bool,
    /// The words of the program, in the language settled on.
    pub words: Words,
    /// The theme settled on (default < file < environment < flag).
    pub theme: Theme,
}

/// Runs a front end until the user leaves it; an error is a sentence for the user.
pub fn run(wish: FrontWish) -> Result<(), String> {
    Err(wish.words.t("cli-not-built"))
}
