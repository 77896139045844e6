//! Where the parties stand at a place, in their own words: the three constituents first, those who were heard apart.
//!
//! Nothing here counts positions. A party's present position is that of its last round; seen from a meeting, the last one
//! taken before the next. Positions still covered are not in a published workbook.

use super::Page;
use super::page::typed;
use crate::document::{Block, Line, Placed};
use crate::instrument::{Id, Seat};
use crate::wording::phrase;
use crate::workbook::{Cell, Entry, Part, Place, Position, PositionPart, Stance};

/// A party and its position.
pub(super) struct PartyPosition<'a> {
    /// The party or group.
    pub party: &'a Id,
    /// The round it spoke in.
    pub round: &'a Id,
    /// Where it stands.
    pub position: &'a Position,
    /// Where it stood in the round before.
    pub before: Option<&'a Position>,
}

/// Where each party with a seat of this kind stands at a place, as seen from a meeting; in the order of the instrument.
pub(super) fn at<'a>(page: &Page<'a>, place: &Place, seat: Seat, meeting: Option<&Id>) -> Vec<PartyPosition<'a>> {
    let published = page.published;
    let Some(entry) = published.entry(place) else { return Vec::new() };
    let nth = |id: &Id| page.nth_meeting(id);
    let limit = meeting.and_then(nth);
    let mut stands: Vec<(usize, PartyPosition<'a>)> = Vec::new();
    for (party, rounds) in &entry.positions {
        if seat_of(page, party) != seat {
            continue;
        }
        let seen = |position: &Position| match (limit, position.meeting.as_ref().and_then(nth)) {
            (Some(limit), Some(taken)) => taken <= limit,
            _ => true,
        };
        let mut rounds = rounds.iter().filter(|(_, position)| seen(position)).rev();
        let Some((round, position)) = rounds.next() else { continue };
        let before = rounds.next().map(|(_, position)| position);
        let nth = page.instrument.constituencies.get_index_of(party).unwrap_or(usize::MAX);
        stands.push((nth, PartyPosition { party, round, position, before }));
    }
    stands.sort_by_key(|(nth, _)| *nth);
    stands.into_iter().map(|(_, stand)| stand).collect()
}

/// A party the instrument does not know is heard; it decides nothing.
fn seat_of(page: &Page<'_>, party: &Id) -> Seat {
    page.instrument.constituencies.get(party).map_or(Seat::Consulted, |it| it.seat)
}

/// What a party is called.
pub(super) fn party(page: &Page<'_>, party: &Id) -> String {
    phrase::party(page.instrument, party)
}

/// The constituents that agree with reservations.
pub(super) fn reserved(page: &Page<'_>, place: &Place, meeting: Option<&Id>) -> Vec<String> {
    let stands = at(page, place, Seat::Constituent, meeting);
    let reserved = stands.iter().filter(|it| it.position.stance == Some(Stance::Reservations));
    reserved.map(|it| party(page, it.party)).collect()
}

/// The constituents that do not agree or have reservations, each with where it stands.
pub(super) fn dissent(page: &Page<'_>, place: &Place, meeting: Option<&Id>) -> Vec<String> {
    let stands = at(page, place, Seat::Constituent, meeting);
    let stance = |it: &PartyPosition<'_>| Some((it.party.clone(), it.position.stance?));
    let dissent = stands.iter().filter_map(stance).filter(|(_, stance)| stance.needs_a_statement());
    dissent.map(|it| phrase::stances(page.words, page.instrument, &[it])).collect()
}

/// The positions as two lists; a constituent without one is named, so that silence is not read as consent.
pub(super) fn write(page: &mut Page<'_>, place: &Place, meeting: Option<&Id>) {
    let instrument = page.instrument;
    let said = |seat| at(page, place, seat, meeting);
    let (decide, heard) = (said(Seat::Constituent), said(Seat::Consulted));
    if decide.is_empty() && heard.is_empty() {
        return;
    }
    let silent: Vec<&Id> = instrument
        .constituencies
        .iter()
        .filter(|(id, it)| it.seat == Seat::Constituent && !decide.iter().any(|stand| stand.party == *id))
        .map(|(id, _)| id)
        .collect();
    let mut items: Vec<Vec<Placed>> = decide.iter().map(|stand| vec![line(page, place, stand, meeting)]).collect();
    if !decide.is_empty() {
        for id in silent {
            let line = page.label(&party(page, id)).and(page.t("stand-none"));
            items.push(vec![Block::Paragraph(line).into()]);
        }
        page.out.list(false, items);
    }
    if !heard.is_empty() {
        let heading = page.label(&page.t("stand-heard"));
        page.out.paragraph(heading);
        let items: Vec<Vec<Placed>> = heard.iter().map(|stand| vec![line(page, place, stand, meeting)]).collect();
        page.out.list(false, items);
    }
}

