//! Any bytes as what a terminal sends; the first one says where it pauses. Afterwards a key alone is that key.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tripartite::app::{Key, KeyCode};
use tripartite::tui::bytes::{InputParser, TerminalEvent};

fuzz_target!(|bytes: &[u8]| {
    let Some((pause, rest)) = bytes.split_first() else { return };
    let (mut reader, mut events) = (InputParser::default(), Vec::new());
    for piece in rest.chunks(usize::from(*pause).max(1)) {
        reader.take(piece, &mut events);
        if pause % 3 == 0 {
            reader.silence(&mut events);
        }
    }
    reader.silence(&mut events);
    assert!(reader.timeout().is_none(), "{reader:?}");
    reader.take(b"x", &mut events);
    let x = Key { code: KeyCode::Char('x'), ctrl: false, alt: false, shift: false };
    assert_eq!(events.last(), Some(&TerminalEvent::Key(x)));
});
