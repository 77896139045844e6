//! Coverage: every branch for every population group, law and practice apart.

use super::Page;
use super::notes::{self, MatrixNote};
use super::{entry, sign};
use crate::document::{HeatColumn, HeatMap, HeatRow, Inline, Line, TableRow, Tone};
use crate::instrument::{Figure, Id, Matrix, MatrixOf, MatrixPart};
use crate::text::capitalized;
use crate::wording::phrase;
use crate::workbook::{Cell, Part, Place};

/// The matrix, dates and persons, and what stands behind each cell.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let instrument = page.instrument;
    let is_asked = instrument.question_of_matrix(MatrixOf::Coverage).is_some() || !page.published.coverage.is_empty();
    if !is_asked || instrument.branches.is_empty() || instrument.groups.is_empty() {
        return;
    }
    page.section("coverage");
    let blank = Inline::sign(Tone::Open, page.t("coverage-blank"));
    page.out.paragraph(Line::text(page.t("coverage-note")).and(" ").and(blank));
    let noted = table(page, Line::new());
    let traps = instrument.branches.values().filter_map(|branch| {
        let note = branch.note.as_ref()?;
        Some(page.label(&branch.label).and(note.as_str()))
    });
    let traps: Vec<Line> = traps.collect();
    notes::write(page, noted);
    if !traps.is_empty() {
        page.out.paragraph(page.title("branch-notes"));
        page.out.bullets(traps);
    }
}

/// The matrix as the situational analysis has it: the table, and why a cell reads as it does.
pub(super) fn in_report(page: &mut Page<'_>, question: &Id) {
    if page.published.coverage.is_empty() {
        return;
    }
    page.stands_for(question);
    let noted = table(page, Line::text(page.title("coverage")));
    notes::reasons(page, noted);
}

/// The table; what stands behind each of its cells is returned.
fn table(page: &mut Page<'_>, caption: Line) -> Vec<MatrixNote> {
    let instrument = page.instrument;
    let mut head = vec![Line::text(branch_head(page))];
    for group in instrument.groups.values() {
        for key in ["group-law", "group-practice"] {
            head.push(Line::text(page.with(key, &[("group", (&group.short).into())])));
        }
    }
    let mut rows = Vec::new();
    let mut noted = Vec::new();
    for (branch, definition) in &instrument.branches {
        let mut cells = vec![Line::text(definition.label.as_str())];
        for group in instrument.groups.keys() {
            let place = Place::Coverage(branch.clone(), group.clone());
            cells.extend(marks(page, &place));
            let lead = further(page, &place, &Matrix::coverage().further);
            noted.push(MatrixNote { place, lead });
        }
        let first = instrument.groups.keys().next().map(|group| origin(branch, group));
        rows.push(TableRow { cells, origin: first });
    }
    page.out.table(caption, head, rows);
    noted
}

/// The matrix at a glance: a tone and a word for each branch, group and side.
pub(in crate::report) fn at_a_glance(page: &mut Page<'_>) {
    let instrument = page.instrument;
    if page.published.coverage.is_empty() || instrument.groups.is_empty() {
        return;
    }
    let sides = [Part::Law, Part::Practice];
    let columns = instrument.groups.values().flat_map(|group| {
        let group = group.short.as_str();
        let column = |side: String, whole: String| HeatColumn { group: group.to_owned(), side, whole };
        let of = [("group", group.into())];
        [
            column(page.t("in-law"), page.with("group-law", &of)),
            column(page.t("in-practice"), page.with("group-practice", &of)),
        ]
    });
    let columns = columns.collect();
    let row = |(branch, definition): (&Id, &crate::instrument::Branch)| {
        let cells = instrument.groups.keys().flat_map(|group| {
            let place = Place::Coverage(branch.clone(), group.clone());
            let supported = page.published.entry(&place).is_some_and(sign::supported);
            sides.iter().map(move |part| (place.clone(), part.clone(), supported))
        });
        let cells = cells.map(|(place, part, supported)| match sign::short_mark(page, &place, part, supported) {
            Inline::Sign(tone, words) => (tone, words),
            _ => (Tone::Open, String::new()),
        });
        let cells = cells.collect();
        let origin = instrument.groups.keys().next().map(|group| origin(branch, group));
        HeatRow { label: definition.label.clone(), cells, origin }
    };
    let map = HeatMap { corner: branch_head(page), columns, rows: instrument.branches.iter().map(row).collect() };
    let caption = page.title("coverage-at-a-glance");
    page.stands_for_figure(Figure::CoverageMap);
    page.out.heat_map(caption, map);
}

/// The head of the column with what protection is looked at by.
pub(in crate::report) fn branch_head(page: &Page<'_>) -> String {
    capitalized(&page.title("branch"))
}

fn origin(branch: &Id, group: &Id) -> String {
    Place::Coverage(branch.clone(), group.clone()).to_string()
}

/// Law with its start and sources, and practice.
fn marks(page: &mut Page<'_>, place: &Place) -> [Line; 2] {
    let published = page.published;
    let entry = published.entry(place).cloned().unwrap_or_default();
    let supported = sign::supported(&entry);
    page.mark_part_printed(place, Part::Law);
    page.mark_part_printed(place, Part::Practice);
    let mut law = Line::from(sign::short_mark(page, place, Part::Law, supported));
    if let Some(since) = entry.in_force {
        let is_day = since.to_string().matches('-').count() == 2;
        let since = page.date(since);
        let precision = if is_day { "day" } else { "month" };
        law.push_text(format!(
            ", {}",
            page.with("since", &[("date", (&since).into()), ("precision", precision.into())])
        ));
    }
    let cites = entry::cites(page, &entry);
    if !cites.is_empty() {
        law.push_text(" ").push_line(cites);
    }
    [law, sign::short_mark(page, place, Part::Practice, supported).into()]
}

/// The parts a table has no room for, dates and numbers.
pub(super) fn further(page: &mut Page<'_>, place: &Place, parts: &[MatrixPart]) -> Line {
    let mut words = Vec::new();
    for part in parts.iter().map(|part| Part::in_matrix(*part, None)) {
        let cell = Cell::Part(place.clone(), part.clone());
        if let Some(fact) = page.published.get(&cell) {
            let said = phrase::fact(page.words, page.instrument, page.published, &cell, &fact);
            let label = phrase::part(page.words, page.instrument, place, &part);
            words.push(format!("{label}{}{said}", page.words.t("report-colon")));
        }
        page.mark_printed(cell);
    }
    Line::text(page.list(&words))
}
