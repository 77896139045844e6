//! Why an instrument cannot be read.

use super::parse_error::{ParseError, TextFault};
use super::tree::Misfit;
use super::yaml;
use crate::i18n::{Explanation, FilePosition};
use std::path::Path;

/// Why an instrument cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{self:?}")]
pub enum InstrumentFault {
    /// There is none of this id.
    Unknown {
        /// The id asked for.
        id: String,
        /// The nearest known one.
        nearest: Option<String>,
    },
    /// A file it needs is missing.
    Missing { file: String },
    /// A file cannot be read.
    Yaml {
        file: String,
        /// The place and reason.
        fault: TextFault,
    },
    /// Its folder or file has another name than the id in it.
    Misnamed {
        file: String,
        /// The id in it.
        found: String,
        /// The name of the folder or file.
        expected: String,
    },
    /// The instrument is written in a format this program does not know.
    Format {
        file: String,
        /// The format found.
        found: String,
    },
}

impl InstrumentFault {
    /// Why a file that could be read is not what it should be.
    pub(super) fn of_misfit(file: &str, misfit: &Misfit) -> Self {
        let fault = TextFault::whole(yaml::of_message(&misfit.to_string()));
        Self::Yaml { file: file.to_owned(), fault }
    }

    /// Why an instrument cannot be read; the place is apart.
    #[must_use]
    pub fn explain(&self) -> Explanation {
        match self {
            Self::Unknown { id, nearest } => {
                Explanation::of("lint-no-instrument").put("id", id).with_nearest(nearest.as_deref())
            }
            Self::Missing { file } => Explanation::of_file("lint-missing-file", Path::new(file)),
            Self::Yaml {
                fault: TextFault { error: it @ (ParseError::NotAFile | ParseError::TooBig(_)), .. }, ..
            } => it.explain(0).helped_by("lint-instrument-file-do"),
            Self::Yaml { fault: TextFault { line, error, .. }, .. } => error.explain(*line),
            Self::Format { found, .. } => Explanation::of("lint-format").put("found", found),
            Self::Misnamed { found, expected, .. } => {
                Explanation::of("lint-misnamed").put("found", found).put("expected", expected)
            }
        }
    }

    /// The place the fault is at, as far as it is known: file in the instrument's folder, line and column.
    #[must_use]
    pub fn position(&self) -> FilePosition {
        match self {
            Self::Unknown { .. } => FilePosition::default(),
            Self::Missing { file } | Self::Format { file, .. } | Self::Misnamed { file, .. } => {
                FilePosition::new(file, 0, 0)
            }
            Self::Yaml { file, fault } => FilePosition::new(file, fault.line, fault.column),
        }
    }
}
