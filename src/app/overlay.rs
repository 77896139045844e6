//! What lies over a screen: lists to choose from, forms to fill, records to edit, help. A stack; the top has the keys.

use super::command::Command;
use super::costing_page::DesignSet;
use super::effect::CancelToken;
use super::field::TextField;
use super::new_workbook;
use super::record::{Pane, Subject};
use crate::analysis::{Doubt, Target};
use crate::costing::{Answers, Plan};
use crate::instrument::Id;
use crate::text::Wanted;
use crate::workbook::working_group::Outcome;
use crate::workbook::{Cell, Edit, Place, Purpose, Slot};

/// One layer of the stack.
#[derive(Debug, Clone)]
pub enum Overlay {
    /// Commands by name.
    Palette(List),
    /// Everything rarer than daily, by one more key.
    Menu(Menu),
    /// Search everything.
    Search(List),
    /// The chapters of the report, to draft one.
    Chapters(List),
    /// The documents, to read one.
    Documents(List),
    /// Choices of a cell.
    Picker(Picker),
    /// Something to fill in.
    Form(Form),
    /// A record: citation, remark, standard, coverage cell, chapter, header.
    Record(Pane),
    /// An export under way.
    Writing(Writing),
    /// Help for the keys that work underneath.
    Help(HelpBox),
    /// A question with a few answers, each a command.
    Ask(Ask),
    /// What the group settles on at a place.
    Decide(DecideBox),
    /// Where the parties stand at a place.
    Positions(PositionsBox),
    /// A question that needs a yes.
    Confirm {
        /// What will happen, as a sentence.
        sentence: String,
        /// The edits a yes commits.
        edits: Vec<Edit>,
    },
}

/// The keys that work underneath.
#[derive(Debug, Clone)]
pub struct HelpBox {
    /// Those that matter most here: each as shown, and the message that says what it does.
    pub first: Vec<(String, String)>,
    /// The first line shown.
    pub top: usize,
}

/// An export under way, and how to stop it.
#[derive(Debug, Clone)]
pub struct Writing {
    /// The file, as it was typed.
    pub name: String,
    /// So many of a hundred parts are written.
    pub percent: u8,
    pub stop: CancelToken,
}

/// What the group settles on at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecideBox {
    /// What it is about.
    pub place: Place,
    /// The outcome that was chosen, and what speaks against it, until it is confirmed.
    pub chosen: Option<(Outcome, Vec<Doubt>)>,
}

impl DecideBox {
    /// The box with nothing chosen.
    #[must_use]
    pub fn new(place: Place) -> Self {
        Self { place, chosen: None }
    }
}

/// The positions at a place, side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PositionsBox {
    /// What they are about.
    pub place: Place,
    /// The party under the cursor, in the order shown.
    pub party: usize,
    /// Whether earlier rounds are shown.
    pub history: bool,
}

/// A question with a few answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// What is asked.
    pub about: About,
    /// The answer under the cursor.
    pub row: usize,
    /// Whether the differences are shown, from which line on.
    pub differences: Option<usize>,
}

/// What is asked before anything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Work that a session left behind.
    Rescue,
    /// A workbook that somebody else has open.
    InUse,
    /// A workbook that somebody had open on another computer.
    Elsewhere,
    /// An earlier state of the file that something put back in its place.
    Returned,
    /// What was taken in from outside: nothing is asked, it is only looked at.
    Joined,
    /// A document whose name a file has already.
    Unwritten,
    /// What a file that was made elsewhere brings.
    Import,
}

impl Ask {
    /// The question, with its first answer under the cursor.
    #[must_use]
    pub fn new(about: About) -> Self {
        Self { about, row: 0, differences: None }
    }

    /// The answers.
    #[must_use]
    pub fn answers(&self) -> &'static [Command] {
        answers(self.about)
    }
}

/// What may be answered to a question about this.
#[must_use]
pub fn answers(about: About) -> &'static [Command] {
    match about {
        About::InUse => &[Command::Look, Command::Copy],
        About::Elsewhere => &[Command::Look, Command::Copy, Command::TakeOver],
        About::Returned => &[Command::KeepHere, Command::Differences, Command::TakeEarlier],
        About::Joined => &[],
        About::Unwritten => &[Command::NumberFile, Command::ReplaceFile],
        About::Import => &[Command::TakeImport, Command::Differences],
        About::Rescue => &[Command::Recover, Command::Differences, Command::KeepFile, Command::RecoverCopy],
    }
}

/// A list narrowed by typing.
#[derive(Debug, Clone)]
pub struct List {
    /// What was typed.
    pub filter: TextField,
    /// The line under the cursor.
    pub row: usize,
    /// The lines that match.
    pub rows: Vec<ListRow>,
    /// Every line there was when it opened.
    pub all: Vec<ListRow>,
}

/// A line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRow {
    /// A number, code or key before the text.
    pub label: String,
    pub text: String,
    /// Where it leads.
    pub to: Goal,
}

/// Where a line of a list leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goal {
    Command(Command),
    /// A register.
    Register(Id),
    /// A place.
    Target(Target),
}

/// What a line of the evidence is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EvidenceGoal {
    /// All findings, as a first draft.
    FirstDraft,
    /// Something the chapter must have.
    Must(Id),
    /// A finding.
    Finding(Slot),
    /// A table.
    Table(Goal),
}

/// What is rarer than daily, group by group: each command with the key it has in the menu.
#[derive(Debug, Clone)]
pub struct Menu(pub Vec<(MenuGroup, Vec<(String, Command)>)>);

crate::workbook::named_words! {
    /// A group of the menu; the message `menu-GROUP` names it.
    pub enum MenuGroup {
        /// About what is on screen.
        Here = "here",
        /// The meeting.
        Meeting = "meeting",
        /// Another screen or document.
        Go = "go",
        /// The program.
        Program = "program",
    }
}

