//! Lists to choose from: registers and their rows, what could be better, what was found, recent workbooks.

use super::SceneCtx;
use crate::analysis::texts_that_cite;
use crate::analysis::{Hit, Target, search};
use crate::app::overlay::{Goal, ListRow};
use crate::app::request::uses_of_row;
use crate::instrument::IndexMap;
use crate::instrument::{Id, Register, RegisterGroup};
use crate::text::Wanted;
use crate::wording::phrase;
use crate::workbook::{Cell, Place};

/// The most hits of a search.
const MAX_HITS: usize = 100;

/// A register in the list of them all.
#[derive(Debug, Clone)]
pub struct RegisterLine {
    /// The heading it stands under.
    pub group: String,
    pub id: Id,
    /// What it is called.
    pub label: String,
    /// How many rows it has; how many notes stay in the workbook is told to nobody who looks on.
    pub count: Option<usize>,
}

/// The registers people edit, heading by heading.
#[must_use]
pub fn register_list(ctx: &SceneCtx<'_>) -> Vec<RegisterLine> {
    let line = |(group, id, register): (RegisterGroup, &Id, &Register)| RegisterLine {
        group: register_group(ctx, group),
        id: id.clone(),
        label: register.label.clone(),
        count: (!register.restricted).then(|| ctx.workbook().rows(id).count()),
    };
    ctx.instrument().listed_registers().map(line).collect()
}

/// The heading registers stand under.
fn register_group(ctx: &SceneCtx<'_>, group: RegisterGroup) -> String {
    ctx.words.t(&format!("register-group-{}", group.as_str()))
}

/// What is said of a register.
#[derive(Debug, Clone)]
pub struct RegisterScene {
    /// The heading it stands under; nothing where it is not listed.
    pub group: Option<String>,
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
        group: (definition.group() != RegisterGroup::Unlisted).then(|| register_group(ctx, definition.group())),
        label: definition.label.clone(),
        rows: rows.collect(),
        hidden,
        empty: (definition.hint.clone(), first),
    })
}

/// What a field of a register is for, where that is said.
#[must_use]
pub fn field_help<'a>(ctx: &SceneCtx<'a>, cell: &Cell) -> Option<&'a str> {
    let (register, _, field) = cell.field()?;
    ctx.instrument().registers.get(register)?.fields.get(field)?.help.as_deref()
}

/// What is asked before a row goes, with what refers to it.
#[must_use]
pub fn row_removal(ctx: &SceneCtx<'_>, register: &Id, row: &Id) -> String {
    let title = phrase::row_title(ctx.instrument(), ctx.workbook(), register, row);
    let (uses, answers) = uses_of_row(ctx.instrument(), ctx.workbook(), row);
    let lines = if ctx.in_lines { "yes" } else { "no" };
    let args = [("row", (&title).into()), ("uses", uses.into()), ("answers", answers.into()), ("lines", lines.into())];
    let asked = ctx.words.with("confirm-remove-row", &args);
    let texts = texts_that_cite(ctx.instrument(), ctx.workbook(), row);
    if texts.is_empty() {
        return asked;
    }
    let name = |cell: &Cell| phrase::cell(ctx.words, ctx.instrument(), ctx.workbook(), cell);
    let mut names: Vec<String> = texts.iter().take(TEXTS_NAMED).map(name).collect();
    if texts.len() > TEXTS_NAMED {
        names.push("…".to_owned());
    }
    let texts = names.join(&ctx.words.t("report-semicolon"));
    format!("{asked}\n{}", ctx.words.with("confirm-remove-cited", &[("texts", (&texts).into())]))
}

/// Texts that cite a row, named before it goes; more than these are not read out.
const TEXTS_NAMED: usize = 5;

/// What could be better about one thing.
#[derive(Debug, Clone)]
pub struct ProblemGroup {
    /// The question, row or part of the header.
    pub title: String,
    /// Which part of it, and what could be better.
    pub problems: Vec<(String, String)>,
    /// Where each leads.
    to: Vec<Goal>,
}

