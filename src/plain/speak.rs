//! What is said of the workbook: the question, a record, counts, the saved state. One idea a line, no drawing.

use super::output::Output;
use super::state::LineCtx;
use crate::analysis::{Counts, State};
use crate::app::scene::{self, LineValue, PartyStanding, QuestionScene, RecordLine};
use crate::app::{About, Item, Model, SaveState, Screen, Sign, Subject, What, items, meeting_left_open};
use crate::i18n::Words;
use crate::instrument::{Id, Instrument};
use crate::wording::phrase;
use crate::workbook::{Cell, Part, Place, Slot, StandingPart, Workbook};

/// The numbered items of a record: its cells, citations and remarks.
pub fn fields(instrument: &Instrument, workbook: &Workbook, subject: &Subject) -> Vec<Item> {
    let mut all = items(instrument, workbook, subject);
    all.retain(|item| !matches!(item.what, What::Matrix(_)));
    all
}

/// What a cell is called within its own record.
pub fn short_label(here: &LineCtx<'_>, cell: &Cell) -> String {
    phrase::short(here.words(), here.instrument(), cell)
}

/// What stands in a line; nothing where it is empty.
fn spoken(words: &Words, value: &LineValue) -> Option<String> {
    match value {
        LineValue::Marks { choices, held, in_full, .. } => in_full.clone().or_else(|| {
            let choice = choices.iter().find(|choice| Some(choice.mark) == *held)?;
            let same = choice.state == choice.word;
            Some(if same { choice.word.clone() } else { format!("{} ({})", choice.word, choice.state) })
        }),
        LineValue::Text(text) => text.clone(),
        LineValue::Citation(source, None) => Some(source.clone()),
        LineValue::Citation(source, Some(quote)) => {
            Some(format!("{source}, {}", words.with("plain-quote", &[("quote", quote.into())])))
        }
        LineValue::Version(sentence) | LineValue::Matrix(sentence) => Some(sentence.clone()),
        LineValue::Question(_, title, state) => Some(words.labelled(title, state)),
    }
}

/// A line of a record, with its number where it has one.
fn say_line(words: &Words, number: Option<usize>, line: &RecordLine, text: &str, said: &mut Output) {
    let number = number.map(|number| format!("{number}. ")).unwrap_or_default();
    match &line.value {
        LineValue::Version(sentence) | LineValue::Matrix(sentence) => said.line(&format!("{number}{sentence}")),
        LineValue::Question(..) => said.line(&format!("{number}{text}")),
        _ => said.labelled(words, &format!("{number}{}", line.label), text),
    }
}

/// One item by itself, also where it is empty.
pub fn item(here: &LineCtx<'_>, item: &Item, said: &mut Output) {
    if let Some(line) = scene::record_line(&here.scene(), item.clone()) {
        let text = spoken(here.words(), &line.value).unwrap_or_else(|| here.words().t("plain-empty"));
        say_line(here.words(), None, &line, &text, said);
    }
}

/// Every item of a record with its number, also the empty ones.
pub fn record(here: &LineCtx<'_>, subject: &Subject, said: &mut Output) {
    said.line(&scene::record_title(&here.scene(), subject));
    let lines = scene::record(&here.scene(), subject);
    let mut over = "";
    for (at, line) in numbered(&lines).enumerate() {
        if matches!(line.value, LineValue::Question(..)) && over != line.label {
            said.with(here.words(), "plain-label", &[("label", (&line.label).into())]);
            over = &line.label;
        }
        let text = spoken(here.words(), &line.value).unwrap_or_else(|| here.words().t("plain-empty"));
        say_line(here.words(), Some(at + 1), line, &text, said);
    }
    if let Subject::Entry(place) = subject {
        scene::entry_caution(&here.scene(), place).iter().for_each(|caution| said.line(caution));
    }
}

/// The lines that have numbers: all but the matrix, which has a word of its own.
fn numbered(lines: &[RecordLine]) -> impl Iterator<Item = &RecordLine> {
    lines.iter().filter(|line| !matches!(line.value, LineValue::Matrix(_)))
}

