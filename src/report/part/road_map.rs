//! The road map: by time, its activities and milestones, what follows it, what is told to whom, and who validates what.

use super::gap_lists::label;
use super::{Page, entry, registers, road_costs};
use crate::analysis::strategy::{Period, RoadTimeline, TimelineMark, TimelineRow, road_timeline};
use crate::document::{Block, Line, Placed, TableRow};
use crate::i18n::Words;
use crate::instrument::{Id, Register};
use crate::wording::phrase;
use crate::workbook::working_group::{
    self as group, Activity, Decision, GroupField, PolicyOption, activity, indicator, message, milestone, validation,
};
use crate::workbook::{Cell, Place, Row};

/// Each register with the columns of its table; the other fields of a row follow below it.
const TABLES: [(&str, &str, &[GroupField]); 5] = [
    (
        group::ACTIVITY,
        "road-activities",
        &[activity::TITLE, activity::OPTION, activity::RESPONSIBLE, activity::START, activity::END],
    ),
    (group::MILESTONE, "road-milestones", &[milestone::TITLE, milestone::ACTIVITY, milestone::DUE, milestone::REACHED]),
    (
        group::INDICATOR,
        "road-indicators",
        &[indicator::TITLE, indicator::LEVEL, indicator::BASELINE, indicator::TARGET, indicator::FREQUENCY],
    ),
    (
        group::MESSAGE,
        "road-messages",
        &[message::AUDIENCE, message::CHANNEL, message::LANGUAGE, message::FROM, message::RESPONSIBLE],
    ),
    (
        group::VALIDATION,
        "road-validations",
        &[validation::TITLE, validation::ABOUT, validation::AUTHORITY, validation::DUE, validation::STATE],
    ),
];

/// Whether there is anything of a road map.
pub(in crate::report) fn is_there(page: &Page<'_>) -> bool {
    registers::OF_THE_ROAD_MAP.iter().any(|register| page.published.rows(&group::id(register)).next().is_some())
}

/// The chapter; nothing where there is no road map yet.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    if !is_there(page) {
        return;
    }
    page.part("road-map");
    page.out.paragraph(page.t("road-map-note"));
    not_agreed(page);
    timeline(page);
    road_costs::write(page);
    for (register, key, columns) in TABLES {
        table(page, register, key, columns);
    }
}

/// The options that have activities and were not agreed: what is planned for them is proposed, and a reader is told so first.
fn not_agreed(page: &mut Page<'_>) {
    let published = page.published;
    let id = group::id(group::OPTION);
    let is_agreed = |option: &Id| {
        let decision = page.decisions.at(&Place::Row(id.clone(), option.clone()));
        decision.is_some_and(Decision::settles)
    };
    let planned = |option: &Id| Activity::of_option(published, option).any(|activity| !activity.is_dropped());
    let options = PolicyOption::all(published).filter(|it| planned(it.id) && !is_agreed(it.id));
    let names: Vec<String> = options.map(|it| phrase::row_title(page.instrument, published, &id, it.id)).collect();
    if !names.is_empty() {
        let names = page.list(&names);
        page.out.paragraph(page.with("road-not-agreed", &[("options", (&names).into())]));
    }
}

/// Columns of one table of the timeline: two years of quarters, which fit a page and a screen.
const PERIODS: usize = 8;

/// The road map by quarter or year, and what its signs mean.
fn timeline(page: &mut Page<'_>) {
    let Some(RoadTimeline { periods, rows }) = road_timeline(page.published) else { return };
    let by_year = periods.first().is_some_and(|period| period.quarter.is_none());
    page.section(if by_year { "road-timeline-years" } else { "road-timeline" });
    for (at, periods) in periods.chunks(PERIODS).enumerate() {
        let mut head = vec![label(page, activity::TITLE)];
        head.extend(periods.iter().map(|period| Line::text(period_name(page.words, *period))));
        let mut lines = Vec::new();
        for (row, cells) in page.each(&rows) {
            let here: Vec<_> = cells.iter().skip(at * PERIODS).take(periods.len()).collect();
            // a row that is not in these years stands in the table of its own
            if here.iter().any(|marks| !marks.is_empty()) {
                lines.push(timeline_row(page, *row, &here));
            }
        }
        if !lines.is_empty() {
            page.out.table(Line::new(), head, lines);
        }
    }
    page.out.paragraph(page.t("road-legend"));
}

