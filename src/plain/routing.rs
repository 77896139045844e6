//! What a line means where one is: an answer to what is asked, a number of a list, an answer, or a word.

use super::lexicon::refusal;
use super::pending::Pending;
use super::session::{LineResponse, PlainSession};
use super::state::{Focus, LineCtx};
use super::verb::{Verb, Way};
use crate::app::{Command, Env, Message, Model};
use crate::report::kind::ReportKind;
use crate::text::fold;
use crate::workbook::Mark;

impl PlainSession {
    /// Reads a cleaned line.
    pub(super) fn read(&mut self, model: &Model, env: &mut dyn Env, text: &str, step: &mut LineResponse) {
        let lexicon = self.lexicon.clone();
        let Some(session) = &model.session else {
            self.read_at_start(model, text, step);
            return;
        };
        // a line is typed now, whatever the clock said when the last change was made
        let moment = crate::app::moment(env);
        let here = LineCtx { model, session, lexicon: &lexicon, moment: &moment };
        let mut line = text.trim();
        // a stroke in front makes a command of any line
        let forced = line.strip_prefix('/').map(str::trim);
        if let Some(rest) = forced {
            self.drop_ask(&here, step);
            line = rest;
        } else if let Some(ask) = self.ask.take() {
            self.answer_ask(&here, env, ask, text, step);
            return;
        }
        if line.is_empty() {
            self.enter_key(&here, step);
        } else if !self.read_number(&here, line, step) && !self.read_answer(&here, line, step) {
            match lexicon.way(line) {
                Some((way, rest)) if self.refuses(model, way, rest, step) => {}
                Some((Way::Command(command), _)) => step.command(command),
                Some((Way::Verb(verb), rest)) => self.verb(&here, env, verb, rest, step),
                Some((Way::Instead(key), _)) => step.output.t(here.words(), key),
                _ => self.unknown(&here, line, step),
            }
        }
    }

    /// Says what a word does not take, if it was given anything such; whether it was.
    fn refuses(&self, model: &Model, way: Way, rest: &str, step: &mut LineResponse) -> bool {
        let sentence = refusal(&model.words, &self.lexicon, way, rest);
        sentence.iter().for_each(|sentence| step.output.line(sentence));
        sentence.is_some()
    }

    /// An empty line: out of what is open, or on to the next question.
    fn enter_key(&mut self, here: &LineCtx<'_>, step: &mut LineResponse) {
        if self.focus.pop().is_none() {
            step.command(if here.slot().is_some() { Command::Next } else { Command::Question });
        } else if self.focus.is_empty() && here.slot().is_none() {
            step.command(Command::Question);
        }
    }

