//! Opening screens and going where something leads.

use super::{documents, edit, forms, incoming, lay_over, leaving, lists, projecting};
use crate::analysis::{Target, meeting};
use crate::app::command::Command;
use crate::app::effect::{Effect, Env, Example};
use crate::app::field::Field;
use crate::app::grid::GridKind;
use crate::app::model::{Model, START, Screen, Tone};
use crate::app::navigation::{GridScreen, Laid, ListScreen, Reader, Reads, RegisterScreen};
use crate::app::overlay::Overlay;
use crate::app::record::{Pane, Subject};
use crate::app::session::Session;
use crate::document::Glyphs;
use crate::document::layout::{RowPart, lay_out};
use crate::i18n::{LANGUAGES, Words};
use crate::instrument::Id;
use crate::report::kind::Kind;
use crate::report::writer_words;
use crate::workbook::{Cell, Part, Place, Purpose, Slot};

/// Opens a screen or an overlay, or asks something of the outside.
pub fn open(model: &mut Model, command: Command, env: &mut dyn Env) -> Vec<Effect> {
    if command == Command::Redraw {
        // nothing changes, least of all the text being typed
        return vec![Effect::Redraw];
    }
    let mut effects = edit::leave_field(model);
    if model.editing().is_some() {
        return effects;
    }
    // no other workbook takes the place of one that is not saved
    if matches!(command, Command::New | Command::Open | Command::Try | Command::TryMeeting)
        && leaving::is_unsaved(model)
    {
        leaving::tell_unsaved(model);
        return effects;
    }
    match command {
        Command::Palette => lists::open_palette(model),
        Command::Search if model.session.is_some() => lists::open_search(model),
        Command::Help => model.overlays.push(Overlay::Help(0)),
        Command::Guidance => model.guidance = !model.guidance,
        Command::Question => first_question(model),
        Command::Registers => open_register(model, None),
        Command::Sources => open_register(model, model.source_register()),
        Command::Standards => open_grid(model, GridKind::Standards),
        Command::Coverage => open_grid(model, GridKind::Coverage),
        Command::Matrix => matrix_of_question(model),
        Command::Problems if model.session.is_some() => {
            over(model, Screen::Problems(ListScreen { filter: Field::filter(), row: 0 }));
        }
        Command::Report if model.session.is_some() => read(model, Reads::Report, env),
        Command::Reading if model.session.is_some() => read(model, Reads::Reading, env),
        Command::Form if model.session.is_some() => read(model, Reads::Document(Kind::Form), env),
        Command::Requests if model.session.is_some() => read(model, Reads::Document(Kind::Requests), env),
        Command::OpenPoints if model.session.is_some() => read(model, Reads::Document(Kind::Open), env),
        Command::Practice if model.session.is_some() => read(model, Reads::Document(Kind::Practice), env),
        Command::Changes => documents::ask_for_older(model),
        Command::Documents if model.session.is_some() => documents::open(model),
        Command::Find if model.session.is_some() => forms::open(model, Purpose::Find),
        Command::FindNext => find_next(model),
        Command::Minutes if model.session.is_some() => match to_minute(model) {
            Some(_) => read(model, Reads::Document(Kind::Minutes), env),
            None => model.tell("no-minutes"),
        },
        Command::Since if model.session.is_some() => read(model, Reads::Document(Kind::Since), env),
        Command::Chapter if model.session.is_some() => lists::open_chapters(model),
        Command::Header if model.session.is_some() => lay_over(model, Subject::Header),
        Command::GoTo if model.session.is_some() => forms::open(model, Purpose::GoTo),
        Command::Copy if model.session.is_some() => forms::open(model, Purpose::Copy),
        Command::Export if model.session.is_some() => forms::open(model, Purpose::Export),
        Command::New => forms::open(model, Purpose::New),
        Command::Open => forms::open(model, Purpose::Open),
        Command::Try | Command::TryMeeting => {
            model.busy = Some("busy-opening");
            let met = command == Command::TryMeeting;
            effects.push(Effect::Try(if met { Example::Meeting } else { Example::First }));
        }
        // what is asked about is answered first
        Command::Save if incoming::ask(model) => {}
        Command::Save => effects.extend(model.session.as_mut().and_then(Session::save_again)),
        Command::Language => effects.extend(next_language(model, &env.today())),
        Command::Theme => {
            model.theme = model.theme.next();
            model.settings.theme = Some(model.theme);
            let name = model.words.t(&format!("theme-{}", model.theme.name()));
            let sentence = model.words.with("theme-now", &[("theme", (&name).into())]);
            model.say(Tone::Info, sentence);
            effects.push(Effect::Settings(model.settings.clone()));
        }
        Command::Ascii => {
            model.ascii = !model.ascii;
            model.settings.ascii = Some(model.ascii);
            effects.push(Effect::Settings(model.settings.clone()));
            lay_out_again(model, &env.today());
        }
        Command::Start => effects.extend(leaving::to_start(model, env)),
        Command::Quit => effects.extend(leaving::quit(model, env)),
        _ => {}
    }
    effects
}

