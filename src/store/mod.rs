//! File formats and safety: the only layer that reads and writes workbooks and instruments.
//!
//! Sees `instrument` and `workbook`. The YAML library is named in `yaml` alone; a workbook is saved in `save` alone.

mod conflict;
mod instruments;
mod locate;
mod places;
mod recent;
mod save;
mod settings;
mod stamp;
mod workbook_file;
mod yaml;

pub use conflict::{Sides, read_conflicted};
pub use instruments::{Found, InstrumentFault, Instruments, Linted, Origin, lint_folder};
pub use locate::{Lines, locate};
pub use places::Places;
pub use recent::{Recent, forget, recent, remember};
pub use save::{SaveFault, Saved, create, export, save, to_text};
pub use settings::{read_settings, write_settings};
pub use stamp::Stamp;
pub use workbook_file::{Loaded, MOST_BYTES, ReadFault, Trouble, parse_workbook, read_workbook};
pub use yaml::YamlFault;
