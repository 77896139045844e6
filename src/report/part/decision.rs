//! A decision in words: agreed, agreed with reservations of whom, text in brackets, deferred to whom until when; and
//! which authority has still to validate it.

use super::Page;
use super::opening;
use super::record::{self, Record};
use super::stands;
use crate::analysis::agreement;
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

/// A decision the meeting took back or confirmed later the same day, in one line.
pub(super) fn earlier(page: &mut Page<'_>, decision: &Record<'_>, meeting: Option<&Id>) {
    let mut said = vec![outcome(page, decision, meeting)];
    said.extend(reply(page, decision));
    if let Some(text) = decision.said(page, "text") {
        said.push(page.with("quoted", &[("text", (&text).into())]));
    }
    said.extend(responsible(page, decision));
    said.extend(validation(page, decision));
    let line = page.label(&page.t("decision-earlier")).and(page.list(&said));
    page.out.paragraph(line).origin(decision.origin("outcome"));
}

/// The reply decided on, where it is not the one that stands there now.
fn reply(page: &mut Page<'_>, decision: &Record<'_>) -> Option<String> {
    let kept = decision.said(page, "reply")?;
    let place = decision.about();
    let now = place.as_ref().and_then(|it| agreement::standing_reply(page.instrument, page.published, it));
    if now.as_ref() == Some(&kept) || is(decision, "deferred") {
        return None;
    }
    let said = record::stood(page, place.as_ref(), &kept);
    Some(page.with("decision-reply", &[("reply", (&said).into())]))
}

/// Who follows it up, and until when.
fn responsible(page: &mut Page<'_>, decision: &Record<'_>) -> Option<String> {
    let (owner, due) = (decision.said(page, "owner"), decision.said(page, "due"));
    match (owner, due) {
        // of a deferral the outcome says it
        _ if is(decision, "deferred") => None,
        (Some(owner), Some(due)) => Some(page.with("owner-due", &[("owner", (&owner).into()), ("due", (&due).into())])),
        (Some(owner), None) => Some(page.with("owner", &[("owner", (&owner).into())])),
        (None, Some(due)) => Some(page.with("due", &[("due", (&due).into())])),
        (None, None) => None,
    }
}

/// The decision in full: its outcome, its words, who follows it up, who validates it.
pub(super) fn write(page: &mut Page<'_>, decision: &Record<'_>, meeting: Option<&Id>) {
    let outcome = outcome(page, decision, meeting);
    let line = page.label(&page.t("decision")).and(Inline::strong(format!("{outcome}.")));
    page.out.paragraph(line).origin(decision.origin("outcome"));
    if let Some(text) = decision.said(page, "text") {
        let text = if is(decision, "bracketed") { bracket(&text) } else { text };
        if is(decision, "deferred") {
            page.out.paragraph(page.t("decision-stands"));
        }
        page.out.quote(text, Line::new()).origin(decision.origin("text"));
    }
    let rest = [reply(page, decision), responsible(page, decision), validation(page, decision)];
    let rest: Vec<String> = rest.into_iter().flatten().collect();
    if !rest.is_empty() {
        page.out.paragraph(rest.join(" "));
    }
}

/// A decision as one item of a list: its subject, meeting, outcome, words, who follows it up, who validates it.
pub(super) fn brief(page: &mut Page<'_>, decision: &Record<'_>) -> Line {
    let name = decision.title(page);
    let about = decision.about_words(page);
    let meeting = table::refers(decision.row, "meeting");
    decision.said(page, "meeting");
    let outcome = outcome(page, decision, meeting.as_ref());
    let mut line = page.label(&name).and(format!("{outcome}."));
    if let Some(held) = &meeting {
        line.push_text(format!(" ({})", opening::short(page, held)));
    }
    if let Some(about) = about.filter(|about| about.plain() != name) {
        line.push_text("\n");
        line.push_line(about);
    }
    if let Some(text) = decision.said(page, "text") {
        let text = if is(decision, "bracketed") { bracket(&text) } else { text };
        line.push_text(format!("\n{}", page.with("quoted", &[("text", (&text).into())])));
    }
    let rest = [reply(page, decision), responsible(page, decision), validation(page, decision)];
    let rest: Vec<String> = rest.into_iter().flatten().collect();
    if !rest.is_empty() {
        line.push_text(format!("\n{}", rest.join(" ")));
    }
    line
}

/// Whether a decision has this outcome.
pub(super) fn is(decision: &Record<'_>, outcome: &str) -> bool {
    table::text(decision.row, "outcome").as_deref() == Some(outcome)
}

/// Text that is not agreed stands in square brackets, which whoever typed it may have set already.
fn bracket(text: &str) -> String {
    if text.contains('[') { text.to_owned() } else { format!("[{text}]") }
}
