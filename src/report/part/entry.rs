//! What is said at any place beside the reply: why, how sure, on what it rests, what it reveals, remarks.
//!
//! Restricted remarks are not left out here: the page does not hold them.

use super::Page;
use super::page::typed;
use crate::document::{Block, Inline, Line, Placed};
use crate::instrument::IndexMap;
use crate::instrument::{Id, Pool, When};
use crate::workbook::{Cell, Citation, CitationPart, Entry, Part, Place, RemarkPart};
use std::collections::HashSet;

/// The reason given, as a paragraph that starts with its label.
pub(super) fn why(page: &mut Page<'_>, place: &Place, entry: &Entry) -> Option<Placed> {
    let text = entry.why.as_ref()?;
    page.mark_part_printed(place, Part::Why);
    let line = page.part_label(place, &Part::Why).and(page.text(text));
    Some(Block::Paragraph(line).at(Cell::Part(place.clone(), Part::Why).to_string()))
}

/// The finding in full, as it was typed, with what has to be said beside it.
pub(super) fn finding(page: &mut Page<'_>, place: &Place, entry: &Entry) -> Vec<Placed> {
    let Some(text) = &entry.finding else { return Vec::new() };
    page.mark_part_printed(place, Part::Finding);
    let origin = Cell::Part(place.clone(), Part::Finding).to_string();
    let beside = page.beside_words(place, entry).map(|beside| {
        let line = Line::from(Inline::emphasis(format!("({beside})")));
        Block::Paragraph(line).at(origin.clone())
    });
    let text = page.prose(text).at(origin.clone());
    std::iter::once(text).chain(beside).collect()
}

/// Confidence, sources, obstacles, remarks and review state as one compact list; nothing when there is none of them.
pub(super) fn support(page: &mut Page<'_>, place: &Place, entry: &Entry) -> Option<Placed> {
    let mut items: Vec<(Line, Part)> = Vec::new();
    items.extend(confidence(page, place, entry));
    items.extend(citations(page, place, entry));
    items.extend(obstacles(page, place, entry));
    items.extend(remarks(page, place, entry));
    if let Some(review) = entry.review {
        page.mark_part_printed(place, Part::Review);
        let words = page.words.t(&format!("review-{}", review.as_str()));
        items.push((page.part_label(place, &Part::Review).and(words), Part::Review));
    }
    if items.is_empty() {
        return None;
    }
    let items = items.into_iter().map(|(line, part)| {
        let cell = Cell::Part(place.clone(), part);
        vec![Block::Paragraph(line).at(cell.to_string())]
    });
    Some(Block::List { ordered: false, items: items.collect() }.at(place.to_string()))
}

/// What stands for the sources an entry cites, each once: `[1] [4]`.
pub(super) fn cites(page: &mut Page<'_>, entry: &Entry) -> Line {
    cites_but(page, entry, &HashSet::new())
}

/// The same without those that are named already.
pub(super) fn cites_but(page: &mut Page<'_>, entry: &Entry, named: &HashSet<String>) -> Line {
    let mut line = Line::new();
    let mut seen: HashSet<&Id> = HashSet::new();
    for source in entry.citations.values().filter_map(|citation| citation.source.as_ref()) {
        if named.contains(source.as_str()) {
            continue;
        }
        let is_first = seen.is_empty();
        if seen.insert(source) {
            if !is_first {
                line.push_text(" ");
            }
            let cite = page.cite(source);
            line.push(cite);
        }
    }
    line
}

fn confidence(page: &mut Page<'_>, place: &Place, entry: &Entry) -> Option<(Line, Part)> {
    let confidence = entry.confidence.as_ref()?;
    let level = confidence.level.map(|level| page.words.t(&format!("level-{}", level.as_str())));
    let basis = confidence.basis.map(|basis| page.words.t(&format!("basis-{}", basis.as_str())));
    page.mark_part_printed(place, Part::Level);
    page.mark_part_printed(place, Part::Basis);
    let (label, part) = match (&level, &basis) {
        (None, None) => return None,
        (None, Some(_)) => (page.part_label(place, &Part::Basis), Part::Basis),
        (Some(_), _) => (page.part_label(place, &Part::Level), Part::Level),
    };
    let words = match (level, basis) {
        (Some(level), Some(basis)) => {
            page.with("level-basis", &[("level", (&level).into()), ("basis", (&basis).into())])
        }
        (level, basis) => level.or(basis).unwrap_or_default(),
    };
    Some((label.and(words), part))
}

