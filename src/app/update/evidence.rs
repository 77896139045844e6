//! What a text of the report is drafted from, laid over the text: what it must have is ticked there, a finding goes where the
//! cursor stood, all of them become a first draft, a table is gone to.

use super::response::{Ctx, Instruction, Response};
use super::{navigate, references};
use crate::app::command::Command;
use crate::app::evidence::{draft, text_cell, tick, with_finding};
use crate::app::field::TextField;
use crate::app::overlay::{Choice, EvidenceGoal, Goal, Overlay, PickFor, Picker};
use crate::app::request::Request;
use crate::app::scene;
use crate::instrument::Id;

/// Puts down the text being typed, and lays what it is drafted from over it.
pub fn choose(ctx: Ctx<'_>) -> Response {
    let Some(text) = ctx.model.report_text().cloned() else { return Response::told("evidence-needs-chapter") };
    match ctx.model.editing() {
        Some(editing) if editing.cell == text_cell(&text) => {
            let at = editing.field.cursor();
            Response::of(Instruction::Do(Command::Leave)).then(move |ctx| match ctx.model.editing() {
                // it was refused and says why
                Some(_) => Response::stay(),
                None => open(ctx, &text, at, 0),
            })
        }
        _ => open(ctx, &text, usize::MAX, 0),
    }
}

/// Lays the evidence of a text over it, with the cursor on a line.
fn open(ctx: Ctx<'_>, text: &Id, at: usize, row: usize) -> Response {
    let lines = scene::evidence(&ctx.scene(), text);
    if lines.is_empty() {
        return Response::told("evidence-none");
    }
    let choice = |(at, line): (usize, &scene::EvidenceLine)| {
        let tick = line.ticked.map(|ticked| if ticked { "[x] " } else { "[ ] " }).unwrap_or_default();
        let said = match line.goal {
            EvidenceGoal::Finding(_) => format!("{} {}", line.group, line.text),
            _ => ctx.words().labelled(&line.group, &line.text),
        };
        let label = format!("{tick}{said}");
        Some(Choice { id: Id::new(&at.to_string()).ok()?, label, ticked: false })
    };
    let choices = lines.iter().enumerate().filter_map(choice).collect();
    let lines = lines.into_iter().map(|line| line.goal).collect();
    Response::open(Overlay::Picker(Picker {
        target: PickFor::Evidence { text: text.clone(), at, lines },
        title: ctx.words().t("evidence-title"),
        filter: TextField::filter(),
        choices,
        row,
        add_to: None,
        kept: false,
    }))
}

/// Takes a line.
pub fn taken(ctx: Ctx<'_>, (text, at): (&Id, usize), line: &EvidenceGoal, row: usize) -> Response {
    if let Some(sentence) = ctx.refusal().filter(|_| !matches!(line, EvidenceGoal::Table(_))) {
        return Response::of(Instruction::Say(crate::app::model::NoticeTone::Error, sentence));
    }
    let (instrument, workbook) = (ctx.instrument(), ctx.workbook());
    let cell = text_cell(text);
    match line {
        EvidenceGoal::Must(must) => {
            let text = text.clone();
            let ticked = Response::of(Instruction::Request(Request::Put(tick(workbook, &text, must))));
            ticked.then(move |ctx| open(ctx, &text, at, row))
        }
        EvidenceGoal::FirstDraft => match draft(ctx.words(), instrument, workbook, text) {
            Some(puts) => Response::of(Instruction::Request(Request::Put(puts))).tell("evidence-drafted"),
            None => Response::told("evidence-has-text"),
        },
        EvidenceGoal::Finding(slot) => {
            let held = workbook.get(&cell).map(|fact| fact.to_string()).unwrap_or_default();
            match with_finding(ctx.words(), (instrument, workbook), &held, at, slot) {
                Some((text, behind)) => references::put_and_reopen(ctx, &cell, &text, behind),
                None => Response::stay(),
            }
        }
        EvidenceGoal::Table(Goal::Target(target)) => {
            Response::of(Instruction::CloseAll).and(Instruction::Go(target.clone()))
        }
        EvidenceGoal::Table(Goal::Register(register)) => {
            let register = register.clone();
            Response::of(Instruction::CloseAll).then(move |ctx| navigate::register(ctx, Some(register)))
        }
        EvidenceGoal::Table(Goal::Command(command)) => Response::of(Instruction::Do(*command)),
    }
}
