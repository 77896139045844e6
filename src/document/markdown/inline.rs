//! Lines: pieces with their markers, lines joined by hard breaks.

use super::super::line::{Inline, Line, label_text, mention_said};
use super::super::link::is_followable;
use super::super::words::Glyphs;
use super::escape::{characters, edges};
use crate::text::clean::printed_lines;
use crate::text::reference_text;

/// How a newline inside a line is written where the line ends up.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Break {
    /// A backslash and a new line.
    Hard,
    /// `<br>`: the only break a table cell can hold.
    Tag,
    /// A blank: a heading is one line.
    Blank,
}

/// A line as Markdown lines; `target` turns the id of a heading into a link's destination.
pub(super) fn line(
    line: &Line,
    newline: Break,
    glyphs: Glyphs,
    target: &dyn Fn(&str) -> Option<String>,
) -> Vec<String> {
    let mut written = String::new();
    let mut marked = false;
    let inlines = line.inlines();
    for (index, inline) in inlines.iter().enumerate() {
        let clean = |text: &str| characters(&printed_lines(text));
        let was_marked = std::mem::take(&mut marked);
        match inline.bare() {
            Inline::Text(text) | Inline::Typed(text) => written.push_str(&clean(text)),
            Inline::Reference(references) => written.push_str(&clean(&reference_text(references))),
            Inline::Mention { name, text, to } => {
                let said = clean(&mention_said(name, text));
                match to.as_deref().and_then(target) {
                    Some(to) => written.push_str(&format!("[{said}]({to})")),
                    None => written.push_str(&said),
                }
            }
            Inline::Note { number, .. } => written.push_str(&format!("[^{number}]")),
            Inline::Label { word, number, .. } => written.push_str(&clean(&label_text(word, *number))),
            Inline::Field(field) => written.push_str(&clean(field.printed())),
            Inline::Revised(it) => written.push_str(&clean(&it.marked())),
            Inline::Foreign { .. } => {}
            Inline::Strong(text) | Inline::Emphasis(text) => {
                let marker = if matches!(inline.bare(), Inline::Strong(_)) { "**" } else { "*" };
                let next = inlines.get(index + 1).map(first_char);
                marked = !was_marked && may_mark(&written, text, next);
                let marker = if marked { marker } else { "" };
                written.push_str(&format!("{marker}{}{marker}", clean(text)));
            }
            Inline::Cite { label, target: id } => {
                let label = clean(&format!("[{label}]"));
                match target(id) {
                    Some(to) => written.push_str(&format!("[{label}]({to})")),
                    None => written.push_str(&label),
                }
            }
            Inline::Sign(tone, words) => {
                written.push_str(&clean(tone.glyph(glyphs)));
                if !words.is_empty() {
                    written.push(' ');
                    written.push_str(&clean(words));
                }
            }
            Inline::Link { text, to } => {
                let inner = to.strip_prefix('#').map(target);
                match inner.unwrap_or_else(|| destination(to)) {
                    Some(to) => {
                        let text = clean(text).replace('\n', " ");
                        written.push_str(&format!("[{text}]({to})"));
                    }
                    None if to.starts_with('#') || to == text => written.push_str(&clean(text)),
                    None => written.push_str(&clean(&format!("{text} ({to})"))),
                }
            }
        }
    }
    join(&written, newline)
}

/// Whether markers around `text` open and close: CommonMark's flanking rules, on the safe side.
fn may_mark(before: &str, text: &str, next: Option<Option<char>>) -> bool {
    let shown = printed_lines(text);
    // circled and squared letters are letters to Unicode and symbols to CommonMark
    let symbol = |c: char| matches!(c, '\u{24b6}'..='\u{24e9}' | '\u{1f130}'..='\u{1f189}');
    let solid = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !symbol(c));
    let edge = |c: char| c == ' ' || c == '\n';
    let (first, last) = (shown.chars().next(), shown.chars().next_back());
    if first.is_none_or(char::is_whitespace) || last.is_none_or(char::is_whitespace) {
        return false;
    }
    // A paragraph break inside would end the stress at once.
    let whole = !shown.contains('\n');
    let opens = solid(first) || before.chars().next_back().is_none_or(edge);
    let closes = solid(last) || next.is_none_or(|next| next.is_none_or(edge));
    whole && opens && closes
}

fn first_char(inline: &Inline) -> Option<char> {
    match inline.bare() {
        Inline::Text(text) | Inline::Typed(text) | Inline::Strong(text) | Inline::Emphasis(text) => {
            printed_lines(text).chars().next()
        }
        Inline::Cite { .. }
        | Inline::Link { .. }
        | Inline::Reference(_)
        | Inline::Note { .. }
        | Inline::Mention { .. } => Some('['),

        Inline::Label { word, .. } => word.chars().next(),
        Inline::Field(field) => field.printed().chars().next(),
        Inline::Foreign { .. } => None,
        Inline::Revised(it) => it.marked().chars().next(),
        Inline::Sign(..) => Some('●'),
    }
}

/// A link's destination, if a reader may follow it without harm.
fn destination(to: &str) -> Option<String> {
    let braced = || if to.contains(['(', ')']) { format!("<{to}>") } else { to.to_owned() };
    is_followable(to).then(braced)
}

/// Guards the edges of every line and joins them the way their place allows.
fn join(escaped: &str, newline: Break) -> Vec<String> {
    match newline {
        // Empty lines would part the paragraph; there is nothing on them to lose.
        Break::Hard => {
            let lines: Vec<_> = escaped.split('\n').filter(|line| !line.trim().is_empty()).map(edges).collect();
            let last = lines.len().saturating_sub(1);
            let broken = |(index, line)| if index < last { line + "\\" } else { line };
            lines.into_iter().enumerate().map(broken).collect()
        }
        Break::Tag => vec![escaped.split('\n').map(edges).collect::<Vec<_>>().join("<br>")],
        Break::Blank => vec![edges(&escaped.replace('\n', " "))],
    }
}
