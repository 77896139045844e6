//! The blank questionnaire: to print, hand out and fill in with a pen, whole or in part.
//!
//! It shows what is asked and never what was answered; of a workbook it takes the names of the rows that are asked about.

use super::part::Page;
use super::subject::{Only, ReportInput};
use crate::analysis::who_could_tell;
use crate::document::{Block, Document, Inline, Line, Placed, TableRow};
use crate::instrument::{Id, MatrixOf, NodeType, Question, QuestionKind};
use crate::wording::phrase;
use crate::workbook::Place;
use crate::workbook::{Mark, Slot};

/// A box to tick.
const BOX: &str = "[  ]";
/// Three dots in one sign; repeated, a line to write on that is as long on a page as in the cells of a screen.
const DOTS: &str = "…";
/// As many as fit on a page beside the indent of a list.
const LINE: usize = 52;
/// As many as a name or a day needs.
const SHORT: usize = 20;

/// The questionnaire, or the part of it that was asked for.
#[must_use]
pub fn form(from: &ReportInput<'_>) -> Document {
    let title = from.words.with("form-document-title", &[("title", (&from.instrument.title).into())]);
    let mut page = Page::new(from, Line::text(title));
    page.linked = false;
    page.lists_sources = false;
    let only = &from.only;
    head(&mut page, only);
    let rows = only.row.as_ref();
    let instrument = from.instrument;
    for (id, section) in &instrument.sections {
        let wanted: Vec<(&Id, &Question)> =
            section.questions.iter().filter(|(question, it)| is_wanted(&page, only, id, question, it)).collect();
        if wanted.is_empty() {
            continue;
        }
        page.out.heading(1, format!("sections/{id}"), section.title.as_str());
        page.out.paragraph(Inline::emphasis(section.summary.as_str()));
        match rows {
            Some(register) => by_row(&mut page, register, &wanted),
            None => wanted.into_iter().for_each(|(id, it)| question(&mut page, 2, "", id, it)),
        }
    }
    if !page.out.has_headings() {
        let nothing = page.words.t("form-nothing");
        page.out.paragraph(nothing);
    }
    page.finish()
}

/// Whom it is for, what it covers, and how it is filled in.
fn head(page: &mut Page<'_>, only: &Only) {
    let instrument = page.instrument;
    let t = |key: &str| page.words.t(key);
    let blank = DOTS.repeat(SHORT);
    let version = [("title", (&instrument.title).into()), ("version", (&instrument.version).into())];
    let mut meta = vec![(t("report-instrument"), page.with("version", &version))];
    if !page.published.country.is_empty() {
        meta.push((t("header-country"), page.words.country(&page.published.country)));
    }
    if let Some(party) = only.respondent.as_ref().and_then(|id| instrument.constituencies.get(id)) {
        meta.push((t("form-for"), party.label.clone()));
    }
    for key in ["form-organization", "form-filled-by", "form-day", "form-return-to"] {
        meta.push((t(key), blank.clone()));
    }
    for (label, value) in meta {
        page.out.meta(label, value);
    }
    let how = ["form-how-tick", "form-how-unknown", "form-how-source", "form-how-names"];
    let how: Vec<Line> = how.iter().map(|key| Line::text(page.words.t(key))).collect();
    page.out.notice(|inner| {
        inner.bullets(how);
    });
}

fn is_wanted(page: &Page<'_>, only: &Only, section: &Id, id: &Id, question: &Question) -> bool {
    question.is_asked()
        && only.section.as_ref().is_none_or(|it| it == section)
        && only.row.as_ref().is_none_or(|it| question.for_register.as_ref() == Some(it))
        && only.respondent.as_ref().is_none_or(|party| {
            let who = who_could_tell(page.instrument, id);
            who.is_empty() || who.contains(party)
        })
}

/// The questions once for each row entered; once with a blank for its name where none is.
fn by_row(page: &mut Page<'_>, register: &Id, questions: &[(&Id, &Question)]) {
    let (instrument, published) = (page.instrument, page.published);
    let one = instrument.registers.get(register).map_or(register.as_str(), |it| it.one.as_str());
    let mut rows: Vec<(String, String)> = published
        .rows(register)
        .map(|(row, _)| (row.to_string(), phrase::row_title(instrument, published, register, row)))
        .collect();
    if rows.is_empty() {
        rows.push((String::new(), format!("{one}{}{}", page.words.t("report-colon"), DOTS.repeat(SHORT))));
    }
    for (row, name) in page.each(rows) {
        page.out.heading(2, format!("rows/{row}"), name);
        for (id, it) in questions {
            question(page, 3, &row, id, it);
        }
    }
}

