//! A question before anything else: work left behind, a file in use, a state that came back; what is said of it, and the
//! answers there are.

use super::SceneCtx;
use crate::app::command::Command;
use crate::app::imported::WaitingImport;
use crate::app::opened::Access;
use crate::app::overlay::{About, answers};
use crate::wording::rescue;

/// What is asked.
#[derive(Debug, Clone)]
pub struct AskScene {
    /// What it is called.
    pub title: String,
    /// What is known of it.
    pub lines: Vec<String>,
    /// The answers, each in words.
    pub answers: Vec<(Command, String)>,
    /// What follows from them.
    pub advice: String,
}

/// What is asked about this; nothing where there is nothing to ask any more.
#[must_use]
pub fn ask(ctx: &SceneCtx<'_>, about: About) -> Option<AskScene> {
    let (title, lines, advice) = match (about, &ctx.session.access) {
        (About::Rescue, _) => {
            let left = ctx.session.rescues.first()?;
            let lines = rescue::summary(ctx.words, ctx.instrument(), ctx.workbook(), left);
            ("rescue-title", lines, "rescue-advice")
        }
        (About::InUse, Access::InUse(who)) => ("rescue-in-use-title", vec![who.clone()], "rescue-in-use-advice"),
        (About::Elsewhere, Access::Elsewhere(who)) => {
            ("rescue-in-use-title", vec![who.clone()], "rescue-elsewhere-advice")
        }
        (About::Returned, _) => ("returned-title", vec![ctx.session.returned.as_ref()?.why.clone()], "returned-advice"),
        (About::Unwritten, _) => {
            let file = ctx.session.unwritten.as_ref()?.path.display().to_string();
            let lines = vec![ctx.words.with("export-exists", &[("file", (&file).into())])];
            ("export-exists-title", lines, "export-exists-advice")
        }
        (About::Import, _) => ("import-title", vec![import(ctx)?.summary], "import-advice"),
        (About::InUse | About::Elsewhere | About::Joined, _) => return None,
    };
    let answer = |command: &Command| (*command, ctx.words.t(&format!("command-{}", command.as_str())));
    Some(AskScene {
        title: ctx.words.t(title),
        lines,
        answers: answers(about).iter().map(answer).collect(),
        advice: ctx.words.t(advice),
    })
}

/// What a file brings.
#[derive(Debug, Clone)]
pub struct ImportScene {
    /// What it comes to.
    pub summary: String,
    /// What is not taken, with the reason, and then each change; each line by line.
    pub parts: Vec<Vec<String>>,
}

/// What the file that waits brings; nothing where none waits.
#[must_use]
pub fn import(ctx: &SceneCtx<'_>) -> Option<ImportScene> {
    let WaitingImport { wish, file } = ctx.session.import.as_ref()?;
    let (count, same, refused) = (file.changes.len(), file.same.into(), file.refused.len().into());
    let args = [("file", (&wish.name).into()), ("count", count.into()), ("same", same), ("refused", refused)];
    let changes = file.changes.iter().filter(|lines| !lines.is_empty()).cloned();
    let parts = file.refused.iter().map(|line| vec![line.clone()]).chain(changes).collect();
    Some(ImportScene { summary: ctx.words.with("import-brings", &args), parts })
}
