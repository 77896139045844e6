//! Lists to go somewhere from: sections, questions of a section, what was found, what could be better.

use super::lexicon::not_known;
use super::session::{LineResponse, PlainSession};
use super::state::{Focus, LineCtx, LinkTarget, NumberedList};
use super::verb::Verb;
use crate::analysis::Target;
use crate::app::ListRow;
use crate::app::scene::{self, OutlineLine};
use crate::instrument::Id;
use crate::workbook::Slot;

/// How many lines are said at once.
const PAGE: usize = 30;
/// The most characters said of what was found.
const MAX_CHARS: usize = 160;

impl PlainSession {
    /// Opens a list and says its first lines.
    pub(super) fn open_list(&mut self, here: &LineCtx<'_>, shelf: NumberedList, step: &mut LineResponse) {
        self.focus.retain(|focus| !matches!(focus, Focus::List(_)));
        self.focus.push(Focus::List(shelf));
        self.more(here, step);
    }

    /// The next lines of the list that is open.
    pub(super) fn more(&mut self, here: &LineCtx<'_>, step: &mut LineResponse) {
        let Some(Focus::List(shelf)) = self.focus.last_mut() else {
            step.output.t(here.words(), "plain-no-more");
            return;
        };
        if shelf.said > 0 && shelf.said >= shelf.lines.len() {
            step.output.t(here.words(), "plain-no-more");
            return;
        }
        for (at, (line, _)) in shelf.lines.iter().enumerate().skip(shelf.said).take(PAGE) {
            step.output.line(&format!("{}. {line}", at + 1));
        }
        shelf.said = (shelf.said + PAGE).min(shelf.lines.len());
        if shelf.said < shelf.lines.len() {
            let left = shelf.lines.len() - shelf.said;
            step.output.with(here.words(), "plain-more-left", &[("count", left.into())]);
        }
    }

    /// Steps and sections with counts; `outline 5` the questions of a section.
    pub(super) fn outline(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        if let Some(section) = self.section_named(here, rest) {
            self.say_section(here, &section, step);
            return;
        }
        if !rest.is_empty() {
            step.output.line(&not_known(here.words(), Verb::Outline, rest));
            return;
        }
        let (ctx, words) = (here.scene(), here.words());
        for line in scene::outline_steps(&ctx) {
            step.output.labelled(words, &format!("{} {}", line.number, line.title), &line.state);
        }
        let line = |(id, line): (Id, OutlineLine)| {
            let args = [
                ("step", (&line.number).into()),
                ("title", (&line.title).into()),
                ("answered", line.counts.answered.into()),
                ("asked", line.counts.asked().into()),
                ("open", line.counts.open.into()),
            ];
            (words.with("plain-section", &args), LinkTarget::Section(id))
        };
        let lines = scene::outline_sections(&ctx).into_iter().map(line).collect();
        self.open_list(here, NumberedList { lines, said: 0 }, step);
    }

    /// The questions of a section with how each reads.
    pub(super) fn say_section(&mut self, here: &LineCtx<'_>, section: &Id, step: &mut LineResponse) {
        let line = |(slot, line): (Slot, OutlineLine)| {
            let told = [Some(line.state), line.problems].into_iter().flatten().collect::<Vec<_>>().join(", ");
            (format!("{}. {} ({told})", line.number, line.title), LinkTarget::Target(Target::Slot(slot)))
        };
        let lines = scene::outline_questions(&here.scene(), section).into_iter().map(line).collect();
        self.open_list(here, NumberedList { lines, said: 0 }, step);
    }

    /// `find words`: everything that holds them, best first.
    pub(super) fn find(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        let hits = scene::search_rows(&here.scene(), rest);
        if hits.is_empty() {
            step.output.with(here.words(), "plain-nothing-found", &[("words", rest.into())]);
            return;
        }
        let line = |hit: ListRow| {
            let text = crate::text::clean::folded(&hit.text);
            let mut short: String = text.chars().take(MAX_CHARS).collect();
            if short.len() < text.len() {
                short.push('…');
            }
            let line = if hit.label.is_empty() { short } else { format!("{}. {short}", hit.label) };
            Some((line, goal_of(hit.to)?))
        };
        let lines = hits.into_iter().filter_map(line).collect();
        self.open_list(here, NumberedList { lines, said: 0 }, step);
    }

    /// What could be better, faults first; a number goes there.
    pub(super) fn problems(&mut self, here: &LineCtx<'_>, step: &mut LineResponse) {
        let rows = scene::problem_rows(&here.scene(), "");
        step.output.t(here.words(), "problems-title");
        if rows.is_empty() {
            step.output.t(here.words(), "plain-no-problems");
            return;
        }
        let line = |row: ListRow| Some((format!("{}. {}", row.label, row.text), goal_of(row.to)?));
        let lines = rows.into_iter().filter_map(line).collect();
        self.open_list(here, NumberedList { lines, said: 0 }, step);
    }
}

/// Where a row of a list leads.
fn goal_of(goal: crate::app::Goal) -> Option<LinkTarget> {
    match goal {
        crate::app::Goal::Target(target) => Some(LinkTarget::Target(target)),
        crate::app::Goal::Command(_) | crate::app::Goal::Register(_) => None,
    }
}
