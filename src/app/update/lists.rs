//! Lists laid over the screen: palette, search, choices; and the list of problems.

use super::{answer, commit, deciding, documents, drafts, forms, meeting, moving, request, screens, settling};
use crate::analysis::{Severity, Target, search};
use crate::app::availability::is_available;
use crate::app::command::Command;
use crate::app::context::Context;
use crate::app::effect::{Effect, Env};
use crate::app::field::{Field, FieldInput, Outcome};
use crate::app::keymap::{contexts, keys_of};
use crate::app::model::{Model, Screen};
use crate::app::overlay::{Ask, Goal, List, ListRow, Overlay, PickFor, Picker};
use crate::app::record::Subject;
use crate::app::request::{Request, Source};
use crate::app::session::Session;
use crate::i18n::Words;
use crate::instrument::{Id, Instrument};
use crate::report::phrase;
use crate::workbook::{Cell, Choices, DraftPlace, Fact, Part, Place, Purpose, Reply, Value, Workbook, kind_of};

const MOST_HITS: usize = 100;

/// Opens the palette.
pub fn open_palette(model: &mut Model) {
    let rows = palette_rows(model, "");
    model.overlays.push(Overlay::Palette(List { filter: Field::filter(), row: 0, rows }));
}

/// Opens the search.
pub fn open_search(model: &mut Model) {
    let rows = search_rows(model, "");
    model.overlays.push(Overlay::Search(List { filter: Field::filter(), row: 0, rows }));
}

/// Offers the chapters of the report; the one chosen opens as a record.
pub fn open_chapters(model: &mut Model) {
    let rows = chapter_rows(model, "");
    model.overlays.clear();
    model.overlays.push(Overlay::Chapters(List { filter: Field::filter(), row: 0, rows }));
}

