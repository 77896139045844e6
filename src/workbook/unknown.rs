//! Merging what is no cell: keys this version does not know, and the version of the instrument.
//!
//! They are kept and written back, so a merge must not lose them either; where both sides changed one, ours stands,
//! because nobody here can tell what it means.

use super::restricted::as_shared;
use super::{Entry, Extra, Place, Workbook};
use crate::instrument::Id;

impl Workbook {
    /// Takes over what `theirs` changed from `base` and is no cell.
    pub fn adopt_unknown(&mut self, base: &Self, theirs: &Self) {
        self.adopt_with(base, theirs, false);
    }

    /// The same, but that what they removed stays: what is no cell cannot be disputed.
    pub fn adopt_unknown_and_keep(&mut self, base: &Self, theirs: &Self) {
        self.adopt_with(base, theirs, true);
    }

    fn adopt_with(&mut self, base: &Self, theirs: &Self, keep_removed: bool) {
        // what nobody here can read never goes into a copy that left the group
        if self.shared && !theirs.shared {
            return;
        }
        // and a copy that comes back has removed nothing: it was sent without them
        let keep_all = keep_removed || theirs.shared && !self.shared;
        let adopt = |ours: &mut Extra, base: &Extra, theirs: &Extra| adopt(ours, base, theirs, keep_all);
        let (base, theirs) = as_shared(base, self, theirs);
        adopt(&mut self.extra, &base.extra, &theirs.extra);
        adopt(&mut self.languages.extra, &base.languages.extra, &theirs.languages.extra);
        adopt(&mut self.instrument.extra, &base.instrument.extra, &theirs.instrument.extra);
        if self.instrument.version == base.instrument.version {
            self.instrument.version.clone_from(&theirs.instrument.version);
        }
        let blank = Entry::default();
        let places: Vec<Place> = base.entries().chain(theirs.entries()).map(|(place, _)| place).collect();
        for place in places {
            let (before, after) = (base.entry(&place).unwrap_or(&blank), theirs.entry(&place).unwrap_or(&blank));
            for holder in holders(before).into_iter().chain(holders(after)) {
                let (before, after) = (holder.of(before), holder.of(after));
                if before != after {
                    self.change_entry(&place, |entry| {
                        if let Some(extra) = holder.of_mut(entry, !after.is_empty()) {
                            adopt(extra, &before, &after);
                        }
                    });
                }
            }
        }
    }

    /// A workbook that holds nothing but what is no cell, to compare and to put back.
    pub(super) fn unknown_only(&self) -> Self {
        let mut only = Self::new(self.id.clone(), self.instrument.clone(), String::new(), String::new());
        only.put_unknown(self, true);
        only
    }

    /// Makes what is no cell that of another; `make` says whether what is not here is made to hold it.
    pub(super) fn put_unknown(&mut self, other: &Self, make: bool) {
        self.extra.clone_from(&other.extra);
        self.languages.extra.clone_from(&other.languages.extra);
        self.instrument.extra.clone_from(&other.instrument.extra);
        self.instrument.version.clone_from(&other.instrument.version);
        for (place, entry) in other.entries() {
            for holder in holders(entry) {
                let extra = holder.of(entry);
                if !extra.is_empty() {
                    self.change_entry(&place, |entry| {
                        if let Some(held) = holder.of_mut(entry, make) {
                            *held = extra;
                        }
                    });
                }
            }
        }
    }

    /// Takes out every key this version does not know; returns how many.
    pub(super) fn forget_unknown(&mut self) -> usize {
        let mut out = forget(&mut self.extra) + forget(&mut self.languages.extra) + forget(&mut self.instrument.extra);
        for entry in self.entries_mut() {
            out += of_entry(entry).into_iter().map(forget).sum::<usize>();
        }
        out
    }
}

fn forget(extra: &mut Extra) -> usize {
    std::mem::take(extra).len()
}

/// Everything of an entry that may hold keys this version does not know.
fn holders(entry: &Entry) -> Vec<Holder> {
    let inner = entry.citations.keys().cloned().map(Holder::Citation);
    let inner = inner.chain(entry.remarks.keys().cloned().map(Holder::Remark));
    let inner = inner.chain(
        entry
            .positions
            .iter()
            .flat_map(|(party, rounds)| rounds.keys().map(|round| Holder::Position(party.clone(), round.clone()))),
    );
    inner.chain([Holder::Changed, Holder::Entry, Holder::Confidence, Holder::Ratification, Holder::Seen]).collect()
}

