//! Sentences for what instrument and workbook refuse, which know no keys themselves.
//!
//! `lint.ftl` holds the sentences: `lint-NAME` says what is wrong, `lint-NAME-do` what to do.

use super::{Sentence, phrase};
use crate::i18n::{Explanation, Words};
use crate::instrument::FaultKind;
use crate::workbook::{CellFault, Refusal};

/// Why an address is refused.
#[must_use]
pub fn cell(words: &Words, fault: &CellFault) -> Sentence {
    match fault {
        CellFault::Form(text) => Sentence::of(words, "lint-cell-form", &[("cell", text.into())]),
        CellFault::Unknown { name, nearest } => {
            Sentence::of(words, "lint-cell-unknown", &[("name", name.into())]).with_nearest(words, nearest.as_deref())
        }
        CellFault::Year(found) => Sentence::of(words, "lint-cell-year", &[("found", found.into())]),
        CellFault::NotHere { place, part } => {
            Sentence::of(words, "lint-cell-not-here", &[("part", part.into()), ("place", place.into())])
        }
    }
}

/// Why a value is refused; the sentence says what is accepted.
#[must_use]
pub fn refusal(words: &Words, refusal: &Refusal) -> Sentence {
    let what = match refusal {
        Refusal::Word { known, .. } if known.is_empty() => words.t("lint-nothing-to-choose"),
        refusal => phrase::refusal(words, refusal),
    };
    Sentence { what, remedy: words.t("lint-nothing-changed") }
}

/// Why a workbook of a newer format is only looked at.
#[must_use]
pub fn newer(format: u32) -> Explanation {
    Explanation::of("lint-newer-look").put("found", format.to_string())
}

/// The name of a kind of fault of an instrument, in JSON and in message keys.
#[must_use]
pub fn instrument_fault_name(kind: &FaultKind) -> &'static str {
    match kind {
        FaultKind::Unknown { .. } => "unknown",
        FaultKind::Missing { .. } => "missing",
        FaultKind::Twice { .. } => "twice",
        FaultKind::Parent { .. } => "parent",
        FaultKind::Polarity => "polarity",
        FaultKind::Long { .. } => "long",
        FaultKind::LongName { .. } => "long-name",
        FaultKind::SameName { .. } => "same-name",
        FaultKind::NotRatifiable => "not-ratifiable",
        FaultKind::Unfed => "unfed",
        FaultKind::Untranslated => "untranslated",
        FaultKind::Surplus { .. } => "surplus",
        FaultKind::Constituents => "constituents",
        FaultKind::Exclusive { .. } => "exclusive",
    }
}

/// What is wrong with an instrument and what to do; `key` is the last key of the place.
#[must_use]
pub fn instrument_fault(words: &Words, kind: &FaultKind, key: &str) -> Sentence {
    let of = format!("lint-fault-{}", instrument_fault_name(kind));
    match kind {
        FaultKind::Unknown { name, nearest } => {
            Sentence::of(words, &of, &[("name", name.into())]).with_nearest(words, nearest.as_deref())
        }
        FaultKind::Surplus { nearest } => {
            Sentence::of(words, &of, &[("key", key.into())]).with_nearest(words, nearest.as_deref())
        }
        FaultKind::Missing { key } => Sentence::of(words, &of, &[("key", key.into())]),
        FaultKind::Twice { name } | FaultKind::Parent { name } | FaultKind::SameName { name } => {
            Sentence::of(words, &of, &[("name", name.into())])
        }
        FaultKind::Exclusive { with } => Sentence::of(words, &of, &[("key", key.into()), ("with", with.into())]),
        FaultKind::LongName { cells, most } => {
            Sentence::of(words, &of, &[("cells", (*cells).into()), ("most", (*most).into())])
        }
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
    fn every_fault_of_an_instrument_has_a_sentence_and_a_remedy_in_every_language() {
        let kinds = [
            FaultKind::Unknown { name: "x".to_owned(), nearest: None },
            FaultKind::Missing { key: "x".to_owned() },
            FaultKind::Twice { name: "x".to_owned() },
            FaultKind::Parent { name: "x".to_owned() },
            FaultKind::Polarity,
            FaultKind::Long { chars: 300, most: 200 },
            FaultKind::LongName { cells: 30, most: 22 },
            FaultKind::SameName { name: "x".to_owned() },
            FaultKind::NotRatifiable,
            FaultKind::Unfed,
            FaultKind::Untranslated,
            FaultKind::Surplus { nearest: None },
            FaultKind::Constituents,
            FaultKind::Exclusive { with: "x".to_owned() },
        ];
        for words in [Words::new("en"), Words::new("fr")] {
            for kind in &kinds {
                let sentence = instrument_fault(&words, kind, "prompt");
                assert!(!sentence.in_one_line().contains('‹'), "{kind:?}: {sentence:?}");
                assert!(!sentence.remedy.is_empty(), "{kind:?}");
            }
        }
    }
}
