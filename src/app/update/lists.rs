//! Lists narrowed by typing: which lines the palette, the search, the chapters and the problems hold.

use super::documents;
use super::response::{Ctx, Instruction, Response};
use crate::analysis::{Severity, Target, search};
use crate::app::availability::is_available;
use crate::app::command::Command;
use crate::app::context::Context;
use crate::app::field::Field;
use crate::app::keymap::{contexts, keys_of};
use crate::app::model::Model;
use crate::app::overlay::{Goal, List, ListRow, Overlay};
use crate::app::session::Session;
use crate::i18n::Words;
use crate::instrument::Id;
use crate::wording::phrase;
use crate::workbook::{Cell, Part, Place};

const MAX_HITS: usize = 100;

fn list(rows: Vec<ListRow>) -> List {
    List { filter: Field::filter(), row: 0, rows }
}

/// Opens the palette.
pub fn open_palette(model: &Model) -> Response {
    Response::open(Overlay::Palette(list(palette_rows(model, ""))))
}

/// Opens the search.
pub fn open_search(ctx: Ctx<'_>) -> Response {
    Response::open(Overlay::Search(list(search_rows(ctx, ""))))
}

/// Offers the chapters of the report; the one chosen opens as a record.
pub fn open_chapters(ctx: Ctx<'_>) -> Response {
    Response::of(Instruction::CloseAll).and(Instruction::Open(Overlay::Chapters(list(chapter_rows(ctx, "")))))
}

/// The lines of the list on top for what is typed there now; nothing where no list is on top.
pub fn rows_now(model: &Model) -> Option<Vec<ListRow>> {
    let ctx = || Ctx::of(model);
    match model.overlays.last()? {
        Overlay::Palette(list) => Some(palette_rows(model, list.filter.text())),
        Overlay::Documents(list) => Some(documents::rows(model, list.filter.text())),
        Overlay::Search(list) => Some(search_rows(ctx()?, list.filter.text())),
        Overlay::Chapters(list) => Some(chapter_rows(ctx()?, list.filter.text())),
        _ => None,
    }
}

fn chapter_rows(ctx: Ctx<'_>, wanted: &str) -> Vec<ListRow> {
    let wanted = wanted.trim().to_lowercase();
    let instrument = ctx.instrument();
    let row = |id: &Id| ListRow {
        label: instrument.chapters.get(id).map(|chapter| chapter.number.to_string()).unwrap_or_default(),
        text: match instrument.chapters.get(id) {
            Some(chapter) => chapter.title.clone(),
            None => instrument.text_title(id).unwrap_or_default(),
        },
        to: Goal::Target(Target::Cell(Cell::Part(Place::Chapter(id.clone()), Part::Finding))),
    };
    let rows = instrument.texts().map(row);
    rows.filter(|row| row.label == wanted || row.text.to_lowercase().contains(&wanted)).collect()
}

fn palette_rows(model: &Model, wanted: &str) -> Vec<ListRow> {
    // the keys shown are those that work on the screen underneath
    let here = match model.overlays.first() {
        Some(_) => Context::ALL.to_vec(),
        None => contexts(model),
    };
    let wanted = wanted.trim().to_lowercase();
    let internal = [Command::Accept, Command::Leave, Command::Tick, Command::Palette];
    let mut rows: Vec<ListRow> = Command::ALL
        .iter()
        .filter(|command| !internal.contains(command) && is_available(model, **command))
        .map(|command| ListRow {
            label: keys_of(&here, *command).into_iter().next().unwrap_or_default(),
            text: model.words.t(&format!("command-{}", command.as_str())),
            to: Goal::Command(*command),
        })
        .filter(|row| row.text.to_lowercase().contains(&wanted) || command_name(row).contains(&wanted))
        .collect();
    // a name typed out is the command meant, even where its letters stand in the title of another
    rows.sort_by_key(|row| command_name(row) != wanted);
    rows
}

fn command_name(row: &ListRow) -> &'static str {
    match row.to {
        Goal::Command(command) => command.as_str(),
        Goal::Target(_) => "",
    }
}

fn search_rows(ctx: Ctx<'_>, query: &str) -> Vec<ListRow> {
    let public = ctx.model.is_public();
    let is_hidden = |target: &Target| match target {
        Target::Cell(cell @ Cell::Part(..)) => public && ctx.workbook().is_restricted(cell),
        Target::Row(register, _) | Target::Cell(Cell::Field(register, ..)) => {
            let definition = ctx.instrument().registers.get(register);
            public && definition.is_some_and(|it| it.restricted)
        }
        _ => false,
    };
    search(ctx.instrument(), ctx.workbook(), query, MAX_HITS)
        .into_iter()
        .filter(|hit| !is_hidden(&hit.target))
        .map(|hit| ListRow { label: hit.label, text: hit.text, to: Goal::Target(hit.target) })
        .collect()
}

/// The problems that match what was typed: faults first, then advice, each with its place and where it leads.
pub fn problem_rows(words: &Words, session: &Session, wanted: &str) -> Vec<ListRow> {
    let wanted = wanted.trim().to_lowercase();
    let mut rows: Vec<(Severity, ListRow)> = session
        .derived
        .problems
        .iter()
        .map(|problem| {
            let row = ListRow {
                label: phrase::cell(words, &session.instrument, &session.workbook, &problem.cell),
                text: phrase::problem(words, problem),
                to: Goal::Target(Target::Cell(problem.cell.clone())),
            };
            (problem.kind.severity(), row)
        })
        .filter(|(_, row)| format!("{} {}", row.label, row.text).to_lowercase().contains(&wanted))
        .collect();
    rows.sort_by_key(|(severity, _)| *severity);
    rows.into_iter().map(|(_, row)| row).collect()
}
