//! A record: the cells of one thing with their labels, values and how they read.

use super::SceneCtx;
use crate::analysis::{Rating, State, rating_at};
use crate::app::grid::GridKind;
use crate::app::record::{Item, Subject, What, items, slots_of_row};
use crate::instrument::{Id, QuestionKind};
use crate::text::paragraphs::apart;
use crate::wording::phrase;
use crate::workbook::{Cell, CellKind, Fact, Mark, Part, Place, Reply, Slot, working_group};

/// One line of a record: what it shows, and the item it is, which says what can be done with it.
#[derive(Debug, Clone)]
pub struct RecordLine {
    pub item: Item,
    /// What it is called.
    pub label: String,
    /// What stands there.
    pub value: LineValue,
}

/// What stands in a line.
#[derive(Debug, Clone)]
pub enum LineValue {
    /// One of the marks, or none yet.
    Marks {
        /// What may be chosen, in order.
        choices: Vec<MarkChoice>,
        /// Which is chosen.
        held: Option<Mark>,
        /// The reply in full, where it says more than its mark: a reason, whom it is put off to.
        in_full: Option<String>,
        /// What the parts add up to, where no reply was given as a whole.
        from_parts: Option<String>,
    },
    /// Text, a date, a choice; `None` where it is empty.
    Text(Option<String>),
    /// A source cited: which, where in it and of what date; then its words.
    Citation(String, Option<String>),
    /// Another version of the cell above, as a sentence.
    Version(String),
    /// The matrix through which the question is answered, as a sentence.
    Matrix(String),
    /// A question asked about the row: how it reads, its number and name, and the same in words. Its label is how far
    /// all of them are.
    Question(Rating, String, String),
}

/// A mark that may be chosen.
#[derive(Debug, Clone)]
pub struct MarkChoice {
    pub mark: Mark,
    pub word: String,
    /// Its word where there is little room.
    pub short: String,
    /// How it would read here.
    pub rating: Rating,
    /// The same in words.
    pub state: String,
}

/// Lines of a record as they are laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LaidOut {
    One(usize),
    /// Several lines nothing stands in, named in one.
    Empty(std::ops::Range<usize>),
}

/// The lines of a record with those of a question or an item of an agenda that are empty folded together, but for the one the cursor is among. What
/// is written in prose keeps its line: people look for the place to write.
#[must_use]
pub fn folded(subject: &Subject, lines: &[RecordLine], cursor: Option<usize>) -> Vec<LaidOut> {
    let folds = match subject {
        Subject::Entry(Place::Answer(_)) => true,
        // most of an item the program writes, when it is taken up and left
        Subject::Row(register, _) => register.as_str() == working_group::AGENDA,
        _ => false,
    };
    let is_empty = |line: &RecordLine| {
        let is_folded = match &line.item.what {
            What::Cell(Cell::Field(..), _) => true,
            What::Cell(_, kind) => *kind != CellKind::Prose,
            _ => false,
        };
        folds && is_folded && matches!(line.value, LineValue::Text(None))
    };
    let mut all = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let run = lines[at..].iter().take_while(|line| is_empty(line)).count();
        let is_open = cursor.is_some_and(|cursor| (at..at + run).contains(&cursor));
        if run > 1 && !is_open {
            all.push(LaidOut::Empty(at..at + run));
        } else {
            all.extend((at..at + run.max(1)).map(LaidOut::One));
        }
        at += run.max(1);
    }
    all
}

/// The lines of a record, in the order asked.
#[must_use]
pub fn record(ctx: &SceneCtx<'_>, subject: &Subject) -> Vec<RecordLine> {
    let all = items(ctx.instrument(), ctx.workbook(), subject);
    all.into_iter().filter_map(|item| record_line(ctx, item)).collect()
}

