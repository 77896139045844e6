//! Lists narrowed by typing: which lines the palette, the search, the chapters and the problems hold.

use super::documents;
use super::response::{Ctx, Instruction, Response};
use crate::app::availability::is_available;
use crate::app::command::Command;
use crate::app::context::Context;
use crate::app::field::TextField;
use crate::app::keymap::{contexts, keys_of};
use crate::app::model::Model;
use crate::app::overlay::{Goal, List, ListRow, Overlay};
use crate::app::scene;
use crate::text::{Wanted, fold};

fn list(rows: Vec<ListRow>) -> List {
    List { filter: TextField::filter(), row: 0, all: rows.clone(), rows }
}

/// Opens the palette.
pub fn open_palette(model: &Model) -> Response {
    Response::open(Overlay::Palette(list(palette_rows(model))))
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
        Overlay::Palette(list) => Some(narrowed(&list.all, list.filter.text())),
        Overlay::Documents(list) => Some(documents::rows(model, list.filter.text())),
        Overlay::Search(list) => Some(search_rows(ctx()?, list.filter.text())),
        Overlay::Chapters(list) => Some(chapter_rows(ctx()?, list.filter.text())),
        _ => None,
    }
}

fn chapter_rows(ctx: Ctx<'_>, wanted: &str) -> Vec<ListRow> {
    let (number, wanted) = (wanted.trim(), Wanted::of(wanted));
    let rows = ctx.instrument().texts().map(|id| scene::chapter_row(&ctx.scene(), id));
    rows.filter(|row| row.label == number || wanted.is_in(&row.text)).collect()
}

/// Every command that means something on the screen underneath, with the key it has there.
fn palette_rows(model: &Model) -> Vec<ListRow> {
    let here = match model.overlays.first() {
        Some(_) => Context::ALL.to_vec(),
        None => contexts(model),
    };
    let internal = [Command::Accept, Command::Leave, Command::Tick, Command::Palette];
    let meant = Command::ALL.iter().filter(|command| !internal.contains(command) && is_available(model, **command));
    let row = |command: &Command| ListRow {
        label: keys_of(&here, *command).into_iter().next().unwrap_or_default(),
        text: model.words.t(&format!("command-{}", command.as_str())),
        to: Goal::Command(*command),
    };
    meant.map(row).collect()
}

/// The commands whose title or name holds what was typed, among those that meant something when the palette opened.
fn narrowed(all: &[ListRow], typed: &str) -> Vec<ListRow> {
    let (wanted, name) = (Wanted::of(typed), fold(typed));
    let holds = |row: &&ListRow| wanted.is_in(&row.text) || command_name(row).contains(&name);
    let mut rows: Vec<ListRow> = all.iter().filter(holds).cloned().collect();
    // a name typed out is the command meant, even where its letters stand in the title of another
    rows.sort_by_key(|row| command_name(row) != name);
    rows
}

/// The name of the command a line stands for, as it is compared.
fn command_name(row: &ListRow) -> String {
    match row.to {
        Goal::Command(command) => fold(command.as_str()),
        Goal::Target(_) => String::new(),
    }
}

fn search_rows(ctx: Ctx<'_>, query: &str) -> Vec<ListRow> {
    scene::search_rows(&ctx.scene(), query)
}

/// The problems on the screen that lists them.
pub fn problem_rows(ctx: Ctx<'_>, wanted: &str) -> Vec<ListRow> {
    scene::problem_rows(&ctx.scene(), wanted)
}
