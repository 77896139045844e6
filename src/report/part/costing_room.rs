//! How much the cost of a package moves with each assumption, and what was looked at to pay for it. Two tables of moves that
//! are never mixed, no probability and no verdict.

use super::Page;
use super::costing_page::{Costed, YearRow};
use super::registers;
use crate::costing::{
    ASSUMPTION, DESIGN, FISCAL_SPACE, FiscalSpace, Move, Number, Outcome, OutcomeFigure, PACKAGE, Value, names,
};
use crate::document::{Line, TableRow};
use crate::instrument::Id;
use crate::wording::figures;
use crate::workbook::{Cell, Place, Year};

/// What is looked at together: packages, or designs where there are no packages.
pub(super) fn sets(costed: &Costed<'_>) -> Vec<(String, Vec<Id>)> {
    let inputs = costed.costing.inputs();
    let packages = inputs.packages.iter().map(|(id, designs)| (costed.row_title(PACKAGE, id), designs.clone()));
    let packages: Vec<(String, Vec<Id>)> = packages.collect();
    if !packages.is_empty() {
        return packages;
    }
    inputs.designs.keys().map(|id| (costed.row_title(DESIGN, id), vec![id.clone()])).collect()
}

/// Both tables for each package: of the outcome the frame names, else of the gross cost of all years together.
pub(super) fn sensitivity(page: &mut Page<'_>, costed: &Costed<'_>) {
    let sets = sets(costed);
    if sets.is_empty() || costed.years().is_empty() {
        return;
    }
    page.out.heading(2, "costing-sensitivity", page.words.t("costing-sensitivity"));
    page.out.paragraph(page.words.t("costing-sensitivity-note"));
    for (title, designs) in page.each(sets) {
        let (figure, year) = costed.costing.outcome_of_frame();
        let moved = costed.costing.sensitivity(&Outcome { designs, figure, year });
        let when = year.map_or_else(|| costed.span(costed.years()), |year| costed.year(year));
        let what = figures::outcome(page.instrument, figure);
        let unit = figures::unit_of_outcome(page.words, costed.frame(), figure);
        let args = [
            ("title", (&title).into()),
            ("outcome", (&what).into()),
            ("years", (&when).into()),
            ("unit", (if unit.is_empty() { "none" } else { &unit }).into()),
        ];
        let base = costed.outcome(figure, &moved.base);
        page.out.paragraph(Line::text(page.words.with("costing-sensitivity-of", &args)).and_line(base));
        for (moves, key) in [(&moved.structure, "costing-structure"), (&moved.ranges, "costing-ranges")] {
            if !moves.is_empty() {
                let caption = page.words.with(key, &[("title", (&title).into())]);
                table(page, costed, caption, figure, moves);
            }
        }
        if moved.ranges.is_empty() {
            page.out.paragraph(page.words.t("costing-no-ranges"));
        }
        if moved.without_effect > 0 {
            let count = [("count", moved.without_effect.into())];
            page.out.paragraph(page.words.with("costing-without-effect", &count));
        }
    }
}

fn table(page: &mut Page<'_>, costed: &Costed<'_>, caption: String, figure: OutcomeFigure, moves: &[Move]) {
    let mut moves: Vec<(String, &Move)> = moves.iter().map(|it| (costed.assumption(&it.assumption), it)).collect();
    moves.sort_by(|(a, one), (b, other)| other.swing.cmp(&one.swing).then_with(|| a.cmp(b)));
    let keys = ["costing-what", "costing-shift", "costing-low", "costing-high", "costing-swing"];
    let heads: Vec<Line> = keys.iter().map(|key| Line::text(page.words.t(key))).collect();
    let rows = moves.into_iter().map(|(title, it)| {
        let swing = it.swing.clone().map(|swing| costed.outcome(figure, &Ok(swing))).unwrap_or_default();
        let cells = vec![
            Line::text(title),
            Line::text(
                page.words.labelled(&costed.t(figures::shift(it.shift)), &figures::moved_to(page.words, &it.values)),
            ),
            costed.outcome(figure, &it.low),
            costed.outcome(figure, &it.high),
            swing,
        ];
        let origin = Cell::Field(Id::known(ASSUMPTION), it.assumption.clone(), Id::known(names::VALUES)).to_string();
        TableRow::from(cells).at(origin)
    });
    let rows: Vec<TableRow> = rows.collect();
    page.out.table(caption, heads, rows);
}

