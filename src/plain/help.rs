//! Help: what can be typed, in the language of the program, group by group.

use super::lexicon::{help_of, not_known, word_of};
use super::session::{LineResponse, PlainSession};
use super::verb::{Verb, Way, own_words};
use crate::app::{CommandGroup, Model};

impl PlainSession {
    /// The words that can be typed, group by group; one word or all of them explained.
    pub(super) fn help(&self, model: &Model, rest: &str, step: &mut LineResponse) {
        let words = &model.words;
        let all = match self.lexicon.way(rest) {
            Some((Way::Verb(Verb::All), "")) => true,
            Some((Way::Verb(verb), "")) => {
                step.output.line(&help_of(words, verb.as_str()));
                return;
            }
            Some((Way::Command(command), "")) => {
                step.output.line(&help_of(words, command.as_str()));
                return;
            }
            // replies and what belongs to screens are explained with the rest
            Some((Way::Reply(_) | Way::Instead(_), "")) => false,
            _ if !rest.is_empty() => {
                step.output.line(&not_known(words, Verb::Help, rest));
                return;
            }
            _ => false,
        };
        step.output.lines_of(&words.t("plain-help-answering"));
        for group in CommandGroup::ALL {
            let names = names_in(group);
            let title = words.t(title_of(group));
            if all {
                step.output.with(words, "plain-label", &[("label", (&title).into())]);
                names.iter().for_each(|name| step.output.line(&help_of(words, name)));
            } else {
                let list = names.iter().map(|name| word_of(words, name)).collect::<Vec<_>>().join(", ");
                step.output.labelled(words, &title, &list);
            }
        }
        step.output.t(words, "plain-help-end");
    }
}

/// The message that names a part of the help.
fn title_of(group: CommandGroup) -> &'static str {
    match group {
        CommandGroup::Answer => "plain-group-answer",
        CommandGroup::Entry => "plain-group-entry",
        CommandGroup::Record => "plain-group-record",
        CommandGroup::Go => "plain-group-go",
        CommandGroup::Lists => "plain-group-lists",
        CommandGroup::Meeting => "plain-group-meeting",
        CommandGroup::Program => "plain-group-program",
    }
}

/// The names of the words that stand in a part of the help.
fn names_in(group: CommandGroup) -> Vec<&'static str> {
    let verbs = Verb::ALL.iter().filter(|verb| verb.group() == group).map(|verb| verb.as_str());
    let own = own_words().filter(|(_, of)| *of == group).map(|(command, _)| command.as_str());
    verbs.chain(own).collect()
}
