//! The standards: status with both dates, law and practice apart, sources.
//!
//! Those of the source's table first, then those it names elsewhere, then supplements, marked as such. A
//! Recommendation is considered and applied; no word of ratification stands in its row.

use super::Page;
use super::crosswalk::source_of;
use super::notes::{self, MatrixNote};
use super::{entry, sign};
use crate::analysis::Rating;
use crate::document::{Inline, Line, TableRow, Tone};
use crate::instrument::{Id, Listing, Standard, StandardKind};
use crate::wording::phrase;
use crate::workbook::{Application, Cell, Entry, Part, Place, Ratification, RatificationState, StandingPart};

/// A table for each listing and what the tables have no room for.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let instrument = page.instrument;
    if instrument.standards.is_empty() {
        return;
    }
    page.section("standards");
    page.out.paragraph(page.t("standards-note"));
    for (listing, key) in [
        (Listing::Table1, "standards-table"),
        (Listing::Named, "standards-named"),
        (Listing::Supplement, "standards-supplement"),
    ] {
        let listed = instrument.standards.iter().filter(|(_, standard)| standard.listing == listing);
        let (recorded, blank): (Vec<_>, Vec<_>) =
            listed.partition(|(id, _)| page.published.standards.contains_key(id.as_str()));
        let title = page.with(key, &[("source", (&source_of(page, &instrument.source)).into())]);
        if !recorded.is_empty() {
            let rows: Vec<TableRow> = recorded.into_iter().map(|(id, standard)| row(page, id, standard)).collect();
            let head = ["standard", "status", "in-law", "in-practice", "sources"];
            let head = head.map(|key| Line::text(page.t(key))).to_vec();
            page.out.table(title.as_str(), head, rows);
        }
        unrecorded(page, &title, &blank);
    }
    let noted =
        instrument.standards.keys().map(|id| MatrixNote { place: Place::Standard(id.clone()), lead: Line::new() });
    notes::write(page, noted.collect());
}

/// What was recorded, as the situational analysis has it: how many bind the country, one table, the others by code.
pub(super) fn recorded(page: &mut Page<'_>, question: &Id) {
    let instrument = page.instrument;
    let is_recorded = |id: &Id| page.published.standards.contains_key(id.as_str());
    let (recorded, blank): (Vec<_>, Vec<_>) = instrument.standards.iter().partition(|(id, _)| is_recorded(id));
    if recorded.is_empty() {
        return;
    }
    let of_table = |listing: Listing| listing == Listing::Table1;
    let is_told =
        |wanted: bool| recorded.iter().any(|(_, it)| it.kind.can_be_ratified() && of_table(it.listing) == wanted);
    let counts: Vec<Line> =
        ratified(page).into_iter().zip([true, false]).filter(|(_, of)| is_told(*of)).map(|(line, _)| line).collect();
    if !counts.is_empty() {
        page.out.bullets(counts);
    }
    let noted: Vec<MatrixNote> = recorded
        .iter()
        .map(|(id, _)| MatrixNote { place: Place::Standard((*id).clone()), lead: Line::new() })
        .collect();
    let rows: Vec<TableRow> = recorded.into_iter().map(|(id, standard)| row(page, id, standard)).collect();
    let head = ["standard", "status", "in-law", "in-practice", "sources"];
    let head = head.map(|key| Line::text(page.t(key))).to_vec();
    page.stands_for(question);
    page.out.table(page.t("standards"), head, rows);
    notes::reasons(page, noted);
    let of_table: Vec<&str> =
        blank.iter().filter(|(_, it)| it.listing == Listing::Table1).map(|(_, it)| it.code.as_str()).collect();
    if !of_table.is_empty() {
        let source = source_of(page, &instrument.source);
        let codes = of_table.join(", ");
        page.out.paragraph(page.with("standards-blank", &[("source", (&source).into()), ("codes", (&codes).into())]));
    }
}

/// How many instruments open to ratification bind the country, of those in the source's table and of the others; with
/// those of which nothing was recorded.
pub(super) fn ratified(page: &Page<'_>) -> Vec<Line> {
    let source = source_of(page, &page.instrument.source);
    let count = |of_table: bool| {
        let open = page.instrument.standards.iter();
        let open = open.filter(|(_, it)| it.kind.can_be_ratified() && (it.listing == Listing::Table1) == of_table);
        let states: Vec<Option<RatificationState>> =
            open.map(|(id, _)| page.published.standards.get(id.as_str())?.ratification.as_ref()?.state).collect();
        let are = |wanted: &[Option<RatificationState>]| states.iter().filter(|state| wanted.contains(state)).count();
        let key = if of_table { "ratified-table" } else { "ratified-other" };
        let args = [
            ("source", (&source).into()),
            ("count", states.len().into()),
            ("in-force", are(&[Some(RatificationState::InForce)]).into()),
            ("ratified", are(&[Some(RatificationState::Ratified)]).into()),
            ("not", are(&[Some(RatificationState::NotRatified), Some(RatificationState::Denounced)]).into()),
            ("unknown", are(&[None, Some(RatificationState::Unknown), Some(RatificationState::NotApplicable)]).into()),
        ];
        Line::text(page.with(key, &args))
    };
    vec![count(true), count(false)]
}