    /// A number where numbers choose: in a list, a register, a matrix, a record, or an item of the question.
    fn read_number(&mut self, here: &LineCtx<'_>, line: &str, step: &mut LineResponse) -> bool {
        let (first, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let Some(at) = first.trim_end_matches(['.', ')', ':']).parse::<usize>().ok() else { return false };
        let at = at.wrapping_sub(1);
        match (self.focus.last().cloned(), rest.trim()) {
            (Some(Focus::List(shelf)), "") => match shelf.lines.get(at) {
                Some((_, goal)) => self.follow(here, goal.clone(), step),
                None => self.no_such_number(here, shelf.lines.len(), step),
            },
            (Some(Focus::Register(register)), "") => self.open_row(here, &register, at, step),
            (Some(Focus::Costing(page)), "") => self.page_row(here, &page, at, step),
            (Some(Focus::Grid(kind)), rest) => self.grid_row(here, kind, at, rest, step),
            (Some(Focus::Record(subject)), rest) => self.item_by_number(here, &subject, at, rest, step),
            _ => return false,
        }
        true
    }

    pub(super) fn no_such_number(&self, here: &LineCtx<'_>, count: usize, step: &mut LineResponse) {
        step.output.with(here.words(), "plain-no-such-number", &[("count", count.into())]);
    }

    /// A word that is none: an item of the record by name, or the nearest known word.
    fn unknown(&mut self, here: &LineCtx<'_>, line: &str, step: &mut LineResponse) {
        if self.item_by_name(here, line, step) {
            return;
        }
        if here.lexicon.mark(line).is_some_and(|(_, rest)| rest.is_empty()) {
            step.output.t(here.words(), "plain-mark-of-what");
            return;
        }
        let word: String = line.split_whitespace().next().unwrap_or_default().chars().take(40).collect();
        match here.lexicon.nearest(&word).filter(|near| fold(&word) != **near) {
            Some(near) => {
                step.output.with(
                    here.words(),
                    "plain-unknown-near",
                    &[("word", (&word).into()), ("near", near.into())],
                );
            }
            None => step.output.with(here.words(), "plain-unknown", &[("word", (&word).into())]),
        }
    }

    /// What a word does.
    fn verb(&mut self, here: &LineCtx<'_>, env: &mut dyn Env, verb: Verb, rest: &str, step: &mut LineResponse) {
        use Verb as V;
        let leaves = matches!(verb, V::New | V::Try) || (verb == V::Open && !rest.is_empty());
        if leaves && here.session.is_refused() && !here.session.is_lost() {
            // another workbook would take the place of what is nowhere but here
            super::speak::saved(here, &mut step.output);
            return;
        }
        match verb {
            V::Reply => self.reply(here, rest, step),
            V::All => self.all_parts(here, rest, step),
            V::Clear => self.clear(here, rest, step),
            V::Defer => self.defer(here, rest, step),
            V::Why | V::Finding => self.prose(here, verb, rest, step),
            V::Barriers | V::Review => self.part_by_word(here, verb, rest, step),
            V::Confidence => self.confidence(here, rest, step),
            V::Source => self.source(here, env, rest, step),
            V::Remark => self.remark(here, env, rest, step),
            V::Gap => self.gap(here, env, None, step),
            V::NoGap => self.no_gap(here, env, rest, step),
            V::Show => self.show(here, rest, step),
            V::Field => self.field(here, rest, step),
            V::Ask => self.ask_open(here, step),
            V::Settle => self.settle(here, rest, step),
            V::Set => self.set(here, rest, step),
            V::Remove => self.remove(here, rest, step),
            V::Next | V::Previous | V::Back | V::Forward | V::NextGap => self.travel(here, verb, step),
            V::Open if !rest.is_empty() => self.form(here.model, Command::Open, rest, step),
            V::Open => self.travel(here, verb, step),
            V::Go => self.go(here, rest, step),
            V::Question => self.question(here, step),
            V::Guidance => self.guidance(here, step),
            V::Outline => self.outline(here, rest, step),
            V::Find => self.find(here, rest, step),
            V::Problems => self.problems(here, step),
            V::More => self.more(here, step),
            V::Registers => self.registers(here, step),
            V::Register => self.register(here, rest, step),
            V::Sources => self.sources(here, step),
            V::Row => self.row(here, rest, step),
            V::Add => self.add(here, env, rest, step),
            V::Standards | V::Coverage | V::Matrix => self.matrix(here, verb, step),
            V::Report => self.report(here, env, rest, step),
            V::Form => self.document(here, env, ReportKind::Form, step),
            V::Record => self.document(here, env, ReportKind::Record, step),
            V::Requests => self.document(here, env, ReportKind::Requests, step),
            V::OpenPoints => self.document(here, env, ReportKind::Open, step),
            V::Costing => self.document(here, env, ReportKind::Costing, step),
            V::RoadMap => self.document(here, env, ReportKind::RoadMap, step),
            V::Practice => self.document(here, env, ReportKind::Practice, step),
            V::Minutes => self.minutes(here, env, rest, step),
            V::Since => self.document(here, env, ReportKind::Since, step),
            V::Chapter => self.chapter(here, rest, step),
            V::Evidence => self.evidence(here, rest, step),
            V::Reading => self.reading(here, rest, step),
            V::Header => self.header(here, step),
            V::Status => {
                self.tell_standing = true;
                step.messages.push(Message::CheckFile);
            }
            V::Copy => self.form(here.model, Command::Copy, rest, step),
            V::Export => self.form(here.model, Command::Export, rest, step),
            V::Import => self.form(here.model, Command::Import, rest, step),
            V::New => self.form(here.model, Command::New, rest, step),
            V::Leave => self.leave(here, step),
            V::Help => self.help(here.model, rest, step),
            V::Recover | V::Differences | V::KeepFile | V::KeepHere | V::TakeEarlier => self.rescue(here, verb, step),
            V::Meeting
            | V::Members
            | V::Quorum
            | V::Plan
            | V::CloseMeeting
            | V::Arrives
            | V::Departs
            | V::Agenda
            | V::NextMeeting
            | V::Move
            | V::TakeUp
            | V::Action
            | V::Park
            | V::OffRecord
            | V::Results => self.meeting_or_kept(here, verb, rest, step),
            V::Series => self.series(),
            V::Figures => self.figures(here, rest, step),
            V::Projector => self.projector(here, rest, step),
            V::OpenMeeting => step.command(Command::OpenMeeting),
            V::OnAgenda => self.at_place(here, Command::OnAgenda, step),
            V::NextItem | V::LeaveItem => {
                self.focus.clear();
                step.command(if verb == V::NextItem { Command::NextItem } else { Command::LeaveItem });
            }
            V::Break => step.command(Command::Pause),
            V::Decide | V::Agree | V::AgreeWithReservations | V::Bracket | V::PutOff | V::ConfirmAgain => {
                self.decide(here, verb, step);
            }
            V::Positions | V::Position | V::Wording | V::NewRound | V::Blind | V::Reveal => {
                self.positions(here, verb, rest, step);
            }
            V::TakeOver => step.command(Command::TakeOver),
            V::Save | V::Undo | V::Redo | V::Language | V::Ascii | V::Start | V::Try | V::Quit => {
                self.program(here.model, verb, rest, step);
            }
        }
    }

    /// Everything typed before a workbook is open.
    fn read_at_start(&mut self, model: &Model, text: &str, step: &mut LineResponse) {
        let lexicon = self.lexicon.clone();
        let mut line = text.trim();
        match (line.strip_prefix('/').map(str::trim), self.ask.take()) {
            (Some(rest), _) => line = rest,
            (None, Some(Pending::Form(command, given))) => {
                self.form_line(model, command, given, line, step);
                return;
            }
            (None, _) => {}
        }
        if let Ok(number) = line.parse::<usize>() {
            self.recent(model, number, step);
            return;
        }
        match lexicon.way(line) {
            _ if line.is_empty() => {}
            Some((way, rest)) if self.refuses(model, way, rest, step) => {}
            Some((Way::Verb(Verb::New), rest)) => self.form(model, Command::New, rest, step),
            Some((Way::Verb(Verb::Open), rest)) => self.form(model, Command::Open, rest, step),
            Some((Way::Verb(Verb::Help), rest)) => self.help(model, rest, step),
            Some((Way::Verb(verb @ (Verb::Language | Verb::Ascii | Verb::Try | Verb::Quit)), rest)) => {
                self.program(model, verb, rest, step);
            }
            Some((Way::Instead(key), _)) => step.output.t(&model.words, key),
            Some(_) => step.output.t(&model.words, "plain-needs-workbook"),
            None if lexicon.mark(line).is_some_and(|(mark, _)| Mark::ALL.contains(&mark)) => {
                step.output.t(&model.words, "plain-needs-workbook");
            }
            None => {
                let word: String = line.split_whitespace().next().unwrap_or_default().chars().take(40).collect();
                let near = lexicon.nearest(&word).unwrap_or("?");
                step.output.with(
                    &model.words,
                    "plain-unknown-near",
                    &[("word", (&word).into()), ("near", near.into())],
                );
            }
        }
    }
}
