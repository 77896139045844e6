//! Every fault of an instrument at once, each with its place in the files.
//!
//! A fault names the file by what it is and the place by its path of keys; `store` turns that into a line, the front
//! ends turn the kind into a sentence.

use super::fault::{Fault, FaultKind, unknown};
use super::lint_own;
use super::{
    Dated, FieldKind, Id, Instrument, MatrixOf, NodeType, Polarity, Question, QuestionKind, Register, Seat, nearest,
};
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// The longest prompt a chair reads comfortably, in characters.
const MAX_PROMPT_CHARS: usize = 200;

/// The longest short name of a question, in cells: the outline of a small window still shows it whole.
const MAX_NAME_CELLS: usize = 22;

/// Every fault of the base files.
#[must_use]
pub fn lint(instrument: &Instrument) -> Vec<Fault> {
    let mut faults = Vec::new();
    lint_definition(instrument, &mut faults);
    let mut seen: HashMap<&Id, &Id> = HashMap::new();
    for section in instrument.sections.values() {
        let file = format!("sections/{}.yaml", section.id);
        let mut fault = |path: &[&str], kind: FaultKind| {
            let path = path.iter().map(ToString::to_string).collect();
            faults.push(Fault { file: file.clone(), path, kind });
        };
        if !instrument.steps.contains_key(&section.step) {
            fault(&["step"], unknown(&section.step, instrument.steps.keys()));
        }
        for (position, (id, question)) in section.questions.iter().enumerate() {
            let here = ["questions", id.as_str()];
            if seen.insert(id, &section.id).is_some() {
                fault(&here, FaultKind::Twice { name: id.to_string() });
            }
            if let Some(parent) = &question.under {
                let before = section.questions.get_index_of(parent).is_some_and(|at| at < position);
                let may_be = section
                    .questions
                    .get(parent)
                    .is_some_and(|q| matches!(q.node, NodeType::Gate | NodeType::Stem | NodeType::Heading));
                if !(before && may_be) {
                    fault(&["questions", id.as_str(), "under"], FaultKind::Parent { name: parent.to_string() });
                }
            }
            lint_question(instrument, section.checklist, question, |key, kind| {
                fault(&["questions", id.as_str(), key], kind);
            });
        }
    }
    faults.extend(lint_names(instrument));
    faults
}

/// Every fault of the short names of questions in the language an instrument was loaded in, as those of its base files.
#[must_use]
pub fn lint_names(instrument: &Instrument) -> Vec<Fault> {
    let mut faults = Vec::new();
    for section in instrument.sections.values() {
        let mut seen: HashSet<&str> = HashSet::new();
        for (id, question) in &section.questions {
            let name = question.short.as_deref().map(str::trim).unwrap_or_default();
            let width = crate::text::cells(name);
            let kind = if name.is_empty() {
                FaultKind::Missing { key: "short".to_owned() }
            } else if width > MAX_NAME_CELLS {
                FaultKind::LongName { cells: width, most: MAX_NAME_CELLS }
            } else if !seen.insert(name) {
                FaultKind::SameName { name: name.to_owned() }
            } else {
                continue;
            };
            let path = ["questions", id.as_str(), "short"].map(str::to_owned).to_vec();
            faults.push(Fault { file: format!("sections/{}.yaml", section.id), path, kind });
        }
    }
    faults
}

fn lint_question(
    instrument: &Instrument,
    checklist: bool,
    question: &Question,
    mut fault: impl FnMut(&str, FaultKind),
) {
    let chars = question.prompt.chars().count();
    if chars > MAX_PROMPT_CHARS {
        fault("prompt", FaultKind::Long { chars, most: MAX_PROMPT_CHARS });
    }
    if !question.is_asked() {
        return;
    }
    for (key, absent) in [
        ("asks", question.asks.is_none()),
        ("matters", question.matters.is_none()),
        ("counts", question.counts.is_none() && question.kind == QuestionKind::Judgement),
        ("chapters", checklist && question.node == NodeType::Leaf && question.chapters.is_empty()),
        (
            "choices",
            matches!(question.kind, QuestionKind::Choice | QuestionKind::Choices) && question.choices.is_empty(),
        ),
    ] {
        if absent {
            fault(key, FaultKind::Missing { key: key.to_owned() });
        }
    }
    lint_matrix(question, &mut fault);
    lint_parts(instrument, question, &mut fault);
    for (key, ids, known) in [
        ("chapters", &question.chapters, instrument.chapters.keys().collect::<Vec<_>>()),
        ("standards", &question.standards, instrument.standards.keys().collect()),
        ("obstacles", &question.obstacles, instrument.obstacles.keys().collect()),
        ("options", &question.options, instrument.options.keys().collect()),
        ("letters", &question.letters, instrument.letters.keys().collect()),
        ("who", &question.who, instrument.constituencies.keys().collect()),
    ] {
        for id in ids.iter().filter(|id| !known.contains(id)) {
            fault(key, unknown(id, known.iter().copied()));
        }
    }
    if let Some(register) = question.for_register.as_ref().filter(|id| !instrument.registers.contains_key(*id)) {
        fault("for", unknown(register, instrument.registers.keys()));
    }
    if question.for_each.is_some() && question.for_register.is_some() {
        fault("for-each", FaultKind::Exclusive { with: "for".to_owned() });
    }
    if let Some(pool) = question.for_each.filter(|pool| instrument.pool(*pool).is_empty()) {
        fault("for-each", FaultKind::Missing { key: pool.as_str().to_owned() });
    }
    let signs: Vec<Polarity> = question.facets.values().map(|facet| facet.polarity).collect();
    let negative = signs.contains(&Polarity::Negative);
    let positive = signs.contains(&Polarity::Positive);
    let agrees = match question.polarity {
        _ if signs.contains(&Polarity::Mixed) => false,
        Polarity::Positive => !negative,
        Polarity::Negative => !positive,
        Polarity::Mixed => negative && positive,
    };
    if !agrees {
        fault("polarity", FaultKind::Polarity);
    }
}

