//! Longer texts: the report whole or by chapter, minutes, what changed since, the instrument's own lists, the guidance of the question.

use super::lexicon::not_known;
use super::session::{LineResponse, PlainSession};
use super::state::{LineCtx, LinkTarget, NumberedList};
use super::verb::Verb;
use crate::analysis::meeting;
use crate::app::{Env, scene};
use crate::document::{Block, Document, Glyphs, Placed, text};
use crate::instrument::Id;
use crate::report::kind::{self, ReportKind};
use crate::report::{Published, reading, situational_analysis};

/// Cells a line of a report has: fits the narrowest usual window, and a braille line breaks it anyway.
const WIDTH: u16 = 76;

impl PlainSession {
    /// The situational analysis as text: `report`, `report 3`.
    pub(super) fn report(&mut self, here: &LineCtx<'_>, env: &mut dyn Env, rest: &str, step: &mut LineResponse) {
        let published = Published::of(here.workbook());
        let derived = &here.session.derived;
        let document = situational_analysis(here.instrument(), &published, derived, here.words(), &env.today());
        if rest.is_empty() {
            step.output.lines_of(&self.written(here, &document));
            return;
        }
        let number = rest.trim().trim_end_matches('.');
        let parts = parts_of(&document, 2);
        let wanted = parts.into_iter().find(|part| {
            let heading = part.title.plain();
            // “3 Laws”, “3. Laws”, “Chapter 3: Laws”
            heading.split(|c: char| !c.is_alphanumeric()).take(2).any(|word| word == number)
        });
        match wanted {
            Some(part) => step.output.lines_of(&self.written(here, &part)),
            None => {
                step.output.with(here.words(), "plain-no-chapter", &[("number", number.into())]);
                for (_, _, heading) in document.headings().into_iter().filter(|(level, ..)| *level <= 2) {
                    step.output.line(&heading.plain());
                }
            }
        }
    }

    /// Another document made of the workbook, as text.
    pub(super) fn document(&self, here: &LineCtx<'_>, env: &mut dyn Env, kind: ReportKind, step: &mut LineResponse) {
        self.document_of(here, env, (kind, None), step);
    }

    fn document_of(
        &self,
        here: &LineCtx<'_>,
        env: &mut dyn Env,
        (kind, meeting): (ReportKind, Option<&Id>),
        step: &mut LineResponse,
    ) {
        let (published, today) = (Published::of(here.workbook()), env.today());
        let from = kind::ReportInput::new(here.instrument(), &published, &here.session.derived, here.words(), &today);
        if let Some(document) = kind::tree(kind, &kind::ReportInput { meeting, ..from }) {
            step.output.lines_of(&self.written(here, &document));
        }
    }

    /// The minutes of the last meeting that was opened, or of the one named: `minutes`, `minutes 2`.
    pub(super) fn minutes(&mut self, here: &LineCtx<'_>, env: &mut dyn Env, rest: &str, step: &mut LineResponse) {
        let workbook = here.workbook();
        let named = rest.trim().trim_end_matches('.');
        let meeting = match named.parse::<usize>() {
            _ if named.is_empty() => meeting::last_opened(workbook),
            Ok(number) => number.checked_sub(1).and_then(|at| meeting::in_order(workbook).get(at).copied()),
            Err(_) => meeting::in_order(workbook).into_iter().find(|id| id.as_str() == named),
        };
        match meeting {
            Some(meeting) => self.document_of(here, env, (ReportKind::Minutes, Some(meeting)), step),
            None if !named.is_empty() => step.output.line(&not_known(here.words(), Verb::Minutes, named)),
            None => step.output.with(here.words(), "plain-no-minutes", &[]),
        }
    }

    /// Plain text with signs in ASCII: a drawn table says nothing aloud.
    fn written(&self, here: &LineCtx<'_>, document: &Document) -> String {
        let words = crate::document::WriterWords {
            contents: here.words().t("plain-contents"),
            colon: here.words().t("plain-colon"),
            glyphs: Glyphs::Ascii,
            ..crate::document::WriterWords::default()
        };
        text::write(document, WIDTH, &words)
    }

    /// The parts of the instrument's own lists by number: `reading`, `reading 3`.
    pub(super) fn reading(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        let parts = parts_of(&reading(here.instrument(), here.words()), 1);
        match rest.parse::<usize>().ok().and_then(|number| number.checked_sub(1)).filter(|at| *at < parts.len()) {
            Some(at) => self.say_reading(here, at, step),
            None => {
                let lines = parts.iter().enumerate().map(|(at, part)| (part.title.plain(), LinkTarget::Reading(at)));
                let lines = lines.collect();
                self.open_list(here, NumberedList { lines, said: 0 }, step);
            }
        }
    }

    /// One part of the instrument's own lists.
    pub(super) fn say_reading(&self, here: &LineCtx<'_>, at: usize, step: &mut LineResponse) {
        if let Some(part) = parts_of(&reading(here.instrument(), here.words()), 1).get(at) {
            step.output.lines_of(&self.written(here, part));
        }
    }

    /// What the instrument's own lists say of one entry.
    pub(super) fn say_reading_of(&self, here: &LineCtx<'_>, id: &Id, step: &mut LineResponse) {
        let document = reading(here.instrument(), here.words());
        let is_of = |placed: &&Placed| placed.origin.as_deref() == Some(id.as_str());
        let blocks: Vec<Placed> = document.blocks.iter().filter(is_of).cloned().collect();
        if blocks.is_empty() {
            step.output.t(here.words(), "plain-leads-nowhere");
        } else {
            let entry = Document { blocks, ..Document::default() };
            step.output.lines_of(&self.written(here, &entry));
        }
    }

    /// What the question asks, why it matters, what counts as yes, partly and no.
    pub(super) fn guidance(&self, here: &LineCtx<'_>, step: &mut LineResponse) {
        let words = here.words();
        let Some(guidance) = here.slot().and_then(|slot| scene::guidance(&here.scene(), slot)) else {
            step.output.t(words, "plain-needs-question");
            return;
        };
        guidance.texts.iter().for_each(|(label, text)| step.output.labelled(words, label, text));
        if !guidance.counts.is_empty() {
            step.output.with(words, "plain-label", &[("label", (&guidance.counts_title).into())]);
        }
        guidance.counts.iter().for_each(|(mark, text)| step.output.labelled(words, mark, text.trim_end()));
        step.output.line(&guidance.place);
    }
}

/// A document cut at its headings down to a level; each part has its heading as title, and holds the parts below it.
fn parts_of(document: &Document, deepest: u8) -> Vec<Document> {
    let level_at = |placed: &Placed| match &placed.block {
        Block::Heading { level, .. } if *level <= deepest => Some(*level),
        _ => None,
    };
    let mut parts: Vec<Document> = Vec::new();
    for (at, placed) in document.blocks.iter().enumerate() {
        let (Some(level), Block::Heading { text, .. }) = (level_at(placed), &placed.block) else { continue };
        let rest = document.blocks.iter().skip(at + 1);
        let blocks = rest.take_while(|next| level_at(next).is_none_or(|it| it > level)).cloned().collect();
        parts.push(Document { title: text.clone(), blocks, ..Document::default() });
    }
    parts
}
