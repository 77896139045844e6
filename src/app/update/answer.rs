//! Answering: replies, facets, and the parts of an entry.

use super::{commit, edit, forms, lay_over};
use crate::app::command::Command;
use crate::app::effect::{Effect, Env};
use crate::app::grid::Grid;
use crate::app::model::{Model, Screen, Tone};
use crate::app::overlay::{Choice, Overlay, PickFor, Picker};
use crate::app::record::{Subject, What};
use crate::instrument::Id;
use crate::report::phrase;
use crate::workbook::{
    Cell, CellKind, Choices, Edit, Fact, Mark, Part, Place, Purpose, RemarkPart, Reply, answer_edits, clear_wording,
    kind_of,
};

/// Replies with a mark, takes the reply back, puts the question off.
pub fn reply(model: &mut Model, command: Command) -> Vec<Effect> {
    if let Screen::Grid(_) = model.screen
        && model.overlays.is_empty()
    {
        return in_grid(model, command);
    }
    if let (Command::Clear, Some(Overlay::Positions(positions))) = (command, model.overlays.last()) {
        let place = positions.place.clone();
        return super::deciding::clear(model, &place);
    }
    let Some((cell, kind)) = target(model) else { return Vec::new() };
    match command {
        Command::Defer => {
            let Cell::Part(place, _) = cell else { return Vec::new() };
            let reply = Cell::Part(place, Part::Reply);
            forms::open(model, Purpose::Defer(reply));
            Vec::new()
        }
        Command::Clear => put(model, cell, None),
        _ => match mark_of(command) {
            Some(mark) => put_mark(model, cell, &kind, mark),
            None => Vec::new(),
        },
    }
}

/// The cell a reply goes to: the mark under the cursor, or the overall reply of the question.
fn target(model: &Model) -> Option<(Cell, CellKind)> {
    let session = model.session.as_ref()?;
    let item = model.current_item()?;
    match item.what {
        What::Cell(cell, kind @ (CellKind::Mark | CellKind::Reply(..))) => Some((cell, kind)),
        _ => {
            let Subject::Entry(place @ Place::Answer(_)) = &model.pane()?.subject else { return None };
            let cell = Cell::Part(place.clone(), Part::Reply);
            let kind = kind_of(&session.instrument, &cell).ok()?;
            Some((cell, kind))
        }
    }
}

fn mark_of(command: Command) -> Option<Mark> {
    match command {
        Command::Yes => Some(Mark::Yes),
        Command::Partly => Some(Mark::Partly),
        Command::No => Some(Mark::No),
        Command::Unknown => Some(Mark::Unknown),
        Command::NotApplicable => Some(Mark::NotApplicable),
        _ => None,
    }
}

/// Puts a mark; the overall reply asks for the reason when it is “not applicable”. A facet answered moves the cursor on.
fn put_mark(model: &mut Model, cell: Cell, kind: &CellKind, mark: Mark) -> Vec<Effect> {
    let judged = match kind {
        CellKind::Reply(kind, _) if kind.is_judged() => true,
        CellKind::Reply(..) => matches!(mark, Mark::Unknown | Mark::NotApplicable),
        _ => false,
    };
    match kind {
        CellKind::Mark => {
            let is_facet = matches!(&cell, Cell::Part(_, Part::Facet(_) | Part::Law));
            let effects = put(model, cell, Some(Fact::Mark(mark)));
            if let Some(pane) = model.pane_mut().filter(|_| is_facet) {
                pane.cursor += 1;
            }
            effects
        }
        CellKind::Reply(..) if judged => match Reply::of_mark(mark) {
            Some(reply) => put(model, cell, Some(Fact::Reply(reply))),
            None => {
                forms::open(model, Purpose::NotApplicable(cell));
                Vec::new()
            }
        },
        _ => {
            model.tell("reply-in-words");
            Vec::new()
        }
    }
}

/// Puts a fact, with the wording answered kept beside it.
pub fn put(model: &mut Model, cell: Cell, to: Option<Fact>) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let wording = if to.is_none() { clear_wording(&session.workbook, &cell) } else { None };
    let edits = answer_edits(&session.instrument, cell, to).into_iter().chain(wording).collect();
    commit(model, edits)
}

/// One keystroke a cell in a matrix.
fn in_grid(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let Screen::Grid(screen) = &model.screen else { return Vec::new() };
    let grid = Grid::of(&session.instrument, &session.workbook, screen.kind.clone());
    let Some(cell) = grid.cell(&session.instrument, screen.row, screen.column) else { return Vec::new() };
    let kind = kind_of(&session.instrument, &cell);
    match (command, kind) {
        (Command::Clear, _) => put(model, cell, None),
        (Command::Same, _) => same_for_row(model, &grid),
        (Command::Defer, _) => Vec::new(),
        (_, Ok(CellKind::Choice(choices))) => {
            // the first five words of the list by number, as the footer of the matrix shows them
            let number = mark_of(command).and_then(|mark| Mark::ALL.iter().position(|it| *it == mark));
            let chosen = number.and_then(|at| choices.ids(&session.instrument, &session.workbook).into_iter().nth(at));
            match chosen {
                Some(id) => put(model, cell, Some(Fact::Id(id))),
                None => Vec::new(),
            }
        }
        (_, Ok(kind)) => match mark_of(command) {
            Some(mark) => put_mark(model, cell, &kind, mark),
            None => Vec::new(),
        },
        (_, Err(_)) => Vec::new(),
    }
}

