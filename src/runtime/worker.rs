//! Two threads that perform effects, so that a slow disk never delays a key: one for the journal, one for the rest.
//!
//! Each works in order. The journal has a thread of its own because what was answered must be on the disk at once, also
//! while a large file is being saved.

use super::world::Listener;
use super::{JournalFault, Keeping, World};
use crate::app::{Effect, Message};
use crate::i18n::Words;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// Where the answers go.
pub type Outbox = Box<dyn Fn(Message) + Send>;

/// How long text being typed may wait: counted from the first key that is not in the journal, so that steady typing
/// never puts it off.
const A_DRAFT: Duration = Duration::from_millis(300);

/// The threads.
#[derive(Debug)]
pub struct Worker {
    inbox: Option<Sender<Effect>>,
    journal: Option<Sender<Effect>>,
    threads: Vec<JoinHandle<()>>,
    keeping: Arc<Mutex<Keeping>>,
}

impl Worker {
    /// Starts the threads; each answer is handed to `outbox`.
    #[must_use]
    pub fn start(mut world: World, outbox: impl Fn(Message) + Send + Clone + 'static) -> Self {
        let (keeping, words) = (world.keeping(), world.words());
        let (inbox, effects) = channel();
        let (journal, entries) = channel();
        let answers: Outbox = Box::new(outbox.clone());
        world.listener = Some(Listener(Box::new(outbox.clone())));
        let kept = keeping.clone();
        let keeper = std::thread::spawn(move || keep(&kept, &words, &entries, &(Box::new(outbox) as Outbox)));
        let thread = std::thread::spawn(move || work(world, &effects, &answers));
        Self { inbox: Some(inbox), journal: Some(journal), threads: vec![keeper, thread], keeping }
    }

    /// Hands over an effect; it comes back where a fault has ended the thread and nobody is there to perform it.
    #[must_use]
    pub fn perform(&self, effect: Effect) -> Option<Effect> {
        let to = match effect {
            // in the order they were made: a journal is put aside when what was taken over from it is in this one
            Effect::Journal { .. } | Effect::Draft { .. } | Effect::EditorTaken(_) | Effect::SetAside(_) => {
                &self.journal
            }
            _ => &self.inbox,
        };
        match to {
            Some(to) => to.send(effect).err().map(|refused| refused.0),
            None => Some(effect),
        }
    }

    /// Puts what is being typed into the journal now.
    pub fn write_drafts(&self) {
        // a journal that cannot be written has been told of
        let _ = self.keeping.lock().unwrap_or_else(PoisonError::into_inner).write_drafts();
    }

    /// Waits until everything handed over is done; the journal comes first.
    pub fn finish(mut self) {
        self.journal = None;
        self.inbox = None;
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

fn work(mut world: World, effects: &Receiver<Effect>, outbox: &Outbox) {
    for effect in effects {
        // a panic has told the loop to end already; what it still has to save must find somebody to save it
        let answers = catch_unwind(AssertUnwindSafe(|| world.perform(effect)));
        for message in answers.unwrap_or_default() {
            outbox(message);
        }
    }
    world.leave();
}

/// Puts entries into the journal as they come; text being typed waits a moment, other entries take it along.
fn keep(keeping: &Arc<Mutex<Keeping>>, words: &Words, entries: &Receiver<Effect>, outbox: &Outbox) {
    let mut due: Option<Instant> = None;
    loop {
        let next = match due {
            None => entries.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(at) => entries.recv_timeout(at.saturating_duration_since(Instant::now())),
        };
        // one that died holding the journal left it as it was: lines are whole or not there
        let mut keeping = keeping.lock().unwrap_or_else(PoisonError::into_inner);
        match next {
            Ok(Effect::Journal { revision, changes }) => {
                let done = keeping.change(revision, changes).map_err(|reason| unprotected(words, &reason));
                due = None;
                outbox(Message::Journaled(revision, done));
            }
            Ok(Effect::Draft { place, lines }) => {
                let waits = keeping.draft(place, lines);
                due = waits.then(|| due.unwrap_or_else(|| Instant::now() + A_DRAFT));
            }
            Ok(Effect::EditorTaken(file)) => {
                due = None;
                match keeping.write_drafts() {
                    Ok(()) => crate::store::forget_editor_text(&file),
                    // the file stays: it is all there is
                    Err(reason) => outbox(Message::Journaled(0, Err(unprotected(words, &reason)))),
                }
            }
            Ok(Effect::SetAside(journal)) => {
                due = None;
                keeping.set_aside(&journal);
            }
            Ok(_) => {}
            Err(RecvTimeoutError::Timeout) => {
                due = None;
                if let Err(reason) = keeping.write_drafts() {
                    outbox(Message::Journaled(0, Err(unprotected(words, &reason))));
                }
            }
            Err(RecvTimeoutError::Disconnected) => {
                // the thread that saves ends the journal, when the last save is done
                let _ = keeping.write_drafts();
                return;
            }
        }
    }
}

/// Why nothing protects what is answered until the file is saved, and what to do.
pub(super) fn unprotected(words: &Words, fault: &JournalFault) -> String {
    match fault {
        JournalFault::System(reason) => words.with("journal-fails", &[("reason", reason.into())]),
        JournalFault::NoRights(folder) => {
            let folder = folder.to_string_lossy();
            words.with("journal-no-rights", &[("folder", folder.as_ref().into())])
        }
    }
}
