//! The page being written: what every part of a report needs at hand, and what it has printed so far.
//!
//! Sources are numbered in the order a reader meets them. Whoever prints a fact marks its cell; what is left unmarked at the
//! end goes to the annex, so nothing that was typed can get lost between two parts.

use super::gathered::Gathered;
use crate::analysis::meeting::{self, QuorumAt};
use crate::analysis::{Decisions, Derived, TextStanding};
use crate::document::{Block, Builder, Cancellation, Inline, Line, Placed};
use crate::i18n::{Arg, Words};
use crate::instrument::{Id, Instrument, Question};
use crate::report::Published;
use crate::report::subject::ReportInput;
use crate::wording::phrase;
use crate::workbook::working_group::{self as group, Meeting};
use crate::workbook::{Cell, CellKind, Entry, Fact, Part, Place, Slot, kind_of};
use indexmap::IndexSet;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

/// A report under composition.
pub(in crate::report) struct Page<'a> {
    /// What is asked.
    pub instrument: &'a Instrument,
    /// What was answered and may be read.
    pub published: &'a Published,
    /// What follows.
    pub derived: &'a Derived,
    /// The words of the report's language.
    pub words: &'a Words,
    /// The blocks so far.
    pub out: Builder,
    /// Whether places are set out under headings of their own, so that they can be linked to.
    pub linked: bool,
    /// Whether the document ends in a list of its sources, so that a reference leads there.
    pub lists_sources: bool,
    cancellation: Cancellation<'a>,
    pub(super) gathered: Gathered<'a>,
    /// What the group decided, by place.
    pub decisions: Decisions<'a>,
    /// The meetings, each with its place in the order they are held, from nought.
    meetings: HashMap<&'a Id, usize>,
    quorum: OnceCell<(Id, Vec<QuorumAt>)>,
    pub(super) cited: IndexSet<Id>,
    /// Author and year of every source, once one is asked for.
    pub(super) source_labels: OnceCell<HashMap<Id, String>>,
    printed: HashSet<Cell>,
    /// What has a table that texts can name.
    pub(super) named_tables: HashSet<Id>,
}

impl<'a> Page<'a> {
    /// An empty page with its title.
    pub fn new(from: &ReportInput<'a>, title: Line) -> Self {
        let ReportInput { instrument, published, derived, words, progress, .. } = *from;
        let (cited, printed) = (IndexSet::new(), HashSet::new());
        let mut out = Builder::new(title);
        out.language(words.language());
        let decisions = Decisions::of(published);
        let meetings = meeting::in_order(published).into_iter().enumerate().map(|(at, id)| (id, at)).collect();
        let (linked, quorum, cancellation) = (true, OnceCell::new(), Cancellation::new(progress));
        let gathered = Gathered::of(instrument, published, derived);
        Self {
            instrument,
            published,
            derived,
            words,
            out,
            linked,
            lists_sources: true,
            cancellation,
            gathered,
            decisions,
            meetings,
            quorum,
            cited,
            source_labels: OnceCell::new(),
            printed,
            named_tables: HashSet::new(),
        }
    }

