//! Open points: everything the group still has to come back to, each under why.
//!
//! A point may stand under several headings: a reply can be without a source and pending validation at once.

use super::part::{Page, front};
use super::subject::ReportInput;
use crate::analysis::agreement::parts_changed_since;
use crate::analysis::status::last_decisions;
use crate::analysis::{ProblemKind, SlotState, State};
use crate::document::{Block, Document, Inline, Line, Placed};
use crate::wording::phrase;
use crate::workbook::working_group::{self as group, Decision, GroupField, ParkedPoint, decision, parked as point};
use crate::workbook::{Cell, Place, Reply, Review, Slot};
use std::collections::HashSet;

/// The list of open points.
#[must_use]
pub fn open_points(from: &ReportInput<'_>) -> Document {
    let title = from.words.with("open-title", &[("country", (&from.words.country(&from.published.country)).into())]);
    let mut page = Page::new(from, Line::text(title));
    page.linked = false;
    page.lists_sources = false;
    front::cover(&mut page, &from.words.t("open-document"), from.today);
    let groups: [(&str, Points); 9] = [
        ("open-open", slots(&page, |_, state| state.state == State::Open)),
        ("open-unknown", slots(&page, |_, state| state.state == State::Unknown)),
        ("open-deferred", slots(&page, |_, state| state.state == State::Deferred)),
        ("open-parked", counted(parked(&page))),
        ("open-unsupported", slots(&page, |_, state| state.state == State::Answered && !state.supported)),
        ("open-disputed", counted(disputed(&page))),
        ("open-decisions", counted(decisions(&page, |page, it| !it.settles() || has_changed(page, it)))),
        ("open-validation", counted(decisions(&page, |page, it| it.is_pending() && !has_changed(page, it)))),
        (
            "open-no-authority",
            counted(decisions(&page, |page, it| {
                it.settles() && !it.is_validated() && !it.is_pending() && !has_changed(page, it)
            })),
        ),
    ];
    let note = page.words.t("open-note");
    page.out.paragraph(note);
    let counts = groups.iter().map(|(key, (count, _))| {
        let count = page.words.with("open-count", &[("count", (*count).into())]);
        page.label(&page.words.t(key)).and(count)
    });
    let counts: Vec<Line> = counts.collect();
    page.out.bullets(counts);
    for (key, (_, items)) in groups {
        let title = page.words.t(key);
        page.out.heading(1, key, title);
        if items.is_empty() {
            let none = page.words.t("open-none");
            page.out.paragraph(none);
        } else {
            page.out.list(false, items);
        }
    }
    page.finish()
}

/// How many points there are, and the items they are told in: rows nothing was said about share one.
type Points = (usize, Vec<Vec<Placed>>);

fn counted(items: Vec<Vec<Placed>>) -> Points {
    (items.len(), items)
}

/// Questions of one state: number, prompt, and to whom and until when where they were put off.
fn slots(page: &Page<'_>, wanted: impl Fn(&Slot, &SlotState) -> bool) -> Points {
    let here: Vec<(Slot, &SlotState)> =
        page.shown().into_iter().filter(|(slot, state)| state.reason.is_none() && wanted(slot, state)).collect();
    let count = here.iter().map(|(slot, _)| page.weight(slot)).sum();
    let items = page.each(here).map(|(slot, _)| {
        let place = Place::Answer(slot.clone());
        let mut line = question(page, &slot);
        let entry = page.published.entry(&place);
        match entry.and_then(|entry| entry.reply.as_ref()) {
            Some(reply @ Reply::Deferred { .. }) => {
                line.push_text(format!(" – {}", phrase::reply(page.words, page.instrument, &slot, reply)));
            }
            Some(Reply::Unknown) => {
                if let Some(why) = entry.and_then(|entry| entry.why.as_ref()) {
                    line.push_text(" – ").push(Inline::typed(super::part::typed(why)));
                }
            }
            _ => {}
        }
        vec![Block::Paragraph(line).at(place.to_string())]
    });
    (count, items.collect())
}

