//! Every intent by name, one row each: key map, footer, palette, help, the words of lines and the guides' lists of keys
//! are read from this table.
//!
//! ```text
//! Undo "undo": History CanUndo (Word "undo") { Decide "u", Anywhere "u" } changes;
//! │    │       │       │       │             │                            └ it changes the workbook
//! │    │       │       │       │             └ its keys, context by context; the first of each is shown in footers
//! │    │       │       │       └ how it is reached in lines (`LineUse`)
//! │    │       │       └ when it means anything (`Availability`, decided in `availability`)
//! │    │       └ the part of `update` that carries it out (`Handler`)
//! │    └ its name: the titles are the messages `command-NAME` and `short-NAME`
//! └ its variant
//! ```
//!
//! Within a context keys are listed in the order of the rows. This file knows no state: what is open and what is on
//! screen is asked where the table is used.

use super::context::Context;
use super::key::Key;
use crate::workbook::Mark;
use std::sync::LazyLock;

/// A row of the table.
#[derive(Debug)]
pub struct CommandRow {
    /// Its name, as `Command::as_str` gives it.
    pub name: &'static str,
    /// What carries it out.
    pub handler: Handler,
    /// When it means anything.
    pub when: Availability,
    /// How it is reached in lines.
    pub line: LineUse,
    /// Its keys by context, in the notation of `Key::parse`, separated by blanks.
    pub keys: &'static [(Context, &'static str)],
    /// Whether it is of no use where nothing can be changed.
    pub changes: bool,
}

/// How a command is reached without a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineUse {
    /// It is a reply.
    Mark(Mark),
    /// By a word of the lines, which may do more than the key does: the name of the word.
    Word(&'static str),
    /// By words of its own, which do just what the key does: the part of the help they stand in. The words are the
    /// message `plain-word-NAME`, their help is `plain-help-NAME`.
    Own(CommandGroup),
    /// It belongs to a screen; the message says what to type instead.
    Instead(&'static str),
}

/// A part of the help in lines; the message `plain-group-GROUP` names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommandGroup {
    Answer,
    Entry,
    Record,
    Go,
    Lists,
    Meeting,
    Program,
}

impl CommandGroup {
    /// Every group, in the order of the help.
    pub const ALL: [Self; 7] =
        [Self::Answer, Self::Entry, Self::Record, Self::Go, Self::Lists, Self::Meeting, Self::Program];
}

/// The part of `update` that carries a command out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handler {
    /// Replies and marks.
    Reply,
    /// Parts of the entry in front.
    Part,
    /// What the cursor is on.
    Item,
    /// Enter, Esc and the box beside a choice.
    List,
    Cursor,
    /// From question to question, back and forward.
    Travel,
    /// Another screen, or something laid over it.
    Screen,
    /// Documents to read and to write.
    Document,
    Meeting,
    /// Decisions and positions.
    Decision,
    /// The page of the costing.
    Costing,
    /// What the room looks at.
    Projector,
    /// Taking back and doing again.
    History,
    /// Files, languages, colours.
    Program,
    /// Work left behind, and what other programs put into the file.
    Recovery,
    /// The end, or the start screen.
    Depart,
}

