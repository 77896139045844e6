//! What a signal means for a session: which of them end it, whether one came, and being suspended.

pub use crate::platform::{Signal, exit_code, listen, suspend};

use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Signals that end a program, after its work was saved.
pub const ENDING: [Signal; 3] = [Signal::Terminate, Signal::HangUp, Signal::Interrupt];
/// Every signal a full screen handles.
pub const OF_SCREEN: [Signal; 6] =
    [Signal::Terminate, Signal::HangUp, Signal::Interrupt, Signal::Suspend, Signal::Resume, Signal::Resize];

/// How long a signal that ends the program may take to arrive after one that lets it go on.
const SETTLE_TIME: Duration = Duration::from_millis(100);

/// The signal that asked the program to end, as soon as one did.
#[derive(Debug, Clone, Default)]
pub struct EndRequest(Arc<AtomicU8>);

impl EndRequest {
    /// Records a signal that ends the program; any other is ignored.
    pub fn record(&self, signal: Signal) {
        if let Some(at) = ENDING.iter().position(|ending| *ending == signal) {
            // 0 stands for none
            self.0.store(u8::try_from(at + 1).unwrap_or(u8::MAX), Ordering::SeqCst);
        }
    }

    /// The signal, if one came.
    #[must_use]
    pub fn signal(&self) -> Option<Signal> {
        ENDING.get(usize::from(self.0.load(Ordering::SeqCst)).checked_sub(1)?).copied()
    }

    /// Suspends the process. Returns true when resumed in the foreground, false if a termination signal came meanwhile.
    ///
    /// `in_front` says who has the terminal. Sent to the background (`bg`), a full screen has nothing to do but stop
    /// again; ended while it stood still (`kill %1`), it is told to go on first and to end a moment later.
    pub fn suspend(&self, in_front: impl Fn() -> bool) -> bool {
        loop {
            if !in_front() {
                std::thread::sleep(SETTLE_TIME);
            }
            if self.signal().is_some() {
                return false;
            }
            suspend();
            if in_front() {
                return true;
            }
        }
    }
}

/// Ends the program at the first signal that asks for it, with the code that says so; what is done while `held` is held
/// comes to its end before. For commands that only write one file: nothing else is lost by leaving at once.
///
/// # Errors
///
/// When the system refuses a handler or a thread.
pub fn exit_on_signal(held: Arc<Mutex<()>>) -> std::io::Result<()> {
    // one who hung up may have started the command with `nohup`
    listen(&[Signal::Interrupt, Signal::Terminate], move |signal| {
        let _held = held.lock().unwrap_or_else(PoisonError::into_inner);
        std::process::exit(exit_code(signal).into())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_signal_that_ends_the_program_is_kept_and_it_is_the_one_that_came() {
        let end_request = EndRequest::default();
        for signal in [Signal::Suspend, Signal::Resume, Signal::Resize] {
            end_request.record(signal);
            assert_eq!(end_request.signal(), None, "{signal:?}");
        }
        for signal in ENDING {
            end_request.record(signal);
            assert_eq!(end_request.signal(), Some(signal));
        }
    }
}
