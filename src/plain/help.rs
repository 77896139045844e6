//! Help: what can be typed, in the language of the program, group by group.

use super::talk::{Step, Talk};
use super::verb::{Verb, Way};
use crate::app::Model;
use crate::i18n::Words;

/// What can be typed, by what it is for.
const GROUPS: [(&str, &[Verb]); 7] = [
    ("plain-group-answer", &[Verb::Reply, Verb::All, Verb::Defer, Verb::Clear]),
    (
        "plain-group-entry",
        &[Verb::Why, Verb::Finding, Verb::Source, Verb::Barriers, Verb::Confidence, Verb::Remark, Verb::Review],
    ),
    ("plain-group-record", &[Verb::Show, Verb::Field, Verb::Ask, Verb::Set, Verb::Remove, Verb::Settle]),
    (
        "plain-group-go",
        &[
            Verb::Next,
            Verb::Previous,
            Verb::Open,
            Verb::Go,
            Verb::Back,
            Verb::Forward,
            Verb::Question,
            Verb::Guidance,
            Verb::Outline,
            Verb::Find,
            Verb::Problems,
            Verb::More,
            Verb::Leave,
        ],
    ),
    (
        "plain-group-lists",
        &[
            Verb::Registers,
            Verb::Register,
            Verb::Sources,
            Verb::Row,
            Verb::Add,
            Verb::Standards,
            Verb::Coverage,
            Verb::Matrix,
            Verb::Report,
            Verb::Form,
            Verb::Requests,
            Verb::OpenPoints,
            Verb::Practice,
            Verb::Minutes,
            Verb::Since,
            Verb::Chapter,
            Verb::Reading,
            Verb::Header,
        ],
    ),
    (
        "plain-group-meeting",
        &[
            Verb::Meeting,
            Verb::Plan,
            Verb::OpenMeeting,
            Verb::CloseMeeting,
            Verb::Arrives,
            Verb::Departs,
            Verb::Agenda,
            Verb::OnAgenda,
            Verb::TakeUp,
            Verb::NextItem,
            Verb::LeaveItem,
            Verb::Break,
            Verb::Decide,
            Verb::Agree,
            Verb::AgreeWithReservations,
            Verb::Bracket,
            Verb::PutOff,
            Verb::ConfirmAgain,
            Verb::Positions,
            Verb::Position,
            Verb::Wording,
            Verb::NewRound,
            Verb::Blind,
            Verb::Reveal,
            Verb::Action,
            Verb::Park,
            Verb::OffRecord,
            Verb::Results,
        ],
    ),
    (
        "plain-group-program",
        &[
            Verb::Status,
            Verb::Save,
            Verb::Undo,
            Verb::Redo,
            Verb::Copy,
            Verb::TakeOver,
            Verb::Recover,
            Verb::Differences,
            Verb::KeepFile,
            Verb::KeepHere,
            Verb::TakeEarlier,
            Verb::Export,
            Verb::Language,
            Verb::Ascii,
            Verb::New,
            Verb::Try,
            Verb::Start,
            Verb::Help,
            Verb::Quit,
        ],
    ),
];

impl Talk {
    /// The words that can be typed, group by group; one word or all of them explained.
    pub(super) fn help(&self, model: &Model, rest: &str, step: &mut Step) {
        let words = &model.words;
        let all = match self.lexicon.way(rest) {
            Some((Way::Verb(Verb::All), _)) => true,
            Some((Way::Verb(verb), _)) => {
                step.said.line(&help_of(words, verb));
                return;
            }
            _ => false,
        };
        step.said.lines_of(&words.t("plain-help-answering"));
        for (key, verbs) in GROUPS {
            if all {
                step.said.with(words, "plain-label", &[("label", (&words.t(key)).into())]);
                verbs.iter().for_each(|verb| step.said.line(&help_of(words, *verb)));
            } else {
                let list = verbs.iter().map(|verb| word_of(words, *verb)).collect::<Vec<_>>().join(", ");
                step.said.labelled(words, &words.t(key), &list);
            }
        }
        step.said.t(words, "plain-help-end");
    }
}

/// The word to type.
fn word_of(words: &Words, verb: Verb) -> String {
    let word = words.t(&format!("plain-word-{}", verb.as_str()));
    word.split(',').next().unwrap_or_default().trim().to_owned()
}

/// The word to type and what it does.
fn help_of(words: &Words, verb: Verb) -> String {
    let word = word_of(words, verb);
    let help = words.t(&format!("plain-help-{}", verb.as_str()));
    words.labelled(&word, &help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn help_lists_every_word_once() {
        let mut listed: Vec<Verb> = GROUPS.iter().flat_map(|(_, verbs)| verbs.iter().copied()).collect();
        listed.sort_by_key(|verb| verb.as_str());
        let mut all = Verb::ALL.to_vec();
        all.sort_by_key(|verb| verb.as_str());
        assert_eq!(listed, all);
    }
}
