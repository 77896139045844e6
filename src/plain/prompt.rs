//! Asking: cells one by one, text over several lines, reasons, names, a yes before something goes.
//!
//! While something is asked, Enter skips, `.` stops, `-` empties, `?` helps; `/word` is a command.

use super::output::Output;
use super::parse::{deferred, enter, options};
use super::pending::{Facts, Pending, SeriesStep};
use super::session::{LineResponse, PlainSession};
use super::speak::prompt_of_question;
use super::state::{Focus, LineCtx};
use super::syntax::mark_alone;
use super::verb::Verb;
use crate::app::field::LIMIT;
use crate::app::scene::{self, field_help, record_title};
use crate::app::{Env, Message, Request};
use crate::wording::phrase;
use crate::workbook::{Cell, CellKind, DraftPlace, Fact, Mark, Note, Purpose, Reply, typed_date};
use std::collections::VecDeque;

impl PlainSession {
    /// Takes a line for what is asked.
    pub(super) fn answer_ask(
        &mut self,
        here: &LineCtx<'_>,
        env: &mut dyn Env,
        ask: Pending,
        text: &str,
        step: &mut LineResponse,
    ) {
        let place = ask.draft().map(|(place, _)| place);
        let kept = ask.kept_line(here.model);
        let (text, line) = match (text.trim(), &kept) {
            // what was kept is taken, as what stands in a form is
            ("", Some(kept)) => (kept.as_str(), kept.trim()),
            ("-", Some(_)) => {
                step.messages.extend(place.map(Message::PutDown));
                step.output.t(here.words(), "plain-offer-dropped");
                self.ask = Some(ask);
                return;
            }
            (line, _) => (text, line),
        };
        let before = step.messages.len();
        self.take_answer(here, env, ask, (text, line), step);
        let commits = step.messages[before..].iter().any(|message| matches!(message, Message::Request(_)));
        if commits && self.ask.as_ref().and_then(Pending::draft).map(|(place, _)| place) != place {
            step.messages.extend(place.map(Message::PutDown));
        }
    }

    fn take_answer(
        &mut self,
        here: &LineCtx<'_>,
        env: &mut dyn Env,
        ask: Pending,
        (text, line): (&str, &str),
        step: &mut LineResponse,
    ) {
        match ask {
            Pending::Cells(queue) => self.answer_cell(here, queue, text, step),
            Pending::Text { cell, lines, with, then } => self.answer_text(here, (cell, lines, with, then), text, step),
            Pending::Reason(_) | Pending::Whom(_) | Pending::Name(_) if line.is_empty() || line == "." => {
                step.output.t(here.words(), "plain-left");
            }
            Pending::Reason(cell) => {
                tell_taken_as_text(here, line, step);
                let fact = Fact::Reply(Reply::NotApplicable { reason: line.to_owned() });
                step.messages.push(self.put(cell, Some(fact)));
            }
            Pending::Whom(cell) => match deferred(here, line) {
                Ok(reply @ Reply::Deferred { until: Some(_), .. }) => {
                    step.messages.push(self.put(cell, Some(Fact::Reply(reply))));
                }
                Ok(_) => self.ask = Some(Pending::Until(cell, line.to_owned())),
                Err(sentence) => {
                    step.output.line(&sentence);
                    self.ask = Some(Pending::Whom(cell));
                }
            },
            Pending::Until(cell, to) => {
                let until = match line {
                    "" | "." => Ok(None),
                    line => typed_date(line).map(Some),
                };
                match until {
                    Ok(until) => {
                        let fact = Fact::Reply(Reply::Deferred { to, until });
                        step.messages.push(self.put(cell, Some(fact)));
                    }
                    Err(refusal) => {
                        step.output.line(&phrase::refusal(here.words(), &refusal));
                        self.ask = Some(Pending::Until(cell, to));
                    }
                }
            }
            Pending::Members { lines, is_asked: false } => self.member_line(here, lines, text, step),
            Pending::Members { lines, is_asked: true } => self.take_members(here, &lines, line, step),
            Pending::Series(at) => self.series_line(here, at, (text, line), step),
            Pending::Name(register) => {
                tell_taken_as_text(here, line, step);
                self.add_row(here, env, &register, line, step);
            }
            Pending::Confirm(request) => match mark_alone(here.lexicon, line) {
                Some(Mark::Yes) => {
                    self.leave_removed();
                    step.messages.push(self.request(request));
                }
                _ => step.output.t(here.words(), "plain-kept"),
            },
            Pending::Form(command, given) => self.form_line(here.model, command, given, line, step),
        }
    }

    /// A record whose row goes is left for its list.
    fn leave_removed(&mut self) {
        if let Some(Focus::Record(crate::app::Subject::Row(register, _))) = self.focus.last().cloned() {
            self.focus.pop();
            if self.focus.is_empty() {
                self.focus.push(Focus::Register(register));
            }
        }
    }