fn question(page: &Page<'_>, slot: &Slot) -> Line {
    let prompt = page.instrument.question(&slot.question).map_or("", |question| question.prompt.as_str());
    Line::from(page.link_to(slot)).and(format!(" {prompt}"))
}

/// What the group put aside: entries under review as parked, and points of the parking lot that are still open.
fn parked(page: &Page<'_>) -> Vec<Vec<Placed>> {
    let mut items: Vec<Vec<Placed>> = Vec::new();
    for (place, _) in page.published.entries().filter(|(_, entry)| entry.review == Some(Review::Parked)) {
        items.push(vec![Block::Paragraph(named(page, &place)).at(place.to_string())]);
    }
    let register = group::id(group::PARKED);
    for it in page.each(ParkedPoint::all(page.published)).filter(|it| it.is_open()) {
        let title = phrase::row_title(page.instrument, page.published, &register, it.id);
        let mut line = Line::from(Inline::strong(title));
        if let Some(place) = it.about() {
            line.push_text(" – ").push_line(named(page, &place));
        }
        items.push(vec![Block::Paragraph(line).at(point::WHAT.cell(it.id).to_string())]);
    }
    items
}

fn named(page: &Page<'_>, place: &Place) -> Line {
    match place {
        Place::Answer(slot) => question(page, slot),
        place => page.link(place).into(),
    }
}

fn disputed(page: &Page<'_>) -> Vec<Vec<Placed>> {
    let problems = page.derived.problems.iter().filter(|problem| problem.kind == ProblemKind::Disputed);
    let mut seen: HashSet<&Cell> = HashSet::new();
    let mut items = Vec::new();
    for problem in page.each(problems) {
        let of = problem.cell.meant();
        // what is disputed of a remark would tell that there is one
        if page.published.is_disputed(of) && seen.insert(of) {
            let line = Line::text(phrase::cell(page.words, page.instrument, page.published, of));
            items.push(vec![Block::Paragraph(line).at(of.to_string())]);
        }
    }
    items
}

/// Whether what was decided reads otherwise now.
fn has_changed(page: &Page<'_>, decision: Decision<'_>) -> bool {
    !parts_changed_since(page.instrument, page.published, decision).is_empty()
}

/// The fields of a decision that are told with it.
const TOLD: [GroupField; 5] = [decision::OUTCOME, decision::TEXT, decision::OWNER, decision::DUE, decision::PENDING_AT];

/// Decisions of one kind: what they are about, the outcome, who must validate.
fn decisions(page: &Page<'_>, wanted: impl Fn(&Page<'_>, Decision<'_>) -> bool) -> Vec<Vec<Placed>> {
    let register = group::id(group::DECISION);
    let definition = page.instrument.registers.get(&register);
    let mut items = Vec::new();
    for it in page.each(last_decisions(page.published)).filter(|it| wanted(page, *it)) {
        let title = phrase::row_title(page.instrument, page.published, &register, it.id);
        let mut line = Line::from(Inline::strong(title));
        if let Some(place) = it.about() {
            line.push_text(" – ").push_line(named(page, &place));
        }
        if has_changed(page, it) {
            line.push_text(format!("\n{}", page.words.t("open-reconfirm")));
        }
        for field in TOLD {
            let cell = field.cell(it.id);
            let label = definition.and_then(|it| it.fields.get(field.name())).map(|field| field.label.as_str());
            if let (Some(label), Some(fact)) = (label, page.published.get(&cell)) {
                let said = phrase::fact(page.words, page.instrument, page.published, &cell, &fact);
                line.push_text(format!("\n{label}{}{said}", page.words.t("report-colon")));
            }
        }
        items.push(vec![Block::Paragraph(line).at(decision::TITLE.cell(it.id).to_string())]);
    }
    items
}
