//! Gaps in lines: what reads as one is noted, or dismissed with a reason.

use super::session::{LineResponse, PlainSession};
use super::state::{Focus, LineCtx};
use crate::app::gaps::gap_at;
use crate::app::request::fresh_row;
use crate::app::{Env, Message, Request, Subject};
use crate::workbook::{DraftPlace, Place, Purpose, working_group};

impl PlainSession {
    /// Notes the gap that what is in front shows, and opens it; with a reason why it is none, one is where one was.
    pub(super) fn gap(
        &mut self,
        here: &LineCtx<'_>,
        env: &mut dyn Env,
        dismissed: Option<String>,
        step: &mut LineResponse,
    ) {
        let Some(place) = self.gap_place(here) else {
            step.output.t(here.words(), "gap-none");
            return;
        };
        let (name, noted) = gap_at(here.instrument(), here.workbook(), &place);
        let Some(row) = noted.clone().or_else(|| fresh_row(here.workbook(), env, &name)) else { return };
        let stays = dismissed.is_some();
        if stays || noted.is_none() {
            step.messages.push(self.request(Request::NoteGap { place, row: row.clone(), name, dismissed }));
        }
        if !stays {
            self.focus.retain(|focus| !matches!(focus, Focus::Record(_)));
            self.focus.push(Focus::Record(Subject::Row(working_group::id(working_group::GAP), row)));
        }
    }

    /// `no gap REASON`; without one, what was typed before and kept, or the question why.
    pub(super) fn no_gap(&mut self, here: &LineCtx<'_>, env: &mut dyn Env, rest: &str, step: &mut LineResponse) {
        let draft = self.gap_place(here).map(|place| DraftPlace::Form(Purpose::NoGap(place)));
        let kept = draft.as_ref().filter(|_| rest.is_empty()).and_then(|draft| here.model.typed.kept.get(draft));
        let reason = kept.map_or_else(|| rest.to_owned(), |lines| lines.join("; "));
        if let (true, Some(DraftPlace::Form(purpose))) = (reason.is_empty(), &draft) {
            super::meeting::say_form(here, purpose, step);
            step.output.t(here.words(), "plain-no-gap-how");
            return;
        }
        let is_kept = kept.is_some();
        self.gap(here, env, Some(reason), step);
        step.messages.extend(draft.filter(|_| is_kept).map(Message::PutDown));
    }

    /// What is in front, if it reads as a gap.
    fn gap_place(&self, here: &LineCtx<'_>) -> Option<Place> {
        self.place(here).filter(|place| here.session.reads_as_gap(place))
    }
}
