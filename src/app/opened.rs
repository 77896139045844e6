//! What is known of a workbook's file: what was read with it, whether it can be changed, what became of it since.

use crate::instrument::Instrument;
use crate::workbook::{Edit, Loss, Rescue, Workbook};
use std::path::PathBuf;
use std::sync::Arc;

/// A workbook that was opened, with what is needed to work on it.
#[derive(Debug, Clone)]
pub struct Opened {
    pub path: PathBuf,
    pub workbook: Workbook,
    /// Its instrument, in the language of the program where there is a translation.
    pub instrument: Arc<Instrument>,
    /// Whether it is a scratch copy.
    pub scratch: bool,
    /// What sessions that ended badly left behind.
    pub rescues: Vec<Rescue>,
    /// Whether it can be changed.
    pub access: Access,
    /// What is to be said of the file: what became of it since it was last saved here, what lies beside it.
    pub remarks: Vec<String>,
}

/// What another program put into the file of an open workbook.
#[derive(Debug, Clone)]
pub struct Incoming {
    /// The workbook it holds now.
    pub theirs: Workbook,
    /// The kept version of earlier sessions that is nearest to it.
    pub version: Option<NearVersion>,
    /// Sentences on conflict copies that lie beside the file.
    pub beside: Vec<String>,
}

/// A kept version, as what leads to it from what came in.
#[derive(Debug, Clone)]
pub struct NearVersion {
    pub number: u64,
    /// The day it was kept, `2026-11-22`.
    pub on: String,
    /// Applied to what came in they give the version.
    pub edits: Vec<Edit>,
}

/// Whether an open workbook can be changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Access {
    /// It can.
    #[default]
    Full,
    /// It can, but others cannot see that it is open here; the sentence says why.
    Unseen(String),
    /// It is only looked at, because that was asked for.
    Looking,
    /// It is of a newer format, shown as far as this version understands it; the sentence says so.
    Newer(String),
    /// Somebody has it open; the sentence says who.
    InUse(String),
    /// Somebody had it open on another computer, and only a person can know whether they still have.
    Elsewhere(String),
}

impl Access {
    /// Whether changes are refused.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        matches!(self, Self::Looking | Self::Newer(_) | Self::InUse(_) | Self::Elsewhere(_))
    }
}

/// Another version of the open workbook, to tell changes against.
#[derive(Debug, Clone)]
pub struct Older {
    pub path: PathBuf,
    /// What was answered in it.
    pub workbook: Workbook,
}

/// What a look at the open workbook's file found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileCheck {
    /// It holds what was last read from it or saved to it.
    Intact,
    /// It does not.
    Lost(LostFile),
}

/// A file that does not hold any more what was saved there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LostFile {
    /// What became of it.
    pub how: Loss,
    /// Where what was saved is kept; nowhere but in memory if nothing is said.
    pub kept: Option<Kept>,
}

/// Where what was saved is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// As the version of this number.
    Version(u64),
    /// In the journal alone.
    Journal,
}