/// One line of a record; nothing where its citation or remark is gone.
#[must_use]
pub fn record_line(ctx: &SceneCtx<'_>, item: Item) -> Option<RecordLine> {
    let words = ctx.words;
    let short = |cell: &Cell| phrase::short(words, ctx.instrument(), cell);
    let (label, value) = match &item.what {
        What::Cell(cell, CellKind::Mark) => {
            let held = match ctx.workbook().get(cell) {
                Some(Fact::Mark(mark)) => Some(mark),
                _ => None,
            };
            let choices = choices(ctx, cell);
            (short(cell), LineValue::Marks { choices, held, in_full: None, from_parts: None })
        }
        What::Cell(cell, CellKind::Reply(kind, _)) => reply(ctx, cell, *kind)?,
        What::Cell(cell, _) => (short(cell), LineValue::Text(value(ctx, cell))),
        What::Citation(place, id) => {
            let (source, quote) = citation(ctx, place, id)?;
            let label = words.t(if ctx.in_lines { "part-source" } else { "part-sources" });
            (label, LineValue::Citation(source, quote))
        }
        What::Remark(place, id) => {
            let (label, text) = remark(ctx, place, id)?;
            (label, LineValue::Text(Some(text)))
        }
        What::Dispute(cell) => (short(cell), LineValue::Version(version(ctx, cell))),
        What::Matrix(kind) => {
            let sentence = match kind {
                GridKind::Standards => ctx.hint("open-standards", "plain-through-standards"),
                GridKind::Coverage => {
                    let key = if ctx.in_lines { "plain-through-coverage" } else { "open-coverage" };
                    phrase::by_branch(words, ctx.instrument(), key)
                }
                GridKind::Question(_) => ctx.hint("open-matrix", "plain-through-matrix"),
            };
            (String::new(), LineValue::Matrix(sentence))
        }
        What::Question(slot) => question(ctx, slot)?,
    };
    Some(RecordLine { item, label, value })
}

fn choices(ctx: &SceneCtx<'_>, cell: &Cell) -> Vec<MarkChoice> {
    let words = ctx.words;
    let choice = |mark: &Mark| {
        let (word, rating) = (phrase::mark(words, *mark), rating_at(ctx.instrument(), ctx.workbook(), cell, *mark));
        let short = match mark {
            Mark::NotApplicable => words.t("mark-short-not-applicable"),
            _ => word.clone(),
        };
        MarkChoice { mark: *mark, word, short, rating, state: phrase::rating(words, rating) }
    };
    Mark::ALL.iter().map(choice).collect()
}

/// The overall reply; what its parts add up to stands beside it and never in its place.
fn reply(ctx: &SceneCtx<'_>, cell: &Cell, kind: QuestionKind) -> Option<(String, LineValue)> {
    let Cell::Part(Place::Answer(slot), _) = cell else { return None };
    let (words, instrument) = (ctx.words, ctx.instrument());
    let given = ctx.workbook().entry(&Place::Answer(slot.clone())).and_then(|entry| entry.reply.clone());
    let question = instrument.question(&slot.question);
    let has_parts =
        question.is_some_and(|question| !instrument.facets(question).is_empty()) || kind != QuestionKind::Judgement;
    let label = words.t(if has_parts { "reply-overall" } else { "part-reply" });
    if !kind.is_judged() {
        let text = given.map(|reply| phrase::reply(words, instrument, slot, &reply));
        return Some((label, LineValue::Text(text)));
    }
    let in_full = match &given {
        Some(reply @ (Reply::NotApplicable { .. } | Reply::Deferred { .. })) => {
            Some(phrase::reply(words, instrument, slot, reply))
        }
        _ => None,
    };
    let state = ctx.session.derived.progress.slots.get(slot);
    let computed = state.filter(|state| given.is_none() && state.computed && state.reason.is_none());
    let from_parts = computed.and_then(|state| state.mark).map(|mark| {
        let mark = phrase::mark(words, mark);
        words.with("reply-from-parts", &[("mark", (&mark).into())])
    });
    let held = given.as_ref().and_then(Reply::mark);
    Some((label, LineValue::Marks { choices: choices(ctx, cell), held, in_full, from_parts }))
}

/// A question asked about a row, under how far all of them are.
fn question(ctx: &SceneCtx<'_>, slot: &Slot) -> Option<(String, LineValue)> {
    let (instrument, progress) = (ctx.instrument(), &ctx.session.derived.progress);
    let asked = instrument.question(&slot.question)?;
    let slots: Vec<Slot> = slots_of_row(instrument, asked.for_register.as_ref()?, slot.row.as_ref()?).collect();
    let counts = progress.of_slots(&slots);
    let args = [("answered", counts.answered.into()), ("asked", counts.asked().into())];
    let state = progress.slots.get(slot);
    let (rating, state) = state.map_or((Rating::Open, State::Open), |state| (state.rating, state.state));
    let number = instrument.node(&slot.question).map_or("", |node| node.number.as_str());
    let title = format!("{number} {}", asked.name());
    Some((
        ctx.words.with("row-questions", &args),
        LineValue::Question(rating, title, super::outline::reads(ctx, rating, state)),
    ))
}

