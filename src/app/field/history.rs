//! Undo as inverse changes, in groups a typist would name: a word typed, a run erased, a paste.
//!
//! A group holds one replacement; edits that continue it are merged into it. Nothing here looks
//! at the clock: the caller closes a group by [`FieldHistory::seal`] when typing pauses.

/// Text at `at` that was `removed` and what was `inserted` in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FieldEdit {
    pub at: usize,
    pub removed: String,
    pub inserted: String,
}

/// How an edit was made, which decides what may join it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EditKind {
    Typed,
    ErasedBack,
    ErasedAhead,
    /// A paste, a line break, a word erased: a group of its own.
    Single,
}

/// Where the cursor and the selection's other end stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stand {
    pub cursor: usize,
    pub anchor: Option<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct EditGroup {
    pub edit: FieldEdit,
    pub before: Stand,
    pub after: Stand,
    kind: EditKind,
}

/// The groups that can be taken back and repeated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FieldHistory {
    done: Vec<EditGroup>,
    undone: Vec<EditGroup>,
    open: bool,
    bytes: usize,
}

/// Text kept for undo; the oldest groups go first. A long meeting must not grow without end.
const KEPT_BYTES: usize = 4 << 20;
/// A run without spaces (Thai, Japanese) is closed here, or one undo would take a paragraph.
const RUN_BYTES: usize = 60;

impl FieldHistory {
    pub fn record(&mut self, edit: FieldEdit, kind: EditKind, before: Stand, after: Stand) {
        self.undone.clear();
        self.bytes += edit.removed.len() + edit.inserted.len();
        let group = EditGroup { edit, before, after, kind };
        match self.done.last_mut() {
            Some(last) if self.open && last.takes(&group) => last.join(group),
            _ => self.done.push(group),
        }
        self.open = kind != EditKind::Single;
        self.forget_oldest();
    }

    /// Closes the open group: the next edit begins a new one.
    pub fn seal(&mut self) {
        self.open = false;
    }

    /// The group to take back; it counts as taken back from now on.
    pub fn undo(&mut self) -> Option<EditGroup> {
        self.open = false;
        let group = self.done.pop()?;
        self.undone.push(group.clone());
        Some(group)
    }

    /// The group to repeat; it counts as done from now on.
    pub fn redo(&mut self) -> Option<EditGroup> {
        self.open = false;
        let group = self.undone.pop()?;
        self.done.push(group.clone());
        Some(group)
    }

    fn forget_oldest(&mut self) {
        if self.bytes <= KEPT_BYTES {
            return;
        }
        let size = |group: &EditGroup| group.edit.removed.len() + group.edit.inserted.len();
        self.bytes = self.done.iter().map(size).sum();
        let mut gone = 0;
        while self.bytes > KEPT_BYTES && gone + 1 < self.done.len() {
            self.bytes -= size(&self.done[gone]);
            gone += 1;
        }
        self.done.drain(..gone);
    }
}

impl EditGroup {
    fn takes(&self, next: &Self) -> bool {
        let (mine, new) = (&self.edit, &next.edit);
        self.kind == next.kind
            && match next.kind {
                EditKind::Typed => {
                    let word_begins =
                        mine.inserted.ends_with(char::is_whitespace) && !new.inserted.starts_with(char::is_whitespace);
                    new.removed.is_empty()
                        && mine.at + mine.inserted.len() == new.at
                        && mine.inserted.len() < RUN_BYTES
                        && !word_begins
                }
                EditKind::ErasedBack => new.at + new.removed.len() == mine.at,
                EditKind::ErasedAhead => new.at == mine.at,
                EditKind::Single => false,
            }
    }

    fn join(&mut self, next: Self) {
        match self.kind {
            EditKind::Typed => self.edit.inserted.push_str(&next.edit.inserted),
            EditKind::ErasedAhead => self.edit.removed.push_str(&next.edit.removed),
            EditKind::ErasedBack => {
                self.edit.at = next.edit.at;
                self.edit.removed.insert_str(0, &next.edit.removed);
            }
            EditKind::Single => {}
        }
        self.after = next.after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_groups_are_forgotten_first() {
        let mut history = FieldHistory::default();
        let stand = Stand { cursor: 0, anchor: None };
        for round in 0..50 {
            let inserted = "x".repeat(KEPT_BYTES / 10 + round);
            let edit = FieldEdit { at: 0, removed: String::new(), inserted };
            history.record(edit, EditKind::Single, stand, stand);
        }
        assert!(history.bytes <= KEPT_BYTES);
        assert_eq!(history.done.len(), 9);
        let newest = history.undo().map(|group| group.edit.inserted.len());
        assert_eq!(newest, Some(KEPT_BYTES / 10 + 49));

        let inserted = "x".repeat(2 * KEPT_BYTES);
        let edit = FieldEdit { at: 0, removed: String::new(), inserted };
        history.record(edit, EditKind::Single, stand, stand);
        assert_eq!(history.done.len(), 1, "the last edit can always be taken back");
    }

    #[test]
    fn typing_elsewhere_is_another_group() {
        let mut history = FieldHistory::default();
        let stand = Stand { cursor: 0, anchor: None };
        for at in [0, 1, 5] {
            let edit = FieldEdit { at, removed: String::new(), inserted: "x".into() };
            history.record(edit, EditKind::Typed, stand, stand);
        }
        let groups: Vec<_> = history.done.iter().map(|g| (g.edit.at, g.edit.inserted.len())).collect();
        assert_eq!(groups, [(0, 2), (5, 1)]);
    }
}
