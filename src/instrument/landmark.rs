//! What a text can refer to by name, `[#schemes]`: a chapter, a register, an overview, a matrix.

use super::{Chapter, Id, Instrument, MatrixOf, Overview, Question, QuestionKind, Register};

/// A part of the report that has a name.
#[derive(Clone, Copy, Debug)]
pub enum Landmark<'a> {
    Chapter(&'a Chapter),
    Register(&'a Register),
    Overview(&'a Overview),
    /// A question that is answered in a table of its own.
    Matrix(&'a Question, MatrixOf),
}

impl Landmark<'_> {
    /// What it is called on its own.
    #[must_use]
    pub fn title(&self) -> &str {
        match self {
            Self::Chapter(it) => &it.title,
            Self::Register(it) => &it.label,
            Self::Overview(it) => &it.title,
            Self::Matrix(it, _) => it.name(),
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
        chapters.chain(overviews).chain(matrices).chain(registers)
    }

    /// What a text refers to by this name.
    #[must_use]
    pub fn landmark(&self, name: &str) -> Option<(&Id, Landmark<'_>)> {
        self.landmarks().find(|(id, _)| id.as_str() == name)
    }
}
