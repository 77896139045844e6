//! The few words and signs a writer needs of its own, so that this layer stays language-free.
//!
//! The front end fills [`WriterWords`] from its catalogue; the default has no words at all.

/// Which signs a writer may draw with, and how it shows what people typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Glyphs {
    /// Box drawing, block elements and geometric shapes.
    #[default]
    Unicode,
    /// ASCII for what we draw ourselves; what people typed keeps its letters.
    Ascii,
    /// As [`Glyphs::Unicode`], on pages and in files: what is text and shows nothing stays as it was written. A screen names it.
    Printed,
}

impl Glyphs {
    /// The sign, or its ASCII twin.
    #[must_use]
    pub fn pick(self, unicode: &'static str, ascii: &'static str) -> &'static str {
        match self {
            Self::Unicode | Self::Printed => unicode,
            Self::Ascii => ascii,
        }
    }
}

/// Program words inside a document, in the document's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriterWords {
    /// The title above the list of contents; empty for none.
    pub contents: String,
    /// What stands between a label and its value, with its spaces: `": "`, French `" : "`.
    pub colon: String,
    /// What stands above the notes at the end, where a format has them there: “Notes”.
    pub notes: String,
    /// The link that leads past the head of a page to its text; empty for none.
    pub skip: String,
    /// The signs for bars, tables, bullets and states.
    pub glyphs: Glyphs,
}

impl Default for WriterWords {
    fn default() -> Self {
        let none = String::new;
        let colon = ": ".to_owned();
        Self { contents: none(), colon, notes: none(), skip: none(), glyphs: Glyphs::Unicode }
    }
}
