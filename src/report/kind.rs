//! Every document a workbook can be made into, and which formats each can be written in.
//!
//! A new document is a variant, its name, and an arm of [`compose`] for what it can give: a tree, sheets or data.

use super::{Published, data, sheets, situational_analysis};
use crate::analysis::Derived;
use crate::document::export::{Content, Format, Needs};
use crate::i18n::Words;
use crate::instrument::Instrument;

/// A document made from a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// The situational analysis.
    #[default]
    Analysis,
}

/// What a document is made from.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// What is asked.
    pub instrument: &'a Instrument,
    /// What was answered and may be read.
    pub published: &'a Published,
    /// What follows, for the workbook `published` was made of.
    pub derived: &'a Derived,
    /// The words of the document's language.
    pub words: &'a Words,
    /// The day printed on it, `2024-05-17`.
    pub today: &'a str,
}

impl Kind {
    /// Every document.
    pub const ALL: [Self; 1] = [Self::Analysis];

    /// Its name on the command line and in message keys.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Analysis => "report",
        }
    }

    /// The document of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The formats it can be written in, the most wanted first.
    #[must_use]
    pub fn formats(self) -> Vec<Format> {
        Format::ALL.into_iter().filter(|format| self.gives(format.needs())).collect()
    }

    fn gives(self, needs: Needs) -> bool {
        match (self, needs) {
            (Self::Analysis, Needs::Tree | Needs::Sheets | Needs::Data) => true,
        }
    }
}

/// Makes a document for a format; nothing where it cannot be written in it.
#[must_use]
pub fn compose(kind: Kind, format: Format, from: &Subject<'_>) -> Option<Content> {
    let Subject { instrument, published, derived, words, today } = *from;
    Some(match (kind, format.needs()) {
        (Kind::Analysis, Needs::Tree) => {
            Content::Tree(Box::new(situational_analysis(instrument, published, derived, words, today)))
        }
        (Kind::Analysis, Needs::Sheets) => Content::Sheets(sheets::book(from)),
        (Kind::Analysis, Needs::Data) => Content::Data(data::analysis(from)),
    })
}
