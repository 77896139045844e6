//! Settling a dispute in lines: `settle` says both versions, `settle take`, `settle 2 keep` decide.

use super::session::{LineResponse, PlainSession};
use super::speak;
use super::state::LineCtx;
use crate::app::request::can_settle;
use crate::app::{Request, What, scene};
use crate::text::fold;
use crate::text::paragraphs::apart;
use crate::wording::phrase;
use crate::workbook::{Cell, Fact, Settling, leading};

impl PlainSession {
    /// `settle`: both versions of what is disputed here; `settle take` and `settle 2 keep` decide.
    pub(super) fn settle(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        let Some(subject) = self.subject(here) else {
            step.output.t(here.words(), "plain-needs-record");
            return;
        };
        let disputed: Vec<Cell> = speak::fields(here.instrument(), here.workbook(), &subject)
            .into_iter()
            .filter_map(|item| match item.what {
                What::Dispute(cell) => Some(cell),
                _ => None,
            })
            .collect();
        if disputed.is_empty() {
            step.output.t(here.words(), "plain-nothing-disputed");
            return;
        }
        let (first, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let number = first.trim_end_matches(['.', ')', ':']).parse::<usize>().ok();
        match (number, disputed.as_slice()) {
            (Some(number), all) => match number.checked_sub(1).and_then(|at| all.get(at)) {
                Some(cell) => self.settle_version(here, cell, after.trim(), step),
                None => self.no_such_number(here, all.len(), step),
            },
            (None, [cell]) => self.settle_version(here, cell, rest, step),
            (None, all) => {
                for (at, cell) in all.iter().enumerate() {
                    say(here, at + 1, cell, step);
                }
                step.output.t(here.words(), "plain-settle-which");
            }
        }
    }

    /// Settles one version, or says what it is and how to settle it.
    pub(super) fn settle_version(&mut self, here: &LineCtx<'_>, cell: &Cell, text: &str, step: &mut LineResponse) {
        let cell = &leading(here.workbook(), cell);
        if text.is_empty() {
            let scene = scene::dispute(&here.scene(), cell);
            step.output.line(&scene.title);
            scene.choices.iter().for_each(|(_, choice)| step.output.lines_of(choice));
            step.output.t(here.words(), "plain-settle-how");
            return;
        }
        let known = |how: &Settling| {
            let words = here.words().t(&format!("plain-settle-{}", how.name()));
            fold(text) == how.name() || words.split(',').any(|word| fold(word) == fold(text))
        };
        let how = Settling::ALL.into_iter().find(known);
        match how {
            Some(how) if can_settle(here.instrument(), here.workbook(), cell, how) => {
                step.messages.push(self.request(Request::Settle(cell.clone(), how)));
            }
            Some(_) => step.output.t(here.words(), "plain-settle-not-both"),
            None => step.output.t(here.words(), "plain-settle-how"),
        }
    }
}

/// Both versions of a cell.
fn say(here: &LineCtx<'_>, number: usize, cell: &Cell, step: &mut LineResponse) {
    let said = |at: &Cell| {
        let fact = here.get(at).unwrap_or(Fact::Emptied);
        phrase::fact(here.words(), here.instrument(), here.workbook(), at, &fact)
    };
    let label = speak::short_label(here, cell.meant());
    let (held, other) = apart(&said(cell.meant()), &said(cell));
    step.output.labelled(here.words(), &format!("{number}. {label}"), &held);
    step.output.labelled(here.words(), &speak::short_label(here, cell), &other);
}
