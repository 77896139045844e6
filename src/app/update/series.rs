//! A table of series pasted over the list of assumptions: what was understood of it lies over the screen, and is taken with
//! Enter.

use super::response::{Ctx, Instruction, Response};
use crate::app::field::TextField;
use crate::app::model::{NoticeTone, Screen};
use crate::app::overlay::{Choice, Overlay, PickFor, Picker};
use crate::app::request::Request;
use crate::app::scene;
use crate::costing::{ASSUMPTION, Answers, PasteFault, Plan, Understanding, understand};
use crate::instrument::Id;

/// Takes a paste where it is a table with years over the list of assumptions; nothing where it is something else.
pub fn pasted(ctx: Ctx<'_>, text: &str) -> Option<Response> {
    let Screen::Register(screen) = &ctx.model.screen else { return None };
    let is_here = screen.register.as_str() == ASSUMPTION && ctx.model.overlays.is_empty();
    let is_table = is_here && text.contains(['\t', ';', ',']) && text.trim_end().contains(['\n', '\r']);
    let understood = is_table.then(|| understand(ctx.instrument(), ctx.workbook(), text, &Answers::default()))?;
    Some(show(ctx, text, Answers::default(), understood))
}

/// Reads the paste with what was said of it, and shows what it comes to.
fn again(ctx: Ctx<'_>, text: &str, answers: Answers) -> Response {
    let understood = understand(ctx.instrument(), ctx.workbook(), text, &answers);
    show(ctx, text, answers, understood)
}

fn show(ctx: Ctx<'_>, text: &str, answers: Answers, understood: Understanding) -> Response {
    let words = ctx.words();
    match understood {
        Understanding::Refused(faults) => refused(ctx, &faults),
        Understanding::Planned(plan)
            if plan.changes() == 0 && scene::series_otherwise(words, &plan, answers).is_empty() =>
        {
            Response::told("series-same")
        }
        Understanding::Ask(ask) => {
            let (title, choices) = scene::series_ask(words, &ask, answers);
            let (answers, labels): (Vec<_>, Vec<_>) = choices.into_iter().unzip();
            let target = PickFor::SeriesAsk { text: text.to_owned(), answers };
            open(target, title, labels.into_iter().map(|label| (label, false)))
        }
        Understanding::Planned(plan) => {
            let title = scene::series_title(words, &plan);
            let rows = plan.rows.iter().map(|row| (scene::series_row(words, row), true)).collect::<Vec<_>>();
            let otherwise = scene::series_otherwise(words, &plan, answers);
            let (answers, labels): (Vec<_>, Vec<_>) = otherwise.into_iter().unzip();
            let target = PickFor::Series { text: text.to_owned(), otherwise: answers, plan };
            open(target, title, rows.into_iter().chain(labels.into_iter().map(|label| (label, false))))
        }
    }
}

fn refused(ctx: Ctx<'_>, faults: &[PasteFault]) -> Response {
    let told = scene::series_faults(ctx.words(), faults).join(" ");
    Response::of(Instruction::Say(NoticeTone::Error, told))
}

fn open(target: PickFor, title: String, lines: impl Iterator<Item = (String, bool)>) -> Response {
    let choice = |(at, (label, ticked)): (usize, (String, bool))| {
        Some(Choice { id: Id::new(&at.to_string()).ok()?, label, ticked })
    };
    let choices = lines.enumerate().filter_map(choice).collect();
    let filter = TextField::filter();
    Response::open(Overlay::Picker(Picker { target, title, filter, choices, row: 0, add_to: None, kept: false }))
}

/// Goes on with what was answered; nothing is taken where that was the answer.
pub fn answered(ctx: Ctx<'_>, text: &str, answers: &[Option<Answers>], chosen: Option<usize>) -> Response {
    match chosen.and_then(|at| answers.get(at).copied().flatten()) {
        Some(answers) => again(ctx, text, answers),
        None => Response::told("series-nothing-taken"),
    }
}

/// Takes the rows that are ticked; where another reading is ticked, shows that first.
pub fn taken(ctx: Ctx<'_>, picker: &Picker, text: &str, otherwise: &[Answers], plan: &Plan) -> Response {
    let is_ticked = |at: usize| picker.choices.get(at).is_some_and(|choice| choice.ticked);
    let asked = otherwise.iter().enumerate().find(|(at, _)| is_ticked(plan.rows.len() + at));
    if let Some((_, answers)) = asked {
        return again(ctx, text, *answers);
    }
    let rows = plan.rows.iter().enumerate().filter(|(at, _)| is_ticked(*at)).map(|(_, row)| row.clone()).collect();
    let plan = Plan { rows, left_out: plan.left_out.clone() };
    if plan.changes() == 0 {
        return Response::told("series-nothing-taken");
    }
    Response::of(Instruction::Request(Request::TakeSeries(plan)))
}
