//! Settling disputes: what belongs together, whether it is hidden, and the edits that settle it in one step.

use super::cell::{Cell, Place};
use super::part::{CitationPart, Part, PositionPart, RemarkPart};
use super::{Edit, Fact, Workbook, answer_edits, clear_wording};
use crate::instrument::Instrument;

/// How the group settles a dispute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settling {
    /// What the cell holds stands; the other version goes.
    Keep,
    /// The other version takes its place.
    Take,
    /// Both stay, one after the other; for prose.
    Both,
}

impl Settling {
    /// Every way, in the order offered.
    pub const ALL: [Self; 3] = [Self::Keep, Self::Take, Self::Both];

    /// Its name in message keys.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Take => "take",
            Self::Both => "both",
        }
    }
}

impl Workbook {
    /// Whether a cell has another version.
    #[must_use]
    pub fn is_disputed(&self, cell: &Cell) -> bool {
        self.disputed.of(cell).next().is_some()
    }

    /// Other versions of the parts of a place, in the order of the file.
    pub fn disputed_at<'a>(&'a self, place: &'a Place) -> impl Iterator<Item = (&'a Cell, &'a Fact)> {
        self.disputed.at(place)
    }

    /// Whether a dispute leaves open how an entry reads: its reply, a part of it, its status, law or practice.
    #[must_use]
    pub fn is_open_how(&self, place: &Place) -> bool {
        self.disputed_at(place).any(|(cell, _)| matches!(cell.meant(), Cell::Part(_, part) if part.decides()))
    }
}

/// The cells settled together with another version: itself; where one side removed the whole row, citation or remark,
/// every part of it that is disputed, because a part of what is gone says nothing by itself; and where it is disputed
/// whether a remark or position is hidden, its words together with that.
#[must_use]
pub fn others_of_group(workbook: &Workbook, disputed: &Cell) -> Vec<Cell> {
    let one = vec![disputed.clone()];
    let Cell::Disputed(of, _) = disputed else { return one };
    let Some(group) = FactGroup::of(of) else { return one };
    if let Some(flag) = group.flag().filter(|flag| workbook.is_disputed(flag)) {
        return with_flag(workbook, disputed, &group, &flag);
    }
    let emptied = workbook.get(disputed) == Some(Fact::Emptied);
    if !emptied && group.holds_anything(workbook) {
        return one;
    }
    let same_side = |cell: &Cell| (workbook.get(cell) == Some(Fact::Emptied)) == emptied;
    group.disputed(workbook).filter(|cell| same_side(cell)).collect()
}

/// The words of one version with the flag that hides them. Where further versions of the words wait, the flag waits for
/// the last of them: settled before, it could show words nobody has decided on.
fn with_flag(workbook: &Workbook, disputed: &Cell, group: &FactGroup, flag: &Cell) -> Vec<Cell> {
    let (flags, words): (Vec<Cell>, Vec<Cell>) = group.disputed(workbook).partition(|cell| cell.meant() == flag);
    let number = |cell: &Cell| if let Cell::Disputed(_, number) = cell { *number } else { 0 };
    let lead = number(&leading(workbook, disputed));
    let (mut together, later): (Vec<Cell>, Vec<Cell>) = words.into_iter().partition(|cell| number(cell) == lead);
    if later.is_empty() {
        together.extend(flags);
    }
    together
}

/// The version in which a dispute is shown to who settles it: whether something is hidden is decided with its words.
#[must_use]
pub fn leading(workbook: &Workbook, disputed: &Cell) -> Cell {
    let group = FactGroup::of(disputed.meant()).filter(|group| group.flag().as_ref() == Some(disputed.meant()));
    let first = group.and_then(|group| group.disputed(workbook).find(|cell| cell.meant() != disputed.meant()));
    first.unwrap_or_else(|| disputed.clone())
}

/// Whether what is disputed is hidden once it was settled in a way; `None` where it cannot be, or nobody doubts it.
#[must_use]
pub fn hidden_after(instrument: &Instrument, workbook: &Workbook, disputed: &Cell, how: Settling) -> Option<bool> {
    let group = FactGroup::of(disputed.meant())?;
    group.flag().filter(|flag| workbook.is_disputed(flag))?;
    let mut after = workbook.clone();
    settling(instrument, workbook, disputed, how)?.into_iter().for_each(|edit| drop(edit.apply(&mut after)));
    Some(after.is_hidden(&group))
}

