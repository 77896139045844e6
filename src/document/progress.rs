//! Progress and cancellation: composers and writers ask between pieces whether to go on.

use std::cell::Cell;
use std::io::Write;
use std::rc::Rc;

/// Progress callback, per mille; a writer stops when it answers `false`.
pub type ProgressFn<'a> = &'a dyn Fn(u16) -> bool;

/// A writer was told to stop; nothing of what it wrote is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled;

/// Asks whether to go on after `done` of `all`.
pub fn on(progress: ProgressFn<'_>, done: usize, all: usize) -> Result<(), Cancelled> {
    if progress(thousandths(done, all)) { Ok(()) } else { Err(Cancelled) }
}

fn thousandths(done: usize, all: usize) -> u16 {
    u16::try_from(done.saturating_mul(1000) / all.max(1)).unwrap_or(1000)
}

/// Asks for work that is nested too deep to hand a refusal up: once the answer was no, every loop it watches ends.
///
/// Whoever began the work looks at [`Cancellation::end`] and throws away what was made.
#[derive(Clone)]
pub struct Cancellation<'a> {
    progress: ProgressFn<'a>,
    reached: Rc<Cell<u16>>,
    stopped: Rc<Cell<bool>>,
}

impl<'a> Cancellation<'a> {
    /// Watches with this question.
    #[must_use]
    pub fn new(progress: ProgressFn<'a>) -> Self {
        Self { progress, reached: Rc::default(), stopped: Rc::default() }
    }

    /// Says how far the whole is.
    pub fn reach(&self, done: usize, all: usize) {
        self.reached.set(thousandths(done, all));
    }

    /// Says how far the whole is and asks whether to go on.
    pub fn ask(&self, done: usize, all: usize) -> Result<(), Cancelled> {
        self.reach(done, all);
        if self.goes_on() { Ok(()) } else { Err(Cancelled) }
    }

    /// Whether to go on; asked once for each piece of work.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        let stopped = self.stopped.get() || !(self.progress)(self.reached.get());
        self.stopped.set(stopped);
        !stopped
    }

    /// The items of a loop, which ends when the work is stopped.
    pub fn each<I: IntoIterator>(&self, items: I) -> impl Iterator<Item = I::Item> + use<'a, I> {
        let cancellation = self.clone();
        items.into_iter().take_while(move |_| cancellation.goes_on())
    }

    /// Whether the work came to its end.
    pub fn end(&self) -> Result<(), Cancelled> {
        if self.stopped.get() { Err(Cancelled) } else { Ok(()) }
    }
}

/// Bytes written between two questions whether to go on.
pub const PIECE: usize = 256 << 10;

/// What a library that writes is told instead of a stop; of the kind *interrupted* it would try again.
#[must_use]
pub fn interrupted() -> std::io::Error {
    std::io::Error::other("stopped")
}

/// Takes what a library writes, and refuses once the answer was no.
pub struct CancellableWriter<'a, W> {
    /// What takes the bytes.
    pub inner: W,
    progress: ProgressFn<'a>,
    reached: u16,
    left: usize,
}

impl<'a, W> CancellableWriter<'a, W> {
    /// Writes to `inner`; `reached` is how far the whole is meanwhile.
    pub fn new(inner: W, progress: ProgressFn<'a>, reached: u16) -> Self {
        Self { inner, progress, reached, left: 0 }
    }
}

impl<W: Write> Write for CancellableWriter<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if bytes.len() > self.left {
            if !(self.progress)(self.reached) {
                return Err(interrupted());
            }
            self.left = PIECE;
        }
        self.left = self.left.saturating_sub(bytes.len());
        self.inner.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.inner.flush()
    }
}

impl std::fmt::Debug for Cancellation<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Watch").field("stopped", &self.stopped).finish_non_exhaustive()
    }
}
