//! Replies as signs with words: how each reads, so that nothing is said by colour or sign alone.
//!
//! A reply without a source never carries the sign of a rating: it carries that of “no source”, whatever it says. So does
//! one that is disputed, and both its wordings stand in the annex.

use super::Page;
use crate::analysis::{Rating, SlotState, State, rating_at};
use crate::document::{Inline, Line, Tone};
use crate::wording::phrase;
use crate::workbook::{Cell, Entry, Fact, Mark, Part, Place, Slot};

/// The tone of a rating.
pub(super) fn tone(rating: Rating) -> Tone {
    match rating {
        Rating::Favourable => Tone::Favourable,
        Rating::Partly => Tone::Partly,
        Rating::Unfavourable => Tone::Unfavourable,
        Rating::Neutral => Tone::Neutral,
        Rating::Unknown => Tone::Unknown,
        Rating::NotApplicable => Tone::NotApplicable,
        Rating::Deferred | Rating::Open => Tone::Open,
        Rating::Disputed => Tone::Unsupported,
    }
}

/// Whether a rating claims something, so that it needs a source.
fn claims(rating: Rating) -> bool {
    matches!(rating, Rating::Favourable | Rating::Partly | Rating::Unfavourable | Rating::Neutral)
}

/// A mark with how it reads: “● yes – fine”, “○ yes – a gap”, “? unknown”.
pub(super) fn mark(page: &Page<'_>, cell: &Cell, mark: Option<Mark>, supported: bool) -> Inline {
    let Some(mark) = mark else { return blank(page, cell, phrase::rating(page.words, Rating::Open)) };
    let rating = rating_at(page.instrument, page.published, cell, mark);
    let said = phrase::mark(page.words, mark);
    let said = read(page, &said, rating);
    let words = if claims(rating) && !supported { unsupported(page, &said) } else { said };
    Inline::sign(shown(rating, supported), words)
}

/// A mark of a matrix, short: “yes”, “yes, no source” where none is named; the sign alone where nothing was recorded.
pub(super) fn short_mark(page: &Page<'_>, place: &Place, part: Part, supported: bool) -> Inline {
    let cell = Cell::Part(place.clone(), part);
    let Some(Fact::Mark(mark)) = page.published.get(&cell) else { return blank(page, &cell, String::new()) };
    let rating = rating_at(page.instrument, page.published, &cell, mark);
    let said = phrase::mark(page.words, mark);
    let said = if rating == Rating::Disputed { read(page, &said, rating) } else { said };
    let words = if claims(rating) && !supported { unsupported(page, &said) } else { said };
    Inline::sign(shown(rating, supported), words)
}

/// Nothing was recorded here; where another version says otherwise, that it is disputed.
fn blank(page: &Page<'_>, cell: &Cell, words: String) -> Inline {
    match page.published.is_disputed(cell) {
        true => Inline::sign(Tone::Unsupported, phrase::rating(page.words, Rating::Disputed)),
        false => Inline::sign(Tone::Open, words),
    }
}

/// The reply to a slot as the document's reader needs it: reply, how it reads, whether a source stands behind it.
pub(super) fn reply(page: &Page<'_>, slot: &Slot, state: &SlotState) -> Line {
    let entry = page.published.entry(&Place::Answer(slot.clone()));
    let given = entry.and_then(|entry| entry.reply.as_ref());
    let given = given.map(|reply| phrase::reply(page.words, page.instrument, slot, reply));
    if let Some(reason) = &state.reason {
        let words = phrase::rating(page.words, Rating::NotApplicable);
        let because = phrase::reason(page.words, page.instrument, reason);
        let mut line = Line::from(Inline::sign(Tone::NotApplicable, format!("{words} – {because}")));
        if let Some(given) = given {
            line.push_text(format!(" ({})", page.with("hidden", &[("reply", (&given).into())])));
        }
        return line;
    }
    // words, numbers and dates are neither good nor bad news
    let judged = state.mark.is_some() || state.state != State::Answered || state.rating == Rating::Disputed;
    let said = match (given, state.mark) {
        (Some(given), _) => given,
        (None, Some(mark)) => phrase::mark(page.words, mark),
        (None, None) => phrase::rating(page.words, state.rating),
    };
    let said = if judged { read(page, &said, state.rating) } else { said };
    let claimed = state.state == State::Answered && !state.supported;
    let said = if claimed { unsupported(page, &said) } else { said };
    let tone = match (claimed, judged) {
        (true, _) => Tone::Unsupported,
        (false, true) => tone(state.rating),
        (false, false) => Tone::Neutral,
    };
    let mut line = Line::from(Inline::sign(tone, said));
    if state.computed {
        line.push_text(format!(" ({})", page.t("computed")));
    }
    line
}

/// Number and reply of a slot, for a place that only refers to it.
pub(super) fn referred(page: &Page<'_>, slot: &Slot) -> Line {
    let mut line = Line::from(page.link_to(slot));
    if let Some(state) = page.state(slot) {
        line.push_text(" ");
        line.push_line(reply(page, slot, state));
    }
    line
}

/// The light of a slot with its word, short enough to gather the slots that share it.
pub(super) fn rating(page: &Page<'_>, slot: &Slot) -> Option<(Tone, String)> {
    let state = page.state(slot)?;
    let claimed = state.state == State::Answered && !state.supported;
    let said = match state.mark {
        Some(mark) => phrase::mark(page.words, mark),
        None => phrase::rating(page.words, state.rating),
    };
    Some(match (claimed, state.state, state.mark) {
        (true, ..) => (Tone::Unsupported, unsupported(page, &read(page, &said, state.rating))),
        (false, State::Answered, None) if state.rating != Rating::Disputed => {
            (Tone::Neutral, page.words.t("state-answered"))
        }
        (false, ..) => (tone(state.rating), read(page, &said, state.rating)),
    })
}

/// Whether an entry names a source.
pub(super) fn supported(entry: &Entry) -> bool {
    crate::analysis::is_supported(entry)
}

fn shown(rating: Rating, supported: bool) -> Tone {
    if claims(rating) && !supported { Tone::Unsupported } else { tone(rating) }
}

fn read(page: &Page<'_>, said: &str, rating: Rating) -> String {
    match rating {
        Rating::Disputed if said == phrase::rating(page.words, rating) => said.to_owned(),
        Rating::Favourable | Rating::Unfavourable | Rating::Disputed => {
            format!("{said} – {}", phrase::rating(page.words, rating))
        }
        _ => said.to_owned(),
    }
}

fn unsupported(page: &Page<'_>, said: &str) -> String {
    format!("{said}, {}", page.words.t("light-unsupported"))
}
