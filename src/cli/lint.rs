//! The faults of an instrument with their sentences, and where each stands.

use crate::i18n::Words;
use crate::store::Linted;
use crate::wording::{Sentence, instrument_fault, instrument_fault_name, say};

/// A fault of an instrument, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownFault {
    /// The file, relative to the instrument's folder.
    pub file: String,
    /// First line is 1.
    pub line: usize,
    /// First column is 1; 0 where the whole line is meant.
    pub column: usize,
    /// Its name in JSON.
    pub kind: &'static str,
    /// The keys that lead to it, joined by `/`.
    pub path: String,
    /// What is wrong and what to do.
    pub sentence: Sentence,
}

/// A fault with its place and its sentence.
#[must_use]
pub fn shown(words: &Words, linted: &Linted) -> ShownFault {
    let (file, line) = (linted.file.clone(), linted.line.max(1));
    match (&linted.fault, &linted.reading) {
        (Some(fault), _) => ShownFault {
            file,
            line,
            column: 0,
            kind: instrument_fault_name(&fault.kind),
            path: fault.path.join("/"),
            sentence: instrument_fault(words, &fault.kind, fault.path.last().map_or("", String::as_str)),
        },
        (None, Some(reading)) => ShownFault {
            file,
            line,
            column: reading.position().column,
            kind: "unreadable",
            path: String::new(),
            sentence: say(words, &reading.explain()),
        },
        (None, None) => {
            let sentence = Sentence::of(words, "lint-empty", &[]);
            ShownFault { file, line, column: 0, kind: "unreadable", path: String::new(), sentence }
        }
    }
}