/// When a command means anything; the palette offers only those that do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Availability {
    /// Also before a workbook is open.
    Anytime,
    /// While a workbook is open.
    WithWorkbook,
    /// On a question or in a matrix.
    OnMark,
    OnQuestion,
    /// There, or on anything else the group agrees on in words.
    OnText,
    /// On a text of the report.
    OnChapter,
    /// On something that reads as a gap.
    OnGap,
    /// In a matrix.
    InGrid,
    /// Where rows can be added.
    InRows,
    /// On a cell that can be typed in.
    OnCell,
    /// In a record, while something is disputed.
    Disputed,
    /// On the page of the costing.
    OnCosting,
    /// There, while something is tried.
    Tried,
    /// In a text that is read.
    InReader,
    /// There, after words were looked for.
    Searched,
    /// While a meeting runs.
    MeetingRuns,
    /// While none runs and one is planned.
    MeetingPlanned,
    /// On a place, while a meeting runs or is planned.
    AgendaTakes,
    /// Among the items of an agenda.
    OnAgendaPart,
    /// On a place that can be decided on.
    AtPlace,
    /// There, if it changed since it was agreed.
    ChangedSince,
    /// There, while its positions are covered.
    Covered,
    /// While the positions are open.
    InPositions,
    OnProjector,
    /// While the workbook may be copied.
    Copyable,
    /// While the workbook may be open on another computer.
    OpenElsewhere,
    /// While work that was left behind waits.
    WorkLeft,
    /// While two versions can be compared.
    Differing,
    /// While an earlier state of the file waits to be decided on.
    StateReturned,
    /// While a document was not written because a file has its name.
    NameTaken,
    /// While what a file brings waits to be taken.
    ImportWaits,
    /// If something can be taken back.
    CanUndo,
    /// If something can be done again.
    CanRedo,
    /// If the instrument has standards.
    HasStandards,
    /// If the instrument has coverage.
    HasCoverage,
    /// If one came from somewhere.
    CanGoBack,
    /// If one went back.
    CanGoForward,
    /// While the name of a file is typed.
    TypingFileName,
    /// Never by name: it is the answer to a question.
    Never,
}

macro_rules! commands {
    ($(
        $variant:ident $name:literal: $handler:ident $when:ident ($line:ident $how:tt)
        { $($context:ident $keys:literal),* } $($changes:ident)?;
    )+) => {
        /// Something a person can ask for. Its title is the message `command-NAME`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Command { $($variant,)+ }

        impl Command {
            /// Every command, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its row.
            #[must_use]
            pub fn row(self) -> &'static CommandRow {
                match self {
                    $(Self::$variant => &CommandRow {
                        name: $name,
                        handler: Handler::$handler,
                        when: Availability::$when,
                        line: line!($line $how),
                        keys: &[$((Context::$context, $keys)),*],
                        changes: changes!($($changes)?),
                    },)+
                }
            }
        }
    };
}

macro_rules! line {
    (Mark $mark:ident) => {
        LineUse::Mark(Mark::$mark)
    };
    (Own $group:ident) => {
        LineUse::Own(CommandGroup::$group)
    };
    (Word $name:literal) => {
        LineUse::Word($name)
    };
    (Instead $message:literal) => {
        LineUse::Instead($message)
    };
}

macro_rules! changes {
    () => {
        false
    };
    (changes) => {
        true
    };
}

