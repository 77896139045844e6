//! Lists to choose from: registers and their rows, what could be better, what was found, recent workbooks.

use super::SceneCtx;
use crate::analysis::{Severity, Target, search};
use crate::app::overlay::{Goal, ListRow};
use crate::app::request::uses_of_row;
use crate::instrument::Id;
use crate::text::Wanted;
use crate::wording::phrase;
use crate::workbook::{Cell, Place};

/// The most hits of a search.
const MAX_HITS: usize = 100;

/// What is said of a register.
#[derive(Debug, Clone)]
pub struct RegisterScene {
    /// The registers beside it: id, what each is called, how many rows it has.
    pub beside: Vec<(Id, String, usize)>,
    /// What it is called.
    pub label: String,
    /// That it stays in the workbook while a room looks on.
    pub hidden: Option<String>,
    /// Its rows: what each is called, and what is told of it besides.
    pub rows: Vec<(String, String)>,
    /// What is said where it has no rows: what it is for, and how the first one is added.
    pub empty: (String, String),
}

/// What is said of a register.
#[must_use]
pub fn register(ctx: &SceneCtx<'_>, register: &Id) -> Option<RegisterScene> {
    let (instrument, workbook) = (ctx.instrument(), ctx.workbook());
    let definition = instrument.registers.get(register)?;
    let beside =
        instrument.registers_beside(register).map(|(id, it)| (id.clone(), it.label.clone(), workbook.rows(id).count()));
    let hidden = (ctx.public && definition.restricted).then(|| ctx.words.t("register-hidden"));
    let rows = workbook.rows(register).filter(|_| hidden.is_none()).map(|(row, fields)| {
        let others =
            definition.fields.keys().filter(|field| **field != definition.title && fields.contains_key(*field));
        let second = others.into_iter().find_map(|field| {
            let cell = Cell::Field(register.clone(), row.clone(), field.clone());
            Some(ctx.fact(&cell, &workbook.get(&cell)?))
        });
        (phrase::row_title(instrument, workbook, register, row), second.unwrap_or_default())
    });
    let first = ctx.words.with("register-empty", &[("one", (&definition.one).into())]);
    Some(RegisterScene {
        beside: beside.collect(),
        label: definition.label.clone(),
        rows: rows.collect(),
        hidden,
        empty: (definition.hint.clone(), first),
    })
}

/// What a field of a register is for, where that is said.
#[must_use]
pub fn field_help<'a>(ctx: &SceneCtx<'a>, cell: &Cell) -> Option<&'a str> {
    let Cell::Field(register, _, field) = cell else { return None };
    ctx.instrument().registers.get(register)?.fields.get(field)?.help.as_deref()
}

/// What is asked before a row goes, with what refers to it.
#[must_use]
pub fn row_removal(ctx: &SceneCtx<'_>, register: &Id, row: &Id) -> String {
    let title = phrase::row_title(ctx.instrument(), ctx.workbook(), register, row);
    let (uses, answers) = uses_of_row(ctx.workbook(), row);
    let lines = if ctx.in_lines { "yes" } else { "no" };
    let args = [("row", (&title).into()), ("uses", uses.into()), ("answers", answers.into()), ("lines", lines.into())];
    ctx.words.with("confirm-remove-row", &args)
}

/// What could be better and holds what is wanted: faults first, then advice, each with its place and where it leads.
#[must_use]
pub fn problem_rows(ctx: &SceneCtx<'_>, wanted: &str) -> Vec<ListRow> {
    let wanted = Wanted::of(wanted);
    let row = |problem: &crate::analysis::Problem| ListRow {
        label: ctx.cell(&problem.cell),
        text: phrase::problem(ctx.words, problem),
        to: Goal::Target(Target::Cell(problem.cell.clone())),
    };
    let all = ctx.session.derived.problems.iter().map(|problem| (problem.kind.severity(), row(problem)));
    let mut rows: Vec<(Severity, ListRow)> =
        all.filter(|(_, row)| wanted.is_in(&format!("{} {}", row.label, row.text))).collect();
    rows.sort_by_key(|(severity, _)| *severity);
    rows.into_iter().map(|(_, row)| row).collect()
}

/// Everything that holds what is looked for, best first; nothing a room must not see while one looks on.
#[must_use]
pub fn search_rows(ctx: &SceneCtx<'_>, query: &str) -> Vec<ListRow> {
    let is_restricted =
        |register: &Id| ctx.instrument().registers.get(register).is_some_and(|it| ctx.public && it.restricted);
    let is_hidden = |target: &Target| match target {
        Target::Cell(cell @ Cell::Part(..)) => ctx.public && ctx.workbook().is_restricted(cell),
        Target::Row(register, _) | Target::Cell(Cell::Field(register, ..)) => is_restricted(register),
        _ => false,
    };
    let hits = search(ctx.instrument(), ctx.workbook(), query, MAX_HITS);
    let shown = hits.into_iter().filter(|hit| !is_hidden(&hit.target));
    shown.map(|hit| ListRow { label: ctx.named(hit.label), text: hit.text, to: Goal::Target(hit.target) }).collect()
}

/// A chapter or another drafted text: its number in the report, where it has one, and its title.
#[must_use]
pub fn chapter_row(ctx: &SceneCtx<'_>, id: &Id) -> ListRow {
    let chapter = ctx.instrument().chapters.get(id);
    ListRow {
        label: chapter.map(|chapter| chapter.number.to_string()).unwrap_or_default(),
        text: match chapter {
            Some(chapter) => chapter.title.clone(),
            None => ctx.instrument().text_title(id).unwrap_or_default(),
        },
        to: Goal::Target(Target::Cell(Cell::Part(Place::Chapter(id.clone()), crate::workbook::Part::Finding))),
    }
}
