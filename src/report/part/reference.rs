//! What the instrument itself brings along: key statistics with their date and population, tensions, glossary.

use super::Page;
use super::crosswalk::source_of;
use crate::document::{Inline, Line};

/// The figures of the instrument's source, and the pairs of them that only look contradictory.
pub(in crate::report) fn statistics(page: &mut Page<'_>) {
    let instrument = page.instrument;
    if instrument.statistics.is_empty() {
        return;
    }
    let source = source_of(page, &instrument.source);
    let title = page.with("statistics", &[("source", (&source).into())]);
    page.out.heading(1, "statistics", title);
    page.out.paragraph(page.with("statistics-note", &[("source", (&source).into())]));
    let lines: Vec<Line> = instrument
        .statistics
        .values()
        .map(|it| {
            let date = page.date(&it.date);
            let figure = [("value", (&it.value).into()), ("unit", (&it.unit).into()), ("date", (&date).into())];
            let mut line = page.label(&it.label).and(page.with("statistic", &figure));
            for (key, text) in [("population", &it.population), ("definition", &it.definition)] {
                line.push_text(format!("\n{}{}{text}", page.t(key), page.words.t("report-colon")));
            }
            // the place is one in the instrument's source, which cites the work the figure comes from
            let work = match it.source == instrument.source {
                true => source.clone(),
                false => {
                    let work = source_of(page, &it.source);
                    page.with("as-cited", &[("work", (&work).into()), ("source", (&source).into())])
                }
            };
            line.push_text(format!("\n{}{}{work}, {}", page.t("source"), page.words.t("report-colon"), it.at));
            line
        })
        .collect();
    page.out.bullets(lines);
    if !instrument.tensions.is_empty() {
        page.section("tensions");
        page.out.bullets(instrument.tensions.values().map(|it| Line::text(it.text.as_str())));
    }
}

/// The terms of the field in plain words.
pub(in crate::report) fn glossary(page: &mut Page<'_>) {
    let instrument = page.instrument;
    if instrument.glossary.is_empty() {
        return;
    }
    page.part("glossary");
    let lines: Vec<Line> = instrument
        .glossary
        .values()
        .map(|it| Line::from(Inline::strong(it.term.as_str())).and(format!(" – {}", it.text)))
        .collect();
    page.out.bullets(lines);
}
