//! The chapters the report must have, each from the questions and figures that feed it.
//!
//! What the author drafted stands first and apart; then what was found in prose, then tables. A question that feeds
//! several chapters is told in the first; the others refer to it. Every answer stands in full in the annex.

use super::{Page, drafts, found, overview, registers, short, sign, standards};
use crate::analysis::{Problem, Severity, State, slots_of};
use crate::document::{Block, Inline, Line, Tone};
use crate::instrument::{Chapter, Id, MatrixOf, Question, QuestionKind};
use crate::wording::phrase;
use crate::workbook::{Cell, Part, Place, Slot};

/// Every chapter, then the questions that feed none.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let instrument = page.instrument;
    page.part("chapters");
    for (id, chapter) in &instrument.chapters {
        write_one(page, id, chapter);
    }
    let homeless: Vec<(&Id, &Question)> = instrument
        .asked()
        .filter(|(id, question)| page.home(id, question).is_none() && !super::page::is_process(instrument, id))
        .collect();
    if !homeless.is_empty() {
        page.section("other-questions");
        findings(page, &homeless);
        let slots = short::slots(page, &homeless);
        short::table(page, Line::new(), &slots);
    }
}

fn write_one(page: &mut Page<'_>, id: &Id, chapter: &Chapter) {
    let (instrument, published) = (page.instrument, page.published);
    let place = Place::Chapter(id.clone());
    let number = chapter.number.to_string();
    let title = page.with("chapter", &[("number", (&number).into()), ("title", (&chapter.title).into())]);
    page.out.heading(2, place.to_string(), title).origin(place.to_string());
    page.out.paragraph(Inline::emphasis(chapter.summary.as_str()));
    if !chapter.must.is_empty() {
        let must: Vec<&str> = chapter.must.values().map(String::as_str).collect();
        let line = page.label(&page.t("must")).and(page.list(&must));
        page.out.paragraph(line);
    }
    if let Some(covered) = published.get(&Cell::Part(place.clone(), Part::Covered)) {
        page.mark_part_printed(&place, Part::Covered);
        let line = page.part_label(&place, &Part::Covered);
        let covered = page.fact(&Cell::Part(place.clone(), Part::Covered), &covered);
        page.out.paragraph(line.and_line(covered));
    }
    if let Some(counts) = page.derived.progress.chapters.get(id) {
        let sentence = overview::brief(page, counts);
        page.out.paragraph(sentence);
    }
    if let Some(entry) = published.entry(&place) {
        drafts::write(page, &place, entry);
    }
    let feeding: Vec<(&Id, &Question)> =
        instrument.asked().filter(|(_, question)| question.chapters.contains(id)).collect();
    let (own, elsewhere): (Vec<_>, Vec<_>) =
        feeding.iter().copied().partition(|(question, it)| page.home(question, it) == Some(id));
    findings(page, &own);
    registers::figures(page, id);
    tables(page, &feeding);
    let slots = short::slots(page, &own);
    let caption = page.t("answers-in-short");
    short::table(page, Line::text(caption), &slots);
    references(page, &elsewhere);
    gaps_in_knowledge(page, id, &feeding);
}

/// What the tables and registers behind the questions of a chapter hold in numbers, and where they stand.
fn tables(page: &mut Page<'_>, questions: &[(&Id, &Question)]) {
    let mut lines = Vec::new();
    let mut seen = Vec::new();
    let link = |page: &Page<'_>, anchor: &str, title: &str| match page.linked {
        true => Inline::link(title, format!("#{anchor}")),
        false => Inline::strong(title),
    };
    let see = |page: &Page<'_>, anchor: &str, title: &str| page.label(&page.t("see")).and(link(page, anchor, title));
    for (_, question) in questions {
        match question.kind {
            QuestionKind::Matrix(MatrixOf::Standards) => {
                lines.extend(standards::ratified(page));
                lines.push(see(page, "standards", &page.t("standards")));
            }
            QuestionKind::Matrix(MatrixOf::Coverage) => lines.push(see(page, "coverage", &page.title("coverage"))),
            _ => {}
        }
        let Some(id) = question.for_register.as_ref().filter(|id| !seen.contains(*id)) else { continue };
        seen.push(id.clone());
        if let Some(register) = page.instrument.registers.get(id) {
            let count = page.published.rows(id).count();
            let entered = page.with("entered", &[("count", count.into())]);
            lines.push(page.label(&register.label).and(link(page, &format!("registers/{id}"), &entered)));
        }
    }
    if !lines.is_empty() {
        page.out.bullets(lines);
    }
}

