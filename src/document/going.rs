//! Stopping a long export: writers ask between blocks whether to go on.

/// Told how far a writer is, in thousandths; `false` makes it stop.
pub type Going<'a> = &'a dyn Fn(u16) -> bool;

/// A writer was told to stop; nothing of what it wrote is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;

/// Asks whether to go on after `done` of `all`.
pub fn on(going: Going<'_>, done: usize, all: usize) -> Result<(), Stopped> {
    let thousandths = done.saturating_mul(1000) / all.max(1);
    if going(u16::try_from(thousandths).unwrap_or(1000)) { Ok(()) } else { Err(Stopped) }
}
