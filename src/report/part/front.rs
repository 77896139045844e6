//! The front of the report: what it is, of whom, as of when, and what it must not be taken for.

use super::Page;
use super::page::typed;
use crate::document::{Block, Line};
use crate::i18n::Words;
use crate::report::{Published, phrase};
use crate::workbook::{Cell, HeaderPart};

/// The title given to the workbook, or the name of the document and the country.
pub(in crate::report) fn title(published: &Published, words: &Words) -> Line {
    if published.title.is_empty() {
        Line::text(words.with("report-title", &[("country", (&published.country).into())]))
    } else {
        Line::text(published.title.as_str())
    }
}

/// Header data, notice, disclaimer and contents.
pub(in crate::report) fn write(page: &mut Page<'_>, today: &str) {
    let (published, instrument) = (page.published, page.instrument);
    let document = page.t("document");
    page.out.meta(page.t("kind"), document);
    for part in HeaderPart::ALL {
        let cell = Cell::Header(*part);
        let fact = published.get(&cell);
        page.tell(cell.clone());
        if matches!(part, HeaderPart::Title | HeaderPart::Notice) {
            continue;
        }
        if let Some(fact) = fact {
            let value = phrase::fact(page.words, instrument, published, &cell, &fact);
            page.out.meta(phrase::header(page.words, *part), value);
        }
    }
    let version =
        page.with("version", &[("title", (&instrument.title).into()), ("version", (&instrument.version).into())]);
    page.out.meta(page.t("instrument"), version);
    if published.instrument.id != instrument.id || published.instrument.version != instrument.version {
        let of = format!("{} {}", published.instrument.id, published.instrument.version);
        page.out.meta(page.t("answered-with"), of);
    }
    let as_of = published.as_of.map(|date| page.words.with("report-as-of", &[("date", (&page.date(date)).into())]));
    let on_every_page = [page.t("document"), published.country.clone(), as_of.unwrap_or_default()];
    let on_every_page: Vec<&str> = on_every_page.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
    page.out.on_every_page(on_every_page.join(" · "));
    let today = page.date(today);
    page.out.meta(page.t("produced"), today);
    if !published.notice.is_empty() {
        let notice = Block::Prose(typed(&published.notice).to_owned());
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
        page.out.paragraph(page.with("language-note", &[("language", work.into())]));
    }
    page.out.contents(2);
}
