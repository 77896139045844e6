//! The annex: what was typed and has no place in this instrument, and what should be looked at before this is final.
//!
//! It prints every cell that no other part has told, whatever it is, so that nothing typed can be missing.

use super::Page;
use super::page::typed;
use super::row_points::row_points;
use super::{chapters, group};
use crate::analysis::Problem;
use crate::document::{Block, Inline, Line, Placed};
use crate::instrument::Id;
use crate::instrument::IndexMap;
use crate::wording::phrase;
use crate::workbook::{Cell, Fact, Part, Place, Row, working_group};
use std::collections::HashSet;

/// Both lists; nothing when both are empty.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let rest = untold(page);
    let disputed = disputed(page);
    let points = points(page);
    if rest.is_empty() && disputed.is_empty() && points.is_empty() {
        return;
    }
    page.part("annex");
    if !rest.is_empty() {
        page.section("unplaced");
        page.out.paragraph(page.t("unplaced-note"));
        page.out.list(false, rest);
    }
    if !disputed.is_empty() {
        page.section("versions");
        page.out.paragraph(page.t("versions-note"));
        page.out.list(false, disputed);
    }
    if !points.is_empty() {
        page.section("points");
        page.out.paragraph(page.t("points-note"));
        page.out.list(false, points);
    }
}

/// What the minutes of a meeting had no place for, so that nothing typed of it is missing.
pub(in crate::report) fn of_meeting(page: &mut Page<'_>, meeting: &Id) {
    let published = page.published;
    let mut items = Vec::new();
    for (register, rows) in &published.registers {
        for (row, fields) in page.each(rows) {
            let is_itself = register.as_str() == working_group::MEETING && row == meeting;
            if is_itself || working_group::is_of_meeting(fields, meeting) {
                items.extend(untold_row(page, register, row, fields));
                if register.as_str() == working_group::AGENDA {
                    let place = Place::Row(register.clone(), row.clone());
                    let name = phrase::place(page.instrument, published, &place);
                    items.extend(gathered(page, &name, published.cells_at(&place)));
                }
            }
        }
    }
    if !items.is_empty() {
        page.part("further");
        page.out.list(false, items);
    }
}

fn untold_row(page: &mut Page<'_>, register: &Id, row: &Id, fields: &Row) -> Option<Vec<Placed>> {
    let cells = fields.keys().map(|field| Cell::Field(register.clone(), row.clone(), field.clone())).collect();
    let label = page.instrument.registers.get(register).map_or(register.as_str(), |it| it.one.as_str());
    let name = phrase::row_title(page.instrument, page.published, register, row);
    gathered(page, &format!("{label} · {name}"), cells)
}

/// What no other part printed, gathered by place and row.
fn untold(page: &mut Page<'_>) -> Vec<Vec<Placed>> {
    let published = page.published;
    let mut items = Vec::new();
    for (register, rows) in &published.registers {
        for (row, fields) in page.each(rows) {
            if !group::is_of_minutes(page, register, fields) {
                items.extend(untold_row(page, register, row, fields));
            }
        }
    }
    for (place, _) in page.each(published.entries()) {
        if let Place::Row(register, row) = &place
            && published.row(register, row).is_some_and(|fields| group::is_of_minutes(page, register, fields))
        {
            continue;
        }
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
        let kept = cell.is_kept();
        let Some(fact) = page.published.get(&cell).filter(|_| !kept && !page.is_printed(&cell)) else { continue };
        let said = phrase::fact(page.words, page.instrument, page.published, &cell, &fact);
        let label = phrase::short(page.words, page.instrument, &cell);
        let words = match (&cell, cell.place().and_then(|place| page.published.entry(place))) {
            (Cell::Part(place, Part::Finding), Some(entry)) => page.words_in_line(place, entry, &said),
            _ => page.fact(&cell, &fact),
        };
        let mut line = page.label(&label);
        line.push_line(words);
        item.push(Block::Paragraph(line).at(cell.to_string()));
        page.mark_printed(cell);
    }
    if item.is_empty() {
        return None;
    }
    let lines = Block::List { ordered: false, items: item.into_iter().map(|line| vec![line]).collect() };
    Some(vec![Block::Paragraph(Inline::strong(name).into()).into(), lines.into()])
}

/// What two people changed, each in a way of their own: both wordings, one below the other.
fn disputed(page: &Page<'_>) -> Vec<Vec<Placed>> {
    let published = page.published;
    let mut items = Vec::new();
    let mut last: Option<&Cell> = None;
    for (cell, fact) in page.each(published.disputed.iter()) {
        let of = cell.meant();
        let said = |fact: &Fact| phrase::fact(page.words, page.instrument, published, of, fact);
        if last.replace(of) != Some(of) {
            let held = said(&published.get(of).unwrap_or(Fact::Emptied));
            let name = phrase::cell(page.words, page.instrument, published, of);
            let line = page.label(&name).and(page.with("version-here", &[("text", typed(&held).into())]));
            items.push(vec![Block::Paragraph(line).at(of.to_string())]);
        }
        let other = said(fact);
        let line = Line::text(page.with("version-other", &[("text", typed(&other).into())]));
        if let Some(item) = items.last_mut() {
            item.push(Block::Paragraph(line).at(cell.to_string()));
        }
    }
    items
}

/// Problems the chapters did not list, one line a problem or a row.
fn points(page: &Page<'_>) -> Vec<Vec<Placed>> {
    let listed: HashSet<&Cell> =
        page.instrument.chapters.keys().flat_map(|id| chapters::disputes(page, id)).map(|it| &it.cell).collect();
    let mut items = Vec::new();
    let mut rows: IndexMap<(&Id, &Id), (usize, Vec<&Problem>)> = IndexMap::default();
    for problem in page.each(&page.derived.problems) {
        // a problem of a restricted remark would tell that there is one
        if page.published.hides(&problem.cell) || listed.contains(&problem.cell) {
            continue;
        }
        if let Some((register, row, _)) = problem.cell.field() {
            let (_, problems) = rows.entry((register, row)).or_insert_with(|| {
                items.push(Vec::new());
                (items.len() - 1, Vec::new())
            });
            problems.push(problem);
            continue;
        }
        let name = phrase::cell(page.words, page.instrument, page.published, &problem.cell);
        let line: Line = page.label(&name).and(phrase::problem(page.words, problem));
        items.push(vec![Block::Paragraph(line).at(problem.cell.to_string())]);
    }
    for ((register, row), (item, problems)) in page.each(rows) {
        if let (Some(item), Some(first)) = (items.get_mut(item), problems.first()) {
            let name = phrase::row_name(page.instrument, page.published, register, row);
            let origin = first.cell.to_string();
            let points = row_points(page, page.instrument.registers.get(register), problems);
            item.push(Block::Paragraph(page.label(&name).and(points.in_one_line(page))).at(origin));
        }
    }
    items
}