/// What was found, under a label.
fn findings(page: &mut Page<'_>, questions: &[(&Id, &Question)]) {
    let items = found::items(page, questions);
    if !items.is_empty() {
        let label = page.label(&page.t("findings"));
        page.out.paragraph(label);
        page.out.list(false, items);
    }
}

/// Questions that feed the chapter and are set out elsewhere.
fn references(page: &mut Page<'_>, questions: &[(&Id, &Question)]) {
    let instrument = page.instrument;
    let mut items = Vec::new();
    for (id, question) in questions {
        let to = match page.home(id, question).and_then(|home| instrument.chapters.get(home)) {
            Some(chapter) => page.with("see-chapter", &[("number", (&chapter.number.to_string()).into())]),
            None => page.t("see-process"),
        };
        for slot in page.each(page.slots_of(id, question)) {
            let line = sign::referred(page, &slot).and(format!(" – {to}"));
            items.push(vec![Block::Paragraph(line).at(Place::Answer(slot).to_string())]);
        }
    }
    if !items.is_empty() {
        let label = page.label(&page.t("elsewhere"));
        page.out.paragraph(label);
        page.out.list(false, items);
    }
}

/// What is not known, not supported, and disputed or contradictory.
fn gaps_in_knowledge(page: &mut Page<'_>, chapter: &Id, questions: &[(&Id, &Question)]) {
    let slots: Vec<Slot> =
        questions.iter().flat_map(|(id, question)| slots_of(page.instrument, page.published, id, question)).collect();
    let progress = &page.derived.progress;
    let among = |wanted: fn(&crate::analysis::SlotState) -> bool| -> Vec<&Slot> {
        slots.iter().filter(|slot| progress.slots.get(*slot).is_some_and(wanted)).collect()
    };
    let unknown = among(|state| state.state == State::Unknown);
    let unsupported = among(|state| state.state == State::Answered && !state.supported);
    let mut lines = Vec::new();
    for (key, slots) in [("not-known", unknown), ("not-supported", unsupported)] {
        if slots.is_empty() {
            continue;
        }
        let mut line = page.label(&page.with(key, &[("count", slots.len().into())]));
        for (index, slot) in page.each(slots).enumerate() {
            if index > 0 {
                line.push_text(", ");
            }
            line.push(page.link_to(slot));
        }
        lines.push(line);
    }
    let disputed: Vec<&Problem> = disputes(page, chapter).collect();
    for problem in page.each(disputed) {
        let mut line = page.label(&page.t("disputed"));
        if let Some(place) = problem.place() {
            line.push(page.link(place));
            line.push_text(" ");
        }
        line.push(Inline::sign(Tone::Unsupported, phrase::problem(page.words, problem)));
        lines.push(line);
    }
    if !lines.is_empty() {
        page.out.bullets(lines);
    }
}

/// Faults at the answers, the matrices and the text of a chapter: what contradicts itself or leads nowhere.
pub(super) fn disputes<'a>(page: &Page<'a>, chapter: &'a Id) -> impl Iterator<Item = &'a Problem> + use<'a> {
    let instrument = page.instrument;
    let feeds = move |question: Option<&Id>| {
        question.and_then(|id| instrument.question(id)).is_some_and(|question| question.chapters.contains(chapter))
    };
    let hidden = |cell: &Cell| matches!((cell, cell.meant()), (Cell::Disputed(..), Cell::Part(_, Part::Remark(..))));
    page.derived.problems.iter().filter(move |problem| {
        // another version of a remark would tell that there is one
        !hidden(&problem.cell)
            && problem.kind.severity() == Severity::Fault
            && match problem.place() {
                Some(Place::Answer(slot)) => feeds(Some(&slot.question)),
                Some(place @ (Place::Standard(_) | Place::Coverage(..) | Place::Matrix(..))) => {
                    place.matrix().is_some_and(|(of, by)| feeds(by.or_else(|| instrument.question_of_matrix(of))))
                }
                Some(Place::Chapter(id)) => id == chapter,
                Some(Place::Row(..)) | None => false,
            }
    })
}
