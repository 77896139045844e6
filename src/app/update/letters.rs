//! Bare keys where no text is open: each by itself is a command, many in a row are a text meant for somewhere else.
//!
//! Letters that follow each other faster than commands are given, with one among them that means nothing here, are no
//! commands: what the first of them did is taken back, the rest is passed over until there is a pause, and it is said how
//! to write.
//!
//! ```text
//! n  o  -          n went on, o means nothing here: the step is taken back
//! T  a  u  x       T means nothing here, so a opens no dialog
//! j  j  j  n       commands, however fast
//! ```

use super::commit;
use crate::app::command::Command;
use crate::app::effect::Effect;
use crate::app::key::{Key, KeyCode};
use crate::app::keymap::{contexts, keys_of};
use crate::app::message::Message;
use crate::app::model::{Before, Letters, Model, NoticeTone};

/// The longest pause within a word that is typed, in milliseconds.
const PAUSE: u64 = 300;
/// Letters that make a word.
const WORD: usize = 3;

/// The workbook that is open.
fn workbook_id(model: &Model) -> Option<String> {
    model.session.as_ref().map(|session| session.workbook.id.clone())
}

/// What is there now.
fn before(model: &Model) -> Before {
    Before {
        workbook: workbook_id(model),
        steps: model.session.as_ref().map_or(0, |session| session.log.steps()),
        screen: model.screen.clone(),
        overlays: model.overlays.clone(),
        outline: model.outline,
        guidance: model.guidance,
        back: model.back.clone(),
        forward: model.forward.clone(),
    }
}

/// What a bare key comes to, a command or none; nothing where it is part of a text typed without a place for it.
pub fn heard(model: &mut Model, key: Key, command: Option<Command>, now: u64) -> Option<Message> {
    let is_letter = matches!(key.code, KeyCode::Char(c) if c.is_alphabetic());
    if now.saturating_sub(model.letters.at) > PAUSE {
        model.letters = Letters::default();
    }
    model.letters.at = now;
    if model.letters.is_text {
        return None;
    }
    // what stands between words and behind them is part of a text, too
    if is_letter || model.letters.count > 0 {
        if model.letters.before.is_none() {
            model.letters.before = Some(before(model));
        }
        model.letters.count += 1;
        // after one without a meaning, nothing more is carried out
        let goes_on = model.letters.is_unknown;
        model.letters.is_unknown |= command.is_none();
        if goes_on || model.letters.is_unknown && model.letters.count >= WORD {
            return Some(Message::Misplaced);
        }
    }
    Some(command.map_or(Message::Unbound(key), Message::Do))
}

/// A text was typed where none is open: what its first letters did is taken back.
pub fn misplaced(model: &mut Model) -> Vec<Effect> {
    model.letters.is_text = true;
    let mut effects = Vec::new();
    // where a letter has left the workbook or opened another, what was there belongs to nothing any more
    let open = workbook_id(model);
    if let Some(before) = model.letters.before.take().filter(|before| before.workbook == open) {
        let steps = |model: &Model| model.session.as_ref().map_or(0, |session| session.log.steps());
        while steps(model) != before.steps {
            let undo = steps(model) > before.steps;
            match commit::take_back(model, undo) {
                Some(taken) => effects.extend(taken.effects),
                None => break,
            }
        }
        let Before { screen, overlays, outline, guidance, back, forward, .. } = before;
        (model.screen, model.overlays, model.outline, model.guidance) = (screen, overlays, outline, guidance);
        (model.back, model.forward) = (back, forward);
    }
    model.tell("text-misplaced");
    effects
}

/// Says what a key without a meaning comes to.
pub fn unbound(model: &mut Model, key: Key) {
    let sentence = match key.code {
        KeyCode::Char('c') if key.ctrl => model.words.t("ctrl-c-copies"),
        KeyCode::Esc => {
            let leave = [Command::Start, Command::Quit];
            let key =
                leave.iter().find_map(|command| keys_of(&model.words, &contexts(model), *command).into_iter().next());
            let Some(key) = key else { return };
            model.words.with("nothing-to-close", &[("key", (&key).into())])
        }
        _ => model.words.with("no-key", &[("key", (&key.shown(&model.words)).into())]),
    };
    model.say(NoticeTone::Info, sentence);
}