    /// The items of a loop that may be long; it ends when the document is not wanted any more.
    pub fn each<I: IntoIterator>(&self, items: I) -> impl Iterator<Item = I::Item> + use<'a, I> {
        self.cancellation.each(items)
    }

    /// What a part writes, kept aside for a later place.
    pub fn aside(&mut self, write: impl FnOnce(&mut Self)) -> Vec<Placed> {
        let before = std::mem::take(&mut self.out);
        write(self);
        std::mem::replace(&mut self.out, before).into_blocks()
    }

    /// A message of the report; the key goes without its `report-`.
    pub fn t(&self, key: &str) -> String {
        self.words.t(&format!("report-{key}"))
    }

    /// A message of the report with something put in.
    pub fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.with(&format!("report-{key}"), args)
    }

    /// A date in the report's language.
    pub fn date(&self, date: impl ToString) -> String {
        self.words.date(&date.to_string())
    }

    /// The title of a part of the document.
    pub fn title(&self, key: &str) -> String {
        phrase::heading(self.words, self.instrument, key)
    }

    /// Starts one of the large parts, named by its message; its heading can be linked to by the same name.
    pub fn part(&mut self, key: &str) {
        let title = self.title(key);
        self.out.heading(1, key, title);
    }

    /// Starts a section of a part, named by its message.
    pub fn section(&mut self, key: &str) {
        let title = self.title(key);
        self.out.heading(2, key, title);
    }

    /// A stressed label with the colon its language asks for, and room after it.
    pub fn label(&self, label: &str) -> Line {
        let colon = self.words.t("report-colon");
        Line::new().and(Inline::strong(format!("{label}{}", colon.trim_end()))).and(" ")
    }

    /// Several things in one sentence, parted as the language parts them.
    pub fn list<T: AsRef<str>>(&self, things: &[T]) -> String {
        phrase::parted(things, &[&self.t("semicolon"), " · "])
    }

    /// The fields of a row that are empty though every row needs them, in one sentence.
    pub fn lacking(&self, fields: &[&str]) -> String {
        self.with("fields-lacking", &[("fields", (&self.list(fields)).into())])
    }

    /// What a part of an entry is called, as a label.
    pub fn part_label(&self, place: &Place, part: &Part) -> Line {
        self.label(&phrase::part(self.words, self.instrument, place, part))
    }

    /// What has to be said beside the words at a place: that they are not agreed, who dissents, that another version stands
    /// against them.
    pub fn beside_words(&self, place: &Place, entry: &Entry) -> Option<String> {
        let standing = TextStanding::of(self.instrument, self.decisions.at(place), entry);
        let standing = phrase::text_standing(self.words, self.instrument, &standing);
        let is_disputed = self.published.is_disputed(&Cell::Part(place.clone(), Part::Finding));
        let said: Vec<String> = standing.into_iter().chain(is_disputed.then(|| self.t("words-disputed"))).collect();
        (!said.is_empty()).then(|| self.list(&said))
    }

    /// A long text that people typed, within a line; the sources it names are numbered with the others.
    pub fn text(&mut self, text: &str) -> Inline {
        self.cite_named_in(text);
        Inline::typed(typed(text))
    }

    /// A long text that people typed, as blocks of its own.
    pub fn prose(&mut self, text: &str) -> Block {
        self.cite_named_in(text);
        Block::Prose(typed(text).to_owned())
    }

    /// What a cell holds, in words: a long text with its structure, anything else as a line.
    pub fn fact(&mut self, cell: &Cell, fact: &Fact) -> Line {
        let said = phrase::fact(self.words, self.instrument, self.published, cell, fact);
        let is_long = kind_of(self.instrument, cell) == Ok(CellKind::Prose) && matches!(fact, Fact::Text(_));
        if is_long { self.text(&said).into() } else { Line::text(typed(&said)) }
    }

    /// Words at a place in one line, with what has to be said beside them.
    pub fn words_in_line(&mut self, place: &Place, entry: &Entry, text: &str) -> Line {
        let mut line = Line::from(self.text(text));
        if let Some(beside) = self.beside_words(place, entry) {
            line.push_text(" ");
            line.push_emphasis(format!("({beside})"));
        }
        line
    }

    /// Marks a cell as printed.
    pub fn mark_printed(&mut self, cell: Cell) {
        self.printed.insert(cell);
    }

    /// Marks a part of an entry as printed.
    pub fn mark_part_printed(&mut self, place: &Place, part: Part) {
        self.printed.insert(Cell::Part(place.clone(), part));
    }

    /// Whether a cell was printed.
    pub fn is_printed(&self, cell: &Cell) -> bool {
        self.printed.contains(cell)
    }

    /// The numbered reference to a source; the first use gives it its number. A document that lists no sources would send its
    /// readers to a number that stands nowhere, so there it is author and year.
    pub fn cite(&mut self, source: &Id) -> Inline {
        if !self.lists_sources {
            return format!("({})", self.author_and_year(source)).into();
        }
        let number = self.cited.insert_full(source.clone()).0 + 1;
        Inline::cite(self.source_label(source, number), source_anchor(source))
    }

    /// Whether a source was cited so far.
    pub fn is_cited(&self, source: &Id) -> bool {
        self.cited.contains(source)
    }

    /// Where a meeting stands in the order they are held, from nought; nothing where it is not entered.
    pub fn nth_meeting(&self, meeting: &Id) -> Option<usize> {
        self.meetings.get(meeting).copied()
    }

    /// `Meeting 1: Findings (12 March 2026)`.
    pub fn meeting_title(&self, id: &Id) -> String {
        let name = phrase::row_title(self.instrument, self.published, &group::id(group::MEETING), id);
        let number = self.nth_meeting(id).map(|at| (at + 1).to_string()).unwrap_or_default();
        let named = self.with("meeting-named", &[("number", (&number).into()), ("title", (&name).into())]);
        match Meeting::find(self.published, id).and_then(Meeting::day_text) {
            Some(date) => format!("{named} ({})", self.date(date)),
            None => named,
        }
    }

    /// `meeting 1`; a meeting that is not entered, by its id.
    pub fn meeting_number(&self, id: &Id) -> String {
        match self.nth_meeting(id) {
            Some(at) => self.with("meeting-short", &[("number", (&(at + 1).to_string()).into())]),
            None => id.to_string(),
        }
    }

    /// The quorum of the one meeting a document is about, from its opening on.
    pub fn quorum_changes(&self, meeting: &Id) -> Cow<'_, [QuorumAt]> {
        let changes = || meeting::quorum_changes(self.instrument, self.published, meeting);
        let (of, held) = self.quorum.get_or_init(|| (meeting.clone(), changes()));
        if of == meeting { Cow::Borrowed(held) } else { Cow::Owned(changes()) }
    }

    /// The sources cited so far, in the order of their numbers.
    pub fn cited(&self) -> Vec<Id> {
        self.cited.iter().cloned().collect()
    }

    /// The printed number of a question.
    pub fn number(&self, question: &Id) -> &'a str {
        self.instrument.node(question).map_or("", |node| node.number.as_str())
    }

    /// The chapter a question is set out in: the first it names, unless the process part sets it out.
    pub fn home(&self, id: &Id, question: &Question) -> Option<&'a Id> {
        if is_process(self.instrument, id) {
            return None;
        }
        question.chapters.iter().find_map(|chapter| self.instrument.chapters.get_key_value(chapter)).map(|(id, _)| id)
    }

    /// A link to where a place is set out, named by number and row.
    pub fn link(&self, place: &Place) -> Inline {
        let name = phrase::place(self.instrument, self.published, place);
        let silent = match place {
            Place::Answer(slot) => self.silent_rows(slot),
            _ => None,
        };
        let name = silent.map_or(name.clone(), |rows| format!("{name} · {rows}"));
        // a point of its own is set out by the minutes alone
        let is_point = matches!(place, Place::Row(register, _) if register.as_str() == group::AGENDA);
        if self.linked && !is_point { Inline::link(name, format!("#{}", anchor(place))) } else { Inline::strong(name) }
    }

    /// A link to the answer of a slot.
    pub fn link_to(&self, slot: &Slot) -> Inline {
        self.link(&Place::Answer(slot.clone()))
    }
}

/// Whether a question belongs to the steps' own actions, which the process part sets out.
pub(in crate::report) fn is_process(instrument: &Instrument, id: &Id) -> bool {
    let section = instrument.node(id).and_then(|node| instrument.sections.get(&node.section));
    section.is_some_and(|section| !section.checklist)
}

/// The id of the heading under which a place is set out.
pub(super) fn anchor(place: &Place) -> String {
    match place {
        Place::Standard(_) => "standards".to_owned(),
        Place::Coverage(..) => "coverage".to_owned(),
        Place::Matrix(question, _) => anchor(&Place::Answer(Slot::of(question.clone()))),
        Place::Row(register, _) if register.as_str() != group::GAP => format!("registers/{register}"),
        place => place.to_string(),
    }
}

/// The id of a source's heading in the bibliography.
pub(super) fn source_anchor(source: &Id) -> String {
    format!("source-{source}")
}

/// Typed text inside a line: the blank lines around it are the editor's, not the writer's.
pub(in crate::report) fn typed(text: &str) -> &str {
    text.trim()
}
