//! The figures of a chapter. Those that belong to one series are a chart: the same thing measured on several days, or of several groups on
//! one day. Where only one or two fit together they stay in the table.

use super::{Page, registers};
use crate::document::{Block, Chart, ChartKind, ChartSeries, ChartValue, Line, TableRow};
use crate::instrument::{Field, FieldKind, Id, Measured, Register};
use crate::wording::phrase;
use crate::workbook::{Cell, Row, is_plain_decimal};
use std::collections::HashSet;

/// Figures that make a series: two are compared in a sentence.
const LEAST: usize = 3;
/// More columns have no room on a page.
const MOST: usize = 10;
/// Words two names share, so that they name one thing.
const SHARED_WORDS: usize = 2;

/// Words of the name of a row before a note under its table, which has it in full.
const NOTE_WORDS: usize = 6;
/// A figure with what it is compared by.
struct Measure<'a> {
    row: &'a Id,
    name: String,
    size: f64,
    said: String,
    unit: String,
    date: String,
    /// Whom or what it is about, and every other field that says how it was measured.
    of: String,
    sources: Vec<Id>,
}

/// Figures that belong together.
struct Series<'a> {
    name: String,
    /// What each column is called, and the figure in it.
    columns: Vec<(String, Measure<'a>)>,
    is_by_date: bool,
}

/// The rows that name this chapter, in the situational analysis: charts of those that belong together, and a table of the others
/// with a column for each short field that is filled.
pub(super) fn figure_table(page: &mut Page<'_>, chapter: &Id) {
    let (instrument, published) = (page.instrument, page.published);
    for (id, register) in &instrument.registers {
        let (by_chapter, rows) = registers::rows_of_chapter(page, (id, register), chapter);
        if rows.is_empty() {
            continue;
        }
        let drawn = charts(page, (id, register), &rows);
        let rows: Vec<(&Id, &Row)> = rows.into_iter().filter(|(row, _)| !drawn.contains(*row)).collect();
        if rows.is_empty() {
            continue;
        }
        let filled = |name: &Id| rows.iter().any(|(_, row)| row.contains_key(name));
        let columns: Vec<(&Id, &Field)> = register
            .fields
            .iter()
            .filter(|(name, field)| field.kind != FieldKind::Text && !by_chapter.contains(name) && filled(name))
            .collect();
        let (mut lines, mut notes) = (Vec::new(), Vec::new());
        for (row, fields) in page.each(&rows) {
            let cells: Vec<Line> =
                columns.iter().map(|(name, field)| registers::value(page, id, row, name, field)).collect();
            let origin = Cell::Field(id.clone(), (*row).clone(), register.title.clone()).to_string();
            let name = first_words(&phrase::row_title(instrument, published, id, row));
            for said in longer(page, (id, register), row, fields) {
                // what several rows say alike is said once
                match notes.iter_mut().find(|(_, text, _): &&mut (Vec<String>, Line, String)| *text == said) {
                    Some((names, ..)) => names.push(name.clone()),
                    None => notes.push((vec![name.clone()], said, origin.clone())),
                }
            }
            lines.push(TableRow::from(cells).at(origin));
        }
        let head = columns.iter().map(|(_, field)| Line::text(field.label.as_str())).collect();
        page.stands_for(id);
        let caption = instrument.chapters.get(chapter).map_or_else(String::new, |chapter| {
            let args = [("what", (&register.label).into()), ("title", (&chapter.title).into())];
            page.with("rows-of-chapter", &args)
        });
        page.out.table_of_fields(caption, head, lines);
        let semicolon = page.t("semicolon");
        let notes = notes.into_iter().map(|(names, said, origin)| {
            vec![Block::Paragraph(page.label(&names.join(&semicolon)).and_line(said)).at(origin)]
        });
        let notes: Vec<_> = notes.collect();
        if !notes.is_empty() {
            page.out.list(false, notes);
        }
    }
}

/// The first words of a name, with a sign where there are more.
fn first_words(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let first = words.iter().take(NOTE_WORDS).copied().collect::<Vec<_>>().join(" ");
    if words.len() > NOTE_WORDS { format!("{first} …") } else { first }
}

