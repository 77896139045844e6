//! A decision in words: agreed, agreed with reservations of whom, text in brackets, deferred to whom until when; and
//! which authority has still to validate it.

use super::Page;
use super::positions;
use super::record::{self, Record};
use crate::analysis::agreement;
use crate::analysis::doubts::doubts_of;
use crate::document::{Block, Inline, Line, Tone};
use crate::instrument::{Id, Seat};
use crate::wording::phrase;
use crate::workbook::Stance;
use crate::workbook::working_group::{Decision, Outcome, decision as field};

/// What was settled, without its subject: `Agreed with reservations (Employers)`.
pub(super) fn outcome(page: &mut Page<'_>, decision: &Record<'_>, meeting: Option<&Id>) -> String {
    let Some(said) = decision.said(page, field::OUTCOME) else { return page.t("outcome-none") };
    match view(decision).outcome() {
        Some(Outcome::WithReservations) => {
            let parties = decision.about().map(|place| positions::reserved(page, &place, meeting)).unwrap_or_default();
            if parties.is_empty() {
                return said;
            }
            let of = page.list(&parties);
            page.with("outcome-reservations", &[("parties", (&of).into())])
        }
        Some(Outcome::Deferred) => {
            let (owner, due) = (decision.said(page, field::OWNER), decision.said(page, field::DUE));
            match (owner, due) {
                (Some(owner), Some(due)) => {
                    page.with("outcome-deferred-to-until", &[("owner", (&owner).into()), ("due", (&due).into())])
                }
                (Some(owner), None) => page.with("outcome-deferred-to", &[("owner", (&owner).into())]),
                (None, Some(due)) => page.with("outcome-deferred-until", &[("due", (&due).into())]),
                (None, None) => said,
            }
        }
        Some(Outcome::Bracketed) => {
            let dissent = decision.about().map(|place| positions::dissent(page, &place, meeting)).unwrap_or_default();
            if dissent.is_empty() { said } else { format!("{said} ({})", page.list(&dissent)) }
        }
        _ => said,
    }
}

/// Validated by whom and when, or pending at which authority; nothing where none is named.
pub(super) fn validation(page: &mut Page<'_>, decision: &Record<'_>) -> Option<String> {
    let pending = decision.said(page, field::PENDING_AT);
    let (by, on) = (decision.said(page, field::VALIDATED_BY), decision.said(page, field::VALIDATED_ON));
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
    if let Some(text) = decision.said(page, field::TEXT) {
        said.push(page.with("quoted", &[("text", (&text).into())]));
    }
    said.extend(responsible(page, decision));
    said.extend(validation(page, decision));
    let line = page.label(&page.t("decision-earlier")).and(page.list(&said));
    page.out.paragraph(line).origin(decision.origin(field::OUTCOME));
}

/// The reply decided on, where it is not the one that stands there now.
fn reply(page: &mut Page<'_>, decision: &Record<'_>) -> Option<String> {
    let place = decision.about();
    let now = place.as_ref().and_then(|it| agreement::standing_reply(page.instrument, page.published, it));
    let Some(kept) = decision.said(page, field::REPLY) else {
        let came_later = now.is_some() && !view(decision).is(Outcome::Deferred);
        return came_later.then(|| page.t("decision-no-reply"));
    };
    if now.as_ref() == Some(&kept) || view(decision).is(Outcome::Deferred) {
        return None;
    }
    let said = record::stood(page, place.as_ref(), &kept);
    Some(page.with("decision-reply", &[("reply", (&said).into())]))
}

/// Who follows it up, and until when.
fn responsible(page: &mut Page<'_>, decision: &Record<'_>) -> Option<String> {
    let (owner, due) = (decision.said(page, field::OWNER), decision.said(page, field::DUE));
    match (owner, due) {
        // of a deferral the outcome says it
        _ if view(decision).is(Outcome::Deferred) => None,
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
    page.out.paragraph(line).origin(decision.origin(field::OUTCOME));
    if let Some(text) = decision.said(page, field::TEXT) {
        if view(decision).is(Outcome::Deferred) {
            page.out.paragraph(page.t("decision-stands"));
        }
        let words = page.prose(&text);
        page.out.block(Block::Quote { blocks: vec![words.into()], from: Line::new() }.at(decision.origin(field::TEXT)));
    }
    let rest = [reply(page, decision), responsible(page, decision), validation(page, decision)];
    let rest: Vec<String> = rest.into_iter().flatten().collect();
    if !rest.is_empty() {
        page.out.paragraph(rest.join(" "));
    }
    if let Some(doubts) = all_the_same(page, decision, meeting) {
        page.out.paragraph(Inline::sign(Tone::Unsupported, doubts)).origin(decision.origin(field::OUTCOME));
    }
}

/// What spoke against the decision when it was recorded all the same.
fn all_the_same(page: &Page<'_>, decision: &Record<'_>, meeting: Option<&Id>) -> Option<String> {
    let place = decision.about()?;
    let stands = positions::at(page, &place, Seat::Constituent, meeting);
    let stances: Vec<(Id, Stance)> =
        stands.iter().filter_map(|it| Some((it.party.clone(), it.position.stance?))).collect();
    let doubts = doubts_of(page.instrument, page.published, view(decision), &stances);
    let said: Vec<String> = doubts.iter().map(|doubt| phrase::doubt(page.words, doubt)).collect();
    (!said.is_empty()).then(|| page.with("decided-all-the-same", &[("doubts", (&said.join(" ")).into())]))
}

/// A decision as one item of a list: its subject, meeting, outcome, words, who follows it up, who validates it.
pub(super) fn brief(page: &mut Page<'_>, decision: &Record<'_>) -> Line {
    let name = decision.title(page);
    let about = decision.about_words(page);
    let meeting = view(decision).meeting();
    decision.said(page, field::MEETING);
    let outcome = outcome(page, decision, meeting.as_ref());
    let mut line = page.label(&name).and(format!("{outcome}."));
    if let Some(held) = &meeting {
        line.push_text(format!(" ({})", page.meeting_number(held)));
    }
    if let Some(about) = about.filter(|about| about.plain() != name) {
        line.push_text("\n");
        line.push_line(about);
    }
    if let Some(text) = decision.said(page, field::TEXT) {
        line.push_text(format!("\n{}", page.with("quoted", &[("text", (&text).into())])));
    }
    let rest = [reply(page, decision), responsible(page, decision), validation(page, decision)];
    let rest: Vec<String> = rest.into_iter().flatten().collect();
    if !rest.is_empty() {
        line.push_text(format!("\n{}", rest.join(" ")));
    }
    if let Some(doubts) = all_the_same(page, decision, meeting.as_ref()) {
        line.push_text("\n");
        line.push(Inline::sign(Tone::Unsupported, doubts));
    }
    line
}

/// The decision a record is of.
pub(super) fn view<'a>(record: &Record<'a>) -> Decision<'a> {
    Decision { id: record.id, row: record.row }
}
