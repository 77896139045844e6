//! The parts of an entry: their addresses, and reading and writing them by the tables of `part_table`.

use super::cell_fault::{CellFault, shown};
use super::cell_kind::CellKind;
use super::held::Held;
use super::part::{ChangedPart, CitationPart, Part, PositionPart, RemarkPart, StandingPart};
use super::part_table::{At, CHANGED, CITATION, POSITION, REMARK, SINGLE, STANDING, ShownIn, Single, Sub};
use super::{Entry, Fact, Mark};
use crate::instrument::{Id, MatrixPart, Standard};
use std::fmt;

impl Part {
    /// The one that stands before all others of a place when cells are sorted.
    pub(super) const FIRST: Self = Self::Reply;

    /// Whether the program keeps it by itself and no person enters it.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        matches!(self, Self::Changed(_)) || self.single().is_some_and(|row| row.kept)
    }

    /// Whether it says how its entry reads, so that two versions of it leave that open.
    pub(super) fn decides(&self) -> bool {
        matches!(self, Self::Facet(_) | Self::Standing(StandingPart::State))
            || self.single().is_some_and(|row| row.decides)
    }

    /// The message people know it by; a facet has its label in the instrument.
    #[must_use]
    pub fn label(&self) -> Option<&'static str> {
        match self {
            Self::Facet(_) => None,
            Self::Standing(part) => Some(row_of(&STANDING, *part)?.label),
            Self::Citation(_, part) => Some(row_of(&CITATION, *part)?.label),
            Self::Remark(_, part) => Some(row_of(&REMARK, *part)?.label),
            Self::Position(_, _, part) => Some(row_of(&POSITION, *part)?.label),
            Self::Changed(part) => Some(row_of(&CHANGED, *part)?.label),
            single => Some(single.single()?.label),
        }
    }

    /// The part of an entry that a part of a matrix is; the status of a Recommendation is its application.
    #[must_use]
    pub fn in_matrix(part: MatrixPart, standard: Option<&Standard>) -> Self {
        match part {
            MatrixPart::Status if standard.is_some_and(|it| !it.kind.can_be_ratified()) => Self::Application,
            MatrixPart::Status => Self::Standing(StandingPart::State),
            MatrixPart::Law => Self::Law,
            MatrixPart::Practice => Self::Practice,
            MatrixPart::Announced => Self::Announced,
            MatrixPart::InForce => Self::InForce,
            MatrixPart::Persons => Self::Persons,
            MatrixPart::Population => Self::Population,
            MatrixPart::AsOf => Self::AsOf,
        }
    }

    /// How it is entered at a place; nothing where it does not exist there.
    pub(super) fn kind(&self, at: &At<'_>) -> Option<CellKind> {
        let kind = match self {
            Self::Facet(_) => return matches!(at, At::Answer(_)).then_some(CellKind::Mark),
            Self::Standing(part) => row_of(&STANDING, *part)?.kind,
            Self::Citation(_, part) => row_of(&CITATION, *part)?.kind,
            Self::Remark(_, part) => row_of(&REMARK, *part)?.kind,
            Self::Position(_, _, part) => row_of(&POSITION, *part)?.kind,
            Self::Changed(part) => row_of(&CHANGED, *part)?.kind,
            single => single.single()?.kind,
        };
        kind(at)
    }

    /// Whether only cells of matrices have it.
    #[must_use]
    pub fn is_of_matrices(&self) -> bool {
        !matches!(self, Self::Reply | Self::Facet(_)) && self.kind(&At::Other).is_none()
    }

    /// The parts a record shows of an entry that has them once: above its citations, and below.
    #[must_use]
    pub fn in_records(of_chapter: bool) -> (Vec<Self>, Vec<Self>) {
        let shown = || SINGLE.iter().filter(move |row| !of_chapter || row.in_chapters);
        let above = shown().filter(|row| row.shown == ShownIn::Above).map(|row| row.part.clone()).collect();
        let mut below: Vec<&Single> = shown().filter(|row| matches!(row.shown, ShownIn::Below(_))).collect();
        below.sort_by_key(|row| row.shown);
        (above, below.into_iter().map(|row| row.part.clone()).collect())
    }

    fn single(&self) -> Option<&'static Single> {
        SINGLE.iter().find(|row| row.part == *self)
    }

    /// The field that holds it; nothing where it, or what it is a part of, does not exist. Facets are no fields.
    fn held<'e>(&self, entry: &'e Entry) -> Option<&'e dyn Held> {
        Some(match self {
            Self::Facet(_) => return None,
            Self::Standing(part) => (row_of(&STANDING, *part)?.of)(entry.ratification.as_ref()?),
            Self::Citation(id, part) => (row_of(&CITATION, *part)?.of)(entry.citations.get(id)?),
            Self::Remark(id, part) => (row_of(&REMARK, *part)?.of)(entry.remarks.get(id)?),
            Self::Position(party, round, part) => {
                (row_of(&POSITION, *part)?.of)(entry.positions.get(party)?.get(round)?)
            }
            Self::Changed(part) => (row_of(&CHANGED, *part)?.of)(entry.changed.as_ref()?),
            single => return (single.single()?.of)(entry),
        })
    }

    /// The same for changing; what it is a part of is made where it does not exist, and is gone again if nothing is put.
    fn held_mut<'e>(&self, entry: &'e mut Entry) -> Option<&'e mut dyn Held> {
        Some(match self {
            Self::Facet(_) => return None,
            Self::Standing(part) => (row_of(&STANDING, *part)?.of_mut)(entry.ratification.get_or_insert_default()),
            Self::Citation(id, part) => {
                (row_of(&CITATION, *part)?.of_mut)(entry.citations.entry(id.clone()).or_default())
            }
            Self::Remark(id, part) => (row_of(&REMARK, *part)?.of_mut)(entry.remarks.entry(id.clone()).or_default()),
            Self::Position(party, round, part) => {
                let rounds = entry.positions.entry(party.clone()).or_default();
                (row_of(&POSITION, *part)?.of_mut)(rounds.entry(round.clone()).or_default())
            }
            Self::Changed(part) => (row_of(&CHANGED, *part)?.of_mut)(entry.changed.get_or_insert_default()),
            single => (single.single()?.of_mut)(entry),
        })
    }

    /// The fact an entry holds in this part.
    pub(super) fn read(&self, entry: &Entry) -> Option<Fact> {
        match self {
            Self::Facet(facet) => entry.facets.get(facet).copied().map(Fact::Mark),
            part => part.held(entry)?.fact(),
        }
    }

    /// Puts a fact into this part of an entry; a fact of another kind leaves it as it was.
    pub(super) fn write(&self, entry: &mut Entry, to: Option<Fact>) {
        match (self, to) {
            (Self::Facet(facet), Some(Fact::Mark(mark))) => drop(entry.facets.insert(facet.clone(), mark)),
            (Self::Facet(facet), None) => drop(entry.facets.shift_remove(facet)),
            (Self::Facet(_), Some(_)) => {}
            (part, to) => {
                if let Some(held) = part.held_mut(entry) {
                    held.put(to);
                }
            }
        }
    }
}