/// What could be better and holds what is wanted, question by question; those with a fault first, and it first in them.
#[must_use]
pub fn problem_groups(ctx: &SceneCtx<'_>, wanted: &str) -> Vec<ProblemGroup> {
    let wanted = Wanted::of(wanted);
    let mut found: Vec<&crate::analysis::Problem> = ctx.session.derived.problems.iter().collect();
    found.sort_by_key(|problem| problem.kind.severity());
    let mut groups: IndexMap<String, ProblemGroup> = IndexMap::default();
    for problem in found {
        let (title, part) = problem_place(ctx, &problem.cell);
        let sentence = phrase::problem(ctx.words, problem);
        if !wanted.is_in(&format!("{title} {part} {sentence}")) {
            continue;
        }
        let group = groups.entry(title.clone());
        let group = group.or_insert_with(|| ProblemGroup { title, problems: Vec::new(), to: Vec::new() });
        group.problems.push((part, sentence));
        group.to.push(Goal::Target(Target::Cell(problem.cell.clone())));
    }
    groups.into_values().collect()
}

/// What a problem is about: the question, row or part of the header, and which part of it.
fn problem_place(ctx: &SceneCtx<'_>, cell: &Cell) -> (String, String) {
    let (words, instrument, workbook) = (ctx.words, ctx.instrument(), ctx.workbook());
    let title = match cell.meant() {
        Cell::Part(place, _) => phrase::place_title(instrument, workbook, place),
        Cell::Field(register, row, _) | Cell::Year(register, row, ..) => {
            phrase::row_name(instrument, workbook, register, row)
        }
        header => return (phrase::short(words, instrument, header), String::new()),
    };
    (ctx.named(title), phrase::short(words, instrument, cell))
}

/// The same line by line.
#[must_use]
pub fn problem_rows(ctx: &SceneCtx<'_>, wanted: &str) -> Vec<ListRow> {
    let row = |title: &str, (part, text): (String, String), to| ListRow {
        label: ctx.joined([title.to_owned(), part]),
        text,
        to,
    };
    let groups = problem_groups(ctx, wanted).into_iter();
    groups
        .flat_map(|group| {
            let rows = group.problems.into_iter().zip(group.to);
            rows.map(|(problem, to)| row(&group.title, problem, to)).collect::<Vec<_>>()
        })
        .collect()
}

/// Everything that holds what is looked for, best first; nothing a room must not see while one looks on.
#[must_use]
pub fn search_rows(ctx: &SceneCtx<'_>, query: &str) -> Vec<ListRow> {
    let is_restricted =
        |register: &Id| ctx.instrument().registers.get(register).is_some_and(|it| ctx.public && it.restricted);
    let is_hidden = |target: &Target| match target {
        Target::Cell(cell @ Cell::Part(..)) => ctx.public && ctx.workbook().is_restricted(cell),
        Target::Row(register, _) | Target::Cell(Cell::Field(register, ..) | Cell::Year(register, ..)) => {
            is_restricted(register)
        }
        _ => false,
    };
    let hits = search(ctx.instrument(), ctx.workbook(), query, MAX_HITS);
    let shown = hits.into_iter().filter(|hit| !is_hidden(&hit.target));
    // what was found as the file has it is shown as everywhere: with its brackets, and with words for what is chosen
    let text = |hit: &Hit| match &hit.target {
        Target::Cell(cell) => ctx.workbook().get(cell).map(|fact| ctx.fact(cell, &fact)),
        _ => None,
    };
    let row = |hit: Hit| ListRow {
        text: text(&hit).unwrap_or(hit.text),
        label: ctx.named(hit.label),
        to: Goal::Target(hit.target),
    };
    shown.map(row).collect()
}

/// A chapter or another drafted text: its number in the report, where it has one, and its title.
#[must_use]
pub fn chapter_row(ctx: &SceneCtx<'_>, id: &Id) -> ListRow {
    let chapter = ctx.instrument().chapters.get(id);
    let title = match chapter {
        Some(chapter) => chapter.title.clone(),
        None => ctx.instrument().text_title(id).unwrap_or_default(),
    };
    ListRow {
        label: chapter.map(|chapter| chapter.number.to_string()).unwrap_or_default(),
        text: ctx.words.labelled(&title, &super::text_progress(ctx, id)),
        to: Goal::Target(Target::Cell(Cell::Part(Place::Chapter(id.clone()), crate::workbook::Part::Finding))),
    }
}
