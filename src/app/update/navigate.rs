//! Where something leads: every jump can be taken back, and none is blocked.

use super::response::{Ctx, Instruction, Response};
use crate::analysis::gaps::possible_gaps;
use crate::analysis::{State, Target};
use crate::app::command::Command;
use crate::app::field::TextField;
use crate::app::grid::GridKind;
use crate::app::model::{Model, Screen};
use crate::app::navigation::{GridScreen, ListScreen, Reader, Reads, RegisterScreen};
use crate::app::outline::{OutlineRow, outline_rows};
use crate::app::overlay::Overlay;
use crate::app::record::{Pane, Subject};
use crate::instrument::{FieldKind, Id};
use crate::workbook::{Cell, Part, Place, Purpose, Slot, working_group};

/// Does a command that shows another screen of the workbook.
pub fn command(ctx: Ctx<'_>, command: Command) -> Response {
    match command {
        Command::Question => first_question(ctx),
        Command::Registers => register_at_hand(ctx),
        Command::Sources => register(ctx, ctx.model.source_register()),
        Command::Standards => grid(GridKind::Standards),
        Command::Coverage => grid(GridKind::Coverage),
        Command::Matrix => matrix_of_question(ctx),
        Command::Problems => {
            Response::of(Instruction::Show(Screen::Problems(ListScreen { filter: TextField::filter(), row: 0 })))
        }
        Command::Reading => Response::of(Instruction::Show(reading())),
        Command::Header => Response::lay_over(Subject::Header),
        Command::GoTo => Response::of(Instruction::Form(Purpose::GoTo)),
        _ => Response::stay(),
    }
}

fn reading() -> Screen {
    Screen::Reader(Reader { reads: Reads::Reading, row: 0, laid: None })
}

/// The question on screen last, or the first one.
pub fn first_question(ctx: Ctx<'_>) -> Response {
    if matches!(ctx.model.screen, Screen::Question(_)) {
        return Response::stay();
    }
    let before = ctx.model.back.iter().rev().find(|screen| matches!(screen, Screen::Question(_))).cloned();
    let first = || ctx.session.derived.progress.slots.keys().next().cloned().map(Model::question_screen);
    before.or_else(first).map_or_else(Response::stay, |screen| Response::of(Instruction::Show(screen)))
}

/// The register, or the first one.
pub fn register(ctx: Ctx<'_>, register: Option<Id>) -> Response {
    let Some(register) = register.or_else(|| registers(ctx).into_iter().next()) else { return Response::stay() };
    Response::of(Instruction::Show(Screen::Register(RegisterScreen { register, row: 0, pane: None })))
}

/// The registers in the list at the left.
pub fn registers(ctx: Ctx<'_>) -> Vec<Id> {
    ctx.instrument().listed_registers().map(|(_, id, _)| id.clone()).collect()
}

/// The register the question on screen is about, at the row it is asked about; else the one looked at last.
fn register_at_hand(ctx: Ctx<'_>) -> Response {
    if matches!(ctx.model.screen, Screen::Register(_)) {
        return Response::stay();
    }
    let asked = match &ctx.model.screen {
        Screen::Grid(GridScreen { kind: GridKind::Question(id), .. }) => Some(Slot::of(id.clone())),
        _ => ctx.model.slot().cloned(),
    };
    let asked = asked.and_then(|slot| Some((ctx.instrument().register_of(&slot.question)?.clone(), slot.row)));
    let listed = registers(ctx);
    let Some((register, row)) = asked.filter(|(register, _)| listed.contains(register)) else {
        let seen = ctx.model.back.iter().rev().find_map(|screen| match screen {
            Screen::Register(screen) if listed.contains(&screen.register) => Some(screen.register.clone()),
            _ => None,
        });
        return register(ctx, seen);
    };
    let rows = ctx.workbook().registers.get(&register);
    let row = row.and_then(|row| rows?.get_index_of(&row)).unwrap_or(0);
    Response::of(Instruction::Show(Screen::Register(RegisterScreen { register, row, pane: None })))
}

fn grid(kind: GridKind) -> Response {
    Response::of(Instruction::Show(Screen::Grid(GridScreen { kind, row: 0, column: 0 })))
}

/// The matrix of the question on screen: its rows by its parts, or the matrix it is answered through.
fn matrix_of_question(ctx: Ctx<'_>) -> Response {
    let Some(slot) = ctx.model.slot() else { return Response::stay() };
    let Some(question) = ctx.instrument().question(&slot.question) else { return Response::stay() };
    GridKind::of_question(&slot.question, question).map_or_else(|| Response::told("no-matrix"), grid)
}

