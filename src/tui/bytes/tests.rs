//! What terminals send, whole, in pieces, broken off and by chance.

use super::*;
use proptest::prelude::*;

/// Reads bytes that come at once, then nothing.
fn read(bytes: &[u8]) -> Vec<TerminalEvent> {
    read_pieces(&[bytes])
}

/// Reads bytes that come in pieces, then nothing.
fn read_pieces(pieces: &[&[u8]]) -> Vec<TerminalEvent> {
    let (mut bytes, mut events) = (InputParser::default(), Vec::new());
    for piece in pieces {
        bytes.take(piece, &mut events);
    }
    bytes.silence(&mut events);
    events
}

fn keys(events: &[TerminalEvent]) -> String {
    let name = |event: &TerminalEvent| match event {
        TerminalEvent::Key(key) => key.to_string(),
        TerminalEvent::Paste(text) => format!("paste {text:?}"),
        TerminalEvent::Click(column, row) => format!("click {column} {row}"),
    };
    events.iter().map(name).collect::<Vec<_>>().join(" ")
}

const TABLE: &[(&str, &str)] = &[
    ("aé日🙂", "a é 日 🙂"),
    ("\r\t\x7f\x1b", "Enter Tab Backspace Esc"),
    // Backspace of some terminals, with and without Alt
    ("\x08\x1b[8;5u", "Backspace Ctrl-Backspace"),
    ("\x01\x1a\x1c\x1f\0", "Ctrl-A Ctrl-Z Ctrl-4 Ctrl-7 Ctrl-Space"),
    ("\x1ba\x1bé\x1b\x7f\x1b\r\x1b\x11", "Alt-a Alt-é Alt-Backspace Esc Enter Esc Ctrl-Q"),
    ("\x1b\x1b", "Esc Esc"),
    ("\x1b\x1b[D", "Esc ←"),
    ("\x1b[A\x1b[B\x1b[C\x1b[D\x1b[H\x1b[F", "↑ ↓ → ← Home End"),
    ("\x1bOA\x1bOB\x1bOC\x1bOD\x1bOH\x1bOF", "↑ ↓ → ← Home End"),
    ("\x1b[1~\x1b[7~\x1b[4~\x1b[8~\x1b[3~\x1b[5~\x1b[6~", "Home Home End End Delete PgUp PgDn"),
    ("\x1b[1;5C\x1b[1;2D\x1b[1;3A\x1b[3;5~\x1b[1;8B", "Ctrl-→ Shift-← Alt-↑ Ctrl-Delete Ctrl-Alt-Shift-↓"),
    ("\x1b[Z\x1b[1;2Z", "Shift-Tab Shift-Tab"),
    ("\x1bOP\x1bOS\x1b[[A\x1b[[E\x1b[11~\x1b[15~\x1b[17~\x1b[21~\x1b[23~\x1b[24~", "F1 F4 F1 F5 F1 F5 F6 F10 F11 F12"),
    ("\x1b[1;5P\x1b[20;2~", "Ctrl-F1 Shift-F9"),
    ("\x1bOM\x1bOp\x1bOy\x1bOj\x1bOn", "Enter 0 9 * ."),
    ("\x1b[97;5u\x1b[13;2u\x1b[27u\x1b[97;1:3u\x1b[27;5;97~", "Ctrl-A Shift-Enter Esc Ctrl-A"),
    ("\x1b[<0;20;10M\x1b[<0;20;10m\x1b[<64;1;1M\x1b[<65;1;1M\x1b[<2;1;1M\x1b[<32;5;5M", "click 19 9 ↑ ↓"),
    ("\x1b[32;20;10M\x1b[M !!\x1b[M#!!", "click 19 9 click 0 0"),
    ("\x1b[200~a\rb\x1b[201~c", "paste \"a\\rb\" c"),
    ("\x1b[200~a\x1b[2D\x1b[20\x1b\x1b[201~c", "paste \"a\\u{1b}[2D\\u{1b}[20\\u{1b}\" c"),
    ("\x1b[200~\x1b[201~c\x1b[201~d", "c d"),
    // what nobody asked for, and what is broken off, takes nothing along
    ("\x1b[I\x1b[O\x1b[?62;c\x1b[5n\x1b[99~a", "a"),
    ("\x1b[1;\ra", "Enter a"),
    ("\x1b[1;\x1b[Aa", "↑ a"),
    // answers to what an earlier program asked
    ("\x1b]11;rgb:1e1e/1e1e/1e1e\x07a\x1b]11;rgb:1/2/3\x1b\\b\x1bP1$r0m\x1b\\c", "a b c"),
    ("\x1b]11;rgb\x1b[Aa\x1b]1\x1b\x1b", "↑ a Esc Esc"),
    ("\x1b]", "Alt-]"),
    ("\x1b]11;rgb", ""),
    ("\x1b[99999999999999999999~a", "a"),
    ("\x1b[;;;;~a\x1b[1;999999999999A", "a ↑"),
    ("\x1b[", ""),
    ("\x1bO", "Alt-O"),
    ("\x1b[<1;2", ""),
];

#[test]
fn what_terminals_send_is_what_was_meant() {
    for (bytes, meant) in TABLE {
        assert_eq!(keys(&read(bytes.as_bytes())), *meant, "{bytes:?}");
    }
}

