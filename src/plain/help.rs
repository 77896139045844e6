//! Help: what can be typed, in the language of the program, group by group.

use super::talk::{Step, Talk};
use super::verb::{Group, Verb, Way, not_known};
use crate::app::Model;
use crate::i18n::Words;

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
            None if !rest.is_empty() => {
                step.said.line(&not_known(words, Verb::Help, rest));
                return;
            }
            _ => false,
        };
        step.said.lines_of(&words.t("plain-help-answering"));
        for group in Group::ALL {
            let verbs = || Verb::ALL.iter().copied().filter(|verb| verb.group() == *group);
            let title = words.t(title_of(*group));
            if all {
                step.said.with(words, "plain-label", &[("label", (&title).into())]);
                verbs().for_each(|verb| step.said.line(&help_of(words, verb)));
            } else {
                let list = verbs().map(|verb| word_of(words, verb)).collect::<Vec<_>>().join(", ");
                step.said.labelled(words, &title, &list);
            }
        }
        step.said.t(words, "plain-help-end");
    }
}

/// The message that names a part of the help.
fn title_of(group: Group) -> &'static str {
    match group {
        Group::Answer => "plain-group-answer",
        Group::Entry => "plain-group-entry",
        Group::Record => "plain-group-record",
        Group::Go => "plain-group-go",
        Group::Lists => "plain-group-lists",
        Group::Meeting => "plain-group-meeting",
        Group::Program => "plain-group-program",
    }
}

/// The word to type.
pub fn word_of(words: &Words, verb: Verb) -> String {
    let word = words.t(&format!("plain-word-{}", verb.as_str()));
    word.split(',').next().unwrap_or_default().trim().to_owned()
}

/// The word to type and what it does.
pub fn help_of(words: &Words, verb: Verb) -> String {
    let word = word_of(words, verb);
    let help = words.t(&format!("plain-help-{}", verb.as_str()));
    words.labelled(&word, &help)
}
