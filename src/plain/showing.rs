//! What is said of the workbook: the question, a record, counts, the saved state. One idea a line, no drawing.

use super::said::Said;
use super::state::Here;
use crate::analysis::{Counts, State, light_at};
use crate::app::{Item, Model, SaveState, Screen, Sign, Subject, What, items, lost_sentence};
use crate::instrument::{Id, Instrument, MatrixOf, Question, QuestionKind};
use crate::wording::phrase;
use crate::workbook::{Cell, CitationPart, Fact, Part, Place, Slot, StandingPart, Workbook};

/// The numbered items of a record: its cells, citations and remarks.
pub fn fields(instrument: &Instrument, workbook: &Workbook, subject: &Subject) -> Vec<Item> {
    let mut all = items(instrument, workbook, subject);
    all.retain(|item| !matches!(item.what, What::Matrix(_)));
    all
}

/// What a cell is called, with the place it belongs to.
pub fn label(here: &Here<'_>, cell: &Cell) -> String {
    phrase::cell(here.words(), here.instrument(), here.workbook(), cell).replace(" · ", ", ")
}

/// What a cell is called within its own record.
pub fn short_label(here: &Here<'_>, cell: &Cell) -> String {
    phrase::short(here.words(), here.instrument(), cell)
}

/// What stands in an item, as label and text; no text where it is empty.
pub fn item(here: &Here<'_>, item: &Item) -> (String, Option<String>) {
    let words = here.words();
    let text = |cell: &Cell| {
        let fact = here.get(cell)?;
        let text = phrase::fact(words, here.instrument(), here.workbook(), cell, &fact);
        match (&fact, cell) {
            (Fact::Mark(mark), Cell::Part(Place::Answer(_), Part::Facet(_))) => {
                let light = phrase::light(words, light_at(here.instrument(), here.workbook(), cell, *mark));
                Some(if light == text { text } else { format!("{text} ({light})") })
            }
            _ => Some(text),
        }
    };
    match &item.what {
        What::Cell(cell, _) => (short_label(here, cell), text(cell)),
        What::Citation(place, id) => {
            let part = |part| text(&Cell::Part(place.clone(), Part::Citation(id.clone(), part)));
            let quote = part(CitationPart::Quote).map(|quote| words.with("plain-quote", &[("quote", (&quote).into())]));
            let as_of = part(CitationPart::AsOf).map(|date| words.with("plain-as-of", &[("date", (&date).into())]));
            let parts = [part(CitationPart::Source), part(CitationPart::At), as_of, quote];
            (words.t("part-source"), Some(parts.into_iter().flatten().collect::<Vec<_>>().join(", ")))
        }
        What::Remark(place, id) => {
            let remark = here.workbook().entry(place).and_then(|entry| entry.remarks.get(id));
            let restricted = here.workbook().hides_remark(place, id);
            let label = if restricted { "plain-remark-restricted" } else { "part-remark" };
            (words.t(label), remark.map(|remark| remark.text.clone()))
        }
        What::Dispute(cell) => (short_label(here, cell), text(cell)),
        What::Matrix(_) => (String::new(), None),
    }
}

/// Every item of a record with its number, also the empty ones.
pub fn record(here: &Here<'_>, subject: &Subject, said: &mut Said) {
    said.line(&title(here, subject));
    for (at, it) in fields(here.instrument(), here.workbook(), subject).iter().enumerate() {
        let (label, text) = item(here, it);
        let text = text.unwrap_or_else(|| here.words().t("plain-empty"));
        said.labelled(here.words(), &format!("{}. {label}", at + 1), &text);
    }
}