    /// What is typed about a meeting; a word alone takes up what was typed into its form here and kept.
    pub(super) fn meeting_or_kept(&mut self, here: &LineCtx<'_>, verb: Verb, rest: &str, step: &mut LineResponse) {
        let purpose = match verb {
            _ if !rest.is_empty() => None,
            Verb::Members => Some(Purpose::Members),
            Verb::Quorum => Some(Purpose::Quorum),
            Verb::Plan => Some(Purpose::Plan),
            Verb::Action => Some(Purpose::Note(Note::Action, self.place(here))),
            Verb::Park => Some(Purpose::Note(Note::Parked, self.place(here))),
            Verb::OffRecord => Some(Purpose::Note(Note::OffRecord, self.place(here))),
            _ => None,
        };
        let place = purpose.map(DraftPlace::Form);
        let kept = place.as_ref().and_then(|place| here.model.typed.kept.get(place)).map(|lines| lines.join("; "));
        self.meeting(here, verb, kept.as_deref().unwrap_or(rest), step);
        if kept.is_some() && step.messages.iter().any(|message| matches!(message, Message::Request(_))) {
            step.messages.extend(place.map(Message::PutDown));
        }
    }

    /// What is asked is left; text under way is kept.
    pub(super) fn drop_ask(&mut self, here: &LineCtx<'_>, step: &mut LineResponse) {
        if let Some(Pending::Text { cell, lines, with, .. }) = self.ask.take()
            && !lines.is_empty()
        {
            step.messages.push(self.text_done(here, cell, &lines, with));
        }
    }

    /// Asks for cells one by one.
    pub(super) fn ask_cells(&mut self, cells: impl IntoIterator<Item = Cell>) {
        let queue: VecDeque<Cell> = cells.into_iter().collect();
        self.ask = (!queue.is_empty()).then_some(Pending::Cells(queue));
    }

    fn answer_cell(&mut self, here: &LineCtx<'_>, mut queue: VecDeque<Cell>, text: &str, step: &mut LineResponse) {
        let Some(cell) = queue.front().cloned() else { return };
        match text.trim() {
            "" => {
                queue.pop_front();
            }
            "." => {
                step.output.t(here.words(), "plain-left");
                return;
            }
            "?" => help_for(here, &cell, &mut step.output),
            "-" => {
                step.messages.push(self.put(cell, None));
                queue.pop_front();
            }
            line => {
                if here.kind(&cell) == Some(CellKind::Prose) {
                    queue.pop_front();
                    let lines = vec![text.trim_end().to_owned()];
                    self.ask = Some(Pending::Text { cell, lines, with: Vec::new(), then: queue });
                    return;
                }
                let is_text = here.kind(&cell) == Some(CellKind::Line);
                if self.enter_value(here, cell, line, step) {
                    queue.pop_front();
                    if is_text {
                        tell_taken_as_text(here, line, step);
                    }
                } else if here.lexicon.way(line).is_some() {
                    step.output.with(here.words(), "plain-stroke", &[("word", line.into())]);
                }
            }
        }
        self.ask_cells(queue);
    }

    fn answer_text(
        &mut self,
        here: &LineCtx<'_>,
        (cell, mut lines, with, then): (Cell, Vec<String>, Facts, VecDeque<Cell>),
        text: &str,
        step: &mut LineResponse,
    ) {
        match text.trim() {
            "" | "." if lines.is_empty() => step.output.t(here.words(), "plain-nothing-written"),
            "." => step.messages.push(self.text_done(here, cell, &lines, with)),
            "-" if lines.is_empty() => step.messages.push(self.put(cell, None)),
            line => {
                if line == "?" && lines.is_empty() {
                    help_for(here, &cell, &mut step.output);
                } else {
                    let length: usize = lines.iter().map(|line| line.chars().count() + 1).sum();
                    if length + text.chars().count() > LIMIT {
                        step.output.with(here.words(), "plain-too-long", &[("limit", LIMIT.into())]);
                    } else {
                        lines.push(text.trim_end().to_owned());
                        if let Some((_, "")) = here.lexicon.way(line) {
                            step.output.with(here.words(), "plain-taken-as-text", &[("word", line.into())]);
                        }
                    }
                }
                self.ask = Some(Pending::Text { cell, lines, with, then });
                return;
            }
        }
        self.ask_cells(then);
    }

    /// The text of several lines as one step with the edits that belong to it.
    pub(super) fn text_done(&mut self, here: &LineCtx<'_>, cell: Cell, lines: &[String], with: Facts) -> Message {
        let text = lines.join("\n").trim_end().to_owned();
        // prose is never refused; any other cell was parsed before it came here
        let fact = enter(here, &cell, &text).ok().flatten();
        self.request(Request::Put(std::iter::once((cell, fact)).chain(with).collect()))
    }

