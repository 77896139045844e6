//! Answering the question in front, and the parts of the entry that is open: why, finding, barriers, confidence.

use super::lexicon::heads;
use super::parse::{deferred, enter};
use super::pending::{Facts, Pending};
use super::session::{LineResponse, PlainSession};
use super::speak::parts;
use super::state::{Focus, LineCtx};
use super::syntax::{Answer, answer, mark_alone};
use super::verb::Verb;
use crate::app::{Env, Request, Subject, only_part};
use crate::instrument::{Id, QuestionKind};
use crate::text::fold;
use crate::workbook::{Cell, Fact, Mark, Part, Place, RemarkPart, Reply};
use std::collections::VecDeque;

impl PlainSession {
    /// Reads a line as an answer to the question in front; says whether it was one.
    pub(super) fn read_answer(&mut self, here: &LineCtx<'_>, line: &str, step: &mut LineResponse) -> bool {
        let (true, Some(slot)) = (self.focus.is_empty(), here.slot()) else { return false };
        let parts = parts(here, slot);
        let reply = Cell::Part(Place::Answer(slot.clone()), Part::Reply);
        let alone = only_part(here.instrument(), here.workbook(), &Place::Answer(slot.clone()));
        match answer(here.lexicon, line, parts.len()) {
            // that the whole question does not apply is said with its reason
            Some(Answer::Mark(Mark::NotApplicable)) if alone.is_some() => {
                self.reply_with(here, reply, Mark::NotApplicable, line, step);
            }
            Some(Answer::Parts(marks)) if alone.is_some() && marks == [(0, Mark::NotApplicable)] => {
                self.reply_with(here, reply, Mark::NotApplicable, line, step);
            }
            // once there is an overall reply, a bare one changes it
            Some(Answer::Mark(mark)) => match alone.or_else(|| open_part(here, parts, &reply)) {
                Some(cell) => step.messages.push(self.put(cell, Some(Fact::Mark(mark)))),
                None => self.reply_with(here, reply, mark, line, step),
            },
            Some(Answer::NotApplicable(reason)) => {
                let fact = Fact::Reply(Reply::NotApplicable { reason });
                step.messages.push(self.put(reply, Some(fact)));
            }
            Some(Answer::Parts(marks)) => {
                let facts = marks
                    .into_iter()
                    .filter_map(|(at, mark)| Some((parts.get(at)?.1.clone(), Some(Fact::Mark(mark)))))
                    .collect();
                step.messages.push(self.request(Request::Put(facts)));
            }
            None => return self.read_item(here, line, step) || self.read_value(here, reply, line, step),
        }
        true
    }

