//! `tripartite cost`: what the policy options of a workbook cost, and who pays, as tables or as exact figures.

use super::call::{Call, CommandOutcome, Refused};
use super::sensitivity::{self, SensitivityArgs, Sets};
use crate::analysis::Decisions;
use crate::analysis::acceptance::accepted_assumptions;
use crate::costing::{
    CostOf, Costing, DESIGN, Figure, Frame, LINE, LineKind, Number, PACKAGE, Running, ShownIn, Totals, Value,
};
use crate::i18n::Words;
use crate::instrument::{Id, Instrument, nearest};
use crate::report;
use crate::wording::{figures, phrase};
use crate::workbook::{Workbook, Year};
use std::path::Path;
use unicode_width::UnicodeWidthStr;

/// Shows the costing of a workbook: of one design, of one package, or of all.
pub fn cost(
    call: &mut Call,
    file: &Path,
    (design, package): (Option<&str>, Option<&str>),
    sensitivity: Option<&SensitivityArgs>,
    as_json: bool,
) -> Result<CommandOutcome, Refused> {
    let opened = call.open(file)?;
    let (instrument, workbook) = (&opened.instrument, &opened.loaded.workbook);
    let costing = Costing::of(workbook);
    let design = design.map(|name| known(call, workbook, DESIGN, name)).transpose()?;
    let package = package.map(|name| known(call, workbook, PACKAGE, name)).transpose()?;
    let Some(frame) = costing.inputs().frame.clone().filter(|_| !costing.years().is_empty()) else {
        return Err(Refused(vec![call.words.t("cost-no-frame"), format!("  {}", call.words.t("cost-no-frame-do"))]));
    };
    let all = |register| workbook.registers.get(register).into_iter().flatten().map(|(id, _)| id.clone()).collect();
    let designs: Vec<Id> = match (&design, &package) {
        (Some(design), _) => vec![design.clone()],
        (None, Some(package)) => costing.designs_of(package).to_vec(),
        (None, None) => all(DESIGN),
    };
    let packages: Vec<Id> = match (&design, &package) {
        (Some(_), _) => Vec::new(),
        (None, Some(package)) => vec![package.clone()],
        (None, None) => all(PACKAGE),
    };
    if let Some(args) = sensitivity {
        let of_designs = designs.iter().map(|id| (DESIGN, id, vec![id.clone()]));
        let of_packages = packages.iter().map(|id| (PACKAGE, id, costing.designs_of(id).to_vec()));
        let one = package.is_some();
        let sets = Sets { of: of_designs.filter(|_| !one).chain(of_packages).collect() };
        sensitivity::print(call, (instrument, workbook, &costing), &sets, args, as_json)?;
        return Ok(CommandOutcome::Done);
    }
    if as_json {
        let accepted = accepted_assumptions(instrument, workbook, &Decisions::of(workbook));
        call.out.json(&report::costing_figures(&accepted, &costing, (&designs, &packages)));
        return Ok(CommandOutcome::Done);
    }
    let mut tables = Tables { call, instrument, workbook, costing: &costing, frame: &frame };
    tables.head();
    for design in &designs {
        tables.set(DESIGN, design, std::slice::from_ref(design));
    }
    for package in &packages {
        tables.set(PACKAGE, package, costing.designs_of(package));
    }
    Ok(CommandOutcome::Done)
}

fn known(call: &Call, workbook: &Workbook, register: &str, name: &str) -> Result<Id, Refused> {
    let rows = || workbook.registers.get(register).into_iter().flatten().map(|(id, _)| id);
    let found = rows().find(|id| id.as_str() == name).cloned();
    found.ok_or_else(|| {
        let near = nearest(name, rows().map(Id::as_str)).unwrap_or("none").to_owned();
        Refused(vec![call.words.with("cost-unknown", &[("name", name.into()), ("near", (&near).into())])])
    })
}

/// The same as tables a person reads: years across.
struct Tables<'a> {
    call: &'a mut Call,
    instrument: &'a Instrument,
    workbook: &'a Workbook,
    costing: &'a Costing,
    frame: &'a Frame,
}

