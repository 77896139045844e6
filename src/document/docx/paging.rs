//! On which page things come to stand: told while the body is written, so that contents have their numbers in every program.
//!
//! It is no typesetter. It knows widths and heights of one typeface of letters (`font`), the styles of the file (`measures`)
//! and the rules by which paragraphs keep together, and comes to the page of nearly every heading. Word fills the contents
//! anew when the file is opened; what shows them as they are written shows these.

use super::super::page_numbers::{Numbering, PageNumbers};
use super::font::Typeface;
use super::measures::{Measure, Measures};
use super::parts::PageSetup;
use std::collections::{HashMap, VecDeque};

/// Room of a cell's edge on each side, and of the line under a row and over the first one; those of the style of tables.
pub(super) const CELL_EDGE: f64 = 85.0;
const ROW_LINE: f64 = 10.0;
/// White and line between text and footnotes.
const NOTES_GAP: f64 = 200.0;
/// Lines of a paragraph that stay together at the foot and at the head of a page.
const TOGETHER: usize = 2;

/// What is known of a paragraph besides its style and runs.
#[derive(Clone, Copy, Debug, Default)]
pub struct Setting {
    pub keeps_with_next: bool,
    pub begins_page: bool,
    /// Where its lines begin, when the style does not say.
    pub left: Option<usize>,
}

/// A line with the footnotes named in it.
#[derive(Clone, Copy, Debug, Default)]
struct LineBox {
    height: f64,
    notes: f64,
}

/// A paragraph or a row of a table.
#[derive(Debug, Default)]
struct Piece {
    before: f64,
    after: f64,
    lines: Vec<LineBox>,
    is_whole: bool,
    begins_page: bool,
    names: Vec<String>,
    /// The height of the table's head, which stands again on every page.
    head: f64,
}

#[derive(Debug, Default)]
struct Row {
    is_head: bool,
    is_whole: bool,
    keeps_with_next: bool,
    width: f64,
    height: f64,
    tallest: f64,
    notes: f64,
}

/// The pages so far.
#[derive(Debug)]
pub struct Paging {
    measures: Measures,
    width: f64,
    height: f64,
    /// The page under way, from 1, and how far it is filled.
    page: usize,
    y: f64,
    /// The white that is the last of it.
    after: f64,
    notes: f64,
    is_new: bool,
    waiting: VecDeque<Piece>,
    /// What leads to the next piece.
    names: Vec<String>,
    found: HashMap<String, usize>,
    numbering: Numbering,
    /// Whether white above what comes next counts: the page was begun on purpose.
    keeps_white: bool,
    row: Option<Row>,
    /// Whether a table is under way, and the height of its head.
    in_table: bool,
    head: f64,
    note_heights: Vec<f64>,
}

impl Paging {
    /// Empty pages of a size.
    pub fn new(measures: Measures, page: &PageSetup) -> Self {
        let height = page.height.saturating_sub(page.top + page.bottom) as f64;
        Self {
            measures,
            width: page.room() as f64,
            height,
            page: 1,
            y: 0.0,
            after: 0.0,
            notes: 0.0,
            is_new: true,
            waiting: VecDeque::new(),
            names: Vec::new(),
            found: HashMap::new(),
            numbering: Numbering::default(),
            keeps_white: false,
            row: None,
            in_table: false,
            head: 0.0,
            note_heights: Vec::new(),
        }
    }

    /// What a style takes.
    pub fn measure(&self, style: &str) -> Measure {
        self.measures.measure(Some(style))
    }

    /// What follows stands on pages of another size.
    pub fn turn(&mut self, page: &PageSetup) {
        self.end();
        self.next_page(0.0);
        self.is_new = true;
        self.width = page.room() as f64;
        self.height = page.height.saturating_sub(page.top + page.bottom) as f64;
    }

    /// The page under way is the first that is numbered so.
    pub fn number_from_here(&mut self, numbers: PageNumbers) {
        self.numbering.begin(self.page - 1, numbers);
        self.keeps_white = true;
    }

