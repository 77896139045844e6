//! Step 3: what closes what, the road map by time, and what does not hold together between gaps, options and road map.
//!
//! Faults and advice are told as problems, each at the cell where it is mended.

mod circles;
mod costed;
mod fault;
mod funding;
mod lights;
mod links;
mod order;
mod road;
mod timeline;

pub use fault::{Beside, StrategyFault, StrategyFaultKind};
pub use lights::{Condition, LetterLight, Light, Replies, Served, Structure, lights};
pub use links::{closing, without_gap, without_option};
pub use timeline::{Mark as TimelineMark, Period, RoadTimeline, TimelineRow, road_timeline};

use crate::instrument::Instrument;
use crate::workbook::working_group::{gap, option};
use crate::workbook::{Cell, Workbook};

/// Everything that does not hold together.
#[must_use]
pub fn faults(instrument: &Instrument, workbook: &Workbook) -> Vec<(Cell, StrategyFault)> {
    let gaps = without_option(workbook).map(|it| (gap::TITLE.cell(it.id), StrategyFaultKind::NotClosed.alone()));
    let options = without_gap(workbook);
    let options = options.map(|it| (option::CLOSES.cell(it.id), StrategyFaultKind::ClosesNothing.alone()));
    gaps.chain(options).chain(road::faults(instrument, workbook)).chain(costed::faults(instrument, workbook)).collect()
}
