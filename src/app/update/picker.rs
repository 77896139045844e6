//! Choices laid over the screen: which there are for a cell, and what is done with those taken.

use super::response::{Ctx, Instruction, Response};
use super::{costing, evidence, navigate, references, series, settling};
use crate::app::effect::Env;
use crate::app::field::TextField;
use crate::app::overlay::{Choice, Overlay, PickFor, Picker};
use crate::app::record::Subject;
use crate::app::request::{Request, Source, fresh_row, named_by};
use crate::app::scene::{self, ChoiceLine};
use crate::instrument::{Id, QuestionKind};
use crate::workbook::{Cell, CellKind, Choices, DraftPlace, Fact, Place, Purpose, Reply, Value, kind_of};

/// The choices of a question that is answered by choosing.
pub fn of_reply(ctx: Ctx<'_>, cell: Cell, held: Option<&Fact>) -> Response {
    let Cell::Part(Place::Answer(slot), _) = &cell else { return Response::stay() };
    let question = ctx.instrument().question(&slot.question);
    let many = question.is_some_and(|question| question.kind == QuestionKind::Choices);
    let chosen = held.map(ToString::to_string).unwrap_or_default();
    let is_held = |id: &Id| chosen.split(", ").any(|word| word == id.as_str());
    let lines = scene::reply_choices(&ctx.scene(), &cell);
    let choices = lines.iter().map(|line| boxed(line, is_held(&line.id))).collect();
    let title = ctx.scene().cell(&cell);
    let target = if many { PickFor::Many(cell) } else { PickFor::One(cell) };
    let filter = TextField::filter();
    Response::open(Overlay::Picker(Picker { target, title, filter, choices, row: 0, add_to: None, kept: false }))
}

/// The choices of a cell.
pub fn of_cell(ctx: Ctx<'_>, target: PickFor, choices: &Choices, held: Option<&Fact>) -> Response {
    let (PickFor::One(cell) | PickFor::Many(cell)) = &target else { return Response::stay() };
    let is_held = |id: &Id| match held {
        Some(Fact::Id(it)) => it == id,
        Some(Fact::Ids(ids)) => ids.contains(id),
        Some(Fact::Text(text)) => text == id.as_str(),
        _ => false,
    };
    let lines = scene::choices(&ctx.scene(), choices);
    let all: Vec<Choice> = lines.iter().map(|line| boxed(line, is_held(&line.id))).collect();
    let title = ctx.scene().cell(cell);
    let add_to = match choices {
        Choices::Rows(register) => Some(register.clone()),
        _ => None,
    };
    let row = all.iter().position(|choice| choice.ticked).unwrap_or(0);
    let filter = TextField::filter();
    Response::open(Overlay::Picker(Picker { target, title, filter, choices: all, row, add_to, kept: false }))
}

/// What a new row is named by, where that is something of a list; the row comes with what is chosen.
pub fn of_new_row(ctx: Ctx<'_>, register: Id, choices: &Choices) -> Response {
    let title = ctx.instrument().registers.get(&register).map_or_else(String::new, |it| it.label.clone());
    let choices = scene::choices(&ctx.scene(), choices).iter().map(|line| boxed(line, false)).collect();
    let (target, filter) = (PickFor::NewRow(register), TextField::filter());
    Response::open(Overlay::Picker(Picker { target, title, filter, choices, row: 0, add_to: None, kept: false }))
}

/// What a row of the group may be about, by number and name; nobody types an address.
pub fn of_about(ctx: Ctx<'_>, cell: Cell, held: Option<&Fact>) -> Response {
    let (places, names): (Vec<Place>, Vec<String>) = ctx.session.places().into_iter().unzip();
    let held = held.map(ToString::to_string);
    let row = places.iter().position(|place| Some(place.to_string()) == held).unwrap_or(0);
    let choice =
        |(at, label): (usize, String)| Some(Choice { id: Id::new(&at.to_string()).ok()?, label, ticked: false });
    let choices = names.into_iter().enumerate().filter_map(choice).collect();
    let (title, filter) = (ctx.scene().cell(&cell), TextField::filter());
    let target = PickFor::About(cell, places);
    Response::open(Overlay::Picker(Picker { target, title, filter, choices, row, add_to: None, kept: false }))
}

/// Asks for what a new row is called: chosen of a list where there is one, else typed.
pub fn ask_for_row(ctx: Ctx<'_>, register: Id) -> Response {
    match named_by(ctx.instrument(), &register) {
        Some(choices) => of_new_row(ctx, register, &choices),
        None => Response::of(Instruction::Form(Purpose::NewRow(register, None))),
    }
}

/// A choice as it stands in a box: parts of the one above further in.
fn boxed(line: &ChoiceLine, ticked: bool) -> Choice {
    let indent = if line.is_part { "   " } else { "" };
    Choice { id: line.id.clone(), label: format!("{indent}{}", line.in_full()), ticked }
}

