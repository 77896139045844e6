//! The figures of the open workbook, computed when they are first asked for and kept until it changes: a page that is drawn
//! anew for every key computes nothing twice.

use crate::costing::{Costing, Inputs, Outcome, Sensitivity, WhatIf};
use crate::workbook::Workbook;
use std::cell::RefCell;
use std::rc::Rc;

/// What was computed last: at which revision, from what, and the result.
type Kept<From, Made> = RefCell<Option<(u64, From, Rc<Made>)>>;

/// What was computed last, each with what it was computed from.
#[derive(Debug, Default)]
pub struct Figures {
    costing: Kept<(), Costing>,
    tried: Kept<Vec<WhatIf>, Costing>,
    sensitivity: Kept<Outcome, Sensitivity>,
}

impl Figures {
    /// The costing of the workbook at a revision.
    pub fn costing(&self, workbook: &Workbook, revision: u64) -> Rc<Costing> {
        let mut kept = self.costing.borrow_mut();
        match &*kept {
            Some((of, (), costing)) if *of == revision => costing.clone(),
            before => {
                let costing = match before {
                    Some((.., before)) => before.follow(Inputs::of(workbook)),
                    None => Costing::of(workbook),
                };
                kept.insert((revision, (), Rc::new(costing))).2.clone()
            }
        }
    }

    /// The same with other factors.
    pub fn tried(&self, costing: &Costing, revision: u64, tried: &[WhatIf]) -> Rc<Costing> {
        let mut kept = self.tried.borrow_mut();
        match &*kept {
            Some((of, with, costing)) if *of == revision && with == tried => costing.clone(),
            _ => kept.insert((revision, tried.to_vec(), Rc::new(costing.what_if(tried)))).2.clone(),
        }
    }

    /// How an outcome moves with each assumption.
    pub fn sensitivity(&self, costing: &Costing, revision: u64, outcome: &Outcome) -> Rc<Sensitivity> {
        let mut kept = self.sensitivity.borrow_mut();
        match &*kept {
            Some((of, with, sensitivity)) if *of == revision && with == outcome => sensitivity.clone(),
            _ => kept.insert((revision, outcome.clone(), Rc::new(costing.sensitivity(outcome)))).2.clone(),
        }
    }
}