#[test]
fn bytes_that_come_one_by_one_mean_the_same() {
    for (bytes, meant) in TABLE {
        let pieces: Vec<&[u8]> = bytes.as_bytes().chunks(1).collect();
        assert_eq!(keys(&read_pieces(&pieces)), *meant, "{bytes:?}");
    }
}

#[test]
fn bytes_that_are_no_text_are_ignored_and_take_no_key_along() {
    for (bytes, meant) in [
        (&b"\xffa\xc0b\x80c\xfed"[..], "a b c d"),
        (b"\xe6\x97a", "a"),
        (b"\xf0\x9f\x99\ra", "Enter a"),
        (b"\xed\xa0\x80a\xe0\x80\x80b", "a b"),
        (b"\xe6\x1b[A", "↑"),
        (b"\xc2\x9b31ma", "3 1 m a"),
        (b"\x1b[\xe6\x97\xa5a", "日 a"),
        (b"\x1b[200~\xff\x1b[201~a", "paste \"\u{fffd}\" a"),
    ] {
        assert_eq!(keys(&read(bytes)), meant, "{bytes:?}");
    }
    let long = [b"\x1b[".as_slice(), &[b'1'; 100_000], b"~a"].concat();
    assert_eq!(keys(&read(&long)), "a", "an overlong sequence");
}

#[test]
fn a_paste_that_stops_is_kept_and_keys_are_keys_again() {
    let (mut bytes, mut events) = (InputParser::default(), Vec::new());
    bytes.take(b"\x1b[200~half a\rtext\x1b[20", &mut events);
    assert_eq!((events.len(), bytes.timeout()), (0, Some(PASTE_TIMEOUT)));
    bytes.silence(&mut events);
    assert_eq!(keys(&events), "paste \"half a\\rtext\\u{1b}[20\"");
    assert_eq!(bytes.timeout(), None);
    events.clear();
    for key in [&b"\x1b[A"[..], b"q", b"\r", "é".as_bytes()] {
        bytes.take(key, &mut events);
    }
    assert_eq!(keys(&events), "↑ q Enter é");
}

#[test]
fn a_paste_that_paused_goes_on_as_a_paste() {
    for (rest, meant) in
        [("q\rx and more\x1b[201~j", "paste \"q\\rx and more\" j"), ("\x1b[201~j", "j"), ("dd\r", "paste \"dd\\r\"")]
    {
        let (mut bytes, mut events) = (InputParser::default(), Vec::new());
        bytes.take(b"\x1b[200~begun", &mut events);
        bytes.silence(&mut events);
        events.clear();
        bytes.take(rest.as_bytes(), &mut events);
        bytes.silence(&mut events);
        assert_eq!(keys(&events), meant, "{rest:?}");
    }
}

#[test]
fn a_paste_is_kept_up_to_a_limit_and_its_end_is_found_behind_it() {
    for size in [MAX_PASTE_BYTES - 3, MAX_PASTE_BYTES, MAX_PASTE_BYTES + 3, 10 << 20] {
        let text = "\u{1b}[20x".repeat(size / 5 + 1);
        let sent = format!("\x1b[200~{}\x1b[201~j", &text[..size]);
        let (mut bytes, mut events) = (InputParser::default(), Vec::new());
        for piece in sent.as_bytes().chunks(4095) {
            bytes.take(piece, &mut events);
        }
        let [TerminalEvent::Paste(kept), key] = events.as_slice() else { panic!("{size}: {} events", events.len()) };
        assert!(kept.len() <= MAX_PASTE_BYTES + PASTE_END.len(), "{size}");
        assert!(size > MAX_PASTE_BYTES || kept.len() == size, "{size}: {}", kept.len());
        assert_eq!(*key, plain(KeyCode::Char('j')));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever came before, in whatever pieces: after a silence or two, a key is that key.
    #[test]
    fn nothing_takes_the_keyboard_away(
        pieces in prop::collection::vec(prop::collection::vec(prop_oneof![
            any::<u8>(), Just(0x1b), Just(b'['), Just(b'O'), Just(b'M'), Just(b'<'), Just(b'~'), b'0'..=b'9',
        ], 0..9), 0..9),
        begun in prop::sample::select(vec!["", "\x1b[200~", "\x1b[", "\x1b[<", "\x1b[M", "\x1b]", "\x1bP", "\x1b[?"]),
    ) {
        let (mut bytes, mut events) = (InputParser::default(), Vec::new());
        bytes.take(begun.as_bytes(), &mut events);
        for piece in &pieces {
            bytes.take(piece, &mut events);
        }
        while bytes.timeout().is_some() {
            bytes.silence(&mut events);
        }
        events.clear();
        bytes.take(b"j", &mut events);
        prop_assert_eq!(keys(&events), "j");
    }

    /// Where a piece ends changes nothing, if no silence follows.
    #[test]
    fn pieces_change_nothing(
        sent in prop::collection::vec(prop::sample::select(TABLE.iter().map(|it| it.0).collect::<Vec<_>>()), 1..6),
        cuts in prop::collection::vec(1_usize..20, 0..30),
    ) {
        let sent = sent.concat();
        let mut rest = sent.as_bytes();
        let mut pieces = Vec::new();
        for cut in cuts {
            let (piece, after) = rest.split_at(cut.min(rest.len()));
            pieces.push(piece);
            rest = after;
        }
        pieces.push(rest);
        prop_assert_eq!(keys(&read_pieces(&pieces)), keys(&read(sent.as_bytes())));
    }
}
