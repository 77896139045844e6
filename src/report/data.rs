//! The analysis as data for other programs; `docs/report.schema.json` says what each name means.
//!
//! Entries stand as they stand in the file of the workbook, with what follows from them beside them. Restricted remarks
//! are not there, nor is what would tell that there is one.

use super::costing_data::costing;
use super::strategy_data::strategy;
use super::subject::ReportInput;
use crate::analysis::drafting::is_first_draft;
use crate::analysis::text_standing::in_brackets;
use crate::analysis::{Counts, Decisions, Derived, Problem, Progress, Severity, TextStanding, all_slots, rating_at};
use crate::document::Cancellation;
use crate::i18n::Words;
use crate::instrument::IndexMap;
use crate::instrument::{Id, Instrument};
use crate::wording::phrase;
use crate::workbook::{Cell, Fact, Place, Slot, Workbook};
use indexmap::IndexSet;
use serde_json::{Map, Value, json};

/// Name and number of the shape; a change that breaks readers raises the number.
const SHAPE: &str = "tripartite-analysis/1";

/// Everything the situational analysis rests on.
pub(super) fn analysis(from: &ReportInput<'_>) -> Value {
    let ReportInput { instrument, published, derived, words, today, .. } = *from;
    let slots: IndexSet<Slot> = all_slots(instrument, published).collect();
    let asked = slots.iter().cloned().map(Place::Answer);
    let others = published.entries().map(|(place, _)| place);
    let others = others.filter(|place| !matches!(place, Place::Answer(slot) if slots.contains(slot)));
    let seen = |problem: &Problem| !published.hides(&problem.cell);
    let entries = asked.chain(others);
    let decisions = Decisions::of(published);
    let entry = |it: Place| {
        let mut value = place(words, (instrument, published), (derived, &decisions), &it, &seen);
        value["cells"] = json!(cells(from, &it));
        value
    };
    let cancellation = Cancellation::new(from.progress);
    let entries: Vec<Value> = cancellation.each(entries).map(entry).collect();
    let registers = published.registers.iter().map(|(id, rows)| {
        let label = instrument.registers.get(id).map(|it| it.label.as_str());
        let rows = cancellation.each(rows.keys()).map(|row| self::row(instrument, published, id, row));
        (id.to_string(), json!({"label": label, "rows": rows.collect::<Vec<_>>()}))
    });
    let problems: Vec<Value> =
        cancellation.each(&derived.problems).filter(|it| seen(it)).map(|it| problem(words, it)).collect();
    json!({
        "shape": SHAPE,
        "produced": today,
        "language": words.language(),
        "workbook": {
            "id": published.id,
            "title": published.title,
            "country": published.country,
            "role": published.role,
            "as_of": published.as_of,
            "working_language": published.languages.work,
            "prepared_by": published.prepared_by,
            "institution": published.institution,
            "authors": published.authors,
            "place": published.place,
            "logo": published.logo,
            "citation": published.citation,
            "foreword": published.foreword,
            "acknowledgements": published.acknowledgements,
            "notice": published.notice,
            "answered_with": {"id": published.instrument.id, "version": published.instrument.version},
        },
        "instrument": {"id": instrument.id, "version": instrument.version, "title": instrument.title,
            "disclaimer": instrument.disclaimer.trim()},
        "counts": counts(instrument, &derived.progress),
        "entries": entries,
        "registers": registers.collect::<Map<_, _>>(),
        "sources": sources(from),
        "problems": problems,
        "strategy": strategy(from),
        "costing": costing(from),
    })
}

/// Each cell of a place by its address: what it holds, as it is printed and in words, and how a mark reads.
fn cells(from: &ReportInput<'_>, place: &Place) -> Vec<Value> {
    let ReportInput { instrument, published, words, .. } = *from;
    let cell = |cell: &Cell| {
        let fact = published.get(cell)?;
        let mark = match &fact {
            Fact::Mark(mark) => Some(*mark),
            Fact::Reply(reply) => reply.mark(),
            _ => None,
        };
        let rating = mark.map(|mark| rating_at(instrument, published, cell, mark).as_str());
        let said = phrase::fact(words, instrument, published, cell, &fact);
        Some(json!({"cell": cell.to_string(), "value": fact.to_string(), "words": said, "light": rating}))
    };
    // the wording answered is the program's own note
    let kept = |cell: &&Cell| !cell.is_kept();
    published.cells_at(place).iter().filter(kept).filter_map(cell).collect()
}

/// The sources cited, each with the addresses it is cited at.
fn sources(from: &ReportInput<'_>) -> Vec<Value> {
    let ReportInput { instrument, published, .. } = *from;
    let mut cited: IndexMap<&Id, Vec<String>> = IndexMap::default();
    let entries: Vec<_> = published.entries().collect();
    for (place, entry) in &entries {
        for (id, citation) in &entry.citations {
            if let Some(source) = &citation.source {
                cited.entry(source).or_default().push(format!("{place}/citations/{id}"));
            }
        }
    }
    let source = |(id, at): (&Id, Vec<String>)| json!({"id": id, "title": phrase::source_title(instrument, published, id), "cited_at": at});
    cited.into_iter().map(source).collect()
}

