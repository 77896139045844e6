//! Documents, seen from outside: everything typed appears, nothing restricted appears, and what is said is true.
//!
//! `filling` puts a marker into every cell that can hold text, whatever the instrument has; a new part of an entry or
//! a new register is covered without a change here. Accepted texts live in `snapshots/` (`cargo insta review`).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::filling::{example, filled, id, instrument};
use tripartite::analysis::{Counts, Derived, meeting};
use tripartite::document::{Block, Document, Glyphs, Inline, Line, Placed, TableRow, markdown, text};
use tripartite::i18n::Words;
use tripartite::instrument::{CountryRole, Instrument, Polarity};
use tripartite::report::{Published, full_record, minutes, since, writer_words};
use tripartite::workbook::{Cell, CitationPart, Fact, Mark, Part, Place, Reply, Slot, Value, Workbook};

const TODAY: &str = "2026-03-02";

fn report(instrument: &Instrument, workbook: &Workbook, language: &str) -> Document {
    let derived = Derived::of(instrument, workbook);
    full_record(instrument, &Published::of(workbook), &derived, &Words::new(language), TODAY)
}

/// What a group hands over: the situational analysis, and the minutes of each meeting, which tell what it does not.
fn handed_over(instrument: &Instrument, workbook: &Workbook, language: &str) -> Vec<Document> {
    let (derived, words) = (Derived::of(instrument, workbook), Words::new(language));
    let published = Published::of(workbook);
    let meetings = meeting::in_order(workbook).into_iter();
    let minutes = meetings.map(|id| minutes((instrument, &published), &derived, &words, TODAY, id));
    std::iter::once(report(instrument, workbook, language)).chain(minutes).collect()
}

fn changes(instrument: &Instrument, workbook: &Workbook, language: &str) -> Document {
    let derived = Derived::of(instrument, workbook);
    since((instrument, &Published::of(workbook)), &derived, &Words::new(language), TODAY)
}

fn as_text(document: &Document, language: &str) -> String {
    text::write(document, 80, &writer_words(&Words::new(language), Glyphs::Unicode))
}

fn as_markdown(document: &Document, language: &str) -> String {
    markdown::write(document, &writer_words(&Words::new(language), Glyphs::Unicode))
}