/// What a record is of.
pub fn title(here: &Here<'_>, subject: &Subject) -> String {
    let (words, instrument, workbook) = (here.words(), here.instrument(), here.workbook());
    match subject {
        Subject::Header => words.t("plain-header"),
        Subject::Row(register, row) => {
            let one = instrument.registers.get(register).map_or(register.as_str(), |it| it.one.as_str());
            let name = phrase::row_title(instrument, workbook, register, row);
            words.with("plain-row", &[("one", one.into()), ("row", (&name).into())])
        }
        Subject::Entry(place) => match place {
            Place::Standard(id) => match instrument.standards.get(id) {
                Some(standard) => format!("{}, {}", standard.code, standard.title),
                None => id.to_string(),
            },
            place => phrase::place(instrument, workbook, place).replace(" · ", ", "),
        },
        Subject::Citation(place, _) => {
            let of = phrase::place(instrument, workbook, place).replace(" · ", ", ");
            words.with("plain-citation-of", &[("place", (&of).into())])
        }
        Subject::Remark(place, _) => {
            let of = phrase::place(instrument, workbook, place).replace(" · ", ", ");
            words.with("plain-remark-of", &[("place", (&of).into())])
        }
        Subject::Position(place, party, _) => {
            let party = instrument.constituencies.get(party).map_or(party.as_str(), |it| it.label.as_str());
            format!("{}, {party}", phrase::place(instrument, workbook, place).replace(" · ", ", "))
        }
    }
}

/// The question in front: number, section, prompt, parts with their marks, what was recorded, what could be better.
pub fn question(here: &Here<'_>, said: &mut Said) {
    let Some(slot) = here.slot() else { return };
    let (words, instrument) = (here.words(), here.instrument());
    let (Some(asked), Some(node)) = (instrument.question(&slot.question), instrument.node(&slot.question)) else {
        said.with(words, "plain-no-question", &[("question", slot.question.as_str().into())]);
        return;
    };
    let section = instrument.sections.get(&node.section).map_or("", |section| section.title.as_str());
    said.with(words, "plain-question", &[("number", (&node.number).into()), ("section", section.into())]);
    for above in asked.under.iter().filter_map(|id| instrument.question(id)).filter(|above| !above.is_asked()) {
        said.with(words, "plain-under", &[("title", (&above.prompt).into())]);
    }
    if let (Some(row), Some(register)) = (&slot.row, &asked.for_register) {
        let name = phrase::row_title(instrument, here.workbook(), register, row);
        said.with(words, "plain-about", &[("row", (&name).into())]);
    }
    said.lines_of(&asked.prompt);
    if let Some(reason) = here.session.derived.progress.slots.get(slot).and_then(|state| state.reason.as_ref()) {
        let why = phrase::reason(words, instrument, reason);
        said.with(words, "plain-not-asked", &[("reason", (&why).into())]);
    }
    recorded(here, slot, said);
    outcome(here, said);
    matrix_hint(here, slot, asked, said);
}

/// The parts with their marks, and everything else that was recorded.
fn recorded(here: &Here<'_>, slot: &Slot, said: &mut Said) {
    let words = here.words();
    let subject = Subject::Entry(Place::Answer(slot.clone()));
    for (at, it) in fields(here.instrument(), here.workbook(), &subject).iter().enumerate() {
        let (label, text) = item(here, it);
        let is_part = matches!(it.cell(), Some(Cell::Part(_, Part::Facet(_))));
        match text {
            Some(text) if is_part => said.labelled(words, &format!("{}. {label}", at + 1), &text),
            None if is_part => {
                let open = words.t("light-open");
                said.labelled(words, &format!("{}. {label}", at + 1), &open);
            }
            Some(text) => said.labelled(words, &label, &text),
            None => {}
        }
    }
}

/// What the parts add up to, and what could be better.
pub fn outcome(here: &Here<'_>, said: &mut Said) {
    let Some(slot) = here.slot() else { return };
    let Some(state) = here.session.derived.progress.slots.get(slot) else { return };
    if let Some(mark) = state.mark.filter(|_| state.computed && state.reason.is_none()) {
        let mark = phrase::mark(here.words(), mark);
        said.with(here.words(), "plain-together", &[("mark", (&mark).into())]);
    }
    let place = Place::Answer(slot.clone());
    for problem in here.session.derived.problems.iter().filter(|problem| problem.place() == Some(&place)) {
        let sentence = phrase::problem(here.words(), problem);
        said.with(here.words(), "plain-advice", &[("problem", (&sentence).into())]);
    }
}

