//! Sources named in long texts, and the end of composing: what people typed gets its structure and its references.
//!
//! How a reference is written is a setting of the workbook. A footnote names its source in full the first time, then in
//! short; writers without footnotes put the short form, author and year, where the mark would stand.

use super::Page;
use super::page::source_anchor;
use crate::document::{CaptionWords, Document, Inline, Line, TextSetting, Tone};
use crate::i18n::{Apart, told};
use crate::instrument::{Id, Register, When};
use crate::report::beside;
use crate::text::{TextReference, shortened, sources_in};
use crate::wording::phrase;
use crate::workbook::{ReferenceStyle, Row};
use std::collections::{HashMap, HashSet};

/// An author is cut to this where it stands for the whole source; a title to fewer, or to what stands before its first comma.
const AUTHOR_CHARS: usize = 80;
const TITLE_CHARS: usize = 40;

/// The notes written so far: what was named in full already, and what the last note was about.
#[derive(Default)]
struct Notes {
    named: HashSet<Id>,
    last: Option<Id>,
}

impl<'a> Page<'a> {
    /// Gives the sources a long text names their numbers, in reading order.
    pub(super) fn cite_named_in(&mut self, text: &str) {
        for source in sources_in(text).filter_map(|source| Id::new(&source).ok()) {
            if self.source_row(&source).is_some() {
                self.cite(&source);
            }
        }
    }

    /// How references are written in this document.
    fn reference_style(&self) -> ReferenceStyle {
        self.published.references.unwrap_or_default()
    }

    /// Whether what stands for a source in brackets is a number.
    pub(super) fn numbers_sources(&self) -> bool {
        self.reference_style() != ReferenceStyle::AuthorDate
    }

    /// What stands for a source in brackets: its number, with a letter where footnotes have numbers too, or its author and year.
    pub(super) fn source_label(&self, source: &Id, number: usize) -> String {
        match self.reference_style() {
            ReferenceStyle::AuthorDate => self.author_and_year(source),
            ReferenceStyle::Numbers => number.to_string(),
            // a bare number would be taken for that of a footnote
            ReferenceStyle::Footnotes => format!("S{number}"),
        }
    }

    /// The finished document: every long text set out, every reference in it written as the workbook asks.
    pub fn finish(mut self) -> Document {
        let document = beside::told(std::mem::take(&mut self.out).finish());
        let work = self.published.languages.work.as_str();
        let language = Some(work).filter(|work| !work.is_empty() && *work != self.words.language());
        let mut notes = Notes::default();
        let reference = &mut |references: &[TextReference]| self.references(references, &mut notes);
        // what numbers captions is printed as it is
        let told = |key: &str| told(&self.words.t(key), Apart::Line);
        let captions = CaptionWords {
            table: told("report-table"),
            figure: told("report-figure"),
            colon: told("report-colon"),
            typed: told("report-table-typed").split('|').map(str::to_owned).collect(),
            table_in_text: told("report-table-in-text"),
            figure_in_text: told("report-figure-in-text"),
        };
        let mention = &mut |name: &str| self.mentioned(name);
        document.set_out(&mut TextSetting { language, captions, reference, mention })
    }

    fn references(&self, references: &[TextReference], notes: &mut Notes) -> Line {
        match self.reference_style() {
            ReferenceStyle::Footnotes => {
                let text = self.note(references, notes);
                // numbered when the document is set out
                Line::from(Inline::Note { number: 0, short: self.in_short(references), text })
            }
            ReferenceStyle::AuthorDate => self.in_short(references),
            ReferenceStyle::Numbers => {
                let numbered: Vec<Line> = references.iter().map(|reference| self.numbered(reference)).collect();
                joined(numbered, " ")
            }
        }
    }

    /// `(Ministry of Labour 2019, s. 24; Survey 2020)`.
    fn in_short(&self, references: &[TextReference]) -> Line {
        let short = references.iter().map(|reference| match self.known(reference) {
            Some(id) => self.short(&id, reference),
            None => self.lost(reference),
        });
        let mut line = Line::text("(");
        line.push_line(joined(short.collect(), "; ")).push_text(")");
        line
    }

    fn short(&self, id: &Id, reference: &TextReference) -> Line {
        let label = self.author_and_year(id);
        let label =
            if self.lists_sources { Inline::link(label, format!("#{}", source_anchor(id))) } else { label.into() };
        Line::from(label).and(place_in(reference))
    }

    /// `[4, s. 24]`; in a document without a list of sources, author and year.
    fn numbered(&self, reference: &TextReference) -> Line {
        let Some(id) = self.known(reference) else { return self.lost(reference) };
        match self.cited.get_index_of(&id) {
            Some(index) => Inline::cite(format!("{}{}", index + 1, place_in(reference)), source_anchor(&id)).into(),
            None => self.in_short(std::slice::from_ref(reference)),
        }
    }

    /// The words of a footnote.
    fn note(&self, references: &[TextReference], notes: &mut Notes) -> Line {
        let mut said = Vec::new();
        for reference in references {
            let Some(id) = self.known(reference) else {
                notes.last = None;
                said.push(self.lost(reference));
                continue;
            };
            let line = if notes.last.as_ref() == Some(&id) {
                Line::text(format!("{}{}", self.words.t("report-reference-ibid"), place_in(reference)))
            } else if notes.named.contains(&id) {
                self.short(&id, reference)
            } else {
                self.in_full(&id).and(place_in(reference))
            };
            notes.named.insert(id.clone());
            notes.last = (references.len() == 1).then_some(id);
            said.push(line);
        }
        let mut line = joined(said, "; ");
        if !line.plain().ends_with('.') {
            line.push_text(".");
        }
        line
    }

