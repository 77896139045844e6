//! Blocks as HTML: landmarks, headings in order, lists, tables with scoped heads.

use super::super::caption::label_of;
use super::super::line::{Captioned, Line};
use super::super::markup::as_blocks;
use super::super::outline::{depths, outline};
use super::super::progress::{Cancellation, Cancelled, ProgressFn};
use super::super::table_row::{TableRow, columns_of_numbers};
use super::super::tree::{Block, Document, Placed};
use super::super::words::WriterWords;
use super::inline::NOTE;
use super::{chart, escape, figure, inline, policy};
use std::collections::{HashMap, HashSet};

const STYLE: &str = include_str!("style.css");
/// No id of a heading holds two hyphens and a letter before them like these.
const MAIN: &str = "page--main";
const CONTENTS: &str = "page--contents";

/// Writes `document` as one page.
pub fn write(document: &Document, words: &WriterWords, progress: ProgressFn<'_>) -> Result<String, Cancelled> {
    let mut page = HtmlWriter {
        document,
        words,
        anchors: anchors(document),
        cancellation: Cancellation::new(progress),
        out: String::new(),
        contents: 0,
    };
    page.head();
    for (index, placed) in document.blocks.iter().enumerate() {
        page.cancellation.ask(index, document.blocks.len())?;
        page.block(placed);
    }
    page.foot();
    page.cancellation.end().map(|()| page.out)
}

struct HtmlWriter<'a> {
    document: &'a Document,
    words: &'a WriterWords,
    /// By the id of a heading: the id of its element, and how deep it is.
    anchors: HashMap<&'a str, (String, usize)>,
    cancellation: Cancellation<'a>,
    out: String,
    contents: usize,
}

/// Ids that are safe in an address: what is not a letter, a digit, `-` or `_` becomes a hyphen, repeats are numbered.
fn anchors(document: &Document) -> HashMap<&str, (String, usize)> {
    let mut taken: HashSet<String> = HashSet::new();
    // the number last given to a slug: thousands of ids may come down to one
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut anchors = HashMap::new();
    let headings = document.headings().into_iter().map(|(_, id, _)| id).zip(depths(document));
    let others = document.anchors().into_iter().map(|id| (id, 0));
    for (id, depth) in headings.chain(others) {
        let safe = |c: char| if c.is_ascii_alphanumeric() || "-_".contains(c) { c } else { '-' };
        let slug = format!("at_{}", id.chars().map(safe).collect::<String>());
        let mut name = slug.clone();
        while !taken.insert(name.clone()) {
            let number = numbers.entry(slug.clone()).and_modify(|number| *number += 1).or_insert(2);
            name = format!("{slug}-{number}");
        }
        anchors.entry(id).or_insert((name, depth));
    }
    anchors
}

