//! One line of styled text: the smallest thing a document is made of.
//!
//! A [`Line`] says what its pieces *are* (a source, a state, stress), never how they look. Text is
//! kept as it was typed; a newline inside it is a line break where the format has one.
//!
//! `Line::text("Covered: ").and(Inline::sign(Tone::Partly, "in part"))`

use super::words::Glyphs;
use crate::text::{TextReference, mention_text, reference_text};

/// What a state means for the people concerned; themes and fills follow it, never the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tone {
    /// The state wished for.
    Favourable,
    /// Half way: some persons, some branches, some provisions.
    Partly,
    /// The state that leaves a gap.
    Unfavourable,
    /// Answered, and the answer is that nobody knows.
    Unknown,
    /// Does not arise here.
    NotApplicable,
    /// Not answered yet.
    Open,
    /// Claimed without a source.
    Unsupported,
    /// A state that is neither good nor bad.
    Neutral,
}

impl Tone {
    /// Every tone, in the order a legend lists them.
    pub const ALL: [Self; 8] = [
        Self::Favourable,
        Self::Partly,
        Self::Unfavourable,
        Self::Unknown,
        Self::NotApplicable,
        Self::Open,
        Self::Unsupported,
        Self::Neutral,
    ];

    /// The sign printed before a state's words, one cell wide, different for every tone.
    #[must_use]
    pub fn glyph(self, glyphs: Glyphs) -> &'static str {
        let (unicode, ascii) = match self {
            Self::Favourable => ("●", "+"),
            Self::Partly => ("◐", "~"),
            Self::Unfavourable => ("▲", "x"),
            Self::Unknown => ("?", "?"),
            Self::NotApplicable => ("–", "/"),
            Self::Open => ("○", "o"),
            Self::Unsupported => ("!", "!"),
            Self::Neutral => ("•", "*"),
        };
        glyphs.pick(unicode, ascii)
    }
}

/// What a caption stands above.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Captioned {
    Table,
    Figure,
}

impl Captioned {
    /// The id links to one of them lead to.
    #[must_use]
    pub fn id(self, number: usize) -> String {
        match self {
            Self::Table => format!("table/{number}"),
            Self::Figure => format!("figure/{number}"),
        }
    }
}

/// A place to fill in. A file that can be filled in on the screen has a field there, which is known by its name when it
/// comes back; every other shows what a pen needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormField {
    /// At most 64 letters; nothing where the field is for the pen alone.
    pub name: String,
    /// What it asks for, read out where it is not seen.
    pub title: String,
    pub kind: FormFieldKind,
}

/// What is done in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormFieldKind {
    /// It is ticked.
    Box,
    /// One of these is chosen.
    OneOf(Vec<String>),
    /// Words are written over these dots.
    Words(String),
    /// These words stand there already and stay.
    Fixed(String),
}

impl FormField {
    /// A box to tick, on paper.
    const BOX: &str = "[  ]";

    /// What stands there for a pen.
    #[must_use]
    pub fn printed(&self) -> &str {
        match &self.kind {
            FormFieldKind::Box => Self::BOX,
            FormFieldKind::OneOf(_) => "",
            FormFieldKind::Words(text) | FormFieldKind::Fixed(text) => text,
        }
    }
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Running text.
    Text(String),
    /// Words the reader must not miss.
    Strong(String),
    /// Words set apart, such as a title.
    Emphasis(String),
    /// A numbered source, printed as `[label]`.
    Cite {
        /// The number or letters between the brackets, without them.
        label: String,
        /// The id of the heading or the printed address the source stands at.
        target: String,
    },
    /// A state: its sign, then its words.
    Sign(Tone, String),
    /// A reference to elsewhere, shown whole: no target hides behind its words.
    Link {
        /// The words shown.
        text: String,
        /// An address, or `#id` for a heading of the same document.
        to: String,
    },
    /// The name and number a caption begins with: “Table 3”.
    Label {
        kind: Captioned,
        /// The name in the language of the document.
        word: String,
        /// From 1, in reading order among its kind; given when the document is set out.
        number: usize,
        /// What links to the table or figure lead to.
        id: String,
    },
    /// A place to fill in, on paper or on the screen.
    Field(FormField),
    /// What people typed in a long text, markup and all; setting a document out makes pieces and blocks of it.
    Typed(String),
    /// Sources named in a text; setting a document out makes of it what the house style asks for.
    Reference(Vec<TextReference>),
    /// A part of the document named in a text (“table 3”); setting a document out finds its words and where it stands.
    Mention {
        /// As typed.
        name: String,
        /// What is printed; empty until the document is set out.
        text: String,
        /// The id of its place in the document; nothing where the document has no such place.
        to: Option<String>,
    },
    /// A footnote, at the place of its mark.
    Note {
        /// Its number in the document, from 1, in reading order; given when the document is set out.
        number: usize,
        /// What is said at that place where there are no footnotes.
        short: Line,
        /// The note.
        text: Line,
    },
    /// Words that were added to a text or removed from it: a tracked change where there are such, else between signs.
    Revised(Box<Revised>),
    /// A piece in another language than the document.
    Foreign {
        /// Its language (BCP 47).
        language: String,
        /// Running text or stressed words.
        piece: Box<Inline>,
    },
}

