//! The keys of a console that hands over records, as the bytes a terminal would have sent for them.
//!
//! Pure, so that it is tested on every system; `windows/console.rs` alone uses it. A console that was asked to sends what
//! other terminals send, each byte as the record of a key; an older one names the key by a number. Both are read here, so
//! that `tui::bytes` is the one reading of keys.
//!
//! A console that knows no brackets around a paste sends its characters as keys. Text must never be obeyed as keys, so
//! what comes faster than anybody types is put into brackets here.

/// One key pressed or released.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct KeyRecord {
    pub pressed: bool,
    /// How often, where a key held down was counted.
    pub times: u16,
    /// The number of the key; 0 for what a terminal sends by itself.
    pub key: u16,
    /// One unit of UTF-16; 0 where the key stands for no character.
    pub unit: u16,
    pub alt: bool,
    pub ctrl: bool,
    pub shift: bool,
}

/// The button or wheel of a mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MouseButton {
    First,
    WheelUp,
    WheelDown,
}

const PASTE_BEGIN: &str = "\x1b[200~";
const PASTE_END: &str = "\x1b[201~";
/// Fewer characters at once are keys, typed while the program was at something else.
const MIN_PASTED: usize = 8;
/// Fewer characters at once are keys even where a line ends among them.
const MIN_PASTED_LINES: usize = 3;

const TAB: u16 = 0x09;
const ALT: u16 = 0x12;
const SPACE: u16 = 0x20;

/// Makes bytes of records as they come.
#[derive(Debug, Default)]
pub struct Records {
    out: String,
    /// Characters that came without a pause and may be a paste.
    burst: String,
    /// Whether some of them are a sequence of the terminal's own.
    has_sequence: bool,
    /// The first half of a character of two units.
    high: Option<u16>,
    /// Whether this terminal has put a paste into brackets by itself; it will the next time, too.
    knows_brackets: bool,
}

impl Records {
    /// Whether what came may go on within milliseconds, so that it is not known yet what it is.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.knows_brackets && !self.has_sequence && self.burst.chars().nth(1).is_some()
    }

    /// Takes a key.
    pub fn take(&mut self, record: &KeyRecord) {
        // a character put together from Alt and digits comes when Alt is released
        if record.pressed || record.key == ALT && record.unit != 0 {
            for _ in 0..record.times.max(1) {
                self.press(record);
            }
        }
    }

    /// Takes a click or a turn of the wheel, at a column and a row counted from 0.
    pub fn take_mouse(&mut self, button: MouseButton, column: u16, row: u16) {
        self.settle();
        let button = match button {
            MouseButton::First => 0,
            MouseButton::WheelUp => 64,
            MouseButton::WheelDown => 65,
        };
        self.out.push_str(&format!("\x1b[<{button};{};{}M", column.saturating_add(1), row.saturating_add(1)));
    }

    /// What a terminal would have sent for all that was taken.
    pub fn bytes(&mut self) -> Vec<u8> {
        self.settle();
        std::mem::take(&mut self.out).into_bytes()
    }

    fn press(&mut self, record: &KeyRecord) {
        if let Some(sequence) = sequence(record) {
            self.settle();
            self.out.push_str(&sequence);
            return;
        }
        let Some(c) = self.character(record.unit) else { return };
        // AltGr is Ctrl and Alt together, and what it makes is a character like any other
        if record.alt && !record.ctrl && record.key != 0 && record.key != ALT {
            self.settle();
            self.out.push('\x1b');
            self.out.push(c);
            return;
        }
        self.has_sequence |= c == '\x1b' && record.key == 0;
        self.burst.push(c);
    }

    /// A character of one or two units; none where there is no unit, and after the first of two.
    fn character(&mut self, unit: u16) -> Option<char> {
        match (self.high.take(), unit) {
            (_, 0) => None,
            (_, high @ 0xd800..=0xdbff) => {
                self.high = Some(high);
                None
            }
            (Some(high), low) => char::decode_utf16([high, low]).next().and_then(Result::ok),
            (None, unit) => char::from_u32(u32::from(unit)),
        }
    }

    /// Decides what the characters that came without a pause are.
    fn settle(&mut self) {
        let burst = std::mem::take(&mut self.burst);
        self.knows_brackets |= burst.contains(PASTE_BEGIN);
        let is_sent = std::mem::take(&mut self.has_sequence) || self.knows_brackets;
        if !is_sent && is_pasted(&burst) {
            self.out.push_str(PASTE_BEGIN);
            // no text may end its own brackets
            self.out.extend(burst.chars().filter(|c| *c != '\x1b'));
            self.out.push_str(PASTE_END);
        } else {
            self.out.push_str(&burst);
        }
    }
}