/// Repeats the mark under the cursor in every cell of its row that takes marks.
fn same_for_row(model: &mut Model, grid: &Grid) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let Screen::Grid(screen) = &model.screen else { return Vec::new() };
    let here = grid.cell(&session.instrument, screen.row, screen.column).and_then(|cell| session.workbook.get(&cell));
    let Some(Fact::Mark(mark)) = here else {
        model.tell("same-needs-mark");
        return Vec::new();
    };
    let edits = (0..grid.columns.len())
        .filter(|column| grid.columns[*column].takes_marks())
        .filter_map(|column| grid.cell(&session.instrument, screen.row, column))
        .flat_map(|cell| answer_edits(&session.instrument, cell, Some(Fact::Mark(mark))))
        .collect();
    commit(model, edits)
}

/// Opens a part of the entry in front: text in place, lists as choices, citations and remarks as records.
pub fn part(model: &mut Model, command: Command, env: &mut dyn Env) -> Vec<Effect> {
    let Some(Subject::Entry(place)) = model.pane().map(|pane| pane.subject.clone()) else { return Vec::new() };
    let cell = |part: Part| Cell::Part(place.clone(), part);
    match command {
        Command::Why => edit::open_cell(model, cell(Part::Why)),
        Command::Finding => edit::open_cell(model, cell(Part::Finding)),
        Command::Obstacles => edit::open_cell(model, cell(Part::Obstacles)),
        Command::Confidence => edit::open_cell(model, cell(Part::Level)),
        Command::Review => edit::open_cell(model, cell(Part::Review)),
        Command::Remark => {
            let Some(id) = Id::new(&env.fresh_id("r")).ok() else { return Vec::new() };
            let text = cell(Part::Remark(id.clone(), RemarkPart::Text));
            lay_over(model, Subject::Remark(place.clone(), id));
            edit::open_cell(model, text)
        }
        Command::Source => {
            pick_source(model, place);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Choices for a new citation: every row that can be cited, or a new one.
fn pick_source(model: &mut Model, place: Place) {
    let Some(session) = &model.session else { return };
    let choices = Choices::Citable
        .ids(&session.instrument, &session.workbook)
        .into_iter()
        .map(|id| {
            let label = phrase::source_title(&session.instrument, &session.workbook, &id);
            Choice { id, label, ticked: false }
        })
        .collect();
    let picker = Picker {
        target: PickFor::Cite(place),
        title: model.words.t("pick-source"),
        filter: crate::app::field::Field::filter(),
        choices,
        row: 0,
        add_to: model.source_register(),
        kept: false,
    };
    model.overlays.push(Overlay::Picker(picker));
}

/// Removes what the cursor is on: a citation, a remark, a row (after a yes), or the content of a cell.
pub fn remove(model: &mut Model) -> Vec<Effect> {
    if let Screen::Register(screen) = &model.screen
        && screen.pane.is_none()
        && model.overlays.is_empty()
    {
        confirm_row(model);
        return Vec::new();
    }
    if matches!(model.screen, Screen::Meeting(_)) && model.overlays.is_empty() {
        return super::meeting::remove(model);
    }
    let Some(session) = &model.session else { return Vec::new() };
    let Some(item) = model.current_item() else { return Vec::new() };
    let edits = item.removal(&session.workbook);
    let said = !edits.is_empty();
    let effects = commit(model, edits);
    if said && !effects.is_empty() {
        model.tell("removed");
    }
    effects
}

/// Asks before a row goes, and says what refers to it.
fn confirm_row(model: &mut Model) {
    let Some(session) = &model.session else { return };
    let Screen::Register(screen) = &model.screen else { return };
    let (instrument, workbook) = (&session.instrument, &session.workbook);
    let Some((row, fields)) = workbook.rows(&screen.register).nth(screen.row) else { return };
    let title = phrase::row_title(instrument, workbook, &screen.register, row);
    let cited = crate::analysis::citations_of(workbook).get(row).map_or(0, Vec::len);
    let answers = workbook.answers.keys().filter(|slot| slot.row.as_ref() == Some(row)).count();
    let referred = workbook
        .registers
        .values()
        .flat_map(|rows| rows.values())
        .flat_map(|fields| fields.values())
        .filter(|value| matches!(value, crate::workbook::FieldValue::Many(ids) if ids.contains(row)))
        .count();
    let sentence = model.words.with(
        "confirm-remove-row",
        &[("row", (&title).into()), ("uses", (cited + referred).into()), ("answers", answers.into())],
    );
    let edits = fields
        .keys()
        .map(|field| Edit::clear(Cell::Field(screen.register.clone(), row.clone(), field.clone())))
        .collect();
    model.overlays.push(Overlay::Confirm { sentence, edits });
}

/// Says why a text was refused in a cell; nothing changed.
pub fn refuse(model: &mut Model, refusal: &crate::workbook::Refusal) {
    let sentence = phrase::refusal(&model.words, refusal);
    model.say(Tone::Error, sentence);
}
