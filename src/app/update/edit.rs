//! Editing in place: opening the editor that fits a cell, and leaving it with what was typed kept.

use super::response::{Ctx, Instruction, Response};
use super::{picker, settling};
use crate::analysis::Target;
use crate::app::effect::{EditorTask, Effect};
use crate::app::field::TextField;
use crate::app::grid::Grid;
use crate::app::model::{NoticeTone, Screen};
use crate::app::navigation::GridScreen;
use crate::app::overlay::{Overlay, PickFor};
use crate::app::record::{Editing, Subject, What};
use crate::instrument::QuestionKind;
use crate::wording::phrase;
use crate::workbook::{Cell, CellKind, Edit, Fact, Part, kind_of};

/// Opens what the cursor is on.
pub fn open_item(ctx: Ctx<'_>) -> Response {
    if let (Screen::Grid(screen), true) = (&ctx.model.screen, ctx.model.overlays.is_empty()) {
        return open_grid_cell(ctx, screen);
    }
    let Some(item) = ctx.model.current_item() else { return Response::stay() };
    match item.what {
        What::Cell(cell, _) => open_cell(ctx, cell),
        What::Citation(place, id) => Response::lay_over(Subject::Citation(place, id)),
        What::Remark(place, id) => Response::lay_over(Subject::Remark(place, id)),
        What::Dispute(cell) => settling::choose(ctx, &cell),
        What::Question(slot) => Response::of(Instruction::Go(Target::Slot(slot))),
        What::Matrix(kind) => Response::of(Instruction::Show(Screen::Grid(GridScreen { kind, row: 0, column: 0 }))),
    }
}

fn open_grid_cell(ctx: Ctx<'_>, screen: &GridScreen) -> Response {
    let grid = Grid::of(ctx.instrument(), ctx.workbook(), screen.kind.clone());
    let Some(place) = grid.place(screen.row, screen.column) else { return Response::stay() };
    let opened = Response::lay_over(Subject::Entry(place));
    match grid.cell(ctx.instrument(), screen.row, screen.column) {
        Some(cell) => opened.and(Instruction::Point(cell)),
        None => opened,
    }
}

/// Opens the editor that fits a cell; the cursor goes there first.
pub fn open_cell(ctx: Ctx<'_>, cell: Cell) -> Response {
    let Ok(kind) = kind_of(ctx.instrument(), &cell) else { return Response::stay() };
    if ctx.model.is_public() && ctx.session.is_restricted(&cell) {
        return Response::told("remark-hidden");
    }
    let there = Response::of(Instruction::Point(cell.clone()));
    if let Some(sentence) = ctx.refusal() {
        return there.and(Instruction::Say(NoticeTone::Error, sentence));
    }
    let held = ctx.workbook().get(&cell);
    let text = held.as_ref().map(ToString::to_string).unwrap_or_default();
    // the address of a place is for the file: people choose it by its number or its words
    if phrase::is_about(ctx.instrument(), &cell) {
        return there.and_all(picker::of_about(ctx, cell, held.as_ref()));
    }
    let typing =
        |cell, kind, field| Response::of(Instruction::Editing(Some(Editing { cell, kind, field, refused: None })));
    there.and_all(match kind {
        CellKind::Prose | CellKind::Reply(QuestionKind::Text, _) => typing(cell, kind, TextField::prose(&text)),
        CellKind::Line
        | CellKind::Date
        | CellKind::Time
        | CellKind::Number
        | CellKind::Count
        | CellKind::Year
        | CellKind::Decimal
        | CellKind::Yearly
        | CellKind::Factor(_)
        | CellKind::Factors(_)
        | CellKind::Reply(QuestionKind::Number | QuestionKind::Date, _) => typing(cell, kind, TextField::line(&text)),
        CellKind::Reply(QuestionKind::Choice | QuestionKind::Choices, _) => picker::of_reply(ctx, cell, held.as_ref()),
        // a key too many answers nothing
        CellKind::Mark | CellKind::Reply(..) => Response::told("reply-by-number"),
        CellKind::Flag => {
            let to = if matches!(held, Some(Fact::Flag(true))) { None } else { Some(Fact::Flag(true)) };
            Response::commit(vec![Edit { cell, to }])
        }
        CellKind::Choice(choices) => picker::of_cell(ctx, PickFor::One(cell), &choices, held.as_ref()),
        CellKind::Many(choices) => picker::of_cell(ctx, PickFor::Many(cell), &choices, held.as_ref()),
        CellKind::Kept => Response::stay(),
    })
}