/// Words that were added or removed, by whom and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revised {
    /// Whether they were added; else they were removed.
    pub is_added: bool,
    /// The words.
    pub text: String,
    /// Who changed them.
    pub author: String,
    /// When, `2026-11-26T14:32` or a day; empty where nobody knows.
    pub at: String,
}

impl Revised {
    /// The words between the signs of what became of them, blanks outside.
    #[must_use]
    pub fn marked(&self) -> String {
        let (open, close) = if self.is_added { ("[+", "+]") } else { ("[-", "-]") };
        let words = self.text.trim();
        match self.text.split_once(words).filter(|_| !words.is_empty()) {
            Some((before, behind)) => format!("{before}{open}{words}{close}{behind}"),
            None => format!("{open}{}{close}", self.text),
        }
    }
}

impl Inline {
    /// What people typed in a long text.
    pub fn typed(text: impl Into<String>) -> Self {
        Self::Typed(text.into())
    }

    /// A part of the document, by its name.
    pub fn mention(name: impl Into<String>) -> Self {
        Self::Mention { name: name.into(), text: String::new(), to: None }
    }

    /// The piece without what is said of its language.
    #[must_use]
    pub fn bare(&self) -> &Self {
        match self {
            Self::Foreign { piece, .. } => piece.bare(),
            piece => piece,
        }
    }

    /// The language of the piece, where it is not that of the document.
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        match self {
            Self::Foreign { language, .. } => Some(language),
            _ => None,
        }
    }

    /// A state sign; empty words leave the sign alone.
    pub fn sign(tone: Tone, words: impl Into<String>) -> Self {
        Self::Sign(tone, words.into())
    }

    /// Stressed words.
    pub fn strong(words: impl Into<String>) -> Self {
        Self::Strong(words.into())
    }

    /// Words set apart.
    pub fn emphasis(words: impl Into<String>) -> Self {
        Self::Emphasis(words.into())
    }

    /// A numbered source; `label` comes without brackets.
    pub fn cite(label: impl Into<String>, target: impl Into<String>) -> Self {
        Self::Cite { label: label.into(), target: target.into() }
    }

    /// A reference; `#id` leads to a heading of the same document.
    pub fn link(text: impl Into<String>, to: impl Into<String>) -> Self {
        Self::Link { text: text.into(), to: to.into() }
    }
}

/// Styled text of one line; equal neighbours of plain text are kept as one piece.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line(Vec<Inline>);

impl Line {
    /// The empty line.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// A line of running text; empty text gives the empty line.
    pub fn text(text: impl Into<String>) -> Self {
        let mut line = Self::new();
        line.push_text(text);
        line
    }

    /// The same line with one more piece at its end.
    #[must_use]
    pub fn and(mut self, inline: impl Into<Inline>) -> Self {
        self.push(inline.into());
        self
    }

    /// The same line with every piece of another at its end.
    #[must_use]
    pub fn and_line(mut self, line: Line) -> Self {
        self.push_line(line);
        self
    }

    /// Adds a piece, joining running text to running text and leaving out empty text.
    pub fn push(&mut self, inline: Inline) -> &mut Self {
        match (inline, self.0.last_mut()) {
            (Inline::Text(text), _) if text.is_empty() => {}
            (Inline::Text(text), Some(Inline::Text(before))) => before.push_str(&text),
            (Inline::Typed(text), _) if text.is_empty() => {}
            (inline, _) => self.0.push(inline),
        }
        self
    }

