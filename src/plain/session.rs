//! The talk itself, free of input and output: a line goes in, messages and sentences come out.
//!
//! `line` reads, `app::update` changes the model, `after` says what came of it and asks the next thing. The talk holds
//! only where one is (`state`); everything about the workbook is in the model.

use super::lexicon::Lexicon;
use super::output::Output;
use super::pending::Pending;
use super::speak;
use super::state::{Focus, LineCtx};
use crate::app::field::{LIMIT, TextField};
use crate::app::{
    Command, Env, ImportWish, Message, Model, Notice, Overlay, Request, SaveState, Screen, Session, Sign, Subject,
    lost_sentence,
};
use crate::i18n::{Arg, Words};
use crate::wording::phrase;
use crate::workbook::{Cell, Fact, Place, Slot};
use std::sync::Arc;

/// What a line comes to: messages for `app::update`, and sentences that hold whatever comes of them.
///
/// A sentence about a change does not belong here: `PlainSession::confirm` says it once the disk has the change.
#[derive(Debug, Default)]
pub struct LineResponse {
    /// Said after the messages were worked on.
    pub output: Output,
    /// To be worked on in this order.
    pub messages: Vec<Message>,
}

impl LineResponse {
    /// Adds a command.
    pub(super) fn command(&mut self, command: Command) {
        self.messages.push(Message::Do(command));
    }
}

/// What is told of a change once the disk has it.
#[derive(Debug, Default)]
pub(super) enum Noted {
    /// Nothing, or what `app` says of it itself.
    #[default]
    Nothing,
    /// What these cells hold now.
    Cells(Vec<Cell>),
    /// What every cell of the last step holds now.
    LastStep,
}

impl Noted {
    fn is_nothing(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Cells(cells) => cells.is_empty(),
            Self::LastStep => false,
        }
    }
}

/// A conversation about the model.
#[derive(Debug)]
pub struct PlainSession {
    pub(super) lexicon: Arc<Lexicon>,
    /// What is open over the question, innermost last.
    pub(super) focus: Vec<Focus>,
    /// What the next line is taken for, if not a command.
    pub(super) ask: Option<Pending>,
    /// What the messages of the last step change.
    pub(super) noted: Noted,
    /// What is said of the change instead of its cells, once the disk has it.
    confirmation: Output,
    /// Whether the saved state was asked for.
    pub(super) tell_saved: bool,
    /// Whether it was asked where the group stands; said when the file has been looked at.
    pub(super) tell_standing: bool,
    /// Whether the step took something back or did it again.
    pub(super) took_back: bool,
    pub(super) seen: LastSpoken,
    cleared: bool,
}

/// What was said last, so that only what changed is said.
#[derive(Debug, Default, PartialEq)]
pub(super) struct LastSpoken {
    workbook: Option<String>,
    slot: Option<Slot>,
    row: Option<Subject>,
    language: &'static str,
    revision: u64,
    notice: Option<Notice>,
    signs: Vec<Sign>,
    pub(super) import: Option<ImportWish>,
}

impl LastSpoken {
    fn of(model: &Model) -> Self {
        let session = model.session.as_ref();
        Self {
            workbook: session.map(|it| format!("{} {}", it.workbook.id, it.path.display())),
            slot: model.slot().cloned(),
            row: shown_record(model),
            language: model.words.language(),
            revision: session.map_or(0, |it| it.revision),
            notice: model.notice.clone(),
            import: session.and_then(|it| Some(it.import.as_ref()?.wish.clone())),
            // whether all is saved is said with each change
            signs: session.map(Sign::of).unwrap_or_default().into_iter().filter(|it| !is_save(it)).collect(),
        }
    }
}

fn is_save(sign: &Sign) -> bool {
    matches!(sign, Sign::Save(_))
}

/// Whether the workbook is only looked at.
fn is_read_only(model: &Model) -> bool {
    model.session.as_ref().is_some_and(|session| session.access.is_read_only())
}

/// The record that taking a change back led to, where that is no question.
fn shown_record(model: &Model) -> Option<Subject> {
    let pane = match (model.overlays.last(), &model.screen) {
        (Some(overlay), _) => overlay.pane(),
        (None, Screen::Register(screen)) => screen.pane.as_ref(),
        // an item of the agenda may lead into a matrix
        (None, Screen::Grid(_)) => return model.place().map(Subject::Entry),
        _ => None,
    };
    pane.map(|pane| pane.subject.clone())
}