fn chapter_rows(model: &Model, wanted: &str) -> Vec<ListRow> {
    let Some(session) = &model.session else { return Vec::new() };
    let wanted = wanted.trim().to_lowercase();
    let instrument = &session.instrument;
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

fn search_rows(model: &Model, query: &str) -> Vec<ListRow> {
    let Some(session) = &model.session else { return Vec::new() };
    let is_hidden = |target: &Target| match target {
        Target::Cell(cell @ Cell::Part(..)) => model.is_public() && session.workbook.is_restricted(cell),
        Target::Row(register, _) | Target::Cell(Cell::Field(register, ..)) => {
            let definition = session.instrument.registers.get(register);
            model.is_public() && definition.is_some_and(|it| it.restricted)
        }
        _ => false,
    };
    search(&session.instrument, &session.workbook, query, MOST_HITS)
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

/// The label of one choice, with number or code where it has one.
pub fn choice_label(words: &Words, instrument: &Instrument, workbook: &Workbook, choices: &Choices, id: &Id) -> String {
    let label = phrase::choice(words, instrument, workbook, choices, id);
    match choices {
        Choices::Pool(crate::instrument::Pool::Obstacles) => match id.as_str().split_once('.') {
            Some((_, item)) => format!("   {item}) {label}"),
            None => match instrument.obstacles.get(id) {
                Some(obstacle) => format!("{} {label}", obstacle.code),
                None => label,
            },
        },
        Choices::Pool(crate::instrument::Pool::Chapters) => match instrument.chapters.get(id) {
            Some(chapter) => format!("{} {label}", chapter.number),
            None => label,
        },
        _ => label,
    }
}

/// Moves the cursor of the list on top.
pub fn cursor(model: &mut Model, command: Command, page: usize) {
    let moved = |at: usize, count: usize| match command {
        Command::Up => at.saturating_sub(1),
        Command::Down => (at + 1).min(count.saturating_sub(1)),
        Command::PageUp => at.saturating_sub(page),
        Command::PageDown => (at + page).min(count.saturating_sub(1)),
        Command::Top => 0,
        Command::Bottom => count.saturating_sub(1),
        _ => at,
    };
    let formats = forms::export_formats(model);
    let parties = model.session.as_ref().map_or(0, |session| session.instrument.constituencies.len());
    match model.overlays.last_mut() {
        Some(Overlay::Palette(list) | Overlay::Search(list) | Overlay::Chapters(list) | Overlay::Documents(list)) => {
            list.row = moved(list.row, list.rows.len())
        }
        Some(Overlay::Picker(picker)) => {
            let count = picker.matching().len() + usize::from(picker.add_to.is_some());
            picker.row = moved(picker.row, count);
        }
        Some(Overlay::Form(form)) if form.purpose == Purpose::Export => forms::move_format(form, &formats, command),
        Some(Overlay::Positions(positions)) => positions.party = moved(positions.party, parties),
        Some(Overlay::Form(form)) => form.focus = moved(form.focus, form.fields.len()),
        Some(Overlay::Help(top)) => *top = moved(*top, 400),
        Some(Overlay::Ask(ask)) => match &mut ask.differences {
            Some(top) => *top = moved(*top, 100_000),
            None => ask.row = moved(ask.row, ask.answers().len()),
        },
        _ => {}
    }
}

/// Types into the filter of the list on top, the line of a form, or the filter of the problems.
pub fn typed(model: &mut Model, input: FieldInput, width: u16) -> Outcome {
    let outcome = match model.overlays.last_mut() {
        Some(Overlay::Palette(list) | Overlay::Search(list) | Overlay::Chapters(list) | Overlay::Documents(list)) => {
            let outcome = list.filter.apply(input, width);
            list.row = 0;
            outcome
        }
        Some(Overlay::Picker(picker)) => {
            // a blank ticks in a list of many, as people expect of boxes
            if picker.is_many() && input == FieldInput::Char(' ') && picker.filter.text().is_empty() {
                toggle(picker);
                return Outcome::Nothing;
            }
            let outcome = picker.filter.apply(input, width);
            if outcome.is_change() {
                picker.row = 0;
            }
            outcome
        }
        Some(Overlay::Form(form)) => {
            form.refusal = None;
            let focus = form.focus;
            form.fields.get_mut(focus).map_or(Outcome::Nothing, |line| line.field.apply(input, width))
        }
        None => match &mut model.screen {
            Screen::Problems(screen) => {
                screen.row = 0;
                screen.filter.apply(input, width)
            }
            _ => Outcome::Nothing,
        },
        _ => Outcome::Nothing,
    };
    if outcome.is_change() {
        refill(model);
    }
    outcome
}

/// Fills palette and search anew after typing.
fn refill(model: &mut Model) {
    let rows = match model.overlays.last() {
        Some(Overlay::Palette(list)) => palette_rows(model, list.filter.text()),
        Some(Overlay::Search(list)) => search_rows(model, list.filter.text()),
        Some(Overlay::Chapters(list)) => chapter_rows(model, list.filter.text()),
        Some(Overlay::Documents(list)) => documents::rows(model, list.filter.text()),
        _ => return,
    };
    if let Some(Overlay::Palette(list) | Overlay::Search(list) | Overlay::Chapters(list) | Overlay::Documents(list)) =
        model.overlays.last_mut()
    {
        list.rows = rows;
    }
}

fn toggle(picker: &mut Picker) {
    let chosen = picker.matching().get(picker.row).map(|(at, _)| *at);
    if let Some(choice) = chosen.and_then(|at| picker.choices.get_mut(at)) {
        choice.ticked = !choice.ticked;
    }
}

/// Ticks or unticks the line under the cursor.
pub fn tick(model: &mut Model) -> Vec<Effect> {
    if let Some(Overlay::Picker(picker)) = model.overlays.last_mut()
        && picker.is_many()
    {
        toggle(picker);
    }
    Vec::new()
}

/// Puts the cursor on a line and takes it.
pub fn pick(model: &mut Model, row: usize, env: &mut dyn Env) -> Vec<Effect> {
    let formats = forms::export_formats(model);
    match model.overlays.last_mut() {
        Some(Overlay::Palette(list) | Overlay::Search(list) | Overlay::Chapters(list) | Overlay::Documents(list)) => {
            list.row = row
        }
        Some(Overlay::Picker(picker)) => {
            picker.row = row;
            if picker.is_many() {
                toggle(picker);
                return Vec::new();
            }
        }
        Some(Overlay::Form(form)) if form.purpose == Purpose::Export => {
            forms::choose_format(form, &formats, row);
            return Vec::new();
        }
        Some(Overlay::Form(form)) => {
            form.focus = row.min(form.fields.len().saturating_sub(1));
            return Vec::new();
        }
        Some(Overlay::Ask(ask)) => ask.row = row,
        Some(_) => return Vec::new(),
        None => match &mut model.screen {
            Screen::Start(start) => start.row = row,
            Screen::Problems(screen) => screen.row = row,
            Screen::Register(screen) => {
                screen.row = row;
                screen.pane = None;
                return Vec::new();
            }
            Screen::Reader(reader) => reader.row = row,
            Screen::Meeting(screen) => {
                screen.row = row;
                return Vec::new();
            }
            _ => return Vec::new(),
        },
    }
    accept(model, env)
}

/// Takes what the cursor is on.
pub fn accept(model: &mut Model, env: &mut dyn Env) -> Vec<Effect> {
    match model.overlays.last().cloned() {
        Some(Overlay::Palette(list) | Overlay::Search(list) | Overlay::Chapters(list) | Overlay::Documents(list)) => {
            model.overlays.pop();
            match list.rows.get(list.row).map(|row| row.to.clone()) {
                Some(Goal::Command(command)) => super::command_of(model, command, env),
                Some(Goal::Target(target)) => screens::go_to(model, target),
                None => Vec::new(),
            }
        }
        Some(Overlay::Picker(picker)) => {
            model.overlays.pop();
            if let Some(purpose) = picker.form() {
                // chosen, or handed on to the form that adds a row
                drafts::put_down(model, DraftPlace::Form(purpose));
            }
            picked(model, &picker, env)
        }
        Some(Overlay::Ask(Ask { differences: Some(_), .. })) => super::command_of(model, Command::Differences, env),
        Some(Overlay::Ask(ask)) => match ask.answers().get(ask.row) {
            Some(command) => super::command_of(model, *command, env),
            None => Vec::new(),
        },
        Some(Overlay::Form(form)) => forms::submit(model, &form, env),
        Some(Overlay::Confirm { edits, .. }) => {
            model.overlays.pop();
            commit(model, edits)
        }
        Some(Overlay::Decide(place)) => {
            deciding::details(model, &place);
            Vec::new()
        }
        Some(Overlay::Record(_) | Overlay::Help(_) | Overlay::Positions(_) | Overlay::Writing(_)) => Vec::new(),
        None => on_screen(model, env),
    }
}

fn picked(model: &mut Model, picker: &Picker, env: &mut dyn Env) -> Vec<Effect> {
    let matching = picker.matching();
    let on_add = picker.add_to.is_some() && picker.row >= matching.len();
    if let (true, Some(register)) = (on_add, &picker.add_to) {
        let place = match &picker.target {
            PickFor::Cite(place) => Some(place.clone()),
            _ => None,
        };
        let name = picker.filter.text().trim().to_owned();
        forms::open(model, Purpose::NewRow(register.clone(), place));
        if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
            form.fill(&[name]);
        }
        return Vec::new();
    }
    let chosen = matching.get(picker.row).map(|(_, choice)| choice.id.clone());
    match &picker.target {
        PickFor::One(cell) => {
            let fact = chosen.map(|id| one_fact(model, cell, id));
            answer::put(model, cell.clone(), fact)
        }
        PickFor::Many(cell) => {
            let ids: Vec<Id> = picker.choices.iter().filter(|it| it.ticked).map(|it| it.id.clone()).collect();
            let fact = (!ids.is_empty()).then(|| many_fact(model, cell, ids));
            answer::put(model, cell.clone(), fact)
        }
        PickFor::Settle(cell) => settling::settle(model, cell, chosen, env),
        PickFor::Cite(place) => match chosen {
            Some(source) => cite(model, place.clone(), Source::Row(source), env),
            None => Vec::new(),
        },
    }
}

fn one_fact(model: &Model, cell: &Cell, id: Id) -> Fact {
    let kind = model.session.as_ref().and_then(|session| kind_of(&session.instrument, cell).ok());
    match (kind, cell) {
        (Some(crate::workbook::CellKind::Reply(..)), _) => Fact::Reply(Reply::Given(Value::Said(id.to_string()))),
        // fields of rows keep what was chosen as text
        (_, Cell::Field(..)) => Fact::Text(id.to_string()),
        _ => Fact::Id(id),
    }
}

fn many_fact(model: &Model, cell: &Cell, ids: Vec<Id>) -> Fact {
    let kind = model.session.as_ref().and_then(|session| kind_of(&session.instrument, cell).ok());
    match kind {
        Some(crate::workbook::CellKind::Reply(..)) => Fact::Reply(Reply::Given(Value::Chosen(ids))),
        _ => Fact::Ids(ids),
    }
}

/// Cites a source and opens the citation, so that place, words and date can be added at once.
pub fn cite(model: &mut Model, place: Place, source: Source, env: &mut dyn Env) -> Vec<Effect> {
    let Ok(citation) = Id::new(&env.fresh_id("c")) else { return Vec::new() };
    let cited = Request::Cite { place: place.clone(), citation: citation.clone(), source, details: Vec::new() };
    let effects = request::make(model, cited, env);
    super::lay_over(model, Subject::Citation(place, citation));
    if let Some(Overlay::Record(pane)) = model.overlays.last_mut() {
        pane.cursor = 1;
    }
    effects
}

/// Enter on a screen without an overlay.
fn on_screen(model: &mut Model, env: &mut dyn Env) -> Vec<Effect> {
    if let Some(row) = model.outline {
        moving::outline_to(model, row);
        return Vec::new();
    }
    match &model.screen {
        Screen::Start(start) => screens::start_line(model, start.row, env),
        Screen::Register(_) => screens::open_row(model),
        Screen::Problems(screen) => {
            let Some(session) = &model.session else { return Vec::new() };
            let rows = problem_rows(&model.words, session, screen.filter.text());
            match rows.into_iter().nth(screen.row).map(|row| row.to) {
                Some(Goal::Target(target)) => screens::go_to(model, target),
                _ => Vec::new(),
            }
        }
        Screen::Reader(_) => screens::from_reader(model),
        Screen::Meeting(_) => meeting::accept(model, env),
        Screen::Question(_) | Screen::Grid(_) => super::edit::open_item(model),
        Screen::Projector(_) => Vec::new(),
    }
}
