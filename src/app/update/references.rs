//! References inside texts: a source or a part of the report is chosen where the cursor stands, and the text goes on behind it.

use super::response::{Ctx, Instruction, Response};
use crate::analysis::{overview_is_said, overview_rows};
use crate::app::command::Command;
use crate::app::field::TextField;
use crate::app::overlay::{Choice, Overlay, PickFor, Picker};
use crate::app::record::{Editing, What};
use crate::app::scene::{self, ChoiceLine};
use crate::costing;
use crate::instrument::{Figure, Id, Landmark, MatrixOf, QuestionKind};
use crate::text::{TextReference, mention_text, reference_groups, reference_text};
use crate::wording::phrase;
use crate::workbook::working_group::id as group_id;
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
        None => {
            let (typed, choices) = choices(ctx);
            Response::open(Overlay::Picker(Picker {
                target: PickFor::Reference(cell, at, typed),
                title: ctx.words().t("pick-reference"),
                filter: TextField::filter(),
                choices,
                row: 0,
                add_to: None,
                kept: false,
            }))
        }
    })
}

/// The sources, then the parts of the report a text can name, each as it is typed; a source and a part may have one name.
fn choices(ctx: Ctx<'_>) -> (Vec<String>, Vec<Choice>) {
    let source = |line: ChoiceLine| {
        let reference = TextReference { source: line.id.to_string(), at: None };
        (reference_text(&[reference]), line.in_full())
    };
    let part = |(id, landmark): (&Id, Landmark<'_>)| {
        let name = mention_text(id.as_str());
        let title = phrase::landmark(ctx.words(), &landmark);
        let label = ctx.words().with("reference-to-part", &[("name", (&name).into()), ("title", (&title).into())]);
        (name, label)
    };
    let mut lines: Vec<(String, String)> =
        scene::choices(&ctx.scene(), &Choices::Citable).into_iter().map(source).collect();
    for (typed, label) in ctx.instrument().landmarks().filter(|(id, it)| is_there(ctx, id, it)).map(part) {
        // one name is asked for once
        if lines.iter().all(|(other, _)| *other != typed) {
            lines.push((typed, label));
        }
    }
    let choice =
        |(at, label): (usize, String)| Some(Choice { id: Id::new(&at.to_string()).ok()?, label, ticked: false });
    let (typed, labels): (Vec<String>, Vec<String>) = lines.into_iter().unzip();
    (typed, labels.into_iter().enumerate().filter_map(choice).collect())
}

/// Whether a part of the report holds anything yet.
fn is_there(ctx: Ctx<'_>, id: &Id, landmark: &Landmark<'_>) -> bool {
    let (instrument, workbook) = (ctx.instrument(), ctx.workbook());
    match landmark {
        Landmark::Chapter(_) => true,
        Landmark::Register(_) => workbook.rows(id).next().is_some(),
        Landmark::Overview(overview) => {
            let rows = overview_rows(instrument, overview);
            overview.columns.values().any(|column| rows.iter().any(|row| overview_is_said(workbook, column, row)))
        }
        Landmark::Matrix(_, MatrixOf::Standards) => !workbook.standards.is_empty(),
        Landmark::Matrix(_, MatrixOf::Coverage) => !workbook.coverage.is_empty(),
        Landmark::Matrix(_, MatrixOf::Question) => workbook.matrices.contains_key(id),
        Landmark::Figure(Figure::CoverageMap) => !workbook.coverage.is_empty(),
        Landmark::Figure(_) => costing::REGISTERS.into_iter().any(|it| workbook.rows(&group_id(it)).next().is_some()),
    }
}

/// Puts a reference into a text and opens it again; where a source is meant the cursor stands before the bracket, where the
/// place in it is typed.
pub fn insert(ctx: Ctx<'_>, cell: &Cell, at: usize, reference: &str) -> Response {
    let mut text = ctx.workbook().get(cell).map(|fact| fact.to_string()).unwrap_or_default();
    let at = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let back = usize::from(!reference_groups(reference).is_empty());
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
