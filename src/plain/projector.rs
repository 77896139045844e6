//! What a room looks at, said in lines: whoever speaks to a room hears what is on its screen, and what is not.

use super::output::Output;
use super::session::{LineResponse, PlainSession};
use super::speak;
use super::state::LineCtx;
use crate::analysis::clock::present_item;
use crate::app::ProjectorScreen;
use crate::app::scene::{
    self, BelowScene, GridCell, MeetingRow, ProjectorPage, ResultsScene, RoomMark, RoomMatrix, RoomMeeting,
    RoomQuestion,
};
use crate::i18n::Words;
use crate::text::fold;
use crate::workbook::{ProjectorView, running};

impl PlainSession {
    /// `projector`: what a room would see of what is in front, else of the item at hand.
    pub(super) fn projector(&self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        let item = || present_item(here.workbook(), running(here.workbook())?)?.about();
        let wanted = fold(rest);
        let named = |key: &str| fold(&here.words().t(key)) == wanted;
        let view = match () {
            () if wanted.is_empty() => ProjectorView::Place,
            () if named("meeting-agenda") => ProjectorView::Agenda,
            () if named("meeting-room") => ProjectorView::Room,
            () => {
                step.output.t(here.words(), "plain-projector-what");
                return;
            }
        };
        let screen = ProjectorScreen { view, ..ProjectorScreen::of(self.place(here).or_else(item)) };
        let (words, said) = (here.words(), &mut step.output);
        let scene = scene::projector(&here.scene(), &screen);
        if !scene.head.is_empty() {
            said.line(&scene.head);
        }
        match &scene.shown {
            ProjectorPage::Results(found) => results(words, found, said),
            ProjectorPage::Question(asked) => question(words, asked, said),
            ProjectorPage::Matrix(shown) => matrix(words, shown, said),
            ProjectorPage::Meeting(shown) => meeting(words, shown, said),
            ProjectorPage::Record(title, lines) => {
                said.line(title);
                lines.iter().for_each(|line| said.labelled(words, &line.label, &line.text));
            }
            ProjectorPage::Title(title) => said.line(title),
        }
        scene.decision.iter().for_each(|told| said.line(&told.text));
        scene.below.iter().for_each(|scene| below(words, scene, said));
        if !scene.clock.is_empty() {
            said.line(&scene.clock);
        }
    }
}

/// A reply and how it reads, where that is not the same.
fn mark(mark: &RoomMark) -> String {
    match &mark.state {
        Some(state) => format!("{} ({state})", mark.word),
        None => mark.word.clone(),
    }
}

fn question(words: &Words, scene: &RoomQuestion, said: &mut Output) {
    scene.about.iter().for_each(|about| said.line(about));
    said.lines_of(&scene.prompt);
    for (label, held) in &scene.parts {
        let held = held.as_ref().map_or_else(|| words.t("light-open"), mark);
        said.labelled(words, label, &held);
    }
    match &scene.reply {
        Ok((label, reply)) => said.labelled(words, label, &mark(reply)),
        Err(none) => said.line(none),
    }
}

fn below(words: &Words, scene: &BelowScene, said: &mut Output) {
    scene.text.iter().for_each(|(label, text)| said.labelled(words, label, text));
    said.line(&scene.evidence);
    scene.parties.iter().for_each(|party| speak::party(words, party, said));
}

/// A matrix, row by row.
fn matrix(words: &Words, scene: &RoomMatrix, said: &mut Output) {
    said.lines_of(&scene.prompt);
    if scene.grid.rows.is_empty() {
        said.line(&scene.grid.empty);
    }
    for (label, row) in scene.grid.rows.iter().zip(&scene.cells) {
        let cell = |((above, below), cell): (&(String, String), &GridCell)| {
            let column = if above.is_empty() { below.clone() } else { format!("{above}, {below}") };
            let text = cell.text.clone().unwrap_or_else(|| words.t("light-open"));
            words.labelled(&column, &text)
        };
        let cells: Vec<String> = scene.grid.columns.iter().zip(row).map(cell).collect();
        said.labelled(words, label, &cells.join("; "));
    }
}

/// The agenda, or who is in the room.
fn meeting(words: &Words, scene: &RoomMeeting, said: &mut Output) {
    said.line(&scene.title);
    scene.told.iter().for_each(|told| said.line(&told.text));
    if scene.rows.is_empty() {
        said.line(&scene.empty);
    }
    rows(words, &scene.rows, said);
}

/// The results so far.
pub(super) fn results(words: &Words, scene: &ResultsScene, said: &mut Output) {
    said.line(&scene.title);
    scene.sections.iter().for_each(|(title, progress)| said.labelled(words, title, progress));
    said.line(&scene.no_score);
    said.with(words, "plain-label", &[("label", (&scene.decisions_title).into())]);
    scene.decisions.iter().for_each(|told| said.line(&told.text));
    for (title, lines) in [&scene.parked, &scene.actions] {
        lines.iter().for_each(|line| said.labelled(words, title, line));
    }
}

/// Lines of a part of the meeting, each with its number.
pub(super) fn rows(words: &Words, lines: &[MeetingRow], said: &mut Output) {
    let mut shown: Option<&String> = None;
    for (at, row) in lines.iter().enumerate() {
        if let Some(heading) = row.heading.as_ref().filter(|heading| shown != Some(heading)) {
            said.line(heading);
            shown = Some(heading);
        }
        let parts = [row.state.as_str(), row.details.as_str()];
        let state = parts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
        said.labelled(words, &format!("{}. {}", at + 1, row.title), &state);
    }
}