/// Goes where something leads.
pub fn go_to(ctx: Ctx<'_>, target: Target) -> Response {
    match target {
        Target::Slot(slot) => to_slot(ctx, slot),
        Target::Cell(cell) => show_cell(ctx, &cell),
        Target::Row(register, row) => to_row(ctx, register, row),
        Target::Standard(id) => {
            let row = ctx.instrument().standards.get_index_of(&id).unwrap_or(0);
            Response::of(Instruction::Show(Screen::Grid(GridScreen { kind: GridKind::Standards, row, column: 0 })))
        }
        Target::Reading(_, id) => Response::of(Instruction::Show(reading())).and(Instruction::Anchor(id)),
    }
}

/// Goes to a place; the projector stays and shows it.
pub fn go_to_place(ctx: Ctx<'_>, place: Place) -> Response {
    if let Screen::Projector(screen) = &ctx.model.screen {
        return Response::of(Instruction::Projector(screen.on_to(place)));
    }
    if let Place::Row(register, row) = &place
        && register.as_str() == working_group::AGENDA
    {
        // a point of its own: its words, positions and decision beside the agenda, and not the fields of its row
        let at = ctx.workbook().registers.get(register).and_then(|rows| rows.get_index_of(row)).unwrap_or(0);
        let pane = Some(Pane::new(Subject::Entry(place.clone())));
        let register = register.clone();
        return Response::of(Instruction::Show(Screen::Register(RegisterScreen { register, row: at, pane })));
    }
    Response::of(Instruction::Go(match place {
        Place::Answer(slot) => Target::Slot(slot),
        Place::Row(register, row) => Target::Row(register, row),
        Place::Standard(id) => Target::Standard(id),
        place => Target::Cell(Cell::Part(place, Part::Finding)),
    }))
}

/// The slot itself, or the first row's where the question is asked row by row.
fn to_slot(ctx: Ctx<'_>, slot: Slot) -> Response {
    let slots = &ctx.session.derived.progress.slots;
    let same = slots.get_key_value(&slot).map(|(slot, _)| slot);
    let known = same.or_else(|| slots.keys().find(|it| it.question == slot.question)).cloned();
    Response::of(Instruction::Show(Model::question_screen(known.unwrap_or(slot))))
}

fn to_row(ctx: Ctx<'_>, register: Id, row: Id) -> Response {
    let rows = ctx.workbook().registers.get(&register);
    let at = rows.and_then(|rows| rows.get_index_of(&row)).unwrap_or(0);
    let pane = Some(Pane::new(Subject::Row(register.clone(), row)));
    Response::of(Instruction::Show(Screen::Register(RegisterScreen { register, row: at, pane })))
}

/// Shows a cell where it is edited, with the cursor on it.
pub fn show_cell(ctx: Ctx<'_>, cell: &Cell) -> Response {
    let already = |subject: &Subject| ctx.model.pane().is_some_and(|pane| pane.subject == *subject);
    let there = match cell.meant() {
        Cell::Header(_) if already(&Subject::Header) => Response::stay(),
        Cell::Header(_) => Response::lay_over(Subject::Header),
        Cell::Field(register, row, _) | Cell::Year(register, row, ..) => {
            let gone = ctx.workbook().row(register, row).is_none();
            let common = ctx.instrument().registers.get(register).is_some_and(|it| it.common);
            // what comes and goes at the table is seen where one is
            let stays = common && (gone || matches!(ctx.model.screen, Screen::Meeting(_) | Screen::Projector(_)));
            if stays || already(&Subject::Row(register.clone(), row.clone())) {
                Response::stay()
            } else {
                to_row(ctx, register.clone(), row.clone())
            }
        }
        Cell::Part(place, _) => {
            let in_grid = matches!(ctx.model.screen, Screen::Grid(_)) && ctx.model.overlays.is_empty();
            let boxed = matches!(ctx.model.overlays.last(), Some(Overlay::Positions(it)) if it.place == *place);
            if boxed {
                return Response::stay();
            }
            if matches!(ctx.model.screen, Screen::Projector(_)) {
                return go_to_place(ctx, place.clone());
            }
            let subject = Subject::Entry(place.clone());
            match place {
                _ if in_grid || already(&subject) => Response::stay(),
                Place::Answer(slot) => to_slot(ctx, slot.clone()),
                _ => Response::lay_over(subject),
            }
        }
        Cell::Disputed(..) => Response::stay(),
    };
    there.and(Instruction::Point(cell.clone()))
}

