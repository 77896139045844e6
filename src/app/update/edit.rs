//! Editing in place: opening the editor that fits a cell, typing, leaving with what was typed kept.

use super::{answer, commit, settling};
use crate::app::effect::{EditorResult, EditorTask, Effect};
use crate::app::field::{Field, FieldInput, Outcome};
use crate::app::grid::Grid;
use crate::app::model::{Model, Screen, Tone};
use crate::app::navigation::GridScreen;
use crate::app::overlay::{Choice, Overlay, PickFor, Picker};
use crate::app::record::{Editing, Subject, What};
use crate::app::update::lists;
use crate::instrument::QuestionKind;
use crate::report::phrase;
use crate::workbook::{Cell, CellKind, Choices, Edit, Fact, Mark, Part, Place, kind_of};

/// The window from which outline and lists stand beside a record; the views use the same.
const WIDE: u16 = 96;

/// Width of the rows of an open field, for moving by visual row: that of the record as the views draw it.
pub fn field_width(model: &Model) -> u16 {
    let columns = model.size.0;
    let record = match (&model.screen, model.overlays.last()) {
        (_, Some(_)) => columns.saturating_sub(8).min(90),
        (Screen::Question(_), None) if columns >= WIDE => columns - 36,
        (Screen::Register(_), None) if columns >= WIDE => columns - columns * 2 / 5 - 2,
        _ => columns.saturating_sub(2),
    };
    // the column of the arrows, and the indent of the text at both sides
    record.saturating_sub(7).max(10)
}

/// Opens what the cursor is on.
pub fn open_item(model: &mut Model) -> Vec<Effect> {
    if let (Screen::Grid(_), true) = (&model.screen, model.overlays.is_empty()) {
        return open_grid_cell(model);
    }
    if matches!(model.screen, Screen::Meeting(_)) && model.overlays.is_empty() {
        return super::meeting::open_row(model);
    }
    let Some(item) = model.current_item() else { return Vec::new() };
    match item.what {
        What::Cell(cell, CellKind::Mark) => cycle(model, cell),
        What::Cell(cell, _) => open_cell(model, cell),
        What::Citation(place, id) => {
            super::lay_over(model, Subject::Citation(place, id));
            Vec::new()
        }
        What::Remark(place, id) => {
            super::lay_over(model, Subject::Remark(place, id));
            Vec::new()
        }
        What::Dispute(cell) => {
            settling::choose(model, cell);
            Vec::new()
        }
        What::Matrix(kind) => {
            model.go(Screen::Grid(GridScreen { kind, row: 0, column: 0 }));
            Vec::new()
        }
    }
}

fn open_grid_cell(model: &mut Model) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let Screen::Grid(screen) = &model.screen else { return Vec::new() };
    let grid = Grid::of(&session.instrument, &session.workbook, screen.kind.clone());
    let Some(place) = grid.place(screen.row, screen.column) else { return Vec::new() };
    let cell = grid.cell(&session.instrument, screen.row, screen.column);
    super::lay_over(model, Subject::Entry(place));
    if let (Some(cell), Some(Overlay::Record(pane)), Some(session)) = (cell, model.overlays.last_mut(), &model.session)
    {
        pane.point_at(&session.instrument, &session.workbook, &cell);
    }
    Vec::new()
}

/// The next mark in order.
fn cycle(model: &mut Model, cell: Cell) -> Vec<Effect> {
    let held = model.session.as_ref().and_then(|session| session.workbook.get(&cell));
    let at = match held {
        Some(Fact::Mark(mark)) => Mark::ALL.iter().position(|it| *it == mark),
        _ => None,
    };
    let next = Mark::ALL[at.map_or(0, |at| (at + 1) % Mark::ALL.len())];
    answer::put(model, cell, Some(Fact::Mark(next)))
}

