//! What moved between two meetings: changes, agreements that no longer say what was agreed, and work left to do.

use super::Page;
use super::follow::{self, change};
use super::record::{Record, whole};
use super::{decision, opening};
use crate::analysis::{ProblemKind, meeting};
use crate::document::{Block, Line, TableRow};
use crate::report::phrase;
use crate::workbook::{Cell, Part, Place, table};

/// The meeting meant, the workbook and the day; a sentence where no meeting was closed yet.
pub(in crate::report) fn opening(page: &mut Page<'_>, today: &str) {
    let published = page.published;
    if let Some((last, _)) = meeting::last_closed(published) {
        let title = opening::named(page, last);
        page.out.meta(page.t("since-meeting"), title);
    }
    opening::workbook(page);
    let today = page.date(today);
    page.out.meta(page.t("produced"), today);
    opening::notice(page);
}

/// Every place changed since, with who changed it, when, and what stood there before.
pub(in crate::report) fn changes(page: &mut Page<'_>) {
    page.part("since-changes");
    let published = page.published;
    let Some((_, moment)) = meeting::last_closed(published) else {
        page.out.paragraph(page.t("since-none-closed"));
        return;
    };
    let mut rows: Vec<TableRow> = Vec::new();
    for place in meeting::changed_since(published, &moment) {
        let Some(changed) = published.entry(&place).and_then(|entry| entry.changed.as_ref()) else { continue };
        let now = published.get(&Cell::Part(place.clone(), Part::Reply)).map(|fact| fact.to_string());
        let what = match now == changed.was {
            true => page.t("since-other-parts"),
            false => change(page, &place, changed.was.as_deref(), now.as_deref()),
        };
        let at = changed.at.as_deref().map(|at| when(page, at)).unwrap_or_default();
        let register = table::id(table::MEETING);
        let within = changed.meeting.as_ref().map(|id| phrase::row_title(page.instrument, published, &register, id));
        let who = [changed.by.clone(), Some(at), within].into_iter().flatten().filter(|it| !it.is_empty());
        let who = who.collect::<Vec<_>>().join("\n");
        let cells = vec![whole(page, &place), Line::text(what), Line::text(who)];
        rows.push(TableRow { cells, origin: Some(place.to_string()) });
    }
    if rows.is_empty() {
        page.out.paragraph(page.t("since-nothing"));
        return;
    }
    let head = [page.t("since-place"), page.t("since-change"), page.t("since-who")];
    page.out.table(Line::new(), head.map(Line::text).to_vec(), rows);
}

/// `26 November 2026, 14:32`.
fn when(page: &Page<'_>, at: &str) -> String {
    match at.split_once('T') {
        Some((day, time)) => format!("{}, {time}", page.date(day)),
        None => at.to_owned(),
    }
}

/// What was agreed and reads otherwise now.
pub(in crate::report) fn again(page: &mut Page<'_>) {
    let mut items = Vec::new();
    for problem in page.derived.problems.iter().filter(|it| it.kind == ProblemKind::ChangedSinceAgreed) {
        let Some((place, decision)) = problem.place().and_then(|place| decided(page, place)) else { continue };
        let part = match &problem.cell {
            Cell::Part(_, part @ Part::Finding) => part.clone(),
            _ => Part::Reply,
        };
        let kept = if part == Part::Finding { "text" } else { "reply" };
        let was = table::text(decision.row, kept);
        let now = page.published.get(&Cell::Part(place.clone(), part.clone())).map(|fact| fact.to_string());
        let mut line = whole(page, &place);
        line.push_text("\n");
        let said = match part {
            Part::Reply => change(page, &place, was.as_deref(), now.as_deref()),
            _ => page.with(
                "since-wording",
                &[
                    ("was", was.as_deref().unwrap_or_default().trim().into()),
                    ("now", now.as_deref().unwrap_or_default().trim().into()),
                ],
            ),
        };
        line.push_text(said);
        items.push(vec![Block::Paragraph(line).at(problem.cell.to_string())]);
    }
    if !items.is_empty() {
        page.part("since-again");
        page.out.paragraph(page.t("since-again-note"));
        page.out.list(false, items);
    }
}

fn decided<'a>(page: &Page<'a>, place: &Place) -> Option<(Place, Record<'a>)> {
    meeting::decision_at(page.published, place).map(|row| (place.clone(), Record::of(table::DECISION, row)))
}

/// What stands in brackets or was deferred, and what waits for an authority.
pub(in crate::report) fn unsettled(page: &mut Page<'_>) {
    let records: Vec<Record<'_>> = rows(page, table::DECISION);
    let mut items = Vec::new();
    for record in records {
        let is_last = record
            .about()
            .is_none_or(|place| meeting::decision_at(page.published, &place).is_some_and(|(id, _)| id == record.id));
        let open = decision::is(&record, "bracketed") || decision::is(&record, "deferred");
        let waits = table::text(record.row, "pending-at").is_some()
            && table::text(record.row, "validated-on").is_none()
            && table::text(record.row, "validated-by").is_none();
        if !is_last || !(open || waits) {
            continue;
        }
        let name = record.title(page);
        let mut line = page.label(&name).and(decision::outcome(page, &record, None));
        line.push_text(".");
        if let Some(validation) = decision::validation(page, &record) {
            line.push_text(format!(" {validation}"));
        }
        items.push(vec![Block::Paragraph(line).at(record.origin("outcome"))]);
    }
    if !items.is_empty() {
        page.part("since-unsettled");
        page.out.list(false, items);
    }
}

/// Actions not done yet and points still parked.
pub(in crate::report) fn to_do(page: &mut Page<'_>) {
    let is_open = |record: &Record<'_>, over: [&str; 2]| {
        table::text(record.row, "status").is_none_or(|status| !over.contains(&status.as_str()))
    };
    let actions: Vec<Record<'_>> =
        rows(page, table::ACTION).into_iter().filter(|it| is_open(it, ["done", "dropped"])).collect();
    if !actions.is_empty() {
        page.part("since-actions");
        follow::register(page, &actions);
    }
    let parked: Vec<Record<'_>> =
        rows(page, table::PARKED).into_iter().filter(|it| is_open(it, ["taken-up", "closed"])).collect();
    if !parked.is_empty() {
        page.part("parked");
        follow::lot(page, &parked);
    }
}

fn rows<'a>(page: &Page<'a>, register: &'static str) -> Vec<Record<'a>> {
    let rows = page.published.registers.get(register).into_iter().flatten();
    rows.map(|row| Record::of(register, row)).collect()
}
