//! A thread that performs effects in order, so that a slow disk never delays a key.

use super::World;
use crate::app::{Effect, Message};
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

    /// Hands over an effect; it comes back where a fault has ended the thread and nobody is there to perform it.
    #[must_use]
    pub fn perform(&self, effect: Effect) -> Option<Effect> {
        match &self.inbox {
            Some(inbox) => inbox.send(effect).err().map(|refused| refused.0),
            None => Some(effect),
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
        for message in world.perform(effect) {
            outbox(message);
        }
    }
}
