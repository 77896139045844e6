//! From a workbook to the documents people hand over.
//!
//! Sees `instrument`, `workbook`, `analysis`, `document`, `wording` and `i18n`; no file, no screen, and **no restricted remark**:
//! a document is made from `Published`, which does not hold them.

mod beside;
mod changes;
mod costing;
mod costing_data;
pub mod data;
mod form;
mod form_lines;
pub mod kind;
mod minutes;
mod open_points;
mod part;
mod practice;
mod published;
mod reading;
mod record;
mod requests;
mod road_dates;
mod road_map;
mod sheets;
mod since;
mod situational;
mod strategy_data;
mod subject;

pub use costing_data::costing_figures;
pub use form::HEAD_FIELD as FORM_HEAD_FIELD;
pub use form_lines::{FormField, FormKey, FormLine, form_choices, form_lines, tick_of};
pub use minutes::minutes;
pub use published::{Compared, Moved, Published};
pub use reading::reading;
pub use record::{full_record, writer_words};
pub use road_dates::calendar_days;
pub use sheets::{RESPONDENT, SHEETS};
pub use since::since;
pub use situational::situational_analysis;