fn question(page: &mut Page<'_>, level: u8, row: &str, id: &Id, question: &Question) {
    let instrument = page.instrument;
    let title = format!("{} {}", page.number(id), question.prompt);
    page.out.heading(level, format!("{row}/{id}"), title).origin(Place::Answer(Slot::of(id.clone())).to_string());
    let stem = question.under.as_ref().and_then(|id| instrument.question(id));
    if let Some(stem) = stem.filter(|stem| stem.node == NodeType::Stem) {
        page.out.paragraph(Inline::emphasis(stem.prompt.as_str()));
    }
    if let Some(asks) = &question.asks {
        page.out.paragraph(super::part::typed(asks));
    }
    if let Some(one) = phrase::asked_of(page.words, instrument, question).filter(|_| level == 2) {
        let items = question.for_each.map(|pool| instrument.pool(pool)).unwrap_or_default();
        let items: Vec<&str> = items.iter().map(|(_, label)| *label).collect();
        let one = if items.is_empty() { one } else { format!("{one} ({})", page.list(&items)) };
        let line = page.words.with("form-for-each", &[("one", (&one).into())]);
        page.out.paragraph(line);
    }
    match question.kind {
        QuestionKind::Matrix(MatrixOf::Standards) => standards(page),
        QuestionKind::Matrix(MatrixOf::Coverage) => coverage(page),
        QuestionKind::Matrix(MatrixOf::Question) => matrix(page, question),
        _ => reply(page, question),
    }
    if question.node == NodeType::Gate
        && let Some(next) = after_gate(page, id)
    {
        let line = page.words.with("form-gate", &[("number", next.into())]);
        page.out.paragraph(line);
    }
    for (key, lines) in [("form-words", 3), ("form-source", 1)] {
        lines_for(page, key, lines);
    }
}

/// The number of the first question that is not under a gate.
fn after_gate<'a>(page: &Page<'a>, gate: &Id) -> Option<&'a str> {
    let instrument = page.instrument;
    let mut after = instrument.asked().skip_while(|(id, _)| *id != gate).skip(1);
    let outside = |id: &Id| instrument.node(id).is_some_and(|node| !node.gates.contains(gate));
    after.find(|(id, _)| outside(id)).map(|(id, _)| page.number(id))
}

fn lines_for(page: &mut Page<'_>, key: &str, lines: usize) {
    let label = page.label(&page.words.t(key));
    let dots = vec![DOTS.repeat(LINE); lines].join("\n");
    page.out.paragraph(label.and(format!("\n{dots}")));
}

/// Boxes for the whole and for each part, or lines to write on.
fn reply(page: &mut Page<'_>, question: &Question) {
    let boxes = match question.kind {
        QuestionKind::Choice | QuestionKind::Choices => {
            let mut words: Vec<String> = question.choices.values().cloned().collect();
            words.push(page.words.t("mark-unknown"));
            ticks(&words)
        }
        QuestionKind::Text | QuestionKind::Number | QuestionKind::Date => DOTS.repeat(LINE),
        _ => marks(page),
    };
    page.out.paragraph(boxes);
    let facets = page.instrument.facets(question);
    if facets.is_empty() {
        return;
    }
    let label = page.label(&page.words.t("form-parts"));
    page.out.paragraph(label);
    let items: Vec<Vec<Placed>> = facets
        .iter()
        .map(|(_, label, _)| vec![Block::Paragraph(Line::text(format!("{label}\n{}", marks(page)))).into()])
        .collect();
    page.out.list(false, items);
}

fn marks(page: &Page<'_>) -> String {
    let words: Vec<String> = Mark::ALL.iter().map(|mark| phrase::mark(page.words, *mark)).collect();
    ticks(&words)
}

fn ticks(words: &[String]) -> String {
    words.iter().map(|word| format!("{BOX} {word}")).collect::<Vec<_>>().join("   ")
}

/// A row for each standard, to be filled in by hand.
fn standards(page: &mut Page<'_>) {
    let how = page.words.t("form-how-cells");
    page.out.paragraph(how);
    let rows = page.instrument.standards.values().map(|it| {
        let name = Line::from(Inline::strong(it.code.as_str())).and(format!(" {}", it.title));
        TableRow::from(vec![name, Line::new(), Line::new(), Line::new()])
    });
    let rows: Vec<TableRow> = rows.collect();
    let head = ["standard", "form-status", "in-law", "in-practice"];
    let head = head.map(|key| Line::text(if key.starts_with("form") { page.words.t(key) } else { page.t(key) }));
    page.out.table(Line::new(), head.to_vec(), rows);
}

/// A row for each item of the matrix a question defines.
fn matrix(page: &mut Page<'_>, question: &Question) {
    let Some(matrix) = page.instrument.matrix(question) else { return };
    let how = page.words.t("form-how-cells");
    page.out.paragraph(how);
    let head = super::part::matrix::head(page, matrix);
    let rows = page.instrument.pool(matrix.rows).into_iter().map(|(_, label)| {
        let mut cells = vec![Line::text(label)];
        cells.resize(head.len(), Line::new());
        TableRow::from(cells)
    });
    let rows: Vec<TableRow> = rows.collect();
    page.out.table(Line::new(), head, rows);
}

/// A row for each branch, law and practice apart for each group.
fn coverage(page: &mut Page<'_>) {
    let how = page.words.t("form-how-cells");
    page.out.paragraph(how);
    let instrument = page.instrument;
    let mut head = vec![Line::text(super::part::coverage::branch_head(page))];
    for group in instrument.groups.values() {
        for key in ["group-law", "group-practice"] {
            head.push(Line::text(page.with(key, &[("group", (&group.short).into())])));
        }
    }
    let columns = head.len();
    let rows = instrument.branches.values().map(|it| {
        let mut cells = vec![Line::text(it.label.as_str())];
        cells.resize(columns, Line::new());
        TableRow::from(cells)
    });
    let rows: Vec<TableRow> = rows.collect();
    page.out.table(Line::new(), head, rows);
}