impl Default for PlainSession {
    fn default() -> Self {
        Self::new()
    }
}

impl PlainSession {
    /// A talk that has not begun.
    #[must_use]
    pub fn new() -> Self {
        Self {
            lexicon: Arc::new(Lexicon::of("en")),
            focus: Vec::new(),
            ask: None,
            noted: Noted::Nothing,
            confirmation: Output::default(),
            tell_saved: false,
            tell_standing: false,
            took_back: false,
            seen: LastSpoken::default(),
            cleared: false,
        }
    }

    /// What to say first: where the program is, and the question in front.
    pub fn greet(&mut self, model: &Model) -> Vec<String> {
        self.use_language(model);
        let mut said = Output::default();
        self.introduce(model, &mut said);
        // what opening the workbook had to tell: there is no other place for it here
        self.notice(model, false, &mut said);
        self.seen = LastSpoken::of(model);
        self.prompt(model, &mut said);
        said.into_lines()
    }

    /// Reads a line.
    pub fn line(&mut self, model: &Model, env: &mut dyn Env, line: &str) -> LineResponse {
        self.use_language(model);
        (self.noted, self.tell_saved, self.took_back) = (Noted::Nothing, false, false);
        self.confirmation = Output::default();
        self.tell_standing = false;
        let mut step = LineResponse::default();
        // what a change taken back or a refused form laid over the screen is left first
        step.messages.extend(model.overlays.iter().map(|_| Message::Do(Command::Leave)));
        // typed text is cleaned as in every field of the program, so that it can be stored in every format
        // the rows of a table are parted by tabs
        let is_row = matches!(self.ask, Some(Pending::Series(_)));
        let field = if is_row { TextField::prose(line) } else { TextField::line(line) };
        if field.chars() > LIMIT {
            step.output.with(&model.words, "plain-too-long", &[("limit", LIMIT.into())]);
        } else {
            self.read(model, env, field.text(), &mut step);
        }
        self.cleared = step.messages.iter().any(|message| !matches!(message, Message::PutDown(_)));
        let asked = self.ask.as_ref().filter(|_| model.session.is_some()).and_then(Pending::draft);
        if asked != model.asked || !step.messages.is_empty() {
            // what was typed so far is on the disk before the next thing is asked
            step.messages.push(Message::Asked(asked));
        }
        step
    }

    /// Says what changed since the last line, and asks the next thing.
    pub fn after(&mut self, model: &Model) -> Vec<String> {
        self.use_language(model);
        let mut said = Output::default();
        let now = LastSpoken::of(model);
        if now.workbook != self.seen.workbook {
            (self.focus, self.ask) = (Vec::new(), None);
            self.introduce(model, &mut said);
            self.notice(model, false, &mut said);
        } else {
            self.tell_changes(model, &now, &mut said);
        }
        self.seen = now;
        self.prompt(model, &mut said);
        said.into_lines()
    }

    /// What still has to be done when the input ends: text under way is an answer too, and all must be on the disk.
    pub fn finish(&mut self, model: &Model) -> Vec<Message> {
        let mut messages = Vec::new();
        if let Some(Pending::Text { cell, lines, with, .. }) = self.ask.take()
            && !lines.is_empty()
            && let Some(session) = &model.session
        {
            let here = LineCtx { model, session, lexicon: &self.lexicon.clone(), moment: &model.moment };
            messages.push(self.text_done(&here, cell, &lines, with));
        }
        // a file that is gone is not put back unasked; what it held is kept
        let unsaved = |it: &Session| !matches!(it.save, SaveState::Saved(_) | SaveState::Lost(_));
        let unfiled = |it: &Session| !it.is_filed() && !it.is_lost();
        if model.session.as_ref().is_some_and(|it| unsaved(it) || unfiled(it)) {
            messages.push(Message::Do(Command::Save));
        }
        // what is said last is true then
        messages.push(Message::CheckFile);
        messages
    }

