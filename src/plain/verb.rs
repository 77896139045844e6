//! What can be typed, one row a word: its name, the group of the help it stands in, and what it takes after it.
//!
//! Help, the lexicon and the refusal of surplus words are read from the rows. The words typed for a verb are the message
//! `plain-word-NAME` (the first is the one help shows), its line of help is `plain-help-NAME`; the groups are called
//! `plain-group-GROUP`.

use super::help::{help_of, word_of};
use super::lexicon::Lexicon;
use crate::app::Command;
use crate::i18n::Words;
use crate::workbook::Mark;

macro_rules! verbs {
    ($($group:ident { $($verb:ident $name:literal $takes:ident,)+ })+) => {
        /// A part of the help.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum Group { $($group,)+ }

        impl Group {
            /// Every group, in the order of the help.
            pub const ALL: &'static [Self] = &[$(Self::$group,)+];
        }

        /// Something that can be typed.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[allow(missing_docs)]
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
            pub fn group(self) -> Group {
                match self { $($(Self::$verb => Group::$group,)+)+ }
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
    /// Nothing.
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
        Standards "standards" Nothing,
        Coverage "coverage" Nothing,
        Matrix "matrix" Nothing,
        Report "report" Name,
        Form "form" Nothing,
        Requests "requests" Nothing,
        OpenPoints "open-points" Nothing,
        Practice "practice" Nothing,
        Minutes "minutes" Name,
        Since "since" Nothing,
        Chapter "chapter" Name,
        Reading "reading" Number,
        Header "header" Nothing,
    }
    Meeting {
        Meeting "meeting" Nothing,
        Plan "plan" Text,
        OpenMeeting "open-meeting" Nothing,
        CloseMeeting "close-meeting" Nothing,
        Arrives "arrives" Name,
        Departs "departs" Name,
        Agenda "agenda" Text,
        OnAgenda "on-agenda" Nothing,
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
        Language "language" Name,
        Ascii "ascii" Nothing,
        New "new" Text,
        Try "try" Name,
        Start "start" Nothing,
        Help "help" Name,
        Quit "quit" Nothing,
    }
}

/// Why what follows a word is not taken, as a sentence; `None` where it is.
#[must_use]
pub fn refusal(words: &Words, lexicon: &Lexicon, verb: Verb, rest: &str) -> Option<String> {
    // what people set behind a word (“next!”) says nothing
    if !rest.contains(char::is_alphanumeric) {
        return None;
    }
    let number = || rest.parse::<usize>().is_ok();
    let word = word_of(words, verb);
    let args = [("word", (&word).into()), ("rest", rest.into())];
    match verb.takes() {
        Takes::Name | Takes::Words | Takes::Text => None,
        Takes::Number if number() => None,
        Takes::Number => Some(words.with("plain-takes-number", &args)),
        Takes::Nothing if matches!(lexicon.way(rest), Some((Way::Verb(_), ""))) => {
            Some(words.with("plain-takes-nothing-alone", &args))
        }
        Takes::Nothing => Some(words.with("plain-takes-nothing", &args)),
    }
}

/// That something is not known by the name that followed a word.
#[must_use]
pub fn not_known(words: &Words, verb: Verb, name: &str) -> String {
    let (word, help) = (word_of(words, verb), help_of(words, verb));
    words.with("plain-not-known-after", &[("word", (&word).into()), ("rest", name.into()), ("help", (&help).into())])
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
