//! `tripartite report`: the situational analysis, minutes of a meeting, or what changed since the last one; on standard
//! output or in a file.

use super::args::{DocumentKind, ReportFormat};
use super::call::{Call, Opened, Outcome, Refused};
use crate::analysis::{Derived, meeting};
use crate::document::{self, Document};
use crate::instrument::Id;
use crate::report::{self, Published};
use crate::runtime::faults;
use crate::store::{self, SaveFault};
use crate::workbook::table;
use std::path::Path;

/// How wide plain text is written, in terminal cells: it fits every terminal and every e-mail.
const WIDTH: u16 = 80;

/// Which document, and of which meeting.
pub struct Wish<'a> {
    /// The document.
    pub document: DocumentKind,
    /// The meeting named, if one was.
    pub meeting: Option<&'a str>,
}

/// Writes a document; an existing file is replaced only with `--force`.
pub fn write(
    call: &mut Call,
    file: &Path,
    wish: &Wish<'_>,
    format: Option<ReportFormat>,
    output: Option<&Path>,
    force: bool,
) -> Result<Outcome, Refused> {
    let format = format.unwrap_or_else(|| format_of(output));
    if let Some(output) = output {
        not_over(call, file, output, force)?;
    }
    let opened = call.open(file)?;
    let today = jiff::Zoned::now().date().to_string();
    let document = make(call, &opened, wish, &today)?;
    let words = report::writer_words(&call.words, document::Glyphs::Unicode);
    let text = match format {
        ReportFormat::Markdown => document::markdown::write(&document, &words),
        ReportFormat::Text => document::text::write(&document, WIDTH, &words),
    };
    let Some(output) = output else {
        // line by line and untrimmed: blanks at the end of a line mean something in Markdown
        text.lines().for_each(|line| call.out.line(line));
        return Ok(Outcome::Done);
    };
    store::export(output, &text, force).map_err(|fault| Refused::for_this(&faults::save(&call.words, &fault)))?;
    let shown = output.display().to_string();
    call.out.line(&call.words.with("cli-report-written", &[("file", (&shown).into())]));
    Ok(Outcome::Done)
}

/// The document wished for: the one place where the command line makes one.
fn make(call: &Call, opened: &Opened, wish: &Wish<'_>, today: &str) -> Result<Document, Refused> {
    let (instrument, workbook) = (&opened.instrument, &opened.loaded.workbook);
    let derived = Derived::of(instrument, workbook);
    // the only view of a workbook a document can get: restricted remarks are not in it
    let published = Published::of(workbook);
    Ok(match wish.document {
        DocumentKind::Report => report::situational_analysis(instrument, &published, &derived, &call.words, today),
        DocumentKind::Since => report::since((instrument, &published), &derived, &call.words, today),
        DocumentKind::Minutes => {
            let meeting = meeting_of(call, &published, wish.meeting)?;
            report::minutes((instrument, &published), &derived, &call.words, today, &meeting)
        }
    })
}

/// The meeting named, or the last one opened.
fn meeting_of(call: &Call, published: &Published, named: Option<&str>) -> Result<Id, Refused> {
    let meetings = || published.registers.get(table::MEETING).into_iter().flatten().map(|(id, _)| id);
    let Some(named) = named else {
        return meeting::last_opened(published).cloned().ok_or_else(|| Refused(vec![call.words.t("cli-no-meeting")]));
    };
    meetings().find(|id| id.as_str() == named).cloned().ok_or_else(|| {
        let known: Vec<&str> = meetings().map(Id::as_str).collect();
        let known = known.join(", ");
        Refused(vec![call.words.with("cli-unknown-meeting", &[("meeting", named.into()), ("known", (&known).into())])])
    })
}

/// Plain text where the name of the output says so, Markdown otherwise.
fn format_of(output: Option<&Path>) -> ReportFormat {
    match output.and_then(Path::extension) {
        Some(ending) if ending.eq_ignore_ascii_case("txt") => ReportFormat::Text,
        _ => ReportFormat::Markdown,
    }
}

/// Refuses an output that exists, and always the workbook itself.
pub(super) fn not_over(call: &Call, file: &Path, output: &Path, force: bool) -> Result<(), Refused> {
    let same = std::fs::canonicalize(output).is_ok_and(|it| std::fs::canonicalize(file).is_ok_and(|file| file == it));
    if same || (!force && std::fs::symlink_metadata(output).is_ok()) {
        let fault = SaveFault::Exists(output.to_owned());
        let mut sentence = faults::save(&call.words, &fault);
        if !same {
            sentence.remedy = call.words.t("cli-report-force");
        }
        return Err(Refused::for_this(&sentence));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_output_says_the_format() {
        assert_eq!(format_of(None), ReportFormat::Markdown);
        assert_eq!(format_of(Some(Path::new("a.md"))), ReportFormat::Markdown);
        assert_eq!(format_of(Some(Path::new("a.TXT"))), ReportFormat::Text);
    }
}