/// The edits that settle a dispute in one step; `None` where both versions cannot stand together.
#[must_use]
pub fn settling(instrument: &Instrument, workbook: &Workbook, disputed: &Cell, how: Settling) -> Option<Vec<Edit>> {
    let Cell::Disputed(of, _) = disputed else { return None };
    let cells = others_of_group(workbook, disputed);
    let flag = FactGroup::of(of).and_then(|group| group.flag());
    let is_flag = |cell: &&Cell| flag.as_ref() == Some(cell.meant());
    let settled = cells.iter().cloned().map(Edit::clear);
    match how {
        Settling::Keep => Some(settled.collect()),
        Settling::Take => {
            let mut edits = Vec::new();
            for cell in cells.iter().filter(|cell| !is_flag(cell)) {
                let fact = workbook.get(cell).filter(|fact| *fact != Fact::Emptied).map(normalised);
                if fact.is_none() {
                    edits.extend(clear_wording(workbook, cell.meant()));
                }
                edits.extend(answer_edits(instrument, cell.meant().clone(), fact));
            }
            if let Some(cell) = cells.iter().find(is_flag) {
                // of several versions one that hides is enough
                let hides = workbook.disputed.of(cell.meant()).any(|(_, fact)| *fact != Fact::Emptied);
                edits.push(Edit { cell: cell.meant().clone(), to: hides.then_some(Fact::Flag(true)) });
            }
            Some(edits.into_iter().chain(settled).collect())
        }
        Settling::Both => {
            let is_prose = matches!(super::kind_of(instrument, of), Ok(super::CellKind::Prose));
            match (workbook.get(of), workbook.get(disputed)) {
                (Some(Fact::Text(held)), Some(other @ Fact::Text(_))) if is_prose => {
                    let both = Fact::Text(format!("{held}\n\n{}", normalised(other)));
                    let mut edits = vec![Edit::put((**of).clone(), both), Edit::clear(disputed.clone())];
                    // words of which some are hidden are hidden
                    if cells.iter().all(|cell| cell == disputed || is_flag(&cell)) {
                        edits.extend(
                            cells.iter().find(is_flag).map(|it| Edit::put(it.meant().clone(), Fact::Flag(true))),
                        );
                        edits.extend(cells.iter().filter(is_flag).cloned().map(Edit::clear));
                    }
                    Some(edits)
                }
                _ => None,
            }
        }
    }
}

/// A text as cells keep it: a version written by hand as a block ends in a line break that nobody meant.
fn normalised(fact: Fact) -> Fact {
    match fact {
        Fact::Text(text) => {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            Fact::Text(text.trim_end_matches('\n').to_owned())
        }
        fact => fact,
    }
}

/// Cells that make no sense by themselves: the fields of a row, the parts of a citation or remark.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum FactGroup {
    Row(crate::instrument::Id, crate::instrument::Id),
    Citation(Place, crate::instrument::Id),
    Remark(Place, crate::instrument::Id),
    Position(Place, crate::instrument::Id, crate::instrument::Id),
}

impl FactGroup {
    /// The group a cell belongs to.
    pub(super) fn of(cell: &Cell) -> Option<Self> {
        match cell {
            Cell::Field(register, row, _) | Cell::Year(register, row, ..) => {
                Some(Self::Row(register.clone(), row.clone()))
            }
            Cell::Part(place, Part::Citation(id, _)) => Some(Self::Citation(place.clone(), id.clone())),
            Cell::Part(place, Part::Remark(id, _)) => Some(Self::Remark(place.clone(), id.clone())),
            Cell::Part(place, Part::Position(party, round, _)) => {
                Some(Self::Position(place.clone(), party.clone(), round.clone()))
            }
            _ => None,
        }
    }

    /// Its other versions, in the order of the file.
    fn disputed(&self, workbook: &Workbook) -> impl Iterator<Item = Cell> {
        let all = workbook.disputed.iter().map(|(cell, _)| cell);
        all.filter(|cell| Self::of(cell.meant()).as_ref() == Some(self)).cloned()
    }

    /// Whether anything of it is in a workbook.
    pub(super) fn holds_anything(&self, workbook: &Workbook) -> bool {
        let holds = |place: &Place, part| workbook.get(&Cell::Part(place.clone(), part)).is_some();
        match self {
            Self::Row(register, row) => workbook.row(register, row).is_some(),
            Self::Citation(place, id) => {
                CitationPart::ALL.iter().any(|part| holds(place, Part::Citation(id.clone(), *part)))
            }
            Self::Remark(place, id) => RemarkPart::ALL.iter().any(|part| holds(place, Part::Remark(id.clone(), *part))),
            Self::Position(place, party, round) => {
                PositionPart::ALL.iter().any(|part| holds(place, Part::Position(party.clone(), round.clone(), *part)))
            }
        }
    }
}
