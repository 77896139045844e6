//! Settling a dispute: which of two versions of a cell holds, chosen from a short list and done in one step.

use super::response::{Ctx, Instruction, Response};
use crate::app::field::TextField;
use crate::app::overlay::{Choice, Overlay, PickFor, Picker};
use crate::app::record::{What, items};
use crate::app::request::Request;
use crate::app::scene;
use crate::instrument::Id;
use crate::workbook::{Cell, Settling, leading};

/// Settles what the cursor is on, or else the first dispute of the record.
pub fn open(ctx: Ctx<'_>) -> Response {
    let Some(pane) = ctx.model.pane() else { return Response::stay() };
    let dispute = |what| match what {
        What::Dispute(cell) => Some(cell),
        _ => None,
    };
    let here = ctx.model.current_item().and_then(|item| dispute(item.what));
    let all = || items(ctx.instrument(), ctx.workbook(), &pane.subject).into_iter();
    match here.or_else(|| all().find_map(|item| dispute(item.what))) {
        Some(cell) => choose(ctx, &cell),
        None => Response::told("nothing-disputed"),
    }
}

/// Lays both versions over the screen, with what can be done about them.
pub fn choose(ctx: Ctx<'_>, cell: &Cell) -> Response {
    let workbook = ctx.workbook();
    let cell = leading(workbook, cell);
    let of = cell.meant();
    if ctx.model.is_public() && (workbook.is_restricted(of) || workbook.is_restricted(&cell)) {
        return Response::told("remark-hidden");
    }
    let said = scene::dispute(&ctx.scene(), &cell);
    let choice =
        |(how, label): (Settling, String)| Some(Choice { id: Id::new(how.name()).ok()?, label, ticked: false });
    let (title, choices) = (said.title, said.choices.into_iter().filter_map(choice).collect());
    let (filter, target) = (TextField::line(""), PickFor::Settle(cell.clone()));
    let picker = Picker { target, title, filter, choices, row: 0, add_to: None, kept: false };
    Response::of(Instruction::Point(cell)).and(Instruction::Open(Overlay::Picker(picker)))
}

/// Does what was chosen.
pub fn settle(ctx: Ctx<'_>, cell: &Cell, chosen: Option<Id>) -> Response {
    let how = Settling::ALL.into_iter().find(|how| chosen.as_ref().is_some_and(|id| id.as_str() == how.name()));
    let Some(how) = how else { return Response::stay() };
    let (before, meant) = (ctx.session.revision, cell.meant().clone());
    Response::of(Instruction::Request(Request::Settle(cell.clone(), how))).then(move |ctx| {
        if ctx.session.revision == before {
            return Response::stay();
        }
        Response::of(Instruction::Point(meant)).tell("settled")
    })
}
