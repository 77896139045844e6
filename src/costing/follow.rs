//! The costing after something has changed: what depends on it is computed anew, and nothing else.
//!
//! One law holds: what is followed is what would be computed whole.

use super::Costing;
use super::inputs::{Factor, Inputs, Line};
use super::lines::{self, compute_lines, line_order};
use super::series::named_by;
use crate::instrument::Id;
use crate::instrument::IndexMap;
use std::collections::HashSet;
use std::sync::Arc;

/// The rows that are others than before, by register.
#[derive(Default)]
pub(super) struct Changed {
    pub assumptions: HashSet<Id>,
    pub lines: HashSet<Id>,
    pub levels: HashSet<Id>,
}

impl Costing {
    /// The costing of other rows, from this one: only what depends on a row that differs is computed.
    #[must_use]
    pub fn follow(&self, inputs: Inputs) -> Self {
        let before = &self.inputs;
        if before.frame != inputs.frame {
            return Self::compute(inputs);
        }
        let bands = differing(&before.bands, &inputs.bands);
        let of_band = |id: &Id| [&before.bands, &inputs.bands].map(|bands| bands.get(id)?.line.clone());
        let mut lines = differing(&before.lines, &inputs.lines);
        lines.extend(bands.iter().flat_map(of_band).flatten());
        let changed = Changed {
            assumptions: differing(&before.assumptions, &inputs.assumptions),
            levels: differing(&before.levels, &inputs.levels),
            lines,
        };
        let mut costing = self.clone();
        costing.inputs = inputs;
        costing.renew(self, changed);
        costing
    }

    /// Brings the figures up to the rows, which differ from those of another costing in what is named, and that costing's
    /// figures are at hand. All lines whose figures may be others for it; `None` where everything was computed.
    pub(super) fn renew(&mut self, before: &Self, changed: Changed) -> Option<HashSet<Id>> {
        let Some((table, assumptions)) = before.table.follow(&self.inputs, &changed.assumptions) else {
            *self = Self::compute(std::mem::take(&mut self.inputs));
            return None;
        };
        let mut order = Arc::clone(&before.order);
        if !changed.lines.is_empty() {
            order = Arc::new(line_order(&self.inputs));
        }
        if !(order.circles.is_empty() && before.order.circles.is_empty()) {
            *self = Self::compute(std::mem::take(&mut self.inputs));
            return None;
        }
        let levels = self.inputs.levels.iter().filter(|(id, level)| {
            changed.levels.contains(*id)
                || level.wage.iter().chain(&level.weight).filter_map(named_by).any(|id| assumptions.contains(id))
        });
        let mut levels: HashSet<Id> = levels.map(|(id, _)| id.clone()).collect();
        levels.extend(changed.levels);
        let mut touched = changed.lines;
        let of_band = self.inputs.bands.values().filter(|band| {
            let factors = band.from.iter().chain(&band.base).chain(band.rates.iter().flat_map(|rate| rate.factors()));
            factors.filter_map(named_by).any(|id| assumptions.contains(id))
        });
        touched.extend(of_band.filter_map(|band| band.line.clone()));
        for id in &order.rows {
            let Some(line) = self.inputs.lines.get(id) else { continue };
            let follows = |line: &Line| {
                factors(line).filter_map(named_by).any(|id| assumptions.contains(id))
                    || line.levels.iter().any(|level| levels.contains(level))
                    || lines::needs(line).any(|of| touched.contains(of))
            };
            if !touched.contains(id) && follows(line) {
                touched.insert(id.clone());
            }
        }
        let mut lines = before.lines.clone();
        lines.retain(|id, _| self.inputs.lines.contains_key(id));
        let rows = order.rows.iter().filter(|id| touched.contains(*id));
        compute_lines(&self.inputs, &table, &self.years, rows, &mut lines);
        (self.table, self.lines, self.order) = (table, lines, order);
        Some(touched)
    }
}

fn factors(line: &Line) -> impl Iterator<Item = &Factor> {
    line.factors.values().chain(line.rates.iter().flat_map(|rate| rate.factors()))
}

/// The rows that are new, gone or others.
fn differing<Row: PartialEq>(before: &IndexMap<Id, Row>, after: &IndexMap<Id, Row>) -> HashSet<Id> {
    let others = after.iter().filter(|(id, row)| before.get(*id) != Some(*row)).map(|(id, _)| id);
    let gone = before.keys().filter(|id| !after.contains_key(*id));
    others.chain(gone).cloned().collect()
}
