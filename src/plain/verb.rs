//! What can be typed, one row a word: its name, the group of the help it stands in, and what it takes after it.
//!
//! Help, the lexicon and the refusal of surplus words are read from the rows. The words typed for a verb are the message
//! `plain-word-NAME` (the first is the one help shows), its line of help is `plain-help-NAME`; the groups are called
//! `plain-group-GROUP`.

use crate::app::{Command, CommandGroup, LineUse};
use crate::workbook::Mark;

macro_rules! verbs {
    ($($group:ident { $($verb:ident $name:literal $takes:ident,)+ })+) => {
        /// Something that can be typed.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Verb { $($($verb,)+)+ }

        impl Verb {
            /// Every verb, in the order of the help.
            pub const ALL: &'static [Self] = &[$($(Self::$verb,)+)+];

            /// Its name in the keys of messages.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $($(Self::$verb => $name,)+)+ }
            }

            /// The part of the help it stands in.
            #[must_use]
            pub fn group(self) -> CommandGroup {
                match self { $($(Self::$verb => CommandGroup::$group,)+)+ }
            }

            /// What may follow it.
            #[must_use]
            pub fn takes(self) -> Takes {
                match self { $($(Self::$verb => Takes::$takes,)+)+ }
            }
        }
    };
}

/// What may follow a word on its line. What a word does not take is refused by name: a line half understood would do
/// something else than what was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    Nothing,
    /// Nothing, or a number.
    Number,
    /// Nothing, or something known by its name or number; what is not known is said where it is looked for.
    Name,
    /// Words of its own (marks, numbers, levels, addresses), read by the word itself.
    Words,
    /// Any text, kept as it was typed.
    Text,
}

verbs! {
    Answer {
        Reply "reply" Words,
        All "all" Words,
        Defer "defer" Text,
        Clear "clear" Words,
    }
    Entry {
        Why "why" Text,
        Finding "finding" Text,
        Source "source" Words,
        Barriers "barriers" Words,
        Confidence "confidence" Words,
        Remark "remark" Text,
        Review "review" Words,
        Gap "gap" Nothing,
        NoGap "no-gap" Text,
    }
    Record {
        Show "show" Words,
        Field "field" Words,
        Ask "ask" Nothing,
        Set "set" Words,
        Remove "remove" Words,
        Settle "settle" Words,
    }
    Go {
        Next "next" Nothing,
        Previous "previous" Nothing,
        Open "open" Text,
        NextGap "next-gap" Nothing,
        Go "go" Name,
        Back "back" Nothing,
        Forward "forward" Nothing,
        Question "question" Nothing,
        Guidance "guidance" Nothing,
        Outline "outline" Name,
        Find "find" Text,
        Problems "problems" Nothing,
        More "more" Nothing,
        Leave "leave" Nothing,
    }
    Lists {
        Registers "registers" Nothing,
        Register "register" Name,
        Sources "sources" Nothing,
        Row "row" Number,
        Add "add" Text,
        Series "series" Nothing,
        Figures "figures" Words,
        Standards "standards" Nothing,
        Coverage "coverage" Nothing,
        Matrix "matrix" Nothing,
        Report "report" Name,
        Record "record" Nothing,
        Form "form" Nothing,
        Requests "requests" Nothing,
        OpenPoints "open-points" Nothing,
        RoadMap "road-map" Nothing,
        Practice "practice" Nothing,
        Costing "costing" Nothing,
        Minutes "minutes" Name,
        Since "since" Nothing,
        Chapter "chapter" Name,
        Evidence "evidence" Number,
        Reading "reading" Number,
        Header "header" Nothing,
    }
    Meeting {
        Meeting "meeting" Nothing,
        Members "members" Text,
        Quorum "quorum" Text,
        Plan "plan" Text,
        OpenMeeting "open-meeting" Nothing,
        CloseMeeting "close-meeting" Nothing,
        Arrives "arrives" Name,
        Departs "departs" Name,
        Agenda "agenda" Text,
        OnAgenda "on-agenda" Nothing,
        NextMeeting "next-meeting" Number,
        Move "move" Words,
        TakeUp "take-up" Name,
        NextItem "next-item" Nothing,
        LeaveItem "leave-item" Nothing,
        Break "break" Nothing,
        Decide "decide" Nothing,
        Agree "agree" Nothing,
        AgreeWithReservations "agree-with-reservations" Nothing,
        Bracket "bracket" Nothing,
        PutOff "put-off" Nothing,
        ConfirmAgain "confirm-again" Nothing,
        Positions "positions" Nothing,
        Position "position" Words,
        Wording "wording" Words,
        NewRound "new-round" Nothing,
        Blind "blind" Nothing,
        Reveal "reveal" Nothing,
        Action "action" Text,
        Park "park" Text,
        OffRecord "off-record" Text,
        Projector "projector" Words,
        Results "results" Nothing,
    }
    Program {
        Status "status" Nothing,
        Save "save" Nothing,
        Undo "undo" Nothing,
        Redo "redo" Nothing,
        Copy "copy" Text,
        TakeOver "take-over" Nothing,
        Recover "recover" Nothing,
        Differences "differences" Nothing,
        KeepFile "keep-file" Nothing,
        KeepHere "keep-here" Nothing,
        TakeEarlier "take-earlier" Nothing,
        Export "export" Text,
        Import "import" Text,
        Language "language" Name,
        Ascii "ascii" Nothing,
        New "new" Text,
        Try "try" Name,
        Start "start" Nothing,
        Help "help" Name,
        Quit "quit" Nothing,
    }
}

/// How a command of the program is reached in lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Reply(Mark),
    /// It is something typed.
    Verb(Verb),
    /// It is a command that does the same as its key.
    Command(Command),
    /// It belongs to a screen; the message says what to type instead.
    Instead(&'static str),
}

/// The way to each command, as its row says; a word that is none is found by a test.
#[must_use]
pub fn way_of(command: Command) -> Way {
    match command.row().line {
        LineUse::Mark(mark) => Way::Reply(mark),
        LineUse::Word(name) => {
            let verb = Verb::ALL.iter().copied().find(|verb| verb.as_str() == name);
            verb.map_or(Way::Command(command), Way::Verb)
        }
        LineUse::Own(_) => Way::Command(command),
        LineUse::Instead(message) => Way::Instead(message),
    }
}

/// The commands with words of their own.
pub fn own_words() -> impl Iterator<Item = (Command, CommandGroup)> {
    Command::ALL.iter().filter_map(|command| match command.row().line {
        LineUse::Own(group) => Some((*command, group)),
        _ => None,
    })
}
