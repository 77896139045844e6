//! What a meeting leaves behind: changes made without a decision, actions, the parking lot, and who signs.

use super::Page;
use super::positions;
use super::record::{Record, rows_of, stood, whole};
use crate::document::{Block, Line, TableRow};
use crate::instrument::{Id, Seat};
use crate::workbook::working_group::{self as group, action, parked as point};
use crate::workbook::{Cell, Part, Place};
use std::collections::HashSet;

/// Answers that changed while the meeting ran and on which it decided nothing; `told` were set out as items.
pub(in crate::report) fn undecided(page: &mut Page<'_>, meeting: &Id, told: &HashSet<Place>) {
    let published = page.published;
    let mut items = Vec::new();
    for (place, entry) in page.each(published.entries()) {
        let Some(changed) = entry.changed.as_ref().filter(|it| it.meeting.as_ref() == Some(meeting)) else { continue };
        if told.contains(&place) {
            continue;
        }
        let now = published.get(&Cell::Part(place.clone(), Part::Reply)).map(|fact| fact.to_string());
        if now == changed.was {
            continue;
        }
        let mut line = whole(page, &place);
        line.push_text("\n");
        line.push_text(change(page, &place, changed.was.as_deref(), now.as_deref()));
        items.push(vec![Block::Paragraph(line).at(place.to_string())]);
    }
    if !items.is_empty() {
        page.part("undecided");
        page.out.paragraph(page.t("undecided-note"));
        page.out.list(false, items);
    }
}

/// `unknown → partly`, in words; what was blank is said to be.
pub(super) fn change(page: &Page<'_>, place: &Place, was: Option<&str>, now: Option<&str>) -> String {
    let said = |text: Option<&str>| text.map_or_else(|| page.t("nothing-yet"), |it| stood(page, Some(place), it));
    format!("{} → {}", said(was), said(now))
}

/// The actions agreed on in the meeting, with who and until when.
pub(in crate::report) fn actions(page: &mut Page<'_>, meeting: &Id) {
    let records = rows_of(page, group::ACTION, meeting);
    if records.is_empty() {
        return;
    }
    page.part("actions");
    register(page, &records);
}

/// A register of actions: what, who, until when, how far; what it is about and its result stand with it.
pub(super) fn register(page: &mut Page<'_>, records: &[Record<'_>]) {
    let rows: Vec<TableRow> = page
        .each(records)
        .map(|record| {
            record.said(page, action::MEETING);
            let mut what = Line::text(record.title(page));
            if let Some(about) = record.about() {
                record.said(page, action::ABOUT);
                let name = crate::wording::phrase::place(page.instrument, page.published, &about);
                what.push_text(format!(" ({name})"));
            }
            if let Some(result) = record.labelled(page, action::RESULT) {
                what.push_text("\n");
                what.push_line(result);
            }
            let cell = |page: &mut Page<'_>, field| Line::text(record.said(page, field).unwrap_or_default());
            let cells = vec![what, cell(page, action::OWNER), cell(page, action::DUE), cell(page, action::STATUS)];
            TableRow { cells, origin: Some(record.origin(action::WHAT)) }
        })
        .collect();
    let head = [page.t("action-what"), page.t("action-owner"), page.t("action-due"), page.t("action-status")];
    page.out.table_of_fields(Line::new(), head.map(Line::text).to_vec(), rows);
}

/// Points put aside.
pub(in crate::report) fn parked(page: &mut Page<'_>, meeting: &Id) {
    let records = rows_of(page, group::PARKED, meeting);
    if !records.is_empty() {
        page.part("parked");
        lot(page, &records);
    }
}

/// The points of a parking lot, with who raised them and what became of them.
pub(super) fn lot(page: &mut Page<'_>, records: &[Record<'_>]) {
    let mut items = Vec::new();
    for record in page.each(records) {
        record.said(page, point::MEETING);
        let mut line = Line::text(record.title(page));
        if let Some(about) = record.about() {
            record.said(page, point::ABOUT);
            let name = crate::wording::phrase::place(page.instrument, page.published, &about);
            line.push_text(format!(" ({name})"));
        }
        let raised = record.said(page, point::RAISED_BY);
        let raised = raised.map(|party| page.with("parked-by", &[("party", (&party).into())]));
        let status = record.said(page, point::STATUS).map(|status| status.to_lowercase());
        for said in [raised, status].into_iter().flatten() {
            line.push_text(format!(", {said}"));
        }
        items.push(vec![Block::Paragraph(line).at(record.origin(point::WHAT))]);
    }
    page.out.list(false, items);
}

/// Lines to sign on: the chair, and one for each constituent.
pub(in crate::report) fn signatures(page: &mut Page<'_>, chair: Option<String>) {
    page.part("signatures");
    let blank = "_".repeat(16);
    let row = |who: String| TableRow::from(vec![Line::text(who), Line::text(blank.clone()), Line::text(blank.clone())]);
    let mut rows = vec![row(match chair {
        Some(chair) => page.with("signature-chair", &[("name", (&chair).into())]),
        None => page.t("signature-chair-blank"),
    })];
    for (id, _) in page.instrument.constituencies.iter().filter(|(_, it)| it.seat == Seat::Constituent) {
        let party = positions::party(page, id);
        rows.push(row(page.with("signature-party", &[("party", (&party).into())])));
    }
    let head = [page.t("signature-role"), page.t("signature-name"), page.t("signature-signature")];
    page.out.table_of_fields(Line::new(), head.map(Line::text).to_vec(), rows);
}
