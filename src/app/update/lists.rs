//! Lists narrowed by typing: which lines the palette, the search, the chapters and the problems hold.

use super::documents;
use super::response::{Ctx, Instruction, Response};
use crate::app::availability::is_available;
use crate::app::command::{Availability, Binding, Command, Handler, LineUse, bindings};
use crate::app::context::Context;
use crate::app::field::TextField;
use crate::app::keymap::{contexts, keys_of};
use crate::app::model::Model;
use crate::app::overlay::{Goal, List, ListRow, Menu, MenuGroup, Overlay};
use crate::app::scene;
use crate::i18n::Words;
use crate::text::{Wanted, fold};

fn list(rows: Vec<ListRow>) -> List {
    List { filter: TextField::filter(), row: 0, all: rows.clone(), rows }
}

/// Opens the palette.
pub fn open_palette(model: &Model) -> Response {
    Response::open(Overlay::Palette(list(palette_rows(model))))
}

/// Opens the menu: what is available here and has a key in it.
pub fn open_menu(model: &Model) -> Response {
    let rows = |group| {
        let in_group =
            bindings().iter().filter(|it| it.context == Context::Menu && group_of(it.command) == Some(group));
        let here = in_group.filter(|it| is_available(model, it.command));
        let row = |it: &Binding| Some((it.parsed().next()?.shown(&model.words), it.command));
        here.filter_map(row).collect::<Vec<_>>()
    };
    let groups = MenuGroup::ALL.iter().map(|group| (*group, rows(*group)));
    Response::open(Overlay::Menu(Menu(groups.filter(|(_, rows)| !rows.is_empty()).collect())))
}

/// The group of the menu a command stands in.
fn group_of(command: Command) -> Option<MenuGroup> {
    Some(match command.row().handler {
        Handler::Reply | Handler::Part | Handler::Item => MenuGroup::Here,
        Handler::Screen if command.row().when == Availability::OnQuestion => MenuGroup::Here,
        Handler::Screen | Handler::Travel | Handler::Document => MenuGroup::Go,
        _ if command == Command::Meeting => MenuGroup::Go,
        Handler::Costing => MenuGroup::Go,
        Handler::Meeting | Handler::Decision | Handler::Projector => MenuGroup::Meeting,
        Handler::Program | Handler::History | Handler::Recovery | Handler::Depart => MenuGroup::Program,
        Handler::List | Handler::Cursor => return None,
    })
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
        Overlay::Palette(list) => Some(narrowed(model, &list.all, list.filter.text())),
        Overlay::Documents(list) => Some(documents::rows(model, list.filter.text())),
        Overlay::Search(list) => Some(search_rows(ctx()?, list.filter.text())),
        Overlay::Chapters(list) => Some(chapter_rows(ctx()?, list.filter.text())),
        _ => None,
    }
}

fn chapter_rows(ctx: Ctx<'_>, wanted: &str) -> Vec<ListRow> {
    let (number, wanted) = (wanted.trim(), Wanted::of(wanted));
    let rows = ctx.instrument().texts().map(|id| scene::chapter_row(&ctx.scene(), id));
    // the digits of how far a text is are no number of a chapter
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    rows.filter(|row| row.label == number || !is_number && wanted.is_in(&row.text)).collect()
}

/// Every command that means something here, those with a key first, and every register.
fn palette_rows(model: &Model) -> Vec<ListRow> {
    let here = contexts(model);
    let internal = [Command::Accept, Command::Leave, Command::Tick, Command::Palette, Command::Menu];
    let meant = Command::ALL.iter().filter(|command| !internal.contains(command) && is_available(model, **command));
    let row = |command: &Command| ListRow {
        label: key_here(&model.words, &here, *command).unwrap_or_default(),
        text: model.words.t(&format!("command-{}", command.as_str())),
        to: Goal::Command(*command),
    };
    let mut rows: Vec<ListRow> = meant.map(row).collect();
    rows.sort_by_key(|row| row.label.is_empty());
    let registers = model.session.iter().flat_map(|session| session.instrument.listed_registers());
    rows.extend(registers.map(|(_, id, register)| ListRow {
        label: String::new(),
        text: register.label.clone(),
        to: Goal::Register(id.clone()),
    }));
    rows
}

/// The keys that lead to a command from here: its own, or those through the menu.
fn key_here(words: &Words, here: &[Context], command: Command) -> Option<String> {
    let first = |contexts: &[Context], command| keys_of(words, contexts, command).into_iter().next();
    first(here, command).or_else(|| {
        let menu = first(here, Command::Menu)?;
        Some(format!("{menu} {}", first(&[Context::Menu], command)?))
    })
}

/// The lines that mean what was typed, among those that meant something when the palette opened: by their titles, by
/// everyday words for them, and last by words with one slip of the finger.
fn narrowed(model: &Model, all: &[ListRow], typed: &str) -> Vec<ListRow> {
    let (wanted, name) = (Wanted::of(typed), fold(typed));
    let place = |row: &ListRow| {
        let (title, other) = (fold(&row.text), fold(&everyday_words(model, row)));
        let both = format!("{title} {other}");
        match row.to {
            // a name typed out is the command meant, even where its letters stand in the title of another
            Goal::Command(command) if fold(command.as_str()) == name => Some(0),
            _ if wanted.is_in_folded(&title) => Some(1),
            _ if wanted.is_in_folded(&both) => Some(2),
            _ if wanted.is_nearly_in(&both) => Some(3),
            _ => None,
        }
    };
    let mut rows: Vec<(usize, ListRow)> = all.iter().filter_map(|row| Some((place(row)?, row.clone()))).collect();
    rows.sort_by_key(|(place, _)| *place);
    rows.into_iter().map(|(_, row)| row).collect()
}

/// What people call a command or a register beside its title: the name, the words of lines, and words nobody sees.
fn everyday_words(model: &Model, row: &ListRow) -> String {
    let message = |key: String| if model.words.has(&key) { model.words.t(&key) } else { String::new() };
    match &row.to {
        Goal::Command(command) => {
            let line = match command.row().line {
                LineUse::Word(name) => name,
                LineUse::Mark(_) | LineUse::Own(_) | LineUse::Instead(_) => command.as_str(),
            };
            let (word, also) = (format!("plain-word-{line}"), format!("words-{}", command.as_str()));
            format!("{} {} {}", command.as_str(), message(word), message(also))
        }
        Goal::Register(id) => {
            let known = model.session.as_ref().and_then(|session| session.instrument.registers.get(id));
            let fields = known.iter().flat_map(|register| register.fields.values()).map(|field| field.label.as_str());
            let one = known.map_or("", |register| register.one.as_str());
            fields.fold(format!("{id} {one}"), |words, label| format!("{words} {label}"))
        }
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
