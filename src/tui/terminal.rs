//! The life of the terminal: taken when the program starts, given back however it ends.

use super::escape_filter::EscapeFilter;
use crate::platform;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use crossterm::{cursor, execute, queue};
use ratatui::backend::CrosstermBackend;
use std::io::{BufWriter, Stdout, Write, stdout};
use std::sync::atomic::{AtomicBool, Ordering};

/// A terminal that gathers a whole frame before it is written at once.
pub type TerminalScreen = ratatui::Terminal<CrosstermBackend<BufWriter<EscapeFilter<TakenStdout>>>>;

// by sequences on every system: the library asks some consoles for the mouse in a way that fails to be taken back
/// Clicks and the wheel, with places of any size.
const MOUSE_ON: &[u8] = b"\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &[u8] = b"\x1b[?1006l\x1b[?1000l";
/// Brackets around a paste.
const PASTE_ON: &[u8] = b"\x1b[?2004h";
const PASTE_OFF: &[u8] = b"\x1b[?2004l";

/// Whether the terminal is ours now; a panic asks before it gives it back.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Standard output while the terminal is ours: what a screen that was given back still held goes nowhere.
#[derive(Debug)]
pub struct TakenStdout(Stdout);

impl Write for TakenStdout {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if TAKEN.load(Ordering::SeqCst) { self.0.write(bytes) } else { Ok(bytes.len()) }
    }

    fn flush(&mut self) -> std::io::Result<()> {
        if TAKEN.load(Ordering::SeqCst) { self.0.flush() } else { Ok(()) }
    }
}

/// The most cells that are drawn; a terminal that says it has more does not know its size.
const MAX_CELLS: u32 = 1 << 21;

/// Takes the terminal, as often as it is asked to; an error says that there is none, and it is given back.
pub fn take(mouse: bool) -> std::io::Result<TerminalScreen> {
    let taken = enter(mouse);
    if taken.is_err() {
        give_back();
    }
    taken
}

fn enter(mouse: bool) -> std::io::Result<TerminalScreen> {
    // a shell may have set its own modes while the program stood still
    disable_raw_mode()?;
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    let mut out = BufWriter::with_capacity(1 << 16, EscapeFilter::new(TakenStdout(stdout())));
    queue!(out, EnterAlternateScreen, cursor::Hide)?;
    out.write_all(PASTE_ON)?;
    if mouse {
        out.write_all(MOUSE_ON)?;
    }
    out.flush()?;
    platform::take_keyboard(mouse)?;
    ratatui::Terminal::new(CrosstermBackend::new(out))
}

/// Whether the terminal is lent to the system's editor now; signals of the keyboard are the editor's then.
static LENT: AtomicBool = AtomicBool::new(false);

/// Lends the terminal for as long as `use_it` takes, and takes it again.
pub fn lend<T>(screen: &mut TerminalScreen, mouse: bool, use_it: impl FnOnce() -> T) -> (T, std::io::Result<()>) {
    give_back();
    LENT.store(true, Ordering::SeqCst);
    let used = use_it();
    LENT.store(false, Ordering::SeqCst);
    (used, retake(screen, mouse))
}

/// Whether the terminal is lent.
pub fn is_lent() -> bool {
    LENT.load(Ordering::SeqCst)
}

/// Takes the terminal once more, whatever was done to it meanwhile; the next frame is written whole.
pub fn retake(screen: &mut TerminalScreen, mouse: bool) -> std::io::Result<()> {
    // the old screen must not write to the terminal when it goes
    std::mem::forget(std::mem::replace(screen, take(mouse)?));
    wipe(screen)
}

/// Takes the mouse, or gives it back.
pub fn use_mouse(screen: &mut TerminalScreen, is_ours: bool) -> std::io::Result<()> {
    let out = screen.backend_mut();
    out.write_all(if is_ours { MOUSE_ON } else { MOUSE_OFF })?;
    Write::flush(out)?;
    platform::take_keyboard(is_ours)
}

/// Hands a text to the terminal, for other programs.
pub fn copy(screen: &mut TerminalScreen, text: &str) -> std::io::Result<()> {
    // what was drawn goes out first
    Write::flush(screen.backend_mut())?;
    EscapeFilter::new(TakenStdout(stdout())).copy(text)
}

/// Clears the screen, so that the next frame is written whole.
///
/// Not by `Terminal::clear`: that asks the terminal where its cursor is, and waits two seconds, and then clears nothing,
/// where none answers.
pub fn wipe(screen: &mut TerminalScreen) -> std::io::Result<()> {
    match size() {
        Some((columns, rows)) => screen.resize(ratatui::layout::Rect::new(0, 0, columns, rows)),
        None => Ok(()),
    }
}

/// Gives the terminal back; errors are of no use to anybody then.
pub fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let _ = stdout().write_all(MOUSE_OFF).and_then(|()| stdout().write_all(PASTE_OFF));
        let _ = execute!(stdout(), cursor::Show, LeaveAlternateScreen);
        platform::give_back_keyboard();
        // a shell that has the terminal has set its modes, and would stop who changes them
        if platform::is_in_foreground() {
            let _ = disable_raw_mode();
        }
    }
}

/// Whether the terminal is the program's now, and not the shell's or the editor's.
pub fn is_taken() -> bool {
    TAKEN.load(Ordering::SeqCst)
}

/// The size of the terminal in columns and rows; `None` where it tells none that can be drawn.
pub fn size() -> Option<(u16, u16)> {
    let size = crossterm::terminal::size().ok()?;
    let cells = u32::from(size.0) * u32::from(size.1);
    (1..=MAX_CELLS).contains(&cells).then_some(size)
}