    /// Where the group stands: said when the program ends.
    #[must_use]
    pub fn goodbye(&self, model: &Model) -> Vec<String> {
        let mut said = Output::default();
        match &model.session {
            Some(session) => {
                let here = LineCtx { model, session, lexicon: &self.lexicon, moment: &model.moment };
                speak::standing(&here, &mut said);
            }
            None => said.t(&model.words, "plain-goodbye"),
        }
        said.into_lines()
    }

    /// Takes the words of the language of the moment.
    fn use_language(&mut self, model: &Model) {
        if self.lexicon.language() != model.words.language() {
            self.lexicon = Arc::new(Lexicon::of(model.words.language()));
        }
    }

    fn introduce(&self, model: &Model, said: &mut Output) {
        match &model.session {
            None => speak::start(model, said),
            Some(session) => {
                let here = LineCtx { model, session, lexicon: &self.lexicon, moment: &model.moment };
                speak::opening(&here, said);
                speak::question(&here, said);
            }
        }
    }

    /// Says what the program has to say, if it is new; gives whether it did.
    fn notice(&self, model: &Model, told_later: bool, said: &mut Output) {
        let form = model.overlays.last().and_then(|overlay| match overlay {
            Overlay::Form(form) => form.refusal.clone(),
            _ => None,
        });
        // a refusal is said each time, also where the same was said before
        let refused = !self.noted.is_nothing() && is_read_only(model);
        let news = self.cleared || refused || model.notice != self.seen.notice;
        // why an answer could not be saved is said behind the answer it concerns
        let unsaved = |sentence: &String| {
            let Some(session) = &model.session else { return false };
            match &session.save {
                SaveState::Failed(reason) | SaveState::Kept(reason) => reason == sentence,
                SaveState::Lost(_) => *sentence == lost_sentence(&model.words, session, "save-lost"),
                _ => false,
            }
        };
        // what there is to say of a file is said where it is opened
        let of_file = |sentence: &String| model.session.as_ref().is_some_and(|it| it.remarks.join(" ") == *sentence);
        if let Some(notice) =
            model.notice.as_ref().filter(|it| news && !of_file(&it.sentence) && !(told_later && unsaved(&it.sentence)))
        {
            said.once(&notice.sentence);
        }
        if let Some(refusal) = form {
            said.line(&refusal);
        }
    }

    fn tell_changes(&mut self, model: &Model, now: &LastSpoken, said: &mut Output) {
        let changed = now.revision != self.seen.revision;
        self.notice(model, changed || self.tell_saved, said);
        let lexicon = self.lexicon.clone();
        let Some(session) = &model.session else { return };
        let here = LineCtx { model, session, lexicon: &lexicon, moment: &model.moment };
        for sign in now.signs.iter().filter(|it| !self.seen.signs.contains(it)) {
            speak::sign(&here, sign, said);
        }
        if now.import.is_some() && now.import != self.seen.import {
            speak::import(&here, said);
        }
        let on_disk = is_on_disk(session);
        if changed {
            if on_disk {
                self.say_change(&here, said);
            }
            if let Some(returned) = &session.returned {
                said.once(&returned.why);
            } else if !matches!(session.save, SaveState::Saved(_)) && !self.tell_saved {
                speak::saved(&here, said);
            }
            if on_disk && self.focus.is_empty() && self.ask.is_none() && now.slot == self.seen.slot {
                speak::outcome(&here, said);
            }
        } else if !self.noted.is_nothing() && !is_read_only(model) {
            said.t(&model.words, "plain-nothing-changed");
        }
        if self.tell_saved && !is_read_only(model) {
            speak::saved(&here, said);
        }
        if session.returned.is_some() {
            said.t(&model.words, "plain-returned");
        }
        if self.tell_standing {
            speak::standing(&here, said);
        }
        if now.row.is_some() && now.row != self.seen.row {
            if let Some(subject) = &now.row {
                self.focus = vec![Focus::Record(subject.clone())];
                speak::record(&here, subject, said);
            }
        } else if now.slot != self.seen.slot || now.language != self.seen.language {
            if now.slot != self.seen.slot && now.slot.is_some() {
                (self.focus, self.ask) = (Vec::new(), None);
            }
            if self.focus.is_empty() {
                speak::question(&here, said);
            }
        } else if let Some(item) = model.current_item().filter(|_| self.took_back && on_disk) {
            // the cursor stands on what was taken back
            speak::item(&here, &item, said);
        }
    }

