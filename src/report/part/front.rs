//! The front of the report: what it is, of whom, as of when, and what it must not be taken for.

use super::page::typed;
use super::{Page, method};
use crate::document::{Block, Line};
use crate::i18n::{Words, language_name};
use crate::report::Published;
use crate::wording::phrase;
use crate::workbook::{Cell, HeaderPart};

/// The title given to the workbook, or the name of the document and the country.
pub(in crate::report) fn title(published: &Published, words: &Words) -> Line {
    if published.title.is_empty() {
        Line::text(words.with("report-title", &[("country", (&words.country(&published.country)).into())]))
    } else {
        Line::text(published.title.as_str())
    }
}

/// The cover of the report: header data, status, languages, who, notice and disclaimer.
pub(in crate::report) fn write(page: &mut Page<'_>, today: &str) {
    cover(page, &page.t("document"), today);
}

/// The cover of any document; `kind` is what the document is.
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
        if matches!(part, HeaderPart::Title | HeaderPart::Notice | HeaderPart::References) {
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
    let languages: Vec<&str> = languages.map(language_name).collect();
    page.out.meta(page.t("languages"), languages.join(", "));
    let version =
        page.with("version", &[("title", (&instrument.title).into()), ("version", (&instrument.version).into())]);
    page.out.meta(page.t("instrument"), version);
    if published.instrument.id != instrument.id || published.instrument.version != instrument.version {
        let of = format!("{} {}", published.instrument.id, published.instrument.version);
        page.out.meta(page.t("answered-with"), of);
    }
    let as_of = published.as_of.map(|date| page.words.with("report-as-of", &[("date", (&page.date(date)).into())]));
    let on_every_page = [kind.to_owned(), page.words.country(&published.country), as_of.unwrap_or_default(), stage];
    let on_every_page: Vec<&str> = on_every_page.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
    page.out.on_every_page(on_every_page.join(" · "));
    let today = page.date(today);
    page.out.meta(page.t("produced"), today);
    if !published.notice.is_empty() {
        let notice = page.prose(&published.notice).at(Cell::Header(HeaderPart::Notice).to_string());
        page.out.notice(|inner| {
            inner.block(notice);
        });
        page.out.origin(Cell::Header(HeaderPart::Notice).to_string());
    }
    let disclaimer = Block::Prose(typed(&instrument.disclaimer).to_owned());
    page.out.notice(|inner| {
        inner.block(disclaimer);
    });
    let work = &published.languages.work;
    if !work.is_empty() && work != page.words.language() {
        page.out.paragraph(page.with("language-note", &[("language", language_name(work).into())]));
    }
}
