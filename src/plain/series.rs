//! Series of years in lines: `series`, the rows of a spreadsheet as they are pasted, a dot; then what was understood of them
//! is said, what has two readings is asked, and a yes takes them.

use super::pending::{Pending, SeriesStep};
use super::session::{LineResponse, PlainSession};
use super::state::LineCtx;
use super::syntax::mark_alone;
use crate::app::{Request, scene};
use crate::costing::{Answers, Understanding, understand};
use crate::workbook::Mark;

impl PlainSession {
    /// `series`, then the rows.
    pub(super) fn series(&mut self) {
        self.ask = Some(Pending::Series(SeriesStep::Rows(Vec::new())));
    }

    /// A line of it: a row, a dot, a number or a yes.
    pub(super) fn series_line(
        &mut self,
        here: &LineCtx<'_>,
        at: SeriesStep,
        (text, line): (&str, &str),
        step: &mut LineResponse,
    ) {
        let number = line.trim().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        match at {
            SeriesStep::Rows(rows) if line.trim() == "." => {
                self.understood(here, &rows.join("\n"), Answers::default(), step)
            }
            SeriesStep::Rows(mut rows) => {
                rows.push(text.to_owned());
                self.ask = Some(Pending::Series(SeriesStep::Rows(rows)));
            }
            SeriesStep::Asked { text, answers } => match number.and_then(|at| answers.get(at).copied()) {
                Some(Some(answers)) => self.understood(here, &text, answers, step),
                Some(None) => step.output.t(here.words(), "series-nothing-taken"),
                None if line.trim().is_empty() => step.output.t(here.words(), "series-nothing-taken"),
                None => {
                    step.output.with(here.words(), "plain-series-number", &[("most", answers.len().into())]);
                    self.ask = Some(Pending::Series(SeriesStep::Asked { text, answers }));
                }
            },
            SeriesStep::Planned { text, otherwise, plan } => {
                if let Some(answers) = number.and_then(|at| otherwise.get(at).copied()) {
                    self.understood(here, &text, answers, step);
                } else if mark_alone(here.lexicon, line) == Some(Mark::Yes) && plan.changes() > 0 {
                    step.messages.push(self.request(Request::TakeSeries(plan)));
                } else {
                    step.output.t(here.words(), "series-nothing-taken");
                }
            }
        }
    }

    /// Says what a table comes to, and asks what is to be done.
    fn understood(&mut self, here: &LineCtx<'_>, text: &str, answers: Answers, step: &mut LineResponse) {
        let (words, said) = (here.words(), &mut step.output);
        let next = match understand(here.instrument(), here.workbook(), text, &answers) {
            Understanding::Refused(faults) => {
                scene::series_faults(words, &faults).iter().for_each(|line| said.line(line));
                return;
            }
            Understanding::Ask(ask) => {
                let (question, choices) = scene::series_ask(words, &ask, answers);
                said.line(&question);
                let (answers, labels): (Vec<_>, Vec<String>) = choices.into_iter().unzip();
                labels.iter().enumerate().for_each(|(at, label)| said.line(&format!("{}. {label}", at + 1)));
                SeriesStep::Asked { text: text.to_owned(), answers }
            }
            Understanding::Planned(plan) => {
                let otherwise = scene::series_otherwise(words, &plan, answers);
                if plan.changes() == 0 && otherwise.is_empty() {
                    said.t(words, "series-same");
                    return;
                }
                said.line(&scene::series_title(words, &plan));
                plan.rows.iter().for_each(|row| said.line(&scene::series_row(words, row)));
                let (answers, labels): (Vec<_>, Vec<String>) = otherwise.into_iter().unzip();
                labels.iter().enumerate().for_each(|(at, label)| said.line(&format!("{}. {label}", at + 1)));
                SeriesStep::Planned { text: text.to_owned(), otherwise: answers, plan }
            }
        };
        self.ask = Some(Pending::Series(next));
    }
}
