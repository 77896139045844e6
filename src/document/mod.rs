//! The document tree and its writers: what a report says, free of any format.
//!
//! A report composes a [`Document`] out of blocks and inlines; a writer turns the tree into rows
//! of cells ([`layout`]), plain text ([`text`]), Markdown ([`markdown`]), HTML ([`html`]) or DOCX
//! ([`docx`]). A long text is typed with a little markup; `set_out` makes blocks of it, once, for all writers. The tree holds what was typed, untouched; every writer cleans ([`crate::text::clean`]) and escapes for its own format, once and
//! last. It uses the leaf `text` and nothing else of ours: it knows no workbook, no language, no file and no terminal.

mod builder;
pub mod calendar;
mod caption;
mod chart;
mod copied;
pub mod csv;
pub mod docx;
pub mod export;
mod fault;
mod figure;
pub mod html;
pub mod json;
pub mod layout;
mod progress;

mod line;

mod link;
mod map;
pub mod markdown;
pub mod markup;
mod mention;
mod outline;
mod page_numbers;
mod picture;

#[cfg(feature = "pdf")]
pub mod pdf;

mod run;
mod set_out;
pub mod sheet;
mod table_row;

pub mod text;
mod tree;
mod wide;
mod words;
pub mod wrap;
pub mod xlsx;
mod zip_part;

pub use builder::Builder;
pub use caption::CaptionWords;
pub use chart::{Chart, ChartKind, ChartSeries, ChartValue};
pub use copied::{copied, heading_of};
pub use fault::WriteFault;
pub use figure::{Bar, HeatColumn, HeatMap, HeatRow, counts};
pub use line::{Captioned, FormField, FormFieldKind, Inline, Line, Revised, Tone};
pub use map::TextRole;
pub use mention::MentionWords;
pub use outline::{OutlineEntry, depths, outline};
pub use page_numbers::PageNumbers;
pub use picture::{MAX_PICTURE_BYTES, Picture, PictureFault, PictureKind};
pub use progress::{Cancellation, Cancelled, ProgressFn};
pub use run::{Run, RunRole};
pub use set_out::TextSetting;
pub use table_row::TableRow;
pub use tree::{Block, Document, Placed, TextEdge};
pub use words::{Glyphs, WriterWords};

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod samples;
