//! What a text can refer to by name, `[#schemes]`: a chapter, a register, an overview, a matrix, a figure.

use std::sync::LazyLock;

use super::{Chapter, Id, Instrument, MatrixOf, Overview, Question, QuestionKind, Register};

/// A part of the report that has a name.
#[derive(Clone, Copy, Debug)]
pub enum Landmark<'a> {
    Chapter(&'a Chapter),
    Register(&'a Register),
    Overview(&'a Overview),
    /// A question that is answered in a table of its own.
    Matrix(&'a Question, MatrixOf),
    Figure(Figure),
}

/// A figure of the report or the record. Where there are several of a kind, the first is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Coverage by branch and group, law and practice, at a glance.
    CoverageMap,
    /// Who bears the cost, by year.
    WhoPays,
    /// Who bears the cost of each package.
    Packages,
    /// From the narrower to the wider designs.
    Corridor,
    /// Who bears a contribution.
    Contribution,
}

impl Figure {
    pub const ALL: [Self; 5] = [Self::CoverageMap, Self::WhoPays, Self::Packages, Self::Corridor, Self::Contribution];

    /// Its name in texts; the message `figure-NAME` says what it shows.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::CoverageMap => "figure-coverage",
            Self::WhoPays => "figure-who-pays",
            Self::Packages => "figure-packages",
            Self::Corridor => "figure-narrow-to-wide",
            Self::Contribution => "figure-contribution",
        }
    }

    /// The figures with the ids texts name them by.
    fn named() -> &'static [(Id, Self)] {
        static NAMED: LazyLock<Vec<(Id, Figure)>> =
            LazyLock::new(|| Figure::ALL.iter().filter_map(|it| Some((Id::new(it.name()).ok()?, *it))).collect());
        &NAMED
    }
}

impl Landmark<'_> {
    /// What the instrument calls it; a figure is the program's own.
    ///
    /// # Errors
    /// A figure, which the words of a language name.
    pub fn title(&self) -> Result<&str, Figure> {
        match self {
            Self::Chapter(it) => Ok(&it.title),
            Self::Register(it) => Ok(&it.label),
            Self::Overview(it) => Ok(&it.title),
            Self::Matrix(it, _) => Ok(it.name()),
            Self::Figure(it) => Err(*it),
        }
    }
}

impl Instrument {
    /// Everything a text can refer to, in the order of the report. Where two have one name the first is meant.
    pub fn landmarks(&self) -> impl Iterator<Item = (&Id, Landmark<'_>)> {
        let chapters = self.chapters.iter().map(|(id, it)| (id, Landmark::Chapter(it)));
        let overviews = self.overviews.iter().map(|(id, it)| (id, Landmark::Overview(it)));
        let matrices = self.asked().filter_map(|(id, it)| match it.kind {
            QuestionKind::Matrix(of) => Some((id, Landmark::Matrix(it, of))),
            _ => None,
        });
        let registers = self.registers.iter().filter(|(_, it)| !it.cites).map(|(id, it)| (id, Landmark::Register(it)));
        let figures = Figure::named().iter().map(|(id, it)| (id, Landmark::Figure(*it)));
        chapters.chain(overviews).chain(matrices).chain(registers).chain(figures)
    }

    /// What a text refers to by this name.
    #[must_use]
    pub fn landmark(&self, name: &str) -> Option<(&Id, Landmark<'_>)> {
        self.landmarks().find(|(id, _)| id.as_str() == name)
    }
}
