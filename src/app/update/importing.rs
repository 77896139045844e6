//! A file that was made elsewhere: what it brings lies over the screen, and is taken as one step.

use super::response::{Ctx, Instruction, Response};
use crate::app::effect::Effect;
use crate::app::imported::{ImportWish, ImportedFile, WaitingImport};
use crate::app::model::{Model, NoticeTone};
use crate::app::overlay::{About, Ask, Overlay};
use crate::app::scene;
use crate::workbook::Purpose;
use std::path::PathBuf;

/// Asks what a file would change.
pub fn read(ctx: Ctx<'_>, path: PathBuf, name: String, by: String) -> Response {
    asked(ctx, ImportWish { name, path, by, revision: ctx.session.revision })
}

fn asked(ctx: Ctx<'_>, wish: ImportWish) -> Response {
    let (workbook, instrument) = (ctx.session.workbook.clone(), ctx.session.instrument.clone());
    let today = ctx.model.moment.day().to_owned();
    let effect = Effect::Import { wish, workbook, instrument, today };
    Response::of(Instruction::Busy("busy-reading")).and(Instruction::Effect(effect))
}

/// What the file brings is shown, before anything of it is taken; a name that was refused comes back to be mended.
pub fn came(model: &mut Model, wish: ImportWish, read: Result<ImportedFile, String>) -> Response {
    model.busy = None;
    let Some(session) = &mut model.session else { return Response::stay() };
    match read {
        Err(sentence) => {
            Response::of(Instruction::FilledForm(Purpose::Import, vec![wish.name, wish.by], Some(sentence)))
        }
        Ok(file) => {
            // lines say all of it, and the screen lays it over what was there
            let nothing = file.changes.is_empty() && file.refused.is_empty();
            session.import = Some(WaitingImport { wish, file });
            let closed = Response::of(Instruction::CloseAsk(About::Import));
            if nothing {
                return closed.then(|ctx| {
                    let told = scene::import(&ctx.scene()).map(|it| it.summary).unwrap_or_default();
                    Response::of(Instruction::Say(NoticeTone::Info, told))
                });
            }
            closed.and(Instruction::Open(Overlay::Ask(Ask { differences: Some(0), ..Ask::new(About::Import) })))
        }
    }
}

/// Takes what the file brings, as one step. What was compared with an earlier state is compared anew, and shown.
pub fn take(ctx: Ctx<'_>) -> Response {
    let Some(WaitingImport { wish, file }) = &ctx.session.import else { return Response::stay() };
    if wish.revision != ctx.session.revision {
        return asked(ctx, ImportWish { revision: ctx.session.revision, ..wish.clone() });
    }
    let closed = Response::of(Instruction::CloseAsk(About::Import));
    if file.edits.is_empty() {
        return closed.tell("import-nothing");
    }
    let args = [("count", file.changes.len().into()), ("refused", file.refused.len().into())];
    let said = ctx.words().with("import-done", &args);
    closed.and(Instruction::Commit(file.edits.clone())).and(Instruction::Say(NoticeTone::Info, said))
}
