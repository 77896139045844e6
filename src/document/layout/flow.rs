//! Blocks under each other: headings, paragraphs, lists, quotes, notices, contents.

use super::super::caption::label_of;
use super::super::line::{Captioned, Line};
use super::super::markup::as_blocks;
use super::super::outline::outline;
use super::super::progress::Cancellation;
use super::super::run::{Run, RunRole};
use super::super::tree::{Block, Document, Placed};
use super::super::words::WriterWords;
use super::super::wrap;
use super::row::{LayoutRow, RowPart};
use super::{bars, table};

/// An indent that would leave less than this gives its place to the text.
const MIN_TEXT_CELLS: usize = 6;

/// The rows of a whole document, each at most `width` cells wide; one blank row parts two blocks.
#[must_use]
pub fn lay_out(document: &Document, width: u16, words: &WriterWords) -> Vec<LayoutRow> {
    lay_out_while(document, width, words, &Cancellation::new(&|_| true))
}

/// The same for a long document, as far as it was laid out when the watch was stopped.
pub(in crate::document) fn lay_out_while(
    document: &Document,
    width: u16,
    words: &WriterWords,
    cancellation: &Cancellation<'_>,
) -> Vec<LayoutRow> {
    let page = FlowWriter { document, words, cancellation };
    let width = usize::from(width).max(1);
    let mut parts = Vec::new();
    if !document.title.is_empty() {
        let mut rows = page.line(&document.title, RunRole::Title, width, None);
        rows.iter_mut().for_each(|row| row.part = RowPart::Title);
        parts.push(rows);
    }
    parts.push(document.meta.iter().flat_map(|fact| page.fact(fact, width)).collect());
    let blocks = document.blocks.iter().enumerate().map(|(index, placed)| {
        cancellation.reach(index, document.blocks.len());
        let mut rows = page.block(placed, width, None);
        rows.iter_mut().for_each(|row| row.block = Some(index));
        rows
    });
    parts.push(spaced(blocks.collect()));
    parts.push(page.line(&document.notice, RunRole::Caption, width, None));
    spaced(parts)
}

struct FlowWriter<'a> {
    document: &'a Document,
    words: &'a WriterWords,
    cancellation: &'a Cancellation<'a>,
}