    /// The number printed on the page something stands on, once everything is placed.
    pub fn printed_page_of(&self, id: &str) -> Option<String> {
        Some(self.numbering.printed(self.page_of(id)? - 1))
    }

    /// What is placed next can be found under a name.
    pub fn name(&mut self, id: &str) {
        self.names.push(id.to_owned());
    }

    /// The page something stands on, once everything is placed.
    fn page_of(&self, id: &str) -> Option<usize> {
        self.found.get(id).copied()
    }

    /// A footnote, whose mark stands in a text that follows.
    pub fn note(&mut self, style: &str, runs: &str) {
        let measure = self.measures.measure(Some(style));
        let lines = lines(&letters(runs), self.width, &measure).len();
        self.note_heights.push(lines as f64 * measure.line_height() + measure.after);
    }

    /// A paragraph of a style.
    pub fn paragraph(&mut self, style: Option<&str>, setting: Setting, runs: &str) {
        let measure = self.measures.measure(style);
        let room = self.row.as_ref().map_or(self.width, |row| row.width - 2.0 * CELL_EDGE);
        let left = setting.left.map_or(measure.left, |left| left as f64);
        let letters = letters(runs);
        let height = measure.line_height();
        let lines: Vec<LineBox> = lines(&letters, (room - left - measure.right).max(200.0), &measure)
            .into_iter()
            .map(|notes| {
                let named = notes.iter().filter_map(|note| self.note_heights.get(note.checked_sub(1)?));
                LineBox { height, notes: named.sum() }
            })
            .collect();
        let keeps = setting.keeps_with_next || measure.keeps_with_next;
        if let Some(row) = &mut self.row {
            row.height += measure.before + measure.after + lines.iter().map(|line| line.height).sum::<f64>();
            row.notes += lines.iter().map(|line| line.notes).sum::<f64>();
            row.keeps_with_next |= keeps;
            return;
        }
        let piece = Piece {
            before: measure.before,
            after: measure.after,
            lines,
            begins_page: setting.begins_page,
            names: std::mem::take(&mut self.names),
            ..Piece::default()
        };
        self.put(piece, keeps);
    }

    /// White of a height, and white below it that the next paragraph may share.
    pub fn white(&mut self, height: f64, after: f64) {
        self.put(Piece { lines: vec![LineBox { height, notes: 0.0 }], after, ..Piece::default() }, false);
    }

    pub fn open_row(&mut self, is_head: bool, is_whole: bool) {
        self.row = Some(Row { is_head, is_whole, ..Row::default() });
    }

    /// The row under way is so high at least.
    pub fn row_of(&mut self, height: f64) {
        if let Some(row) = &mut self.row {
            row.tallest = row.tallest.max(height);
        }
    }

    pub fn open_cell(&mut self, width: usize) {
        if let Some(row) = &mut self.row {
            row.tallest = row.tallest.max(row.height);
            row.height = 0.0;
            row.width = width as f64;
        }
    }

    pub fn close_row(&mut self) {
        let Some(row) = self.row.take() else { return };
        let lines = if std::mem::replace(&mut self.in_table, true) { 1.0 } else { 1.5 };
        let height = row.tallest.max(row.height) + lines * ROW_LINE;
        let whole = vec![LineBox { height, notes: row.notes }];
        let parts = (height / 250.0).ceil().max(1.0);
        let parted = (0..parts as usize).map(|_| LineBox { height: height / parts, notes: row.notes / parts });
        let lines = if row.is_whole { whole } else { parted.collect() };
        let head = self.head;
        if row.is_head {
            self.head += height;
        }
        let names = std::mem::take(&mut self.names);
        self.put(Piece { lines, is_whole: row.is_whole, head, names, ..Piece::default() }, row.keeps_with_next);
    }

    pub fn close_table(&mut self) {
        self.head = 0.0;
        self.in_table = false;
    }

    /// Places what still waits.
    pub fn end(&mut self) {
        self.place_waiting(0.0, &[]);
    }

