//! Pieces of a line as HTML: stress, sources, signs and links.

use super::super::line::{Inline, Line, Tone, label_text, mention_said};
use super::super::link::is_followable;
use super::super::words::Glyphs;
use super::escape;
use crate::text::{Direction, reference_text};

/// The class of a tone in the style sheet and in the names of the fills.
pub fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Favourable => "favourable",
        Tone::Partly => "partly",
        Tone::Unfavourable => "unfavourable",
        Tone::Unknown => "unknown",
        Tone::NotApplicable => "not-applicable",
        Tone::Open => "open",
        Tone::Unsupported => "unsupported",
        Tone::Neutral => "neutral",
    }
}

/// How the ids of notes begin; no id of a heading holds two hyphens and a letter before them like these.
pub const NOTE: &str = "page--note-";

/// A line; `anchor` turns the id of a heading into that of its element.
pub fn line(line: &Line, glyphs: Glyphs, anchor: &dyn Fn(&str) -> Option<String>) -> String {
    let mut written = String::new();
    let mut is_from_left = false;
    for inline in line.inlines() {
        let bare = inline.bare();
        let direction = match bare {
            Inline::Text(text) | Inline::Strong(text) | Inline::Emphasis(text) => Direction::of_text(text),
            _ => None,
        };
        let said = match bare {
            // text from the right behind a label from the left: its sentences keep their order
            Inline::Text(text) if is_from_left && direction == Some(Direction::Rtl) => {
                format!("<bdi>{}</bdi>", escape::lines(text))
            }
            Inline::Text(text) | Inline::Typed(text) => escape::lines(text),
            Inline::Strong(text) => format!("<strong>{}</strong>", escape::lines(text)),
            Inline::Emphasis(text) => format!("<em>{}</em>", escape::lines(text)),
            Inline::Cite { label, target } => {
                let label = format!("[{}]", escape::text(label));
                match anchor(target) {
                    Some(to) => format!("<a href=\"#{}\">{label}</a>", escape::attribute(&to)),
                    None => label,
                }
            }
            Inline::Sign(tone, words) => sign(*tone, words, glyphs),
            Inline::Link { text, to } => link(text, to, anchor),
            Inline::Mention { name, text, to } => {
                let said = escape::text(&mention_said(name, text)).to_string();
                match to.as_deref().and_then(anchor) {
                    Some(to) => format!("<a href=\"#{}\">{said}</a>", escape::attribute(&to)),
                    None => said,
                }
            }
            Inline::Reference(references) => escape::text(&reference_text(references)),
            Inline::Note { number, .. } => format!(
                "<sup><a id=\"{NOTE}from-{number}\" href=\"#{NOTE}{number}\" role=\"doc-noteref\">{number}</a></sup>"
            ),
            Inline::Label { word, number, .. } => {
                format!("<span class=\"label\">{}</span>", escape::text(&label_text(word, *number)))
            }
            Inline::Field(field) => escape::lines(field.printed()),
            Inline::Revised(it) => {
                let element = if it.is_added { "ins" } else { "del" };
                format!("<{element}>{}</{element}>", escape::lines(&it.marked()))
            }
            Inline::Foreign { .. } => String::new(),
        };
        match inline.language() {
            Some(language) => {
                written.push_str(&format!("<span lang=\"{}\">{said}</span>", escape::attribute(language)));
            }
            None => written.push_str(&said),
        }
        is_from_left |= direction == Some(Direction::Ltr);
    }
    written
}

/// A sign with its words; who hears the page hears the words, and the sign only where there are none.
pub fn sign(tone: Tone, words: &str, glyphs: Glyphs) -> String {
    let (class, glyph) = (class(tone), escape::text(tone.glyph(glyphs)));
    if words.is_empty() {
        return format!("<span class=\"sign {class}\">{glyph}</span>");
    }
    let words = escape::lines(words);
    format!("<span class=\"sign {class}\"><span aria-hidden=\"true\">{glyph}</span> {words}</span>")
}

fn link(text: &str, to: &str, anchor: &dyn Fn(&str) -> Option<String>) -> String {
    let shown = escape::lines(text);
    match to.strip_prefix('#') {
        Some(id) => match anchor(id) {
            Some(id) => format!("<a href=\"#{}\">{shown}</a>", escape::attribute(&id)),
            None => shown,
        },
        // no target hides behind its words
        None => {
            let behind = if to == text { String::new() } else { format!(" ({})", escape::lines(to)) };
            if is_followable(to) {
                let to = escape::attribute(to);
                format!("<a href=\"{to}\" rel=\"noopener noreferrer\">{shown}</a>{behind}")
            } else {
                format!("{shown}{behind}")
            }
        }
    }
}
