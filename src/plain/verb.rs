//! What can be typed, by name, and how every command of the program is reached without a screen.
//!
//! The words typed for a verb are the message `plain-word-NAME` (the first is the one help shows), its line of help is
//! `plain-help-NAME`.

use crate::app::Command;
use crate::workbook::{Mark, named_words};

named_words! {
    /// Something that can be typed.
    pub enum Verb {
        /// The overall reply to a question that has parts.
        Reply = "reply",
        /// The same mark for every part.
        All = "all",
        /// Take a reply or a part of the entry back.
        Clear = "clear",
        /// Put the question off.
        Defer = "defer",
        /// Write why.
        Why = "why",
        /// Write the finding.
        Finding = "finding",
        /// Cite a source.
        Source = "source",
        /// Name the barriers it gives evidence of.
        Barriers = "barriers",
        /// Say how sure the group is, and why.
        Confidence = "confidence",
        /// Add a remark.
        Remark = "remark",
        /// Say how far the group is with it.
        Review = "review",
        /// Everything recorded here, numbered.
        Show = "show",
        /// One numbered item: ask for it, or set it.
        Field = "field",
        /// Ask for what is empty here, one by one.
        Ask = "ask",
        /// Settle which of two versions holds.
        Settle = "settle",
        /// Any cell by its address.
        Set = "set",
        /// Remove what a number stands for.
        Remove = "remove",
        /// The next question.
        Next = "next",
        /// The previous question.
        Previous = "previous",
        /// The next open question; with a file name, another workbook.
        Open = "open",
        /// Back to where one was.
        Back = "back",
        /// Forward again.
        Forward = "forward",
        /// A question by number or id.
        Go = "go",
        /// The question again.
        Question = "question",
        /// What the question asks and what counts as yes, partly, no.
        Guidance = "guidance",
        /// Sections with counts.
        Outline = "outline",
        /// Search.
        Find = "find",
        /// What could be better.
        Problems = "problems",
        /// The rest of a long list.
        More = "more",
        /// Registers.
        Registers = "registers",
        /// One register.
        Register = "register",
        /// The register of sources.
        Sources = "sources",
        /// A row of a register.
        Row = "row",
        /// Add a row.
        Add = "add",
        /// Standards.
        Standards = "standards",
        /// Coverage.
        Coverage = "coverage",
        /// The matrix of the question.
        Matrix = "matrix",
        /// The report.
        Report = "report",
        /// The blank questionnaire.
        Form = "form",
        /// Data requests.
        Requests = "requests",
        /// Open points.
        OpenPoints = "open-points",
        /// The practice record.
        Practice = "practice",
        /// The minutes of a meeting.
        Minutes = "minutes",
        /// What changed since the last meeting.
        Since = "since",
        /// The drafted text of a chapter.
        Chapter = "chapter",
        /// The instrument's own lists.
        Reading = "reading",
        /// Title, country, dates.
        Header = "header",
        /// The meeting at hand.
        Meeting = "meeting",
        /// Plan a meeting.
        Plan = "plan",
        /// Open the meeting.
        OpenMeeting = "open-meeting",
        /// Close the meeting.
        CloseMeeting = "close-meeting",
        /// A member comes.
        Arrives = "arrives",
        /// A member goes.
        Departs = "departs",
        /// The agenda, or one more item.
        Agenda = "agenda",
        /// Put what is in front on the agenda.
        OnAgenda = "on-agenda",
        /// Take an item up.
        TakeUp = "take-up",
        /// Leave the item at hand and take up the next.
        NextItem = "next-item",
        /// Leave the item at hand.
        LeaveItem = "leave-item",
        /// Begin a break, or end it.
        Break = "break",
        /// The decision that holds here.
        Decide = "decide",
        /// It is agreed.
        Agree = "agree",
        /// It is agreed with reservations.
        AgreeWithReservations = "agree-with-reservations",
        /// It is not agreed: text in brackets.
        Bracket = "bracket",
        /// It is put off.
        PutOff = "put-off",
        /// What changed since is confirmed.
        ConfirmAgain = "confirm-again",
        /// Where the parties stand.
        Positions = "positions",
        /// Where one party stands.
        Position = "position",
        /// The text a party proposes.
        Wording = "wording",
        /// The next position begins a new round.
        NewRound = "new-round",
        /// The next position begins a blind round.
        Blind = "blind",
        /// Uncover the positions.
        Reveal = "reveal",
        /// Who undertakes what.
        Action = "action",
        /// Put a point aside.
        Park = "park",
        /// Note something off the record.
        OffRecord = "off-record",
        /// The results so far.
        Results = "results",
        /// Counts, file, saved state.
        Status = "status",
        /// Save now.
        Save = "save",
        /// Save a copy.
        Copy = "copy",
        /// Take over a workbook that was open on another computer.
        TakeOver = "take-over",
        /// Put work left behind into the workbook.
        Recover = "recover",
        /// What that would change.
        Differences = "differences",
        /// Keep the file as it is.
        KeepFile = "keep-file",
        /// Keep what is here where an earlier state of the file came back.
        KeepHere = "keep-here",
        /// Take the earlier state that came back.
        TakeEarlier = "take-earlier",
        /// Write the report to a file.
        Export = "export",
        /// Take the last change back.
        Undo = "undo",
        /// Do it again.
        Redo = "redo",
        /// The language.
        Language = "language",
        /// Signs in plain ASCII or not.
        Ascii = "ascii",
        /// What can be typed.
        Help = "help",
        /// Leave a list or record.
        Leave = "leave",
        /// To the start.
        Start = "start",
        /// A new workbook.
        New = "new",
        /// A scratch copy of the example.
        Try = "try",
        /// End.
        Quit = "quit",
    }
}

