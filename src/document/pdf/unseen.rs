//! Characters that steer how text is set and are never drawn.

/// Parts a cluster that is too long.
pub(super) const PARTING: char = '\u{200b}';
/// Says that a paragraph runs from the right, where its first letter alone would not.
pub(super) const FROM_RIGHT: char = '\u{200f}';
/// What stands between them has a direction of its own, that of its first letter, and turns nothing around it.
pub(super) const ISOLATED: [char; 2] = ['\u{2068}', '\u{2069}'];
/// What people type to keep words together, or to say in which direction signs run.
const TYPED: [char; 3] = ['\u{2060}', '\u{200e}', '\u{61c}'];
/// What is never drawn and takes no room.
pub(super) const UNSEEN: [char; 8] =
    ['\n', PARTING, FROM_RIGHT, ISOLATED[0], ISOLATED[1], TYPED[0], TYPED[1], TYPED[2]];

/// Line breaks and marks of direction need no sign.
pub(super) fn is_unseen(text: &str) -> bool {
    text.chars().all(|c| c == '\r' || UNSEEN.contains(&c))
}