    fn put(&mut self, piece: Piece, keeps_with_next: bool) {
        if keeps_with_next {
            self.waiting.push_back(piece);
            return;
        }
        let least = if piece.is_whole || piece.lines.len() <= TOGETHER + 1 { piece.lines.len() } else { TOGETHER };
        self.place_waiting(piece.before, &piece.lines[..least.min(piece.lines.len())]);
        self.place(piece);
    }

    /// Places what keeps with what comes next, where that has room.
    fn place_waiting(&mut self, before: f64, first: &[LineBox]) {
        let waiting = std::mem::take(&mut self.waiting);
        if waiting.is_empty() {
            return;
        }
        // between two of them the larger white counts, as where they are placed
        let (mut together, mut after, mut notes) = (0.0, self.after, 0.0);
        let own = waiting.iter().map(|it| (it.before, it.lines.as_slice(), it.after));
        for (before, lines, below) in own.chain([(before, first, 0.0)]) {
            together += (before - after).max(0.0) + lines.iter().map(|line| line.height).sum::<f64>() + below;
            notes += lines.iter().map(|line| line.notes).sum::<f64>();
            after = below;
        }
        let together = together + self.gap(notes);
        let begins = waiting.front().is_some_and(|piece| piece.begins_page);
        // rows take the head of their table along
        let head = waiting.front().map_or(0.0, |piece| piece.head);
        if !begins && together > self.left() + 1.0 && head + together <= self.height {
            self.next_page(head);
        }
        for piece in waiting {
            self.place(piece);
        }
    }

    fn left(&self) -> f64 {
        self.height - self.notes - self.y
    }

    fn next_page(&mut self, head: f64) {
        if self.is_new && head == 0.0 {
            return;
        }
        self.page += 1;
        (self.y, self.after) = (head, 0.0);
        self.notes = 0.0;
        self.is_new = true;
    }

    fn place(&mut self, piece: Piece) {
        if piece.begins_page {
            self.next_page(0.0);
        }
        // white above is lost at the head of a page that began by itself
        let is_lost = self.is_new && !piece.begins_page && !std::mem::take(&mut self.keeps_white) && self.page > 1;
        // of the white below a paragraph and above the next the larger counts
        let before = if is_lost { 0.0 } else { (piece.before - self.after).max(0.0) };
        let count = piece.lines.len();
        let needs = |lines: &[LineBox]| -> f64 { lines.iter().map(|it| it.height + self.gap(it.notes)).sum() };
        let least = if piece.is_whole || count <= TOGETHER + 1 { count } else { TOGETHER };
        if !self.is_new && before + needs(&piece.lines[..least.min(count)]) > self.left() + 1.0 {
            self.next_page(piece.head);
        } else {
            self.y += before;
        }
        for name in piece.names {
            self.found.insert(name, self.page);
        }
        for (at, line) in piece.lines.iter().enumerate() {
            let notes = self.gap(line.notes);
            // the last two lines go together
            let rest = if !piece.is_whole && count > TOGETHER + 1 && at + TOGETHER == count { 2.0 } else { 1.0 };
            if !self.is_new && line.height * rest + notes > self.left() + 1.0 {
                self.next_page(piece.head);
            }
            self.y += line.height;
            self.notes += self.gap(line.notes);
            self.is_new = false;
        }
        self.y += piece.after;
        self.after = piece.after;
    }

    /// What notes add to the foot of this page.
    fn gap(&self, notes: f64) -> f64 {
        if notes > 0.0 && self.notes == 0.0 { notes + NOTES_GAP } else { notes }
    }
}

/// A sign of a text, or the mark of a footnote.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Letter {
    Sign(char, bool),
    Note(usize),
}

/// The signs of runs as they were written for the file.
fn letters(runs: &str) -> Vec<Letter> {
    let mut found = Vec::new();
    let (mut is_text, mut is_bold) = (false, false);
    for piece in runs.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        match tag.split([' ', '/']).next().unwrap_or_default() {
            "w:r" => is_bold = false,
            "w:b" => is_bold = true,
            "w:br" => found.push(Letter::Sign('\n', false)),
            "w:footnoteReference" => {
                let number = tag.split('"').nth(1).and_then(|number| number.parse().ok());
                found.push(Letter::Note(number.unwrap_or(0)));
            }
            "w:t" => is_text = true,
            "" => is_text = false,
            _ => {}
        }
        if is_text {
            let text = text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
            found.extend(text.chars().map(|c| Letter::Sign(c, is_bold)));
        }
    }
    found
}

