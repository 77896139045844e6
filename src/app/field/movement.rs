//! The inputs that move the cursor or the selection, and the mouse.
//!
//! Rows are visual rows. The cursor at a soft break stands at the start of the lower row, so End
//! and a click beyond a soft row stop before its last cluster (mostly the space).

use super::rows::RowSpan;
use super::{FieldInput, InputOutcome, TextField, graphemes, words};

impl TextField {
    pub(super) fn navigate(&mut self, input: &FieldInput, width: u16, goal: Option<usize>) -> InputOutcome {
        match *input {
            FieldInput::Left { word, select } => self.left(word, select),
            FieldInput::Right { word, select } => self.right(word, select),
            FieldInput::Up { select } => self.by_rows(-1, select, width, goal),
            FieldInput::Down { select } => self.by_rows(1, select, width, goal),
            FieldInput::PageUp { rows, select } => self.by_rows(-page(rows), select, width, goal),
            FieldInput::PageDown { rows, select } => self.by_rows(page(rows), select, width, goal),
            FieldInput::Home { document: true, select } => self.go(0, select),
            FieldInput::End { document: true, select } => self.go(self.text.len(), select),
            FieldInput::Home { select, .. } => self.home(select, width),
            FieldInput::End { select, .. } => self.end(select, width),
            FieldInput::SelectAll => {
                let stand = (self.cursor, self.anchor);
                (self.cursor, self.anchor) = (self.text.len(), Some(0));
                self.moved_from(stand)
            }
            _ => InputOutcome::Nothing, // inputs that change text, handled by the dispatch
        }
    }

    /// Sets the cursor to the cell of a click; `row` counts from the first row of the text, and
    /// `select` extends the selection, as a drag does.
    pub fn at(&mut self, row: usize, column: u16, width: u16, select: bool) -> InputOutcome {
        self.goal = None;
        self.pending = None;
        self.seal();
        self.wrap_for(width);
        let target = match self.rows(width).get(row) {
            Some(span) => self.offset_in(span, usize::from(column)),
            None => self.text.len(),
        };
        self.go(target, select)
    }

    fn left(&mut self, word: bool, select: bool) -> InputOutcome {
        let target = match self.selection() {
            Some(range) if !select && !word => range.start,
            _ if word => words::left(&self.text, self.cursor),
            _ => graphemes::previous(&self.text, self.cursor),
        };
        self.go(target, select)
    }

    fn right(&mut self, word: bool, select: bool) -> InputOutcome {
        let target = match self.selection() {
            Some(range) if !select && !word => range.end,
            _ if word => words::right(&self.text, self.cursor),
            _ => graphemes::next(&self.text, self.cursor),
        };
        self.go(target, select)
    }

    fn by_rows(&mut self, step: isize, select: bool, width: u16, goal: Option<usize>) -> InputOutcome {
        self.wrap_for(width);
        let (row, column) = self.caret(width);
        let rows = self.rows(width);
        let last = rows.len() - 1;
        let wanted = row.saturating_add_signed(step).min(last);
        if wanted == row {
            let edge = if step < 0 { 0 } else { self.text.len() };
            let stays = !select && step.unsigned_abs() == 1;
            return if stays { self.drop_selection() } else { self.go(edge, select) };
        }
        let goal = goal.unwrap_or(usize::from(column));
        let target = self.offset_in(&rows[wanted], goal);
        let outcome = self.go(target, select);
        self.goal = Some(goal);
        outcome
    }

    fn home(&mut self, select: bool, width: u16) -> InputOutcome {
        let span = self.caret_row(width);
        let target = match span.start {
            start if start == self.cursor => self.paragraph_start(start),
            start => start,
        };
        self.go(target, select)
    }

    fn end(&mut self, select: bool, width: u16) -> InputOutcome {
        let span = self.caret_row(width);
        let target = match self.last_stop(&span) {
            stop if stop == self.cursor => self.paragraph_end(stop),
            stop => stop,
        };
        self.go(target, select)
    }

    fn go(&mut self, target: usize, select: bool) -> InputOutcome {
        let stand = (self.cursor, self.anchor);
        self.anchor = if select { self.anchor.or(Some(self.cursor)) } else { None };
        self.cursor = target;
        self.moved_from(stand)
    }

    fn drop_selection(&mut self) -> InputOutcome {
        self.go(self.cursor, false)
    }

    fn moved_from(&mut self, (cursor, anchor): (usize, Option<usize>)) -> InputOutcome {
        // An empty selection is none, or Backspace would find two ways to say nothing.
        self.anchor = self.anchor.filter(|&anchor| anchor != self.cursor);
        if (self.cursor, self.anchor) == (cursor, anchor) { InputOutcome::Nothing } else { InputOutcome::Moved }
    }

    /// The last place in a row where the cursor is shown in that row.
    fn last_stop(&self, span: &RowSpan) -> usize {
        if span.ends_paragraph { span.end } else { graphemes::previous(&self.text, span.end).max(span.start) }
    }

    fn offset_in(&self, span: &RowSpan, column: usize) -> usize {
        let stop = self.last_stop(span);
        let (mut at, mut cells) = (span.start, 0);
        while at < stop {
            let next = graphemes::next(&self.text, at).min(stop);
            cells += crate::text::cells(&self.text[at..next]);
            if cells > column {
                break;
            }
            at = next;
        }
        at
    }
}

fn page(rows: u16) -> isize {
    isize::try_from(rows.saturating_sub(1).max(1)).unwrap_or(1)
}
