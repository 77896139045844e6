//! What a text of the report is drafted from, in words: what it must have, the findings and the tables that feed it.

use super::SceneCtx;
use crate::analysis::drafting::{FeedingTable, findings_for, is_covered, is_first_draft, tables_for};
use crate::analysis::{Target, TextProgress, TextStanding};
use crate::app::overlay::{EvidenceGoal, Goal};
use crate::instrument::Id;
use crate::text::shortened;
use crate::wording::phrase;
use crate::workbook::{Place, Slot};

/// The most characters of a finding in a line.
const MAX_FINDING: usize = 220;

/// One line of the evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceLine {
    /// The heading it stands under.
    pub group: String,
    /// Whether it is ticked, where it can be.
    pub ticked: Option<bool>,
    pub text: String,
    pub goal: EvidenceGoal,
}

/// What a text of the report is drafted from, in the order of use.
#[must_use]
pub fn evidence(ctx: &SceneCtx<'_>, text: &Id) -> Vec<EvidenceLine> {
    let (words, instrument, workbook) = (ctx.words, ctx.instrument(), ctx.workbook());
    let entry = workbook.chapters.get(text).map(|entry| &**entry);
    let mut lines = Vec::new();
    let must = instrument.chapters.get(text).into_iter().flat_map(|chapter| &chapter.must);
    lines.extend(must.map(|(id, must)| EvidenceLine {
        group: words.t("evidence-must"),
        ticked: Some(is_covered(entry, id)),
        text: must.clone(),
        goal: EvidenceGoal::Must(id.clone()),
    }));
    let findings = findings_for(instrument, workbook, text);
    let group = words.t("evidence-findings");
    let is_empty = entry.is_none_or(|entry| entry.finding.is_none());
    if is_empty && !findings.is_empty() && instrument.chapters.contains_key(text) {
        lines.push(EvidenceLine {
            group: group.clone(),
            ticked: None,
            text: words.with("evidence-first-draft", &[("count", findings.len().into())]),
            goal: EvidenceGoal::FirstDraft,
        });
    }
    lines.extend(findings.into_iter().map(|slot| EvidenceLine {
        group: group.clone(),
        ticked: None,
        text: finding(ctx, text, &slot),
        goal: EvidenceGoal::Finding(slot),
    }));
    lines.extend(tables_for(instrument, workbook, text).into_iter().filter_map(|table| table_line(ctx, table)));
    lines
}

/// A finding: its number, what it is about, its words, what has to be said beside them, and that the text has them already.
fn finding(ctx: &SceneCtx<'_>, text: &Id, slot: &Slot) -> String {
    let (words, instrument, workbook) = (ctx.words, ctx.instrument(), ctx.workbook());
    let place = Place::Answer(slot.clone());
    let number = instrument.node(&slot.question).map(|node| node.number.clone()).unwrap_or_default();
    let about = phrase::asked_about(instrument, workbook, slot).map(|about| format!(" {about}")).unwrap_or_default();
    let said = super::finding(ctx, &place).unwrap_or_default();
    let standing = TextStanding::at(instrument, workbook, &place);
    let standing = phrase::text_standing(words, instrument, &standing);
    let raw = workbook.entry(&place).and_then(|entry| entry.finding.as_deref()).map(str::trim);
    let written = workbook.chapters.get(text).and_then(|entry| entry.finding.as_deref()).unwrap_or_default();
    let is_used = raw.is_some_and(|raw| written.contains(raw));
    let beside = [standing, is_used.then(|| words.t("evidence-used"))].into_iter().flatten();
    let beside: Vec<String> = beside.map(|beside| format!(" ({beside})")).collect();
    format!("{}{}", words.labelled(&format!("{number}{about}"), &shortened(&said, MAX_FINDING)), beside.concat())
}

fn table_line(ctx: &SceneCtx<'_>, table: FeedingTable) -> Option<EvidenceLine> {
    let (instrument, workbook) = (ctx.instrument(), ctx.workbook());
    let (text, goal) = match table {
        FeedingTable::Matrix(id) => {
            let place = Place::Answer(Slot::of(id.clone()));
            (phrase::place(instrument, workbook, &place), Goal::Target(Target::Slot(Slot::of(id))))
        }
        FeedingTable::Register(id) => {
            let label = instrument.registers.get(&id)?.label.clone();
            (format!("{label} ({})", workbook.rows(&id).count()), Goal::Register(id))
        }
    };
    let group = ctx.words.t("evidence-tables");
    Some(EvidenceLine { group, ticked: None, text: ctx.named(text), goal: EvidenceGoal::Table(goal) })
}

/// How far a text of the report is, in words.
#[must_use]
pub fn text_progress(ctx: &SceneCtx<'_>, text: &Id) -> String {
    let progress = TextProgress::of(ctx.instrument(), ctx.workbook(), text);
    let covered = || {
        let args = [("covered", progress.covered.into()), ("must", progress.must.into())];
        ctx.words.with("text-covers", &args)
    };
    let covered = if progress.must > 0 { covered() } else { String::new() };
    ctx.joined([ctx.words.t(phrase::text_state(progress)), covered])
}

/// That a text is what the program put together, said beside it; nothing beside another.
#[must_use]
pub fn first_draft_note(ctx: &SceneCtx<'_>, text: &Id) -> Option<String> {
    ctx.workbook()
        .chapters
        .get(text)
        .filter(|entry| is_first_draft(entry))
        .map(|_| ctx.words.t("text-first-draft-note"))
}
