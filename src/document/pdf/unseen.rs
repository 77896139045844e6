//! Characters that steer how text is set and are never drawn.

/// Parts a cluster that is too long.
pub(super) const PARTING: char = '\u{200b}';
/// Says that a paragraph runs from the right, where its first letter alone would not.
pub(super) const FROM_RIGHT: char = '\u{200f}';
/// What stands between them has a direction of its own, that of its first letter, and turns nothing around it.
pub(super) const ISOLATED: [char; 2] = ['\u{2068}', '\u{2069}'];
/// What is never drawn and takes no room.
pub(super) const UNSEEN: [char; 5] = ['\n', PARTING, FROM_RIGHT, ISOLATED[0], ISOLATED[1]];

/// Line breaks and marks of direction need no sign.
pub(super) fn is_unseen(text: &str) -> bool {
    text.chars().all(|c| c == '\r' || UNSEEN.contains(&c))
}
