//! What is known of the file of the workbook: where it is, and whether everything is in it.

use super::SceneCtx;
use crate::app::lost_sentence;
use crate::app::session::SaveState;

/// Where everything is saved, or why it is not.
#[must_use]
pub fn saved(ctx: &SceneCtx<'_>) -> String {
    let (words, session) = (ctx.words, ctx.session);
    let file = session.path.to_string_lossy();
    let file = file.as_ref();
    if session.access.is_read_only() {
        // nothing was to be saved, and another program may be changing it
        return words.with("plain-looking", &[("file", file.into())]);
    }
    match &session.save {
        SaveState::Saved(time) => words.with("plain-saved", &[("file", file.into()), ("time", time.into())]),
        SaveState::Saving => words.with("plain-saving", &[("file", file.into())]),
        SaveState::Unconfirmed(time) => {
            words.with("plain-unconfirmed", &[("file", file.into()), ("time", time.into())])
        }
        SaveState::Kept(reason) => words.with("plain-in-journal", &[("reason", reason.into())]),
        SaveState::Failed(reason) => words.with("plain-not-saved", &[("reason", reason.into())]),
        SaveState::Lost(_) => lost_sentence(words, session, "save-lost"),
    }
}