/// Choices for a cell, one or many, narrowed by typing.
#[derive(Debug, Clone)]
pub struct Picker {
    /// What is chosen for.
    pub target: PickFor,
    pub title: String,
    /// What was typed.
    pub filter: TextField,
    pub choices: Vec<Choice>,
    /// The line under the cursor, among the matching ones.
    pub row: usize,
    /// The register a new row can be added to from here.
    pub add_to: Option<Id>,
    /// Whether what stands in the filter was kept from before.
    pub kept: bool,
}

/// What a picker chooses for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PickFor {
    /// One word for a cell.
    One(Cell),
    /// Several words for a cell.
    Many(Cell),
    /// The source of a new citation.
    Cite(Place),
    /// What a text refers to at this byte of it: each as it is typed, in the order of the choices.
    Reference(Cell, usize, Vec<String>),
    /// What a text of the report is drafted from: the text, the byte of it where a finding goes, what each choice is.
    Evidence { text: Id, at: usize, lines: Vec<EvidenceGoal> },
    /// Which version of a disputed cell holds.
    Settle(Cell),
    /// What a new row of a register is named by.
    NewRow(Id),
    /// What a pasted table means that has two readings: the table, and what each choice says of it.
    SeriesAsk { text: String, answers: Vec<Option<Answers>> },
    /// Which rows of a pasted table are taken; the choices behind them read it otherwise.
    Series { text: String, otherwise: Vec<Answers>, plan: Plan },
    /// Which designs the page of the costing shows, in the order of the choices.
    Designs(Vec<DesignSet>),
    /// What a row of the group is about: the places in the order of the choices.
    About(Cell, Vec<Place>),
}

/// One choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub id: Id,
    pub label: String,
    /// Whether it is ticked.
    pub ticked: bool,
}

/// Something to fill in: a few lines and what they are for.
#[derive(Debug, Clone)]
pub struct Form {
    pub purpose: Purpose,
    /// Its lines.
    pub fields: Vec<TextField>,
    /// The line with the caret.
    pub focus: usize,
    /// Why the last try was refused.
    pub refusal: Option<String>,
    /// Whether what stands in it was kept from before.
    pub kept: bool,
}

impl Form {
    /// A form with the caret in its first line; one text a line, as it is proposed.
    #[must_use]
    pub fn new<'a>(purpose: Purpose, proposed: impl IntoIterator<Item = &'a str>) -> Self {
        let fields = proposed.into_iter().map(TextField::line).collect();
        Self { purpose, fields, focus: 0, refusal: None, kept: false }
    }

    /// Types texts into its lines, in place of what stands there.
    pub fn fill(&mut self, texts: &[String]) {
        for (line, text) in self.fields.iter_mut().zip(texts) {
            line.put(text);
        }
        if self.purpose == Purpose::Members {
            texts.iter().skip(self.fields.len()).for_each(|text| self.add_line(text));
        }
    }

    /// One line more, with a text typed into it.
    pub fn add_line(&mut self, text: &str) {
        let mut line = TextField::line("");
        line.put(text);
        self.fields.push(line);
    }

    /// What was typed: every line, where one says something else than what it was opened with.
    #[must_use]
    pub fn typed(&self) -> Option<Vec<String>> {
        let is_typed = |line: &TextField| line.is_changed() && !line.text().trim().is_empty();
        let is_typed = self.fields.iter().any(is_typed);
        is_typed.then(|| self.fields.iter().map(|line| line.text().to_owned()).collect())
    }

    /// Whether the line with the caret takes the name of a file.
    #[must_use]
    pub fn is_at_file_name(&self) -> bool {
        match self.purpose {
            Purpose::Open | Purpose::Compare | Purpose::Copy | Purpose::RecoverCopy | Purpose::Export => true,
            Purpose::Import => self.focus == 0,
            Purpose::New => self.focus == new_workbook::FILE,
            _ => false,
        }
    }

    /// The text of a line, trimmed.
    #[must_use]
    pub fn text(&self, line: usize) -> String {
        self.fields.get(line).map(|line| line.text().trim().to_owned()).unwrap_or_default()
    }
}

impl Picker {
    /// The choices that match what was typed, with their place among all.
    #[must_use]
    pub fn matching(&self) -> Vec<(usize, &Choice)> {
        let wanted = Wanted::of(self.filter.text());
        self.choices.iter().enumerate().filter(|(_, choice)| wanted.is_in(&choice.label)).collect()
    }

    /// The form that what is typed can become the name in, where a new row can be added from here.
    #[must_use]
    pub fn form(&self) -> Option<Purpose> {
        let place = match &self.target {
            PickFor::Cite(place) => Some(place.clone()),
            PickFor::One(_)
            | PickFor::Many(_)
            | PickFor::Reference(..)
            | PickFor::Evidence { .. }
            | PickFor::Settle(_)
            | PickFor::NewRow(_)
            | PickFor::SeriesAsk { .. }
            | PickFor::Series { .. }
            | PickFor::Designs(_)
            | PickFor::About(..) => None,
        };
        Some(Purpose::NewRow(self.add_to.clone()?, place))
    }

    /// Whether several may be chosen.
    #[must_use]
    pub fn is_many(&self) -> bool {
        matches!(self.target, PickFor::Many(_) | PickFor::Series { .. })
    }
}

impl Overlay {
    /// The record that is open on top, if one is.
    #[must_use]
    pub fn pane(&self) -> Option<&Pane> {
        match self {
            Self::Record(pane) => Some(pane),
            _ => None,
        }
    }

    /// A record to lay over the screen.
    #[must_use]
    pub fn record(subject: Subject) -> Self {
        Self::Record(Pane::new(subject))
    }
}