fn timeline_row(page: &Page<'_>, row: TimelineRow<'_>, cells: &[&Vec<TimelineMark>]) -> TableRow {
    let title = |register, id| phrase::row_title(page.instrument, page.published, &group::id(register), id);
    let (name, origin) = match row {
        TimelineRow::Activity(id) => (title(group::ACTIVITY, id), activity::START.cell(id)),
        TimelineRow::Validation(id) => {
            let step = title(group::VALIDATION, id);
            (page.with("road-validated", &[("step", (&step).into())]), validation::DUE.cell(id))
        }
    };
    let signs = cells.iter().map(|marks| Line::text(marks.iter().map(|mark| sign(*mark)).collect::<String>()));
    TableRow::from(std::iter::once(Line::text(name)).chain(signs).collect::<Vec<_>>()).at(origin.to_string())
}

/// What a column is called: `Q1 2027`, or `2027`.
pub(in crate::report) fn period_name(words: &Words, period: Period) -> String {
    match period.quarter {
        Some(quarter) => words.date(&format!("{:04}-Q{quarter}", period.year)),
        None => period.year.to_string(),
    }
}

/// The sign of what stands in a column; the legend says each.
fn sign(mark: TimelineMark) -> char {
    match mark {
        TimelineMark::Planned => '░',
        TimelineMark::UnderWay => '█',
        TimelineMark::Milestone { reached: false } => '◇',
        TimelineMark::Milestone { reached: true } => '◆',
        TimelineMark::Validation { given: false } => '□',
        TimelineMark::Validation { given: true } => '■',
    }
}

/// The key of what stands in a column, in words: for sheets, in which signs are sought in vain.
pub(in crate::report) fn mark_key(mark: TimelineMark) -> &'static str {
    match mark {
        TimelineMark::Planned => "road-mark-planned",
        TimelineMark::UnderWay => "road-mark-under-way",
        TimelineMark::Milestone { reached: false } => "road-mark-due",
        TimelineMark::Milestone { reached: true } => "road-mark-reached",
        TimelineMark::Validation { given: false } => "road-mark-validation-due",
        TimelineMark::Validation { given: true } => "road-mark-validated",
    }
}

/// A register as a table, and below it what its columns have no room for.
fn table(page: &mut Page<'_>, register: &'static str, key: &str, columns: &[GroupField]) {
    let id = group::id(register);
    let published = page.published;
    let rows: Vec<(&Id, &Row)> = published.rows(&id).collect();
    let Some(definition) = page.instrument.registers.get(&id).filter(|_| !rows.is_empty()) else { return };
    page.section(key);
    let shown: Vec<Id> = columns.iter().map(|field| Id::known(field.name())).collect();
    let (mut lines, mut notes) = (Vec::new(), Vec::new());
    for (row, fields) in page.each(rows) {
        let mut cells = Vec::new();
        for name in &shown {
            let field = definition.fields.get(name);
            cells.push(field.map(|field| registers::value(page, &id, row, name, field)).unwrap_or_default());
        }
        let origin = Cell::Field(id.clone(), row.clone(), definition.title.clone()).to_string();
        lines.push(TableRow::from(cells).at(origin.clone()));
        let mut told = shown.clone();
        if register == group::ACTIVITY && road_costs::has_amounts(fields) {
            told.extend(road_costs::TOLD.map(|field| Id::known(field.name())));
        }
        notes.extend(rest(page, (&id, definition), (row, fields), &told).map(|blocks| (origin, blocks)));
    }
    let head = columns.iter().map(|field| label(page, *field)).collect();
    page.out.table_of_fields(Line::new(), head, lines);
    if !notes.is_empty() {
        let items: Vec<Vec<Placed>> = notes
            .into_iter()
            .map(|(origin, (line, said))| std::iter::once(Block::Paragraph(line).at(origin)).chain(said).collect())
            .collect();
        page.out.list(false, items);
    }
}

/// What the table has no room for: the other fields, and what the group said of the row.
fn rest(
    page: &mut Page<'_>,
    (id, register): (&Id, &Register),
    (row, fields): (&Id, &Row),
    shown: &[Id],
) -> Option<(Line, Vec<Placed>)> {
    let shown: Vec<&Id> = shown.iter().collect();
    let lines = registers::record(page, id, row, fields, register, &shown);
    let place = Place::Row(id.clone(), row.clone());
    let mut said: Vec<Placed> = Vec::new();
    if let Some(entry) = page.published.entry(&place) {
        said.extend(entry::finding(page, &place, entry));
        said.extend(entry::why(page, &place, entry));
        said.extend(entry::support(page, &place, entry));
    }
    if lines.is_none() && said.is_empty() {
        return None;
    }
    let name = phrase::row_title(page.instrument, page.published, id, row);
    let mut line = Line::from(crate::document::Inline::strong(name));
    if let Some(lines) = lines {
        line.push_text("\n").push_line(lines);
    }
    Some((line, said))
}
