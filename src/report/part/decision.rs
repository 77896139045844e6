//! A decision in words: agreed, agreed with reservations of whom, text in brackets, deferred to whom until when; and
//! which authority has still to validate it.

use super::Page;
use super::record::Record;
use super::stands;
use crate::document::{Inline, Line};
use crate::instrument::Id;
use crate::workbook::table;

/// What was settled, without its subject: `Agreed with reservations (Employers)`.
pub(super) fn outcome(page: &mut Page<'_>, decision: &Record<'_>, meeting: Option<&Id>) -> String {
    let Some(said) = decision.said(page, "outcome") else { return page.t("outcome-none") };
    match table::text(decision.row, "outcome").as_deref() {
        Some("with-reservations") => {
            let parties = decision.about().map(|place| stands::reserved(page, &place, meeting)).unwrap_or_default();
            if parties.is_empty() {
                return said;
            }
            let of = page.list(&parties);
            page.with("outcome-reservations", &[("parties", (&of).into())])
        }
        Some("deferred") => {
            let (owner, due) = (decision.said(page, "owner"), decision.said(page, "due"));
            match (owner, due) {
                (Some(owner), Some(due)) => {
                    page.with("outcome-deferred-to-until", &[("owner", (&owner).into()), ("due", (&due).into())])
                }
                (Some(owner), None) => page.with("outcome-deferred-to", &[("owner", (&owner).into())]),
                (None, Some(due)) => page.with("outcome-deferred-until", &[("due", (&due).into())]),
                (None, None) => said,
            }
        }
        _ => said,
    }
}

/// Validated by whom and when, or pending at which authority; nothing where none is named.
pub(super) fn validation(page: &mut Page<'_>, decision: &Record<'_>) -> Option<String> {
    let pending = decision.said(page, "pending-at");
    let (by, on) = (decision.said(page, "validated-by"), decision.said(page, "validated-on"));
    let done = match (&by, &on) {
        (Some(by), Some(on)) => Some(page.with("validated-by-on", &[("by", by.into()), ("on", on.into())])),
        (Some(by), None) => Some(page.with("validated-by", &[("by", by.into())])),
        (None, Some(on)) => Some(page.with("validated-on", &[("on", on.into())])),
        (None, None) => None,
    };
    match (done, pending) {
        // whom it was pending at is said where another authority validated it
        (Some(done), Some(pending)) if by.as_ref() != Some(&pending) => {
            let was = page.with("was-pending", &[("at", (&pending).into())]);
            Some(format!("{done} ({was})"))
        }
        (Some(done), _) => Some(done),
        (None, Some(pending)) => Some(page.with("pending", &[("at", (&pending).into())])),
        (None, None) => None,
    }
}

/// The decision in full: its outcome, its words, who follows it up, who validates it.
pub(super) fn write(page: &mut Page<'_>, decision: &Record<'_>, meeting: Option<&Id>) {
    let outcome = outcome(page, decision, meeting);
    let line = page.label(&page.t("decision")).and(Inline::strong(format!("{outcome}.")));
    page.out.paragraph(line).origin(decision.origin("outcome"));
    let bracketed = is(decision, "bracketed");
    if let Some(text) = decision.said(page, "text") {
        let text = if bracketed { bracket(&text) } else { text };
        page.out.quote(text, Line::new()).origin(decision.origin("text"));
    }
    let mut rest: Vec<Line> = Vec::new();
    if !is(decision, "deferred") {
        let (owner, due) = (decision.said(page, "owner"), decision.said(page, "due"));
        let said = match (owner, due) {
            (Some(owner), Some(due)) => {
                Some(page.with("owner-due", &[("owner", (&owner).into()), ("due", (&due).into())]))
            }
            (Some(owner), None) => Some(page.with("owner", &[("owner", (&owner).into())])),
            (None, Some(due)) => Some(page.with("due", &[("due", (&due).into())])),
            (None, None) => None,
        };
        rest.extend(said.map(Line::text));
    }
    rest.extend(validation(page, decision).map(Line::text));
    if !rest.is_empty() {
        let mut line = Line::new();
        for said in rest {
            if !line.is_empty() {
                line.push_text(" ");
            }
            line.push_line(said);
        }
        page.out.paragraph(line);
    }
}

/// Whether a decision has this outcome.
pub(super) fn is(decision: &Record<'_>, outcome: &str) -> bool {
    table::text(decision.row, "outcome").as_deref() == Some(outcome)
}

/// Text that is not agreed stands in square brackets, which whoever typed it may have set already.
fn bracket(text: &str) -> String {
    if text.contains('[') { text.to_owned() } else { format!("[{text}]") }
}
