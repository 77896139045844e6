//! The life of the terminal: taken when the program starts, given back however it ends.

use super::egress::Egress;
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use crossterm::{cursor, execute, queue};
use ratatui::backend::CrosstermBackend;
use std::io::{BufWriter, Stdout, Write, stdout};
use std::sync::atomic::{AtomicBool, Ordering};

/// A terminal that gathers a whole frame before it is written at once.
pub type Screen = ratatui::Terminal<CrosstermBackend<BufWriter<Egress<Ours>>>>;

/// Whether the terminal is ours now; a panic asks before it gives it back.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Standard output while the terminal is ours: what a screen that was given back still held goes nowhere.
#[derive(Debug)]
pub struct Ours(Stdout);

impl Write for Ours {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if TAKEN.load(Ordering::SeqCst) { self.0.write(bytes) } else { Ok(bytes.len()) }
    }

    fn flush(&mut self) -> std::io::Result<()> {
        if TAKEN.load(Ordering::SeqCst) { self.0.flush() } else { Ok(()) }
    }
}

/// Takes the terminal; an error says that there is none.
pub fn take(mouse: bool) -> std::io::Result<Screen> {
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    let mut out = BufWriter::with_capacity(1 << 16, Egress::new(Ours(stdout())));
    queue!(out, EnterAlternateScreen, EnableBracketedPaste, cursor::Hide)?;
    if mouse {
        queue!(out, EnableMouseCapture)?;
    }
    out.flush()?;
    ratatui::Terminal::new(CrosstermBackend::new(out))
}

/// Clears the screen, so that the next frame is written whole.
///
/// Not by `Terminal::clear`: that asks the terminal where its cursor is, and waits two seconds, and then clears nothing,
/// where none answers.
pub fn wipe(screen: &mut Screen) -> std::io::Result<()> {
    let size = screen.size()?;
    screen.resize(ratatui::layout::Rect::new(0, 0, size.width, size.height))
}

/// Gives the terminal back; errors are of no use to anybody then.
pub fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let _ = execute!(stdout(), DisableMouseCapture, DisableBracketedPaste, cursor::Show, LeaveAlternateScreen);
        let _ = disable_raw_mode();
    }
}
