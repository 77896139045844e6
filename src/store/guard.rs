//! A thread of its own for the YAML library: whatever it does to itself, the program goes on.
//!
//! A hang becomes `TooSlow` (the thread is left behind, and ends with the program), a panic `Broken`. The stack is large
//! enough for the deepest file the limits admit, so that nothing overflows where an abort could not be caught.

use super::trouble::Trouble;
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::time::Duration;

const STACK: usize = 8 << 20;

/// What is given to any text; an unoptimised library needs some ten times as long.
const LEAST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 30 } else { 5 });

/// How long a text of so many bytes may take: far more than the slowest machine needs.
pub(super) fn patience(bytes: usize) -> Duration {
    let mebibytes = u64::try_from(bytes >> 20).unwrap_or(u64::MAX);
    LEAST.saturating_add(Duration::from_secs(2).saturating_mul(u32::try_from(mebibytes).unwrap_or(0)))
}

/// Does some work on a thread of its own, and waits for it that long.
pub(super) fn apart<T: Send + 'static>(
    patience: Duration,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Trouble> {
    let (done, told) = sync_channel(1);
    std::thread::Builder::new()
        // a panic there is caught and told as a fault of the file (see `tui::panics`)
        .name("looked after".to_owned())
        .stack_size(STACK)
        .spawn(move || {
            let made = work();
            // nobody waits any more: the work is dropped here
            let _ = done.send(made);
        })
        .map_err(|error| Trouble::System(error.to_string()))?;
    told.recv_timeout(patience).map_err(|why| match why {
        RecvTimeoutError::Timeout => Trouble::TooSlow,
        RecvTimeoutError::Disconnected => Trouble::Broken,
    })
}

#[cfg(test)]
#[allow(clippy::panic)]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_secs(60);

    #[test]
    fn work_that_ends_is_handed_over() {
        assert_eq!(apart(LONG, || 7), Ok(7));
    }

    #[test]
    fn work_that_hangs_or_panics_is_told() {
        let (hold, held) = sync_channel::<()>(0);
        assert_eq!(apart(Duration::from_millis(20), move || held.recv().is_ok()), Err(Trouble::TooSlow));
        drop(hold);
        assert_eq!(apart::<()>(LONG, || panic!("on purpose")), Err(Trouble::Broken));
    }

    #[test]
    fn there_is_room_for_deep_work() {
        fn deep(levels: usize) -> usize {
            let room = std::hint::black_box([levels; 512]);
            if levels == 0 { room[0] } else { deep(levels - 1) + std::hint::black_box(room[1]) / levels }
        }
        // 4 MiB, twice what a thread has unless it is asked for more
        assert_eq!(apart(LONG, || deep(1000)), Ok(1000));
    }

    #[test]
    fn a_larger_file_is_given_longer() {
        assert_eq!(patience(60_000), LEAST);
        assert_eq!(patience(32 << 20), LEAST + Duration::from_secs(64));
    }
}