/// The long texts of a row, which stand under the table.
fn longer(page: &mut Page<'_>, (id, register): (&Id, &Register), row: &Id, fields: &Row) -> Vec<Line> {
    let texts = register.fields.iter().filter(|(name, it)| it.kind == FieldKind::Text && fields.contains_key(*name));
    texts.map(|(name, field)| registers::value(page, id, row, name, field)).collect()
}

/// The charts of the rows given, each with what it is about and its sources; the rows that stand in one.
fn charts<'a>(page: &mut Page<'a>, (id, register): (&Id, &'a Register), rows: &[(&'a Id, &'a Row)]) -> HashSet<&'a Id> {
    let Some(measured) = &register.measures else { return HashSet::new() };
    let mut rest: Vec<Measure<'a>> =
        rows.iter().filter_map(|(row, fields)| measure(page, measured, register, row, fields)).collect();
    let mut drawn = HashSet::new();
    while let Some(series) = taken(page, &mut rest) {
        drawn.extend(series.columns.iter().map(|(_, it)| it.row));
        draw(page, (id, register, measured), series);
    }
    drawn
}

/// A figure that can be compared: a plain number with unit and date.
fn measure<'a>(
    page: &Page<'_>,
    measured: &Measured,
    register: &Register,
    row: &'a Id,
    fields: &Row,
) -> Option<Measure<'a>> {
    let text = |name: &Id| fields.get(name).map(|it| it.as_text().trim().to_owned()).filter(|it| !it.is_empty());
    let value = text(&measured.value).filter(|it| is_plain_decimal(it) && !it.starts_with('-'))?;
    let sources = register.fields.iter().filter(|(_, field)| field.register.is_some());
    Some(Measure {
        row,
        name: text(&register.title)?,
        size: value.parse().ok()?,
        said: page.words.decimal(&value),
        unit: text(&measured.unit)?,
        date: text(&measured.date)?,
        of: text(&measured.of)?,
        sources: sources.filter_map(|(name, _)| fields.get(name)).flat_map(|it| it.ids()).collect(),
    })
}

/// Takes the next series out of the figures: by day, or else by group.
fn taken<'a>(page: &Page<'_>, rest: &mut Vec<Measure<'a>>) -> Option<Series<'a>> {
    for first in 0..rest.len() {
        let is_of_days = |it: &Measure<'_>| {
            let one = &rest[first];
            stem(&it.name) == stem(&one.name) && it.unit == one.unit && it.of == one.of && it.sources == one.sources
        };
        let days: Vec<bool> = rest.iter().map(is_of_days).collect();
        let dates: HashSet<&str> =
            rest.iter().zip(&days).filter(|(_, is)| **is).map(|(it, _)| it.date.as_str()).collect();
        let count = days.iter().filter(|is| **is).count();
        if (LEAST..=MOST).contains(&count) && dates.len() == count {
            let name = stem(&rest[first].name);
            let mut found = split(rest, &days);
            found.sort_by(|one, other| one.date.cmp(&other.date));
            let columns = found.into_iter().map(|it| (page.date(&it.date), it)).collect();
            return Some(Series { name, columns, is_by_date: true });
        }
        let is_of_groups = |it: &Measure<'_>| {
            let one = &rest[first];
            it.unit == one.unit
                && it.date == one.date
                && it.sources == one.sources
                && shared(&it.name, &one.name).is_some()
        };
        let groups: Vec<bool> = rest.iter().map(is_of_groups).collect();
        let names: Vec<&str> =
            rest.iter().zip(&groups).filter(|(_, is)| **is).map(|(it, _)| it.name.as_str()).collect();
        let name = names
            .iter()
            .skip(1)
            .try_fold(names.first().map_or_else(String::new, |it| (*it).to_owned()), |all, it| shared(&all, it));
        let apart: HashSet<&str> = names.iter().copied().collect();
        if let Some(name) = name.filter(|_| (LEAST..=MOST).contains(&names.len()) && apart.len() == names.len()) {
            let label = |it: &Measure<'_>| it.name[name.len()..].trim_matches(is_between).to_owned();
            let found = split(rest, &groups);
            let columns: Vec<(String, Measure<'a>)> = found.into_iter().map(|it| (label(&it), it)).collect();
            let name = name.trim_end_matches(is_between).to_owned();
            return Some(Series { name, columns, is_by_date: false });
        }
    }
    None
}