/// A party, where it stands, its statement and the text it proposes; seen from a meeting, also where it stood before.
pub(super) fn line(page: &mut Page<'_>, place: &Place, stand: &PartyPosition<'_>, meeting: Option<&Id>) -> Placed {
    let part = |of| Part::Position(stand.party.clone(), stand.round.clone(), of);
    for of in PositionPart::ALL {
        page.mark_part_printed(place, part(*of));
    }
    let mut line = page.label(&party(page, stand.party));
    line.push_line(words(page, stand.position));
    let before = stand.before.filter(|before| meeting.is_some() && before.stance != stand.position.stance);
    if let Some((before, stance)) = before.and_then(|before| Some((before, before.stance?))) {
        let mut said = page.words.t(&format!("stance-{}", stance.as_str()));
        // what was said for the position that was left stays on record beside it
        if let Some(text) = before.statement.as_deref().map(typed).filter(|text| !text.is_empty()) {
            said = format!("{said} – {}", page.with("quoted", &[("text", text.into())]));
        }
        line.push_text(format!(" ({})", page.with("stand-before", &[("stance", (&said).into())])));
    }
    if let Some(taken) = stand.position.meeting.as_ref().filter(|taken| meeting != Some(*taken)) {
        line.push_text(format!(" ({})", page.meeting_number(taken)));
    }
    Block::Paragraph(line).at(Cell::Part(place.clone(), part(PositionPart::Stance)).to_string())
}

/// A party and where it stands; of a constituent that dissents the words are left out, which `decided` tells.
pub(super) fn in_short(page: &mut Page<'_>, place: &Place, stand: &PartyPosition<'_>) -> Placed {
    let is_constituent = page.instrument.constituencies.get(stand.party).is_some_and(|it| it.seat == Seat::Constituent);
    let Some(stance) = stand.position.stance.filter(|stance| is_constituent && stance.needs_a_statement()) else {
        return line(page, place, stand, None);
    };
    let line = page.label(&party(page, stand.party)).and(page.words.t(&format!("stance-{}", stance.as_str())));
    let part = Part::Position(stand.party.clone(), stand.round.clone(), PositionPart::Stance);
    Block::Paragraph(line).at(Cell::Part(place.clone(), part).to_string())
}

/// Stance, statement and proposed text of a position, without its party.
pub(super) fn words(page: &Page<'_>, position: &Position) -> Line {
    let mut line = Line::new();
    if let Some(stance) = position.stance {
        line.push_text(page.words.t(&format!("stance-{}", stance.as_str())));
    }
    let statement = position.statement.as_deref().map(typed).filter(|text| !text.is_empty());
    match statement {
        Some(text) => {
            let between = if position.stance.is_some() { " – " } else { "" };
            line.push_text(format!("{between}{}", page.with("quoted", &[("text", text.into())])));
        }
        None if position.stance.is_some_and(Stance::needs_a_statement) => {
            line.push_text(format!(" – {}", page.t("stand-unstated")));
        }
        None => {}
    }
    if let Some(text) = position.wording.as_deref().map(typed).filter(|text| !text.is_empty()) {
        if !line.is_empty() {
            line.push_text("\n");
        }
        line.push_text(page.with("stand-wording", &[("text", text.into())]));
    }
    line
}

/// The rounds before the present one, the last first, each in a line of its own.
pub(super) fn earlier(page: &mut Page<'_>, place: &Place, entry: &Entry, of: &Id) -> Vec<Placed> {
    let rounds = entry.positions.get(of).into_iter().flatten().rev().skip(1);
    let mut lines = Vec::new();
    for (round, position) in rounds {
        let part = |it| Part::Position(of.clone(), round.clone(), it);
        for it in PositionPart::ALL {
            page.mark_part_printed(place, part(*it));
        }
        let name = page.with("stand-earlier", &[("party", (&party(page, of)).into())]);
        let mut line = page.label(&name);
        line.push_line(words(page, position));
        if let Some(taken) = &position.meeting {
            line.push_text(format!(" ({})", page.meeting_number(taken)));
        }
        lines.push(Block::Paragraph(line).at(Cell::Part(place.clone(), part(PositionPart::Stance)).to_string()));
    }
    lines
}