fn row_of<P: PartialEq, T>(table: &'static [Sub<P, T>], part: P) -> Option<&'static Sub<P, T>> {
    table.iter().find(|row| row.part == part)
}

impl Entry {
    /// The mark in a part; nothing where it holds none.
    #[must_use]
    pub fn mark(&self, part: &Part) -> Option<Mark> {
        if let Some(Fact::Mark(mark)) = part.read(self) { Some(mark) } else { None }
    }

    /// Every part that holds a fact.
    pub(super) fn parts(&self) -> Vec<Part> {
        let singles = SINGLE.iter().filter(|row| self.is_single_filled(row)).map(|row| row.part.clone());
        let facets = self.facets.keys().cloned().map(Part::Facet);
        singles.chain(facets).chain(self.subs().into_iter().filter(|part| self.is_filled(part))).collect()
    }

    /// The row is at hand here: no table is searched for it.
    fn is_single_filled(&self, row: &Single) -> bool {
        (row.of)(self).is_some_and(Held::is_filled)
    }

    fn is_filled(&self, part: &Part) -> bool {
        part.held(self).is_some_and(Held::is_filled)
    }

    /// Every part of what it has several of, or that has several parts.
    fn subs(&self) -> Vec<Part> {
        let mut subs = Vec::new();
        if self.ratification.is_some() {
            subs.extend(StandingPart::ALL.iter().map(|part| Part::Standing(*part)));
        }
        for id in self.citations.keys() {
            subs.extend(CitationPart::ALL.iter().map(|part| Part::Citation(id.clone(), *part)));
        }
        for id in self.remarks.keys() {
            subs.extend(RemarkPart::ALL.iter().map(|part| Part::Remark(id.clone(), *part)));
        }
        for (party, rounds) in &self.positions {
            for round in rounds.keys() {
                let part = |part: &PositionPart| Part::Position(party.clone(), round.clone(), *part);
                subs.extend(PositionPart::ALL.iter().map(part));
            }
        }
        if self.changed.is_some() {
            subs.extend(ChangedPart::ALL.iter().map(|part| Part::Changed(*part)));
        }
        subs
    }

    /// The first text people typed that a test says something of, with its part; the texts of a reply are not among them.
    pub fn find_text<T>(&self, test: impl Fn(&str) -> Option<T>) -> Option<(Part, T)> {
        let mut singles = SINGLE.iter().filter(|row| !row.kept);
        let found = singles.find_map(|row| Some((row.part.clone(), test((row.of)(self)?.text()?)?)));
        found.or_else(|| {
            let mut subs = self.subs().into_iter().filter(|part| !part.is_kept());
            subs.find_map(|part| Some((test(part.held(self)?.text()?)?, part))).map(|(found, part)| (part, found))
        })
    }

    /// Changes every text that is prose.
    pub fn change_prose(&mut self, change: impl Fn(&mut String)) {
        let is_prose = |kind: Option<CellKind>| kind == Some(CellKind::Prose);
        for row in &SINGLE {
            if self.is_single_filled(row)
                && is_prose((row.kind)(&At::Other))
                && let Some(text) = (row.of_mut)(self).text_mut()
            {
                change(text);
            }
        }
        for part in self.subs() {
            if self.is_filled(&part)
                && is_prose(part.kind(&At::Other))
                && let Some(text) = part.held_mut(self).and_then(Held::text_mut)
            {
                change(text);
            }
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Facet(facet) => write!(f, "facets/{facet}"),
            Self::Standing(part) => write!(f, "ratification/{}", part.as_str()),
            Self::Citation(id, part) => write!(f, "citations/{id}/{}", part.as_str()),
            Self::Remark(id, part) => write!(f, "remarks/{id}/{}", part.as_str()),
            Self::Position(party, round, part) => write!(f, "positions/{party}/{round}/{}", part.as_str()),
            Self::Changed(part) => write!(f, "changed/{}", part.as_str()),
            single => f.write_str(single.single().map_or("", |row| row.name)),
        }
    }
}

impl Part {
    /// The part that the last steps of an address name.
    pub(super) fn of_steps(steps: &[&str]) -> Result<Self, CellFault> {
        let id = |step: &str| Id::new(step).map_err(|_| CellFault::Form(shown(step)));
        match steps {
            ["facets", facet] => Ok(Part::Facet(id(facet)?)),
            ["ratification", part] => {
                let known = StandingPart::ALL.iter().map(|p| p.as_str());
                part.parse().map(Part::Standing).map_err(|_| CellFault::unknown(part, known))
            }
            ["citations", citation, part] => {
                let known = CitationPart::ALL.iter().map(|p| p.as_str());
                let part = part.parse().map_err(|_| CellFault::unknown(part, known))?;
                Ok(Part::Citation(id(citation)?, part))
            }
            ["remarks", remark, part] => {
                let known = RemarkPart::ALL.iter().map(|p| p.as_str());
                let part = part.parse().map_err(|_| CellFault::unknown(part, known))?;
                Ok(Part::Remark(id(remark)?, part))
            }
            ["positions", party, round, part] => {
                let known = PositionPart::ALL.iter().map(|p| p.as_str());
                let part = part.parse().map_err(|_| CellFault::unknown(part, known))?;
                Ok(Part::Position(id(party)?, id(round)?, part))
            }
            ["changed", part] => {
                let known = ChangedPart::ALL.iter().map(|p| p.as_str());
                part.parse().map(Part::Changed).map_err(|_| CellFault::unknown(part, known))
            }
            _ => {
                let word = steps.join("/");
                let found = SINGLE.iter().find(|row| row.name == word).map(|row| row.part.clone());
                let known = SINGLE.iter().map(|row| row.name).chain([
                    "facets",
                    "citations",
                    "remarks",
                    "ratification",
                    "positions",
                    "changed",
                ]);
                found.ok_or_else(|| CellFault::unknown(&word, known))
            }
        }
    }
}