/// Opens the editor that fits a cell; the cursor goes there first.
pub fn open_cell(model: &mut Model, cell: Cell) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let Ok(kind) = kind_of(&session.instrument, &cell) else { return Vec::new() };
    if model.is_public() && session.is_restricted(&cell) {
        model.tell("remark-hidden");
        return Vec::new();
    }
    let held = session.workbook.get(&cell);
    model.point_at(&cell);
    if super::rescue::refuses(model) {
        return Vec::new();
    }
    let text = held.as_ref().map(ToString::to_string).unwrap_or_default();
    match kind {
        CellKind::Prose => type_in(model, cell, kind, Field::prose(&text)),
        CellKind::Line | CellKind::Date | CellKind::Time | CellKind::Number => {
            type_in(model, cell, kind, Field::line(&text))
        }
        CellKind::Reply(QuestionKind::Text, _) => type_in(model, cell, kind, Field::prose(&text)),
        CellKind::Reply(QuestionKind::Number | QuestionKind::Date, _) => {
            type_in(model, cell, kind, Field::line(&text));
        }
        CellKind::Reply(QuestionKind::Choice | QuestionKind::Choices, choices) => {
            pick_reply(model, cell, choices, held.as_ref());
        }
        CellKind::Reply(..) => model.tell("reply-by-number"),
        CellKind::Flag => {
            let to = if matches!(held, Some(Fact::Flag(true))) { None } else { Some(Fact::Flag(true)) };
            return commit(model, vec![Edit { cell, to }]);
        }
        CellKind::Choice(choices) => pick(model, PickFor::One(cell), &choices, held.as_ref()),
        CellKind::Many(choices) => pick(model, PickFor::Many(cell), &choices, held.as_ref()),
        CellKind::Mark => return cycle(model, cell),
        CellKind::Kept => {}
    }
    Vec::new()
}

fn type_in(model: &mut Model, cell: Cell, kind: CellKind, field: Field) {
    if let Some(pane) = model.pane_mut() {
        pane.editing = Some(Editing { cell, kind, field });
    }
}

fn pick_reply(model: &mut Model, cell: Cell, ids: Vec<crate::instrument::Id>, held: Option<&Fact>) {
    let Some(session) = &model.session else { return };
    let Cell::Part(Place::Answer(slot), _) = &cell else { return };
    let question = session.instrument.question(&slot.question);
    let label = |id: &crate::instrument::Id| question.and_then(|q| q.choices.get(id)).cloned().unwrap_or_default();
    let many = question.is_some_and(|question| question.kind == QuestionKind::Choices);
    let chosen = held.map(ToString::to_string).unwrap_or_default();
    let is_held = |id: &crate::instrument::Id| chosen.split(", ").any(|word| word == id.as_str());
    let choices = ids.into_iter().map(|id| Choice { label: label(&id), ticked: is_held(&id), id }).collect();
    let title = phrase::cell(&model.words, &session.instrument, &session.workbook, &cell);
    let target = if many { PickFor::Many(cell) } else { PickFor::One(cell) };
    let filter = Field::filter();
    model.overlays.push(Overlay::Picker(Picker { target, title, filter, choices, row: 0, add_to: None, kept: false }));
}

/// Lays the choices of a cell over the screen.
fn pick(model: &mut Model, target: PickFor, choices: &Choices, held: Option<&Fact>) {
    let Some(session) = &model.session else { return };
    let (instrument, workbook) = (&session.instrument, &session.workbook);
    let is_held = |id: &crate::instrument::Id| match held {
        Some(Fact::Id(it)) => it == id,
        Some(Fact::Ids(ids)) => ids.contains(id),
        Some(Fact::Text(text)) => text == id.as_str(),
        _ => false,
    };
    let all: Vec<Choice> = choices
        .ids(instrument, workbook)
        .into_iter()
        .map(|id| Choice {
            label: lists::choice_label(&model.words, instrument, workbook, choices, &id),
            ticked: is_held(&id),
            id,
        })
        .collect();
    let cell = match &target {
        PickFor::One(cell) | PickFor::Many(cell) => cell,
        PickFor::Cite(_) | PickFor::Settle(_) => return,
    };
    let title = phrase::cell(&model.words, instrument, workbook, cell);
    let add_to = match choices {
        Choices::Rows(register) => Some(register.clone()),
        _ => None,
    };
    let row = all.iter().position(|choice| choice.ticked).unwrap_or(0);
    let filter = Field::filter();
    model.overlays.push(Overlay::Picker(Picker { target, title, filter, choices: all, row, add_to, kept: false }));
}

/// Types into the field that is open: of a record, a form or a list.
pub fn typed(model: &mut Model, input: FieldInput) -> Vec<Effect> {
    let width = field_width(model);
    let outcome = if model.editing().is_some() {
        let line_end = input == FieldInput::Newline;
        let Some(editing) = model.pane_mut().and_then(|pane| pane.editing.as_mut()) else { return Vec::new() };
        let outcome = editing.field.apply(input, width);
        if outcome == Outcome::Nothing && line_end && editing.field.is_line() {
            return leave_field(model);
        }
        outcome
    } else {
        lists::typed(model, input, width)
    };
    tell(model, outcome);
    Vec::new()
}