/// What parts say of one another, of other questions and of registers names what there is.
fn lint_parts(instrument: &Instrument, question: &Question, fault: &mut impl FnMut(&str, FaultKind)) {
    let parts: Vec<Id> = instrument.facets(question).into_iter().map(|(id, ..)| id).collect();
    for (key, named) in
        [("basis", question.basis.iter().collect::<Vec<_>>()), ("either", question.either.iter().flatten().collect())]
    {
        for id in named.into_iter().filter(|id| !parts.contains(id)) {
            fault(key, unknown(id, parts.iter()));
        }
    }
    for facet in question.facets.values() {
        for other in &facet.not_without {
            if instrument.part_named(other).is_none() {
                fault("facets", FaultKind::Unknown { name: other.clone(), nearest: None });
            }
        }
        for entered in &facet.entered {
            let field = instrument.registers.get(&entered.register).and_then(|it| it.fields.get(&entered.field));
            match field {
                None => fault("facets", unknown(&entered.field, instrument.registers.keys())),
                Some(field) => {
                    for id in entered.any_of.iter().filter(|id| !field.choices.contains_key(*id)) {
                        fault("facets", unknown(id, field.choices.keys()));
                    }
                }
            }
        }
    }
    let dated = question.since.as_ref();
    let known = |it: &Dated| instrument.registers.get(&it.register).is_some_and(|of| of.fields.contains_key(&it.field));
    if let Some(dated) = dated.filter(|it| !known(it)) {
        fault("since", unknown(&dated.field, instrument.registers.keys()));
    }
}

/// A matrix is defined by the question that is answered through it, and by no other.
fn lint_matrix(question: &Question, fault: &mut impl FnMut(&str, FaultKind)) {
    let missing = |key: &str| FaultKind::Missing { key: key.to_owned() };
    match (&question.matrix, question.kind == QuestionKind::Matrix(MatrixOf::Question)) {
        (None, true) => fault("matrix", missing("matrix")),
        (Some(_), false) => fault("matrix", missing("kind: matrix")),
        (Some(matrix), true) if matrix.parts.is_empty() => fault("matrix", missing("parts")),
        _ => {}
    }
}

fn lint_definition(instrument: &Instrument, faults: &mut Vec<Fault>) {
    let mut fault = |path: &[&str], kind: FaultKind| {
        let path = path.iter().map(ToString::to_string).collect();
        faults.push(Fault { file: "instrument.yaml".to_owned(), path, kind });
    };
    if !instrument.languages.contains(&instrument.language) {
        fault(&["languages"], FaultKind::Missing { key: instrument.language.clone() });
    }
    if !instrument.references.contains_key(&instrument.source) {
        fault(&["source"], unknown(&instrument.source, instrument.references.keys()));
    }
    if instrument.constituencies.values().filter(|c| c.seat == Seat::Constituent).count() != 3 {
        fault(&["constituencies"], FaultKind::Constituents);
    }
    for (id, register) in &instrument.registers {
        // a common register is faulty only in what the instrument says of it
        let of = if register.common { "extend" } else { "registers" };
        lint_register(instrument, register, |path, kind| {
            let path: Vec<&str> = [of, id.as_str()].into_iter().chain(path.iter().copied()).collect();
            fault(&path, kind);
        });
    }
    lint_own::lint(instrument, &mut fault);
    for (id, standard) in &instrument.standards {
        if !standard.kind.can_be_ratified() && standard.limits.is_some() {
            fault(&["standards", id.as_str(), "limits"], FaultKind::NotRatifiable);
        }
    }
    for (id, statistic) in &instrument.statistics {
        if !instrument.references.contains_key(&statistic.source) {
            fault(&["statistics", id.as_str(), "source"], unknown(&statistic.source, instrument.references.keys()));
        }
    }
    for id in instrument.chapters.keys() {
        if !instrument.asked().any(|(_, question)| question.chapters.contains(id)) {
            fault(&["chapters", id.as_str()], FaultKind::Unfed);
        }
    }
}

