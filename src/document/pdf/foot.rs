//! The foot of a page: the notes its text names, as many as have room; the others go to the next page.

use std::collections::{HashMap, VecDeque};
use std::ops::Range;
use std::rc::Rc;

use super::super::line::Line;
use super::look::{INK, Paper, SMALL};
use super::tags::NodeId;
use super::text::{StyledText, Typesetter, note_mark, note_of, pieces};
use super::text_layout::TextLayout;

/// White between the text and its notes.
pub(super) const GAP: f32 = 12.0;
/// Notes take no more of a page than this.
const MOST: f32 = 0.5 * Paper::UPRIGHT.body();

/// A note whose lines are broken.
pub(super) struct SetNote {
    pub(super) number: usize,
    pub(super) set: Rc<TextLayout>,
    pub(super) node: NodeId,
}

/// The notes of a document, and those of the page under way.
#[derive(Default)]
pub(super) struct Foot {
    words: HashMap<usize, Line>,
    here: Vec<SetNote>,
    height: f32,
    late: VecDeque<SetNote>,
}

impl Foot {
    /// The notes of a document, by their numbers.
    pub(super) fn of(notes: Vec<(usize, &Line)>) -> Self {
        Self { words: notes.into_iter().map(|(number, line)| (number, line.clone())).collect(), ..Self::default() }
    }

    /// The height taken at the foot of this page.
    pub(super) fn height(&self) -> f32 {
        self.height
    }

    /// Whether notes are left for a page that has not come yet.
    pub(super) fn waits(&self) -> bool {
        !self.late.is_empty()
    }

    /// What these notes would add to the height.
    pub(super) fn added(&self, typesetter: &mut Typesetter, numbers: &[usize]) -> f32 {
        if numbers.is_empty() {
            return 0.0;
        }
        let gap = if self.here.is_empty() { GAP } else { 0.0 };
        let notes: f32 = numbers.iter().map(|number| self.set(typesetter, *number).height()).sum();
        (gap + notes).min((MOST - self.height).max(0.0))
    }

    /// Puts a note here, or keeps it for the next page where it has no room.
    pub(super) fn put(&mut self, typesetter: &mut Typesetter, number: usize, node: NodeId) {
        let set = Rc::new(self.set(typesetter, number));
        self.late.push_back(SetNote { number, set, node });
        self.fill();
    }

    /// The notes of this page, which is full.
    pub(super) fn take(&mut self) -> Vec<SetNote> {
        std::mem::take(&mut self.here)
    }

    /// The next page begins with the notes that waited for it.
    pub(super) fn next_page(&mut self) {
        self.height = 0.0;
        self.fill();
    }

    fn fill(&mut self) {
        while let Some(note) = self.late.front() {
            let gap = if self.here.is_empty() { GAP } else { 0.0 };
            let height = self.height + gap + note.set.height();
            // a note longer than that has a foot for itself
            if height > MOST && !self.here.is_empty() {
                return;
            }
            self.height = height;
            self.here.extend(self.late.pop_front());
        }
    }

    fn set(&self, typesetter: &mut Typesetter, number: usize) -> TextLayout {
        let look = SMALL.coloured(INK);
        let mark = note_mark(number, look);
        // the number of a note leads nowhere
        let mut said = vec![StyledText { link: None, ..mark }, StyledText::new("\u{2002}", look)];
        said.extend(self.words.get(&number).map(|line| pieces(line, look)).unwrap_or_default());
        typesetter.set(&said, Paper::UPRIGHT.measure())
    }
}

/// The notes whose marks stand in lines of a text.
pub(super) fn named_in(set: &TextLayout, lines: Range<usize>) -> Vec<usize> {
    let mut numbers = Vec::new();
    if set.links.is_empty() {
        return numbers;
    }
    for stretch in set.among(lines).iter().flat_map(|line| set.stretches(line)) {
        let link = (stretch.brush.link as usize).checked_sub(1).and_then(|link| set.links.get(link));
        if let Some(number) = link.and_then(|link| note_of(link))
            && numbers.last() != Some(&number)
        {
            numbers.push(number);
        }
    }
    numbers
}
