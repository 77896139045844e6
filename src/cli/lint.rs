//! Sentences for the faults of an instrument, and where each stands.
//!
//! Pure, like `faults`: the sentences are in `lint.ftl`.

use crate::i18n::Words;
use crate::instrument::FaultKind;
use crate::runtime::faults::{Sentence, instrument, instrument_place};
use crate::store::Linted;

/// A fault of an instrument, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
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
pub fn shown(words: &Words, linted: &Linted) -> Shown {
    let (file, line) = (linted.file.clone(), linted.line.max(1));
    match (&linted.fault, &linted.reading) {
        (Some(fault), _) => Shown {
            file,
            line,
            column: 0,
            kind: name(&fault.kind),
            path: fault.path.join("/"),
            sentence: sentence(words, &fault.kind, fault.path.last().map_or("", String::as_str)),
        },
        (None, Some(reading)) => Shown {
            file,
            line,
            column: instrument_place(reading).2,
            kind: "unreadable",
            path: String::new(),
            sentence: instrument(words, reading),
        },
        (None, None) => {
            let sentence = Sentence::of(words, "lint-empty", &[]);
            Shown { file, line, column: 0, kind: "unreadable", path: String::new(), sentence }
        }
    }
}

/// The name of a kind of fault, in JSON and in message keys.
fn name(kind: &FaultKind) -> &'static str {
    match kind {
        FaultKind::Unknown { .. } => "unknown",
        FaultKind::Missing { .. } => "missing",
        FaultKind::Twice { .. } => "twice",
        FaultKind::Parent { .. } => "parent",
        FaultKind::Polarity => "polarity",
        FaultKind::Long { .. } => "long",
        FaultKind::NotRatifiable => "not-ratifiable",
        FaultKind::Unfed => "unfed",
        FaultKind::Untranslated => "untranslated",
        FaultKind::Surplus { .. } => "surplus",
        FaultKind::Constituents => "constituents",
    }
}

/// What is wrong and what to do; `key` is the last key of the place.
fn sentence(words: &Words, kind: &FaultKind, key: &str) -> Sentence {
    let of = format!("lint-fault-{}", name(kind));
    let near = |nearest: &Option<String>, sentence: Sentence| match nearest {
        Some(near) => {
            let remedy = words.with("lint-nearest", &[("nearest", near.into())]);
            Sentence { remedy, ..sentence }
        }
        None => sentence,
    };
    match kind {
        FaultKind::Unknown { name, nearest } => near(nearest, Sentence::of(words, &of, &[("name", name.into())])),
        FaultKind::Surplus { nearest } => near(nearest, Sentence::of(words, &of, &[("key", key.into())])),
        FaultKind::Missing { key } => Sentence::of(words, &of, &[("key", key.into())]),
        FaultKind::Twice { name } | FaultKind::Parent { name } => Sentence::of(words, &of, &[("name", name.into())]),
        FaultKind::Long { chars, most } => {
            Sentence::of(words, &of, &[("chars", (*chars).into()), ("most", (*most).into())])
        }
        _ => Sentence::of(words, &of, &[("key", key.into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_a_sentence_and_a_remedy_in_every_language() {
        let kinds = [
            FaultKind::Unknown { name: "x".to_owned(), nearest: None },
            FaultKind::Missing { key: "x".to_owned() },
            FaultKind::Twice { name: "x".to_owned() },
            FaultKind::Parent { name: "x".to_owned() },
            FaultKind::Polarity,
            FaultKind::Long { chars: 300, most: 200 },
            FaultKind::NotRatifiable,
            FaultKind::Unfed,
            FaultKind::Untranslated,
            FaultKind::Surplus { nearest: None },
            FaultKind::Constituents,
        ];
        for words in [Words::new("en"), Words::new("fr")] {
            for kind in &kinds {
                let sentence = sentence(&words, kind, "prompt");
                assert!(!sentence.in_one_line().contains('‹'), "{kind:?}: {sentence:?}");
                assert!(!sentence.remedy.is_empty(), "{kind:?}");
            }
        }
    }
}