/// A text as lines: for each the footnotes whose marks stand in it.
fn lines(letters: &[Letter], room: f64, measure: &Measure) -> Vec<Vec<usize>> {
    let mut breaker = LineBreaker { lines: vec![Vec::new()], room, ..LineBreaker::default() };
    let typeface: Typeface = measure.typeface;
    for letter in letters {
        match *letter {
            Letter::Note(number) => {
                breaker.notes.push(number);
                breaker.word += typeface.width('0', measure.points * 0.6, false);
            }
            Letter::Sign('\n', _) => {
                breaker.end_word();
                breaker.next_line();
            }
            Letter::Sign(' ', is_bold) => {
                breaker.end_word();
                breaker.blank += typeface.width(' ', measure.points, is_bold || measure.is_bold);
            }
            Letter::Sign(c, is_bold) => {
                breaker.word += typeface.width(c, measure.points, is_bold || measure.is_bold);
                if matches!(c, '-' | '–' | '—') {
                    breaker.end_word();
                }
            }
        }
    }
    breaker.end_word();
    breaker.lines
}

/// Lines being filled word by word.
#[derive(Default)]
struct LineBreaker {
    lines: Vec<Vec<usize>>,
    room: f64,
    used: f64,
    blank: f64,
    word: f64,
    notes: Vec<usize>,
}

impl LineBreaker {
    fn next_line(&mut self) {
        self.lines.push(Vec::new());
        (self.used, self.blank) = (0.0, 0.0);
    }

    fn end_word(&mut self) {
        if self.word == 0.0 {
            return;
        }
        if self.used > 0.0 && self.used + self.blank + self.word > self.room {
            self.next_line();
        }
        self.used += self.blank + self.word;
        // a word longer than a line is cut
        while self.used > self.room {
            let rest = self.used - self.room;
            self.next_line();
            self.used = rest;
        }
        (self.blank, self.word) = (0.0, 0.0);
        if let Some(last) = self.lines.last_mut() {
            last.append(&mut self.notes);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;

    fn paging() -> Paging {
        Paging::new(Measures::of(&super::super::styles::own("en")), &PageSetup::default())
    }

    fn run(text: &str) -> String {
        format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
    }

    #[test]
    fn words_are_broken_into_lines_as_wide_as_the_page() {
        let measure = Measures::of(&super::super::styles::own("en")).measure(None);
        let of = |text: &str, room: f64| lines(&letters(&run(text)), room, &measure).len();
        assert_eq!(of("", 9000.0), 1);
        assert_eq!(of("word", 9000.0), 1);
        // 2 * (1038 / 2048 * 11 * 20) is 223
        assert_eq!(of("00 00", 300.0), 2);
        assert_eq!(of("00-00", 300.0), 2);
        assert_eq!(of("0000000", 300.0), 3);
        let marked = format!("{}<w:r><w:footnoteReference w:id=\"7\"/></w:r>{}", run("00"), run(" 00"));
        assert_eq!(lines(&letters(&marked), 300.0, &measure), [vec![7], vec![]]);
    }

    #[test]
    fn a_heading_stands_where_what_follows_it_has_room() {
        let mut paging = paging();
        let text = run(&"word ".repeat(20 * 15));
        for _ in 0..2 {
            paging.paragraph(None, Setting::default(), &text);
        }
        paging.name("late");
        paging.paragraph(Some("Heading1"), Setting::default(), &run("Heading"));
        paging.paragraph(None, Setting::default(), &text);
        paging.name("new");
        paging.paragraph(None, Setting { begins_page: true, ..Setting::default() }, &run("x"));
        paging.end();
        assert_eq!((paging.page_of("late"), paging.page_of("new")), (Some(1), Some(3)), "{paging:?}");
    }
}