    /// `Ministry of Labour (2019), *Labour Code*`.
    pub(super) fn in_full(&self, id: &Id) -> Line {
        let title = phrase::source_title(self.instrument, self.published, id);
        let (author, year) = (self.author(id), self.year(id).map(|year| format!("{year}{}", self.letter(id))));
        let mut line = Line::new();
        match (author, &year) {
            (Some(author), Some(year)) => line.push_text(format!("{author} ({year}), ")),
            (Some(author), None) => line.push_text(format!("{author}, ")),
            (None, _) => &mut line,
        };
        line.push_emphasis(title.trim_end_matches('.'));
        match year {
            Some(year) if self.author(id).is_none() => line.push_text(format!(" ({year})")).clone(),
            _ => line,
        }
    }

    /// A reference that leads nowhere says so where it stands.
    fn lost(&self, reference: &TextReference) -> Line {
        let said = self.words.with("report-reference-lost", &[("source", (&reference.source).into())]);
        Line::from(Inline::sign(Tone::Unsupported, said)).and(place_in(reference))
    }

    fn known(&self, reference: &TextReference) -> Option<Id> {
        Id::new(&reference.source).ok().filter(|id| self.source_row(id).is_some())
    }

    /// The register that holds a source, and its row.
    pub(super) fn source_row(&self, id: &Id) -> Option<(&'a Id, &'a Register, &'a Row)> {
        let (instrument, published) = (self.instrument, self.published);
        let mut citable = instrument.registers.iter().filter(|(_, register)| register.cites);
        citable.find_map(|(of, register)| Some((of, register, published.row(of, id)?)))
    }

    fn author(&self, id: &Id) -> Option<String> {
        let (_, register, row) = self.source_row(id)?;
        let author = row.get(register.author.as_ref()?)?.as_text();
        Some(author.trim().to_owned()).filter(|author| !author.is_empty())
    }

    fn year(&self, id: &Id) -> Option<String> {
        let (_, register, row) = self.source_row(id)?;
        let issued = row.get(register.issued.as_ref()?)?.as_text();
        issued.trim().parse::<When>().ok().map(|when| when.to_string().chars().take(4).collect())
    }

    /// The letter behind its year, where another source has the same author and year.
    fn letter(&self, id: &Id) -> &str {
        if self.reference_style() == ReferenceStyle::Numbers {
            return "";
        }
        let label = self.source_labels.get_or_init(|| self.all_labels()).get(id);
        label.map_or("", |label| {
            let before = label.trim_end_matches(|it: char| it.is_ascii_lowercase());
            if before.ends_with(|it: char| it.is_ascii_digit()) { &label[before.len()..] } else { "" }
        })
    }

    /// Author and year; sources that share both are told apart by a letter, in the order they were entered.
    pub(super) fn author_and_year(&self, id: &Id) -> String {
        let labels = self.source_labels.get_or_init(|| self.all_labels());
        labels.get(id).cloned().unwrap_or_else(|| id.to_string())
    }

    fn all_labels(&self) -> HashMap<Id, String> {
        let citable = self.instrument.registers.iter().filter(|(_, register)| register.cites);
        let ids: Vec<&Id> = citable.flat_map(|(of, _)| self.published.rows(of).map(|(id, _)| id)).collect();
        let bare = |id: &Id| {
            let name = match self.author(id) {
                Some(author) => shortened(&author, AUTHOR_CHARS),
                None => short_title(&phrase::source_title(self.instrument, self.published, id)),
            };
            self.year(id).map_or(name.clone(), |year| format!("{name} {year}"))
        };
        let mut alike: HashMap<String, Vec<&Id>> = HashMap::new();
        for id in ids {
            alike.entry(bare(id)).or_default().push(id);
        }
        let mut labels = HashMap::new();
        for (label, ids) in alike {
            let is_alone = ids.len() == 1;
            for (id, letter) in ids.into_iter().zip(letters()) {
                labels.insert(id.clone(), if is_alone { label.clone() } else { format!("{label}{letter}") });
            }
        }
        labels
    }
}

/// A title that fits, or what stands before its first comma: “Focus group 4” of “Focus group 4, 16 households, Port Amery”.
fn short_title(title: &str) -> String {
    let first = title.split([',', ':', ';']).next().unwrap_or_default().trim_end();
    let is_long = title.chars().count() > TITLE_CHARS;
    shortened(if is_long && first.contains(' ') { first } else { title }, TITLE_CHARS)
}

/// `a` to `z`, then `aa` and on.
fn letters() -> impl Iterator<Item = String> {
    (1_usize..).map(|mut number| {
        let mut letters = String::new();
        while number > 0 {
            number -= 1;
            letters.insert(0, char::from(b'a' + u8::try_from(number % 26).unwrap_or_default()));
            number /= 26;
        }
        letters
    })
}

fn place_in(reference: &TextReference) -> String {
    reference.at.as_ref().map(|at| format!(", {at}")).unwrap_or_default()
}

fn joined(lines: Vec<Line>, between: &str) -> Line {
    let mut all = Line::new();
    for (index, line) in lines.into_iter().enumerate() {
        if index > 0 {
            all.push_text(between);
        }
        all.push_line(line);
    }
    all
}
