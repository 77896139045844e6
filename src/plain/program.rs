//! What concerns the program: saving, taking back, languages, other workbooks, the end.

use super::state::Here;
use super::talk::{Step, Talk};
use super::verb::{Verb, Way};
use crate::app::{Command, Message, Model, Screen};
use crate::i18n::{LANGUAGES, negotiate};
use crate::report::rescue;

impl Talk {
    /// Commands of the program that need nothing or one word.
    pub(super) fn program(&mut self, model: &Model, verb: Verb, rest: &str, step: &mut Step) {
        match verb {
            Verb::Save => {
                self.tell_saved = true;
                step.command(Command::Save);
            }
            Verb::Undo | Verb::Redo => {
                self.took_back = true;
                step.command(if verb == Verb::Undo { Command::Undo } else { Command::Redo });
            }
            Verb::Language => self.language(model, rest, step),
            Verb::Ascii => {
                step.command(Command::Ascii);
                step.said.t(&model.words, "plain-ascii");
            }
            Verb::Start => step.command(Command::Start),
            Verb::Try => {
                let met = matches!(self.lexicon.way(rest), Some((Way::Verb(Verb::Meeting), _)));
                step.command(if met { Command::TryMeeting } else { Command::Try });
            }
            Verb::Quit => step.command(Command::Quit),
            _ => {}
        }
    }

    /// The next language, or the one named.
    fn language(&mut self, model: &Model, rest: &str, step: &mut Step) {
        let at = |code: &str| LANGUAGES.iter().position(|(known, _)| *known == code).unwrap_or(0);
        let here = at(model.words.language());
        let by_name = LANGUAGES.iter().find(|(_, name)| super::lexicon::fold(name) == super::lexicon::fold(rest));
        let wanted = match (rest, by_name.map(|(code, _)| *code).or_else(|| negotiate(rest))) {
            ("", _) => (here + 1) % LANGUAGES.len(),
            (_, Some(code)) => at(code),
            (_, None) => {
                let known = LANGUAGES.map(|(code, name)| format!("{code} ({name})")).join(", ");
                step.said.with(&model.words, "plain-no-language", &[("known", (&known).into())]);
                return;
            }
        };
        // the program switches to the next language in order, so a wish may take several steps
        for _ in 0..(wanted + LANGUAGES.len() - here) % LANGUAGES.len() {
            step.command(Command::Language);
        }
        if wanted == here {
            step.said.t(&model.words, "plain-same-language");
        }
    }

    /// Work that a session left behind: into the workbook, shown, or put aside.
    pub(super) fn rescue(&mut self, here: &Here<'_>, verb: Verb, step: &mut Step) {
        match here.session.rescues.first() {
            None => step.said.t(here.words(), "plain-no-rescue"),
            Some(left) if verb == Verb::Differences => {
                let mut left = left.clone();
                left.compare_with(here.workbook(), here.instrument());
                for (label, now, then) in rescue::differences(
                    here.words(),
                    (here.instrument(), here.workbook()),
                    &left,
                    here.model.is_public(),
                ) {
                    step.said.line(&label);
                    step.said.labelled(here.words(), &here.words().t("rescue-now"), &now);
                    step.said.labelled(here.words(), &here.words().t("rescue-then"), &then);
                }
            }
            Some(_) => step.command(if verb == Verb::Recover { Command::Recover } else { Command::KeepFile }),
        }
    }

    /// A recent workbook by its number on the start page.
    pub(super) fn recent(&mut self, model: &Model, number: usize, step: &mut Step) {
        let count = match &model.screen {
            Screen::Start(start) => start.recent.len(),
            _ => 0,
        };
        match number.checked_sub(1).filter(|at| *at < count) {
            Some(at) => step.messages.push(Message::Pick(at)),
            None => step.said.with(&model.words, "plain-no-such-number", &[("count", count.into())]),
        }
    }
}
