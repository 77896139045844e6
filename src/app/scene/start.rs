//! The start: what the program is, the workbooks opened lately, what can be begun, the instruments there are.

use crate::app::command::Command;
use crate::app::model::{START, Start};
use crate::config::RecentFile;
use crate::i18n::Words;
use std::path::PathBuf;

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
        recent: start.recent.iter().map(|recent| recent_line(words, recent, &start.recent)).collect(),
        offers: START.map(offer).to_vec(),
        instruments_title: words.t("start-instruments"),
        instruments: start.instruments.clone(),
    }
}

/// A workbook opened lately.
#[derive(Debug, Clone)]
pub struct RecentLine {
    pub country: Option<String>,
    /// Its title, or the file where it has none.
    pub title: String,
    /// Where it is, as far as that tells it from another of its title.
    pub place: Option<String>,
    /// The whole of where it is.
    pub path: String,
    /// How far it is, or that work waits in it; that it is a scratch copy.
    pub progress: String,
    /// When it was last open.
    pub on: String,
}

/// What is said of a workbook opened lately, among all of them.
fn recent_line(words: &Words, recent: &RecentFile, all: &[RecentFile]) -> RecentLine {
    let title = if recent.title.is_empty() { recent.path.to_string_lossy().into_owned() } else { recent.title.clone() };
    let counts = [("answered", recent.answered.into()), ("asked", recent.asked.into())];
    let progress = match (recent.waits, recent.scratch) {
        (true, _) => words.t("start-waits"),
        (false, true) => words.with("start-scratch", &counts),
        (false, false) => words.with("start-progress", &counts),
    };
    let on = words.date(&recent.on);
    // most titles say it already
    let country = Some(words.country(&recent.country)).filter(|country| !title.contains(country.as_str()));
    let path = recent.path.display().to_string();
    RecentLine { country, title, place: place_apart(recent, all), path, progress, on }
}

/// The parts of the path in which workbooks of one title differ.
fn place_apart(recent: &RecentFile, all: &[RecentFile]) -> Option<String> {
    let of_title = || all.iter().filter(|it| !it.title.is_empty() && it.title == recent.title);
    if of_title().count() < 2 {
        return None;
    }
    let parts = |it: &RecentFile| it.path.iter().map(ToOwned::to_owned).collect::<Vec<_>>();
    let own = parts(recent);
    let shared = |it: &RecentFile| own.iter().zip(parts(it)).take_while(|(one, other)| **one == *other).count();
    // the file is named even where nothing but a folder differs
    let same = of_title().map(shared).min().unwrap_or(0).min(own.len().saturating_sub(1));
    Some(own[same..].iter().collect::<PathBuf>().display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn workbooks_of_one_title_are_told_apart_by_where_they_are() {
        let file = |path: &str, title: &str| RecentFile {
            path: path.into(),
            title: title.into(),
            country: "KEN".into(),
            answered: 1,
            asked: 59,
            on: "2026-11-21".into(),
            scratch: false,
            waits: false,
        };
        let all = [
            file("/home/anna/mail/ken.yaml", "Kenya"),
            file("/home/anna/work/2026/ken.yaml", "Kenya"),
            file("/home/anna/work/2026/ken-2.yaml", "Kenya"),
            file("/home/anna/mys.yaml", "Malaysia"),
            file("/home/anna/a.yaml", ""),
        ];
        let words = Words::new("en");
        let places: Vec<_> = all.iter().map(|it| recent_line(&words, it, &all).place).collect();
        let expected = [Some("mail/ken.yaml"), Some("work/2026/ken.yaml"), Some("work/2026/ken-2.yaml"), None, None];
        // each system has a sign of its own between folders
        let places: Vec<_> = places.into_iter().map(|place| place.map(|it| it.replace('\\', "/"))).collect();
        assert_eq!(places.iter().map(Option::as_deref).collect::<Vec<_>>(), expected);
        let copy = RecentFile { scratch: true, ..file("/state/scratch/malaysia.yaml", "Malaysia") };
        assert!(recent_line(&words, &copy, &all).progress.contains("scratch copy"));
        // of the scratch copies of one example the list keeps the last; nothing that waits goes
        let later = RecentFile { path: "/state/scratch/malaysia-2.yaml".into(), ..copy.clone() };
        assert!(later.replaces(&copy) && !later.replaces(&all[3]) && !all[3].replaces(&copy));
        assert!(!later.replaces(&RecentFile { waits: true, ..copy }));
    }
}