/// Takes over, key by key, what one side changed and the other did not.
fn adopt(ours: &mut Extra, base: &Extra, theirs: &Extra, keep_all: bool) {
    for key in base.keys().chain(theirs.keys()) {
        if ours.get(key) == base.get(key) && theirs.get(key) != base.get(key) {
            match theirs.get(key) {
                Some(value) => {
                    ours.insert(key.clone(), value.clone());
                }
                None if keep_all => {}
                None => {
                    ours.shift_remove(key);
                }
            }
        }
    }
}

/// What of an entry may hold keys this version does not know.
enum Holder {
    Entry,
    Confidence,
    Ratification,
    Citation(Id),
    Remark(Id),
    Position(Id, Id),
    Changed,
    Seen,
}

impl Holder {
    fn of(&self, entry: &Entry) -> Extra {
        let extra = match self {
            Self::Entry => Some(&entry.extra),
            Self::Confidence => entry.confidence.as_ref().map(|it| &it.extra),
            Self::Ratification => entry.ratification.as_ref().map(|it| &it.extra),
            Self::Citation(id) => entry.citations.get(id).map(|it| &it.extra),
            Self::Remark(id) => entry.remarks.get(id).map(|it| &it.extra),
            Self::Position(party, round) => entry.positions.get(party).and_then(|it| it.get(round)).map(|it| &it.extra),
            Self::Changed => entry.changed.as_ref().map(|it| &it.extra),
            Self::Seen => entry.seen.as_ref().map(|it| &it.extra),
        };
        extra.cloned().unwrap_or_default()
    }

    /// The same for changing; what does not exist is only made where something shall stand in it.
    fn of_mut<'a>(&self, entry: &'a mut Entry, make: bool) -> Option<&'a mut Extra> {
        match self {
            Self::Entry => Some(&mut entry.extra),
            Self::Confidence if make => Some(&mut entry.confidence.get_or_insert_default().extra),
            Self::Confidence => entry.confidence.as_mut().map(|it| &mut it.extra),
            Self::Ratification if make => Some(&mut entry.ratification.get_or_insert_default().extra),
            Self::Ratification => entry.ratification.as_mut().map(|it| &mut it.extra),
            Self::Citation(id) if make => Some(&mut entry.citations.entry(id.clone()).or_default().extra),
            Self::Citation(id) => entry.citations.get_mut(id).map(|it| &mut it.extra),
            Self::Remark(id) if make => Some(&mut entry.remarks.entry(id.clone()).or_default().extra),
            Self::Remark(id) => entry.remarks.get_mut(id).map(|it| &mut it.extra),
            Self::Position(party, round) if make => {
                let rounds = entry.positions.entry(party.clone()).or_default();
                Some(&mut rounds.entry(round.clone()).or_default().extra)
            }
            Self::Position(party, round) => entry.positions.get_mut(party)?.get_mut(round).map(|it| &mut it.extra),
            Self::Changed if make => Some(&mut entry.changed.get_or_insert_default().extra),
            Self::Changed => entry.changed.as_mut().map(|it| &mut it.extra),
            Self::Seen => entry.seen.as_mut().map(|it| &mut it.extra),
        }
    }
}

/// Everything in an entry that may hold keys this version does not know.
fn of_entry(entry: &mut Entry) -> Vec<&mut Extra> {
    let mut all = vec![&mut entry.extra];
    all.extend(entry.confidence.as_mut().map(|it| &mut it.extra));
    all.extend(entry.ratification.as_mut().map(|it| &mut it.extra));
    all.extend(entry.citations.values_mut().map(|it| &mut it.extra));
    all.extend(entry.remarks.values_mut().map(|it| &mut it.extra));
    all.extend(entry.positions.values_mut().flat_map(|rounds| rounds.values_mut()).map(|it| &mut it.extra));
    all.extend(entry.changed.as_mut().map(|it| &mut it.extra));
    all.extend(entry.seen.as_mut().map(|it| &mut it.extra));
    all
}
