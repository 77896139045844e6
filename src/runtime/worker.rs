//! A thread that performs effects in order; of saves that wait, only the latest is written.

use super::World;
use crate::app::{Effect, Message};
use std::collections::VecDeque;
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
    let mut waiting = VecDeque::new();
    loop {
        match waiting.pop_front() {
            Some(effect) => {
                waiting.extend(effects.try_iter());
                if is_superseded(&effect, &waiting) {
                    continue;
                }
                for message in world.perform(effect) {
                    outbox(message);
                }
            }
            None => match effects.recv() {
                Ok(effect) => waiting.push_back(effect),
                Err(_) => return,
            },
        }
    }
}

/// Whether a later save of the same file waits.
fn is_superseded(effect: &Effect, waiting: &VecDeque<Effect>) -> bool {
    let Effect::Save { path, .. } = effect else { return false };
    waiting.iter().any(|later| matches!(later, Effect::Save { path: other, .. } if other == path))
}