fn split<'a>(rest: &mut Vec<Measure<'a>>, taken: &[bool]) -> Vec<Measure<'a>> {
    let (found, left): (Vec<_>, Vec<_>) = rest.drain(..).zip(taken).partition(|(_, is)| **is);
    rest.extend(left.into_iter().map(|(it, _)| it));
    found.into_iter().map(|(it, _)| it).collect()
}

fn is_between(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | ',' | ':' | ';' | '–' | '-' | '(' | ')')
}

/// A name without the year or number at its end.
fn stem(name: &str) -> String {
    name.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '/')).trim_end_matches(is_between).to_owned()
}

/// What two names begin with, in whole words; nothing where that is too little, or one of them says no more.
fn shared(one: &str, other: &str) -> Option<String> {
    let words = one.split_inclusive(' ').zip(other.split_inclusive(' ')).take_while(|(one, other)| one == other);
    let shared: String = words.map(|(word, _)| word).collect();
    let is_more = |name: &str| !name[shared.len()..].trim_matches(is_between).is_empty();
    let is_enough =
        shared.split_whitespace().count() >= SHARED_WORDS && is_more(one) && (one == other || is_more(other));
    is_enough.then_some(shared)
}

fn draw(page: &mut Page<'_>, (id, register, measured): (&Id, &Register, &Measured), series: Series<'_>) {
    let Some((_, first)) = series.columns.first() else { return };
    let date = page.date(&first.date);
    let args = [
        ("what", (&series.name).into()),
        ("unit", (&first.unit).into()),
        ("date", (if series.is_by_date { "none" } else { &date }).into()),
    ];
    let caption = page.with("series-of-figures", &args);
    let values = series.columns.iter().map(|(_, it)| Some(ChartValue { size: it.size, said: it.said.clone() }));
    let chart = Chart {
        kind: ChartKind::Stacked,
        corner: register
            .fields
            .get(&measured.date)
            .filter(|_| series.is_by_date)
            .map_or_else(String::new, |it| it.label.clone()),
        columns: series.columns.iter().map(|(label, _)| label.clone()).collect(),
        series: vec![ChartSeries { name: first.unit.clone(), values: values.collect() }],
        above: series.columns.iter().map(|(_, it)| it.said.clone()).collect(),
    };
    page.out.chart(caption, chart);
    // what is the same of all of them stands below once
    let mut below = Line::new();
    for (name, field) in &register.fields {
        let is_told = [&measured.value, &measured.unit, &measured.date].contains(&name) || *name == register.title;
        if is_told || field.from.is_some() {
            continue;
        }
        let mut said: Vec<Line> = Vec::new();
        for (_, it) in &series.columns {
            let line = registers::value(page, id, it.row, name, field);
            if !line.is_empty() && !said.contains(&line) {
                said.push(line);
            }
        }
        if said.is_empty() {
            continue;
        }
        if !below.is_empty() {
            below.push_text(" · ");
        }
        below.push_text(format!("{}{}", field.label, page.words.t("report-colon")));
        for (at, line) in said.into_iter().enumerate() {
            if at > 0 {
                below.push_text(page.t("semicolon"));
            }
            below.push_line(line);
        }
    }
    // what the chart says itself is told too
    for (_, it) in &series.columns {
        for name in [&register.title, &measured.value, &measured.unit, &measured.date] {
            page.mark_printed(Cell::Field(id.clone(), it.row.clone(), name.clone()));
        }
    }
    page.out.paragraph(below);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_share_their_first_words_name_one_thing() {
        assert_eq!(
            shared("Insured for old age, nationals", "Insured for old age, migrants").as_deref(),
            Some("Insured for old age, ")
        );
        assert_eq!(shared("Domestic workers", "Domestic workers born abroad"), None);
        assert_eq!(shared("Agencies", "Households"), None);
        assert_eq!(stem("Declared household employers 2020"), "Declared household employers");
        assert_eq!(stem("Declared, 2019/20"), "Declared");
    }
}
