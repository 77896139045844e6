//! What the library found in a guarded text, as blocks and pieces of lines.

use super::super::line::{Inline, Line};
use super::super::link::is_followable;
use super::super::table_row::TableRow;
use super::super::tree::{Block, Placed};
use super::guard::{REFERENCE, guarded};
use super::lines::{LineKind, is_blank, kind_of};
use crate::text::{mentions, reference_groups};
use markdown::mdast::{AlignKind, Node};
use markdown::{Constructs, ParseOptions};

/// The blocks of a long text. Headings have the level they have inside it, from 1, and no id yet.
#[must_use]
pub fn blocks(text: &str) -> Vec<Block> {
    if is_plain(text) {
        return paragraphs(text);
    }
    let guarded = guarded(text);
    match markdown::to_mdast(&guarded, &options()) {
        Ok(Node::Root(root)) => root.children.iter().map(|node| Reader { source: &guarded }.block(node)).collect(),
        // nothing that is switched on can be written wrongly; if it were, the words would stand as they are
        _ => paragraphs(text),
    }
}

/// A long text where only one line has room: blocks stand under each other, lists and tables by their signs.
#[must_use]
pub fn one_line(blocks: &[Block]) -> Line {
    let mut line = Line::new();
    for block in blocks {
        let told = told(block, "");
        if told.is_empty() {
            continue;
        }
        if !line.is_empty() {
            line.push_text("\n");
        }
        line.push_line(told);
    }
    line
}

/// Only what long texts have is switched on.
fn options() -> ParseOptions {
    let constructs = Constructs {
        attention: true,
        autolink: false,
        block_quote: true,
        character_escape: true,
        character_reference: false,
        code_indented: false,
        code_fenced: false,
        code_text: false,
        definition: false,
        frontmatter: false,
        gfm_autolink_literal: true,
        gfm_footnote_definition: false,
        gfm_label_start_footnote: false,
        gfm_strikethrough: false,
        gfm_table: true,
        gfm_task_list_item: false,
        hard_break_escape: false,
        hard_break_trailing: false,
        heading_atx: true,
        heading_setext: false,
        html_flow: false,
        html_text: false,
        label_start_image: false,
        label_start_link: true,
        label_end: true,
        list_item: true,
        math_flow: false,
        math_text: false,
        mdx_esm: false,
        mdx_expression_flow: false,
        mdx_expression_text: false,
        mdx_jsx_flow: false,
        mdx_jsx_text: false,
        thematic_break: false,
    };
    ParseOptions { constructs, ..ParseOptions::default() }
}

/// Whether nothing in a text could be markup: most texts need no second look.
fn is_plain(text: &str) -> bool {
    let signs = |c: char| matches!(c, '*' | '_' | '[' | '|' | '#' | '\\' | '\t' | '@');
    let begins = |line: &str| matches!(kind_of(line), LineKind::Item { .. } | LineKind::Quote(_));
    !text.contains(signs) && !text.contains("://") && !text.contains("www.") && !text.lines().any(begins)
}

/// Paragraphs alone: an empty line parts them.
fn paragraphs(text: &str) -> Vec<Block> {
    let mut paragraphs: Vec<Vec<&str>> = vec![Vec::new()];
    for line in text.split('\n') {
        match paragraphs.last_mut() {
            Some(lines) if !is_blank(line) => lines.push(line),
            _ => paragraphs.push(Vec::new()),
        }
    }
    let filled = paragraphs.into_iter().filter(|lines| !lines.is_empty());
    filled.map(|lines| Block::Paragraph(Line::text(lines.join("\n")))).collect()
}

/// How the pieces of a line are stressed: the outer stress holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stress {
    None,
    Strong,
    Emphasis,
}

struct Reader<'a> {
    /// The guarded text, which what the library gives back leads into.
    source: &'a str,
}

