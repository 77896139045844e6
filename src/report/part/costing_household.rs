//! What a contribution costs a worker and a household, wage by wage and year by year. Nothing here is called affordable.

use super::Page;
use super::costing_charts;
use super::costing_page::{Costed, YearRow};
use super::page::typed;
use crate::costing::{AtLevel, COSTING, DESIGN, Value, WAGE_LEVEL, names};
use crate::document::{Inline, Line, TableRow, Tone};
use crate::instrument::Id;
use crate::workbook::{Cell, Year};

/// The wage levels of a design in each year.
type ByYear = Vec<(Year, Vec<AtLevel>)>;

/// Wage levels beside each other in one table: more do not fit on a page.
const LEVELS_ACROSS: usize = 4;

/// A figure of the table in one year: its key, what it is, and how it is said.
type OfLevel<'f> = (&'static str, &'f dyn Fn(&AtLevel) -> Option<Line>);

/// A wage level of a design in the first and in the last year.
struct AtEnds {
    design: Id,
    level: Id,
    ends: Vec<(Year, AtLevel)>,
}

/// The wage levels of all designs in the first and in the last year.
fn at_the_ends(costed: &Costed<'_>) -> Vec<AtEnds> {
    let mut years: Vec<Year> = [costed.years().first(), costed.years().last()].into_iter().flatten().copied().collect();
    years.dedup();
    let mut all: Vec<AtEnds> = Vec::new();
    for design in costed.costing.inputs().designs.keys() {
        for year in &years {
            for at in costed.costing.household(design, *year) {
                match all.iter_mut().find(|it| it.design == *design && it.level == at.level) {
                    Some(known) => known.ends.push((*year, at)),
                    None => {
                        let (design, level) = (design.clone(), at.level.clone());
                        all.push(AtEnds { design, level, ends: vec![(*year, at)] });
                    }
                }
            }
        }
    }
    all
}

/// The first and the last year, with the wage levels of all designs beside each other: the step shows where relief ends.
pub(super) fn in_brief(page: &mut Page<'_>, costed: &Costed<'_>) {
    let all = at_the_ends(costed);
    if all.is_empty() {
        return;
    }
    page.out.heading(2, "costing-household", page.words.t("costing-household"));
    all.chunks(LEVELS_ACROSS).for_each(|some| beside(page, costed, some));
    notes(page, costed);
}

/// Some wage levels beside each other.
fn beside(page: &mut Page<'_>, costed: &Costed<'_>, some: &[AtEnds]) {
    let with_share = |amount: &Value, share: &Value| {
        let mut said = costed.exact(amount);
        said.push_text("\n").push_line(costed.share(share));
        Some(said)
    };
    let figures: [OfLevel<'_>; 7] = [
        ("costing-wage", &|at| Some(costed.exact(&at.wage))),
        ("costing-worker-of-wage", &|at| with_share(&at.worker, &at.worker_of_wage)),
        ("costing-employer-of-wage", &|at| with_share(&at.employer, &at.employer_of_wage)),
        ("costing-state-pays", &|at| Some(costed.exact(&at.state))),
        ("costing-take-home", &|at| Some(take_home(costed, at))),
        ("costing-household-pays", &|at| Some(costed.exact(&at.household_pays))),
        ("costing-of-income", &|at| at.of_income.as_ref().map(|share| costed.share(share))),
    ];
    let colon = costed.t("report-colon");
    let name = |it: &AtEnds| {
        format!("{}{colon}{}", costed.row_title(DESIGN, &it.design), costed.row_title(WAGE_LEVEL, &it.level))
    };
    let mut heads = vec![Line::text(costed.t("costing-one-payment"))];
    heads.extend(some.iter().map(|it| Line::text(name(it))));
    let mut years: Vec<Year> = some.iter().flat_map(|it| &it.ends).map(|(year, _)| *year).collect();
    years.sort_unstable();
    years.dedup();
    let mut rows: Vec<TableRow> = Vec::new();
    for year in years {
        rows.push(TableRow::from(vec![Line::from(Inline::strong(costed.year(year)))]));
        let at = |it: &AtEnds| it.ends.iter().find(|(of, _)| *of == year).map(|(_, at)| at.clone());
        let at: Vec<Option<AtLevel>> = some.iter().map(at).collect();
        for (key, of) in figures {
            let cells: Vec<Option<Line>> = at.iter().map(|at| at.as_ref().and_then(of)).collect();
            // nothing is said of an income nobody entered
            if cells.iter().any(Option::is_some) {
                let cells =
                    cells.into_iter().map(|it| it.unwrap_or_else(|| Line::text(costed.t("costing-not-entered"))));
                let cells = std::iter::once(Line::text(costed.t(key))).chain(cells);
                rows.push(TableRow::from(cells.collect::<Vec<_>>()));
            }
        }
    }
    let currency = costed.frame().map(|frame| frame.currency.clone()).unwrap_or_default();
    let caption = page.words.with("costing-household-in", &[("currency", (&currency).into())]);
    page.out.table(caption, heads, rows);
}

/// Who bears a contribution at each wage, in the first and the last year beside each other: a chart for each design.
fn charts(page: &mut Page<'_>, costed: &Costed<'_>, all: &[AtEnds]) {
    for of_design in all.chunk_by(|one, other| one.design == other.design) {
        let Some(first) = of_design.first() else { continue };
        let columns = of_design.iter().flat_map(|it| {
            let level = costed.row_title(WAGE_LEVEL, &it.level);
            it.ends.iter().map(move |(year, at)| (format!("{level}, {}", costed.year(*year)), at))
        });
        let title = costed.row_title(DESIGN, &first.design);
        costing_charts::contribution(page, costed, &title, columns.collect());
    }
}

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
    charts(page, costed, &at_the_ends(costed));
    notes(page, costed);
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
        YearRow::new(
            t("costing-take-home"),
            costed.across(|year| match at(year) {
                Some(at) => take_home(costed, at),
                None => Line::text(none.as_str()),
            }),
        ),
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

/// What is left of the wage, marked where that is less than the minimum wage.
fn take_home(costed: &Costed<'_>, at: &AtLevel) -> Line {
    let mut said = costed.exact(&at.take_home);
    if at.is_below_minimum {
        said.push_text("\n").push_sign(Tone::Unfavourable, costed.t("costing-below-minimum"));
    }
    said
}

/// What has to be kept in mind, and the threshold of the group where it set one.
fn notes(page: &mut Page<'_>, costed: &Costed<'_>) {
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
    let names_minimum = costed.frame().is_some_and(|frame| frame.minimum_wage.is_some());
    let minimum = if names_minimum { "costing-note-minimum" } else { "costing-note-no-minimum" };
    let keys = [minimum, "costing-note-capacity", "costing-note-floor", "costing-note-kind", "costing-note-several"];
    let notes: Vec<Line> = keys.iter().map(|key| Line::text(page.words.t(key))).collect();
    page.out.bullets(notes);
}
