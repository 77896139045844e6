//! References inside texts: a source or a part of the report is chosen where the cursor stands, and the text goes on behind it.

use super::response::{Ctx, Instruction, Response};
use crate::app::command::Command;
use crate::app::field::TextField;
use crate::app::overlay::{Choice, Overlay, PickFor, Picker};
use crate::app::record::{Editing, What};
use crate::app::scene;
use crate::instrument::{Id, Landmark, QuestionKind};
use crate::text::{TextReference, mention_text, reference_text};
use crate::workbook::{Cell, CellKind, Choices, kind_of};

/// Puts down the text being typed, and asks which source is meant.
pub fn choose(ctx: Ctx<'_>) -> Response {
    let (cell, at) = match (ctx.model.editing(), ctx.model.current_item().map(|item| item.what)) {
        (Some(editing), _) => (editing.cell.clone(), editing.field.cursor()),
        (None, Some(What::Cell(cell, _))) => (cell, usize::MAX),
        _ => return Response::told("reference-needs-text"),
    };
    let is_long =
        matches!(kind_of(ctx.instrument(), &cell), Ok(CellKind::Prose | CellKind::Reply(QuestionKind::Text, _)));
    if !is_long {
        return Response::told("reference-needs-text");
    }
    let put_down = match ctx.model.editing() {
        Some(_) => Response::of(Instruction::Do(Command::Leave)),
        None => Response::stay(),
    };
    put_down.then(move |ctx| match ctx.model.editing() {
        // it was refused and says why
        Some(_) => Response::stay(),
        None => Response::open(Overlay::Picker(Picker {
            target: PickFor::Reference(cell, at),
            title: ctx.words().t("pick-reference"),
            filter: TextField::filter(),
            choices: choices(ctx),
            row: 0,
            add_to: None,
            kept: false,
        })),
    })
}

/// The sources, then the parts of the report a text can name.
fn choices(ctx: Ctx<'_>) -> Vec<Choice> {
    let lines = scene::choices(&ctx.scene(), &Choices::Citable).into_iter();
    let mut choices: Vec<Choice> =
        lines.map(|line| Choice { label: line.in_full(), id: line.id, ticked: false }).collect();
    let part = |(id, landmark): (&Id, Landmark<'_>)| {
        let name = mention_text(id.as_str());
        let title = landmark.title();
        let label = ctx.words().with("reference-to-part", &[("name", (&name).into()), ("title", title.into())]);
        Choice { label, id: id.clone(), ticked: false }
    };
    let parts: Vec<Choice> = ctx.instrument().landmarks().map(part).collect();
    for part in parts {
        // one name is asked for once
        if choices.iter().all(|it| it.id != part.id) {
            choices.push(part);
        }
    }
    choices
}

/// Puts a reference into a text and opens it again; where a source is meant the cursor stands before the bracket, where the
/// place in it is typed.
pub fn insert(ctx: Ctx<'_>, cell: &Cell, at: usize, chosen: &Id) -> Response {
    let mut text = ctx.workbook().get(cell).map(|fact| fact.to_string()).unwrap_or_default();
    let at = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let is_source = Choices::Citable.ids(ctx.instrument(), ctx.workbook()).contains(chosen);
    let (reference, back) = match is_source {
        true => (reference_text(&[TextReference { source: chosen.to_string(), at: None }]), 1),
        false => (mention_text(chosen.as_str()), 0),
    };
    let parts = text[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || ".,;:!?)".contains(c));
    let gap = if parts { " " } else { "" };
    text.insert_str(at, &format!("{gap}{reference}"));
    let behind = at + gap.len() + reference.len() - back;
    put_and_reopen(ctx, cell, &text, behind)
}

/// Puts a text into a cell and opens it again, the cursor at a byte of it.
pub fn put_and_reopen(ctx: Ctx<'_>, cell: &Cell, text: &str, behind: usize) -> Response {
    let Ok(kind) = kind_of(ctx.instrument(), cell) else { return Response::stay() };
    match kind.parse(text, ctx.instrument(), ctx.workbook()) {
        Ok(to) => Response::put(cell.clone(), to).and(Instruction::OpenCell(cell.clone())).then(move |ctx| {
            let Some(editing) = ctx.model.editing() else { return Response::stay() };
            let mut editing: Editing = editing.clone();
            editing.field.stand_at(behind);
            Response::of(Instruction::Editing(Some(editing)))
        }),
        Err(refusal) => {
            let sentence = crate::wording::phrase::refusal(ctx.words(), &refusal);
            Response::of(Instruction::Say(crate::app::model::NoticeTone::Error, sentence))
        }
    }
}
