//! What the group decided, a row each, and who dissents from what in its own words.

use super::page::typed;
use super::record::{Record, whole};
use super::{Page, decision, positions};
use crate::document::{Block, Line, Placed, TableRow};
use crate::instrument::{Id, Seat};
use crate::workbook::Stance;
use crate::workbook::working_group::{self as group, Meeting, decision as field};

/// The table of decisions, then the dissent; nothing where nothing was decided.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let published = page.published;
    let rows: Vec<(&Id, &crate::workbook::Row)> = published.rows(&group::id(group::DECISION)).collect();
    let decided_nothing = rows.is_empty();
    if !decided_nothing {
        page.part("decided");
        page.out.paragraph(page.t("decided-note"));
        let lines: Vec<TableRow> = page.each(rows).map(|row| line(page, &Record::of(group::DECISION, row))).collect();
        let head = ["decision-on", "decision", "decision-validation"].map(|key| Line::text(page.t(key))).to_vec();
        page.out.table_of_fields(Line::new(), head, lines);
    }
    let dissent = dissent(page);
    if !dissent.is_empty() {
        if decided_nothing {
            page.part("decided");
        }
        page.section("dissent-own-words");
        page.out.list(false, dissent);
    }
}

fn line(page: &mut Page<'_>, record: &Record<'_>) -> TableRow {
    let meeting = decision::view(record).meeting();
    let mut subject = Line::text(record.title(page));
    if let Some(day) = meeting.as_ref().and_then(|id| Meeting::find(page.published, id)).and_then(Meeting::day_text) {
        subject.push_text(format!(" ({})", page.date(day)));
    }
    let mut outcome = Line::text(decision::outcome(page, record, meeting.as_ref()));
    if let Some(text) = record.said(page, field::TEXT).filter(|text| !stands(page, record, text)) {
        outcome.push_text(format!("\n{}", page.with("quoted", &[("text", (&text).into())])));
    }
    let validation = decision::validation(page, record).unwrap_or_default();
    TableRow::from(vec![subject, outcome, Line::text(validation)]).at(record.origin(field::OUTCOME))
}

/// Whether the words decided on are those that stand there, so that the reader has them already.
fn stands(page: &Page<'_>, record: &Record<'_>, text: &str) -> bool {
    let entry = record.about().and_then(|place| page.published.entry(&place));
    entry.and_then(|entry| entry.finding.as_deref()).is_some_and(|finding| typed(finding).contains(text))
}

/// Where a constituent cannot support or has reservations: what, who, and why.
fn dissent(page: &mut Page<'_>) -> Vec<Vec<Placed>> {
    let published = page.published;
    let mut items = Vec::new();
    for (place, _) in page.each(published.entries().filter(|(_, entry)| !entry.positions.is_empty())) {
        let stands = positions::at(page, &place, Seat::Constituent, None);
        let against = |stance: Option<Stance>| stance.is_some_and(Stance::needs_a_statement);
        let lines: Vec<Vec<Placed>> = stands
            .iter()
            .filter(|it| against(it.position.stance))
            .map(|it| vec![positions::line(page, &place, it, None)])
            .collect();
        if lines.is_empty() {
            continue;
        }
        let head = Block::Paragraph(whole(page, &place)).at(place.to_string());
        items.push(vec![head, Block::List { ordered: false, items: lines }.into()]);
    }
    items
}
