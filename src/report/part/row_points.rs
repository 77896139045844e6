//! What could be better in a row of a register: each field with its sentence, and the empty ones together, wherever a
//! document says it.

use super::Page;
use crate::analysis::{Problem, ProblemKind};
use crate::document::{Inline, Tone};
use crate::instrument::Register;
use crate::wording::phrase;

/// What could be better in the fields of one row.
#[derive(Default)]
pub(super) struct RowPoints<'a> {
    /// A field and what is wrong with it, in a sentence each.
    sentences: Vec<String>,
    /// What the fields are called that are empty though every row needs them.
    lacking: Vec<&'a str>,
}

/// What could be better in the fields of one row; a register the instrument does not have names its fields by their ids.
pub(super) fn row_points<'a>(
    page: &Page<'_>,
    register: Option<&'a Register>,
    problems: impl IntoIterator<Item = &'a Problem>,
) -> RowPoints<'a> {
    let mut points = RowPoints::default();
    for problem in problems {
        let Some((_, _, field)) = problem.cell.field() else { continue };
        let label = register.and_then(|it| it.fields.get(field)).map_or(field.as_str(), |it| it.label.as_str());
        if matches!(problem.kind, ProblemKind::Lacking { .. }) {
            points.lacking.push(label);
        } else {
            let said = phrase::problem(page.words, problem);
            points.sentences.push(format!("{label}{}{said}", page.words.t("report-colon")));
        }
    }
    points
}

impl RowPoints<'_> {
    /// Each point with its sign, to stand in a line of its own.
    pub(super) fn signs(self, page: &Page<'_>) -> Vec<Inline> {
        let lacking = (!self.lacking.is_empty()).then(|| page.lacking(&self.lacking));
        let sentences = self.sentences.into_iter();
        sentences.chain(lacking).map(|said| Inline::sign(Tone::Unsupported, said)).collect()
    }

    /// All of them one after the other.
    pub(super) fn in_one_line(mut self, page: &Page<'_>) -> String {
        if !self.lacking.is_empty() {
            self.sentences.push(page.lacking(&self.lacking));
        }
        self.sentences.join(&page.t("semicolon"))
    }
}