/// How a field is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaves {
    /// With Enter: to go on.
    WithEnter,
    /// With Esc, or for something else: whatever becomes of the text.
    Anyway,
}

/// Leaves the field with what was typed kept; a text of the wrong kind stays in the field and says why. Who leaves it
/// again as it is gets back what stood there before.
pub fn leave_field(ctx: Ctx<'_>, leaves: Leaves) -> Response {
    let Some(editing) = ctx.model.editing() else { return Response::stay() };
    let closed = Response::of(Instruction::Editing(None));
    if !editing.field.is_changed() {
        return closed.then(leave_position);
    }
    let held = (&editing.cell, &editing.kind);
    match phrase::read(ctx.words(), ctx.instrument(), ctx.workbook(), held, editing.field.text()) {
        Ok(to) => {
            let cell = editing.cell.clone();
            let put = closed.and_all(Response::put(cell.clone(), to));
            // a remark whose text was emptied before anything was said is gone
            put.then(move |ctx| leave_empty_record(ctx, &cell)).then(leave_position)
        }
        Err(_) if leaves == Leaves::Anyway && editing.refused.as_deref() == Some(editing.field.text()) => {
            let sentence = ctx.words().with("value-given-back", &[("typed", editing.field.text().into())]);
            closed.and(Instruction::Say(NoticeTone::Info, sentence)).then(leave_position)
        }
        Err(refusal) => {
            let refused = Some(editing.field.text().to_owned());
            let editing = Editing { refused, ..editing.clone() };
            let said = Instruction::Say(NoticeTone::Error, phrase::refusal(ctx.words(), &refusal));
            Response::of(Instruction::Editing(Some(editing))).and(said)
        }
    }
}

/// The words of a party are one field: who leaves it is back at the positions.
fn leave_position(ctx: Ctx<'_>) -> Response {
    match ctx.model.overlays.last().and_then(Overlay::pane).map(|pane| &pane.subject) {
        Some(Subject::Position(..)) => Response::of(Instruction::Close),
        _ => Response::stay(),
    }
}

fn leave_empty_record(ctx: Ctx<'_>, cell: &Cell) -> Response {
    let gone = match cell {
        Cell::Part(place, Part::Remark(id, _)) => {
            ctx.workbook().entry(place).is_none_or(|entry| !entry.remarks.contains_key(id))
        }
        _ => false,
    };
    match ctx.model.overlays.last().and_then(Overlay::pane) {
        Some(_) if gone => Response::of(Instruction::Close),
        _ => Response::stay(),
    }
}

/// Hands the text under the cursor to the system's editor.
pub fn to_editor(ctx: Ctx<'_>) -> Response {
    let opened = match (ctx.model.editing(), ctx.model.current_item().map(|item| item.what)) {
        (Some(_), _) => Response::stay(),
        (None, Some(What::Cell(cell, CellKind::Prose | CellKind::Line))) => Response::of(Instruction::OpenCell(cell)),
        _ => return Response::told("editor-needs-text"),
    };
    opened.then(|ctx| {
        let Some(editing) = ctx.model.editing() else { return Response::stay() };
        let (text, cell) = (editing.field.text().to_owned(), editing.cell.clone());
        let workbook = ctx.workbook().id.clone();
        Response::of(Instruction::Effect(Effect::Editor(EditorTask { text, cell, workbook })))
    })
}
