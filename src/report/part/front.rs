//! The front of the report: what it is, of whom, as of when, and what it must not be taken for.

use super::page::typed;
use super::{Page, method};
use crate::document::{Block, Picture};
use crate::report::subject::ReportInput;
use crate::wording::phrase;
use crate::workbook::{Cell, HeaderPart};

/// The title given to the workbook, or the name of the document and the country.
pub(in crate::report) fn title(from: &ReportInput<'_>) -> String {
    let (published, words) = (from.published, from.words);
    if !published.title.is_empty() {
        return published.title.clone();
    }
    let document = phrase::heading(words, from.instrument, "document");
    let country = words.country(&published.country);
    let args = [("document", (&document).into()), ("country", (&country).into())];
    words.with("report-title", &args)
}

/// The picture above the title.
pub(in crate::report) fn logo(page: &mut Page<'_>, from: &ReportInput<'_>) {
    if let Some(logo) = from.logo {
        let institution = match from.published.institution.trim() {
            "" => "none",
            institution => institution,
        };
        let said = from.words.with("report-logo", &[("institution", institution.into())]);
        page.out.logo(Picture { said, ..logo.clone() });
    }
}

/// The title page of the situational analysis: what a reader must know before the first line, and no state of the work.
pub(in crate::report) fn title_page(page: &mut Page<'_>, today: &str) {
    let kind = page.title("document");
    page.out.meta(page.t("kind"), kind.as_str());
    let (stage, _) = method::status(page);
    page.out.meta(page.t("status-of"), stage.as_str());
    // who wrote it, or in whose name
    let published = page.published;
    let author = [&published.authors, &published.institution].into_iter().find(|it| !it.is_empty());
    page.out.author(author.map(String::as_str).unwrap_or_default());
    facts(page, &[HeaderPart::Institution, HeaderPart::Authors]);
    of_whom(page);
    facts(page, &[HeaderPart::Place]);
    running_foot(page, &kind, &stage);
    page.out.meta(page.t("produced"), page.date(today));
    facts(page, &[HeaderPart::Citation]);
    notice(page);
    disclaimer(page);
}

/// The first page of letters: of whom they are and as of when; a letter is no draft and asserts nothing.
pub(in crate::report) fn letter_head(page: &mut Page<'_>, kind: &str, today: &str) {
    of_whom(page);
    running_foot(page, kind, "");
    page.out.meta(page.t("produced"), page.date(today));
    notice(page);
}

/// The country, the date it is described as of, who prepared it, which group.
fn of_whom(page: &mut Page<'_>) {
    facts(page, &[HeaderPart::Country, HeaderPart::AsOf, HeaderPart::PreparedBy]);
    if let Some(group) = method::group(page) {
        page.out.meta(page.t("group"), group);
    }
}

/// Parts of the header as facts under the title.
fn facts(page: &mut Page<'_>, parts: &[HeaderPart]) {
    let published = page.published;
    for part in parts {
        let cell = Cell::Header(*part);
        if let Some(fact) = published.get(&cell) {
            let value = phrase::fact(page.words, page.instrument, published, &cell, &fact);
            page.out.meta(phrase::header(page.words, *part), value);
        }
    }
}

/// What stands between the title page and the summary: how the report is cited, foreword and acknowledgements.
pub(in crate::report) fn matter(page: &mut Page<'_>) {
    for part in [HeaderPart::Foreword, HeaderPart::Acknowledgements] {
        let cell = Cell::Header(part);
        let Some(fact) = page.published.get(&cell) else { continue };
        let address = cell.to_string();
        page.out.heading(1, address.clone(), phrase::header(page.words, part)).origin(address.clone());
        let text = page.prose(&fact.to_string()).at(address);
        page.out.block(text);
        page.out.page_break();
    }
}

/// What stands at the foot of every page.
fn running_foot(page: &mut Page<'_>, kind: &str, stage: &str) {
    let published = page.published;
    let as_of = published.as_of.map(|date| page.words.with("report-as-of", &[("date", (&page.date(date)).into())]));
    let on_every_page =
        [kind.to_owned(), page.words.country(&published.country), as_of.unwrap_or_default(), stage.to_owned()];
    let on_every_page: Vec<&str> = on_every_page.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
    page.out.on_every_page(on_every_page.join(" · "));
}

/// What the authors have to say before anybody reads on.
fn notice(page: &mut Page<'_>) {
    let published = page.published;
    if !published.notice.is_empty() {
        let notice = page.prose(&published.notice).at(Cell::Header(HeaderPart::Notice).to_string());
        page.out.notice(|inner| {
            inner.block(notice);
        });
        page.out.origin(Cell::Header(HeaderPart::Notice).to_string());
    }
}

/// What the document must not be taken for, and in which language people wrote.
fn disclaimer(page: &mut Page<'_>) {
    let (published, instrument) = (page.published, page.instrument);
    let disclaimer = Block::Prose(typed(&instrument.disclaimer).to_owned());
    page.out.notice(|inner| {
        inner.block(disclaimer);
    });
    let work = &published.languages.work;
    if !work.is_empty() && work != page.words.language() {
        page.out.paragraph(page.with("language-note", &[("language", (&page.words.name_of_language(work)).into())]));
    }
}

/// The cover of any other document; `kind` is what the document is.
pub(in crate::report) fn cover(page: &mut Page<'_>, kind: &str, today: &str) {
    let (published, instrument) = (page.published, page.instrument);
    page.out.meta(page.t("kind"), kind);
    let (stage, status) = method::status(page);
    page.out.meta(page.t("status-of"), status);
    for part in HeaderPart::ALL {
        let cell = Cell::Header(*part);
        let fact = published.get(&cell);
        page.mark_printed(cell.clone());
        // how references are written is seen, and need not be said
        let is_apart = matches!(part, HeaderPart::Foreword | HeaderPart::Acknowledgements);
        if is_apart || matches!(part, HeaderPart::Title | HeaderPart::Notice | HeaderPart::References) {
            continue;
        }
        if let Some(fact) = fact {
            let value = phrase::fact(page.words, instrument, published, &cell, &fact);
            page.out.meta(phrase::header(page.words, *part), value);
        }
    }
    if let Some(group) = method::group(page) {
        page.out.meta(page.t("group"), group);
    }
    let languages = [Some(page.words.language()), page.words.beside()].into_iter().flatten();
    let languages: Vec<String> = languages.map(|it| page.words.name_of_language(it)).collect();
    page.out.meta(page.t("languages"), languages.join(", "));
    let version =
        page.with("version", &[("title", (&instrument.title).into()), ("version", (&instrument.version).into())]);
    page.out.meta(page.t("instrument"), version);
    if published.instrument.id != instrument.id || published.instrument.version != instrument.version {
        let of = format!("{} {}", published.instrument.id, published.instrument.version);
        page.out.meta(page.t("answered-with"), of);
    }
    running_foot(page, kind, &stage);
    let today = page.date(today);
    page.out.meta(page.t("produced"), today);
    notice(page);
    disclaimer(page);
}