/// Opens a text to read.
pub fn read(model: &mut Model, reads: Reads, env: &mut dyn Env) {
    over(model, Screen::Reader(Reader { reads, row: 0, laid: None }));
    lay_out_reader(model, &env.today());
}

/// To the next line of the text that holds what was looked for last, from the top again after the end.
pub fn find_next(model: &mut Model) {
    let wanted = model.looked_for.to_lowercase();
    let Screen::Reader(reader) = &mut model.screen else { return };
    let Some(laid) = reader.laid.as_ref().filter(|_| !wanted.is_empty()) else { return };
    let holds = |row: &usize| laid.rows[*row].plain().to_lowercase().contains(&wanted);
    let found = (reader.row + 1..laid.rows.len()).chain(0..=reader.row.min(laid.rows.len().saturating_sub(1)));
    match found.into_iter().find(holds) {
        Some(row) => reader.row = row,
        None => model.tell("not-in-text"),
    }
}

/// The meeting whose minutes are read: the last one that was opened.
fn to_minute(model: &Model) -> Option<Id> {
    meeting::last_opened(&model.session.as_ref()?.workbook).cloned()
}

/// Goes to a screen from whatever lies over the present one.
fn over(model: &mut Model, screen: Screen) {
    model.overlays.clear();
    model.go(screen);
}

/// The question on screen last, or the first one.
pub fn first_question(model: &mut Model) {
    let before = model.back.iter().rev().find(|screen| matches!(screen, Screen::Question(_))).cloned();
    let first = || {
        let session = model.session.as_ref()?;
        session.derived.progress.slots.keys().next().cloned().map(Model::question_screen)
    };
    if let Some(screen) = before.or_else(first)
        && !matches!(model.screen, Screen::Question(_))
    {
        over(model, screen);
    }
}

pub fn open_register(model: &mut Model, register: Option<Id>) {
    let Some(session) = &model.session else { return };
    let first = session.instrument.registers.keys().next().cloned();
    if let Some(register) = register.or(first) {
        over(model, Screen::Register(RegisterScreen { register, row: 0, pane: None }));
    }
}

fn open_grid(model: &mut Model, kind: GridKind) {
    if model.session.is_some() {
        over(model, Screen::Grid(GridScreen { kind, row: 0, column: 0 }));
    }
}

/// The matrix of the question on screen: its rows by its parts, or the matrix it is answered through.
fn matrix_of_question(model: &mut Model) {
    let Some(session) = &model.session else { return };
    let Some(slot) = model.slot() else { return };
    let Some(question) = session.instrument.question(&slot.question) else { return };
    let Some(kind) = GridKind::of_question(&slot.question, question) else {
        model.tell("no-matrix");
        return;
    };
    open_grid(model, kind);
}

/// Goes where something leads; every jump can be taken back.
pub fn go_to(model: &mut Model, target: Target) -> Vec<Effect> {
    let effects = edit::leave_field(model);
    if model.editing().is_some() {
        return effects;
    }
    match target {
        Target::Slot(slot) => go_to_slot(model, slot),
        Target::Cell(cell) => show_cell(model, &cell),
        Target::Row(register, row) => go_to_row(model, register, &row),
        Target::Standard(id) => {
            let at = model.session.as_ref().and_then(|session| session.instrument.standards.get_index_of(&id));
            over(model, Screen::Grid(GridScreen { kind: GridKind::Standards, row: at.unwrap_or(0), column: 0 }));
        }
        Target::Reading(_, id) => read_at(model, &id),
    }
    effects
}