    /// Adds running text.
    pub fn push_text(&mut self, text: impl Into<String>) -> &mut Self {
        self.push(Inline::Text(text.into()))
    }

    /// Adds stressed words.
    pub fn push_strong(&mut self, words: impl Into<String>) -> &mut Self {
        self.push(Inline::strong(words))
    }

    /// Adds words set apart.
    pub fn push_emphasis(&mut self, words: impl Into<String>) -> &mut Self {
        self.push(Inline::emphasis(words))
    }

    /// Adds a numbered source; `label` comes without brackets.
    pub fn push_cite(&mut self, label: impl Into<String>, target: impl Into<String>) -> &mut Self {
        self.push(Inline::cite(label, target))
    }

    /// Adds a state sign with its words.
    pub fn push_sign(&mut self, tone: Tone, words: impl Into<String>) -> &mut Self {
        self.push(Inline::sign(tone, words))
    }

    /// Adds a reference.
    pub fn push_link(&mut self, text: impl Into<String>, to: impl Into<String>) -> &mut Self {
        self.push(Inline::link(text, to))
    }

    /// Adds every piece of another line.
    pub fn push_line(&mut self, line: Line) -> &mut Self {
        for inline in line.0 {
            self.push(inline);
        }
        self
    }

    /// The pieces in reading order.
    #[must_use]
    pub fn inlines(&self) -> &[Inline] {
        &self.0
    }

    /// The pieces, for whoever makes another line of them.
    #[must_use]
    pub fn into_inlines(self) -> Vec<Inline> {
        self.0
    }

    /// Takes the blanks off the end of running text.
    pub(super) fn trim_end(&mut self) {
        let last = self.0.last_mut().map(|inline| match inline {
            Inline::Foreign { piece, .. } => &mut **piece,
            inline => inline,
        });
        if let Some(Inline::Text(text)) = last {
            text.truncate(text.trim_end_matches(' ').len());
        }
    }

    /// The language of its first piece that is not in that of the document.
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        self.0.iter().find_map(Inline::language)
    }

    /// True when nothing but blanks would be printed.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|inline| matches!(inline, Inline::Text(text) if text.trim().is_empty()))
    }

    /// True when nothing would be printed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words alone, as typed: no signs, no link targets, no footnotes; sources keep their brackets.
    #[must_use]
    pub fn plain(&self) -> String {
        let mut plain = String::new();
        for inline in &self.0 {
            match inline.bare() {
                Inline::Text(text)
                | Inline::Strong(text)
                | Inline::Emphasis(text)
                | Inline::Typed(text)
                | Inline::Sign(_, text)
                | Inline::Link { text, .. } => plain.push_str(text),
                Inline::Reference(references) => plain.push_str(&reference_text(references)),
                Inline::Mention { name, text, .. } => plain.push_str(&mention_said(name, text)),
                Inline::Label { word, number, .. } => plain.push_str(&label_text(word, *number)),
                Inline::Field(field) => plain.push_str(field.printed()),
                Inline::Revised(it) => plain.push_str(&it.marked()),
                Inline::Note { .. } | Inline::Foreign { .. } => {}
                Inline::Cite { label, .. } => {
                    plain.push('[');
                    plain.push_str(label);
                    plain.push(']');
                }
            }
        }
        plain
    }
}

/// What stands where a part of the document is named; in a document that nobody has set out, what was typed.
#[must_use]
pub fn mention_said(name: &str, text: &str) -> String {
    if text.is_empty() { mention_text(name) } else { text.to_owned() }
}

/// `Table 3`, which no line parts.
#[must_use]
pub fn label_text(word: &str, number: usize) -> String {
    format!("{word}\u{a0}{number}")
}

impl From<&str> for Inline {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Inline {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Line {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self::text(text)
    }
}

impl From<Inline> for Line {
    fn from(inline: Inline) -> Self {
        Self::new().and(inline)
    }
}

impl FromIterator<Inline> for Line {
    fn from_iter<I: IntoIterator<Item = Inline>>(inlines: I) -> Self {
        let mut line = Self::new();
        for inline in inlines {
            line.push(inline);
        }
        line
    }
}
