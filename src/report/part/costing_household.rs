//! What a contribution costs a worker and a household, wage by wage and year by year. Nothing here is called affordable.

use super::Page;
use super::costing_page::{Costed, YearRow};
use super::page::typed;
use crate::costing::{AtLevel, COSTING, DESIGN, Value, WAGE_LEVEL, names};
use crate::document::Line;
use crate::instrument::Id;
use crate::workbook::{Cell, Year};

/// The wage levels of a design in each year.
type ByYear = Vec<(Year, Vec<AtLevel>)>;

/// A table for each wage level of each design that has contributions.
pub(super) fn write(page: &mut Page<'_>, costed: &Costed<'_>) {
    let designs: Vec<Id> = costed.costing.inputs().designs.keys().cloned().collect();
    let all: Vec<(Id, ByYear)> = designs
        .into_iter()
        .map(|design| {
            let by_year = costed.years().iter().map(|year| (*year, costed.costing.household(&design, *year))).collect();
            (design, by_year)
        })
        .filter(|(_, by_year): &(Id, ByYear)| by_year.iter().any(|(_, levels)| !levels.is_empty()))
        .collect();
    if all.is_empty() {
        return;
    }
    page.out.heading(2, "costing-household", page.words.t("costing-household"));
    for (design, by_year) in &all {
        let mut levels: Vec<&Id> = Vec::new();
        for level in by_year.iter().flat_map(|(_, levels)| levels).map(|at| &at.level) {
            if !levels.contains(&level) {
                levels.push(level);
            }
        }
        for level in levels {
            one_level(page, costed, (design, level), by_year);
        }
    }
    notes(page);
}

fn one_level(page: &mut Page<'_>, costed: &Costed<'_>, (design, level): (&Id, &Id), by_year: &[(Year, Vec<AtLevel>)]) {
    let at = |year: Year| -> Option<&AtLevel> {
        let (_, levels) = by_year.iter().find(|(of, _)| *of == year)?;
        levels.iter().find(|at| at.level == *level)
    };
    let none = costed.t("costing-not-running");
    let row = |label: String, of: &dyn Fn(&AtLevel) -> Option<Value>, say: &dyn Fn(&Value) -> Line| {
        let cells = costed.across(|year| match at(year) {
            Some(at) => of(at).map_or_else(|| Line::text(costed.t("costing-differs-by-line")), |value| say(&value)),
            None => Line::text(none.as_str()),
        });
        YearRow::new(label, cells)
    };
    let (money, share) = (|value: &Value| costed.exact(value), |value: &Value| costed.share(value));
    let t = |key: &str| costed.t(key);
    let mut rows = vec![
        row(t("costing-wage"), &|at| Some(at.wage.clone()), &money),
        row(t("costing-base"), &|at| at.base.clone(), &money),
        row(t("costing-worker-pays"), &|at| Some(at.worker.clone()), &money),
        row(t("costing-of-wage"), &|at| Some(at.worker_of_wage.clone()), &share),
        row(t("costing-employer-pays"), &|at| Some(at.employer.clone()), &money),
        row(t("costing-of-wage"), &|at| Some(at.employer_of_wage.clone()), &share),
        row(t("costing-state-pays"), &|at| Some(at.state.clone()), &money),
        row(t("costing-contribution-total"), &|at| Some(at.total.clone()), &money),
        row(t("costing-of-wage"), &|at| Some(at.total_of_wage.clone()), &share),
        row(t("costing-take-home"), &|at| Some(at.take_home.clone()), &money),
        row(t("costing-household-pays"), &|at| Some(at.household_pays.clone()), &money),
    ];
    // nothing is said of an income that is not entered
    let has_income =
        by_year.iter().flat_map(|(_, levels)| levels).any(|at| at.level == *level && at.of_income.is_some());
    if has_income {
        rows.push(row(t("costing-of-income"), &|at| at.of_income.clone(), &share));
    }
    let (design, title) = (costed.row_title(DESIGN, design), costed.row_title(WAGE_LEVEL, level));
    let currency = costed.frame().map(|frame| frame.currency.clone()).unwrap_or_default();
    let args = [("design", (&design).into()), ("level", (&title).into()), ("currency", (&currency).into())];
    let caption = costed.words.with("costing-household-of", &args);
    costed.table(page, &caption, &costed.t("costing-one-payment"), &rows);
    if !has_income {
        page.out.paragraph(page.words.with("costing-no-income", &[("level", (&title).into())]));
    }
}

/// What has to be kept in mind, and the threshold of the group where it set one.
fn notes(page: &mut Page<'_>) {
    let frame = Id::known(COSTING);
    let published = page.published;
    let set = published.rows(&frame).next().and_then(|(id, row)| {
        let field = Id::known(names::HOUSEHOLD);
        let said = typed(&row.get(&field)?.as_text()).to_owned();
        Some((Cell::Field(frame.clone(), id.clone(), field), said))
    });
    match set.filter(|(_, said)| !said.is_empty()) {
        Some((cell, said)) => {
            let line = page.label(&page.words.t("costing-threshold"));
            let said = page.text(&said);
            page.out.paragraph(line.and(said)).origin(cell.to_string());
            page.mark_printed(cell);
        }
        None => {
            page.out.paragraph(page.words.t("costing-no-threshold"));
        }
    }
    let keys = ["costing-note-capacity", "costing-note-floor", "costing-note-kind", "costing-note-several"];
    let notes: Vec<Line> = keys.iter().map(|key| Line::text(page.words.t(key))).collect();
    page.out.bullets(notes);
}
