//! The console of Windows: its modes, its records as bytes, what it tells a program that is to end.
//!
//! A program that asks for it is sent what other terminals send, brackets around a paste among it; what an older console
//! sends is made into the same by `records`.

use super::super::Signal;
use super::super::records::{KeyRecord, MouseButton, Records};
use crossterm_winapi::{Console, ConsoleMode, EventFlags, Handle, InputRecord, KeyEventRecord, MouseEvent};
use std::io;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::Thread;
use std::time::{Duration, Instant};
use tokio::signal::windows as handler;

// names as in the system's own documentation
const ENABLE_PROCESSED_INPUT: u32 = 0x1;
const ENABLE_LINE_INPUT: u32 = 0x2;
const ENABLE_ECHO_INPUT: u32 = 0x4;
const ENABLE_WINDOW_INPUT: u32 = 0x8;
const ENABLE_MOUSE_INPUT: u32 = 0x10;
const ENABLE_QUICK_EDIT_MODE: u32 = 0x40;
const ENABLE_EXTENDED_FLAGS: u32 = 0x80;
const ENABLE_VIRTUAL_TERMINAL_INPUT: u32 = 0x200;
const ENABLE_VIRTUAL_TERMINAL_PROCESSING: u32 = 0x4;

/// How often a console is asked whether something came, while something is unfinished; nothing else is asked in turns.
const POLL_INTERVAL: Duration = Duration::from_millis(5);

// ---- modes

/// Stands for no mode.
const NONE: u32 = u32::MAX;
/// The mode of the keyboard before it was ours.
static MODE_BEFORE: AtomicU32 = AtomicU32::new(NONE);

fn keyboard() -> io::Result<ConsoleMode> {
    Ok(ConsoleMode::from(Handle::current_in_handle()?))
}

pub fn take_keyboard(mouse: bool) -> io::Result<()> {
    let keyboard = keyboard()?;
    let now = keyboard.mode()?;
    let _ = MODE_BEFORE.compare_exchange(NONE, now, Ordering::SeqCst, Ordering::SeqCst);
    // marking text with the mouse would hold the whole program up
    let never = ENABLE_PROCESSED_INPUT | ENABLE_LINE_INPUT | ENABLE_ECHO_INPUT | ENABLE_QUICK_EDIT_MODE;
    let mouse = if mouse { ENABLE_MOUSE_INPUT } else { 0 };
    let mode = now & !(never | ENABLE_MOUSE_INPUT) | ENABLE_WINDOW_INPUT | ENABLE_EXTENDED_FLAGS | mouse;
    // one that knows no sequences names its keys
    keyboard.set_mode(mode | ENABLE_VIRTUAL_TERMINAL_INPUT).or_else(|_| keyboard.set_mode(mode))
}

pub fn give_back_keyboard() {
    let before = MODE_BEFORE.swap(NONE, Ordering::SeqCst);
    if before != NONE
        && let Ok(keyboard) = keyboard()
    {
        // a console that is gone needs nothing back
        let _ = keyboard.set_mode(before);
    }
}

pub fn can_draw() -> bool {
    let sequences = |output: Handle| {
        let output = ConsoleMode::from(output);
        let now = output.mode()?;
        output.set_mode(now | ENABLE_VIRTUAL_TERMINAL_PROCESSING)
    };
    // a pipe that another program calls a terminal has no mode: its keys would never arrive
    let has_keys = Handle::input_handle().and_then(|input| ConsoleMode::from(input).mode()).is_ok();
    has_keys && Handle::output_handle().and_then(sequences).is_ok()
}

// ---- keys

/// What the terminal sends, as bytes.
#[derive(Debug)]
pub struct TerminalInput {
    records: Records,
    bytes: Vec<u8>,
}

impl TerminalInput {
    /// The keyboard of the console.
    pub fn open() -> io::Result<Self> {
        keyboard()?;
        Ok(Self { records: Records::default(), bytes: Vec::new() })
    }

    /// Whether something can be read, or the terminal is gone; `None` waits as long as it takes.
    pub fn wait(&mut self, patience: Option<Duration>) -> io::Result<bool> {
        let console = Console::from(Handle::current_in_handle()?);
        let since = Instant::now();
        while self.bytes.is_empty() {
            if let Some(patience) = patience {
                while console.number_of_console_input_events()? == 0 {
                    if since.elapsed() >= patience {
                        return Ok(false);
                    }
                    std::thread::sleep(POLL_INTERVAL.min(patience));
                }
            }
            self.take(console.read_single_input_event()?);
            loop {
                for record in console.read_console_input()? {
                    self.take(record);
                }
                if console.number_of_console_input_events()? > 0 {
                    continue;
                }
                if !self.records.is_open() {
                    break;
                }
                std::thread::sleep(POLL_INTERVAL);
                if console.number_of_console_input_events()? == 0 {
                    break;
                }
            }
            self.bytes = self.records.bytes();
        }
        Ok(true)
    }

