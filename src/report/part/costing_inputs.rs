//! What a costing rests on: the sentence that stands with every figure, the assumptions, and what each design is.

use super::costing_page::{Costed, YearRow};
use super::{Page, entry, registers};
use crate::analysis::acceptance::{Acceptance, acceptance, accepted_assumptions, place_of_assumption};
use crate::costing::{ASSUMPTION, COSTING, DESIGN, LINE, Number, ShownIn, Unit, Value, names};
use crate::document::{Line, TableRow};
use crate::instrument::{Id, Register};
use crate::wording::{figures, phrase};
use crate::workbook::working_group;
use crate::workbook::{Cell, Part, Row};

/// From this amount on a series is told in millions: more digits fit no column.
const IN_MILLIONS: i64 = 100_000_000;

/// Decimals of a value as it was typed.
const MOST_DECIMALS: u8 = 12;

fn acceptance_of(page: &Page<'_>, assumption: &Id) -> Acceptance {
    acceptance(page.instrument, page.published, page.decisions.at(&place_of_assumption(assumption)))
}

/// What has to be said of every figure below it.
pub(super) fn standing(page: &mut Page<'_>, costed: &Costed<'_>) {
    let published = page.published;
    let found = accepted_assumptions(page.instrument, page.published, &page.decisions);
    let meetings: Vec<String> = found.meetings.iter().map(|meeting| page.meeting_title(meeting)).collect();
    let mut said = vec![page.words.t("costing-rapid")];
    let (accepted, all) = (found.accepted, found.all);
    said.push(match meetings.is_empty() {
        true => page.words.with("costing-accepted", &[("accepted", accepted.into()), ("all", all.into())]),
        false => {
            let meetings = page.list(&meetings);
            page.words.with(
                "costing-accepted-at",
                &[("accepted", accepted.into()), ("all", all.into()), ("meetings", (&meetings).into())],
            )
        }
    });
    if found.changed > 0 {
        said.push(page.words.with("costing-accepted-changed", &[("count", found.changed.into())]));
    }
    if let Some(frame) = costed.frame() {
        let (unit, span) = (costed.unit(), costed.span(costed.years()));
        let base = frame.base.map(|base| costed.year(base)).unwrap_or_default();
        let prices = match (frame.constant_prices, frame.base) {
            (_, None) => page.words.t("costing-no-base"),
            (true, Some(_)) => page.words.with("costing-constant", &[("base", (&base).into())]),
            (false, Some(_)) => page.words.with("costing-nominal", &[("base", (&base).into())]),
        };
        if !costed.years().is_empty() {
            said.push(page.words.with("costing-frame", &[("unit", (&unit).into()), ("years", (&span).into())]));
        }
        said.push(prices);
    }
    let origin = published
        .rows(&Id::known(COSTING))
        .next()
        .map(|(id, _)| Cell::Field(Id::known(COSTING), id.clone(), Id::known(names::TITLE)).to_string());
    let (text, none) = (said.join(" "), costed.years().is_empty().then(|| page.words.t("costing-no-years")));
    page.out.notice(|inner| {
        inner.paragraph(text);
        if let Some(none) = none {
            inner.paragraph(none);
        }
    });
    if let Some(origin) = origin {
        page.out.origin(origin);
    }
}

/// The assumptions with their values by year, and where each comes from.
pub(super) fn assumptions(page: &mut Page<'_>, costed: &Costed<'_>) {
    let (published, id) = (page.published, Id::known(ASSUMPTION));
    let Some(register) = page.instrument.registers.get(&id) else { return };
    if published.rows(&id).next().is_none() {
        return;
    }
    page.out.heading(2, "costing-assumptions", page.words.t("costing-assumptions"));
    let rows: Vec<YearRow> = published.rows(&id).map(|(row, _)| values(costed, row)).collect();
    costed.table(page, &costed.t("costing-values"), &costed.t("costing-what"), &rows);
    let mut lines = Vec::new();
    for (row, fields) in page.each(published.rows(&id)) {
        lines.push(basis(page, costed, (&id, register), (row, fields)));
    }
    let heads = ["costing-number", "costing-other-years", "costing-range", "costing-source", "costing-accepted-head"];
    let heads = heads.iter().map(|key| Line::text(page.words.t(key))).collect();
    page.out.table_of_fields(page.words.t("costing-basis"), heads, lines);
}