impl Tables<'_> {
    /// What is printed with every figure.
    fn head(&mut self) {
        let found = accepted_assumptions(self.instrument, self.workbook, &Decisions::of(self.workbook));
        let words = &self.call.words;
        let base = self.frame.base.map(|year| year.to_string()).unwrap_or_default();
        let unit = match self.frame.shown_in {
            ShownIn::Unit => "unit",
            ShownIn::Thousand => "thousand",
            ShownIn::Million => "million",
        };
        let prices = if self.frame.constant_prices { "constant" } else { "nominal" };
        let args = [
            ("currency", (&self.frame.currency).into()),
            ("unit", unit.into()),
            ("prices", prices.into()),
            ("base", (&base).into()),
        ];
        let lines = [
            words.t("cost-notice"),
            words.with("cost-frame", &args),
            words.with("cost-accepted", &[("accepted", found.accepted.into()), ("of", found.all.into())]),
        ];
        let changed = words.with("costing-accepted-changed", &[("count", found.changed.into())]);
        lines.iter().chain((found.changed > 0).then_some(&changed)).for_each(|line| self.call.out.line(line));
    }

    /// One design or package: its lines, its totals, who pays.
    fn set(&mut self, register: &'static str, id: &Id, designs: &[Id]) {
        let years = self.costing.years().to_vec();
        let totals: Vec<Totals> = years.iter().map(|year| self.costing.totals(designs, *year)).collect();
        let title = phrase::row_title(self.instrument, self.workbook, &Id::known(register), id);
        let label = self.call.words.t(if register == DESIGN { "cost-design" } else { "cost-package" });
        self.call.out.line("");
        self.call.out.line(&self.call.words.labelled(&label, &format!("{title} ({id})")));
        let heads: Vec<String> = years.iter().map(|year| self.year(*year)).collect();
        self.row("", &heads);
        let mut lack = std::collections::BTreeSet::new();
        let lines: Vec<Id> = self.costing.lines_of(designs).cloned().collect();
        for line in &lines {
            let title = phrase::row_title(self.instrument, self.workbook, &Id::known(LINE), line);
            let kind = self.costing.inputs().lines.get(line).and_then(|line| line.kind);
            // what a contribution costs is what the state pays of it, and not what it brings
            let title = match kind {
                Some(LineKind::Contribution) => {
                    self.call.words.with("cost-of-contribution", &[("title", (&title).into())])
                }
                _ => title,
            };
            let cells = years.iter().map(|year| match self.costing.line(line, *year) {
                Some(at) if at.running == Running::Yes => {
                    let cost = at.get(Figure::Cost).cloned().unwrap_or_else(|| Ok(Number::zero()));
                    lack.extend(at.lack());
                    self.money(&cost)
                }
                _ => "–".to_owned(),
            });
            let cells: Vec<String> = cells.collect();
            self.row(&title, &cells);
        }
        let additional =
            |of| -> Vec<Value> { years.iter().map(|year| self.costing.additional(designs, of, *year)).collect() };
        let additional = additional(CostOf::State);
        let all = |of: fn(&Totals) -> &Value| -> Vec<Value> { totals.iter().map(|it| of(it).clone()).collect() };
        for (key, values) in [
            ("cost-gross", all(|it| &it.gross)),
            ("cost-state", all(|it| &it.state)),
            ("cost-relief", all(|it| &it.relief)),
            ("cost-additional", additional),
            ("cost-worker", all(|it| &it.worker)),
            ("cost-employer", all(|it| &it.employer)),
            ("cost-partners", all(|it| &it.partners)),
            ("cost-balance", all(|it| &it.balance)),
        ] {
            lack.extend(values.iter().filter_map(|value| value.as_ref().err()).flatten().cloned());
            let cells: Vec<String> = values.iter().map(|value| self.money(value)).collect();
            self.row(&self.call.words.t(key), &cells);
        }
        for (key, of) in [("cost-gdp-gross", CostOf::Gross), ("cost-gdp-state", CostOf::State)] {
            let percents: Option<Vec<Value>> = years
                .iter()
                .zip(&totals)
                .map(|(year, totals)| self.costing.percent_of_gdp(totals.cost(of), *year))
                .collect();
            if let Some(percents) = percents {
                lack.extend(percents.iter().filter_map(|value| value.as_ref().err()).flatten().cloned());
                let cells: Vec<String> = percents.iter().map(|value| self.percent(value)).collect();
                self.row(&self.call.words.t(key), &cells);
            }
        }
        let persons: Vec<String> = totals.iter().map(|it| self.persons(&it.covered)).collect();
        self.row(&self.call.words.t("cost-covered"), &persons);
        if totals.iter().any(|it| it.contributory) {
            self.call.out.line(&self.call.words.t("cost-actuarial"));
        }
        if !lack.is_empty() {
            let names: Vec<String> = lack.iter().map(ToString::to_string).collect();
            let names = names.join(", ");
            self.call.out.line(&self.call.words.with("cost-missing", &[("names", (&names).into())]));
        }
    }

    fn row(&mut self, label: &str, cells: &[String]) {
        let width = 56;
        let label = crate::text::shortened(label, width);
        let blanks = " ".repeat(width.saturating_sub(label.width()));
        let right = |cell: &String| format!("{}{cell}", " ".repeat(15_usize.saturating_sub(cell.width())));
        self.call.out.line(&format!("{label}{blanks}{}", cells.iter().map(right).collect::<String>()));
    }

    fn year(&self, year: Year) -> String {
        figures::year(&self.call.words, Some(self.frame), year)
    }

    fn money(&self, value: &Value) -> String {
        self.shown(value, |words, number| figures::amount(words, number, self.frame.shown_in))
    }

    fn percent(&self, value: &Value) -> String {
        self.shown(value, |words, number| figures::number(words, number, figures::places_of_whole(number)))
    }

    fn persons(&self, value: &Value) -> String {
        self.shown(value, |words, number| figures::number(words, number, 0))
    }

    fn shown(&self, value: &Value, say: impl Fn(&Words, &Number) -> String) -> String {
        match value {
            Ok(number) => say(&self.call.words, number),
            Err(_) => self.call.words.t("cost-not-computable"),
        }
    }
}
