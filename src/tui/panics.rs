//! What a panic says, and where: on standard error, cleaned, after the terminal was given back.
//!
//! Only the main thread may write to the terminal while a screen is up. The panic of another thread is stored and the
//! loop is told; it ends in order, with everything saved, and the panic is reported then. A thread whose panic its
//! starter turns into a message bears the name [`GUARDED_THREAD`].

use super::terminal;
use crate::i18n::Words;
use crate::text::clean::line_text;
use std::any::Any;
use std::io::Write;
use std::panic::Location;
use std::sync::{Mutex, OnceLock, PoisonError};

/// The name of a thread whose panic is reported by whoever started it.
pub const GUARDED_THREAD: &str = "guarded";

/// Tells the loop to end.
type Alert = Box<dyn Fn() + Send>;

/// The sentences around a fault, in the language of the program.
static FAULT_TEXT: OnceLock<String> = OnceLock::new();
static KEPT_TEXT: OnceLock<String> = OnceLock::new();
/// The first fault of another thread.
static OTHER_THREAD: Mutex<Option<String>> = Mutex::new(None);
static ALERT: Mutex<Option<Alert>> = Mutex::new(None);

/// Installs the panic hook; called first, by the main thread.
pub fn install_hook() {
    let main = std::thread::current().id();
    std::panic::set_hook(Box::new(move |panic| {
        let fault = description(panic.payload(), panic.location());
        if std::thread::current().id() == main {
            terminal::give_back();
            report(&fault);
        } else if std::thread::current().name() != Some(GUARDED_THREAD) {
            OTHER_THREAD.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(fault);
            if let Some(alert) = ALERT.lock().unwrap_or_else(PoisonError::into_inner).as_ref() {
                alert();
            }
        }
    }));
}

/// The language a panic is told in from here on.
pub fn set_language(words: &Words) {
    let _ = FAULT_TEXT.set(words.t("panic-fault"));
}

/// From here on somebody types into a workbook: a panic says where that is.
pub fn typing_begins(words: &Words) {
    let _ = KEPT_TEXT.set(words.t("panic-kept"));
}

/// Sets how the loop is told that another thread panicked; it may be called more than once.
pub(super) fn alert_on_panic(alert: Alert) {
    *ALERT.lock().unwrap_or_else(PoisonError::into_inner) = Some(alert);
}

/// Says what another thread panicked with, if one did, and lets the program end as that panic would have ended it.
pub fn report_other_threads() {
    let fault = OTHER_THREAD.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(fault) = fault {
        report(&fault);
        std::panic::resume_unwind(Box::new(fault));
    }
}

/// What happened and where, in one line; the place is one in the program's source, not on this machine.
fn description(payload: &dyn Any, location: Option<&Location<'_>>) -> String {
    let text = payload.downcast_ref::<&str>().copied().or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    let text = line_text(text.unwrap_or("?"));
    match location {
        Some(place) => format!("{text} ({}:{})", line_text(in_source(place.file())), place.line()),
        None => text.into_owned(),
    }
}

/// The end of a path from the folder of the crate on: `name/src/file.rs`.
fn in_source(path: &str) -> &str {
    let is_sep = |c: char| matches!(c, '/' | '\\');
    let before = path.rfind("/src/").or_else(|| path.rfind("\\src\\"));
    before.map_or(path, |at| path[..at].rfind(is_sep).map_or(path, |at| &path[at + 1..]))
}

/// There is nowhere left to tell that standard error is closed.
fn report(fault: &str) {
    let mut text = format!("tripartite: {}\n  {fault}\n", FAULT_TEXT.get().map_or("", String::as_str));
    if let Some(kept) = KEPT_TEXT.get() {
        text.push_str(kept);
        text.push('\n');
    }
    let _ = std::io::stderr().write_all(text.as_bytes());
}

/// Panics where a test asks for it, to see what comes of it; nothing in what is released.
///
/// `TRIPARTITE_PANIC` holds `main TEXT` or `thread TEXT`, and the window becomes 77 columns wide.
#[cfg_attr(debug_assertions, expect(clippy::panic, reason = "this is what is asked for"))]
pub(super) fn panic_if_asked(columns: u16) {
    #[cfg(debug_assertions)]
    if columns == 77
        && let Ok(wish) = std::env::var("TRIPARTITE_PANIC")
    {
        match wish.split_once(' ') {
            Some(("main", text)) => std::panic::panic_any(text.to_owned()),
            Some(("thread", text)) => {
                let text = text.to_owned();
                let _ = std::thread::spawn(move || std::panic::panic_any(text)).join();
            }
            _ => {}
        }
    }
    let _ = columns;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_one_clean_line_without_a_path_of_this_machine() {
        let here = Location::caller();
        assert!(description(&"evil\u{1b}]0;t\u{7}\n2", Some(here)).starts_with("evil␛]0;t␇␤2 (src/tui/panics.rs:"));
        assert_eq!(description(&String::from("a\u{202e}"), None), "a‹U+202E›");
        assert_eq!(description(&7, None), "?");
        assert_eq!(in_source("/home/anna/.cargo/registry/src/index-1/dep-1.0/src/a/b.rs"), "dep-1.0/src/a/b.rs");
        assert_eq!(in_source("/rustc/abc/library/core/src/option.rs"), "core/src/option.rs");
        assert_eq!(in_source("src/app/model.rs"), "src/app/model.rs");
    }
}
