//! The overview: how far the analysis is, in counts of questions that `analysis::progress` made.
//!
//! Counts only: never an index, an average or a ranking.

use super::{Page, coverage};
use crate::analysis::{Counts, State};
use crate::document::{Bar, Inline, Line, Tone};
use crate::wording::phrase;

/// Totals, bars, what is not known and not supported, and how to read the signs.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let (instrument, progress) = (page.instrument, &page.derived.progress);
    page.section("overview");
    let totals = sentence(page, &progress.overall);
    page.out.paragraph(totals);
    let note = page.t("counts-note");
    page.out.paragraph(note);

    let sections = instrument
        .sections
        .iter()
        .filter_map(|(id, section)| Some(bar(page, &section.title, progress.sections.get(id)?)));
    let sections: Vec<Bar> = sections.collect();
    page.out.bars(page.t("by-section"), sections);
    let chapters = instrument.chapters.iter().filter_map(|(id, chapter)| {
        let title = format!("{} {}", chapter.number, chapter.title);
        Some(bar(page, &title, progress.chapters.get(id)?))
    });
    let chapters: Vec<Bar> = chapters.collect();
    page.out.bars(page.t("by-chapter"), chapters);
    coverage::at_a_glance(page);

    let mut lines = Vec::new();
    for (id, section) in &instrument.sections {
        let of_section = |wanted: fn(&crate::analysis::SlotState) -> bool| {
            let here = |question| instrument.node(question).is_some_and(|node| node.section == *id);
            progress.slots.iter().filter(|(slot, state)| here(&slot.question) && wanted(state)).count()
        };
        let unknown = of_section(|state| state.state == State::Unknown);
        let unsupported = of_section(|state| state.state == State::Answered && !state.supported);
        let counts = [("missing-unknown", unknown), ("missing-unsupported", unsupported)];
        let said = nonzero(page, &counts);
        if !said.is_empty() {
            lines.push(page.label(&section.title).and(said));
        }
    }
    let heading = if lines.is_empty() { page.t("nothing-missing") } else { page.t("missing") };
    page.out.paragraph(heading);
    if !lines.is_empty() {
        page.out.bullets(lines);
    }
    legend(page);
}

/// `15 of 59 questions answered, 44 unknown, …`: every count, also those of nought.
fn sentence(page: &Page<'_>, counts: &Counts) -> String {
    page.with(
        "totals",
        &[
            ("answered", counts.answered.into()),
            ("asked", counts.asked().into()),
            ("unknown", counts.unknown.into()),
            ("na", counts.not_applicable.into()),
            ("deferred", counts.deferred.into()),
            ("open", counts.open.into()),
        ],
    )
}

/// `2 of 5 questions answered; 3 unknown.`: counts of nought are left out.
pub(super) fn brief(page: &Page<'_>, counts: &Counts) -> String {
    let answered =
        page.with("count-answered", &[("answered", counts.answered.into()), ("asked", counts.asked().into())]);
    let rest = [
        ("count-unknown", counts.unknown),
        ("count-deferred", counts.deferred),
        ("count-open", counts.open),
        ("count-na", counts.not_applicable),
    ];
    let rest = nonzero(page, &rest);
    if rest.is_empty() { format!("{answered}.") } else { format!("{answered}{}{rest}.", page.t("semicolon")) }
}

fn nonzero(page: &Page<'_>, counts: &[(&str, usize)]) -> String {
    let said = counts.iter().filter(|(_, count)| *count > 0);
    let said: Vec<String> = said.map(|(key, count)| page.with(key, &[("count", (*count).into())])).collect();
    page.list(&said)
}

fn bar(page: &Page<'_>, label: &str, counts: &Counts) -> Bar {
    let parts = [
        (Tone::Neutral, counts.answered, "state-answered"),
        (Tone::Unknown, counts.unknown, "state-unknown"),
        (Tone::NotApplicable, counts.not_applicable, "state-not-applicable"),
        (Tone::Open, counts.deferred, "state-deferred"),
        (Tone::Open, counts.open, "state-open"),
    ];
    parts.into_iter().filter(|(_, count, _)| *count > 0).fold(Bar::new(label), |bar, (tone, count, key)| {
        bar.part(tone, u32::try_from(count).unwrap_or(u32::MAX), page.words.t(key))
    })
}

/// The signs in words.
fn legend(page: &mut Page<'_>) {
    use crate::analysis::Rating;
    let mut line = page.label(&page.t("signs"));
    let mut unsupported = page.words.t("light-unsupported");
    if !page.published.disputed.is_empty() {
        unsupported = format!("{unsupported}, {}", phrase::rating(page.words, Rating::Disputed));
    }
    let signs = [
        (Tone::Favourable, phrase::rating(page.words, Rating::Favourable)),
        (Tone::Partly, phrase::rating(page.words, Rating::Partly)),
        (Tone::Unfavourable, phrase::rating(page.words, Rating::Unfavourable)),
        (Tone::Unknown, phrase::rating(page.words, Rating::Unknown)),
        (Tone::NotApplicable, phrase::rating(page.words, Rating::NotApplicable)),
        (Tone::Open, phrase::rating(page.words, Rating::Open)),
        (Tone::Unsupported, unsupported),
        (Tone::Neutral, phrase::rating(page.words, Rating::Neutral)),
    ];
    for (index, (tone, words)) in signs.into_iter().enumerate() {
        if index > 0 {
            line.push_text(" · ");
        }
        line.push(Inline::sign(tone, words));
    }
    page.out.paragraph(line);
    page.out.paragraph(Line::text(page.t("signs-note")));
}
