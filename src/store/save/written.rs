//! The text of a workbook's file, and how the next one is made of it: an answer that changed is written and read back by
//! itself, and all that stays is taken over.
//!
//! The text of an answer is the same whatever stands beside it, so the text is parted where answers begin. That the next
//! text is the one that would be written whole is a law (`tests/core/written.rs`). Whatever is not an answer, and
//! whatever comes near a bound of the reader, is written whole and read back whole.

use super::super::parse_error::Bound;
use super::super::preflight::preflight;
use super::super::stamp::{Hashing, Stamp};
use super::super::workbook_file::MAX_BYTES;
use super::fault::SaveFault;
use super::whole_text::{count_line, to_text};
use crate::instrument::Id;
use crate::instrument::IndexMap;
use crate::workbook::{Entry, InstrumentRef, Shared, Slot, Workbook};

/// Bytes of answers that may be written by themselves before everything is written and read back together again. So
/// much is left of every bound of the reader: each key and value, line and entry takes bytes.
const MAX_ALONE: usize = 32 << 10;
/// The fewest bytes of an answer: its key, and a part with its value.
const FEWEST_BYTES: usize = 16;

/// A text of a workbook's file.
#[derive(Debug)]
pub struct WrittenText {
    text: String,
    stamp: Stamp,
    pieces: Option<Pieces>,
}

/// Where the answers stand in a text that was written here.
#[derive(Debug)]
struct Pieces {
    /// The workbook but for its answers.
    rest: Workbook,
    /// Bytes before the first answer.
    head: usize,
    answers: Vec<Piece>,
    /// Bytes written by themselves since everything was written together.
    alone: usize,
    hashing: Hashing,
}

#[derive(Debug)]
struct Piece {
    slot: Slot,
    entry: Shared<Entry>,
    bytes: usize,
}

impl From<String> for WrittenText {
    /// A text as it was read.
    fn from(text: String) -> Self {
        let stamp = Stamp::of(&text);
        Self::read(text, stamp)
    }
}

impl WrittenText {
    /// A text as it was read, whose stamp is known.
    #[must_use]
    pub fn read(text: String, stamp: Stamp) -> Self {
        Self { text, stamp, pieces: None }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Its stamp.
    #[must_use]
    pub fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    /// The text of the workbook as it is now, to be written over this one. What makes that quick goes along: should the
    /// next text not be saved, the one after it is made whole.
    pub fn next(&mut self, workbook: &Workbook) -> Result<Self, SaveFault> {
        let followed = self.pieces.take().and_then(|pieces| pieces.follow(&self.text, workbook));
        if let Some((text, alike, mut pieces)) = followed {
            let stamp = pieces.hashing.stamp(text.as_bytes(), alike);
            return Ok(Self { stamp, text, pieces: Some(pieces) });
        }
        let text = to_text(workbook)?;
        let mut hashing = Hashing::default();
        let stamp = hashing.stamp(text.as_bytes(), 0);
        let pieces = Pieces::of(&text, workbook, hashing);
        Ok(Self { stamp, text, pieces })
    }

    /// Whether the next text may be made of this one.
    #[must_use]
    pub fn is_in_pieces(&self) -> bool {
        self.pieces.is_some()
    }
}

impl Pieces {
    /// Parts a text written whole; nothing where a bound is near.
    fn of(text: &str, workbook: &Workbook, hashing: Hashing) -> Option<Self> {
        has_room(text).then_some(())?;
        let (head, lengths) = part(text)?;
        let answers = workbook.answers.iter().zip(&lengths);
        let mut at = head;
        let piece = |((slot, entry), bytes): ((&Slot, &Shared<Entry>), &usize)| {
            let first = text.get(at..at + bytes)?.lines().next()?;
            at += bytes;
            let piece = Piece { slot: slot.clone(), entry: entry.clone(), bytes: *bytes };
            first.contains(&slot.to_string()).then_some(piece)
        };
        let answers: Vec<Piece> = answers.map(piece).collect::<Option<_>>()?;
        let all = answers.len() == workbook.answers.len() && answers.len() == lengths.len();
        let mut rest = workbook.clone();
        rest.answers = Default::default();
        all.then_some(Self { rest, head, answers, alone: 0, hashing })
    }