/// The question in front: number, section, prompt, parts with their marks, what was recorded, what could be better.
pub fn question(here: &LineCtx<'_>, said: &mut Output) {
    let Some(slot) = here.slot() else { return };
    let words = here.words();
    let Some(scene) = scene::question(&here.scene(), slot) else {
        said.with(words, "plain-no-question", &[("question", slot.question.as_str().into())]);
        return;
    };
    let args = [("number", (&scene.number).into()), ("name", (&scene.name).into())];
    said.with(words, "plain-question", &args);
    said.with(words, "plain-under", &[("title", (&scene.trail.join(", ")).into())]);
    if let Some((one, row)) = &scene.about {
        let row = words.with("plain-row", &[("one", one.into()), ("row", row.into())]);
        said.with(words, "plain-about", &[("row", (&row).into())]);
    }
    said.lines_of(&scene.prompt);
    said.with(words, "plain-state", &[("state", (&scene.state).into())]);
    scene.decided.iter().for_each(|told| said.line(&told.text));
    scene.not_asked.iter().for_each(|sentence| said.line(sentence));
    for (at, line) in numbered(&scene.lines).enumerate() {
        let is_part = matches!(line.item.cell(), Some(Cell::Part(_, Part::Facet(_))));
        let number = is_part.then_some(at + 1);
        match spoken(words, &line.value) {
            Some(text) => say_line(words, number, line, &text, said),
            None if is_part => say_line(words, number, line, &words.t("light-open"), said),
            None => {}
        }
    }
    say_outcome(words, &scene, said);
    scene.feeds.iter().for_each(|sentence| said.line(sentence));
    for line in &scene.lines {
        if let LineValue::Matrix(sentence) = &line.value {
            said.line(sentence);
        }
    }
    row_by_row(here, slot, said);
}

/// What the parts add up to, and what could be better.
pub fn outcome(here: &LineCtx<'_>, said: &mut Output) {
    if let Some(scene) = here.slot().and_then(|slot| scene::question(&here.scene(), slot)) {
        say_outcome(here.words(), &scene, said);
    }
}

fn say_outcome(words: &Words, scene: &QuestionScene, said: &mut Output) {
    for line in &scene.lines {
        if let LineValue::Marks { from_parts: Some(sentence), .. } = &line.value {
            said.line(sentence);
        }
    }
    for problem in &scene.problems {
        let problem = words.labelled(&problem.cell, &problem.sentence);
        said.with(words, "plain-advice", &[("problem", (&problem).into())]);
    }
}

/// What a question asked row by row says while there is no row.
fn row_by_row(here: &LineCtx<'_>, slot: &Slot, said: &mut Output) {
    let asked = here.instrument().question(&slot.question);
    if let (Some(register), None) = (asked.and_then(|asked| asked.for_register.as_ref()), &slot.row) {
        let of = here.instrument().registers.get(register);
        let label = of.map_or(register.as_str(), |register| register.label.as_str());
        let args = [("register", label.into()), ("id", register.as_str().into())];
        said.with(here.words(), "plain-row-by-row", &args);
    }
}

/// The parts of the question in front with their cells, in order.
pub fn parts(here: &LineCtx<'_>, slot: &Slot) -> Vec<(String, Cell)> {
    let Some(question) = here.instrument().question(&slot.question) else { return Vec::new() };
    let place = Place::Answer(slot.clone());
    let cell = |id: Id| Cell::Part(place.clone(), Part::Facet(id));
    here.instrument().facets(question).into_iter().map(|(id, label, _)| (label.to_owned(), cell(id))).collect()
}