/// The counts of the one function that counts: overall, by step, by section and by chapter.
#[must_use]
pub fn counts(instrument: &Instrument, progress: &Progress) -> Map<String, Value> {
    let part = |counts: &IndexMap<Id, Counts>, title: &dyn Fn(&Id) -> Option<String>| -> Value {
        let titled = counts.iter().map(|(id, it)| {
            let mut map = Map::new();
            map.insert("title".to_owned(), json!(title(id).unwrap_or_else(|| id.to_string())));
            if let Ok(Value::Object(counts)) = serde_json::to_value(it) {
                map.extend(counts);
            }
            (id.to_string(), Value::Object(map))
        });
        Value::Object(titled.collect())
    };
    let step = |id: &Id| instrument.steps.get(id).map(|it| format!("{}. {}", it.number, it.title));
    let section = |id: &Id| instrument.sections.get(id).map(|it| it.title.clone());
    let chapter = |id: &Id| instrument.chapters.get(id).map(|it| format!("{}. {}", it.number, it.title));
    let mut map = Map::new();
    map.insert("overall".to_owned(), json!(progress.overall));
    map.insert("steps".to_owned(), part(&progress.steps, &step));
    map.insert("sections".to_owned(), part(&progress.sections, &section));
    map.insert("chapters".to_owned(), part(&progress.chapters, &chapter));
    map
}

/// A place with its entry, its state and those of its problems that may be seen.
#[must_use]
pub fn place(
    words: &Words,
    (instrument, workbook): (&Instrument, &Workbook),
    (derived, decisions): (&Derived, &Decisions<'_>),
    place: &Place,
    seen: &dyn Fn(&Problem) -> bool,
) -> Value {
    let problems: Vec<Value> = derived.problems_at(place).filter(|it| seen(it)).map(|it| problem(words, it)).collect();
    let mut value = Map::new();
    value.insert("place".to_owned(), json!(place.to_string()));
    value.insert("name".to_owned(), json!(phrase::place(instrument, workbook, place)));
    value.insert("prompt".to_owned(), json!(title(instrument, place)));
    let state = match place {
        Place::Answer(slot) => derived.progress.slots.get(slot),
        _ => None,
    };
    if let Some(state) = state {
        value.insert("state".to_owned(), json!(state.state.as_str()));
        value.insert("mark".to_owned(), json!(state.mark.map(crate::workbook::Mark::as_str)));
        value.insert("light".to_owned(), json!(state.rating.as_str()));
        value.insert("supported".to_owned(), json!(state.supported));
        value.insert("computed".to_owned(), json!(state.computed));
        let reason = state.reason.as_ref().map(|reason| phrase::reason(words, instrument, reason));
        value.insert("reason".to_owned(), json!(reason));
    }
    let standing = workbook.entry(place).map(|entry| TextStanding::of(instrument, decisions.at(place), entry));
    let mut entry = workbook.entry(place).cloned();
    if let Some(text) = entry.as_mut().and_then(|entry| entry.finding.as_mut())
        && standing.as_ref().is_some_and(|it| it.in_brackets)
    {
        *text = in_brackets(text);
    }
    if let (Place::Chapter(_), Some(entry)) = (place, &entry) {
        value.insert("first_draft".to_owned(), json!(is_first_draft(entry)));
    }
    let words_there = standing.filter(|_| entry.as_ref().is_some_and(|entry| entry.finding.is_some()));
    value.insert("entry".to_owned(), json!(entry));
    value.insert("text".to_owned(), json!(words_there.map(|standing| text(words, instrument, &standing))));
    let versions = workbook.disputed_at(place).map(|(cell, fact)| (cell.to_string(), json!(fact)));
    value.insert("disputed".to_owned(), Value::Object(versions.collect()));
    value.insert("problems".to_owned(), json!(problems));
    Value::Object(value)
}

/// How far the words at a place are agreed.
fn text(words: &Words, instrument: &Instrument, standing: &TextStanding) -> Value {
    let dissent = standing.dissent.iter().map(|(party, stance)| json!({"party": party, "stance": stance.as_str()}));
    json!({
        "in_brackets": standing.in_brackets,
        "dissent": dissent.collect::<Vec<_>>(),
        "note": phrase::text_standing(words, instrument, standing),
    })
}

/// A row of a register.
#[must_use]
pub fn row(instrument: &Instrument, workbook: &Workbook, register: &Id, row: &Id) -> Value {
    json!({
        "row": format!("registers/{register}/{row}"),
        "title": phrase::row_title(instrument, workbook, register, row),
        "fields": workbook.row(register, row),
    })
}

fn problem(words: &Words, problem: &Problem) -> Value {
    let severity = match problem.kind.severity() {
        Severity::Fault => "fault",
        Severity::Advice => "advice",
    };
    json!({
        "cell": problem.cell.to_string(),
        "kind": problem.kind.name(),
        "severity": severity,
        "sentence": phrase::problem(words, problem),
    })
}

/// What a place is about, in the words of the instrument.
#[must_use]
pub fn title<'a>(instrument: &'a Instrument, place: &Place) -> Option<&'a str> {
    match place {
        Place::Answer(slot) => instrument.question(&slot.question).map(|question| question.prompt.as_str()),
        Place::Standard(id) => instrument.standards.get(id).map(|standard| standard.title.as_str()),
        Place::Chapter(id) => instrument.chapters.get(id).map(|chapter| chapter.summary.as_str()),
        Place::Coverage(..) | Place::Matrix(..) | Place::Row(..) => None,
    }
}
