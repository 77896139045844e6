//! When the next frame is due.
//!
//! What a person did is shown at once, also while a key is held down; a flood of keys is drawn thirty times a second, as
//! far as an eye can follow. What happens by itself (*saved*) waits for its turn and never keeps a key waiting.

use std::time::{Duration, Instant};

/// The least time between two frames when frames never end.
const FRAME_INTERVAL: Duration = Duration::from_millis(33);
/// As many frames may follow one another without a pause before a person has to wait for one.
const BURST: u32 = 10;

/// What has changed since the last frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    Nothing,
    /// Something that happened by itself.
    ByItself,
    /// What a person did.
    ByPerson,
}

/// The frames drawn lately, and what the next one has to show.
#[derive(Debug)]
pub struct Frames {
    /// When the last one was drawn.
    drawn: Instant,
    /// When the time saved up for a burst of frames was last counted, and how much it was.
    counted: Instant,
    saved: Duration,
    change: Change,
}

impl Frames {
    /// One frame has just been drawn.
    #[must_use]
    pub fn new(now: Instant) -> Self {
        Self { drawn: now, counted: now, saved: FRAME_INTERVAL * BURST, change: Change::Nothing }
    }

    /// Takes note of something that the next frame has to show.
    pub fn note(&mut self, change: Change) {
        self.change = self.change.max(change);
    }

    /// How long to wait until the next frame is drawn; `None` where there is nothing to draw.
    #[must_use]
    pub fn wait(&self, now: Instant) -> Option<Duration> {
        match self.change {
            Change::Nothing => None,
            Change::ByItself => Some(FRAME_INTERVAL.saturating_sub(now.saturating_duration_since(self.drawn))),
            Change::ByPerson => Some(FRAME_INTERVAL.saturating_sub(self.saved_by(now))),
        }
    }

    /// A frame was drawn that shows everything. The time it took counts for no other, or a slow terminal would be drawn
    /// without end while a flood waits to be read.
    pub fn draw(&mut self, begun: Instant, now: Instant) {
        let spent = if self.change == Change::ByPerson { FRAME_INTERVAL } else { Duration::ZERO };
        self.saved = self.saved_by(begun).saturating_sub(spent);
        self.counted = now;
        self.drawn = now;
        self.change = Change::Nothing;
    }

    fn saved_by(&self, now: Instant) -> Duration {
        (self.saved + now.saturating_duration_since(self.counted)).min(FRAME_INTERVAL * BURST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// When each frame is drawn, in milliseconds, where something changes at these moments and a frame takes no time.
    fn drawn(changes: impl IntoIterator<Item = (u64, Change)>) -> Vec<u64> {
        drawn_in(0, changes)
    }

    fn drawn_in(takes: u64, changes: impl IntoIterator<Item = (u64, Change)>) -> Vec<u64> {
        let start = Instant::now();
        let at = |ms: u64| start + Duration::from_millis(ms);
        let mut frames = Frames::new(start);
        let mut drawn = Vec::new();
        let mut changes = changes.into_iter().peekable();
        let mut busy = 0;
        for ms in 0..10_000 {
            if ms < busy {
                continue;
            }
            while let Some((_, change)) = changes.next_if(|(when, _)| *when <= ms) {
                frames.note(change);
            }
            if frames.wait(at(ms)) == Some(Duration::ZERO) {
                busy = ms + takes;
                frames.draw(at(ms), at(busy));
                drawn.push(ms);
            }
        }
        drawn
    }

    #[test]
    fn a_key_held_down_is_shown_at_once_whatever_is_saved_meanwhile() {
        let keys: Vec<u64> = (1..=200).map(|key| key * 34).collect();
        let saved = keys.iter().flat_map(|key| [(*key, Change::ByPerson), (key + 5, Change::ByItself)]);
        let drawn = drawn(saved);
        assert!(keys.iter().all(|key| drawn.contains(key)), "{drawn:?}");
    }

    #[test]
    fn a_flood_is_drawn_thirty_times_a_second_and_to_its_end() {
        let drawn = drawn((0..9_000).map(|ms| (ms, Change::ByPerson)));
        assert!((270..=9 * 31 + 20).contains(&drawn.len()), "{}", drawn.len());
        assert!(drawn.last().is_some_and(|last| (8_999..9_040).contains(last)), "{drawn:?}");
    }

    #[test]
    fn a_slow_terminal_leaves_time_to_read_what_floods_in() {
        let drawn = drawn_in(60, (0..9_000).map(|ms| (ms, Change::ByPerson)));
        let between = drawn.windows(2).skip(12).map(|two| two[1] - two[0]);
        assert!(between.clone().count() > 50 && between.clone().all(|ms| ms >= 60 + 33), "{drawn:?}");
    }

    #[test]
    fn what_happens_by_itself_waits_for_its_turn() {
        let drawn = drawn((0..300).map(|ms| (ms * 10, Change::ByItself)));
        assert!(drawn.windows(2).all(|two| two[1] - two[0] >= 33), "{drawn:?}");
        assert!(drawn.len() > 70, "{}", drawn.len());
    }

    #[test]
    fn nothing_is_drawn_where_nothing_changed() {
        assert_eq!(drawn([]), [0_u64; 0]);
    }
}
