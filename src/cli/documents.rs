//! What a document is made from: a workbook and its instrument in one language or two, another version to compare with,
//! or an instrument alone for a questionnaire that nobody has begun.

use super::args::OfDocuments;
use super::call::{Call, Refused};
use crate::analysis::{informants, meeting};
use crate::i18n::{Words, pair};
use crate::instrument::{Id, Instrument};
use crate::report::Compared;
use crate::report::kind::{Only, ReportKind};
use crate::workbook::working_group::Meeting;
use crate::workbook::{Extra, InstrumentRef, Workbook};
use std::path::Path;

/// A workbook, its instrument and the words it is told in.
#[derive(Debug)]
pub struct DocumentSource {
    /// The workbook; an empty one where only an instrument was named.
    pub workbook: Workbook,
    /// Its instrument, in the languages wanted.
    pub instrument: Instrument,
    /// The words of the document.
    pub words: Words,
}

/// Reads what a document is made from.
pub fn source(call: &Call, file: &Path, document: ReportKind, also: &OfDocuments) -> Result<DocumentSource, Refused> {
    let second = also.with.as_deref().filter(|second| *second != call.words.language());
    let words = Words::new(call.words.language());
    let words = match second {
        Some(second) => words.with_beside(Words::new(second)),
        None => words,
    };
    if let Some(instrument) = named(call, file).filter(|_| document == ReportKind::Form) {
        let of =
            InstrumentRef { id: instrument.id.clone(), version: instrument.version.clone(), extra: Extra::default() };
        let workbook = Workbook::new(String::new(), of, String::new(), String::new());
        let instrument = beside(call, instrument, second)?;
        return Ok(DocumentSource { workbook, instrument, words });
    }
    let opened = call.open(file)?;
    let instrument = beside(call, opened.instrument, second)?;
    Ok(DocumentSource { workbook: opened.loaded.workbook, instrument, words })
}

/// The instrument that was named instead of a workbook, where there is no such file.
fn named(call: &Call, file: &Path) -> Option<Instrument> {
    let name = file.to_str().filter(|_| !file.exists())?;
    call.instrument(name).ok()
}

fn beside(call: &Call, instrument: Instrument, second: Option<&str>) -> Result<Instrument, Refused> {
    let Some(second) = second else { return Ok(instrument) };
    let (id, first) = (instrument.id.clone(), call.words.language());
    // the one that was just read in a single language can be read in two as well
    Ok(call.library.load_beside(id.as_str(), first, second, &pair).unwrap_or(instrument))
}

/// Refuses what was asked of a document that knows no such thing: silence would look like an answer.
pub fn suits(call: &Call, document: ReportKind, also: &OfDocuments) -> Result<(), Refused> {
    let asked = [
        ("--section", &[ReportKind::Form][..], also.section.is_some()),
        ("--row", &[ReportKind::Form], also.row.is_some()),
        ("--respondent", &[ReportKind::Form, ReportKind::Requests], also.respondent.is_some()),
        ("--meeting", &[ReportKind::Minutes], also.meeting.is_some()),
        ("--against", &[ReportKind::Changes], also.against.is_some()),
    ];
    let unfit = asked.into_iter().find(|(_, takers, is_said)| *is_said && !takers.contains(&document));
    let Some((option, [of, ..], _)) = unfit else { return Ok(()) };
    let args = [("option", option.into()), ("of", of.name().into()), ("document", document.name().into())];
    Err(Refused(vec![call.words.with("cli-report-option", &args)]))
}

/// The other version of the workbook; asked for where the document tells changes.
pub fn against(
    call: &Call,
    workbook: &Workbook,
    document: ReportKind,
    also: &OfDocuments,
) -> Result<Option<Compared>, Refused> {
    match (&also.against, document) {
        (Some(older), ReportKind::Changes) => {
            let older = call.open(older)?.loaded.workbook;
            Ok(Some(Compared::of(&older, workbook)))
        }
        (None, ReportKind::Changes) => Err(Refused(vec![call.words.t("cli-report-against")])),
        _ => Ok(None),
    }
}

/// The meeting whose minutes are asked for: the one named, or the last one opened.
pub fn meeting(
    call: &Call,
    workbook: &Workbook,
    document: ReportKind,
    also: &OfDocuments,
) -> Result<Option<Id>, Refused> {
    if document != ReportKind::Minutes {
        return Ok(None);
    }
    let Some(named) = &also.meeting else {
        let last = meeting::last_opened(workbook).cloned();
        return last.map(Some).ok_or_else(|| Refused(vec![call.words.t("cli-no-meeting")]));
    };
    let meetings = || Meeting::all(workbook).map(|it| it.id);
    let found = meetings().find(|id| id.as_str() == named).cloned();
    found.map(Some).ok_or_else(|| {
        let known: Vec<&str> = meetings().map(Id::as_str).collect();
        let known = known.join(", ");
        Refused(vec![call.words.with("cli-unknown-meeting", &[("meeting", named.into()), ("known", (&known).into())])])
    })
}

/// The part of the questionnaire that was asked for, or the one who is asked, every name looked up.
pub fn only(
    call: &Call,
    instrument: &Instrument,
    workbook: &Workbook,
    document: ReportKind,
    also: &OfDocuments,
) -> Result<Only, Refused> {
    let of = |name: &Option<String>, known: Vec<&Id>| -> Result<Option<Id>, Refused> {
        let Some(name) = name else { return Ok(None) };
        let found = known.iter().find(|id| id.as_str() == name).map(|id| Some((*id).clone()));
        let known: Vec<&str> = known.iter().map(|id| id.as_str()).collect();
        let known = known.join(", ");
        let args = [("found", name.into()), ("known", (&known).into())];
        found.ok_or_else(|| Refused(vec![call.words.with("refused-word", &args)]))
    };
    let asked_about = |id: &&Id| instrument.asks_about_rows_of(id);
    let bodies = if document == ReportKind::Requests { informants(instrument, workbook) } else { Vec::new() };
    let respondents = instrument.constituencies.keys().chain(bodies.iter().map(|body| &body.row));
    Ok(Only {
        section: of(&also.section, instrument.sections.keys().collect())?,
        row: of(&also.row, instrument.registers.keys().filter(asked_about).collect())?,
        respondent: of(&also.respondent, respondents.collect())?,
    })
}
