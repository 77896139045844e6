//! What a room looks at, said in lines: whoever speaks to a room hears what is on its screen, and what is not.

use super::output::Output;
use super::session::{LineResponse, PlainSession};
use super::speak;
use super::state::LineCtx;
use crate::analysis::clock::present_item;
use crate::app::ProjectorScreen;
use crate::app::scene::{self, BelowScene, ProjectorPage, ResultsScene, RoomMark, RoomQuestion};
use crate::i18n::Words;
use crate::workbook::running;

impl PlainSession {
    /// `projector`: what a room would see of what is in front, else of the item at hand.
    pub(super) fn projector(&self, here: &LineCtx<'_>, step: &mut LineResponse) {
        let item = || present_item(here.workbook(), running(here.workbook())?)?.about();
        let screen = ProjectorScreen { place: self.place(here).or_else(item), results: false, top: 0 };
        let (words, said) = (here.words(), &mut step.output);
        let scene = scene::projector(&here.scene(), &screen);
        if !scene.head.is_empty() {
            said.line(&scene.head);
        }
        match &scene.shown {
            ProjectorPage::Results(found) => results(words, found, said),
            ProjectorPage::Question(asked) => question(words, asked, said),
            ProjectorPage::Record(title, lines) => {
                said.line(title);
                lines.iter().for_each(|line| said.labelled(words, &line.label, &line.text));
            }
            ProjectorPage::Title(title) => said.line(title),
        }
        scene.below.iter().for_each(|scene| below(words, scene, said));
        if !scene.clock.is_empty() {
            said.line(&scene.clock);
        }
    }
}

/// A reply and how it reads, where that is not the same.
fn mark(mark: &RoomMark) -> String {
    if mark.word == mark.state { mark.word.clone() } else { format!("{} ({})", mark.word, mark.state) }
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
    scene.decision.iter().for_each(|told| said.line(&told.text));
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
