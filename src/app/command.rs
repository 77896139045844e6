//! Every intent by name: one list for key map, footer, palette, help, plain mode and the guide.

use super::effect::Access;
use super::meeting;
use super::model::{Model, Screen};
use super::overlay::Overlay;
use super::record::What;
use crate::analysis::agreement;
use crate::instrument::MatrixOf;
use crate::workbook::{named_words, running};

named_words! {
    /// Something a person can ask for. Its title is the message `command-NAME`.
    pub enum Command {
        // replies
        /// Reply yes.
        Yes = "yes",
        /// Reply partly.
        Partly = "partly",
        /// Reply no.
        No = "no",
        /// Reply unknown.
        Unknown = "unknown",
        /// Reply not applicable, with its reason.
        NotApplicable = "not-applicable",
        /// Take the reply back.
        Clear = "clear",
        /// Put the question off.
        Defer = "defer",
        // parts of an entry
        /// Edit why.
        Why = "why",
        /// Edit the finding.
        Finding = "finding",
        /// Cite a source.
        Source = "source",
        /// Tag obstacles.
        Obstacles = "obstacles",
        /// Say how sure the group is.
        Confidence = "confidence",
        /// Add a remark.
        Remark = "remark",
        /// Say how far the group is with it.
        Review = "review",
        /// Edit what the cursor is on.
        Edit = "edit",
        /// Edit it in the editor of the system.
        Editor = "editor",
        /// Remove what the cursor is on.
        Remove = "remove",
        /// Settle which of two versions holds.
        Settle = "settle",
        /// Repeat the value in the whole row of a matrix.
        Same = "same",
        // moving
        /// Up.
        Up = "up",
        /// Down.
        Down = "down",
        /// Left.
        Left = "left",
        /// Right.
        Right = "right",
        /// A page up.
        PageUp = "page-up",
        /// A page down.
        PageDown = "page-down",
        /// To the top.
        Top = "top",
        /// To the end.
        Bottom = "bottom",
        /// To the next question.
        Next = "next",
        /// To the previous question.
        Previous = "previous",
        /// To the next open question.
        NextOpen = "next-open",
        /// Back to where one was.
        Back = "back",
        /// Forward again.
        Forward = "forward",
        /// To a question by its number.
        GoTo = "go-to",
        /// Between outline and question, list and record, or to the next register.
        Switch = "switch",
        /// The other way round.
        SwitchBack = "switch-back",
        // screens
        /// The question.
        Question = "question",
        /// The guidance of the question.
        Guidance = "guidance",
        /// Registers.
        Registers = "registers",
        /// Sources.
        Sources = "sources",
        /// Standards.
        Standards = "standards",
        /// Coverage.
        Coverage = "coverage",
        /// The matrix of a question asked row by row.
        Matrix = "matrix",
        /// Problems.
        Problems = "problems",
        /// The report.
        Report = "report",
        /// The blank questionnaire.
        Form = "form",
        /// Data requests, one for each body.
        Requests = "requests",
        /// Open points.
        OpenPoints = "open-points",
        /// The practice record.
        Practice = "practice",
        /// What changed since another version of the workbook.
        Changes = "changes",
        /// The documents, to choose one.
        Documents = "documents",
        /// Look for words in the text that is read.
        Find = "find",
        /// To the next place that holds them.
        FindNext = "find-next",
        /// The minutes of the last meeting.
        Minutes = "minutes",
        /// What changed since the last meeting.
        Since = "since",
        /// The drafted text of a chapter of the report.
        Chapter = "chapter",
        /// Obstacles, options, standards, figures and terms of the instrument.
        Reading = "reading",
        /// Title, country, dates.
        Header = "header",
        /// Add a row.
        Add = "add",
        // the meeting
        /// The meeting: the room, the agenda, the papers of the group.
        Meeting = "meeting",
        /// Open the meeting.
        OpenMeeting = "open-meeting",
        /// Close the meeting.
        CloseMeeting = "close-meeting",
        /// Begin a break, or end it.
        Pause = "break",
        /// Put what is in front on the agenda.
        OnAgenda = "on-agenda",
        /// Leave the item at hand and take up the next.
        NextItem = "next-item",
        /// Leave the item at hand.
        LeaveItem = "leave-item",
        /// Say what the group settles on here.
        Decide = "decide",
        /// It is agreed.
        Agree = "agree",
        /// It is agreed with reservations on record.
        AgreeWithReservations = "agree-with-reservations",
        /// It is not agreed: the text stands in brackets.
        Bracket = "bracket",
        /// It is put off.
        PutOff = "put-off",
        /// What changed since it was agreed is confirmed.
        ConfirmAgain = "confirm-again",
        /// Where the parties stand.
        Positions = "positions",
        /// The party supports it.
        Support = "support",
        /// The party supports it with reservations.
        Reserve = "reserve",
        /// The party abstains.
        Abstain = "abstain",
        /// The party cannot support it.
        CannotSupport = "cannot-support",
        /// The party has no mandate yet.
        NoMandate = "no-mandate",
        /// The party's reasons, in its own words.
        Statement = "statement",
        /// The text the party proposes.
        Wording = "wording",
        /// The next position begins a new round.
        NewRound = "new-round",
        /// The next position begins a blind round.
        Blind = "blind",
        /// Uncover the positions.
        Reveal = "reveal",
        /// Earlier rounds.
        History = "history",
        /// Note who undertakes what.
        Action = "action",
        /// Put a point aside.
        Park = "park",
        /// Note something off the record.
        OffRecord = "off-record",
        /// What the room looks at, and back.
        Projector = "projector",
        /// The results so far, for the room.
        Results = "results",
        // the program
        /// Search everything.
        Search = "search",
        /// Commands by name.
        Palette = "palette",
        /// Help for the keys that work here.
        Help = "help",
        /// Take the last change back.
        Undo = "undo",
        /// Do it again.
        Redo = "redo",
        /// Save now.
        Save = "save",
        /// Save a copy under another name.
        Copy = "copy",
        /// Only look at a workbook that is in use.
        Look = "look",
        /// Take over a workbook that was open on another computer.
        TakeOver = "take-over",
        /// Put what a session that ended badly left behind into the workbook.
        Recover = "recover",
        /// See what that would change.
        Differences = "differences",
        /// Leave the file as it is and keep the journal aside.
        KeepFile = "keep-file",
        /// Keep what is here where an earlier state of the file came back.
        KeepHere = "keep-here",
        /// Take the earlier state that came back.
        TakeEarlier = "take-earlier",
        /// Save the workbook with what was left behind as a copy.
        RecoverCopy = "recover-copy",
        /// Write the report to a file.
        Export = "export",
        /// Next language.
        Language = "language",
        /// Next theme.
        Theme = "theme",
        /// Signs in plain ASCII or not.
        Ascii = "ascii",
        /// Draw the screen anew.
        Redraw = "redraw",
        /// To the start screen.
        Start = "start",
        /// A new workbook.
        New = "new",
        /// Open a workbook.
        Open = "open",
        /// A scratch copy of the example.
        Try = "try",
        /// A scratch copy of the example of a group that has met.
        TryMeeting = "try-meeting",
        /// Leave the program.
        Quit = "quit",
        /// Take it: go there, choose, apply.
        Accept = "accept",
        /// Leave what is open, keeping what was typed.
        Leave = "leave",
        /// Tick or untick.
        Tick = "tick",
    }
}