fn lint_register(instrument: &Instrument, register: &Register, mut fault: impl FnMut(&[&str], FaultKind)) {
    if let Some(chapter) = register.chapter.as_ref().filter(|id| !instrument.chapters.contains_key(*id)) {
        fault(&["chapter"], unknown(chapter, instrument.chapters.keys()));
    }
    if register.group.is_none() {
        fault(&[], FaultKind::Missing { key: "group".to_owned() });
    }
    if !register.fields.contains_key(&register.title) {
        fault(&["title"], unknown(&register.title, register.fields.keys()));
    }
    for (key, field) in [("author", &register.author), ("issued", &register.issued), ("located", &register.located)] {
        if let Some(field) = field.as_ref().filter(|field| !register.fields.contains_key(*field)) {
            fault(&[key], unknown(field, register.fields.keys()));
        }
    }
    for (id, field) in &register.fields {
        let chooses = matches!(field.kind, FieldKind::Choice | FieldKind::Choices);
        if chooses && field.choices.is_empty() && field.from.is_none() {
            fault(&["fields", id.as_str()], FaultKind::Missing { key: "choices".to_owned() });
        }
        match (&field.register, field.kind) {
            (None, FieldKind::Rows | FieldKind::Factor | FieldKind::Factors) => {
                fault(&["fields", id.as_str()], FaultKind::Missing { key: "register".to_owned() });
            }
            (Some(of), _) if !instrument.registers.contains_key(of) => {
                fault(&["fields", id.as_str(), "register"], unknown(of, instrument.registers.keys()));
            }
            _ => {}
        }
    }
}

/// Keys of the files whose value is text a person reads.
const TEXTS: [&str; 21] = [
    "title",
    "summary",
    "wording",
    "disclaimer",
    "label",
    "short",
    "one",
    "hint",
    "help",
    "note",
    "subject",
    "asks",
    "matters",
    "prompt",
    "at",
    "text",
    "term",
    "unit",
    "population",
    "definition",
    "author",
];
/// Keys whose value is a map from id to text a person reads.
const MAPS: [&str; 5] = ["must", "items", "examples", "choices", "counts"];
/// Keys whose text is the same in every language.
const SAME: [&str; 1] = ["where"];

/// Every fault of a translation: texts it lacks and texts the base does not have.
#[must_use]
pub fn lint_overlay(base: &Value, overlay: &Value, language: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut path = Vec::new();
    lacking(base, Some(overlay), false, &mut path, &mut |path| {
        faults.push(Fault { file: overlay_file(language), path: path.to_vec(), kind: FaultKind::Untranslated });
    });
    surplus(base, overlay, &mut path, &mut |path, nearest| {
        faults.push(Fault { file: overlay_file(language), path: path.to_vec(), kind: FaultKind::Surplus { nearest } });
    });
    faults
}

fn overlay_file(language: &str) -> String {
    format!("i18n/{language}.yaml")
}

fn lacking(
    base: &Value,
    overlay: Option<&Value>,
    all: bool,
    path: &mut Vec<String>,
    report: &mut impl FnMut(&[String]),
) {
    let Some(map) = base.as_object() else { return };
    for (key, value) in map {
        // in a register `title` and `author` name fields; everywhere else it is text a person reads
        // and a work keeps the title it was published under
        let within = path.first().map(String::as_str);
        let names_a_field = match key.as_str() {
            "title" => matches!(within, Some("registers" | "sources")),
            "author" => within == Some("registers") && path.len() == 2,
            _ => false,
        };
        if names_a_field || SAME.contains(&key.as_str()) {
            continue;
        }
        let other = overlay.and_then(|o| o.get(key));
        path.push(key.clone());
        match value {
            Value::String(text)
                if (all || TEXTS.contains(&key.as_str()))
                    && !text.trim().is_empty()
                    && other.is_none_or(|o| o.as_str().is_none_or(|s| s.trim().is_empty())) =>
            {
                report(path);
            }
            Value::Object(_) => lacking(value, other, MAPS.contains(&key.as_str()), path, report),
            _ => {}
        }
        path.pop();
    }
}

fn surplus(base: &Value, overlay: &Value, path: &mut Vec<String>, report: &mut impl FnMut(&[String], Option<String>)) {
    let Some(map) = overlay.as_object() else { return };
    for (key, value) in map {
        if path.is_empty() && key == "language" {
            continue;
        }
        path.push(key.clone());
        match base.get(key) {
            Some(other) if other.is_object() == value.is_object() => surplus(other, value, path, report),
            _ => {
                let known = base.as_object().into_iter().flat_map(|m| m.keys().map(String::as_str));
                report(path, nearest(key, known).map(str::to_owned));
            }
        }
        path.pop();
    }
}
