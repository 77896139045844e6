//! What the questions serve: letters of the extension strategy, obstacles, policy options.
//!
//! No evidence recorded is not the same as no obstacle, and the report says so.

use super::Page;
use super::sign;
use crate::analysis::evidence_for_obstacle;
use crate::document::{Inline, Line, TableRow, Tone};
use crate::instrument::{Id, Question, Reference};
use crate::workbook::{Place, Slot};
use std::collections::BTreeMap;

/// Letters and options.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    if page.instrument.letters.is_empty() && page.instrument.options.is_empty() {
        return;
    }
    page.part("serves");
    letters(page);
    options(page);
}

fn letters(page: &mut Page<'_>) {
    let instrument = page.instrument;
    if instrument.letters.is_empty() {
        return;
    }
    page.section("letters");
    page.out.paragraph(page.t("letters-note"));
    let rows: Vec<TableRow> = instrument
        .letters
        .iter()
        .map(|(id, letter)| {
            let serving = lights(page, |question| question.letters.contains(id));
            TableRow::from(vec![Line::text(letter.letter.as_str()), Line::text(letter.title.as_str()), serving])
        })
        .collect();
    let head = ["letter", "asks", "questions"].map(|key| Line::text(page.t(key))).to_vec();
    page.out.table(Line::new(), head, rows);
}

/// The questions that serve something, gathered by light: `◐ partly: 2.6, 2.9`, one line a rating.
fn lights(page: &Page<'_>, serves: impl Fn(&Question) -> bool) -> Line {
    let mut by_light: BTreeMap<(Tone, String), Vec<Slot>> = BTreeMap::new();
    let serving = page.instrument.asked().filter(|(_, question)| serves(question));
    for slot in page.each(serving.flat_map(|(id, question)| page.slots_of(id, question))) {
        if let Some(rating) = sign::rating(page, &slot) {
            by_light.entry(rating).or_default().push(slot);
        }
    }
    let mut line = Line::new();
    for ((tone, words), slots) in by_light {
        if !line.is_empty() {
            line.push_text("\n");
        }
        line.push_sign(tone, words).push_text(page.words.t("report-colon"));
        for (index, slot) in page.each(&slots).enumerate() {
            if index > 0 {
                line.push_text(", ");
            }
            line.push(page.link_to(slot));
        }
    }
    if line.is_empty() { Line::text(page.t("no-question")) } else { line }
}

/// Each obstacle with the answers that give evidence of it.
pub(in crate::report) fn obstacles(page: &mut Page<'_>) {
    let (instrument, published) = (page.instrument, page.published);
    if instrument.obstacles.is_empty() {
        return;
    }
    page.part("obstacles");
    page.out.paragraph(page.t("obstacles-note"));
    for (id, obstacle) in &instrument.obstacles {
        let title = format!("{} {}", obstacle.code, obstacle.title);
        page.out.heading(2, format!("obstacles/{id}"), title);
        page.out.paragraph(obstacle.summary.as_str());
        let evidence = evidence_for_obstacle(published, id);
        if evidence.is_empty() {
            page.out.paragraph(page.t("no-evidence"));
            continue;
        }
        let lines: Vec<Line> = page
            .each(evidence)
            .map(|found| {
                let mut line = Line::from(page.link(&found.place));
                if let Some(state) = reply_of(page, &found.place) {
                    line.push_text(" ");
                    line.push_line(state);
                }
                if let Some(finding) = &found.entry.finding {
                    line.push_text(" – ");
                    line.push_line(page.words_in_line(&found.place, found.entry, finding));
                }
                if let Some(item) = found.item {
                    let words = obstacle.items.get(item.as_str()).map_or("", String::as_str);
                    line.push_text(format!("\n({item}) {words}"));
                }
                line
            })
            .collect();
        page.out.bullets(lines);
    }
}

fn reply_of(page: &Page<'_>, place: &Place) -> Option<Line> {
    match place {
        Place::Answer(slot) => Some(sign::reply(page, slot, page.state(slot)?)),
        _ => None,
    }
}

fn options(page: &mut Page<'_>) {
    let instrument = page.instrument;
    if instrument.options.is_empty() {
        return;
    }
    page.section("options");
    page.out.paragraph(page.t("options-note"));
    for (id, option) in &instrument.options {
        let title = format!("{} {}", option.code, option.title);
        page.out.heading(3, format!("options/{id}"), title);
        page.out.paragraph(option.summary.as_str());
        let line = lights(page, |question| question.options.contains(id));
        page.out.paragraph(line);
        if !option.examples.is_empty() {
            let source = source_of(page, &instrument.source);
            page.out.paragraph(page.label(&page.with("examples", &[("source", (&source).into())])));
            page.out.bullets(option.examples.values().map(|example| Line::text(example.as_str())));
        }
        if let Some(note) = &option.note {
            page.out.paragraph(Inline::emphasis(note.as_str()));
        }
    }
}

/// How a sentence names one of the instrument's own references.
pub(super) fn source_of(page: &Page<'_>, id: &Id) -> String {
    let reference = page.instrument.references.get(id);
    reference.map_or_else(|| id.to_string(), Reference::named)
}