    /// The text of a workbook that differs in answers only from the one whose text this is, and how many bytes of it are
    /// those of that text; nothing where it is to be written whole.
    fn follow(mut self, text: &str, workbook: &Workbook) -> Option<(String, usize, Self)> {
        if workbook.answers.is_empty() || !is_written_alike(workbook, &self.rest) {
            return None;
        }
        let mut next = String::with_capacity(text.len() + MAX_ALONE);
        let said = self.rest.count() + self.answers.len();
        let (mut copied, mut at) = (0, self.head);
        let mut alike = None;
        let mut now = workbook.answers.iter();
        for piece in self.answers.iter_mut().take(workbook.answers.len()) {
            let (slot, entry) = now.next()?;
            if piece.slot != *slot {
                return None;
            }
            let end = at + piece.bytes;
            if !piece.entry.is(entry) {
                let written = alone(slot, entry)?;
                alike.get_or_insert(at);
                self.alone += written.len().max(piece.bytes);
                next.push_str(text.get(copied..at)?);
                next.push_str(&written);
                (piece.entry, piece.bytes, copied) = (entry.clone(), written.len(), end);
            }
            at = end;
        }
        let alike = alike.unwrap_or(at);
        next.push_str(text.get(copied..at)?);
        for piece in self.answers.drain(workbook.answers.len().min(self.answers.len())..) {
            self.alone += piece.bytes;
            at += piece.bytes;
        }
        for (slot, entry) in now {
            let written = alone(slot, entry)?;
            self.alone += written.len();
            next.push_str(&written);
            self.answers.push(Piece { slot: slot.clone(), entry: entry.clone(), bytes: written.len() });
            if self.alone > MAX_ALONE {
                return None;
            }
        }
        next.push_str(text.get(at..)?.strip_suffix(&count_line(said))?);
        next.push_str(&count_line(workbook.count()));
        (self.alone <= MAX_ALONE).then_some((next, alike, self))
    }
}

/// Whether two workbooks are written alike but for their answers, order included; what is not one value for both counts
/// as different.
fn is_written_alike(one: &Workbook, other: &Workbook) -> bool {
    // each field by its name, so that none is forgotten
    let Workbook {
        format,
        id,
        title,
        country,
        role,
        instrument,
        languages,
        as_of,
        prepared_by,
        institution,
        authors,
        place,
        logo,
        citation,
        foreword,
        acknowledgements,
        notice,
        references,
        shared,
        registers,
        standards,
        coverage,
        matrices,
        chapters,
        rows,
        disputed,
        answers: _,
        extra,
    } = one;
    let texts =
        [id, title, country, prepared_by, institution, authors, place, logo, citation, foreword, acknowledgements];
    let others = [
        &other.id,
        &other.title,
        &other.country,
        &other.prepared_by,
        &other.institution,
        &other.authors,
        &other.place,
        &other.logo,
        &other.citation,
        &other.foreword,
        &other.acknowledgements,
    ];
    texts == others
        && (*format, *role, *as_of) == (other.format, other.role, other.as_of)
        && (notice, *references, *shared) == (&other.notice, other.references, other.shared)
        && *disputed == other.disputed
        && are_one(registers, &other.registers)
        && are_one(standards, &other.standards)
        && are_one(chapters, &other.chapters)
        && all_are_one(coverage, &other.coverage)
        && all_are_one(matrices, &other.matrices)
        && all_are_one(rows, &other.rows)
        // what stands in these has an order, too
        && [format!("{instrument:?}"), format!("{languages:?}"), format!("{extra:?}")]
            == [format!("{:?}", other.instrument), format!("{:?}", other.languages), format!("{:?}", other.extra)]
}

fn are_one<K: PartialEq, T>(one: &IndexMap<K, Shared<T>>, other: &IndexMap<K, Shared<T>>) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|((key, value), (of, held))| key == of && Shared::is(value, held))
}

fn all_are_one<K: PartialEq, T>(
    one: &IndexMap<Id, IndexMap<K, Shared<T>>>,
    other: &IndexMap<Id, IndexMap<K, Shared<T>>>,
) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|((key, map), (of, held))| key == of && are_one(map, held))
}

/// The text of one answer, read back.
fn alone(slot: &Slot, entry: &Shared<Entry>) -> Option<String> {
    let instrument = InstrumentRef { id: slot.question.clone(), version: String::new(), extra: Default::default() };
    let mut book = Workbook::new(String::new(), instrument, String::new(), String::new());
    book.answers.insert(slot.clone(), entry.clone());
    let text = to_text(&book).ok()?;
    let (head, lengths) = part(&text)?;
    let [bytes] = lengths[..] else { return None };
    text.get(head..head + bytes).map(str::to_owned)
}

/// Parts a text of ours where its answers begin: the bytes before the first, and those of each.
fn part(text: &str) -> Option<(usize, Vec<usize>)> {
    const KEY: &str = "\nanswers:\n";
    let head = text.find(KEY)? + KEY.len();
    let (mut lengths, mut length): (Vec<usize>, usize) = (Vec::new(), 0);
    for line in text.get(head..)?.split_inclusive('\n') {
        match line.as_bytes() {
            [b' ', b' ', b' ' | b'\n', ..] | [b'\n', ..] => {}
            // what follows begins at the margin
            [b' ', b' ', ..] if length == 0 => {}
            [b' ', b' ', ..] => lengths.push(std::mem::take(&mut length)),
            _ => break,
        }
        length += line.len();
    }
    lengths.push(length);
    Some((head, lengths))
}

/// Whether so much is left of every bound of the reader as may be written in pieces.
fn has_room(text: &str) -> bool {
    let Ok(found) = preflight(text) else { return false };
    let lines = text.lines().count();
    // a line holds a key and a value, and more than one value only where commas part them
    let values = 2 * lines + text.bytes().filter(|byte| *byte == b',').count();
    values + MAX_ALONE <= found.values()
        && found.entries + MAX_ALONE / FEWEST_BYTES <= Bound::Entries.most()
        && lines + MAX_ALONE <= Bound::Lines.most()
        && (text.len() + MAX_ALONE) as u64 <= MAX_BYTES
}
