//! Blocks: each becomes lines; lists and quotes put their own signs before them.

use std::collections::HashMap;

use super::super::figure::counts;
use super::super::line::{Captioned, Line};
use super::super::markup::as_blocks;
use super::super::outline::outline;
use super::super::progress::{Cancellation, Cancelled, ProgressFn};
use super::super::table_row::{TableRow, columns_of_numbers};
use super::super::tree::{Block, Document, Placed};
use super::super::words::WriterWords;
use super::inline::{self, Break};

/// Writes `document` as Markdown that ends with one newline.
///
/// The title is a heading of the first level and the document's headings follow below it. Bars
/// become a table of their counts. Contents link to the anchors GitHub gives headings.
#[must_use]
pub fn write(document: &Document, words: &WriterWords) -> String {
    write_while(document, words, &|_| true).unwrap_or_default()
}

/// The same for a long document: asked between blocks whether to go on.
pub fn write_while(document: &Document, words: &WriterWords, progress: ProgressFn<'_>) -> Result<String, Cancelled> {
    let page =
        MarkdownWriter { document, words, anchors: anchors(document), cancellation: Cancellation::new(progress) };
    let mut parts = Vec::new();
    if !document.title.is_empty() {
        parts.push(vec![page.heading_line(1, &document.title)]);
    }
    parts.push(document.meta.iter().flat_map(|fact| page.fact(fact)).collect());
    // A list of facts and a first list of the body would be one list without another sign.
    parts.push(page.flow(&document.blocks, !document.meta.is_empty()));
    for (number, text) in document.notes() {
        parts.push(item(&format!("[^{number}]: "), page.line(text, Break::Blank)));
    }
    parts.push(page.line(&document.notice, Break::Hard));
    let mut written = spaced(parts).join("\n");
    written.push('\n');
    page.cancellation.end().map(|()| written)
}

struct MarkdownWriter<'a> {
    document: &'a Document,
    words: &'a WriterWords,
    anchors: HashMap<&'a str, String>,
    cancellation: Cancellation<'a>,
}

