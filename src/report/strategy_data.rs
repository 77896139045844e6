//! Step 3 as data: the lights with what they rest on, and the road map by time.

use super::subject::ReportInput;
use crate::analysis::strategy::{Condition, LetterLight, Period, TimelineMark, TimelineRow, lights, road_timeline};
use crate::workbook::{Cell, Place, working_group as group};
use serde_json::{Value, json};

/// The lights and the timeline; the timeline is null where no activity has a date.
pub(super) fn strategy(from: &ReportInput<'_>) -> Value {
    let ReportInput { instrument, published, derived, .. } = *from;
    let lights = lights(instrument, published, &derived.progress);
    let lights: Vec<Value> = lights.iter().map(|light| self::light(from, light)).collect();
    json!({ "lights": lights, "timeline": timeline(from) })
}

fn light(from: &ReportInput<'_>, light: &LetterLight<'_>) -> Value {
    let letter = from.instrument.letters.get(light.letter);
    let condition = |it: &Condition| {
        let cells: Vec<String> =
            it.cells.iter().filter(|cell| !from.published.hides(cell)).map(Cell::to_string).collect();
        json!({ "key": it.key, "met": it.is_met, "cells": cells })
    };
    let question = |it: &crate::analysis::strategy::Served| json!({ "place": Place::Answer(it.slot.clone()).to_string(), "counts_as": it.counts_as.map(|mark| mark.as_str()) });
    json!({
        "letter": letter.map(|it| it.letter.as_str()),
        "title": letter.map(|it| it.title.as_str()),
        "light": light.light.as_str(),
        "registers": light.structure.as_str(),
        "replies": light.replies.as_str(),
        "contradiction": light.is_contradiction,
        "conditions": light.conditions.iter().map(condition).collect::<Vec<_>>(),
        "questions": light.questions.iter().map(question).collect::<Vec<_>>(),
    })
}

fn timeline(from: &ReportInput<'_>) -> Value {
    let Some(timeline) = road_timeline(from.published) else { return Value::Null };
    let period = |it: &Period| match it.quarter {
        Some(quarter) => format!("{:04}-Q{quarter}", it.year),
        None => format!("{:04}", it.year),
    };
    let mark = |mark: &TimelineMark| match mark {
        TimelineMark::Planned => "planned",
        TimelineMark::UnderWay => "under-way",
        TimelineMark::Milestone { reached: false } => "milestone-due",
        TimelineMark::Milestone { reached: true } => "milestone-reached",
        TimelineMark::Validation { given: false } => "validation-due",
        TimelineMark::Validation { given: true } => "validated",
    };
    let row = |(row, marks): &(TimelineRow<'_>, Vec<Vec<TimelineMark>>)| {
        let (register, id) = match row {
            TimelineRow::Activity(id) => (group::ACTIVITY, id),
            TimelineRow::Validation(id) => (group::VALIDATION, id),
        };
        let marks: Vec<Vec<&str>> = marks.iter().map(|cell| cell.iter().map(mark).collect()).collect();
        json!({ "row": format!("registers/{register}/{id}"), "marks": marks })
    };
    json!({
        "periods": timeline.periods.iter().map(period).collect::<Vec<_>>(),
        "rows": timeline.rows.iter().map(row).collect::<Vec<_>>(),
    })
}