/// What citations are gathered by: the source, and the date it speaks for.
type Cited<'a> = (Option<&'a Id>, Option<When>);

/// One item for each source and date; under it, line by line, the places in it and their words.
fn citations(page: &mut Page<'_>, place: &Place, entry: &Entry) -> Vec<(Line, Part)> {
    let mut groups: IndexMap<Cited<'_>, Vec<(&Id, &Citation)>> = IndexMap::default();
    for (id, citation) in &entry.citations {
        groups.entry((citation.source.as_ref(), citation.as_of)).or_default().push((id, citation));
    }
    let mut items = Vec::new();
    for ((source, as_of), citations) in page.each(groups) {
        let first = citations.first().map(|(id, _)| Part::Citation((*id).clone(), CitationPart::Source));
        let mut line = page.label(&page.words.t("part-source"));
        match source {
            Some(source) => {
                line.push(page.cite(source));
            }
            None => {
                line.push(Inline::sign(crate::document::Tone::Unsupported, page.words.t("light-unsupported")));
            }
        }
        if let Some(as_of) = as_of {
            let date = page.date(as_of);
            line.push_text(format!(", {}", page.with("as-of", &[("date", (&date).into())])));
        }
        let single = citations.len() == 1;
        for (id, citation) in citations {
            for part in CitationPart::ALL {
                page.mark_part_printed(place, Part::Citation(id.clone(), *part));
            }
            let words = passage(page, citation);
            if !words.is_empty() {
                line.push_text(if single { ", " } else { "\n" });
                line.push_line(words);
            }
        }
        items.extend(first.map(|part| (line, part)));
    }
    items
}

/// Where in the source, and its words: `Article 4: “…”`.
fn passage(page: &mut Page<'_>, citation: &Citation) -> Line {
    let mut line = Line::text(citation.at.as_deref().map(typed).unwrap_or_default());
    if let Some(quote) = &citation.quote {
        if !line.is_empty() {
            line.push_text(page.words.t("report-colon"));
        }
        // the signs of the language around what may be more than a line
        let around = page.with("quoted", &[("text", "\n".into())]);
        let (open, close) = around.split_once('\n').unwrap_or_default();
        line.push_text(open).push(page.text(quote)).push_text(close);
    }
    line
}

fn obstacles(page: &mut Page<'_>, place: &Place, entry: &Entry) -> Option<(Line, Part)> {
    if entry.obstacles.is_empty() {
        return None;
    }
    page.mark_part_printed(place, Part::Obstacles);
    let pool = page.instrument.pool(Pool::Obstacles);
    let name = |tag: &Id| {
        let label = pool.iter().find(|(id, _)| id == tag).map_or(tag.as_str(), |(_, label)| label);
        let obstacle = tag.as_str().split('.').next().unwrap_or_default();
        match page.instrument.obstacles.get(obstacle) {
            Some(known) => match tag.as_str().split_once('.') {
                Some((_, item)) => format!("{} {} ({item}) {label}", known.code, known.title),
                None => format!("{} {label}", known.code),
            },
            None => label.to_owned(),
        }
    };
    let names: Vec<String> = entry.obstacles.iter().map(name).collect();
    Some((page.label(&page.t("obstacles-evidenced")).and(page.list(&names)), Part::Obstacles))
}

fn remarks(page: &mut Page<'_>, place: &Place, entry: &Entry) -> Vec<(Line, Part)> {
    let mut items = Vec::new();
    for (id, remark) in entry.remarks.iter().filter(|(_, remark)| !remark.text.is_empty()) {
        let part = Part::Remark(id.clone(), RemarkPart::Text);
        page.mark_part_printed(place, part.clone());
        items.push((page.part_label(place, &part).and(page.text(&remark.text)), part));
    }
    items
}