    /// `7 some text`: an item of the question by its number.
    fn read_item(&mut self, here: &LineCtx<'_>, line: &str, step: &mut LineResponse) -> bool {
        let (first, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let Some(at) = first.parse::<usize>().ok().and_then(|number| number.checked_sub(1)) else { return false };
        let Some(subject) = self.subject(here) else { return false };
        self.item_by_number(here, &subject, at, rest, step);
        true
    }

    /// A number, date or choice for a question that asks for one.
    fn read_value(&mut self, here: &LineCtx<'_>, cell: Cell, line: &str, step: &mut LineResponse) -> bool {
        let kind =
            here.slot().and_then(|slot| here.instrument().question(&slot.question)).map(|question| question.kind);
        let asks_value = matches!(
            kind,
            Some(QuestionKind::Number | QuestionKind::Date | QuestionKind::Choice | QuestionKind::Choices)
        );
        if !asks_value || here.lexicon.way(line).is_some() {
            return false;
        }
        self.enter_value(here, cell, line, step);
        true
    }

    fn reply_with(&mut self, here: &LineCtx<'_>, cell: Cell, mark: Mark, line: &str, step: &mut LineResponse) {
        match mark {
            Mark::NotApplicable => self.ask = Some(Pending::Reason(cell)),
            _ => {
                self.enter_value(here, cell, line, step);
            }
        }
    }

    /// Puts a value typed, or says why it was refused.
    pub(super) fn enter_value(&mut self, here: &LineCtx<'_>, cell: Cell, text: &str, step: &mut LineResponse) -> bool {
        match enter(here, &cell, text) {
            Ok(fact) => {
                step.messages.push(self.put(cell, fact));
                true
            }
            Err(sentence) => {
                step.output.line(&sentence);
                false
            }
        }
    }

    /// The overall reply, whatever the parts say.
    pub(super) fn reply(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        let Some(slot) = here.slot() else {
            step.output.t(here.words(), "plain-needs-question");
            return;
        };
        let cell = Cell::Part(Place::Answer(slot.clone()), Part::Reply);
        match (rest, mark_alone(here.lexicon, rest)) {
            ("", _) => self.ask = Some(Pending::Cells(VecDeque::from([cell]))),
            (_, Some(Mark::NotApplicable)) => self.ask = Some(Pending::Reason(cell)),
            _ => {
                self.enter_value(here, cell, rest, step);
            }
        }
    }

    /// The same mark for every part of the question, or for every mark of a row of a matrix (`all 3 yes`).
    pub(super) fn all_parts(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        if let Some(Focus::Grid(kind)) = self.focus.last().cloned() {
            self.same_in_row(here, kind, rest, step);
            return;
        }
        let (Some(slot), Some(mark)) = (here.slot(), mark_alone(here.lexicon, rest)) else {
            step.output.t(here.words(), "plain-all-how");
            return;
        };
        let parts = parts(here, slot);
        if parts.is_empty() {
            step.output.t(here.words(), "plain-no-parts");
            return;
        }
        let facts = parts.into_iter().map(|(_, cell)| (cell, Some(Fact::Mark(mark)))).collect();
        step.messages.push(self.request(Request::Put(facts)));
    }

    /// Takes back the reply with its parts, or the part named.
    pub(super) fn clear(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        if !rest.is_empty() {
            match self.subject(here).and_then(|subject| self.item_of(here, &subject, rest)) {
                Some((item, "")) => self.clear_item(here, &item, step),
                _ => step.output.with(here.words(), "plain-no-item", &[("name", rest.into())]),
            }
            return;
        }
        let (true, Some(slot)) = (self.focus.is_empty(), here.slot()) else {
            step.output.t(here.words(), "plain-clear-how");
            return;
        };
        let reply = Cell::Part(Place::Answer(slot.clone()), Part::Reply);
        let cells = parts(here, slot).into_iter().map(|(_, cell)| cell).chain([reply]);
        let facts: Facts = cells.filter(|cell| here.get(cell).is_some()).map(|cell| (cell, None)).collect();
        if facts.is_empty() {
            step.output.t(here.words(), "plain-nothing-to-clear");
        } else {
            step.messages.push(self.request(Request::Put(facts)));
        }
    }

    /// Puts the question off: to whom, until when.
    pub(super) fn defer(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        let Some(slot) = here.slot() else {
            step.output.t(here.words(), "plain-needs-question");
            return;
        };
        let cell = Cell::Part(Place::Answer(slot.clone()), Part::Reply);
        match rest {
            "" => self.ask = Some(Pending::Whom(cell)),
            rest => match deferred(here, rest) {
                Ok(reply) => step.messages.push(self.put(cell, Some(Fact::Reply(reply)))),
                Err(sentence) => step.output.line(&sentence),
            },
        }
    }

    /// A cell of the entry that is open, or why there is none.
    fn part_cell(&self, here: &LineCtx<'_>, part: Part, step: &mut LineResponse) -> Option<Cell> {
        let cell = match self.subject(here) {
            Some(Subject::Entry(place)) => Some(Cell::Part(place, part)),
            _ => None,
        };
        let cell = cell.filter(|cell| here.kind(cell).is_some());
        if cell.is_none() {
            step.output.t(here.words(), "plain-not-here");
        }
        cell
    }

    /// Why or finding: on the same line, or over several.
    pub(super) fn prose(&mut self, here: &LineCtx<'_>, verb: Verb, rest: &str, step: &mut LineResponse) {
        let part = if verb == Verb::Why { Part::Why } else { Part::Finding };
        let Some(cell) = self.part_cell(here, part, step) else { return };
        self.write(here, cell, rest, Vec::new(), step);
    }

    /// Text for a cell: given at once, or asked for over several lines.
    pub(super) fn write(&mut self, here: &LineCtx<'_>, cell: Cell, text: &str, with: Facts, step: &mut LineResponse) {
        if text.is_empty() {
            self.ask = Some(Pending::Text { cell, lines: Vec::new(), with, then: VecDeque::new() });
        } else {
            step.messages.push(self.text_done(here, cell, &[text.to_owned()], with));
        }
    }

    /// Barriers or review: given at once, or asked for with what may be chosen.
    pub(super) fn part_by_word(&mut self, here: &LineCtx<'_>, verb: Verb, rest: &str, step: &mut LineResponse) {
        let part = if verb == Verb::Barriers { Part::Obstacles } else { Part::Review };
        let Some(cell) = self.part_cell(here, part, step) else { return };
        if rest.is_empty() || !self.enter_value(here, cell.clone(), rest, step) {
            self.ask = Some(Pending::Cells(VecDeque::from([cell])));
        }
    }

    /// How sure the group is and on what it rests: `confidence medium interviews`.
    pub(super) fn confidence(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        let Some(level) = self.part_cell(here, Part::Level, step) else { return };
        let Some(basis) = self.part_cell(here, Part::Basis, step) else { return };
        let first = heads(rest, 4)
            .find_map(|(words, left)| enter(here, &level, &words).ok().flatten().map(|fact| (fact, left.to_owned())));
        let (with_level, rest) = match first {
            Some((fact, left)) => (Some(fact), left),
            None => (None, rest.to_owned()),
        };
        let with_basis = match rest.trim() {
            "" => None,
            text => match enter(here, &basis, text) {
                Ok(fact) => fact,
                Err(sentence) => {
                    step.output.line(&sentence);
                    self.ask = Some(Pending::Cells(VecDeque::from([level, basis])));
                    return;
                }
            },
        };
        if with_level.is_none() && with_basis.is_none() {
            self.ask = Some(Pending::Cells(VecDeque::from([level, basis])));
            return;
        }
        let pairs = [(level, with_level), (basis, with_basis)];
        let facts = pairs.into_iter().filter(|(_, fact)| fact.is_some()).collect();
        step.messages.push(self.request(Request::Put(facts)));
    }

    /// A remark, open or restricted: `remark restricted Said in confidence.`
    pub(super) fn remark(&mut self, here: &LineCtx<'_>, env: &mut dyn Env, rest: &str, step: &mut LineResponse) {
        let Some(Subject::Entry(place)) = self.subject(here) else {
            step.output.t(here.words(), "plain-not-here");
            return;
        };
        let Ok(id) = Id::new(&env.fresh_id("r")) else { return };
        let known = format!("restricted,{}", here.words().t("plain-restricted"));
        let known: Vec<String> = known.split(',').map(fold).collect();
        let restricted = heads(rest, 1).next().filter(|(word, _)| known.contains(word));
        let cell = |part| Cell::Part(place.clone(), Part::Remark(id.clone(), part));
        let (text, with) = match restricted {
            Some((_, text)) => (text, vec![(cell(RemarkPart::Restricted), Some(Fact::Flag(true)))]),
            None => (rest, Vec::new()),
        };
        self.write(here, cell(RemarkPart::Text), text, with, step);
    }
}

/// The next part without a mark, while there is no overall reply.
fn open_part(here: &LineCtx<'_>, parts: Vec<(String, Cell)>, reply: &Cell) -> Option<Cell> {
    let mut open = parts.into_iter().map(|(_, cell)| cell).filter(|cell| here.get(cell).is_none());
    here.get(reply).is_none().then(|| open.next()).flatten()
}