    /// What is confirmed of the change, else what each cell holds now.
    fn say_change(&mut self, here: &LineCtx<'_>, said: &mut Output) {
        let cells = match std::mem::take(&mut self.noted) {
            Noted::Nothing => Vec::new(),
            Noted::Cells(cells) => cells,
            Noted::LastStep => {
                let step = here.session.log.last_done().iter().map(|edit| edit.cell.clone());
                step.filter(|cell| !cell.is_kept()).collect()
            }
        };
        match std::mem::take(&mut self.confirmation) {
            nothing if nothing.lines().is_empty() => cells.iter().for_each(|cell| note(here, cell, said)),
            confirmation => said.append(confirmation),
        }
    }

    /// Says one sentence of a change instead of all its cells, once the disk has it and not where it was refused.
    pub(super) fn confirm(&mut self, words: &Words, key: &str, args: &[(&str, Arg<'_>)]) {
        self.confirmation.with(words, key, args);
    }

    fn prompt(&self, model: &Model, said: &mut Output) {
        match &model.session {
            Some(session) => {
                let here = LineCtx { model, session, lexicon: &self.lexicon, moment: &model.moment };
                self.prompt_here(&here, said);
            }
            None => match &self.ask {
                Some(ask) => ask.ask_form(model, said),
                None => said.t(&model.words, "plain-prompt-start"),
            },
        }
    }

    /// Asks for a change, and remembers what to tell of it where `app` says nothing itself.
    pub(super) fn request(&mut self, request: Request) -> Message {
        self.noted = match &request {
            Request::Put(facts) => Noted::Cells(facts.iter().map(|(cell, _)| cell.clone()).collect()),
            Request::AddRow { .. }
            | Request::AddMembers(_)
            | Request::PutQuorum(_)
            | Request::TakeSeries(_)
            | Request::NoteGap { .. }
            | Request::PlanMeeting(_)
            | Request::Decide { .. }
            | Request::ComeOrGo { .. }
            | Request::PutOnAgenda { .. }
            | Request::ToNextMeeting(_)
            | Request::MoveItem { .. }
            | Request::TakeUp { .. }
            | Request::Note { .. } => Noted::Nothing,
            Request::Remove(_)
            | Request::RemoveRow(..)
            | Request::Cite { .. }
            | Request::Settle(..)
            | Request::Position { .. }
            | Request::CloseMeeting(_) => Noted::LastStep,
        };
        Message::Request(request)
    }

    /// Puts a fact into a cell.
    pub(super) fn put(&mut self, cell: Cell, to: Option<Fact>) -> Message {
        self.request(Request::Put(vec![(cell, to)]))
    }

    /// What numbers and names of items refer to: the record that is open, or the question.
    pub(super) fn subject(&self, here: &LineCtx<'_>) -> Option<Subject> {
        match self.focus.last() {
            Some(Focus::Record(subject)) => Some(subject.clone()),
            _ => here.slot().map(|slot| Subject::Entry(Place::Answer(slot.clone()))),
        }
    }
}

/// Whether the last change is on the disk, in the file or in the journal.
fn is_on_disk(session: &Session) -> bool {
    match &session.save {
        SaveState::Saved(_) | SaveState::Kept(_) => true,
        // the file's new name may be lost with the power, the journal is not
        SaveState::Unconfirmed(_) => session.unprotected.is_none(),
        // the file is gone, and what is here is kept as a version or in the journal, or nowhere
        SaveState::Lost(_) => session.kept_where().is_some(),
        SaveState::Saving | SaveState::Failed(_) => false,
    }
}

/// Says what a cell holds now.
fn note(here: &LineCtx<'_>, cell: &Cell, said: &mut Output) {
    let (instrument, workbook) = (here.instrument(), here.workbook());
    let label = here.scene().cell(cell);
    match here.get(cell) {
        Some(fact) => {
            let text = phrase::fact(here.words(), instrument, workbook, cell, &fact);
            said.labelled(here.words(), &here.words().with("plain-noted", &[("what", (&label).into())]), &text);
        }
        None => said.with(here.words(), "plain-emptied", &[("what", (&label).into())]),
    }
}
