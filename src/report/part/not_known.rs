//! What is not known, on one page: a row for each chapter that lacks something, with the questions by their short names.
//!
//! Unknown, deferred and unanswered are kept apart. The record names who could tell.

use super::Page;
use crate::analysis::State;
use crate::document::{Line, TableRow};
use crate::instrument::Id;
use crate::instrument::IndexMap;
use crate::workbook::Slot;

/// The table; a sentence where nothing is lacking.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    page.part("not-known-page");
    let mut rows: Vec<(String, [String; 3])> = Vec::new();
    let instrument = page.instrument;
    let home =
        |page: &Page<'_>, question: &Id| instrument.question(question).map(|it| page.home(question, it).cloned());
    for (id, chapter) in &instrument.chapters {
        let label = format!("{} {}", chapter.number, chapter.title);
        rows.extend(row(page, label, |question| home(page, question).flatten().as_ref() == Some(id)));
    }
    let process = page.t("process-itself");
    rows.extend(row(page, process, |question| home(page, question) == Some(None)));
    if rows.is_empty() {
        page.out.paragraph(page.t("unknown-none"));
        return;
    }
    page.out.paragraph(page.t("not-known-note"));
    // a column nothing stands in would only take room from the others
    let columns: Vec<usize> = (0..3).filter(|at| rows.iter().any(|(_, lists)| !lists[*at].is_empty())).collect();
    let heads = ["unknown-head", "deferred-head", "open-head"];
    let head = std::iter::once("chapter-head").chain(columns.iter().map(|at| heads[*at]));
    let head = head.map(|key| Line::text(page.t(key))).collect();
    let lines = rows.into_iter().map(|(label, lists)| {
        let lists = columns.iter().map(|at| Line::text(lists[*at].as_str()));
        TableRow::from(std::iter::once(Line::text(label)).chain(lists).collect::<Vec<_>>())
    });
    page.out.table(Line::new(), head, lines);
}

/// What is not known of a chapter: unknown, deferred, not answered; nothing where nothing is lacking.
fn row(page: &Page<'_>, label: String, is_of: impl Fn(&Id) -> bool) -> Option<(String, [String; 3])> {
    let here = page.derived.progress.slots.iter().filter(|(slot, _)| is_of(&slot.question));
    let here: Vec<(&Slot, State)> = here.map(|(slot, state)| (slot, state.state)).collect();
    let lists = [State::Unknown, State::Deferred, State::Open]
        .map(|wanted| names(page, here.iter().filter(|(_, state)| *state == wanted).map(|(slot, _)| *slot)));
    lists.iter().any(|list| !list.is_empty()).then_some((label, lists))
}

/// Questions by their short names; one asked about several rows once, with how many of them.
fn names<'a>(page: &Page<'_>, slots: impl Iterator<Item = &'a Slot>) -> String {
    let mut counts: IndexMap<&Id, usize> = IndexMap::default();
    for slot in slots {
        *counts.entry(&slot.question).or_default() += 1;
    }
    let named = counts.into_iter().map(|(id, count)| {
        let name = page.instrument.question(id).map_or(id.as_str(), |question| question.name());
        let number = page.number(id);
        if count > 1 { format!("{name} ({number}, {count}×)") } else { format!("{name} ({number})") }
    });
    page.list(&named.collect::<Vec<_>>())
}
