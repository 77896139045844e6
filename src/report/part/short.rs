//! Answers in short: a row for each, with its number, the question, how it reads and the sources behind it.

use super::{Page, coverage, entry, sign};
use crate::document::{Inline, Line, TableRow};
use crate::instrument::{Id, Question};
use crate::wording::phrase;
use crate::workbook::{Place, Slot};

/// A table of slots; nothing where there is none.
pub(super) fn table(page: &mut Page<'_>, caption: Line, slots: &[Slot]) {
    if slots.is_empty() {
        return;
    }
    let rows: Vec<TableRow> = page.each(slots).map(|slot| row(page, slot)).collect();
    let head = ["number", "question", "reply", "sources"].map(|key| Line::text(page.t(key))).to_vec();
    page.out.table_of_fields(caption, head, rows);
}

fn row(page: &mut Page<'_>, slot: &Slot) -> TableRow {
    let place = Place::Answer(slot.clone());
    let prompt = page.instrument.question(&slot.question).map_or("", |question| question.prompt.as_str());
    let reply = reply(page, slot);
    let cites = page.published.entry(&place).map(|entry| entry::cites(page, entry)).unwrap_or_default();
    TableRow::from(vec![page.link(&place).into(), Line::text(prompt), reply, cites]).at(place.to_string())
}

/// The reply with its sign; words, numbers and dates as they were given, a figure with its population and date.
pub(super) fn reply(page: &mut Page<'_>, slot: &Slot) -> Line {
    let place = Place::Answer(slot.clone());
    let given = page.published.entry(&place).and_then(|entry| entry.reply.as_ref());
    let is_mark = page.state(slot).is_some_and(|state| state.mark.is_some());
    let mut line = match given.filter(|_| !is_mark) {
        Some(reply) => Line::text(phrase::reply(page.words, page.instrument, slot, reply)),
        None => sign::rating(page, slot).map_or_else(Line::new, |(tone, words)| Inline::sign(tone, words).into()),
    };
    if let Some(question) = page.instrument.question(&slot.question) {
        let further = coverage::further(page, &place, &question.further);
        if !further.is_empty() {
            line.push_text("\n").push_line(further);
        }
    }
    line
}

/// The slots of several questions, in their order.
pub(super) fn slots(page: &Page<'_>, questions: &[(&Id, &Question)]) -> Vec<Slot> {
    questions.iter().flat_map(|(id, question)| page.slots_of(id, question)).collect()
}
