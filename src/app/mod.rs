//! The application as one loop: `interpret` turns a key into a message, `update` changes the model and asks for effects.
//!
//! Sees everything below except `store`; no terminal library, no file, no clock. Effects are a plain enum performed
//! elsewhere and answered by messages; drawing never changes the model.

mod availability;
mod command;
mod context;
pub mod costing_page;
mod differences;
mod draft_state;
mod drafts;
mod effect;
pub mod evidence;
pub mod field;
mod figures;
pub mod gaps;
pub mod geometry;
mod grid;
mod imported;
mod interpret;
mod key;
mod keymap;
pub mod meeting;
mod message;
mod model;
mod navigation;
pub mod new_workbook;
mod opened;
mod outline;
mod overlay;
mod question_number;
mod record;
pub mod request;
pub mod returned_form;
pub mod scene;
mod session;
mod sign;
mod update;

pub use availability::is_available;
pub use command::{Availability, Binding, Command, CommandGroup, CommandRow, Handler, LineUse, bindings};
pub use context::Context;
pub use differences::{Differences, differences};
pub use draft_state::DraftState;
pub use drafts::open_places;
pub use effect::{
    CancelToken, EditorResult, EditorTask, Effect, Env, Example, Export, FileNames, OverExisting, moment,
};
pub use grid::{Column, Grid, GridKind};

pub use imported::{ImportWish, ImportedFile, WaitingImport};
pub use interpret::{Input, interpret};
pub use key::{Key, KeyCode};
pub use keymap::{contexts, contexts_below, first_keys, footer, keys_of};
pub use message::{Followed, Message};
pub use model::{Departure, Leaving, Model, Notice, NoticeTone, START, Screen, Start};
pub use navigation::{
    GridScreen, ListScreen, MeetingPart, MeetingScreen, ProjectorScreen, Reader, Reads, RegisterScreen,
};
pub use opened::{Access, FileCheck, Incoming, Kept, LostFile, NearVersion, Older, Opened};
pub use outline::{OutlineRow, RowKind, outline_rows};
pub use overlay::{
    About, Ask, Choice, DecideBox, EvidenceGoal, Form, Goal, HelpBox, List, ListRow, Menu, MenuGroup, Overlay, PickFor,
    Picker, PositionsBox, Writing,
};
pub use record::{Editing, Item, Pane, Subject, What, items, only_part};
pub use request::Request;
pub use session::{Change, EarlierState, IncomingOutcome, Returned, SaveState, Session, UnwrittenExport};
pub use sign::Sign;
pub use update::{
    ACTION_FIELDS, ITEM_MINUTES, PLAN_FIELDS, chosen_format, export_formats, follow, lost_sentence, meeting_left_open,
    meeting_screen_lines, report_document, shown_meeting, update,
};
// what layers below share with those above stands there, and is used by this name here
pub use crate::config::RecentFile;
pub use crate::workbook::Loss;
