//! The annex: what was typed and has no place in this instrument, and what should be looked at before this is final.
//!
//! It prints every cell that no other part has told, whatever it is, so that nothing typed can be missing.

use super::Page;
use super::chapters;
use super::page::typed;
use crate::document::{Block, Inline, Line, Placed};
use crate::report::phrase;
use crate::workbook::{Cell, Part, Place};
use std::collections::HashSet;

/// Both lists; nothing when both are empty.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let rest = untold(page);
    let points = points(page);
    if rest.is_empty() && points.is_empty() {
        return;
    }
    page.part("annex");
    if !rest.is_empty() {
        page.section("unplaced");
        page.out.paragraph(page.t("unplaced-note"));
        page.out.list(false, rest);
    }
    if !points.is_empty() {
        page.section("points");
        page.out.paragraph(page.t("points-note"));
        page.out.list(false, points);
    }
}

/// What no other part printed, gathered by place and row.
fn untold(page: &mut Page<'_>) -> Vec<Vec<Placed>> {
    let published = page.published;
    let mut items = Vec::new();
    for (register, rows) in &published.registers {
        for (row, fields) in rows {
            let cells = fields.keys().map(|field| Cell::Field(register.clone(), row.clone(), field.clone())).collect();
            let label = page.instrument.registers.get(register).map_or(register.as_str(), |it| it.one.as_str());
            let name = phrase::row_title(page.instrument, published, register, row);
            items.extend(gathered(page, &format!("{label} · {name}"), cells));
        }
    }
    for (place, _) in published.entries() {
        let name = match &place {
            Place::Answer(slot) => match page.instrument.question(&slot.question) {
                Some(question) => format!("{} {}", phrase::place(page.instrument, published, &place), question.prompt),
                None => slot.to_string(),
            },
            place => phrase::place(page.instrument, published, place),
        };
        items.extend(gathered(page, &name, published.cells_at(&place)));
    }
    items
}

fn gathered(page: &mut Page<'_>, name: &str, cells: Vec<Cell>) -> Option<Vec<Placed>> {
    let mut item: Vec<Placed> = Vec::new();
    for cell in cells {
        // the wording answered is kept by the program, not by people
        let kept = matches!(cell, Cell::Part(_, Part::Seen));
        let Some(fact) = page.published.get(&cell).filter(|_| !kept && !page.is_told(&cell)) else { continue };
        let said = phrase::fact(page.words, page.instrument, page.published, &cell, &fact);
        let label = match &cell {
            Cell::Part(place, part) => phrase::part(page.words, page.instrument, place, part),
            Cell::Field(register, _, field) => {
                let known = page.instrument.registers.get(register).and_then(|it| it.fields.get(field));
                known.map_or_else(|| field.to_string(), |field| field.label.clone())
            }
            Cell::Header(part) => phrase::header(page.words, *part),
        };
        let line = page.label(&label).and(typed(&said));
        item.push(Block::Paragraph(line).at(cell.to_string()));
        page.tell(cell);
    }
    if item.is_empty() {
        return None;
    }
    let lines = Block::List { ordered: false, items: item.into_iter().map(|line| vec![line]).collect() };
    Some(vec![Block::Paragraph(Inline::strong(name).into()).into(), lines.into()])
}

/// Problems the chapters did not list, one line a problem.
fn points(page: &Page<'_>) -> Vec<Vec<Placed>> {
    let listed: HashSet<&Cell> =
        page.instrument.chapters.keys().flat_map(|id| chapters::disputes(page, id)).map(|it| &it.cell).collect();
    let mut items = Vec::new();
    for problem in &page.derived.problems {
        let remark = matches!(&problem.cell, Cell::Part(_, Part::Remark(..)));
        // a problem of a restricted remark would tell that there is one
        let hidden = remark && page.published.get(&problem.cell).is_none();
        if hidden || listed.contains(&problem.cell) {
            continue;
        }
        let name = phrase::cell(page.words, page.instrument, page.published, &problem.cell);
        let line: Line = page.label(&name).and(phrase::problem(page.words, problem));
        items.push(vec![Block::Paragraph(line).at(problem.cell.to_string())]);
    }
    items
}