/// Ticks or unticks the line under the cursor.
pub fn toggle(picker: &mut Picker) {
    let chosen = picker.matching().get(picker.row).map(|(at, _)| *at);
    if let Some(choice) = chosen.and_then(|at| picker.choices.get_mut(at)) {
        choice.ticked = !choice.ticked;
    }
}

/// Takes what is chosen; the choices go first.
pub fn taken(ctx: Ctx<'_>, picker: &Picker, env: &mut dyn Env) -> Response {
    let mut closed = Response::of(Instruction::Close);
    if let Some(purpose) = picker.form() {
        // chosen, or handed on to the form that adds a row
        closed = closed.and(Instruction::PutDown(DraftPlace::Form(purpose)));
    }
    let matching = picker.matching();
    if let Some(register) = picker.add_to.as_ref().filter(|_| picker.row >= matching.len()) {
        let place = match &picker.target {
            PickFor::Cite(place) => Some(place.clone()),
            _ => None,
        };
        let name = picker.filter.text().trim().to_owned();
        return closed.and(Instruction::FilledForm(Purpose::NewRow(register.clone(), place), vec![name], None));
    }
    let chosen = matching.get(picker.row).map(|(_, choice)| choice.id.clone());
    closed.and_all(match &picker.target {
        PickFor::One(cell) => Response::put(cell.clone(), chosen.map(|id| one_fact(ctx, cell, id))),
        PickFor::Many(cell) => {
            let ids: Vec<Id> = picker.choices.iter().filter(|it| it.ticked).map(|it| it.id.clone()).collect();
            Response::put(cell.clone(), (!ids.is_empty()).then(|| many_fact(ctx, cell, ids)))
        }
        PickFor::Reference(cell, at, typed) => {
            match chosen.and_then(|id| typed.get(id.as_str().parse::<usize>().ok()?)) {
                Some(typed) => references::insert(ctx, cell, *at, typed),
                None => Response::of(Instruction::OpenCell(cell.clone())),
            }
        }
        PickFor::Evidence { text, at, lines } => {
            let line = chosen.and_then(|id| lines.get(id.as_str().parse::<usize>().ok()?));
            line.map_or_else(Response::stay, |line| evidence::taken(ctx, (text, *at), line, picker.row))
        }
        PickFor::Settle(cell) => settling::settle(ctx, cell, chosen),
        PickFor::NewRow(register) => match chosen
            .and_then(|id| Some((fresh_row(ctx.workbook(), env, id.as_str())?, id)))
        {
            Some((row, id)) => {
                let request = Request::AddRow { register: register.clone(), row: row.clone(), name: id.to_string() };
                let register = register.clone();
                Response::of(Instruction::Request(request)).then(move |ctx| navigate::open_new_row(ctx, register, row))
            }
            None => Response::stay(),
        },
        PickFor::SeriesAsk { text, answers } => {
            series::answered(ctx, text, answers, chosen.and_then(|id| id.as_str().parse().ok()))
        }
        PickFor::Series { text, otherwise, plan } => series::taken(ctx, picker, text, otherwise, plan),
        PickFor::Designs(sets) => costing::chosen(ctx, sets, chosen.and_then(|id| id.as_str().parse().ok())),
        PickFor::Outcome(figures) => {
            costing::outcome_chosen(ctx, figures, chosen.and_then(|id| id.as_str().parse().ok()))
        }
        PickFor::About(cell, places) => {
            let place = chosen.and_then(|id| places.get(id.as_str().parse::<usize>().ok()?));
            let to = |place: &Place| Response::put(cell.clone(), Some(Fact::Text(place.to_string())));
            place.map_or_else(Response::stay, to)
        }
        PickFor::Cite(place) => match chosen {
            Some(source) => cite(place.clone(), Source::Row(source), env),
            None => Response::stay(),
        },
    })
}

fn is_reply(ctx: Ctx<'_>, cell: &Cell) -> bool {
    matches!(kind_of(ctx.instrument(), cell), Ok(CellKind::Reply(..)))
}

fn one_fact(ctx: Ctx<'_>, cell: &Cell, id: Id) -> Fact {
    match cell {
        _ if is_reply(ctx, cell) => Fact::Reply(Reply::Given(Value::Said(id.to_string()))),
        // fields of rows keep what was chosen as text
        Cell::Field(..) => Fact::Text(id.to_string()),
        _ => Fact::Id(id),
    }
}

fn many_fact(ctx: Ctx<'_>, cell: &Cell, ids: Vec<Id>) -> Fact {
    if is_reply(ctx, cell) { Fact::Reply(Reply::Given(Value::Chosen(ids))) } else { Fact::Ids(ids) }
}

/// Cites a source and opens the citation, so that place, words and date can be added at once.
pub fn cite(place: Place, source: Source, env: &mut dyn Env) -> Response {
    let Ok(citation) = Id::new(&env.fresh_id("c")) else { return Response::stay() };
    let request = Request::Cite { place: place.clone(), citation: citation.clone(), source, details: Vec::new() };
    let opened =
        Response::of(Instruction::Request(request)).and_all(Response::lay_over(Subject::Citation(place, citation)));
    opened.and(Instruction::Item(1))
}