/// The slot itself, or the first row's where the question is asked row by row.
fn go_to_slot(model: &mut Model, slot: Slot) {
    let known = model.session.as_ref().and_then(|session| {
        let slots = &session.derived.progress.slots;
        let same = slots.get_key_value(&slot).map(|(slot, _)| slot.clone());
        same.or_else(|| slots.keys().find(|it| it.question == slot.question).cloned())
    });
    over(model, Model::question_screen(known.unwrap_or(slot)));
}

fn go_to_row(model: &mut Model, register: Id, row: &Id) {
    let Some(session) = &model.session else { return };
    let at = session.workbook.registers.get(&register).and_then(|rows| rows.get_index_of(row)).unwrap_or(0);
    let pane = Some(Pane::new(Subject::Row(register.clone(), row.clone())));
    over(model, Screen::Register(RegisterScreen { register, row: at, pane }));
}

/// Shows a cell where it is edited, with the cursor on it.
pub fn show_cell(model: &mut Model, cell: &Cell) {
    let already = |model: &Model, subject: &Subject| model.pane().is_some_and(|pane| pane.subject == *subject);
    match cell.meant() {
        Cell::Header(_) => {
            if !already(model, &Subject::Header) {
                lay_over(model, Subject::Header);
            }
        }
        Cell::Field(register, row, _) => {
            let session = model.session.as_ref();
            let gone = session.is_none_or(|session| session.workbook.row(register, row).is_none());
            let common = session.is_some_and(|it| it.instrument.registers.get(register).is_some_and(|it| it.common));
            // what comes and goes at the table is seen where one is
            let stays = common && (gone || matches!(model.screen, Screen::Meeting(_) | Screen::Projector(_)));
            if !stays && !already(model, &Subject::Row(register.clone(), row.clone())) {
                go_to_row(model, register.clone(), row);
            }
        }
        Cell::Part(place, _) => {
            let subject = Subject::Entry(place.clone());
            let in_grid = matches!(model.screen, Screen::Grid(_)) && model.overlays.is_empty();
            let boxed = matches!(model.overlays.last(), Some(Overlay::Positions(it)) if it.place == *place);
            if boxed || projecting::turn_to(model, place) {
                return;
            }
            match place {
                Place::Answer(slot) if !already(model, &subject) && !in_grid => go_to_slot(model, slot.clone()),
                Place::Answer(_) => {}
                _ => {
                    if !already(model, &subject) && !in_grid {
                        lay_over(model, subject);
                    }
                }
            }
        }
        Cell::Disputed(..) => {}
    }
    model.point_at(cell);
}

/// Opens the row under the cursor of a register, or asks for the first one.
pub fn open_row(model: &mut Model) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let Screen::Register(screen) = &mut model.screen else { return Vec::new() };
    let row = session.workbook.rows(&screen.register).nth(screen.row).map(|(row, _)| row.clone());
    let Some(row) = row else { return forms::new_row(model) };
    screen.pane = Some(Pane::new(Subject::Row(screen.register.clone(), row)));
    Vec::new()
}

/// Takes a line of the start screen.
pub fn start_line(model: &mut Model, row: usize, env: &mut dyn Env) -> Vec<Effect> {
    let Screen::Start(start) = &model.screen else { return Vec::new() };
    match start.recent.get(row) {
        Some(recent) => {
            let path = recent.path.clone();
            model.busy = Some("busy-opening");
            vec![Effect::Open(path)]
        }
        None => {
            let command = START[(row - start.recent.len()).min(START.len() - 1)];
            open(model, command, env)
        }
    }
}

/// The next language of the program; the instrument follows where it has one.
fn next_language(model: &mut Model, today: &str) -> Vec<Effect> {
    let at = LANGUAGES.iter().position(|(code, _)| *code == model.words.language()).unwrap_or(0);
    let (code, _) = LANGUAGES[(at + 1) % LANGUAGES.len()];
    model.words = Words::new(code);
    model.settings.language = Some(code.to_owned());
    let mut effects = vec![Effect::Settings(model.settings.clone())];
    if let Some(session) = &model.session {
        effects.push(Effect::Translate { id: session.instrument.id.to_string(), language: code.to_owned() });
    }
    model.tell("language-now");
    lay_out_again(model, today);
    effects
}

