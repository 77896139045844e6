//! Data requests: letters to those who could tell what nobody at the table knows, short enough to be sent.
//!
//! Bodies that speak for the same party could tell the same, so one letter goes to all of them, and no list stands twice.
//! What is unknown and what was not taken up yet are counted apart; how each question is meant in full is said by the
//! questionnaire.

use super::part::{Page, front, is_process, typed, unknown};
use super::subject::ReportInput;
use crate::analysis::{Informant, State, informants, who_could_tell};
use crate::document::{Block, Document, Inline, Line, Placed};
use crate::instrument::Id;
use crate::instrument::IndexMap;
use crate::text::clean::folded;
use crate::wording::phrase;
use crate::workbook::working_group::OTHER_NAMES;
use crate::workbook::{FieldValue, Place, Slot};

/// One letter for each party or group that could tell something, to every body entered that speaks for it; or the letter
/// to the one party or body that is asked.
#[must_use]
pub fn requests(from: &ReportInput<'_>) -> Document {
    let title =
        from.words.with("requests-title", &[("country", (&from.words.country(&from.published.country)).into())]);
    let mut page = Page::new(from, Line::text(title));
    page.linked = false;
    page.lists_sources = false;
    front::letter_head(&mut page, &from.words.t("requests-document"), from.today);
    let note = page.words.t("requests-note");
    page.out.paragraph(note);
    page.out.contents(1);
    let wanting: Vec<(Slot, State)> =
        unknown::wanting(&page, None).into_iter().filter(|(slot, state)| is_asked(&page, slot, *state)).collect();
    let bodies = informants(from.instrument, from.published);
    let asked = from.only.respondent.as_ref();
    for party in from.instrument.constituencies.keys() {
        let mut of_party: Vec<&Informant> =
            bodies.iter().filter(|it| it.constituency.as_ref() == Some(party)).collect();
        if let Some(asked) = asked.filter(|asked| *asked != party) {
            of_party.retain(|body| body.row == *asked);
            if of_party.is_empty() {
                continue;
            }
        }
        letter(&mut page, party, &of_party, &wanting);
    }
    if asked.is_none() {
        left(&mut page, &bodies, &wanting);
    }
    page.finish()
}

/// Whether others are asked: what was put off has its owner, and how the group works the group knows itself.
fn is_asked(page: &Page<'_>, slot: &Slot, state: State) -> bool {
    state != State::Deferred && !is_process(page.instrument, &slot.question)
}

/// A letter: to whom, how many points, by when and to whom to answer, and the points section by section.
fn letter(page: &mut Page<'_>, party: &Id, bodies: &[&Informant], wanting: &[(Slot, State)]) {
    let instrument = page.instrument;
    let mut sections: IndexMap<&Id, IndexMap<&Id, Vec<&Slot>>> = IndexMap::default();
    let of_party = wanting.iter().filter(|(slot, _)| who_could_tell(instrument, &slot.question).contains(party));
    let of_party: Vec<&(Slot, State)> = of_party.collect();
    for (slot, _) in &of_party {
        if let Some(node) = instrument.node(&slot.question) {
            sections.entry(&node.section).or_default().entry(&slot.question).or_default().push(slot);
        }
    }
    if sections.is_empty() {
        return;
    }
    let label = instrument.constituencies.get(party).map_or(party.as_str(), |it| it.label.as_str());
    let names: Vec<String> = bodies.iter().map(|body| name_of(page, body)).collect();
    let title = match names.as_slice() {
        [] => page.with("no-body-entered", &[("party", label.into())]),
        [one] => one.clone(),
        _ => label.to_owned(),
    };
    page.out.page_break();
    page.out.heading(1, format!("parties/{party}"), title);
    let to = match names.len() {
        0 | 1 => page.label(&page.t("party")).and(label),
        _ => page.label(&page.words.t("requests-to-each")).and(page.list(&names)),
    };
    let count = |wanted: State| -> usize {
        of_party.iter().filter(|(_, state)| *state == wanted).map(|(slot, _)| page.weight(slot)).sum()
    };
    let counts = [("unknown", count(State::Unknown).into()), ("open", count(State::Open).into())];
    let counts = page.words.with("requests-counts", &counts);
    let by = page.label(&page.words.t("requests-reply-by")).and("…".repeat(20));
    let whom = page.label(&page.words.t("requests-reply-to")).and(page.published.prepared_by.as_str());
    for line in [to, Line::text(counts), by, whom, Line::text(page.words.t("requests-how"))] {
        page.out.paragraph(line);
    }
    for (id, questions) in sections {
        let section = instrument.sections.get(id).map_or(id.as_str(), |it| it.title.as_str());
        page.out.heading(2, format!("parties/{party}/{id}"), section);
        let items: Vec<Vec<Placed>> = questions.into_iter().filter_map(|(id, slots)| point(page, id, &slots)).collect();
        page.out.list(false, items);
    }
}

/// A body by its name and its other names.
fn name_of(page: &Page<'_>, body: &Informant) -> String {
    let name = phrase::row_title(page.instrument, page.published, &body.register, &body.row);
    let others = page.published.row(&body.register, &body.row).and_then(|row| row.get(OTHER_NAMES));
    let others = others.map(FieldValue::as_text).filter(|others| !others.trim().is_empty());
    others.map_or(name.clone(), |others| format!("{name} ({})", folded(&others)))
}

/// One question: its number, what is asked, and the rows it is asked about.
fn point(page: &Page<'_>, id: &Id, slots: &[&Slot]) -> Option<Vec<Placed>> {
    let question = page.instrument.question(id)?;
    let place = |slot: &Slot| Place::Answer(slot.clone()).to_string();
    let mut line = Line::from(Inline::strong(format!("{} {}", page.number(id), question.prompt)));
    if let Some(asks) = &question.asks {
        line.push_text(format!("\n{}", folded(typed(asks))));
    }
    let mut item = vec![Block::Paragraph(line).at(place(slots.first()?))];
    let rows = page.each(slots).filter_map(|slot| {
        let name = phrase::asked_about(page.instrument, page.published, slot).or_else(|| page.silent_rows(slot))?;
        Some(vec![Block::Paragraph(Line::text(name)).at(place(slot))])
    });
    let rows: Vec<Vec<Placed>> = rows.collect();
    if !rows.is_empty() {
        item.push(Block::List { ordered: false, items: rows }.into());
    }
    Some(item)
}

/// Bodies that speak for nobody the instrument knows, and questions nobody is asked.
fn left(page: &mut Page<'_>, bodies: &[Informant], wanting: &[(Slot, State)]) {
    let name = |it: &Informant| phrase::row_title(page.instrument, page.published, &it.register, &it.row);
    let silent: Vec<String> = bodies.iter().filter(|it| it.constituency.is_none()).map(name).collect();
    let nobody = wanting.iter().filter(|(slot, _)| who_could_tell(page.instrument, &slot.question).is_empty());
    let nobody: Vec<Line> = nobody.map(|(slot, _)| page.link_to(slot).into()).collect();
    if silent.is_empty() && nobody.is_empty() {
        return;
    }
    let title = page.words.t("requests-left");
    page.out.page_break();
    page.out.heading(1, "left", title);
    if !silent.is_empty() {
        let names = page.list(&silent);
        let line = page.words.with("requests-silent", &[("names", (&names).into())]);
        page.out.paragraph(line);
    }
    if !nobody.is_empty() {
        let line = page.words.t("requests-nobody");
        page.out.paragraph(line);
        page.out.bullets(nobody);
    }
}
