//! What stands above tables and figures: a name with a number, and the lists of them.
//!
//! Numbers are given when a document is set out, each kind counted by itself in reading order, so that every format says the
//! same: `Table 3: Agreements`. What has no caption has no number.

use super::line::{Captioned, Inline, Line};

/// What captions are numbered with, in the language of the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaptionWords {
    /// “Table”; empty for captions without numbers.
    pub table: String,
    /// “Figure”.
    pub figure: String,
    /// What stands between the number and the caption: `": "`, French `" : "`.
    pub colon: String,
    /// What a typed paragraph begins with that is the caption of the table below it: “Table”, before a colon.
    pub typed: Vec<String>,
    /// “table” in the middle of a sentence.
    pub table_in_text: String,
    /// “figure” there.
    pub figure_in_text: String,
}

impl CaptionWords {
    /// The caption a typed paragraph is, of the table below it: “Table: Permits by year”. One with a number of its own stays a
    /// paragraph, since texts may name that number.
    pub(super) fn typed_caption(&self, paragraph: &Line) -> Option<Line> {
        let plain = paragraph.plain();
        let (word, _) = plain.split_once(':')?;
        let is_word = self.typed.iter().any(|it| it.to_lowercase() == word.trim().to_lowercase());
        let mut inlines = paragraph.inlines().iter().cloned();
        let Some(Inline::Text(first)) = inlines.next().filter(|_| is_word) else { return None };
        let mut caption = Line::text(first.split_once(':')?.1.trim_start());
        inlines.for_each(|it| {
            caption.push(it);
        });
        Some(caption).filter(|it| !it.is_empty())
    }

    /// What one is called in a sentence.
    pub(super) fn in_text(&self, kind: Captioned) -> &str {
        match kind {
            Captioned::Table => &self.table_in_text,
            Captioned::Figure => &self.figure_in_text,
        }
    }
}

/// The numbers given so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct CaptionNumbers {
    tables: usize,
    figures: usize,
}

impl CaptionNumbers {
    /// Puts the next number before a caption; one that has its number keeps it.
    pub(super) fn give(&mut self, kind: Captioned, caption: &mut Line, words: &CaptionWords) {
        if caption.is_empty() || label_of(caption).is_some() {
            return;
        }
        let (count, word) = match kind {
            Captioned::Table => (&mut self.tables, &words.table),
            Captioned::Figure => (&mut self.figures, &words.figure),
        };
        if word.is_empty() {
            return;
        }
        *count += 1;
        let (number, word) = (*count, word.clone());
        let label = Inline::Label { kind, word, number, id: kind.id(number) };
        *caption = Line::from(label).and(words.colon.as_str()).and_line(std::mem::take(caption));
    }
}

/// The id of a caption that has a number.
#[must_use]
pub fn label_of(caption: &Line) -> Option<&str> {
    match caption.inlines().first()? {
        Inline::Label { id, .. } => Some(id),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::super::{Builder, Document, MentionWords, TextSetting};
    use super::*;

    #[test]
    fn a_caption_is_typed_without_a_number() {
        let words = CaptionWords { typed: vec!["Table".into(), "Tableau".into()], ..CaptionWords::default() };
        let typed = |text: &str| words.typed_caption(&Line::text(text)).map(|it| it.plain());
        assert_eq!(typed("Table: Permits by year").as_deref(), Some("Permits by year"));
        assert_eq!(typed("Tableau\u{a0}: Permis").as_deref(), Some("Permis"));
        for text in ["Table 4: Permits", "Table: ", "The table: Permits", "Permits"] {
            assert_eq!(typed(text), None, "{text}");
        }
    }

    #[test]
    fn tables_and_figures_are_counted_each_by_itself_and_once() {
        let words = CaptionWords {
            typed: vec!["Table".into()],
            table: "Table".into(),
            figure: "Figure".into(),
            colon: ": ".into(),
            ..CaptionWords::default()
        };
        let mut builder = Builder::new("t");
        let cell = || vec![Line::text("x")];
        builder.table("One", cell(), [cell()]).table("", cell(), [cell()]);
        builder.bars("Bars", Vec::new());
        builder.notice(|inner| {
            inner.table("Two", cell(), [cell()]);
        });
        let set = |document: Document| {
            document.set_out(&mut TextSetting {
                language: None,
                captions: words.clone(),
                reference: &mut |_| Line::new(),
                mention: &mut |_| MentionWords::default(),
            })
        };
        let document = set(set(builder.finish()));
        let said = |kind| -> Vec<String> { document.captions(kind).into_iter().map(|(_, it)| it.plain()).collect() };
        assert_eq!(said(Captioned::Table), ["Table\u{a0}1: One", "Table\u{a0}2: Two"]);
        assert_eq!(said(Captioned::Figure), ["Figure\u{a0}1: Bars"]);
        assert_eq!(document.anchors(), ["table/1", "figure/1", "table/2"]);
    }
}
