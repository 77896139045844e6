//! The process: the steps with their actions, and which of them are still open.

use super::page::is_process;
use super::{Page, overview, short, sign};
use crate::analysis::Rating;
use crate::document::{Block, Inline, Line};
use crate::instrument::{Id, Question};
use crate::workbook::Place;

/// Each step: its summary, its count, its actions in short.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let instrument = page.instrument;
    for (id, step) in &instrument.steps {
        let number = [("number", (&step.number).into()), ("title", (&step.title).into())];
        let title = page.with("step", &number);
        page.out.heading(2, format!("step-{id}"), title);
        page.out.paragraph(Inline::emphasis(step.summary.as_str()));
        let actions: Vec<(&Id, &Question)> = actions(page, id).collect();
        let counts = page.derived.progress.over(actions.iter().map(|(id, _)| *id));
        let sentence = overview::brief(page, &counts);
        page.out.paragraph(sentence);
        let slots = short::slots(page, &actions);
        short::table(page, Line::new(), &slots);
    }
}

/// What remains to be done or made known, step by step.
pub(in crate::report) fn open_actions(page: &mut Page<'_>) {
    let instrument = page.instrument;
    page.section("open-actions");
    let mut items = Vec::new();
    for id in instrument.steps.keys() {
        for (id, action) in actions(page, id) {
            for slot in page.each(page.slots_of(id, action)) {
                let Some(state) = page.state(&slot) else { continue };
                if matches!(state.rating, Rating::Favourable | Rating::Neutral | Rating::NotApplicable) {
                    continue;
                }
                let place = Place::Answer(slot.clone());
                let mut line = sign::referred(page, &slot);
                line.push_text(format!(" – {}", action.prompt));
                items.push(vec![Block::Paragraph(line).at(place.to_string())]);
            }
        }
    }
    if items.is_empty() {
        page.out.paragraph(page.t("no-open-actions"));
        return;
    }
    page.out.list(false, items);
}

fn actions<'a>(page: &Page<'a>, step: &'a Id) -> impl Iterator<Item = (&'a Id, &'a Question)> + use<'a> {
    let instrument = page.instrument;
    instrument.asked().filter(move |(id, _)| {
        let section = instrument.node(id).and_then(|node| instrument.sections.get(&node.section));
        is_process(instrument, id) && section.is_some_and(|section| section.step == *step)
    })
}
