//! A matrix that a question defines: a row for each of a list, its parts in columns, and what stands behind each cell.

use super::notes::{self, MatrixNote};
use super::{Page, coverage, entry, sign};
use crate::document::{Line, TableRow};
use crate::instrument::{Id, Instrument, Matrix, MatrixOf, MatrixPart, Question};
use crate::wording::phrase;
use crate::workbook::{Cell, CellKind, Part, Place, kind_of};

/// The columns of a matrix: its own, and the parts of each.
pub(in crate::report) fn columns(instrument: &Instrument, matrix: &Matrix) -> Vec<(Option<Id>, MatrixPart)> {
    let own = matrix.columns.map(|pool| instrument.pool(pool));
    let own: Vec<Option<Id>> = own.map_or_else(|| vec![None], |all| all.into_iter().map(|(id, _)| Some(id)).collect());
    own.into_iter().flat_map(|column| matrix.parts.iter().map(move |part| (column.clone(), *part))).collect()
}

/// The heads of its table: what the rows are, then column and part.
pub(in crate::report) fn head(page: &Page<'_>, matrix: &Matrix) -> Vec<Line> {
    let mut head = vec![Line::text(page.t("matrix-row"))];
    for (column, part) in columns(page.instrument, matrix) {
        let part = page.words.t(Part::in_matrix(part, None).label().unwrap_or_default());
        let column = column.as_ref().zip(matrix.columns);
        let label = column.and_then(|(id, pool)| page.instrument.label_in(pool, id, true));
        head.push(Line::text(label.map_or_else(|| part.clone(), |label| format!("{label}, {part}"))));
    }
    head
}

/// The table, then what stands behind its cells.
pub(super) fn write(page: &mut Page<'_>, id: &Id, question: &Question) {
    let instrument = page.instrument;
    let Some(matrix) = instrument.matrix(question) else { return };
    let (mut rows, mut noted) = (Vec::new(), Vec::new());
    for (row, label) in instrument.pool(matrix.rows) {
        let mut cells = vec![Line::text(label)];
        let mut last: Option<Place> = None;
        for (column, part) in columns(instrument, matrix) {
            let place = Place::in_matrix(MatrixOf::Question, id, row.clone(), column);
            let Some(place) = place else { continue };
            cells.push(cell(page, &place, Part::in_matrix(part, None), last.as_ref() != Some(&place)));
            if last.as_ref() != Some(&place) {
                let lead = coverage::further(page, &place, &matrix.further);
                noted.push(MatrixNote { place: place.clone(), lead });
                last = Some(place);
            }
        }
        let origin = noted.last().map(|noted| noted.place.to_string());
        rows.push(TableRow { cells, origin });
    }
    let head = head(page, matrix);
    page.out.table(Line::new(), head, rows);
    notes::write(page, noted);
}

/// A cell of the table: a mark with its sign, anything else in words; the first part of an entry carries its sources.
fn cell(page: &mut Page<'_>, place: &Place, part: Part, first: bool) -> Line {
    page.mark_part_printed(place, part.clone());
    let held = page.published.entry(place);
    let supported = held.is_some_and(sign::supported);
    let cell = Cell::Part(place.clone(), part.clone());
    let mut line = match (kind_of(page.instrument, &cell), page.published.get(&cell)) {
        (Ok(CellKind::Mark), _) => Line::from(sign::short_mark(page, place, part, supported)),
        (_, Some(fact)) => Line::text(phrase::fact(page.words, page.instrument, page.published, &cell, &fact)),
        (_, None) => Line::new(),
    };
    if let Some(held) = held.filter(|_| first) {
        let cites = entry::cites(page, held);
        if !cites.is_empty() {
            line.push_text(" ").push_line(cites);
        }
    }
    line
}
