//! The instrument to read in: process, messages, obstacles, standards, options, figures, terms and sources.

use crate::document::{Block, Builder, Document, Line};
use crate::i18n::Words;
use crate::instrument::{BackgroundKind, Instrument, Listing};

/// Everything the instrument itself has to say, with the place of each item in its source.
#[must_use]
pub fn reading(instrument: &Instrument, words: &Words) -> Document {
    let mut builder = Builder::new(Line::text(&instrument.title));
    builder
        .meta(Line::text(words.t("reading-version")), Line::text(format!("{} {}", instrument.id, instrument.version)));
    builder.paragraph(Line::text(&instrument.summary));
    builder.paragraph(Line::new().and(crate::document::Inline::emphasis(&instrument.wording)));
    builder.contents(1);
    process(&mut builder, instrument, words);
    background(&mut builder, instrument, words);
    obstacles(&mut builder, instrument, words);
    options(&mut builder, instrument, words);
    standards(&mut builder, instrument, words);
    chapters(&mut builder, instrument, words);
    figures(&mut builder, instrument, words);
    lists(&mut builder, instrument, words);
    builder.finish()
}

fn heading(builder: &mut Builder, words: &Words, key: &str) {
    builder.heading(1, key, Line::text(words.t(key)));
}

/// An entry with a bold head, its text, and its place in the source.
fn entry(builder: &mut Builder, id: &str, head: &str, text: &str, at: &str) {
    let mut line = Line::new();
    line.push_strong(head);
    if !text.is_empty() {
        line.push_text(format!(" – {text}"));
    }
    if !at.is_empty() {
        line.push_emphasis(format!(" ({at})"));
    }
    builder.paragraph(line).origin(id);
}

fn process(builder: &mut Builder, instrument: &Instrument, words: &Words) {
    heading(builder, words, "reading-process");
    for step in instrument.steps.values() {
        entry(builder, "", &format!("{} {}", step.number, step.title), &step.summary, &step.at);
    }
    for (id, letter) in &instrument.letters {
        entry(builder, id.as_str(), &format!("{})", letter.letter), &letter.title, &letter.at);
    }
}

fn background(builder: &mut Builder, instrument: &Instrument, words: &Words) {
    for (kind, key) in [
        (BackgroundKind::Message, "reading-messages"),
        (BackgroundKind::Advantage, "reading-advantages"),
        (BackgroundKind::Definition, "reading-definitions"),
        (BackgroundKind::Method, "reading-method"),
    ] {
        let of_kind: Vec<_> = instrument.background.iter().filter(|(_, it)| it.kind == kind).collect();
        if !of_kind.is_empty() {
            heading(builder, words, key);
        }
        for (id, it) in of_kind {
            entry(builder, id.as_str(), &it.title, it.text.trim(), &it.at);
        }
    }
}

fn obstacles(builder: &mut Builder, instrument: &Instrument, words: &Words) {
    heading(builder, words, "reading-obstacles");
    for (id, it) in &instrument.obstacles {
        entry(builder, id.as_str(), &format!("{} {}", it.code, it.title), it.summary.trim(), &it.at);
        if !it.items.is_empty() {
            let items = it.items.iter().map(|(letter, text)| Line::text(format!("{letter}) {text}")));
            builder.bullets(items.collect::<Vec<_>>());
        }
    }
}

fn options(builder: &mut Builder, instrument: &Instrument, words: &Words) {
    heading(builder, words, "reading-options");
    for (id, it) in &instrument.options {
        entry(builder, id.as_str(), &format!("{} {}", it.code, it.title), it.summary.trim(), &it.at);
        if let Some(note) = &it.note {
            builder.paragraph(Line::text(note.trim()));
        }
        if !it.examples.is_empty() {
            builder.bullets(it.examples.values().map(|text| Line::text(text.trim())).collect::<Vec<_>>());
        }
    }
}

fn standards(builder: &mut Builder, instrument: &Instrument, words: &Words) {
    heading(builder, words, "reading-standards");
    for (id, it) in &instrument.standards {
        let listing = match it.listing {
            Listing::Table1 => "listing-table",
            Listing::Named => "listing-named",
            Listing::Supplement => "listing-supplement",
        };
        let head = format!("{} {} ({})", it.code, it.title, it.year);
        entry(builder, id.as_str(), &head, &it.asks, &words.t(listing));
        if let Some(note) = &it.note {
            builder.block(Block::Prose(note.clone()));
        }
    }
}

fn chapters(builder: &mut Builder, instrument: &Instrument, words: &Words) {
    heading(builder, words, "reading-chapters");
    for (id, it) in &instrument.chapters {
        entry(builder, id.as_str(), &format!("{} {}", it.number, it.title), it.summary.trim(), &it.at);
        builder.bullets(it.must.values().map(|text| Line::text(text.as_str())).collect::<Vec<_>>());
    }
}

fn figures(builder: &mut Builder, instrument: &Instrument, words: &Words) {
    heading(builder, words, "reading-figures");
    for (id, it) in &instrument.statistics {
        let source = instrument.references.get(&it.source).map_or("", |source| source.title.as_str());
        let figure = format!("{} {} ({})", it.value, it.unit, it.date);
        let head = words.labelled(&it.label, &figure);
        let text = format!("{} {} {source}.", it.population, it.definition.trim());
        entry(builder, id.as_str(), &head, &text, &it.at);
    }
    for tension in instrument.tensions.values() {
        builder.notice(|inside| {
            inside.block(Block::Prose(tension.text.trim().to_owned()));
        });
    }
}

fn lists(builder: &mut Builder, instrument: &Instrument, words: &Words) {
    heading(builder, words, "reading-practice-record");
    for it in instrument.practice_record.values() {
        entry(builder, "", &it.label, it.note.trim(), "");
    }
    heading(builder, words, "reading-glossary");
    for (id, it) in &instrument.glossary {
        entry(builder, id.as_str(), &it.term, it.text.trim(), "");
    }
    heading(builder, words, "reading-sources");
    for it in instrument.references.values() {
        let place = it.place.as_deref().unwrap_or_default();
        entry(builder, "", &format!("{} ({})", it.author, it.year), &format!("{} {place}", it.title), "");
    }
}
