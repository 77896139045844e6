//! The life of the terminal: taken when the program starts, given back however it ends.

use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use crossterm::{cursor, execute, queue};
use ratatui::backend::CrosstermBackend;
use std::io::{BufWriter, Stdout, Write, stdout};
use std::sync::atomic::{AtomicBool, Ordering};

/// A terminal that gathers a whole frame before it is written at once.
pub type Screen = ratatui::Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// Whether the terminal is ours now; a panic asks before it gives it back.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Takes the terminal; an error says that there is none.
pub fn take(mouse: bool) -> std::io::Result<Screen> {
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    let mut out = BufWriter::with_capacity(1 << 16, stdout());
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

/// Gives the terminal back before a panic of the main thread is told.
pub fn mind_panics() {
    let before = std::panic::take_hook();
    let main = std::thread::current().id();
    std::panic::set_hook(Box::new(move |panic| {
        // another thread's panic must not restore the terminal under a live screen
        if std::thread::current().id() == main {
            give_back();
            before(panic);
        }
    }));
}