impl Reader<'_> {
    fn block(&self, node: &Node) -> Block {
        match node {
            Node::Heading(it) => Block::Heading {
                level: it.depth.saturating_sub(1).max(1),
                id: String::new(),
                text: self.line(&it.children, Stress::None),
            },
            Node::List(it) => {
                Block::List { ordered: it.ordered, items: it.children.iter().map(|item| self.inside(item)).collect() }
            }
            Node::Blockquote(it) => Block::Quote { blocks: self.placed(&it.children), from: Line::new() },
            Node::Table(it) => self.table(&it.children, &it.align),
            Node::Paragraph(it) => Block::Paragraph(self.line(&it.children, Stress::None)),
            other => Block::Paragraph(self.line(std::slice::from_ref(other), Stress::None)),
        }
    }

    fn placed(&self, nodes: &[Node]) -> Vec<Placed> {
        nodes.iter().map(|node| self.block(node).into()).collect()
    }

    fn inside(&self, node: &Node) -> Vec<Placed> {
        node.children().map(|children| self.placed(children)).unwrap_or_default()
    }

    fn table(&self, rows: &[Node], columns: &[AlignKind]) -> Block {
        let cells = |row: &Node| -> Vec<Line> {
            let cells = row.children().map(Vec::as_slice).unwrap_or_default();
            let cell = |cell: &Node| self.line(cell.children().map(Vec::as_slice).unwrap_or_default(), Stress::None);
            let mut cells: Vec<Line> = cells.iter().map(cell).collect();
            cells.resize(cells.len().max(columns.len()), Line::new());
            cells
        };
        let mut rows = rows.iter().map(cells);
        let head = rows.next().unwrap_or_default();
        Block::Table { caption: Line::new(), head, rows: rows.map(TableRow::from).collect() }
    }

    fn line(&self, nodes: &[Node], stress: Stress) -> Line {
        let mut line = Line::new();
        for node in nodes {
            match node {
                Node::Text(it) => text(&mut line, &it.value, stress),
                Node::Strong(it) if stress == Stress::None => {
                    line.push_line(self.line(&it.children, Stress::Strong));
                }
                Node::Emphasis(it) if stress == Stress::None => {
                    line.push_line(self.line(&it.children, Stress::Emphasis));
                }
                Node::Link(it) if is_followable(&it.url) => {
                    line.push_link(plain(&it.children), it.url.as_str());
                }
                // brackets that lead nowhere are what was typed
                Node::Link(it) => text(&mut line, self.typed(it.position.as_ref()), stress),
                other => match other.children() {
                    Some(children) => {
                        line.push_line(self.line(children, stress));
                    }
                    None => text(&mut line, self.typed(other.position()), stress),
                },
            }
        }
        line
    }

    fn typed(&self, at: Option<&markdown::unist::Position>) -> &str {
        at.and_then(|at| self.source.get(at.start.offset..at.end.offset)).unwrap_or_default()
    }
}

/// Text with the references in it.
fn text(line: &mut Line, text: &str, stress: Stress) {
    let mut rest = text;
    while let Some(at) = rest.find(REFERENCE) {
        styled(line, &rest[..at], stress);
        rest = &rest[at + REFERENCE.len_utf8()..];
        if let Some(group) = reference_groups(rest).into_iter().next().filter(|group| group.range.start == 0) {
            line.push(Inline::Reference(group.references));
            rest = &rest[group.range.end..];
        } else if let Some(mention) = mentions(rest).into_iter().next().filter(|it| it.range.start == 0) {
            line.push(Inline::mention(mention.name));
            rest = &rest[mention.range.end..];
        }
    }
    styled(line, rest, stress);
}

fn styled(line: &mut Line, text: &str, stress: Stress) {
    if text.is_empty() {
        return;
    }
    match stress {
        Stress::None => line.push_text(text),
        Stress::Strong => line.push_strong(text),
        Stress::Emphasis => line.push_emphasis(text),
    };
}

fn plain(nodes: &[Node]) -> String {
    let said = nodes.iter().map(|node| match node {
        Node::Text(it) => it.value.clone(),
        other => other.children().map(|children| plain(children)).unwrap_or_default(),
    });
    said.collect()
}

/// A block as pieces of one line; `lead` is the indent of what stands inside it.
fn told(block: &Block, lead: &str) -> Line {
    match block {
        Block::Paragraph(line) => line.clone(),
        Block::Heading { text, .. } => Line::from(Inline::strong(text.plain())),
        Block::Quote { blocks, from } => {
            let mut line = Line::text("“");
            line.push_line(joined(blocks, lead)).push_text("”");
            if !from.is_empty() {
                line.push_text(" — ").push_line(from.clone());
            }
            line
        }
        Block::List { ordered, items } => {
            let mut line = Line::new();
            for (index, item) in items.iter().enumerate() {
                let mark = if *ordered { format!("{}. ", index + 1) } else { "• ".to_owned() };
                let gap = if index == 0 { "" } else { "\n" };
                line.push_text(format!("{gap}{}{mark}", if index == 0 { "" } else { lead }));
                line.push_line(joined(item, &format!("{lead}\u{2003}")));
            }
            line
        }
        Block::Table { head, rows, .. } => {
            let mut line = Line::new();
            for (index, cells) in
                std::iter::once(head.as_slice()).chain(rows.iter().map(|row| row.cells.as_slice())).enumerate()
            {
                if index > 0 {
                    line.push_text("\n");
                }
                for (number, cell) in cells.iter().enumerate() {
                    if number > 0 {
                        line.push_text(" | ");
                    }
                    line.push_line(cell.clone());
                }
            }
            line
        }
        _ => Line::new(),
    }
}

fn joined(blocks: &[Placed], lead: &str) -> Line {
    let mut line = Line::new();
    for placed in blocks {
        if !line.is_empty() {
            line.push_text(format!("\n{lead}"));
        }
        line.push_line(told(&placed.block, lead));
    }
    line
}