/// Whether a command means anything in the present state; the palette offers only those that do.
#[must_use]
pub fn is_available(model: &Model, command: Command) -> bool {
    use Command as C;
    let Some(session) = &model.session else {
        let at_start = [
            C::New,
            C::Open,
            C::Try,
            C::TryMeeting,
            C::Language,
            C::Theme,
            C::Ascii,
            C::Help,
            C::Quit,
            C::Redraw,
            C::Palette,
        ];
        return at_start.contains(&command);
    };
    let on_entry = matches!(model.screen, Screen::Question(_));
    match command {
        C::Yes | C::Partly | C::No | C::Unknown | C::NotApplicable | C::Clear => {
            on_entry || matches!(model.screen, Screen::Grid(_))
        }
        C::Defer | C::Why | C::Finding | C::Source | C::Obstacles | C::Confidence | C::Remark | C::Review => on_entry,
        C::Guidance | C::Matrix => on_entry,
        C::Settle => !session.workbook.disputed.is_empty() && model.pane().is_some(),
        C::Find => matches!(model.screen, Screen::Reader(_)),
        C::FindNext => matches!(model.screen, Screen::Reader(_)) && !model.looked_for.is_empty(),
        C::Add => matches!(model.screen, Screen::Register(_) | Screen::Meeting(_)),
        C::Pause | C::NextItem | C::LeaveItem | C::CloseMeeting => running(&session.workbook).is_some(),
        C::OpenMeeting => running(&session.workbook).is_none() && meeting::upcoming(&session.workbook).is_some(),
        C::OnAgenda => meeting::upcoming(&session.workbook).is_some() && model.place().is_some(),
        C::Decide
        | C::Agree
        | C::AgreeWithReservations
        | C::Bracket
        | C::PutOff
        | C::Positions
        | C::NewRound
        | C::Blind => model.place().is_some(),
        C::ConfirmAgain => model
            .place()
            .is_some_and(|place| agreement::changed_since_agreed(&session.instrument, &session.workbook, &place)),
        C::Reveal => model.place().is_some_and(|place| agreement::is_blind(session.workbook.entry(&place))),
        C::Support
        | C::Reserve
        | C::Abstain
        | C::CannotSupport
        | C::NoMandate
        | C::Statement
        | C::Wording
        | C::History => matches!(model.overlays.last(), Some(Overlay::Positions(_))),
        C::Results => matches!(model.screen, Screen::Projector(_)),
        C::Same => matches!(model.screen, Screen::Grid(_)),
        C::Editor => model.current_item().is_some_and(|item| matches!(item.what, What::Cell(..))),
        C::Look => false,
        C::Copy | C::Export => !matches!(session.access, Access::Newer(_)),
        C::TakeOver => matches!(session.access, Access::Elsewhere(_)),
        C::Recover | C::KeepFile | C::RecoverCopy => !session.rescues.is_empty(),
        C::Differences => super::differences::latest(session).is_some(),
        C::KeepHere | C::TakeEarlier => session.returned.is_some(),
        C::Undo => session.log.can_undo(),
        C::Redo => session.log.can_redo(),
        C::Standards => session.instrument.question_of_matrix(MatrixOf::Standards).is_some(),
        C::Coverage => session.instrument.question_of_matrix(MatrixOf::Coverage).is_some(),
        C::Back => !model.back.is_empty(),
        C::Forward => !model.forward.is_empty(),
        _ => true,
    }
}
