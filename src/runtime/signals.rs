//! Signals, told to whoever runs the loop by a thread of their own.

pub use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};

use signal_hook::consts::SIGSTOP;
use signal_hook::iterator::Signals;
use std::sync::atomic::{AtomicI32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Signals that end a program, after its work was saved.
pub const ENDING: [i32; 3] = [SIGTERM, SIGHUP, SIGINT];
/// Every signal a full screen minds: those that end it, stop, go on, another size.
pub const OF_SCREEN: [i32; 6] = [SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH];

/// How long a signal that ends the program may take to be heard after one that lets it go on.
const A_MOMENT: Duration = Duration::from_millis(100);

/// The signal that asked the program to end, as soon as one did.
#[derive(Debug, Clone, Default)]
pub struct Asked(Arc<AtomicI32>);

impl Asked {
    /// Notes a signal that ends the program.
    pub fn note(&self, signal: i32) {
        if ENDING.contains(&signal) {
            self.0.store(signal, Ordering::SeqCst);
        }
    }

    /// The signal, if one came.
    #[must_use]
    pub fn to_end(&self) -> Option<i32> {
        Some(self.0.load(Ordering::SeqCst)).filter(|signal| *signal != 0)
    }

    /// Stops this program until it is told to go on; whether it may have the terminal then, and was not asked to end.
    ///
    /// `in_front` says who has the terminal. Sent to the background (`bg`), a full screen has nothing to do but stop
    /// again; ended while it stood still (`kill %1`), it is told to go on first and to end a moment later.
    pub fn stop(&self, in_front: impl Fn() -> bool) -> bool {
        loop {
            if !in_front() {
                std::thread::sleep(A_MOMENT);
            }
            if self.to_end().is_some() {
                return false;
            }
            stop_now();
            if in_front() {
                return true;
            }
        }
    }
}

/// Stops this program until it is told to go on: SIGTSTP is ours to hear, so that it does not stop by itself.
pub fn stop_now() {
    // refused only where there is no such signal
    let _ = signal_hook::low_level::raise(SIGSTOP);
}

/// The code a program ended by a signal leaves with.
#[must_use]
pub fn exit_code(signal: i32) -> u8 {
    u8::try_from(128 + signal).unwrap_or(u8::MAX)
}

/// Ends the program at the first signal that asks for it, with the code that says so; what is done while `held` is held
/// comes to its end before. For commands that only write one file: nothing else is lost by leaving at once.
///
/// # Errors
///
/// When the system refuses a handler or a thread.
pub fn end_at_once(held: Arc<Mutex<()>>) -> std::io::Result<()> {
    // one who hung up may have started the command with `nohup`
    listen(&[SIGINT, SIGTERM], move |signal| {
        let _held = held.lock().unwrap_or_else(PoisonError::into_inner);
        std::process::exit(exit_code(signal).into())
    })
}

/// Tells every signal of `wanted` from now on, in order, until `tell` says no.
///
/// # Errors
///
/// When the system refuses a handler or a thread.
pub fn listen(wanted: &[i32], mut tell: impl FnMut(i32) -> bool + Send + 'static) -> std::io::Result<()> {
    let mut signals = Signals::new(wanted)?;
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            if !tell(signal) {
                return;
            }
        }
    })?;
    Ok(())
}
