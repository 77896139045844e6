//! Values as a tree of bytes that is read without parsing, and the laying of translations over it.
//!
//! The build script makes one of all YAML files of `assessments/` (`build.rs`, which includes this file), so that a start
//! parses nothing of what is shipped; the YAML stays the one source. `house` makes one of a file in our own layout. A map is
//! its entries one after the other, each value tells how long it is, and texts are borrowed from the bytes. A tree is read by
//! serde as any type that YAML is read as. Must not use anything of ours, because the build script is made before the crate.

mod bytes;
mod laid;
mod misfit;
mod plain;

pub use bytes::{Node, close, encode, open_list, open_map, put_key, put_null, put_plain, put_text};
pub use laid::{Join, Laid};
pub use misfit::Misfit;
