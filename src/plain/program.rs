//! What concerns the program: saving, taking back, languages, other workbooks, the end.

use super::lexicon::not_known;
use super::session::{LineResponse, PlainSession};
use super::state::LineCtx;
use super::verb::{Verb, Way};
use crate::app::{Command, Message, Model, Screen, differences};
use crate::i18n::{LANGUAGES, negotiate};
use crate::text::fold;
use crate::wording::phrase;

impl PlainSession {
    /// Commands of the program that need nothing or one word.
    pub(super) fn program(&mut self, model: &Model, verb: Verb, rest: &str, step: &mut LineResponse) {
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
                step.output.t(&model.words, "plain-ascii");
            }
            Verb::Start => step.command(Command::Start),
            Verb::Try => {
                let met = matches!(self.lexicon.way(rest), Some((Way::Verb(Verb::Meeting), "")));
                let is_id = |at: usize| model.home.instruments.get(at).is_some_and(|(id, _)| *id == fold(rest));
                if met || rest.is_empty() || is_id(0) {
                    step.command(if met { Command::TryMeeting } else { Command::Try });
                } else if is_id(1) {
                    step.command(Command::TryOther);
                } else {
                    step.output.line(&not_known(&model.words, Verb::Try, rest));
                }
            }
            Verb::Quit => step.command(Command::Quit),
            _ => {}
        }
    }

    /// The next language, or the one named.
    fn language(&mut self, model: &Model, rest: &str, step: &mut LineResponse) {
        let at = |code: &str| LANGUAGES.iter().position(|(known, _)| *known == code).unwrap_or(0);
        let here = at(model.words.language());
        let by_name = LANGUAGES.iter().find(|(_, name)| fold(name) == fold(rest));
        let wanted = match (rest, by_name.map(|(code, _)| *code).or_else(|| negotiate(rest))) {
            ("", _) => (here + 1) % LANGUAGES.len(),
            (_, Some(code)) => at(code),
            (_, None) => {
                let known = LANGUAGES.map(|(code, name)| format!("{code} ({name})")).join(", ");
                step.output.with(&model.words, "plain-no-language", &[("known", (&known).into())]);
                return;
            }
        };
        // the program switches to the next language in order, so a wish may take several steps
        for _ in 0..(wanted + LANGUAGES.len() - here) % LANGUAGES.len() {
            step.command(Command::Language);
        }
        if wanted == here {
            step.output.t(&model.words, "plain-same-language");
        }
    }

    /// Work that a session left behind, or an earlier state that came back: decided on, or looked at.
    pub(super) fn rescue(&mut self, here: &LineCtx<'_>, verb: Verb, step: &mut LineResponse) {
        let (rescues, returned) = (!here.session.rescues.is_empty(), here.session.returned.is_some());
        match verb {
            Verb::Differences => match differences(here.model, None) {
                Some(differences) => {
                    for (label, one, other) in differences.cells {
                        step.output.line(&label);
                        step.output.labelled(here.words(), &here.words().t(differences.first), &one);
                        step.output.labelled(here.words(), &here.words().t(differences.second), &other);
                    }
                }
                None => step.output.t(here.words(), "plain-no-differences"),
            },
            Verb::KeepHere if returned => step.command(Command::KeepHere),
            Verb::TakeEarlier if returned => step.command(Command::TakeEarlier),
            Verb::KeepHere | Verb::TakeEarlier => step.output.t(here.words(), "plain-nothing-returned"),
            Verb::Recover if rescues => {
                for (form, lines) in here.session.rescues.first().iter().flat_map(|left| &left.forms) {
                    let name = phrase::form(here.words(), here.instrument(), here.workbook(), form);
                    step.output.labelled(here.words(), &name, &phrase::form_text(lines));
                }
                if here.session.rescues.first().is_some_and(|left| !left.forms.is_empty()) {
                    step.output.t(here.words(), "plain-forms-left");
                }
                step.command(Command::Recover);
            }
            Verb::KeepFile if rescues => step.command(Command::KeepFile),
            _ => step.output.t(here.words(), "plain-no-rescue"),
        }
    }

    /// A recent workbook by its number on the start page.
    pub(super) fn recent(&mut self, model: &Model, number: usize, step: &mut LineResponse) {
        let count = match &model.screen {
            Screen::Start(start) => start.recent.len(),
            _ => 0,
        };
        match number.checked_sub(1).filter(|at| *at < count) {
            Some(at) => step.messages.push(Message::Pick(at)),
            None => step.output.with(&model.words, "plain-no-such-number", &[("count", count.into())]),
        }
    }
}