fn matrix_hint(here: &Here<'_>, slot: &Slot, asked: &Question, said: &mut Said) {
    let words = here.words();
    match (asked.kind, &asked.for_register) {
        (QuestionKind::Matrix(of), _) => said.t(
            words,
            match of {
                MatrixOf::Standards => "plain-through-standards",
                MatrixOf::Coverage => "plain-through-coverage",
                MatrixOf::Question => "plain-through-matrix",
            },
        ),
        (_, Some(register)) if slot.row.is_none() => {
            let of = here.instrument().registers.get(register);
            let label = of.map_or(register.as_str(), |register| register.label.as_str());
            said.with(words, "plain-row-by-row", &[("register", label.into()), ("id", register.as_str().into())]);
        }
        _ => {}
    }
}

/// The parts of the question in front with their cells, in order.
pub fn parts(here: &Here<'_>, slot: &Slot) -> Vec<(String, Cell)> {
    let Some(question) = here.instrument().question(&slot.question) else { return Vec::new() };
    let place = Place::Answer(slot.clone());
    let cell = |id: Id| Cell::Part(place.clone(), Part::Facet(id));
    here.instrument().facets(question).into_iter().map(|(id, label, _)| (label.to_owned(), cell(id))).collect()
}

/// What is asked next of the question in front.
pub fn prompt_of_question(here: &Here<'_>, said: &mut Said) {
    let words = here.words();
    let Some(slot) = here.slot() else {
        said.t(words, "plain-prompt-elsewhere");
        return;
    };
    let number = here.instrument().node(&slot.question).map_or("", |node| node.number.as_str());
    let state = here.session.derived.progress.slots.get(slot);
    let parts = parts(here, slot);
    let open = parts.iter().position(|(_, cell)| here.get(cell).is_none());
    let is_open = state.is_some_and(|state| state.state == State::Open);
    if state.is_some_and(|state| state.reason.is_some()) {
        said.with(words, "plain-prompt-not-asked", &[("number", number.into())]);
        return;
    }
    match open.filter(|_| is_open) {
        Some(at) => said.with(
            words,
            "plain-prompt-part",
            &[
                ("number", number.into()),
                ("part", (at + 1).into()),
                ("count", parts.len().into()),
                ("label", (&parts[at].0).into()),
            ],
        ),
        None if is_open => {
            let kind = here.instrument().question(&slot.question).map(|question| question.kind);
            let key = match kind {
                Some(kind) if kind.is_judged() => "plain-prompt-reply",
                _ => "plain-prompt-value",
            };
            said.with(words, key, &[("number", number.into())]);
        }
        None => said.with(words, "plain-prompt-done", &[("number", number.into())]),
    }
}

/// What was opened, how far it is, and how to go on.
pub fn opening(here: &Here<'_>, said: &mut Said) {
    let (words, workbook) = (here.words(), here.workbook());
    let title = if workbook.title.is_empty() { &here.instrument().title } else { &workbook.title };
    said.with(words, "plain-opening", &[("title", title.into()), ("country", (&workbook.country).into())]);
    if !workbook.notice.is_empty() {
        said.lines_of(&workbook.notice);
    }
    counts(here, &here.session.derived.progress.overall, said);
    let all_is_well = |sign: &Sign| matches!(sign, Sign::Save(SaveState::Saved(_)));
    for standing in Sign::of(here.session).iter().filter(|it| !all_is_well(it)) {
        sign(here, standing, said);
    }
    for remark in &here.session.remarks {
        said.line(remark);
    }
    if let Some(rescue) = here.session.rescues.first() {
        for line in crate::report::rescue::summary(words, here.instrument(), workbook, rescue) {
            said.line(&line);
        }
        said.t(words, "plain-rescue");
    }
    said.t(words, "plain-opening-help");
}