/// What a cell holds in words; what no room may read is said to be hidden.
fn value(ctx: &SceneCtx<'_>, cell: &Cell) -> Option<String> {
    if is_hidden(ctx, cell) {
        return Some(ctx.words.t("remark-hidden"));
    }
    match cell {
        Cell::Part(place, Part::Finding) => super::finding(ctx, place),
        cell => ctx.workbook().get(cell).map(|fact| ctx.fact(cell, &fact)),
    }
}

/// Whether a cell is the text of a restricted remark while a room looks on.
fn is_hidden(ctx: &SceneCtx<'_>, cell: &Cell) -> bool {
    ctx.public && ctx.workbook().is_restricted(cell)
}

fn version(ctx: &SceneCtx<'_>, cell: &Cell) -> String {
    let words = ctx.words;
    let text = match is_hidden(ctx, cell) {
        true => words.t("remark-hidden"),
        false => {
            let said = |at: &Cell| ctx.fact(at, &ctx.workbook().get(at).unwrap_or(Fact::Emptied));
            apart(&said(cell.meant()), &said(cell)).1
        }
    };
    let label = phrase::short(words, ctx.instrument(), cell.meant());
    words.with("version-of", &[("cell", (&label).into()), ("text", (&text).into())])
}

fn citation(ctx: &SceneCtx<'_>, place: &Place, id: &Id) -> Option<(String, Option<String>)> {
    let words = ctx.words;
    let citation = ctx.workbook().entry(place).and_then(|entry| entry.citations.get(id))?;
    let mut text = citation.source.as_ref().map_or_else(
        || words.t("citation-without-source"),
        |source| phrase::source_title(ctx.instrument(), ctx.workbook(), source),
    );
    if let Some(at) = &citation.at {
        text.push_str(&format!(", {at}"));
    }
    if let Some(as_of) = citation.as_of {
        let date = words.date(&as_of.to_string());
        text.push_str(&format!(" ({})", words.with("as-of-date", &[("date", (&date).into())])));
    }
    Some((text, citation.quote.as_ref().map(|quote| quote.trim().to_owned())))
}

/// A remark; one that is restricted stays hidden while a room looks on, and is called restricted elsewhere.
fn remark(ctx: &SceneCtx<'_>, place: &Place, id: &Id) -> Option<(String, String)> {
    let words = ctx.words;
    let remark = ctx.workbook().entry(place).and_then(|entry| entry.remarks.get(id))?;
    let restricted = ctx.workbook().hides_remark(place, id);
    if ctx.in_lines {
        let label = words.t(if restricted { "plain-remark-restricted" } else { "part-remark" });
        return Some((label, remark.text.clone()));
    }
    let text = match (restricted, ctx.public) {
        (true, true) => words.t("remark-hidden"),
        (true, false) => format!("[{}] {}", words.t("part-restricted"), remark.text),
        (false, _) => remark.text.clone(),
    };
    Some((words.t("part-remarks"), text))
}

/// What a record is of.
#[must_use]
pub fn record_title(ctx: &SceneCtx<'_>, subject: &Subject) -> String {
    let (words, instrument, workbook) = (ctx.words, ctx.instrument(), ctx.workbook());
    match subject {
        Subject::Header => {
            let path = ctx.session.path.display().to_string();
            words.labelled(&ctx.hint("record-header", "plain-header"), &path)
        }
        Subject::Entry(Place::Standard(id)) => match instrument.standards.get(id) {
            Some(it) if ctx.in_lines => format!("{}, {}", it.code, it.title),
            Some(it) => format!("{} {}", it.code, it.title),
            None => id.to_string(),
        },
        Subject::Entry(place) => ctx.place(place),
        Subject::Row(register, row) => {
            let title = phrase::row_title(instrument, workbook, register, row);
            if !ctx.in_lines {
                return title;
            }
            // the eye sees the register it stands in
            let one = instrument.registers.get(register).map_or(register.as_str(), |it| it.one.as_str());
            words.with("plain-row", &[("one", one.into()), ("row", (&title).into())])
        }
        Subject::Citation(place, _) => words.with("record-citation", &[("place", (&ctx.place(place)).into())]),
        Subject::Remark(place, _) => words.with("record-remark", &[("place", (&ctx.place(place)).into())]),
        Subject::Position(place, party, _) => ctx.joined([ctx.place(place), super::party_label(ctx, party)]),
    }
}
