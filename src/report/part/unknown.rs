//! What is not known, and who could tell: the questions without an answer, each with the bodies that may have it.

use super::page::{Page, is_process};
use crate::analysis::{Informant, Rating, State, informants, who_could_tell};
use crate::document::{Inline, Line, TableRow, Tone};
use crate::instrument::Id;
use crate::wording::phrase;
use crate::workbook::{Place, Slot};

/// A table for each section that has something to ask.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let instrument = page.instrument;
    page.part("unknown");
    let bodies = informants(instrument, page.published);
    let mut any = false;
    for (id, section) in &instrument.sections {
        let slots: Vec<(Slot, State)> = wanting(page, Some(id));
        if slots.is_empty() {
            continue;
        }
        if !any {
            page.out.paragraph(page.t("unknown-note"));
        }
        any = true;
        page.out.heading(2, format!("unknown/{id}"), section.title.as_str());
        let rows: Vec<TableRow> = page.each(&slots).map(|(slot, state)| row(page, &bodies, slot, *state)).collect();
        let head = ["number", "question", "state", "who-could-tell"].map(|key| Line::text(page.t(key))).to_vec();
        page.out.table_of_fields(Line::new(), head, rows);
    }
    if !any {
        page.out.paragraph(page.t("unknown-none"));
    }
}

/// The slots of a section, or of all, whose answer is missing: unknown, deferred or open.
pub(in crate::report) fn wanting(page: &Page<'_>, section: Option<&Id>) -> Vec<(Slot, State)> {
    let of =
        |question: &Id| page.instrument.node(question).is_some_and(|node| section.is_none_or(|it| node.section == *it));
    let slots = page.shown().into_iter().filter(|(slot, _)| of(&slot.question));
    let missing = |state: State| matches!(state, State::Unknown | State::Deferred | State::Open);
    slots.filter(|(_, it)| missing(it.state)).map(|(slot, it)| (slot, it.state)).collect()
}

/// The sign of a missing answer.
pub(in crate::report) fn sign(page: &Page<'_>, state: State) -> Inline {
    let (tone, rating) = match state {
        State::Unknown => (Tone::Unknown, Rating::Unknown),
        State::Deferred => (Tone::Open, Rating::Deferred),
        _ => (Tone::Open, Rating::Open),
    };
    Inline::sign(tone, phrase::rating(page.words, rating))
}

fn row(page: &Page<'_>, bodies: &[Informant], slot: &Slot, state: State) -> TableRow {
    let place = Place::Answer(slot.clone());
    let prompt = page.instrument.question(&slot.question).map_or("", |question| question.prompt.as_str());
    let who = match is_process(page.instrument, &slot.question) {
        true => page.t("group-itself"),
        false => names(page, bodies, who_could_tell(page.instrument, &slot.question)),
    };
    TableRow::from(vec![page.link(&place).into(), Line::text(prompt), sign(page, state).into(), Line::text(who)])
        .at(place.to_string())
}

/// The bodies that speak for some parties; a party for which none is entered by its own name.
fn names(page: &Page<'_>, bodies: &[Informant], parties: &[Id]) -> String {
    let mut names: Vec<String> = Vec::new();
    for party in parties {
        let of_party = bodies.iter().filter(|it| it.constituency.as_ref() == Some(party));
        let before = names.len();
        names.extend(of_party.map(|it| phrase::row_title(page.instrument, page.published, &it.register, &it.row)));
        if names.len() == before {
            let label = page.instrument.constituencies.get(party).map_or(party.as_str(), |it| it.label.as_str());
            names.push(page.with("no-body-entered", &[("party", label.into())]));
        }
    }
    page.list(&names)
}
