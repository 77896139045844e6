//! The page of the costing: one line in one year step by step with what each step rests on; beside it the years, who pays,
//! and what is tried; lines and years as a table, what moves the cost, what a contribution costs a household.

mod formula;
mod page;
mod sensitivity;
mod tables;
mod years;

pub use formula::{FactorRow, LineScene};
pub use page::{
    BeginScene, BeginStep, CostingBody, CostingScene, costing, costing_goal, costing_rows, costing_sets, first_to_fill,
};
pub use sensitivity::costing_outcomes;
pub use tables::{CostRow, CostTable, SwingBar};
pub use years::{PayerBar, YearBar};

use super::{Accent, SceneCtx, Told};
use crate::analysis::acceptance::{Acceptance, acceptance, accepted_assumptions, place_of_assumption};
use crate::analysis::{Decisions, meeting::decision_at};
use crate::app::costing_page::{CostingScreen, CostingView, DesignSet, Shown};
use crate::costing::{
    ASSUMPTION, COSTING, Costing, DESIGN, Frame, LINE, Lack, Missing, Number, PACKAGE, REGISTERS, Value, names,
};
use crate::instrument::Id;
use crate::wording::{figures, phrase};
use crate::workbook::{Cell, Year, working_group};
use std::rc::Rc;

/// The page and what it is made from.
pub(super) struct PageCtx<'a> {
    pub ctx: &'a SceneCtx<'a>,
    pub screen: &'a CostingScreen,
    pub costing: Rc<Costing>,
    pub shown: Shown,
    pub decisions: Decisions<'a>,
}

impl<'a> PageCtx<'a> {
    fn of(ctx: &'a SceneCtx<'a>, screen: &'a CostingScreen) -> Self {
        let costing = ctx.session.costing();
        let shown = screen.shown(&costing);
        Self { ctx, screen, costing, shown, decisions: Decisions::of(ctx.workbook()) }
    }

    fn frame(&self) -> Option<&Frame> {
        self.costing.inputs().frame.as_ref()
    }

    fn t(&self, key: &str) -> String {
        self.ctx.words.t(key)
    }

    fn year(&self, year: Year) -> String {
        figures::year(self.ctx.words, self.frame(), year)
    }

    /// From the first year of the costing to its last.
    fn span(&self) -> String {
        let years = self.costing.years();
        let ends = years.first().zip(years.last());
        ends.map(|(first, last)| format!("{}–{}", self.year(*first), self.year(*last))).unwrap_or_default()
    }

    fn row_title(&self, register: &'static str, id: &Id) -> String {
        phrase::row_title(self.ctx.instrument(), self.ctx.workbook(), &Id::known(register), id)
    }

    fn field_label(&self, register: &str, field: &str) -> String {
        let field_of = self.ctx.instrument().registers.get(register).and_then(|it| it.fields.get(field));
        field_of.map_or_else(|| field.to_owned(), |field| field.label.clone())
    }

    /// The number of an assumption in its register.
    fn number_of(&self, assumption: &Id) -> Option<usize> {
        self.costing.inputs().assumptions.get_index_of(assumption).map(|at| at + 1)
    }

    fn acceptance(&self, assumption: &Id) -> Acceptance {
        let decision = self.decisions.at(&place_of_assumption(assumption));
        acceptance(self.ctx.instrument(), self.ctx.workbook(), decision)
    }

    /// An amount in the unit of the tables, or that it cannot be computed.
    fn amount(&self, value: &Value) -> String {
        let shown_in = self.frame().map(|frame| frame.shown_in).unwrap_or_default();
        self.said(value, |number| figures::amount(self.ctx.words, number, shown_in))
    }

    /// An amount in full, with two decimals.
    fn exact(&self, value: &Value) -> String {
        self.said(value, |number| figures::number(self.ctx.words, number, 2))
    }

    fn said(&self, value: &Value, words: impl Fn(&Number) -> String) -> String {
        value.as_ref().map_or_else(|_| self.t("costing-page-none"), words)
    }

    fn title(&self) -> String {
        let set = set_title(self.ctx, &self.shown.set);
        match self.shown.line().filter(|_| self.screen.view == CostingView::Line && self.shown.year.is_some()) {
            Some(line) => format!("{set} › {}", self.row_title(LINE, line)),
            None if self.shown.lines.is_empty() => self.t("costing-title-page"),
            None => set,
        }
    }

    fn under(&self) -> String {
        let Some(year) = self.shown.year.filter(|_| !self.shown.lines.is_empty()) else { return String::new() };
        let (number, count) = (self.shown.at + 1, self.shown.lines.len());
        let line = self.ctx.words.with("costing-page-line", &[("number", number.into()), ("count", count.into())]);
        let prices = match self.frame().is_some_and(|frame| frame.constant_prices) {
            true => self.t("costing-page-constant"),
            false => self.t("costing-page-nominal"),
        };
        let currency = self.frame().map(|frame| frame.currency.clone()).unwrap_or_default();
        let view = match self.screen.view {
            CostingView::Line => line,
            CostingView::Table => self.t("costing-page-table"),
            CostingView::Sensitivity => self.t("costing-page-sensitivity"),
            CostingView::Household => self.t("costing-page-household"),
        };
        // what is told of all years belongs to none
        let of_one = matches!(self.screen.view, CostingView::Line | CostingView::Household);
        let year = if of_one { self.year(year) } else { String::new() };
        self.ctx.joined([view, year, currency, prices])
    }