impl MarkdownWriter<'_> {
    /// Blocks under each other; a list right after another takes the other of its two signs.
    fn flow(&self, blocks: &[Placed], after_list: bool) -> Vec<String> {
        let mut parts = Vec::new();
        let mut other_sign = after_list;
        let mut list_before = after_list;
        for (index, placed) in self.cancellation.each(blocks).enumerate() {
            if std::ptr::eq(blocks, self.document.blocks.as_slice()) {
                self.cancellation.reach(index, blocks.len());
            }
            let is_list = matches!(placed.block, Block::List { .. } | Block::Contents(_) | Block::Captions { .. });
            let sign = is_list && list_before && other_sign;
            let lines = self.block(&placed.block, sign);
            if lines.is_empty() {
                continue;
            }
            other_sign = is_list && !sign;
            list_before = is_list;
            parts.push(lines);
        }
        spaced(parts)
    }

    fn block(&self, block: &Block, other_sign: bool) -> Vec<String> {
        match block {
            Block::Heading { level, text, .. } => {
                vec![self.heading_line(level.saturating_add(1), text)]
            }
            Block::Paragraph(line) => self.line(line, Break::Hard),
            Block::Prose(text) => self.flow(&as_blocks(text), other_sign),
            Block::Quote { blocks, from } => {
                let mut source = self.line(from, Break::Hard);
                if let Some(first) = source.first_mut() {
                    first.insert_str(0, "— ");
                }
                quoted(spaced(vec![self.flow(blocks, false), source]))
            }
            Block::List { ordered, items } => self.list(*ordered, items, other_sign),
            Block::Table { caption, head, rows } => {
                spaced(vec![self.line(caption, Break::Hard), self.table(head, rows)])
            }
            Block::Bars { caption, bars } => {
                let (head, rows) = counts(bars);
                spaced(vec![self.line(caption, Break::Hard), self.table(&head, &rows)])
            }
            Block::HeatMap { caption, map } => {
                let (head, rows) = map.table();
                spaced(vec![self.line(caption, Break::Hard), self.table(&head, &rows)])
            }
            Block::Chart { caption, chart } => {
                let (head, rows) = chart.table();
                spaced(vec![self.line(caption, Break::Hard), self.table(&head, &rows)])
            }
            Block::Notice(inner) => quoted(self.flow(inner, false)),
            Block::Rule => vec!["---".to_owned()],
            Block::PageBreak(_) | Block::Anchor(_) | Block::Text(_) => Vec::new(),
            Block::Contents(deepest) => self.contents(*deepest, other_sign),
            Block::Captions { title, kind } => self.captions(title, *kind, other_sign),
        }
    }

    fn line(&self, line: &Line, newline: Break) -> Vec<String> {
        if line.is_empty() {
            return Vec::new();
        }
        inline::line(line, newline, self.words.glyphs, &|id| self.anchors.get(id).cloned())
    }

    fn heading_line(&self, level: u8, text: &Line) -> String {
        let mut written = "#".repeat(usize::from(level.clamp(1, 6)));
        for line in self.line(text, Break::Blank) {
            written.push(' ');
            written.push_str(&line);
        }
        written
    }

    fn fact(&self, (label, value): &(Line, Line)) -> Vec<String> {
        let mut line = Line::new();
        if !label.is_empty() {
            line.push_strong(label.plain()).push_text(self.words.colon.as_str());
        }
        line.push_line(value.clone());
        item("- ", self.line(&line, Break::Hard))
    }

    fn list(&self, ordered: bool, items: &[Vec<Placed>], other_sign: bool) -> Vec<String> {
        let loose = items.iter().any(|item| item.len() > 1);
        let laid = self.cancellation.each(items).enumerate().map(|(index, blocks)| {
            let marker = match (ordered, other_sign) {
                (true, false) => format!("{}. ", index + 1),
                (true, true) => format!("{}) ", index + 1),
                (false, false) => "- ".to_owned(),
                (false, true) => "+ ".to_owned(),
            };
            item(&marker, self.flow(blocks, false))
        });
        if loose { spaced(laid.collect()) } else { laid.flatten().collect() }
    }

    fn contents(&self, deepest: u8, other_sign: bool) -> Vec<String> {
        let sign = if other_sign { '+' } else { '-' };
        let entries = self.cancellation.each(outline(self.document, deepest)).map(|entry| {
            let indent = "  ".repeat(entry.depth);
            let text = self.line(entry.text, Break::Blank).concat();
            // A link inside a link is none: entries with sources or links stay plain.
            match self.anchors.get(entry.id) {
                Some(to) if !text.contains("](") => {
                    format!("{indent}{sign} [{text}]({to})")
                }
                _ => format!("{indent}{sign} {text}"),
            }
        });
        let title = Line::text(self.words.contents.as_str());
        spaced(vec![self.line(&title, Break::Hard), entries.collect()])
    }

    /// The list of numbered tables or figures; Markdown has no place in a table that a link could lead to.
    fn captions(&self, title: &Line, kind: Captioned, other_sign: bool) -> Vec<String> {
        let entries = self.document.captions(kind);
        if entries.is_empty() {
            return Vec::new();
        }
        let sign = if other_sign { "+ " } else { "- " };
        let entries = entries.into_iter().flat_map(|(_, caption)| item(sign, self.line(caption, Break::Blank)));
        spaced(vec![self.line(title, Break::Hard), entries.collect()])
    }

    fn table(&self, head: &[Line], rows: &[TableRow]) -> Vec<String> {
        let count = rows.iter().map(|row| row.cells.len()).chain([head.len()]).max().unwrap_or(0);
        if count == 0 {
            return Vec::new();
        }
        let row = |cells: &[Line]| {
            let cell = |index| cells.get(index).map(|cell| self.line(cell, Break::Tag).concat());
            let cells: Vec<_> = (0..count).map(|index| cell(index).unwrap_or_default()).collect();
            format!("| {} |", cells.join(" | "))
        };
        let numbers = columns_of_numbers(rows);
        let side = |at: usize| if numbers.get(at) == Some(&true) { " ---: |" } else { " --- |" };
        let mut lines = vec![row(head), format!("|{}", (0..count).map(side).collect::<String>())];
        lines.extend(self.cancellation.each(rows).map(|body| row(&body.cells)));
        lines
    }
}

/// The anchors GitHub gives to the headings: lower case, blanks as hyphens, repeats numbered.
fn anchors(document: &Document) -> HashMap<&str, String> {
    let mut seen: HashMap<String, u32> = HashMap::new();
    let title = document.title.plain();
    let mut anchor = |text: &str| {
        let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
        let slug: String = text.trim().chars().filter(kept).collect();
        let slug = slug.to_lowercase().replace(' ', "-");
        let repeats = seen.entry(slug.clone()).and_modify(|count| *count += 1).or_insert(0);
        if *repeats == 0 { format!("#{slug}") } else { format!("#{slug}-{repeats}") }
    };
    if !title.is_empty() {
        anchor(&title);
    }
    document.headings().into_iter().map(|(_, id, text)| (id, anchor(&text.plain()))).collect()
}

fn item(marker: &str, lines: Vec<String>) -> Vec<String> {
    if lines.is_empty() {
        return vec![marker.trim_end().to_owned()];
    }
    let indent = " ".repeat(marker.len());
    let led = |(index, line): (usize, String)| match (index, line.is_empty()) {
        (0, _) => format!("{marker}{line}"),
        (_, true) => line,
        _ => format!("{indent}{line}"),
    };
    lines.into_iter().enumerate().map(led).collect()
}

fn quoted(lines: Vec<String>) -> Vec<String> {
    let led = |line: &String| {
        if line.is_empty() { ">".to_owned() } else { format!("> {line}") }
    };
    lines.iter().map(led).collect()
}

/// Joins parts with one empty line between those that have lines.
fn spaced(parts: Vec<Vec<String>>) -> Vec<String> {
    let filled: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    filled.join(&String::new())
}