/// Opens the row under the cursor of a register, or asks for the first one.
pub fn open_row(ctx: Ctx<'_>, screen: &RegisterScreen) -> Response {
    let register = screen.register.clone();
    let row = ctx.workbook().rows(&register).nth(screen.row).map(|(row, _)| row.clone());
    match row {
        Some(row) => Response::of(Instruction::Row(register, screen.row, row, 0)),
        None => Response::of(Instruction::Do(Command::Add)),
    }
}

/// Where a row that was just added is opened: at its first field beside its name, in the register on screen.
pub fn open_new_row(ctx: Ctx<'_>, register: Id, row: Id) -> Response {
    let at = ctx.workbook().registers.get(&register).and_then(|rows| rows.get_index_of(&row)).unwrap_or(0);
    let second = ctx.instrument().registers.get(&register).and_then(|definition| {
        let is_second = |(field, meaning): (&Id, &crate::instrument::Field)| {
            *field != definition.title && meaning.kind != FieldKind::Rows
        };
        definition.fields.iter().position(is_second)
    });
    Response::of(Instruction::Row(register, at, row, second.unwrap_or(0)))
}

/// The next, previous or next open slot in the order of the outline.
pub fn to_question(ctx: Ctx<'_>, command: Command) -> Response {
    let slots = &ctx.session.derived.progress.slots;
    let here = ctx.model.slot().and_then(|slot| slots.get_index_of(slot));
    let count = slots.len();
    let target = match (command, here) {
        (Command::Next, Some(at)) => (at + 1 < count).then_some(at + 1),
        (Command::Previous, Some(at)) => at.checked_sub(1),
        (Command::NextOpen, at) => {
            let start = at.map_or(0, |at| at + 1);
            let open = |at: &usize| slots[*at].state == State::Open;
            (start..count).find(open).or_else(|| (0..count).find(open))
        }
        (_, None) => (count > 0).then_some(0),
        _ => None,
    };
    match target.and_then(|at| slots.get_index(at)) {
        Some((slot, _)) => Response::of(Instruction::Show(Model::question_screen(slot.clone()))),
        None => Response::told(match command {
            Command::NextOpen => "no-open-question",
            Command::Next => "last-question",
            _ => "first-question",
        }),
    }
}

/// Goes to the next thing that reads as a gap and was neither taken up nor dismissed: after the place in front, and from the
/// beginning again behind the last.
pub fn next_gap(ctx: Ctx<'_>) -> Response {
    let suggested = possible_gaps(ctx.instrument(), ctx.workbook(), &ctx.session.derived.progress);
    let here = ctx.model.place();
    let at = suggested.iter().position(|it| Some(&it.place) == here.as_ref()).map_or(0, |at| at + 1);
    let on_projector = matches!(ctx.model.screen, Screen::Projector(_));
    match suggested.get(at).or_else(|| suggested.first()).map(|next| next.place.clone()) {
        Some(place) if on_projector || matches!(place, Place::Answer(_)) => {
            Response::of(Instruction::CloseAll).and(Instruction::GoPlace(place))
        }
        Some(place) => Response::of(Instruction::CloseAll).and_all(Response::lay_over(Subject::Entry(place))),
        None => Response::told("no-suggested-gap"),
    }
}

/// The rows of the outline around the current question.
pub fn outline(ctx: Ctx<'_>) -> Vec<OutlineRow> {
    let question = ctx.model.slot().map(|slot| &slot.question);
    let rows = |question| outline_rows(ctx.instrument(), &ctx.session.derived.progress, question);
    question.map(rows).unwrap_or_default()
}

/// Goes where a row of the list at the left leads.
pub fn outline_to(ctx: Ctx<'_>, row: usize) -> Response {
    if matches!(ctx.model.screen, Screen::Register(_)) {
        let register = registers(ctx).into_iter().nth(row);
        return register.map_or_else(Response::stay, |register| Response::of(Instruction::Register(register)));
    }
    let question = outline(ctx).get(row).and_then(|row| row.first_question(ctx.instrument()));
    let slots = &ctx.session.derived.progress.slots;
    let slot = question.and_then(|id| slots.keys().find(|slot| slot.question == id).cloned());
    let there = slot.map(|slot| Response::of(Instruction::ShowUnder(Model::question_screen(slot)))).unwrap_or_default();
    match ctx.model.overlays.last() {
        Some(Overlay::Record(_)) => there.and(Instruction::CloseAll),
        _ => there,
    }
}