    /// Reads what is there.
    pub fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.wait(None)?;
        let count = buffer.len().min(self.bytes.len());
        buffer[..count].copy_from_slice(&self.bytes[..count]);
        self.bytes.drain(..count);
        Ok(count)
    }

    fn take(&mut self, record: InputRecord) {
        match record {
            InputRecord::KeyEvent(key) => self.records.take(&key_record(&key)),
            InputRecord::MouseEvent(mouse) => self.take_mouse(&mouse),
            InputRecord::WindowBufferSizeEvent(_) => resized(),
            InputRecord::FocusEvent(_) | InputRecord::MenuEvent(_) => {}
        }
    }

    fn take_mouse(&mut self, mouse: &MouseEvent) {
        let buttons = mouse.button_state;
        let button = match mouse.event_flags {
            EventFlags::PressOrRelease if buttons.left_button() => MouseButton::First,
            EventFlags::MouseWheeled if buttons.scroll_up() => MouseButton::WheelUp,
            EventFlags::MouseWheeled if buttons.scroll_down() => MouseButton::WheelDown,
            _ => return,
        };
        let cell = |at: i16| u16::try_from(at).unwrap_or(0);
        self.records.take_mouse(button, cell(mouse.mouse_position.x), cell(mouse.mouse_position.y));
    }
}

fn key_record(key: &KeyEventRecord) -> KeyRecord {
    let held = |bits: u32| key.control_key_state.has_state(bits);
    KeyRecord {
        pressed: key.key_down,
        times: key.repeat_count,
        key: key.virtual_key_code,
        unit: key.u_char,
        alt: held(0x1 | 0x2),
        ctrl: held(0x4 | 0x8),
        shift: held(0x10),
    }
}

// ---- what a program is told

/// Told what happens, one thing at a time; says whether it wants to hear more.
type Tell = Arc<Mutex<dyn FnMut(Signal) -> bool + Send>>;

/// Who wants to know of another size: that comes with the keys, and not as other signals do.
static RESIZED: Mutex<Option<Tell>> = Mutex::new(None);

fn resized() {
    let tell = RESIZED.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some(tell) = tell {
        let _ = tell.lock().unwrap_or_else(PoisonError::into_inner)(Signal::Resize);
    }
}

/// Whether something has come since it was asked last.
type Source = Box<dyn FnMut(&mut Context<'_>) -> Poll<Option<()>> + Send>;

/// The thread of the system that tells of a closed window never returns from here, so that the program has as long as the
/// system gives it (five seconds) to save; it ends by itself when that is done.
pub fn listen(wanted: &[Signal], tell: impl FnMut(Signal) -> bool + Send + 'static) -> io::Result<()> {
    let tell: Tell = Arc::new(Mutex::new(tell));
    let mut sources: Vec<(Signal, Source)> = Vec::new();
    for signal in wanted {
        match signal {
            Signal::Interrupt => {
                let mut source = handler::ctrl_c()?;
                sources.push((*signal, Box::new(move |cx| source.poll_recv(cx))));
            }
            Signal::Terminate => {
                let (mut broken, mut shutdown) = (handler::ctrl_break()?, handler::ctrl_shutdown()?);
                sources.push((*signal, Box::new(move |cx| broken.poll_recv(cx))));
                sources.push((*signal, Box::new(move |cx| shutdown.poll_recv(cx))));
            }
            Signal::HangUp => {
                let (mut closed, mut left) = (handler::ctrl_close()?, handler::ctrl_logoff()?);
                sources.push((*signal, Box::new(move |cx| closed.poll_recv(cx))));
                sources.push((*signal, Box::new(move |cx| left.poll_recv(cx))));
            }
            Signal::Resize => *RESIZED.lock().unwrap_or_else(PoisonError::into_inner) = Some(tell.clone()),
            Signal::Suspend | Signal::Resume => {}
        }
    }
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        let waker: Waker = Arc::new(Unpark(std::thread::current())).into();
        loop {
            let signal = next(&mut sources, &mut Context::from_waker(&waker));
            if !tell.lock().unwrap_or_else(PoisonError::into_inner)(signal) {
                return;
            }
        }
    })?;
    Ok(())
}

/// Waits for the next of them.
fn next(sources: &mut [(Signal, Source)], context: &mut Context<'_>) -> Signal {
    loop {
        for (signal, source) in &mut *sources {
            if source(context).is_ready() {
                return *signal;
            }
        }
        std::thread::park();
    }
}

/// Wakes the thread that waits.
struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}