/// What is asked next of the question in front.
pub fn prompt_of_question(here: &LineCtx<'_>, said: &mut Output) {
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

/// Where a party stands, with its reasons and the text it proposes.
pub fn party(words: &Words, party: &PartyStanding, said: &mut Output) {
    let reasons = party.reasons.as_ref().map(|told| told.text.clone());
    let parts = [Some(party.words.clone()), reasons, party.proposes.clone()];
    let text = parts.into_iter().flatten().collect::<Vec<_>>().join("; ");
    said.labelled(words, party.heard.as_ref().unwrap_or(&party.label), &text);
}

/// What was opened, how far it is, and how to go on.
pub fn opening(here: &LineCtx<'_>, said: &mut Output) {
    let (words, workbook) = (here.words(), here.workbook());
    let title = if workbook.title.is_empty() { &here.instrument().title } else { &workbook.title };
    said.with(
        words,
        "plain-opening",
        &[("title", title.into()), ("country", (&words.country(&workbook.country)).into())],
    );
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
    if let Some(asked) = scene::ask(&here.scene(), About::Rescue) {
        asked.lines.iter().for_each(|line| said.line(line));
        said.t(words, "plain-rescue");
    }
    said.t(words, "plain-opening-help");
}

/// What a file brings, and how it is taken.
pub fn import(here: &LineCtx<'_>, said: &mut Output) {
    let Some(import) = scene::import(&here.scene()) else { return };
    import.parts.iter().flatten().for_each(|line| said.line(line));
    said.line(&import.summary);
    if !import.parts.is_empty() {
        said.t(here.words(), "plain-import-waits");
    }
}

/// Counts as one sentence.
pub fn counts(here: &LineCtx<'_>, counts: &Counts, said: &mut Output) {
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
pub fn standing(here: &LineCtx<'_>, said: &mut Output) {
    counts(here, &here.session.derived.progress.overall, said);
    said.with(here.words(), "plain-problem-count", &[("count", here.session.derived.problems.len().into())]);
    for standing in &Sign::of(here.session) {
        sign(here, standing, said);
    }
    if here.session.access.is_read_only() {
        saved(here, said);
    }
    meeting_left_open(here.model).iter().for_each(|sentence| said.line(sentence));
}

/// One standing sign, in a sentence.
pub fn sign(here: &LineCtx<'_>, sign: &Sign, said: &mut Output) {
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
pub fn saved(here: &LineCtx<'_>, said: &mut Output) {
    let sentence = scene::saved(&here.scene());
    // nothing was to be saved, and it is known after the first time
    if here.session.access.is_read_only() { said.once(&sentence) } else { said.line(&sentence) }
}

/// What the program is, recent workbooks by number, and how to begin.
pub fn start(model: &Model, said: &mut Output) {
    let words = &model.words;
    said.t(words, "plain-start");
    if let Screen::Start(start) = &model.screen {
        let scene = scene::start(words, start, true);
        said.line(&scene.title);
        scene.about.iter().for_each(|sentence| said.line(sentence));
        if let Some(title) = &scene.recent_title {
            said.with(words, "plain-label", &[("label", title.into())]);
        }
        for (at, line) in scene.recent.iter().enumerate() {
            let place = line.place.as_ref().unwrap_or(&line.path);
            let title =
                line.country.iter().chain([&line.title, place]).map(String::as_str).collect::<Vec<_>>().join(", ");
            let args = [
                ("number", (at + 1).into()),
                ("title", (&title).into()),
                ("progress", (&line.progress).into()),
                ("date", (&line.on).into()),
            ];
            said.with(words, "plain-recent", &args);
        }
        for (command, title) in &scene.offers {
            said.labelled(words, &words.t(&format!("plain-start-{}", command.as_str())), title);
        }
        let instruments: Vec<String> = scene.instruments.iter().map(|(id, title)| format!("{title} ({id})")).collect();
        if !instruments.is_empty() {
            said.labelled(words, &scene.instruments_title, &instruments.join("; "));
        }
    }
    said.t(words, "plain-start-how");
}

/// Whether a cell is a date of a ratification that is only asked once there is one.
pub fn follows_ratification(cell: &Cell) -> bool {
    matches!(cell, Cell::Part(_, Part::Standing(part)) if *part != StandingPart::State)
}
