//! Two threads that perform effects, so that a slow disk never delays a key: one for the journal, one for the rest.
//!
//! Each works in order. The journal has a thread of its own because what was answered must be on the disk at once, also
//! while a large file is being saved.

use super::listener::{Listener, Outbox};
use super::{JournalSession, World};
use crate::app::{Effect, Message};
use crate::i18n::Words;
use crate::wording::say;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long text being typed may wait before it is written, counted from the first key that is not in the journal, so
/// that steady typing never puts it off.
const DRAFT_DELAY: Duration = Duration::from_millis(300);

/// The threads.
#[derive(Debug)]
pub struct Worker {
    inbox: Option<Sender<Effect>>,
    journal: Option<Sender<Effect>>,
    threads: Vec<JoinHandle<()>>,
    /// What waits until the frame is out: a save takes a core from the drawing otherwise.
    after_frame: Vec<Effect>,
    journal_session: Arc<Mutex<JournalSession>>,
}

impl Worker {
    /// Starts the threads; each answer is handed to `outbox`.
    #[must_use]
    pub fn start(mut world: World, outbox: impl Fn(Message) + Send + Clone + 'static) -> Self {
        let (journal_session, words) = (world.journal_session(), world.words());
        let (inbox, effects) = channel();
        let (journal, entries) = channel();
        let answers: Outbox = Box::new(outbox.clone());
        world.listener = Some(Listener(Box::new(outbox.clone())));
        let of_journal = journal_session.clone();
        let writer =
            std::thread::spawn(move || write_journal(&of_journal, &words, &entries, &(Box::new(outbox) as Outbox)));
        let thread = std::thread::spawn(move || perform_effects(world, &effects, &answers));
        Self {
            inbox: Some(inbox),
            journal: Some(journal),
            threads: vec![writer, thread],
            after_frame: Vec::new(),
            journal_session,
        }
    }

    /// Hands over an effect; it comes back where a fault has ended the thread and nobody is there to perform it.
    #[must_use]
    pub fn perform(&self, effect: Effect) -> Option<Effect> {
        match if is_of_journal(&effect) { &self.journal } else { &self.inbox } {
            Some(to) => to.send(effect).err().map(|refused| refused.0),
            None => Some(effect),
        }
    }

    /// Hands over what the journal is to hold, and keeps anything else until [`hand_over`](Self::hand_over): what a person
    /// did is on its way to the disk before it is on the screen, and what takes long begins when it is there.
    #[must_use]
    pub fn perform_after_frame(&mut self, effect: Effect) -> Option<Effect> {
        if is_of_journal(&effect) {
            return self.perform(effect);
        }
        self.after_frame.push(effect);
        None
    }

    /// Hands over what waited for the frame, in order; what nobody is there to perform comes back.
    #[must_use]
    pub fn hand_over(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.after_frame).into_iter().filter_map(|effect| self.perform(effect)).collect()
    }

    /// Puts what is being typed into the journal now.
    pub fn write_drafts(&self) {
        // a journal that cannot be written has been told of
        let _ = self.journal_session.lock().unwrap_or_else(PoisonError::into_inner).write_drafts();
    }

    /// Waits until everything handed over is done; the journal comes first.
    pub fn finish(mut self) {
        // what comes back has nobody left to be told
        let _ = self.hand_over();
        self.journal = None;
        self.inbox = None;
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

/// A fault on the main thread loses nothing that was to be performed.
impl Drop for Worker {
    fn drop(&mut self) {
        let _ = self.hand_over();
    }
}

/// Whether the thread of the journal performs an effect, in the order they were made: a journal is put aside when what was
/// taken over from it is in this one.
fn is_of_journal(effect: &Effect) -> bool {
    matches!(effect, Effect::Journal { .. } | Effect::Draft { .. } | Effect::EditorTaken(_) | Effect::SetAside(_))
}

fn perform_effects(mut world: World, effects: &Receiver<Effect>, outbox: &Outbox) {
    // of a workbook that is on the screen with the first frame
    world.sync_locks();
    for effect in effects {
        // after a panic the loop was told to end, and its last save still has to be performed here
        let answers = catch_unwind(AssertUnwindSafe(|| world.perform(effect)));
        for message in answers.unwrap_or_default() {
            outbox(message);
        }
        world.sync_locks();
    }
    world.leave();
}

/// Puts entries into the journal as they come; text being typed waits a moment, other entries take it along.
fn write_journal(shared: &Arc<Mutex<JournalSession>>, words: &Words, entries: &Receiver<Effect>, outbox: &Outbox) {
    let mut due: Option<Instant> = None;
    loop {
        let next = match due {
            None => entries.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(at) => entries.recv_timeout(at.saturating_duration_since(Instant::now())),
        };
        // a poisoned lock is safe: the journal is written in whole lines
        let mut session = shared.lock().unwrap_or_else(PoisonError::into_inner);
        match next {
            Ok(Effect::Journal { revision, changes }) => {
                let done = session.change(revision, changes).map_err(|reason| say(words, &reason.explain()).what);
                due = None;
                outbox(Message::Journaled(revision, done));
            }
            Ok(Effect::Draft { place, lines }) => {
                let waits = session.draft(place, lines);
                due = waits.then(|| due.unwrap_or_else(|| Instant::now() + DRAFT_DELAY));
            }
            Ok(Effect::EditorTaken(file)) => {
                due = None;
                match session.write_drafts() {
                    Ok(()) => crate::store::forget_editor_text(&file),
                    // the file stays: it is all there is
                    Err(reason) => outbox(Message::Journaled(0, Err(say(words, &reason.explain()).what))),
                }
            }
            Ok(Effect::SetAside(journal)) => {
                due = None;
                session.set_aside(&journal);
            }
            Ok(_) => {}
            Err(RecvTimeoutError::Timeout) => {
                due = None;
                if let Err(reason) = session.write_drafts() {
                    outbox(Message::Journaled(0, Err(say(words, &reason.explain()).what)));
                }
            }
            Err(RecvTimeoutError::Disconnected) => {
                // the thread that saves ends the journal, when the last save is done
                let _ = session.write_drafts();
                return;
            }
        }
    }
}
