//! The executive summary: the author's own words where there are some, then the key findings, the gaps of high priority,
//! the options and what was decided, a line each.
//!
//! It repeats and never adds: no index, no score, no ranking. A summary the author wrote takes the place of the findings.

use super::page::typed;
use super::{Page, drafts, entry, gaps, group_options, short};
use crate::document::{Block, Line, Placed};
use crate::instrument::{Id, Question};
use crate::workbook::{Cell, Entry, Part, Place};

/// The summary; what a workbook has nothing of is left out of it.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let own = drafts::bare(page, drafts::SUMMARY, "executive");
    if !own {
        let findings = key_findings(page);
        if findings.is_empty() {
            page.out.paragraph(page.t("key-findings-none"));
        } else {
            page.section("key-findings");
            page.out.list(false, findings);
        }
    }
    let urgent = gaps::urgent(page);
    if !urgent.is_empty() {
        page.section("summary-gaps");
        page.out.list(false, urgent);
    }
    let options = group_options::in_brief(page);
    if !options.is_empty() {
        page.section("summary-options");
        page.out.list(false, options);
    }
}

/// The findings the authors marked; where none is marked, those the group decided on. Which of the others weigh most
/// nobody but the authors can say.
fn key_findings(page: &mut Page<'_>) -> Vec<Vec<Placed>> {
    let instrument = page.instrument;
    let mut all = Vec::new();
    for id in instrument.chapters.keys() {
        all.extend(found(page, |question, it| page.home(question, it) == Some(id)));
    }
    all.extend(found(page, |question, it| page.home(question, it).is_none()));
    let marked: Vec<(Place, &Entry)> = all.iter().filter(|(_, entry)| entry.key_finding).cloned().collect();
    let decided = all.into_iter().filter(|(place, _)| page.decisions.at(place).is_some());
    let shown = if marked.is_empty() { decided.collect() } else { marked };
    shown.into_iter().map(|(place, entry)| vec![line(page, place, entry)]).collect()
}

/// The entries of some questions in which something was found.
fn found<'a>(page: &Page<'a>, is_of: impl Fn(&Id, &Question) -> bool) -> Vec<(Place, &'a Entry)> {
    let (instrument, published) = (page.instrument, page.published);
    let questions: Vec<(&Id, &Question)> = instrument.asked().filter(|(id, question)| is_of(id, question)).collect();
    let slots = short::slots(page, &questions).into_iter().map(Place::Answer);
    let found = slots.filter_map(|place| published.entry(&place).map(|entry| (place, entry)));
    found.filter(|(_, entry)| entry.finding.is_some()).collect()
}

fn line(page: &mut Page<'_>, place: Place, entry: &Entry) -> Placed {
    let text = entry.finding.as_deref().map(typed).unwrap_or_default();
    let mut line: Line = page.words_in_line(&place, entry, text);
    let cites = entry::cites(page, entry);
    if !cites.is_empty() {
        line.push_text(" ").push_line(cites);
    }
    Block::Paragraph(line).at(Cell::Part(place, Part::Finding).to_string())
}