    /// What is asked next: of the line in progress, the list that is open, or the question.
    pub(super) fn prompt_here(&self, here: &LineCtx<'_>, said: &mut Output) {
        let words = here.words();
        let place = |cell: &Cell| here.scene().cell(cell);
        match (&self.ask, self.focus.last()) {
            (Some(Pending::Cells(queue)), _) => {
                if let Some(cell) = queue.front() {
                    prompt_of_cell(here, cell, said);
                }
            }
            (Some(Pending::Text { cell, lines, .. }), _) if lines.is_empty() => {
                said.with(words, "plain-prompt-text", &[("what", (&place(cell)).into())]);
            }
            // between the lines of a text nothing is said
            (Some(Pending::Members { is_asked: true, .. }), _) => said.t(words, "plain-prompt-confirm"),
            (Some(Pending::Members { lines, .. }), _) if lines.is_empty() => said.t(words, "plain-members-how"),
            (Some(Pending::Series(SeriesStep::Rows(rows))), _) if rows.is_empty() => said.t(words, "plain-series-how"),
            (Some(Pending::Series(SeriesStep::Asked { answers, .. })), _) => {
                said.with(words, "plain-series-number", &[("most", answers.len().into())]);
            }
            (Some(Pending::Series(SeriesStep::Planned { otherwise, .. })), _) => {
                said.with(words, "plain-series-take", &[("most", otherwise.len().into())]);
            }
            (Some(Pending::Text { .. } | Pending::Members { .. } | Pending::Series(_)), _) => {}
            (Some(Pending::Confirm(_)), _) => said.t(words, "plain-prompt-confirm"),
            (Some(ask), _) => ask.ask_form(here.model, said),
            (None, Some(Focus::List(_))) => said.t(words, "plain-prompt-list"),
            (None, Some(Focus::Register(_))) => said.t(words, "plain-prompt-register"),
            (None, Some(Focus::Costing(_))) => said.t(words, "plain-prompt-figures"),
            (None, Some(Focus::Grid(_))) => said.t(words, "plain-prompt-grid"),
            (None, Some(Focus::Record(subject))) => {
                said.with(words, "plain-prompt-record", &[("what", (&record_title(&here.scene(), subject)).into())]);
            }
            (None, None) => prompt_of_question(here, said),
        }
        if let Some(kept) = self.ask.as_ref().and_then(|ask| ask.kept_line(here.model)) {
            said.with(words, "plain-kept-offer", &[("text", (&kept).into())]);
        }
    }
}

/// Asks for a cell: what may be chosen, what stands there, and how it is entered.
fn prompt_of_cell(here: &LineCtx<'_>, cell: &Cell, said: &mut Output) {
    let words = here.words();
    let Some(kind) = here.kind(cell) else { return };
    for (at, option) in options(here, cell, &kind).iter().enumerate() {
        said.line(&format!("{}. {}", at + 1, option.in_full()));
    }
    // not numbered: a number is a number here
    if let CellKind::Factor(choices) | CellKind::Factors(choices) = &kind {
        for option in scene::choices(&here.scene(), choices) {
            said.line(&format!("{}: {}", option.id, option.in_full()));
        }
    }
    if let Some(fact) = here.get(cell) {
        let now = phrase::fact(words, here.instrument(), here.workbook(), cell, &fact);
        said.labelled(words, &words.t("plain-now"), &now);
    }
    let how = words.t(match kind {
        CellKind::Reply(..) => "plain-how-reply",
        CellKind::Mark => "plain-how-mark",
        CellKind::Flag => "plain-how-flag",
        CellKind::Prose => "plain-how-text",
        CellKind::Date => "plain-how-date",
        CellKind::Time => "plain-how-time",
        CellKind::Number => "plain-how-number",
        CellKind::Count => "plain-how-count",
        CellKind::Year => "plain-how-year",
        CellKind::Decimal => "plain-how-decimal",
        CellKind::Yearly => "plain-how-yearly",
        CellKind::Factor(_) => "plain-how-factor",
        CellKind::Factors(_) => "plain-how-factors",
        CellKind::Choice(_) => "plain-how-choice",
        CellKind::Many(_) => "plain-how-many",
        CellKind::Line | CellKind::Kept => "plain-how-line",
    });
    said.with(words, "plain-prompt-cell", &[("what", (&here.scene().cell(cell)).into()), ("how", (&how).into())]);
}

/// Help for one cell: what the instrument says of the field, and what the keys of asking are.
fn help_for(here: &LineCtx<'_>, cell: &Cell, said: &mut Output) {
    if let Some(help) = field_help(&here.scene(), cell) {
        said.lines_of(help);
    }
    said.t(here.words(), "plain-help-asking");
}

/// Says that a line was taken as text which means something where none is asked for.
fn tell_taken_as_text(here: &LineCtx<'_>, line: &str, step: &mut LineResponse) {
    if let Some((_, "")) = here.lexicon.way(line) {
        step.output.with(here.words(), "plain-taken-as-value", &[("word", line.into())]);
    }
}