/// Says what an input did besides what is seen.
fn tell(model: &mut Model, outcome: Outcome) {
    match outcome {
        Outcome::Cleaned(count) => {
            let sentence = model.words.with("paste-cleaned", &[("count", count.into())]);
            model.say(Tone::Info, sentence);
        }
        Outcome::Cut { limit } => {
            let sentence = model.words.with("text-cut", &[("limit", limit.into())]);
            model.say(Tone::Error, sentence);
        }
        Outcome::Refused(crate::app::field::Refusal::TooLong { limit, room }) => {
            let sentence = model.words.with("text-too-long", &[("limit", limit.into()), ("room", room.into())]);
            model.say(Tone::Error, sentence);
        }
        _ => {}
    }
}

/// Leaves the field with what was typed kept; a text of the wrong kind stays in the field and says why.
pub fn leave_field(model: &mut Model) -> Vec<Effect> {
    let Some(editing) = model.editing().cloned() else { return Vec::new() };
    let Some(session) = &model.session else { return Vec::new() };
    if !editing.field.is_changed() {
        close_field(model);
        leave_position(model);
        return Vec::new();
    }
    match editing.kind.parse(editing.field.text(), &session.instrument, &session.workbook) {
        Ok(to) => {
            close_field(model);
            let effects = answer::put(model, editing.cell.clone(), to);
            // a remark whose text was emptied before anything was said is gone
            drop_empty_record(model, &editing.cell);
            leave_position(model);
            effects
        }
        Err(refusal) => {
            answer::refuse(model, &refusal);
            Vec::new()
        }
    }
}

/// The words of a party are one field: who leaves it is back at the positions.
fn leave_position(model: &mut Model) {
    let of_position = |pane: &crate::app::record::Pane| matches!(pane.subject, Subject::Position(..));
    if model.overlays.last().and_then(Overlay::pane).is_some_and(of_position) {
        model.overlays.pop();
    }
}

fn close_field(model: &mut Model) {
    if let Some(pane) = model.pane_mut() {
        pane.editing = None;
    }
}

fn drop_empty_record(model: &mut Model, cell: &Cell) {
    let Some(session) = &model.session else { return };
    let gone = match cell {
        Cell::Part(place, Part::Remark(id, _)) => {
            session.workbook.entry(place).is_none_or(|entry| !entry.remarks.contains_key(id))
        }
        _ => false,
    };
    if gone && model.overlays.last().and_then(Overlay::pane).is_some() {
        model.overlays.pop();
    }
}

/// Hands the text under the cursor to the system's editor.
pub fn to_editor(model: &mut Model) -> Vec<Effect> {
    if model.editing().is_none() {
        let cell = match model.current_item().map(|item| item.what) {
            Some(What::Cell(cell, CellKind::Prose | CellKind::Line)) => cell,
            _ => {
                model.tell("editor-needs-text");
                return Vec::new();
            }
        };
        open_cell(model, cell);
    }
    let workbook = model.session.as_ref().map(|session| session.workbook.id.clone()).unwrap_or_default();
    let task = |editing: &Editing| {
        let (text, cell) = (editing.field.text().to_owned(), editing.cell.clone());
        Effect::Editor(EditorTask { text, cell, workbook })
    };
    model.editing().map(task).into_iter().collect()
}

/// Takes the text that came back from the system's editor into the open field. Its file goes only if all of it is in.
pub fn from_editor(model: &mut Model, result: EditorResult) -> Vec<Effect> {
    let EditorResult { text, remark, file } = result;
    let place = file.as_ref().map(|file| file.display().to_string()).unwrap_or_default();
    let width = field_width(model);
    let Some(editing) = model.pane_mut().and_then(|pane| pane.editing.as_mut()) else {
        let sentence = model.words.with("editor-kept", &[("file", (&place).into())]);
        model.say(Tone::Error, sentence);
        return Vec::new();
    };
    editing.field.apply(FieldInput::SelectAll, width);
    let outcome = editing.field.apply(FieldInput::Text(text.trim_end_matches(['\n', '\r']).to_owned()), width);
    let mut effects = Vec::new();
    match (outcome, file) {
        (Outcome::Cut { limit }, Some(_)) => {
            let args = [("limit", limit.into()), ("file", (&place).into())];
            let sentence = model.words.with("editor-too-long", &args);
            model.say(Tone::Error, sentence);
            return effects;
        }
        (outcome, file) => {
            tell(model, outcome);
            effects.extend(file.map(Effect::EditorTaken));
        }
    }
    if let Some(remark) = remark {
        model.say(Tone::Info, remark);
    }
    effects
}
