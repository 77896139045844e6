//! What does not hold together between gaps, options and the road map: faults first, each with the place it is mended at.

use super::Page;
use crate::analysis::{Problem, ProblemKind, Severity};
use crate::document::{Block, Inline, Line, Placed, Tone};
use crate::wording::phrase;
use crate::workbook::Cell;

/// The list, or that everything holds.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    page.part("road-open");
    let is_one =
        |problem: &&Problem| matches!(problem.kind, ProblemKind::Strategy(_)) && !page.published.hides(&problem.cell);
    let mut found: Vec<&Problem> = page.derived.problems.iter().filter(is_one).collect();
    found.sort_by_key(|problem| problem.kind.severity());
    if found.is_empty() {
        page.out.paragraph(page.t("road-open-none"));
        return;
    }
    let mut items: Vec<Vec<Placed>> = Vec::new();
    for problem in page.each(found) {
        let tone = if problem.kind.severity() == Severity::Fault { Tone::Unfavourable } else { Tone::Unsupported };
        let Cell::Field(register, row, _) = &problem.cell else { continue };
        let name = phrase::row_name(page.instrument, page.published, register, row);
        let mut line = Line::from(Inline::strong(name));
        line.push_text(page.words.t("report-colon"));
        line.push(Inline::sign(tone, phrase::problem(page.words, problem)));
        items.push(vec![Block::Paragraph(line).at(problem.cell.to_string())]);
    }
    page.out.list(false, items);
}
