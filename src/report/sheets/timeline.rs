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
    let mut columns = vec![
        SheetColumn::new(activity::TITLE.name(), label(activity::TITLE), 44),
        SheetColumn::new(activity::RESPONSIBLE.name(), label(activity::RESPONSIBLE), 28),
        SheetColumn::new(activity::START.name(), label(activity::START), 12),
        SheetColumn::new(activity::END.name(), label(activity::END), 12),
    ];
    let key = |it: &Period| it.quarter.map_or_else(|| it.year.to_string(), |quarter| format!("{}-Q{quarter}", it.year));
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