/// Counts as one sentence.
pub fn counts(here: &Here<'_>, counts: &Counts, said: &mut Said) {
    let words = here.words();
    let number = |count: usize| words.number(count);
    let [all, answered, unknown, none, deferred, open] =
        [counts.questions, counts.answered, counts.unknown, counts.not_applicable, counts.deferred, counts.open]
            .map(number);
    said.with(
        words,
        "plain-counts",
        &[
            ("questions", (&all).into()),
            ("answered", (&answered).into()),
            ("unknown", (&unknown).into()),
            ("none", (&none).into()),
            ("deferred", (&deferred).into()),
            ("open", (&open).into()),
        ],
    );
}

/// Where the group stands: counts, problems, and every standing sign.
pub fn standing(here: &Here<'_>, said: &mut Said) {
    counts(here, &here.session.derived.progress.overall, said);
    said.with(here.words(), "plain-problem-count", &[("count", here.session.derived.problems.len().into())]);
    for standing in &Sign::of(here.session) {
        sign(here, standing, said);
    }
    if here.session.access.is_read_only() {
        saved(here, said);
    }
}

/// One standing sign, in a sentence.
pub fn sign(here: &Here<'_>, sign: &Sign, said: &mut Said) {
    let words = here.words();
    match sign {
        Sign::Scratch => said.once(&words.t("plain-scratch")),
        Sign::NewerFormat(why) | Sign::NotLocked(why) | Sign::NotProtected(why) => said.once(why),
        Sign::InUse(who) => said.once(&format!("{who}. {}", words.t("rescue-in-use-advice"))),
        Sign::Elsewhere(who) => {
            said.once(&format!("{who}."));
            said.once(&words.t("plain-elsewhere"));
        }
        Sign::ReadOnly | Sign::Save(_) => saved(here, said),
    }
}

/// What is known of the file.
pub fn saved(here: &Here<'_>, said: &mut Said) {
    let file = here.session.path.to_string_lossy();
    if here.session.access.is_read_only() {
        // nothing was to be saved, and another program may be changing it
        return said.once(&here.words().with("plain-looking", &[("file", file.as_ref().into())]));
    }
    let file = ("file", file.as_ref().into());
    match &here.session.save {
        SaveState::Saved(time) => said.with(here.words(), "plain-saved", &[file, ("time", time.into())]),
        SaveState::Saving => said.with(here.words(), "plain-saving", &[file]),
        SaveState::Unconfirmed(time) => said.with(here.words(), "plain-unconfirmed", &[file, ("time", time.into())]),
        SaveState::Kept(reason) => said.with(here.words(), "plain-in-journal", &[file, ("reason", reason.into())]),
        SaveState::Failed(reason) => said.with(here.words(), "plain-not-saved", &[file, ("reason", reason.into())]),
        SaveState::Lost(_) => said.line(&lost_sentence(here.words(), here.session, "save-lost")),
    }
}

/// What the program is, recent workbooks by number, and how to begin.
pub fn start(model: &Model, said: &mut Said) {
    let words = &model.words;
    said.t(words, "plain-start");
    if let Screen::Start(start) = &model.screen {
        for (at, recent) in start.recent.iter().enumerate() {
            let name = recent.path.to_string_lossy();
            let title = if recent.title.is_empty() { name.as_ref() } else { recent.title.as_str() };
            said.with(
                words,
                "plain-recent",
                &[
                    ("number", (at + 1).into()),
                    ("title", title.into()),
                    ("answered", recent.answered.into()),
                    ("asked", recent.asked.into()),
                    ("date", (&words.date(&recent.on)).into()),
                ],
            );
            if recent.waits {
                said.t(words, "start-waits");
            }
        }
    }
    said.t(words, "plain-start-how");
}

/// Whether a cell is a date of a ratification that is only asked once there is one.
pub fn follows_ratification(cell: &Cell) -> bool {
    matches!(cell, Cell::Part(_, Part::Standing(part)) if *part != StandingPart::State)
}
