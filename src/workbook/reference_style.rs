//! How documents write the references that stand in texts.

use super::words::named_words;

named_words! {
    /// A way to write references; footnotes where nobody chose.
    #[derive(Default)]
    pub enum ReferenceStyle {
        /// A mark in the text, the source at the foot of the page or the end.
        #[default]
        Footnotes = "footnotes",
        /// `(Ministry of Labour 2019, s. 24)`.
        AuthorDate = "author-date",
        /// `[4, s. 24]`, numbered in reading order.
        Numbers = "numbers",
    }
}
