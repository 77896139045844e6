//! A thread that performs effects in order, so that a slow disk never delays a key.

use super::World;
use crate::app::{Effect, Message};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

/// Where the answers go.
pub type Outbox = Box<dyn Fn(Message) + Send>;

/// The worker thread.
#[derive(Debug)]
pub struct Worker {
    inbox: Option<Sender<Effect>>,
    thread: Option<JoinHandle<()>>,
}

impl Worker {
    /// Starts the thread; each answer is handed to `outbox`.
    #[must_use]
    pub fn start(world: World, outbox: Outbox) -> Self {
        let (inbox, effects) = channel();
        let thread = std::thread::spawn(move || work(world, &effects, &outbox));
        Self { inbox: Some(inbox), thread: Some(thread) }
    }

    /// Hands over an effect.
    pub fn perform(&self, effect: Effect) {
        if let Some(inbox) = &self.inbox {
            // a worker that is gone has said so by its last message
            let _ = inbox.send(effect);
        }
    }

    /// Waits until everything handed over is done.
    pub fn finish(mut self) {
        self.inbox = None;
        if let Some(thread) = self.thread.take() {
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
}
