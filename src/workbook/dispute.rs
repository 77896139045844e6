//! Disputes: the other versions of cells that two people changed, each in a way of their own.
//!
//! The cell keeps one version and `disputed/CELL` the other, so that nothing either of them typed is lost before the
//! group settles which holds. A version is a fact its cell could hold, or the fact that the other side emptied it.

use super::cell::{Cell, HeaderPart, Place};
use super::part::Part;
use super::{Entry, Fact};
use crate::instrument::ValueFault;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;

const HEAD: &str = "disputed/";

/// Other versions by their cells, `Cell::Disputed`; in the file a map from the address disputed to a fact.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Disputes(BTreeMap<Cell, Fact>);

impl Disputes {
    /// Whether nothing is disputed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every other version with its cell, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&Cell, &Fact)> {
        self.0.iter()
    }

    /// The same, for changing the facts.
    pub fn facts_mut(&mut self) -> impl Iterator<Item = &mut Fact> {
        self.0.values_mut()
    }

    /// Keeps those versions whose cell, the one disputed, passes.
    pub fn retain(&mut self, passes: impl Fn(&Cell) -> bool) {
        self.0.retain(|cell, _| passes(cell.meant()));
    }

    /// The other versions of a cell, the first first.
    pub fn of(&self, cell: &Cell) -> impl Iterator<Item = (&Cell, &Fact)> {
        let version = |number| Cell::Disputed(Box::new(cell.clone()), number);
        self.0.range(version(0)..=version(u16::MAX))
    }

    /// The other versions of the parts of a place; those of one place stand beside each other.
    pub(super) fn at<'a>(&'a self, place: &'a Place) -> impl Iterator<Item = (&'a Cell, &'a Fact)> {
        let first = Cell::Disputed(Box::new(Cell::Part(place.clone(), Part::FIRST)), 0);
        self.0.range(first..).take_while(move |(cell, _)| cell.place() == Some(place))
    }

    /// The cell in which a further version of a cell is kept, beside those that are here.
    #[must_use]
    pub fn further(&self, cell: &Cell) -> Cell {
        self.free(cell, std::iter::empty())
    }

    /// The first cell in which another version of a cell can be kept: after those that are here, and `others` to come.
    pub(super) fn free<'a>(&'a self, cell: &'a Cell, others: impl Iterator<Item = &'a Cell>) -> Cell {
        let version = |it: &Cell| match it {
            Cell::Disputed(of, version) if **of == *cell => Some(*version),
            _ => None,
        };
        let taken = self.of(cell).map(|(it, _)| it).chain(others).filter_map(version).max();
        Cell::Disputed(Box::new(cell.clone()), taken.unwrap_or(0).saturating_add(1))
    }

    /// The version in a cell.
    pub(super) fn get(&self, cell: &Cell) -> Option<&Fact> {
        self.0.get(cell)
    }

    /// Puts a version, or takes it out; one the cell disputed could not hold is ignored.
    pub(super) fn put(&mut self, cell: &Cell, to: Option<Fact>) {
        let Cell::Disputed(of, _) = cell else { return };
        match to {
            None => {
                self.0.remove(cell);
            }
            Some(fact) => {
                if let Some(fact) = as_held(of, fact) {
                    self.0.insert(cell.clone(), fact);
                }
            }
        }
    }
}

/// The fact as the cell would hold it; `None` where it could not.
fn as_held(cell: &Cell, fact: Fact) -> Option<Fact> {
    match cell {
        // the wording answered is the program's own note, and another version has no other version
        Cell::Disputed(..) => None,
        Cell::Part(_, part) if part.is_kept() => None,
        _ if fact == Fact::Emptied => Some(fact),
        Cell::Header(HeaderPart::AsOf) => matches!(fact, Fact::Date(_)).then_some(fact),
        Cell::Header(HeaderPart::Role) => match &fact {
            Fact::Id(word) => ["origin", "destination", "both"].contains(&word.as_str()).then_some(fact),
            _ => None,
        },
        Cell::Header(HeaderPart::References) => match &fact {
            Fact::Id(word) => word.as_str().parse::<super::ReferenceStyle>().is_ok().then_some(fact),
            _ => None,
        },
        Cell::Header(_) => matches!(fact, Fact::Text(_)).then_some(fact),
        Cell::Field(..) => match fact {
            Fact::Ids(ids) => (!ids.is_empty()).then_some(Fact::Ids(ids)),
            Fact::Series(series) => (!series.is_empty()).then_some(Fact::Series(series)),
            fact => Some(Fact::Text(fact.to_string())),
        },
        Cell::Year(..) => matches!(fact, Fact::Text(_)).then_some(fact),
        Cell::Part(_, part) => {
            let mut entry = Entry::default();
            part.write(&mut entry, Some(fact));
            part.read(&entry)
        }
    }
}

impl Serialize for Disputes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(cell, fact)| {
            let address = cell.to_string();
            (address.strip_prefix(HEAD).unwrap_or(&address).to_owned(), fact)
        }))
    }
}

impl<'de> Deserialize<'de> for Disputes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ByAddress;
        impl<'de> Visitor<'de> for ByAddress {
            type Value = Disputes;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map from the address of a cell to its other version")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Disputes, A::Error> {
                use serde::de::Error;
                let mut found = BTreeMap::new();
                while let Some((address, fact)) = map.next_entry::<String, Fact>()? {
                    let cell: Cell = format!("{HEAD}{address}")
                        .parse()
                        .map_err(|_| A::Error::custom(ValueFault::Address(address)))?;
                    // taking a version that its cell cannot hold would lose it
                    let fact = as_held(cell.meant(), fact)
                        .ok_or_else(|| A::Error::custom(ValueFault::OtherKind(cell.meant().to_string())))?;
                    found.insert(cell, fact);
                }
                Ok(Disputes(found))
            }
        }
        deserializer.deserialize_map(ByAddress)
    }
}
