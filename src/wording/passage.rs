//! A finding as a passage of prose: in the words of the record, with its sources, who stands behind it and who does not.
//!
//! It never says more than the record does: whether the group agreed, in which words, what is pending, and that nothing
//! supports it.

use super::phrase;
use crate::analysis::{TextStanding, asked_about, meeting};
use crate::i18n::Words;
use crate::instrument::Instrument;
use crate::text::{TextReference, reference_groups, reference_text, sources_in};
use crate::workbook::working_group::{Decision, Meeting, Outcome};
use crate::workbook::{Cell, Entry, Level, Part, Place, Slot, Workbook};

/// The finding of an answer as a passage; nothing where there is none.
#[must_use]
pub fn passage(words: &Words, instrument: &Instrument, workbook: &Workbook, slot: &Slot) -> Option<String> {
    let place = Place::Answer(slot.clone());
    let entry = workbook.entry(&place)?;
    let finding = entry.finding.as_deref()?.trim();
    let decision = meeting::decision_at(workbook, &place);
    let standing = TextStanding::of(instrument, decision, entry);
    let text =
        if standing.in_brackets { crate::analysis::text_standing::in_brackets(finding) } else { finding.to_owned() };
    let mut label = attribution(words, instrument, workbook, decision);
    if let Some(about) = asked_about(instrument, workbook, slot) {
        label = words.with("passage-about", &[("about", (&about).into()), ("standing", (&label).into())]);
    }
    let references = references(entry);
    let beside = beside(words, instrument, workbook, (&place, entry), (decision, &standing));
    let tail = [references, beside].into_iter().flatten().collect::<Vec<_>>().join(" ");
    // a list or a table keeps lines of its own
    let (before, behind) = if text.contains('\n') { ("\n\n", "\n\n") } else { (" ", " ") };
    let head = words.labelled(&label, "");
    let tail = if tail.is_empty() { tail } else { format!("{behind}{tail}") };
    Some(format!("{}{before}{text}{tail}", head.trim_end()))
}

/// Who stands behind the words.
fn attribution(words: &Words, instrument: &Instrument, workbook: &Workbook, decision: Option<Decision<'_>>) -> String {
    let Some((decision, outcome)) = decision.and_then(|it| Some((it, it.outcome()?))) else {
        return words.t("passage-undecided");
    };
    let changed = crate::analysis::agreement::parts_changed_since(instrument, workbook, decision);
    let key = match outcome {
        Outcome::Bracketed => "passage-bracketed",
        Outcome::Deferred => "passage-deferred",
        _ if changed.contains(&Part::Finding) => "passage-changed",
        _ if !changed.is_empty() => "passage-reply-changed",
        Outcome::Agreed => "passage-agreed",
        Outcome::WithReservations => "passage-reservations",
    };
    let day = decision.meeting().and_then(|id| Meeting::find(workbook, &id)?.day_text().map(|day| words.date(&day)));
    match day {
        Some(day) => words.with("passage-on", &[("standing", (&words.t(key)).into()), ("date", (&day).into())]),
        None => words.t(key),
    }
}

/// The sources of an entry that its text does not name itself, in one pair of brackets.
fn references(entry: &Entry) -> Option<String> {
    let named: Vec<String> = entry.finding.iter().flat_map(|text| sources_in(text)).collect();
    let mut all: Vec<TextReference> = Vec::new();
    for citation in entry.citations.values() {
        let Some(source) = citation.source.as_ref().map(ToString::to_string) else { continue };
        let reference = TextReference { source, at: citation.at.clone() };
        if !named.contains(&reference.source) && !all.contains(&reference) {
            all.push(reference);
        }
    }
    let read_back = |all: &[TextReference]| {
        let text = reference_text(all);
        let groups = reference_groups(&text);
        (groups.first().is_some_and(|group| group.references == all)).then_some(text)
    };
    // a place with brackets in it cannot stand in brackets: the source alone can
    let bare = || all.iter().map(|it| TextReference { at: None, ..it.clone() }).collect::<Vec<_>>();
    (!all.is_empty()).then(|| read_back(&all).unwrap_or_else(|| reference_text(&bare())))
}

/// What has to be said beside the words, in brackets.
fn beside(
    words: &Words,
    instrument: &Instrument,
    workbook: &Workbook,
    (place, entry): (&Place, &Entry),
    (decision, standing): (Option<Decision<'_>>, &TextStanding),
) -> Option<String> {
    let mut said = Vec::new();
    let parties = phrase::stances(words, instrument, &standing.dissent);
    if !parties.is_empty() {
        said.push(words.with("text-dissent", &[("parties", (&parties).into())]));
    }
    if let Some(authority) = decision.filter(|it| it.settles() && !it.is_validated()).and_then(Decision::pending_at) {
        said.push(words.with("passage-pending", &[("authority", (&*authority).into())]));
    }
    if workbook.is_disputed(&Cell::Part(place.clone(), Part::Finding)) {
        said.push(words.t("passage-disputed"));
    }
    let names_none = entry.finding.iter().all(|text| sources_in(text).next().is_none());
    if names_none && entry.citations.values().all(|it| it.source.is_none()) {
        said.push(words.t("passage-no-source"));
    }
    if entry.confidence.as_ref().is_some_and(|it| it.level == Some(Level::Low)) {
        said.push(words.t("passage-low"));
    }
    (!said.is_empty()).then(|| format!("({})", said.join(&words.t("report-semicolon"))))
}

/// A first draft of a text: its findings one after the other; those of one question under its name where they are several.
#[must_use]
pub fn first_draft(words: &Words, instrument: &Instrument, workbook: &Workbook, slots: &[Slot]) -> String {
    let mut parts: Vec<String> = Vec::new();
    for (at, slot) in slots.iter().enumerate() {
        let of_same = |at: Option<&Slot>| at.is_some_and(|it| it.question == slot.question);
        let follows = of_same(at.checked_sub(1).and_then(|at| slots.get(at)));
        if !follows && of_same(slots.get(at + 1)) {
            parts.extend(instrument.question(&slot.question).map(|question| format!("## {}", question.name())));
        } else if at > 0 && !follows && parts.iter().any(|part| part.starts_with("## ")) {
            // what follows no longer belongs under the heading above
            parts.extend(instrument.question(&slot.question).map(|question| format!("## {}", question.name())));
        }
        parts.extend(passage(words, instrument, workbook, slot));
    }
    parts.join("\n\n")
}