impl HtmlWriter<'_> {
    fn push(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn line(&self, line: &Line) -> String {
        inline::line(line, self.words.glyphs, &|id| self.anchors.get(id).map(|(anchor, _)| anchor.clone()))
    }

    fn head(&mut self) {
        let document = self.document;
        let notice = escape::css(&document.notice.plain());
        let style = STYLE.replace("NOTICE", &notice);
        let language = if document.language.is_empty() { "und" } else { document.language.as_str() };
        let title = document.title.plain();
        let author = match document.author.as_str() {
            "" => String::new(),
            author => format!("<meta name=\"author\" content=\"{}\">\n", escape::attribute(author)),
        };
        self.push(&format!(
            "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
             {author}<title>{}</title>\n<style>{style}</style>\n</head>\n<body>\n",
            escape::attribute(language),
            document.direction.as_str(),
            escape::attribute(&policy::policy(&style, document.logo.is_some())),
            escape::attribute(if title.is_empty() { "–" } else { &title }),
        ));
        if !self.words.skip.is_empty() {
            self.push(&format!("<a class=\"skip\" href=\"#{MAIN}\">{}</a>\n", escape::text(&self.words.skip)));
        }
        self.push("<header>\n");
        if let Some(logo) = &document.logo {
            let (kind, data) = (logo.kind.ending(), policy::base64(&logo.bytes));
            let (said, (width, height)) = (escape::attribute(&logo.said), logo.fitted(270.0, 110.0));
            self.push(&format!(
                "<p><img src=\"data:image/{kind};base64,{data}\" alt=\"{said}\" width=\"{width:.0}\" height=\"{height:.0}\"></p>\n"
            ));
        }
        if !document.title.is_empty() {
            let title = self.line(&document.title);
            self.push(&format!("<h1 dir=\"auto\">{title}</h1>\n"));
        }
        if !document.meta.is_empty() {
            self.push("<dl>\n");
            for (label, value) in &document.meta {
                let (label, value) = (self.line(label), self.line(value));
                self.push(&format!("<div><dt>{label}</dt><dd dir=\"auto\">{value}</dd></div>\n"));
            }
            self.push("</dl>\n");
        }
        self.push(&format!("</header>\n<main id=\"{MAIN}\" tabindex=\"-1\">\n"));
        self.push(&figure::fills());
        self.push("\n");
    }

    /// The footnotes of the document, each with the way back to its mark.
    fn notes(&mut self) {
        let notes = self.document.notes();
        if notes.is_empty() {
            return;
        }
        let title = escape::text(&self.words.notes);
        self.push(&format!("<section class=\"notes\" role=\"doc-endnotes\"><p class=\"label\">{title}</p>\n<ol>\n"));
        for (number, text) in notes {
            let text = self.line(text);
            self.push(&format!(
                "<li id=\"{NOTE}{number}\">{text} <a href=\"#{NOTE}from-{number}\" role=\"doc-backlink\">↑</a></li>\n"
            ));
        }
        self.push("</ol></section>\n");
    }

    fn foot(&mut self) {
        self.notes();
        self.push("</main>\n");
        if !self.document.notice.is_empty() {
            let notice = self.line(&self.document.notice);
            self.push(&format!("<footer><p>{notice}</p></footer>\n"));
        }
        self.push("</body>\n</html>\n");
    }

    fn flow(&mut self, blocks: &[Placed]) {
        self.cancellation.each(blocks).for_each(|placed| self.block(placed));
    }

    fn block(&mut self, placed: &Placed) {
        match &placed.block {
            Block::Heading { id, text, .. } => self.heading(id, text),
            Block::Paragraph(line) => self.paragraph(line),
            Block::Prose(text) => self.flow(&as_blocks(text)),
            Block::Quote { blocks, from } => {
                self.push("<figure class=\"quote\"><blockquote>\n");
                self.flow(blocks);
                self.push("</blockquote>");
                if !from.is_empty() {
                    let from = self.line(from);
                    self.push(&format!("<figcaption>— {from}</figcaption>"));
                }
                self.push("</figure>\n");
            }
            Block::List { ordered, items } => {
                let name = if *ordered { "ol" } else { "ul" };
                self.push(&format!("<{name}>\n"));
                for item in self.cancellation.each(items) {
                    self.push("<li>");
                    self.flow(item);
                    self.push("</li>\n");
                }
                self.push(&format!("</{name}>\n"));
            }
            Block::Table { caption, head, rows } => self.table(caption, head, rows),
            Block::Bars { caption, bars } => self.figure("bars", caption, &figure::bars(bars)),
            Block::HeatMap { caption, map } => self.figure("map", caption, &figure::heat_map(map, self.words)),
            Block::Chart { caption, chart } => self.figure("chart", caption, &chart::chart(chart, &self.words.colon)),
            Block::Notice(inner) => {
                self.push("<div class=\"notice\" role=\"note\">\n");
                self.flow(inner);
                self.push("</div>\n");
            }
            Block::Rule => self.push("<hr>\n"),
            Block::Anchor(id) => {
                let (name, _) = self.anchors.get(id.as_str()).cloned().unwrap_or_default();
                self.push(&format!("<span id=\"{name}\"></span>\n"));
            }
            Block::Text(_) => {}
            Block::PageBreak(_) => self.push("<div class=\"page-break\"></div>\n"),
            Block::Contents(deepest) => self.contents(*deepest),
            Block::Captions { title, kind } => self.captions(title, *kind),
        }
    }

    fn paragraph(&mut self, line: &Line) {
        if !line.is_empty() {
            let line = self.line(line);
            self.push(&format!("<p dir=\"auto\">{line}</p>\n"));
        }
    }

    fn heading(&mut self, id: &str, text: &Line) {
        let title = usize::from(!self.document.title.is_empty());
        let (anchor, depth) = self.anchors.get(id).cloned().unwrap_or_default();
        let level = (depth + 1 + title).min(6);
        let text = self.line(text);
        self.push(&format!("<h{level} id=\"{anchor}\" dir=\"auto\">{text}</h{level}>\n"));
    }

    fn contents(&mut self, deepest: u8) {
        let entries = outline(self.document, deepest);
        if entries.is_empty() {
            return;
        }
        self.contents += 1;
        let id = format!("{CONTENTS}{}", self.contents);
        self.push("<nav");
        if !self.words.contents.is_empty() {
            self.push(&format!(
                " aria-labelledby=\"{id}\"><p class=\"label\" id=\"{id}\">{}</p",
                escape::text(&self.words.contents)
            ));
        }
        self.push(">\n");
        let mut depth = 0;
        self.push("<ol>");
        for (index, entry) in self.cancellation.each(&entries).enumerate() {
            // an entry's item stays open until one of its own depth or less follows
            while depth < entry.depth {
                self.push("<ol>");
                depth += 1;
            }
            if index > 0 && entries[index - 1].depth >= entry.depth {
                self.push("</li>");
            }
            while depth > entry.depth {
                self.push("</ol></li>");
                depth -= 1;
            }
            let anchor = self.anchors.get(entry.id).map(|(anchor, _)| anchor.clone()).unwrap_or_default();
            // a link inside a link is none: the words alone
            let text = escape::attribute(&entry.text.plain());
            self.push(&format!("<li><a href=\"#{anchor}\">{text}</a>"));
        }
        while depth > 0 {
            self.push("</li></ol>");
            depth -= 1;
        }
        self.push("</li></ol></nav>\n");
    }

    /// The caption of a table or figure; links lead to one with a number.
    fn caption(&self, caption: &Line) -> String {
        if caption.is_empty() {
            return String::new();
        }
        let anchor = label_of(caption).and_then(|id| self.anchors.get(id));
        let id = anchor.map(|(name, _)| format!(" id=\"{name}\"")).unwrap_or_default();
        format!("<caption{id} dir=\"auto\">{}</caption>", self.line(caption))
    }

    /// The list of numbered tables or figures.
    fn captions(&mut self, title: &Line, kind: Captioned) {
        let entries = self.document.captions(kind);
        if entries.is_empty() {
            return;
        }
        self.contents += 1;
        let (id, title) = (format!("{CONTENTS}{}", self.contents), self.line(title));
        self.push(&format!("<nav aria-labelledby=\"{id}\"><p class=\"label\" id=\"{id}\">{title}</p>\n<ul>"));
        for (id, caption) in self.cancellation.each(entries) {
            let anchor = self.anchors.get(id).map(|(anchor, _)| anchor.clone()).unwrap_or_default();
            self.push(&format!("<li><a href=\"#{anchor}\">{}</a></li>", escape::attribute(&caption.plain())));
        }
        self.push("</ul>\n</nav>\n");
    }

    fn figure(&mut self, class: &str, caption: &Line, table: &str) {
        let caption = self.caption(caption);
        self.push(&format!("<table class=\"{class}\">{caption}{table}</table>\n"));
    }

    fn table(&mut self, caption: &Line, head: &[Line], rows: &[TableRow]) {
        let count = rows.iter().map(|row| row.cells.len()).chain([head.len()]).max().unwrap_or(0);
        if count == 0 {
            return;
        }
        let caption = self.caption(caption);
        self.push(&format!("<table>{caption}"));
        let numbers = columns_of_numbers(rows);
        let cells = |line: &dyn Fn(usize) -> String, name: &str| -> String {
            (0..count)
                .map(|index| {
                    let text = line(index);
                    let number = if numbers.get(index) == Some(&true) { " class=\"number\"" } else { "" };
                    // an empty head is no head
                    let (open, close) =
                        if name == "th" && !text.is_empty() { ("th scope=\"col\"", "th") } else { ("td", "td") };
                    format!("<{open}{number} dir=\"auto\">{text}</{close}>")
                })
                .collect()
        };
        if !head.is_empty() {
            let heads = cells(&|index| head.get(index).map(|line| self.line(line)).unwrap_or_default(), "th");
            self.push(&format!("<thead><tr>{heads}</tr></thead>"));
        }
        self.push("<tbody>");
        for row in self.cancellation.each(rows) {
            let row = cells(&|index| row.cells.get(index).map(|line| self.line(line)).unwrap_or_default(), "td");
            self.push(&format!("<tr>{row}</tr>\n"));
        }
        self.push("</tbody></table>\n");
    }
}