/// Standards nobody said anything of, by code and title in one paragraph: a table of blanks would hide the others.
fn unrecorded(page: &mut Page<'_>, title: &str, blank: &[(&Id, &Standard)]) {
    if blank.is_empty() {
        return;
    }
    let names: Vec<String> = blank.iter().map(|(_, it)| format!("{} {}", it.code, it.title)).collect();
    let mut line = page.label(title);
    let said = page.with("nothing-recorded", &[("count", names.len().into())]);
    line.push(Inline::sign(Tone::Open, said));
    line.push_text(format!("{}{}", page.words.t("report-colon"), page.list(&names)));
    page.out.paragraph(line);
}

fn row(page: &mut Page<'_>, id: &Id, standard: &Standard) -> TableRow {
    let published = page.published;
    let place = Place::Standard(id.clone());
    let kind = page.words.t(match standard.kind {
        StandardKind::Convention => "standard-convention",
        StandardKind::Recommendation => "standard-recommendation",
        StandardKind::Treaty => "standard-treaty",
    });
    let mut name = Line::from(Inline::strong(standard.code.as_str()));
    // most titles say what they are
    let title = &standard.title;
    name.push_text(if title.contains(&kind) { format!(" {title}") } else { format!(" {title} ({kind})") });
    let entry = published.entry(&place).cloned().unwrap_or_default();
    let status = match standard.kind.can_be_ratified() {
        true => ratification(page, &place, &entry),
        false => application(page, &place, &entry),
    };
    let supported = sign::supported(&entry);
    page.mark_part_printed(&place, Part::Law);
    page.mark_part_printed(&place, Part::Practice);
    let law = sign::short_mark(page, &place, Part::Law, supported);
    let practice = sign::short_mark(page, &place, Part::Practice, supported);
    let sources = entry::cites(page, &entry);
    TableRow::from(vec![name, status, law.into(), practice.into(), sources]).at(place.to_string())
}

fn ratification(page: &mut Page<'_>, place: &Place, entry: &Entry) -> Line {
    let blank = Ratification::default();
    let standing = entry.ratification.as_deref().unwrap_or(&blank);
    for part in StandingPart::ALL {
        page.mark_part_printed(place, Part::Standing(*part));
    }
    let tone = standing.state.map(|state| match state {
        RatificationState::InForce => Tone::Favourable,
        RatificationState::Ratified => Tone::Partly,
        // not being bound is a fact, not a gap in law by itself
        RatificationState::NotRatified | RatificationState::Denounced => Tone::Neutral,
        RatificationState::Unknown => Tone::Unknown,
        RatificationState::NotApplicable => Tone::NotApplicable,
    });
    let word = standing.state.map(|state| page.words.t(&format!("standing-{}", state.as_str())));
    let cell = Cell::Part(place.clone(), Part::Standing(StandingPart::State));
    let mut line = status(page, &cell, tone.zip(word), entry);
    for part in StandingPart::ALL.iter().filter(|part| **part != StandingPart::State) {
        let cell = Cell::Part(place.clone(), Part::Standing(*part));
        if let Some(fact) = page.published.get(&cell) {
            let said = phrase::fact(page.words, page.instrument, page.published, &cell, &fact);
            let label = phrase::part(page.words, page.instrument, place, &Part::Standing(*part));
            line.push_text(format!("\n{label}{}{said}", page.words.t("report-colon")));
        }
    }
    line
}

fn application(page: &mut Page<'_>, place: &Place, entry: &Entry) -> Line {
    page.mark_part_printed(place, Part::Application);
    let tone = entry.application.map(|application| match application {
        Application::Applied => Tone::Favourable,
        Application::PartlyApplied => Tone::Partly,
        Application::Considered | Application::NotConsidered => Tone::Neutral,
        Application::Unknown => Tone::Unknown,
    });
    let word = entry.application.map(|it| page.words.t(&format!("application-{}", it.as_str())));
    let cell = Cell::Part(place.clone(), Part::Application);
    status(page, &cell, tone.zip(word), entry)
}

fn status(page: &Page<'_>, cell: &Cell, said: Option<(Tone, String)>, entry: &Entry) -> Line {
    let disputed = || phrase::rating(page.words, Rating::Disputed);
    let inline = match said {
        None if page.published.is_disputed(cell) => Inline::sign(Tone::Unsupported, disputed()),
        Some((_, word)) if page.published.is_disputed(cell) => {
            Inline::sign(Tone::Unsupported, format!("{word} – {}", disputed()))
        }
        None => Inline::sign(Tone::Open, ""),
        Some((tone @ (Tone::Unknown | Tone::NotApplicable), word)) => Inline::sign(tone, word),
        Some((tone, word)) if sign::supported(entry) => Inline::sign(tone, word),
        Some((_, word)) => Inline::sign(Tone::Unsupported, format!("{word}, {}", page.words.t("light-unsupported"))),
    };
    inline.into()
}
