//! Leaving a workbook: its file is looked at first, and a person is asked where it does not hold what was saved.
//!
//! What was saved is kept before anybody is asked (`runtime::checking`), so the second word always leaves.

use super::meeting::meeting_left_open;
use crate::app::draft_state::DraftState;
use crate::app::effect::{Effect, Env};
use crate::app::model::{Departure, Leaving, Model, NoticeTone, Screen};
use crate::app::opened::{FileCheck, Kept};
use crate::app::session::{SaveState, Session};
use crate::i18n::Words;
use crate::workbook::Loss;

/// Whether the open workbook holds something its file does not.
pub fn is_unsaved(model: &Model) -> bool {
    // one whose file lost it is asked about when it is left
    model.session.as_ref().is_some_and(|session| !session.is_filed() && !session.is_lost())
}

/// Why this workbook cannot be left now, and what to do: wait for the disk, or mend what it refuses.
pub fn tell_unsaved(model: &mut Model) {
    let refused = model.session.as_ref().is_some_and(Session::is_refused);
    model.tell(if refused { "not-in-the-file" } else { "not-saved-yet" });
}

/// To the start screen; the workbook stays saved.
pub fn to_start(model: &mut Model, env: &mut dyn Env) -> Vec<Effect> {
    if is_unsaved(model) {
        tell_unsaved(model);
        return Vec::new();
    }
    leave_for(model, Departure::Start, env)
}

/// Leaves the program; while a save is under way it waits for it, and a failed one is told first.
pub fn quit(model: &mut Model, env: &mut dyn Env) -> Vec<Effect> {
    let Some(session) = &model.session else { return vec![Effect::Quit] };
    let sentence = match &session.save {
        // a look that takes long holds nobody here
        _ if matches!(model.leaving, Leaving::Checking(_)) => return depart(model, Departure::Quit, env),
        SaveState::Kept(_) | SaveState::Failed(_) if matches!(model.leaving, Leaving::AfterSave) => {
            return depart(model, Departure::Quit, env);
        }
        SaveState::Lost(_) | SaveState::Kept(_) => return leave_for(model, Departure::Quit, env),
        _ if session.is_filed() => return leave_for(model, Departure::Quit, env),
        save => waits_for(save),
    };
    model.leaving = Leaving::AfterSave;
    model.tell(sentence);
    Vec::new()
}

/// What is said to who leaves while something is not in the file, by message key.
fn waits_for(save: &SaveState) -> &'static str {
    match save {
        SaveState::Kept(_) => "quit-kept",
        SaveState::Failed(_) => "quit-unsaved",
        SaveState::Saved(_) | SaveState::Saving | SaveState::Unconfirmed(_) | SaveState::Lost(_) => {
            "leaving-after-save"
        }
    }
}

/// Looks at the file before the workbook is left, unless there is nothing to ask.
pub fn leave_for(model: &mut Model, to: Departure, env: &mut dyn Env) -> Vec<Effect> {
    match &model.session {
        Some(session) if !session.access.is_read_only() && !session.warned => {
            let path = session.path.clone();
            model.leaving = Leaving::Checking(to);
            vec![Effect::CheckFile { path, now: true }]
        }
        _ => depart(model, to, env),
    }
}

/// Leaves the workbook, after whatever had to be asked was asked.
fn depart(model: &mut Model, to: Departure, env: &mut dyn Env) -> Vec<Effect> {
    model.leaving = Leaving::Not;
    match to {
        Departure::Quit => model.remember(env.today()).into_iter().chain([Effect::Quit]).collect(),
        Departure::Other(effect) => vec![*effect],
        Departure::Start => {
            let remember = model.remember(env.today());
            let left_open = meeting_left_open(model);
            let is_saved = |it: &Session| !it.access.is_read_only() && it.is_filed() && !it.is_lost();
            let file = model.session.as_ref().map(|it| (it.path.to_string_lossy().into_owned(), is_saved(it)));
            model.session = None;
            model.typed = DraftState::default();
            model.overlays.clear();
            model.back.clear();
            model.forward.clear();
            model.outline = None;
            model.screen = Screen::Start(crate::app::model::Start { row: 0, ..model.home.clone() });
            if let Some((file, true)) = &file {
                model.say(NoticeTone::Info, model.words.with("left-saved", &[("file", file.into())]));
            }
            left_open.into_iter().for_each(|sentence| model.say(NoticeTone::Info, sentence));
            remember.into_iter().chain([Effect::Close]).collect()
        }
    }
}

/// What a look at the file found. The workbook is left if that was waited for and the file holds it; if not, it is said
/// what became of the file, and the next time the workbook is left all the same.
pub fn checked(model: &mut Model, found: FileCheck, env: &mut dyn Env) -> Vec<Effect> {
    let now = env.now();
    let Some(session) = &mut model.session else { return Vec::new() };
    let refused = match &session.save {
        SaveState::Kept(reason) | SaveState::Failed(reason) => Some(reason.clone()),
        _ => None,
    };
    let save: Vec<Effect> = session.checked(found, now).into_iter().collect();
    let asks = asks_before(session);
    let Leaving::Checking(to) = std::mem::take(&mut model.leaving) else {
        // why the save failed is known better now
        if session.is_lost() && refused.is_some() && model.notice.as_ref().map(|it| &it.sentence) == refused.as_ref() {
            let sentence = lost_sentence(&model.words, session, "save-lost");
            model.say(NoticeTone::Error, sentence);
        }
        return save;
    };
    model.busy = None;
    if asks {
        session.warned = true;
        let sentence = lost_sentence(&model.words, session, "quit-lost");
        model.say(NoticeTone::Error, sentence);
        return save;
    }
    if !session.has_unsaved() {
        return depart(model, to, env);
    }
    // the file is as it was, and lacks what was answered since
    match to {
        Departure::Quit => {
            let sentence = waits_for(&session.save);
            model.leaving = Leaving::AfterSave;
            model.tell(sentence);
        }
        Departure::Start | Departure::Other(_) => tell_unsaved(model),
    }
    save
}

/// Whether leaving needs a second word, because of what became of the file.
fn asks_before(session: &Session) -> bool {
    let SaveState::Lost(lost) = &session.save else { return false };
    // where nothing was changed here, nothing of ours can be missing in a workbook that is there
    session.revision > 0 || !matches!(lost.how, Loss::Older | Loss::Changed | Loss::Replaced)
}

/// What became of the file and where everything is kept, as a message of this key says it.
pub fn lost_sentence(words: &Words, session: &Session, key: &str) -> String {
    let SaveState::Lost(lost) = &session.save else { return String::new() };
    let file = session.path.to_string_lossy();
    let (kept, number) = match session.kept_where() {
        Some(Kept::Version(number)) if session.has_unsaved() => ("both", number),
        Some(Kept::Version(number)) => ("version", number),
        Some(Kept::Journal) => ("journal", 0),
        None => ("nowhere", 0),
    };
    let number = number.to_string();
    let what = words.with("save-lost-what", &[("how", lost.how.name().into()), ("file", file.as_ref().into())]);
    let args = [("kept", kept.into()), ("number", (&number).into())];
    let kept = words.with("save-lost-kept", &args);
    let help = words.with("save-lost-help", &[("how", lost.how.name().into())]);
    words.with(key, &[("what", (&what).into()), ("kept", (&kept).into()), ("help", (&help).into())])
}
