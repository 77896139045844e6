//! Answering: replies, facets, and the parts of an entry.

use super::response::{Ctx, Instruction, Response};
use crate::analysis::Target;
use crate::app::command::Command;
use crate::app::effect::Env;
use crate::app::field::TextField;
use crate::app::gaps::gap_at;
use crate::app::grid::Grid;
use crate::app::model::Screen;
use crate::app::overlay::{Choice, Overlay, PickFor, Picker};
use crate::app::record::{Subject, What, only_part};
use crate::app::request::{Request, fresh_row, remove_row};
use crate::app::scene;
use crate::instrument::Id;
use crate::workbook::{
    Cell, CellKind, Choices, Fact, Mark, Part, Place, Purpose, RemarkPart, Reply, kind_of, working_group,
};

/// Replies with a mark, takes the reply back, puts the question off.
pub fn reply(ctx: Ctx<'_>, command: Command) -> Response {
    if let (Screen::Grid(_), true) = (&ctx.model.screen, ctx.model.overlays.is_empty()) {
        return in_grid(ctx, command);
    }
    let Some((cell, kind)) = target(ctx) else {
        // a digit where something is to be typed says how
        let is_typed = ctx.model.current_item().is_some_and(|item| matches!(item.what, What::Cell(..)));
        return if is_typed { Response::told("enter-opens") } else { Response::stay() };
    };
    match (command, mark_of(command)) {
        (Command::Defer, _) => match cell {
            Cell::Part(place, _) => Response::of(Instruction::Form(Purpose::Defer(Cell::Part(place, Part::Reply)))),
            _ => Response::stay(),
        },
        (Command::Clear, _) => Response::put(cell, None),
        (_, Some(mark)) => {
            let alone = alone(ctx, &cell);
            if let (Some(reply), Mark::NotApplicable) = (&alone, mark) {
                // that the whole question does not apply is said with its reason
                return Response::of(Instruction::Form(Purpose::NotApplicable(reply.clone())));
            }
            let is_part = kind == CellKind::Mark && matches!(&cell, Cell::Part(_, Part::Facet(_) | Part::Law));
            let moves_on = is_part && alone.is_none();
            let answered = put_mark(cell, &kind, mark);
            match ctx.model.pane().filter(|_| moves_on) {
                // a facet answered by number moves the cursor on
                Some(pane) => answered.and(Instruction::Item(pane.cursor + 1)),
                None => answered,
            }
        }
        _ => Response::stay(),
    }
}

/// The next or previous mark for what the cursor is on; unlike an answer by number it does not move on.
pub fn shift_mark(ctx: Ctx<'_>, up: bool) -> Response {
    let item = ctx.model.current_item().map(|item| item.what);
    let Some(What::Cell(cell, kind @ (CellKind::Mark | CellKind::Reply(..)))) = item else { return Response::stay() };
    let held = match ctx.workbook().get(&cell) {
        Some(Fact::Mark(mark)) => Some(mark),
        Some(Fact::Reply(reply)) => reply.mark(),
        _ => None,
    };
    let at = held.and_then(|mark| Mark::ALL.iter().position(|it| *it == mark));
    let next = match (at, up) {
        (None, _) => 0,
        (Some(at), true) => (at + 1).min(Mark::ALL.len() - 1),
        (Some(at), false) => at.saturating_sub(1),
    };
    put_mark(cell, &kind, Mark::ALL[next])
}

/// The overall reply of the question a part is the only one of.
fn alone(ctx: Ctx<'_>, cell: &Cell) -> Option<Cell> {
    let Cell::Part(place, Part::Facet(_)) = cell else { return None };
    only_part(ctx.instrument(), ctx.workbook(), place).map(|_| Cell::Part(place.clone(), Part::Reply))
}