    /// What has to be said of every figure.
    fn standing(&self) -> Vec<Told> {
        let words = self.ctx.words;
        let found = accepted_assumptions(self.ctx.instrument(), self.ctx.workbook(), &self.decisions);
        if self.shown.lines.is_empty() && found.all == 0 {
            return Vec::new();
        }
        let accepted =
            words.with("costing-accepted", &[("accepted", found.accepted.into()), ("all", found.all.into())]);
        let mut told = vec![Told::new(Accent::Quiet, format!("{} {accepted}", words.t("costing-rapid")))];
        if found.changed > 0 {
            let changed = words.with("costing-accepted-changed", &[("count", found.changed.into())]);
            told.push(Told::new(Accent::Caution, changed));
        }
        told
    }

    /// All that a value lacks, `gdp@2029`.
    fn lacks(&self, lack: &Lack) -> String {
        let names: Vec<String> = lack.iter().map(ToString::to_string).collect();
        self.ctx.words.with("costing-page-missing", &[("names", (&names.join(", ")).into())])
    }

    /// The cell in which what is missing is entered.
    fn cell_of(&self, missing: &Missing) -> Option<Cell> {
        let (row, field) =
            missing.row.split_once('/').map_or((missing.row.as_str(), None), |(row, it)| (row, Some(it)));
        let row = Id::new(row).ok()?;
        if row.as_str() == COSTING {
            let frame = self.ctx.workbook().rows(&Id::known(COSTING)).next()?.0.clone();
            return Some(Cell::Field(Id::known(COSTING), frame, Id::new(field?).ok()?));
        }
        let mut all = REGISTERS.into_iter().chain([working_group::OPTION]);
        let register = all.find(|register| self.ctx.workbook().row(&Id::known(register), &row).is_some())?;
        let field = field.unwrap_or(if register == ASSUMPTION { names::VALUES } else { names::TITLE });
        Some(Cell::Field(Id::known(register), row, Id::new(field).ok()?))
    }

    /// What an assumption rests on: whether it was accepted and where, its sources, how sure they are.
    fn rests_on(&self, assumption: &Id, lacks: Option<String>) -> String {
        let (ctx, words) = (self.ctx, self.ctx.words);
        let place = place_of_assumption(assumption);
        let accepted = match self.acceptance(assumption) {
            Acceptance::Accepted => {
                let meeting = decision_at(ctx.workbook(), &place).and_then(|it| it.meeting());
                let meeting = meeting.map(|id| self.row_title(working_group::MEETING, &id)).unwrap_or_default();
                ctx.joined([self.t("costing-page-accepted"), meeting])
            }
            Acceptance::Changed => self.t("costing-changed"),
            Acceptance::Not(Some(outcome)) => self.t(&format!("outcome-{}", outcome.as_str())),
            Acceptance::Not(None) => self.t("costing-page-not-accepted"),
        };
        let entry = ctx.workbook().entry(&place);
        let sources = entry.into_iter().flat_map(|entry| entry.citations.values()).filter_map(|it| it.source.as_ref());
        let titles: Vec<String> =
            sources.map(|it| phrase::source_title(ctx.instrument(), ctx.workbook(), it)).collect();
        let evidence = match titles.is_empty() {
            true => self.t("costing-no-source"),
            false => words.with("projector-evidence", &[("sources", (&ctx.joined(titles)).into())]),
        };
        let cell = Cell::Part(place, crate::workbook::Part::Level);
        let level = ctx.workbook().get(&cell).map(|fact| {
            let level = ctx.fact(&cell, &fact);
            words.with("costing-confidence", &[("level", (&level).into())])
        });
        let number = self.number_of(assumption).map(|number| format!("[{number}] ")).unwrap_or_default();
        let title = format!("{number}{}", self.row_title(ASSUMPTION, assumption));
        words.labelled(&title, &ctx.joined([lacks.unwrap_or_default(), accepted, evidence, level.unwrap_or_default()]))
    }
}

/// What designs looked at together are called.
pub(super) fn set_title(ctx: &SceneCtx<'_>, set: &DesignSet) -> String {
    let title =
        |register: &'static str, id: &Id| phrase::row_title(ctx.instrument(), ctx.workbook(), &Id::known(register), id);
    match set {
        DesignSet::Design(id) => {
            let option = ctx.session.costing().inputs().designs.get(id).and_then(|design| design.option.clone());
            let option = option.map(|option| title(working_group::OPTION, &option));
            option.map_or_else(|| title(DESIGN, id), |option| format!("{option} › {}", title(DESIGN, id)))
        }
        DesignSet::Package(id) => ctx.words.labelled(&ctx.words.t("costing-page-package"), &title(PACKAGE, id)),
        DesignSet::All | DesignSet::Proposed => ctx.words.t("costing-page-all"),
    }
}