/// Lays the text of the reader out for the window, unless it is already.
pub fn lay_out_reader(model: &mut Model, today: &str) {
    let width = reader_width(model.size.0);
    let revision = model.session.as_ref().map_or(0, |session| session.revision);
    let of = (revision, model.words.language(), model.ascii);
    let Screen::Reader(reader) = &model.screen else { return };
    if reader.laid.as_ref().is_some_and(|laid| laid.width == width && laid.of == of) {
        return;
    }
    let Some(document) = documents::read_document(model, reader.reads, today) else { return };
    let glyphs = if model.ascii { Glyphs::Ascii } else { Glyphs::Unicode };
    let rows = lay_out(&document, width, &writer_words(&model.words, glyphs));
    if let Screen::Reader(reader) = &mut model.screen {
        // the same part of the text stays in view
        if let Some(before) = reader.laid.as_ref().map(|laid| laid.rows.len()).filter(|before| *before > 0) {
            reader.row = reader.row * rows.len() / before;
        }
        reader.row = reader.row.min(rows.len().saturating_sub(1));
        reader.laid = Some(Laid { width, of, rows });
    }
}

/// Lays the reader out after language, signs or size changed.
pub fn lay_out_again(model: &mut Model, today: &str) {
    if let Screen::Reader(reader) = &mut model.screen {
        if let Some(laid) = &mut reader.laid {
            // no window is that narrow: it counts as laid out for another one
            laid.width = 0;
        }
        lay_out_reader(model, today);
    }
}

/// The width of a text to read: never wider than is comfortable.
#[must_use]
pub fn reader_width(columns: u16) -> u16 {
    let beside = if columns >= 110 { 34 } else { 0 };
    columns.saturating_sub(beside + 4).clamp(20, 100)
}

/// How many rows the reader has.
#[must_use]
pub fn reader_rows(model: &Model) -> usize {
    match &model.screen {
        Screen::Reader(reader) => reader.laid.as_ref().map_or(0, |laid| laid.rows.len()),
        _ => 0,
    }
}

/// To the next or previous heading.
pub fn next_heading(model: &mut Model, forward: bool) {
    let Screen::Reader(reader) = &mut model.screen else { return };
    let Some(laid) = &reader.laid else { return };
    let is_heading = |row: &usize| matches!(laid.rows[*row].part, RowPart::Heading(_));
    let count = laid.rows.len();
    let found = if forward { (reader.row + 1..count).find(is_heading) } else { (0..reader.row).rev().find(is_heading) };
    if let Some(row) = found {
        reader.row = row;
    }
}

/// From a line of the report to the answer it was made from, or from the contents to the heading.
pub fn from_reader(model: &mut Model) -> Vec<Effect> {
    let Screen::Reader(reader) = &mut model.screen else { return Vec::new() };
    let Some(laid) = &reader.laid else { return Vec::new() };
    let Some(row) = laid.rows.get(reader.row) else { return Vec::new() };
    if let Some(anchor) = row.leads_to.clone() {
        if let Some(at) = laid.rows.iter().position(|row| row.anchor.as_deref() == Some(anchor.as_str())) {
            reader.row = at;
        }
        return Vec::new();
    }
    let Some(origin) = row.origin.clone() else {
        model.tell("leads-nowhere");
        return Vec::new();
    };
    match target_of(&origin) {
        Some(target) => go_to(model, target),
        None => Vec::new(),
    }
}

/// Where a printed address leads: a cell, a place, a row.
fn target_of(origin: &str) -> Option<Target> {
    if let Ok(cell) = origin.parse::<Cell>() {
        return Some(Target::Cell(cell));
    }
    if let Ok(place) = origin.parse::<Place>() {
        return Some(match place {
            Place::Answer(slot) => Target::Slot(slot),
            place => Target::Cell(Cell::Part(place, Part::Finding)),
        });
    }
    match origin.split('/').collect::<Vec<_>>().as_slice() {
        ["registers", register, row] => Some(Target::Row(Id::new(register).ok()?, Id::new(row).ok()?)),
        _ => None,
    }
}

/// Opens the instrument's lists at an entry.
fn read_at(model: &mut Model, id: &Id) {
    over(model, Screen::Reader(Reader { reads: Reads::Reading, row: 0, laid: None }));
    lay_out_reader(model, "");
    if let Screen::Reader(reader) = &mut model.screen {
        let at = reader.laid.as_ref().and_then(|laid| {
            laid.rows.iter().position(|row| {
                row.anchor.as_deref() == Some(id.as_str()) || row.origin.as_deref() == Some(id.as_str())
            })
        });
        reader.row = at.unwrap_or(0);
    }
}
