//! What moved between two meetings: changes, agreements that no longer say what was agreed, and work left to do.

use super::Page;
use super::follow_up::{self, change};
use super::record::{Record, whole};
use super::{decision, opening};
use crate::analysis::{ProblemKind, agreement, meeting};
use crate::document::{Block, Line, Placed};
use crate::workbook::working_group::{self as group, Action, Outcome, ParkedPoint, date_time, decision as field};
use crate::workbook::{Cell, Part, Place};
use std::borrow::Cow;

/// The meeting meant, the workbook and the day; a sentence where no meeting was closed yet.
pub(in crate::report) fn opening(page: &mut Page<'_>, today: &str) {
    let published = page.published;
    if let Some((last, _)) = meeting::last_closed(published) {
        let title = page.meeting_title(last);
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
    let mut items: Vec<Vec<Placed>> = Vec::new();
    for place in page.each(meeting::changed_since(published, moment)) {
        let Some(changed) = published.entry(&place).and_then(|entry| entry.changed.as_ref()) else { continue };
        let held = |part| published.get(&Cell::Part(place.clone(), part)).map(|fact| fact.to_string());
        let (reply, finding) = (held(Part::Reply), held(Part::Finding));
        let mut told = Vec::new();
        if reply != changed.was {
            told.push(change(page, &place, changed.was.as_deref(), reply.as_deref()));
        }
        told.extend(reworded(page, (changed.text.as_deref(), finding.as_deref()), told.is_empty()));
        if told.is_empty() {
            told.push(page.t("since-other-parts"));
        }
        let what = told.join("\n");
        let at = changed.at.as_deref().map(|at| when(page, at));
        let within = changed.meeting.as_ref().map(|id| page.meeting_number(id));
        let who: Vec<String> = [changed.by.clone(), at, within].into_iter().flatten().collect();
        let mut line = whole(page, &place);
        line.push_text(format!("\n{what}\n"));
        line.push_emphasis(who.join(", "));
        items.push(vec![Block::Paragraph(line).at(place.to_string())]);
    }
    if items.is_empty() {
        page.out.paragraph(page.t("since-nothing"));
        return;
    }
    page.out.list(false, items);
}

/// What a finding said before and says now. Where nothing stood before, or nobody noted what did, only what it says now
/// can be told; that is told where nothing else is.
fn reworded(page: &Page<'_>, (was, now): (Option<&str>, Option<&str>), alone: bool) -> Option<String> {
    let trimmed = |text: &str| text.trim().to_owned();
    match (was.map(trimmed), now.map(trimmed)) {
        (was, now) if was == now => None,
        (Some(was), now) => {
            let now = now.unwrap_or_else(|| page.t("nothing-yet"));
            Some(page.with("since-finding", &[("was", (&was).into()), ("now", (&now).into())]))
        }
        (None, Some(now)) if alone => Some(page.with("since-finding-now", &[("now", (&now).into())])),
        _ => None,
    }
}

/// `26 November 2026, 14:32`.
fn when(page: &Page<'_>, at: &str) -> String {
    match date_time(at) {
        Some(moment) => format!("{}, {}", page.date(moment.date().to_string()), moment.strftime("%H:%M")),
        None => at.to_owned(),
    }
}

/// What was agreed and reads otherwise now.
pub(in crate::report) fn again(page: &mut Page<'_>) {
    let mut items: Vec<Vec<Placed>> = Vec::new();
    let mut last: Option<Place> = None;
    for problem in page.derived.problems.iter().filter(|it| it.kind == ProblemKind::ChangedSinceAgreed) {
        let (place, part) = &match &problem.cell {
            Cell::Part(place, part) => (place.clone(), part.clone()),
            Cell::Field(register, row, _) => (Place::Row(register.clone(), row.clone()), Part::Reply),
            _ => continue,
        };
        let Some(decision) = page.decisions.at(place) else { continue };
        let kept = if *part == Part::Finding { decision.text() } else { decision.reply() }.map(Cow::into_owned);
        let now = page.published.get(&problem.cell).map(|fact| fact.to_string());
        let said = match part {
            Part::Finding => {
                let text = |it: Option<String>| it.map_or_else(|| page.t("nothing-yet"), |it| it.trim().to_owned());
                let key = if decision.is(Outcome::Bracketed) { "since-wording-brackets" } else { "since-wording" };
                page.with(key, &[("was", (&text(kept)).into()), ("now", (&text(now)).into())])
            }
            _ => {
                let now = agreement::standing_reply(page.instrument, page.published, place);
                change(page, place, kept.as_deref(), now.as_deref())
            }
        };
        if last.replace(place.clone()).as_ref() != Some(place) {
            items.push(vec![Block::Paragraph(whole(page, place)).at(place.to_string())]);
        }
        if let Some(item) = items.last_mut() {
            item.push(Block::Paragraph(Line::text(said)).at(problem.cell.to_string()));
        }
    }
    if !items.is_empty() {
        page.part("since-again");
        page.out.paragraph(page.t("since-again-note"));
        page.out.list(false, items);
    }
}

/// What stands in brackets or was deferred, and what waits for an authority.
pub(in crate::report) fn unsettled(page: &mut Page<'_>) {
    let records: Vec<Record<'_>> = rows(page, group::DECISION);
    let mut items = Vec::new();
    for record in page.each(records) {
        let is_last =
            record.about().is_none_or(|place| page.decisions.at(&place).is_some_and(|last| last.id == record.id));
        let view = decision::view(&record);
        let open = matches!(view.outcome(), Some(Outcome::Bracketed | Outcome::Deferred));
        let waits = view.is_pending();
        if !is_last || !(open || waits) {
            continue;
        }
        let name = record.title(page);
        let mut line = page.label(&name).and(decision::outcome(page, &record, None));
        line.push_text(".");
        if let Some(validation) = decision::validation(page, &record) {
            line.push_text(format!(" {validation}"));
        }
        items.push(vec![Block::Paragraph(line).at(record.origin(field::OUTCOME))]);
    }
    if !items.is_empty() {
        page.part("since-unsettled");
        page.out.list(false, items);
    }
}

/// Actions not done yet and points still parked.
pub(in crate::report) fn to_do(page: &mut Page<'_>) {
    let actions = Action::all(page.published).filter(|it| it.is_open());
    let actions: Vec<Record<'_>> = actions.map(|it| Record::of(group::ACTION, (it.id, it.row))).collect();
    if !actions.is_empty() {
        page.part("since-actions");
        follow_up::register(page, &actions);
    }
    let parked = ParkedPoint::all(page.published).filter(|it| it.is_open());
    let parked: Vec<Record<'_>> = parked.map(|it| Record::of(group::PARKED, (it.id, it.row))).collect();
    if !parked.is_empty() {
        page.part("parked");
        follow_up::lot(page, &parked);
    }
}

fn rows<'a>(page: &Page<'a>, register: &'static str) -> Vec<Record<'a>> {
    let rows = page.published.registers.get(register).into_iter().flatten();
    rows.map(|row| Record::of(register, row)).collect()
}
