//! What a text of the report is drafted from, in lines: `evidence` says it by number, `evidence 3` ticks, puts a finding at
//! the end of the text, or goes to a table.

use super::session::{LineResponse, PlainSession};
use super::state::{Focus, LineCtx};
use crate::analysis::Target;
use crate::app::evidence::{draft, text_cell, tick, with_finding};
use crate::app::{EvidenceGoal, Goal, Request, Subject, scene};
use crate::instrument::Id;
use crate::workbook::{Fact, Place};

impl PlainSession {
    /// `evidence`, `evidence 3`.
    pub(super) fn evidence(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        let open = self.focus.iter().rev().find_map(|focus| match focus {
            Focus::Record(Subject::Entry(Place::Chapter(text))) => Some(text.clone()),
            _ => None,
        });
        let Some(text) = open else {
            step.output.t(here.words(), "plain-evidence-needs-chapter");
            return;
        };
        let lines = scene::evidence(&here.scene(), &text);
        if rest.is_empty() {
            say(here, &lines, step);
            return;
        }
        let at = rest.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        match at.and_then(|at| lines.get(at)) {
            Some(line) => self.take_evidence(here, &text, &line.goal, step),
            None => self.no_such_number(here, lines.len(), step),
        }
    }

    fn take_evidence(&mut self, here: &LineCtx<'_>, text: &Id, goal: &EvidenceGoal, step: &mut LineResponse) {
        let (words, instrument, workbook) = (here.words(), here.instrument(), here.workbook());
        let puts = match goal {
            EvidenceGoal::Must(must) => Some(tick(workbook, text, must)),
            EvidenceGoal::FirstDraft => {
                self.confirm(words, "evidence-drafted", &[]);
                draft(words, instrument, workbook, text)
            }
            EvidenceGoal::Finding(slot) => {
                let cell = text_cell(text);
                let held = here.get(&cell).map(|fact| fact.to_string()).unwrap_or_default();
                let put = with_finding(words, (instrument, workbook), &held, held.len(), slot);
                put.map(|(text, _)| vec![(cell, Some(Fact::Text(text)))])
            }
            EvidenceGoal::Table(Goal::Target(Target::Slot(slot))) => {
                self.go_to(here, Target::Slot(slot.clone()), step);
                return;
            }
            EvidenceGoal::Table(Goal::Register(register)) => {
                self.open_register(here, register.clone(), step);
                return;
            }
            EvidenceGoal::Table(_) => None,
        };
        if let Some(puts) = puts {
            step.messages.push(self.request(Request::Put(puts)));
        }
    }
}

/// The lines by number, each group under its name.
fn say(here: &LineCtx<'_>, lines: &[scene::EvidenceLine], step: &mut LineResponse) {
    if lines.is_empty() {
        step.output.t(here.words(), "evidence-none");
        return;
    }
    let mut group = "";
    for (at, line) in lines.iter().enumerate() {
        if line.group != group {
            group = &line.group;
            step.output.line(group);
        }
        let ticked = line.ticked.map(|ticked| if ticked { "evidence-covered" } else { "evidence-not-covered" });
        let ticked = ticked.map(|key| format!(", {}", here.words().t(key))).unwrap_or_default();
        step.output.line(&format!("{}. {}{ticked}", at + 1, line.text));
    }
    step.output.t(here.words(), "plain-evidence-how");
}
