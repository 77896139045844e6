//! The road map by quarter as a sheet: a row for each activity and each validation step, a column for each period.

use super::writing::SheetWriting;
use crate::analysis::strategy::{Period, RoadTimeline, TimelineRow, road_timeline};
use crate::document::sheet::{Sheet, SheetColumn, SheetValue};
use crate::report::part::road_map::{mark_key, period_name};
use crate::wording::phrase;
use crate::workbook::working_group::{self as group, activity, validation};

/// The sheet; nothing where the road map has no dates.
pub(super) fn sheet(writing: &SheetWriting<'_>) -> Option<Sheet> {
    let from = writing.from;
    let RoadTimeline { periods, rows } = road_timeline(from.published)?;
    let label = |field: group::GroupField| {
        let definition = from.instrument.registers.get(&field.register()).and_then(|it| it.fields.get(field.name()));
        definition.map_or_else(|| field.name().to_owned(), |it| it.label.clone())
    };
    let column = |field: group::GroupField, width| SheetColumn::new(field.name(), label(field), width);
    let key = |period: &Period| match period.quarter {
        Some(quarter) => format!("{}-q{quarter}", period.year),
        None => period.year.to_string(),
    };
    let mut columns = vec![
        column(activity::TITLE, 44),
        column(activity::RESPONSIBLE, 28),
        column(activity::START, 12),
        column(activity::END, 12),
    ];
    columns.extend(periods.iter().map(|period| SheetColumn::new(key(period), period_name(from.words, *period), 12)));
    let mut sheet = writing.sheet("timeline", columns);
    for (row, cells) in writing.each(&rows) {
        let (register, id, who, from_day, until) = match row {
            TimelineRow::Activity(id) => {
                (group::ACTIVITY, id, activity::RESPONSIBLE, activity::START, Some(activity::END))
            }
            TimelineRow::Validation(id) => (group::VALIDATION, id, validation::AUTHORITY, validation::DUE, None),
        };
        let register = group::id(register);
        let held = |field: group::GroupField| {
            let text = from.published.row(&register, id).and_then(|row| field.text(row)).unwrap_or_default();
            SheetValue::day(&text)
        };
        let title = phrase::row_title(from.instrument, from.published, &register, id);
        let mut line = vec![SheetValue::text(title), held(who), held(from_day)];
        line.push(until.map(held).unwrap_or_default());
        let said = |marks: &Vec<_>| marks.iter().map(|mark| writing.t(mark_key(*mark))).collect::<Vec<_>>().join("\n");
        line.extend(cells.iter().map(|marks| SheetValue::text(said(marks))));
        sheet.rows.push(line);
    }
    Some(sheet)
}