/// An assumption in each year, in its own unit.
fn values(costed: &Costed<'_>, id: &Id) -> YearRow {
    let unit = costed.costing.inputs().assumptions.get(id).map(|row| row.unit).unwrap_or_default();
    let number = costed.number_of(id).map(|number| format!("{number}. ")).unwrap_or_default();
    let values: Vec<Value> = costed.years().iter().map(|year| costed.costing.value(id, *year)).collect();
    let most = values.iter().flatten().map(Number::magnitude).max();
    let is_large = unit == Unit::Money && most.is_some_and(|most| most >= Number::of(IN_MILLIONS));
    let currency = || costed.frame().map(|frame| frame.currency.clone()).unwrap_or_default();
    let unit_name = match unit {
        Unit::Persons => costed.t("costing-unit-persons"),
        Unit::Money if is_large => figures::in_currency(costed.words, &currency(), ShownIn::Million),
        Unit::Money => currency(),
        Unit::Percent => "%".to_owned(),
        Unit::Number => String::new(),
    };
    let title = costed.row_title(ASSUMPTION, id);
    let label =
        if unit_name.is_empty() { format!("{number}{title}") } else { format!("{number}{title} ({unit_name})") };
    let said = |value: &Number| match is_large {
        true => figures::amount(costed.words, value, ShownIn::Million),
        false => in_unit(costed, value, unit),
    };
    let none = costed.t("costing-no-value");
    let cells = values.iter().map(|value| Line::text(value.as_ref().map_or_else(|_| none.clone(), said))).collect();
    YearRow::new(label, cells).at(Cell::Field(Id::known(ASSUMPTION), id.clone(), Id::known(names::VALUES)).to_string())
}

/// A value of an assumption; what is large is told without hundredths.
fn in_unit(costed: &Costed<'_>, value: &Number, unit: Unit) -> String {
    let words = costed.words;
    match unit {
        Unit::Persons => figures::number(words, value, 0),
        Unit::Money if value.magnitude() >= Number::of(100_000) => figures::number(words, value, 0),
        Unit::Money => figures::number(words, value, 2),
        Unit::Percent => figures::short(words, value, 2),
        Unit::Number => figures::short(words, value, 4),
    }
}

/// The values of a field by year as they were typed, written as the language writes numbers; nothing where one is none.
fn in_years(costed: &Costed<'_>, id: &Id, field: &Id) -> Option<String> {
    let row = costed.costing.inputs().assumptions.get(id)?;
    let values = match field.as_str() {
        "values" => &row.values,
        "low" => &row.low,
        "high" => &row.high,
        _ => return None,
    };
    let said = values.iter().map(|(year, value)| {
        let value = figures::short(costed.words, value.as_ref()?, MOST_DECIMALS);
        Some(costed.words.labelled(&costed.year(*year), &value))
    });
    Some(said.collect::<Option<Vec<String>>>()?.join(&costed.t("report-semicolon")))
}