commands! {
    // lists and forms
    Accept "accept": List WithWorkbook (Instead "plain-instead-accept") {
        Start "Enter", Outline "Enter Right", Register "Enter Right", Filter "Enter", Reader "Enter", Form "Enter",
        Costing "Enter", Confirm "y o", Ask "Enter", Meeting "Enter Space", Decide "Enter"
    };
    Complete "complete": Cursor TypingFileName (Instead "plain-instead-cursor") { Form "Tab" };
    Tick "tick": List WithWorkbook (Instead "plain-instead-tick") { Filter "Tab" };
    // replies
    Yes "yes": Reply OnMark (Mark Yes) { Question "1", Grid "1", Record "1" } changes;
    Partly "partly": Reply OnMark (Mark Partly) { Question "2", Grid "2", Record "2" } changes;
    No "no": Reply OnMark (Mark No) { Question "3", Grid "3", Record "3" } changes;
    Unknown "unknown": Reply OnMark (Mark Unknown) { Question "4", Grid "4", Record "4" } changes;
    NotApplicable "not-applicable": Reply OnMark (Mark NotApplicable) { Question "5", Grid "5", Record "5" } changes;
    Clear "clear": Reply OnMark (Word "clear") { Question "0", Grid "0", Record "0", Positions "0 x Delete" } changes;
    Defer "defer": Reply OnQuestion (Word "defer") { Question "d" } changes;
    Edit "edit": Item WithWorkbook (Word "field") { Question "Enter", Grid "Enter", Record "Enter", Meeting "Right" };
    // parts of an entry
    Why "why": Part OnQuestion (Word "why") { Question "w" } changes;
    Finding "finding": Part OnText (Word "finding") { Question "f", Record "f" } changes;
    Source "source": Part OnQuestion (Word "source") { Question "s", Record "s" } changes;
    Obstacles "obstacles": Part OnQuestion (Word "barriers") { Question "b" } changes;
    Confidence "confidence": Part OnQuestion (Word "confidence") { Menu "c" } changes;
    Remark "remark": Part OnQuestion (Word "remark") { Menu "r" } changes;
    Review "review": Part OnQuestion (Word "review") { Menu "m" } changes;
    Gap "gap": Part OnGap (Word "gap") { Question "!", Grid "!", Record "!", Menu "g" } changes;
    NoGap "no-gap": Part OnGap (Word "no-gap") { Menu "n" } changes;
    NextGap "next-gap": Travel WithWorkbook (Word "next-gap") { Menu "!" };
    Guidance "guidance": Screen OnQuestion (Word "guidance") { Question "h" };
    NextOpen "next-open": Travel WithWorkbook (Word "open") { Question "n" };
    Editor "editor": Item OnCell (Instead "plain-instead-editor") { Field "C-e", Menu "e" } changes;
    Reference "reference": Item OnCell (Instead "plain-instead-reference") { Field "A-s", Menu "@" } changes;
    Evidence "evidence": Item OnChapter (Word "evidence") { Field "A-f", Record "e" };
    Remove "remove": Item WithWorkbook (Word "remove") {
        Question "x Delete", Register "x Delete", Record "x Delete", Meeting "x Delete"
    } changes;
    Settle "settle": Item Disputed (Word "settle") { Question "v", Record "v" };
    Same "same": Reply InGrid (Word "all") { Grid "=" } changes;
    // moving
    Up "up": Cursor WithWorkbook (Instead "plain-instead-cursor") {
        Start "Up k", Question "Up k", Outline "Up k", Grid "Up k", Register "Up k", Record "Up k", Filter "Up",
        Reader "Up k", Form "S-Tab Up", Ask "Up k", Meeting "Up k", Positions "Up Left S-Tab k", Projector "Up k",
        Following "Up k", Help "Up k", Costing "Up k"
    };
    Down "down": Cursor WithWorkbook (Instead "plain-instead-cursor") {
        Start "Down j", Question "Down j", Outline "Down j", Grid "Down j", Register "Down j", Record "Down j",
        Filter "Down", Reader "Down j", Form "Down", Ask "Down j", Meeting "Down j",
        Positions "Down Right Tab j", Projector "Down j", Following "Down j", Help "Down j", Costing "Down j"
    };
    Left "left": Cursor WithWorkbook (Instead "plain-instead-cursor") {
        Question "Left", Grid "Left", Record "Left", Costing "Left"
    };
    Right "right": Cursor WithWorkbook (Instead "plain-instead-cursor") {
        Question "Right", Grid "Right", Record "Right", Costing "Right"
    };
    PageUp "page-up": Cursor WithWorkbook (Instead "plain-instead-cursor") {
        Outline "PageUp", Filter "PageUp", Reader "PageUp", Ask "PageUp", Meeting "PageUp", Help "PageUp"
    };
    PageDown "page-down": Cursor WithWorkbook (Instead "plain-instead-cursor") {
        Outline "PageDown", Filter "PageDown", Reader "PageDown", Ask "PageDown Space", Meeting "PageDown",
        Help "PageDown Space"
    };
    Top "top": Cursor WithWorkbook (Instead "plain-instead-cursor") {
        Outline "Home", Grid "Home", Reader "Home", Meeting "Home", Projector "Home", Following "Home", Help "Home"
    };
    Bottom "bottom": Cursor WithWorkbook (Instead "plain-instead-cursor") {
        Outline "End", Grid "End", Reader "End", Meeting "End"
    };
    Next "next": Travel WithWorkbook (Word "next") {
        Question "] PageDown", Reader "] Tab", Projector "] PageDown Right"
    };
    Previous "previous": Travel WithWorkbook (Word "previous") {
        Question "[ PageUp", Reader "[ S-Tab", Projector "[ PageUp Left"
    };
    Back "back": Travel CanGoBack (Word "back") { Anywhere "Backspace A-Left" };
    Forward "forward": Travel CanGoForward (Word "forward") { Anywhere "A-Right" };
    GoTo "go-to": Screen WithWorkbook (Word "go") { Projector "g", Anywhere "g" };
    Switch "switch": Travel WithWorkbook (Instead "plain-instead-switch") {
        Question "Tab", Grid "Tab", Register "Tab", Meeting "Tab", Costing "Tab"
    };
    SwitchBack "switch-back": Travel WithWorkbook (Instead "plain-instead-switch") {
        Grid "S-Tab", Meeting "S-Tab", Costing "S-Tab"
    };
    // screens
    Question "question": Screen WithWorkbook (Word "question") { Menu "Q" };
    Registers "registers": Screen WithWorkbook (Word "registers") { Menu "R", Anywhere "R" };
    Sources "sources": Screen WithWorkbook (Word "sources") { Menu "S" };
    Standards "standards": Screen HasStandards (Word "standards") { Menu "N" };
    Coverage "coverage": Screen HasCoverage (Word "coverage") { Menu "C" };
    Matrix "matrix": Screen OnQuestion (Word "matrix") { Menu "M" };
    Problems "problems": Screen WithWorkbook (Word "problems") { Menu "P", Anywhere "P" };
    Report "report": Document WithWorkbook (Word "report") { Menu "V", Anywhere "V" };
    Record "record": Document WithWorkbook (Word "record") {};
    Costing "costing": Document WithWorkbook (Word "costing") {};
    Form "form": Document WithWorkbook (Word "form") { Menu "F" };
    Requests "requests": Document WithWorkbook (Word "requests") {};
    OpenPoints "open-points": Document WithWorkbook (Word "open-points") {};
    RoadMap "road-map": Document WithWorkbook (Word "road-map") { Menu "J" };
    Practice "practice": Document WithWorkbook (Word "practice") {};
    Changes "changes": Document WithWorkbook (Instead "plain-instead-changes") {};
    Documents "documents": Document WithWorkbook (Instead "plain-instead-documents") { Reader "d" };
    Find "find": Document InReader (Word "find") { Reader "f" };
    FindNext "find-next": Document Searched (Instead "plain-instead-find") { Reader "n" };
    Minutes "minutes": Document WithWorkbook (Word "minutes") { Meeting "m" };
    Since "since": Document WithWorkbook (Word "since") { Meeting "s" };
    Chapter "chapter": Screen WithWorkbook (Word "chapter") { Menu "D" };
    Reading "reading": Screen WithWorkbook (Word "reading") { Menu "I" };
    Header "header": Screen WithWorkbook (Word "header") { Menu "H" };
    // the page of the costing
    Figures "figures": Costing WithWorkbook (Word "figures") { Menu "$", Anywhere "$" };
    CostDesign "cost-design": Costing OnCosting (Word "figures") { Costing "d" };
    CostTable "cost-table": Costing OnCosting (Word "figures") { Costing "t" };
    CostSensitivity "cost-sensitivity": Costing OnCosting (Word "figures") { Costing "s" };
    CostHousehold "cost-household": Costing OnCosting (Word "figures") { Costing "h" };
    WhatIf "what-if": Costing OnCosting (Word "figures") { Costing "w" };
    WhatIfAll "what-if-all": Costing OnCosting (Word "figures") { Costing "W" };
    WhatIfNone "what-if-none": Costing Tried (Word "figures") { Costing "0 x" };
    Add "add": Item InRows (Word "add") { Register "a", Meeting "a" } changes;
    // the meeting
    Meeting "meeting": Meeting WithWorkbook (Word "meeting") { Projector "G", Menu "G", Anywhere "G" };
    OpenMeeting "open-meeting": Meeting MeetingPlanned (Word "open-meeting") { Meeting "o" } changes;
    CloseMeeting "close-meeting": Meeting MeetingRuns (Word "close-meeting") { Meeting "c" } changes;
    Pause "break": Meeting MeetingRuns (Word "break") { Projector "B", Meeting "B", Menu "B" } changes;
    OnAgenda "on-agenda": Meeting AgendaTakes (Word "on-agenda") { Menu "+" } changes;
    NextItem "next-item": Meeting MeetingRuns (Word "next-item") { Projector ">", Anywhere ">" } changes;
    LeaveItem "leave-item": Meeting MeetingRuns (Word "leave-item") { Meeting "<", Menu "<" } changes;
    NextMeeting "next-meeting": Meeting WithWorkbook (Word "next-meeting") { Meeting "A-PageDown" } changes;
    MoveUp "move-up": Meeting OnAgendaPart (Word "move") { Meeting "A-Up" } changes;
    MoveDown "move-down": Meeting OnAgendaPart (Word "move") { Meeting "A-Down" } changes;
    Decide "decide": Decision AtPlace (Word "decide") { Positions "a", Projector "a", Anywhere "a" };
    Agree "agree": Decision AtPlace (Word "agree") { Decide "1" } changes;
    AgreeWithReservations "agree-with-reservations": Decision AtPlace (Word "agree-with-reservations") {
        Decide "2"
    } changes;
    Bracket "bracket": Decision AtPlace (Word "bracket") { Decide "3" } changes;
    PutOff "put-off": Decision AtPlace (Word "put-off") { Decide "4" } changes;
    ConfirmAgain "confirm-again": Decision ChangedSince (Word "confirm-again") { Decide "c" } changes;
    Positions "positions": Decision AtPlace (Word "positions") { Decide "p", Projector "p", Anywhere "p" };
    Support "support": Decision InPositions (Word "position") { Positions "1" } changes;
    Reserve "reserve": Decision InPositions (Word "position") { Positions "2" } changes;
    Abstain "abstain": Decision InPositions (Word "position") { Positions "3" } changes;
    CannotSupport "cannot-support": Decision InPositions (Word "position") { Positions "4" } changes;
    NoMandate "no-mandate": Decision InPositions (Word "position") { Positions "5" } changes;
    Statement "statement": Decision InPositions (Word "position") { Positions "s Enter" } changes;
    Wording "wording": Decision InPositions (Word "wording") { Positions "w" } changes;
    NewRound "new-round": Decision AtPlace (Word "new-round") { Positions "n" } changes;
    Blind "blind": Decision AtPlace (Word "blind") { Positions "b" } changes;
    Reveal "reveal": Decision Covered (Word "reveal") { Positions "r" } changes;
    History "history": Decision InPositions (Word "positions") { Positions "h" };
    Action "action": Meeting WithWorkbook (Word "action") { Projector "A", Meeting "A", Menu "A" } changes;
    Park "park": Meeting WithWorkbook (Word "park") { Projector "K", Meeting "K", Menu "K" } changes;
    OffRecord "off-record": Meeting WithWorkbook (Word "off-record") { Meeting "O", Menu "O" } changes;
    Projector "projector": Projector WithWorkbook (Word "projector") {
        Projector "F5 Esc", Anywhere "F5"
    };
    Results "results": Projector OnProjector (Word "results") { Projector "r" };
    // the program
    Search "search": Screen WithWorkbook (Word "find") { Anywhere "/" };
    Menu "menu": Screen WithWorkbook (Word "help") { Anywhere "Space" };
    Palette "palette": Screen Anytime (Word "help") { Menu ":", Anywhere ": C-p" };
    Help "help": Screen Anytime (Word "help") {
        Decide "? F1", Positions "? F1", Projector "? F1", Anywhere "? F1"
    };
    Undo "undo": History CanUndo (Word "undo") {
        Decide "u C-z", Positions "u C-z", Projector "C-z", Anywhere "u C-z"
    } changes;
    Redo "redo": History CanRedo (Word "redo") { Projector "C-y", Anywhere "U C-r C-y" } changes;
    Save "save": Program WithWorkbook (Word "save") { Always "C-s" } changes;
    Where "where": Program WithWorkbook (Own Program) { Menu "W" };
    Copy "copy": Program Copyable (Word "copy") { Menu "y" };
    CopyOut "copy-out": Program Copyable (Instead "plain-instead-copy-out") { Menu "t" };
    Mouse "mouse": Program Anytime (Instead "plain-instead-mouse") { Menu "s" };
    Look "look": Recovery Never (Word "question") {};
    TakeOver "take-over": Recovery OpenElsewhere (Word "take-over") {};
    Recover "recover": Recovery WorkLeft (Word "recover") {};
    Differences "differences": Recovery Differing (Word "differences") {};
    KeepFile "keep-file": Recovery WorkLeft (Word "keep-file") {};
    KeepHere "keep-here": Recovery StateReturned (Word "keep-here") {};
    TakeEarlier "take-earlier": Recovery StateReturned (Word "take-earlier") {};
    RecoverCopy "recover-copy": Recovery WorkLeft (Instead "plain-instead-recover-copy") {};
    Export "export": Document Copyable (Word "export") { Reader "x", Menu "x" };
    NumberFile "number-file": Document NameTaken (Own Program) {};
    ReplaceFile "replace-file": Document NameTaken (Own Program) {};
    Import "import": Document WithWorkbook (Word "import") { Menu "b" } changes;
    TakeImport "take-import": Document ImportWaits (Own Program) {} changes;
    Language "language": Program Anytime (Word "language") { Start "L", Projector "L", Following "L", Menu "L" };
    Theme "theme": Program Anytime (Instead "plain-instead-theme") { Start "T", Menu "T" };
    Ascii "ascii": Program Anytime (Word "ascii") {};
    Redraw "redraw": Program Anytime (Word "question") { Always "C-l" };
    Start "start": Depart WithWorkbook (Word "start") { Anywhere "q" };
    New "new": Program Anytime (Word "new") { Start "n" };
    Open "open": Program Anytime (Word "open") { Start "o" };
    Try "try": Program Anytime (Word "try") { Start "t" };
    TryMeeting "try-meeting": Program Anytime (Word "try") { Start "m" };
    TryOther "try-other": Program Anytime (Word "try") { Start "d" };
    Quit "quit": Depart Anytime (Word "quit") { Start "q", Following "q", Always "C-q" };
    Leave "leave": List WithWorkbook (Word "leave") {
        Outline "Tab Esc", Grid "Esc", Register "Esc", Record "Esc Tab", Filter "Esc", Reader "Esc", Costing "Esc", Field "Esc",
        Form "Esc", Confirm "n Esc Enter", Ask "Esc", Writing "Esc", Meeting "Esc", Decide "Esc a",
        Positions "Esc p", Menu "Esc Space", Help "Esc ? Enter q"
    };
}

impl Command {
    /// Its name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.row().name
    }
}

/// One line of the key map: where, which keys, what.
#[derive(Debug)]
pub struct Binding {
    pub context: Context,
    /// Keys in the notation of `Key::parse`, separated by blanks; the first is shown in footers.
    pub keys: &'static str,
    pub command: Command,
}

impl Binding {
    /// Its keys.
    pub fn parsed(&self) -> impl Iterator<Item = Key> {
        self.keys.split(' ').filter_map(Key::parse)
    }
}

/// The key map: context by context, in each in the order of the table.
#[must_use]
pub fn bindings() -> &'static [Binding] {
    static BINDINGS: LazyLock<Vec<Binding>> = LazyLock::new(|| {
        let of = |command: &Command| {
            let command = *command;
            command.row().keys.iter().map(move |(context, keys)| Binding { context: *context, keys, command })
        };
        let mut all: Vec<Binding> = Command::ALL.iter().flat_map(of).collect();
        all.sort_by_key(|binding| Context::ALL.iter().position(|it| *it == binding.context));
        all
    });
    &BINDINGS
}