/// Whether characters that came at once are a text, and not keys.
fn is_pasted(burst: &str) -> bool {
    let count = burst.chars().count();
    let has_lines = burst.trim_end_matches(['\r', '\n']).contains(['\r', '\n', '\t']);
    // a key that is held down repeats itself
    let is_varied = burst.chars().any(|c| !burst.starts_with(c));
    is_varied && (count >= MIN_PASTED || has_lines && count >= MIN_PASTED_LINES)
}

/// What a terminal sends for a key that stands for no character, by its number.
fn sequence(record: &KeyRecord) -> Option<String> {
    let held = 1 + u8::from(record.shift) + 2 * u8::from(record.alt) + 4 * u8::from(record.ctrl);
    let lettered = |letter: char| match held {
        1 => format!("\x1b[{letter}"),
        held => format!("\x1b[1;{held}{letter}"),
    };
    let numbered = |number: u16| match held {
        1 => format!("\x1b[{number}~"),
        held => format!("\x1b[{number};{held}~"),
    };
    Some(match (record.key, record.unit) {
        (TAB, 9) if record.shift => "\x1b[Z".to_owned(),
        (SPACE, 0x20) if record.ctrl && !record.alt => "\0".to_owned(),
        (0x21, 0) => numbered(5),
        (0x22, 0) => numbered(6),
        (0x23, 0) => lettered('F'),
        (0x24, 0) => lettered('H'),
        (0x25, 0) => lettered('D'),
        (0x26, 0) => lettered('A'),
        (0x27, 0) => lettered('C'),
        (0x28, 0) => lettered('B'),
        (0x2d, 0) => numbered(2),
        (0x2e, 0) => numbered(3),
        // F1 to F12: the numbers of the sequences were given out with gaps
        (key @ 0x70..=0x74, 0) => numbered(key - 0x70 + 11),
        (key @ 0x75..=0x79, 0) => numbered(key - 0x75 + 17),
        (key @ 0x7a..=0x7b, 0) => numbered(key - 0x7a + 23),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(records: &[KeyRecord]) -> String {
        let mut all = Records::default();
        records.iter().for_each(|record| all.take(record));
        String::from_utf8_lossy(&all.bytes()).into_owned()
    }

    fn named(key: u16) -> KeyRecord {
        KeyRecord { pressed: true, times: 1, key, ..KeyRecord::default() }
    }

    /// What an old console makes of a text: each character as the key that would type it.
    fn typed(text: &str) -> Vec<KeyRecord> {
        text.encode_utf16().map(|unit| KeyRecord { unit, ..named(0x41) }).collect()
    }

    /// What a terminal sends by itself.
    fn from_terminal(text: &str) -> Vec<KeyRecord> {
        text.encode_utf16().map(|unit| KeyRecord { unit, ..named(0) }).collect()
    }

    #[test]
    fn keys_without_a_character_become_the_sequences_of_terminals() {
        let ctrl = |key| KeyRecord { ctrl: true, ..named(key) };
        let shift_tab = KeyRecord { unit: 9, shift: true, ..named(TAB) };
        let ctrl_space = KeyRecord { unit: 0x20, ctrl: true, ..named(SPACE) };
        for (record, bytes) in [
            (named(0x26), "\x1b[A"),
            (named(0x25), "\x1b[D"),
            (ctrl(0x27), "\x1b[1;5C"),
            (KeyRecord { shift: true, ..named(0x24) }, "\x1b[1;2H"),
            (named(0x2e), "\x1b[3~"),
            (named(0x22), "\x1b[6~"),
            (named(0x70), "\x1b[11~"),
            (named(0x74), "\x1b[15~"),
            (named(0x75), "\x1b[17~"),
            (named(0x7b), "\x1b[24~"),
            (shift_tab, "\x1b[Z"),
            (ctrl_space, "\0"),
            (KeyRecord { unit: 0x1b, ..named(0x1b) }, "\x1b"),
            (KeyRecord { unit: 0x13, ctrl: true, ..named(0x53) }, "\x13"),
            (named(0x10), ""),
        ] {
            assert_eq!(sent(&[record]), bytes, "{record:?}");
        }
    }

    #[test]
    fn a_key_let_go_is_nothing_and_one_held_down_is_many() {
        let a = KeyRecord { unit: 97, ..named(0x41) };
        assert_eq!(sent(&[KeyRecord { pressed: false, ..a }]), "");
        assert_eq!(sent(&[KeyRecord { times: 12, ..a }]), "aaaaaaaaaaaa", "and no paste");
        assert_eq!(sent(&[KeyRecord { times: 0, ..a }]), "a");
    }

    #[test]
    fn alt_comes_before_a_character_and_altgr_does_not() {
        let key = KeyRecord { unit: 0x40, alt: true, ..named(0x51) };
        assert_eq!(sent(&[key]), "\x1b@");
        assert_eq!(sent(&[KeyRecord { ctrl: true, ..key }]), "@", "AltGr and Q on a German keyboard");
        let composed = KeyRecord { pressed: false, unit: 0xe9, ..named(ALT) };
        assert_eq!(sent(&[composed]), "é", "Alt and 0233, when Alt is let go");
    }

    #[test]
    fn characters_of_two_units_are_put_together() {
        assert_eq!(sent(&typed("😀")), "😀");
        assert_eq!(sent(&typed("😀a")[1..]), "a", "half a character is nothing");
    }

    #[test]
    fn text_that_comes_at_once_is_a_paste_and_no_keys() {
        for text in ["Government: to be agreed", "yes\rno", "a\tb", "12345678\r"] {
            assert_eq!(sent(&typed(text)), format!("{PASTE_BEGIN}{text}{PASTE_END}"), "{text:?}");
        }
        assert_eq!(sent(&typed("before\x1b[201~qqq")), format!("{PASTE_BEGIN}before[201~qqq{PASTE_END}"));
    }

    #[test]
    fn what_was_typed_ahead_stays_keys() {
        for text in ["2\r", "12\r", "y", "yes", "\r\r\r", "aaaaaaaaaaaaaaaa"] {
            assert_eq!(sent(&typed(text)), text, "{text:?}");
        }
        let mixed = [typed("Government"), vec![named(0x28)], typed("2")].concat();
        assert_eq!(
            sent(&mixed),
            format!("{PASTE_BEGIN}Government{PASTE_END}\x1b[B2"),
            "a key ends what came before it"
        );
    }

    #[test]
    fn a_terminal_that_sends_sequences_and_brackets_is_left_alone() {
        let sequence = "\x1b[<0;10;12M\x1b[<0;10;12m";
        assert_eq!(sent(&from_terminal(sequence)), sequence);
        let mut all = Records::default();
        from_terminal("\x1b[200~a long text in").iter().for_each(|record| all.take(record));
        assert_eq!(all.bytes(), b"\x1b[200~a long text in");
        from_terminal(" two pieces\rwith lines\r").iter().for_each(|record| all.take(record));
        assert!(!all.is_open());
        assert_eq!(all.bytes(), b" two pieces\rwith lines\r", "still within its brackets");
    }

    #[test]
    fn one_character_is_not_waited_for() {
        let mut all = Records::default();
        all.take(&typed("a")[0]);
        assert!(!all.is_open());
        all.take(&typed("b")[0]);
        assert!(all.is_open());
        all.take_mouse(MouseButton::First, 0, 4);
        assert_eq!(all.bytes(), b"ab\x1b[<0;1;5M");
        for (button, bytes) in [(MouseButton::WheelUp, b"\x1b[<64;1;1M"), (MouseButton::WheelDown, b"\x1b[<65;1;1M")] {
            all.take_mouse(button, 0, 0);
            assert_eq!(all.bytes(), bytes);
        }
    }
}
