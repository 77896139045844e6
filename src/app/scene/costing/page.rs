//! What the page says as a whole, by its view; and where each of its rows leads.

use super::formula::{self, LineScene};
use super::tables::{self, CostTable};
use super::{PageCtx, sensitivity, set_title};
use crate::app::costing_page::{CostingScreen, CostingView, DesignSet, design_sets};
use crate::app::overlay::Goal;
use crate::app::scene::{SceneCtx, Told};
use crate::costing::{ASSUMPTION, COSTING, DESIGN, LINE};
use crate::instrument::Id;

/// What the page says.
#[derive(Debug, Clone)]
pub struct CostingScene {
    /// The designs looked at, and the line.
    pub title: String,
    /// Which line of how many, the year, the currency and the prices.
    pub under: String,
    pub body: CostingBody,
    /// What has to be said of every figure above.
    pub standing: Vec<Told>,
}

/// What is shown of it.
#[derive(Debug, Clone)]
pub enum CostingBody {
    /// Nothing can be computed yet: what to enter first.
    Begin(BeginScene),
    Formula(Box<LineScene>),
    Table(CostTable),
}

/// How a costing is begun.
#[derive(Debug, Clone)]
pub struct BeginScene {
    pub told: String,
    /// The registers in the order they are filled in, with what each holds.
    pub steps: Vec<BeginStep>,
}

/// A register to be filled in.
#[derive(Debug, Clone)]
pub struct BeginStep {
    pub label: String,
    /// What is to be entered there.
    pub hint: String,
    /// How many rows it has.
    pub count: usize,
    pub register: Id,
}

/// The registers a costing is begun with, in their order.
const FIRST: [&str; 4] = [COSTING, ASSUMPTION, DESIGN, LINE];

/// What the page says.
#[must_use]
pub fn costing(ctx: &SceneCtx<'_>, screen: &CostingScreen) -> CostingScene {
    let costed = PageCtx::of(ctx, screen);
    let body = match (costed.shown.line(), costed.shown.year, screen.view) {
        (Some(line), Some(year), CostingView::Line) => {
            CostingBody::Formula(Box::new(formula::line(&costed, line, year)))
        }
        (Some(_), Some(_), CostingView::Table) => CostingBody::Table(tables::by_year(&costed)),
        (Some(_), Some(_), CostingView::Sensitivity) => CostingBody::Table(sensitivity::sensitivity(&costed)),
        (Some(_), Some(year), CostingView::Household) => CostingBody::Table(tables::household(&costed, year)),
        _ => CostingBody::Begin(begin(&costed)),
    };
    CostingScene { title: costed.title(), under: costed.under(), body, standing: costed.standing() }
}

/// How many rows the view of a page has for its cursor.
#[must_use]
pub fn costing_rows(ctx: &SceneCtx<'_>, screen: &CostingScreen) -> usize {
    match costing(ctx, screen).body {
        CostingBody::Begin(begin) => begin.steps.len(),
        CostingBody::Formula(line) => line.rows.len(),
        CostingBody::Table(table) => table.rows.len(),
    }
}

/// Where the row under the cursor leads.
#[must_use]
pub fn costing_goal(ctx: &SceneCtx<'_>, screen: &CostingScreen, row: usize) -> Option<Goal> {
    match costing(ctx, screen).body {
        CostingBody::Begin(begin) => begin.steps.get(row).map(|step| Goal::Register(step.register.clone())),
        CostingBody::Formula(line) => line.rows.get(row).map(|row| Goal::Target(row.target.clone())),
        CostingBody::Table(table) => table.rows.get(row)?.target.clone().map(Goal::Target),
    }
}

/// The row a page that is begun points at: the first register without a row.
#[must_use]
pub fn first_to_fill(ctx: &SceneCtx<'_>) -> usize {
    let is_empty = |register: &&'static str| ctx.workbook().rows(&Id::known(register)).next().is_none();
    FIRST.iter().position(is_empty).unwrap_or(0)
}

/// What the designs and packages that can be looked at are called, in the order they are offered.
#[must_use]
pub fn costing_sets(ctx: &SceneCtx<'_>) -> Vec<(DesignSet, String)> {
    let costing = ctx.session.costing();
    design_sets(&costing).into_iter().map(|set| (set.clone(), set_title(ctx, &set))).collect()
}

fn begin(costed: &PageCtx<'_>) -> BeginScene {
    let step = |register: &&'static str| {
        let id = Id::known(register);
        let definition = costed.ctx.instrument().registers.get(&id)?;
        Some(BeginStep {
            label: definition.label.clone(),
            hint: definition.hint.clone(),
            count: costed.ctx.workbook().rows(&id).count(),
            register: id,
        })
    };
    BeginScene { told: costed.t("costing-none"), steps: FIRST.iter().filter_map(step).collect() }
}
