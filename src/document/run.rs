//! Text with the role it plays: what layout hands to a front end.
//!
//! A role is looked up in a theme; the text is already cleaned and holds no control character.
//! Only a newline may stand in runs that are still to be wrapped.

use super::line::{Inline, Line, Tone, label_text, mention_said};
use super::words::Glyphs;
use crate::text::clean::{printed_lines, screen_lines};
use crate::text::reference_text;

/// What a run of text is, for a theme to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RunRole {
    /// The document's title.
    Title,
    /// A heading of this level.
    Heading(u8),
    /// The label of a value: facts under the title, column heads in a record.
    Label,
    /// Running text, and the blanks between columns.
    Text,
    /// Words the reader must not miss.
    Strong,
    /// Words set apart.
    Emphasis,
    /// A numbered source.
    Cite,
    /// A reference, and an entry of the contents.
    Link,
    /// A state with its words.
    Sign(Tone),
    /// Quoted words.
    Quote,
    /// The line above a table, bars or contents.
    Caption,
    /// The head of a table's column.
    Head,
    /// A bullet, or the number of an item or entry.
    Marker,
    /// Lines of tables, edges of quotes and notices, rules.
    Frame,
    /// A part of a bar.
    Bar(Tone),
}

/// A piece of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub role: RunRole,
    /// Cleaned text.
    pub text: String,
}

impl Run {
    /// A run of text that is clean already.
    pub fn new(role: RunRole, text: impl Into<String>) -> Self {
        Self { role, text: text.into() }
    }

    /// What was typed, cleaned; newlines stay for the wrapping.
    #[must_use]
    pub fn typed(role: RunRole, text: &str) -> Self {
        Self { role, text: screen_lines(text).into_owned() }
    }

    /// The runs of a line whose running text plays `base`.
    ///
    /// Stress shows only inside running text: a heading is all of one weight.
    #[must_use]
    pub fn of_line(line: &Line, base: RunRole, glyphs: Glyphs) -> Vec<Self> {
        let typed = |role, text: &str| match glyphs {
            Glyphs::Printed => Self { role, text: printed_lines(text).into_owned() },
            _ => Self::typed(role, text),
        };
        let stressed = |role| {
            if matches!(base, RunRole::Text | RunRole::Quote) { role } else { base }
        };
        let mut runs = Vec::new();
        for inline in line.inlines() {
            match inline.bare() {
                Inline::Text(text) | Inline::Typed(text) => runs.push(typed(base, text)),
                Inline::Reference(references) => runs.push(typed(RunRole::Cite, &reference_text(references))),
                Inline::Mention { name, text, .. } => runs.push(typed(RunRole::Link, &mention_said(name, text))),
                Inline::Note { short, .. } => {
                    // the mark would stand at the word; what is said in its place does not
                    let is_apart = runs.last().is_none_or(|run: &Self| run.text.ends_with([' ', '\n']));
                    runs.extend((!is_apart).then(|| Self::new(base, " ")));
                    runs.extend(Self::of_line(short, base, glyphs));
                }
                Inline::Label { word, number, .. } => runs.push(typed(base, &label_text(word, *number))),
                Inline::Field(field) => runs.push(typed(base, field.printed())),
                Inline::Revised(it) => runs.push(typed(base, &it.marked())),
                Inline::Foreign { .. } => {}
                Inline::Strong(text) => runs.push(typed(stressed(RunRole::Strong), text)),
                Inline::Emphasis(text) => runs.push(typed(stressed(RunRole::Emphasis), text)),
                Inline::Cite { label, .. } => {
                    runs.push(typed(RunRole::Cite, &format!("[{label}]")));
                }
                Inline::Sign(tone, words) => {
                    let gap = if words.is_empty() { "" } else { " " };
                    let text = format!("{}{gap}{words}", tone.glyph(glyphs));
                    runs.push(typed(RunRole::Sign(*tone), &text));
                }
                Inline::Link { text, to } => {
                    runs.push(typed(RunRole::Link, text));
                    if !to.starts_with('#') && to != text {
                        runs.push(typed(base, &format!(" ({to})")));
                    }
                }
            }
        }
        runs
    }
}
