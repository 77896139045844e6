//! The start: what the program is, the workbooks opened lately, what can be begun, the instruments there are.

use crate::app::command::Command;
use crate::app::model::{START, Start};
use crate::config::RecentFile;
use crate::i18n::Words;

/// What is said at the start.
#[derive(Debug, Clone)]
pub struct StartScene {
    /// What the program is for.
    pub title: String,
    /// The same in a few sentences.
    pub about: Vec<String>,
    /// What the next lines are called, where there are any.
    pub recent_title: Option<String>,
    /// The workbooks opened lately.
    pub recent: Vec<RecentLine>,
    /// What can be begun.
    pub offers: Vec<(Command, String)>,
    /// What the last lines are called.
    pub instruments_title: String,
    /// The instruments: id and title.
    pub instruments: Vec<(String, String)>,
}

/// What is said at the start; `in_lines` names words to type and not keys.
#[must_use]
pub fn start(words: &Words, start: &Start, in_lines: bool) -> StartScene {
    let new_here = if in_lines { "plain-start-new-here" } else { "start-line-3" };
    let offer = |command: Command| (command, words.t(&format!("command-{}", command.as_str())));
    StartScene {
        title: words.t("start-title"),
        about: ["start-line-1", "start-line-2", new_here].map(|key| words.t(key)).to_vec(),
        recent_title: (!start.recent.is_empty()).then(|| words.t("start-recent")),
        recent: start.recent.iter().map(|recent| recent_line(words, recent)).collect(),
        offers: START.map(offer).to_vec(),
        instruments_title: words.t("start-instruments"),
        instruments: start.instruments.clone(),
    }
}

/// A workbook opened lately.
#[derive(Debug, Clone)]
pub struct RecentLine {
    pub country: String,
    /// Its title, or the file where it has none.
    pub title: String,
    /// How far it is, or that work waits in it.
    pub progress: String,
    /// When it was last open.
    pub on: String,
}

/// What is said of a workbook opened lately.
fn recent_line(words: &Words, recent: &RecentFile) -> RecentLine {
    let title = if recent.title.is_empty() { recent.path.to_string_lossy().into_owned() } else { recent.title.clone() };
    let progress = if recent.waits {
        words.t("start-waits")
    } else {
        words.with("start-progress", &[("answered", recent.answered.into()), ("asked", recent.asked.into())])
    };
    RecentLine { country: recent.country.clone(), title, progress, on: words.date(&recent.on) }
}