/// How a command of the program is reached in lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// It is a reply.
    Reply(Mark),
    /// It is something typed.
    Verb(Verb),
    /// It belongs to a screen; the message says what to type instead.
    Instead(&'static str),
}

/// The way to each command; a new command does not compile before it has one.
#[must_use]
pub fn way_of(command: Command) -> Way {
    use Command as C;
    match command {
        C::Yes => Way::Reply(Mark::Yes),
        C::Partly => Way::Reply(Mark::Partly),
        C::No => Way::Reply(Mark::No),
        C::Unknown => Way::Reply(Mark::Unknown),
        C::NotApplicable => Way::Reply(Mark::NotApplicable),
        C::Clear => Way::Verb(Verb::Clear),
        C::Defer => Way::Verb(Verb::Defer),
        C::Why => Way::Verb(Verb::Why),
        C::Finding => Way::Verb(Verb::Finding),
        C::Source => Way::Verb(Verb::Source),
        C::Obstacles => Way::Verb(Verb::Barriers),
        C::Confidence => Way::Verb(Verb::Confidence),
        C::Remark => Way::Verb(Verb::Remark),
        C::Review => Way::Verb(Verb::Review),
        C::Edit => Way::Verb(Verb::Field),
        C::Editor => Way::Instead("plain-instead-editor"),
        C::Remove => Way::Verb(Verb::Remove),
        C::Settle => Way::Verb(Verb::Settle),
        C::Same => Way::Verb(Verb::All),
        C::Up | C::Down | C::Left | C::Right | C::PageUp | C::PageDown | C::Top | C::Bottom => {
            Way::Instead("plain-instead-cursor")
        }
        C::Next => Way::Verb(Verb::Next),
        C::Previous => Way::Verb(Verb::Previous),
        C::NextOpen => Way::Verb(Verb::Open),
        C::Back => Way::Verb(Verb::Back),
        C::Forward => Way::Verb(Verb::Forward),
        C::GoTo => Way::Verb(Verb::Go),
        C::Switch | C::SwitchBack => Way::Instead("plain-instead-switch"),
        C::Question | C::Redraw => Way::Verb(Verb::Question),
        C::Guidance => Way::Verb(Verb::Guidance),
        C::Registers => Way::Verb(Verb::Registers),
        C::Sources => Way::Verb(Verb::Sources),
        C::Standards => Way::Verb(Verb::Standards),
        C::Coverage => Way::Verb(Verb::Coverage),
        C::Matrix => Way::Verb(Verb::Matrix),
        C::Problems => Way::Verb(Verb::Problems),
        C::Report => Way::Verb(Verb::Report),
        C::Form => Way::Verb(Verb::Form),
        C::Requests => Way::Verb(Verb::Requests),
        C::OpenPoints => Way::Verb(Verb::OpenPoints),
        C::Practice => Way::Verb(Verb::Practice),
        C::Find => Way::Verb(Verb::Find),
        C::FindNext => Way::Instead("plain-instead-find"),
        C::Minutes => Way::Verb(Verb::Minutes),
        C::Since => Way::Verb(Verb::Since),
        C::Changes => Way::Instead("plain-instead-changes"),
        C::Documents => Way::Instead("plain-instead-documents"),
        C::Chapter => Way::Verb(Verb::Chapter),
        C::Reading => Way::Verb(Verb::Reading),
        C::Header => Way::Verb(Verb::Header),
        C::Add => Way::Verb(Verb::Add),
        C::Search => Way::Verb(Verb::Find),
        C::Meeting => Way::Verb(Verb::Meeting),
        C::OpenMeeting => Way::Verb(Verb::OpenMeeting),
        C::CloseMeeting => Way::Verb(Verb::CloseMeeting),
        C::Pause => Way::Verb(Verb::Break),
        C::OnAgenda => Way::Verb(Verb::OnAgenda),
        C::NextItem => Way::Verb(Verb::NextItem),
        C::LeaveItem => Way::Verb(Verb::LeaveItem),
        C::Decide => Way::Verb(Verb::Decide),
        C::Agree => Way::Verb(Verb::Agree),
        C::AgreeWithReservations => Way::Verb(Verb::AgreeWithReservations),
        C::Bracket => Way::Verb(Verb::Bracket),
        C::PutOff => Way::Verb(Verb::PutOff),
        C::ConfirmAgain => Way::Verb(Verb::ConfirmAgain),
        C::Positions | C::History => Way::Verb(Verb::Positions),
        C::Support | C::Reserve | C::Abstain | C::CannotSupport | C::NoMandate | C::Statement => {
            Way::Verb(Verb::Position)
        }
        C::Wording => Way::Verb(Verb::Wording),
        C::NewRound => Way::Verb(Verb::NewRound),
        C::Blind => Way::Verb(Verb::Blind),
        C::Reveal => Way::Verb(Verb::Reveal),
        C::Action => Way::Verb(Verb::Action),
        C::Park => Way::Verb(Verb::Park),
        C::OffRecord => Way::Verb(Verb::OffRecord),
        C::Projector => Way::Instead("plain-instead-projector"),
        C::Results => Way::Verb(Verb::Results),
        C::Palette | C::Help => Way::Verb(Verb::Help),
        C::Undo => Way::Verb(Verb::Undo),
        C::Redo => Way::Verb(Verb::Redo),
        C::Save => Way::Verb(Verb::Save),
        C::Copy => Way::Verb(Verb::Copy),
        C::Look => Way::Verb(Verb::Question),
        C::TakeOver => Way::Verb(Verb::TakeOver),
        C::Recover => Way::Verb(Verb::Recover),
        C::Differences => Way::Verb(Verb::Differences),
        C::KeepFile => Way::Verb(Verb::KeepFile),
        C::KeepHere => Way::Verb(Verb::KeepHere),
        C::TakeEarlier => Way::Verb(Verb::TakeEarlier),
        C::RecoverCopy => Way::Instead("plain-instead-recover-copy"),
        C::Export => Way::Verb(Verb::Export),
        C::Language => Way::Verb(Verb::Language),
        C::Theme => Way::Instead("plain-instead-theme"),
        C::Ascii => Way::Verb(Verb::Ascii),
        C::Start => Way::Verb(Verb::Start),
        C::New => Way::Verb(Verb::New),
        C::Open => Way::Verb(Verb::Open),
        C::Try | C::TryMeeting => Way::Verb(Verb::Try),
        C::Quit => Way::Verb(Verb::Quit),
        C::Accept => Way::Instead("plain-instead-accept"),
        C::Leave => Way::Verb(Verb::Leave),
        C::Tick => Way::Instead("plain-instead-tick"),
    }
}
