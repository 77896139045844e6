//! A thread of its own for the YAML library: whatever it does to itself, the program goes on.
//!
//! A hang becomes `TooSlow` (the thread is abandoned and ends with the program), a panic becomes `Broken`. The stack is
//! large enough for the deepest file the limits admit, because a stack overflow aborts the program and cannot be caught.

use super::parse_error::ParseError;
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::time::Duration;

const STACK_BYTES: usize = 8 << 20;

/// The timeout of the smallest text; an unoptimised library takes about ten times as long.
const MIN_TIMEOUT: Duration = Duration::from_secs(if cfg!(debug_assertions) { 30 } else { 5 });

/// How long parsing a text of so many bytes may take: far more than the slowest machine needs.
pub(super) fn timeout_for(bytes: usize) -> Duration {
    let mebibytes = u64::try_from(bytes >> 20).unwrap_or(u64::MAX);
    MIN_TIMEOUT.saturating_add(Duration::from_secs(2).saturating_mul(u32::try_from(mebibytes).unwrap_or(0)))
}

/// Runs `work` on a thread of its own and waits for its result, at most `timeout`.
pub(super) fn run_with_timeout<T: Send + 'static>(
    timeout: Duration,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, ParseError> {
    let (sender, receiver) = sync_channel(1);
    std::thread::Builder::new()
        // `tui::panics` stays silent about threads of this name: the panic is reported here, as a fault of the file
        .name("guarded".to_owned())
        .stack_size(STACK_BYTES)
        .spawn(move || {
            let made = work();
            // after a timeout nobody waits for the result any more
            let _ = sender.send(made);
        })
        .map_err(|error| ParseError::System(error.to_string()))?;
    receiver.recv_timeout(timeout).map_err(|why| match why {
        RecvTimeoutError::Timeout => ParseError::TooSlow,
        RecvTimeoutError::Disconnected => ParseError::Broken,
    })
}

#[cfg(test)]
#[allow(clippy::panic)]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_secs(60);

    #[test]
    fn work_that_ends_is_handed_over() {
        assert_eq!(run_with_timeout(LONG, || 7), Ok(7));
    }

    #[test]
    fn work_that_hangs_or_panics_is_told() {
        let (hold, held) = sync_channel::<()>(0);
        assert_eq!(run_with_timeout(Duration::from_millis(20), move || held.recv().is_ok()), Err(ParseError::TooSlow));
        drop(hold);
        assert_eq!(run_with_timeout::<()>(LONG, || panic!("on purpose")), Err(ParseError::Broken));
    }

    #[test]
    fn there_is_room_for_deep_work() {
        fn deep(levels: usize) -> usize {
            let room = std::hint::black_box([levels; 512]);
            if levels == 0 { room[0] } else { deep(levels - 1) + std::hint::black_box(room[1]) / levels }
        }
        // 4 MiB, twice what a thread has unless it is asked for more
        assert_eq!(run_with_timeout(LONG, || deep(1000)), Ok(1000));
    }

    #[test]
    fn a_larger_file_is_given_longer() {
        assert_eq!(timeout_for(60_000), MIN_TIMEOUT);
        assert_eq!(timeout_for(32 << 20), MIN_TIMEOUT + Duration::from_secs(64));
    }
}
