//! The words of the command line that say how a table of series is read where it has two readings.

use crate::costing::{Answers, NamedBy};

/// A word that says how a table is read where it can be read in two ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum ReadAs {
    /// The point parts the fraction.
    Point,
    /// The comma does.
    Comma,
    /// A fiscal year of one number is named after the year it begins in.
    First,
    /// After the year it ends in.
    Last,
    /// Years far from those of the costing are meant.
    Far,
    /// Rows of unknown names are those of the nearest names.
    Nearest,
    /// Empty cells empty what stands there.
    Empties,
}

impl ReadAs {
    const ALL: [Self; 7] = [Self::Point, Self::Comma, Self::First, Self::Last, Self::Far, Self::Nearest, Self::Empties];

    fn word(self) -> &'static str {
        match self {
            Self::Point => "point",
            Self::Comma => "comma",
            Self::First => "first",
            Self::Last => "last",
            Self::Far => "far",
            Self::Nearest => "nearest",
            Self::Empties => "empties",
        }
    }

    /// The answers with what the word says.
    pub(super) fn in_answers(self, answers: Answers) -> Answers {
        match self {
            Self::Point => Answers { parts: Some('.'), ..answers },
            Self::Comma => Answers { parts: Some(','), ..answers },
            Self::First => Answers { named_by: Some(NamedBy::First), ..answers },
            Self::Last => Answers { named_by: Some(NamedBy::Last), ..answers },
            Self::Far => Answers { far: true, ..answers },
            Self::Nearest => Answers { nearest: true, ..answers },
            Self::Empties => Answers { empties: true, ..answers },
        }
    }

    /// The word that leads from some answers to others.
    pub(super) fn between(answers: Answers, to: Answers) -> Option<&'static str> {
        Self::ALL.into_iter().find(|word| word.in_answers(answers) == to).map(Self::word)
    }
}
