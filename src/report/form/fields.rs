//! What is filled in under a question: boxes, tables and lines to write on, each a field that is known again.

use crate::document::{Block, FormField as Blank, FormFieldKind, Inline, Line, Placed, TableRow};
use crate::instrument::{MatrixOf, Question, QuestionKind};
use crate::report::form_lines::{FormField, FormKey, FormLine, form_choices, of_slot as lines_of, tick_of};
use crate::report::part::{Page, coverage::branch_head, matrix};
use crate::workbook::{Cell, CellKind, Part, Place, Slot};

/// Three dots in one sign; repeated, a line to write on that is as long on a page as in the cells of a screen.
pub(super) const DOTS: &str = "…";
/// As many as fit on a page beside the indent of a list.
const LINE: usize = 52;
/// As many as a name or a day needs.
pub(super) const SHORT: usize = 20;
/// Lines for what is said of a question, and for what is said of it for one of several rows.
const WORDS_LINES: usize = 3;
const WORDS_LINES_BY_ROW: usize = 1;

/// A field for words.
pub(super) fn words(name: String, title: String, dots: String) -> Inline {
    field(name, title, FormFieldKind::Words(dots))
}

/// A field whose words stay.
pub(super) fn fixed(name: String, title: String, said: &str) -> Inline {
    field(name, title, FormFieldKind::Fixed(said.to_owned()))
}

fn field(name: String, title: String, kind: FormFieldKind) -> Inline {
    Inline::Field(Blank { name, title, kind })
}

/// The fields of a question, or of a question about one row.
pub(super) fn of_slot(page: &mut Page<'_>, slot: &Slot, question: &Question, is_by_row: bool) {
    let mut lines = Vec::new();
    lines_of(page.words, page.instrument, page.published, slot, &mut lines);
    match question.kind {
        QuestionKind::Matrix(of) => table(page, of, slot, question, &lines),
        _ => reply(page, &lines),
    }
    // what is said in words is said of the question, whatever its parts
    let wording = lines.first().map_or("", |line| line.wording.as_str());
    let key = FormKey::of_place(&Place::Answer(slot.clone()), wording);
    let words_lines = if is_by_row { WORDS_LINES_BY_ROW } else { WORDS_LINES };
    for (label, of, count) in [("form-words", FormField::Words, words_lines), ("form-source", FormField::Source, 1)] {
        let title = titled(page, slot, &page.words.t(label));
        let dots = vec![DOTS.repeat(LINE); count].join("\n");
        let line = page.label(&page.words.t(label)).and("\n").and(words(key.field(of), title, dots));
        page.out.paragraph(line);
    }
}

fn titled(page: &Page<'_>, slot: &Slot, part: &str) -> String {
    let number = page.number(&slot.question);
    format!("{number} {part}")
}

/// Boxes for the whole and for each part, or lines to write on.
fn reply(page: &mut Page<'_>, lines: &[FormLine]) {
    let is_facet = |line: &&FormLine| matches!(line.cell, Cell::Part(_, Part::Facet(_)));
    let is_reply = |line: &&FormLine| matches!(line.cell, Cell::Part(_, Part::Reply));
    if let Some(line) = lines.iter().find(is_reply) {
        let boxes = boxes(page, line);
        page.out.paragraph(boxes);
    }
    let facets: Vec<&FormLine> = lines.iter().filter(is_facet).collect();
    if !facets.is_empty() {
        let label = page.label(&page.words.t("form-parts"));
        page.out.paragraph(label);
        let item = |line: &&FormLine| -> Vec<Placed> {
            let said = Line::text(format!("{}\n", line.part)).and_line(boxes(page, line));
            vec![Block::Paragraph(said).into()]
        };
        let items: Vec<Vec<Placed>> = facets.iter().map(item).collect();
        page.out.list(false, items);
    }
    for line in lines.iter().filter(|line| !is_facet(line) && !is_reply(line)) {
        let said = page.label(&line.part).and_line(boxes(page, line));
        page.out.paragraph(said);
    }
}

/// What may be chosen, a box each; dots where people write.
fn boxes(page: &Page<'_>, line: &FormLine) -> Line {
    let key = line.key(page.published);
    let title = |part: &str| format!("{} {part}", line.number);
    let choices = form_choices(page.words, page.instrument, page.published, (&line.cell, &line.kind));
    if choices.is_empty() {
        let is_short = matches!(line.kind, CellKind::Date | CellKind::Count | CellKind::Year | CellKind::Number);
        let dots = DOTS.repeat(if is_short { SHORT } else { LINE });
        return words(key.field(FormField::Answer), title(&line.part), dots).into();
    }
    let mut said = Line::new();
    for (at, (value, label)) in choices.iter().enumerate() {
        let gap = if at == 0 { "" } else { "   " };
        let name = key.field(FormField::Tick(tick_of(value)));
        said.push_text(gap).push(field(name, title(label), FormFieldKind::Box)).push_text(format!(" {label}"));
    }
    said
}

/// A table to fill in: a row for each of its rows, a cell for each of its parts.
fn table(page: &mut Page<'_>, of: MatrixOf, slot: &Slot, question: &Question, lines: &[FormLine]) {
    let Some(matrix) = page.instrument.matrix(question) else { return };
    let how = page.words.t("form-how-cells");
    page.out.paragraph(how);
    let head = match of {
        MatrixOf::Standards => {
            let heads = [page.t("standard"), page.words.t("form-status"), page.t("in-law"), page.t("in-practice")];
            heads.map(Line::text).to_vec()
        }
        MatrixOf::Coverage => coverage_head(page),
        MatrixOf::Question => matrix::head(page, matrix),
    };
    let columns = matrix::columns(page.instrument, matrix);
    let mut rows: Vec<TableRow> = Vec::new();
    for (row, label) in page.instrument.pool(matrix.rows) {
        let standard = page.instrument.standards.get(&row).filter(|_| of == MatrixOf::Standards);
        let name = match standard {
            Some(it) => Line::from(Inline::strong(it.code.as_str())).and(format!(" {}", it.title)),
            None => Line::text(label),
        };
        let mut cells = vec![name];
        for (column, part) in &columns {
            let place = Place::in_matrix(of, &slot.question, row.clone(), column.clone());
            let cell = place.map(|place| Cell::Part(place, Part::in_matrix(*part, standard)));
            let line = lines.iter().find(|line| Some(&line.cell) == cell.as_ref());
            cells.push(line.map(|line| choice(page, line)).unwrap_or_default());
        }
        rows.push(TableRow::from(cells));
    }
    page.out.table(Line::new(), head, rows);
}

/// Law and practice apart for each group.
fn coverage_head(page: &Page<'_>) -> Vec<Line> {
    let mut head = vec![Line::text(branch_head(page))];
    for group in page.instrument.groups.values() {
        for key in ["group-law", "group-practice"] {
            head.push(Line::text(page.with(key, &[("group", (&group.short).into())])));
        }
    }
    head
}

/// One of what may be chosen, in little room; nothing to see for a pen.
fn choice(page: &Page<'_>, line: &FormLine) -> Line {
    let choices = form_choices(page.words, page.instrument, page.published, (&line.cell, &line.kind));
    let labels = choices.into_iter().map(|(_, label)| label).collect();
    let title = format!("{} {}", line.about, line.part);
    field(line.key(page.published).field(FormField::Answer), title, FormFieldKind::OneOf(labels)).into()
}
