//! Every format a document can be written in, and the one place that calls the writers.
//!
//! What is written is a tree, sheets or data; which of them a format takes is said here, once.

use super::calendar::{self, Calendar};
use super::fault::WriteFault;
use super::progress::ProgressFn;
use super::sheet::Book;
use super::tree::Document;
use super::words::WriterWords;
use super::{csv, docx, html, json, markdown, text, xlsx};
use std::path::Path;

/// How wide plain text is written, in terminal cells: it fits every terminal and every e-mail.
const WIDTH: u16 = 80;

/// A format of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A text document to go on working on.
    Docx,
    /// Pages to print and to hand over.
    Pdf,
    /// One page for a browser.
    Html,
    /// Text with marks.
    Markdown,
    /// Text alone.
    Text,
    /// A workbook of sheets.
    Xlsx,
    /// Sheets as text, a file each.
    Csv,
    /// Data for another program.
    Json,
    /// Days of a calendar.
    Ics,
    /// A Gantt chart in the notation of Mermaid.
    Mermaid,
}

/// What a format is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// A tree of blocks.
    Tree,
    Sheets,
    /// Values.
    Data,
    /// Days.
    Calendar,
    /// Lines for another program.
    Lines,
}

/// What is written.
#[derive(Clone, Debug)]
pub enum Content {
    /// A tree of blocks.
    Tree(Box<Document>),
    Sheets(Book),
    /// Values with names.
    Data(serde_json::Value),
    Calendar(Calendar),
    /// Text as it stands, in the notation of another program.
    Lines(String),
}

/// How it is written.
pub struct ExportOptions<'a> {
    pub format: Format,
    /// The words of the writer.
    pub words: &'a WriterWords,
    /// The file whose looks a text document takes.
    pub reference: Option<&'a docx::ReferenceDocx>,
    /// Makes pages; it needs fonts, which only the front can fetch.
    pub pages: Pages<'a>,
    /// Asked between blocks.
    pub progress: ProgressFn<'a>,
}

/// Makes pages of a document, or says in words why it cannot; it asks between blocks and pages whether to go on.
pub type Pages<'a> = &'a dyn Fn(&Document, &WriterWords, ProgressFn<'_>) -> Result<Vec<u8>, WriteFault>;

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportedFiles {
    /// One file.
    One(Vec<u8>),
    /// A file for each sheet, by the name of the sheet.
    Sheets(Vec<(String, Vec<u8>)>),
}

impl Format {
    /// Every format, the most wanted first.
    pub const ALL: [Self; 10] = [
        Self::Docx,
        Self::Pdf,
        Self::Html,
        Self::Markdown,
        Self::Text,
        Self::Xlsx,
        Self::Csv,
        Self::Json,
        Self::Ics,
        Self::Mermaid,
    ];

    /// Its name on the command line and in message keys.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Markdown => "markdown",
            Self::Text => "text",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ics => "ics",
            Self::Mermaid => "mermaid",
        }
    }

    /// The format of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The ending of its files, without the full stop.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Text => "txt",
            Self::Mermaid => "mmd",
            format => format.name(),
        }
    }

    /// The format a file's name asks for by its ending.
    #[must_use]
    pub fn of_path(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "htm" => Some(Self::Html),
            "markdown" => Some(Self::Markdown),
            "text" => Some(Self::Text),
            ending => Self::ALL.into_iter().find(|format| format.ending() == ending),
        }
    }

    /// Whether its bytes are no text, which a terminal must not be sent.
    #[must_use]
    pub fn is_binary(self) -> bool {
        matches!(self, Self::Docx | Self::Pdf | Self::Xlsx)
    }

    /// What it is made from.
    #[must_use]
    pub fn needs(self) -> Needs {
        match self {
            Self::Docx | Self::Pdf | Self::Html | Self::Markdown | Self::Text => Needs::Tree,
            Self::Xlsx | Self::Csv => Needs::Sheets,
            Self::Json => Needs::Data,
            Self::Ics => Needs::Calendar,
            Self::Mermaid => Needs::Lines,
        }
    }
}

/// Writes content in a format.
pub fn write(content: &Content, order: &ExportOptions<'_>) -> Result<ExportedFiles, WriteFault> {
    let (words, progress) = (order.words, order.progress);
    let bytes = match (content, order.format) {
        (Content::Tree(tree), Format::Docx) => docx::write(tree, words, order.reference, progress)?,
        (Content::Tree(tree), Format::Pdf) => (order.pages)(tree, words, progress)?,
        (Content::Tree(tree), Format::Html) => html::write(tree, words, progress)?.into_bytes(),
        (Content::Tree(tree), Format::Markdown) => markdown::write_while(tree, words, progress)?.into_bytes(),
        (Content::Tree(tree), Format::Text) => text::write_while(tree, WIDTH, words, progress)?.into_bytes(),
        (Content::Sheets(book), Format::Xlsx) => xlsx::write(book, progress)?,
        (Content::Sheets(book), Format::Csv) => {
            let sheets = book.sheets.iter().map(|it| Ok((it.id.clone(), csv::write(it, &book.language, progress)?)));
            return sheets.collect::<Result<_, WriteFault>>().map(ExportedFiles::Sheets);
        }
        (Content::Data(value), Format::Json) => {
            let written = json::written_while(value, progress);
            let mut text = written.map_err(|error| match error.is_io() {
                true => WriteFault::Cancelled,
                false => WriteFault::Refused(error.to_string()),
            })?;
            text.push('\n');
            text.into_bytes()
        }
        (Content::Calendar(days), Format::Ics) => calendar::write(days).into_bytes(),
        (Content::Lines(lines), Format::Mermaid) => lines.clone().into_bytes(),
        _ => return Err(WriteFault::Unsuited),
    };
    // a stop that came with the last block still keeps the old file
    if progress(1000) { Ok(ExportedFiles::One(bytes)) } else { Err(WriteFault::Cancelled) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_of_a_name_says_the_format() {
        for format in Format::ALL {
            assert_eq!(Format::of_path(Path::new(&format!("a.b.{}", format.ending().to_uppercase()))), Some(format));
            assert_eq!(Format::named(format.name()), Some(format));
        }
        assert_eq!(Format::of_path(Path::new("report")), None);
        assert_eq!(Format::of_path(Path::new("report.odt")), None);
    }
}