/// The cell a reply goes to: the mark under the cursor, or the overall reply of the question, or its only part.
fn target(ctx: Ctx<'_>) -> Option<(Cell, CellKind)> {
    match ctx.model.current_item()?.what {
        What::Cell(cell, kind @ (CellKind::Mark | CellKind::Reply(..))) => Some((cell, kind)),
        _ => {
            let Subject::Entry(place @ Place::Answer(_)) = &ctx.model.pane()?.subject else { return None };
            let part = only_part(ctx.instrument(), ctx.workbook(), place);
            let cell = part.unwrap_or_else(|| Cell::Part(place.clone(), Part::Reply));
            let kind = kind_of(ctx.instrument(), &cell).ok()?;
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

/// Puts a mark; the overall reply asks for the reason when it is “not applicable”.
fn put_mark(cell: Cell, kind: &CellKind, mark: Mark) -> Response {
    let judged = match kind {
        CellKind::Mark => return Response::put(cell, Some(Fact::Mark(mark))),
        CellKind::Reply(kind, _) if kind.is_judged() => true,
        CellKind::Reply(..) => matches!(mark, Mark::Unknown | Mark::NotApplicable),
        _ => false,
    };
    match Reply::of_mark(mark) {
        _ if !judged => Response::told("reply-in-words"),
        Some(reply) => Response::put(cell, Some(Fact::Reply(reply))),
        None => Response::of(Instruction::Form(Purpose::NotApplicable(cell))),
    }
}

/// One keystroke a cell in a matrix.
fn in_grid(ctx: Ctx<'_>, command: Command) -> Response {
    let Screen::Grid(screen) = &ctx.model.screen else { return Response::stay() };
    let grid = Grid::of(ctx.instrument(), ctx.workbook(), screen.kind.clone());
    let Some(cell) = grid.cell(ctx.instrument(), screen.row, screen.column) else { return Response::stay() };
    let kind = kind_of(ctx.instrument(), &cell);
    match (command, kind, mark_of(command)) {
        (Command::Clear, ..) => Response::put(cell, None),
        (Command::Same, ..) => same_for_row(ctx, &grid, screen.row, &cell),
        (_, Ok(CellKind::Choice(choices)), Some(mark)) => {
            // the first five words of the list by number, as the footer of the matrix shows them
            let number = Mark::ALL.iter().position(|it| *it == mark);
            let chosen = number.and_then(|at| choices.ids(ctx.instrument(), ctx.workbook()).into_iter().nth(at));
            chosen.map_or_else(Response::stay, |id| Response::put(cell, Some(Fact::Id(id))))
        }
        (_, Ok(kind), Some(mark)) => put_mark(cell, &kind, mark),
        _ => Response::stay(),
    }
}

/// Repeats the mark under the cursor in every cell of its row that takes marks.
fn same_for_row(ctx: Ctx<'_>, grid: &Grid, row: usize, here: &Cell) -> Response {
    let Some(Fact::Mark(mark)) = ctx.workbook().get(here) else { return Response::told("same-needs-mark") };
    let facts = (0..grid.columns.len())
        .filter(|column| grid.columns[*column].takes_marks())
        .filter_map(|column| grid.cell(ctx.instrument(), row, column))
        .map(|cell| (cell, Some(Fact::Mark(mark))))
        .collect();
    Response::of(Instruction::Request(Request::Put(facts)))
}

/// Opens a part of the entry in front: text in place, lists as choices, citations and remarks as records.
pub fn part(ctx: Ctx<'_>, command: Command, env: &mut dyn Env) -> Response {
    if let (Command::Gap | Command::NoGap, Some(place)) = (command, ctx.model.place()) {
        // also of a cell of a matrix, which has no record in front
        return match command {
            Command::Gap => gap(ctx, place, env),
            _ => Response::of(Instruction::Form(Purpose::NoGap(place))),
        };
    }
    if command == Command::Finding {
        return match ctx.model.text_here() {
            Some(cell) => Response::of(Instruction::OpenCell(cell)),
            None => Response::stay(),
        };
    }
    let Some(Subject::Entry(place)) = ctx.model.pane().map(|pane| pane.subject.clone()) else {
        return Response::stay();
    };
    let open = |part: Part| Response::of(Instruction::OpenCell(Cell::Part(place.clone(), part)));
    match command {
        Command::Why => open(Part::Why),
        Command::Obstacles => open(Part::Obstacles),
        Command::Confidence => open(Part::Level),
        Command::Review => open(Part::Review),
        Command::Remark => {
            let Some(id) = Id::new(&env.fresh_id("r")).ok() else { return Response::stay() };
            let text = Cell::Part(place.clone(), Part::Remark(id.clone(), RemarkPart::Text));
            Response::lay_over(Subject::Remark(place, id)).and(Instruction::OpenCell(text))
        }
        Command::Source => pick_source(ctx, place),
        _ => Response::stay(),
    }
}

/// Notes a gap something shows and goes there; one that was noted already is gone to.
fn gap(ctx: Ctx<'_>, place: Place, env: &mut dyn Env) -> Response {
    let register = working_group::id(working_group::GAP);
    let (name, noted) = gap_at(ctx.instrument(), ctx.workbook(), &place);
    if let Some(row) = noted {
        return Response::of(Instruction::CloseAll).and(Instruction::Go(Target::Row(register, row)));
    }
    let Some(row) = fresh_row(ctx.workbook(), env, &name) else { return Response::stay() };
    Response::of(Instruction::Request(Request::NoteGap { place, row: row.clone(), name, dismissed: None }))
        .and(Instruction::CloseAll)
        .then(move |_| Response::of(Instruction::Go(Target::Row(register, row))))
}

/// Says of something that reads as a gap why it is none.
pub fn no_gap(ctx: Ctx<'_>, place: Place, reason: String, env: &mut dyn Env) -> Response {
    let (name, noted) = gap_at(ctx.instrument(), ctx.workbook(), &place);
    let Some(row) = noted.or_else(|| fresh_row(ctx.workbook(), env, &name)) else { return Response::stay() };
    Response::of(Instruction::Request(Request::NoteGap { place, row, name, dismissed: Some(reason) }))
}

/// Choices for a new citation: every row that can be cited, or a new one.
fn pick_source(ctx: Ctx<'_>, place: Place) -> Response {
    let lines = scene::choices(&ctx.scene(), &Choices::Citable).into_iter();
    let choices = lines.map(|line| Choice { label: line.in_full(), id: line.id, ticked: false }).collect();
    Response::open(Overlay::Picker(Picker {
        target: PickFor::Cite(place),
        title: ctx.words().t("pick-source"),
        filter: TextField::filter(),
        choices,
        row: 0,
        add_to: ctx.model.source_register(),
        kept: false,
    }))
}

/// Removes what the cursor is on: a citation, a remark, a row (after a yes), or the content of a cell.
pub fn remove(ctx: Ctx<'_>) -> Response {
    if let Screen::Register(screen) = &ctx.model.screen
        && screen.pane.is_none()
        && ctx.model.overlays.is_empty()
    {
        return confirm_row(ctx, &screen.register, screen.row);
    }
    let Some(item) = ctx.model.current_item() else { return Response::stay() };
    let before = ctx.session.revision;
    Response::of(Instruction::Request(Request::Remove(item)))
        .then(move |ctx| if ctx.session.revision == before { Response::stay() } else { Response::told("removed") })
}

/// Asks before a row goes, and says what refers to it.
fn confirm_row(ctx: Ctx<'_>, register: &Id, at: usize) -> Response {
    let Some((row, _)) = ctx.workbook().rows(register).nth(at) else { return Response::stay() };
    let sentence = scene::row_removal(&ctx.scene(), register, row);
    let edits = remove_row(ctx.workbook(), register, row);
    Response::open(Overlay::Confirm { sentence, edits })
}