/// All ways there are, those nobody looked at among them, and what they give against what the state would pay.
pub(super) fn fiscal_space(page: &mut Page<'_>, costed: &Costed<'_>) {
    let id = Id::known(FISCAL_SPACE);
    let published = page.published;
    let instrument = page.instrument;
    let Some(register) = instrument.registers.get(&id) else { return };
    let sets = sets(costed);
    if sets.is_empty() && published.rows(&id).next().is_none() {
        return;
    }
    page.out.heading(2, "costing-space", page.words.t("costing-space"));
    let looked = costed.costing.fiscal_space(&[]);
    let Some(kinds) = register.fields.get(names::KIND).map(|field| &field.choices) else { return };
    let counts =
        [("considered", looked.considered.into()), ("all", kinds.len().into()), ("amounts", looked.with_amount.into())];
    page.out.paragraph(page.words.with("costing-space-note", &counts));
    let columns = names::SPACE;
    let mut rows: Vec<TableRow> = Vec::new();
    for (kind, label) in kinds {
        let entered = looked.by_kind.get(kind.as_str()).map(Vec::as_slice).unwrap_or_default();
        if entered.is_empty() {
            rows.push(vec![Line::text(label.as_str()), Line::text(page.words.t("costing-not-looked-at"))].into());
        }
        for (row, considered) in entered {
            let title = costed.row_title(FISCAL_SPACE, row);
            let mut cells = vec![Line::text(format!("{label}{}{title}", page.words.t("report-colon")))];
            for name in columns {
                let Some((name, field)) = register.fields.get_key_value(name) else { continue };
                cells.push(registers::value(page, &id, row, name, field));
            }
            if considered.is_none() {
                cells[1] = Line::text(page.words.t("costing-not-looked-at"));
            }
            rows.push(TableRow::from(cells).at(Place::Row(id.clone(), row.clone()).to_string()));
        }
    }
    let mut heads = vec![Line::text(register.fields.get(names::KIND).map_or("", |field| field.label.as_str()))];
    heads.extend(columns.iter().map(|name| Line::text(costed.field_label(FISCAL_SPACE, name))));
    page.out.table(page.words.t("costing-space-ways"), heads, rows);
    against(page, costed, sets);
}

/// Amounts found against what the state would pay for each package, by year.
fn against(page: &mut Page<'_>, costed: &Costed<'_>, sets: Vec<(String, Vec<Id>)>) {
    let of_sets: Vec<(String, FiscalSpace)> =
        sets.into_iter().map(|(title, designs)| (title, costed.costing.fiscal_space(&designs))).collect();
    let Some((_, any)) = of_sets.iter().find(|(_, space)| !space.years.is_empty()) else { return };
    let has_balance = any.balances.len() == any.years.len();
    let found = any.years.iter().map(|(_, found, ..)| costed.amount(&Ok(found.clone()))).collect();
    let mut rows = vec![YearRow::new(costed.t("costing-space-found"), found)];
    if has_balance {
        let before = any.balances.iter().map(|(_, before, _)| costed.amount(before)).collect();
        rows.push(YearRow::new(costed.t("costing-budget-before"), before));
    }
    for (title, space) in &of_sets {
        rows.push(YearRow::head(title.clone()));
        let state = space.years.iter().map(|(_, _, state, _)| costed.amount(state)).collect();
        let open = space.years.iter().map(|(.., open)| costed.amount(open)).collect();
        rows.push(YearRow::new(costed.t("costing-state"), state));
        rows.push(YearRow::new(costed.t("costing-space-open"), open));
        if has_balance {
            let after = space.balances.iter().map(|(.., after)| costed.amount(after)).collect();
            rows.push(YearRow::new(costed.t("costing-budget-after"), after));
        }
    }
    let unit = costed.unit();
    let caption = costed.words.with("costing-space-of", &[("unit", (&unit).into())]);
    costed.table(page, &caption, &costed.t("costing-figure"), &rows);
    let is_less = |(.., open): &(Year, Number, Value, Value)| open.as_ref().is_ok_and(Number::is_negative);
    if of_sets.iter().any(|(_, space)| space.years.iter().any(is_less)) {
        page.out.paragraph(page.words.t("costing-space-more"));
    }
}