/// How other years follow, the range, the source and whether the group accepted it.
fn basis(
    page: &mut Page<'_>,
    costed: &Costed<'_>,
    (id, register): (&Id, &Register),
    (row, fields): (&Id, &Row),
) -> TableRow {
    let number = costed.number_of(row).map(|number| number.to_string()).unwrap_or_default();
    let labelled = |page: &mut Page<'_>, names: &[&str], with_label: bool| {
        let mut line = Line::new();
        for name in names {
            let Some((name, field)) = register.fields.get_key_value(*name).filter(|(it, _)| fields.contains_key(*it))
            else {
                continue;
            };
            if !line.is_empty() {
                line.push_text("\n");
            }
            if with_label {
                line.push_text(format!("{}{}", field.label, page.words.t("report-colon")));
            }
            let said = registers::value(page, id, row, name, field);
            line.push_line(in_years(costed, row, name).map_or(said, Line::text));
        }
        line
    };
    let mut filled = labelled(page, &["fill"], false);
    let more = labelled(page, &names::FILLED, true);
    if !more.is_empty() {
        filled.push_text(if filled.is_empty() { "" } else { "\n" }).push_line(more);
    }
    let range = labelled(page, &names::RANGE, true);
    let place = place_of_assumption(row);
    let mut source = Line::new();
    if let Some(of) = page.published.entry(&place) {
        source = entry::cites(page, of);
        let cell = Cell::Part(place.clone(), Part::Level);
        if let Some(level) = page.published.get(&cell) {
            let level = phrase::fact(page.words, page.instrument, page.published, &cell, &level);
            let level = page.words.with("costing-confidence", &[("level", (&level).into())]);
            source.push_text(if source.is_empty() { "" } else { "\n" }).push_text(level);
        }
    }
    if source.is_empty() {
        source = Line::text(page.words.t("costing-no-source"));
    }
    let accepted = match acceptance_of(page, row) {
        Acceptance::Accepted => {
            let meeting = page.decisions.at(&place).and_then(|it| it.meeting());
            meeting.map_or_else(|| page.words.t("costing-yes"), |meeting| page.meeting_title(&meeting))
        }
        Acceptance::Changed => page.words.t("costing-changed"),
        Acceptance::Not(Some(outcome)) => page.words.t(&format!("outcome-{}", outcome.as_str())),
        Acceptance::Not(None) => page.words.t("costing-not-yet"),
    };
    let cells = vec![Line::text(number), filled, range, source, Line::text(accepted)];
    TableRow::from(cells).at(place.to_string())
}

/// What a design is, in the words of the group: a line for each field, and the lines it is costed by.
pub(super) fn scenario(page: &mut Page<'_>, costed: &Costed<'_>, design: &Id) {
    let (published, id) = (page.published, Id::known(DESIGN));
    let Some(register) = page.instrument.registers.get(&id) else { return };
    let Some(fields) = published.row(&id, design) else { return };
    let mut rows: Vec<TableRow> = Vec::new();
    for (name, field) in register.fields.iter().filter(|(name, _)| **name != register.title) {
        if fields.contains_key(name) {
            let said = registers::value(page, &id, design, name, field);
            let cell = Cell::Field(id.clone(), design.clone(), name.clone()).to_string();
            rows.push(TableRow::from(vec![Line::text(field.label.as_str()), said]).at(cell));
        }
    }
    let lines: Vec<String> =
        costed.costing.lines_of(std::slice::from_ref(design)).map(|line| costed.row_title(LINE, line)).collect();
    let lines = if lines.is_empty() { page.words.t("costing-no-lines") } else { page.list(&lines) };
    rows.push(TableRow::from(vec![Line::text(page.words.t("costing-lines")), Line::text(lines)]));
    page.out.table(Line::new(), Vec::new(), rows);
}

/// The options that have designs, and their designs, in the order entered.
pub(super) fn by_option(page: &Page<'_>, costed: &Costed<'_>) -> Vec<(Option<Id>, Vec<Id>)> {
    let designs = &costed.costing.inputs().designs;
    let register = working_group::id(working_group::OPTION);
    let options = page.published.rows(&register).map(|(id, _)| Some(id.clone()));
    let of = |option: &Option<Id>| {
        let is_of = |design: &Option<Id>| match option {
            Some(option) => design.as_ref() == Some(option),
            // of an option that is not there as well
            None => design.as_ref().is_none_or(|it| costed.register_of(it) != Some(working_group::OPTION)),
        };
        designs.iter().filter(|(_, design)| is_of(&design.option)).map(|(id, _)| id.clone()).collect::<Vec<Id>>()
    };
    options
        .chain([None])
        .map(|option| (option.clone(), of(&option)))
        .filter(|(_, designs)| !designs.is_empty())
        .collect()
}