/// Every block with the origin it has or inherits, also inside lists and notices.
fn blocks(document: &Document) -> Vec<(&Block, Option<&str>)> {
    fn walk<'a>(placed: &'a [Placed], around: Option<&'a str>, found: &mut Vec<(&'a Block, Option<&'a str>)>) {
        for it in placed {
            let origin = it.origin.as_deref().or(around);
            found.push((&it.block, origin));
            match &it.block {
                Block::List { items, .. } => items.iter().for_each(|item| walk(item, origin, found)),
                Block::Notice(inner) => walk(inner, origin, found),
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    walk(&document.blocks, None, &mut found);
    found
}

fn rows(document: &Document) -> Vec<&TableRow> {
    let tables = blocks(document).into_iter().filter_map(|(block, _)| match block {
        Block::Table { rows, .. } => Some(rows),
        _ => None,
    });
    tables.flatten().collect()
}

/// The paragraphs that come from a cell or place, as words.
fn said_at(document: &Document, origin: &str) -> Vec<String> {
    let here = blocks(document).into_iter().filter(|(_, at)| *at == Some(origin));
    here.filter_map(|(block, _)| match block {
        Block::Paragraph(line) => Some(line.plain()),
        _ => None,
    })
    .collect()
}

#[test]
fn everything_typed_appears() {
    let instrument = instrument("en");
    for gates in [None, Some(Value::No)] {
        let (workbook, markers) = filled(&instrument, gates.as_ref());
        assert!(markers.open.len() > 1000, "only {} markers", markers.open.len());
        let documents = handed_over(&instrument, &workbook, "en");
        let all = |write: fn(&Document, &str) -> String| documents.iter().map(|it| write(it, "en")).collect::<String>();
        for (name, output) in [("text", all(as_text)), ("markdown", all(as_markdown))] {
            let lost: Vec<_> = markers.open.iter().filter(|(_, marker)| !output.contains(marker.as_str())).collect();
            assert!(lost.is_empty(), "{} lost in {name}, gates {gates:?}: {lost:?}", lost.len());
        }
    }
}

#[test]
fn nothing_restricted_appears() {
    let instrument = instrument("en");
    let (workbook, markers) = filled(&instrument, None);
    assert!(markers.restricted.len() > 100, "only {} markers", markers.restricted.len());
    let mut documents = handed_over(&instrument, &workbook, "en");
    documents.push(changes(&instrument, &workbook, "en"));
    let outputs: Vec<String> =
        documents.iter().flat_map(|it| [format!("{it:?}"), as_text(it, "en"), as_markdown(it, "en")]).collect();
    for (cell, marker) in &markers.restricted {
        assert!(outputs.iter().all(|output| !output.contains(marker.as_str())), "{cell} is restricted");
    }
}

#[test]
fn totals_are_those_of_progress() {
    let instrument = instrument("en");
    let blank = Workbook::new("w".into(), example().instrument, "XXX".into(), "en".into());
    let mut origin = example();
    origin.role = CountryRole::Origin;
    let gate = Cell::Part(Place::Answer(Slot::of(id("legal-ssa"))), Part::Reply);
    origin.put(&gate, Some(Fact::Reply(Reply::Given(Value::No))));
    for workbook in [blank, example(), origin, filled(&instrument, None).0] {
        let progress = Derived::of(&instrument, &workbook).progress;
        let document = report(&instrument, &workbook, "en");
        let sentence = blocks(&document).into_iter().find_map(|(block, _)| match block {
            Block::Paragraph(line) if line.plain().contains("questions answered;") => Some(line.plain()),
            _ => None,
        });
        let sentence = sentence.unwrap();
        let numbers: Vec<usize> =
            sentence.split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse().ok()).collect();
        let all = progress.overall;
        let mut expected = vec![all.answered, all.asked(), all.unknown, all.deferred, all.open];
        expected.extend((all.not_applicable > 1).then_some(all.not_applicable));
        assert_eq!(numbers, expected, "{sentence}");
        let charts: Vec<_> = blocks(&document)
            .into_iter()
            .filter_map(|(block, _)| if let Block::Bars { bars, .. } = block { Some(bars) } else { None })
            .collect();
        assert_eq!(charts.len(), 2);
        for (bars, counts) in charts.into_iter().zip([&progress.sections, &progress.chapters]) {
            assert_eq!(bars.len(), counts.len());
            for (bar, counts) in bars.iter().zip(counts.values()) {
                let of = |words: &str| -> usize {
                    let part = bar.parts.iter().find(|(.., said)| said == words);
                    part.map_or(0, |(_, count, _)| usize::try_from(*count).unwrap())
                };
                let told = Counts {
                    questions: usize::try_from(bar.total()).unwrap(),
                    answered: of("answered"),
                    unknown: of("unknown"),
                    not_applicable: of("not applicable"),
                    deferred: of("deferred"),
                    open: of("open"),
                };
                assert_eq!(told, *counts, "{}", bar.label);
            }
        }
    }
}

#[test]
fn the_malaysia_report_reads_as_accepted() {
    for language in ["en", "fr"] {
        let document = report(&instrument(language), &example(), language);
        let page = as_text(&document, language);
        assert!(!page.contains('‹'), "a message is missing");
        insta::assert_snapshot!(format!("malaysia-{language}"), page);
    }
}

#[test]
fn a_recommendation_is_never_said_to_be_ratified() {
    for language in ["en", "fr"] {
        let instrument = instrument(language);
        let mut workbook = example();
        for standard in instrument.standards.keys() {
            let place = Place::Standard(standard.clone());
            let cell: Cell = format!("{place}/ratification/state").parse().unwrap();
            workbook.put(&cell, Some(Fact::Id(id("in-force"))));
            let cell = Cell::Part(place, Part::Application);
            workbook.put(&cell, Some(Fact::Id(id("partly-applied"))));
        }
        let document = report(&instrument, &workbook, language);
        let rows = rows(&document);
        for (standard, definition) in &instrument.standards {
            let origin = format!("standards/{standard}");
            let row = rows.iter().find(|row| row.origin.as_deref() == Some(&origin)).unwrap();
            let said: Vec<String> = row.cells.iter().map(Line::plain).collect();
            let status = said.join(" ").to_lowercase();
            assert_eq!(status.contains("ratifi"), definition.kind.can_be_ratified(), "{status}");
        }
    }
}

#[test]
fn a_prohibition_that_exists_reads_as_a_gap() {
    let instrument = instrument("en");
    let mut bare = example();
    bare.answers.clear();
    let mut cited = bare.clone();
    let mut facets = Vec::new();
    for (question, definition) in instrument.asked() {
        let place = Place::Answer(Slot::of(question.clone()));
        for (facet, label, polarity) in instrument.facets(definition) {
            let cell = Cell::Part(place.clone(), Part::Facet(facet));
            bare.put(&cell, Some(Fact::Mark(Mark::Yes)));
            cited.put(&cell, Some(Fact::Mark(Mark::Yes)));
            facets.push((cell.to_string(), label, polarity));
        }
        cited.put(&Cell::Part(place, Part::Citation(id("c1"), CitationPart::Source)), Some(Fact::Id(id("un-2024"))));
    }
    let (bare, cited) = (report(&instrument, &bare, "en"), report(&instrument, &cited, "en"));
    assert_eq!(facets.iter().filter(|(.., polarity)| *polarity == Polarity::Negative).count(), 9);
    for (cell, label, polarity) in facets {
        let reading = if polarity == Polarity::Negative { "a gap" } else { "favourable" };
        // the part itself comes first; a list of what is missing may name it again
        assert_eq!(said_at(&cited, &cell)[0], format!("{label}: yes – {reading}"));
        assert_eq!(said_at(&bare, &cell)[0], format!("{label}: yes – {reading}, no source"));
    }
}

#[test]
fn what_a_gate_closes_does_not_arise_and_says_why() {
    let instrument = instrument("en");
    let mut workbook = example();
    let gates: Vec<_> = instrument.nodes().iter().filter(|(_, node)| !node.gates.is_empty()).collect();
    assert!(gates.len() > 10);
    for (_, node) in &gates {
        let cell = Cell::Part(Place::Answer(Slot::of(node.gates[0].clone())), Part::Reply);
        workbook.put(&cell, Some(Fact::Reply(Reply::Given(Value::No))));
    }
    let document = report(&instrument, &workbook, "en");
    for (question, node) in gates.into_iter().filter(|(question, _)| instrument.question(question).unwrap().is_asked())
    {
        let reply = Cell::Part(Place::Answer(Slot::of(question.clone())), Part::Reply);
        let number = &instrument.node(&node.gates[0]).unwrap().number;
        let said = said_at(&document, &reply.to_string());
        // what is asked of countries of origin only does not arise for another reason
        if instrument.question(question).unwrap().role == CountryRole::Origin {
            continue;
        }
        let because = format!("not applicable – because {number} was answered no");
        assert!(said[0].starts_with(&because), "{question}: {said:?}");
        // what was recorded is kept, and said not to count
        let was_given =
            example().entry(&Place::Answer(Slot::of(question.clone()))).is_some_and(|it| it.reply.is_some());
        assert_eq!(said[0].contains("not counted: "), was_given, "{said:?}");
    }
}

#[test]
fn every_answer_can_be_gone_to_and_every_link_leads_somewhere() {
    let (instrument, workbook) = (instrument("en"), example());
    let document = report(&instrument, &workbook, "en");
    let blocks = blocks(&document);
    let mut origins: Vec<&str> = blocks.iter().filter_map(|(_, origin)| *origin).collect();
    origins.extend(rows(&document).into_iter().filter_map(|row| row.origin.as_deref()));
    for origin in &origins {
        assert!(origin.parse::<Cell>().is_ok() || origin.parse::<Place>().is_ok(), "{origin}");
    }
    for (place, _) in workbook.entries() {
        // cells that say the same share a note; their row leads to the branch
        let place = match &place {
            Place::Coverage(branch, _) => format!("coverage/{branch}/"),
            place => place.to_string(),
        };
        assert!(origins.iter().any(|origin| origin.starts_with(&place)), "{place} cannot be gone to");
    }
    let headings: Vec<&str> = document.headings().into_iter().map(|(_, id, _)| id).collect();
    let unique: std::collections::HashSet<&&str> = headings.iter().collect();
    assert_eq!(unique.len(), headings.len());
    for (block, _) in blocks {
        let Block::Paragraph(line) = block else { continue };
        for inline in line.inlines() {
            if let Inline::Link { to, .. } = inline {
                assert!(headings.contains(&to.trim_start_matches('#')), "{to}");
            }
        }
    }
}
