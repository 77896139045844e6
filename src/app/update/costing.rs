//! The page of the costing: which designs it shows, its views, what is tried on it, and where its rows lead.

use super::navigate;
use super::response::{Ctx, Instruction, Response};
use crate::app::command::Command;
use crate::app::costing_page::{CostingScreen, CostingView, DesignSet};
use crate::app::field::TextField;
use crate::app::model::Screen;
use crate::app::overlay::{Choice, Goal, Overlay, PickFor, Picker};
use crate::app::scene::{self, CostingBody};
use crate::costing::{Number, OutcomeFigure, TriedFactor, WhatIf};
use crate::instrument::Id;
use crate::wording::phrase;
use crate::workbook::{CellKind, Fact, Purpose};

/// The page, where it is on screen.
fn page<'a>(ctx: Ctx<'a>) -> Option<&'a CostingScreen> {
    if let Screen::Costing(screen) = &ctx.model.screen { Some(screen) } else { None }
}

/// Does a command of the page.
pub fn command(ctx: Ctx<'_>, command: Command) -> Response {
    if command == Command::Figures {
        return open(ctx);
    }
    let Some(screen) = page(ctx) else { return Response::stay() };
    let turned = |view| show(screen.turned(view));
    match command {
        Command::CostTable => turned(CostingView::Table),
        Command::CostSensitivity => turned(CostingView::Sensitivity),
        Command::CostHousehold => turned(CostingView::Household),
        Command::CostDesign => choose(ctx, screen),
        Command::CostOutcome => choose_outcome(ctx, screen),
        Command::WhatIf | Command::WhatIfAll => match factor(ctx) {
            Some(_) => Response::of(Instruction::Form(Purpose::WhatIf(command == Command::WhatIfAll))),
            None => Response::told("what-if-nothing"),
        },
        Command::WhatIfNone => show(screen.clone().left()),
        _ => Response::stay(),
    }
}

fn show(screen: CostingScreen) -> Response {
    Response::of(Instruction::Costing(screen))
}

/// The page where it was left, or from its first line; where nothing can be computed yet, at what is to be entered first.
fn open(ctx: Ctx<'_>) -> Response {
    if page(ctx).is_some() {
        return Response::stay();
    }
    let before = ctx.model.back.iter().rev().find_map(|screen| match screen {
        Screen::Costing(screen) => Some(screen.clone().left()),
        _ => None,
    });
    let mut screen = before.unwrap_or_default();
    if matches!(scene::costing(&ctx.scene(), &screen).body, CostingBody::Begin(_)) {
        screen.row = scene::first_to_fill(&ctx.scene());
    }
    Response::of(Instruction::Show(Screen::Costing(screen)))
}

/// Moves among lines, years and rows.
pub fn moved(ctx: Ctx<'_>, command: Command) -> Response {
    let Some(screen) = page(ctx) else { return Response::stay() };
    let rows = scene::costing_rows(&ctx.scene(), screen);
    show(screen.moved(&ctx.session.costing(), command, rows))
}

/// How many rows its view has.
pub fn rows(ctx: Ctx<'_>) -> usize {
    page(ctx).map_or(0, |screen| scene::costing_rows(&ctx.scene(), screen))
}

/// Goes where the row under the cursor leads.
pub fn accept(ctx: Ctx<'_>) -> Response {
    let Some(screen) = page(ctx) else { return Response::stay() };
    match scene::costing_goal(&ctx.scene(), screen, screen.row) {
        Some(Goal::Target(target)) => Response::of(Instruction::Go(target)),
        Some(Goal::Register(register)) => navigate::register(ctx, Some(register)),
        Some(Goal::Command(_)) | None => Response::stay(),
    }
}

/// Offers the designs and packages.
fn choose(ctx: Ctx<'_>, screen: &CostingScreen) -> Response {
    let here = screen.shown(&ctx.session.costing()).set;
    offer(scene::costing_sets(&ctx.scene()), &here, PickFor::Designs, ctx.words().t("costing-page-choose"))
}

/// Offers what can be looked at when assumptions move.
fn choose_outcome(ctx: Ctx<'_>, screen: &CostingScreen) -> Response {
    let here = screen.outcome(&ctx.session.costing()).figure;
    offer(scene::costing_outcomes(&ctx.scene()), &here, PickFor::Outcome, ctx.words().t("costing-page-outcome"))
}

/// Offers a list by its names, with the cursor where the page is.
fn offer<T: PartialEq>(list: Vec<(T, String)>, here: &T, pick: fn(Vec<T>) -> PickFor, title: String) -> Response {
    let row = list.iter().position(|(it, _)| it == here).unwrap_or(0);
    let (all, names): (Vec<T>, Vec<String>) = list.into_iter().unzip();
    let target = pick(all);
    let choice =
        |(at, label): (usize, String)| Some(Choice { id: Id::new(&at.to_string()).ok()?, label, ticked: false });
    let choices = names.into_iter().enumerate().filter_map(choice).collect();
    let filter = TextField::filter();
    Response::open(Overlay::Picker(Picker { target, title, filter, choices, row, add_to: None, kept: false }))
}

/// Shows the designs that were chosen.
pub fn chosen(ctx: Ctx<'_>, sets: &[DesignSet], chosen: Option<usize>) -> Response {
    let set = chosen.and_then(|at| sets.get(at)).cloned();
    match page(ctx).zip(set) {
        Some((screen, set)) => show(screen.of_set(set)),
        None => Response::stay(),
    }
}

/// Looks at what was chosen.
pub fn outcome_chosen(ctx: Ctx<'_>, figures: &[OutcomeFigure], chosen: Option<usize>) -> Response {
    let figure = chosen.and_then(|at| figures.get(at)).copied();
    match page(ctx).zip(figure) {
        Some((screen, figure)) => show(screen.of_outcome(&ctx.session.costing(), figure)),
        None => Response::stay(),
    }
}

/// What can be tried with another value under the cursor.
fn factor(ctx: Ctx<'_>) -> Option<TriedFactor> {
    let screen = page(ctx)?;
    match scene::costing(&ctx.scene(), screen).body {
        CostingBody::Formula(line) => line.rows.get(screen.row)?.tries.clone(),
        _ => None,
    }
}

/// Tries the value that was typed; says why it is no number.
pub fn tried(ctx: Ctx<'_>, text: &str, every_year: bool) -> Result<Response, String> {
    let refused = |refusal| phrase::refusal(ctx.words(), &refusal);
    let fact = CellKind::Decimal.parse(text, ctx.instrument(), ctx.workbook()).map_err(refused)?;
    let value = match fact {
        Some(Fact::Text(text)) => Number::read(&text),
        _ => None,
    };
    let (Some(screen), Some(factor), Some(value)) = (page(ctx), factor(ctx), value) else {
        return Err(ctx.words().t("what-if-nothing"));
    };
    let year = screen.shown(&ctx.session.costing()).year.filter(|_| !every_year);
    Ok(show(screen.trying(WhatIf { factor, year, value })))
}