impl FlowWriter<'_> {
    fn flow(&self, blocks: &[Placed], width: usize, origin: Option<&str>) -> Vec<LayoutRow> {
        spaced(self.cancellation.each(blocks).map(|placed| self.block(placed, width, origin)).collect())
    }

    fn block(&self, placed: &Placed, width: usize, around: Option<&str>) -> Vec<LayoutRow> {
        let origin = placed.origin.as_deref().or(around);
        match &placed.block {
            Block::Heading { level, id, text } => self.heading(*level, id, text, width, origin),
            Block::Paragraph(line) => self.line(line, RunRole::Text, width, origin),
            Block::Prose(text) => self.flow(&as_blocks(text), width, origin),
            Block::Quote { blocks, from } => self.quote(blocks, from, width, origin),
            Block::List { ordered, items } => self.list(*ordered, items, width, origin),
            Block::Table { caption, head, rows } => self.captioned(
                caption,
                table::lay_out(head, rows, width, self.words, origin, self.cancellation),
                width,
                origin,
            ),
            Block::Bars { caption, bars } => {
                self.captioned(caption, bars::lay_out(bars, width, self.words, origin), width, origin)
            }
            Block::HeatMap { caption, map } => {
                let (head, rows) = map.table();
                self.captioned(
                    caption,
                    table::lay_out(&head, &rows, width, self.words, origin, self.cancellation),
                    width,
                    origin,
                )
            }
            Block::Chart { caption, chart } => {
                let (head, rows) = chart.table();
                self.captioned(
                    caption,
                    table::lay_out(&head, &rows, width, self.words, origin, self.cancellation),
                    width,
                    origin,
                )
            }
            Block::Notice(inner) => {
                let edge = self.words.glyphs.pick("┃ ", "! ");
                self.indented(width, edge, edge, RunRole::Frame, |width| self.flow(inner, width, origin))
            }
            Block::Rule => {
                let rule = self.words.glyphs.pick("─", "-").repeat(width);
                vec![LayoutRow::of(vec![Run::new(RunRole::Frame, rule)], origin)]
            }
            Block::PageBreak(_) | Block::Anchor(_) | Block::Text(_) => Vec::new(),
            Block::Contents(deepest) => self.contents(*deepest, width, origin),
            Block::Captions { title, kind } => self.captions(title, *kind, width, origin),
        }
    }

    fn line(&self, line: &Line, role: RunRole, width: usize, origin: Option<&str>) -> Vec<LayoutRow> {
        if line.is_empty() {
            return Vec::new();
        }
        wrapped(&Run::of_line(line, role, self.words.glyphs), width, origin)
    }

    fn fact(&self, (label, value): &(Line, Line), width: usize) -> Vec<LayoutRow> {
        let mut runs = Run::of_line(label, RunRole::Label, self.words.glyphs);
        if !runs.is_empty() {
            runs.push(Run::typed(RunRole::Label, &self.words.colon));
        }
        runs.extend(Run::of_line(value, RunRole::Text, self.words.glyphs));
        wrapped(&runs, width, None)
    }

    fn heading(&self, level: u8, id: &str, text: &Line, width: usize, origin: Option<&str>) -> Vec<LayoutRow> {
        let mut rows = self.line(text, RunRole::Heading(level), width, origin);
        rows.iter_mut().for_each(|row| row.part = RowPart::Heading(level));
        if let Some(first) = rows.first_mut() {
            first.anchor = Some(id.to_owned());
        }
        rows
    }

    fn quote(&self, blocks: &[Placed], from: &Line, width: usize, origin: Option<&str>) -> Vec<LayoutRow> {
        let glyphs = self.words.glyphs;
        let edge = glyphs.pick("│ ", "> ");
        self.indented(width, edge, edge, RunRole::Frame, |width| {
            let mut rows = self.flow(blocks, width, origin);
            rows.iter_mut()
                .flat_map(|row| &mut row.runs)
                .filter(|run| run.role == RunRole::Text)
                .for_each(|run| run.role = RunRole::Quote);
            if !from.is_empty() {
                let mut runs = vec![Run::new(RunRole::Text, glyphs.pick("— ", "-- "))];
                runs.extend(Run::of_line(from, RunRole::Text, glyphs));
                rows.extend(wrapped(&runs, width, origin));
            }
            rows
        })
    }

    fn list(&self, ordered: bool, items: &[Vec<Placed>], width: usize, origin: Option<&str>) -> Vec<LayoutRow> {
        let digits = items.len().to_string().len();
        let laid: Vec<Vec<LayoutRow>> = self
            .cancellation
            .each(items)
            .enumerate()
            .map(|(index, item)| {
                let marker = if ordered {
                    format!("{:>digits$}. ", index + 1)
                } else {
                    self.words.glyphs.pick("• ", "- ").to_owned()
                };
                let rest = " ".repeat(crate::text::cells(&marker));
                self.indented(width, &marker, &rest, RunRole::Marker, |width| {
                    let rows = self.flow(item, width, origin);
                    // An empty item keeps its number.
                    if rows.is_empty() { vec![LayoutRow::of(Vec::new(), origin)] } else { rows }
                })
            })
            .collect();
        if items.iter().all(|item| item.len() <= 1) { laid.into_iter().flatten().collect() } else { spaced(laid) }
    }

    fn contents(&self, deepest: u8, width: usize, origin: Option<&str>) -> Vec<LayoutRow> {
        let title = Line::text(self.words.contents.as_str());
        let mut rows = self.line(&title, RunRole::Caption, width, origin);
        for entry in self.cancellation.each(outline(self.document, deepest)) {
            let lead = "  ".repeat(entry.depth);
            let rest = format!("{lead}  ");
            let runs = Run::of_line(entry.text, RunRole::Link, self.words.glyphs);
            let mut laid = self.indented(width, &lead, &rest, RunRole::Marker, |width| wrapped(&runs, width, origin));
            laid.iter_mut().for_each(|row| row.leads_to = Some(entry.id.to_owned()));
            rows.extend(laid);
        }
        rows
    }

    /// The list of numbered tables or figures.
    fn captions(&self, title: &Line, kind: Captioned, width: usize, origin: Option<&str>) -> Vec<LayoutRow> {
        let entries = self.document.captions(kind);
        if entries.is_empty() {
            return Vec::new();
        }
        let mut rows = self.line(title, RunRole::Caption, width, origin);
        for (id, caption) in entries {
            let runs = Run::of_line(caption, RunRole::Link, self.words.glyphs);
            let mut laid = self.indented(width, "", "  ", RunRole::Marker, |width| wrapped(&runs, width, origin));
            laid.iter_mut().for_each(|row| row.leads_to = Some(id.to_owned()));
            rows.extend(laid);
        }
        rows
    }

    fn captioned(&self, caption: &Line, body: Vec<LayoutRow>, width: usize, origin: Option<&str>) -> Vec<LayoutRow> {
        let mut rows = self.line(caption, RunRole::Caption, width, origin);
        if let (Some(id), Some(first)) = (label_of(caption), rows.first_mut()) {
            first.anchor = Some(id.to_owned());
        }
        rows.extend(body);
        rows
    }

    /// Rows behind a lead; on a narrow page the lead stands alone on its row.
    fn indented(
        &self,
        width: usize,
        first: &str,
        rest: &str,
        role: RunRole,
        inner: impl FnOnce(usize) -> Vec<LayoutRow>,
    ) -> Vec<LayoutRow> {
        let lead = crate::text::cells(first);
        if width < lead + MIN_TEXT_CELLS {
            let mut rows = inner(width);
            let origin = rows.first().and_then(|row| row.origin.clone());
            let marker = wrapped(&[Run::new(role, first.trim())], width, origin.as_deref());
            rows.splice(0..0, marker);
            return rows;
        }
        let leads = [first].into_iter().chain(std::iter::repeat(rest));
        inner(width - lead).into_iter().zip(leads).map(|(row, lead)| row.led_by(role, lead)).collect()
    }
}

fn wrapped(runs: &[Run], width: usize, origin: Option<&str>) -> Vec<LayoutRow> {
    wrap::runs(runs, width).into_iter().map(|runs| LayoutRow::of(runs, origin)).collect()
}

/// Joins parts with one blank row between those that have rows.
fn spaced(parts: Vec<Vec<LayoutRow>>) -> Vec<LayoutRow> {
    let mut rows: Vec<LayoutRow> = Vec::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !rows.is_empty() {
            // Inside one answer the blank row belongs to it as well, so that a click finds it.
            let before = rows.last().and_then(|row| row.origin.clone());
            let same = before.is_some() && part.first().is_some_and(|row| row.origin == before);
            rows.push(LayoutRow { origin: before.filter(|_| same), ..LayoutRow::default() });
        }
        rows.extend(part);
    }
    rows
}
