//! Data requests: for each body what it could tell and nobody at the table knows, with why it is asked and what counts
//! as an answer. What is unknown and what was not taken up yet are counted apart.

use super::kind::Subject;
use super::part::{Page, front, is_process, typed, unknown};
use crate::analysis::{State, informants, who_could_tell};
use crate::document::{Document, Inline, Line};
use crate::instrument::Id;
use crate::report::phrase;
use crate::workbook::{Place, Slot, table};
use indexmap::IndexMap;

/// One request for each body entered, and one for each party that could tell and has none.
#[must_use]
pub fn requests(from: &Subject<'_>) -> Document {
    let title = from.words.with("requests-title", &[("country", (&from.published.country).into())]);
    let mut page = Page::new(from.instrument, from.published, from.derived, from.words, Line::text(title));
    page.linked = false;
    front::cover(&mut page, &from.words.t("requests-document"), from.today);
    let note = page.words.t("requests-note");
    page.out.paragraph(note);
    page.out.contents(1);
    let wanting: Vec<(Slot, State)> =
        unknown::wanting(&page, None).into_iter().filter(|(slot, state)| is_asked(&page, slot, *state)).collect();
    let bodies = informants(from.instrument, from.published);
    for body in bodies.iter().filter(|it| it.constituency.is_some()) {
        let name = phrase::row_title(from.instrument, from.published, &body.register, &body.row);
        let others = from.published.row(&body.register, &body.row).and_then(|row| table::text(row, "other-names"));
        let name = others.map_or(name.clone(), |others| format!("{name} ({others})"));
        let anchor = format!("registers/{}/{}", body.register, body.row);
        request(&mut page, &anchor, &name, body.constituency.as_ref(), &wanting);
    }
    for (party, definition) in &from.instrument.constituencies {
        if bodies.iter().any(|it| it.constituency.as_ref() == Some(party)) {
            continue;
        }
        let name = page.with("no-body-entered", &[("party", (&definition.label).into())]);
        request(&mut page, &format!("parties/{party}"), &name, Some(party), &wanting);
    }
    left(&mut page, &bodies, &wanting);
    page.out.finish()
}

/// Whether others are asked: what was put off has its owner, and how the group works the group knows itself.
fn is_asked(page: &Page<'_>, slot: &Slot, state: State) -> bool {
    state != State::Deferred && !is_process(page.instrument, &slot.question)
}

fn request(page: &mut Page<'_>, anchor: &str, name: &str, party: Option<&Id>, wanting: &[(Slot, State)]) {
    let Some(party) = party else { return };
    let mut by_question: IndexMap<&Id, Vec<(&Slot, State)>> = IndexMap::new();
    for (slot, state) in
        wanting.iter().filter(|(slot, _)| who_could_tell(page.instrument, &slot.question).contains(party))
    {
        by_question.entry(&slot.question).or_default().push((slot, *state));
    }
    if by_question.is_empty() {
        return;
    }
    page.out.heading(1, anchor, name);
    let label = page.instrument.constituencies.get(party).map_or(party.as_str(), |it| it.label.as_str());
    let count = |wanted: State| by_question.values().flatten().filter(|(_, state)| *state == wanted).count();
    let counts = [("unknown", count(State::Unknown).into()), ("open", count(State::Open).into())];
    let counts = page.words.with("requests-counts", &counts);
    let by = page.label(&page.words.t("requests-reply-by")).and(".".repeat(30));
    let to = page.label(&page.words.t("requests-reply-to")).and(page.published.prepared_by.as_str());
    let speaks = page.label(&page.t("party")).and(label);
    for line in [speaks, Line::text(counts), by, to] {
        page.out.paragraph(line);
    }
    for (question, slots) in by_question {
        ask(page, anchor, question, &slots);
    }
}

fn ask(page: &mut Page<'_>, anchor: &str, id: &Id, slots: &[(&Slot, State)]) {
    let Some(question) = page.instrument.question(id) else { return };
    let title = format!("{} {}", page.number(id), question.prompt);
    let origin = slots.first().map(|(slot, _)| Place::Answer((*slot).clone()).to_string()).unwrap_or_default();
    page.out.heading(2, format!("{anchor}/{id}"), title).origin(origin);
    for (slot, state) in slots {
        let place = Place::Answer((*slot).clone());
        let mut line = Line::from(unknown::sign(page, *state));
        if let (Some(row), Some(register)) = (&slot.row, &question.for_register) {
            let row = phrase::row_title(page.instrument, page.published, register, row);
            line = page.label(&row).and(unknown::sign(page, *state));
        }
        if let Some(why) = page.published.entry(&place).and_then(|entry| entry.why.as_ref()) {
            line.push_text(format!(" – {}", typed(why)));
        }
        page.out.paragraph(line).origin(place.to_string());
    }
    let mut lines = Vec::new();
    for (key, text) in [("requests-why", question.matters.as_ref()), ("requests-asks", question.asks.as_ref())] {
        if let Some(text) = text {
            lines.push(page.label(&page.words.t(key)).and(typed(text)));
        }
    }
    if let Some(counts) = &question.counts {
        let marks = [("mark-yes", &counts.yes), ("mark-partly", &counts.partly), ("mark-no", &counts.no)];
        let mut line = page.label(&page.words.t("requests-counts-as"));
        for (key, text) in marks {
            line.push_text("\n").push(Inline::emphasis(page.words.t(key)));
            line.push_text(format!("{}{}", page.words.t("report-colon"), typed(text)));
        }
        lines.push(line);
    }
    page.out.bullets(lines);
}

/// Bodies that speak for nobody the instrument knows, and questions nobody is asked.
fn left(page: &mut Page<'_>, bodies: &[crate::analysis::Informant], wanting: &[(Slot, State)]) {
    let name =
        |it: &crate::analysis::Informant| phrase::row_title(page.instrument, page.published, &it.register, &it.row);
    let silent: Vec<String> = bodies.iter().filter(|it| it.constituency.is_none()).map(name).collect();
    let nobody = wanting.iter().filter(|(slot, _)| who_could_tell(page.instrument, &slot.question).is_empty());
    let nobody: Vec<Line> = nobody.map(|(slot, _)| page.link_to(slot).into()).collect();
    if silent.is_empty() && nobody.is_empty() {
        return;
    }
    let title = page.words.t("requests-left");
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
